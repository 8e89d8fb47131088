package storage

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"

	"planpage/app/record"
)

// Report is what Check found. Findings are in the order pages, records, history, files; Field says which record or
// file, by ids that tell nothing about the child.
type Report struct {
	Records, Entries, Files int
	Texts                   int // of attached files, kept so that words can be found in them
	Findings                []*record.Error
}

// OK reports whether nothing is wrong.
func (r Report) OK() bool { return len(r.Findings) == 0 }

func (r *Report) add(field, key string, cause error) {
	r.Findings = append(r.Findings, &record.Error{Kind: record.Damaged, Field: field, Key: key, Err: cause})
}

// Check reads everything: the pages of the database, every record and its rules, what records refer to, history,
// what was typed and not saved, whether anything is missing, and the bytes of every attached file. It changes nothing.
func (s *Store) Check() Report {
	var report Report
	hashes := map[string]bool{}
	s.writing.Lock() // bbolt's check reads lists that a writer changes
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		if !tx.checkPages(&report) {
			return nil
		}
		for _, kind := range record.Kinds {
			tx.checkKind(kind, hashes, &report)
		}
		tx.checkHistory(&report)
		tx.checkDrafts(&report)
		tx.checkPageTexts(&report)
		tx.checkNumber(&report)
		return nil
	})
	s.writing.Unlock()
	if err != nil {
		report.add("", "storage.check.pages", err)
	}
	for _, hash := range slices.Sorted(maps.Keys(hashes)) {
		s.checkFile(hash, &report)
	}
	return report
}

// checkPages reports whether the records can be read at all. bbolt's own check follows only when our walk found
// the tree sound, because bbolt trusts what it walks on.
func (tx *Tx) checkPages(report *Report) bool {
	file, err := os.Open(tx.store.path(fileName)) // #nosec G304 -- our own database
	if err != nil {
		report.add("", "storage.check.pages", bare(err))
		return false
	}
	defer func() { _ = file.Close() }() // only read
	if err := checkPages(tx.bolt, file, true); err != nil {
		report.add("", "storage.check.pages", err)
		return false
	}
	if tx.store.fault != nil || headFault(tx.bolt.DB(), file) != nil {
		report.add("", "storage.check.head", nil)
	}
	wrong := 0
	for range tx.bolt.Check() {
		wrong++
	}
	if wrong > 0 {
		report.add("", "storage.check.pages", fmt.Errorf("%w: %d faults", errPages, wrong))
	}
	return true
}

func (tx *Tx) checkKind(kind record.Kind, hashes map[string]bool, report *Report) {
	tx.scan(kind, "", func(p place, raw json.RawMessage) {
		report.Records++
		r, err := decode(p, raw)
		if err != nil {
			report.add(p.String(), "storage.check.record", nil)
			return
		}
		if err := record.Check(r); err != nil {
			report.add(p.String(), "storage.check.rule", err)
		}
		if d, ok := r.(*record.Document); ok && d.SHA256 != "" {
			hashes[d.SHA256] = true
		}
		lost, err := tx.dangling(p, raw, nil)
		if err != nil {
			report.add(p.String(), "storage.check.record", nil)
		}
		for _, e := range lost {
			report.add(p.String()+" "+e.Field, "storage.check.link", nil)
		}
	})
}

func (tx *Tx) checkHistory(report *Report) {
	cursor := tx.history().Cursor()
	for key, raw := cursor.First(); key != nil; key, raw = cursor.Next() {
		report.Entries++
		field := fmt.Sprintf("history/%d", entrySeq(key))
		e, err := decodeEntry(raw)
		if err != nil || len(key) != 8 {
			report.add(field, "storage.check.history", nil)
			continue
		}
		for _, c := range e.Changes {
			if _, err := decode(c.place(), c.Before); c.Before != nil && err != nil {
				report.add(field, "storage.check.history", nil)
				break
			}
		}
	}
}

func (tx *Tx) checkDrafts(report *Report) {
	cursor := tx.drafts().bolt.Cursor()
	for key, stored := cursor.First(); key != nil; key, stored = cursor.Next() {
		if _, ok := tx.seal.openValue(draftBucket, key, stored); !ok {
			report.add(string(draftBucket), "storage.check.draft", nil)
		}
	}
}

// checkNumber counts all values, also those that no other check can miss: a page may have lost some without a trace.
func (tx *Tx) checkNumber(report *Report) {
	if missing := keptValues(tx.bolt) - countValues(tx.bolt); missing != 0 {
		report.add("", "storage.check.missing", fmt.Errorf("%d values", missing))
	}
}

func (s *Store) checkFile(hash string, report *Report) {
	report.Files++
	switch err := s.verifyFile(hash); record.KindOf(err) {
	case "":
	case record.NotFound:
		report.add(filesDir+"/"+hash, "storage.check.fileMissing", nil)
	default:
		report.add(filesDir+"/"+hash, "storage.check.fileDamaged", nil)
	}
}
