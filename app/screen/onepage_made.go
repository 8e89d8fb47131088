package screen

import (
	"bytes"
	"cmp"
	"io"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// mostMade is how many pages made show before the rest is asked for.
const mostMade = 4

// making is a page on its way out: drawn once, so that what is kept is what was saved or printed, byte for byte.
type making struct {
	s    *pageScreen
	name string
	made onepage.Fitted
	pdf  []byte
}

func (m *making) draw(w io.Writer) error {
	if m.pdf == nil {
		fonts, err := m.s.d.Fonts()
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := paper.Draw(&b, fonts, m.made.Pages...); err != nil {
			return err
		}
		m.pdf = b.Bytes()
	}
	_, err := w.Write(m.pdf)
	return err
}

// keep keeps the page with its day and the choices it was made by; the same page twice on one day once.
func (m *making) keep() {
	s, d := m.s, m.s.d
	doc, err := d.Store.Attach(bytes.NewReader(m.pdf), m.name+".pdf")
	if err != nil {
		d.Fail(err)
		return
	}
	family := d.Family()
	for _, p := range family.PagesMade() {
		if made := family.Document(p.Document); made != nil && made.SHA256 == doc.SHA256 && p.Date == d.Today() {
			return
		}
	}
	doc.Title, doc.DocumentKind, doc.Date = m.name, record.DocumentOther, d.Today()
	d.New(doc)
	page := copyOf(s.page)
	page.Meta = record.Meta{}
	d.New(page)
	page.Date, page.Document = d.Today(), doc.ID
	if err := d.Save("compose.made.kept", doc, page); err != nil {
		d.Fail(err)
		return
	}
	s.family = d.Family()
	s.showMade()
}

// showMade lists the pages that were made, newest first.
func (s *pageScreen) showMade() {
	list := s.family.PagesMade()
	s.opens = nil
	s.made.Hidden = len(list) == 0
	if s.made.Hidden {
		kit.Refill(s.made)
		return
	}
	objects := []fyne.CanvasObject{kit.NewWords(s.d.T("compose.made"), kit.Strong), kit.NewWords(s.d.T("compose.made.hint"), kit.Caption)}
	for i, p := range list {
		if i < mostMade || s.allMade {
			objects = append(objects, kit.NewLine(), s.madeRow(p))
		}
	}
	if len(list) > mostMade && !s.allMade {
		objects = append(objects, kit.Row(0, kit.NewLink(s.d.T("compose.made.all", "n", len(list)), s.showAllMade)))
	}
	kit.Refill(s.made, kit.Card(kit.Column(kit.Gap2, objects...)))
}

func (s *pageScreen) showAllMade() {
	s.allMade = true
	s.showMade()
	if len(s.opens) > mostMade {
		s.d.Window.Canvas().Focus(s.opens[mostMade])
	}
}

// madeRow is one page made: when, for which meeting, and how it looks.
func (s *pageScreen) madeRow(p *record.Page) fyne.CanvasObject {
	d := s.d
	look := d.T("onepage_screen.design."+string(cmp.Or(p.Design, record.DesignClassic))) + d.T("compose.between") +
		d.T("onepage_screen.lang."+string(cmp.Or(p.Lang, record.LangEnglish)))
	words := kit.Column(0, kit.NewWords(d.T("compose.made.on", "date", d.P.Date(p.Date), "for", s.madeFor(p)), kit.Body), kit.NewWords(look, kit.Caption))
	links := []fyne.CanvasObject{words}
	if doc := s.family.Document(p.Document); doc != nil {
		words.Add(kit.NewWords(doc.Name(), kit.Caption))
		open := kit.NewLink(d.T("compose.made.open"), func() { d.Go(Route{Screen: Reader, ID: doc.ID}) })
		s.opens = append(s.opens, open)
		links = append(links, open, kit.NewLink(d.T("kit.rows.remove"), func() { d.Remove("compose.made.removed", doc) }))
	}
	return kit.RowGrow(kit.Gap2, 0, links...)
}

// madeFor names the meeting a page was made for.
func (s *pageScreen) madeFor(p *record.Page) string {
	for _, m := range s.family.Meetings {
		if m.ID == p.MeetingID {
			return s.d.T("compose.made.for", "kind", s.meetingKind(m), "date", s.d.P.DateNear(m.Date, s.d.Today()))
		}
	}
	return s.d.T("compose.made.none")
}
