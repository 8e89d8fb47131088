package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"planpage/app/record"
)

// errSummary takes a transaction back that was only to be counted.
var errSummary = errors.New("only a summary")

// keeper takes in a file whose bytes should have the hash want.
type keeper func(r io.Reader, want string) (keptFile, error)

// ImportSummary reads an archive as Import does, with the same counts and the same errors, and changes nothing.
func (s *Store) ImportSummary(path string) (Imported, error) { return importFile(path, s.summarize) }

// summarize takes everything in and then takes the transaction back before it is written.
func (s *Store) summarize(r io.ReaderAt, size int64) (Imported, error) {
	a, err := readArchive(r, size)
	if err != nil {
		return Imported{}, err
	}
	done := Imported{Skipped: a.skipped}
	if _, err := s.keepFiles(a, s.weighFile, &done); err != nil {
		return Imported{}, err
	}
	err = s.Update(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		if err := tx.take(a, &done); err != nil {
			return err
		}
		return errSummary
	})
	if !errors.Is(err, errSummary) {
		return Imported{}, err
	}
	return done, nil
}

// weighFile is a keeper that keeps nothing: it finds out what keep would do.
func (s *Store) weighFile(r io.Reader, want string) (keptFile, error) {
	sum := sha256.New()
	size, err := io.Copy(sum, r)
	if err != nil {
		return keptFile{}, explain(err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != want {
		return keptFile{}, wrongHash(want)
	}
	return keptFile{hash: want, size: size, made: record.KindOf(s.verifyFile(want)) == record.NotFound}, nil
}

func wrongHash(want string) error {
	return &record.Error{Kind: record.Damaged, Field: filesDir + "/" + want, Key: "storage.import.wrongHash"}
}
