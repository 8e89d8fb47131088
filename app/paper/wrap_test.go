package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func lineText(l Line) string {
	var b strings.Builder
	for _, piece := range l.Pieces {
		b.WriteString(piece.Text)
	}
	return b.String()
}

func TestWrapKeepsEveryLetterWithinTheWidth(t *testing.T) {
	fonts := testFonts(t)
	words := rapid.OneOf(rapid.StringMatching(`[a-zA-Z]{1,12}( [a-z0-9,.%]{1,9}){0,30}`), rapid.StringMatching(`[a-z]{80,200}`), rapid.String())
	rapid.Check(t, func(rt *rapid.T) {
		lead, rest := words.Draw(rt, "lead"), words.Draw(rt, "rest")
		width := rapid.Float64Range(40, 500).Draw(rt, "width")
		p := fonts.Paragraph(Span{Face: Bold, Text: lead}, Span{Text: rest})
		var joined strings.Builder
		for _, line := range p.Wrap(10, width) {
			if line.Width > width+0.01 {
				rt.Fatalf("line %q is %.2f wide, only %.2f there", lineText(line), line.Width, width)
			}
			joined.WriteString(lineText(line))
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if bare(joined.String()) != bare(p.String()) {
			rt.Fatalf("wrapped %q, want the letters of %q", joined.String(), p.String())
		}
	})
}

// A word that goes over to the next line may be too wide for a line itself.
func TestWrapBreaksAWordThatGoesOver(t *testing.T) {
	p := testFonts(t).Paragraph(Span{Face: Bold, Text: "i"}, Span{Text: "aaaaaaaaaamm" + strings.Repeat("a", 30)})
	for _, line := range p.Wrap(10, 66.75) {
		if line.Width > 66.75 {
			t.Errorf("line %q is %.2f wide", lineText(line), line.Width)
		}
	}
}

// A paragraph fits the width it was measured to have.
func TestAMeasuredWidthHoldsTheWords(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		p := fonts.Paragraph(Span{Text: rapid.StringMatching(`[a-zA-Z]{1,12}( [a-z0-9]{1,9}){0,5}`).Draw(rt, "words")})
		size := rapid.Float64Range(6, 20).Draw(rt, "size")
		if n := p.Lines(size, p.Width(size)); n != 1 {
			rt.Fatalf("%q at %v takes %d lines in its own width", p, size, n)
		}
	})
}

func TestWrapKeepsPairsTogether(t *testing.T) {
	fonts := testFonts(t)
	p := fonts.Paragraph(Span{Text: "On Nov 14 she reached 70 % and 150 → 225 minutes, 33 of 62 (Our log), “I love it” on 6 to 7 days"})
	for width := 60.0; width < 240; width += 3 {
		for _, line := range p.Wrap(10, width) {
			text := lineText(line)
			for _, torn := range []string{"Nov", "→", "33", "of", "to", "(Our", "“I", " 6", " 7"} {
				if strings.HasSuffix(text, torn) {
					t.Fatalf("at width %.0f a line is %q", width, text)
				}
			}
			if strings.HasPrefix(text, "%") || strings.HasPrefix(text, "→") {
				t.Fatalf("at width %.0f a line is %q", width, text)
			}
		}
	}
}

func TestTwoLinesPartWhereTheFaceChanges(t *testing.T) {
	fonts := testFonts(t)
	p := fonts.Paragraph(Span{Text: "Seat near the teacher, away from the door"}, Span{Text: "(Classroom)", Grey: 0.3})
	for width := 192.0; width < 240; width += 6 {
		lines := p.Wrap(10, width)
		if len(lines) == 2 && lineText(lines[1]) != "(Classroom)" {
			t.Errorf("at width %.0f the second line is %q", width, lineText(lines[1]))
		}
	}
}

func TestWrapAvoidsALonelyLastWord(t *testing.T) {
	fonts := testFonts(t)
	p := fonts.Paragraph(Span{Text: "Explicit, systematic reading instruction from a trained teacher, checked weekly so"})
	lines := p.Wrap(10, 130)
	if last := lineText(lines[len(lines)-1]); !strings.Contains(last, " ") {
		t.Errorf("the last line is the single word %q", last)
	}
}

func TestCut(t *testing.T) {
	fonts := testFonts(t)
	cases := []struct{ name, in, want string }{
		{"fits", "Short.", "Short."},
		{"at a sentence", strings.Repeat("One short sentence here. ", 30), "here.\u00A0…"},
		{"at a word", strings.Repeat("word ", 200), "word…"},
		{"inside a word", strings.Repeat("x", 900), "x…"},
		{"inside a wide word of few letters", strings.Repeat("W", 100), "W…"},
		{"inside a word that no line holds, behind short ones", "We ask for " + strings.Repeat("W", 200), "W…"},
		{"at a sentence, not behind a title", strings.Repeat("One more fact stands in this line. ", 4) + "Thanks to Ms. Okafor and to everybody else who helped her", "line.\u00A0…"},
	}
	for _, c := range cases {
		q, cut := fonts.Paragraph(Span{Text: c.in}).Cut(fonts, 10, 200, 4)
		if !strings.HasSuffix(q.String(), c.want) || cut != (c.name != "fits") {
			t.Errorf("%s: got %q, cut %v", c.name, q.String(), cut)
		}
		if n := len(q.Wrap(10, 200)); n > 4 || cut && n < 3 {
			t.Errorf("%s: %d lines", c.name, n)
		}
	}
}

// Lines are counted as they are set, whatever was asked before; paragraphs joined are one of all their spans.
func TestCountingAndJoining(t *testing.T) {
	fonts := testFonts(t)
	words := rapid.OneOf(rapid.StringMatching(`[a-zA-Z]{1,12}( [a-z0-9,.%—/]{1,9}){0,20}`), rapid.StringN(0, 40, -1))
	rapid.Check(t, func(rt *rapid.T) {
		var spans []Span
		var list []*Paragraph
		for i, s := range rapid.SliceOfN(words, 0, 4).Draw(rt, "texts") {
			one := Span{Face: Face(i % faceCount), Text: s}
			spans, list = append(spans, one), append(list, fonts.Paragraph(one))
		}
		p, joined := fonts.Paragraph(spans...), fonts.Join(list...)
		for _, width := range rapid.SliceOfN(rapid.Float64Range(30, 400), 1, 9).Draw(rt, "widths") {
			want := len(p.Wrap(10, width))
			if n, m := p.Lines(10, width), joined.Lines(10, width); n != want || m != want {
				rt.Fatalf("%d lines at %v; counted %d, and %d when joined", want, width, n, m)
			}
		}
		if p.String() != joined.String() || p.Width(10) != joined.Width(10) {
			rt.Fatalf("joined to %q, %v wide; want %q, %v", joined, joined.Width(10), p, p.Width(10))
		}
	})
}
