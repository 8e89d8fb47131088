package progress

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planpage/app/record"
	"planpage/app/text"
)

// aReading draws a reading that a goal of the unit may have, of few days and values, so that equal ones come.
func aReading(g *record.Goal) *rapid.Generator[*record.Measurement] {
	return rapid.Custom(func(t *rapid.T) *record.Measurement {
		m := &record.Measurement{
			Date:   rowsToday.AddDays(-rapid.IntRange(0, 6).Draw(t, "days")),
			Source: record.Source(rapid.SampledFrom(record.Sources).Draw(t, "source")),
			Note:   rapid.SampledFrom([]string{"", "calm", "after lunch, tired; \"ok\"", "two\nlines"}).Draw(t, "note"),
		}
		total := float64(rapid.IntRange(4, 5).Draw(t, "total"))
		correct := float64(rapid.IntRange(3, 4).Draw(t, "correct"))
		switch {
		case g.Unit == record.UnitYesNo:
			m.Value = record.Float(float64(rapid.IntRange(0, 1).Draw(t, "answer")))
		case g.Unit == record.UnitOutOf, g.Unit == record.UnitPercent && rapid.Bool().Draw(t, "of a number"):
			m.Correct, m.Total = &correct, &total
		default:
			m.Value = record.Float(rapid.SampledFrom([]float64{0, 60, 62.5, 80, 75}).Draw(t, "value"))
		}
		return m
	})
}

var someGoals = []*record.Goal{rateGoal, percentGoal, outOfGoal, rubricGoal, yesNoGoal, minuteGoal}

// written writes readings as somebody's CSV file.
func written(t *rapid.T, p *text.Printer, list []*record.Measurement) string {
	forms := []func(record.Date) string{
		func(d record.Date) string { return string(d) }, p.Date,
		func(d record.Date) string { return fmt.Sprintf("%d/%d/%d", d.Month(), d.Day(), d.Year()) },
		func(d record.Date) string { return d.Weekday().String() + ", " + p.Date(d) },
	}
	form := rapid.SampledFrom(forms).Draw(t, "date form")
	apart := rapid.Bool().Draw(t, "numbers apart")
	rows := [][]string{{"Date", "Value", "Correct", "Total", "Source", "Note"}}
	for _, m := range list {
		row := []string{form(m.Date), "", "", "", string(m.Source), m.Note}
		switch {
		case m.Value != nil:
			row[1] = fmt.Sprint(*m.Value)
		case apart:
			row[2], row[3] = fmt.Sprint(*m.Correct), fmt.Sprint(*m.Total)
		default:
			row[1] = fmt.Sprintf("%v of %v", *m.Correct, *m.Total)
		}
		rows = append(rows, row)
	}
	var b strings.Builder
	out := csv.NewWriter(&b)
	out.Comma = rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "delimiter")
	if err := out.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	end := rapid.SampledFrom([]string{"\n", "\r", "\r\n"}).Draw(t, "line end")
	return strings.ReplaceAll(b.String(), "\n", end)
}

func TestReadingsThatAreWrittenAreReadAgain(t *testing.T) {
	p := rowsPrinter(t)
	rapid.Check(t, func(t *rapid.T) {
		goal := rapid.SampledFrom(someGoals).Draw(t, "goal")
		want := rapid.SliceOfN(aReading(goal), 1, 12).Draw(t, "readings")
		list := ReadRows(p, written(t, p, want), RowsFrom{Goal: goal, Today: rowsToday})
		if len(list) != len(want) {
			t.Fatalf("%d rows of %d:\n%s", len(list), len(want), told(list))
		}
		for i, row := range list {
			if row.Fault != nil || toldReading(row.Reading) != toldReading(want[i]) {
				t.Fatalf("%s\nwant %s", told(list[i:i+1]), toldReading(want[i]))
			}
		}
	})
}

// What is added is as often as it stands in the text and not yet in the records, and a second time it is nothing.
func TestTheSameReadingTwiceAddsNothing(t *testing.T) {
	p := rowsPrinter(t)
	rapid.Check(t, func(t *rapid.T) {
		goal := rapid.SampledFrom(someGoals).Draw(t, "goal")
		given := rapid.SliceOfN(aReading(goal), 1, 12).Draw(t, "readings")
		there := rapid.SliceOfN(aReading(goal), 0, 12).Draw(t, "there")
		words := written(t, p, given)
		added := ReadRows(p, words, RowsFrom{Goal: goal, Today: rowsToday, There: there}).New()
		if want := missing(goal, given, there); len(added) != want {
			t.Fatalf("%d added, want %d", len(added), want)
		}
		again := ReadRows(p, words, RowsFrom{Goal: goal, Today: rowsToday, There: append(slices.Clone(there), added...)})
		if len(again.New()) != 0 || again.Known() != len(given) {
			t.Fatalf("a second time: %d added, %d known of %d", len(again.New()), again.Known(), len(given))
		}
	})
}

// missing counts the readings that are more often given than there.
func missing(g *record.Goal, given, there []*record.Measurement) int {
	groups := map[sameReading][2][]string{}
	for i, list := range [][]*record.Measurement{given, there} {
		for _, m := range list {
			key, total := sameOf(g, m)
			group := groups[key]
			group[i] = append(group[i], total)
			groups[key] = group
		}
	}
	n := 0
	for _, group := range groups {
		n += unmatched(group[0], group[1])
	}
	return n
}

// unmatched is the number of given totals left when as many as can be go with a stored one: the equal ones, and an
// unknown one with any.
func unmatched(given, there []string) int {
	most := 0
	if len(given) == 0 || len(there) == 0 {
		return len(given)
	}
	for i, total := range there {
		if total == given[0] || total == "" || given[0] == "" {
			most = max(most, 1+len(given)-1-unmatched(given[1:], slices.Delete(slices.Clone(there), i, i+1)))
		}
	}
	most = max(most, len(given)-1-unmatched(given[1:], there))
	return len(given) - most
}

func TestTwoEqualReadingsOfADayAreTwo(t *testing.T) {
	p := rowsPrinter(t)
	const words = "11/3/2026,62\n11/3/2026,62\n11/3/2026,62"
	from := RowsFrom{Goal: rateGoal, Source: record.SourceSchool, Today: rowsToday}
	if n := len(ReadRows(p, words, from).New()); n != 3 {
		t.Errorf("%d new", n)
	}
	stored := &record.Measurement{Date: "2026-11-03", Value: record.Float(62)} // without a source it is the school's
	from.There = []*record.Measurement{stored}
	if n := len(ReadRows(p, words, from).New()); n != 2 {
		t.Errorf("%d new beside one that is there", n)
	}
	from.Source = record.SourceHome
	if n := len(ReadRows(p, words, from).New()); n != 3 {
		t.Errorf("%d new from home", n)
	}
}

func TestManyRowsAreReadFast(t *testing.T) {
	p := rowsPrinter(t)
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, "%s,%d\n", p.Date(rowsToday.AddDays(-i)), i%100)
	}
	words := strings.ReplaceAll(b.String(), ", 20", " 20")
	start := time.Now()
	list := ReadRows(p, words, RowsFrom{Goal: rateGoal, Source: record.SourceSchool, Today: rowsToday})
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	} else {
		t.Logf("5,000 rows in %v", took)
	}
	if n := len(list.New()); n != 5000 {
		t.Errorf("%d readings", n)
	}
}

// FuzzRows: no text makes ReadRows fail; each row is a reading that can be stored, or says why not.
func FuzzRows(f *testing.F) {
	p, err := text.New("en")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"date,value\r11/3/2026,62", "Nov 3, 2026 62\n4/5", "Tue, Nov 3, 2026;4 of 5;x", "1e400,11/3/2026\n,", "a\tb\n\"\t"} {
		f.Add(s, 0)
	}
	f.Fuzz(func(t *testing.T, s string, i int) {
		goal := someGoals[uint(i)%uint(len(someGoals))] // #nosec G115 -- any of them
		from := RowsFrom{Goal: goal, Source: record.SourceSchool, Today: rowsToday}
		list := ReadRows(p, s, from)
		for _, row := range list {
			if (row.Reading == nil) == (row.Fault == nil) {
				t.Fatalf("line %d: %+v", row.Line, row)
			}
			if row.Fault != nil && row.Why(p) == p.T("text.unexpected") {
				t.Fatalf("no words for %s", row.Fault.Key)
			}
		}
		from.There = list.New()
		if again := ReadRows(p, s, from); len(again.New()) != 0 {
			t.Fatalf("a second time %d are new", len(again.New()))
		}
	})
}
