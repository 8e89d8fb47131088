package kit

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"planpage/app/paper"
)

// letters are the outlines in the fonts of the paper, each read from its file once.
type letters struct {
	fonts *paper.Fonts
	faces map[typeface]*outlines
}

type typeface struct {
	face     paper.Face
	fallback bool
}

// outlines are those of one font; the font is nil when its file cannot be read.
type outlines struct {
	font  *sfnt.Font
	known map[rune]outline
}

type outline struct {
	pieces []piece
	ok     bool
}

func newLetters(fonts *paper.Fonts) *letters {
	return &letters{fonts: fonts, faces: map[typeface]*outlines{}}
}

// outline returns the shape of r from its left end on the baseline, in shares of the text size, y downward. It
// reports false when the font has none.
func (l *letters) outline(face paper.Face, fallback bool, r rune) ([]piece, bool) {
	key := typeface{face, fallback}
	known := l.faces[key]
	if known == nil {
		known = &outlines{known: map[rune]outline{}}
		if font, err := sfnt.Parse(l.fonts.File(face, fallback)); err == nil {
			known.font = font
		}
		l.faces[key] = known
	}
	o, ok := known.known[r]
	if !ok {
		o = known.read(r)
		known.known[r] = o
	}
	return o.pieces, o.ok
}

func (o *outlines) read(r rune) outline {
	if o.font == nil {
		return outline{}
	}
	glyph, err := o.font.GlyphIndex(nil, r)
	if err != nil || glyph == 0 {
		return outline{}
	}
	em := fixed.I(int(o.font.UnitsPerEm())) // at this size an outline keeps the font's own numbers
	segments, err := o.font.LoadGlyph(nil, glyph, em, &sfnt.LoadGlyphOptions{})
	if err != nil {
		return outline{}
	}
	shape := outline{pieces: make([]piece, len(segments)), ok: true}
	for i, s := range segments {
		shape.pieces[i].op = s.Op
		for k, p := range s.Args {
			shape.pieces[i].spots[k] = spot{float32(p.X) / float32(em), float32(p.Y) / float32(em)}
		}
	}
	return shape
}

// outlineOf is the outline of a letter that was found with its shape.
func outlineOf(segments []paper.Segment) []piece {
	ops := [...]sfnt.SegmentOp{
		paper.MoveTo: sfnt.SegmentOpMoveTo, paper.LineTo: sfnt.SegmentOpLineTo, paper.QuadTo: sfnt.SegmentOpQuadTo, paper.CubeTo: sfnt.SegmentOpCubeTo,
	}
	pieces := make([]piece, len(segments))
	for i, s := range segments {
		pieces[i].op = ops[s.Step]
		for k, q := range s.Points {
			pieces[i].spots[k] = spot{float32(q.X), float32(q.Y)}
		}
	}
	return pieces
}
