package storage

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"
)

// secrets are words of the family in used, and hashes and names of its files, as they could lie on the disk.
func secrets() []string {
	return []string{
		"Winterbourne", "Maya", "Ortiz", "Reading", "Reads aloud", "Letters", "Unfinished", "Called about", "bus",
		"2026-03-02", "District", "decoding", "report.pdf", "%PDF", `"name"`, `"grade"`, "sha256",
	}
}

// unreadable searches every byte and every file name of a folder for the family's words.
func unreadable(t *testing.T, dir string, more ...string) {
	t.Helper()
	for name, data := range tree(t, dir) {
		for _, secret := range append(secrets(), more...) {
			if len(secret) < 5 && secret != "Maya" {
				continue // so few bytes come about by chance
			}
			raw, err := hex.DecodeString(secret)
			if bytes.Contains(data, []byte(secret)) || strings.Contains(name, secret) ||
				err == nil && len(raw) > 8 && bytes.Contains(data, raw) {
				t.Errorf("%s tells %q", name, secret)
			}
		}
	}
}

// TestNothingReadable: a family that was used without a passphrase and then given one.
func TestNothingReadable(t *testing.T) {
	s, f := used(t)
	s.attach("a letter that no record speaks of yet, about Maya", "Maya.txt")
	if _, err := s.OpenCopy(f.document); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, data := range tree(t, s.dir) {
		for _, secret := range append(secrets(), f.document.SHA256) {
			if bytes.Contains(data, []byte(secret)) {
				found++
			}
		}
	}
	if found < 20 {
		t.Fatalf("the search finds only %d words where all can be read", found)
	}
	s.lock(testPassphrase)
	unreadable(t, s.dir, f.document.SHA256)
	s.clean()
	f.child.Name = "Maya Winterbourne-Ortiz"
	s.put(f.child)
	late := s.attach("%PDF late report of Maya", "late.pdf")
	late.ChildID = f.child.ID
	s.put(late)
	s.delete(f.contact)
	s.snapshot()
	if _, err := s.ChangePassphrase(testPassphrase, "a second phrase"); err != nil {
		t.Fatal(err)
	}
	unreadable(t, s.dir, f.document.SHA256, late.SHA256)
	s.again("a second phrase")
	s.clean()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	unreadable(t, s.dir, f.document.SHA256, late.SHA256)
}

// TestEverythingComesBack: after the lock is taken away every file is what it was, also the damaged ones put aside.
func TestEverythingComesBack(t *testing.T) {
	s, _ := used(t)
	before := tree(t, s.dir)
	s.lock(testPassphrase)
	s.unlock(testPassphrase)
	after := tree(t, s.dir)
	for name, data := range before {
		switch there, ok := after[name]; {
		case !ok:
			t.Errorf("%s is gone", name)
		case !bytes.Equal(there, data) && !strings.HasSuffix(name, snapshotEnding):
			t.Errorf("%s is not what it was", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d files, were %d", len(after), len(before))
	}
	for _, name := range []string{"planpage-damaged-2026-01-02-030405.db", snapshotsDir + "/planpage-2026-01-02-030405.db"} {
		if !bytes.Equal(before[name], after[name]) {
			t.Errorf("%s is not what it was", name)
		}
	}
	for _, one := range s.snapshotList() {
		if one.Good == strings.Contains(one.Path, "2026-01-02") {
			t.Errorf("%s: %v", one.Path, one.Good)
		}
	}
}
