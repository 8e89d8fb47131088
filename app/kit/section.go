package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Section is a card that can be folded: its heading stays, with a short note at the right, and what it holds shows
// or not. Enter, Space or a tap on the heading turns it.
type Section struct {
	block
	OnToggled func(open bool)

	head *sectionHead
	body *fyne.Container
}

// NewSection returns a card with a heading, open or folded.
func NewSection(title, note string, open bool, body fyne.CanvasObject) *Section {
	s := &Section{body: Pad(Gap3, 0, 0, 0, body)}
	s.head = newSectionHead(title, note, s.turn)
	s.head.open, s.body.Hidden = open, !open
	s.box = Stack(NewPanel(ColorSurface, ColorLine), Pad(Gap3, 18, Gap3, 18, Column(0, s.head, s.body)))
	s.ExtendBaseWidget(s)
	return s
}

// SetNote shows another note in the heading.
func (s *Section) SetNote(note string) {
	if s.head.note.Text() != note {
		s.head.note.SetText(note)
		s.head.Refresh()
	}
}

// Open reports whether what the card holds shows.
func (s *Section) Open() bool { return s.head.open }

// SetOpen shows what the card holds, or folds it.
func (s *Section) SetOpen(open bool) {
	if s.head.open == open {
		return
	}
	s.head.open, s.body.Hidden = open, !open
	s.head.Refresh()
	s.Refresh()
}

func (s *Section) turn() {
	s.SetOpen(!s.head.open)
	if s.OnToggled != nil {
		s.OnToggled(s.head.open)
	}
}

// NewMore returns a link that shows the body in its place, for what a form does not ask at once. The keyboard
// goes on to the first field of the body.
func NewMore(label string, body fyne.CanvasObject) *fyne.Container {
	body.Hide()
	more := NewLink(label, nil)
	link := Row(0, more)
	box := Column(Gap3, link, body)
	more.OnTapped = func() {
		body.Show()
		link.Hide()
		box.Refresh()
		if c := canvasOf(box); c != nil {
			if first, ok := firstFocusable(body); ok {
				c.Focus(first)
			}
		}
	}
	return box
}

// sectionHead is the line that turns a Section.
type sectionHead struct {
	widget.BaseWidget
	title, note *Words
	open        bool
	focused     bool
	turn        func()
}

func newSectionHead(title, note string, turn func()) *sectionHead {
	h := &sectionHead{title: NewWords(title, Sub), note: NewWords(note, Caption), turn: turn}
	h.ExtendBaseWidget(h)
	return h
}

// Label returns the words of the heading.
func (h *sectionHead) Label() string { return h.title.Text() }

// Tapped turns the section.
func (h *sectionHead) Tapped(*fyne.PointEvent) { h.turn() }

// Cursor is the pointing hand.
func (*sectionHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the ring and brings the heading into view.
func (h *sectionHead) FocusGained() {
	h.focused = true
	h.Refresh()
	Reveal(h)
}

// FocusLost hides the ring.
func (h *sectionHead) FocusLost() {
	h.focused = false
	h.Refresh()
}

// TypedRune does nothing: Space comes as a key.
func (*sectionHead) TypedRune(rune) {}

// TypedKey turns the section on Enter and Space, and hands every other key on.
func (h *sectionHead) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.turn()
	default:
		passKey(h, key)
	}
}

// HeightFor returns the height of the heading at a width.
func (h *sectionHead) HeightFor(width float32) float32 {
	return max(h.title.HeightFor(h.titleWidth(width)), h.note.HeightFor(width)) + 2*Gap1
}

func (h *sectionHead) titleWidth(width float32) float32 {
	return max(0, width-h.note.natural()-h.markSide()-2*Gap2)
}

func (*sectionHead) markSide() float32 { return theme.Size(SizeBody) * 0.7 }

// MinSize has room for a narrow title beside the note.
func (h *sectionHead) MinSize() fyne.Size {
	width := h.title.MinSize().Width + h.note.natural() + h.markSide() + 2*Gap2
	return fyne.NewSize(width, h.HeightFor(max(width, h.Size().Width)))
}

// CreateRenderer draws the title, the note, the mark and the ring.
func (h *sectionHead) CreateRenderer() fyne.WidgetRenderer {
	r := &sectionHeadRenderer{h: h, ring: canvas.NewRectangle(nil), mark: NewShape(MarkDown, ColorMuted)}
	r.style()
	return r
}

type sectionHeadRenderer struct {
	h    *sectionHead
	ring *canvas.Rectangle
	mark *Shape
}

func (*sectionHeadRenderer) Destroy()             {}
func (r *sectionHeadRenderer) MinSize() fyne.Size { return r.h.MinSize() }
func (r *sectionHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.h.title, r.h.note, r.mark}
}

func (r *sectionHeadRenderer) Layout(size fyne.Size) {
	side := r.h.markSide()
	r.ring.Move(fyne.NewPos(-Gap2, 0))
	r.ring.Resize(fyne.NewSize(size.Width+2*Gap2, size.Height))
	width := r.h.titleWidth(size.Width)
	place(r.h.title, 0, Gap1, width, r.h.title.HeightFor(width))
	note := r.h.note.natural()
	high := r.h.note.HeightFor(note)
	place(r.h.note, size.Width-side-Gap2-note, (size.Height-high)/2, note, high)
	place(r.mark, size.Width-side, (size.Height-side)/2, side, side)
}

func (r *sectionHeadRenderer) Refresh() {
	r.style()
	r.Layout(r.h.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *sectionHeadRenderer) style() {
	r.ring.FillColor, r.ring.CornerRadius = theme.Color(colorNone), 6
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(ColorFocus), 0
	if r.h.focused {
		r.ring.StrokeWidth = 2
	}
	mark := MarkDown
	if r.h.open {
		mark = MarkTriangle
	}
	r.mark.Set(mark, ColorMuted)
}
