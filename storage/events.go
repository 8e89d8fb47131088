package storage

import (
	"slices"
	"sync"

	"planpage/app/record"
)

// Change says that a record was added, changed or removed. ChildID is empty for a child.
type Change struct {
	Kind    record.Kind
	ID      string
	ChildID string
}

type events struct {
	lock  sync.Mutex
	next  int
	heard []subscriber
}

type subscriber struct {
	number int
	tell   func([]Change)
}

// Subscribe calls fn with the changes of every commit, after it, in the goroutine that made it. The function it
// returns ends that.
func (s *Store) Subscribe(fn func([]Change)) (cancel func()) {
	e := &s.events
	e.lock.Lock()
	defer e.lock.Unlock()
	e.next++
	number := e.next
	e.heard = append(e.heard, subscriber{number, fn})
	return func() {
		e.lock.Lock()
		defer e.lock.Unlock()
		e.heard = slices.DeleteFunc(e.heard, func(s subscriber) bool { return s.number == number })
	}
}

// announce tells the subscribers outside the lock, so that they may begin transactions and end subscriptions.
func (e *events) announce(changes []Change) {
	if len(changes) == 0 {
		return
	}
	e.lock.Lock()
	heard := slices.Clone(e.heard)
	e.lock.Unlock()
	for _, s := range heard {
		s.tell(slices.Clone(changes))
	}
}
