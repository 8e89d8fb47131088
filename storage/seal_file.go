package storage

import (
	"bufio"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"slices"

	"golang.org/x/crypto/chacha20poly1305"

	"planpage/app/record"
)

// A sealed file has a key of its own. The head holds that key and the SHA-256 of the content, sealed together with
// the file's name, so that a file under another name does not open. The content follows in chunks by the STREAM
// construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015): each nonce holds the chunk's number and whether it
// is the last, so that a file that is cut short, or whose chunks were moved, does not open either. The key is used
// for one file only, so the nonce needs nothing at random. No more than one chunk is ever in memory.
const (
	sealedForm = 1 // the first byte
	chunkSize  = 64 << 10
	headOpen   = keySize + 32
	headSize   = 1 + chacha20poly1305.NonceSizeX + headOpen + chacha20poly1305.Overhead
	counterAt  = chacha20poly1305.NonceSizeX - 5 // the counter's 4 bytes, then the mark of the last chunk
)

// errSealed says that sealed bytes do not open; more must not be told.
var errSealed = errors.New("sealed bytes do not open")

func fileDamaged() error { return &record.Error{Kind: record.Damaged, Key: "storage.fileDamaged"} }

func headPlace(name string) []byte { return append([]byte{sealedForm}, filesDir+"\x00"+name...) }

// chunks counts the chunks of one file and gives each its nonce.
type chunks struct {
	box   cipher.AEAD
	count uint32
}

// nonce returns the next chunk's. It refuses to begin again at the first: that is 256 TB.
func (c *chunks) nonce(last bool) ([]byte, error) {
	if c.count+1 == 0 {
		return nil, errSealed
	}
	nonce := make([]byte, chacha20poly1305.NonceSizeX)
	binary.BigEndian.PutUint32(nonce[counterAt:], c.count)
	if last {
		nonce[len(nonce)-1] = 1
	}
	c.count++
	return nonce, nil
}

// sealedSink seals what is written to it. The head is written last, because a file is named by its content.
type sealedSink struct {
	chunks
	seal *sealed
	file *os.File
	key  []byte
	open []byte // less than a chunk, or one that may turn out to be the last
	shut []byte
}

func (s *sealed) sink(file *os.File) (sink, error) {
	if s.closed {
		return nil, refused("storage.closed")
	}
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails
	box, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, err
	}
	if _, err := file.Seek(headSize, io.SeekStart); err != nil {
		return nil, err
	}
	return &sealedSink{chunks: chunks{box: box}, seal: s, file: file, key: key, open: make([]byte, 0, chunkSize)}, nil
}

func (w *sealedSink) Write(p []byte) (int, error) {
	written := len(p)
	for len(p) > 0 {
		if len(w.open) == chunkSize {
			if err := w.flush(false); err != nil {
				return 0, err
			}
		}
		n := min(len(p), chunkSize-len(w.open))
		w.open, p = append(w.open, p[:n]...), p[n:]
	}
	return written, nil
}

func (w *sealedSink) flush(last bool) error {
	nonce, err := w.nonce(last)
	if err != nil {
		return err
	}
	w.shut = w.box.Seal(w.shut[:0], nonce, w.open, nil)
	w.open = w.open[:0]
	_, err = w.file.Write(w.shut)
	return err
}

func (w *sealedSink) finish(name, hash string) error {
	sum, err := hex.DecodeString(hash)
	if err != nil {
		return err
	}
	if err := w.flush(true); err != nil {
		return err
	}
	open := slices.Concat(w.key, sum)
	defer clear(open)
	clear(w.key)
	head := append([]byte{sealedForm}, sealBytes(w.seal.heads, open, headPlace(name))...)
	_, err = w.file.WriteAt(head, 0)
	return err
}

// sealedSource opens what sealedSink sealed.
type sealedSource struct {
	chunks
	in   *bufio.Reader
	shut []byte
	open []byte // what is still to be handed out
	done bool
	err  error
}

func (s *sealed) open(file *os.File, name string) (io.Reader, string, error) {
	if s.closed {
		return nil, "", refused("storage.closed")
	}
	in := bufio.NewReaderSize(file, chunkSize)
	head := make([]byte, headSize)
	if _, err := io.ReadFull(in, head); err != nil {
		return nil, "", cutShort(err)
	}
	open, err := openBytes(s.heads, head[1:], headPlace(name))
	if err != nil || head[0] != sealedForm {
		return nil, "", fileDamaged()
	}
	defer clear(open)
	box, err := chacha20poly1305.NewX(open[:keySize])
	if err != nil {
		return nil, "", err
	}
	shut := make([]byte, chunkSize+chacha20poly1305.Overhead)
	return &sealedSource{chunks: chunks{box: box}, in: in, shut: shut}, hex.EncodeToString(open[keySize:]), nil
}

func (r *sealedSource) Read(p []byte) (int, error) {
	for len(r.open) == 0 && r.err == nil {
		if r.done {
			return 0, io.EOF
		}
		r.open, r.err = r.chunk()
	}
	n := copy(p, r.open)
	r.open = r.open[n:]
	if n == 0 {
		return 0, r.err
	}
	return n, nil
}

func (r *sealedSource) chunk() ([]byte, error) {
	n, err := io.ReadFull(r.in, r.shut)
	if err == nil {
		_, err = r.in.Peek(1)
	}
	r.done = errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
	if err != nil && !r.done {
		return nil, err
	}
	nonce, err := r.nonce(r.done)
	if err != nil {
		return nil, fileDamaged()
	}
	open, err := r.box.Open(r.shut[:0], nonce, r.shut[:n], nil)
	if err != nil || len(open) == 0 && r.count > 1 { // only an empty file has an empty chunk
		return nil, fileDamaged()
	}
	return open, nil
}

// cutShort tells a file that ends too early from a disk that cannot be read.
func cutShort(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fileDamaged()
	}
	return err
}
