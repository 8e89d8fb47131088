package storage

import (
	"time"

	"planpage/app/record"
)

// Deleted is a record that was deleted and can be brought back. With counts what was deleted together with it, by
// kind.
type Deleted struct {
	At     time.Time
	Record record.Record
	With   map[record.Kind]int

	seq uint64 // the history entry
}

// Deleted lists what was deleted from a child's records within 90 days, newest first; with an empty childID it
// lists the deleted children. What went together with another record is not listed by itself.
func (s *Store) Deleted(childID string) (list []Deleted, err error) {
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		seen := map[place]bool{}
		eachEntry(tx.history(), func(seq uint64, e entry) bool {
			if tx.now.Sub(e.At) > historyAge {
				return false
			}
			list = append(list, tx.deletedIn(seq, e, childID, seen)...)
			return true
		})
		return nil
	})
	return list, err
}

func (tx *Tx) deletedIn(seq uint64, e entry, childID string, seen map[place]bool) []Deleted {
	var list []Deleted
	group := groupOf(e)
	for _, c := range e.Changes {
		p := c.place()
		if group[p] != p || p.childID != childID || seen[p] || tx.raw(p) != nil {
			continue
		}
		seen[p] = true
		r, err := decode(p, c.Before)
		if err != nil {
			continue // a broken record was deleted; there is nothing to show
		}
		list = append(list, Deleted{At: e.At, Record: r, With: members(group, p), seq: seq})
	}
	return list
}

// groupOf says for each record that the entry deleted with which one it went: itself when it was deleted for its
// own sake.
func groupOf(e entry) map[place]place {
	gone := map[place]place{}
	for _, c := range e.Changes {
		if c.Gone && c.Before != nil {
			gone[c.place()] = c.place()
		}
	}
	for _, c := range e.Changes {
		if p := c.place(); gone[p] == p {
			gone[p] = ownerIn(gone, p, c)
		}
	}
	return gone
}

// ownerIn finds what the record belonged to, where the same entry deleted that too. Owners have no owners but the
// child, so one step is enough.
func ownerIn(gone map[place]place, p place, c change) place {
	child := place{kind: record.Children, id: p.childID}
	if _, ok := gone[child]; ok {
		return child
	}
	r, err := decode(p, c.Before)
	if err != nil {
		return p
	}
	for _, link := range linksOf(r) {
		if !link.owner {
			continue
		}
		owner := place{link.to, p.childID, *link.one}
		if _, ok := gone[owner]; ok {
			return owner
		}
	}
	return p
}

// members counts what went with the root, without the root itself.
func members(group map[place]place, root place) map[record.Kind]int {
	n := map[record.Kind]int{}
	for p, owner := range group {
		if owner == root && p != root {
			n[p.kind]++
		}
	}
	return n
}

// Restore brings a deleted record back with what was deleted together with it, and links it again where it stood.
// It is a change like any other and can be undone. The error is Refused when the record is there again.
func (s *Store) Restore(d Deleted) error {
	return s.Update(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		tx.Label("storage.label.restore")
		root := placeOf(d.Record)
		e, err := tx.readEntry(d.seq)
		if err != nil {
			return err
		}
		if tx.raw(root) != nil {
			return refused("storage.thereAgain")
		}
		if groupOf(e)[root] != root {
			return notFound("storage.notFound")
		}
		return tx.restore(e, root)
	})
}

func (tx *Tx) restore(e entry, root place) error {
	group := groupOf(e)
	var back []place
	for _, c := range e.Changes {
		p := c.place()
		if group[p] != root || tx.raw(p) != nil {
			continue
		}
		if err := tx.setRaw(p, c.Before); err != nil {
			return err
		}
		back = append(back, p)
	}
	for _, p := range back {
		if err := tx.dropDangling(p); err != nil {
			return err
		}
	}
	for _, c := range e.Changes {
		if err := tx.relink(c, back); err != nil {
			return err
		}
	}
	return nil
}

// dropDangling takes out links to records that went in the meantime, except to what the record belongs to: without
// that it cannot come back, and checkLinks says so.
func (tx *Tx) dropDangling(p place) error {
	before := tx.raw(p)
	r, err := decode(p, before)
	if err != nil {
		return err
	}
	tx.dropLost(r)
	return tx.put(r, before)
}

// dropLost takes the links out of r that lead nowhere, but for those to its owner.
func (tx *Tx) dropLost(r record.Record) {
	child := placeOf(r).child()
	for _, link := range linksOf(r) {
		var lost []string
		link.each(func(_, id string) {
			if !link.owner && tx.raw(place{link.to, child, id}) == nil {
				lost = append(lost, id)
			}
		})
		for _, id := range lost {
			link.drop(id, nil)
		}
	}
}

// relink puts links back into a record that lost them when the entry was written.
func (tx *Tx) relink(c change, back []place) error {
	p := c.place()
	raw := tx.raw(p)
	if c.Gone || c.Before == nil || raw == nil {
		return nil
	}
	was, err := decode(p, c.Before)
	if err != nil {
		return nil // an earlier version that cannot be read tells of no links
	}
	now, err := decode(p, raw)
	if err != nil {
		return err
	}
	for _, there := range back {
		if err := tx.relinkOne(was, now, there); err != nil {
			return err
		}
	}
	return tx.put(now, raw)
}

func (tx *Tx) relinkOne(was, now record.Record, there place) error {
	restored, err := decode(there, tx.raw(there))
	if err != nil {
		return err
	}
	for _, old := range linksOf(was) {
		if old.to != there.kind || !old.has(there.id) {
			continue
		}
		for _, link := range linksOf(now) {
			if link.field == old.field {
				link.add(restored)
			}
		}
	}
	return nil
}
