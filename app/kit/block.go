package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// block is a widget made of a container: what embeds it can be laid out like any other object.
type block struct {
	widget.BaseWidget
	box *fyne.Container
}

// CreateRenderer shows the container.
func (b *block) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.box) }

// HeightFor returns the height the container wants at a width.
func (b *block) HeightFor(width float32) float32 { return HeightFor(b.box, width) }

func (b *block) minWidth() float32 { return minWidth(b.box) }

// Refresh lays the container out again.
func (b *block) Refresh() {
	b.box.Refresh()
	b.BaseWidget.Refresh()
}
