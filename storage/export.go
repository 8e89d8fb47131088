package storage

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"planpage/app/record"
)

// The archive's own words.
const (
	archiveFormat  = "planpage-family"
	archiveVersion = 1
	archiveRecords = "family.json"
)

// Export writes the archive: family.json with all records of all children, and the attached files. Kinds come in
// the order of record.Kinds, records in the order of their keys, so the same content gives the same archive but for
// exportedAt. When an attached file is missing or damaged on this disk the archive is still written whole without
// it, and the error is record.Errors with one NotFound or Damaged for each such file; WriteFile keeps the archive.
func (s *Store) Export(w io.Writer) error { return s.export(w, &work{ctx: context.Background()}) }

func (s *Store) export(w io.Writer, job *work) error {
	var family []byte
	var files map[string]int64
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		family, files, err = tx.archive()
		return err
	})
	if err != nil {
		return err
	}
	job.expect(int64(len(family)), files)
	archive := zip.NewWriter(w)
	if err := s.addEntry(archive, archiveRecords, bytes.NewReader(family), job); err != nil {
		return explain(err)
	}
	var lost record.Errors
	for _, hash := range slices.Sorted(maps.Keys(files)) {
		err := s.addFile(archive, hash, job)
		var one *record.Error
		switch {
		case errors.As(err, &one) && one.Kind != record.Disk && one.Kind != record.Cancelled:
			lost = append(lost, &record.Error{Kind: one.Kind, Field: filesDir + "/" + hash, Key: one.Key})
		case err != nil:
			return explain(err)
		}
	}
	if err := archive.Close(); err != nil {
		return explain(err)
	}
	if len(lost) > 0 {
		return incomplete{lost}
	}
	return nil
}

// incomplete is the error of an archive that is whole but for attached files that this disk had lost before. A
// family with one lost file must still be able to take the rest along.
type incomplete struct{ lost record.Errors }

func (e incomplete) Error() string { return e.lost.Error() }

func (e incomplete) Unwrap() error { return e.lost }

// archive returns family.json, and the size in bytes of each file that its documents speak of, by its hash.
func (tx *Tx) archive() ([]byte, map[string]int64, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n\"format\": %q,\n\"version\": %d,\n\"exportedAt\": %q", archiveFormat, archiveVersion, tx.now.Format(time.RFC3339Nano))
	files := map[string]int64{}
	var fault error
	for _, kind := range record.Kinds {
		b.WriteString(",\n\"" + string(kind) + "\": [")
		between := "\n"
		tx.scan(kind, "", func(p place, raw json.RawMessage) {
			r, err := decode(p, raw)
			if err != nil {
				fault = errors.Join(fault, err)
				return
			}
			if d, ok := r.(*record.Document); ok && d.SHA256 != "" {
				files[d.SHA256] = d.Size
			}
			b.WriteString(between)
			b.Write(raw)
			between = ",\n"
		})
		b.WriteString("]")
	}
	b.WriteString("\n}\n")
	return b.Bytes(), files, fault
}

func (s *Store) addFile(archive *zip.Writer, hash string, job *work) error {
	if err := s.verifyFile(hash); err != nil {
		return err
	}
	file, err := s.openHash(hash)
	if err != nil {
		return err
	}
	return errors.Join(s.addEntry(archive, filesDir+"/"+hash, file, job), file.Close())
}

func (s *Store) addEntry(archive *zip.Writer, name string, r io.Reader, job *work) error {
	entry, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: s.time()})
	if err != nil {
		return err
	}
	_, err = io.Copy(entry, job.reading(r))
	return err
}
