package paper

import "planpage/app/record"

// Faces are the TrueType files of one typeface.
type Faces struct{ Regular, Bold, Italic, BoldItalic []byte }

// FontData is the page's typeface and the one that prints what it lacks.
type FontData struct{ Main, Fallback Faces }

const faceCount = 4

// Fonts measures and splits text for printing. It is read-only once made and safe for several goroutines.
type Fonts struct {
	fonts [2 * faceCount]*sfnt // main faces, then fallback faces
}

// shapeFont marks a run that is drawn as a shape.
const shapeFont = -1

// Run is a part of a Text in one font. Shape is set when the run is a mark that is drawn, not written.
type Run struct {
	X, Width float64
	Text     string
	Face     Face
	Fallback bool
	Shape    *Shape
}

// NewFonts reads the tables of all eight faces. A broken font is an Error of kind Damaged.
func NewFonts(data FontData) (*Fonts, error) {
	f := &Fonts{}
	files := [...][]byte{
		data.Main.Regular, data.Main.Bold, data.Main.Italic, data.Main.BoldItalic,
		data.Fallback.Regular, data.Fallback.Bold, data.Fallback.Italic, data.Fallback.BoldItalic,
	}
	for i, file := range files {
		font, err := newSFNT(file)
		if err != nil {
			return nil, &record.Error{Kind: record.Damaged, Key: "text.unexpected", Err: err}
		}
		f.fonts[i] = font
	}
	return f, nil
}

// File returns the TrueType file of a face, or of the face that prints what it lacks, for those who draw the letters
// themselves. It must not be changed.
func (f *Fonts) File(face Face, fallback bool) []byte {
	if fallback {
		face += faceCount
	}
	return f.fonts[face].data
}

// Width returns how wide s is printed, in points. It is exact: the sum of the advances that the PDF names.
func (f *Fonts) Width(face Face, size float64, s string) float64 {
	total := 0
	for _, r := range s {
		_, w := f.pick(face, r)
		total += w
	}
	return float64(total) * size / 1000
}

// pick returns the font that prints r and its width in thousandths: the main face, the fallback face, a drawn
// shape, and in the end the shape that stands for a missing letter.
func (f *Fonts) pick(face Face, r rune) (font, width int) {
	if w := f.fonts[face].width(r); w >= 0 {
		return int(face), w
	}
	if kind, ok := shapeRunes[r]; ok {
		return shapeFont, shapeWidths[kind]
	}
	if w := f.fonts[faceCount+face].width(r); w >= 0 {
		return faceCount + int(face), w
	}
	return shapeFont, shapeWidths[Missing]
}

// prints reports whether one of the fonts has a glyph for r, in every face.
func (f *Fonts) prints(r rune) bool {
	for face := range Face(faceCount) {
		if f.fonts[face].width(r) < 0 && f.fonts[faceCount+face].width(r) < 0 {
			return false
		}
	}
	return true
}

// Runs splits a text where the font changes, with the place of each run.
func (f *Fonts) Runs(t Text) []Run {
	var runs []Run
	x, last, start, runX := t.X, -2, 0, t.X
	flush := func(end int) {
		if start < end && last >= 0 {
			runs = append(runs, Run{
				X: runX, Width: x - runX, Text: t.Text[start:end],
				Face: Face(last % faceCount), Fallback: last >= faceCount,
			})
		}
		start, runX = end, x
	}
	for i, r := range t.Text {
		font, w := f.pick(t.Face, r)
		if font != last || font == shapeFont {
			flush(i)
			last = font
		}
		wide := float64(w)*t.Size/1000 + t.Spacing
		if font == shapeFont {
			runs = append(runs, shapeRun(t, r, x, wide))
		}
		x += wide
	}
	flush(len(t.Text))
	return runs
}

func shapeRun(t Text, r rune, x, wide float64) Run {
	kind, ok := shapeRunes[r]
	if !ok {
		kind = Missing
	}
	return Run{X: x, Width: wide, Text: string(r), Face: t.Face, Shape: &Shape{X: x, Y: t.Y, Size: t.Size, Kind: kind}}
}
