package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/onepage"
	"planpage/app/record"
)

// TestAFullPageIsNoAlarm tells what has no room part by part, without a warning and each part by its name, and all of
// it when that is asked for. A sign that no font has is a warning.
func TestAFullPageIsNoAlarm(t *testing.T) {
	b, s := showPage(t)
	all := len(s.fitted.LeftOff) + len(s.fitted.Shortened)
	if all <= mostLeft || len(s.faults()) > 0 {
		t.Fatalf("%d lines have no room, and %q is wrong", all, s.faults())
	}
	named := func() (n int) {
		for _, l := range s.fitted.LeftOff {
			if b.sees(short(oneLine(l.Text))) {
				n++
			}
		}
		return n
	}
	if !b.sees("The most important lines are on the page.") || b.sees("not on the page, or not whole") || named() != mostLeft {
		t.Errorf("named are %d of %d lines: %v", named(), all, b.words())
	}
	b.press(b.T("onepage_screen.some.all", "n", all))
	if l, ok := b.Window.Canvas().Focused().(labelled); !ok || l.Label() != "Make the full-length letter" {
		t.Error("the keyboard is lost")
	}
	if named() != len(s.fitted.LeftOff) {
		t.Errorf("named are %d of %d lines", named(), all)
	}
	child := copyOf(s.family.Child)
	child.Name = strings.Repeat("Maya Rivera ", 30) + "🐙"
	b.put(child)
	s.Changed(nil)
	if len(s.faults()) != 1 || !b.sees("🐙") || !b.sees("The top of the page") {
		t.Errorf("said of a name too long: %q, %v", s.faults(), b.words())
	}
}

// TestPaperAndLanguageAreBehindALink names both, unfolds them with a key, and names what was chosen.
func TestPaperAndLanguageAreBehindALink(t *testing.T) {
	b, s := showPage(t)
	b.press("Letter · English")
	if !s.look.more.Visible() {
		t.Fatal("paper and language do not show")
	}
	b.Window.Canvas().Focus(s.look.sheet)
	b.key(fyne.KeyRight)
	b.Window.Canvas().Focus(s.language.choice)
	b.key(fyne.KeyRight)
	b.Window.Canvas().Focus(s.look.link)
	b.key(fyne.KeyReturn)
	if s.look.more.Visible() || !b.sees("A4 · Spanish") || s.page.Paper != record.PaperA4 || s.page.Lang != record.LangSpanish {
		t.Errorf("chosen %q and %q, the link says %q", s.page.Paper, s.page.Lang, s.look.link.Label())
	}
}

// TestConcernsHaveTheNumbersOfThePage numbers the concerns as the page does, those that are taken off with none.
func TestConcernsHaveTheNumbersOfThePage(t *testing.T) {
	_, s := showPage(t)
	first, second := s.lineOf(t, onepage.BlockConcerns, 0), s.lineOf(t, onepage.BlockConcerns, 1)
	if first.number.Text() != "1" || second.number.Text() != "2" {
		t.Fatalf("the numbers are %q and %q", first.number.Text(), second.number.Text())
	}
	s.change(func() { s.choose(first.it, false) })
	if first.number.Text() != "–" || second.number.Text() != "1" || !strings.Contains(s.fitted.PlainText(), "1. "+second.it.Spans[0].Text) {
		t.Errorf("with the first taken off the numbers are %q and %q", first.number.Text(), second.number.Text())
	}
	if who := s.lineOf(t, onepage.BlockWho, 0); who.number.Visible() {
		t.Error("a sentence has a number")
	}
}
