package screen

import "strings"

// partLines are the lines of a meeting with the time that each belongs to.
type partLines struct{ lines, parts []string }

func (p *partLines) add(part string, lines ...string) {
	for _, text := range lines {
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				p.lines, p.parts = append(p.lines, line), append(p.parts, part)
			}
		}
	}
}

// meetings are the meetings, each of whose lines leads to its time: before, at the table, after.
func (x *finder) meetings() []*findUnit {
	var units []*findUnit
	for _, m := range x.f.Meetings {
		p := &partLines{}
		p.add("", m.Purpose, m.Place)
		for _, a := range m.Attendees {
			p.add(PartBefore, a.Name)
		}
		for _, c := range m.Concerns {
			p.add(PartBefore, c.Text, c.Fact, c.Source)
		}
		for _, r := range m.Requests {
			p.add(PartBefore, r.Need, r.Request, r.Why, r.CouldLiveWith)
			p.add(PartAfter, r.Who, r.Reason)
		}
		for _, q := range m.Questions {
			p.add(PartBefore, q.Text)
			p.add(PartTable, q.Answer)
		}
		for _, s := range m.Checklist {
			p.add(PartBefore, s.Text)
		}
		for _, s := range m.Proposals {
			p.add(PartTable, s.Text, s.Today)
		}
		for _, t := range m.Topics {
			p.add(PartTable, t.Title, t.Proposal, t.Position, t.Decision, t.Data)
		}
		p.add(PartTable, m.Notes)
		for _, a := range m.Actions {
			p.add(PartAfter, a.Text, a.Who)
		}
		u := x.unit(Meetings, m.ID, m, m.Date, p.lines...)
		u.parts = p.parts
		units = append(units, u)
	}
	return units
}
