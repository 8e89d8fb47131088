package storage

import (
	"bytes"
	"encoding/binary"
	"testing"

	"planpage/app/record"
)

// headsOf reads both heads of a database.
func headsOf(t *testing.T, data []byte) (list [2]dbHead, newest int) {
	t.Helper()
	list, err := heads(bytes.NewReader(data), 4096)
	if err != nil || !list[0].sound || !list[1].sound {
		t.Fatalf("heads %+v, %v", list, err)
	}
	if list[1].number > list[0].number {
		newest = 1
	}
	return list, newest
}

// TestUsedPageCalledFree: bbolt would write the next change over what the page holds.
func TestUsedPageCalledFree(t *testing.T) {
	good := sound(t)
	list, newest := headsOf(t, good)
	at := int(list[newest].free) * 4096
	count := int(binary.NativeEndian.Uint16(good[at+10:]))
	if binary.NativeEndian.Uint16(good[at+8:]) != freePage || count == 0 {
		t.Fatal("there is no list of free pages")
	}
	used := 0
	for page := 2; page < len(good)/4096; page++ {
		flags := binary.NativeEndian.Uint16(good[page*4096+8:])
		free := bytes.Contains(good[at+pageHeader:at+pageHeader+8*count], binary.NativeEndian.AppendUint64(nil, uint64(page)))
		if free || flags != leafPage && flags != branchPage {
			continue
		}
		used++
		data := bytes.Clone(good)
		binary.NativeEndian.PutUint64(data[at+pageHeader:], uint64(page))
		if openDamaged(t, data) {
			t.Errorf("page %d may be written over", page)
		}
	}
	if used < 20 {
		t.Errorf("only %d pages in use", used)
	}
}

// TestDamagedHead: bbolt goes by the other head without a word, and the last change may be gone.
func TestDamagedHead(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	f.goal.Title = "New"
	s.put(f.goal)
	if s.Fault() != nil {
		t.Fatalf("fault %v", s.Fault())
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	good := readFile(t, s.path(fileName))
	_, newest := headsOf(t, good)
	for page := range 2 {
		for at := headStart; at < headEnd; at++ {
			data := bytes.Clone(good)
			data[page*4096+at] ^= 4
			writeFile(t, s.path(fileName), data)
			again := openAt(t, s.dir, s.clock)
			wantKey(t, again.Fault(), record.Damaged, "storage.check.head")
			if again.Check().OK() {
				t.Errorf("head %d, byte %d: check is content", page, at)
			}
			if page == newest && at == headStart {
				again.put(f.calendar) // which puts the file right
				if again.Check().OK() {
					t.Error("it is forgotten with the next change")
				}
			}
			if err := again.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}
