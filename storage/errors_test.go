package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"planpage/app/record"
)

// TestSpokenCauses: bbolt puts some causes into words, where errors.Is does not find them.
func TestSpokenCauses(t *testing.T) {
	full, other := fullCauses()[0], errors.New("input/output error")
	for name, test := range map[string]struct {
		err error
		key string
	}{
		"grow":           {fmt.Errorf("file resize error: %s", &fs.PathError{Op: "truncate", Path: "/home/Maya/planpage.db", Err: full}), "storage.full"},
		"grow, and more": {errors.Join(fmt.Errorf("file resize error: %s", full), errors.New("close")), "storage.full"},
		"sync":           {fmt.Errorf("file sync error: %s", &fs.PathError{Op: "sync", Path: "/home/Maya/planpage.db", Err: other}), "storage.disk"},
		"copy":           {fmt.Errorf("meta 0 copy: %s", full), "storage.full"},
		"known":          {&fs.PathError{Op: "write", Path: "/home/Maya/planpage.db", Err: full}, "storage.full"},
	} {
		t.Run(name, func(t *testing.T) {
			err := explain(test.err)
			wantKey(t, err, record.Disk, test.key)
			if strings.Contains(err.Error(), "Maya") {
				t.Errorf("it tells the path: %v", err)
			}
		})
	}
	if mine := errors.New("mine"); explain(mine) != mine {
		t.Error("an error of another package is changed")
	}
}
