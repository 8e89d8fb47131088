//go:build journey

package app_test

import (
	"os"
	"strings"
	"testing"
)

// A parent with a meeting in two weeks, no mouse, a battery that dies half-way, and a page in the end.
func TestJourneyFromWelcomeToThePage(t *testing.T) {
	d := newDesktop(t)
	d.start("--date", "2026-11-23")
	d.shows("Welcome")
	d.press("Tab", "Return")
	d.shows("A page in 20 minutes")
	d.types("Nora Quill")
	d.press("Return")
	d.types("Kind to small children")
	d.press("Tab")
	d.types("A quiet corner (thank you, Mr. Ames)")
	d.press("Tab", "Return")
	d.types("Spelling is hard.")
	d.press("Tab")
	d.types("Four of twenty words right on Nov 12.")
	d.press("Tab")
	d.types("Spelling test")

	// A shortcut from inside a field leaves the screen; what was typed is kept. Then the power goes.
	d.press("alt+Left")
	d.shows("Welcome")
	d.kill()
	d.start("--date", "2026-11-23")
	d.shows("Welcome")
	d.press("Tab", "Return")
	d.shows("A page in 20 minutes")
	d.press("Tab", "Tab", "Return")
	d.types("A spelling program with daily practice")
	d.press("Tab", "Return")
	d.types("Who will check her spelling each week?")
	d.press("Tab", "Return")
	d.types("12/8/2026")
	d.press("Return")
	d.shows("One page")

	// Ctrl+P on the page prints it: once, a question comes first; then how many copies. Our own copy is not wanted.
	d.press("ctrl+p", "Return", "shift+Tab", "shift+Tab", "space", "Tab", "Tab", "Return")
	page := d.viewed()
	d.press("ctrl+q")
	d.closed()

	if info := d.run("pdfinfo", page); !strings.Contains(info, "Pages:           1") {
		t.Errorf("it is not one page:\n%s", info)
	}
	words := strings.Join(strings.Fields(d.run("pdftotext", "-layout", page, "-")), " ")
	for _, want := range []string{
		"Nora Quill", "Kind to small children", "Mr. Ames", "Spelling is hard.", "Four of twenty words right",
		"A spelling program", "Who will check her spelling each week?", "Dec 8, 2026",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the page lacks %q:\n%s", want, words)
		}
	}
	d.verb("check")
	if _, err := os.ReadDir(d.data + "/opened"); err == nil && len(entries(t, d.data+"/opened")) > 0 {
		t.Error("a copy of the page is left behind")
	}
}

func entries(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Every screen is reached by its shortcut from the one before, also while a field has the focus, and the history
// goes back and forward.
func TestJourneyThroughEveryScreen(t *testing.T) {
	d := newDesktop(t)
	d.verb("--date", "2026-11-23", "sample")
	d.start("--date", "2026-11-23")
	d.shows("Home")
	for _, place := range []struct{ key, title string }{
		{"ctrl+2", "About Maya"},
		{"ctrl+3", "Goals"},
		{"ctrl+4", "Evaluations"},
		{"ctrl+5", "Plan"},
		{"ctrl+6", "Meetings"},
		{"ctrl+7", "Records"},
		{"ctrl+8", "One page"},
		{"ctrl+1", "Home"},
	} {
		d.press(place.key)
		d.shows(place.title)
		d.press("ctrl+f", "Tab", "Tab")
	}
	d.press("alt+Left")
	d.shows("One page")
	d.press("alt+Left")
	d.shows("Records")
	d.press("alt+Right")
	d.shows("One page")
	d.press("ctrl+plus", "ctrl+minus", "ctrl+w")
	d.closed()
	d.verb("check")
}

// A second window on the same records says so on a page of its own, and a verb is refused in the same words.
func TestJourneySecondWindow(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.shows("Welcome")
	window, code := d.second("PlanPage is already open with these records", "Return")
	if code != 1 || !strings.Contains(window, "already open") || strings.Contains(window, "goroutine") {
		t.Errorf("a second window ends with %d and says %q", code, window)
	}
	verb, code := d.fails("check")
	if code != 1 || !strings.Contains(verb, "already open") || strings.Contains(verb, "goroutine") {
		t.Errorf("planpage check ends with %d and says %q", code, verb)
	}
	d.tool("search", "--sync", "--onlyvisible", "--name", "^Welcome", "windowfocus", "--sync")
	d.press("ctrl+q")
	d.closed()
}

// Typing on and on, and the power goes: what is older than a second is there when PlanPage opens again. The dots are
// more than a second's typing; they leave a busy machine the time to hear all of the words.
func TestJourneyKilledWhileTyping(t *testing.T) {
	d := newDesktop(t)
	d.verb("--date", "2026-11-23", "sample")
	d.start("--date", "2026-11-23")
	d.shows("Home")
	d.press("ctrl+3")
	d.shows("Goals")
	d.press("ctrl+n")
	const words = "the quick brown fox jumps over lazy dogs"
	d.tool("type", "--delay", "100", "--", words+strings.Repeat(".", 40))
	d.kill()
	if goals := d.verb("--date", "2026-11-23", "goals"); !strings.Contains(goals, words) {
		t.Errorf("more than the last second of typing is lost:\n%s", goals)
	}
	d.verb("check")
}
