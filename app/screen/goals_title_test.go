package screen

import (
	"strings"
	"testing"
)

// A parent copies the school's sentence into the first field there is. It can be put where it is read.
func TestASchoolsSentenceAsANameMovesToTheText(t *testing.T) {
	b, g := showGoals(t, Route{Part: PartAdd})
	const ask = "That is a long name."
	b.typed("Reads aloud")
	if b.sees(ask) {
		t.Fatal("a short name is taken for a sentence")
	}
	f := g.detail.(*goalForm)
	f.ed.form.FocusFirst("title")
	b.typed(wholeGoal)
	b.run()
	if !b.sees(ask) {
		t.Fatalf("the sentence stays the name without a word: %q", b.words())
	}
	b.press("Use it as the goal’s text")
	if f.goal.Title != "" || !strings.Contains(f.goal.Statement, wholeGoal) || b.sees(ask) {
		t.Errorf("the goal is %q with the text %q", f.goal.Title, f.goal.Statement)
	}
	b.typed("Reads aloud")
	b.run()
	if f.goal.Title != "Reads aloud" || !b.sees("Fill the fields from this text") {
		t.Errorf("the name is %q", f.goal.Title)
	}
}
