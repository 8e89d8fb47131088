package storage

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"planpage/app/record"
)

// quickWork keeps scrypt out of the way where it is not what is tested.
const quickWork = 1

const words = "four words, one ü"

// backedUp writes a backup with little work and returns its path.
func (a *at) backedUp() string {
	a.t.Helper()
	path := filepath.Join(a.t.TempDir(), "family.age")
	if err := a.backup(path, words, quickWork, &work{ctx: context.Background()}); err != nil {
		a.t.Fatalf("backup: %v", err)
	}
	return path
}

func (a *at) fromBackup(path, passphrase string) (Imported, error) {
	a.t.Helper()
	b, err := OpenBackup(path, passphrase)
	if err != nil {
		return Imported{}, err
	}
	defer func() { _ = b.Close() }()
	return a.RestoreBackup(context.Background(), b, nil)
}

func TestBackupAndRestore(t *testing.T) {
	s, other := newStore(t), newStore(t)
	s.addFamily("Maya")
	path := s.backedUp()
	done, err := other.fromBackup(path, words)
	if err != nil || done.Added != 16 || done.Files != 1 {
		t.Fatalf("restored %+v, %v", done, err)
	}
	if other.content() != s.content() {
		t.Error("the content differs")
	}
	other.clean()
	if left, err := os.ReadDir(other.path(openedDir)); err != nil || len(left) > 0 {
		t.Errorf("left over: %v %v", left, err)
	}
	sealed, err := os.ReadFile(path)
	if err != nil || bytes.Contains(sealed, []byte("Maya")) || bytes.Contains(sealed, []byte(archiveRecords)) {
		t.Errorf("the backup can be read: %v", err)
	}
}

// TestAgeOpensABackup takes age itself as the judge: with the work of a real backup, and only with its passphrase.
func TestAgeOpensABackup(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	path := filepath.Join(t.TempDir(), "family.age")
	if err := s.Backup(context.Background(), path, words, nil); err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(sealed[:200], []byte(" 18\n")) {
		t.Errorf("the work is not 2^18: %v", err)
	}
	identity, err := age.NewScryptIdentity(words)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := age.Decrypt(bytes.NewReader(sealed), identity)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := io.ReadAll(plain)
	if err != nil {
		t.Fatal(err)
	}
	got, want := unzip(t, archive), unzip(t, s.exportBytes())
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s differs", name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d", len(got), len(want))
	}
}

// TestAgeMakesABackup: what the age tool encrypted is taken in too.
func TestAgeMakesABackup(t *testing.T) {
	s, other := newStore(t), newStore(t)
	s.addFamily("Maya")
	recipient, err := age.NewScryptRecipient(words)
	if err != nil {
		t.Fatal(err)
	}
	recipient.SetWorkFactor(quickWork)
	path := ageFile(t, s.exportBytes(), recipient)
	if done, err := other.fromBackup(path, words); err != nil || done.Added != 16 {
		t.Errorf("restored %+v, %v", done, err)
	}
}

// ageFile encrypts the content as age would.
func ageFile(t *testing.T, content []byte, recipient age.Recipient) string {
	t.Helper()
	var b bytes.Buffer
	w, err := age.Encrypt(&b, recipient)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return written(t, b.Bytes())
}

func written(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.age")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBackupsThatDoNotOpen(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	s.attachLarge(300_000)
	good, err := os.ReadFile(s.backedUp())
	if err != nil {
		t.Fatal(err)
	}
	flip := func(at int) []byte {
		data := bytes.Clone(good)
		data[at] ^= 1
		return data
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	own, err := age.NewScryptRecipient(words)
	if err != nil {
		t.Fatal(err)
	}
	own.SetWorkFactor(quickWork)
	header := bytes.Index(good, []byte("\n--- "))
	for name, test := range map[string]struct {
		path, passphrase string
		kind             record.ErrorKind
		key              string
	}{
		"wrong passphrase": {written(t, good), "four words", record.Refused, "storage.backup.wrongPassphrase"},
		"no passphrase":    {written(t, good), "", record.Refused, "storage.backup.noPassphrase"},
		"not there":        {filepath.Join(t.TempDir(), "none.age"), words, record.NotFound, "storage.backup.noFile"},
		"a folder":         {t.TempDir(), words, record.Damaged, "storage.backup.notOurs"},
		"empty":            {written(t, nil), words, record.Damaged, "storage.backup.notOurs"},
		"an archive":       {written(t, s.exportBytes()), words, record.Damaged, "storage.backup.notOurs"},
		"text":             {written(t, []byte("Dear Ms. Ortiz")), words, record.Damaged, "storage.backup.notOurs"},
		"for a key":        {ageFile(t, s.exportBytes(), key.Recipient()), words, record.Damaged, "storage.backup.notOurs"},
		"of a letter":      {ageFile(t, []byte("Dear Ms. Ortiz"), own), words, record.Damaged, "storage.import.notOurs"},
		"only the start":   {written(t, good[:40]), words, record.Damaged, "storage.backup.damaged"},
		"only the head":    {written(t, good[:header+60]), words, record.Damaged, "storage.backup.damaged"},
		"cut in the midst": {written(t, good[:len(good)/2]), words, record.Damaged, "storage.backup.damaged"},
		"a byte short":     {written(t, good[:len(good)-1]), words, record.Damaged, "storage.backup.damaged"},
		"a byte more":      {written(t, append(bytes.Clone(good), 0)), words, record.Damaged, "storage.backup.damaged"},
		"a piece dropped":  {written(t, good[:len(good)-len(good)%65552]), words, record.Damaged, "storage.backup.damaged"},
		"head flipped":     {written(t, flip(header+20)), words, record.Damaged, "storage.backup.damaged"},
		"bit in the midst": {written(t, flip(150_000)), words, record.Damaged, "storage.backup.damaged"},
		"bit at the end":   {written(t, flip(len(good)-1)), words, record.Damaged, "storage.backup.damaged"},
		"too much work":    {written(t, bytes.Replace(good, []byte(" 1\n"), []byte(" 21\n"), 1)), words, record.Damaged, "storage.backup.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			other := newStore(t)
			content := other.content()
			_, err := other.fromBackup(test.path, test.passphrase)
			wantKey(t, err, test.kind, test.key)
			if other.content() != content {
				t.Error("something was written")
			}
			if left, err := os.ReadDir(other.path(filesDir)); err != nil || len(left) > 0 {
				t.Errorf("left over: %v %v", left, err)
			}
		})
	}
}

// attachLarge puts a document whose file does not pack.
func (a *at) attachLarge(size int) *record.Document {
	a.t.Helper()
	d := a.attach(noise(size), "scan.pdf")
	d.ChildID, d.Title = a.childID(), "Scan"
	a.put(d)
	return d
}

func (a *at) childID() (id string) {
	a.t.Helper()
	err := a.View(func(tx *Tx) error {
		children, err := tx.Children()
		for _, c := range children {
			id = c.ID
		}
		return err
	})
	if err != nil {
		a.t.Fatal(err)
	}
	return id
}

func TestBackupKeepsTheOldOne(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	s.attachLarge(300_000)
	path := s.backedUp()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	first := s.LastBackup()
	s.clock.advance(time.Hour)
	ctx, cancel := context.WithCancel(context.Background())
	err = s.backup(path, words, quickWork, &work{ctx: ctx, tell: func(done, _ int64) {
		if done > 100_000 {
			cancel()
		}
	}})
	wantKey(t, err, record.Cancelled, "storage.cancelled")
	after, err := os.ReadFile(path)
	left, dirErr := os.ReadDir(filepath.Dir(path))
	if err != nil || dirErr != nil || !bytes.Equal(before, after) || len(left) != 1 {
		t.Errorf("the earlier backup changed, or %v is left: %v %v", left, err, dirErr)
	}
	if !s.LastBackup().Equal(first) {
		t.Error("a stopped backup counts")
	}
}

func TestBackupTellsHowFarItIs(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	s.attachLarge(300_000)
	if !s.LastBackup().IsZero() {
		t.Error("there was no backup yet")
	}
	path := filepath.Join(t.TempDir(), "family.age")
	check := rising(t)
	if err := s.backup(path, words, quickWork, &work{ctx: context.Background(), tell: check.tell}); err != nil {
		t.Fatal(err)
	}
	check.ended()
	if got := s.LastBackup(); !got.Equal(s.time()) {
		t.Errorf("last backup %v", got)
	}
	s.undo() // the note is no change of the family's
	s.reopen()
	if s.LastBackup().IsZero() {
		t.Error("the time is lost")
	}
	s.clean()
	b, err := OpenBackup(path, words)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	check = rising(t)
	if _, err := newStore(t).RestoreBackup(context.Background(), b, check.tell); err != nil {
		t.Fatal(err)
	}
	check.ended()
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = newStore(t).RestoreBackup(stopped, b, nil)
	wantKey(t, err, record.Cancelled, "storage.cancelled")
}

// progressCheck holds that progress only grows and ends with everything done.
type progressCheck struct {
	t                  *testing.T
	times, done, total int64
}

func rising(t *testing.T) *progressCheck { return &progressCheck{t: t} }

func (c *progressCheck) tell(done, total int64) {
	if done < c.done || done > total || total == 0 || c.total != 0 && total != c.total {
		c.t.Errorf("%d of %d after %d of %d", done, total, c.done, c.total)
	}
	c.done, c.total = done, total
	c.times++
}

func (c *progressCheck) ended() {
	c.t.Helper()
	if c.times < 4 || c.done != c.total {
		c.t.Errorf("told %d times, at last %d of %d", c.times, c.done, c.total)
	}
}

func TestBackupWithoutALostFile(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	if err := os.Remove(s.filePath(f.document.SHA256)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "family.age")
	err := s.backup(path, words, quickWork, &work{ctx: context.Background()})
	wantKey(t, err, record.NotFound, "storage.fileMissing")
	done, err := newStore(t).fromBackup(path, words)
	if err != nil || done.Added != 16 || done.Missing != 1 || s.LastBackup().IsZero() {
		t.Errorf("restored %+v, %v", done, err)
	}
}

func TestSummaryIsWhatHappens(t *testing.T) {
	s, other := newStore(t), newStore(t)
	f := s.addFamily("Maya")
	if _, err := other.fromBackup(s.backedUp(), words); err != nil {
		t.Fatal(err)
	}
	s.clock.advance(time.Minute)
	f.goal.Title = "New"
	s.put(f.goal)
	s.addFamily("Leo")
	path := s.backedUp()
	content := other.content()
	b, err := OpenBackup(path, words)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	summary, err := other.BackupSummary(context.Background(), b, nil)
	if want := (Imported{Added: 16, Updated: 1, Unchanged: 15, Files: 1}); err != nil || fmt.Sprint(summary) != fmt.Sprint(want) {
		t.Errorf("summary %+v, %v", summary, err)
	}
	files, err := os.ReadDir(other.path(filesDir))
	if other.content() != content || err != nil || len(files) != 1 {
		t.Errorf("the summary wrote something: %v %v", files, err)
	}
	plain, err := other.ImportSummary(written(t, s.exportBytes()))
	if err != nil || fmt.Sprint(plain) != fmt.Sprint(summary) {
		t.Errorf("summary of the archive %+v, %v", plain, err)
	}
	done, err := other.RestoreBackup(context.Background(), b, nil)
	if err != nil || fmt.Sprint(done) != fmt.Sprint(summary) {
		t.Errorf("done %+v, summary %+v, %v", done, summary, err)
	}
	if other.content() != s.content() {
		t.Error("the content differs")
	}
}

func TestSummaryFindsEachFault(t *testing.T) {
	bad := bareFamily(`"goals":[{"id":"` + NewID() + `","childId":"` + NewID() + `","title":"G"}]`)
	_, err := newStore(t).ImportSummary(written(t, []byte(bad)))
	wantKey(t, err, record.Invalid, "storage.missing.children")
}

// noise is text that does not pack.
func noise(size int) string {
	var b strings.Builder
	for x := uint64(1); b.Len() < size; {
		x = x*6364136223846793005 + 1442695040888963407
		b.WriteByte(byte(x >> 56))
	}
	return b.String()
}
