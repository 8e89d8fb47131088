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
		font, err := newSFNT(whole.cut(used, map[rune]bool{'李': true}))
		if err != nil {
			rt.Fatal(err)
		}
		if font.width('李') != whole.width(unseenShape) {
			rt.Fatalf("an unseen letter is %d wide", font.width('李'))
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

func TestAFontOfManyLettersKeepsThem(t *testing.T) {
	whole := testFonts(t).fonts[Regular]
	used, over := map[rune]bool{}, map[rune]bool{}
	for r := range rune(0x2100) {
		used[r] = true
		over['一'+r] = true
	}
	font, err := newSFNT(whole.cut(used, over))
	if err != nil || font.width('€') != whole.width('€') || whole.width('€') < 0 || font.width('丁') < 0 {
		t.Errorf("the euro sign is %d wide, want %d (%v)", font.width('€'), whole.width('€'), err)
	}
}
