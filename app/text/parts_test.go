package text_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"strings"
	"testing"

	"planpage/app/text"
	"planpage/assets"
)

// Words are found by the file that their key is named after: each file is sound, holds only keys of its own, and the
// printer knows every one of them.
func TestEveryFileHoldsItsOwnWords(t *testing.T) {
	for _, lang := range []string{"en", "es"} {
		p, err := text.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		files, err := fs.Glob(assets.Text, "text/"+lang+"/*.json")
		if err != nil || len(files) == 0 {
			t.Fatal(len(files), err)
		}
		for _, file := range files {
			data, err := assets.Text.ReadFile(file)
			words := map[string]json.RawMessage{}
			if err != nil || json.Unmarshal(data, &words) != nil {
				t.Fatalf("%s cannot be read", file)
			}
			own := strings.TrimSuffix(path.Base(file), ".json") + "."
			for key := range words {
				if !strings.HasPrefix(key, own) || !p.Has(key) {
					t.Errorf("%s: %s has no place", file, key)
				}
			}
		}
	}
}
