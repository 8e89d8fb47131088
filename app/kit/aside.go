package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Measures of an Aside at the usual text size.
const (
	asideWidth     = 330
	asideTurnBelow = 720 // body and aside take turns in less room
)

// Aside shows something at the right of a body, or in its place where there is not enough width for both.
type Aside struct {
	widget.BaseWidget
	OnShown func(shown bool) // the aside came or went, also because the width changed

	body, aside *fyne.Container
	box         *fyne.Container
	open        bool // where there is room for both
	front       bool // where they take turns: the aside shows
	narrow      bool
	shown       bool // what OnShown was told last
}

// NewAside returns a body with an aside that is folded away.
func NewAside(body, aside fyne.CanvasObject) *Aside {
	a := &Aside{body: Stack(body), aside: Stack(aside)}
	a.box = container.New(&asideLayout{a}, a.body, a.aside)
	a.ExtendBaseWidget(a)
	return a
}

// Open shows the aside where there is room for both.
func (a *Aside) Open() {
	a.open = true
	a.box.Refresh()
}

// Turn shows the aside, or the body alone.
func (a *Aside) Turn() {
	if a.narrow {
		a.front = !a.front
	} else {
		a.open = !a.open
	}
	a.box.Refresh()
}

// ShowBody brings the body where the two take turns.
func (a *Aside) ShowBody() {
	a.front = false
	a.box.Refresh()
}

// Shown reports whether the aside shows.
func (a *Aside) Shown() bool { return !a.narrow && a.open || a.narrow && a.front }

// Parts are the body and the aside.
func (a *Aside) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{a.box} }

// CreateRenderer shows both.
func (a *Aside) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(a.box) }

type asideLayout struct{ a *Aside }

// MinSize is small: both scroll.
func (*asideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 160) }

// Layout puts the two beside each other, or shows the one whose turn it is.
func (l *asideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	a, wide := l.a, asideWidth*textScale()
	a.narrow = size.Width < asideTurnBelow*textScale()
	a.aside.Hidden = !a.Shown()
	a.body.Hidden = a.narrow && a.front
	if a.narrow || !a.open {
		wide = 0
		place(a.aside, 0, 0, size.Width, size.Height)
	} else {
		place(a.aside, size.Width-wide, 0, wide, size.Height)
		wide += Gap4
	}
	place(a.body, 0, 0, size.Width-wide, size.Height)
	if a.shown != a.Shown() {
		a.shown = a.Shown()
		if a.OnShown != nil {
			a.OnShown(a.shown)
		}
	}
}
