package kit

import "fyne.io/fyne/v2"

// Sheet is a dialog with buttons of its own, for what takes more than one answer. It stays until Close.
type Sheet struct {
	OnEscape func() // Escape; nil when it does nothing
	OnGone   func() // the sheet is no longer there, whatever took it away

	layer *overlay
	open  bool
}

// NewSheet returns a sheet that does not show yet.
func NewSheet(win fyne.Window, title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *Sheet {
	s := &Sheet{layer: &overlay{canvas: win.Canvas(), modal: true, width: dialogWidth}}
	s.layer.card = dialogCard(title, body, buttons...)
	s.layer.escape = func() {
		if s.OnEscape != nil {
			s.OnEscape()
		}
	}
	s.layer.gone = s.gone
	return s
}

// Show opens the sheet and gives the focus to first, unless that is nil.
func (s *Sheet) Show(first fyne.Focusable) {
	s.open = true
	s.layer.show(first)
}

// Close takes the sheet away.
func (s *Sheet) Close() {
	if s.open {
		s.layer.hide()
	}
}

// Refresh lays the sheet out again after what it holds has grown.
func (s *Sheet) Refresh() { s.layer.Refresh() }

func (s *Sheet) gone() {
	if !s.open {
		return
	}
	s.open = false
	if s.OnGone != nil {
		s.OnGone()
	}
}

// CloseLayers takes away everything that is open above a window's content, without an answer.
func CloseLayers(c fyne.Canvas) {
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		if ours, ok := top.(*overlay); ok {
			ours.hide()
		} else {
			c.Overlays().Remove(top)
		}
	}
}
