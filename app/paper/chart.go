package paper

import (
	"planpage/app/chart"
	"planpage/app/text"
)

// chartStroke is the width of a chart's thinnest line on paper, in points.
const chartStroke = 0.5

// ChartStyle is how a full chart writes and draws on paper, with words of a size in points.
func (f *Fonts) ChartStyle(p *text.Printer, size float64) chart.Style {
	return chart.Style{Printer: p, Size: size, Stroke: chartStroke, Measure: func(s string) float64 {
		clean, _ := f.Clean(s)
		return f.Width(Regular, size, clean)
	}}
}

// chartGreys are the greys of a chart's roles; what is not named is black.
var chartGreys = map[string]float64{chart.RoleGrid: 0.3, chart.RoleToday: 0.15, chart.RoleSummer: 0.3}

// Chart returns a chart as items, with its corner at the origin. A summer is a line from its first to its last day,
// for a tint would trouble a copier; hollow marks cover the lines behind them.
func (f *Fonts) Chart(d chart.Drawing) []Item {
	var items []Item
	for _, a := range d.Areas {
		items = append(items, span(a, d.Labels)...)
	}
	for _, l := range d.Lines {
		if l.Role == chart.RoleGrid {
			items = append(items, ruled(l))
		}
	}
	items = append(items, cleared(d)...)
	for _, l := range d.Lines {
		if l.Role != chart.RoleGrid {
			items = append(items, ruled(l))
		}
	}
	for _, path := range d.Paths {
		points := make([]Point, len(path.Points))
		for i, q := range path.Points {
			points[i] = Point{X: q.X, Y: q.Y}
		}
		items = append(items, Path{Points: points, Width: max(path.Width, ThinnestLine), Grey: chartGreys[path.Role], Dashed: path.Dashed})
	}
	for _, m := range d.Marks {
		items = append(items, ChartMark(m))
	}
	for _, l := range d.Labels {
		left, _, _, _ := l.Box()
		clean, _ := f.Clean(l.Text)
		items = append(items, Text{X: left, Y: l.Y, Size: l.Size, Text: clean})
	}
	return items
}

// ChartMark returns a chart's mark as a shape.
func ChartMark(m chart.Mark) Shape {
	kind := Dot
	switch {
	case m.Shape == chart.Diamond && m.Hollow:
		kind = Lozenge
	case m.Shape == chart.Diamond:
		kind = Diamond
	case m.Hollow:
		kind = Circle
	}
	s := Around(kind, m.X, m.Y, m.R)
	s.Blank = m.Hollow
	return s
}

// levelGrey is the grey of a chart's level lines: what they carry stands out.
const levelGrey = 0.55

func ruled(l chart.Line) Rule {
	grey := chartGreys[l.Role]
	if l.Role == chart.RoleGrid && l.Y1 == l.Y2 {
		grey = levelGrey
	}
	return Rule{X1: l.X1, Y1: l.Y1, X2: l.X2, Y2: l.Y2, Width: max(l.Width, ThinnestLine), Grey: grey, Dashed: l.Dashed}
}

// cleared are white boxes behind the labels, so that no level line strikes them through.
func cleared(d chart.Drawing) (items []Item) {
	for _, l := range d.Labels {
		x1, y1, x2, y2 := l.Box()
		x1, x2 = max(x1-1, 0), min(x2+1, d.W)
		items = append(items, Box{X: x1, Y: y1, W: x2 - x1, H: y2 - y1, Filled: true, Fill: 1})
	}
	return items
}

// span is a line with an end at both sides, at the height of the label that stands in it.
func span(a chart.Area, labels []chart.Label) []Item {
	const tooth = 3
	y := a.Y + 2*tooth
	for _, l := range labels {
		if l.Role == chart.RoleSummer && l.X >= a.X && l.X <= a.X+a.W {
			y = l.Y - 0.28*l.Size
		}
	}
	line := func(x1, y1, x2, y2 float64) Rule {
		return Rule{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: chartStroke, Grey: chartGreys[chart.RoleSummer]}
	}
	end := a.X + a.W
	return []Item{line(a.X, y, end, y), line(a.X, y-tooth, a.X, y+tooth), line(end, y-tooth, end, y+tooth)}
}
