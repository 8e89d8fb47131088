package kit

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/text"
)

// clock is a timer whose time a test lets pass.
type clock struct {
	waits  time.Duration
	ring   func()
	stops  int
	starts int
}

func (c *clock) after(d time.Duration, f func()) func() {
	c.waits, c.ring, c.starts = d, f, c.starts+1
	return func() { c.stops++ }
}

func TestToastsGoAndCanBeUndone(t *testing.T) {
	p, c := printer(t), &clock{}
	toasts, e := NewToasts(p, c.after), NewEntry()
	b := newBench(t, fyne.NewSize(600, 400), Stack(Column(0, e), toasts))
	b.focus(e)
	toasts.Say("Reading saved.", nil)
	if toasts.Shown() != "Reading saved." || toasts.undo.Visible() || c.waits != 8*time.Second {
		t.Errorf("shows %q for %v", toasts.Shown(), c.waits)
	}
	first, undone := c.ring, 0
	toasts.Say("Goal deleted.", func() { undone++ })
	first()
	if toasts.Shown() != "Goal deleted." || !toasts.undo.Visible() {
		t.Errorf("the first toast's end took %q away", toasts.Shown())
	}
	if b.win.Canvas().Focused() != e || b.win.Canvas().Overlays().Top() != nil {
		t.Error("a toast takes the focus")
	}
	toasts.undo.Tapped(nil)
	if undone != 1 || toasts.Shown() != "" {
		t.Errorf("undone %d times, still shows %q", undone, toasts.Shown())
	}
	toasts.Say("Again.", nil)
	c.ring()
	if toasts.Shown() != "" || c.starts != 3 {
		t.Errorf("after its time it shows %q", toasts.Shown())
	}
}

func TestConfirmStandsOnTheSafeSide(t *testing.T) {
	p := printer(t)
	e := NewEntry()
	b := newBench(t, fyne.NewSize(900, 600), Column(0, e))
	b.focus(e)
	deleted := 0
	ask := func() {
		Confirm(b.win, p, "Delete this goal?", "Its readings go with it.", "Delete it", true, func() { deleted++ })
	}
	open := func() bool { return b.win.Canvas().Overlays().Top() != nil }
	ask()
	b.keys(fyne.KeyReturn)
	if deleted != 0 || open() {
		t.Errorf("Enter at once deleted %d times, still open %v", deleted, open())
	}
	ask()
	b.keys(fyne.KeyEscape)
	if deleted != 0 || open() || len(b.passed) != 0 {
		t.Errorf("Escape deleted %d times, still open %v, passed %v", deleted, open(), b.passed)
	}
	ask()
	b.win.Canvas().FocusNext()
	b.keys(fyne.KeySpace)
	if deleted != 1 || open() || b.win.Canvas().Focused() != e {
		t.Errorf("deleted %d times; the focus is on %T", deleted, b.win.Canvas().Focused())
	}
}

func TestMessageAndTakeKey(t *testing.T) {
	p := printer(t)
	b := newBench(t, fyne.NewSize(900, 600), Column(0, NewEntry()))
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if TakeKey(b.win.Canvas(), esc) {
		t.Error("a key is taken with nothing open")
	}
	Message(b.win, p, text.Message{Text: "The file is damaged.", Hint: "Open a backup."})
	if !TakeKey(b.win.Canvas(), &fyne.KeyEvent{Name: fyne.KeyDown}) || b.win.Canvas().Overlays().Top() == nil {
		t.Error("Down goes past the dialog")
	}
	if !TakeKey(b.win.Canvas(), esc) || b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the dialog")
	}
}

func TestDialogsStayInASmallWindow(t *testing.T) {
	p := printer(t)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(ModeLight, 1.45))
	b := newBench(t, fyne.NewSize(500, 400), Column(0, NewEntry()))
	PickFile(b.win, p, t.TempDir(), nil, func(string) {})
	card := b.win.Canvas().Overlays().Top().(*overlay).card
	low, high := card.Position(), card.Position().Add(card.Size())
	if low.X < 0 || low.Y < 0 || high.X > 500 || high.Y > 400 {
		t.Errorf("the dialog stands from %v to %v", low, high)
	}
}

func TestWorkDeliversOrFailsOrIsDropped(t *testing.T) {
	var failures []error
	w := &Work{InPlace: true, Failed: func(err error) { failures = append(failures, err) }}
	done := 0
	w.Run(func(context.Context) (func(), error) { return func() { done++ }, nil })
	broken := errors.New("broken")
	w.Run(func(context.Context) (func(), error) { return nil, broken })
	if done != 1 || len(failures) != 1 || !errors.Is(failures[0], broken) {
		t.Errorf("done %d, failed with %v", done, failures)
	}
	w.Run(func(context.Context) (func(), error) {
		w.Cancel()
		return func() { done++ }, nil
	})
	w.Run(func(ctx context.Context) (func(), error) {
		w.Cancel()
		return nil, ctx.Err()
	})
	if done != 1 || len(failures) != 1 {
		t.Errorf("cancelled work delivered: done %d, failed with %v", done, failures)
	}
	var first context.Context
	w.Run(func(ctx context.Context) (func(), error) {
		first = ctx
		w.Run(func(context.Context) (func(), error) { return func() { done++ }, nil })
		return func() { done += 10 }, nil
	})
	if done != 2 || first.Err() == nil {
		t.Errorf("new work does not take the place of the old: done %d", done)
	}
}

// A toast stands over the side list, where nothing is typed, whatever it says.
func TestAToastStandsOverTheSideList(t *testing.T) {
	p, c := printer(t), &clock{}
	toasts, e := NewToasts(p, c.after), NewEntry()
	toasts.Aside = func() (float32, float32) { return 195, 60 }
	b := newBench(t, fyne.NewSize(900, 600), Stack(Fill(0, e, Foot(0, Spacer(), NewEntry())), toasts))
	b.focus(e)
	for _, words := range []string{"Goal removed.", strings.Repeat("It could not be saved, for the disk is full. ", 4)} {
		toasts.Say(words, func() {})
		at, size := toasts.card.Position(), toasts.card.Size()
		if at.X < 0 || at.X+size.Width > 195 || at.Y < 200 || at.Y+size.Height != 540 {
			t.Errorf("%q stands at %v, %v large", words, at, size)
		}
	}
	if c.waits <= toastTime {
		t.Errorf("a long one stays for %v only", c.waits)
	}
}

// A toast lies at the bottom, but never over the field that is being typed in, in a window as it is.
func TestAToastKeepsOffWhatIsTyped(t *testing.T) {
	p, c := printer(t), &clock{}
	toasts, high, low := NewToasts(p, c.after), NewEntry(), NewEntry()
	b := newBench(t, fyne.NewSize(600, 400), NewPresence(Stack(Fill(0, high, Foot(0, Spacer(), low)), toasts), func() {}))
	b.focus(high)
	toasts.Say("Reading saved.", nil)
	if y := toasts.card.Position().Y; y < 200 {
		t.Errorf("it stands at %v", y)
	}
	b.win.Canvas().FocusNext()
	if y := toasts.card.Position().Y; b.win.Canvas().Focused() != low || y > 100 {
		t.Errorf("over the field that has the keyboard it stands at %v", y)
	}
	toasts.Say("Again.", nil)
	if y := toasts.card.Position().Y; y > 100 {
		t.Errorf("the next one stands at %v", y)
	}
}
