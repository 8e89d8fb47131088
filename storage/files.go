package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

const (
	incomingPrefix = "incoming-"
	hashDigits     = 2 * sha256.Size
)

// Attach copies a file into the data folder and returns a document that describes it: file name, media type, size
// and hash. The caller fills in the rest and puts it. The bytes of the same content are kept once. A file that no
// record speaks of when the store is closed is removed again.
func (s *Store) Attach(r io.Reader, name string) (*record.Document, error) {
	start := &head{}
	kept, err := s.keep(io.TeeReader(r, start), "")
	if err != nil {
		return nil, err
	}
	name = cleanName(name)
	return &record.Document{
		FileName: name, MediaType: mediaType(name, start.bytes), Size: kept.size, SHA256: kept.hash,
	}, nil
}

// head remembers the first bytes that pass.
type head struct{ bytes []byte }

func (h *head) Write(p []byte) (int, error) {
	h.bytes = append(h.bytes, p[:min(len(p), 16-len(h.bytes))]...)
	return len(p), nil
}

// keptFile is what keep found out. made says that the file was not there before.
type keptFile struct {
	hash string
	size int64
	made bool
}

// keep writes the bytes under their hash: aside, synced, then renamed. With want given, other bytes are an error
// that leaves nothing behind.
func (s *Store) keep(r io.Reader, want string) (kept keptFile, err error) {
	s.keeping.RLock()
	defer s.keeping.RUnlock()
	file, err := os.CreateTemp(s.path(filesDir), incomingPrefix+"*")
	if err != nil {
		return kept, explain(err)
	}
	defer func() {
		_ = file.Close()           // closed before on the good way
		_ = os.Remove(file.Name()) // #nosec G703 -- made above
	}()
	out, err := s.seal.sink(file)
	if err != nil {
		return kept, explain(err)
	}
	sum := sha256.New()
	if kept.size, err = io.Copy(io.MultiWriter(out, sum), r); err != nil {
		return kept, explain(err)
	}
	kept.hash = hex.EncodeToString(sum.Sum(nil))
	if want != "" && kept.hash != want {
		return kept, wrongHash(want)
	}
	err = out.finish(s.seal.fileName(kept.hash), kept.hash)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return kept, explain(err)
	}
	kept.made, err = s.place(file.Name(), kept.hash)
	return kept, explain(err)
}

// place gives the file its name, unless the same content is there already and sound.
func (s *Store) place(temp, hash string) (made bool, err error) {
	s.filesLock.Lock()
	defer s.filesLock.Unlock()
	s.fresh[hash] = true
	there := s.verifyFile(hash)
	if there == nil {
		return false, nil
	}
	if err := os.Rename(temp, s.filePath(hash)); err != nil { // #nosec G703 -- named by a hash
		return false, err
	}
	return record.KindOf(there) == record.NotFound, syncDir(s.path(filesDir))
}

// filePath must be called while the lock cannot change.
func (s *Store) filePath(hash string) string { return s.path(filesDir, s.seal.fileName(hash)) }

func (s *Store) nameOnDisk(hash string) string {
	s.gate.RLock()
	defer s.gate.RUnlock()
	return s.seal.fileName(hash)
}

// verifyFile reads a whole attached file: NotFound when it is not there, Damaged when its bytes are not those it
// was named by.
func (s *Store) verifyFile(hash string) error {
	file, err := s.openHash(hash)
	if err != nil {
		return err
	}
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	if err := errors.Join(err, file.Close()); err != nil {
		return explain(err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != hash {
		return fileDamaged()
	}
	return nil
}

// OpenFile opens a document's bytes for reading. NotFound when the document has no file or the file is gone.
func (s *Store) OpenFile(d *record.Document) (io.ReadCloser, error) { return s.openHash(d.SHA256) }

// attached is the content of an attached file.
type attached struct {
	io.Reader
	io.Closer
}

func (s *Store) openHash(hash string) (io.ReadCloser, error) {
	if !isHash(hash) {
		return nil, notFound("storage.noFile")
	}
	s.gate.RLock()
	defer s.gate.RUnlock()
	file, err := os.Open(s.filePath(hash)) // #nosec G703 -- isHash
	if errors.Is(err, fs.ErrNotExist) {
		return nil, notFound("storage.fileMissing")
	}
	if err != nil {
		return nil, explain(err)
	}
	content, inside, err := s.seal.open(file, s.seal.fileName(hash))
	if err == nil && inside != hash {
		err = fileDamaged()
	}
	if err != nil {
		return nil, explain(errors.Join(err, file.Close()))
	}
	return attached{content, file}, nil
}

// isHash keeps anything but a hash out of file names.
func isHash(s string) bool {
	raw, err := hex.DecodeString(s)
	return err == nil && len(raw) == sha256.Size && s == hex.EncodeToString(raw)
}

// discard takes back files that were kept for something that failed.
func (s *Store) discard(hashes map[string]bool) {
	s.filesLock.Lock()
	for hash := range hashes {
		delete(s.fresh, hash)
	}
	s.filesLock.Unlock()
	s.sweep(hashes)
}

// sweep removes those of the files that no document, draft or history entry speaks of, neither here nor in a
// snapshot. Files of this run stay: a form that is still open may be about to save them. A file that cannot be
// removed now is only a file too many.
func (s *Store) sweep(hashes map[string]bool) {
	if len(hashes) > 0 {
		s.snapshots.Lock()
		defer s.snapshots.Unlock()
		s.sweepLocked(hashes)
	}
}

func (s *Store) sweepLocked(hashes map[string]bool) {
	unused := maps.Clone(hashes)
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		dropSpoken(tx.bolt, tx.seal, unused)
		return nil
	})
	if err != nil {
		return
	}
	s.dropInSnapshots(unused)
	s.filesLock.Lock()
	maps.DeleteFunc(unused, func(hash string, _ bool) bool { return !isHash(hash) || s.fresh[hash] }) // a damaged database could name any file
	s.filesLock.Unlock()
	if s.dropPageTexts(unused) != nil {
		return
	}
	s.filesLock.Lock()
	defer s.filesLock.Unlock()
	for hash := range unused {
		if !s.fresh[hash] { // it may just have come again
			_ = os.Remove(s.filePath(hash)) // #nosec G703
		}
	}
}

// dropSpoken takes out the hashes that a document, draft or history entry of the database speaks of.
func dropSpoken(tx *bolt.Tx, seal sealer, unused map[string]bool) {
	for _, name := range [][]byte{[]byte(record.Documents), draftBucket, historyBucket} {
		cursor := bucketOf(tx, name, seal).Cursor()
		for key, value := cursor.First(); key != nil && len(unused) > 0; key, value = cursor.Next() {
			dropMentioned(value, unused)
		}
	}
}

// dropMentioned takes out every hash that stands anywhere in the value, whatever its form: drafts have many.
func dropMentioned(value []byte, unused map[string]bool) {
	digits := 0
	for i, c := range value {
		if c < '0' || c > '9' && c < 'a' || c > 'f' {
			digits = 0
			continue
		}
		if digits++; digits >= hashDigits {
			delete(unused, string(value[i+1-hashDigits:i+1]))
		}
	}
}
