//go:build !race

package screen

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// scoreReport is a PDF with a table of a test on its second page.
func scoreReport(b *bench) string {
	page := func(rows ...[]string) paper.Page {
		p := paper.Page{Width: 612, Height: 792, Made: time.Unix(0, 0)}
		for i, row := range rows {
			for j, words := range row {
				x := []float64{72, 260, 350, 440}[j]
				p.Items = append(p.Items, paper.Text{X: x, Y: 90 + 20*float64(i), Size: 10, Text: words})
			}
		}
		return p
	}
	var out bytes.Buffer
	b.must(paper.Draw(&out, pageFonts(b.t), page([]string{"Report of testing. Maya, age 8-4."}), page(
		[]string{"KTEA-3"}, []string{"Subtest", "Standard Score", "90% CI", "Percentile"},
		[]string{"Reading Comprehension", "91", "85-97", "27"}, []string{"Math Computation", "98", "92-104", "45"},
		[]string{"Spelling", "78", "73-83", "7"}, []string{"Writing Fluency", "78", "73-83", "70"})))
	path := filepath.Join(b.t.TempDir(), "testing.pdf")
	b.must(os.WriteFile(path, out.Bytes(), 0o600))
	return path
}

// TestAReportsScoresComeFromItsFile is the way of a parent: drop the file on a report, read it, add its scores, see them
// on the strip, and choose one for the page.
func TestAReportsScoresComeFromItsFile(t *testing.T) {
	b := newDesk(t).withSample()
	ev := &record.Evaluation{Date: "2026-10-02", Title: "Reading test", EvalKind: "private"}
	b.New(ev)
	b.put(ev)
	s := NewEvaluations(b.Desk, Route{ID: ev.ID})
	b.show(s)
	s.(Dropper).Dropped([]string{scoreReport(b)})
	b.press("Open")
	reader := NewReader(b.Desk, b.went[0]).(*reader)
	b.show(reader)
	t.Cleanup(reader.Leave)
	if !b.sees("Scores found in this report") || !b.sees("KTEA-3") || !b.sees("Reading Comprehension   91   85-97   27") {
		t.Fatalf("there is %q", b.words())
	}
	if b.sees("Writing Fluency") {
		t.Error("a row whose percentile cannot be is offered")
	}
	b.press("Page 2")
	if reader.pages.Page() != 1 {
		t.Errorf("the line is on page 2, shown is %d", reader.pages.Page()+1)
	}
	b.press("Add")
	b.key(fyne.KeyReturn) // the keyboard is on the next one
	b.wantScores("Reading Comprehension 91", "Math Computation 98")
	if len(b.undo) != 3 || b.undo[2] != "Math Computation is added to the report." {
		t.Errorf("said %q", b.undo)
	}
	_, err := b.Store.Undo()
	b.must(err)
	reader.Changed(nil)
	b.wantScores("Reading Comprehension 91")
	if !b.sees("In your records") {
		t.Errorf("there is %q", b.words())
	}
	b.show(NewEvaluations(b.Desk, Route{ID: ev.ID}))
	if !b.sees("91") || !slices.ContainsFunc(b.objects(), isChart) {
		t.Errorf("the report shows %q and no strip", b.words())
	}
	b.Fonts = paperFonts
	page := NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(page)
	block := page.blocks[slices.IndexFunc(page.blocks, func(x *pageBlock) bool { return x.key == onepage.BlockTesting })]
	of := func(it onepage.Item) bool {
		return it.Score.Test == "KTEA-3" && it.Score.Name == "Reading Comprehension"
	}
	page.change(func() { page.choose(block.items[slices.IndexFunc(block.items, of)], true) })
	if words := page.fitted.PlainText(); !strings.Contains(words, "Reading Comprehension (KTEA-3)") {
		t.Errorf("the page does not show the score: %s", words)
	}
}

func isChart(o fyne.CanvasObject) bool {
	_, ok := o.(*kit.ChartView)
	return ok
}

// wantScores compares the scores in the report of the test, each with its range.
func (b *bench) wantScores(want ...string) {
	b.t.Helper()
	var got []string
	for _, s := range b.newReport("Reading test").Scores {
		got = append(got, s.Name+" "+s.Value)
		if s.Test != "KTEA-3" || s.CILow == nil || s.CIHigh == nil || *s.CILevel != 90 || s.Percentile == nil {
			b.t.Errorf("added %+v", s)
		}
	}
	if !slices.Equal(got, want) {
		b.t.Errorf("added %q, want %q", got, want)
	}
}

func TestReaderOffersNoScoresOfOtherFiles(t *testing.T) {
	b := newDesk(t).withSample()
	data, err := os.ReadFile(scoreReport(b))
	b.must(err)
	b.read(b.attachedFile("letter.pdf", string(data)), "")
	if b.sees("Scores found") || b.sees("no score table") {
		t.Errorf("a document of no report offers scores: %q", b.words())
	}
}
