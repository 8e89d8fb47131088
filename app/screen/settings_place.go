package screen

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/storage"
)

// data says where the records are and that they go nowhere, and moves them.
func (s *settings) data() fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		kit.NewWords(s.d.T("settings.data.where"), kit.Body),
		kit.NewWords(s.d.Store.Dir(), kit.Strong),
	}
	if program := storage.CloudProgram(s.d.Store.Dir()); program != "" {
		objects = append(objects, kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap1,
			kit.NewWords(s.d.T("settings.data.cloud", "program", program), kit.Strong.In(kit.ColorWatch)),
			kit.NewWords(s.d.T("settings.data.cloud.why", "program", program), kit.Body))))
	}
	objects = append(objects, kit.NewWords(s.d.T("settings.data.private"), kit.Muted))
	show := kit.NewLink(s.d.T("settings.data.show"), s.showFolder)
	if s.d.Sample {
		return s.card("settings.data", append(objects, kit.Row(0, show))...)
	}
	return s.card("settings.data", append(objects, kit.Flow(kit.Gap3, kit.NewButton(s.d.T("settings.data.move"), s.move), show))...)
}

func (s *settings) showFolder() {
	if err := s.d.OpenFile(s.d.Store.Dir()); err != nil {
		s.d.Fail(err)
	}
}

// move asks where to, says what is to be known about that place, and moves everything there.
func (s *settings) move() {
	kit.PickFolder(s.d.Window, s.d.P, filepath.Dir(s.d.Store.Dir()), func(folder string) {
		target := s.roomIn(folder)
		words := s.d.T("settings.move.how", "folder", target)
		if program := storage.CloudProgram(target); program != "" {
			words = s.d.T("settings.data.cloud", "program", program) + " " + s.d.T("settings.data.cloud.why", "program", program) + "\n\n" + words
		}
		kit.Confirm(s.d.Window, s.d.P, s.d.T("settings.move.title"), words, s.d.T("settings.move.do"), false, func() { s.d.MoveTo(target) })
	})
}

// roomIn returns an empty folder itself, and one of our own inside any other.
func (s *settings) roomIn(folder string) string {
	if entries, err := os.ReadDir(folder); err == nil && len(entries) == 0 {
		return folder
	}
	return filepath.Join(folder, s.d.T("window.name"))
}
