package storage

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

func (a *at) keepText(d *record.Document, pages ...string) {
	a.t.Helper()
	if err := a.KeepPageText(d.SHA256, PageText{Pages: pages}); err != nil {
		a.t.Fatalf("keep text: %v", err)
	}
}

// text returns what is kept for a file, nil for nothing.
func (a *at) text(hash string) (found *PageText) {
	a.t.Helper()
	if err := a.View(func(tx *Tx) error { found = tx.PageText(hash); return nil }); err != nil {
		a.t.Fatal(err)
	}
	return found
}

func (a *at) wantText(hash string, pages ...string) {
	a.t.Helper()
	if found := a.text(hash); found == nil || !slices.Equal(found.Pages, pages) {
		a.t.Errorf("kept is %v, want %q", found, pages)
	}
}

func TestPageTextIsKept(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	hash := f.document.SHA256
	if s.text(hash) != nil {
		t.Error("there is text that nobody read")
	}
	heard := 0
	s.Subscribe(func([]Change) { heard++ })
	s.keepText(f.document, "First", "", "Third")
	s.wantText(hash, "First", "", "Third")
	s.keepText(f.document, "Read anew")
	s.reopen()
	s.wantText(hash, "Read anew")
	if heard != 0 {
		t.Error("it counts as a change of the records")
	}
	s.clean()
}

func TestPageTextIsNoRecord(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.snapshot()
	before := s.content()
	s.keepText(f.document, "Decoding is weak")
	if s.content() != before {
		t.Error("the archive has changed")
	}
	if made, err := s.Snapshot(); made || err != nil {
		t.Errorf("a copy was made only for the text: %v", err)
	}
	s.undo()
	s.wantText(f.document.SHA256, "Decoding is weak")
}

func TestPageTextNeedsItsFile(t *testing.T) {
	s := newStore(t)
	wantKey(t, s.KeepPageText("no hash", PageText{}), record.NotFound, "storage.noFile")
	wantKey(t, s.KeepPageText(strings.Repeat("ab", 32), PageText{}), record.NotFound, "storage.fileMissing")
	if s.text(strings.Repeat("ab", 32)) != nil {
		t.Error("it was kept all the same")
	}
	s.clean()
}

func TestPageTextGoesWithItsFile(t *testing.T) {
	s := newStore(t)
	left := s.attach("%PDF nobody saves this", "left.pdf")
	s.keepText(left, "Nobody saves this")
	f := s.addFamily("Maya")
	s.keepText(f.document, "Decoding")
	s.reopen() // a file that no record speaks of goes
	if s.text(left.SHA256) != nil {
		t.Error("the text of a file that went is still there")
	}
	s.wantText(f.document.SHA256, "Decoding")
	s.delete(f.document)
	s.reopen()
	s.wantText(f.document.SHA256, "Decoding") // it can still be brought back
	s.sweep(map[string]bool{f.document.SHA256: true})
	s.wantText(f.document.SHA256, "Decoding")
	forget(t, s)
	s.sweep(map[string]bool{f.document.SHA256: true})
	if s.text(f.document.SHA256) != nil || s.verifyFile(f.document.SHA256) == nil {
		t.Error("file and text are still there after the last word about them")
	}
	s.clean()
}

// forget empties history, as time does.
func forget(t *testing.T, s *at) {
	t.Helper()
	s.update(func(tx *Tx) error {
		for seq := tx.entryAfter(0); seq <= tx.newestEntry(); seq = tx.entryAfter(seq) {
			if err := tx.dropEntry(seq); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestPageTextIsLimited(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	page := strings.Repeat("word ", MostPageText/5/3)
	s.keepText(f.document, page, page, page, page)
	found := s.text(f.document.SHA256)
	if len(found.Pages) != 3 || !found.Cut {
		t.Errorf("%d pages kept, cut %v", len(found.Pages), found.Cut)
	}
	for _, c := range []struct {
		text PageText
		want bool
	}{
		{PageText{Pages: []string{"", ""}}, true},
		{PageText{}, true},
		{PageText{Pages: []string{"", "a"}}, false},
		{PageText{Fault: "reader.password"}, false},
	} {
		if c.text.Empty() != c.want {
			t.Errorf("%+v: empty %v", c.text, !c.want)
		}
	}
}

// TestPageTextDamage: a flipped bit, a text under the name of another file, and no JSON at all.
func TestPageTextDamage(t *testing.T) {
	for name, damage := range map[string]func(s *at, hash string){
		"flip": func(s *at, hash string) {
			err := s.db.Update(func(tx *bolt.Tx) error {
				b := tx.Bucket(pageTextBucket)
				raw := bytes.Clone(b.Get([]byte(hash)))
				raw[len(raw)/2] ^= 4
				return b.Put([]byte(hash), raw)
			})
			if err != nil {
				t.Fatal(err)
			}
		},
		"moved": func(s *at, hash string) {
			s.poke(pageTextBucket, []byte(hash), []byte(`{"hash":"`+strings.Repeat("ab", 32)+`"}`))
		},
		"no JSON": func(s *at, hash string) { s.poke(pageTextBucket, []byte(hash), []byte(`{"hash`)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			f := s.addFamily("Maya")
			s.keepText(f.document, "Decoding is weak")
			damage(s, f.document.SHA256)
			if s.text(f.document.SHA256) != nil {
				t.Error("a broken text is handed out")
			}
			report := s.Check()
			if len(report.Findings) != 1 || report.Findings[0].Key != "storage.check.pageText" || report.Texts != 1 {
				t.Errorf("check says %v", report)
			}
			s.snapshot() // the records are whole: a copy is good
			s.lock(testPassphrase)
			s.clean()
			s.keepText(f.document, "Read anew")
			s.wantText(f.document.SHA256, "Read anew")
			s.clean()
		})
	}
}

func TestPageTextUnderAPassphrase(t *testing.T) {
	s, f := used(t)
	hash := f.document.SHA256
	s.lock(testPassphrase)
	s.wantText(hash, "Her decoding is weak")
	unreadable(t, s.dir, hash)
	s.clean()
	late := s.attach("%PDF late", "late.pdf")
	s.keepText(late, "Nothing of decoding here")
	if _, err := s.ChangePassphrase(testPassphrase, "a second phrase"); err != nil {
		t.Fatal(err)
	}
	s.wantText(late.SHA256, "Nothing of decoding here")
	unreadable(t, s.dir, hash, late.SHA256)
	if err := s.RemovePassphrase(context.Background(), "a second phrase", nil); err != nil {
		t.Fatal(err)
	}
	s.wantText(hash, "Her decoding is weak")
	s.wantText(late.SHA256, "Nothing of decoding here")
	s.clean()
}

// TestPageTextInSnapshots: a copy made without a passphrase, locked later, brings its text back.
func TestPageTextInSnapshots(t *testing.T) {
	s, f := used(t)
	s.lock(testPassphrase)
	list := s.snapshotList()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := RestoreSnapshot(s.dir, list[0], s.clock.now); err != nil {
		t.Fatal(err)
	}
	s.Store = openLocked(t, s.dir, s.clock, Secret{Passphrase: testPassphrase}).Store
	s.wantText(f.document.SHA256, "Her decoding is weak")
	s.clean()
}
