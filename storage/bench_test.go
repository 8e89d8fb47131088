package storage

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// What BenchmarkPractice must keep to, for a practice of 200 children with 4,000 goals, 160,000 readings and the
// records of 10,000 documents: opening at most 1.5 times the sample family's; one child's goals with their readings
// 15 ms, 20 ms with a passphrase; saving one record 1.5 times a bare bbolt Update of the same size, 2 times with a
// passphrase. Each size is ten times the one before.
var practiceSizes = []int{2, 20, 200}

const benchPassphrase = "seven quiet herons"

// practice fills a store with children of 20 goals, 800 readings and 50 documents' records each, and returns the
// last child's id.
func practice(b *testing.B, children int) (*Store, string) {
	b.Helper()
	s, err := Open(b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	s.db.NoSync = true
	var last string
	for range children {
		child := &record.Child{Name: "Maya"}
		addChild(b, s, child)
		last = child.ID
	}
	if err := s.db.Sync(); err != nil {
		b.Fatal(err)
	}
	s.db.NoSync = false
	return s, last
}

// addChild saves goal by goal and document by document, as a family does: what is saved at once shapes the file.
func addChild(b *testing.B, s *Store, child *record.Child) {
	b.Helper()
	save := func(fn func(*Tx) error) {
		if err := s.Update(fn); err != nil {
			b.Fatal(err)
		}
	}
	save(func(tx *Tx) error { return tx.Put(child) })
	for range 20 {
		save(func(tx *Tx) error { return addGoal(tx, child.ID) })
	}
	for i := range 50 {
		save(func(tx *Tx) error {
			return tx.Put(&record.Document{
				Meta: record.Meta{ChildID: child.ID}, Title: fmt.Sprintf("Progress report %d", i), Date: "2026-10-01",
				FileName: "report.pdf", MediaType: "application/pdf", Size: 52000,
			})
		})
	}
}

func addGoal(tx *Tx, childID string) error {
	meta := record.Meta{ChildID: childID}
	goal := &record.Goal{Meta: meta, Title: "Reads aloud", Statement: "By June, reads 90 words correctly in a minute."}
	if err := tx.Put(goal); err != nil {
		return err
	}
	for i := range 40 {
		m := &record.Measurement{Meta: meta, GoalID: goal.ID, Date: "2026-10-01", Value: record.Float(float64(i)), Note: "warm-up text"}
		if err := tx.Put(m); err != nil {
			return err
		}
	}
	return nil
}

func BenchmarkPractice(b *testing.B) {
	b.Run("sample/open", benchOpenSample)
	for _, children := range practiceSizes {
		s, child := practice(b, children)
		name := fmt.Sprintf("children=%d/", children)
		b.Run(name+"open", func(b *testing.B) { benchOpen(b, s, Secret{}) })
		b.Run(name+"goals", func(b *testing.B) { benchGoals(b, s, child) })
		b.Run(name+"save", func(b *testing.B) { benchSave(b, s, child) })
		b.Run(name+"snapshot", func(b *testing.B) { benchSnapshot(b, s) })
		s.cost = kdfCost{memory: 64, passes: 1, threads: 1} // what a passphrase costs is asked for by design
		if _, err := s.SetPassphrase(context.Background(), benchPassphrase, func(int, int) {}); err != nil {
			b.Fatal(err)
		}
		b.Run(name+"locked/open", func(b *testing.B) { benchOpen(b, s, Secret{Passphrase: benchPassphrase}) })
		b.Run(name+"locked/goals", func(b *testing.B) { benchGoals(b, s, child) })
		b.Run(name+"locked/save", func(b *testing.B) { benchSave(b, s, child) })
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func benchOpenSample(b *testing.B) {
	s, err := Open(b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Import(filepath.Join("..", "assets", "sample", "family.json")); err != nil {
		b.Fatal(err)
	}
	benchOpen(b, s, Secret{})
	_ = s.Close()
}

// benchOpen opens the folder again and again, as after a while in which nothing was saved; closing is not counted.
func benchOpen(b *testing.B, s *Store, secret Secret) {
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(s.path(fileName), old, old); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		again, err := OpenWith(s.dir, time.Now, secret)
		if err != nil {
			b.Fatal(err)
		}
		s.db, s.seal = again.db, again.seal
	}
}

// benchGoals is one child's 20 goals and 800 readings.
func benchGoals(b *testing.B, s *Store, child string) {
	for b.Loop() {
		err := s.View(func(tx *Tx) error {
			goals, err := List[*record.Goal](tx, child)
			if err != nil || len(goals) < 20 {
				return fmt.Errorf("%d goals: %w", len(goals), err)
			}
			readings, err := List[*record.Measurement](tx, child)
			if err != nil || len(readings) != 800 {
				return fmt.Errorf("%d readings: %w", len(readings), err)
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// benchSave is one changed record with its history, and by turns a bbolt Update of the same size in the same
// database without history, so that both meet the same disk. It reports the medians, in microseconds, and how many
// times longer the whole save takes.
func benchSave(b *testing.B, s *Store, child string) {
	goal := &record.Goal{Meta: record.Meta{ChildID: child}, Title: "Writes"}
	var saves, bares []time.Duration
	for i := 0; b.Loop(); i++ {
		goal.Statement = fmt.Sprintf("By June, writes %06d sentences.", i)
		began := time.Now()
		if err := s.Update(func(tx *Tx) error { return tx.Put(goal) }); err != nil {
			b.Fatal(err)
		}
		saves = append(saves, time.Since(began))
		bares = append(bares, bareUpdate(b, s, goal))
	}
	slices.Sort(saves)
	slices.Sort(bares)
	save, bare := saves[len(saves)/2], bares[len(bares)/2]
	b.ReportMetric(float64(save.Microseconds()), "save-us")
	b.ReportMetric(float64(bare.Microseconds()), "bare-us")
	b.ReportMetric(float64(save)/float64(bare), "times-bare")
}

func bareUpdate(b *testing.B, s *Store, goal *record.Goal) time.Duration {
	key, name := placeOf(goal).key(), []byte(record.Goals)
	var raw []byte
	if err := s.db.View(func(tx *bolt.Tx) error { raw = bytes.Clone(tx.Bucket(name).Get(key)); return nil }); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	if err := s.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(name).Put(key, raw) }); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

func benchSnapshot(b *testing.B, s *Store) {
	child := &record.Child{Name: "Leo"}
	for i := 0; b.Loop(); i++ {
		child.Grade = fmt.Sprint(i)
		if err := s.Update(func(tx *Tx) error { return tx.Put(child) }); err != nil {
			b.Fatal(err)
		}
		if made, err := s.Snapshot(); err != nil || !made {
			b.Fatal(made, err)
		}
	}
	if info, err := os.Stat(s.path(fileName)); err == nil {
		b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
	}
}
