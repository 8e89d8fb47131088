package app

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"golang.org/x/text/unicode/norm"

	"planpage/app/paper"
)

// foundFonts are the fonts of this computer, looked for when a letter is first met that the page's own fonts lack.
type foundFonts struct {
	once sync.Once
	scan func() ([]fontscan.Footprint, error)
	list []fontscan.Footprint
}

// find returns the fonts that have the letter, the most suitable first, and in the end one that travels with Fyne. A
// computer whose fonts cannot be read has none.
func (f *foundFonts) find(r rune) []paper.Source {
	f.once.Do(func() {
		if list, err := f.scan(); err == nil {
			f.list = list
		}
	})
	var fit []fontscan.Footprint
	for _, p := range f.list {
		if p.Runes.Contains(r) && suitable(p) > never {
			fit = append(fit, p)
		}
	}
	slices.SortFunc(fit, func(a, b fontscan.Footprint) int {
		return cmp.Or(cmp.Compare(suitable(b), suitable(a)), strings.Compare(a.Family, b.Family),
			strings.Compare(a.Location.File, b.Location.File), cmp.Compare(a.Location.Index, b.Location.Index))
	})
	sources := make([]paper.Source, 0, len(fit)+1)
	for _, p := range fit {
		sources = append(sources, paper.Source{Name: p.Location.File, At: int(p.Location.Index), Read: func() ([]byte, error) {
			return os.ReadFile(p.Location.File) // #nosec G304 -- a font the system lists
		}})
	}
	return append(sources, lastFont())
}

// lastFont has Arabic, Armenian, Georgian and Lao, in letters of one width.
func lastFont() paper.Source {
	mono := theme.DefaultTextMonospaceFont()
	return paper.Source{Name: mono.Name(), Read: func() ([]byte, error) { return mono.Content(), nil }}
}

// Words in the names of families, and what they tell of how well the letters stand beside the page's own.
var familyWords = []struct {
	word  string
	worth int
}{
	{"notosans", 40},
	{"pingfang", 40},
	{"hiraginosans", 38},
	{"hiraginokaku", 38},
	{"microsoftyahei", 38},
	{"yugothic", 36},
	{"meiryo", 34},
	{"malgungothic", 38},
	{"applesdgothic", 38},
	{"sourcehansans", 38},
	{"nirmala", 36},
	{"segoeui", 36},
	{"ebrima", 36},
	{"kefa", 34},
	{"abyssinica", 30},
	{"kohinoor", 36},
	{"geezapro", 34},
	{"notonaskh", 34},
	{"amiri", 28},
	{"arial", 30},
	{"dejavusans", 28},
	{"droidsans", 28},
	{"wenquanyi", 26},
	{"sans", 12},
	{"gothic", 10},
	{"mono", -15},
	{"serif", -6},
	{"condensed", -10},
	{"nastaliq", -12},
	{"kufi", -12},
	{"rashi", -20},
	{"symbol", -10},
	{"emoji", -60},
	{"unifont", -40},
	{"lastresort", never},
	{"adobeblank", never},
	{"adobenotdef", never},
}

// never keeps a font out whose every letter is a box.
const never = -1000

// suitable tells how well a font stands on the page.
func suitable(p fontscan.Footprint) int {
	worth := 0
	family := norm.NFKC.String(p.Family)
	for _, w := range familyWords {
		if strings.Contains(family, w.word) {
			worth += w.worth
		}
	}
	if p.Aspect.Style == font.StyleItalic {
		worth -= 20
	}
	off := float32(p.Aspect.Weight - font.WeightNormal)
	return worth - int(max(off, -off)/20)
}
