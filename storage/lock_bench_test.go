package storage

import (
	"context"
	"fmt"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

func sealedPractice(b *testing.B, children int) (*Store, string) {
	b.Helper()
	s, child := practice(b, children)
	s.cost = quick()
	if _, err := s.SetPassphrase(context.Background(), testPassphrase, nil); err != nil {
		b.Fatal(err)
	}
	return s, child
}

// BenchmarkSealedGoalsWithReadings is one child's 20 goals and 800 readings with a passphrase; at most 20 ms.
func BenchmarkSealedGoalsWithReadings(b *testing.B) {
	s, child := sealedPractice(b, 20)
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
}

// BenchmarkSealedSave is one changed record with its history and a passphrase; at most twice a bare bbolt Update of
// the same size on the same disk.
func BenchmarkSealedSave(b *testing.B) {
	s, child := sealedPractice(b, 20)
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
		raw := make([]byte, 300)
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

// BenchmarkUnlock is the time from a passphrase to the key, which everybody who guesses must spend on each guess.
func BenchmarkUnlock(b *testing.B) {
	l, _, err := newLock(make([]byte, keySize), testPassphrase, newCost())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := l.master(Secret{Passphrase: testPassphrase}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLocking gives a practice its passphrase and takes it away again.
func BenchmarkLocking(b *testing.B) {
	s, _ := practice(b, 20)
	s.cost = quick()
	for b.Loop() {
		began := time.Now()
		if _, err := s.SetPassphrase(context.Background(), testPassphrase, nil); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms/lock")
		if err := s.RemovePassphrase(context.Background(), testPassphrase, nil); err != nil {
			b.Fatal(err)
		}
	}
}
