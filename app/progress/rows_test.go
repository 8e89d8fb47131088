package progress

import (
	"fmt"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

const rowsToday record.Date = "2026-11-23"

func rowsPrinter(t *testing.T) *text.Printer {
	t.Helper()
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// told writes what became of rows: "3: 2026-11-03 62 school", "3: rows.why.date".
func told(list Rows) string {
	var lines []string
	for _, row := range list {
		if row.Fault != nil {
			lines = append(lines, fmt.Sprintf("%d: %s", row.Line, row.Fault.Key))
			continue
		}
		lines = append(lines, fmt.Sprintf("%d: %s", row.Line, toldReading(row.Reading)))
	}
	return strings.Join(lines, "\n")
}

func toldReading(m *record.Measurement) string {
	said := []string{string(m.Date)}
	if m.Value != nil {
		said = append(said, fmt.Sprint(*m.Value))
	}
	if m.Correct != nil {
		said = append(said, fmt.Sprint(*m.Correct))
	}
	if m.Total != nil {
		said = append(said, "of", fmt.Sprint(*m.Total))
	}
	if m.Source != record.SourceSchool {
		said = append(said, string(m.Source))
	}
	if m.Note != "" {
		said = append(said, "("+m.Note+")")
	}
	return strings.Join(said, " ")
}

var (
	rateGoal    = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitRate, UnitLabel: "words correct a minute", Title: "Reads aloud"}
	percentGoal = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitPercent, UnitLabel: "correct"}
	outOfGoal   = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitOutOf, UnitLabel: "of 5 times"}
	rubricGoal  = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitRubric, UnitLabel: "of 4"}
	yesNoGoal   = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitYesNo}
	minuteGoal  = &record.Goal{Meta: record.Meta{ID: "g"}, Unit: record.UnitDuration}
)

func TestRowsBecomeReadings(t *testing.T) {
	p := rowsPrinter(t)
	for _, c := range []struct {
		name string
		goal *record.Goal
		from string
		want string
	}{
		{"two columns", rateGoal, "11/3/2026,62\n11/10/2026,64.5", "1: 2026-11-03 62\n2: 2026-11-10 64.5"},
		{"names of columns", rateGoal, "Date,Score,Notes\n2026-11-03,62,calm", "2: 2026-11-03 62 (calm)"},
		{"columns in another order", rateGoal, "WCPM;Measured by;Day\n62;Teacher;2026-11-03\n63;home;2026-11-04", "2: 2026-11-03 62\n3: 2026-11-04 63 home"},
		{"a title above the names", rateGoal, "Progress of 2026-27\n\nDate,WCPM\n11/3/2026,62", "4: 2026-11-03 62"},
		{"names of its own", rateGoal, "When tested,Fluency\n11/3/2026,62", "2: 2026-11-03 62"},
		{"the goal's own words", rateGoal, "Date\tTester\tWords correct a minute\n11/3/2026\tMs. Lee\t62", "2: 2026-11-03 62"},
		{"a column before the date", rateGoal, "1,11/3/2026,62\n2,11/10/2026,64", "1: 2026-11-03 62\n2: 2026-11-10 64"},
		{"a decimal comma", rateGoal, "date;value\n2026-11-03;62,5\n2026-11-10;1.062,5", "2: 2026-11-03 62.5\n3: 2026-11-10 1062.5"},
		{"a decimal comma between tabs", rateGoal, "2026-11-03\t62,5", "1: 2026-11-03 62.5"},
		{
			"weekdays and times", rateGoal, "Tue 11/3/2026\t62\nTuesday, Nov 10, 2026\t64\n2026-11-17T09:30:00\t66\n11/18/2026 9:30 AM\t67",
			"1: 2026-11-03 62\n2: 2026-11-10 64\n3: 2026-11-17 66\n4: 2026-11-18 67",
		},
		{"no year", rateGoal, "11/3\t62\nDec 8\t58", "1: 2026-11-03 62\n2: 2025-12-08 58"},
		{"a date cut at its comma", rateGoal, "Nov 3, 2026, 62\nTuesday, Nov 10, 2026,64\nNov 17, 2026 66", "1: 2026-11-03 62\n2: 2026-11-10 64\n3: 2026-11-17 66"},
		{"spaces alone", rateGoal, "11/3/2026 62\n11/10/2026  64", "1: 2026-11-03 62\n2: 2026-11-10 64"},
		{"units beside the number", rateGoal, "11/3/2026\t62 wcpm\n11/10/2026\t64 words correct a minute", "1: 2026-11-03 62\n2: 2026-11-10 64"},
		{"blank cells and rows", rateGoal, "date,value,note\n11/3/2026,,absent\n,,\n11/10/2026,-,\n11/17/2026,66,", "5: 2026-11-17 66"},
		{"accuracy beside words a minute", rateGoal, "date,words correct,total words\n11/3/2026,62,70", "2: 2026-11-03 62"},
		{"percent", percentGoal, "11/3/2026,80 %\n11/4/2026,75%\n11/5/2026,70", "1: 2026-11-03 80\n2: 2026-11-04 75\n3: 2026-11-05 70"},
		{
			"so many of a number in percent", percentGoal, "11/3/2026,4/5\n11/4/2026,14 of 20\n11/5/2026,14 out of 20 (70 %)",
			"1: 2026-11-03 4 of 5\n2: 2026-11-04 14 of 20\n3: 2026-11-05 14 of 20",
		},
		{"two numbers", percentGoal, "date,correct,total\n11/3/2026,14,20", "2: 2026-11-03 14 of 20"},
		{"a score out of a number", percentGoal, "date,score,out of\n11/3/2026,14,20", "2: 2026-11-03 14 of 20"},
		{"two numbers and the percent", percentGoal, "date,correct,total,percent\n11/3/2026,14,20,70%\n11/4/2026,,,75", "2: 2026-11-03 14 of 20\n3: 2026-11-04 75"},
		{"two numbers without names", percentGoal, "11/3/2026,14,20\n11/4/2026,15,20", "1: 2026-11-03 14 of 20\n2: 2026-11-04 15 of 20"},
		{"the goal's own number", outOfGoal, "11/3/2026,4\n11/4/2026,3 of 5 times\n11/5/2026,6/8", "1: 2026-11-03 4 of 5\n2: 2026-11-04 3 of 5\n3: 2026-11-05 6 of 8"},
		{"levels", rubricGoal, "11/3/2026,2\n11/4/2026,level 3\n11/5/2026,3 of 4", "1: 2026-11-03 2\n2: 2026-11-04 3\n3: 2026-11-05 3"},
		{"yes and no", yesNoGoal, "11/3/2026,Yes\n11/4/2026,n\n11/5/2026,TRUE\n11/6/2026,0", "1: 2026-11-03 1\n2: 2026-11-04 0\n3: 2026-11-05 1\n4: 2026-11-06 0"},
		{"minutes", minuteGoal, "11/3/2026,12 min\n11/4/2026,1 minute", "1: 2026-11-03 12\n2: 2026-11-04 1"},
		{"one column", rateGoal, "62\n64", "1: rows.why.noDate\n2: rows.why.noDate"},
		{"nothing", rateGoal, " \n", ""},
	} {
		got := told(ReadRows(p, c.from, RowsFrom{Goal: c.goal, Source: record.SourceSchool, Today: rowsToday}))
		if got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

func TestRowsThatCannotBeReadSayWhy(t *testing.T) {
	p := rowsPrinter(t)
	for _, c := range []struct {
		goal     *record.Goal
		row      string // after a good one on line 1
		key, why string
	}{
		{rateGoal, "13/02/2026,62", "rows.why.dayFirst", "In “13/02/2026” the day stands before the month. Write the month first, like 2/13/2026, or with its name, like Feb 13, 2026."},
		{rateGoal, "soon,62", "rows.why.date", "“soon” is not a date. Write it like 11/3/2026 or Nov 3, 2026."},
		{rateGoal, "2/30/2026,62", "rows.why.date", ""},
		{rateGoal, "soon,", "rows.why.date", ""},
		{rateGoal, ",62", "rows.why.noDate", "This row has no date."},
		{rateGoal, "11/24/2026,62", "invalid.future", "This day is still to come. Check the month and the year."},
		{rateGoal, "12/31/1989,62", "rows.why.year", "The year in “12/31/1989” cannot be right. It can be 1990 or later."},
		{rateGoal, "1026-11-03,62", "rows.why.year", ""},
		{rateGoal, "11/3/2026,sixty", "rows.why.number", "“sixty” is not a number. Write digits, like 62 or 4/5."},
		{rateGoal, "11/3/2026,62 and 64", "rows.why.number", ""},
		{rateGoal, "11/3/2026,Inf", "rows.why.number", ""},
		{rateGoal, "11/3/2026,NaN", "rows.why.number", ""},
		{rateGoal, "11/3/2026,1e400", "rows.why.large", "“1e400” is too large a number."},
		{rateGoal, "11/3/2026,-4", "invalid.negative", "This number cannot be below zero. Write 0 or more."},
		{rateGoal, "11/3/2026,80%", "rows.why.unit", "“80%” is not what this goal counts: words correct a minute."},
		{rateGoal, "11/3/2026,4/5", "rows.why.unit", ""},
		{percentGoal, "11/3/2026,170", "invalid.percent", ""},
		{percentGoal, "11/3/2026,21/20", "invalid.moreThanTotal", "More were right than there were tries. Check both numbers. They may be the wrong way around."},
		{percentGoal, "11/3/2026,0/0", "invalid.total", ""},
		{percentGoal, "11/3/2026,four/five", "rows.why.number", "“four/five” is not a number. Write digits, like 62 or 4/5."},
		{outOfGoal, "11/3/2026,6", "invalid.moreThanTotal", ""},
		{outOfGoal, "11/3/2026,80%", "rows.why.unit", ""},
		{rubricGoal, "11/3/2026,2/5", "rows.why.unit", ""},
		{yesNoGoal, "11/3/2026,2", "rows.why.yesNo", "“2” is neither yes nor no."},
	} {
		good := "11/22/2026,0\n"
		list := ReadRows(p, good+c.row, RowsFrom{Goal: c.goal, Source: record.SourceSchool, Today: rowsToday})
		unread := list.Unread()
		if len(unread) != 1 || unread[0].Line != 2 || unread[0].Fault.Key != c.key {
			t.Errorf("%s: %s, want %s", c.row, told(list), c.key)
			continue
		}
		if why := unread[0].Why(p); c.why != "" && why != c.why {
			t.Errorf("%s: %q, want %q", c.row, why, c.why)
		}
	}
}

// Where nothing at all can be read, each row still says why.
func TestRowsThatAreAllWrongSayWhy(t *testing.T) {
	p := rowsPrinter(t)
	for rows, want := range map[string]string{
		"11/3/2026,80 %":                     "1: rows.why.unit",
		"11/3/2026,sixty\n11/4/2026,seventy": "1: rows.why.number\n2: rows.why.number",
		"13/02/2026,62\n14/02/2026,63":       "1: rows.why.dayFirst\n2: rows.why.dayFirst",
		"1,11/3/1926,62":                     "1: rows.why.year",
		"soon,62\nlater,63":                  "1: rows.why.date\n2: rows.why.date",
		"11/3/2026\n11/4/2026":               "",
	} {
		got := told(ReadRows(p, rows, RowsFrom{Goal: rateGoal, Source: record.SourceSchool, Today: rowsToday}))
		if got != want {
			t.Errorf("%q:\n%s\nwant:\n%s", rows, got, want)
		}
	}
}

// Where most rows can only have the day first, a row that could be either is not guessed at.
func TestDaysThatCouldBeTwoAreNotGuessed(t *testing.T) {
	p := rowsPrinter(t)
	from := RowsFrom{Goal: rateGoal, Source: record.SourceSchool, Today: rowsToday}
	got := told(ReadRows(p, "13/02/2026,60\n05/02/2026,61\n06/06/2026,62\nFeb 7, 2026,63", from))
	want := "1: rows.why.dayFirst\n2: rows.why.unclear\n3: 2026-06-06 62\n4: 2026-02-07 63"
	if got != want {
		t.Errorf("day first:\n%s\nwant:\n%s", got, want)
	}
	got = told(ReadRows(p, "13/02/2026,60\n05/02/2026,61\n02/14/2026,62\n02/15/2026,62", from))
	want = "1: rows.why.dayFirst\n2: 2026-05-02 61\n3: 2026-02-14 62\n4: 2026-02-15 62"
	if got != want {
		t.Errorf("one slip:\n%s\nwant:\n%s", got, want)
	}
}

func TestAColumnOfNumbersRightNeedsItsTotal(t *testing.T) {
	p := rowsPrinter(t)
	got := told(ReadRows(p, "date,correct\n11/3/2026,14\n11/4/2026,70%\n11/5/2026,14/20", RowsFrom{Goal: percentGoal, Source: record.SourceSchool, Today: rowsToday}))
	if want := "2: rows.why.total\n3: 2026-11-04 70\n4: 2026-11-05 14 of 20"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestAnUnknownSourceIsNotGuessed(t *testing.T) {
	p := rowsPrinter(t)
	got := told(ReadRows(p, "date,value,source\n11/3/2026,62,Grandpa\n11/4/2026,63,\n11/5/2026,64,Parent", RowsFrom{Goal: rateGoal, Source: record.SourcePrivate, Today: rowsToday}))
	if want := "2: rows.why.source\n3: 2026-11-04 63 private\n4: 2026-11-05 64 home"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
