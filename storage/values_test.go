package storage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

func TestPlainNoticesEveryFlippedBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bucket, key := []byte("goals"), rapid.SliceOf(rapid.Byte()).Draw(t, "key")
		value := rapid.SliceOf(rapid.Byte()).Draw(t, "value")
		stored := plain{}.sealValue(bucket, key, value)
		if len(stored) != len(value)+(plain{}).extra() {
			t.Fatalf("%d bytes of %d", len(stored), len(value))
		}
		if open, ok := (plain{}).openValue(bucket, key, stored); !ok || !bytes.Equal(open, value) {
			t.Fatal("it does not open")
		}
		bit := rapid.IntRange(0, len(stored)*8-1).Draw(t, "bit")
		broken := bytes.Clone(stored)
		broken[bit/8] ^= 1 << (bit % 8)
		for name, open := range map[string]func() ([]byte, bool){
			"flipped":     func() ([]byte, bool) { return plain{}.openValue(bucket, key, broken) },
			"other key":   func() ([]byte, bool) { return plain{}.openValue(bucket, append([]byte{1}, key...), stored) },
			"other place": func() ([]byte, bool) { return plain{}.openValue([]byte("log"), key, stored) },
			"cut short":   func() ([]byte, bool) { return plain{}.openValue(bucket, key, stored[:len(stored)-1]) },
		} {
			if _, ok := open(); ok {
				t.Fatalf("%s: it opens", name)
			}
		}
	})
}

// TestNumberThatFlipped: 44 words that became 45 on the disk are still good JSON, and must not be shown.
func TestNumberThatFlipped(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.snapshot()
	err := s.db.Update(func(tx *bolt.Tx) error {
		readings := tx.Bucket([]byte(record.Measurements))
		key := placeOf(f.measurement).key()
		return readings.Put(key, bytes.Replace(readings.Get(key), []byte(`"value":44`), []byte(`"value":45`), 1))
	})
	if err != nil {
		t.Fatal(err)
	}
	err = s.View(func(tx *Tx) error {
		_, err := Get[*record.Measurement](tx, f.child.ID, f.measurement.ID)
		return err
	})
	wantKey(t, err, record.Damaged, "storage.brokenRecord")
	if keys := findings(s); keys != "storage.check.record" {
		t.Errorf("check says %s", keys)
	}
	f.child.Grade = "5"
	s.put(f.child)
	made, err := s.Snapshot()
	wantKey(t, err, record.Damaged, "storage.snapshot.faulty")
	list := s.snapshotList()
	if !made || len(list) != 2 || list[0].Good || !list[1].Good {
		t.Errorf("made %v %+v", made, list)
	}
}

func findings(s *at) string {
	keys := make([]string, 0, 1)
	for _, e := range s.Check().Findings {
		keys = append(keys, e.Key)
	}
	return strings.Join(keys, " ")
}

func TestBrokenDraft(t *testing.T) {
	s := newStore(t)
	s.update(func(tx *Tx) error { return tx.PutDraft("goal", []byte(`{"value":44}`)) })
	err := s.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(draftBucket).Put([]byte("goal"), []byte(`{"value":45}`)) })
	if err != nil {
		t.Fatal(err)
	}
	if keys := findings(s); keys != "storage.check.draft" {
		t.Errorf("check says %s", keys)
	}
}

// TestPageThatLostItsEnd: a page that counts fewer entries than it had is sound in itself.
func TestPageThatLostItsEnd(t *testing.T) {
	data := sound(t)
	lost := 0
	for page := 2; page < len(data)/4096; page++ {
		at := page * 4096
		count := binary.NativeEndian.Uint16(data[at+10:])
		if binary.NativeEndian.Uint64(data[at:]) != uint64(page) || binary.NativeEndian.Uint16(data[at+8:]) != leafPage || count < 4 {
			continue
		}
		broken := bytes.Clone(data)
		binary.NativeEndian.PutUint16(broken[at+10:], count-2)
		s := &at0{t: t, data: broken}
		if s.opens() && !strings.Contains(s.keys, "storage.check") && s.content != contentOf(t, data) {
			t.Fatalf("page %d lost 2 of %d entries and nobody noticed", page, count)
		}
		if lost++; lost == 6 {
			break
		}
	}
	if lost < 5 {
		t.Fatalf("only %d pages", lost)
	}
}

// at0 is a folder whose database may be damaged, opened, checked and read once.
type at0 struct {
	t       *testing.T
	data    []byte
	keys    string // what Check found
	content string
}

func (a *at0) opens() bool {
	a.t.Helper()
	dir := a.t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, fileName), a.data, 0o600); err != nil {
		a.t.Fatal(err)
	}
	s, err := Open(dir, newClock().now)
	if err != nil {
		if kind := record.KindOf(err); kind != record.Damaged && kind != record.Newer && kind != record.Locked {
			a.t.Fatalf("kind %q: %v", kind, err)
		}
		return false
	}
	defer s.Close()
	for _, e := range s.Check().Findings {
		if e.Key != "storage.check.fileMissing" { // the files are not here
			a.keys += " " + e.Key
		}
	}
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		data, _, err := tx.archive()
		a.content = withoutTime(data)
		return err
	})
	if err != nil && a.keys == "" {
		a.t.Errorf("check is content, but: %v", err)
	}
	return true
}

func contentOf(t *testing.T, data []byte) string {
	t.Helper()
	s := &at0{t: t, data: data}
	if !s.opens() || s.keys != "" {
		t.Fatalf("the sound file: %s", s.keys)
	}
	return s.content
}

// TestNoSilentLoss: whatever happens to the file, either it is refused, or Check finds something, or all is there.
func TestNoSilentLoss(t *testing.T) {
	good := sound(t)
	want := contentOf(t, good)
	random := rand.New(rand.NewPCG(3, 4))
	seen := map[string]int{}
	for i := range 30 {
		data := bytes.Clone(good)
		page := random.IntN(len(data) / 4096)
		switch i % 5 {
		case 0:
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		case 1:
			data[page*4096+random.IntN(64)] ^= 1 << random.IntN(8)
		case 2:
			clear(data[page*4096:][:4096])
		case 3:
			copy(data[page*4096:][:4096], good[random.IntN(len(data)/4096)*4096:][:4096])
		case 4:
			data = data[:random.IntN(len(data))]
		}
		s := &at0{t: t, data: data}
		switch opened := s.opens(); {
		case !opened:
			seen["refused"]++
		case s.keys != "":
			seen["found by check"]++
		case s.content == want:
			seen["harmless"]++
		default:
			t.Errorf("damage %d went unnoticed", i)
		}
	}
	t.Log(fmt.Sprint(seen))
}
