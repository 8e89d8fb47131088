package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	sheets "planpage/app/sheet"
)

// shareCard offers what can be done with the pocket card: what the plan in force says, for a new teacher or a
// substitute.
func (d *Desk) shareCard(below fyne.CanvasObject, f *record.Family, o sheets.Options) {
	out := func(send func(handout)) {
		fonts, err := d.Fonts()
		if err != nil {
			d.Fail(err)
			return
		}
		name := d.T("out.card.file", "name", fileWord(f.Child.ShortName()), "date", string(d.Today()))
		h := d.sheetOut(name, sheets.Card(fonts, f, o), fonts)
		h.job.Paper = o.Paper
		send(h)
	}
	kit.ShowMenu(below, []kit.MenuItem{
		{Label: d.T("out.card.print"), Do: func() { out(d.printOut) }},
		{Label: d.T("out.card.save"), Do: func() { out(d.saveOut) }},
		{Label: d.T("out.card.copy"), Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(sheets.CardText(f, o))
			d.Toast(d.T("out.card.copied"))
		}},
	})
}

// cardLink offers the pocket card beside the name of the plan in force.
func (p *plan) cardLink(one *record.Plan) fyne.CanvasObject {
	d := p.d
	link := kit.NewLink(d.T("out.card"), nil)
	link.OnTapped = func() {
		d.shareCard(link, p.family, sheets.Options{Today: d.Today(), Paper: d.Config.Paper, Printer: d.P})
	}
	link.Hidden = p.family.CurrentPlan() != one
	return link
}
