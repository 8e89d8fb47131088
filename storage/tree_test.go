package storage

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

func TestTreeInPackageComment(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.update(func(tx *Tx) error { return tx.PutDraft("goal", json.RawMessage(`{}`)) })
	s.keepText(f.document, "Words")
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var drawn []string
	for _, m := range regexp.MustCompile(`(?m)^//\t(\w+) .*->`).FindAllStringSubmatch(string(source), -1) {
		drawn = append(drawn, m[1])
	}
	var real []string
	err = s.db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			if key, _ := b.Cursor().First(); key == nil {
				t.Errorf("bucket %s is empty: the sample family must use every bucket", name)
			}
			real = append(real, string(name))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(drawn)
	if !slices.Equal(drawn, real) {
		t.Errorf("drawn %v\nreal  %v", drawn, real)
	}
	for _, dir := range []string{filesDir, openedDir} {
		if !strings.Contains(string(source), "//\t"+dir+"/") {
			t.Errorf("the folder %s is not drawn", dir)
		}
	}
}

func TestLinkedFromAgreesWithLinks(t *testing.T) {
	s := newStore(t)
	seen := map[record.Kind][]record.Kind{}
	for _, r := range s.addFamily("Maya").all() {
		for _, link := range linksOf(r) {
			if !slices.Contains(seen[link.to], r.Kind()) {
				seen[link.to] = append(seen[link.to], r.Kind())
			}
		}
	}
	if len(seen) != len(linkedFrom) {
		t.Fatalf("links lead to %v, linkedFrom has %v", seen, linkedFrom)
	}
	for kind, from := range seen {
		want := slices.Clone(linkedFrom[kind])
		slices.Sort(want)
		slices.Sort(from)
		if !slices.Equal(from, want) {
			t.Errorf("%s is linked from %v, linkedFrom says %v", kind, from, want)
		}
	}
}

// TestWords holds the error keys of this package against the translation file.
func TestWords(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "assets", "text", "en", "storage.json"))
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]any
	if err := json.Unmarshal(data, &words); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for kind := range linkedFrom {
		used["storage.missing."+string(kind)] = true
	}
	used["storage.missing.children"] = true
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"(storage\.[a-zA-Z.]*[a-zA-Z])"`).FindAllStringSubmatch(string(source), -1) {
			used[m[1]] = true
		}
	}
	for key := range used {
		if words[key] == nil {
			t.Errorf("no words for %s", key)
		}
		if words[key+".hint"] == nil && !strings.HasPrefix(key, "storage.label.") {
			t.Errorf("no hint for %s", key)
		}
	}
	for key := range words {
		if !used[strings.TrimSuffix(key, ".hint")] {
			t.Errorf("words that nothing uses: %s", key)
		}
	}
}
