package score

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"planpage/app/record"
)

// Curve is the mean and the standard deviation of a scale.
type Curve struct{ Mean, SD float64 }

// CurveOf returns the mean and the standard deviation by which a scale is defined; false for percentiles, stanines,
// raw scores, equivalents and RPI.
func CurveOf(scale record.Scale) (Curve, bool) {
	switch scale {
	case record.ScaleStandard:
		return Curve{100, 15}, true
	case record.ScaleScaled:
		return Curve{10, 3}, true
	case record.ScaleT:
		return Curve{50, 10}, true
	case record.ScaleV:
		return Curve{15, 3}, true
	case record.ScaleZ:
		return Curve{0, 1}, true
	case record.ScaleNCE:
		return Curve{50, 21.06}, true
	}
	return Curve{}, false
}

// converts reports whether a scale may be turned into percentiles by the normal curve.
func converts(scale record.Scale) bool {
	return scale == record.ScaleStandard || scale == record.ScaleScaled || scale == record.ScaleZ
}

// Percentile returns 100·Φ((value − mean)/SD) for a standard, scaled or z score of a test of ability or achievement,
// and false for every other scale. Whether the score is of such a test is the caller's to know; Of does.
func Percentile(scale record.Scale, value float64) (float64, bool) {
	curve, _ := CurveOf(scale)
	if !converts(scale) || math.IsNaN(value) {
		return 0, false
	}
	return 100 * distuv.UnitNormal.CDF((value-curve.Mean)/curve.SD), true
}

// Value returns the standard, scaled or z score at a percentile above 0 and below 100, the inverse of Percentile;
// false outside and for every other scale.
func Value(scale record.Scale, percentile float64) (float64, bool) {
	curve, _ := CurveOf(scale)
	if !converts(scale) || !(percentile > 0 && percentile < 100) {
		return 0, false
	}
	return curve.Mean + curve.SD*distuv.UnitNormal.Quantile(percentile/100), true
}

// Place is where a value stands on the strip, whose middle is 100 and whose unit is 15: the same distance from the
// middle in standard deviations. False for a scale that has no such place.
func Place(scale record.Scale, value float64) (float64, bool) {
	curve, ok := CurveOf(scale)
	return 100 + 15*(value-curve.Mean)/curve.SD, ok
}

// Units returns what a place on the strip is in the scale's own numbers, the inverse of Place; nil for a scale that
// has no places of its own.
func Units(scale record.Scale) func(place float64) float64 {
	curve, ok := CurveOf(scale)
	if !ok {
		return nil
	}
	return func(place float64) float64 { return curve.Mean + curve.SD*(place-100)/15 }
}

// Strip is a score's place on the strip, with the ends of its range when it has one.
type Strip struct {
	Value, Low, High float64
	HasRange         bool
}

// Strip returns where the score is drawn; false for one that has no place. A percentile of a test of ability has the
// place that the normal curve gives it.
func (u Score) Strip() (Strip, bool) {
	at, ok := Place(u.Scale, u.Number)
	switch {
	case ok && u.HasNumber:
	case u.Scale == record.ScalePercentile && u.Kind == Ability && u.HasNumber:
		if at, ok = Value(record.ScaleStandard, u.Number); !ok {
			return Strip{}, false
		}
		return Strip{Value: at}, true
	default:
		return Strip{}, false
	}
	strip := Strip{Value: at}
	if u.Low != nil {
		strip.HasRange = true
		strip.Low, _ = Place(u.Scale, *u.Low)
		strip.High, _ = Place(u.Scale, *u.High)
	}
	return strip, true
}

// Standing orders scores of all scales from what is hardest for the child to what goes best: standard deviations
// from the middle, turned round where high means more concern. A score that has a percentile alone is put where that
// percentile stands among normal scores, for the order only. False when it can be neither placed nor compared, or of
// which nobody said what high means.
func (u Score) Standing() (float64, bool) {
	if u.Kind == Rating {
		return 0, false
	}
	z := 0.0
	switch at, ok := u.Strip(); {
	case ok:
		z = (at.Value - 100) / 15
	case u.Percentile != nil:
		z = distuv.UnitNormal.Quantile(min(max(*u.Percentile, 0.1), 99.9) / 100)
	default:
		return 0, false
	}
	if u.Kind == Problem {
		z = -z
	}
	return z, true
}
