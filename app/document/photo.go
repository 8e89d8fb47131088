package document

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"io"
	"math"

	// The formats of photos and scans that image.Decode reads.
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/bmp"
	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"
)

// Limits of a photo.
const (
	mostDecoded = 160 << 20 // bytes while it is read: a JPEG of 50 megapixels
	keptPixels  = 8 << 20   // that are kept of it: as much as any screen shows
)

// photo is an open picture. Its bytes are let go; what a screen can show of it is kept.
type photo struct{ img *image.RGBA }

// pictureFormat tells the format by the first bytes.
func pictureFormat(head []byte) (string, bool) {
	_, format, err := image.DecodeConfig(bytes.NewReader(head))
	if err == nil {
		return format, true
	}
	for _, known := range []struct{ name, start string }{
		{"jpeg", "\xff\xd8\xff"}, {"png", "\x89PNG\r\n\x1a\n"}, {"gif", "GIF8"}, {"tiff", "II*\x00"}, {"tiff", "MM\x00*"},
	} {
		if bytes.HasPrefix(head, []byte(known.start)) {
			return known.name, true // the rest is broken or further back
		}
	}
	return "", false
}

// isHEIC tells the photos of phones: a box "ftyp" with one of their brands (ISO/IEC 23008-12).
func isHEIC(head []byte) bool {
	if len(head) < 12 || string(head[4:8]) != "ftyp" {
		return false
	}
	switch string(head[8:12]) {
	case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif":
		return true
	}
	return false
}

func openPicture(data []byte) (*File, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, damaged("reader.damagedPicture", nil)
	}
	if config.Width < 1 || config.Height < 1 || config.Width > mostDecoded/config.Height/perPixel(config.ColorModel) {
		return nil, refused("reader.largePicture")
	}
	img, err := decode(data)
	if err != nil {
		return nil, damaged("reader.damagedPicture", nil)
	}
	small := upright(shrunk(img), orientation(data))
	b := small.Bounds()
	const points = 72.0 / 96 // of a pixel
	width, height := float64(b.Dx())*points, float64(b.Dy())*points
	return &File{kind: Picture, pages: []Size{{width, height}}, content: photo{small}}, nil
}

// decode reads the picture; a decoder that panics has met a file made to do that.
func decode(data []byte) (img image.Image, err error) {
	defer func() {
		if recover() != nil {
			err = io.ErrUnexpectedEOF
		}
	}()
	img, _, err = image.Decode(bytes.NewReader(data))
	return img, err
}

// perPixel is about how many bytes a pixel takes while it is read.
func perPixel(model color.Model) int {
	switch model {
	case color.GrayModel:
		return 1
	case color.YCbCrModel:
		return 3
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	return 4
}

// shrunk returns what is kept of a picture, on white.
func shrunk(img image.Image) *image.RGBA {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if w*h > keptPixels {
		part := math.Sqrt(float64(keptPixels) / float64(w*h))
		w, h = max(1, int(float64(w)*part)), max(1, int(math.Round(float64(h)*part)))
	}
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(small, small.Bounds(), image.White, image.Point{}, draw.Src)
	if w == b.Dx() {
		draw.Draw(small, small.Bounds(), img, b.Min, draw.Over)
		return small
	}
	draw.ApproxBiLinear.Scale(small, small.Bounds(), img, b, draw.Over, nil)
	return small
}

func (p photo) picture(ctx context.Context, _, width int) (*image.RGBA, error) {
	if err := ctx.Err(); err != nil {
		return nil, cancelled(err)
	}
	b := p.img.Bounds()
	if width >= b.Dx() {
		return p.img, nil
	}
	small := image.NewRGBA(image.Rect(0, 0, width, max(1, (b.Dy()*width+b.Dx()/2)/b.Dx())))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), p.img, b, draw.Src, nil)
	return small, nil
}

func (photo) text(context.Context, int) (*Text, error) { return &Text{}, nil }

func (photo) close() {}
