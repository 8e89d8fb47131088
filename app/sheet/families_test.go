package sheet

import (
	"fmt"
	"strings"

	"planpage/app/progress"
	"planpage/app/record"
)

// manyReadings is a goal with so many weekly readings and no more than that.
func manyReadings(n int) (*record.Family, progress.Result) {
	f := &record.Family{Child: &record.Child{Name: "Noah Kim", Pronoun: "he"}}
	g := &record.Goal{
		Meta: record.Meta{ID: "g"}, Title: "Adds and subtracts", Unit: record.UnitPercent,
		Baseline: record.Point{Date: "2025-01-13", Value: record.Float(20)}, Target: record.Point{Date: "2027-01-11", Value: record.Float(80)},
	}
	f.Goals = []*record.Goal{g}
	for i := range n {
		f.Measurements = append(f.Measurements, &record.Measurement{
			Meta: record.Meta{ID: fmt.Sprint("m", i)}, GoalID: "g", Date: record.Date("2025-01-13").AddDays(i * 7 / max(1, n/90)),
			Value: record.Float(float64(20 + i*50/max(n, 1) + i*7%11)), Source: record.Source(record.Sources[i%7/5]),
		})
	}
	return f, progress.Of(f, g, sampleToday)
}

// overlong is a goal in which every text is as long as it may be, in several scripts.
func overlong() (*record.Family, progress.Result) {
	f, _ := manyReadings(30)
	long := strings.Repeat("When given a story at her level, 🐙 she will say who did what. ", 317)[:20000]
	g := f.Goals[0]
	f.Child.Name = "Maximiliana Aleksandra Nguyễn-Hernández مايا 李小龙 of the Very Long Family Name That Goes On"
	g.Title, g.Statement, g.Area = long[:400], long, strings.Repeat("Reading ", 40)
	g.Responsible, g.Method, g.Frequency = long[:500], strings.Repeat("W", 300), long[:200]
	g.Unit, g.UnitLabel = record.UnitRate, long[:120]
	g.Changes = []record.Change{{Date: "2026-08-24", Text: long[:200]}}
	g.Objectives = []record.Objective{{Text: long[:900], Date: "2026-05-01", Value: record.Float(50)}, {Text: "Short", MetOn: "2026-03-02"}}
	f.Reports = []*record.Report{{GoalID: "g", Date: "2026-11-06", Code: long[:100], Text: long}, {GoalID: "g", Date: "2026-03-06", Text: "12 of 15"}}
	f.Measurements[3].Note, f.Measurements[7].Note = "Tired that day", long
	return f, progress.Of(f, g, sampleToday)
}
