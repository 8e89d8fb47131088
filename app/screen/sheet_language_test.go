package screen

import (
	"bytes"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// sheetPrinted presses a link and returns the PDF that goes to the printer.
func (b *bench) sheetPrinted(label string) []byte {
	b.t.Helper()
	var pdf []byte
	b.Fonts, b.Config.PrintNote = paperFonts, true
	b.PrintFile = func(path string, _ PrintJob) (bool, error) {
		data, err := os.ReadFile(path)
		pdf = data
		return true, err
	}
	b.press(label)
	if len(b.fails) > 0 || pdf == nil {
		b.t.Fatal(b.fails)
	}
	return pdf
}

// A parent chooses the language of a goal's sheet with the keyboard; it is kept, and holds for the sheet of tests, too.
func TestSheetsInAnotherLanguage(t *testing.T) {
	b, g := showGoals(t, Route{})
	kept := 0
	b.Config.Save = func() error { kept++; return nil }
	if pdf := b.sheetPrinted("Print this goal"); !bytes.Contains(pdf, []byte("en-US")) || bytes.Contains(pdf, []byte("es-US")) {
		t.Error("the first sheet is not in English")
	}
	choice := g.detail.(*goalView).language.choice
	b.Window.Canvas().Focus(choice)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if b.Config.Sheets != record.LangSpanish || kept != 1 {
		t.Fatalf("chose %q, kept %d times", b.Config.Sheets, kept)
	}
	spanish := b.sheetPrinted("Print this goal")
	if !bytes.Contains(spanish, []byte("es-US")) {
		t.Error("the sheet is not in Spanish")
	}
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	pages := bytes.Count(spanish, []byte("/Type /Page\n"))
	if both := b.sheetPrinted("Print this goal"); bytes.Count(both, []byte("/Type /Page\n")) != 2*pages {
		t.Error("the sheet is not there in both languages")
	}
	e := NewEvaluations(b.Desk, Route{})
	b.show(e)
	if pdf := b.sheetPrinted("Print what testing shows"); bytes.Count(pdf, []byte("/Type /Page\n")) != 2 {
		t.Error("the sheet of tests is not there in both languages")
	}
}
