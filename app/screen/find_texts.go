package screen

import (
	"context"
	"errors"
	"slices"
	"strings"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// textReader reads the words of attached PDFs away from the window, one file after another, and keeps them for the
// search. A file that cannot be read is kept as that, and not tried again.
type textReader struct {
	d       *Desk
	work    kit.Work
	waiting []*record.Document
	running bool
	resting bool                                      // the pages of a file are looked at: the engine is theirs
	failed  map[string]bool                           // files that failed for a reason that may pass, by hash; not until the next start
	onRead  func(hash string, text *storage.PageText) // tells the search that shows; nil for none
}

// texts is the desk's only textReader.
func (d *Desk) texts() *textReader {
	if d.reading == nil {
		d.reading = &textReader{d: d, work: kit.Work{InPlace: d.InPlace}, failed: map[string]bool{}}
	}
	return d.reading
}

// EndReading stops what reads attached files for the search. The desk is not used afterwards.
func (d *Desk) EndReading() {
	if d.reading != nil {
		d.reading.stop()
	}
}

// isPDF reports whether a document has a file with words that can be read.
func isPDF(doc *record.Document) bool { return doc.SHA256 != "" && doc.MediaType == "application/pdf" }

// read takes PDFs into the queue, but for those that are in it or failed.
func (r *textReader) read(docs ...*record.Document) {
	for _, doc := range docs {
		queued := slices.ContainsFunc(r.waiting, func(one *record.Document) bool { return one.SHA256 == doc.SHA256 })
		if isPDF(doc) && !queued && !r.failed[doc.SHA256] {
			r.waiting = append(r.waiting, doc)
		}
	}
	r.next()
}

// left is how many files wait or are being read.
func (r *textReader) left() int { return len(r.waiting) }

// stop forgets the queue.
func (r *textReader) stop() {
	r.work.Cancel()
	r.waiting, r.running = nil, false
}

// rest stops reading while the pages of a file are looked at, and goes on afterwards.
func (r *textReader) rest(resting bool) {
	r.resting = resting
	if resting {
		r.work.Cancel()
		r.running = false
		return
	}
	r.next()
}

// next reads the first file of the queue.
func (r *textReader) next() {
	if r.running || r.resting || len(r.waiting) == 0 {
		return
	}
	r.running = true
	doc, last := r.waiting[0], len(r.waiting) == 1
	r.work.Run(func(ctx context.Context) (func(), error) {
		text, err := r.take(ctx, doc)
		if last && ctx.Err() == nil {
			r.d.Reads.Close() // pdfium takes more memory than all the rest
		}
		return func() { r.took(doc, text, err) }, nil
	})
}

// took goes on after a file.
func (r *textReader) took(doc *record.Document, text *storage.PageText, err error) {
	r.running, r.waiting = false, r.waiting[1:]
	if err != nil {
		r.failed[doc.SHA256] = true
	}
	if r.onRead != nil {
		r.onRead(doc.SHA256, text)
	}
	r.next()
}

// take reads and keeps the words of a file, unless they are kept already. It runs away from the window.
func (r *textReader) take(ctx context.Context, doc *record.Document) (*storage.PageText, error) {
	if known, err := keptText(r.d, doc); known != nil || err != nil {
		return known, err
	}
	text, err := readText(ctx, r.d, doc)
	if err != nil {
		return nil, err
	}
	return &text, r.d.Store.KeepPageText(doc.SHA256, text)
}

// keptText returns what was read in a file before, nil for nothing.
func keptText(d *Desk, doc *record.Document) (known *storage.PageText, err error) {
	err = d.Store.View(func(tx *storage.Tx) error {
		known = tx.PageText(doc.SHA256)
		return nil
	})
	return known, err
}

// readText reads the words of every page. The error is one that may pass; one that will not is in the text.
func readText(ctx context.Context, d *Desk, doc *record.Document) (text storage.PageText, err error) {
	file, err := openDocument(ctx, d, doc)
	if err != nil {
		return unreadable(err)
	}
	defer file.Close()
	for page, size := 0, 0; page < len(file.Pages()) && size <= storage.MostPageText; page++ {
		words, err := file.Plain(ctx, page)
		switch {
		case ctx.Err() != nil:
			return storage.PageText{}, err
		case record.KindOf(err) == record.Refused: // the page was meant to take long; so may be the next
			return unreadable(err)
		case err != nil:
			words = "" // a broken page has none
		}
		text.Pages = append(text.Pages, words)
		size += len(text.Pages[page])
	}
	return text, nil
}

// unreadable tells what is wrong with a file itself from what may pass.
func unreadable(err error) (storage.PageText, error) {
	var told *record.Error
	if !errors.As(err, &told) || !strings.HasPrefix(told.Key, "reader.") || told.Key == "reader.noEngine" || told.Kind == record.Cancelled {
		return storage.PageText{}, err
	}
	return storage.PageText{Fault: told.Key}, nil
}

// keepWords keeps the words that were read to show the pages of a file.
func (d *Desk) keepWords(doc *record.Document, texts []*document.Text) {
	pages := make([]string, len(texts))
	for i, t := range texts {
		pages[i] = t.String()
	}
	work := kit.Work{InPlace: d.InPlace}
	work.Run(func(context.Context) (func(), error) {
		if known, err := keptText(d, doc); known != nil || err != nil {
			return nil, err
		}
		return nil, d.Store.KeepPageText(doc.SHA256, storage.PageText{Pages: pages})
	})
}
