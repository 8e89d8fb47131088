package text_test

import (
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

func TestParseClock(t *testing.T) {
	for typed, want := range map[string]record.Clock{
		"3:30 pm": "15:30", "3.30pm": "15:30", "15:30": "15:30", "8 am": "08:00", "8": "08:00", "3:30": "15:30",
		"12 am": "00:00", "12:15 PM": "12:15", "1530": "15:30", "830": "08:30", "9:05 a.m.": "09:05", "03:30": "03:30",
		"0:10": "00:10", " 7 p.m. ": "19:00", "13h20": "13:20",
	} {
		if got, ok := text.ParseClock(typed); !ok || got != want {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"", "noon", "25:00", "3:75", "13 pm", "0 am", "3:3", "3:300", "-3", "3:30:15", "15:30 xm", "é"} {
		if got, ok := text.ParseClock(typed); ok {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}
