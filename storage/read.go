package storage

import (
	"encoding/json"
	"errors"

	"planpage/app/record"
)

// Get returns one record, as in Get[*record.Goal](tx, childID, id). The error is NotFound when it is not there
// and Damaged when it cannot be read. childID is not looked at for a child.
func Get[T record.Record](tx *Tx, childID, id string) (found T, err error) {
	defer tx.rescue(&err)
	p := place{kind: kindOf[T](), childID: childID, id: id}
	if p.kind == record.Children {
		p.childID = "" // a child lies under no other
	}
	raw := tx.raw(p)
	if raw == nil {
		return found, notFound("storage.notFound")
	}
	return decodeAs[T](p, raw)
}

// List returns a child's records of one kind in the order of their ids, which is the order they were made in.
// With an empty childID it returns those of all children.
func List[T record.Record](tx *Tx, childID string) (list []T, err error) {
	defer tx.rescue(&err)
	tx.scan(kindOf[T](), childID, func(p place, raw json.RawMessage) {
		r, fault := decodeAs[T](p, raw)
		err = errors.Join(err, fault)
		list = append(list, r)
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func kindOf[T record.Record]() record.Kind {
	var none T // Kind needs no value behind the pointer
	return none.Kind()
}

func decodeAs[T record.Record](p place, raw json.RawMessage) (found T, err error) {
	r, err := decode(p, raw)
	if err != nil {
		return found, err
	}
	return r.(T), nil
}

// decode reads a stored record. Its head must say the place it lies in.
func decode(p place, raw json.RawMessage) (record.Record, error) {
	r := record.New(p.kind)
	if err := json.Unmarshal(raw, r); err != nil {
		return nil, brokenRecord(p)
	}
	if head := r.Head(); head.ID != p.id || head.ChildID != p.childID {
		return nil, brokenRecord(p)
	}
	return r, nil
}

func brokenRecord(p place) error {
	return &record.Error{Kind: record.Damaged, Field: p.String(), Key: "storage.brokenRecord"}
}

// String is the place for a report: kind, child and record, which say nothing about the child.
func (p place) String() string { return string(p.kind) + "/" + string(p.key()) }

// Children returns all children in the order they were added.
func (tx *Tx) Children() ([]*record.Child, error) { return List[*record.Child](tx, "") }

// Family returns one child's records together; NotFound when there is no such child.
func (tx *Tx) Family(childID string) (family *record.Family, err error) {
	defer tx.rescue(&err)
	child, err := Get[*record.Child](tx, "", childID)
	if err != nil {
		return nil, err
	}
	family = &record.Family{Child: child}
	for _, kind := range record.Kinds[1:] {
		tx.scan(kind, childID, func(p place, raw json.RawMessage) {
			r, fault := decode(p, raw)
			if fault != nil {
				err = errors.Join(err, fault)
				return
			}
			family.Add(r)
		})
	}
	if err != nil {
		return nil, err
	}
	return family, nil
}
