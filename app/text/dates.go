package text

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"planpage/app/record"
)

func first(err error) *record.Error {
	var list record.Errors
	if errors.As(err, &list) && len(list) > 0 {
		return list[0]
	}
	var one *record.Error
	if errors.As(err, &one) {
		return one
	}
	return nil
}

// nearDays is how far a date may lie from today and still be clear without its year.
const nearDays = 300

// Date returns "Dec 8, 2026"; the empty string for a date that is not given or not valid.
func (p *Printer) Date(d record.Date) string { return p.date(d, "text.date") }

// ShortDate returns "Dec 8".
func (p *Printer) ShortDate(d record.Date) string { return p.date(d, "text.date.short") }

// LongDate returns "Tuesday, December 8".
func (p *Printer) LongDate(d record.Date) string { return p.date(d, "text.date.long") }

// Month returns "Nov".
func (p *Printer) Month(d record.Date) string { return p.date(d, "text.date.month") }

// FullMonth returns "November".
func (p *Printer) FullMonth(d record.Date) string { return p.date(d, "text.date.fullMonth") }

// DateNear returns "Dec 8", or "Dec 8, 2025" when the day is more than 300 days from today.
func (p *Printer) DateNear(d, today record.Date) string {
	if n := today.DaysUntil(d); n > nearDays || n < -nearDays {
		return p.Date(d)
	}
	return p.ShortDate(d)
}

// Time returns "3:30 PM"; the empty string for a time that is not given.
func (p *Printer) Time(c record.Clock) string {
	t, err := time.Parse("15:04", string(c))
	if err != nil {
		return ""
	}
	return t.Format(p.T("text.clock"))
}

func (p *Printer) date(d record.Date, key string) string {
	if !d.Valid() {
		return ""
	}
	month := strconv.Itoa(int(d.Month()))
	return p.T(key,
		"day", d.Day(), "year", d.Year(),
		"month", p.T("text.month.short."+month), "fullMonth", p.T("text.month."+month),
		"weekday", p.T("text.weekday."+strconv.Itoa(int(d.Weekday()))))
}

// MonthTitle returns "December 2026".
func (p *Printer) MonthTitle(year int, month time.Month) string {
	return p.date(record.NewDate(year, month, 1), "text.date.title")
}

// WeekdayShort returns "Su" to "Sa".
func (p *Printer) WeekdayShort(day time.Weekday) string {
	return p.T("text.weekday.short." + strconv.Itoa(int(day)))
}

// Number writes v with at most so many decimals, without zeros at the end: "62", "3.6", "1,250".
func (p *Printer) Number(v float64, decimals int) string {
	scale := math.Pow(10, float64(decimals))
	if math.Abs(v) < 1e15 {
		v = math.Round(v*scale) / scale
	}
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, part, _ := strings.Cut(s, ".")
	part = strings.TrimRight(part, "0")
	s = group(whole)
	if part != "" {
		s += "." + part
	}
	if v < 0 && strings.Trim(s, "0.,") != "" {
		s = "\u2212" + s
	}
	return s
}

// group puts commas between thousands from 10,000 on; a four-digit number reads better without.
func group(digits string) string {
	if len(digits) < 5 {
		return digits
	}
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Ordinal returns "1st", "2nd", "11th", "88th"; in Spanish "1.º".
func (p *Printer) Ordinal(n int) string {
	key := "text.ordinal"
	if tens := n % 100; tens < 11 || tens > 13 {
		switch n % 10 {
		case 1:
			key = "text.ordinal.1"
		case 2:
			key = "text.ordinal.2"
		case 3:
			key = "text.ordinal.3"
		}
	}
	return p.T(key, "n", n)
}
