package storage

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// The outcomes of damage. The last must never be.
const (
	refusedClearly = "refused with a reason, file untouched"
	told           = "opened, and what is wrong is told"
	correct        = "opened, and nothing is lost"
	silently       = "lost without a word"
)

// subject is what is damaged: a closed data folder, a backup, or an archive.
type subject struct {
	files   map[string][]byte
	targets func(name string) bool // which of the files are damaged
	others  [][]byte               // what may lie in the place of a file instead
	open    func(t *testing.T, dir, name string) string
}

func tortureByDamage(t *testing.T) *tally {
	t.Helper()
	began := time.Now()
	count := newTally("damaged", "files", refusedClearly, told, correct, silently)
	subjects := subjects(t)
	random := dice(2)
	root := t.TempDir()
	for n := range tortureDamages {
		s := subjects[n%len(subjects)]
		files := maps.Clone(s.files)
		names := slices.Sorted(maps.Keys(files))
		names = slices.DeleteFunc(names, func(name string) bool { return !s.targets(name) })
		name := names[random.IntN(len(names))]
		how := ""
		files[name], how = damage(random, files[name], s.others)
		dir := filepath.Join(root, fmt.Sprint(n))
		lay(t, dir, files)
		outcome := s.open(t, dir, name)
		if outcome == refusedClearly && !bytes.Equal(readFile(t, filepath.Join(dir, name)), files[name]) {
			t.Errorf("%d: %s, %s: it was refused, and yet changed", n, name, how)
		}
		if outcome == silently {
			t.Errorf("%d: %s, %s: %s", n, name, how, silently)
		}
		count.add("files")
		count.add(outcome)
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	count.addN("seconds", int(time.Since(began).Seconds()))
	return count
}

// lay writes the files, all of an hour long ago: bits that flip on a disk leave no newer time behind.
func lay(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
			t.Fatal(err)
		}
		writeFile(t, path, data)
		if err := os.Chtimes(path, longAgo, longAgo); err != nil {
			t.Fatal(err)
		}
	}
}

var longAgo = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// damage does to the bytes what disks, cloud programs and people do.
func damage(random *rand.Rand, data []byte, others [][]byte) ([]byte, string) {
	const page = 4096
	data = bytes.Clone(data)
	at := random.IntN(len(data))
	if random.IntN(8) == 0 {
		at %= 2 * page // where a database begins
	}
	from := at / page * page
	piece := data[from:min(from+page, len(data))]
	switch random.IntN(6) {
	case 0:
		return data[:at], fmt.Sprint("cut at ", at)
	case 1:
		for range 1 + random.IntN(8) {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
		return data, "bits flipped"
	case 2: // the head of a page, where it hurts most
		data[from+random.IntN(min(64, len(piece)))] ^= 1 << random.IntN(8)
		return data, fmt.Sprint("head flipped at ", from)
	case 3:
		clear(piece)
		return data, fmt.Sprint("zeroed at ", from)
	case 4:
		to := random.IntN(len(data)) / page * page
		copy(data[to:], bytes.Clone(piece))
		return data, fmt.Sprint("page ", from, " over ", to)
	}
	return others[random.IntN(len(others))], "another file"
}
