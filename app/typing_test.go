package app

import (
	"testing"
	"time"

	"planpage/app/screen"
)

// Whoever types on and on loses at most the last second when the power goes, in every form and every quick line.
func TestTypingWithoutAPauseIsKept(t *testing.T) {
	const words = "The quick brown fox jumps over lazy dogs"
	for _, form := range []struct {
		name, label  string
		begin, again string // what is pressed first, and after the power is back
		at           screen.Route
	}{
		{"new goal", "What the goal is about, in a few words", "", "", screen.Route{Screen: screen.Goals, Part: screen.PartAdd}},
		{"child", "Our hope for this year", "", "", screen.Route{Screen: screen.About}},
		{"note", "What was said or seen", "", "", screen.Route{Screen: screen.Records}},
		{"new report", "Title of the report", "Add a report", "", screen.Route{Screen: screen.Evaluations}},
		{"a date half typed", "Date of the report", "Edit", "Edit", screen.Route{Screen: screen.Evaluations}},
		{"new meeting", "Place", "Add a meeting", "Add a meeting", screen.Route{Screen: screen.Meetings}},
		{"plan", "Starts", "Edit", "Edit", screen.Route{Screen: screen.Plan}},
		{"questions", "Name", "", "", screen.Route{Screen: screen.Quick, Part: screen.PartAdd}},
	} {
		t.Run(form.name, func(t *testing.T) {
			b := newSampleBench(t)
			open := func(press string) {
				b.Go(form.at)
				b.wait(0)
				if press != "" {
					b.press(press, 0)
				}
			}
			open(form.begin)
			b.fill(form.label, 0, "")
			b.slowly(words)
			b.kill()
			open(form.again)
			b.shows(words[:len(words)-11])
		})
	}
}

// slowly types ten letters a second, without a pause.
func (b *bench) slowly(words string) {
	b.t.Helper()
	for _, r := range words {
		b.typed(string(r))
		b.pass(100 * time.Millisecond)
	}
}
