package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
)

// MostPageText is how many bytes of one file's text are kept, enough for about 1,600 full pages. Of a longer file the
// pages up to there are kept and the rest is left off, so that a few huge files cannot fill the database and its copies.
const MostPageText = 4 << 20

var pageTextBucket = []byte("pageTexts")

// PageText is what was read in an attached file, so that its words can be found without reading it again. It is not a
// record: it is in no history and no archive, it is kept as long as the file itself, and it can be lost without harm,
// since the file can be read anew.
type PageText struct {
	Pages []string `json:"pages,omitempty"` // from the first page on
	Cut   bool     `json:"cut,omitempty"`   // there were more pages than MostPageText has room for
	Fault string   `json:"fault,omitempty"` // the key of the error that says why the file cannot be read; "" when it was
}

// Empty reports whether a file that was read holds no words at all, as a scan.
func (p *PageText) Empty() bool {
	for _, page := range p.Pages {
		if page != "" {
			return false
		}
	}
	return p.Fault == ""
}

// keptText is the value of the bucket. The hash is in it because under a passphrase the key does not tell it.
type keptText struct {
	Hash string `json:"hash"`
	PageText
}

// pageTexts returns the bucket. It is made when the first text comes, so that a database of before works as it is; it
// must not be asked for anything while there is none.
func (tx *Tx) pageTexts() (texts bucket, there bool) {
	uncounted := 0 // values are counted to notice a loss, which here is none
	texts = bucket{tx.bolt.Bucket(pageTextBucket), pageTextBucket, tx.seal, &uncounted}
	return texts, texts.bolt != nil
}

func (tx *Tx) pageTextKey(hash string) []byte { return []byte(tx.seal.fileName(hash)) }

// PageText returns what was read in the attached file with this hash, nil when it was not read yet or what was kept is
// broken: then it is to be read anew.
func (tx *Tx) PageText(hash string) (found *PageText) {
	var err error // kept in tx.err too: damage ends the transaction
	defer tx.rescue(&err)
	texts, there := tx.pageTexts()
	if !there {
		return nil
	}
	kept, ok := decodeText(texts.Get(tx.pageTextKey(hash)))
	if !ok || kept.Hash != hash {
		return nil
	}
	return &kept.PageText
}

func decodeText(raw []byte) (keptText, bool) {
	var kept keptText
	err := json.Unmarshal(raw, &kept)
	return kept, err == nil && isHash(kept.Hash)
}

// KeepPageText keeps what was read in the attached file with this hash, in place of what was kept before. It is no
// change of the records: nobody is told, and no copy is made because of it. NotFound when there is no such file.
func (s *Store) KeepPageText(hash string, text PageText) error {
	if !isHash(hash) {
		return notFound("storage.noFile")
	}
	raw, err := json.Marshal(keptText{hash, text.limited()})
	if err != nil {
		return err
	}
	return s.Update(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		if _, err := os.Stat(s.filePath(hash)); errors.Is(err, fs.ErrNotExist) { // #nosec G703 -- isHash
			return notFound("storage.fileMissing")
		}
		if _, err := tx.bolt.CreateBucketIfNotExists(pageTextBucket); err != nil {
			return err
		}
		texts, _ := tx.pageTexts()
		return texts.Put(tx.pageTextKey(hash), raw)
	})
}

// limited leaves off the pages that there is no room for.
func (p PageText) limited() PageText {
	size := 0
	for i, page := range p.Pages {
		if size += len(page); size > MostPageText {
			p.Pages, p.Cut = p.Pages[:i], true
			break
		}
	}
	return p
}

// dropPageTexts removes what was read in files that go.
func (s *Store) dropPageTexts(hashes map[string]bool) error {
	var gone [][]byte
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		texts, there := tx.pageTexts()
		for hash := range hashes {
			if key := tx.pageTextKey(hash); there && texts.has(key) {
				gone = append(gone, key)
			}
		}
		return nil
	})
	if err != nil || len(gone) == 0 {
		return err
	}
	return s.Update(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		texts, _ := tx.pageTexts()
		for _, key := range gone {
			if err := texts.Delete(key); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkPageTexts reports texts that cannot be read, or lie under the name of another file.
func (tx *Tx) checkPageTexts(report *Report) {
	texts, there := tx.pageTexts()
	if !there {
		return
	}
	cursor := texts.Cursor()
	for key, raw := cursor.First(); key != nil; key, raw = cursor.Next() {
		report.Texts++
		if kept, ok := decodeText(raw); !ok || !bytes.Equal(key, tx.pageTextKey(kept.Hash)) {
			report.add(string(pageTextBucket), "storage.check.pageText", nil)
		}
	}
}
