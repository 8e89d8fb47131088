package sheet

import (
	"slices"
	"strings"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// card is the pocket card: what the plan in force says today, for a new teacher or a substitute. Two stand on a sheet,
// to be cut apart; what is too long for half a sheet has whole ones.
type card struct {
	*setter
	f        *record.Family
	plan     *record.Plan
	size     float64
	supports [][]paper.Span
	services [][]paper.Span
	calls    [][]paper.Span
}

// cardSizes are the sizes of text that are tried for a half sheet, in points.
var cardSizes = []float64{11, 10.4, asBody.size, 9.4, 9}

// cardCut is the room between the two cards, with the line to cut along in its middle.
const cardCut = 48

// Card makes the pocket card of the plan in force, twice on a sheet.
func Card(fonts *paper.Fonts, f *record.Family, o Options) Sheet {
	x := newCard(newSetter(fonts, o), f)
	for _, size := range cardSizes {
		x.size = size
		if pages, ok := x.halves(); ok {
			return Sheet{Pages: pages, LostWords: x.lost}
		}
	}
	x.size = asBody.size
	return Sheet{Pages: x.wholes(), LostWords: x.lost}
}

func newCard(s *setter, f *record.Family) *card {
	x := &card{setter: s, f: f, plan: f.CurrentPlan()}
	if f.Child == nil {
		family := *f
		family.Child = &record.Child{}
		x.f = &family
	}
	x.read()
	return x
}

// read gathers what the card says.
func (x *card) read() {
	if x.plan == nil {
		return
	}
	for _, a := range x.plan.Accommodations {
		if blank(a.Text) {
			continue
		}
		spans := []paper.Span{asBody.span(strings.TrimSpace(a.Text))}
		if !blank(a.Where) {
			spans = append(spans, asQuiet.span(x.t("card.where", "where", strings.TrimSpace(a.Where))))
		}
		x.supports = append(x.supports, spans)
	}
	for _, s := range x.plan.Services {
		if spans := x.service(s); len(spans) > 0 {
			x.services = append(x.services, spans)
		}
	}
	for _, c := range x.people() {
		way := strings.TrimSpace(c.Phone)
		if way == "" {
			way = strings.TrimSpace(c.Email)
		}
		words := x.t("card.reach", "role", x.t("onepage.role."+string(c.Role)), "way", way)
		x.calls = append(x.calls, []paper.Span{asStrong.span(strings.TrimSpace(c.Name)), asBody.span(words)})
	}
}

// service is "Reading: 30 minutes, 5 times a week, in a group".
func (x *card) service(s record.Service) []paper.Span {
	var parts []string
	if s.Minutes != nil {
		parts = append(parts, x.t("card.minutes", "n", x.Printer.Number(*s.Minutes, 1)))
	}
	switch {
	case s.Times != nil && s.Per != "":
		parts = append(parts, x.t("card.times."+string(s.Per), "n", x.Printer.Number(*s.Times, 1)))
	case s.Times != nil:
		parts = append(parts, x.t("card.times", "n", x.Printer.Number(*s.Times, 1)))
	case s.Per != "":
		parts = append(parts, x.t("card.per."+string(s.Per)))
	}
	if s.Grouping != "" {
		parts = append(parts, x.t("card.grouping."+string(s.Grouping)))
	}
	var spans []paper.Span
	if !blank(s.Name) {
		spans = append(spans, asStrong.span(strings.TrimSpace(s.Name)))
	}
	if len(parts) > 0 {
		spans = append(spans, asBody.span(strings.Join(parts, ", ")))
	}
	return spans
}

// callRoles are who a teacher asks about the plan, in this order; the parents come last.
var callRoles = []record.Role{record.RoleCaseManager, "specialEducationTeacher", "counselor", "nurse", record.RoleParent}

// mostCalls is how many people a card names.
const mostCalls = 5

// people are those to call: of whom the phone or the mail is known.
func (x *card) people() []record.Contact {
	var list []record.Contact
	for _, role := range callRoles {
		for _, c := range x.f.Contacts {
			if c.Role == role && !blank(c.Name) && !blank(c.Phone+c.Email) {
				list = append(list, *c)
			}
		}
	}
	if len(list) > mostCalls { // the family stays
		parents := slices.DeleteFunc(slices.Clone(list), func(c record.Contact) bool { return c.Role != record.RoleParent })
		parents = parents[:min(len(parents), 2)]
		list = append(list[:mostCalls-len(parents):mostCalls-len(parents)], parents...)
	}
	return list
}

func (x *card) heading() heading {
	h := heading{
		Title: onepage.FullName(x.Printer, x.f.Child), Facts: joined(onepage.Grade(x.Printer, x.f.Child), x.f.Child.School),
		Kind: x.t("card.title"), Side: x.t("card.made", "date", x.Printer.Date(x.Today)),
	}
	if x.plan != nil && x.plan.EndDate.Valid() {
		h.Side = x.t("card.until", "date", x.Printer.Date(x.plan.EndDate))
	}
	return h
}

func (x *card) about() paper.Page {
	h := x.heading()
	return paper.Page{Title: joined(h.Kind, h.Title), Subject: h.Kind, Author: onepage.Parents(x.Printer, x.f)}
}
