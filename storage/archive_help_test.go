package storage

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func (a *at) exportBytes() []byte {
	a.t.Helper()
	var b bytes.Buffer
	if err := a.Export(&b); err != nil {
		a.t.Fatalf("export: %v", err)
	}
	return b.Bytes()
}

// importBytes imports through a real file.
func (a *at) importBytes(data []byte) (Imported, error) {
	a.t.Helper()
	path := filepath.Join(a.t.TempDir(), "archive")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		a.t.Fatal(err)
	}
	return a.Import(path)
}

// fataler is a test or a property's test.
type fataler interface{ Fatal(args ...any) }

// zipOf packs entries given as name, content, name, content.
func zipOf(t testing.TB, entries ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, entries[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unzip(t fataler, data []byte) map[string]string {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, f := range r.File {
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(content)
		if err != nil {
			t.Fatal(err)
		}
		list[f.Name] = string(text)
	}
	return list
}
