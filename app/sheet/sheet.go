// Package sheet makes the full pages that a family lays beside the one page: where one goal stands, with its chart and
// all its readings.
//
// It is pure: today is a parameter, and the same records give the same pages. What always holds: nothing is cut
// silently, for what is shortened at the top stands whole further down; what does not fit goes on to further pages,
// which repeat the heading and are numbered; no text leaves the margins or meets another.
package sheet

import (
	"slices"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
)

// Options says how sheets are made.
type Options struct {
	Today   record.Date
	Paper   record.Paper // Letter when not given
	Printer *text.Printer
}

// Sheet is one finished sheet of a page or more. LostWords holds the words with letters that cannot be printed.
type Sheet struct {
	Pages     []paper.Page
	LostWords []string
}

// With returns the sheet followed by another, each with its own numbers of pages.
func (s Sheet) With(o Sheet) Sheet {
	s.Pages = append(s.Pages, o.Pages...)
	for _, word := range o.LostWords {
		if !slices.Contains(s.LostWords, word) {
			s.LostWords = append(s.LostWords, word)
		}
	}
	return s
}

// style is the look of a text: size in points, face, and grey from 0, black.
type style struct {
	size float64
	face paper.Face
	grey float64
}

// secondary is the grey of what is said beside the main thing: 85 % black, since a copier breaks a paler grey into dots.
const secondary = 0.15

// The looks of the sheets.
var (
	asTitle  = style{size: 18, face: paper.Bold}
	asLead   = style{size: 11.5, face: paper.Bold}
	asBody   = style{size: 9.8}
	asStrong = style{size: 9.8, face: paper.Bold}
	asQuiet  = style{size: 9.8, grey: secondary}
	asSmall  = style{size: 8.4, grey: secondary}
	asHeads  = style{size: 8.4, face: paper.Bold, grey: secondary}
	asFigure = style{size: 16, face: paper.Bold}
	asFoot   = style{size: 8}
)

// lead is the distance from baseline to baseline.
func (st style) lead() float64 { return 1.29 * st.size }

// Rooms and rules in points.
const (
	gutter   = 26 // between two columns
	gap      = 13 // between two parts
	nearGap  = 5
	strongly = 1.0 // widths of rules
	firmly   = 0.6
	hairline = 0.4
	softGrey = 0.2
)

// setter sets text at a width and gathers the words that cannot be printed.
type setter struct {
	Options
	fonts *paper.Fonts
	width float64 // between the margins
	lost  []string
	known map[paper.Span]*paper.Paragraph // short texts, measured once
}

func newSetter(fonts *paper.Fonts, o Options) *setter {
	w, _ := paper.Size(o.Paper)
	return &setter{Options: o, fonts: fonts, width: w - 2*paper.Margin, known: map[paper.Span]*paper.Paragraph{}}
}

func (s *setter) t(key string, args ...any) string { return s.Printer.T(key, args...) }

// date writes a day with its year where the year is not plain.
func (s *setter) date(d record.Date) string { return s.Printer.DateNear(d, s.Today) }

// paragraph measures a text, or several in looks of the same size.
func (s *setter) paragraph(spans ...paper.Span) *paper.Paragraph {
	if len(spans) == 1 {
		if p, ok := s.known[spans[0]]; ok {
			return p
		}
	}
	p := s.fonts.Paragraph(spans...)
	if len(spans) == 1 {
		s.known[spans[0]] = p
	}
	for _, word := range p.Lost {
		if word != "" && !slices.Contains(s.lost, word) {
			s.lost = append(s.lost, word)
		}
	}
	return p
}

func (st style) span(words string) paper.Span {
	return paper.Span{Face: st.face, Grey: st.grey, Text: words}
}

// pronoun returns the words for key in the child's pronoun.
func (s *setter) pronoun(c *record.Child, key string, args ...any) string {
	pronoun := c.Pronoun
	if pronoun == "" {
		pronoun = "they"
	}
	return s.t(key+"."+string(pronoun), args...)
}

func blank(words string) bool { return paper.Blank(words) }

// joined puts a dot between what is there.
func joined(parts ...string) string {
	parts = slices.DeleteFunc(parts, blank)
	return strings.Join(parts, " · ")
}
