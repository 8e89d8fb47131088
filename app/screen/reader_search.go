package screen

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/document"
	"planpage/app/kit"
)

// searchPause is how long typing rests before the search begins.
const searchPause = 250 * time.Millisecond

// mostHits is how many places are marked: more than anybody goes to, of a letter that stands everywhere.
const mostHits = 5_000

// place is a hit on a page.
type place struct {
	page int
	document.Hit
}

// readerSearch looks for words in the document's text, as far as that is read, and marks every place.
type readerSearch struct {
	s     *reader
	entry *kit.Entry
	count *kit.Words
	note  *kit.Words // about the text: still being read, or none
	copy  *kit.Button
	box   *fyne.Container
	hits  []place
	now   int // index of the hit that was gone to, -1 for none
	upTo  int // pages that were searched
	words string
	stop  func() // of the pause
}

func newReaderSearch(s *reader) *readerSearch {
	d := s.d
	r := &readerSearch{s: s, now: -1, entry: kit.NewEntry(), count: kit.NewWords("", kit.Muted), note: kit.NewWords("", kit.Caption)}
	r.entry.SetPlaceHolder(d.T("reader.search"))
	r.entry.OnEdited = r.edited
	r.entry.OnKey = r.key
	r.copy = kit.NewLink(d.T("reader.copy.page"), r.copyWords)
	r.box = kit.RowGrow(kit.Gap2, 0, r.entry, r.count,
		kit.NewButton(d.T("reader.before"), func() { r.step(-1) }), kit.NewButton(d.T("reader.next"), func() { r.step(1) }), r.copy)
	r.note.Hide()
	return r
}

func (r *readerSearch) focus() {
	if r.s.file != nil && r.s.file.Kind() == document.PDF {
		r.s.d.Window.Canvas().Focus(r.entry)
	}
}

// edited searches once typing rests.
func (r *readerSearch) edited(string) {
	r.leave()
	r.stop = r.s.d.After(searchPause, r.begin)
}

// key goes to the next place on Enter and into the pages on Down.
func (r *readerSearch) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if strings.TrimSpace(r.entry.Text) != r.words {
			r.begin()
		} else {
			r.step(1)
		}
	case fyne.KeyDown:
		r.s.d.Window.Canvas().Focus(r.s.pages)
	case fyne.KeyEscape:
		return r.end()
	default:
		return false
	}
	return true
}

// end clears the search; false when there was none.
func (r *readerSearch) end() bool {
	if r.entry.Text == "" {
		return false
	}
	r.entry.SetText("")
	r.begin()
	return true
}

// begin searches for what stands in the field, from the page that is read on.
func (r *readerSearch) begin() {
	r.leave()
	r.words = strings.TrimSpace(r.entry.Text)
	r.hits, r.now, r.upTo, r.s.spot = nil, -1, 0, nil
	r.read()
}

// read searches the pages whose words have come meanwhile, and says how far the reading is.
func (r *readerSearch) read() {
	if r.words != "" {
		for ; r.upTo < len(r.s.texts) && len(r.hits) < mostHits; r.upTo++ {
			for _, hit := range r.s.texts[r.upTo].Find(r.words) {
				r.hits = append(r.hits, place{r.upTo, hit})
			}
		}
		if r.now < 0 && len(r.hits) > 0 {
			r.goTo(r.firstFrom(r.s.pages.Page()))
			return
		}
	}
	r.show()
}

// firstFrom is the first hit on a page or after it, else the first of all.
func (r *readerSearch) firstFrom(page int) int {
	for i, hit := range r.hits {
		if hit.page >= page {
			return i
		}
	}
	return 0
}

// step goes to another hit, around the end.
func (r *readerSearch) step(by int) {
	if n := len(r.hits); n > 0 {
		r.goTo((r.now + by + n) % n)
	}
}

func (r *readerSearch) goTo(i int) {
	r.now = i
	r.show()
	hit := r.hits[i]
	r.s.pages.ShowMark(hit.page, markOf(hit.Boxes[0], true))
}

func markOf(b document.Box, now bool) kit.PageMark {
	return kit.PageMark{X: b.X, Y: b.Y, W: b.W, H: b.H, Now: now}
}

// show marks the hits and says how many there are.
func (r *readerSearch) show() {
	marks := map[int][]kit.PageMark{}
	for i, hit := range r.hits {
		for _, box := range hit.Boxes {
			marks[hit.page] = append(marks[hit.page], markOf(box, i == r.now))
		}
	}
	if spot := r.s.spot; spot != nil {
		marks[spot.page] = append(marks[spot.page], markOf(spot.Boxes[0], true))
	}
	r.s.pages.SetMarks(marks)
	label := "reader.copy.page"
	if r.now >= 0 {
		label = "reader.copy.line"
	}
	r.copy.SetText(r.s.d.T(label))
	setWords(r.count, r.countWords())
	setWords(r.note, r.noteWords())
}

// countWords says which of how many places was gone to.
func (r *readerSearch) countWords() string {
	switch {
	case r.words == "":
		return ""
	case len(r.hits) >= mostHits:
		return r.s.d.T("reader.hits.many", "i", r.now+1, "n", len(r.hits))
	case len(r.hits) > 0:
		return r.s.d.T("reader.hits", "i", r.now+1, "n", len(r.hits))
	case r.s.allRead():
		return r.s.d.T("reader.hits.none")
	}
	return ""
}

// noteWords says what there is to know about the file's text.
func (r *readerSearch) noteWords() string {
	s := r.s
	switch {
	case s.file == nil || s.file.Kind() != document.PDF:
		return ""
	case !s.allRead() && r.words != "":
		return s.d.T("reader.reading", "i", len(s.texts), "n", len(s.file.Pages()))
	case s.allRead() && !s.hasWords():
		return s.d.T("reader.scan")
	case s.found.looked && len(s.found.list) == 0:
		return s.d.T("found.none")
	}
	return ""
}

// setWords shows words, or hides the place they would have.
func setWords(w *kit.Words, words string) {
	if w.Text() == words && w.Hidden == (words == "") {
		return
	}
	w.SetText(words)
	w.Hidden = words == ""
	w.Refresh()
}

func (s *reader) hasWords() bool {
	for _, t := range s.texts {
		if len(t.Words) > 0 {
			return true
		}
	}
	return false
}

// copyWords copies the line of the hit that was gone to, without one the page.
func (r *readerSearch) copyWords() {
	if r.now < 0 {
		r.s.copyPage()
		return
	}
	hit := r.hits[r.now]
	fyne.CurrentApp().Clipboard().SetContent(r.s.texts[hit.page].Line(hit.Line))
	r.s.d.Toast(r.s.d.T("reader.copied.line"))
}

// leave forgets the pause.
func (r *readerSearch) leave() {
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
}
