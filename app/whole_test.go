package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/screen"
)

// A parent's first evening: everything typed by hand, the page made, the program closed, and all of it there the
// next day.
func TestWholeFirstEvening(t *testing.T) {
	b := newBench(t)
	b.typesChild()
	b.typesEvaluation()
	b.typesGoal()
	b.typesMeeting()
	b.hasEverything()
	b.makesPage()
	b.reopen()
	b.hasEverything()
	b.showsEverything()
}

func (b *bench) typesChild() {
	b.fill("Your child’s name", 0, "Nora Quill\n")
	b.wait(soon)
	if b.route.Screen != screen.About {
		b.t.Fatalf("after the name we are on %q", b.route.Screen)
	}
	b.fill("Grade", 0, "3")
	b.pick("She, he or they?", 0, "she, her")
	b.fill("Strengths", 0, "Kind to small children\nBuilds anything")
	b.fill("What works at school", 0, "A quiet corner, thank you Mr. Ames")
	b.fill("Our hope for this year", 0, "That she likes to read.")
}

func (b *bench) typesEvaluation() {
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.KeyN)
	b.fill("Title of the report", 0, "Reading evaluation")
	b.fill("Date of the report", 0, "9/14/2026")
	b.fill("What the report advises", 0, "Daily practice with sounds")
	b.press("Type the scores", 0)
	b.press("Another test", 0)
	b.typed("Reading test\nWord reading")
	for _, words := range []string{"84", "78-90", "14"} {
		b.win.Canvas().FocusNext()
		b.typed(words)
	}
}

func (b *bench) typesGoal() {
	b.ctrl(fyne.Key3)
	b.ctrl(fyne.KeyN)
	b.wait(soon)
	b.fill("What the goal is about, in a few words", 0, "Reads a story aloud")
	b.pick("How it is counted", 0, "How many in a minute")
	b.fill("In words", 0, "words correct a minute")
	b.fill("Start (baseline)", 0, "40")
	b.fill("Measured on", 0, "9/1/2026")
	b.fill("Target", 0, "90")
	b.fill("To reach by", 0, "5/28/2027")
	b.press("Done", 0)
	b.typed("41\n43\n42\n45\n44\n46\n47\n45\n48\n49\n")
}

func (b *bench) typesMeeting() {
	b.ctrl(fyne.Key6)
	b.ctrl(fyne.KeyN)
	b.wait(soon)
	b.fill("Day", 0, "12/8/2026")
	b.press("Add a concern", 0)
	b.typed("Spelling is hard.")
	b.fill("One fact", 0, "Four of twenty words right.")
	b.fill("Where it is from", 0, "Spelling test, Nov 12")
	b.fill("We ask for", 0, "A spelling program with daily practice")
}

// hasEverything looks into the store.
func (b *bench) hasEverything() { //nolint:gocyclo // one check after the other
	b.t.Helper()
	b.wait(soon)
	b.leaveField()
	f := b.family()
	c := f.Child
	if c.Name != "Nora Quill" || c.Grade != "3" || c.Pronoun != "she" || len(c.Strengths) != 2 || c.Vision != "That she likes to read." {
		b.t.Errorf("stored %+v", c)
	}
	if len(f.Evaluations) != 1 || len(f.Goals) != 1 || len(f.Meetings) != 1 || len(f.Measurements) != 10 {
		b.t.Fatalf("%d evaluations, %d goals, %d meetings, %d readings", len(f.Evaluations), len(f.Goals), len(f.Meetings), len(f.Measurements))
	}
	e := f.Evaluations[0]
	if e.Title != "Reading evaluation" || e.Date != "2026-09-14" || len(e.Scores) != 1 || e.Scores[0].Value != "84" || *e.Scores[0].Percentile != 14 {
		b.t.Errorf("stored %+v", e)
	}
	g := f.Goals[0]
	if g.Unit != "rate" || *g.Baseline.Value != 40 || g.Baseline.Date != "2026-09-01" || *g.Target.Value != 90 || g.Target.Date != "2027-05-28" {
		b.t.Errorf("stored %+v", g)
	}
	var readings []float64
	for _, m := range f.Readings(g.ID) {
		readings = append(readings, *m.Value)
	}
	if len(readings) != 10 || readings[0] != 41 || readings[9] != 49 {
		b.t.Errorf("stored readings %v", readings)
	}
	m := f.Meetings[0]
	if len(m.Concerns) != 1 || m.Concerns[0].Fact != "Four of twenty words right." || len(m.RequestsFor(m.Concerns[0].ID)) != 1 {
		b.t.Errorf("stored %+v", m)
	}
}

// onPage is what was typed and belongs on the page.
var onPage = []string{
	"Nora Quill", "Kind to small children", "A quiet corner", "likes to read", "Reads a story aloud", "90",
	"Spelling is hard", "Four of twenty words right", "A spelling program with daily practice", "Dec 8",
}

// makesPage copies the page as text and prints it.
func (b *bench) makesPage() {
	b.ctrl(fyne.KeyP)
	b.press("More ways", 0)
	b.key(fyne.KeyReturn) // the first is the text
	text := strings.Join(strings.Fields(fyne.CurrentApp().Clipboard().Content()), " ")
	for _, want := range onPage {
		if !strings.Contains(text, want) {
			b.t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
	b.says("copied")
	b.ctrl(fyne.KeyP)
	b.shows("Before you hand it over")
	if len(b.printed) != 0 {
		b.t.Error("printed before the question was answered")
	}
	b.press("I have looked", 0)
	b.shows("Copies for the team")
	b.key(fyne.KeyReturn)
	if len(b.printed) != 2 {
		b.t.Fatalf("printed %d files, want the page and our copy", len(b.printed))
	}
	pdf, err := os.ReadFile(b.printed[0])
	b.must(err)
	if !strings.HasPrefix(string(pdf), "%PDF") || strings.Count(string(pdf), "/Type /Page\n") != 1 {
		b.t.Errorf("the printer was not given a PDF of one page")
	}
	b.says("Sent to the printer")
}

// showsEverything looks at the screens.
func (b *bench) showsEverything() {
	b.t.Helper()
	if _, err := os.Stat(b.printed[0]); err == nil {
		b.t.Error("the printed file is left behind")
	}
	for _, see := range []struct {
		on    screen.Name
		words []string
	}{
		{screen.Home, []string{"Nora", "Reads a story aloud"}},
		{screen.About, []string{"Nora Quill", "Kind to small children\nBuilds anything", "That she likes to read."}},
		{screen.Goals, []string{"Reads a story aloud", "All 10 readings", "90"}},
		{screen.Evaluations, []string{"Reading evaluation", "Word reading", "84", "Daily practice with sounds"}},
		{screen.Meetings, []string{"Tuesday, December 8", "Spelling is hard.", "Four of twenty words right.", "A spelling program with daily practice"}},
		{screen.OnePage, []string{"Everything you chose is on the page."}},
	} {
		b.visit(see.on)
		b.shows(see.words...)
	}
}
