package sheet

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"planpage/app/paper"
)

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sound fails when something leaves the margins, two texts meet, or a letter cannot be printed.
func sound(t fataler, fonts *paper.Fonts, s Sheet) {
	t.Helper()
	for n, page := range s.Pages {
		var boxes [][4]float64
		var words []string
		for _, item := range page.Items {
			x1, y1, x2, y2 := item.Bounds(fonts)
			if x1 < paper.Margin-0.6 || y1 < paper.Margin-0.6 || x2 > page.Width-paper.Margin+0.6 || y2 > page.Height-paper.Margin+0.6 || math.IsNaN(x1+x2+y1+y2) {
				t.Fatalf("page %d: %+v leaves the margins of %v by %v", n+1, item, page.Width, page.Height)
			}
			line, ok := item.(paper.Text)
			if !ok {
				continue
			}
			if _, lost := fonts.Clean(line.Text); len(lost) > 0 {
				t.Fatalf("page %d: %q holds letters that cannot be printed", n+1, line.Text)
			}
			boxes, words = append(boxes, [4]float64{x1, y1, x2, y2}), append(words, line.Text)
		}
		apart(t, n+1, boxes, words)
	}
}

// apart fails when two texts of a page meet.
func apart(t fataler, page int, boxes [][4]float64, words []string) {
	t.Helper()
	const touch = 0.3
	for i, a := range boxes {
		for j, b := range boxes[:i] {
			if a[0]+touch < b[2] && b[0]+touch < a[2] && a[1]+touch < b[3] && b[1]+touch < a[3] {
				t.Fatalf("page %d: %q meets %q", page, words[i], words[j])
			}
		}
	}
}

// stands fails when a text is not whole in all that is said on a sheet.
func stands(t fataler, fonts *paper.Fonts, all string, texts ...string) {
	t.Helper()
	for _, words := range texts {
		clean, _ := fonts.Clean(words)
		if !strings.Contains(all, squeeze(clean)) {
			t.Fatalf("%.80q is not on the sheet", words)
		}
	}
}

func TestScenesAreSound(t *testing.T) {
	for name, s := range scenes(t) {
		t.Run(name, func(t *testing.T) { sound(t, testFonts(t), s) })
	}
}

func TestPagesAreNumbered(t *testing.T) {
	f, r := manyReadings(400)
	s := Goal(testFonts(t), f, r, options(t))
	if n := len(s.Pages); n != 4 {
		t.Errorf("400 readings take %d pages", n)
	}
	for i := range s.Pages {
		one := Sheet{Pages: s.Pages[i : i+1]} // alone it is the first and the last
		stands(t, testFonts(t), said(one), fmt.Sprintf("page %d of %d", i+1, len(s.Pages)), "Prepared by his family from school reports and our notes · Nov 23, 2026")
		if i > 0 {
			stands(t, testFonts(t), said(one), "Adds and subtracts · Noah Kim", "ALL READINGS, CONTINUED")
		}
	}
	f, r = manyReadings(3)
	if s := Goal(testFonts(t), f, r, options(t)); len(s.Pages) != 1 || strings.Contains(said(s), "page1") {
		t.Errorf("three readings take %d pages", len(s.Pages))
	}
}

func TestSameGoalSameBytes(t *testing.T) {
	f, r := overlong()
	a, b := draw(t, Goal(testFonts(t), f, r, options(t))), draw(t, Goal(testFonts(t), f, r, options(t)))
	if !slices.Equal(a, b) {
		t.Error("the same goal gives other bytes")
	}
}

func TestMayasSheet(t *testing.T) {
	f := sampleFamily(t, "Maya")
	for _, g := range f.ActiveGoals() {
		if g.Title != "Reads grade-level text aloud" {
			continue
		}
		s := Goal(testFonts(t), f, ofGoal(f, g), options(t))
		stands(t, testFonts(t), said(s), "Maya Rivera · Grade 4 · Reading", "Made Nov 23, 2026", "In the plan: “By Jan 11, 2027", "Responsible: Special education teacher",
			"■ Below the line by 22 words correct a minute.", "+3.6needed a week from now", "school (28)home (4), not countedaim linetrendexpected that day, and target",
			"Nov 6, 2026MP: Making progress", "62; the line was at 83no number given", "✓ agrees", "+0.04 a week", "−0.11 to +0.19", "change the teaching", "ALL 32 READINGS · WORDS CORRECT A MINUTE")
		return
	}
	t.Fatal("Maya's goal is not in the sample")
}

func BenchmarkGoalSheet(b *testing.B) {
	for _, n := range []int{30, 100, 400} {
		f, r := manyReadings(n)
		fonts, o := testFonts(b), options(b)
		b.Run(fmt.Sprintf("readings=%d", n), func(b *testing.B) {
			for range b.N {
				Goal(fonts, f, r, o)
			}
		})
	}
}

// The heading of further pages leaves out whole facts where it has no room for all of them.
func TestFurtherPagesNameWholeFacts(t *testing.T) {
	s := newSetter(testFonts(t), options(t))
	for facts, want := range map[string]string{
		"Maya Rivera · Grade 4": "Our concerns in full · Maya Rivera · Grade 4",
		"Maya Rivera · Grade 4 · age 10 · Saint Bartholomew’s Elementary School for the Arts": "Our concerns in full · Maya Rivera · Grade 4 · age 10",
		strings.Repeat("Wilhelmina ", 9): "Our concerns in full · Wilhelmina Wilhelmina Wilhelmina Wilhelmina…",
	} {
		p := s.later(heading{Title: "Our concerns in full", Facts: facts, Kind: "Concerns letter"})
		if got := p.items[0].(paper.Text).Text; got != want {
			t.Errorf("with %q it is %q, want %q", facts, got, want)
		}
	}
}
