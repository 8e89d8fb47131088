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

// emptyList is what an empty list teaches beside a detail that shows the first step.
func emptyList(d *Desk, key string) fyne.CanvasObject {
	return kit.Pad(kit.Gap2, kit.Gap2, 0, kit.Gap2, kit.NewWords(d.T(key), kit.Muted))
}

// firstStep is the detail beside an empty list: what a parent puts in first, and one button.
func firstStep(d *Desk, key string, add func()) fyne.CanvasObject {
	return paneled(kit.Reading(kit.Column(kit.Gap3, kit.NewWords(d.T(key+".title"), kit.Heading),
		kit.NewWords(d.T(key+".first"), kit.Body), kit.Row(kit.Gap3, kit.NewButton(d.T(key+".do"), add)))))
}

// paneled is a detail beside a list: a card that scrolls.
func paneled(o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Scroll(kit.Pad(kit.Gap4, 18, kit.Gap4, 18, o)))
}
