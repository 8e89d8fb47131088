package sheet

import (
	"slices"
	"strings"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// Letter is the concerns letter: what the one page says in few words, at full length, and what the page has no room for.
type Letter struct {
	o    Options
	f    *record.Family
	full onepage.Full
	head heading

	to      []string // who it goes to, a line each
	opening []string // greeting and introduction
	closing []string // what we ask of it, and thanks
	sign    []string // who writes, and how we are reached
}

// mostTo is how many people are named at the top; a longer list is one to a team.
const mostTo = 6

// Concerns words the letter for a meeting, which may be nil.
func Concerns(f *record.Family, m *record.Meeting, full onepage.Full, o Options) Letter {
	l := Letter{o: o, f: f, full: full}
	if f.Child == nil {
		family := *f
		family.Child = &record.Child{}
		l.f = &family
	}
	l.head = heading{
		Title: l.t("letter.title"), Facts: joined(full.Header.Name, full.Header.Facts),
		Kind: l.t("letter.kind"), Side: o.Printer.Date(o.Today),
	}
	l.address(m)
	l.opening = append(l.opening, l.intro(m))
	if full.Empty() {
		l.opening = append(l.opening, l.t("letter.none"))
	}
	l.closing = []string{l.t("letter.closing." + l.plan()), l.t("letter.thanks")}
	l.sign = append([]string{full.Header.Author}, l.reach()...)
	return l
}

func (l *Letter) t(key string, args ...any) string { return l.o.Printer.T(key, args...) }

// address says who the letter goes to: those of the school who are asked to the meeting, the case manager first.
func (l *Letter) address(m *record.Meeting) {
	people := l.f.School(m)
	for _, c := range people[:min(len(people), mostTo)] {
		role := l.t("onepage.role." + string(c.Role))
		l.to = append(l.to, l.t("letter.to.one", "name", strings.TrimSpace(c.Name), "role", role))
	}
	switch {
	case len(people) > 0 && people[0].Role == record.RoleCaseManager:
		l.opening = []string{l.t("letter.dear", "name", strings.TrimSpace(people[0].Name))}
	default:
		l.opening = []string{l.t("letter.dear.team")}
	}
}

// intro names the meeting and what this letter is beside the page.
func (l *Letter) intro(m *record.Meeting) string {
	name := l.f.Child.ShortName()
	if blank(name) {
		name = l.full.Header.Name
	}
	if m == nil || m.Date < l.o.Today {
		return l.t("letter.intro", "name", name)
	}
	kind := l.t("letter.meeting." + meetingWord(m))
	return l.t("letter.intro.meeting", "name", name, "meeting", kind, "date", l.o.Printer.LongDate(m.Date))
}

func meetingWord(m *record.Meeting) string {
	if m.MeetingKind == "" {
		return string(record.MeetingOther)
	}
	return string(m.MeetingKind)
}

// plan is the kind of plan as far as the closing differs.
func (l *Letter) plan() string {
	switch kind := l.f.Child.PlanKind; kind {
	case record.PlanIEP, record.Plan504, record.PlanEvaluating:
		return string(kind)
	}
	return "plan"
}

// reach is how the family is reached: each way once.
func (l *Letter) reach() []string {
	var list []string
	for _, c := range l.f.Contacts {
		if c.Role != record.RoleParent {
			continue
		}
		ways := joined(strings.TrimSpace(c.Phone), strings.TrimSpace(c.Email))
		if ways != "" && !slices.Contains(list, ways) {
			list = append(list, ways)
		}
	}
	return list
}

// about describes the file.
func (l *Letter) about() paper.Page {
	return paper.Page{Title: joined(l.head.Title, l.full.Header.Name), Subject: l.head.Kind, Author: l.full.Header.Author}
}
