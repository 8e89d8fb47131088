package progress

import (
	"planpage/app/record"
	"planpage/app/text"
)

// Figures are the keys of "goals --json". A number that cannot be told is null. Readings is how many readings the
// rules use.
type Figures struct {
	ID              string           `json:"id"`
	Child           string           `json:"child"`
	Title           string           `json:"title"`
	Unit            record.Unit      `json:"unit"`
	Direction       record.Direction `json:"direction"`
	Readings        int              `json:"readings"`
	Latest          *Point           `json:"latest"`
	Now             *float64         `json:"now"`
	Expected        *float64         `json:"expected"`
	Gap             *float64         `json:"gap"`
	Status          Status           `json:"status"`
	OLSPerWeek      *float64         `json:"olsPerWeek"`
	OLSLow          *float64         `json:"olsLow"`
	OLSHigh         *float64         `json:"olsHigh"`
	TheilSenPerWeek *float64         `json:"theilSenPerWeek"`
	TukeyPerWeek    *float64         `json:"tukeyPerWeek"`
	FourPoint       *string          `json:"fourPoint"`
	PhaseFrom       *record.Date     `json:"phaseFrom"`
	ProjectedDate   *record.Date     `json:"projectedDate"`
	NeededPerWeek   *float64         `json:"neededPerWeek"`
	PercentOfGoal   *float64         `json:"percentOfGoal"`
	SchoolReport    string           `json:"schoolReport"`
	Sentence        string           `json:"sentence"`
}

// Point is a value on a date.
type Point struct {
	Date  record.Date `json:"date"`
	Value float64     `json:"value"`
}

// FiguresOf returns the figures of one goal.
func FiguresOf(p *text.Printer, c *record.Child, r Result) Figures {
	out := Figures{
		ID: r.Goal.ID, Title: r.Goal.Name(), Unit: r.Goal.Unit, Direction: r.Direction, Readings: len(r.Counted),
		Now: r.Now, Expected: r.Expected, Gap: r.Gap, Status: r.Status,
		TheilSenPerWeek: r.TheilSen, TukeyPerWeek: r.Tukey, FourPoint: orNull(r.FourPoint), PhaseFrom: orNull(r.PhaseFrom),
		ProjectedDate: orNull(r.Projected), NeededPerWeek: r.NeededPerWeek, PercentOfGoal: r.PercentOfGoal,
		SchoolReport: r.School, Sentence: Sentence(p, c, r),
	}
	if c != nil {
		out.Child = c.Name
	}
	if r.Latest != nil {
		out.Latest = &Point{r.Latest.Date, r.Latest.Value}
	}
	if t := r.OLS; t != nil {
		out.OLSPerWeek, out.OLSLow, out.OLSHigh = &t.PerWeek, &t.Low, &t.High
	}
	return out
}

func orNull[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}
