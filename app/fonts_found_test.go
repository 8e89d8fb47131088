package app

import (
	"errors"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"

	"planpage/app/paper"
)

// footprint is a font of a computer that has some letters.
func footprint(file, family string, letters string, aspect font.Aspect) fontscan.Footprint {
	p := fontscan.Footprint{Location: fontscan.Location{File: file}, Family: font.NormalizeFamily(family), Aspect: aspect}
	for _, r := range letters {
		p.Runes.Add(r)
	}
	return p
}

func TestTheMostSuitableFontComesFirst(t *testing.T) {
	plain := font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
	bold, italic := plain, plain
	bold.Weight, italic.Style = font.WeightBold, font.StyleItalic
	scans := 0
	fonts := &foundFonts{scan: func() ([]fontscan.Footprint, error) {
		scans++
		return []fontscan.Footprint{
			footprint("boxes.ttf", "Last Resort", "李م", plain), footprint("unifont.ttf", "Unifont", "李", plain), footprint("serif.ttc", "Noto Serif CJK SC", "李", plain),
			footprint("bold.ttc", "Noto Sans CJK SC", "李", bold), footprint("plain.ttc", "Noto Sans CJK SC", "李", plain),
			footprint("italic.ttc", "Noto Sans CJK SC", "李", italic), footprint("arabic.ttf", "Geeza Pro", "م", plain),
		}, nil
	}}
	var got []string
	for _, s := range fonts.find('李') {
		got = append(got, s.Name)
	}
	last := lastFont().Name
	want := []string{"plain.ttc", "bold.ttc", "italic.ttc", "serif.ttc", "unifont.ttf", last}
	if len(got) != len(want) {
		t.Fatalf("found %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("found %q, want %q", got, want)
			break
		}
	}
	if list := fonts.find('م'); len(list) != 2 || list[0].Name != "arabic.ttf" {
		t.Errorf("for Arabic found %+v", list)
	}
	if scans != 1 {
		t.Errorf("the fonts were listed %d times", scans)
	}
	if _, err := fonts.find('م')[0].Read(); err == nil {
		t.Error("a file that is not there was read")
	}
}

// A computer without fonts still prints Arabic and Armenian, in the letters that travel with the program; what it cannot
// print it names.
func TestWithoutFontsOnTheComputer(t *testing.T) {
	none := &foundFonts{scan: func() ([]fontscan.Footprint, error) { return nil, errors.New("no fonts") }}
	own, err := paperFonts()()
	if err != nil {
		t.Fatal(err)
	}
	if list := none.find('م'); len(list) != 1 {
		t.Fatalf("found %+v", list)
	}
	for words, want := range map[string]string{"مايا": "", "Ելենա": "", "李 መ": "李መ"} {
		if _, lost := own.Clean(words); string(lost) != want {
			t.Errorf("%q loses %q, want %q", words, string(lost), want)
		}
	}
	if runs := own.Runs(paper.Text{Size: 10, Text: "Maya مايا"}); len(runs) != 3 || len(runs[2].Clusters) != 4 {
		t.Errorf("%d runs", len(runs))
	}
}

// The page of a family with plain names looks for no fonts.
func TestPlainNamesLookForNoFonts(t *testing.T) {
	asked := false
	find := func(rune) []paper.Source { asked = true; return nil }
	fonts, err := fontsWith(find)
	if err != nil {
		t.Fatal(err)
	}
	fonts.Clean("Zoë Nguyễn, “70 %” → 5 – 6… ■ Ελένη Їжак")
	if fonts.Clean("a\u200Bb"); asked {
		t.Error("fonts were looked for")
	}
	if fonts.Clean("李"); !asked {
		t.Error("fonts were not looked for")
	}
}
