package storage

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"

	bolt "go.etcd.io/bbolt"
)

// Locked reports whether the data folder has a passphrase.
func (s *Store) Locked() bool {
	s.gate.RLock()
	defer s.gate.RUnlock()
	_, locked := s.seal.(*sealed)
	return locked
}

// unlock makes the sealer that the database asks for. The error is Locked when there is a passphrase and none was
// given, Refused when it is the wrong one. A secret that is not needed is not looked at.
func (s *Store) unlock(secret Secret) error {
	raw, err := s.lockBytes()
	if err != nil {
		return err
	}
	l, err := readLock(raw)
	if l == nil || err != nil {
		s.seal = plain{}
		return err
	}
	if secret == (Secret{}) {
		return locked()
	}
	master, err := l.master(secret)
	if err != nil {
		return err
	}
	defer clear(master)
	seal, err := newSealed(master)
	if err != nil {
		return err
	}
	s.seal = seal
	return nil
}

// lockBytes returns the lock as it is stored, nil when there is none.
func (s *Store) lockBytes() (raw []byte, err error) {
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		raw = lockIn(tx.bolt)
		return nil
	})
	return raw, err
}

func lockIn(tx *bolt.Tx) []byte { return bytes.Clone(tx.Bucket(metaBucket).Get(lockKey)) }

// SetPassphrase locks the data folder: the database, its snapshots and the attached files are written once more,
// sealed, and then take the place of those that can be read, which are removed. It returns the recovery code, which
// is not kept anywhere. progress hears of bytes done, of a total, and must not change anything. Until it returns, reading
// goes on and changes wait. When ctx ends, or there is no room, nothing was changed. A kill at any moment leaves all as it was or all
// locked: the next Open sees to that. After an error with a recovery code the folder is locked, or will be at the
// next Open, and this store is closed.
//
// The error is Invalid for a short passphrase, Refused when there is one already, Cancelled, or of kind Disk.
func (s *Store) SetPassphrase(ctx context.Context, passphrase string, progress func(done, total int)) (string, error) {
	if err := checkPassphrase(passphrase); err != nil {
		return "", err
	}
	return s.relock(ctx, progress, func(now *lock) (*rewrite, string, error) {
		if now != nil {
			return nil, "", refused("storage.lock.already")
		}
		master := make([]byte, keySize)
		_, _ = rand.Read(master) // never fails
		defer clear(master)
		to, err := newSealed(master)
		if err != nil {
			return nil, "", err
		}
		w := &rewrite{from: plain{}, to: to}
		recovery, err := w.lockWith(master, passphrase, s.cost)
		return w, recovery, err
	})
}

// ChangePassphrase replaces the passphrase and the recovery code, also in the snapshots, and returns the new code.
// old may be the recovery code. What is sealed stays under the same master key: to shut out someone who has an old
// passphrase and an old copy of the folder, remove the passphrase and set a new one. Errors as for SetPassphrase;
// Refused with a wrong old passphrase, or when there is none.
func (s *Store) ChangePassphrase(old, passphrase string) (recovery string, err error) {
	if err := checkPassphrase(passphrase); err != nil {
		return "", err
	}
	return s.relock(context.Background(), nil, func(now *lock) (*rewrite, string, error) {
		master, err := now.byHand(old)
		if err != nil {
			return nil, "", err
		}
		defer clear(master)
		w := &rewrite{}
		recovery, err := w.lockWith(master, passphrase, s.cost)
		return w, recovery, err
	})
}

// RemovePassphrase makes everything readable again, the reverse of SetPassphrase. passphrase may be the recovery
// code. Errors as for SetPassphrase; Refused with a wrong passphrase, or when there is none.
func (s *Store) RemovePassphrase(ctx context.Context, passphrase string, progress func(done, total int)) error {
	_, err := s.relock(ctx, progress, func(now *lock) (*rewrite, string, error) {
		master, err := now.byHand(passphrase)
		if err != nil {
			return nil, "", err
		}
		defer clear(master)
		from, err := newSealed(master)
		return &rewrite{from: from, to: plain{}}, "", err
	})
	return err
}

// tellBytes is how often progress is told.
const tellBytes = 256 << 10

// sometimes tells progress only now and then, and the end: there are far more values than a bar has steps.
func sometimes(progress func(done, total int)) func(done, total int64) {
	if progress == nil {
		return nil
	}
	told := int64(0)
	return func(done, total int64) {
		if done-told >= tellBytes || done == total && told != total {
			told = done
			progress(int(done), int(total))
		}
	}
}

// byHand opens the lock, if there is one.
func (l *lock) byHand(given string) ([]byte, error) {
	if l == nil {
		return nil, refused("storage.lock.none")
	}
	return l.either(given)
}

func (w *rewrite) lockWith(master []byte, passphrase string, cost kdfCost) (string, error) {
	l, recovery, err := newLock(master, passphrase, cost)
	if err != nil {
		return "", err
	}
	w.lock, err = json.Marshal(l)
	return recovery, err
}

// relock runs one change of the lock alone: no snapshot, no change of a record and no new file until it is done.
// The recovery code is given back once it holds.
func (s *Store) relock(
	ctx context.Context, progress func(done, total int), plan func(now *lock) (*rewrite, string, error),
) (string, error) {
	s.snapshots.Lock()
	defer s.snapshots.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	s.keeping.Lock()
	defer s.keeping.Unlock()
	raw, err := s.lockBytes()
	if err != nil {
		return "", err
	}
	now, err := readLock(raw)
	if err != nil {
		return "", err
	}
	w, recovery, err := plan(now)
	if err != nil {
		return "", explain(err)
	}
	w.Store, w.was, w.work = s, raw, &work{ctx: ctx, tell: sometimes(progress)}
	held, err := w.run()
	if !held {
		recovery = ""
	}
	return recovery, explain(err)
}
