package paper

import (
	"testing"

	"pgregory.net/rapid"
)

func TestACutFontKeepsItsLettersAlone(t *testing.T) {
	whole := testFonts(t).fonts[Regular]
	rapid.Check(t, func(rt *rapid.T) {
		used := map[rune]bool{}
		for _, r := range rapid.SliceOfN(rapid.Int32Range(1, 0x400), 0, 80).Draw(rt, "runes") {
			used[rune(r)] = true
		}
		font, err := newSFNT(whole.cut(used))
		if err != nil {
			rt.Fatal(err)
		}
		for r := range rune(0x250) {
			want := -1
			if used[r] {
				want = whole.width(r)
			}
			if got := font.width(r); got != want {
				rt.Fatalf("%q is %d wide, want %d", r, got, want)
			}
		}
	})
}

func TestAFontOfManyLettersStaysWhole(t *testing.T) {
	whole := testFonts(t).fonts[Regular]
	used := map[rune]bool{}
	for r := range rune(0x2000) {
		used[r] = true
	}
	font, err := newSFNT(whole.cut(used))
	if err != nil || font.width('€') != whole.width('€') || whole.width('€') < 0 {
		t.Errorf("the euro sign is %d wide, want %d (%v)", font.width('€'), whole.width('€'), err)
	}
}
