package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Option is one of several things to choose: what a record holds, and the words for it.
type Option struct{ Value, Label string }

// Select is a field that opens a list of options with Space, Enter, Down or a tap. Typing a letter goes to the
// next option that begins with it.
type Select struct {
	widget.Select
	options []Option
	changed func(value string)
	focused bool
}

// NewSelect returns a field with none of the options chosen. changed is called when the person chooses another.
func NewSelect(options []Option, changed func(value string)) *Select {
	s := &Select{changed: changed}
	s.PlaceHolder = " "
	s.ExtendBaseWidget(s)
	s.OnChanged = s.chose
	s.SetOptions(options)
	return s
}

// SetOptions offers other options; what is chosen stays chosen when it is still there.
func (s *Select) SetOptions(options []Option) {
	value := s.Value()
	s.options = slices.Clone(options)
	labels := make([]string, len(options))
	for i, o := range options {
		for slices.Contains(labels[:i], o.Label) {
			o.Label += " " // unseen: Fyne tells options apart by their words
		}
		s.options[i], labels[i] = o, o.Label
	}
	s.Select.Options = labels
	s.SetValue(value)
}

// Value returns what is chosen, "" for nothing.
func (s *Select) Value() string {
	for _, o := range s.options {
		if o.Label == s.Selected && o.Label != "" {
			return o.Value
		}
	}
	return ""
}

// SetValue shows an option as chosen without calling changed; a value without an option shows nothing.
func (s *Select) SetValue(value string) {
	s.Selected = ""
	for _, o := range s.options {
		if o.Value == value {
			s.Selected = o.Label
			break
		}
	}
	s.Refresh()
}

func (s *Select) chose(string) {
	if s.changed != nil {
		s.changed(s.Value())
	}
}

// choose picks an option as the person does.
func (s *Select) choose(i int) {
	if s.options[i].Label != s.Selected {
		s.SetSelectedIndex(i)
	}
}

// FocusGained shows the ring and brings the field into view. Fyne's own look of a focused Select, a fill in the
// focus colour, would hide the words.
func (s *Select) FocusGained() {
	s.focused = true
	s.Refresh()
	Reveal(s)
}

// FocusLost hides the ring.
func (s *Select) FocusLost() {
	s.focused = false
	s.Refresh()
}

// TypedKey opens the list, or hands the key on.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if !s.Disabled() {
			s.open()
		}
	default:
		passKey(s, key)
	}
}

// Tapped opens the list.
func (s *Select) Tapped(*fyne.PointEvent) {
	if c := canvasOf(s); c != nil && !s.Disabled() {
		c.Focus(s)
		s.open()
	}
}

// open shows the options below the field, at the one that is chosen.
func (s *Select) open() {
	at := s.SelectedIndex()
	for i, o := range s.options {
		if at < 0 && o.Value == "" {
			at = i
		}
	}
	items := make([]MenuItem, len(s.options))
	for i, o := range s.options {
		items[i] = MenuItem{Label: o.Label, Now: i == at, Do: func() { s.choose(i) }}
	}
	ShowMenu(s, items)
}

// TypedRune goes to the next option that begins with the letter.
func (s *Select) TypedRune(r rune) {
	if s.Disabled() || r == ' ' {
		return
	}
	first, at := Fold(string(r)), s.SelectedIndex()
	for step := range s.options {
		i := (at + 1 + step + len(s.options)) % len(s.options)
		if strings.HasPrefix(Fold(s.options[i].Label), first) {
			s.choose(i)
			return
		}
	}
}

// MinSize has room for the longest option, within reason.
func (s *Select) MinSize() fyne.Size {
	small := s.Select.MinSize()
	pad := theme.Size(theme.SizeNameInnerPadding)
	for _, o := range s.options {
		width := Body.measure(o.Label) + theme.Size(theme.SizeNameInlineIcon) + 4*pad
		small.Width = max(small.Width, min(width, 260*textScale()))
	}
	return small
}

// CreateRenderer adds the edge and the focus ring, and shows quietly what stands where nothing is chosen.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{newRinged(s.Select.CreateRenderer(), true, func() bool { return s.focused && !s.Disabled() }), s}
	r.quieten()
	return r
}

type selectRenderer struct {
	*ringed
	s *Select
}

func (r *selectRenderer) Refresh() {
	r.ringed.Refresh()
	r.quieten()
}

// quieten gives what is only suggested the colour of quiet words.
func (r *selectRenderer) quieten() {
	if r.s.Selected != "" {
		return
	}
	for _, o := range r.Objects() {
		if words, ok := o.(*widget.RichText); ok {
			words.Segments[0].(*widget.TextSegment).Style.ColorName = ColorMuted
			words.Refresh()
		}
	}
}
