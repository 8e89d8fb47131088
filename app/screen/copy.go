package screen

import (
	"encoding/json"
	"reflect"

	"planpage/app/record"
	"planpage/storage"
)

// wipe empties a record in place, so that a form's pointers into it stay good.
func wipe(r record.Record) {
	v := reflect.ValueOf(r).Elem()
	v.Set(reflect.Zero(v.Type()))
}

// load returns a fresh copy of one record of the child shown, or false when it is not there.
func load[T record.Record](d *Desk, id string) (T, bool) {
	var found T
	err := d.Store.View(func(tx *storage.Tx) (err error) {
		found, err = storage.Get[T](tx, d.Child, id)
		return err
	})
	return found, err == nil
}

// copyOf returns a working copy of a record, so that a form never writes into what others read.
func copyOf[T record.Record](r T) T {
	kind := record.New(r.Kind())
	raw, err := json.Marshal(r)
	if err == nil {
		err = json.Unmarshal(raw, kind)
	}
	copied, ok := kind.(T)
	if err != nil || !ok {
		return r
	}
	return copied
}
