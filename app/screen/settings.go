package screen

import (
	"strconv"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/assets"
	"planpage/storage"
)

// settings is what a family chooses for the program, and where its records are.
//
// "I made the letters bigger, and I know where our things are."
type settings struct {
	d       *Desk
	content fyne.CanvasObject
}

// NewSettings returns the screen of settings.
func NewSettings(d *Desk, _ Route) Screen {
	s := &settings{d: d}
	header := d.Header(d.T("settings.title"))
	s.content = kit.Fill(kit.Gap4, header, kit.Scroll(kit.Reading(kit.Column(kit.Gap4,
		s.look(), s.paper(), s.data(), s.copies(), s.deleted(), s.about()))))
	return s
}

func (s *settings) Content() fyne.CanvasObject { return s.content }

func (s *settings) card(key string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(kit.Column(kit.Gap3, append([]fyne.CanvasObject{kit.NewWords(s.d.T(key), kit.Sub)}, objects...)...))
}

// choice is a labelled row of words to choose one from.
func (s *settings) choice(key string, words []string, now string, chosen func(string)) fyne.CanvasObject {
	options := make([]kit.Option, len(words))
	for i, w := range words {
		options[i] = kit.Option{Value: w, Label: s.d.T(key + "." + w)}
	}
	segments := kit.NewSegments(options, chosen)
	segments.SetValue(now)
	return kit.NewLabelled(s.d.T(key), segments)
}

func (s *settings) look() fyne.CanvasObject {
	sizes := make([]string, len(kit.Scales))
	now := ""
	for i, scale := range kit.Scales {
		sizes[i] = strconv.Itoa(i + 1)
		if scale == s.d.Config.Scale {
			now = sizes[i]
		}
	}
	return s.card("settings.look",
		s.choice("settings.size", sizes, now, func(v string) {
			if i, err := strconv.Atoi(v); err == nil {
				s.d.Config.Scale = kit.Scales[i-1]
				s.d.Restyle()
			}
		}),
		s.choice("settings.colors", kit.Modes, s.d.Config.Mode, func(v string) {
			s.d.Config.Mode = v
			s.d.Restyle()
		}))
}

func (s *settings) paper() fyne.CanvasObject {
	return s.card("settings.page", s.choice("settings.paper", record.Papers, string(s.d.Config.Paper), func(v string) {
		s.d.Config.Paper = record.Paper(v)
		s.keep()
	}))
}

func (s *settings) keep() {
	if err := s.d.Config.Save(); err != nil {
		s.d.Fail(err)
		return
	}
	s.d.Saved()
}

// data says where the records are and that they go nowhere.
func (s *settings) data() fyne.CanvasObject {
	return s.card("settings.data",
		kit.NewWords(s.d.T("settings.data.where"), kit.Body),
		kit.NewWords(s.d.Store.Dir(), kit.Strong),
		kit.NewWords(s.d.T("settings.data.private"), kit.Muted),
		kit.Row(0, kit.NewLink(s.d.T("settings.data.show"), s.showFolder)))
}

func (s *settings) showFolder() {
	if err := s.d.OpenFile(s.d.Store.Dir()); err != nil {
		s.d.Fail(err)
	}
}

// copies writes everything into one file, and takes such a file in.
func (s *settings) copies() fyne.CanvasObject {
	return s.card("settings.copies",
		kit.NewWords(s.d.T("settings.copies.words"), kit.Body),
		kit.Flow(kit.Gap3, kit.NewButton(s.d.T("settings.copies.save"), s.export), kit.NewButton(s.d.T("settings.copies.bring"), s.bring)))
}

func (s *settings) export() {
	name := s.d.T("settings.copies.file", "date", string(s.d.Today())) + ".zip"
	kit.SaveFile(s.d.Window, s.d.P, s.d.Config.Folder, name, func(path string) {
		if err := storage.WriteFile(path, s.d.Store.Export); err != nil {
			s.d.Fail(err)
			return
		}
		s.d.Toast(s.d.T("settings.copies.saved"))
	})
}

func (s *settings) bring() {
	kit.PickFile(s.d.Window, s.d.P, s.d.Config.Folder, []string{".zip", ".json"}, func(path string) {
		done, err := s.d.Store.Import(path)
		if err != nil {
			s.d.Fail(err)
			return
		}
		s.d.Undoable(s.d.T("settings.copies.brought", "added", done.Added, "updated", done.Updated, "unchanged", done.Unchanged))
	})
}

// about names the program, its licence and those of its fonts.
func (s *settings) about() fyne.CanvasObject {
	licence := kit.NewWords(assets.FontLicence, kit.Caption)
	licence.Hide()
	var box *fyne.Container
	fold := kit.NewLink(s.d.T("settings.about.licence"), nil)
	box = kit.Column(kit.Gap3, kit.NewWords(s.d.T("settings.about.words"), kit.Body), kit.Row(0, fold), licence)
	fold.OnTapped = func() {
		licence.Hidden = !licence.Hidden
		box.Refresh()
	}
	return s.card("settings.about", box)
}

// Changed has nothing to show.
func (s *settings) Changed([]storage.Change) {}

// Leave has nothing to write.
func (s *settings) Leave() {}
