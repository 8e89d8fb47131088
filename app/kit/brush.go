package kit

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// brush paints figures onto a sheet, one after another, each in one colour.
type brush struct {
	sheet  *image.RGBA
	figure figure // what is gathered for the next colour
	raster vector.Rasterizer
}

// ink fills what was gathered with a colour and starts afresh. Only the pixels around it are looked at.
func (b *brush) ink(c color.Color) {
	around := b.figure.bounds().Intersect(b.sheet.Bounds())
	if !around.Empty() {
		b.raster.Reset(around.Dx(), around.Dy())
		b.figure.trace(&b.raster, spot{float32(around.Min.X), float32(around.Min.Y)})
		b.raster.Draw(b.sheet, around, image.NewUniform(c), image.Point{})
	}
	b.figure.pieces = b.figure.pieces[:0]
}

// line gathers a stroke through the points; on and off are the lengths of dashes and gaps, off 0 for none.
func (b *brush) line(points []spot, width, on, off float32) {
	if off <= 0 {
		b.figure.stroke(points, width, false)
		return
	}
	for _, d := range dashes(points, on, off) {
		b.figure.bar(d[0], d[1], width)
	}
}

// dashes cuts a stroke into pieces of the length on with gaps of the length off; the pattern goes on around
// corners.
func dashes(points []spot, on, off float32) [][2]spot {
	var list [][2]spot
	drawing, left := true, on
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
		for done := float32(0); done < length; {
			step := min(left, length-done)
			if drawing {
				list = append(list, [2]spot{between(a, b, done/length), between(a, b, (done+step)/length)})
			}
			done += step
			if left -= step; left <= 0 {
				drawing = !drawing
				left = off
				if drawing {
					left = on
				}
			}
		}
	}
	return list
}

func between(a, b spot, part float32) spot {
	return spot{a.x + (b.x-a.x)*part, a.y + (b.y-a.y)*part}
}

// level moves a line that is level or upright onto the pixels, so that it is sharp.
func level(a, b spot, width float32) (spot, spot) {
	switch {
	case a.y == b.y:
		a.y = sharp(a.y, width)
		b.y = a.y
	case a.x == b.x:
		a.x = sharp(a.x, width)
		b.x = a.x
	}
	return a, b
}

func sharp(middle, width float32) float32 {
	return float32(math.Round(float64(middle-width/2))) + width/2
}
