package kit

import (
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"

	"planpage/app/paper"
)

// pictureInch is how many pixels an inch of paper has in a picture of a page: enough to print it again.
const pictureInch = 200

// WritePicture writes pages as one PNG, each below the one before it, as they are printed.
func WritePicture(w io.Writer, fonts *paper.Fonts, pages ...paper.Page) error {
	letters := newLetters(fonts)
	var painted []*image.RGBA
	wide, high := 0, 0
	for _, page := range pages {
		pw, ph := pixels(page.Width), pixels(page.Height)
		painted = append(painted, paintPage(fonts, letters, page, pw, ph))
		wide, high = max(wide, pw), high+ph
	}
	all := image.NewGray(image.Rect(0, 0, wide, high)) // a page is black and grey
	draw.Draw(all, all.Bounds(), image.White, image.Point{}, draw.Src)
	y := 0
	for _, one := range painted {
		size := one.Bounds().Size()
		draw.Draw(all, image.Rect(0, y, size.X, y+size.Y), one, image.Point{}, draw.Src)
		y += size.Y
	}
	return png.Encode(w, all)
}

func pixels(points float64) int { return int(math.Round(points / 72 * pictureInch)) }
