package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/record"
	"planpage/storage"
)

// pageScreen is the composer: at the left what the page says, at the right the page itself.
//
// "I see the page while I choose, and I know what did not fit before I print it."
type pageScreen struct {
	d        *Desk
	family   *record.Family
	meeting  *record.Meeting
	page     *record.Page
	ours     bool
	allFound bool // every suggestion shows
	allMade  bool // every page made shows
	allLeft  bool // every line that did not fit is named
	fitted   onepage.Fitted
	all      onepage.Content // with nothing hidden, and more: what can be chosen

	header   *kit.Header
	named    string // the meeting, as the header named it
	look     *pageLook
	sheets   *pageSheets
	language *pageLanguage
	tone     *pageTone
	blocks   []*pageBlock          // those shown, in their order
	known    map[string]*pageBlock // all that were shown, by key
	writing  *rewording            // the line whose words are being written
	soon     *soon
	// What has the keyboard when more of a list was asked for.
	letterLink  *kit.Button
	adds, opens []*kit.Button
	dirty       bool // typed words are not kept yet
	choices     *fyne.Container
	editLink    *kit.Button
	more        *kit.Button // opens the other ways to share
	suggested   *fyne.Container
	made        *fyne.Container
	left        *fyne.Container
	fit         *kit.Words
	content     fyne.CanvasObject
}

// NewOnePage returns the composer for the meeting the route names, else the next one.
func NewOnePage(d *Desk, r Route) Screen {
	s := &pageScreen{
		d: d, choices: kit.Column(kit.Gap3), left: kit.Column(kit.Gap2), fit: kit.NewWords("", kit.Caption.Centred()),
		known: map[string]*pageBlock{}, suggested: kit.Column(kit.Gap2), made: kit.Column(kit.Gap2),
	}
	s.soon, s.editLink = newSoon(d, s.keep), kit.NewLink("", s.editConcerns)
	s.load(r.ID)
	s.more = kit.NewButton(d.T("out.more"), s.share)
	header := d.Header(d.T("onepage_screen.title"),
		s.more, kit.NewButton(d.T("out.ahead"), s.sendAhead),
		kit.NewButton(d.T("onepage_screen.save"), s.save),
		kit.NewPrimary(d.T("onepage_screen.print"), s.Print))
	s.header, s.named = header, s.occasion()
	header.SetNote(s.named)
	s.sheets, s.language, s.tone = s.newSheets(), s.newLanguage(), s.newTone()
	s.look = s.newLook()
	s.showAll()
	choose, sheet := kit.Column(kit.Gap3, s.look.card, s.choices, s.made), kit.Column(kit.Gap3, s.sheets.zoom, s.sheets.first, s.fit, s.tone.box, s.left, s.sheets.behind)
	s.content = kit.Fill(kit.Gap4, header, kit.Halves(kit.Gap5, 600, choose, sheet, func(o fyne.CanvasObject) fyne.CanvasObject {
		return kit.Stack(kit.NewPanel(kit.ColorDesk, ""), kit.Pad(kit.Gap3, kit.Gap3, kit.Gap2, kit.Gap3, o))
	}))
	return s
}

func (s *pageScreen) Content() fyne.CanvasObject { return s.content }

// load reads the family, the meeting, and the choices made for its page.
func (s *pageScreen) load(meetingID string) {
	s.family = s.d.Family()
	s.meeting = s.family.NextMeeting(s.d.Today())
	for _, m := range s.family.Meetings {
		if m.ID == meetingID {
			s.meeting = m
		}
	}
	if s.dirty {
		return // what is being written is newer
	}
	if p := s.family.PageFor(s.meeting); p != nil {
		s.page = copyOf(p)
		return
	}
	s.page = &record.Page{Design: s.d.Config.Design, Paper: s.d.Config.Paper}
	if s.meeting != nil {
		s.page.MeetingID = s.meeting.ID
	}
	s.d.New(s.page)
}

func (s *pageScreen) options(page *record.Page) onepage.Options {
	return onepage.Options{
		Today: s.d.Today(), Paper: page.Paper, Design: page.Design, Ours: s.ours, Page: page, Printer: s.d.P,
	}
}

// compose makes the page from the records and the choices.
func (s *pageScreen) compose() {
	fonts, err := s.d.Fonts()
	if err != nil {
		return // said when the screen was built
	}
	s.fitted = onepage.Make(fonts, s.family, s.meeting, s.options(s.page), s.language.printers(s.page))
	bare := copyOf(s.page)
	bare.Hidden = nil
	all := s.options(bare)
	all.Choices = true
	s.all = onepage.Compose(s.family, s.meeting, all)
	onepage.Settle(s.page, s.all)
}

// showAll shows what can be chosen, what is chosen, and the page.
func (s *pageScreen) showAll() {
	s.compose()
	s.suggest()
	s.showMade()
	s.showChoices()
	s.tell()
}

// show makes the page anew and shows it, with the words that the lines have now.
func (s *pageScreen) show() {
	s.compose()
	for _, b := range s.all.Blocks {
		block := s.known[b.Key]
		if block == nil {
			continue
		}
		block.title.SetText(sentenceCase(b.Title))
		block.words.show()
		block.items = b.Items
		for _, it := range b.Items {
			if line := block.lines[it.Key]; line != nil {
				line.show(it)
			}
		}
	}
	s.tell()
}

// tell draws the page and says what did not fit.
func (s *pageScreen) tell() {
	s.sheets.show()
	key := "onepage_screen.fits"
	if !s.fitted.Complete() {
		key = "onepage_screen.fits.some"
	}
	s.language.show()
	s.look.show()
	s.fit.SetText(s.d.T(key, "size", s.d.P.Number(s.fitted.BodySize, 1)))
	for _, b := range s.blocks {
		b.count()
	}
	kit.Refill(s.left, s.leftOff()...)
	s.tone.look()
}

// change applies a choice, keeps it, and shows the page anew.
func (s *pageScreen) change(apply func()) {
	apply()
	s.dirty = true
	s.keep()
	s.show()
}

// rearrange is change for a choice after which other lines, or the same in another order, can be chosen.
func (s *pageScreen) rearrange(apply func()) {
	apply()
	s.dirty = true
	s.keep()
	s.showAll()
}

// typed shows the page with what is being written, and keeps that soon.
func (s *pageScreen) typed() {
	s.dirty = true
	s.soon.typed()
	s.show()
}

// keep writes the choices down.
func (s *pageScreen) keep() {
	s.soon.stop()
	if !s.dirty {
		return
	}
	onepage.Settle(s.page, s.all) // what is chosen now is kept with what its line says
	if err := s.d.Save("onepage_screen.changed", s.page); err != nil {
		s.d.Fail(err)
		return
	}
	s.dirty = false
}

// layOut gives everything its place again after something came or went.
func (s *pageScreen) layOut() { s.choices.Refresh() }

// words are the options of a choice.
func (s *pageScreen) words(key string, words []string) []kit.Option {
	list := make([]kit.Option, len(words))
	for i, w := range words {
		list[i] = kit.Option{Value: w, Label: s.d.T(key + "." + w)}
	}
	return list
}

// Changed shows what was changed elsewhere.
func (s *pageScreen) Changed([]storage.Change) {
	id := ""
	if s.meeting != nil {
		id = s.meeting.ID
	}
	s.load(id)
	if now := s.occasion(); now != s.named {
		s.named = now
		s.header.SetNote(now)
	}
	s.showAll()
}

// Leave keeps what was written last.
func (s *pageScreen) Leave() { s.keep() }

// Back closes the line that is being written. It reports whether there was one.
func (s *pageScreen) Back() bool {
	if s.writing == nil {
		return false
	}
	s.writing.done()
	return true
}
