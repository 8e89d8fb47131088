package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"planpage/app/record"
)

const benchToday record.Date = "2026-11-23"

func benchDay() record.Date { return benchToday }

func TestMonthsKeepTheDayOrEndWithTheMonth(t *testing.T) {
	for _, c := range []struct {
		from record.Date
		n    int
		want record.Date
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2100-12-01", 1, "2100-12-01"},
		{"1990-01-05", -1, "1990-01-05"},
	} {
		if got := addMonths(c.from, c.n); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := record.FirstDate.AddDays(rapid.IntRange(40, 40000).Draw(t, "days"))
		next := addMonths(d, 1)
		if next.Day() > d.Day() || next.Month() == d.Month() || d.DaysUntil(next) > 31 || d.DaysUntil(next) < 28 {
			t.Fatalf("a month after %s is %s", d, next)
		}
	})
}

type told struct {
	day record.Date
	ok  bool
}

func dateBench(t *testing.T) (*bench, *DateField, *[]told) {
	p := printer(t)
	d, list := NewDateField(p, benchDay), &[]told{}
	d.OnChanged = func(day record.Date, ok bool) { *list = append(*list, told{day, ok}) }
	b := newBench(t, fyne.NewSize(500, 500), Column(0, d, NewEntry()))
	b.focus(d)
	return b, d, list
}

func TestDateFieldReadsOnLeaving(t *testing.T) {
	b, d, list := dateBench(t)
	b.letters("12/8/26")
	if len(*list) != 0 {
		t.Errorf("told while typing: %v", *list)
	}
	b.win.Canvas().FocusNext()
	if d.Text != "Dec 8, 2026" || len(*list) != 1 || (*list)[0] != (told{"2026-12-08", true}) {
		t.Errorf("the field shows %q and told %v", d.Text, *list)
	}
	b.focus(d)
	b.win.Canvas().FocusNext()
	if len(*list) != 1 {
		t.Error("leaving without a change tells again")
	}
}

func TestDateFieldKeepsWhatItCannotRead(t *testing.T) {
	b, d, list := dateBench(t)
	b.letters("soon")
	b.keys(fyne.KeyReturn)
	if _, ok := d.Date(); ok || d.Typed() != "soon" || (*list)[0] != (told{"", false}) {
		t.Errorf("the field shows %q and told %v", d.Text, *list)
	}
	for range 4 {
		b.keys(fyne.KeyBackspace)
	}
	b.win.Canvas().Unfocus()
	if day, ok := d.Date(); day != "" || !ok || (*list)[1] != (told{"", true}) {
		t.Errorf("the empty field is %q %v and told %v", day, ok, *list)
	}
}

func TestSetDateLeavesTypingAlone(t *testing.T) {
	b, d, _ := dateBench(t)
	b.letters("1/2")
	d.SetDate("2026-05-05")
	if d.Text != "1/2" {
		t.Errorf("typing became %q", d.Text)
	}
	b.letters("/26")
	b.keys(fyne.KeyReturn)
	d.SetDate("")
	if d.Text != "" {
		t.Errorf("after Enter the next day begins with %q", d.Text)
	}
}

func TestTheCalendarIsUsedByKeyboard(t *testing.T) {
	b, d, list := dateBench(t)
	b.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	open, ok := b.win.Canvas().Focused().(*calendar)
	if !ok || open.day != benchToday {
		t.Fatalf("Alt+Down gives the focus to %T", b.win.Canvas().Focused())
	}
	b.keys(fyne.KeyPageDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyHome, fyne.KeyReturn)
	if d.Text != "Dec 27, 2026" || len(*list) != 1 || b.win.Canvas().Focused() != d {
		t.Errorf("picked %q, told %v, the focus is on %T", d.Text, *list, b.win.Canvas().Focused())
	}
	b.keys(fyne.KeyDown)
	if open = b.win.Canvas().Focused().(*calendar); open.day != "2026-12-27" {
		t.Errorf("it opens on %s, not on its value", open.day)
	}
	b.keys(fyne.KeyPageUp, fyne.KeyEscape)
	if d.Text != "Dec 27, 2026" || b.win.Canvas().Overlays().Top() != nil || b.win.Canvas().Focused() != d {
		t.Errorf("Escape leaves %q", d.Text)
	}
}

func TestADayIsPickedWithThePointer(t *testing.T) {
	p := printer(t)
	c, picked := newCalendar(p, "2026-12-08", benchToday), record.Date("")
	c.onPick = func(d record.Date) { picked = d }
	newBench(t, fyne.NewSize(500, 500), c)
	cell := calendarCell()
	at := func(column, line float32) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(Gap2+cell.Width*(column+0.5), Gap2+cell.Height*(line+0.5))}
	}
	c.Tapped(at(3, 1))
	if picked != "" {
		t.Error("a weekday's name was picked")
	}
	c.Tapped(at(3, 2)) // Wednesday of the first week
	if picked != "2026-12-02" {
		t.Errorf("picked %s", picked)
	}
	c.Tapped(at(6, 0))
	if c.day != "2027-01-08" {
		t.Errorf("the month after December is that of %s", c.day)
	}
}

func TestNumberField(t *testing.T) {
	p := printer(t)
	n := NewNumberField(p)
	var last *float64
	ok, calls := false, 0
	n.OnChanged = func(v *float64, good bool) { last, ok, calls = v, good, calls+1 }
	b := newBench(t, fyne.NewSize(300, 200), Column(0, n))
	b.focus(n)
	b.letters("3,5")
	b.keys(fyne.KeyReturn)
	if !ok || last == nil || *last != 3.5 {
		t.Errorf("told %v %v", last, ok)
	}
	b.letters("x")
	b.win.Canvas().Unfocus()
	if ok || n.Typed() != "3,5x" || calls != 2 {
		t.Errorf("a text that is no number: %v, %q, told %d times", ok, n.Typed(), calls)
	}
	v := 62.0
	n.SetValue(&v)
	if n.Text != "62" {
		t.Errorf("62 shows as %q", n.Text)
	}
	n.SetValue(nil)
	if got, good := n.Value(); n.Text != "" || got != nil || !good {
		t.Errorf("no value shows as %q", n.Text)
	}
}

func TestDateFieldNeedsNoYear(t *testing.T) {
	b, d, _ := dateBench(t)
	b.letters("8 dec")
	b.win.Canvas().FocusNext()
	if day, ok := d.Date(); !ok || day != benchDay()[:4]+"-12-08" {
		t.Errorf("the field shows %q, %s", d.Text, day)
	}
}

// What is being typed as a date is at hand for a draft, and goes into the record when it comes back and can be read.
func TestAFormKnowsADateThatIsBeingTyped(t *testing.T) {
	p := printer(t)
	form := func(day *record.Date) (*Form, *Field) {
		f := NewForm(p, benchDay, "kit")
		return f, f.Date("date", day)
	}
	var day record.Date
	f, field := form(&day)
	b := newBench(t, fyne.NewSize(500, 500), Column(0, field, NewEntry()))
	field.Focus()
	b.letters("12/8/2026")
	typed := f.Typed()
	if typed["date"] != "12/8/2026" || field.Fault() != "" || day != "" {
		t.Fatalf("typed %q, fault %q, day %q", typed, field.Fault(), day)
	}
	b.win.Canvas().FocusNext()
	if len(f.Typed()) != 0 || day != "2026-12-08" {
		t.Errorf("when it was left: typed %q, day %q", f.Typed(), day)
	}
	var again record.Date
	f, field = form(&again)
	f.SetTyped(typed)
	if len(f.Typed()) != 0 || again != "2026-12-08" || field.Fault() != "" {
		t.Errorf("from a draft: typed %q, day %q, fault %q", f.Typed(), again, field.Fault())
	}
}

// What was said of a text goes as soon as the text changes, and comes back with the text.
func TestAFaultGoesWhileItIsMended(t *testing.T) {
	p := printer(t)
	f, day := NewForm(p, benchDay, "kit"), record.Date("")
	field := f.Date("date", &day)
	b := newBench(t, fyne.NewSize(400, 300), Column(Gap3, field, NewEntry()))
	field.Focus()
	b.letters("soon")
	b.win.Canvas().FocusNext()
	if field.Fault() == "" {
		t.Fatal("a text that is no date is not told")
	}
	field.Focus()
	b.keys(fyne.KeyEnd)
	b.letters("x")
	if field.Fault() != "" {
		t.Errorf("while it is mended it says %q", field.Fault())
	}
	b.keys(fyne.KeyBackspace)
	if !strings.Contains(field.Fault(), "soon") {
		t.Error("the same text again is not told")
	}
}
