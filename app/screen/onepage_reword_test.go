package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/record"
)

// showPage shows the composer for the sample family's next meeting.
func showPage(t *testing.T) (*bench, *pageScreen) {
	t.Helper()
	b := newDesk(t).withSample()
	b.Fonts, b.Config.PrintNote = paperFonts, true
	s, ok := NewOnePage(b.Desk, Route{}).(*pageScreen)
	if !ok {
		t.Fatal("the composer is something else")
	}
	b.show(s)
	return b, s
}

// lineOf returns the n-th line of a block, which it unfolds.
func (s *pageScreen) lineOf(t *testing.T, key string, n int) *pageLine {
	t.Helper()
	for _, b := range s.blocks {
		if b.key == key {
			b.unfold(true)
			return b.lines[b.items[n].Key]
		}
	}
	t.Fatalf("there is no block %q", key)
	return nil
}

// pick goes down an open menu to a line and presses it.
func (b *bench) pick(label string) {
	b.t.Helper()
	for range 12 {
		if l, ok := b.Window.Canvas().Focused().(labelled); ok && l.Label() == label {
			b.key(fyne.KeyReturn)
			return
		}
		b.key(fyne.KeyDown)
	}
	b.t.Fatalf("the menu has no line %q", label)
}

func keptPage(b *bench) *record.Page {
	f := b.Family()
	return f.PageFor(f.NextMeeting(testToday))
}

// TestALineIsRewordedByKeyboard opens a concern's menu, types, and finds the words on the page at once, in the store
// after a pause, and gone when they are taken back.
func TestALineIsRewordedByKeyboard(t *testing.T) {
	b, s := showPage(t)
	before := s.fitted.PlainText()
	line := s.lineOf(t, onepage.BlockConcerns, 0)
	b.Window.Canvas().Focus(line.menu)
	b.key(fyne.KeyReturn)
	b.pick("Reword for this page")
	b.typed(" It matters.")
	if text := s.fitted.PlainText(); !strings.Contains(text, "Reading is not keeping up. It matters.") {
		t.Fatalf("the page does not follow the keys:\n%s", text)
	}
	if keptPage(b) != nil {
		t.Error("each key is written down")
	}
	b.run()
	if page := keptPage(b); page == nil || page.Wording[line.it.Key] != "Reading is not keeping up. It matters." || page.Was[line.it.Key] != "Reading is not keeping up." {
		t.Fatalf("what is typed is not kept: %+v", page)
	}
	if m := b.Family().NextMeeting(testToday); strings.Contains(m.Concerns[0].Text, "matters") {
		t.Errorf("the record changed: %q", m.Concerns[0].Text)
	}
	b.press("Done")
	if b.Window.Canvas().Focused() != fyne.Focusable(line.menu) || !b.sees("Reworded for this page.") {
		t.Error("the line does not say that it is reworded, or lost the keyboard")
	}
	b.press("Use my own words again")
	if text := s.fitted.PlainText(); text != before || b.sees("Reworded for this page.") || len(keptPage(b).Wording) > 0 {
		t.Errorf("the words are not taken back:\n%s", text)
	}
}

// TestARecordChangesBehindARewordedLine changes the concern in the meeting.
func TestARecordChangesBehindARewordedLine(t *testing.T) {
	b, s := showPage(t)
	line := s.lineOf(t, onepage.BlockConcerns, 0)
	s.change(func() { onepage.Reword(s.page, line.it.Parts[0], "Reading is hard for her.") })
	if b.sees("Your records have changed since") {
		t.Error("a change is told that was none")
	}
	m := copyOf(b.Family().NextMeeting(testToday))
	for i := range m.Concerns {
		m.Concerns[i].Text = strings.TrimSuffix(m.Concerns[i].Text, ".") + " this fall"
	}
	b.put(m)
	if !b.sees("Your records have changed since. They now say: “Reading is not keeping up this fall.”") || !strings.Contains(s.fitted.PlainText(), "Reading is hard for her.") {
		t.Errorf("shown: %v", b.words())
	}
}

func TestLeavingWhileWritingKeepsTheWords(t *testing.T) {
	b, s := showPage(t)
	line := s.lineOf(t, onepage.BlockQuestions, 0)
	line.words.open()
	b.typed(" Please.")
	if !s.Back() || s.writing != nil || s.Back() {
		t.Error("Escape does not close what is written")
	}
	line.words.open()
	b.typed(" Thanks.")
	s.Leave()
	if page := keptPage(b); page == nil || !strings.HasSuffix(page.Wording[line.it.Key], "Please. Thanks.") {
		t.Errorf("kept: %+v", page)
	}
}

// TestLinesAndBlocksAreMovedByKeyboard moves a concern up, a block down, and keeps the keyboard on them.
func TestLinesAndBlocksAreMovedByKeyboard(t *testing.T) {
	b, s := showPage(t)
	third := s.lineOf(t, onepage.BlockConcerns, 2)
	b.Window.Canvas().Focus(third.pin)
	s.Move(-1)
	s.Move(-1)
	s.Move(-1) // it is the first already
	if got := s.lineOf(t, onepage.BlockConcerns, 0); got != third || b.Window.Canvas().Focused() != fyne.Focusable(third.pin) {
		t.Errorf("the first line is %q", got.it.Key)
	}
	if text := s.fitted.PlainText(); !strings.Contains(text, "1. Some reading sessions were not held.") {
		t.Errorf("the page says:\n%s", text)
	}
	for range 2 { // goals before concerns, by the menu of the block
		for _, block := range s.blocks {
			if block.key == onepage.BlockGoals {
				b.Window.Canvas().Focus(block.menu)
				b.key(fyne.KeyReturn)
				b.pick("Move up")
			}
		}
	}
	if got := s.blockKeys(); got[1] != onepage.BlockGoals || keptPage(b) == nil || len(keptPage(b).Order) == 0 {
		t.Errorf("blocks are %v", got)
	}
	again, ok := NewOnePage(b.Desk, Route{}).(*pageScreen)
	if !ok || again.fitted.PlainText() != s.fitted.PlainText() {
		t.Error("opened again, the page is another")
	}
}

// TestABlockIsTakenOffPinnedAndRenamed uses the menu of a block.
func TestABlockIsTakenOffPinnedAndRenamed(t *testing.T) {
	b, s := showPage(t)
	choose := func(label string) {
		t.Helper()
		for _, block := range s.blocks {
			if block.key == onepage.BlockServices {
				b.Window.Canvas().Focus(block.menu)
			}
		}
		b.key(fyne.KeyReturn)
		b.pick(label)
	}
	has := func() bool { return strings.Contains(s.fitted.PlainText(), "SERVICES IN THE PLAN") }
	choose("Take it off the page")
	if has() || !b.sees("not on the page") {
		t.Error("the block is still there")
	}
	choose("Put it back on the page")
	choose("Pin all its lines")
	if !has() || !b.sees("all pinned") {
		t.Error("the block is not back, or not pinned")
	}
	choose("Reword the title")
	b.typed(" now")
	if text := s.fitted.PlainText(); !strings.Contains(text, "SERVICES IN THE PLAN NOW") {
		t.Errorf("the title is not reworded:\n%s", text)
	}
	if kit.Reveal(b.Window.Canvas().Focused().(fyne.CanvasObject)); len(b.fails) > 0 {
		t.Error(b.fails)
	}
}
