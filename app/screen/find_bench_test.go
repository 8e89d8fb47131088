//go:build !race

package screen

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// benchWords are enough words to make pages that differ.
func benchWords() []string {
	var words []string
	for _, start := range []string{"de", "co", "re", "spe", "pho", "lis", "com", "in", "stra", "méas"} {
		for _, end := range []string{"coding", "ding", "lling", "nological", "tening", "prehension", "struction", "tegy", "ure", "d", "s"} {
			words = append(words, start+end)
		}
	}
	return words
}

func benchPage(r *rand.Rand, words []string) string {
	var b strings.Builder
	for range 40 {
		for range 10 {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// benchFamily stores 200 records and 10 PDFs of 60 pages with their words, and returns the child.
func benchFamily(b *testing.B, s *storage.Store) string {
	b.Helper()
	r, words := rand.New(rand.NewPCG(1, 2)), benchWords()
	child := &record.Child{Meta: record.Meta{ID: storage.NewID()}, Name: "Maya"}
	list := []record.Record{child}
	for i := range 190 {
		list = append(list, &record.LogEntry{
			Meta: record.Meta{ChildID: child.ID}, Date: "2026-01-02", Summary: fmt.Sprint(i, " ", benchPage(r, words)[:400]),
		})
	}
	for i := range 10 {
		doc, err := s.Attach(strings.NewReader(fmt.Sprint("%PDF-1.7 ", i)), "report.pdf")
		if err != nil {
			b.Fatal(err)
		}
		doc.ChildID = child.ID
		var read storage.PageText
		for range 60 {
			read.Pages = append(read.Pages, benchPage(r, words))
		}
		if err := s.KeepPageText(doc.SHA256, read); err != nil {
			b.Fatal(err)
		}
		list = append(list, doc)
	}
	if err := s.Update(func(tx *storage.Tx) error { return putEach(tx, list...) }); err != nil {
		b.Fatal(err)
	}
	return child.ID
}

// BenchmarkFind measures what opening the search loads, and what an answer takes, of 200 records and 600 pages.
func BenchmarkFind(b *testing.B) {
	s, err := storage.Open(b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	child := benchFamily(b, s)
	p, err := text.New("en")
	if err != nil {
		b.Fatal(err)
	}
	var index []*findGroup
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			family, files, err := loadFind(s, child)
			if err != nil {
				b.Fatal(err)
			}
			index = []*findGroup{{units: (&finder{d: &Desk{P: p}, f: family}).log()}}
			for _, doc := range family.Documents {
				index = append(index, &findGroup{units: files[doc.ID].units})
			}
		}
	})
	for _, query := range []string{"decoding", "strategy measure listening", "e", "nowhere", "speding nowhere"} {
		b.Run(query, func(b *testing.B) {
			words := queryWords(query)
			for b.Loop() {
				answer := findIn(index, words)
				for _, u := range firstFound(answer) {
					if runs := marked(u.lineAt(u.bestLine(words)), words); !slices.ContainsFunc(runs, func(r kit.Run) bool { return r.Bold }) {
						b.Fatal("nothing is marked")
					}
				}
			}
		})
	}
}

// firstFound are as many of the places found as show in a window.
func firstFound(answer findAnswer) (list []*findUnit) {
	for _, g := range answer.groups {
		list = append(list, g.list...)
	}
	return list[:min(len(list), 12)]
}
