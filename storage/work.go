package storage

import (
	"context"
	"io"

	"planpage/app/record"
)

// work is a long run over a family's bytes: it ends when its context does, and tells how far it is.
type work struct {
	ctx         context.Context
	done, total int64
	tell        func(done, total int64) // nil when nobody asks
}

// stopped returns the error of a run that the person ended.
func (w *work) stopped() error {
	if w.ctx.Err() != nil {
		return &record.Error{Kind: record.Cancelled, Key: "storage.cancelled"}
	}
	return nil
}

// expect sets what the whole is: so many bytes, and those of the files.
func (w *work) expect(total int64, files map[string]int64) {
	w.total = total
	for _, size := range files {
		w.total += size
	}
}

func (w *work) add(n int) {
	w.done = min(w.done+int64(n), w.total)
	if w.tell != nil {
		w.tell(w.done, w.total)
	}
}

// finish tells that all is done, also when files that were expected are lost.
func (w *work) finish() { w.add(int(w.total - w.done)) }

// reading counts what is read, and ends with the work.
func (w *work) reading(r io.Reader) io.Reader { return workReader{r, w} }

type workReader struct {
	io.Reader
	work *work
}

func (r workReader) Read(p []byte) (int, error) {
	if err := r.work.stopped(); err != nil {
		return 0, err
	}
	n, err := r.Reader.Read(p)
	r.work.add(n)
	return n, err
}
