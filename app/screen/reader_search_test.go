package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/document"
)

// TestASearchForALetterEnds looks for a letter that stands everywhere in a long document: the places are counted up to a limit,
// and that is said.
func TestASearchForALetterEnds(t *testing.T) {
	b := newDesk(t)
	s := NewReader(b.Desk, Route{}).(*reader)
	page := &document.Text{}
	for range 1_000 {
		page.Words = append(page.Words, document.Word{Text: "a", Box: document.Box{W: 5, H: 8}})
	}
	sizes := make([]fyne.Size, 100)
	for i := range sizes {
		sizes[i] = fyne.NewSize(612, 792)
		s.texts = append(s.texts, page)
	}
	s.pages.SetPages(sizes)
	s.search.entry.SetText("a")
	s.search.begin()
	if n := len(s.search.hits); n != mostHits {
		t.Errorf("%d places", n)
	}
	if got := s.search.countWords(); got != "1 of 5000 or more" {
		t.Errorf("says %q", got)
	}
}
