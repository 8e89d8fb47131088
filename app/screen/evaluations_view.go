package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// view is a report to be read: who and when, what was found, what was advised, and the scores.
func (e *evaluations) view(ev *record.Evaluation) fyne.CanvasObject {
	parts := []fyne.CanvasObject{e.viewHead(ev)}
	if note := fixNote(e.d, unfixed(e.d, ev), func() { e.form(copyOf(ev), false) }); note != nil {
		parts = []fyne.CanvasObject{note, parts[0]}
	}
	if note := fixNote(e.d, waitingCells(e.d, ev), e.typeScores); note != nil {
		parts = append([]fyne.CanvasObject{note}, parts...)
	}
	if words := strings.TrimSpace(ev.Summary); words != "" {
		parts = append(parts, kit.Reading(kit.NewWords(words, kit.Body)))
	}
	parts = append(parts, e.sides(ev)...)
	if len(ev.Recommendations) > 0 {
		parts = append(parts, kit.Reading(newAdvice(e, ev).box))
	}
	parts = append(parts, e.scores(ev))
	return kit.Column(kit.Gap5, append(parts, e.viewPapers(ev))...)
}

func (e *evaluations) viewHead(ev *record.Evaluation) fyne.CanvasObject {
	line := e.dateAndKind(ev)
	if who := strings.TrimSpace(ev.Evaluator); who != "" {
		line = e.d.T("evaluations.by", "when", line, "who", who)
	}
	about := kit.Column(kit.Gap1, kit.NewWords(e.name(ev), kit.Heading), kit.NewWords(line, kit.Caption))
	if why := strings.TrimSpace(ev.Reason); why != "" {
		about.Add(kit.NewWords(e.d.T("evaluations.why", "reason", why), kit.Caption))
	}
	edit := kit.NewButton(e.d.T("evaluations.edit.do"), func() { e.form(copyOf(ev), false) })
	return kit.RowTop(kit.Gap4, 0, about, edit)
}

// sides are strengths beside needs.
func (e *evaluations) sides(ev *record.Evaluation) []fyne.CanvasObject {
	strong := e.list("evaluations.strengths", kit.ColorOnTrack, ev.Strengths)
	hard := e.list("evaluations.needs", kit.ColorWatch, ev.Needs)
	switch {
	case len(ev.Strengths) > 0 && len(ev.Needs) > 0:
		return []fyne.CanvasObject{kit.Columns(kit.Gap5, 440, []float32{1, 1}, strong, hard)}
	case len(ev.Strengths) > 0:
		return []fyne.CanvasObject{strong}
	case len(ev.Needs) > 0:
		return []fyne.CanvasObject{hard}
	}
	return nil
}

func (e *evaluations) list(key string, color fyne.ThemeColorName, lines []string) fyne.CanvasObject {
	return kit.Column(kit.Gap2, kit.NewWords(e.d.T(key), kit.Strong.In(color)), bullets(e.d, lines))
}

// bullets is a list of short texts with a point before each.
func bullets(d *Desk, lines []string) *fyne.Container {
	column := kit.Column(kit.Gap1)
	for _, line := range lines {
		column.Add(kit.RowTop(kit.Gap2, 1, kit.NewWords(d.T("records.point"), kit.Muted), kit.NewWords(line, kit.Body)))
	}
	return column
}

// viewPapers lists the attached files of a report that is read.
func (e *evaluations) viewPapers(ev *record.Evaluation) fyne.CanvasObject {
	column := kit.Column(kit.Gap2, kit.NewWords(e.d.T("evaluations.papers"), kit.Strong))
	for _, doc := range attachedTo(e.family, ev.Documents) {
		column.Add(e.files.row(doc, nil))
	}
	column.Add(kit.RowGrow(kit.Gap3, 1, kit.NewLink(e.d.T("evaluations.attach"), e.pick),
		kit.NewWords(e.d.T("evaluations.drop"), kit.Caption)))
	return column
}
