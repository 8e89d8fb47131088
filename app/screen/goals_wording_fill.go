package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/storage"
)

// formWording stands under the goal's text in its form: what the text says, live, and the fields that it can fill.
type formWording struct {
	f      *goalForm
	list   *wordingList
	empty  *kit.Words
	fills  *fyne.Container
	rows   []*fillRow
	all    *kit.Button
	offers []progress.Offer
	box    *fyne.Container
}

func newFormWording(f *goalForm) *formWording {
	d := f.g.d
	w := &formWording{f: f, list: newWordingList(d), empty: kit.NewWords(d.T("wording.empty"), kit.Caption), fills: kit.Column(kit.Gap1)}
	w.list.brief = true
	w.all = kit.NewButton("", w.fillAll)
	w.box = kit.Column(kit.Gap3, w.empty, kit.Tinted(kit.ColorBackground, kit.Column(kit.Gap4, w.list.box, w.fills)))
	w.show()
	return w
}

// show reads the text as it stands in the field. Words change in place; only other offers make other rows.
func (w *formWording) show() {
	read := progress.WordingOf(w.f.g.family, w.f.goal)
	changed := w.list.show(read, w.f.g.family.Child)
	if !slices.Equal(read.Offers, w.offers) || w.unlisted(read.Offers) {
		w.lay(read.Offers)
		changed = true
	}
	for _, row := range w.rows {
		changed = row.show(w.f.goal) || changed
	}
	changed = w.showAll() || changed
	w.empty.Hidden = w.f.goal.Statement != ""
	w.box.Objects[1].(*fyne.Container).Hidden = len(read.Parts) == 0
	if changed && !w.box.Size().IsZero() {
		w.box.Refresh()
	}
}

// unlisted reports whether there is an offer without a row whose field no longer holds it.
func (w *formWording) unlisted(offers []progress.Offer) bool {
	return slices.ContainsFunc(offers, func(o progress.Offer) bool {
		has := slices.ContainsFunc(w.rows, func(r *fillRow) bool { return r.offer == o })
		return !has && !o.Holds(w.f.goal)
	})
}

// lay makes a row for each value that is not in its field. A row stays when its field is filled, until the text changes.
func (w *formWording) lay(offers []progress.Offer) {
	w.offers, w.rows = offers, nil
	objects := []fyne.CanvasObject{kit.Flow(kit.Gap4, kit.NewWords(w.f.g.d.T("wording.fill"), kit.Strong), w.all)}
	for _, o := range offers {
		if o.Holds(w.f.goal) {
			continue
		}
		row := newFillRow(w, o)
		row.again = len(w.rows) > 0 && w.rows[len(w.rows)-1].offer.Words == o.Words
		w.rows = append(w.rows, row)
		objects = append(objects, row.box)
	}
	w.fills.Hidden = len(w.rows) == 0
	kit.Refill(w.fills, objects...)
}

// open are the offers that fill an empty field.
func (w *formWording) open() []progress.Offer {
	var list []progress.Offer
	for _, o := range w.offers {
		if !o.Holds(w.f.goal) && !o.Replaces(w.f.goal) {
			list = append(list, o)
		}
	}
	return list
}

// showAll offers to fill all empty fields at once; one alone has its own row.
func (w *formWording) showAll() bool {
	n := len(w.open())
	label := w.f.g.d.T("wording.fill.all", "n", n)
	if w.all.Label() == label && w.all.Hidden == (n < 2) {
		return false
	}
	w.all.SetText(label)
	w.all.Hidden = n < 2
	return true
}

// fillAll fills the empty fields. What stands in a field already stays: that has a row of its own.
func (w *formWording) fillAll() { w.fill(w.open()...) }

// fill puts the values into their fields as one change, which Undo takes back.
func (w *formWording) fill(offers ...progress.Offer) {
	ed := w.f.ed
	ed.finish()
	ed.visit = storage.NewID()
	for _, o := range offers {
		o.Fill(w.f.goal)
	}
	ed.form.Reload()
	ed.changed()
	ed.flush()
	ed.visit = storage.NewID()
	w.show()
	w.focus()
	if !ed.fresh && !ed.drafted {
		w.f.g.d.Undoable(w.f.g.d.T("wording.filled"))
	}
}

// focus gives the keyboard to the next value that is not filled in, else back to the text.
func (w *formWording) focus() {
	for _, row := range w.rows {
		if !row.link.Disabled() {
			w.f.g.d.Window.Canvas().Focus(row.link)
			return
		}
	}
	w.f.ed.form.FocusFirst("statement")
}

// fillRow offers one value: a link that fills its field, and the words it comes from.
type fillRow struct {
	w     *formWording
	offer progress.Offer
	again bool // it comes from the words of the row above
	mark  *kit.Shape
	link  *kit.Button
	from  *kit.Words
	box   *fyne.Container
}

func newFillRow(w *formWording, o progress.Offer) *fillRow {
	d := w.f.g.d
	r := &fillRow{w: w, offer: o, mark: kit.NewShape(kit.MarkCircle, kit.ColorMuted), from: kit.NewWords("", kit.Caption)}
	r.link = kit.NewLink(d.T("wording.fill.one", "field", d.T("wording.field."+o.Field), "value", offerWords(d, o)), func() { w.fill(o) })
	r.box = kit.RowTop(kit.Gap1, 1, kit.Pad(6, 0, 0, 0, r.mark), kit.Flow(kit.Gap1, r.link, r.from))
	return r
}

// show says whether the value is in its field, or what it would replace there. It reports whether that changed.
func (r *fillRow) show(goal *record.Goal) bool {
	o := r.offer
	words, done := r.words(goal), o.Holds(goal)
	if words == r.from.Text() && done == r.link.Disabled() {
		return false
	}
	r.from.SetText(words)
	if done {
		r.mark.Set(kit.MarkCheck, kit.ColorOnTrack)
		r.link.Disable()
		return true
	}
	r.mark.Set(kit.MarkCircle, kit.ColorMuted)
	r.link.Enable()
	return true
}

// words tell where the value comes from, unless the row above did, and what it would replace.
func (r *fillRow) words(goal *record.Goal) string {
	d, o := r.w.f.g.d, r.offer
	if o.Holds(goal) {
		return d.T("wording.fill.done")
	}
	var parts []string
	if !r.again {
		parts = append(parts, d.T("wording.fill.from", "words", o.Words))
	}
	if o.Replaces(goal) {
		parts = append(parts, d.T("wording.fill.replaces", "old", offerWords(d, o.Held(goal))))
	}
	return strings.Join(parts, "; ")
}

// offerWords is the offered value as the field shows it.
func offerWords(d *Desk, o progress.Offer) string {
	switch {
	case o.Date != "":
		return d.P.Date(o.Date)
	case o.Field == "unit" || o.Field == "direction":
		return d.T("goals.form." + o.Field + "." + o.Text)
	case o.Text != "":
		return o.Text
	}
	return d.P.Number(o.Number, 4)
}
