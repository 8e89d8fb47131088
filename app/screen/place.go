package screen

import "planpage/app/kit"

// partEdit asks a screen for the form of the record that the route names; of a new one when it names none.
const partEdit = "edit"

// Placed is a screen that shows one of several records.
type Placed interface {
	// Place saves what waits and returns the route that leads back to what is shown.
	Place() Route
}

// shownBeside is the record shown beside a list; "" where only the list shows.
func shownBeside(list *kit.ListDetail, id string) string {
	if list.OnlyList() {
		return ""
	}
	return id
}

// Place returns the way back to the goal shown, or to its form.
func (g *goals) Place() Route {
	r := Route{Screen: Goals}
	if g.detail == nil {
		return r
	}
	g.leaveDetail()
	form, editing := g.detail.(*goalForm)
	if editing {
		r.Part = partEdit
	}
	if _, bringing := g.detail.(*goalImport); bringing {
		r.Part = partImport
	}
	if !editing || !form.ed.fresh {
		r.ID = shownBeside(g.list, g.detail.id())
	}
	return r
}

// Place returns the way back to the report shown, or to its form.
func (e *evaluations) Place() Route {
	if e.edit == nil {
		return Route{Screen: Evaluations, ID: shownBeside(e.pane, e.id)}
	}
	e.edit.finish()
	r := Route{Screen: Evaluations, Part: partEdit}
	if !e.edit.fresh {
		r.ID = e.id
	}
	return r
}

// Place returns the way back to the plan shown, or to its form.
func (p *plan) Place() Route {
	if p.edit == nil {
		return Route{Screen: Plan, ID: p.id}
	}
	p.edit.finish()
	r := Route{Screen: Plan, Part: partEdit}
	if !p.edit.fresh {
		r.ID = p.id
	}
	return r
}

// Place returns the way back to the meeting shown and to its time.
func (s *meetings) Place() Route {
	s.Leave()
	switch {
	case s.detail == nil:
		return Route{Screen: Meetings}
	case s.detail.ed.fresh:
		return Route{Screen: Meetings, Part: partEdit}
	}
	return Route{Screen: Meetings, ID: shownBeside(s.list, s.detail.m.ID), Part: s.detail.times.Value()}
}

// Place returns the way back to the part of the records and to the entry or document shown.
func (s *records) Place() Route {
	return Route{Screen: Records, ID: shownBeside(s.pane, s.id), Part: s.part}
}
