package progress

import (
	"testing"

	"planpage/app/record"
)

// What could be read in two ways is refused: a wrong number would be worse than none.
func TestRowsThatCouldMeanTwoNumbersAreNotGuessed(t *testing.T) {
	p := rowsPrinter(t)
	seconds := &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitLatency}
	countGoal := &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitCount, UnitLabel: "outbursts a day"}
	math := &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitRate, Title: "Math facts"}
	for _, c := range []struct {
		name string
		goal *record.Goal
		from string
		want string
	}{
		{"a percent beside the tries", percentGoal, "date,score,trials\n11/3/2026,12%,20\n11/4/2026,15,20", "2: 2026-11-03 12\n3: rows.why.total"},
		{"a percent among those right", percentGoal, "date,correct,total\n11/3/2026,70%,20\n11/4/2026,15,20", "2: 2026-11-03 70\n3: 2026-11-04 15 of 20"},
		{"a score above the tries", percentGoal, "date,score,trials\n11/3/2026,15,20\n11/4/2026,60,20", "2: rows.why.total\n3: rows.why.total"},
		{"rows that are counted", percentGoal, "n,date,score\n1,11/3/2026,70\n80,11/4/2026,75", "2: rows.why.total\n3: rows.why.total"},
		{"the most there can be", percentGoal, "date,score,max\n11/3/2026,14,20", "2: 2026-11-03 14 of 20"},
		{"percents side by side", percentGoal, "11/3/2026,10%,20\n11/4/2026,15%,20", "1: rows.why.several\n2: rows.why.several"},
		{"two subjects in percent", percentGoal, "Date,Reading %,Math %\n11/3/2026,40,60", "2: rows.why.several"},
		{"a count of rows and a percent", percentGoal, "11/3/2026,1,80\n11/4/2026,2,85", "1: rows.why.several\n2: rows.why.several"},
		{"three numbers", percentGoal, "11/3/2026,5,12,80%", "1: rows.why.several"},
		{"a part of one", percentGoal, "11/3/2026,0.8\n11/4/2026,1\n11/5/2026,0.5 %\n11/6/2026,0", "1: rows.why.fraction\n2: rows.why.fraction\n3: 2026-11-05 0.5\n4: 2026-11-06 0"},
		{"a part of one of five", outOfGoal, "11/3/2026,0.8", "1: rows.why.unit"},
		{"so many right of no number", percentGoal, "11/3/2026,14 correct\n11/4/2026,80% correct", "1: rows.why.number\n2: 2026-11-04 80"},
		{"thousands between commas", rateGoal, "11/3/2026,1,062", "1: rows.why.several"},
		{"a target before the value", rateGoal, "Date,Target,Actual\n11/3/2026,92,62", "2: 2026-11-03 62"},
		{"a number of its own before the value", rateGoal, "Date,Passage level,Actual\n11/3/2026,92,62", "2: rows.why.several"},
		{"a score beside its percent", percentGoal, "Date,Attempts,Score,Percent\n11/3/2026,20,14,70", "2: 2026-11-03 70"},
		{"the time of day", countGoal, "Date,Time,Count\n11/3/2026,9,3", "2: 2026-11-03 3"},
		{"points and levels", rubricGoal, "Date,Points,Rubric score\n11/3/2026,3,2", "2: rows.why.several"},
		{"minutes and seconds", minuteGoal, "Date,Min,Sec\n11/3/2026,1,30\n11/4/2026,2,0", "2: rows.why.several\n3: 2026-11-04 2"},
		{"hours and minutes", minuteGoal, "Date,Hours,Min\n11/3/2026,1,12", "2: rows.why.several"},
		{"the week and the day", rateGoal, "Week of,Date,WCPM\n11/2/2026,11/5/2026,62", "2: 2026-11-05 62"},
		{"a birthday", rateGoal, "Name,DOB,When tested,Fluency\nMaya,5/5/2017,11/5/2026,62", "2: 2026-11-05 62"},
		{"two days without names", rateGoal, "5/5/2017,11/5/2026,62", "1: rows.why.days"},
		{"two values", rateGoal, "Date,Value,Value\n11/3/2026,92,62", "2: rows.why.several"},
		{"two pairs in a row", rateGoal, "11/3/2026,62,11/10/2026,64", "1: rows.why.days"},
		{"a subject of that name", math, "Date,Math,Reading\n11/3/2026,40,62", "2: rows.why.several"},
		{"a number before the day", rateGoal, "Session,Test day,Score 2\n1,11/3/2026,62", "2: rows.why.date"},
		{"minutes and words", rateGoal, "date,minutes,wcpm\n11/3/2026,3,62", "2: 2026-11-03 62"},
		{"words and minutes", minuteGoal, "date,wcpm,minutes\n11/3/2026,62,3", "2: 2026-11-03 3"},
		{"minutes where seconds count", seconds, "date,minutes\n11/3/2026,2", "2: rows.why.unit"},
		{"a percent where words count", rateGoal, "date,accuracy\n11/3/2026,95", "2: rows.why.unit"},
		{"thousands beside decimal commas", rateGoal, "date;value\n2026-11-03;1,234.5\n2026-11-04;1.062\n2026-11-05;1,062\n2026-11-06;0,125", "2: rows.why.number\n3: rows.why.thousands\n4: rows.why.thousands\n5: 2026-11-06 0.125"},
		{"days with points", rateGoal, "3.11.2026,62\n4.4.2026,63", "1: rows.why.unclear\n2: 2026-04-04 63"},
		{"days with points, the month first", rateGoal, "3.11.2026,62\n3.25.2026,63", "1: 2026-03-11 62\n2: 2026-03-25 63"},
		{"days beside decimal commas", rateGoal, "03/11/2026;62,5\n04/11/2026;63", "1: rows.why.unclear\n2: rows.why.unclear"},
		{"days alone", rateGoal, "Nov 3, 2016\nNov 4,2017", ""},
		{"a dash for no", yesNoGoal, "11/3/2026,+\n11/4/2026,-", "1: 2026-11-03 1\n2: rows.why.yesNo"},
		{"two columns of days", rateGoal, "Session,WCPM,Date\n1,62,11/3/2026", "2: 2026-11-03 62"},
	} {
		got := told(ReadRows(p, c.from, RowsFrom{Goal: c.goal, Source: record.SourceSchool, Today: rowsToday}))
		if got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
