package screen

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// readerFound offers the scores that a report's tables print, each beside the line it came from. Nothing is taken
// without a press.
type readerFound struct {
	s      *reader
	list   []document.Found
	rows   []*foundRow
	turn   *kit.Button // shows the list or hides it
	column *fyne.Container
	looked bool
}

// foundRow is one score that is offered.
type foundRow struct {
	found document.Found
	add   *kit.Button
	there *kit.Words
}

func newReaderFound(s *reader) *readerFound {
	f := &readerFound{s: s, column: kit.Column(kit.Gap3)}
	f.turn = kit.NewButton("", f.turned)
	f.turn.Hide()
	return f
}

// panel is the card beside the pages.
func (f *readerFound) panel() fyne.CanvasObject { return sheet(f.column) }

// look searches the words of a report for scores, away from the window, once they are all read.
func (f *readerFound) look() {
	if f.looked || f.s.owner.Screen != Evaluations || !f.s.allRead() {
		return
	}
	f.looked = true
	texts := f.s.texts
	f.s.reading.Run(func(ctx context.Context) (func(), error) {
		list, err := document.FindScores(ctx, texts)
		return func() { f.show(list) }, err
	})
}

// show lists the scores by test, with a button to add each.
func (f *readerFound) show(list []document.Found) {
	f.list = list
	f.s.search.show()
	if len(list) == 0 {
		return
	}
	d := f.s.d
	objects := []fyne.CanvasObject{
		kit.NewWords(d.T("found.title"), kit.Sub), kit.NewWords(d.T("found.how"), kit.Caption),
	}
	test := ""
	for i, one := range list {
		if i == 0 || one.Test != test {
			test = one.Test
			objects = append(objects, kit.NewLine(), kit.NewWords(f.testName(test), kit.Strong))
		}
		objects = append(objects, f.row(one))
	}
	kit.Refill(f.column, objects...)
	f.mark()
	f.turn.Show()
	f.name()
	f.s.aside.Open()
	f.s.page.Refresh() // the header has a button more
}

func (f *readerFound) testName(test string) string {
	if test == "" {
		return f.s.d.T("evaluations.scores.noTest")
	}
	return test
}

// row is one score: its name and numbers, the line of the report, and the button.
func (f *readerFound) row(one document.Found) fyne.CanvasObject {
	d := f.s.d
	r := &foundRow{found: one, there: kit.NewWords(d.T("found.there"), kit.Caption.In(kit.ColorOnTrack))}
	r.add = kit.NewButton(d.T("found.add"), func() { f.add(r) })
	f.rows = append(f.rows, r)
	place := kit.NewLink(d.T("found.page", "n", one.Page+1), func() { f.goTo(one) })
	return kit.Column(kit.Gap1,
		kit.RowGrow(kit.Gap2, 0, kit.Column(0, kit.NewWords(one.Name, kit.Body), kit.NewWords(f.numbers(one.Score), kit.Strong)), r.there, r.add),
		kit.RowGrow(kit.Gap2, 1, place, kit.NewWords(d.T("found.line", "line", one.Line), kit.Caption)))
}

// numbers are the value, the percentile, the range and the label as printed.
func (f *readerFound) numbers(s record.Score) string {
	d := f.s.d
	parts := []string{s.Value}
	if s.Percentile != nil {
		parts = append(parts, d.T("found.percentile", "n", score.Ordinal(d.P, *s.Percentile)))
	}
	if span := score.IntervalCell(s.CILow, s.CIHigh); span != "" && s.CILevel != nil {
		parts = append(parts, d.T("found.range.level", "range", span, "level", d.P.Number(*s.CILevel, 1)))
	} else if span != "" {
		parts = append(parts, d.T("found.range", "range", span))
	}
	if s.Label != "" {
		parts = append(parts, s.Label)
	}
	return strings.Join(parts, d.T("plan.says.between"))
}

// goTo shows the line on its page.
func (f *readerFound) goTo(one document.Found) {
	f.s.spot = &place{page: one.Page, Hit: document.Hit{Boxes: []document.Box{one.Box}}}
	f.s.aside.ShowBody()
	if !f.s.aside.Shown() {
		f.s.d.Window.Canvas().Focus(f.s.pages) // the link that was pressed is gone
	}
	f.s.search.show()
	f.s.pages.ShowMark(one.Page, markOf(one.Box, true))
}

// add takes one score into the report, with Undo. The keyboard goes on to the next one.
func (f *readerFound) add(r *foundRow) {
	d := f.s.d
	ev, ok := load[*record.Evaluation](d, f.s.owner.ID)
	if !ok {
		d.Toast(d.T("found.gone"))
		return
	}
	ev.Scores = append(ev.Scores, r.found.Score)
	if err := d.Save("found.label", ev); err != nil {
		d.Fail(err)
		return
	}
	f.mark()
	f.next(r)
	d.Undoable(d.T("found.added", "name", r.found.Name))
}

// next gives the keyboard to the next score that can be added.
func (f *readerFound) next(after *foundRow) {
	i := slices.Index(f.rows, after)
	for _, r := range f.rows[i+1:] {
		if !r.add.Hidden {
			f.s.d.Window.Canvas().Focus(r.add)
			return
		}
	}
	f.s.d.Window.Canvas().Focus(f.turn)
}

// mark shows which scores are in the report already.
func (f *readerFound) mark() {
	ev, ok := load[*record.Evaluation](f.s.d, f.s.owner.ID)
	if !ok {
		return
	}
	for _, r := range f.rows {
		there := slices.ContainsFunc(ev.Scores, func(s record.Score) bool { return sameScore(s, r.found.Score) })
		r.there.Hidden, r.add.Hidden = !there, there
	}
	if !f.column.Size().IsZero() {
		f.column.Refresh()
	}
}

// sameScore reports whether a report has a score already, whatever its name is written like.
func sameScore(a, b record.Score) bool {
	u, v := score.Of(a), score.Of(b)
	return sameTest(u.Test, v.Test) && u.Index == v.Index && a.Scale == b.Scale &&
		strings.TrimSpace(a.Value) == strings.TrimSpace(b.Value)
}

func sameTest(a, b score.Test) bool {
	return a.Family == b.Family && a.Edition == b.Edition && a.Variant == b.Variant
}

// turned shows the list or the pages alone.
func (f *readerFound) turned() { f.s.aside.Turn() }

// name says on the button what it does.
func (f *readerFound) name() {
	key := "found.show"
	if f.s.aside.Shown() {
		key = "found.hide"
	}
	f.turn.SetText(f.s.d.T(key, "n", len(f.list)))
}
