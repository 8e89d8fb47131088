package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/onepage"
)

// TestTheToneIsReadWhileTyping types a heated sentence, takes the gentler words, leaves another hint, and brings it back.
func TestTheToneIsReadWhileTyping(t *testing.T) {
	b, s := showPage(t)
	if len(s.tone.hints) != 0 || b.sees("A second look at the words") {
		t.Fatalf("the sample's own words have hints: %+v", s.tone.hints)
	}
	line := s.lineOf(t, onepage.BlockConcerns, 0)
	line.words.open()
	b.typed(" The school refused to answer.")
	if !b.sees("“The school refused to” tells what someone did wrong.") || !b.sees("Reading is not keeping up. The school did not agree to answer.") {
		t.Fatalf("shown: %v", b.words())
	}
	line.words.done()
	b.press("Use these words")
	if text := s.fitted.PlainText(); !strings.Contains(text, "The school did not agree to answer.") || b.sees("A second look at the words") {
		t.Errorf("the page says:\n%s", text)
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(line.menu) || keptPage(b).Wording[line.it.Key] == "" {
		t.Error("the keyboard is lost, or the words are not kept")
	}
	s.change(func() { onepage.Reword(s.page, line.it.Parts[2], "We demand an answer") })
	b.press("Leave it so")
	if b.sees("can sound like an order") || len(keptPage(b).Kept) != 1 {
		t.Errorf("the hint is not left: %v", keptPage(b).Kept)
	}
	b.press("Show 1 hint that you left")
	if !b.sees("can sound like an order") || len(keptPage(b).Kept) != 0 {
		t.Error("the hint does not come back")
	}
}

// TestAConcernWithoutAFactIsAskedForOne opens the line with the cursor where the fact goes.
func TestAConcernWithoutAFactIsAskedForOne(t *testing.T) {
	b, s := showPage(t)
	m := copyOf(b.Family().NextMeeting(testToday))
	m.Concerns[1].Fact, m.Concerns[1].Source = "", ""
	b.put(m)
	b.press("Add a fact")
	b.typed("9 of 12 letters on Nov 6")
	if text := s.fitted.PlainText(); !strings.Contains(text, "9 of 12 letters on Nov 6.") || b.sees("stands without a fact") {
		t.Errorf("the page says:\n%s", text)
	}
}
