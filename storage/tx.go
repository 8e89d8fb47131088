package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// Tx is one transaction: a steady view of the records, and inside Update the way to change them. What its methods
// return is a copy and stays good afterwards.
type Tx struct {
	bolt    *bolt.Tx
	seal    sealer
	store   *Store
	now     time.Time
	touched map[place]json.RawMessage // what this transaction changed, as it was before; nil: was not there
	order   []place
	linked  map[place]bool // the records whose links are those they had; checkLinks passes them over
	label   string
	visit   string
	typed   bool  // a draft was changed
	grew    int   // how many values there are more than before
	err     error // the first damage met; it must not be committed over
}

// place is where a record lies. The ChildID of a child is empty.
type place struct {
	kind    record.Kind
	childID string
	id      string
}

func placeOf(r record.Record) place {
	head := r.Head()
	return place{kind: r.Kind(), childID: head.ChildID, id: head.ID}
}

func (p place) key() []byte {
	if p.kind == record.Children {
		return []byte(p.id)
	}
	return []byte(p.childID + "/" + p.id)
}

// child returns the id of the child the record belongs to; a child belongs to itself.
func (p place) child() string {
	if p.kind == record.Children {
		return p.id
	}
	return p.childID
}

func (p place) change() Change { return Change{Kind: p.kind, ID: p.id, ChildID: p.childID} }

// View calls fn with the records as they are now; changes made meanwhile are not seen. fn must not begin another
// transaction.
func (s *Store) View(fn func(*Tx) error) error {
	return s.transact((*bolt.DB).View, fn, func(*Tx) error { return nil })
}

// Update calls fn to change records and commits all of it, or nothing when fn or a rule fails. What was there
// before goes into history in the same transaction; subscribers hear of the changes after the commit. Links are
// checked at the end, so records that refer to each other may be put in any order. fn must not begin another
// transaction.
func (s *Store) Update(fn func(*Tx) error) error {
	return s.write(fn, func(tx *Tx) (visit, error) { return tx.finish() })
}

// write runs one write transaction and, once it is on the disk, what follows from it.
func (s *Store) write(fn func(*Tx) error, finish func(*Tx) (visit, error)) error {
	var changes []Change
	var hashes map[string]bool
	err := func() error {
		s.writing.Lock()
		defer s.writing.Unlock()
		var next visit
		err := s.transact((*bolt.DB).Update, fn, func(tx *Tx) (err error) {
			changes = tx.changes()
			if next, err = finish(tx); err != nil {
				return err
			}
			return tx.mark(len(changes) > 0 || tx.typed)
		})
		if err == nil {
			hashes, next.dropped = next.dropped, nil
			s.visit = next
		}
		return err
	}()
	if err != nil {
		return err
	}
	s.sweep(hashes)
	s.events.announce(changes)
	return nil
}

// transact runs fn in a bbolt transaction. A panic that damaged pages raise becomes an error; a panic of fn
// itself is a mistake in the program and goes on its way.
func (s *Store) transact(begin func(*bolt.DB, func(*bolt.Tx) error) error, fn, finish func(*Tx) error) (err error) {
	s.gate.RLock()
	defer s.gate.RUnlock()
	defer guardFaults()()
	outside := false
	defer func() {
		if v := recover(); v != nil {
			if outside {
				panic(v)
			}
			err = damaged(fmt.Errorf("transaction: %v", v))
		}
	}()
	err = begin(s.db, func(b *bolt.Tx) error {
		tx := &Tx{bolt: b, seal: s.seal, store: s, now: s.time(), touched: map[place]json.RawMessage{}, linked: map[place]bool{}}
		outside = true
		err := fn(tx)
		outside = false
		if tx.err != nil {
			return tx.err
		}
		if err != nil {
			return err
		}
		return finish(tx)
	})
	return explain(err)
}

func (s *Store) time() time.Time { return s.now().UTC().Truncate(time.Millisecond) }

// rescue, deferred, turns a panic over damaged pages into *err and keeps the transaction from being committed.
func (tx *Tx) rescue(err *error) {
	if v := recover(); v != nil {
		tx.err = damaged(fmt.Errorf("read: %v", v))
		*err = tx.err
	}
}

// Label names the change for the person, as a key of the translation files; Undo gives it back.
func (tx *Tx) Label(key string) { tx.label = key }

// Visit says that this change belongs to one visit to a field: as long as the newest history entry is of the same
// visit and the program keeps running, they are one entry, and Undo takes the whole visit back.
func (tx *Tx) Visit(key string) { tx.visit = key }

func (tx *Tx) bucket(kind record.Kind) bucket { return tx.collection([]byte(kind)) }

// raw returns the stored JSON, nil when there is none. It is good only inside the transaction.
func (tx *Tx) raw(p place) json.RawMessage { return tx.bucket(p.kind).Get(p.key()) }

// setRaw writes the JSON, or removes the record when raw is nil, and remembers what was there first.
func (tx *Tx) setRaw(p place, raw json.RawMessage) error {
	delete(tx.linked, p)
	before := tx.raw(p)
	if _, known := tx.touched[p]; !known {
		tx.touched[p] = bytes.Clone(before)
		tx.order = append(tx.order, p)
	}
	if raw == nil {
		return tx.bucket(p.kind).Delete(p.key())
	}
	return tx.bucket(p.kind).Put(p.key(), raw)
}

// places lists the records of one kind: of one child, or of all when childID is empty. It is read out first
// because a bbolt cursor may skip keys when records are deleted under it.
func (tx *Tx) places(kind record.Kind, childID string) []place {
	var list []place
	tx.scan(kind, childID, func(p place, _ json.RawMessage) { list = append(list, p) })
	return list
}

// scan walks the records of one kind in the order of their keys.
func (tx *Tx) scan(kind record.Kind, childID string, fn func(place, json.RawMessage)) {
	prefix := []byte(childID)
	if childID != "" && kind != record.Children {
		prefix = append(prefix, '/')
	}
	cursor := tx.bucket(kind).Cursor()
	for k, v := cursor.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = cursor.Next() {
		fn(placeAt(kind, k), v)
	}
}

func placeAt(kind record.Kind, key []byte) place {
	if kind == record.Children {
		return place{kind: kind, id: string(key)}
	}
	child, id, _ := bytes.Cut(key, []byte("/"))
	return place{kind: kind, childID: string(child), id: string(id)}
}

// changes lists what the transaction really changed, in the order it was touched.
func (tx *Tx) changes() []Change {
	var list []Change
	for _, p := range tx.order {
		if !same(tx.touched[p], tx.raw(p)) {
			list = append(list, p.change())
		}
	}
	return list
}

// same compares stored JSON; a record that is not there differs from every one that is.
func same(a, b json.RawMessage) bool { return (a == nil) == (b == nil) && bytes.Equal(a, b) }
