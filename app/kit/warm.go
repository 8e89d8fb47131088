package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// WarmFonts reads the faces that every screen writes with, which takes as long as the system needs to make a window.
// It may run beside that, but not beside anything that measures or draws words.
func WarmFonts() {
	for _, style := range []Style{Body, Strong} {
		fyne.MeasureText(" ", theme.Size(style.Size), style.text())
	}
}
