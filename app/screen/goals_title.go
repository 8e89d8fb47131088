package screen

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/storage"
)

// longTitle is how many letters a goal's name has before it looks like the whole sentence of the plan.
const longTitle = 80

// goalTitle is the field for a goal's name. Who copies the school's sentence into it finds the way below it to put that
// where it belongs, where it is read.
type goalTitle struct {
	f    *goalForm
	move *fyne.Container
	box  *fyne.Container
}

func newGoalTitle(f *goalForm) *goalTitle {
	d := f.g.d
	t := &goalTitle{f: f}
	t.move = kit.Tinted(kit.ColorWatchTint, kit.Flow(kit.Gap2,
		kit.NewWords(d.T("goals.title.long"), kit.Body), kit.NewLink(d.T("goals.title.long.do"), t.moved)))
	t.box = kit.Column(kit.Gap2, f.ed.form.Sentence("title", &f.goal.Title), t.move)
	t.move.Hidden = !t.long()
	return t
}

// long reports whether the name is a whole sentence and the place for that is free.
func (t *goalTitle) long() bool {
	return utf8.RuneCountInString(t.f.goal.Title) > longTitle && blankText(t.f.goal.Statement)
}

// show follows what is typed.
func (t *goalTitle) show() {
	if t.move.Hidden == t.long() {
		t.move.Hidden = !t.long()
		t.box.Refresh()
	}
}

// moved makes the sentence the goal's text, as one change, and asks for a name.
func (t *goalTitle) moved() {
	ed, goal := t.f.ed, t.f.goal
	ed.finish()
	ed.visit = storage.NewID()
	goal.Statement, goal.Title = goal.Title, ""
	ed.form.Reload()
	ed.changed()
	ed.flush()
	t.f.wording.show()
	t.show()
	t.f.focus()
}
