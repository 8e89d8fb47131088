//go:build !race

package document

import (
	"context"
	"testing"
)

// textsOf reads the words of every page of a report.
func textsOf(t testing.TB, e *Engine, m *made) []*Text {
	t.Helper()
	f := opened(t, e, newPDF(t, m.pages...))
	texts := make([]*Text, len(f.Pages()))
	for i := range texts {
		text, err := f.Text(context.Background(), i)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = text
	}
	return texts
}

// TestScoresInReports finds the scores of reports in many layouts: never a wrong one, and at least 80 of 100.
func TestScoresInReports(t *testing.T) {
	e := newEngine(t)
	all, found, offered, wrong := 0, 0, 0, 0
	for _, m := range reports(testFonts(t)) {
		want := map[string]Found{}
		for _, f := range m.want {
			want[key(f)] = f
		}
		right := 0
		list := scoresIn(t, textsOf(t, e, m))
		for _, f := range list {
			w, there := want[key(f)]
			if !there || detail(w) != detail(f) {
				wrong++
				t.Errorf("%s: offers %s %s; want %s (%v)\nfrom: %s", m.name, key(f), detail(f), detail(w), there, f.Line)
				continue
			}
			right++
			delete(want, key(f))
		}
		for k := range want {
			t.Logf("%s: not found: %s", m.name, k)
		}
		t.Logf("%-18s %3d scores, %3d offered, %3d right", m.name, len(m.want), len(list), right)
		all, found, offered = all+len(m.want), found+right, offered+len(list)
	}
	t.Logf("%d scores in the reports, %d offered, %d found (%d %%), %d wrong", all, offered, found, 100*found/all, wrong)
	if 100*found < 80*all {
		t.Errorf("only %d of %d scores are found", found, all)
	}
}
