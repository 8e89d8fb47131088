// Package document shows what is inside an attached file: the pages of a PDF as pictures and as text with its place,
// the picture in a photo, and the scores that a report's tables print.
//
// What always holds: a file is what its bytes say, never what its name says; the bytes stay in memory, and nothing of
// them is written to the disk; a broken or hostile file ends in an error that a parent can act on, never in a crash;
// memory is bounded, whatever the file asks for; nothing starts before the first PDF is opened.
package document

import (
	"bytes"
	"context"
	"image"
	"math"

	"planpage/app/record"
)

// Kind is what a file is, by its content.
type Kind string

// The kinds that are told apart. Only PDFs and pictures can be opened.
const (
	PDF     Kind = "pdf"
	Picture Kind = "picture" // JPEG, PNG, GIF, WebP, TIFF or BMP
	HEIC    Kind = "heic"    // a phone's photo that no kept library reads
	Other   Kind = "other"
)

// Size is how large a page is shown at 100 %, in points: 1/72 of an inch.
type Size struct{ Width, Height float64 }

// Letter is US letter paper, the size of a page that does not say its own.
var letter = Size{612, 792}

// Limits of what is opened; beyond them an error says so.
const (
	MostBytes  = 200 << 20 // of a file
	MostPages  = 10_000
	mostPixels = 12 << 20 // of one page's picture: 48 MB
	mostSide   = 8192     // pixels of it, as much as any screen's memory takes
)

// File is an open file. Its methods may be called from any goroutine; those that compute take a context and stop
// waiting when it ends.
type File struct {
	kind    Kind
	pages   []Size
	content content
}

// content is what a File shows. Pages count from 0.
type content interface {
	picture(ctx context.Context, page, width int) (*image.RGBA, error)
	text(ctx context.Context, page int) (*Text, error)
	close()
}

// pdfHead is how far into a file a PDF may begin, as Acrobat and pdfium have it.
const pdfHead = 1024

// KindOf tells what a file is by its first bytes; 1,024 are enough.
func KindOf(head []byte) Kind {
	if bytes.Contains(head[:min(len(head), pdfHead)], []byte("%PDF-")) {
		return PDF
	}
	if isHEIC(head) {
		return HEIC
	}
	if _, ok := pictureFormat(head); ok {
		return Picture
	}
	return Other
}

// Keys of the errors that a password can help with: the file asks for one, or has another one.
const (
	KeyPassword      = "reader.password" // #nosec G101 -- the key of a sentence
	KeyWrongPassword = "reader.wrongPassword"
)

// Open opens the bytes of a file. They must not be changed until it is closed. The errors are of kind Refused (it is of
// another kind, empty, has a password, or is too large), Damaged or Cancelled.
func (e *Engine) Open(ctx context.Context, data []byte) (*File, error) {
	return e.OpenWith(ctx, data, "")
}

// OpenWith opens a PDF that asks for a password; "" for none. The password stays in memory until the file is closed,
// and nowhere else: it is in no error. A password that is not the PDF's is an error of kind Refused with
// KeyWrongPassword.
func (e *Engine) OpenWith(ctx context.Context, data []byte, password string) (*File, error) {
	switch {
	case len(data) > MostBytes:
		return nil, refused("reader.tooLarge")
	case len(data) == 0:
		return nil, damaged("reader.empty", nil)
	}
	switch KindOf(data) {
	case PDF:
		return e.openPDF(ctx, data, password)
	case Picture:
		return openPicture(data)
	case HEIC:
		return nil, refused("reader.heic")
	}
	return nil, refused("reader.otherKind")
}

// Kind returns what the file is.
func (f *File) Kind() Kind { return f.kind }

// Pages returns the sizes of the pages. A picture is one page.
func (f *File) Pages() []Size { return f.pages }

// Picture returns a page as it looks so many pixels wide, less where that would be more than memory should hold. It
// must not be changed: it is kept for the next time.
func (f *File) Picture(ctx context.Context, page, width int) (*image.RGBA, error) {
	if page < 0 || page >= len(f.pages) {
		return nil, damaged("reader.pageDamaged", nil)
	}
	return f.content.picture(ctx, page, fitPixels(f.pages[page], width))
}

// Text returns the text of a page with its places. A scan's has no words.
func (f *File) Text(ctx context.Context, page int) (*Text, error) {
	if page < 0 || page >= len(f.pages) {
		return nil, damaged("reader.pageDamaged", nil)
	}
	return f.content.text(ctx, page)
}

// Close lets go of the file's memory.
func (f *File) Close() { f.content.close() }

// fitPixels makes a width less until the whole page is within mostPixels and mostSide.
func fitPixels(page Size, width int) int {
	ratio := page.Height / page.Width
	most := min(math.Sqrt(mostPixels/ratio), mostSide, mostSide/ratio)
	return max(1, min(width, int(most)))
}

func refused(key string) error { return &record.Error{Kind: record.Refused, Key: key} }

// damaged keeps the cause for the log: pdfium's own words, which never hold any of the file's.
func damaged(key string, cause error) error {
	return &record.Error{Kind: record.Damaged, Key: key, Err: cause}
}

func cancelled(cause error) error {
	return &record.Error{Kind: record.Cancelled, Key: "reader.stopped", Err: cause}
}
