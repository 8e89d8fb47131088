package record

import (
	"fmt"
	"time"
)

// Date is a day on the calendar, "2026-12-08", without a time zone. The empty Date is "not given". A Date
// read from a file may be broken; it keeps what was written so that Check can say so at its place, and every
// method treats it as not given. Valid dates compare in order with < and >.
type Date string

const dateForm = "2006-01-02"

// The range of dates a family's records may hold.
const (
	FirstDate Date = "1990-01-01"
	LastDate  Date = "2100-12-31"
)

// NewDate returns the day; a day past the month's end moves on as time.Date does.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf returns the calendar day that t shows in its own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(dateForm)) }

// ParseDate reads "2026-12-08" and refuses anything else, also days outside FirstDate to LastDate.
func ParseDate(s string) (Date, error) {
	d := Date(s)
	if !d.Valid() {
		return "", &Error{Kind: Invalid, Key: "invalid.date", Args: []any{"value", s}}
	}
	return d, nil
}

// Valid reports whether d is a real day between FirstDate and LastDate. The empty date is not valid.
func (d Date) Valid() bool {
	_, ok := d.read()
	return ok && d >= FirstDate && d <= LastDate
}

// read is time.Parse for the one form of a date: charts and sums read dates by the thousand.
func (d Date) read() (t time.Time, ok bool) {
	if len(d) != len(dateForm) || d[4] != '-' || d[7] != '-' {
		return t, false
	}
	n := [3]int{}
	for i, part := range [3]Date{d[:4], d[5:7], d[8:]} {
		for _, c := range []byte(part) {
			if c < '0' || c > '9' {
				return t, false
			}
			n[i] = 10*n[i] + int(c-'0')
		}
	}
	t = time.Date(n[0], time.Month(n[1]), n[2], 0, 0, 0, 0, time.UTC)
	if int(t.Month()) != n[1] || t.Day() != n[2] { // no such day: it went on to another
		return time.Time{}, false
	}
	return t, true
}

// Time returns midnight UTC of the day, or the zero time when d is not valid.
func (d Date) Time() time.Time {
	t, _ := d.read()
	return t
}

// AddDays returns the day n days later (earlier when n is negative). A date that is not valid stays as it is.
func (d Date) AddDays(n int) Date {
	if !d.Valid() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// DaysUntil returns the number of days from d to other, negative when other is earlier; 0 when either is not valid.
func (d Date) DaysUntil(other Date) int {
	if !d.Valid() || !other.Valid() {
		return 0
	}
	return int(other.Time().Sub(d.Time()) / (24 * time.Hour))
}

// Year returns the year of a valid date.
func (d Date) Year() int { return d.Time().Year() }

// Month returns the month of a valid date.
func (d Date) Month() time.Month { return d.Time().Month() }

// Day returns the day of the month of a valid date.
func (d Date) Day() int { return d.Time().Day() }

// Weekday returns the day of the week of a valid date.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Age returns the whole years from a birth date to the day on; 0 when either is not valid or on is earlier.
func (d Date) Age(on Date) int {
	if !d.Valid() || !on.Valid() || on < d {
		return 0
	}
	years := on.Year() - d.Year()
	if string(on[5:]) < string(d[5:]) {
		years--
	}
	return years
}

// SchoolYear names the school year that d lies in, July 1 to June 30: "2026-27".
func (d Date) SchoolYear() string {
	if !d.Valid() {
		return ""
	}
	first := d.Year()
	if d.Month() < time.July {
		first--
	}
	return fmt.Sprintf("%d-%02d", first, (first+1)%100)
}

// Clock is a time of day, "15:30"; empty when not given.
type Clock string

// Valid reports whether c is a time of day between "00:00" and "23:59".
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil && len(c) == 5
}
