package onepage

import (
	"strings"

	"planpage/app/chart"
	"planpage/app/score"
)

// scoreRow words one score and places it; nil for a score that can be neither drawn nor compared, or has no name.
func (c composer) scoreRow(t *score.Told) *ScoreRow {
	row := &ScoreRow{Name: bare(t.Name), Test: strings.TrimSpace(t.Score.Score.Test), Value: strings.TrimSpace(t.Value), told: t}
	if row.Name == "" {
		row.Name, row.Test = row.Test, ""
	}
	if _, drawn := t.Strip(); !drawn && t.Percentile == nil || row.Name == "" {
		return nil
	}
	if t.Percentile != nil {
		row.Percentile = score.Ordinal(c.Printer, *t.Percentile)
	}
	if at, ok := t.Strip(); ok {
		place := chart.Score(at)
		row.Place = &place
	}
	if t.Kind == score.Problem {
		row.Name = c.t("onepage.testing.worse", "name", row.Name)
	}
	return row
}
