package storage

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"planpage/app/record"
)

// tortureByArchives hands over what is made to do harm: as an archive, as one that is only to be summed up, and inside
// a backup whose passphrase is right.
func tortureByArchives(t *testing.T) *tally {
	t.Helper()
	began := time.Now()
	const refusal, taken = "refused with a reason, nothing written", "taken, or something was written"
	count := newTally("hostile archives", "archives, each in three ways", refusal, taken)
	s, other := newStore(t), newStore(t)
	list := hostile(t, s)
	other.addFamily("Leo")
	before := tree(t, other.dir)
	recipient, err := age.NewScryptRecipient(words)
	if err != nil {
		t.Fatal(err)
	}
	recipient.SetWorkFactor(quickWork)
	for _, name := range slices.Sorted(maps.Keys(list)) {
		count.add("archives, each in three ways")
		plain, sealed := written(t, list[name]), ageFile(t, list[name], recipient)
		for way, take := range []func() (Imported, error){
			func() (Imported, error) { return other.Import(plain) },
			func() (Imported, error) { return other.ImportSummary(plain) },
			func() (Imported, error) { return other.fromBackup(sealed, words) },
		} {
			done, err := take()
			if record.KindOf(err) == "" || !maps.EqualFunc(tree(t, other.dir), before, bytes.Equal) {
				count.add(taken)
				t.Errorf("%s, way %d: %+v, %v", name, way, done, err)
				continue
			}
			count.add(refusal)
		}
	}
	other.clean()
	count.addN("seconds", int(time.Since(began).Seconds()))
	return count
}

// hostile are archives of a family with something added that must not be taken in.
func hostile(t *testing.T, s *at) map[string][]byte {
	t.Helper()
	f := s.addFamily("Maya")
	good := s.exportBytes()
	family := unzip(t, good)[archiveRecords]
	list := map[string][]byte{
		"bomb":             zipOf(t, archiveRecords, strings.Repeat(" ", 64<<20)),
		"bomb beside":      zipOf(t, archiveRecords, family, "files/"+f.document.SHA256, strings.Repeat("x", 64<<20)),
		"huge claim":       claim(t, family, 3<<30),
		"many huge claims": claim(t, family, 1500<<20, 1500<<20),
		"too many entries": crowd(t, family, maxEntries),
		"twice in the zip": zipOf(t, archiveRecords, family, archiveRecords, family),
		"wrong hash":       zipOf(t, archiveRecords, family, "files/"+f.document.SHA256, "other bytes"),
		"no records":       zipOf(t, "files/"+f.document.SHA256, "x"),
	}
	for _, name := range []string{"../evil", "files/../../evil", "/etc/evil", `..\evil`, "C:evil", "files/..", "a\x00b"} {
		list["name "+name] = zipOf(t, archiveRecords, family, name, "x")
	}
	for i := range 8 {
		list[fmt.Sprint("cut at eighth ", i)] = good[:i*len(good)/8]
	}
	for name, json := range hostileJSON(f) {
		list["json, "+name] = []byte(json)
		list["zip, "+name] = zipOf(t, archiveRecords, json)
	}
	return list
}

func hostileJSON(f *family) map[string]string {
	child := func(id, rest string) string {
		return bareFamily(`"children":[{"id":"` + id + `","name":"X"` + rest + `}]`)
	}
	deep := strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000)
	objects := strings.Repeat(`{"a":`, 10_000) + "1" + strings.Repeat("}", 10_000)
	id := NewID()
	goal := func(rest string) string {
		return bareFamily(`"children":[{"id":"` + id + `","name":"X"}],"goals":[{"id":"` + NewID() + `","childId":"` + id + `"` + rest + `}]`)
	}
	return map[string]string{
		"deep lists":      bareFamily(`"x":` + deep),
		"deep objects":    child(id, `,"x":`+objects),
		"deep and open":   `{"format":"planpage-family","version":1,"x":` + strings.Repeat("[", 1_000_000),
		"same id":         bareFamily(`"children":[{"id":"` + id + `","name":"X"},{"id":"` + id + `","name":"Y"}]`),
		"id is a path":    child("../../evil", ""),
		"id is a number":  bareFamily(`"children":[{"id":7,"name":"X"}]`),
		"no id":           bareFamily(`"children":[{"name":"X"}]`),
		"newer":           `{"format":"planpage-family","version":99}`,
		"another's goal":  bareFamily(`"children":[{"id":"` + id + `","name":"X"}],"measurements":[{"id":"` + NewID() + `","childId":"` + id + `","goalId":"` + f.goal.ID + `","date":"2026-10-01","value":1}]`),
		"no such month":   goal(`,"title":"G","target":{"date":"2026-13-01"}`),
		"infinite":        goal(`,"title":"G","target":{"date":"2026-12-01","value":1e999}`),
		"unknown word":    goal(`,"title":"G","unit":"miles"`),
		"no title":        goal(``),
		"far too long":    goal(`,"title":"` + strings.Repeat("x", 30_000) + `"`),
		"list for record": bareFamily(`"children":[[]]`),
		"cut":             child(id, `,"x":"`)[:80],
	}
}

// crowd is a zip with the family and so many more entries.
func crowd(t *testing.T, family string, n int) []byte {
	t.Helper()
	entries := make([]string, 0, 2*n+2)
	entries = append(entries, archiveRecords, family)
	for i := range n {
		entries = append(entries, fmt.Sprint("x/", i), "")
	}
	return zipOf(t, entries...)
}
