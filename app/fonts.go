package app

import (
	"sync"

	"fyne.io/fyne/v2/theme"

	"planpage/app/paper"
	"planpage/assets"
)

// paperFonts returns the page's fonts, read when they are first needed: Atkinson Hyperlegible Next, and Noto Sans,
// which Fyne carries, for what it lacks. What both lack is looked for on the computer, when it is met. The error of a
// broken font is the same each time.
func paperFonts() func() (*paper.Fonts, error) {
	return sync.OnceValues(func() (*paper.Fonts, error) {
		return fontsWith((&foundFonts{scan: scanFonts}).find)
	})
}

func fontsWith(find paper.Finder) (*paper.Fonts, error) {
	return paper.NewFonts(paper.FontData{
		Main: paper.Faces{
			Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic,
		},
		Fallback: paper.Faces{
			Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
			Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		},
		Find: find,
	})
}
