package kit

import (
	"bytes"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Picture shows an image that came with the program.
type Picture struct {
	widget.BaseWidget
	image *canvas.Image
	side  float32
}

// NewPicture returns a PNG or JPEG as a square with this side at the usual text size.
func NewPicture(data []byte, side float32) *Picture {
	p := &Picture{image: canvas.NewImageFromReader(bytes.NewReader(data), "picture"), side: side}
	p.image.FillMode = canvas.ImageFillContain
	p.ExtendBaseWidget(p)
	return p
}

// MinSize follows the text size.
func (p *Picture) MinSize() fyne.Size {
	return fyne.NewSquareSize(p.side * textScale())
}

// CreateRenderer shows the image.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.image) }
