package storage

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

func TestExportImport(t *testing.T) {
	s, other := newStore(t), newStore(t)
	maya := s.addFamily("Maya")
	s.addFamily("Leo")
	archive := s.exportBytes()
	done, err := other.importBytes(archive)
	if err != nil || done.Added != 32 || done.Files != 2 || done.Missing != 0 {
		t.Fatalf("imported %+v, %v", done, err)
	}
	if other.content() != s.content() {
		t.Error("the content differs")
	}
	first, second := unzip(t, archive), unzip(t, other.exportBytes())
	delete(first, archiveRecords)
	delete(second, archiveRecords)
	if fmt.Sprint(first) != fmt.Sprint(second) || first["files/"+maya.document.SHA256] == "" {
		t.Error("the files differ")
	}
	other.clean()
	again, err := other.importBytes(archive)
	if err != nil || again.Unchanged != 32 || again.Added+again.Updated+again.Files != 0 {
		t.Errorf("imported again: %+v, %v", again, err)
	}
	other.undo() // the second import is no change
	if len(other.deleted("")) != 2 {
		t.Error("an import cannot be undone")
	}
}

func TestExportIsInOrder(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	text := unzip(t, s.exportBytes())[archiveRecords]
	last := strings.Index(text, `"exportedAt": "2026-12-08T09:30:00.123Z"`)
	for _, kind := range record.Kinds {
		at := strings.Index(text, "\n\""+string(kind)+"\": [")
		if at <= last {
			t.Errorf("%s is not in its place", kind)
		}
		last = at
	}
	if text != unzip(t, s.exportBytes())[archiveRecords] {
		t.Error("two exports differ")
	}
}

func TestNewerWins(t *testing.T) {
	s, other := newStore(t), newStore(t)
	f := s.addFamily("Maya")
	old := s.exportBytes()
	s.clock.advance(time.Minute)
	f.goal.Title = "New"
	s.put(f.goal)
	if _, err := other.importBytes(old); err != nil {
		t.Fatal(err)
	}
	done, err := other.importBytes(s.exportBytes())
	if err != nil || done.Updated != 1 || done.Unchanged != 15 {
		t.Errorf("imported %+v, %v", done, err)
	}
	if done, err := other.importBytes(old); err != nil || done.Unchanged != 16 {
		t.Errorf("the older archive: %+v, %v", done, err)
	}
	if other.content() != s.content() {
		t.Error("the newer version is lost")
	}
}

func TestImportKeepsWhatItDoesNotKnow(t *testing.T) {
	s := newStore(t)
	id := NewID()
	bare := `{"format":"planpage-family","version":1,"wishes":[{"id":"1"}],"children":[{"id":"` + id + `",
		"name":"Ma\u0007ya","createdAt":"2026-01-02T03:04:05.678901+02:00","ZZ":{"b":1,"a":[1.0]},"Name ":"x"}]}`
	done, err := s.importBytes([]byte("\xef\xbb\xbf" + bare))
	if err != nil || done.Added != 1 || fmt.Sprint(done.Skipped) != "[wishes]" {
		t.Fatalf("imported %+v, %v", done, err)
	}
	got := s.raw(&record.Child{Meta: record.Meta{ID: id}})
	for _, want := range []string{
		`"name":"Maya"`, `"ZZ":{"b":1,"a":[1.0]}`, `"Name ":"x"`, `"createdAt":"2026-01-02T01:04:05.678901Z"`,
		`"updatedAt":"2026-12-08T09:30:00.123Z"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
	s.clean()
}

func bareFamily(parts string) string {
	return `{"format":"planpage-family","version":1,` + parts + `}`
}

func TestImportNamesEachFault(t *testing.T) {
	s := newStore(t)
	maya := s.addFamily("Maya")
	a, b, c := NewID(), NewID(), NewID()
	child := `{"id":"` + a + `","name":"X"}`
	in := func(id, rest string) string { return `{"id":"` + id + `","childId":"` + a + `",` + rest + `}` }
	for name, test := range map[string]struct{ parts, field, key string }{
		"date":         {`"goals":[` + in(b, `"title":"G","target":{"date":"2026-13-01"}`) + `]`, "goals[0].target.date", "invalid.date"},
		"word":         {`"goals":[` + in(b, `"title":"G"`) + `,` + in(c, `"title":"H","unit":"miles"`) + `]`, "goals[1].unit", "invalid.word"},
		"type":         {`"goals":[` + in(b, `"title":"G","target":{"value":"high"}`) + `]`, "goals[0].target.value", "storage.import.wrongType"},
		"head type":    {`"goals":[` + in(b, `"title":"G","updatedAt":5`) + `]`, "goals[0].updatedAt", "storage.import.wrongType"},
		"id type":      {`"contacts":[{"id":5}]`, "contacts[0].id", "storage.import.wrongType"},
		"time":         {`"goals":[` + in(b, `"title":"G","createdAt":"yesterday"`) + `]`, "goals[0].createdAt", "storage.import.wrongType"},
		"far time":     {`"goals":[` + in(b, `"title":"G","updatedAt":"9999-01-01T00:00:00Z"`) + `]`, "goals[0].updatedAt", "storage.import.badTime"},
		"no list":      {`"goals":{}`, "goals", "storage.import.wrongType"},
		"no record":    {`"goals":[5]`, "goals[0]", "storage.import.wrongType"},
		"null":         {`"goals":[null]`, "goals[0]", "storage.import.wrongType"},
		"twice":        {`"goals":[` + in(b, `"title":"G"`) + `,` + in(b, `"title":"H"`) + `]`, "goals[1].id", "storage.import.twice"},
		"no child":     {`"goals":[{"id":"` + b + `","childId":"` + c + `","title":"G"}]`, "goals[0].childId", "storage.missing.children"},
		"no goal":      {`"measurements":[` + in(b, `"goalId":"`+c+`","date":"2026-10-01","value":1`) + `]`, "measurements[0].goalId", "storage.missing.goals"},
		"no plan":      {`"goals":[` + in(b, `"title":"G","planId":"`+c+`"`) + `]`, "goals[0].planId", "storage.missing.plans"},
		"no earlier":   {`"goals":[` + in(b, `"title":"G","continues":"`+c+`"`) + `]`, "goals[0].continues", "storage.missing.goals"},
		"other child":  {`"goals":[{"id":"` + maya.goal.ID + `","childId":"` + a + `","title":"G"}]`, "goals[0].childId", "storage.otherChild"},
		"other's goal": {`"measurements":[` + in(b, `"goalId":"`+maya.goal.ID+`","date":"2026-10-01","value":1`) + `]`, "measurements[0].goalId", "storage.missing.goals"},
	} {
		t.Run(name, func(t *testing.T) {
			content := s.content()
			_, err := s.importBytes([]byte(bareFamily(`"children":[` + child + `],` + test.parts)))
			var list record.Errors
			if !errors.As(err, &list) || len(list) != 1 || list[0].Field != test.field || list[0].Key != test.key {
				t.Errorf("error %v", err)
			}
			if s.content() != content {
				t.Error("something was written")
			}
		})
	}
}

func TestImportListsAtMost100Faults(t *testing.T) {
	s := newStore(t)
	_, err := s.importBytes([]byte(bareFamily(`"children":[` + strings.Repeat(`{"id":"x","name":"X"},`, 149) + `{"id":"x","name":"X"}]`)))
	var list record.Errors
	if !errors.As(err, &list) || len(list) != maxFaults+1 || list[maxFaults].Key != "storage.import.more" {
		t.Fatalf("%d faults", len(list))
	}
	if fmt.Sprint(list[maxFaults].Args) != "[n 50]" || list[99].Field != "children[99].id" {
		t.Errorf("last %v, then %v", list[99], list[maxFaults].Args)
	}
}

func TestImportMayReferToTheStore(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	reading := fmt.Sprintf(`{"id":%q,"childId":%q,"goalId":%q,"date":"2026-11-01","value":47}`, NewID(), f.child.ID, f.goal.ID)
	document := fmt.Sprintf(`{"id":%q,"childId":%q,"title":"Lost","sha256":"%064d"}`, NewID(), f.child.ID, 7)
	done, err := s.importBytes([]byte(bareFamily(`"documents":[` + document + `],"measurements":[` + reading + `]`)))
	if err != nil || done.Added != 2 || done.Missing != 1 {
		t.Errorf("imported %+v, %v", done, err)
	}
}

func TestHostileArchives(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	good := s.exportBytes()
	family := unzip(t, good)[archiveRecords]
	hash := f.document.SHA256
	for name, test := range map[string]struct {
		data []byte
		kind record.ErrorKind
		key  string
	}{
		"empty":            {nil, record.Damaged, "storage.import.notOurs"},
		"text":             {[]byte("Dear Ms. Ortiz"), record.Damaged, "storage.import.notOurs"},
		"another JSON":     {[]byte(`{"a":1}`), record.Damaged, "storage.import.notOurs"},
		"a list":           {[]byte(`[1]`), record.Damaged, "storage.import.notOurs"},
		"null":             {[]byte(`null`), record.Damaged, "storage.import.notOurs"},
		"newer":            {[]byte(`{"format":"planpage-family","version":2}`), record.Newer, "storage.import.newer"},
		"odd version":      {[]byte(`{"format":"planpage-family","version":"1"}`), record.Damaged, "storage.import.damaged"},
		"cut JSON":         {[]byte(family[:len(family)/2]), record.Damaged, "storage.import.damagedAt"},
		"cut zip":          {good[:len(good)-30], record.Damaged, "storage.import.damaged"},
		"no family":        {zipOf(t, "a.txt", "x"), record.Damaged, "storage.import.notOurs"},
		"up":               {zipOf(t, archiveRecords, family, "../evil", "x"), record.Refused, "storage.import.badName"},
		"up inside":        {zipOf(t, archiveRecords, family, "files/../../evil", "x"), record.Refused, "storage.import.badName"},
		"root":             {zipOf(t, archiveRecords, family, "/etc/evil", "x"), record.Refused, "storage.import.badName"},
		"drive":            {zipOf(t, archiveRecords, family, `C:evil`, "x"), record.Refused, "storage.import.badName"},
		"backslash":        {zipOf(t, archiveRecords, family, `..\evil`, "x"), record.Refused, "storage.import.badName"},
		"twice":            {zipOf(t, archiveRecords, family, archiveRecords, family), record.Damaged, "storage.import.damaged"},
		"wrong hash":       {zipOf(t, archiveRecords, family, "files/"+hash, "other bytes"), record.Damaged, "storage.import.wrongHash"},
		"deep":             {[]byte(bareFamily(`"x":` + strings.Repeat("[", 10000) + strings.Repeat("]", 10000))), record.Refused, "storage.import.tooDeep"},
		"bomb":             {zipOf(t, archiveRecords, strings.Repeat(" ", 64<<20)), record.Refused, "storage.import.tooLarge"},
		"huge claim":       {claim(t, family, 3<<30), record.Refused, "storage.import.tooLarge"},
		"many huge claims": {claim(t, family, 1500<<20, 1500<<20), record.Refused, "storage.import.tooLarge"},
	} {
		t.Run(name, func(t *testing.T) {
			other := newStore(t)
			content := other.content()
			_, err := other.importBytes(test.data)
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

// claim makes a zip whose entries say they hold so many bytes, packed a tenth of it.
func claim(t *testing.T, family string, sizes ...uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(archiveRecords)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(family)); err != nil {
		t.Fatal(err)
	}
	for i, size := range sizes {
		header := &zip.FileHeader{Name: fmt.Sprintf("files/%064d", i), Method: zip.Deflate, UncompressedSize64: size, CompressedSize64: size / 10}
		if _, err := w.CreateRaw(header); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFailedImportRemovesItsFiles(t *testing.T) {
	s, other := newStore(t), newStore(t)
	f := s.addFamily("Maya")
	entries := unzip(t, s.exportBytes())
	broken := strings.Replace(entries[archiveRecords], `"planId":"`+f.plan.ID, `"planId":"`+NewID(), 1)
	shared := other.attach("%PDF-1.7 report of Leo", "leo.pdf")
	_, err := other.importBytes(zipOf(t, archiveRecords, broken, "files/"+f.document.SHA256, entries["files/"+f.document.SHA256]))
	wantKey(t, err, record.Invalid, "storage.missing.plans")
	left, err := os.ReadDir(other.path(filesDir))
	if err != nil || len(left) != 1 || left[0].Name() != shared.SHA256 {
		t.Errorf("left over: %v %v", left, err)
	}
}

func TestExportWithoutALostFile(t *testing.T) {
	s, other := newStore(t), newStore(t)
	f := s.addFamily("Maya")
	if err := os.Remove(s.filePath(f.document.SHA256)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "family.zip")
	wantKey(t, WriteFile(path, s.Export), record.NotFound, "storage.fileMissing")
	done, err := other.Import(path)
	if err != nil || done.Missing != 1 || other.content() != s.content() {
		t.Errorf("the records of such an archive: %+v, %v", done, err)
	}
}

func TestImportHealsADamagedFile(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	archive := s.exportBytes()
	if err := os.WriteFile(s.filePath(f.document.SHA256), []byte("rot"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s.Check().OK() {
		t.Error("check does not see the rot")
	}
	if _, err := s.importBytes(archive); err != nil {
		t.Fatal(err)
	}
	s.clean()
}

func TestNesting(t *testing.T) {
	for text, want := range map[string]int{`{}`: 1, `{"a":[{}]}`: 3, `"[[["`: 0, `["\"[["]`: 1, `[[[`: 3, `]]`: 0, `"\`: 0} {
		if got := nesting(json.RawMessage(text)); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

func TestWriteFileIsWholeOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "page.pdf")
	if err := WriteFile(path, func(w io.Writer) error { _, err := io.WriteString(w, "old"); return err }); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	err := WriteFile(path, func(w io.Writer) error { _, err := io.WriteString(w, "half"); return errors.Join(err, stop) })
	content, readErr := os.ReadFile(path)
	left, dirErr := os.ReadDir(dir)
	if !errors.Is(err, stop) || string(content) != "old" || len(left) != 1 || errors.Join(readErr, dirErr) != nil {
		t.Errorf("error %v, content %q, files %v", err, content, left)
	}
	wantKey(t, WriteFile(filepath.Join(dir, "no", "x"), func(io.Writer) error { return nil }), record.Disk, "storage.disk")
}

// TestLargeArchives: years of scans are let in, and a small file that claims to hold as much is not.
func TestLargeArchives(t *testing.T) {
	scans := []*zip.File{{}, {}, {}}
	for _, file := range scans {
		file.UncompressedSize64, file.CompressedSize64 = 1<<30, 1<<30-1<<20
	}
	if err := weigh(scans, 3<<30); err != nil {
		t.Error(err)
	}
	for _, file := range scans {
		file.CompressedSize64 = 100 << 20
	}
	wantKey(t, weigh(scans, 300<<20), record.Refused, "storage.import.tooLarge")
}
