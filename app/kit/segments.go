package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Segments is a row of a few options of which one is chosen. The arrows, Home and End choose; options that do not
// fit into the width go to the next line.
type Segments struct {
	widget.BaseWidget
	options []Option
	chosen  int
	changed func(value string)
	focused bool
}

// NewSegments returns a row with its first option chosen. changed is called when the person chooses another.
func NewSegments(options []Option, changed func(value string)) *Segments {
	s := &Segments{options: options, changed: changed}
	s.ExtendBaseWidget(s)
	return s
}

// Value returns what is chosen.
func (s *Segments) Value() string {
	if s.chosen < len(s.options) {
		return s.options[s.chosen].Value
	}
	return ""
}

// SetValue shows an option as chosen without calling changed; a value that is no option changes nothing.
func (s *Segments) SetValue(value string) {
	for i, o := range s.options {
		if o.Value == value && s.chosen != i {
			s.chosen = i
			s.Refresh()
			return
		}
	}
}

func (s *Segments) choose(i int) {
	i = max(0, min(i, len(s.options)-1))
	if i == s.chosen {
		return
	}
	s.chosen = i
	s.Refresh()
	if s.changed != nil {
		s.changed(s.Value())
	}
}

// TypedKey chooses, or hands the key on.
func (s *Segments) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.options) - 1)
	default:
		passKey(s, key)
	}
}

// TypedRune does nothing.
func (*Segments) TypedRune(rune) {}

// FocusGained shows the ring and brings the row into view.
func (s *Segments) FocusGained() {
	s.focused = true
	s.Refresh()
	Reveal(s)
}

// FocusLost hides the ring.
func (s *Segments) FocusLost() {
	s.focused = false
	s.Refresh()
}

// Cursor is the pointing hand.
func (*Segments) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped chooses the option under the pointer.
func (s *Segments) Tapped(e *fyne.PointEvent) {
	for i, r := range s.boxes(s.Size().Width) {
		inside := e.Position.X >= r.x && e.Position.X < r.x+r.w && e.Position.Y >= r.y && e.Position.Y < r.y+r.h
		if inside {
			s.choose(i)
		}
	}
	if c := canvasOf(s); c != nil {
		c.Focus(s)
	}
}

// span is where an option stands.
type span struct{ x, y, w, h float32 }

// boxes returns the place of every option when the row is this wide.
func (s *Segments) boxes(width float32) []span {
	height := Body.lineHeight() + 2*7
	list := make([]span, len(s.options))
	x, y := float32(0), float32(0)
	for i, o := range s.options {
		w := Strong.measure(o.Label) + 2*Gap3
		if x > 0 && x+w > width {
			x, y = 0, y+height+Gap1
		}
		list[i] = span{x, y, w, height}
		x += w + Gap1
	}
	return list
}

// HeightFor returns the height of all lines at a width.
func (s *Segments) HeightFor(width float32) float32 {
	list := s.boxes(width)
	if len(list) == 0 {
		return 0
	}
	last := list[len(list)-1]
	return last.y + last.h
}

// MinSize is as wide as the options beside each other while there is that much room, and never narrower than
// the longest option.
func (s *Segments) MinSize() fyne.Size {
	all, longest := float32(0), float32(0)
	for _, r := range s.boxes(1e6) {
		all, longest = r.x+r.w, max(longest, r.w)
	}
	width := all
	if w := s.Size().Width; w > 0 && w < all {
		width = max(longest, w)
	}
	return fyne.NewSize(min(width, max(longest, 420*textScale())), s.HeightFor(max(width, s.Size().Width)))
}

// CreateRenderer draws the options, a tint behind the chosen one, and the focus ring around it.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{s: s, tint: canvas.NewRectangle(nil)}
	r.objects = []fyne.CanvasObject{r.tint}
	for range s.options {
		t := canvas.NewText("", nil)
		t.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, t)
		r.objects = append(r.objects, t)
	}
	r.style()
	return r
}

type segmentsRenderer struct {
	s       *Segments
	tint    *canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *segmentsRenderer) Destroy()                     {}
func (r *segmentsRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *segmentsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *segmentsRenderer) Refresh() {
	r.style()
	r.Layout(r.s.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *segmentsRenderer) Layout(size fyne.Size) {
	for i, b := range r.s.boxes(size.Width) {
		place(r.texts[i], b.x, b.y, b.w, b.h)
		if i == r.s.chosen {
			place(r.tint, b.x, b.y, b.w, b.h)
		}
	}
}

func (r *segmentsRenderer) style() {
	r.tint.FillColor, r.tint.CornerRadius = theme.Color(ColorPrimaryTint), 6
	r.tint.StrokeColor, r.tint.StrokeWidth = theme.Color(ColorFocus), 0
	if r.s.focused {
		r.tint.StrokeWidth = 2
	}
	for i, t := range r.texts {
		style := Body
		if i == r.s.chosen {
			style = Strong.In(ColorPrimary)
		}
		t.Text, t.TextSize = r.s.options[i].Label, theme.Size(style.Size)
		t.TextStyle, t.Color = style.text(), theme.Color(style.Color)
	}
}
