package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func testSeal(t interface{ Fatal(...any) }, master byte) *sealed {
	seal, err := newSealed(bytes.Repeat([]byte{master}, keySize))
	if err != nil {
		t.Fatal(err)
	}
	return seal
}

// sealedFile writes the content sealed under the name, in pieces of the given size.
func sealedFile(t interface{ Fatal(...any) }, seal *sealed, path, name string, content []byte, piece int) {
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	out, err := seal.sink(file)
	if err != nil {
		t.Fatal(err)
	}
	for rest := content; len(rest) > 0; {
		n := min(piece, len(rest))
		if _, err := out.Write(rest[:n]); err != nil {
			t.Fatal(err)
		}
		rest = rest[n:]
	}
	sum := sha256.Sum256(content)
	if err := out.finish(name, hex.EncodeToString(sum[:])); err != nil {
		t.Fatal(err)
	}
}

func openSealed(seal *sealed, path, name string) ([]byte, string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = file.Close() }()
	content, hash, err := seal.open(file, name)
	if err != nil {
		return nil, "", err
	}
	data, err := io.ReadAll(content)
	return data, hash, err
}

// sizes are around the edges of a chunk.
func sizes() []int {
	return []int{0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 2 * chunkSize, 3*chunkSize + 7}
}

func TestSealedFile(t *testing.T) {
	seal, path := testSeal(t, 1), filepath.Join(t.TempDir(), "file")
	for _, size := range sizes() {
		content := bytes.Repeat([]byte("Maya "), size/5+1)[:size]
		for _, piece := range []int{1 << 20, chunkSize, 4097} {
			sealedFile(t, seal, path, "name", content, piece)
			got, hash, err := openSealed(seal, path, "name")
			sum := sha256.Sum256(content)
			if err != nil || !bytes.Equal(got, content) || hash != hex.EncodeToString(sum[:]) {
				t.Fatalf("%d bytes in pieces of %d: %v", size, piece, err)
			}
			if size > 0 && bytes.Contains(readFile(t, path), content[:min(5, size)]) && size > 4 {
				t.Fatal("it can be read")
			}
		}
		for _, wrong := range []struct {
			seal *sealed
			name string
		}{{seal, "another"}, {testSeal(t, 2), "name"}} {
			if _, _, err := openSealed(wrong.seal, path, wrong.name); record.KindOf(err) != record.Damaged {
				t.Errorf("%d bytes opened under another name or key: %v", size, err)
			}
		}
	}
}

// TestSealedFileDamage cuts, lengthens, flips and reorders: never do bytes come out and then no error.
func TestSealedFileDamage(t *testing.T) {
	seal, dir := testSeal(t, 1), t.TempDir()
	path := filepath.Join(dir, "file")
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.SampledFrom(sizes()).Draw(t, "size")
		sealedFile(t, seal, path, "name", bytes.Repeat([]byte{7}, size), chunkSize)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		whole := bytes.Clone(data)
		at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
		switch rapid.SampledFrom([]string{"cut", "chunks", "flip", "longer", "swap"}).Draw(t, "damage") {
		case "cut":
			data = data[:at]
		case "chunks": // whole chunks are missing at the end
			data = data[:min(len(data), headSize+(at%3)*(chunkSize+16))]
		case "flip":
			data[at] ^= 1 << (at % 8)
		case "longer":
			data = append(data, data[at:]...)
		case "swap":
			box := chunkSize + 16
			if len(data) >= headSize+2*box {
				first, second := data[headSize:headSize+box], data[headSize+box:headSize+2*box]
				one := bytes.Clone(first)
				copy(first, second)
				copy(second, one)
			}
		}
		if bytes.Equal(data, whole) {
			return
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, _, err := openSealed(seal, path, "name"); record.KindOf(err) != record.Damaged {
			t.Fatalf("it opened: %v", err)
		}
	})
}

func TestSealedValue(t *testing.T) {
	seal := testSeal(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SliceOf(rapid.Byte()).Draw(t, "value")
		stored := seal.sealValue([]byte("goals"), []byte("a/b"), value)
		if len(stored) != len(value)+seal.extra() {
			t.Fatal("extra is wrong")
		}
		if got, ok := seal.openValue([]byte("goals"), []byte("a/b"), stored); !ok || got == nil || !bytes.Equal(got, value) {
			t.Fatal("it came back otherwise")
		}
		if _, ok := seal.openValue([]byte("goals"), []byte("a/c"), stored); ok {
			t.Fatal("it opened under another key")
		}
		if _, ok := seal.openValue([]byte("goal"), []byte("sa/b"), stored); ok {
			t.Fatal("it opened in another bucket")
		}
		flip := rapid.IntRange(0, len(stored)-1).Draw(t, "flip")
		stored[flip] ^= 1
		if _, ok := seal.openValue([]byte("goals"), []byte("a/b"), stored); ok {
			t.Fatal("a flipped bit was not noticed")
		}
	})
}
