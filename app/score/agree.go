package score

import (
	"math"

	"planpage/app/record"
)

// printed are the values that tests print, narrower than what is possible: beyond them a number is rather something else.
var printed = map[record.Scale][2]float64{
	record.ScaleStandard: {40, 160}, record.ScaleScaled: {1, 19}, record.ScaleT: {20, 120}, record.ScaleV: {1, 24},
}

// widest is how wide a printed interval can be, by scale.
var widest = map[record.Scale]float64{
	record.ScaleStandard: 50, record.ScaleScaled: 9, record.ScaleT: 40, record.ScaleV: 10,
}

// How far a printed percentile may lie from the normal curve's: the rounding of tables for tests of ability; for adaptive
// scales and ratings, whose norms are not normal curves, only what no table would print is refused.
const (
	nearCurve    = 2.0
	nearAdaptive = 6.0
	nearRating   = 25.0
)

// Agrees reports whether the numbers of a standard, scaled, T or v score can be those of one score: the value is one that
// tests print, its range holds it, its percentile is not far from the normal curve's. It is for numbers that a program
// picked out of a text; nothing is computed from it, and what a parent types is never refused by it. False for every
// other scale.
func Agrees(s record.Score) bool {
	value, number := s.Number()
	within, known := printed[s.Scale]
	if !number || !known || value < within[0] || value > within[1] {
		return false
	}
	if s.CILow != nil && s.CIHigh != nil &&
		(value < *s.CILow || value > *s.CIHigh || *s.CIHigh-*s.CILow > widest[s.Scale] || *s.CIHigh == *s.CILow) {
		return false
	}
	return s.Percentile == nil || fromCurve(s) <= farthest(s)
}

// fromCurve is how far the printed percentile lies from the normal curve's for the value.
func fromCurve(s record.Score) float64 {
	value, _ := s.Number()
	curve, _ := CurveOf(s.Scale)
	usual := 50 * math.Erfc(-(value-curve.Mean)/curve.SD/math.Sqrt2)
	return math.Abs(*s.Percentile - usual)
}

// farthest is how far it may lie.
func farthest(s record.Score) float64 {
	switch kind := Of(s).Kind; {
	case s.Scale == record.ScaleV:
	case kind == Ability:
		return nearCurve
	case s.Scale == record.ScaleStandard && kind != Problem:
		return nearAdaptive
	}
	return nearRating
}
