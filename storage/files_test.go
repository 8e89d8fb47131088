package storage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func TestAttach(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	d := s.attach("hello", `C:\Users\Ann\IEP: draft?.txt`)
	want := record.Document{
		FileName: "IEP_ draft_.txt", MediaType: "text/plain", Size: 5,
		SHA256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
	}
	if *d != want {
		t.Fatalf("got %+v", *d)
	}
	d.ChildID = f.child.ID
	s.put(d)
	s.attach("hello", "again.txt")
	s.attach("never saved", "other.txt")
	s.reopen()
	left, err := os.ReadDir(s.path(filesDir))
	if err != nil || len(left) != 2 {
		t.Errorf("files %v %v: the same content twice, or one that no record speaks of", left, err)
	}
	r, err := s.OpenFile(d)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil || string(content) != "hello" {
		t.Errorf("read %q, %v", content, err)
	}
}

func TestAttachedForADraftStays(t *testing.T) {
	s := newStore(t)
	d := s.attach("draft", "a.txt")
	s.update(func(tx *Tx) error { return tx.PutDraft("document", []byte(`{"sha256":"`+d.SHA256+`"}`)) })
	s.reopen()
	if err := s.verifyFile(d.SHA256); err != nil {
		t.Error(err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("unplugged") }

func TestAttachThatFailsLeavesNothing(t *testing.T) {
	s := newStore(t)
	if _, err := s.Attach(io.MultiReader(strings.NewReader("half"), brokenReader{}), "a.pdf"); err == nil {
		t.Fatal("no error")
	}
	if left, err := os.ReadDir(s.path(filesDir)); err != nil || len(left) > 0 {
		t.Errorf("left over: %v %v", left, err)
	}
}

func TestMediaType(t *testing.T) {
	for _, test := range []struct{ name, start, want string }{
		{"a.pdf", "%PDF-1.7", "application/pdf"},
		{"a.txt", "%PDF-1.7", "application/pdf"},
		{"a", "\x89PNG\r\n\x1a\n", "image/png"},
		{"scan.JPG", "\xff\xd8\xff\xe0", "image/jpeg"},
		{"a.pdf", "", "application/pdf"},
		{"IEP.DOCX", "PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"a.unheardof", "x", "application/octet-stream"},
		{"", "", "application/octet-stream"},
	} {
		if got := mediaType(test.name, []byte(test.start)); got != test.want {
			t.Errorf("%q %q: %s", test.name, test.start, got)
		}
	}
}

func TestCleanName(t *testing.T) {
	for name, want := range map[string]string{
		"Maya's IEP.pdf":         "Maya's IEP.pdf",
		"../../etc/passwd":       "passwd",
		`..\..\evil.pdf`:         "evil.pdf",
		"con.pdf":                "_con.pdf",
		"LPT1":                   "_LPT1",
		"lptx.txt":               "lptx.txt",
		"a\x00b\u202efdp.exe":    "abfdp.exe",
		"trailing. . ":           "trailing",
		".hidden":                "hidden",
		"...":                    "",
		"Ünïcode 😀.pdf":          "Ünïcode 😀.pdf",
		strings.Repeat("é", 200): strings.Repeat("é", 60),
	} {
		if got := cleanName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestCleanNameHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := cleanName(letters().Draw(t, "name") + rapid.StringMatching(`(\.[a-z]{1,20})?`).Draw(t, "ending"))
		if !utf8.ValidString(name) || len(name) > longestName || filepath.Base("x"+name) != "x"+name || strings.ContainsAny(name, "/\\:\x00") {
			t.Fatalf("%q", name)
		}
		if cleanName(name) != name {
			t.Fatalf("%q becomes %q", name, cleanName(name))
		}
	})
}

func TestOpenCopy(t *testing.T) {
	s := newStore(t)
	d := s.attach("%PDF-1.7 text", "Maya's IEP.pdf")
	path, err := s.OpenCopy(d)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(path) != "Maya's IEP.pdf" || !strings.HasPrefix(path, s.path(openedDir)) {
		t.Errorf("path %s", path)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o222 != 0 {
		t.Errorf("mode %v %v", info.Mode(), err)
	}
	if again, err := s.OpenCopy(d); err != nil || again != path {
		t.Errorf("second time: %s %v", again, err)
	}
	d.FileName = ""
	if unnamed, err := s.OpenCopy(d); err != nil || filepath.Base(unnamed) != "document.pdf" {
		t.Errorf("unnamed: %s %v", unnamed, err)
	}
	dir := s.path(openedDir)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("copies left after Close: %v %v", left, err)
	}
}

// Nobody else on the computer reads the family's files, whatever this process would let others do.
func TestOnlyTheOwnerReads(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "data"), newClock())
	d := s.attach("%PDF-1.7 text", "plan.pdf")
	made, err := s.OpenMade("page.pdf", func(w io.Writer) error { _, err := io.WriteString(w, "page"); return err })
	if err != nil {
		t.Fatal(err)
	}
	shown, err := s.OpenCopy(d)
	out := filepath.Join(s.Dir(), "family.zip")
	if err := errors.Join(err, WriteFile(out, s.Export)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		s.Dir(), s.path(filesDir), s.path(openedDir), filepath.Dir(made), filepath.Dir(shown),
		s.path(fileName), s.filePath(d.SHA256), made, shown, out,
	} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", filepath.Base(path), info.Mode())
		}
	}
}

func TestOpenEmptiesCopiesOfAKilledRun(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	if _, err := s.OpenCopy(f.document); err != nil {
		t.Fatal(err)
	}
	half := s.path(filesDir, "incoming-123")
	if err := os.WriteFile(half, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.db.Close(); err != nil { // as a kill does: nothing is tidied
		t.Fatal(err)
	}
	s.reopen()
	if left, err := os.ReadDir(s.path(openedDir)); err != nil || len(left) > 0 {
		t.Errorf("copies left: %v %v", left, err)
	}
	if _, err := os.Stat(half); err == nil {
		t.Error("a half-written file is left")
	}
	s.clean()
}

func TestOpenCopyRefuses(t *testing.T) {
	s := newStore(t)
	_, err := s.OpenCopy(s.attach("MZ", "report.pdf.exe"))
	wantKey(t, err, record.Refused, "storage.unsafeFile")
	_, err = s.OpenCopy(&record.Document{Title: "Paper"})
	wantKey(t, err, record.NotFound, "storage.noFile")
	_, err = s.OpenCopy(&record.Document{SHA256: "../../planpage.db"})
	wantKey(t, err, record.NotFound, "storage.noFile")
	d := s.attach("x", "x.txt")
	if err := os.WriteFile(s.filePath(d.SHA256), []byte("y"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = s.OpenCopy(d)
	wantKey(t, err, record.Damaged, "storage.fileDamaged")
	if err := os.Remove(s.filePath(d.SHA256)); err != nil {
		t.Fatal(err)
	}
	_, err = s.OpenCopy(d)
	wantKey(t, err, record.NotFound, "storage.fileMissing")
}
