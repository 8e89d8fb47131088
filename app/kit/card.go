package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Panel is a filled, rounded background that follows the theme. Edge is empty for none.
type Panel struct {
	widget.BaseWidget
	Fill, Edge fyne.ThemeColorName
	Radius     float32
}

// NewPanel returns a background in a colour of the theme, with an edge in another unless that is empty.
func NewPanel(fill, edge fyne.ThemeColorName) *Panel {
	p := &Panel{Fill: fill, Edge: edge, Radius: Radius}
	p.ExtendBaseWidget(p)
	return p
}

// MinSize is nothing: a panel is as large as what lies on it.
func (*Panel) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws one rectangle.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{p: p, rect: canvas.NewRectangle(nil)}
	r.style()
	return r
}

type panelRenderer struct {
	p    *Panel
	rect *canvas.Rectangle
}

func (r *panelRenderer) Destroy()                     {}
func (r *panelRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *panelRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *panelRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }

func (r *panelRenderer) Refresh() {
	r.style()
	r.rect.Refresh()
}

func (r *panelRenderer) style() {
	r.rect.FillColor, r.rect.CornerRadius, r.rect.StrokeWidth = theme.Color(r.p.Fill), r.p.Radius, 0
	if r.p.Edge != "" {
		r.rect.StrokeColor, r.rect.StrokeWidth = theme.Color(r.p.Edge), 1
	}
}

// stacked lays all its objects over each other and passes the height question on.
type stacked struct{ width float32 }

// Stack returns the objects over each other, the first at the back.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stacked{}, objects...)
}

func (*stacked) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		if o.Visible() {
			height = max(height, HeightFor(o, width))
		}
	}
	return height
}

func (*stacked) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (s *stacked) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(s, objects, s.width) }

func (s *stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

// Card returns the object on a white, edged surface with room around it.
func Card(o fyne.CanvasObject) *fyne.Container {
	return Stack(NewPanel(ColorSurface, ColorLine), Pad(Gap4, 18, Gap4, 18, o))
}

// Tinted returns the object on a soft colour: a note that wants a look.
func Tinted(fill fyne.ThemeColorName, o fyne.CanvasObject) *fyne.Container {
	return Stack(NewPanel(fill, ""), Pad(Gap3, 14, Gap3, 14, o))
}
