package text

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"planpage/app/record"
)

// pivot splits two-digit years: 00 to 79 are 2000 to 2079, 80 to 99 are refused (before any record).
const pivot = 80

// ParseDate reads a date as a parent types it: 12/8/2026, 12-8-26, 2026-12-08, Dec 8 2026, 8 December 2026,
// with month names of the printer's language. It returns false for anything else.
func (p *Printer) ParseDate(s string) (record.Date, bool) {
	parts := dateFields(s)
	if len(parts) != 3 {
		return "", false
	}
	return dateOf(p.dateParts(parts))
}

// leapYears is how many years apart two days of February 29 may be: 2096 and 2104.
const leapYears = 8

// ParseDateNear is ParseDate for what a parent types beside a calendar: without a year, "Dec 8", "12/8" or "8 Dec" is
// the day nearest to today; of two that are as near, the one to come.
func (p *Printer) ParseDateNear(s string, today record.Date) (record.Date, bool) {
	parts := dateFields(s)
	if len(parts) != 2 || !today.Valid() {
		return p.ParseDate(s)
	}
	best, found := record.Date(""), false
	for year := today.Year() + leapYears; year >= today.Year()-leapYears; year-- {
		d, ok := dateOf(p.dateParts(append(slices.Clone(parts), strconv.Itoa(year))))
		if ok && (!found || away(today, d) < away(today, best)) {
			best, found = d, true
		}
	}
	return best, found
}

func away(today, d record.Date) int {
	n := today.DaysUntil(d)
	return max(n, -n)
}

func dateFields(s string) []string {
	return strings.FieldsFunc(strings.TrimSpace(s), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/-.,", r)
	})
}

func dateOf(year, month, day int) (record.Date, bool) {
	d := record.NewDate(year, time.Month(month), day)
	if !d.Valid() || d.Month() != time.Month(month) || d.Day() != day {
		return "", false
	}
	return d, true
}

func (p *Printer) dateParts(parts []string) (year, month, day int) {
	if m := p.monthNamed(parts[0]); m > 0 {
		return yearOf(parts[2]), m, number(parts[1])
	}
	if m := p.monthNamed(parts[1]); m > 0 {
		return yearOf(parts[2]), m, number(parts[0])
	}
	if len(parts[0]) == 4 {
		return yearOf(parts[0]), number(parts[1]), number(parts[2])
	}
	return yearOf(parts[2]), number(parts[0]), number(parts[1])
}

func (p *Printer) monthNamed(s string) int {
	s = strings.ToLower(s)
	if len([]rune(s)) < 3 {
		return 0
	}
	for m := 1; m <= 12; m++ {
		if strings.HasPrefix(strings.ToLower(p.T("text.month."+strconv.Itoa(m))), s) {
			return m
		}
	}
	return 0
}

func number(s string) int {
	s = strings.TrimRight(strings.ToLower(s), "sthnrd")
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

func yearOf(s string) int {
	n := number(s)
	if len(s) == 2 && n >= 0 && n < pivot {
		return 2000 + n
	}
	return n
}

// ParseNumber reads a number as a parent types it: "62", "3.5", "3,5", "1,250", "70 %", "−2". It returns false for
// anything else.
func ParseNumber(s string) (float64, bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	s = strings.ReplaceAll(s, "\u2212", "-")
	if whole, rest, found := strings.Cut(s, ","); found {
		if len(rest) == 3 && whole != "" && whole != "0" {
			s = whole + rest
		} else {
			s = whole + "." + rest
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v != v || v > 1e15 || v < -1e15 {
		return 0, false
	}
	return v, true
}
