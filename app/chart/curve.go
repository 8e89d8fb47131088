package chart

import "math"

// curveSteps is of how many strokes the bell curve is made.
const curveSteps = 60

// Curve returns the normal curve that stands over score strips of the same width, each row high, with their ticks as
// its bands: how many children score where. It fills the frame and nearly touches the ground at both ends.
func Curve(w, h, row float64) Drawing {
	d := Drawing{W: w, H: h}
	ground := h - 0.5
	top := 0.08 * h
	height := func(v float64) float64 {
		z := (v - middleScore) / 15
		return ground - (ground-top)*math.Exp(-z*z/2)
	}
	at := across(w, row)
	for _, v := range scoreTicks {
		tick := Line{X1: at(v), Y1: height(v), X2: at(v), Y2: ground, Role: RoleGrid, Width: 0.5}
		if v == middleScore {
			tick.Role, tick.Width = RoleMiddle, 1
		}
		d.Lines = append(d.Lines, tick)
	}
	curve := Path{Role: RoleLabel, Width: 0.8}
	for i := range curveSteps + 1 {
		v := lowestScore + (highestScore-lowestScore)*float64(i)/curveSteps
		curve.Points = append(curve.Points, Point{at(v), height(v)})
	}
	d.Paths = append(d.Paths, curve)
	d.Lines = append(d.Lines, Line{X1: at(lowestScore), Y1: ground, X2: at(highestScore), Y2: ground, Role: RoleGrid, Width: 0.5})
	return d
}
