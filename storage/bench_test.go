package storage

import (
	"fmt"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// practice fills a store with children of 20 goals and 800 readings each, and returns the last child's id.
func practice(b *testing.B, children int) (*Store, string) {
	b.Helper()
	s, err := Open(b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	s.db.NoSync = true
	var last string
	for range children {
		child := &record.Child{Name: "Maya"}
		err := s.Update(func(tx *Tx) error {
			if err := tx.Put(child); err != nil {
				return err
			}
			for range 20 {
				if err := addGoal(tx, child.ID); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		last = child.ID
	}
	s.db.NoSync = false
	return s, last
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

// BenchmarkGoalsWithReadings is one child's 20 goals and 800 readings; at most 15 ms.
func BenchmarkGoalsWithReadings(b *testing.B) {
	for _, children := range []int{1, 20} {
		b.Run(fmt.Sprintf("children=%d", children), func(b *testing.B) {
			s, child := practice(b, children)
			for b.Loop() {
				err := s.View(func(tx *Tx) error {
					goals, err := List[*record.Goal](tx, child)
					if err != nil || len(goals) != 20 {
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
		})
	}
}

// BenchmarkSave is one changed record with its history, beside a bare bbolt Update of the same size.
func BenchmarkSave(b *testing.B) {
	s, child := practice(b, 20)
	goal := &record.Goal{Meta: record.Meta{ChildID: child}, Title: "Writes"}
	b.Run("store", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			goal.Statement = fmt.Sprintf("By June, writes %06d sentences.", i)
			if err := s.Update(func(tx *Tx) error { return tx.Put(goal) }); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare", func(b *testing.B) {
		var raw []byte
		if err := s.View(func(tx *Tx) error { raw = append(raw, tx.raw(placeOf(goal))...); return nil }); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			err := s.db.Update(func(tx *bolt.Tx) error {
				return tx.Bucket([]byte(record.Goals)).Put(placeOf(goal).key(), raw)
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkOpen is a start with a practice's records.
func BenchmarkOpen(b *testing.B) {
	for _, children := range []int{1, 20} {
		b.Run(fmt.Sprintf("children=%d", children), func(b *testing.B) {
			s, _ := practice(b, children)
			for b.Loop() {
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				again, err := Open(s.dir, time.Now)
				if err != nil {
					b.Fatal(err)
				}
				s.db = again.db
			}
		})
	}
}
