package paper

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"planpage/assets"
)

// moduleFile reads a file of a module that the program is built with.
func moduleFile(module string, path ...string) ([]byte, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(append([]string{strings.TrimSpace(string(out))}, path...)...))
}

var readAmiri = sync.OnceValues(func() ([]byte, error) {
	return moduleFile("github.com/go-text/typesetting", "font", "testdata", "Amiri-Regular.ttf")
})

// finder has Arabic from Amiri, and from a font made here Chinese and a letter beyond the basic plane. A broken font
// comes before both, and one that cannot be read.
func finder(t testing.TB) Finder {
	t.Helper()
	amiri, err := readAmiri()
	if err != nil {
		t.Fatalf("Amiri is needed from the module of the shaper: %v", err)
	}
	made := tinyFont("李小龙，" + "\U00020000" + "한")
	return func(r rune) []Source {
		give := func(name string, data []byte) Source {
			return Source{Name: name, Read: func() ([]byte, error) { return data, nil }}
		}
		list := []Source{
			give("broken", amiri[:4000]), {Name: "gone", Read: func() ([]byte, error) { return nil, errors.New("no such file") }},
		}
		if unicode.Is(unicode.Arabic, r) || r == '؟' {
			return append(list, give("amiri", amiri))
		}
		return append(list, give("made", made))
	}
}

func foundFonts(t testing.TB) *Fonts {
	t.Helper()
	fallback, err := readFallback()
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := NewFonts(FontData{
		Main:     Faces{assets.FontRegular, assets.FontBold, assets.FontItalic, assets.FontBoldItalic},
		Fallback: fallback, Find: finder(t),
	})
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// The page's own fonts print Vietnamese, Polish, Greek, Cyrillic and the rest of Europe whole, each letter as itself.
func TestOwnFontsPrintEuropeAndVietnam(t *testing.T) {
	fonts := testFonts(t)
	for _, name := range []string{
		"Nguyễn Thị Hồng Ngọc, Đặng Quốc Vượng, Trần Ỷ Ỵ", "Łukasz Żółć, Świętosława Gąsienica", "Ελένη Παπαδοπούλου, Ἀθηνᾶ", "Шевченко Їжак, Щербаков Ёлкин, Ђорђевић, Қазақ",
		"Zoë Müller, Strauß, Åse Sjöström, Þór Guðmundsdóttir", "Dvořák Žižka, Erdoğan İnönü Şahin, Gheorghiță Țăran, Kőszegi", "Ngũgĩ, Ọlá Ẹ̀kọ́, ʻIolani Kāhea",
	} {
		clean, lost := fonts.Clean(name)
		if clean != name || len(lost) > 0 {
			t.Errorf("%q is printed as %q, lost %q", name, clean, string(lost))
		}
		for _, face := range []Face{Regular, Bold, Italic, BoldItalic} {
			for _, run := range fonts.Runs(Text{Size: 10, Face: face, Text: clean}) {
				if run.Shape != nil || run.Clusters != nil {
					t.Errorf("%q of %q is not written in a font of the page", run.Text, name)
				}
			}
		}
	}
}

func TestFoundFontsPrintWhatTheOwnFontsLack(t *testing.T) {
	fonts := foundFonts(t)
	for _, c := range []struct{ name, in, want, lost string }{
		{"Arabic", "مايا خان Maya", "مايا خان Maya", ""},
		{"Chinese with its comma", "李小龙，李", "李小龙，李", ""},
		{"beyond the basic plane", "\U00020000", "\U00020000", ""},
		{"a joiner between letters stays", "می\u200Cخواهم", "می\u200Cخواهم", ""},
		{"a joiner at an end goes", "\u200Cمی\u200C a\u200Cb", "می ab", ""},
		{"what no font has", "李 ሀ", "李 □", "ሀ"},
		{"emoji", "👋🏽", "□", "👋"},
	} {
		got, lost := fonts.Clean(c.in)
		if got != c.want || string(lost) != c.lost {
			t.Errorf("%s: Clean(%q) = %q, lost %q", c.name, c.in, got, string(lost))
		}
	}
	if words := fonts.LostWords("مايا 李 (አማርኛ)"); strings.Join(words, "|") != "አማርኛ" {
		t.Errorf("lost words are %q", words)
	}
}

// Arabic letters are joined: the word is another shape than its letters one by one.
func TestArabicIsShaped(t *testing.T) {
	fonts := foundFonts(t)
	runs := fonts.Runs(Text{X: 10, Y: 20, Size: 10, Text: "سلمى"})
	if len(runs) != 1 || len(runs[0].Clusters) != 4 {
		t.Fatalf("runs are %+v", runs)
	}
	alone := 0.0
	for _, r := range "سلمى" {
		alone += fonts.Width(Regular, 10, string(r))
	}
	if whole := fonts.Width(Regular, 10, "سلمى"); whole >= alone*0.95 {
		t.Errorf("joined it is %.2f wide, apart %.2f", whole, alone)
	}
	if first, last := runs[0].Clusters[0], runs[0].Clusters[3]; first.Text != "ى" || last.Text != "س" || first.X >= last.X {
		t.Errorf("from left to right it reads %q … %q", first.Text, last.Text)
	}
}

// Words from right to left stand in that order, with the numbers and marks between them; the line begins at the left.
func TestRightToLeftOrder(t *testing.T) {
	fonts := foundFonts(t)
	for _, c := range []struct{ in, want string }{
		{"Maya مايا خان end", "Maya| |خان| |مايا| |end"},
		{"كل 20 يوم", "يوم| |20| |كل"},
		{"كل 3.5", "3.5| |كل"},
		{"7 كل", "7| |كل"},
		{"كل (يوم) كل", "كل| |(|يوم|)| |كل"},
		{"كل. Maya", "كل|.| |Maya"},
		{"كل → يوم", "يوم| |→| |كل"},
	} {
		text := Text{X: 10, Size: 10, Text: c.in}
		var parts []string
		x := 10.0
		for _, run := range fonts.Runs(text) {
			if diff := run.X - x; diff > 1e-6 || diff < -1e-6 {
				t.Errorf("%q: %q stands at %v, the run before ends at %v", c.in, run.Text, run.X, x)
			}
			x = run.X + run.Width
			parts = append(parts, run.Text)
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%q reads from left to right %q, want %q", c.in, got, c.want)
		}
		if end := 10 + fonts.Width(Regular, 10, c.in); end-x > 1e-6 || x-end > 1e-6 {
			t.Errorf("%q ends at %v, measured %v", c.in, x, end)
		}
	}
}

// A bracket at the end of a line belongs to what goes on from right to left on the next.
func TestRightToLeftOverTwoLines(t *testing.T) {
	fonts := foundFonts(t)
	p := fonts.Paragraph(Span{Text: "كل (يوم) كل يوم"})
	wide := fonts.Width(Regular, 10, "كل (يوم) ")
	lines := p.Wrap(10, wide)
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	if word := fonts.Runs(Text{Size: 10, Text: "كل" + string(leftward)}); len(word) != 1 || len(word[0].Clusters) != 2 {
		t.Errorf("the sign of the direction is a part of the word: %d runs", len(word))
	}
	var parts []string
	for _, run := range fonts.Runs(Text{Size: 10, Text: lines[0].Pieces[0].Text}) {
		parts = append(parts, run.Text)
	}
	if got := strings.Join(parts, "|"); got != "(|يوم|)| |كل" {
		t.Errorf("the first line reads from left to right %q", got)
	}
}

func TestChineseBreaksBetweenLetters(t *testing.T) {
	fonts := foundFonts(t)
	p := fonts.Paragraph(Span{Text: strings.Repeat("李小龙，", 12)})
	lines := p.Wrap(10, 65)
	if len(lines) < 7 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, line := range lines {
		if words := line.Pieces[0].Text; line.Width > 65 || strings.HasPrefix(words, "，") {
			t.Errorf("line %q is %.1f wide", words, line.Width)
		}
	}
}

// What is drawn as outlines can be copied and read aloud, and is bold where it should be.
func TestFoundLettersCanBeCopied(t *testing.T) {
	fonts := foundFonts(t)
	draw := func(face Face) []byte {
		var b bytes.Buffer
		page := Page{Width: 612, Height: 792, Items: []Item{Text{X: 50, Y: 60, Size: 12, Face: face, Text: "Name: مايا 李小龙 \U00020000 end"}}}
		if err := Draw(&b, fonts, page); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	text := tool(t, draw(Regular), "pdftotext")
	for _, want := range []string{"Name:", "مايا", "李小龙", "\U00020000", "end"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if !bytes.Equal(draw(Regular), draw(Regular)) || bytes.Equal(draw(Regular), draw(Bold)) {
		t.Error("the same page gave other bytes, or bold is not bold")
	}
	again := foundFonts(t) // another order of questions must not change the answer
	again.Clean("龙 خان")
	var b bytes.Buffer
	if err := Draw(&b, again, Page{Width: 612, Height: 792, Items: []Item{Text{X: 50, Y: 60, Size: 12, Text: "Name: مايا 李小龙 \U00020000 end"}}}); err != nil || !bytes.Equal(b.Bytes(), draw(Regular)) {
		t.Error("what was asked before changes the page", err)
	}
}

// Any text in any script: nothing fails, what is measured is what is set, and cleaning twice changes nothing.
func TestAnyScriptIsSet(t *testing.T) {
	fonts := foundFonts(t)
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"مايا", "لا", "李", "龙，", "\U00020000", " ", "12/8", "(", ")", "→", "ሀ", "\u200D", "\u0651", "Zoë", "👋", "שרה", "मा", "한"}),
		rapid.StringN(0, 6, -1),
	)
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(rt, "pieces"), "")
		clean, lost := fonts.Clean(s)
		if again, more := fonts.Clean(clean); again != clean || len(more) > 0 {
			rt.Fatalf("cleaning %q twice: %q then %q", s, clean, again)
		}
		if strings.ContainsRune(clean, MissingRune) != (len(lost) > 0 || strings.ContainsRune(s, MissingRune)) {
			rt.Fatalf("%q is printed as %q, lost %q", s, clean, string(lost))
		}
		face := Face(rapid.IntRange(0, 3).Draw(rt, "face"))
		end := 0.0
		for _, run := range fonts.Runs(Text{Size: 10, Face: face, Text: clean}) {
			end = max(end, run.X+run.Width)
		}
		if wide := fonts.Width(face, 10, clean); end-wide > 1e-6 || wide-end > 1e-6 {
			rt.Fatalf("%q ends at %v, measured %v", clean, end, wide)
		}
		limit := rapid.Float64Range(20, 200).Draw(rt, "width")
		for _, line := range fonts.Paragraph(Span{Face: face, Text: s}).Wrap(10, limit) {
			for _, p := range line.Pieces {
				if p.X+fonts.Width(face, 10, p.Text) > limit+3 && len([]rune(p.Text)) > 3 {
					rt.Fatalf("%q is set %v wide in %v", p.Text, fonts.Width(face, 10, p.Text), limit)
				}
			}
		}
		page := Page{Width: 612, Height: 792, Title: s, Items: []Item{Text{X: 50, Y: 60, Size: 10, Face: face, Text: clean}, Text{X: 50, Y: 90, Size: 10, Text: s}}}
		if err := Draw(&bytes.Buffer{}, fonts, page); err != nil {
			rt.Fatal(err)
		}
	})
}
