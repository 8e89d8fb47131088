package paper

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Step says how an outline goes on.
type Step byte

// The steps of an outline.
const (
	MoveTo Step = iota
	LineTo
	QuadTo
	CubeTo
)

// Points returns how many points a step has; the last is where it ends.
func (s Step) Points() int {
	switch s {
	case QuadTo:
		return 2
	case CubeTo:
		return 3
	}
	return 1
}

// Segment is one step of an outline. The unit is the text size, the origin the letter's left end on the baseline, y
// goes downward.
type Segment struct {
	Step   Step
	Points [3]Point
}

// Glyph is a drawn letter, or a part of one, at its distance from its run's start on the baseline in text sizes.
// Outlines are filled where they wind around, so that parts which overlap are filled once.
type Glyph struct {
	X, Y    float64
	Outline []Segment
}

// outline returns the shape of a glyph; none for a space, a picture in colour and a broken glyph.
func (f *face) outline(glyph font.GID) []Segment {
	known, ok := f.outlines[glyph]
	if !ok {
		known = f.read(glyph)
		f.outlines[glyph] = known
	}
	return known
}

func (f *face) read(glyph font.GID) (segments []Segment) {
	defer func() {
		if recover() != nil {
			segments = nil
		}
	}()
	data, ok := f.font.GlyphData(glyph).(font.GlyphOutline)
	if !ok {
		return nil
	}
	em := float64(f.font.Upem())
	for _, s := range data.Segments {
		segment := Segment{Step: stepOf(s.Op)}
		for i, p := range s.ArgsSlice() {
			segment.Points[i] = Point{float64(p.X) / em, -float64(p.Y) / em}
		}
		segments = append(segments, segment)
	}
	return segments
}

func stepOf(op opentype.SegmentOp) Step {
	switch op {
	case opentype.SegmentOpLineTo:
		return LineTo
	case opentype.SegmentOpQuadTo:
		return QuadTo
	case opentype.SegmentOpCubeTo:
		return CubeTo
	}
	return MoveTo
}
