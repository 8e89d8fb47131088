package screen

import "testing"

// TestLicencesUnfold reads the licences of what PlanPage holds of others, and folds them again.
func TestLicencesUnfold(t *testing.T) {
	b := newDesk(t)
	b.show(NewSettings(b.Desk, Route{Screen: Settings}))
	for link, words := range map[string]string{
		"Read the font license": "SIL OPEN FONT LICENSE", "Read the licenses for PDF pages": "Copyright 2014 The PDFium Authors",
	} {
		for _, shown := range []bool{false, true, false} {
			if b.sees(words) != shown {
				t.Errorf("%q: its words show: %v", link, !shown)
			}
			b.press(link)
		}
		b.press(link)
	}
	for _, name := range []string{"PDFium", "go-pdfium", "wazero"} {
		if !b.sees(name) {
			t.Errorf("%s is not named", name)
		}
	}
}
