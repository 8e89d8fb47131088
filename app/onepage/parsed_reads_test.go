//go:build !race

package onepage

import "testing"

// What a reader of PDFs gives back may be in another order where words run from right to left, and with old letters as
// those of today; a word that is not there is missed all the same.
func TestWhatIsReadBackIsFound(t *testing.T) {
	for _, c := range []struct {
		page, want string
		there      bool
	}{
		{"Ana reads.", "Ana reads", true},
		{"Ana reads.", "Ana writes", false},
		{"ﬁrst ſign", "first sign", true},
		{"A s 0 ۄ", "Aſ ۄ 0", true},
		{"A 0 ۄ", "Aſ ۄ 0", false},
		{"مرحبا Ana", "Ana مرحبا", true},
		{"ابحرم Ana", "Ana مرحبا", true},
		{"مرح Ana", "Ana مرحبا", false},
	} {
		if got := reads(letters(c.page), c.want); got != c.there {
			t.Errorf("%q on %q: %v", c.want, c.page, got)
		}
	}
}
