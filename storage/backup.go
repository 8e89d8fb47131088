package storage

import (
	"context"
	"errors"
	"io"
	"time"

	"filippo.io/age"
)

// backupWork is the work of scrypt as a power of two. 18 is what the age tool takes: about a second and 256 MiB.
const backupWork = 18

var backupKey = []byte("lastBackup")

// Backup writes everything, attached files included, into one file that only the passphrase opens, here or with
// the standard age tool (age-encryption.org/v1): it is the archive of Export inside. Nothing readable is written
// on the way, and a file that is there already is kept until the new one is whole and on the disk. progress is
// told, from the calling goroutine, the bytes read so far of all; it may be nil. The error is Cancelled when ctx
// ends, Refused without a passphrase, and as Export's when attached files were lost before: then the backup is
// there, without them.
func (s *Store) Backup(ctx context.Context, path, passphrase string, progress func(done, total int64)) error {
	return s.backup(path, passphrase, backupWork, &work{ctx: ctx, tell: progress})
}

func (s *Store) backup(path, passphrase string, factor int, job *work) error {
	if passphrase == "" {
		return refused("storage.backup.noPassphrase")
	}
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return err
	}
	recipient.SetWorkFactor(factor)
	told := WriteFile(path, func(w io.Writer) error { return s.encrypt(w, recipient, job) })
	if lacks := (incomplete{}); told != nil && !errors.As(told, &lacks) {
		return told
	}
	return errors.Join(told, s.noteBackup())
}

func (s *Store) encrypt(w io.Writer, recipient age.Recipient, job *work) error {
	if err := job.stopped(); err != nil {
		return err
	}
	sealed, err := age.Encrypt(w, recipient)
	if err != nil {
		return explain(err)
	}
	told := s.export(sealed, job)
	if lacks := (incomplete{}); told != nil && !errors.As(told, &lacks) {
		return told // what was written is not closed and cannot be taken for a whole one
	}
	if err := sealed.Close(); err != nil {
		return explain(err)
	}
	job.finish()
	return told
}

// noteBackup remembers that everything up to now is in a backup.
func (s *Store) noteBackup() error {
	return s.Update(func(tx *Tx) error {
		return tx.bolt.Bucket(metaBucket).Put(backupKey, []byte(tx.now.Format(time.RFC3339Nano)))
	})
}

// LastBackup returns when Backup last finished in this data folder, in UTC; the zero time when it never did.
func (s *Store) LastBackup() time.Time {
	var at time.Time
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		raw := tx.bolt.Bucket(metaBucket).Get(backupKey)
		if raw == nil {
			return nil
		}
		at, err = time.Parse(time.RFC3339Nano, string(raw))
		return err
	})
	if err != nil {
		return time.Time{}
	}
	return at
}
