package score

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// series computes 100·Φ(z) by the series Φ(z) = 1/2 + φ(z)·(z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …), another way than
// the library's (Abramowitz and Stegun 26.2.11).
func series(z float64) float64 {
	sum, term := 0.0, z
	for k := 1; k < 400; k++ {
		sum += term
		term *= z * z / float64(2*k+1)
	}
	return 100 * (0.5 + math.Exp(-z*z/2)/math.Sqrt(2*math.Pi)*sum)
}

func TestPercentileAnchors(t *testing.T) {
	for value, want := range map[float64]float64{70: 2, 78: 7, 83: 13, 84: 14, 85: 16, 100: 50, 110: 75, 115: 84, 130: 98} {
		got, ok := Percentile(record.ScaleStandard, value)
		if !ok || whole(got) != want {
			t.Errorf("a standard score of %v is at %v, want %v", value, got, want)
		}
	}
}

// TestPercentileTable compares every half point from 40 to 160 with the series, and the other scales at the same
// places.
func TestPercentileTable(t *testing.T) {
	for half := 80; half <= 320; half++ {
		value := float64(half) / 2
		z := (value - 100) / 15
		want := series(z)
		for _, c := range []struct {
			scale record.Scale
			value float64
		}{{record.ScaleStandard, value}, {record.ScaleScaled, 10 + 3*z}, {record.ScaleZ, z}} {
			got, ok := Percentile(c.scale, c.value)
			if !ok || math.Abs(got-want) > 1e-9 {
				t.Errorf("%s %v is at %.12f, want %.12f", c.scale, c.value, got, want)
			}
		}
	}
}

func TestPercentileOfNoOtherScale(t *testing.T) {
	for _, scale := range record.Scales {
		s := record.Scale(scale)
		_, ok := Percentile(s, 50)
		_, back := Value(s, 50)
		want := s == record.ScaleStandard || s == record.ScaleScaled || s == record.ScaleZ
		if ok != want || back != want {
			t.Errorf("%s: converted %v and back %v, want %v", scale, ok, back, want)
		}
	}
}

func TestPercentileRisesAndTurnsBack(t *testing.T) {
	scales := []record.Scale{record.ScaleStandard, record.ScaleScaled, record.ScaleZ}
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom(scales).Draw(t, "scale")
		curve, _ := CurveOf(scale)
		z := rapid.Float64Range(-5, 5).Draw(t, "z")
		value := curve.Mean + curve.SD*z
		p, _ := Percentile(scale, value)
		more, _ := Percentile(scale, value+curve.SD*1e-3)
		if !(p < more) || p < 0 || p > 100 {
			t.Fatalf("%s: %v at %v, a little more at %v", scale, value, p, more)
		}
		if math.Abs(z) > 4 {
			return // so near to 100 that the digits of a percentile do not tell values apart
		}
		back, ok := Value(scale, p)
		if !ok || math.Abs(back-value) > 1e-6*curve.SD {
			t.Fatalf("%s: %v comes back as %v", scale, value, back)
		}
		other, _ := Percentile(scale, curve.Mean-curve.SD*z)
		if math.Abs(p+other-100) > 1e-9 {
			t.Fatalf("%s: %v and its mirror make %v", scale, value, p+other)
		}
	})
}

func TestComputedPercentilesAreWholeButAtTheEnds(t *testing.T) {
	for _, c := range []struct {
		value string
		want  float64
	}{{"40", 0}, {"61", 0.5}, {"62", 1}, {"65", 1}, {"78", 7}, {"135", 99}, {"138", 99}, {"139", 99.5}, {"160", 100}} {
		got := Of(record.Score{Scale: record.ScaleStandard, Value: c.value})
		if got.PercentileSource != Computed || *got.Percentile != c.want {
			t.Errorf("%s is at %v (%s), want %v", c.value, *got.Percentile, got.PercentileSource, c.want)
		}
	}
}

func TestPlaceIsTheSameForTheSameDistance(t *testing.T) {
	for scale, value := range map[record.Scale]float64{
		record.ScaleStandard: 85, record.ScaleScaled: 7, record.ScaleT: 40, record.ScaleV: 12, record.ScaleZ: -1, record.ScaleNCE: 28.94,
	} {
		if at, ok := Place(scale, value); !ok || math.Abs(at-85) > 1e-9 {
			t.Errorf("%s %v stands at %v", scale, value, at)
		}
		if back := Units(scale)(85); math.Abs(back-value) > 1e-9 {
			t.Errorf("%s: 85 is %v", scale, back)
		}
	}
	for _, scale := range []record.Scale{record.ScaleRaw, record.ScaleAge, record.ScaleGrade, record.ScaleRPI, record.ScaleStanine, record.ScalePercentile, ""} {
		if _, ok := Place(scale, 5); ok {
			t.Errorf("%q has no place", scale)
		}
	}
}
