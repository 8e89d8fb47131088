package screen

import (
	"fmt"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// quick asks six plain questions, one at a time, and makes a page of the answers.
//
// "The meeting was in two days and I had nothing. Twenty minutes later I had a page."
type quick struct {
	d       *Desk
	fresh   bool // the answers are about a child that is not in the store yet
	answers *quickAnswers
	steps   []quickStep
	form    *kit.Form
	date    *kit.DateField
	at      *kit.Field // the field of the date, on the last step

	header *kit.Header
	bar    *kit.Bar
	count  *kit.Words
	body   *fyne.Container
	page   *fyne.Container
	scroll *fyne.Container
	soon   *soon
	waits  bool // something typed is not kept yet
	done   bool // made into records, or left
	told   bool // what is missing at this question was said
}

// quickStep is one question. check returns what is still needed before the next one.
type quickStep struct {
	name  string
	build func() []fyne.CanvasObject
	check func() record.Errors
}

// NewQuick returns the six questions, where the parent stopped last time. With PartAdd they are about a child that
// is not in the records yet.
func NewQuick(d *Desk, r Route) Screen {
	q := &quick{d: d, fresh: d.Child == "" || r.Part == PartAdd}
	q.soon = newSoon(d, q.keep)
	q.answers = q.begin()
	q.steps = []quickStep{
		{"child", q.child, q.checkChild},
		{"good", q.good, nil},
		{"worries", q.worries, q.checkWorries},
		{"asks", q.asks, nil},
		{"question", q.question, nil},
		{"meeting", q.meeting, q.checkMeeting},
	}
	q.header = d.Header(d.T("quick.title"), kit.NewLink(d.T("quick.stop"), q.stop))
	q.bar, q.count, q.body = kit.NewBar(0), kit.NewWords("", kit.Caption), kit.Column(kit.Gap4)
	q.page = kit.Column(kit.Gap4, kit.RowGrow(kit.Gap3, 0, q.bar, q.count), kit.Card(kit.Pad(kit.Gap2, kit.Gap2, kit.Gap2, kit.Gap2, q.body)))
	q.scroll = kit.Scroll(kit.Pad(0, kit.Gap1, kit.Gap4, 0, kit.Reading(q.page)))
	q.show()
	return q
}

// Content stands in the middle of the window while there is no side list.
// Begin puts the cursor into the first field.
func (q *quick) Begin() { q.focus() }

func (q *quick) Content() fyne.CanvasObject {
	content := kit.Fill(kit.Gap4, q.header, q.scroll)
	if q.d.Child == "" {
		return kit.Centre(728, content)
	}
	return content
}

// Changed does nothing: what is being answered is newer than what is in the records.
func (*quick) Changed([]storage.Change) {}

// Leave keeps the answers.
func (q *quick) Leave() { q.left() }

// show lays out the question the answers stand at.
func (q *quick) show() {
	step := q.steps[q.answers.Step]
	q.form = kit.NewForm(q.d.P, q.d.Today, "quick")
	q.told = false
	q.form.Changed, q.form.Left = q.changed, q.left
	q.form.Entered(q.next)
	q.date, q.at = nil, nil
	about := []any{"name", q.name()}
	objects := []fyne.CanvasObject{kit.Column(kit.Gap1,
		kit.NewWords(q.d.T("quick."+step.name+".title", about...), kit.Heading),
		kit.NewWords(q.d.T("quick."+step.name+".why", about...), kit.Muted))}
	objects = append(objects, step.build()...)
	q.body.Objects = append(objects, q.buttons())
	q.count.SetText(q.d.T("quick.count", "n", q.answers.Step+1, "of", len(q.steps)))
	q.bar.Set(float32(q.answers.Step+1) / float32(len(q.steps)))
	q.body.Refresh()
	q.scroll.Refresh()
	kit.ScrollTop(q.scroll)
}

// buttons stand below the fields: on first, so that Tab from the last field reaches it.
func (q *quick) buttons() fyne.CanvasObject {
	label := "quick.next"
	if q.answers.Step == len(q.steps)-1 {
		label = "quick.make"
	}
	row := []fyne.CanvasObject{kit.NewPrimary(q.d.T(label), q.next)}
	if q.answers.Step > 0 {
		row = append(row, kit.NewButton(q.d.T("quick.back"), q.back))
	}
	return kit.Pad(kit.Gap2, 0, 0, 0, kit.Row(kit.Gap3, row...))
}

// focus puts the cursor into the first field of the question.
func (q *quick) focus() {
	if !q.done {
		kit.FocusFirst(q.d.Window.Canvas(), q.body)
	}
}

// next goes to the next question, or makes the page, once what is needed is there.
func (q *quick) next() {
	step := q.steps[q.answers.Step]
	if step.check != nil {
		if faults := step.check(); len(faults) > 0 {
			q.fault(faults)
			return
		}
	}
	if q.answers.Step == len(q.steps)-1 {
		q.finish()
		return
	}
	q.turn(1)
}

func (q *quick) back() { q.turn(-1) }

func (q *quick) turn(by int) {
	q.d.Window.Canvas().Unfocus()
	q.answers.Step += by
	q.keep()
	q.show()
	q.focus()
}

// fault says what is needed at its place and puts the cursor there.
func (q *quick) fault(faults record.Errors) {
	q.told = true
	_ = q.form.Fault(faults) // the date's, which has no field of the form's, is told below
	first := faults[0]
	if first.Field == dateField && q.at != nil {
		m := q.d.P.Error(first)
		q.at.SetFault(m.Text + " " + m.Hint)
		q.at.Focus()
		return
	}
	q.form.FocusFirst(first.Field)
}

// stop leaves for now; the answers stay.
func (q *quick) stop() {
	q.keep()
	q.d.Go(Route{Screen: Home})
}

func (q *quick) changed() {
	if q.told {
		_ = q.form.Fault(q.steps[q.answers.Step].check()) // what was missing and is there now need not be said
	}
	q.waits = true
	q.soon.typed()
}

// left writes at once what waits.
func (q *quick) left() {
	if q.waits {
		q.keep()
	}
}

// keep writes the answers as a draft.
func (q *quick) keep() {
	q.soon.stop()
	if q.done {
		return
	}
	if err := q.d.keepDraft(quickKey(q.d, q.fresh), q.answers); err != nil {
		q.d.Fail(err) // still on screen: the next key or leaving tries again
		return
	}
	q.waits = false
	q.d.Saved()
}

// name is what the questions call the child.
func (q *quick) name() string {
	c := record.Child{Name: q.answers.Child.Name, PreferredName: q.answers.Child.Called}
	if short := c.ShortName(); short != "" {
		return short
	}
	return q.d.T("quick.yourChild")
}

// finish writes the records and goes to the page made of them.
func (q *quick) finish() {
	child, meeting, err := makeRecords(q.d, q.fresh, q.answers)
	if err != nil {
		q.d.Fail(err)
		return
	}
	q.done = true
	q.keep()
	if child != q.d.Child {
		q.d.UseChild(child)
	}
	q.d.Go(Route{Screen: OnePage, ID: meeting})
}

// need is what is missing at a field.
func need(field, key string) *record.Error {
	return &record.Error{Kind: record.Invalid, Field: field, Key: key}
}

func worryPlace(i int, field string) string { return fmt.Sprintf("worries[%d].%s", i, field) }
