package paper

import (
	"unicode/utf8"

	"planpage/app/record"
)

// Faces are the TrueType files of one typeface.
type Faces struct{ Regular, Bold, Italic, BoldItalic []byte }

// FontData is the page's typeface, the one that prints what it lacks, and what finds fonts for what both lack; Find may
// be nil.
type FontData struct {
	Main, Fallback Faces
	Find           Finder
}

const faceCount = 4

// Fonts measures and splits text for printing. It is safe for several goroutines.
type Fonts struct {
	fonts   [2 * faceCount]*sfnt // main faces, then fallback faces
	foreign *foreign
}

// shapeFont marks a run that is drawn as a shape.
const shapeFont = -1

// Run is a part of a Text in one font. Shape is set when the run is a mark that is drawn, not written; Clusters when it
// is in a found font and drawn as outlines. Runs and clusters go from left to right, as readers of PDFs expect it.
type Run struct {
	X, Width float64
	Text     string
	Face     Face
	Fallback bool
	Shape    *Shape
	Clusters []Cluster
	said     string // in place of Text, for a bracket that is turned
}

// NewFonts reads the tables of all eight faces. A broken font is an Error of kind Damaged.
func NewFonts(data FontData) (*Fonts, error) {
	f := &Fonts{foreign: newForeign(data.Find)}
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
	for i := 0; i < len(s); {
		_, w, n := f.part(face, s[i:])
		total += w
		i += n
	}
	return float64(total) * size / 1000
}

// part returns the font, the width in thousandths and the length of what is set as one at the start of s: a letter, or
// a word in a found font.
func (f *Fonts) part(face Face, s string) (font, width, length int) {
	r, n := utf8.DecodeRuneInString(s)
	font, width = f.pick(face, r)
	if font != foreignFont {
		return font, width, n
	}
	n = f.foreign.unit(s)
	return font, f.foreign.word(s[:n]).width, n
}

// pick returns the font that prints r and its width in thousandths: the main face, the fallback face, a drawn
// shape, a found font, whose widths are those of its words, and in the end the shape that stands for a missing letter.
func (f *Fonts) pick(face Face, r rune) (font, width int) {
	if w := f.fonts[face].width(r); w >= 0 {
		return int(face), w
	}
	if kind, ok := shapeRunes[r]; ok {
		return shapeFont, shapeWidths[kind]
	}
	if joins(r) || r == leftward {
		return foreignFont, 0
	}
	if w := f.fonts[faceCount+face].width(r); w >= 0 {
		return faceCount + int(face), w
	}
	if f.foreign.has(r) {
		return foreignFont, 0
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
