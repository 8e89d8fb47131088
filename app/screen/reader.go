package screen

import (
	"context"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// reader shows the pages of an attached PDF, or an attached photo, inside the window.
//
// "I read the forty pages right here, searched for memory, and every place was marked."
type reader struct {
	d       *Desk
	id      string // of the document
	doc     *record.Document
	owner   Route // where the document belongs
	files   *files
	file    *document.File                // nil until it is open
	coming  atomic.Pointer[document.File] // the same, from before the window hears of it
	opening kit.Work
	secret  bool // the file opened with a password of its own: nothing of its words is kept
	drawing drawing
	reading kit.Work
	texts   []*document.Text // of the pages, as far as they are read

	header *kit.Header
	pages  *kit.Pages
	tools  *readerTools
	search *readerSearch
	found  *readerFound
	aside  *kit.Aside
	spot   *place // a line that was gone to, nil for none
	body   *fyne.Container
	page   fyne.CanvasObject
	first  int    // the page to begin with
	words  string // to look for there
	looked bool   // they were looked for in the whole file
}

// NewReader returns the screen for the document that the route names; its Part is the page, counted from 1, and words to
// look for: see readerPart.
func NewReader(d *Desk, r Route) Screen {
	s := &reader{d: d, id: r.ID, files: newFiles(d), opening: kit.Work{InPlace: d.InPlace}, reading: kit.Work{InPlace: d.InPlace}}
	page, words, _ := strings.Cut(r.Part, "/")
	if n, err := strconv.Atoi(page); err == nil {
		s.first, s.words = n-1, words
	}
	s.find()
	s.pages = kit.NewPages()
	s.drawing = drawing{s: s, work: kit.Work{InPlace: d.InPlace}}
	s.pages.OnWanted = s.drawing.want
	s.found = newReaderFound(s)
	s.tools, s.search = newReaderTools(s), newReaderSearch(s)
	s.aside = kit.NewAside(s.pages, s.found.panel())
	s.aside.OnShown = func(bool) { s.found.name() }
	s.pages.OnPage = func(int) { s.tools.show() }
	s.pages.OnZoom = s.tools.show
	other := kit.NewButton(d.T("reader.other"), s.openElsewhere)
	s.header = d.Header(s.title(), s.found.turn, kit.NewButton(d.T("reader.back"), s.goBack), other)
	s.body = kit.Stack()
	s.page = kit.Fill(kit.Gap3, s.header, s.body)
	s.say(d.T("reader.opening"), "")
	return s
}

// find loads the document and where it belongs.
func (s *reader) find() {
	family := s.d.Family()
	s.doc, s.owner = family.Document(s.id), Route{Screen: Records, ID: s.id}
	for _, ev := range family.Evaluations {
		for _, id := range ev.Documents {
			if id == s.id {
				s.owner = Route{Screen: Evaluations, ID: ev.ID}
			}
		}
	}
	for _, page := range family.PagesMade() {
		if page.Document == s.id {
			s.owner = Route{Screen: OnePage, ID: page.MeetingID}
		}
	}
	for _, plan := range family.Plans {
		for _, id := range plan.Documents {
			if id == s.id {
				s.owner = Route{Screen: Plan, ID: plan.ID}
			}
		}
	}
}

func (s *reader) title() string {
	if s.doc == nil || strings.TrimSpace(s.doc.Name()) == "" {
		return s.d.T("records.documents.untitled")
	}
	return s.doc.Name()
}

// Content returns what is shown.
func (s *reader) Content() fyne.CanvasObject { return s.page }

// Begin opens the file.
func (s *reader) Begin() {
	if s.doc == nil {
		s.fault(&record.Error{Kind: record.NotFound, Key: "storage.noFile"})
		return
	}
	s.openWith("")
}

// openWith opens the file, away from the window; with a password when it asked for one.
func (s *reader) openWith(password string) {
	doc := s.doc
	s.secret = password != ""
	s.d.texts().rest(true)
	s.opening.Run(func(ctx context.Context) (func(), error) {
		file, err := openLocked(ctx, s.d, doc, password)
		s.coming.Store(file)
		if ctx.Err() != nil {
			s.let()
		}
		return func() {
			if err != nil {
				s.fault(err)
				return
			}
			s.opened(file)
		}, nil
	})
}

// let lets go of the file, also of one that has come too late to be shown.
func (s *reader) let() {
	if file := s.coming.Swap(nil); file != nil {
		file.Close()
	}
}

// openDocument reads a document's bytes from the store into memory and opens them.
func openDocument(ctx context.Context, d *Desk, doc *record.Document) (*document.File, error) {
	return openLocked(ctx, d, doc, "")
}

// openLocked opens a document that asks for a password; "" for none.
func openLocked(ctx context.Context, d *Desk, doc *record.Document, password string) (*document.File, error) {
	source, err := d.Store.OpenFile(doc)
	if err != nil {
		return nil, err
	}
	defer func() { _ = source.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(stoppable{ctx, source}, document.MostBytes+1))
	if err != nil {
		return nil, err
	}
	return d.Reads.OpenWith(ctx, data, password)
}

// opened shows the pages.
func (s *reader) opened(file *document.File) {
	s.file = file
	sizes := make([]fyne.Size, len(file.Pages()))
	for i, p := range file.Pages() {
		sizes[i] = fyne.NewSize(float32(p.Width), float32(p.Height))
	}
	tools := fyne.CanvasObject(s.tools.box)
	if file.Kind() == document.PDF {
		tools = kit.Columns(kit.Gap3, 700, []float32{1, 1}, s.tools.box, s.search.box)
	}
	kit.Refill(s.body, kit.Fill(kit.Gap2, kit.Column(kit.Gap1, tools, s.search.note), s.aside))
	s.pages.SetPages(sizes)
	s.pages.GoTo(s.first)
	s.tools.show()
	s.d.Window.Canvas().Focus(s.pages)
	s.lookFirst()
}

// fault says why the file cannot be shown here, or asks for the password that it needs.
func (s *reader) fault(err error) {
	if told := (*record.Error)(nil); errors.As(err, &told) && slices.Contains(passwordKeys, told.Key) {
		s.ask(told.Key == document.KeyWrongPassword)
		return
	}
	m := s.d.P.Error(err)
	s.say(m.Text, m.Hint)
}

// say shows words in place of pages.
func (s *reader) say(words, hint string) {
	kit.Refill(s.body, sheet(kit.Reading(kit.Column(kit.Gap2, kit.NewWords(words, kit.Sub), kit.NewWords(hint, kit.Body)))))
}

// pagesAtOnce is how many pages' words are read before the window hears of them, and pictures have their turn.
const pagesAtOnce = 8

// readOn reads the words of the next pages, until all are read.
func (s *reader) readOn() {
	from := len(s.texts)
	if from >= len(s.file.Pages()) || s.file.Kind() != document.PDF {
		s.search.read()
		s.found.look()
		if s.file.Kind() == document.PDF && !s.secret {
			s.d.keepWords(s.doc, s.texts)
		}
		return
	}
	file, to := s.file, min(from+pagesAtOnce, len(s.file.Pages()))
	s.reading.Run(func(ctx context.Context) (func(), error) {
		list := make([]*document.Text, 0, to-from)
		for page := from; page < to; page++ {
			text, err := file.Text(ctx, page)
			if err != nil {
				text = &document.Text{} // the page says itself that it is broken
			}
			list = append(list, text)
		}
		return func() {
			s.texts = append(s.texts, list...)
			s.lookFor()
			s.search.read()
			s.readOn()
		}, nil
	})
}

// allRead reports whether the words of every page are known.
func (s *reader) allRead() bool { return s.file != nil && len(s.texts) == len(s.file.Pages()) }

// copyPage puts the words of the page that is read on the clipboard.
func (s *reader) copyPage() {
	page := s.pages.Page()
	if page >= len(s.texts) || len(s.texts[page].Words) == 0 {
		s.d.Toast(s.d.T("reader.copy.nothing"))
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(s.texts[page].String())
	s.d.Toast(s.d.T("reader.copied", "n", page+1))
}

func (s *reader) openElsewhere() {
	if s.doc != nil {
		s.files.openElsewhere(s.doc)
	}
}

// goBack goes back to where the document was opened.
func (s *reader) goBack() { s.d.Back() }

// Back ends a search first, but for the one that led here.
func (s *reader) Back() bool {
	if s.brought() || !s.search.end() {
		s.goBack()
	}
	return true
}

// Find puts the cursor into the search.
func (s *reader) Find() { s.search.focus() }

// Place returns the way back to the page that is read.
func (s *reader) Place() Route {
	return Route{Screen: Reader, ID: s.id, Part: strconv.Itoa(s.pages.Page() + 1)}
}

// Changed notices when the document is gone, or has another name.
func (s *reader) Changed([]storage.Change) {
	s.find()
	if s.doc == nil {
		s.goBack()
		return
	}
	s.header.SetTitle(s.title())
	s.found.mark()
}

// Leave stops all that runs and lets go of the file.
func (s *reader) Leave() {
	s.opening.Cancel()
	s.drawing.work.Cancel()
	s.reading.Cancel()
	s.search.leave()
	s.files.leave()
	s.let()
	s.d.texts().rest(false)
}
