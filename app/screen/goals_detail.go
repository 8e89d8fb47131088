package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/finding"
	"planpage/app/kit"
	"planpage/app/progress"
)

// goalView is one goal as the parent reads it: the figures, the sentence, the chart, the school's report, and the
// field for the next reading. Its parts stay and change their words, so that the keyboard stays where it is.
type goalView struct {
	g          *goals
	goal       string
	result     progress.Result
	title, sub *kit.Words
	figures    []*goalFigure
	says       *goalSays
	chart      *kit.Readable
	readOut    *kit.Words
	school     *goalSchool
	wording    *goalWording
	steps      *goalSteps
	chain      *goalChain
	quick      *goalQuick
	all        *kit.Button
	inWords    *kit.Words
	numbers    *fyne.Container
	language   *sheetLanguage
	edit       *kit.Button
	scroll     *fyne.Container
	fix        *fyne.Container // what the forms still need
	row        *fyne.Container // the figures
	box        *fyne.Container
}

func newGoalView(g *goals, id string) *goalView {
	v := &goalView{g: g, goal: id}
	v.title, v.sub = kit.NewWords("", kit.Sub), kit.NewWords("", kit.Caption)
	v.figures = []*goalFigure{newGoalFigure(), newGoalFigure(), newGoalFigure()}
	v.says, v.school, v.quick = newGoalSays(g), newGoalSchool(g), newGoalQuick(g, id)
	v.wording, v.steps, v.chain = newGoalWording(g), newGoalSteps(g), newGoalChain(g)
	v.language = g.d.newSheetLanguage()
	v.chart = kit.NewReadable(kit.NewChart(v.draw), v.read)
	v.readOut = kit.NewWords("", kit.Caption)
	v.all = kit.NewLink("", func() { g.readings(id) })
	v.inWords = kit.NewWords("", kit.Body)
	v.numbers, v.fix, v.row = kit.Column(kit.Gap3), kit.Column(kit.Gap3), kit.Stack()
	v.scroll = kit.ScrollFoot(
		kit.Pad(kit.Gap4, 18, kit.Gap4, 18, v.layout()), kit.Column(0, kit.NewLine(), kit.Pad(kit.Gap3, 18, kit.Gap3, 18, v.foot())))
	v.box = kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), v.scroll)
	v.show()
	return v
}

func (v *goalView) layout() fyne.CanvasObject {
	d := v.g.d
	v.edit = kit.NewButton(d.T("goals.edit"), func() { v.g.edit(v.result.Goal) })
	return kit.Column(kit.Gap3, v.fix,
		kit.RowTop(kit.Gap4, 0, kit.Column(kit.Gap1, v.title, v.sub), v.edit),
		kit.Columns(kit.Gap4, 520, []float32{11, 13}, v.row, v.says.box),
		kit.Column(kit.Gap1, kit.Ratio(0.36, 180, v.chart), v.readOut),
		v.school.box,
		v.steps.section, v.chain.section, v.wording.section,
		kit.NewSection(d.T("goals.words"), "", false, v.inWords),
		kit.NewSection(d.T("goals.numbers"), "", false, v.numbers),
		v.sheets(),
	)
}

// foot is what is always at hand: the line for the next reading, and the ways to many at once and to all of them.
func (v *goalView) foot() fyne.CanvasObject {
	label := kit.NewWords(v.g.d.T("goals.quick"), kit.Strong)
	bring := kit.NewLink(v.g.d.T("rows.link"), func() { v.g.bring(v.goal) })
	return kit.Column(kit.Gap1, kit.Flow(kit.Gap4, label, bring, v.all), v.quick.box, v.quick.hint)
}

func (v *goalView) object() fyne.CanvasObject { return v.box }
func (v *goalView) id() string                { return v.goal }
func (v *goalView) changed()                  { v.show() }
func (v *goalView) leave()                    { v.quick.left() }

// focus puts the cursor where the next reading goes; where that is not in sight, to the top, so that the chart is.
func (v *goalView) focus() {
	if kit.FootStays(v.scroll) {
		v.quick.focus()
		return
	}
	v.g.d.Window.Canvas().Focus(v.edit)
}

// show writes what the records say now into the parts.
func (v *goalView) show() {
	d := v.g.d
	v.result = v.g.results[v.goal]
	goal := v.result.Goal
	v.title.SetText(goal.Name())
	v.sub.SetText(v.subtitle())
	v.showFigures()
	v.showFixes()
	about := finding.OfGoal(finding.Of(v.g.family, v.g.active, d.Today(), d.P), v.goal)
	v.says.show(v.result, about)
	v.chart.Words = chart.Words(d.P, v.result)
	v.chart.SetDraw(v.draw)
	v.read(-1)
	v.school.show(v.result, about)
	v.quick.show(v.result)
	v.steps.show(goal)
	v.chain.show(goal)
	v.wording.show(goal)
	v.language.show()
	v.all.SetText(d.T("goals.all", "n", len(v.result.Readings)))
	v.all.Hidden = len(v.g.family.Readings(v.goal)) == 0
	v.inWords.SetText(chartWords(d.P, v.result))
	kit.Refill(v.numbers, goalNumbers(d.P, v.result)...)
	v.box.Refresh()
}

func (v *goalView) draw(w, h float32) chart.Drawing {
	return chart.Goal(v.result, v.g.d.Today(), float64(w), float64(h), kit.ChartStyle(v.g.d.P))
}

// read says below the chart which reading the keyboard or the pointer is on.
func (v *goalView) read(i int) {
	words := chart.ReadOut(v.g.d.P, v.result, i)
	if words == "" {
		words = v.legend()
	}
	v.readOut.SetText(words)
}

// legend says what filled and hollow marks are, where there are both, else how a reading is read out. The line below the
// chart is never empty, so that nothing moves when a reading is.
func (v *goalView) legend() string {
	for _, x := range v.result.Readings {
		if x.Source != "school" {
			return v.g.d.T("goals.legend")
		}
	}
	if len(v.result.Readings) > 0 {
		return v.g.d.T("chart.hint")
	}
	return ""
}

// subtitle is the measure in a line: unit, target, how it is measured.
func (v *goalView) subtitle() string {
	d, r := v.g.d, v.result
	var parts []string
	if unit := progress.UnitName(d.P, r.Goal); unit != "" {
		parts = append(parts, unit)
	}
	switch {
	case r.Target.Value != nil && r.Target.Date != "":
		parts = append(parts, d.T("goals.target.by", "target", progress.Value(d.P, r.Goal, *r.Target.Value), "date", d.P.DateNear(r.Target.Date, d.Today())))
	case r.Target.Value != nil:
		parts = append(parts, d.T("goals.target", "target", progress.Value(d.P, r.Goal, *r.Target.Value)))
	}
	if often := strings.TrimSpace(r.Goal.Frequency); often != "" {
		parts = append(parts, often)
	} else if how := strings.TrimSpace(r.Goal.Method); how != "" {
		parts = append(parts, how)
	}
	return strings.Join(parts, " \u00b7 ")
}

func (v *goalView) showFigures() {
	d, r := v.g.d, v.result
	now, middle := r.Stands()
	for _, f := range v.figures {
		f.box.Hide()
	}
	defer v.layFigures()
	if now != nil {
		key := "goals.figure.latest"
		if middle {
			key = "goals.figure.now"
		}
		v.figures[0].show(progress.Value(d.P, r.Goal, *now), d.T(key, "date", d.P.DateNear(r.Latest.Date, d.Today())))
	}
	if expected, ok := r.ExpectedShown(); ok && now != nil {
		v.figures[1].show(progress.Value(d.P, r.Goal, expected), d.T("goals.figure.expected"))
	}
	if r.Target.Value != nil {
		v.figures[2].show(progress.Value(d.P, r.Goal, *r.Target.Value), d.T("goals.figure.target"))
	}
}

// layFigures puts the figures that there are beside each other. Where one of them is long, such as "10 of 12", all are
// smaller, so that they stay in one row.
func (v *goalView) layFigures() {
	var boxes []fyne.CanvasObject
	longest := 0
	for _, f := range v.figures {
		if f.box.Visible() {
			boxes = append(boxes, f.box)
			longest = max(longest, len([]rune(f.value.Text())))
		}
	}
	style := kit.Title
	switch {
	case longest > 8:
		style = kit.Strong
	case longest > 7:
		style = kit.Sub
	case longest > 3:
		style = kit.Heading
	}
	weights := make([]float32, len(boxes))
	for i := range boxes {
		weights[i] = 1
	}
	for _, f := range v.figures {
		f.value.SetStyle(style)
	}
	kit.Refill(v.row, kit.Columns(kit.Gap3, 0, weights, boxes...))
}

// showFixes says on top what the form of the goal, and the list of its readings, still need.
func (v *goalView) showFixes() {
	d, family, goal := v.g.d, v.g.family, v.result.Goal
	form := unfixed(d, goal) + unfixedAll(d, family.GoalReports(goal.ID))
	list := unfixedAll(d, family.Readings(goal.ID))
	var notes []fyne.CanvasObject
	for _, note := range []fyne.CanvasObject{
		fixNote(d, form, func() { v.g.edit(goal) }),
		fixNote(d, list, func() { v.g.readings(goal.ID) }),
	} {
		if note != nil {
			notes = append(notes, note)
		}
	}
	v.fix.Hidden = len(notes) == 0
	kit.Refill(v.fix, notes...)
}

// goalFigure is a large number above what it is.
type goalFigure struct {
	value, name *kit.Words
	box         *fyne.Container
}

func newGoalFigure() *goalFigure {
	f := &goalFigure{value: kit.NewWords("", kit.Title), name: kit.NewWords("", kit.Caption)}
	f.box = kit.Column(0, f.value, f.name)
	return f
}

func (f *goalFigure) show(value, name string) {
	f.value.SetText(value)
	f.name.SetText(name)
	f.box.Show()
}
