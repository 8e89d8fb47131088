package storage

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"planpage/app/record"
)

// TestTogether uses one store from many goroutines, as a window with work in the background does. Its worth is
// highest under the race detector.
func TestTogether(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	var heard sync.Map
	defer s.Subscribe(func(list []Change) {
		for _, c := range list {
			heard.Store(c.ID, true)
		}
	})()
	const writers, each = 4, 10
	var group sync.WaitGroup
	faults := make(chan error, writers*each)
	for w := range writers {
		group.Go(func() {
			for i := range each {
				faults <- useTogether(s.Store, f, w, i)
			}
		})
	}
	group.Wait()
	close(faults)
	for err := range faults {
		if err != nil {
			t.Error(err)
		}
	}
	s.clean()
	err := s.View(func(tx *Tx) error {
		documents, err := List[*record.Document](tx, f.child.ID)
		if len(documents) != writers*each+1 {
			t.Errorf("%d documents", len(documents))
		}
		for _, d := range documents[1:] {
			if _, ok := heard.Load(d.ID); !ok {
				t.Error("a change was not announced")
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func useTogether(s *Store, f *family, writer, i int) error {
	d, err := s.Attach(strings.NewReader(fmt.Sprint("same for all ", i)), "a.txt")
	if err != nil {
		return err
	}
	d.ChildID = f.child.ID
	err = s.Update(func(tx *Tx) error {
		tx.Visit(fmt.Sprint(writer))
		return tx.Put(d)
	})
	_, opened := s.OpenCopy(d)
	read := s.View(func(tx *Tx) error { _, err := tx.Family(f.child.ID); return err })
	return errors.Join(err, opened, read)
}
