//go:build !race

package document

import (
	"strconv"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/score"
)

// col is a column of a table in a report of the tests: n names, v values, p percentiles, c ranges, l labels, x what is no
// part of a score. A head may have several lines. A centred column has x in its middle.
type col struct {
	kind   byte
	x      float64
	head   string
	centre bool
}

// made is a report of the tests: its pages, and the scores that a reader finds in it.
type made struct {
	name  string
	fonts *paper.Fonts
	pages []paper.Page
	want  []Found
	size  float64 // of its letters
	step  float64 // from row to row
}

func newMade(name string, fonts *paper.Fonts) *made {
	m := &made{name: name, fonts: fonts, size: 10, step: 18}
	return m.page()
}

func (m *made) page() *made {
	m.pages = append(m.pages, sheet())
	return m
}

func (m *made) add(items ...paper.Item) {
	page := &m.pages[len(m.pages)-1]
	page.Items = append(page.Items, items...)
}

// at writes lines of text below each other.
func (m *made) at(x, y float64, lines ...string) *made {
	for i, line := range lines {
		m.add(paper.Text{X: x, Y: y + float64(i)*m.size*1.25, Size: m.size, Text: line})
	}
	return m
}

func (m *made) title(x, y float64, words string) *made {
	m.add(paper.Text{X: x, Y: y, Size: m.size + 2, Face: paper.Bold, Text: words})
	return m
}

// cell writes a cell of one or more lines and returns how many.
func (m *made) cell(c col, y float64, words string, face paper.Face) int {
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		x := c.x
		if c.centre {
			x -= m.fonts.Width(face, m.size, line) / 2
		}
		m.add(paper.Text{X: x, Y: y + float64(i)*m.size*1.2, Size: m.size, Face: face, Text: line})
	}
	return len(lines)
}

// about is what is common to the scores of a table.
type about struct {
	test   string
	scale  record.Scale
	level  float64
	norms  record.Norms
	better record.Better
}

// table writes a table and notes its scores. A row whose first cell begins with "!" is none. It returns where it ends.
func (m *made) table(y float64, a about, cols []col, rows ...string) float64 {
	high := 1
	for _, c := range cols {
		high = max(high, m.cell(c, y, c.head, paper.Bold))
	}
	y += float64(high-1)*m.size*1.2 + m.step
	for _, row := range rows {
		cells := strings.Split(row, "|")
		skip := strings.HasPrefix(cells[0], "!")
		cells[0] = strings.TrimPrefix(cells[0], "!")
		high := 1
		for i, words := range cells {
			high = max(high, m.cell(cols[i], y, words, paper.Regular))
		}
		if !skip {
			m.note(a, cols, cells)
		}
		y += float64(high-1)*m.size*1.2 + m.step
	}
	return y
}

// note keeps the score of a row.
func (m *made) note(a about, cols []col, cells []string) {
	f := Found{Page: len(m.pages) - 1}
	f.Test, f.Scale, f.Norms = a.test, a.scale, a.norms
	for i, words := range cells {
		words = strings.TrimRight(strings.ReplaceAll(strings.ReplaceAll(words, "-\n", "-"), "\n", " "), "*†")
		switch cols[i].kind {
		case 'n':
			f.Name = words
		case 'v':
			f.Value = words
		case 'b':
			value, band, _ := strings.Cut(words, " ")
			i, _ := score.ParseInterval(band)
			f.Value, f.CILow, f.CIHigh, f.CILevel = value, i.Low, i.High, record.Float(a.level)
		case 'p':
			f.Percentile, _ = score.ParsePercentile(words)
		case 'c':
			if i, ok := score.ParseInterval(strings.ReplaceAll(words, " a ", "-")); ok && i.Low != nil {
				f.CILow, f.CIHigh, f.CILevel = i.Low, i.High, i.Level
				if f.CILevel == nil && a.level > 0 {
					f.CILevel = record.Float(a.level)
				}
			}
		case 'l':
			f.Label = words
		}
	}
	row, ok := score.Usual(f.Test, f.Name)
	f.HigherIs = a.better
	if ok && row.HigherIs != "" {
		f.HigherIs = row.HigherIs
	}
	m.want = append(m.want, f)
}

// rules draws the lines of a table.
func (m *made) rules(top, bottom float64, xs ...float64) *made {
	for _, x := range xs {
		m.add(paper.Rule{X1: x, Y1: top, X2: x, Y2: bottom, Width: 0.5})
	}
	for y := top; y <= bottom; y += m.step {
		m.add(paper.Rule{X1: xs[0], Y1: y, X2: xs[len(xs)-1], Y2: y, Width: 0.5})
	}
	return m
}

// key names a score, for comparing.
func key(f Found) string {
	return strconv.Itoa(f.Page) + "|" + f.Test + "|" + f.Name + "|" + f.Value
}

// detail is everything else of it that must be right.
func detail(f Found) string {
	n := func(v *float64) string {
		if v == nil {
			return "-"
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	return strings.Join([]string{
		string(f.Scale), n(f.Percentile), n(f.CILow), n(f.CIHigh), n(f.CILevel), f.Label, string(f.Norms), string(f.HigherIs),
	}, "|")
}
