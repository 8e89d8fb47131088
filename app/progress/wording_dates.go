package progress

import (
	"time"

	"planpage/app/record"
)

// dateSpan is a date in the text: tokens from..to (without to), and the day where all of it is written.
type dateSpan struct {
	from, to int
	day      record.Date
}

var monthNames = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// findDates marks the dates, so that no measure is read out of them.
func (t *reader) findDates() {
	for i := 0; i < len(t.list); i++ {
		d, ok := t.dateAt(i)
		if !ok {
			continue
		}
		t.dates = append(t.dates, d)
		for j := d.from; j < d.to; j++ {
			t.list[j].dated = true
		}
		i = d.to - 1
	}
}

func (t *reader) dateAt(i int) (dateSpan, bool) {
	x := t.list[i]
	if month := monthNames[x.word]; month > 0 {
		return t.monthFirst(i, month)
	}
	if !x.number || x.digits == 0 {
		return dateSpan{}, false
	}
	if d, ok := t.figures(i); ok {
		return d, true
	}
	if d, ok := t.monthFigures(i); ok {
		return d, true
	}
	if month := monthNames[wordAt(t.list, i+1)]; month > 0 && x.value >= 1 && x.value <= 31 {
		d := dateSpan{from: i, to: i + 2}
		if y := t.yearAt(i + 2); y > 0 {
			d.to, d.day = i+3, dayOf(y, month, x.value)
		}
		return d, d.day != "" || month != time.May && month != time.March
	}
	return dateSpan{from: i, to: i + 1}, t.yearAt(i) > 0 && t.isYear(i)
}

// monthFirst reads "June 5, 2027", "June 5th", "June 2027" and "June". "May" and "March" alone are words of other kinds.
func (t *reader) monthFirst(i int, month time.Month) (dateSpan, bool) {
	d := dateSpan{from: i, to: i + 1}
	at := i + 1
	if wordAt(t.list, at) == "." && t.isDay(at+1) {
		at++
	}
	if t.isDay(at) {
		d.to = at + 1
		if y := t.yearAt(t.pastComma(at + 1)); y > 0 {
			d.to, d.day = t.pastComma(at+1)+1, dayOf(y, month, t.list[at].value)
		}
		return d, true
	}
	if at = t.pastComma(at); t.yearAt(at) > 0 {
		d.to = at + 1
		return d, true
	}
	return d, beforeMonth[wordAt(t.list, i-1)] || month != time.May && month != time.March && len(t.list[i].word) > 3
}

var beforeMonth = wordSet("by in of until before through since to and mid late early next this")

// isDay reports whether a token can be the day of a month.
func (t *reader) isDay(i int) bool {
	if i >= len(t.list) {
		return false
	}
	x := t.list[i]
	return (x.number && x.digits < 4 || x.word == "#th") && x.value >= 1 && x.value <= 31
}

func (t *reader) pastComma(i int) int {
	if wordAt(t.list, i) == "," {
		return i + 1
	}
	return i
}

// monthFigures reads "3/2027" and, behind "by", "6/27": a month of a year, or a day of a month.
func (t *reader) monthFigures(i int) (dateSpan, bool) {
	if i+2 >= len(t.list) || wordAt(t.list, i+1) != "/" || !t.list[i+2].number || t.list[i].value < 1 || t.list[i].value > 12 {
		return dateSpan{}, false
	}
	d := dateSpan{from: i, to: i + 3}
	return d, t.yearAt(i+2) > 0 || dueWords[wordAt(t.list, i-1)]
}

// figures reads 5/14/2026, 5-14-26 and 2026-05-14.
func (t *reader) figures(i int) (dateSpan, bool) {
	sign := wordAt(t.list, i+1)
	if i+4 >= len(t.list) || sign != "/" && sign != "-" || wordAt(t.list, i+3) != sign || !t.list[i+2].number || !t.list[i+4].number {
		return dateSpan{}, false
	}
	a, b, c := t.list[i], t.list[i+2], t.list[i+4]
	d := dateSpan{from: i, to: i + 5}
	switch {
	case a.digits == 4 && a.value >= 1990:
		d.day = dayOf(int(a.value), time.Month(b.value), c.value)
	case c.digits == 4 || c.digits == 2 && c.value < 80:
		y := int(c.value)
		if c.digits == 2 {
			y += 2000
		}
		d.day = dayOf(y, time.Month(a.value), b.value)
	}
	return d, d.day != ""
}

// yearAt returns the year that stands at a token, 0 for none.
func (t *reader) yearAt(i int) int {
	if i >= len(t.list) || !t.list[i].number || t.list[i].digits != 4 || t.list[i].value < 1990 || t.list[i].value > 2100 {
		return 0
	}
	return int(t.list[i].value)
}

// isYear reports whether four digits stand where a year does.
func (t *reader) isYear(i int) bool {
	switch wordAt(t.list, i-1) {
	case "by", "in", "until", "of", "spring", "fall", "summer", "winter", "through", "before", "since", "-":
		return wordAt(t.list, i+1) != "words"
	}
	switch wordAt(t.list, i+1) {
	case "-", "/", "school", "iep", "annual", ",", ".", "":
		return true
	}
	return false
}

// dayOf returns a day that is in the calendar and in the years of records, else "".
func dayOf(year int, month time.Month, day float64) record.Date {
	d := record.NewDate(year, month, int(day))
	if !d.Valid() || d.Month() != month || d.Day() != int(day) || year < 1990 || year > 2100 {
		return ""
	}
	return d
}
