package chart

import (
	"math"
	"slices"

	"planpage/app/progress"
	"planpage/app/record"
)

// Strip returns the small chart of a goal, about one text line high and without words: the aim line dashed, the
// counted readings as one stroke with a dot at the last, today as a tick, the target as a hollow dot.
func Strip(r progress.Result, today record.Date, w, h float64) Drawing {
	d := Drawing{W: w, H: h}
	list := values(r)
	from, to, ok := dates(r, today)
	if !ok || len(list) == 0 {
		return d
	}
	dot := math.Min(math.Min(w, h)/2, h*0.11)
	p := plot{
		left: dot, right: w - dot, top: dot, bottom: h - dot, from: from, to: to,
		low: slices.Min(list), high: slices.Max(list),
	}
	if today.Valid() && p.holds(today) {
		x := p.x(today)
		d.Lines = append(d.Lines, Line{X1: x, Y1: 0, X2: x, Y2: h, Role: RoleToday, Width: 0.5})
	}
	if aim := p.aimPath(r); len(aim.Points) > 1 {
		aim.Width = 0.8
		d.Paths = append(d.Paths, aim)
	}
	shown := Path{Role: RoleSchool, Width: 1.2}
	for _, x := range r.Counted {
		shown.Points = append(shown.Points, Point{p.x(x.Date), p.y(x.Value)})
	}
	if len(shown.Points) > 1 {
		d.Paths = append(d.Paths, shown)
	}
	if n := len(shown.Points); n > 0 {
		last := shown.Points[n-1]
		d.Marks = append(d.Marks, Mark{X: last.X, Y: last.Y, R: dot, Shape: Dot, Role: RoleSchool, Reading: -1})
	}
	if r.Target.Value != nil && r.Target.Date != "" {
		d.Marks = append(d.Marks, Mark{
			X: p.x(r.Target.Date), Y: p.y(*r.Target.Value), R: dot, Shape: Dot, Role: RoleTarget, Hollow: true, Reading: -1,
		})
	}
	return d
}

// Score is a test score on the scale with mean 100 and standard deviation 15, for its place alone: a caller with
// another scale converts its standard score z to 100 + 15·z. Low and High are the printed interval, when HasRange.
type Score struct {
	Value, Low, High float64
	HasRange         bool
}

// The ends of a score strip, three standard deviations from the middle, and its ticks.
const (
	lowestScore  = 55
	highestScore = 145
	middleScore  = 100
)

var scoreTicks = [...]float64{70, 85, middleScore, 115, 130}

// scoreDot is the radius of a score's dot in a strip.
func scoreDot(w, row float64) float64 { return math.Min(w, row) * 0.18 }

// across returns where a score stands in a strip.
func across(w, row float64) func(float64) float64 {
	dot := scoreDot(w, row)
	return func(v float64) float64 {
		part := (v - lowestScore) / (highestScore - lowestScore)
		return dot + (w-2*dot)*min(max(part, 0), 1)
	}
}

// Bell returns the strip of one score: ticks at 70, 85, 100 (heavier), 115 and 130, the interval as a bar and the
// score as a dot. What lies beyond three standard deviations stands at the end.
func Bell(s Score, w, h float64) Drawing { return Scores([]Score{s}, w, h) }

// Scores returns the strips of several scores below each other, each row high. A score that is not a number has its
// ticks alone.
func Scores(list []Score, w, row float64) Drawing {
	d := Drawing{W: w, H: row * float64(len(list))}
	dot := scoreDot(w, row)
	at := across(w, row)
	for i, s := range list {
		top := row * float64(i)
		for _, v := range scoreTicks {
			tick := Line{X1: at(v), Y1: top + 0.15*row, X2: at(v), Y2: top + 0.85*row, Role: RoleGrid, Width: 0.5}
			if v == middleScore {
				tick.Role, tick.Width = RoleMiddle, 1
			}
			d.Lines = append(d.Lines, tick)
		}
		if math.IsNaN(s.Value) {
			continue
		}
		y := top + row/2
		if s.HasRange && !math.IsNaN(s.Low+s.High) {
			d.Lines = append(d.Lines, Line{X1: at(s.Low), Y1: y, X2: at(s.High), Y2: y, Role: RoleScore, Width: 1.5})
		}
		d.Marks = append(d.Marks, Mark{X: at(s.Value), Y: y, R: dot, Shape: Dot, Role: RoleScore, Reading: -1})
	}
	return d
}
