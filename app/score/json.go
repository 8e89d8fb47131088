package score

import (
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Figures are the keys of "scores --json". A number that cannot be told is null. Evaluation is the report's title,
// or who did it when it has none.
type Figures struct {
	Evaluation       string       `json:"evaluation"`
	Date             record.Date  `json:"date"`
	Test             string       `json:"test"`
	Name             string       `json:"name"`
	Scale            record.Scale `json:"scale"`
	Value            string       `json:"value"`
	Percentile       *float64     `json:"percentile"`
	PercentileSource Source       `json:"percentileSource"`
	Label            string       `json:"label"`
	LabelSource      Source       `json:"labelSource"`
	CILow            *float64     `json:"ciLow"`
	CIHigh           *float64     `json:"ciHigh"`
	Change           Change       `json:"change"`
}

// JSON returns the figures of every score, those of the newest report first.
func JSON(p *text.Printer, f *record.Family) []Figures {
	list := []Figures{}
	for _, t := range All(f) {
		list = append(list, Figures{
			Evaluation: ReportName(p, t.Evaluation), Date: t.Evaluation.Date, Test: t.Score.Score.Test, Name: t.Name, Scale: t.Scale,
			Value: t.Value, Percentile: t.Percentile, PercentileSource: t.PercentileSource,
			Label: t.Label, LabelSource: t.LabelSource, CILow: t.CILow, CIHigh: t.CIHigh, Change: t.Change,
		})
	}
	return list
}

// ReportName is the title of a report, else what kind of report it is.
func ReportName(p *text.Printer, e *record.Evaluation) string {
	switch {
	case strings.TrimSpace(e.Title) != "":
		return strings.TrimSpace(e.Title)
	case e.EvalKind != "":
		return p.T("score.report." + string(e.EvalKind))
	}
	return p.T("score.report.untitled")
}
