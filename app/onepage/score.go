package onepage

import (
	"math"
	"strings"

	"planpage/app/chart"
	"planpage/app/record"
)

// middles are mean and standard deviation of the scales that can be drawn on one strip.
var middles = map[record.Scale][2]float64{
	record.ScaleStandard: {100, 15}, record.ScaleScaled: {10, 3}, record.ScaleT: {50, 10}, record.ScaleZ: {0, 1}, record.ScaleV: {15, 3},
}

// scoreRow words one score and places it. The second result orders scores from low to high, turned round where
// high is worse; it is false for a score that can be neither placed nor compared.
func (c composer) scoreRow(s record.Score) (row *ScoreRow, order float64, ok bool) {
	row = &ScoreRow{Name: bare(s.Name), Test: strings.TrimSpace(s.Test), Value: strings.TrimSpace(s.Value)}
	if row.Name == "" {
		row.Name, row.Test = row.Test, ""
	}
	if row.Name == "" {
		return nil, 0, false
	}
	if s.Percentile != nil {
		row.Percentile = c.percentile(*s.Percentile)
		order = math.Sqrt2 * math.Erfinv(2*min(max(*s.Percentile, 0.1), 99.9)/100-1)
	}
	value, isNumber := s.Number()
	middle, known := middles[s.Scale]
	switch {
	case known && isNumber:
		place := func(v float64) float64 { return 100 + 15*(v-middle[0])/middle[1] }
		row.Place = &chart.Score{Value: place(value)}
		order = (value - middle[0]) / middle[1]
		if s.CILow != nil && s.CIHigh != nil {
			row.Place.HasRange, row.Place.Low, row.Place.High = true, place(*s.CILow), place(*s.CIHigh)
		}
	case s.Percentile == nil:
		return nil, 0, false
	}
	if s.HigherIs == "worse" {
		order = -order
		row.Name = c.t("onepage.testing.worse", "name", row.Name)
	}
	return row, order, !math.IsNaN(order) && !math.IsInf(order, 0)
}

func (c composer) percentile(v float64) string {
	switch {
	case v < 1:
		return c.t("onepage.testing.below1")
	case v > 99:
		return c.t("onepage.testing.above99")
	}
	return c.Printer.Ordinal(int(math.Round(v)))
}
