package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"planpage/app/text"
)

// A toast stays for a while, and a long one for as long as a slow reader needs.
const (
	toastTime  = 8 * time.Second
	letterTime = 90 * time.Millisecond
)

// After calls f on the window's goroutine after a while, unless stop is called there first.
func After(d time.Duration, f func()) (stop func()) {
	stopped := false // the time may be over and f still wait for its turn
	timer := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// Toasts is a layer over a window's content that says for a few seconds what was just done, with a way to undo
// it. It never takes the focus. Where the window has a side list it stands there, where nothing is typed; else it keeps
// off the field with the keyboard. A new toast takes the place of the old one.
type Toasts struct {
	widget.BaseWidget
	// Aside tells how wide the side list is and how much of its foot stays free; nil or a width of 0 for no list.
	Aside func() (width, foot float32)

	p     *text.Printer
	after func(time.Duration, func()) (stop func())

	words *Words
	undo  *Button
	back  func()
	card  *fyne.Container
	box   *fyne.Container
	stop  func()
	turn  int // counts toasts, so that an old timer leaves a new toast alone
}

// NewToasts returns the empty layer. after is After, or a clock of a test's own.
func NewToasts(p *text.Printer, after func(time.Duration, func()) (stop func())) *Toasts {
	t := &Toasts{p: p, after: after, words: NewWords("", Body)}
	t.undo = NewLink(p.T("kit.undo"), t.undone)
	panel := NewPanel(ColorSurface, ColorPrimary)
	t.card = Stack(panel, Pad(Gap3, Gap3, Gap3, Gap3, Flow(Gap3, t.words, t.undo)))
	t.card.Hide()
	t.box = container.New(&besideTyping{t}, t.card)
	t.ExtendBaseWidget(t)
	return t
}

// Say shows what was done. undo takes it back; nil when that is not possible.
func (t *Toasts) Say(words string, undo func()) {
	t.dismiss()
	t.words.SetText(words)
	t.back = undo
	t.undo.Hidden = undo == nil
	t.card.Show()
	t.box.Refresh()
	t.turn++
	turn := t.turn
	t.stop = t.after(max(toastTime, time.Duration(len(words))*letterTime), func() {
		if t.turn == turn {
			t.Dismiss()
		}
	})
}

// Dismiss takes the toast away before its time.
func (t *Toasts) Dismiss() {
	t.dismiss()
	t.box.Refresh()
}

func (t *Toasts) dismiss() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	t.back = nil
	if c := canvasOf(t.undo); c != nil && t.undo.focused {
		c.Unfocus()
	}
	t.card.Hide()
}

func (t *Toasts) undone() {
	back := t.back
	t.Dismiss()
	if back != nil {
		back()
	}
}

// Shown returns the words of the toast that shows, "" for none.
func (t *Toasts) Shown() string {
	if !t.card.Visible() {
		return ""
	}
	return t.words.Text()
}

// Parts are what the layer holds.
func (t *Toasts) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.box} }

// CreateRenderer shows the layer.
func (t *Toasts) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.box) }

// avoidTyping lets the toasts of a window get out of the way of what has the keyboard now.
func avoidTyping(c fyne.Canvas) {
	root := c.Content()
	if p, ok := root.(*Presence); ok {
		root = p.content
	}
	if stack, ok := root.(*fyne.Container); ok {
		for _, o := range stack.Objects {
			if t, ok := o.(*Toasts); ok && t.card.Visible() {
				t.box.Refresh()
			}
		}
	}
}

// besideTyping lays the card of a toast above the foot of the side list. Without one it lies at the bottom of the window,
// and below the header where it would lie over the field with the keyboard.
type besideTyping struct{ t *Toasts }

func (*besideTyping) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *besideTyping) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if b.t.Aside != nil {
		if room, foot := b.t.Aside(); room > 0 {
			width := room - 2*Gap2
			height := HeightFor(objects[0], width)
			place(objects[0], Gap2, max(0, size.Height-height-foot), width, height)
			return
		}
	}
	b.overContent(objects, size)
}

// overContent is the place in a window without a side list.
func (b *besideTyping) overContent(objects []fyne.CanvasObject, size fyne.Size) {
	want := b.t.words.natural() + 2*Gap3 + 2
	if !b.t.undo.Hidden {
		want += b.t.undo.MinSize().Width + Gap3
	}
	width := min(want, 560*textScale(), size.Width-2*Gap4)
	height := HeightFor(objects[0], width)
	x, y := (size.Width-width)/2, size.Height-height-Gap5
	if b.typing(x, y, width, height) {
		x, y = size.Width-width-Gap5, headerRoom*textScale()
	}
	place(objects[0], x, y, width, height)
}

// headerRoom is where a screen's header ends at the usual text size.
const headerRoom = 64

// typing reports whether the control with the keyboard lies in a part of the window, or close to it.
func (b *besideTyping) typing(x, y, width, height float32) bool {
	c := canvasOf(b.t)
	if c == nil {
		return false
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	if !ok || o == fyne.CanvasObject(b.t.undo) {
		return false
	}
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.X < x+width && at.X+size.Width > x && at.Y < y+height+Gap2 && at.Y+size.Height > y-Gap2
}
