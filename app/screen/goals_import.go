package screen

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// partImport asks for the rows of readings of the goal that the route names.
const partImport = "import"

// What the field takes; more rows are held beside it, since nobody mends them one by one.
const (
	fieldRows    = 6
	fieldLines   = 200
	fieldLetters = 8000
)

// Of so many rows a pause in the typing is waited for before they are read again.
const (
	pauseRows = 50
	readPause = 150 * time.Millisecond
)

// goalImport takes readings from rows that were pasted or from a file, and shows what becomes of each before anything is
// kept.
//
// "I copied the teacher's whole list, saw what each line becomes, and had a semester in with one press."
type goalImport struct {
	g       *goals
	goal    *record.Goal
	field   *kit.Area
	held    string // rows that are too many for the field
	holds   *kit.Words
	holding *fyne.Container
	source  *kit.Select
	list    progress.Rows
	rows    *importRows
	says    *kit.Words
	add     *kit.Button
	scroll  *fyne.Container
	box     *fyne.Container
	work    kit.Work
	unread  func() // stops the wait for a pause; nil when what is on screen is read
	soon    *soon
	waits   bool // something is not kept as a draft yet
}

func newGoalImport(g *goals, id string) *goalImport {
	d := g.d
	i := &goalImport{g: g, goal: g.results[id].Goal, work: kit.Work{Failed: d.Fail, InPlace: d.InPlace}}
	i.soon = newSoon(d, i.keep)
	i.field = kit.NewPaste(fieldRows, i.pasted)
	i.field.SetPlaceHolder(d.T("rows.example"))
	i.field.OnEdited = func(string) { i.edited() }
	i.field.OnLeft = i.left
	i.holds = kit.NewWords("", kit.Strong)
	i.holding = kit.Tinted(kit.ColorPrimaryTint, kit.RowGrow(kit.Gap3, 0, i.holds, kit.NewLink(d.T("rows.again"), i.again)))
	i.source = kit.NewSelect(sourceOptions(d), func(string) { i.edited() })
	i.source.SetValue(string(record.SourceSchool))
	i.rows = newImportRows(d, i.goal)
	i.says = kit.NewWords("", kit.Strong)
	i.add = kit.NewPrimary(d.T("rows.add.none"), i.save)
	i.scroll = kit.ScrollFoot(kit.Pad(kit.Gap4, 18, kit.Gap4, 18, i.layout()),
		kit.Column(0, kit.NewLine(), kit.Pad(kit.Gap3, 18, kit.Gap3, 18, kit.RowGrow(kit.Gap3, 0, i.says, i.add))))
	i.box = kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), i.scroll)
	i.takeDraft()
	return i
}

func (i *goalImport) layout() fyne.CanvasObject {
	d := i.g.d
	back := kit.NewButton(d.T("rows.back"), func() { i.g.chart(i.goal.ID) })
	return kit.Column(kit.Gap3,
		kit.RowTop(kit.Gap4, 0, kit.Column(kit.Gap1,
			kit.NewWords(d.T("rows.title"), kit.Sub), kit.NewWords(i.goal.Name(), kit.Caption)), back),
		kit.NewWords(d.T("rows.what"), kit.Body),
		i.field, i.holding,
		kit.Flow(kit.Gap3, kit.NewButton(d.T("rows.pick"), i.pick), kit.NewWords(d.T("rows.who"), kit.Body), i.source),
		i.rows.box)
}

func (i *goalImport) object() fyne.CanvasObject { return i.box }
func (i *goalImport) id() string                { return i.goal.ID }

// changed reads the rows again: what is there already may be other readings now.
func (i *goalImport) changed() {
	i.goal = i.g.results[i.goal.ID].Goal
	i.rows.goal = i.goal
	i.read()
}

func (i *goalImport) leave() {
	i.left()
	i.settle()
	i.work.Cancel()
}

func (i *goalImport) focus() {
	if i.held != "" {
		i.g.d.Window.Canvas().Focus(i.add)
		return
	}
	i.g.d.Window.Canvas().Focus(i.field)
}

// words are the rows as they came.
func (i *goalImport) words() string {
	if i.held != "" {
		return i.held
	}
	return i.field.Text
}

// pasted takes what is too much for the field.
func (i *goalImport) pasted(words string) bool {
	all := i.field.Text
	if strings.TrimSpace(all) == "" {
		all = ""
	} else {
		all += "\n"
	}
	if !isMuch(all + words) {
		return false
	}
	i.take(all + words)
	return true
}

func isMuch(words string) bool {
	return len(words) > fieldLetters || strings.Count(words, "\n") > fieldLines
}

// take shows rows that did not come by typing.
func (i *goalImport) take(words string) {
	i.put(words)
	i.keep()
	i.read()
	i.focus()
}

// put shows rows in the field, or says how many are held beside it.
func (i *goalImport) put(words string) {
	i.held = ""
	if isMuch(words) {
		i.held, words = words, ""
	}
	i.field.SetText(words)
	i.field.Hidden, i.holding.Hidden = i.held != "", i.held == ""
	i.holds.SetText(i.g.d.T("rows.held", "n", strings.Count(strings.TrimSpace(i.held), "\n")+1))
}

// again lets go of rows that are held.
func (i *goalImport) again() { i.take("") }

func (i *goalImport) edited() {
	i.waits = true
	i.soon.typed()
	i.settle()
	if len(i.list) < pauseRows {
		i.read()
		return
	}
	i.unread = i.g.d.After(readPause, i.read)
}

// settle ends the wait for a pause, and reports whether there was one.
func (i *goalImport) settle() bool {
	if i.unread == nil {
		return false
	}
	i.unread()
	i.unread = nil
	return true
}

// read finds out what becomes of the rows: at once for a few, and of many away from the window.
func (i *goalImport) read() {
	p, words, from := i.g.d.P, i.words(), progress.RowsFrom{
		Goal: i.goal, Source: record.Source(i.source.Value()), Today: i.g.d.Today(), There: i.g.family.Readings(i.goal.ID),
	}
	i.work.Cancel()
	i.settle()
	if i.held == "" {
		i.show(progress.ReadRows(p, words, from))
		return
	}
	i.says.SetText(i.g.d.T("rows.reading"))
	i.add.Disable()
	i.work.Run(func(ctx context.Context) (func(), error) {
		list := progress.ReadRows(p, words, from)
		return func() { i.show(list) }, ctx.Err()
	})
}

// show says what becomes of the rows.
func (i *goalImport) show(list progress.Rows) {
	d := i.g.d
	i.list = list
	i.rows.show(list)
	added := len(list.New())
	i.add.SetText(d.T("rows.add", "n", added))
	i.add.Enable()
	if added == 0 {
		i.add.SetText(d.T("rows.add.none"))
		i.add.Disable()
	}
	i.says.SetText(i.summary(added))
	i.box.Refresh()
}

// summary counts the rows: "3 new, 2 already there, 1 cannot be read".
func (i *goalImport) summary(added int) string {
	d := i.g.d
	if len(i.list) == 0 && strings.TrimSpace(i.words()) != "" {
		return d.T("rows.none")
	}
	var parts []string
	for _, part := range []struct {
		key string
		n   int
	}{{"rows.new", added}, {"rows.known", i.list.Known()}, {"rows.unread", len(i.list.Unread())}} {
		if part.n > 0 {
			parts = append(parts, d.T(part.key, "n", part.n))
		}
	}
	return strings.Join(parts, ", ")
}

// save stores the new readings in one change. Rows that cannot be read stay, so that they can be mended.
func (i *goalImport) save() {
	d := i.g.d
	if i.settle() {
		i.read()
	}
	added := i.list.New()
	records := make([]record.Record, len(added))
	for n, m := range added {
		records[n] = d.New(m)
	}
	if len(records) == 0 {
		return
	}
	if err := d.Save("rows.label", records...); err != nil {
		d.Fail(err)
		return
	}
	unread := len(i.list.Unread())
	i.g.saved()
	if unread == 0 {
		i.put("")
		i.keep()
		i.g.chart(i.goal.ID)
		i.g.focusReading()
	} else {
		i.read()
		i.focus()
	}
	d.Undoable(d.T("rows.added", "n", len(records)))
}
