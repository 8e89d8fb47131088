package finding

import (
	"cmp"
	"slices"
	"strings"

	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// DateKind is what a date on Home is about.
type DateKind string

// The kinds of date.
const (
	DateMeeting DateKind = "meeting"
	DateSend    DateKind = "send" // send the page ahead
	DatePlan    DateKind = "plan"
	DateGoal    DateKind = "goal"
	DateReport  DateKind = "report"
	DateAnswer  DateKind = "answer" // someone promised an answer to a call, mail or letter
)

// sendAhead is how many days before a meeting the page is sent.
const sendAhead = 7

// Date is one coming day: what it is, a short note, and the id of the record it comes from (a meeting, plan, goal, log
// entry or letter).
type Date struct {
	Date       record.Date
	Text, Note string
	Kind       DateKind
	ID         string
}

// Dates returns the days from today on that a family should know of, the next first.
func Dates(f *record.Family, today record.Date, p *text.Printer) []Date {
	if f == nil || f.Child == nil {
		return nil
	}
	t := &teller{f: f, today: today, p: p, goals: progress.All(f, today)}
	list := t.meetingDates()
	list = append(list, t.planDates()...)
	list = append(list, t.goalDates()...)
	list = append(list, t.answerDates()...)
	slices.SortStableFunc(list, func(a, b Date) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// meetingDates are the coming meetings and, for the next one, the day to send the page ahead: today when a week before
// is past.
func (t *teller) meetingDates() []Date {
	var list []Date
	next := t.f.NextMeeting(t.today)
	for _, m := range t.f.Meetings {
		if !m.Date.Valid() || m.Date < t.today {
			continue
		}
		list = append(list, Date{Date: m.Date, Text: t.meetingName(m), Note: t.p.Time(m.Time), Kind: DateMeeting, ID: m.ID})
		if m == next && m.Date > t.today {
			send := Date{Date: m.Date.AddDays(-sendAhead), Text: t.p.T("finding.date.send"), Note: t.p.T("finding.date.send.note"), Kind: DateSend, ID: m.ID}
			if send.Date < t.today {
				send.Date, send.Note = t.today, t.p.T("finding.date.send.now")
			}
			list = append(list, send)
		}
	}
	return list
}

func (t *teller) meetingName(m *record.Meeting) string {
	kind := m.MeetingKind
	if kind == "" {
		kind = record.MeetingOther
	}
	return t.p.T("finding.meeting." + string(kind))
}

// planDates are the day by which the plan is reviewed (34 CFR 300.324(b)(1)(i) for an IEP; a 504 plan just ends) and
// the next report the plan promises.
func (t *teller) planDates() []Date {
	plan := t.f.CurrentPlan()
	if plan == nil {
		return nil
	}
	var list []Date
	if plan.EndDate.Valid() && plan.EndDate >= t.today {
		d := Date{Date: plan.EndDate, Text: t.p.T("finding.date.review"), Note: t.p.T("finding.date.review.note"), Kind: DatePlan, ID: plan.ID}
		if t.is504() {
			d.Text, d.Note = t.p.T("finding.date.end504"), ""
		}
		list = append(list, d)
	}
	if d := t.nextReport(plan); d != "" && (plan.EndDate == "" || d <= plan.EndDate) {
		note := ""
		if n := plan.ReportSchedule.EveryWeeks; n > 0 {
			note = t.p.T("finding.date.report.note", "n", n)
		}
		list = append(list, Date{Date: d, Text: t.p.T("finding.date.report"), Note: note, Kind: DateReport, ID: plan.ID})
	}
	return list
}

// nextReport is the first promised day from today on: one the plan names, else so many school weeks after the last
// report, or after the plan's start.
func (t *teller) nextReport(plan *record.Plan) record.Date {
	s := plan.ReportSchedule
	if len(s.Dates) == 0 && s.EveryWeeks > 0 && plan.StartDate.Valid() {
		return t.reportAfter(t.lastReport(plan.StartDate), s.EveryWeeks)
	}
	next := record.Date("")
	for _, d := range s.Dates {
		if d.Valid() && d >= t.today && (next == "" || d < next) {
			next = d
		}
	}
	return next
}

// lastReport is the day of the last report since the plan's start, else the start.
func (t *teller) lastReport(start record.Date) record.Date {
	for _, r := range t.f.Reports {
		if r.Date.Valid() && r.Date <= t.today {
			start = max(start, r.Date)
		}
	}
	return start
}

func (t *teller) reportAfter(d record.Date, weeks int) record.Date {
	summers := progress.Summers(t.f, d, t.today.AddDays(400))
	for {
		d = progress.NextReport(d, weeks, summers)
		if d >= t.today || d == "" || d >= record.LastDate {
			return d
		}
	}
}

// goalDates are the days goals should be reached by, those of one day together; goals that are met have none.
func (t *teller) goalDates() []Date {
	byDay := map[record.Date][]*record.Goal{}
	for _, r := range t.goals {
		if d := r.Goal.Target.Date; d.Valid() && d >= t.today && r.Status != progress.Met {
			byDay[d] = append(byDay[d], r.Goal)
		}
	}
	var list []Date
	for d, goals := range byDay {
		words := t.p.T("finding.date.goal", "title", goals[0].Name())
		if len(goals) > 1 {
			words = t.p.T("finding.date.goals", "n", len(goals))
		}
		list = append(list, Date{Date: d, Text: words, Kind: DateGoal, ID: goals[0].ID})
	}
	slices.SortFunc(list, func(a, b Date) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// answerDates are the answers still open in the letters and the log. A letter that is also in the log is shown once.
func (t *teller) answerDates() []Date {
	var list []Date
	known := map[string]bool{}
	add := func(d record.Date, who, id string) {
		key := string(d) + lastWord(who)
		if !d.Valid() || d < t.today || known[key] {
			return
		}
		known[key] = true
		words := t.p.T("finding.date.answer")
		if who != "" {
			words = t.p.T("finding.date.answer.from", "who", who)
		}
		list = append(list, Date{Date: d, Text: words, Kind: DateAnswer, ID: id})
	}
	for _, l := range t.f.Letters {
		if l.AnsweredOn == "" {
			add(l.AnswerDue, t.contact(l.To), l.ID)
		}
	}
	for _, e := range t.f.Log {
		if !e.Settled {
			add(e.AnswerDue, e.With, e.ID)
		}
	}
	return list
}

func (t *teller) contact(id string) string {
	for _, c := range t.f.Contacts {
		if c.ID == id {
			return c.Name
		}
	}
	return ""
}

// lastWord is the surname, so that "Mr. Park" of the log is the "Mr. Daniel Park" of the contacts.
func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
