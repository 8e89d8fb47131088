package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// rowsBench is a form with one list of steps, each with a text and a day.
type rowsBench struct {
	*bench
	form  *Form
	steps []record.Step
}

func newRowsBench(t *testing.T, texts ...string) *rowsBench {
	b := &rowsBench{form: NewForm(printer(t), func() record.Date { return "2026-11-23" }, "kit")}
	for _, words := range texts {
		b.steps = append(b.steps, record.Step{Text: words})
	}
	list := Rows(b.form, "steps", &b.steps, func() record.Step { return record.Step{} }, func(row *Form, s *record.Step) fyne.CanvasObject {
		return Column(0, row.Text("text", &s.Text), row.Date("due", &s.Due))
	})
	b.bench = newBench(t, fyne.NewSize(500, 700), Scroll(list))
	return b
}

// press presses the nth of the links with these words.
func (b *rowsBench) press(label string, n int) {
	b.t.Helper()
	for _, f := range focusables(nil, b.win.Content()) {
		if link, ok := f.(*Button); ok && link.Label() == b.form.p.T(label) {
			if n--; n < 0 {
				b.focus(link)
				b.keys(fyne.KeyReturn)
				return
			}
		}
	}
	b.t.Fatalf("there is no %q", label)
}

func (b *rowsBench) typed(place string) string {
	field := b.form.fields[place]
	return field.focus.(interface{ Typed() string }).Typed()
}

// What could not be read belongs to its row, wherever that goes, and goes with it.
func TestWhatCouldNotBeReadStaysWithItsRow(t *testing.T) {
	b := newRowsBench(t, "first", "second", "third")
	b.focus(b.form.fields["steps[1].due"].focus)
	b.letters("12/")
	b.win.Canvas().Unfocus()

	b.press("kit.rows.remove", 0)
	if got := b.typed("steps[0].due"); got != "12/" || b.form.Typed()["steps[0].due"] != "12/" || len(b.form.Typed()) != 1 {
		t.Fatalf("after a row above went the field says %q, the form %q", got, b.form.Typed())
	}
	b.press("kit.rows.down", 0)
	if got := b.typed("steps[1].due"); got != "12/" || b.typed("steps[0].due") != "" {
		t.Errorf("after it moved down the field says %q, the form %q", got, b.form.Typed())
	}
	if b.form.fields["steps[1].due"].Fault() == "" {
		t.Error("it no longer says that the day cannot be read")
	}
	b.press("kit.rows.remove", 1)
	if len(b.form.Typed()) != 0 || len(b.steps) != 1 || b.steps[0].Text != "third" {
		t.Errorf("%q is left of what could not be read, and %+v", b.form.Typed(), b.steps)
	}
}

// Showing the record again makes the rows anew; the keyboard goes on in the row it was in, and into the list that is
// there now.
func TestReloadKeepsTheKeyboardInItsRow(t *testing.T) {
	b := newRowsBench(t, "first", "second")
	b.focus(b.form.fields["steps[1].text"].focus)
	b.steps = []record.Step{{Text: "one"}, {Text: "two"}}
	b.form.Reload()
	b.letters("!")
	if got := b.steps[1].Text; got != "!two" && got != "two!" {
		t.Errorf("the row says %q after typing", got)
	}
	b.steps = b.steps[:1]
	b.form.Reload()
	if f := b.win.Canvas().Focused(); f != nil {
		t.Errorf("the keyboard is on a field that is gone: %T", f)
	}
}

// A field that has gone says nothing more.
func TestAFieldThatHasGoneTellsNothing(t *testing.T) {
	b := newRowsBench(t, "first", "second")
	gone := b.form.fields["steps[1].due"].focus.(*DateField)
	b.focus(gone)
	b.letters("12/")
	b.steps = b.steps[:1]
	b.form.Reload()
	gone.commit()
	if len(b.form.Typed()) != 0 {
		t.Errorf("the form still holds %q", b.form.Typed())
	}
}
