package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// rewording says that a line has words of its own on this page, and lets the parent write them: the page follows each
// key, the records stay as they are.
type rewording struct {
	s       *pageScreen
	parts   func() []onepage.Part
	note    *kit.Words
	changed *kit.Words
	back    *kit.Button
	told    *fyne.Container
	fields  *fyne.Container
	hints   *fyne.Container // on the words that are being written
	areas   []*kit.Area
	said    fyne.CanvasObject // what the fields stand in place of; may be nil
	box     *fyne.Container
}

func newRewording(s *pageScreen, said fyne.CanvasObject, parts func() []onepage.Part) *rewording {
	r := &rewording{s: s, said: said, parts: parts, note: kit.NewWords(s.d.T("compose.reworded"), kit.Caption.In(kit.ColorInfo)), changed: kit.NewWords("", kit.Caption.In(kit.ColorWatch)), fields: kit.Column(kit.Gap2), hints: kit.Column(kit.Gap2)}
	r.back = kit.NewLink(s.d.T("compose.back"), r.takeBack)
	r.told = kit.Column(0, kit.Flow(kit.Gap2, r.note, r.back), r.changed)
	r.box = kit.Column(kit.Gap1, r.fields, r.told, r.hints)
	r.show()
	return r
}

// own reports whether anything of the line is reworded.
func (r *rewording) own() bool {
	for _, p := range r.parts() {
		if p.Own != "" {
			return true
		}
	}
	return false
}

// show says what is so now. A field that is being written in is left alone.
func (r *rewording) show() {
	changed := ""
	for i, p := range r.parts() {
		if p.Changed {
			changed = r.s.d.T("compose.changed", "words", oneLine(p.Record))
		}
		if i < len(r.areas) && !r.areas[i].Focused() {
			r.areas[i].ShowText(p.Words())
		}
	}
	r.told.Hidden = !r.own()
	r.changed.SetText(changed)
	r.changed.Hidden = changed == ""
	r.fields.Hidden = len(r.areas) == 0
	if r.said != nil {
		if r.said.Hide(); r.fields.Hidden {
			r.said.Show()
		}
	}
	r.box.Hidden = r.told.Hidden && r.fields.Hidden
}

// open lets the parent write, the cursor behind what the page says.
func (r *rewording) open() {
	if r.s.writing != nil && r.s.writing != r {
		r.s.writing.close()
	}
	r.s.writing, r.areas = r, nil
	objects := []fyne.CanvasObject{}
	for i, p := range r.parts() {
		area := kit.NewArea(1)
		area.SetText(p.Words())
		area.OnEdited = func(words string) { r.write(i, words) }
		area.OnLeft = r.s.keep
		r.areas = append(r.areas, area)
		objects = append(objects, kit.NewLabelled(r.s.d.T(r.label(p)), area))
	}
	done := kit.NewButton(r.s.d.T("compose.done"), r.done)
	objects = append(objects, kit.RowGrow(kit.Gap3, 0, kit.NewWords(r.s.d.T("compose.reword.hint"), kit.Caption), done))
	kit.Refill(r.fields, objects...)
	r.show()
	r.s.tone.beside(r)
	r.s.layOut()
	kit.Reveal(done) // all of the fields, where there is room
	kit.FocusFirst(r.s.d.Window.Canvas(), r.fields)
}

func (r *rewording) label(p onepage.Part) string {
	switch p.Kind() {
	case onepage.PartFact:
		return "compose.part.fact"
	case onepage.PartAsk:
		return "compose.part.ask"
	case onepage.PartTitle:
		return "compose.part.title"
	}
	if len(r.parts()) > 1 {
		return "compose.part.concern"
	}
	return "compose.part.line"
}

// write takes what is typed into the page, which shows it at once; it is kept when the typing pauses.
func (r *rewording) write(i int, words string) {
	if parts := r.parts(); i < len(parts) {
		onepage.Reword(r.s.page, parts[i], words)
		r.s.typed()
	}
}

// takeBack lets the page say again what the records say.
func (r *rewording) takeBack() {
	r.s.change(func() {
		for _, p := range r.parts() {
			onepage.Reword(r.s.page, p, "")
		}
	})
	for i, p := range r.parts() {
		if i < len(r.areas) {
			r.areas[i].ShowText(p.Words())
		}
	}
	if !r.told.Visible() && r.s.d.Window.Canvas().Focused() == fyne.Focusable(r.back) {
		r.s.d.Window.Canvas().Unfocus()
	}
}

// done closes the fields, and gives the keyboard back to the line.
func (r *rewording) done() {
	r.close()
	r.s.focusLine(r)
}

func (r *rewording) close() {
	r.s.keep()
	if r.s.writing == r {
		r.s.writing = nil
	}
	r.areas = nil
	kit.Refill(r.fields)
	r.s.tone.beside(r)
	r.show()
	r.s.layOut()
}
