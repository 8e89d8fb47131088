package sheet

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/progress"
	"planpage/app/record"
)

func ofGoal(f *record.Family, g *record.Goal) progress.Result { return progress.Of(f, g, sampleToday) }

// typed is a text a family may have typed: none, short, long, without spaces, in any script.
func typed(rt *rapid.T, label string) string {
	return rapid.OneOf(
		rapid.Just(""),
		rapid.StringMatching(`[A-Z][a-z]{2,9}( [a-z]{1,10}){0,12}`),
		rapid.Map(rapid.IntRange(1, 400), func(n int) string { return strings.Repeat("She reads it aloud to me. ", n) }),
		rapid.SampledFrom([]string{" ", "🐙 مايا 李小龙", "Nguyễn Thị Hằng", strings.Repeat("W", 300), "A\u0301\u0302\u0303 (b)", "70 % → 80 %", "□ ☐ ✓ ◆ ◇"}),
		rapid.StringN(0, 60, -1),
	).Draw(rt, label)
}

// randomGoal is any goal with any readings, reports and steps.
func randomGoal(rt *rapid.T) (*record.Family, *record.Goal) {
	value := rapid.OneOf(rapid.Float64Range(0, 100), rapid.Float64Range(-1e300, 1e300), rapid.Just(7.0))
	date := func(label string) record.Date {
		return record.Date("2026-01-12").AddDays(rapid.IntRange(-300, 500).Draw(rt, label))
	}
	g := &record.Goal{
		Meta: record.Meta{ID: "g"}, Title: typed(rt, "title"), Statement: typed(rt, "statement"), Area: typed(rt, "area"),
		Unit: record.Unit(rapid.SampledFrom(record.Units).Draw(rt, "unit")), UnitLabel: typed(rt, "label"),
		Responsible: typed(rt, "who"), Method: typed(rt, "method"), Frequency: typed(rt, "often"),
		CountHome: rapid.Bool().Draw(rt, "home"), SummerRest: rapid.Bool().Draw(rt, "rest"),
	}
	if rapid.Bool().Draw(rt, "ends") {
		g.Baseline = record.Point{Date: date("from"), Value: record.Float(value.Draw(rt, "low"))}
		g.Target = record.Point{Date: date("to"), Value: record.Float(value.Draw(rt, "high"))}
	}
	f := &record.Family{Goals: []*record.Goal{g}, Child: &record.Child{
		Name: "N" + typed(rt, "name"), Grade: rapid.SampledFrom([]string{"", "4", "Kindergarten"}).Draw(rt, "grade"),
		Pronoun: record.Pronoun(rapid.SampledFrom(record.Pronouns).Draw(rt, "pronoun")),
	}}
	for i := range rapid.SampledFrom([]int{0, 1, 3, 12, 70, 400}).Draw(rt, "readings") {
		m := &record.Measurement{
			Meta: record.Meta{ID: fmt.Sprint(i)}, GoalID: "g", Date: record.Date("2025-10-01").AddDays(i), Value: record.Float(float64(i * 37 % 101)),
			Source: record.Source(record.Sources[i%3]),
		}
		if i%40 == 7 {
			m.Note = typed(rt, "note")
		}
		f.Measurements = append(f.Measurements, m)
	}
	for i := range rapid.IntRange(0, 6).Draw(rt, "reports") {
		f.Reports = append(f.Reports, &record.Report{
			Meta: record.Meta{ID: fmt.Sprint("r", i)}, GoalID: "g", Date: date("report"), Code: typed(rt, "code"), Text: typed(rt, "text"),
			Sufficient: record.Tells(rapid.SampledFrom(record.TellsWords).Draw(rt, "enough")),
		})
		g.Objectives = append(g.Objectives, record.Objective{Text: typed(rt, "step"), Date: date("by"), Value: record.Float(value.Draw(rt, "step value"))})
		g.Changes = append(g.Changes, record.Change{Date: date("change"), Text: typed(rt, "change text")})
	}
	return f, g
}

func TestAnyGoalIsSoundAndWhole(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		f, g := randomGoal(rt)
		o := randomOptions(t, rt)
		r := ofGoal(f, g)
		s := Goal(fonts, f, r, o)
		sound(rt, fonts, s)
		all := said(s)
		stands(rt, fonts, all, g.Statement)
		stands(rt, fonts, all, g.Name())
		for _, x := range f.Reports {
			stands(rt, fonts, all, x.Text)
		}
		for _, x := range g.Objectives {
			stands(rt, fonts, all, x.Text)
		}
		for _, x := range r.Readings {
			stands(rt, fonts, all, x.Note)
			stands(rt, fonts, all, o.Printer.Date(x.Date))
		}
	})
}
