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
// "I made the letters bigger, and I know where our things are, and that nobody else can read them."
type settings struct {
	d    *Desk
	page *fyne.Container

	lock      *fyne.Container // the card about the passphrase
	lockFirst *kit.Button     // what the keyboard goes to when that card changed
	last      *kit.Words      // when the last backup was made
	place     fyne.CanvasObject
}

// The parts of the settings that other screens lead to.
const (
	PartPassphrase = "passphrase"
	PartBackup     = "backup"
	PartPlace      = "place"
)

// NewSettings returns the screen of settings. PartPassphrase and PartPlace lead to those cards; PartBackup begins a
// backup.
func NewSettings(d *Desk, r Route) Screen {
	s := &settings{d: d}
	s.place = s.data()
	cards := []fyne.CanvasObject{s.look(), s.paper()}
	if !d.Sample { // the family's own records are closed meanwhile
		cards = append(cards, s.passphrase(), s.backup())
	}
	cards = append(cards, s.place, s.deleted(), s.about())
	s.page = kit.Fill(kit.Gap4, d.Header(d.T("settings.title"), s.back()...), kit.Scroll(kit.Reading(kit.Column(kit.Gap4, cards...))))
	d.After(0, func() { s.begin(r.Part) })
	return s
}

// back leads to Welcome while there is no child, and so no side list.
func (s *settings) back() []fyne.CanvasObject {
	if s.d.Child != "" {
		return nil
	}
	return []fyne.CanvasObject{kit.NewButton(s.d.T("settings.back"), func() { s.d.Go(Route{Screen: Welcome}) })}
}

// begin goes to the part that was asked for.
func (s *settings) begin(part string) {
	switch {
	case s.d.Sample:
	case part == PartPassphrase:
		s.d.Window.Canvas().Focus(s.lockFirst)
	case part == PartBackup:
		s.makeBackup()
	case part == PartPlace:
		kit.Reveal(s.place)
	}
}

// Place leads back without beginning anything.
func (*settings) Place() Route { return Route{Screen: Settings} }

func (s *settings) Content() fyne.CanvasObject { return s.page }

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

// about names the program, its licence and those of what it holds of others.
func (s *settings) about() fyne.CanvasObject {
	return s.card("settings.about", kit.Column(kit.Gap3, kit.NewWords(s.d.T("settings.about.words"), kit.Body),
		s.licence("settings.about.licence", assets.FontLicence), s.licence("settings.about.licence.pdf", assets.PDFLicences)))
}

// licence is a link that unfolds a licence, which is laid out only then.
func (s *settings) licence(key, words string) fyne.CanvasObject {
	text := kit.Column(0)
	var box *fyne.Container
	fold := kit.NewLink(s.d.T(key), func() {
		if len(text.Objects) > 0 {
			text.RemoveAll()
		} else {
			text.Add(kit.NewWords(words, kit.Caption))
		}
		box.Refresh()
	})
	box = kit.Column(kit.Gap2, kit.Row(0, fold), text)
	return box
}

// Changed has nothing to show.
func (s *settings) Changed([]storage.Change) {}

// Leave has nothing to write.
func (s *settings) Leave() {}
