package screen

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"

	"planpage/app/paper"
	"planpage/assets"
)

// paperFonts are the page's fonts, as the program makes them.
func paperFonts() (*paper.Fonts, error) {
	return paper.NewFonts(paper.FontData{
		Main: paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{
			Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
			Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		},
	})
}

func TestGoalIsPrinted(t *testing.T) {
	b, _ := showGoals(t, Route{})
	b.Fonts, b.Config.PrintNote = paperFonts, true
	var opened []string
	b.PrintFile = func(path string, _ PrintJob) (bool, error) {
		opened = append(opened, path)
		return false, nil
	}
	b.press("Print this goal")
	b.press("Print all goals")
	if len(opened) != 2 || len(b.fails) != 0 {
		t.Fatalf("opened %v, failed %v", opened, b.fails)
	}
	if name := filepath.Base(opened[0]); name != "Maya Reads grade-level text aloud 2026-11-23.pdf" {
		t.Errorf("the sheet is called %q", name)
	}
	pages := make([]int, 2)
	for i, path := range opened {
		pdf, err := os.ReadFile(path)
		b.must(err)
		pages[i] = bytes.Count(pdf, []byte("/Type /Page\n"))
	}
	if pages[0] == 0 || pages[1] <= pages[0] {
		t.Errorf("one goal has %d pages, all goals %d", pages[0], pages[1])
	}
	if last := b.toasts[len(b.toasts)-1]; !strings.Contains(last, "PDF viewer") {
		t.Errorf("said %q", last)
	}
}

func TestSheetOfAGoalNamesWhatCannotBePrinted(t *testing.T) {
	b, g := showGoals(t, Route{})
	b.Fonts, b.Config.PrintNote = paperFonts, true
	goal := copyOf(goalNamed(b, readingGoal))
	goal.Statement = "By June she reads 🐙 aloud."
	b.must(b.Save("goals.saved", goal))
	g.refresh()
	g.onPaper(b.printOut, g.results[goal.ID])
	if last := b.toasts[len(b.toasts)-1]; !strings.Contains(last, "🐙") {
		t.Errorf("said %q", last)
	}
}
