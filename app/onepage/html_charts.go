package onepage

import (
	"strconv"
	"strings"

	"planpage/app/chart"
	"planpage/app/paper"
)

// htmlPicture is a small chart. Label says in words what it shows.
type htmlPicture struct {
	Label   string
	W, H    float64
	Strokes []htmlStroke
}

type htmlStroke struct {
	D, Fill, Stroke string
	Width           float64
	Dashed          bool
}

// The size of the small charts, in pixels of a browser.
const (
	htmlChartWidth  = 120
	htmlGoalHeight  = 32
	htmlScoreWidth  = 200
	htmlScoreHeight = 16
)

// goalsTable has the columns of the page; what the chart shows is said in words, too.
func (c Content) goalsTable(fonts *paper.Fonts, b Block) *htmlTable {
	p := c.Options.Printer
	t := &htmlTable{Heads: b.Heads}
	for _, item := range b.Items {
		g := item.Goal
		name, unit := g.spans()
		drawn := htmlChart(fonts, chart.Strip(g.Result, c.Options.Today, htmlChartWidth, htmlGoalHeight), chart.Words(p, g.Result))
		t.Rows = append(t.Rows, htmlRow{Head: htmlSpans(append(name, unit...)), Cells: []htmlCell{
			{Picture: drawn},
			{Text: g.Start, Number: true},
			{Text: g.Now, Number: true},
			{Text: g.Expected, Number: true},
			{Text: g.Target, Number: true},
			{Text: g.Status},
			{Text: g.School},
		}})
	}
	return t
}

// scoresTable names the columns that the page leaves without heads.
func (c Content) scoresTable(fonts *paper.Fonts, b Block) *htmlTable {
	p := c.Options.Printer
	t := &htmlTable{Heads: []string{p.T("out.html.test"), p.T("out.html.place"), p.T("out.html.score"), p.T("out.html.percentile")}}
	for _, item := range b.Items {
		s := item.Score
		row := htmlRow{Head: htmlSpans([]paper.Span{{Text: s.label()}})}
		place := htmlCell{Text: noNumber}
		if s.Place != nil {
			place = htmlCell{Picture: htmlChart(fonts, chart.Bell(*s.Place, htmlScoreWidth, htmlScoreHeight), c.placeWords(*s.Place))}
		}
		row.Cells = []htmlCell{place, {Text: s.Value, Number: true}, {Text: s.Percentile, Number: true}}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// placeWords says where a score stands on its strip.
func (c Content) placeWords(s chart.Score) string {
	p := c.Options.Printer
	words := p.T("out.html.at", "value", p.Number(s.Value, 0))
	if s.HasRange {
		words += " " + p.T("out.html.range", "low", p.Number(s.Low, 0), "high", p.Number(s.High, 0))
	}
	return words
}

// htmlChart draws a chart with the strokes it has on paper.
func htmlChart(fonts *paper.Fonts, d chart.Drawing, words string) *htmlPicture {
	pic := &htmlPicture{Label: words, W: d.W, H: d.H}
	for _, item := range fonts.Chart(d) {
		switch item := item.(type) {
		case paper.Rule:
			pic.line([]paper.Point{{X: item.X1, Y: item.Y1}, {X: item.X2, Y: item.Y2}}, item.Width, item.Grey, item.Dashed)
		case paper.Path:
			pic.line(item.Points, item.Width, item.Grey, item.Dashed)
		case paper.Box:
			pic.area([]paper.Point{{X: item.X, Y: item.Y}, {X: item.X + item.W, Y: item.Y}, {X: item.X + item.W, Y: item.Y + item.H}, {X: item.X, Y: item.Y + item.H}}, item.Fill)
		case paper.Shape:
			pic.shape(item)
		}
	}
	return pic
}

func (pic *htmlPicture) line(points []paper.Point, width, grey float64, dashed bool) {
	pic.Strokes = append(pic.Strokes, htmlStroke{D: pathData(points, false), Fill: "none", Stroke: greyName(grey), Width: width, Dashed: dashed})
}

func (pic *htmlPicture) area(points []paper.Point, grey float64) {
	pic.Strokes = append(pic.Strokes, htmlStroke{D: pathData(points, true), Fill: greyName(grey), Stroke: "none"})
}

func (pic *htmlPicture) shape(s paper.Shape) {
	for _, stroke := range s.Strokes() {
		if stroke.Filled {
			pic.area(stroke.Points, 0)
			continue
		}
		fill := "none"
		if s.Blank {
			fill = greyName(1)
		}
		pic.Strokes = append(pic.Strokes, htmlStroke{D: pathData(stroke.Points, stroke.Closed), Fill: fill, Stroke: greyName(0), Width: stroke.Width})
	}
}

// greyName is a grey from 0, black, to 1, white, as a colour.
func greyName(grey float64) string {
	level := strconv.Itoa(int(255*min(max(grey, 0), 1) + 0.5))
	return "rgb(" + level + "," + level + "," + level + ")"
}

// pathData is a line through points in the language of SVG.
func pathData(points []paper.Point, closed bool) string {
	var b strings.Builder
	for i, q := range points {
		b.WriteString([]string{"M", "L"}[min(i, 1)])
		b.WriteString(strconv.FormatFloat(q.X, 'f', 2, 64))
		b.WriteByte(' ')
		b.WriteString(strconv.FormatFloat(q.Y, 'f', 2, 64))
	}
	if closed {
		b.WriteByte('Z')
	}
	return b.String()
}
