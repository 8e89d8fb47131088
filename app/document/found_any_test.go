//go:build !race

package document

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/score"
)

// anyTable writes a table whose heads, order, sizes and numbers come by chance, of the indexes and subtests of a test.
func anyTable(m *made, r *rand.Rand) {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	one := score.Templates()[r.IntN(len(score.Templates()))]
	scale := one.Rows[r.IntN(len(one.Rows))].Scale
	m.size = 7 + 4*r.Float64()
	m.step = m.size * (1.25 + r.Float64())
	m.title(60, 80, pick("", "Table 4. ", "Results: ")+one.Test+pick("", " Scores", " (age norms)"))
	kinds := []byte{'v', 'p'}
	if r.IntN(2) == 0 {
		kinds = append(kinds, 'c')
	}
	if r.IntN(2) == 0 {
		kinds = append(kinds, 'x')
	}
	r.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	centre, x := r.IntN(2) == 0, 60+m.size*16
	cols := []col{{'n', 60, pick("Index", "Composite", "Subtest", "Scale", "Cluster", "Measure"), false}}
	for _, kind := range kinds {
		c := col{kind: kind, x: x, centre: centre, head: anyHead(kind, scale, pick)}
		width := 0.0
		for _, line := range strings.Split(c.head, "\n") {
			width = max(width, m.fonts.Width(paper.Bold, m.size, line))
		}
		if centre {
			c.x += width / 2
		}
		x += max(width, m.size*4) + m.size*(1.2+2*r.Float64())
		cols = append(cols, c)
	}
	var rows []string
	for _, row := range one.Rows {
		if row.Scale == scale && len(rows) < 12 {
			rows = append(rows, anyRow(row.Name, scale, cols, r))
		}
	}
	norms := record.Norms("")
	if strings.Contains(m.pages[len(m.pages)-1].Items[0].(paper.Text).Text, "age norms") {
		norms = "age"
	}
	m.table(110, about{test: one.Test, scale: scale, level: 90, norms: norms, better: one.HigherIs}, cols, rows...)
}

func anyHead(kind byte, scale record.Scale, pick func(...string) string) string {
	switch kind {
	case 'p':
		return pick("Percentile", "Percentile\nRank", "PR", "%ile", "Percentile Rank")
	case 'c':
		return pick("90% CI", "90% Confidence\nInterval", "Confidence\nInterval (90%)")
	case 'x':
		return pick("Raw\nScore", "Raw Score", "Age\nEquivalent", "Grade Equivalent")
	}
	switch scale {
	case record.ScaleScaled:
		return pick("Scaled Score", "Scaled\nScore")
	case record.ScaleT:
		return pick("T Score", "T-Score", "T\nScore")
	case record.ScaleV:
		return pick("v-Scale Score", "v-Scale\nScore")
	}
	return pick("Standard Score", "Standard\nScore", "SS", "Composite\nScore", "Standard Score\n(M=100, SD=15)")
}

func anyRow(name string, scale record.Scale, cols []col, r *rand.Rand) string {
	curve, _ := score.CurveOf(scale)
	z := max(-2.2, min(2.2, r.NormFloat64()))
	value := int(math.Round(curve.Mean + z*curve.SD))
	z = (float64(value) - curve.Mean) / curve.SD
	margin := max(1, int(curve.SD*0.4))
	cells := []string{name}
	for _, c := range cols[1:] {
		switch c.kind {
		case 'v':
			cells = append(cells, strconv.Itoa(value))
		case 'p':
			cells = append(cells, strconv.Itoa(max(1, min(99, int(math.Round(50*math.Erfc(-z/math.Sqrt2)))))))
		case 'c':
			cells = append(cells, fmt.Sprintf("%d%s%d", value-margin, []string{"-", "–", " - "}[r.IntN(3)], value+margin))
		default:
			cells = append(cells, []string{strconv.Itoa(r.IntN(90)), fmt.Sprintf("%d-%d", 6+r.IntN(5), r.IntN(12)), fmt.Sprintf("%d.%d", r.IntN(8), r.IntN(10))}[r.IntN(3)])
		}
	}
	return strings.Join(cells, "|")
}

// TestScoresInAnyTable has tables that nobody laid out for it: none may come out wrong.
func TestScoresInAnyTable(t *testing.T) {
	m := newMade("any", testFonts(t))
	r := rand.New(rand.NewPCG(7, 11))
	for i := range 150 {
		if i > 0 {
			m.page()
		}
		anyTable(m, r)
	}
	want := map[string]Found{}
	for _, f := range m.want {
		want[key(f)] = f
	}
	right, offered := 0, 0
	for n, text := range textsOf(t, newEngine(t), m) {
		for _, f := range scoresIn(t, []*Text{text}) {
			f.Page = n
			offered++
			if w, ok := want[key(f)]; !ok || detail(w) != detail(f) {
				t.Errorf("page %d: offers %s %s, want %s\nfrom: %s", n+1, key(f), detail(f), detail(w), f.Line)
				continue
			}
			right++
		}
	}
	t.Logf("%d scores in 150 tables, %d offered, %d right (%d %%)", len(m.want), offered, right, 100*right/len(m.want))
	if 100*right < 80*len(m.want) {
		t.Errorf("only %d of %d scores are found", right, len(m.want))
	}
}
