package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/score"
)

// The views of the screen: reports one by one, the same index over the years, and what is hard and what goes well
// across all reports.
const (
	viewReports = "reports"
	viewYears   = "overtime"
	viewEnds    = "ends"
)

// newViews makes the choice between the views, and the place of those that take the whole width.
func (e *evaluations) newViews() {
	var options []kit.Option
	for _, v := range []string{viewReports, viewYears, viewEnds} {
		options = append(options, kit.Option{Value: v, Label: e.d.T("evaluations.view." + v)})
	}
	e.views = kit.NewSegments(options, e.turn)
	e.wide = kit.Stack()
	e.wide.Hide()
}

// turn shows another view. What is in the form is saved first.
func (e *evaluations) turn(view string) {
	e.leaveForm()
	e.views.SetValue(view)
	if view == viewReports {
		e.wide.Hide()
		e.pane.Show()
		e.read(e.id)
		return
	}
	e.pane.Hide()
	e.wide.Show()
	e.showView()
}

// showView fills the view that takes the whole width.
func (e *evaluations) showView() {
	switch e.views.Value() {
	case viewYears:
		kit.Refill(e.wide, sheet(e.overTime()))
	case viewEnds:
		kit.Refill(e.wide, sheet(e.ends()))
	}
}

// viewTop says what a view shows, with the ways to paper.
func (e *evaluations) viewTop(key string) fyne.CanvasObject {
	about := kit.Column(kit.Gap1, kit.NewWords(e.d.T(key), kit.Heading), kit.NewWords(e.d.T(key+".how"), kit.Caption))
	return kit.Column(kit.Gap2, about, e.paperLinks(nil))
}

// teachView is shown where a view has nothing to show yet.
func (e *evaluations) teachView(key string) fyne.CanvasObject {
	return kit.Reading(kit.Column(kit.Gap3, kit.NewWords(e.d.T(key), kit.Heading), kit.NewWords(e.d.T(key+".none"), kit.Body),
		kit.Row(kit.Gap3, kit.NewButton(e.d.T("evaluations.add"), e.Add))))
}

// endsColumns are the weights of a row: name, strip, value, percentile.
var endsColumns = []float32{7, 5, 2, 3}

// mostEnds is how many scores each side of strengths and needs shows.
const mostEnds = 5

// ends are the newest scores of every index, the lowest at the left and the highest at the right, and below them the
// strengths and needs in the words of the reports.
func (e *evaluations) ends() fyne.CanvasObject {
	newest := score.Placed(score.Newest(e.told))
	parts := []fyne.CanvasObject{e.viewTop("evaluations.ends")}
	if len(newest) == 0 && !e.anySides() {
		return e.teachView("evaluations.ends")
	}
	if leading := score.Leading(newest); len(leading) > 0 {
		parts = append(parts, e.lowAndHigh(leading))
		if rest := score.Without(newest, leading); len(rest) > 0 {
			parts = append(parts, kit.Column(kit.Gap3, kit.NewWords(e.d.T("evaluations.ends.single"), kit.Sub), e.lowAndHigh(rest)))
		}
	}
	for _, ev := range e.family.EvaluationsByDate() {
		if sides := e.sides(ev); len(sides) > 0 {
			head := kit.NewWords(e.d.T("evaluations.ends.report", "title", e.name(ev), "date", e.d.P.Date(ev.Date)), kit.Strong)
			parts = append(parts, kit.Column(kit.Gap2, kit.NewLine(), head, sides[0]))
		}
	}
	return kit.Column(kit.Gap5, parts...)
}

func (e *evaluations) anySides() bool {
	for _, ev := range e.family.Evaluations {
		if len(ev.Strengths)+len(ev.Needs) > 0 {
			return true
		}
	}
	return false
}

// lowAndHigh puts the lowest scores beside the highest, and names those in between.
func (e *evaluations) lowAndHigh(list []*score.Told) fyne.CanvasObject {
	low, high := score.Ends(list, mostEnds)
	var sides []fyne.CanvasObject
	if len(low) > 0 {
		sides = append(sides, e.endsList("evaluations.ends.low", low))
	}
	if len(high) > 0 {
		sides = append(sides, e.endsList("evaluations.ends.high", high))
	}
	parts := kit.Column(kit.Gap3, kit.Columns(kit.Gap5, 640, []float32{1, 1}[:len(sides)], sides...))
	var names []string
	for _, t := range score.LowToHigh(score.Without(score.Without(list, low), high)) {
		names = append(names, e.d.T("evaluations.ends.one", "name", e.scoreName(t), "value", t.Value))
	}
	if len(names) > 0 {
		parts.Add(kit.NewWords(e.d.T("evaluations.ends.between", "names", e.d.P.List(names)), kit.Caption))
	}
	return parts
}

func (e *evaluations) endsList(key string, list []*score.Told) fyne.CanvasObject {
	heads := kit.Columns(kit.Gap3, 0, endsColumns, kit.Spacer(), kit.Spacer(),
		kit.NewWords(e.d.T("evaluations.scores.value"), kit.Caption), kit.NewWords(e.d.T("evaluations.scores.percentile"), kit.Caption))
	column := kit.Column(kit.Gap3, kit.Column(kit.Gap1, kit.NewWords(e.d.T(key), kit.Strong), heads, kit.NewLine()))
	for _, t := range list {
		line := kit.Columns(kit.Gap3, 0, endsColumns, kit.NewWords(e.scoreName(t), kit.Body), e.strip(t),
			kit.NewWords(t.Value, kit.Strong), kit.NewWords(e.ordinal(t), kit.Body))
		column.Add(kit.Column(0, line, kit.NewWords(e.endsCaption(t), kit.Caption)))
	}
	return column
}

// endsCaption says of which test a score is and when it was given, and on a scale of problems what high means.
func (e *evaluations) endsCaption(t *score.Told) string {
	key := "evaluations.ends.from"
	if t.Kind == score.Problem {
		key = "evaluations.ends.from.problem"
	}
	return e.d.T(key, "test", e.testWords(t), "date", e.d.P.Date(t.Evaluation.Date))
}

// testWords is the name of a score's test, or that none is given.
func (e *evaluations) testWords(t *score.Told) string {
	if name := testName(t); name != "" {
		return name
	}
	return e.d.T("evaluations.scores.noTest")
}
