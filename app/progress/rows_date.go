package progress

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"planpage/app/record"
)

var (
	// timeOfDay is what spreadsheets write behind a day.
	timeOfDay = regexp.MustCompile(`[T ]+\d{1,2}:\d{2}.*$`)
	// numericDay is a day in numbers alone, the month or the day first.
	numericDay = regexp.MustCompile(`^(\d{1,2})[/.\-](\d{1,2})[/.\-](?:\d{4}|\d{2})$`)
	fullYear   = regexp.MustCompile(`\b\d{4}\b`)
)

// date reads the day of a row: in any form a parent types, also behind the name of its weekday or before a time. Without a
// year it is the latest such day until today. A day that may be meant the other way around is refused.
func (r *rowReader) date(words string) (record.Date, *record.Error) {
	if words == "" {
		return "", rowFault("rows.why.noDate", "")
	}
	asTyped := words
	words = strings.TrimSpace(timeOfDay.ReplaceAllString(words, ""))
	day, ok := r.day(words)
	if !ok {
		words = r.withoutWeekday(words)
		day, ok = r.day(words)
	}
	if first, second, both := numbersOf(words); both {
		switch {
		case first > 12 && second >= 1 && second <= 12:
			return "", rowFault("rows.why.dayFirst", asTyped)
		case ok && r.dayFirst && second <= 12 && first != second:
			return "", rowFault("rows.why.unclear", asTyped)
		}
	}
	switch {
	case ok:
		return day, nil
	case r.otherYear(words):
		return "", rowFault("rows.why.year", asTyped)
	}
	return "", rowFault("rows.why.date", asTyped)
}

// day reads a date with a year, or the latest day until today without one.
func (r *rowReader) day(words string) (record.Date, bool) {
	if day, ok := r.p.ParseDate(words); ok {
		return day, true
	}
	if _, ok := r.p.ParseDateNear(words, r.from.Today); !ok || !strings.ContainsFunc(words, unicode.IsDigit) {
		return "", false
	}
	for year := r.from.Today.Year(); year > r.from.Today.Year()-leapYears; year-- {
		day, ok := r.p.ParseDate(words + " " + strconv.Itoa(year))
		if ok && day <= r.from.Today {
			return day, true
		}
	}
	return "", false
}

// leapYears is how many years apart two days of February 29 may be.
const leapYears = 8

// otherYear reports whether the words are a date of a year that no record may have.
func (r *rowReader) otherYear(words string) bool {
	year := fullYear.FindString(words)
	if year == "" {
		return false
	}
	_, ok := r.p.ParseDate(strings.Replace(words, year, "2000", 1)) // it has every day
	return ok
}

// numbersOf returns the first two numbers of a day that is written in numbers alone with its year last.
func numbersOf(words string) (first, second int, ok bool) {
	m := numericDay.FindStringSubmatch(words)
	if m == nil {
		return 0, 0, false
	}
	first, _ = strconv.Atoi(m[1]) // one or two digits
	second, _ = strconv.Atoi(m[2])
	return first, second, true
}

// decimalComma is a number as it is written where the day stands before the month.
var decimalComma = regexp.MustCompile(`^\d+,\d{1,2}$`)

// setDayFirst finds out whether more days of the table can only have the day first than can only have the month first.
// Where neither shows, points between the numbers of a day, or decimal commas, are signs of the day first.
func (r *rowReader) setDayFirst() {
	balance, signs := 0, false
	for _, row := range r.rows {
		day := r.withoutWeekday(row.Cell(r.columns.date))
		first, second, ok := numbersOf(day)
		signs = signs || ok && strings.Contains(day, ".") || decimalComma.MatchString(row.Cell(r.columns.value))
		switch {
		case !ok:
		case first > 12 && second <= 12:
			balance++
		case second > 12 && first <= 12:
			balance--
		}
	}
	r.dayFirst = balance > 0 || balance == 0 && signs
}

// withoutWeekday takes away the name of a weekday, whole or its first letters, from the start.
func (r *rowReader) withoutWeekday(words string) string {
	first, rest, found := strings.Cut(words, " ")
	name := strings.ToLower(strings.TrimRight(first, ",."))
	if !found || len(name) < 2 {
		return words
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.HasPrefix(strings.ToLower(r.p.T("text.weekday."+strconv.Itoa(int(day)))), name) {
			return strings.TrimSpace(rest)
		}
	}
	return words
}
