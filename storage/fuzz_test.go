package storage

import (
	"bytes"
	"strings"
	"testing"

	"planpage/app/record"
)

// FuzzImport feeds the importer anything. It never panics; what it refuses changes nothing; what it takes is sound
// and gives the same content when it is exported and imported again.
func FuzzImport(f *testing.F) {
	for _, seed := range importSeeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := newStore(t)
		s.db.NoSync = true
		s.addFamily("Maya")
		content := s.content()
		_, err := s.importFrom(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			if record.KindOf(err) == "" {
				t.Fatalf("an error nobody can act on: %v", err)
			}
			if s.content() != content {
				t.Fatal("a refused archive changed something")
			}
			return
		}
		for _, e := range s.Check().Findings {
			if e.Key != "storage.check.fileMissing" { // a bare family.json brings no files
				t.Fatalf("taken, but %s %s", e.Key, e.Field)
			}
		}
		var archive bytes.Buffer
		if err := s.Export(&archive); err != nil && record.KindOf(err) != record.NotFound {
			t.Fatal(err)
		}
		other := newStore(t)
		other.db.NoSync = true
		if _, err := other.importFrom(bytes.NewReader(archive.Bytes()), int64(archive.Len())); err != nil {
			t.Fatalf("our own export is refused: %v", err)
		}
		if other.content() != s.content() {
			t.Fatal("export after import gives other content")
		}
	})
}

func importSeeds(f *testing.F) [][]byte {
	id, goal := NewID(), NewID()
	child := `"children":[{"id":"` + id + `","name":"X","Name":"Y","zz":{"a":[{"id":1}]},"strengths":["\u0000\ud800"]}]`
	bare := bareFamily(child + `,"goals":[{"id":"` + goal + `","childId":"` + id + `","title":"G","target":{"date":"2026-12-01","value":1e300,"x":null}}]`)
	meeting := `,"meetings":[{"id":"` + goal + `","childId":"` + id + `","date":"2026-12-01","concerns":[{"id":"a","q":1},{"id":"b"}],"attendees":[{"seat":1}]}]`
	return [][]byte{
		nil, []byte("PK\x03\x04"), []byte(bare), []byte(bare[:len(bare)-9]), []byte(bareFamily(child + meeting)),
		[]byte(strings.Replace(bare, "1e300", `"1"`, 1)), []byte(strings.Replace(bare, "2026-12-01", "2026-13-01", 1)),
		zipOf(f, archiveRecords, bare), zipOf(f, archiveRecords, bare, "../x", "y"), zipOf(f, "files/"+strings.Repeat("0", 64), "x"),
		[]byte(bareFamily(strings.Repeat(`"children":[{`, 60))),
		[]byte(bareFamily(child + `,"documents":[{"id":"` + goal + `","childId":"` + id + `","sha256":"` + strings.Repeat("a", 64) + `"}]`)),
	}
}
