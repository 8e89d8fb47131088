package text_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"planpage/assets"
)

// wordsOfCode returns every text between quotes in the program's own files, and every word of them in small letters:
// the parts that keys are put together from. The kinds of tone are named in a table of words, not in code.
func wordsOfCode(t *testing.T) (whole, parts map[string]bool) {
	t.Helper()
	quoted := regexp.MustCompile(`"((?:[^"\\\n]|\\.)*)"`)
	whole, parts = map[string]bool{}, map[string]bool{}
	for _, room := range []string{"../../main.go", "..", "../../storage", "../../assets/tone"} {
		err := filepath.WalkDir(room, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || (filepath.Ext(path) != ".go" && filepath.Dir(path) != "../../assets/tone") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			code, err := os.ReadFile(path)
			for _, found := range quoted.FindAllSubmatch(code, -1) {
				s := string(found[1])
				whole[s] = true
				for _, part := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == '.' || r == ',' || r == ' ' }) {
					parts[part] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return whole, parts
}

// Words that no code asks for are dead weight for every translator. A key is asked for whole, or put together from
// parts that all stand in the code; numbers stand for months, days and sizes.
func TestNoWordsInVain(t *testing.T) {
	whole, parts := wordsOfCode(t)
	number := regexp.MustCompile(`^\d+$`)
	files, err := fs.Glob(assets.Text, "text/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		data, err := assets.Text.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]json.RawMessage{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(name, err)
		}
		for key := range words {
			base := strings.TrimSuffix(key, ".hint")
			for _, part := range strings.Split(base, ".") {
				if !whole[base] && !parts[strings.ToLower(part)] && !number.MatchString(part) {
					t.Errorf("nothing asks for %q", key)
				}
			}
		}
	}
}
