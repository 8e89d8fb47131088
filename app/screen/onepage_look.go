package screen

import (
	"cmp"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// pageLook is the choice of how the page looks: its design and whose copy it is, and, behind a link that names them,
// its paper and its language.
type pageLook struct {
	s             *pageScreen
	design, sheet *kit.Segments
	whose         *kit.Segments
	link          *kit.Button
	meeting       *kit.Button     // the one the page is for
	meetingRow    *fyne.Container // shows where there are others
	more          *fyne.Container // paper and language
	card          fyne.CanvasObject
}

func (s *pageScreen) newLook() *pageLook {
	l := &pageLook{s: s}
	l.design = kit.NewSegments(s.words("onepage_screen.design", record.Designs), func(v string) {
		s.change(func() { s.page.Design = record.Design(v) })
	})
	l.sheet = kit.NewSegments(s.words("onepage_screen.paper", record.Papers), func(v string) {
		s.change(func() { s.page.Paper = record.Paper(v) })
	})
	l.whose = kit.NewSegments(s.words("onepage_screen.copyFor", []string{"team", "ours"}), func(v string) {
		s.ours = v == "ours"
		s.show()
	})
	l.whose.SetValue("team")
	l.link = kit.NewLink("", l.turn)
	labels := l.labels("paper", "lang")
	l.more = kit.Column(kit.Gap2, kit.Flow(kit.Gap3, labels[0], l.sheet), kit.Flow(kit.Gap3, labels[1], s.language.choice))
	l.more.Hide()
	l.meeting = kit.NewLink("", l.chooseMeeting)
	l.meetingRow = kit.Flow(kit.Gap3, kit.NewWords(s.d.T("onepage_screen.meeting.for"), kit.Strong), l.meeting)
	design := kit.Flow(kit.Gap3, kit.NewWords(s.d.T("onepage_screen.design"), kit.Strong), l.design)
	l.card = kit.Card(kit.Column(kit.Gap2, l.meetingRow, design, kit.Flow(kit.Gap3, l.whose, l.link), l.more))
	return l
}

// labels stand before the choices, all as wide as the widest.
func (l *pageLook) labels(keys ...string) []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(keys))
	for i, key := range keys {
		list[i] = kit.NewWords(l.s.d.T("onepage_screen."+key), kit.Strong)
	}
	return kit.Aligned(list)
}

// show shows what is chosen now.
func (l *pageLook) show() {
	page := l.s.page
	l.design.SetValue(string(cmp.Or(page.Design, record.DesignClassic)))
	l.sheet.SetValue(string(paperOf(page.Paper)))
	d := l.s.d
	words := d.T("onepage_screen.fold")
	if !l.more.Visible() {
		words = d.T("onepage_screen.paper."+l.sheet.Value()) + d.T("compose.between") + d.T("onepage_screen.lang."+l.s.language.choice.Value())
	}
	l.link.SetText(words)
	l.showMeeting()
}

// turn unfolds paper and language, or folds them again.
func (l *pageLook) turn() {
	l.more.Hidden = l.more.Visible()
	l.show()
	l.card.Refresh()
}
