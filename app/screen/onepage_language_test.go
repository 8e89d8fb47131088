package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// TestThePageInAnotherLanguage chooses with the keyboard; the composer's own words stay in English.
func TestThePageInAnotherLanguage(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts = paperFonts
	s := NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(s)
	b.Window.Canvas().Focus(s.language.choice)
	for _, c := range []struct {
		lang   record.Lang
		pages  int
		facing bool
		want   string
	}{
		{record.LangSpanish, 1, false, "Revisión anual"},
		{record.LangBoth, 2, true, "Annual review"},
	} {
		s.language.choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		if s.page.Lang != c.lang || len(s.fitted.Pages) != c.pages || s.sheets.behind.Visible() != c.facing {
			t.Fatalf("%q: %d pages, the second shown: %v", s.page.Lang, len(s.fitted.Pages), s.sheets.behind.Visible())
		}
		if got := s.fitted.Pages[0].Subject; !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: the page is for %q", c.lang, got)
		}
		if got := s.blocks[0].s.title("concerns"); got != "Our concerns and what we ask" {
			t.Errorf("%s: the composer says %q", c.lang, got)
		}
		if page := b.Family().Pages; len(page) != 1 || page[0].Lang != c.lang {
			t.Errorf("%s: the choice is not kept", c.lang)
		}
	}
	if words := s.fitted.PlainText(); !strings.Contains(words, "Annual review") || !strings.Contains(words, "Revisión anual") {
		t.Error("the text lacks a language")
	}
	again := NewOnePage(b.Desk, Route{}).(*pageScreen)
	if again.language.choice.Value() != "both" || len(again.fitted.Pages) != 2 {
		t.Errorf("opened again it is in %q", again.language.choice.Value())
	}
}
