package text_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
	"planpage/app/text"
)

func english(t *testing.T) *text.Printer {
	t.Helper()
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDatesReadAsAParentSaysThem(t *testing.T) {
	p := english(t)
	const d record.Date = "2026-12-08"
	for _, c := range []struct{ got, want string }{
		{p.Date(d), "Dec 8, 2026"},
		{p.ShortDate(d), "Dec 8"},
		{p.LongDate(d), "Tuesday, December 8"},
		{p.DateNear(d, "2026-11-23"), "Dec 8"},
		{p.DateNear("2023-05-16", "2026-11-23"), "May 16, 2023"},
		{p.Time("15:30"), "3:30 PM"},
		{p.Date(""), ""},
		{p.Date("2026-02-30"), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestParseDateTakesTheFormsParentsType(t *testing.T) {
	p := english(t)
	for _, s := range []string{"12/8/2026", "12/08/26", "2026-12-08", "Dec 8 2026", "December 8, 2026", "8 Dec 2026", " dec. 8th, 2026 "} {
		if d, ok := p.ParseDate(s); !ok || d != "2026-12-08" {
			t.Errorf("%q gives %q, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "soon", "13/8/2026", "2/30/2026", "12/8", "1/1/1890", "2026-13-01", "2026-00-08", "2026-x-08", "0/8/2026", "12/8/2026/1"} {
		if d, ok := p.ParseDate(s); ok {
			t.Errorf("%q is read as %s", s, d)
		}
	}
}

// Without its year a day is the nearest one, whatever the day of the year it is typed on.
func TestADateWithoutItsYearIsTheNearest(t *testing.T) {
	p := english(t)
	const today record.Date = "2026-11-23"
	for typed, want := range map[string]record.Date{
		"Dec 8": "2026-12-08", "12/8": "2026-12-08", "8 Dec": "2026-12-08", " dec. 8th ": "2026-12-08", "Jan 4": "2027-01-04",
		"10/4": "2026-10-04", "6/1": "2026-06-01", "5/20": "2027-05-20", "2/29": "2028-02-29", "12/8/2024": "2024-12-08",
	} {
		if d, ok := p.ParseDateNear(typed, today); !ok || d != want {
			t.Errorf("%q gives %q, %v", typed, d, ok)
		}
	}
	for _, typed := range []string{"", "Dec", "8", "13/8", "2/30", "Dec 2026", "0/8", "soon 8", "2026-12"} {
		if d, ok := p.ParseDateNear(typed, today); ok {
			t.Errorf("%q is read as %s", typed, d)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		today := record.Date("2001-01-01").AddDays(rapid.IntRange(0, 25000).Draw(t, "today"))
		want := today.AddDays(rapid.IntRange(-182, 182).Draw(t, "days"))
		forms := []string{p.ShortDate(want), fmt.Sprintf("%d/%d", want.Month(), want.Day()), fmt.Sprintf("%d %s", want.Day(), p.Month(want))}
		typed := rapid.SampledFrom(forms).Draw(t, "typed")
		if got, ok := p.ParseDateNear(typed, today); !ok || got != want {
			t.Fatalf("on %s %q reads as %q, not %s", today, typed, got, want)
		}
	})
}

func TestEveryDatePrintedCanBeReadAgain(t *testing.T) {
	p := english(t)
	rapid.Check(t, func(t *rapid.T) {
		d := record.FirstDate.AddDays(rapid.IntRange(0, 40000).Draw(t, "days"))
		if got, ok := p.ParseDate(p.Date(d)); !ok || got != d {
			t.Fatalf("%s prints as %q and reads as %q", d, p.Date(d), got)
		}
	})
}

func TestNumbers(t *testing.T) {
	p := english(t)
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{62, 0, "62"}, {3.55, 1, "3.6"}, {4, 2, "4"}, {-0.04, 1, "0"}, {-2.5, 1, "−2.5"}, {1250, 0, "1250"}, {160000, 0, "160,000"},
	} {
		if got := p.Number(c.v, c.decimals); got != c.want {
			t.Errorf("Number(%v, %d) = %q, want %q", c.v, c.decimals, got, c.want)
		}
	}
	for s, want := range map[string]float64{"62": 62, "3,5": 3.5, "1,250": 1250, "70 %": 70, "−2": -2} {
		if got, ok := text.ParseNumber(s); !ok || got != want {
			t.Errorf("ParseNumber(%q) = %v, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "x", "1 2", "NaN", "Inf", "1e400", "--1"} {
		if v, ok := text.ParseNumber(s); ok {
			t.Errorf("ParseNumber(%q) = %v", s, v)
		}
	}
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 12: "12th", 21: "21st", 88: "88th", 112: "112th"} {
		if got := p.Ordinal(n); got != want {
			t.Errorf("Ordinal(%d) = %q", n, got)
		}
	}
}

func TestErrorsNeverShowTheirCause(t *testing.T) {
	p := english(t)
	m := p.Error(errors.New("open planpage.db: Maya's secret"))
	if m.Text != p.T("text.unexpected") || m.Hint == "" {
		t.Errorf("got %+v", m)
	}
	_, err := record.ParseDate("2026-13-01")
	if m := p.Error(err); m.Text == p.T("text.unexpected") {
		t.Error("a rule that is broken has no words of its own")
	}
	if _, err := text.New("xx"); record.KindOf(err) != record.NotFound {
		t.Errorf("an unknown language gives %v", err)
	}
}

func TestAMissingKeyShowsItself(t *testing.T) {
	p := english(t)
	if got := p.T("no.such.key", "n", 1); got != "no.such.key" {
		t.Errorf("got %q", got)
	}
	if got := p.List([]string{"a", "b", "c"}); got != "a, b and c" {
		t.Errorf("got %q", got)
	}
}
