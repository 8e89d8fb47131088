package onepage

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planpage/app/record"
	"planpage/app/text"
)

func (c composer) header() Header {
	child := c.f.Child
	h := Header{Name: FullName(c.Printer, child), Facts: strings.Join(c.facts(), " · "), Plan: c.plan()}
	h.Event = c.event()
	h.Author = Parents(c.Printer, c.f)
	if h.Author == "" {
		h.Author = c.t("onepage.family", "name", c.name())
	}
	h.Lines = append(h.Lines, c.t("onepage.preparedBy", "names", h.Author))
	switch {
	case c.Ours:
		h.Lines = append(h.Lines, c.t("onepage.ours"))
	case c.Design == record.DesignNewTeacher:
		h.Lines = append(h.Lines, c.t("onepage.forTeacher"))
	case c.m != nil && c.m.Date > c.Today:
		h.Lines = append(h.Lines, c.t("onepage.sentAhead"))
	default:
		h.Lines = append(h.Lines, c.t("onepage.together"))
	}
	return h
}

func (c composer) event() string {
	switch {
	case c.Design == record.DesignNewTeacher:
		return c.t("onepage.event.teacher", "date", c.Printer.Date(c.Today))
	case c.m == nil:
		return c.t("onepage.event.none", "date", c.Printer.Date(c.Today))
	}
	kind := string(c.m.MeetingKind)
	if kind == "" {
		kind = string(record.MeetingOther)
	}
	return c.t("onepage.meeting."+kind) + " · " + c.Printer.Date(c.m.Date)
}

// facts are grade, age and school.
func (c composer) facts() []string {
	child := c.f.Child
	var list []string
	if grade := Grade(c.Printer, child); grade != "" {
		list = append(list, grade)
	}
	if age := child.BirthDate.Age(c.Today); age > 0 {
		list = append(list, c.t("onepage.age", "age", age, "n", age))
	}
	if !blank(child.School) {
		list = append(list, strings.TrimSpace(child.School))
	}
	return list
}

func (c composer) plan() string {
	kind := string(c.f.Child.PlanKind)
	plan := c.f.CurrentPlan()
	if plan != nil && kind == "" {
		kind = string(plan.PlanKind)
	}
	if kind == "" || kind == string(record.PlanNone) {
		return ""
	}
	words := c.t("onepage.plan." + kind)
	if plan == nil || kind == string(record.PlanEvaluating) || !plan.StartDate.Valid() {
		return words
	}
	if !plan.EndDate.Valid() {
		return c.t("onepage.plan.since", "plan", words, "from", c.Printer.Date(plan.StartDate))
	}
	return c.t("onepage.plan.dates", "plan", words, "from", c.Printer.Date(plan.StartDate), "to", c.Printer.Date(plan.EndDate))
}

// FullName is the child's whole name, with what it is called where that is not part of it.
func FullName(p *text.Printer, child *record.Child) string {
	name := strings.TrimSpace(child.Name)
	if name == "" {
		return p.T("onepage.child." + string(cmp.Or(child.Pronoun, "they")))
	}
	if called := strings.TrimSpace(child.PreferredName); called != "" && !strings.Contains(name, called) {
		return p.T("onepage.called", "name", name, "called", called)
	}
	return name
}

// ordinal is a grade such as "4th", "2nd" or "3.º".
var ordinal = regexp.MustCompile(`^([0-9]+)(st|nd|rd|th|\.?[ºª°]|er|ro|do|to|mo|vo|no)$`)

// Grade is the child's grade in words: "Grade 4" for "4" and "4th", or as it is typed where it is a word.
func Grade(p *text.Printer, child *record.Child) string {
	grade := ordinal.ReplaceAllString(strings.TrimSpace(child.Grade), "$1")
	if grade == "" || utf8.RuneCountInString(grade) > 2 && strings.ContainsFunc(grade, unicode.IsLetter) {
		return grade
	}
	return p.T("onepage.grade", "grade", grade)
}

// Parents joins the parents' names; where all share the last word it is said once: "Ana and David Rivera".
func Parents(p *text.Printer, f *record.Family) string {
	var names []string
	for _, contact := range f.Contacts {
		if name := strings.Join(strings.Fields(contact.Name), " "); contact.Role == record.RoleParent && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) < 2 || len(names) > 4 {
		return p.List(names[:min(len(names), 4)])
	}
	last := names[0][strings.LastIndexByte(names[0], ' ')+1:]
	short := slices.Clone(names)
	for i, name := range names {
		first, ok := strings.CutSuffix(name, " "+last)
		if !ok {
			return p.List(names)
		}
		if i < len(names)-1 {
			short[i] = first
		}
	}
	return p.List(short)
}

func (c composer) footer() Footer {
	key := "onepage.footer.plan"
	switch kind := c.f.Child.PlanKind; {
	case c.Design == record.DesignNewTeacher:
		key = "onepage.footer.teacher"
	case kind == record.PlanIEP:
		key = "onepage.footer.iep"
	case kind == record.Plan504:
		key = "onepage.footer.504"
	case kind == record.PlanEvaluating:
		key = "onepage.footer.evaluating"
	}
	return Footer{
		Left:  c.t(key),
		Right: c.pronoun("onepage.footer.right", "date", c.Printer.Date(c.Today)),
		Short: c.t("onepage.footer.short", "date", c.Printer.Date(c.Today)),
	}
}
