package document

import (
	"context"
	"errors"
	"image"
	"math"
	"sync/atomic"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	perrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"planpage/app/record"
)

// Sizes of a page, in points, that can be meant; PDF 1.7, annex C, allows 3 to 14,400.
const smallestPage, largestPage = 3, 14_400

// pdf is an open PDF. The worker that reads it may change: the bytes are given to each, and the password.
type pdf struct {
	engine   *Engine
	supply   *supply
	password string // "" for none
	sizes    []Size
	closed   atomic.Bool
}

func (e *Engine) openPDF(ctx context.Context, data []byte, password string) (*File, error) {
	f := &pdf{engine: e, supply: newSupply(data), password: password}
	e.lean.add(1)
	err := e.do(ctx, f, f.measure)
	switch told := (*record.Error)(nil); {
	case password != "" && errors.As(err, &told) && told.Key == KeyPassword:
		err = refused(KeyWrongPassword)
	case err != nil:
	case len(f.sizes) == 0:
		err = damaged("reader.noPages", nil)
	case len(f.sizes) > MostPages:
		err = refused("reader.tooManyPages")
	}
	if err != nil {
		f.close()
		return nil, err
	}
	return &File{kind: PDF, pages: f.sizes, content: f}, nil
}

// load opens the document for a worker. pdfium reads the bytes where they are, piece by piece.
func (f *pdf) load(w pdfium.Pdfium) (references.FPDF_DOCUMENT, error) {
	ask := requests.OpenDocument{FileReader: f.supply, FileReaderSize: f.supply.size()}
	if f.password != "" {
		ask.Password = &f.password
	}
	opened, err := w.OpenDocument(&ask)
	if err != nil {
		return "", err
	}
	return opened.Document, nil
}

func closeDocument(w pdfium.Pdfium, doc references.FPDF_DOCUMENT) bool {
	_, err := w.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
	return err == nil
}

// measure reads how many pages there are, and how large. A page that cannot be read has the size of a letter.
func (f *pdf) measure(w pdfium.Pdfium, doc references.FPDF_DOCUMENT) error {
	count, err := w.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return err
	}
	f.sizes = make([]Size, max(0, min(count.PageCount, MostPages+1)))
	for i := range f.sizes {
		f.sizes[i] = letter
		size, err := w.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: doc, Index: i})
		if isFault(err) {
			return err
		}
		if err == nil && sound(size.Width) && sound(size.Height) {
			f.sizes[i] = Size{size.Width, size.Height}
		}
	}
	return nil
}

func sound(side float64) bool {
	return !math.IsNaN(side) && side >= smallestPage && side <= largestPage
}

// picture draws a page, or finds it drawn.
func (f *pdf) picture(ctx context.Context, page, width int) (*image.RGBA, error) {
	key := pictureKey{f, page, width}
	if img := f.engine.pictures.get(key); img != nil {
		return img, nil
	}
	var img *image.RGBA
	err := f.onPage(ctx, page, func(w pdfium.Pdfium, at requests.Page) (err error) {
		img, err = drawn(w, at, width)
		return err
	})
	if err != nil {
		return nil, err
	}
	f.keep(key, img)
	return img, nil
}

// keep keeps a picture for the next time, unless its file was closed while it was drawn.
func (f *pdf) keep(key pictureKey, img *image.RGBA) {
	f.engine.pictures.put(key, img)
	if f.closed.Load() {
		f.engine.pictures.drop(f)
	}
}

// onPage opens a page for a task and closes it again.
func (f *pdf) onPage(ctx context.Context, page int, work func(pdfium.Pdfium, requests.Page) error) error {
	err := f.engine.do(ctx, f, func(w pdfium.Pdfium, doc references.FPDF_DOCUMENT) error {
		opened, err := w.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: page})
		if err != nil {
			return err
		}
		err = work(w, requests.Page{ByReference: &opened.Page})
		if _, shut := w.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: opened.Page}); err == nil {
			err = shut
		}
		return err
	})
	if record.KindOf(err) == record.Damaged {
		return damaged("reader.pageDamaged", err)
	}
	return err
}

// drawn copies the picture out of the worker's memory.
func drawn(w pdfium.Pdfium, page requests.Page, width int) (*image.RGBA, error) {
	answer, err := w.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: page, Width: width, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT | enums.FPDF_RENDER_FLAG_RENDER_LIMITEDIMAGECACHE,
	})
	if err != nil {
		return nil, err
	}
	defer answer.Cleanup()
	from, ok := answer.Result.RenderedImage.(*image.RGBA)
	if !ok {
		return nil, perrors.ErrUnexpected
	}
	img := image.NewRGBA(from.Bounds())
	copy(img.Pix, from.Pix)
	return img, nil
}

// close lets go of the bytes at once, and of the worker's memory at once or at the end of the task that has the turn.
func (f *pdf) close() {
	if !f.closed.Swap(true) {
		f.engine.lean.add(-1)
	}
	f.supply.empty()
	f.engine.pictures.drop(f)
	f.engine.closing.Store(true)
	if f.engine.take() {
		f.engine.finish()
	}
}
