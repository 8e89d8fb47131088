package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// wordingList shows what a goal's text says and what it leaves out: a line for each part, with a reason and a question
// where something is missing. Its lines stay and change their words, so that nothing jumps while one types.
//
// "I saw that the goal names no number, and had the question for the meeting."
type wordingList struct {
	d          *Desk
	head, says *kit.Words
	lines      []*wordingLine
	box        *fyne.Container
	brief      bool   // the lines alone: there is more below
	known      string // what is shown, so that a key that changes nothing costs nothing
}

var wordingParts = []progress.Part{
	progress.PartTime, progress.PartCondition, progress.PartBehavior, progress.PartCriterion, progress.PartBaseline, progress.PartMethod, progress.PartOften,
}

func newWordingList(d *Desk) *wordingList {
	l := &wordingList{d: d, head: kit.NewWords("", kit.Strong), says: kit.NewWords("", kit.Caption)}
	objects := []fyne.CanvasObject{kit.Column(0, l.head, l.says)}
	for _, part := range wordingParts {
		line := newWordingLine(d, part)
		l.lines = append(l.lines, line)
		objects = append(objects, line.box)
	}
	l.box = kit.Column(kit.Gap1, objects...)
	return l
}

// show writes what the wording says now, and reports whether anything changed. A text that cannot be read says nothing.
func (l *wordingList) show(w progress.Wording, child *record.Child) bool {
	key := wordingKey(w)
	if key == l.known && key != "" {
		return false
	}
	l.known = key
	name := nameIn(l.d, child)
	l.head.SetText(wordingHead(l.d, w))
	l.says.SetText(wordingSays(l.d, w, name))
	l.says.Hidden = l.brief || l.says.Text() == ""
	for _, line := range l.lines {
		line.show(l.d, partIn(w, line.part), name)
	}
	l.box.Hidden = len(w.Parts) == 0
	return true
}

// partIn returns what is told of a part; nothing of one that the wording leaves out.
func partIn(w progress.Wording, part progress.Part) progress.PartTold {
	for _, p := range w.Parts {
		if p.Part == part {
			return p
		}
	}
	return progress.PartTold{Part: part}
}

// wordingKey is all that is shown of a wording, as one text.
func wordingKey(w progress.Wording) string {
	key := ""
	for _, p := range w.Parts {
		key += string(p.Part) + "\t" + string(p.Told) + "\t" + p.Words + "\n"
	}
	return key
}

// wordingHead is the wording in a line: "2 things to ask about the goal's wording".
func wordingHead(d *Desk, w progress.Wording) string {
	if n := len(w.Asks()); n > 0 {
		return d.T("wording.asks", "n", n)
	}
	return d.T("wording.whole")
}

// wordingSays lists what it says: "It says by when, how much is enough and how it is measured."
func wordingSays(d *Desk, w progress.Wording, name string) string {
	var list []string
	for _, p := range w.Parts {
		if p.Told == progress.InText {
			list = append(list, d.T("wording.short."+string(p.Part), "name", name))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return d.T("wording.says", "list", d.P.List(list))
}

// nameIn is the child's name as sentences use it.
func nameIn(d *Desk, child *record.Child) string {
	if child != nil && child.ShortName() != "" {
		return child.ShortName()
	}
	return d.T("wording.child")
}

// wordingLine is one part: its mark, its name, the words that show it, and why it matters where it is missing.
type wordingLine struct {
	part  progress.Part
	mark  *kit.Shape
	words *kit.Words
	why   *kit.Words
	ask   *kit.Words
	box   *fyne.Container
}

func newWordingLine(d *Desk, part progress.Part) *wordingLine {
	l := &wordingLine{
		part: part, mark: kit.NewShape(kit.MarkCircle, kit.ColorMuted),
		words: kit.NewWords("", kit.Caption), why: kit.NewWords("", kit.Caption.In(kit.ColorInk)), ask: kit.NewWords("", kit.Caption.In(kit.ColorInk)),
	}
	name := kit.NewWords(d.T("wording.part."+string(part)), kit.Caption.In(kit.ColorInk))
	l.box = kit.RowTop(kit.Gap2, 1, kit.Pad(2, 0, 0, 0, l.mark),
		kit.Columns(kit.Gap1, 380, []float32{2, 7}, name, kit.Column(1, l.words, l.why, l.ask)))
	return l
}

func (l *wordingLine) show(d *Desk, p progress.PartTold, name string) {
	l.box.Hidden = p.Told == ""
	if l.box.Hidden {
		return
	}
	mark, ink := wordingLook(p.Told)
	l.mark.Set(mark, ink)
	key := "wording.told." + string(p.Told)
	if p.Told == progress.Unsure && p.Words != "" {
		key = "wording.told.unsure.words"
	}
	l.words.SetText(d.T(key, "words", p.Words))
	why, ask := "", ""
	if p.Asks() {
		why, ask = d.T("wording.why."+string(p.Part), "name", name), d.T("wording.ask."+string(p.Part), "name", name)
	}
	l.why.SetText(why)
	l.ask.SetText(ask)
	l.why.Hidden, l.ask.Hidden = why == "", ask == ""
}

// wordingLook is the mark of a part: a check for what is there, a triangle for what to ask, a ring for what is not sure.
func wordingLook(t progress.Told) (kit.Mark, fyne.ThemeColorName) {
	switch t {
	case progress.InText, progress.InField, progress.InPlan:
		return kit.MarkCheck, kit.ColorOnTrack
	case progress.Missing, progress.Vague:
		return kit.MarkTriangle, kit.ColorWatch
	}
	return kit.MarkCircle, kit.ColorMuted
}

// goalWording is the list on a goal's own page: one folded line that says how much there is to ask.
type goalWording struct {
	g       *goals
	list    *wordingList
	section *kit.Section
}

func newGoalWording(g *goals) *goalWording {
	w := &goalWording{g: g, list: newWordingList(g.d)}
	w.section = kit.NewSection(g.d.T("wording.title"), "", false, w.list.box)
	return w
}

func (w *goalWording) show(goal *record.Goal) {
	read := progress.WordingOf(w.g.family, goal)
	w.section.Hidden = len(read.Parts) == 0
	if !w.list.show(read, w.g.family.Child) {
		return
	}
	note := w.g.d.T("wording.note.whole")
	if n := len(read.Asks()); n > 0 {
		note = w.g.d.T("wording.note", "n", n)
	}
	w.section.SetNote(note)
}
