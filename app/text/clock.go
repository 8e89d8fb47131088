package text

import (
	"fmt"
	"strings"

	"planpage/app/record"
)

// ParseClock reads a time of day as a parent types it: 3:30 pm, 3.30pm, 15:30, 8 am, 1530. Without am or pm an hour
// from 1 to 6 is in the afternoon: no school meets at night. It returns false for anything else.
func ParseClock(s string) (record.Clock, bool) {
	s = strings.ToLower(strings.Join(strings.Fields(s), ""))
	s = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "h", ":").Replace(s)
	digits, half := s, ""
	for _, word := range []string{"am", "pm"} {
		if rest, found := strings.CutSuffix(s, word); found {
			digits, half = rest, word
		}
	}
	hour, minute, ok := clockParts(digits)
	if !ok || half != "" && (hour < 1 || hour > 12) {
		return "", false
	}
	switch {
	case half == "am" && hour == 12:
		hour = 0
	case half == "pm" && hour < 12, half == "" && hour >= 1 && hour <= 6 && !strings.HasPrefix(digits, "0"):
		hour += 12
	}
	c := record.Clock(fmt.Sprintf("%02d:%02d", hour, minute))
	return c, c.Valid()
}

// clockParts splits "3:30", "3.30", "3" and "1530".
func clockParts(s string) (hour, minute int, ok bool) {
	h, m, found := strings.Cut(strings.ReplaceAll(s, ".", ":"), ":")
	if !found && len(s) >= 3 && len(s) <= 4 {
		h, m = s[:len(s)-2], s[len(s)-2:]
	}
	if m == "" {
		m = "00"
	}
	hour, minute = plainNumber(h), plainNumber(m)
	return hour, minute, len(m) == 2 && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
}

// plainNumber reads one or two digits, and returns -1 for anything else.
func plainNumber(s string) int {
	if len(s) < 1 || len(s) > 2 {
		return -1
	}
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return -1
		}
		n = 10*n + int(r-'0')
	}
	return n
}
