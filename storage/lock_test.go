package storage

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// TestLock uses a family with a passphrase as one without is used.
func TestLock(t *testing.T) {
	s, f := used(t)
	before := s.content()
	if s.Locked() {
		t.Fatal("locked without a passphrase")
	}
	s.lock(testPassphrase)
	if !s.Locked() || s.content() != before {
		t.Error("the records changed")
	}
	s.clean()
	s.again(testPassphrase)
	if !s.Locked() || s.content() != before {
		t.Error("the records changed after opening again")
	}
	s.clean()
	useLocked(t, s, f)
	s.unlock(testPassphrase)
	if s.Locked() {
		t.Error("still locked")
	}
	s.clean()
	s.reopen()
	s.clean()
}

// useLocked does what a window does.
func useLocked(t *testing.T, s *at, f *family) {
	t.Helper()
	want := s.content()
	if err := s.View(func(tx *Tx) error {
		if got := string(tx.Draft("goals/new")); got != `{"title":"Unfinished thought"}` {
			t.Errorf("draft %s", got)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	f.goal.Title = "Reads without help"
	s.put(f.goal)
	s.undo()
	if s.content() != want {
		t.Error("undo did not take the change back")
	}
	deleted, err := s.Deleted(f.child.ID)
	if err != nil || len(deleted) != 1 {
		t.Fatalf("deleted: %d %v", len(deleted), err)
	}
	if err := s.Restore(deleted[0]); err != nil {
		t.Fatal(err)
	}
	versions, err := s.Versions(record.Log, f.child.ID, f.entry.ID)
	if err != nil || len(versions) != 1 {
		t.Fatalf("versions: %d %v", len(versions), err)
	}
	path, err := s.OpenCopy(f.document)
	if err != nil || !strings.Contains(string(readFile(t, path)), "report of Maya") {
		t.Errorf("copy: %v", err)
	}
	var archive bytes.Buffer
	if err := s.Export(&archive); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "family.zip")
	writeFile(t, file, archive.Bytes())
	other := newStore(t)
	other.lock("another phrase")
	if _, err := other.Import(file); err != nil {
		t.Fatal(err)
	}
	if other.content() != s.content() {
		t.Error("the archive lost something")
	}
	other.clean()
}

func TestWrongSecrets(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	recovery := s.lock("Zo\u00eb is nine")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := tree(t, s.dir)
	for name, test := range map[string]struct {
		secret Secret
		kind   record.ErrorKind
		key    string
	}{
		"none":        {Secret{}, record.Locked, "storage.locked"},
		"wrong":       {Secret{Passphrase: "zo\u00eb is nine"}, record.Refused, "storage.wrongPassphrase"},
		"code":        {Secret{Passphrase: recovery}, record.Refused, "storage.wrongPassphrase"},
		"other code":  {Secret{Recovery: writeRecovery(newRecovery())}, record.Refused, "storage.wrongRecovery"},
		"typing slip": {Secret{Recovery: "7" + recovery[1:]}, record.Refused, "storage.mistypedRecovery"},
	} {
		if strings.HasPrefix(recovery, "7") && name == "typing slip" {
			test.secret.Recovery = "8" + recovery[1:]
		}
		_, err := OpenWith(s.dir, s.clock.now, test.secret)
		if record.KindOf(err) != test.kind || !strings.Contains(err.Error(), test.key) {
			// one slip in 256 looks right until the lock is tried
			if name != "typing slip" || !strings.Contains(err.Error(), "storage.wrongRecovery") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	after := tree(t, s.dir)
	for name := range before {
		if !bytes.Equal(before[name], after[name]) {
			t.Errorf("%s was changed", name)
		}
	}
	openLocked(t, s.dir, s.clock, Secret{Passphrase: "Zoe\u0308 is nine"}).clean() // another keyboard's é
}

func TestRules(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	_, err := s.SetPassphrase(ctx, "1234567", nil)
	wantKey(t, err, record.Invalid, "storage.shortPassphrase")
	_, err = s.SetPassphrase(ctx, strings.Repeat("e\u0301", 7), nil)
	wantKey(t, err, record.Invalid, "storage.shortPassphrase")
	wantKey(t, s.RemovePassphrase(ctx, testPassphrase, nil), record.Refused, "storage.lock.none")
	_, err = s.ChangePassphrase("", testPassphrase)
	wantKey(t, err, record.Refused, "storage.lock.none")
	s.lock("密碼密碼密碼密碼")
	_, err = s.SetPassphrase(ctx, testPassphrase, nil)
	wantKey(t, err, record.Refused, "storage.lock.already")
	wantKey(t, s.RemovePassphrase(ctx, testPassphrase, nil), record.Refused, "storage.wrongPassphrase")
	_, err = s.ChangePassphrase(testPassphrase, testPassphrase)
	wantKey(t, err, record.Refused, "storage.wrongPassphrase")
	if !s.Locked() {
		t.Error("a refused call took the lock away")
	}
}

// TestChange: the old passphrase and code open nothing any more, neither the database nor a snapshot.
func TestChange(t *testing.T) {
	s, _ := used(t)
	want := s.content()
	old := s.lock(testPassphrase)
	code, err := s.ChangePassphrase(testPassphrase, "a second phrase")
	if err != nil {
		t.Fatal(err)
	}
	if s.content() != want {
		t.Error("the records changed")
	}
	s.clean()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []Secret{{Passphrase: testPassphrase}, {Recovery: old}} {
		if _, err := OpenWith(s.dir, s.clock.now, secret); record.KindOf(err) != record.Refused {
			t.Errorf("the old secret: %v", err)
		}
	}
	list, err := Snapshots(s.dir)
	if err != nil || len(list) < 2 {
		t.Fatalf("%d snapshots, %v", len(list), err)
	}
	for _, one := range list {
		if !one.Good {
			continue
		}
		if _, err := RestoreSnapshot(s.dir, one, s.clock.now); err != nil {
			t.Fatal(err)
		}
		opened := openLocked(t, s.dir, s.clock, Secret{Passphrase: "a second phrase"})
		opened.clean()
		_ = opened.Close()
		if _, err := OpenWith(s.dir, s.clock.now, Secret{Passphrase: testPassphrase}); record.KindOf(err) != record.Refused {
			t.Errorf("a snapshot opens with the old passphrase: %v", err)
		}
	}
	forgot := openLocked(t, s.dir, s.clock, Secret{Recovery: strings.ToLower(code)})
	if _, err := forgot.ChangePassphrase(code, "a third phrase"); err != nil {
		t.Fatalf("the recovery code does not change the passphrase: %v", err)
	}
	forgot.again("a third phrase")
	forgot.unlock("a third phrase")
	forgot.clean()
}

// TestMoved: sealed bytes under another key, in another bucket or under another name do not open.
func TestMoved(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	other := s.attach("another file", "b.txt")
	other.ChildID = f.child.ID
	s.put(other)
	s.lock(testPassphrase)
	err := s.db.Update(func(tx *bolt.Tx) error {
		goals, contacts := tx.Bucket([]byte(record.Goals)), tx.Bucket([]byte(record.Contacts))
		return goals.Put(placeOf(f.goal).key(), contacts.Get(placeOf(f.contact).key()))
	})
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, s.filePath(other.SHA256), readFile(t, s.filePath(f.document.SHA256)))
	_, err = s.OpenFile(other)
	wantKey(t, err, record.Damaged, "storage.fileDamaged")
	err = s.View(func(tx *Tx) error { _, err := Get[*record.Goal](tx, f.child.ID, f.goal.ID); return err })
	wantKey(t, err, record.Damaged, "storage.brokenRecord")
	found := map[string]bool{}
	for _, e := range s.Check().Findings {
		found[e.Key] = true
	}
	if !found["storage.check.record"] || !found["storage.check.fileDamaged"] {
		t.Errorf("check found %v", found)
	}
	s.delete(f.goal) // what is broken can be deleted, and what remains can be unlocked
	s.unlock(testPassphrase)
	s.reopen()
}

func TestDamagedLock(t *testing.T) {
	sound := lock{Version: 1, Memory: 64, Passes: 1, Threads: 1, Salt: make([]byte, 16), ByPassphrase: make([]byte, 72), ByRecovery: make([]byte, 72)}
	for name, change := range map[string]func(*lock){
		"memory":  func(l *lock) { l.Memory = 1 << 30 },
		"none":    func(l *lock) { l.Memory = 0 },
		"passes":  func(l *lock) { l.Passes = 1 << 20 },
		"zero":    func(l *lock) { l.Passes = 0 },
		"threads": func(l *lock) { l.Threads = 0 },
		"salt":    func(l *lock) { l.Salt = l.Salt[:3] },
		"key":     func(l *lock) { l.ByPassphrase = nil },
		"version": func(l *lock) { l.Version = 0 },
	} {
		l := sound
		change(&l)
		raw, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := readLock(raw); record.KindOf(err) != record.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
	s := newStore(t)
	s.poke(metaBucket, lockKey, []byte(`{"version":`))
	_ = s.Close()
	_, err := OpenWith(s.dir, s.clock.now, Secret{Passphrase: testPassphrase})
	wantKey(t, err, record.Damaged, "storage.lock.damaged")
}
