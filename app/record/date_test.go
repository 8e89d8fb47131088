package record

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// A date is read as time.Parse reads it, and what is no day is none.
func TestDatesAreReadAsTheLibraryDoes(t *testing.T) {
	text := rapid.OneOf(rapid.StringMatching(`[0-9]{4}-[0-9]{2}-[0-9]{2}`), rapid.StringMatching(`20[0-9]{2}-(0[0-9]|1[0-3])-[0-3][0-9]`), rapid.StringN(0, 12, -1))
	rapid.Check(t, func(rt *rapid.T) {
		d := Date(text.Draw(rt, "date"))
		want, err := time.Parse(dateForm, string(d))
		got, ok := d.read()
		if ok != (err == nil) || !got.Equal(want) {
			rt.Fatalf("%q is read as %v, %v; want %v, %v", string(d), got, ok, want, err)
		}
	})
}
