package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// deleted leads to what was deleted and can be brought back.
func (s *settings) deleted() fyne.CanvasObject {
	return s.card("settings.deleted", kit.NewWords(s.d.T("settings.deleted.words"), kit.Body),
		kit.Row(0, kit.NewButton(s.d.T("settings.deleted.show"), func() { s.d.Go(Route{Screen: Deleted}) })))
}
