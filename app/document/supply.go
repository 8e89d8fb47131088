package document

import (
	"bytes"
	"io"
	"sync/atomic"
)

// supply hands a file's bytes to pdfium. go-pdfium keeps the readers of a worker that was ended, and would keep their files
// with them: one that is emptied holds nothing any more.
type supply struct{ bytes atomic.Pointer[bytes.Reader] }

func newSupply(data []byte) *supply {
	s := &supply{}
	s.bytes.Store(bytes.NewReader(data))
	return s
}

// empty lets go of the bytes. What still reads them meets the end of the file.
func (s *supply) empty() { s.bytes.Store(nil) }

// size is how many bytes there are, 0 once it is emptied.
func (s *supply) size() int64 {
	if r := s.bytes.Load(); r != nil {
		return r.Size()
	}
	return 0
}

func (s *supply) Read(into []byte) (int, error) {
	if r := s.bytes.Load(); r != nil {
		return r.Read(into)
	}
	return 0, io.EOF
}

func (s *supply) Seek(offset int64, whence int) (int64, error) {
	if r := s.bytes.Load(); r != nil {
		return r.Seek(offset, whence)
	}
	return 0, io.EOF
}
