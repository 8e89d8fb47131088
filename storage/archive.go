package storage

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"planpage/app/record"
)

// What an archive may ask of this computer. A zip of a few kilobytes can claim to hold any amount.
const (
	maxFamily   = 256 << 20 // bytes of family.json
	maxUnpacked = 2 << 30   // bytes of everything together, or what follows when that is more
	maxGrowth   = 4         // times the archive's own size: years of scans make one that is large and hardly grows
	maxRatio    = 300       // unpacked to packed, for entries over freeRatio bytes
	freeRatio   = 16 << 20
	maxEntries  = 100_000
	maxNesting  = 100 // of JSON
)

// archive is what was read, checked as far as that goes without the store.
type archive struct {
	records []archived
	files   map[string]*zip.File
	skipped []string
}

// archived is one record of the archive: as this program reads it, as it was written, and where it stands.
type archived struct {
	r   record.Record
	raw json.RawMessage
	at  string
}

func notOurs() error { return &record.Error{Kind: record.Damaged, Key: "storage.import.notOurs"} }

func harmful(key string) error { return &record.Error{Kind: record.Refused, Key: key} }

// damagedArchive is the error of an archive that cannot be read; line is that of family.json, 0 when not known.
func damagedArchive(line int) error {
	if line == 0 {
		return &record.Error{Kind: record.Damaged, Key: "storage.import.damaged"}
	}
	return &record.Error{Kind: record.Damaged, Key: "storage.import.damagedAt", Args: []any{"line", line}}
}

func readArchive(r io.ReaderAt, size int64) (*archive, error) {
	a := &archive{files: map[string]*zip.File{}}
	start := make([]byte, 4)
	if _, err := r.ReadAt(start, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, explain(err)
	}
	var family []byte
	var err error
	if bytes.HasPrefix(start, []byte("PK")) {
		family, err = a.unpack(r, size)
	} else {
		family, err = readAll(io.NewSectionReader(r, 0, size), size)
	}
	if err != nil {
		return nil, err
	}
	return a, a.parse(family)
}

// unpack reads the list of a zip and its family.json; the files are read later.
func (a *archive) unpack(r io.ReaderAt, size int64) ([]byte, error) {
	zipped, err := zip.NewReader(r, size)
	if err != nil {
		return nil, damagedArchive(0)
	}
	if err := weigh(zipped.File, size); err != nil {
		return nil, err
	}
	var family *zip.File
	names := map[string]bool{}
	for _, file := range zipped.File {
		if unsafeName(file.Name) {
			return nil, harmful("storage.import.badName")
		}
		if names[file.Name] {
			return nil, damagedArchive(0)
		}
		names[file.Name] = true
		if file.Name == archiveRecords {
			family = file
		}
		if hash, ok := strings.CutPrefix(file.Name, filesDir+"/"); ok && isHash(hash) {
			a.files[hash] = file
		}
	}
	if family == nil {
		return nil, notOurs()
	}
	content, err := family.Open()
	if err != nil {
		return nil, damagedArchive(0)
	}
	defer func() { _ = content.Close() }()                                      // only read
	return readAll(content, int64(min(family.UncompressedSize64, maxUnpacked))) // #nosec G115 -- bounded
}

// weigh refuses a zip that claims to be far larger unpacked than an honest one can be.
func weigh(files []*zip.File, size int64) error {
	var packed, unpacked uint64
	if len(files) > maxEntries {
		return harmful("storage.import.tooLarge")
	}
	most := max(maxUnpacked, maxGrowth*uint64(size)) // #nosec G115 -- a size is positive
	for _, file := range files {
		if file.UncompressedSize64 > most || file.CompressedSize64 > most {
			return harmful("storage.import.tooLarge")
		}
		packed += file.CompressedSize64
		unpacked += file.UncompressedSize64
		if file.UncompressedSize64 > freeRatio && file.UncompressedSize64/max(file.CompressedSize64, 1) > maxRatio {
			return harmful("storage.import.tooLarge")
		}
	}
	if unpacked > most {
		return harmful("storage.import.tooLarge")
	}
	if packed > uint64(size) { // #nosec G115 -- entries that overlap: the same bytes counted many times
		return damagedArchive(0)
	}
	return nil
}

func unsafeName(name string) bool {
	return strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\\:\x00") ||
		slices.Contains(strings.Split(name, "/"), "..")
}

func readAll(r io.Reader, size int64) ([]byte, error) {
	if size > maxFamily {
		return nil, harmful("storage.import.tooLarge")
	}
	data, err := io.ReadAll(io.LimitReader(r, maxFamily+1))
	switch {
	case err != nil:
		return nil, damagedArchive(0)
	case len(data) > maxFamily:
		return nil, harmful("storage.import.tooLarge")
	}
	return data, nil
}

// parse reads family.json and checks every record by itself.
func (a *archive) parse(family []byte) error {
	family = bytes.TrimPrefix(family, []byte("\xef\xbb\xbf"))
	if nesting(family) > maxNesting {
		return harmful("storage.import.tooDeep")
	}
	parts := map[string]json.RawMessage{}
	if err := json.Unmarshal(family, &parts); err != nil {
		return brokenJSON(family, err)
	}
	if err := checkFormat(parts); err != nil {
		return err
	}
	var found faults
	for _, kind := range record.Kinds {
		a.parseKind(kind, parts[string(kind)], &found)
		delete(parts, string(kind))
	}
	a.skipped = slices.Sorted(maps.Keys(parts))
	return found.err()
}

// brokenJSON tells a file of another sort from an archive with a mistake in it.
func brokenJSON(family []byte, err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) || !begins(family, '{') {
		return notOurs()
	}
	offset := min(max(int(syntax.Offset), 0), len(family))
	return damagedArchive(1 + bytes.Count(family[:offset], []byte("\n")))
}

// checkFormat reads the archive's head and takes it out of the parts.
func checkFormat(parts map[string]json.RawMessage) error {
	var format string
	var version int
	if json.Unmarshal(parts["format"], &format) != nil || format != archiveFormat {
		return notOurs()
	}
	if json.Unmarshal(parts["version"], &version) != nil || version < 1 {
		return damagedArchive(0)
	}
	if version > archiveVersion {
		return &record.Error{Kind: record.Newer, Key: "storage.import.newer"}
	}
	for _, name := range []string{"format", "version", "exportedAt"} {
		delete(parts, name)
	}
	return nil
}

// nesting returns how deep the objects and lists of a JSON text lie in each other, without reading it in.
func nesting(data []byte) int {
	depth, deepest, inString := 0, 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return deepest
}
