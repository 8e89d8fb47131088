package screen

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// readerTools are the size of the pages, which page is read, and the page's words for the clipboard.
type readerTools struct {
	s    *reader
	zoom *kit.Words
	page *kit.Entry
	of   *kit.Words
	box  *fyne.Container
}

func newReaderTools(s *reader) *readerTools {
	d := s.d
	t := &readerTools{s: s, zoom: kit.NewWords("", kit.Body), page: kit.NewEntry(), of: kit.NewWords("", kit.Body)}
	t.page.OnKey = t.key
	t.page.OnLeft = t.show
	t.box = kit.Flow(kit.Gap2,
		kit.Row(kit.Gap2, kit.NewButton(d.T("reader.smaller"), s.pages.Smaller), kit.Wide(46, t.zoom),
			kit.NewButton(d.T("reader.larger"), s.pages.Larger), kit.NewLink(d.T("reader.fit"), s.pages.Fit)),
		kit.Row(kit.Gap2, kit.NewWords(d.T("reader.page"), kit.Body), kit.Wide(54, t.page), t.of))
	return t
}

// key goes to the page on Enter, and leaves the field by it.
func (t *readerTools) key(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter {
		return false
	}
	if n, err := strconv.Atoi(strings.TrimSpace(t.page.Text)); err == nil {
		t.s.pages.GoTo(n - 1)
	}
	t.s.d.Window.Canvas().Focus(t.s.pages)
	t.show()
	return true
}

// show says which page is read and how large the pages are.
func (t *readerTools) show() {
	if t.s.file == nil {
		return
	}
	if !t.page.Focused() {
		t.page.ShowText(strconv.Itoa(t.s.pages.Page() + 1))
	}
	t.of.SetText(t.s.d.T("reader.of", "n", len(t.s.file.Pages())))
	zoom, _ := t.s.pages.Zoom()
	t.zoom.SetText(t.s.d.T("reader.zoom", "n", t.s.d.P.Number(float64(100*zoom), 0)))
}
