package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// emptyNote is what an empty list teaches: what belongs here, and one button.
func emptyNote(d *Desk, key string, add func()) fyne.CanvasObject {
	return kit.Pad(kit.Gap3, kit.Gap2, 0, kit.Gap2, kit.Column(kit.Gap4,
		kit.NewWords(d.T(key), kit.Muted), kit.Row(0, kit.NewButton(d.T(key+".do"), add))))
}

// paneled is a detail beside a list: a card that scrolls.
func paneled(o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Scroll(kit.Pad(kit.Gap4, 18, kit.Gap4, 18, o)))
}
