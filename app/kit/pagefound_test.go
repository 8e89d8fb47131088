package kit

import (
	"testing"

	"fyne.io/fyne/v2/theme"

	"planpage/app/paper"
	"planpage/assets"
)

// foundPage has Arabic and Armenian in a font that is not the page's own.
func foundPage(t *testing.T) (*paper.Fonts, paper.Page) {
	t.Helper()
	noto, mono := theme.DefaultTextFont().Content(), theme.DefaultTextMonospaceFont().Content()
	fonts, err := paper.NewFonts(paper.FontData{
		Main:     paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{Regular: noto, Bold: noto, Italic: noto, BoldItalic: noto},
		Find: func(rune) []paper.Source {
			return []paper.Source{{Name: "mono", Read: func() ([]byte, error) { return mono, nil }}}
		},
	})
	must(t, err)
	page := paper.Page{Width: 612, Height: 792}
	for i, face := range []paper.Face{paper.Regular, paper.Bold} {
		page.Items = append(page.Items, paper.Text{X: 60, Y: 120 + 150*float64(i), Size: 44, Face: face, Text: "Maya (مايا خان) Ելենա"})
	}
	return fonts, page
}

func TestPageViewPaintsLettersOfFoundFonts(t *testing.T) {
	printer(t)
	fonts, page := foundPage(t)
	v := NewPageView(fonts)
	v.SetPage(page)
	const w, h = 612, 792
	if apart := differ(printed(t, fonts, page, w, h), v.picture(w, h)); apart > 0.1 {
		t.Errorf("it differs by %.3f of its ink", apart)
	}
}
