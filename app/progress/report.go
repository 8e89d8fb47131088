package progress

import (
	"regexp"
	"slices"
	"sort"

	"planpage/app/record"
)

// How the school's last report compares with the readings.
const (
	SchoolAgrees   = "agrees"
	SchoolDiffers  = "differs"
	SchoolNoNumber = "noNumber"
	SchoolMissing  = "missing"
	SchoolNone     = "none"
)

// reportGrace is how many days a report may come after the day the plan names before it is called missing, and how
// many days before that day a report may be written and still be the one.
const reportGrace = 14

func latestReport(f *record.Family, goalID string) *record.Report {
	for _, x := range f.GoalReports(goalID) {
		if x.Date.Valid() {
			return x
		}
	}
	return nil
}

// setSchool compares the last report with the readings. A report the plan promised and that did not come is "missing"
// (34 CFR 300.320(a)(3)).
func (r *Result) setSchool(f *record.Family) {
	r.School = SchoolNone
	r.ReportSays = r.says(r.LastReport)
	r.ReportHasNumber = r.LastReport != nil && HasNumber(r.LastReport.Text)
	if due := r.overdue(); due != "" {
		r.School, r.ReportDue = SchoolMissing, due
		return
	}
	if r.LastReport != nil {
		r.School = r.Compare(r.LastReport)
	}
}

// Compare compares a report on the goal with the readings up to its date: SchoolAgrees, SchoolDiffers, SchoolNoNumber or
// SchoolNone. A report that says progress is enough differs when the readings were below the line then; one that says it
// is not differs when they were on it. What the code means is in the report itself or in the plan's legend. A report
// that cannot be compared and holds no number is SchoolNoNumber.
func (r Result) Compare(x *record.Report) string {
	says := r.says(x)
	switch then := r.Until(x.Date).Status; {
	case says == record.TellsYes && then == Below, says == record.TellsNo && (then == OnTrack || then == Met):
		return SchoolDiffers
	case says != record.TellsNotStated && (then == Below || then == Watch || then == OnTrack || then == Met):
		return SchoolAgrees
	case !HasNumber(x.Text):
		return SchoolNoNumber
	}
	return SchoolNone
}

// says is whether a report says that progress is enough, by itself or by the plan's legend.
func (r *Result) says(x *record.Report) record.Tells {
	if x == nil {
		return record.TellsNotStated
	}
	if x.Sufficient == record.TellsYes || x.Sufficient == record.TellsNo {
		return x.Sufficient
	}
	if r.plan != nil && x.Code != "" {
		if c, ok := r.plan.Code(x.Code); ok && (c.Sufficient == record.TellsYes || c.Sufficient == record.TellsNo) {
			return c.Sufficient
		}
	}
	return record.TellsNotStated
}

// Until is where the goal stood on a day with the readings up to it: Counted, Latest, Now, Expected, Gap, SchoolDays and
// Status. Baseline, trends and rates stay those of today.
func (r Result) Until(d record.Date) Result {
	n := sort.Search(len(r.Counted), func(i int) bool { return r.Counted[i].Date > d })
	r.Today, r.Counted = d, r.Counted[:n]
	r.Latest, r.Now, r.Expected, r.Gap = nil, nil, nil, nil
	if n > 0 {
		r.Latest = &r.Counted[n-1]
	}
	r.setNow()
	r.Status = r.status()
	return r
}

// overdue returns the day the last promised report was due when none came for it, else "".
func (r *Result) overdue() record.Date {
	if r.plan == nil || r.Goal.Status == record.GoalMet {
		return ""
	}
	due := r.lastDue()
	if due == "" || due.AddDays(reportGrace) >= r.Today {
		return ""
	}
	if r.LastReport != nil && r.LastReport.Date >= due.AddDays(-reportGrace) {
		return ""
	}
	return due
}

// begun is the day from which reports on the goal can be looked for: no report is missing that was due before the
// goal was written down here, or before its first number.
func (r *Result) begun() record.Date {
	day := r.Goal.Baseline.Date
	if !day.Valid() {
		day = ""
	}
	if at := r.Goal.CreatedAt; !at.IsZero() {
		day = max(day, record.DateOf(at))
	}
	return day
}

// lastDue is the last day on which a report was promised, with its days of grace over: the last of the plan's days,
// or so many school weeks after the last report (the plan's start when there was none). Days before the goal began do
// not count.
func (r *Result) lastDue() record.Date {
	s := r.plan.ReportSchedule
	latest, begun := record.Date(""), r.begun()
	for _, d := range s.Dates {
		if d.Valid() && d.AddDays(reportGrace) < r.Today && d > latest && d >= r.plan.StartDate && d >= begun {
			latest = d
		}
	}
	if latest != "" || s.EveryWeeks <= 0 {
		return latest
	}
	from := r.plan.StartDate
	if r.LastReport != nil && r.LastReport.Date > from {
		from = r.LastReport.Date
	}
	due := NextReport(from, s.EveryWeeks, r.summers)
	for due != "" && due < begun {
		due = NextReport(due, s.EveryWeeks, r.summers)
	}
	return due
}

// NextReport is the day so many weeks after from, the days of the summers not counted; "" when from is not valid.
func NextReport(from record.Date, everyWeeks int, summers []Span) record.Date {
	if !from.Valid() {
		return ""
	}
	d := from
	for left := 7 * everyWeeks; left > 0 && d < record.LastDate; left-- {
		d = d.AddDays(1)
		if i := slices.IndexFunc(summers, func(s Span) bool { return d >= s.From && d <= s.To }); i >= 0 {
			d = summers[i].To.AddDays(1)
		}
	}
	return d
}

const numberWords = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"

var (
	dateLike   = regexp.MustCompile(`(?i)\d{1,2}/\d{1,2}(/\d{2,4})?|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(st|nd|rd|th)?|\b(19|20)\d\d(-\d\d(-\d\d)?)?\b|\b(quarter|trimester|term|grade|week|q|t|semester|goal|objective|benchmark)\s?#?\d{1,2}\b|\b\d(st|nd|rd|th)\b`)
	numberLike = regexp.MustCompile(`(?i)\d|\b(` + numberWords + `) (times?|percent|words?|minutes?|seconds?|tries|trials|correct|problems?|prompts?|(out )?of (\w+ ){0,2}(` + numberWords + `))\b`)
)

// HasNumber reports whether a report's text gives a number that measures something; dates, grades and the names of
// terms do not count.
func HasNumber(text string) bool { return numberLike.MatchString(dateLike.ReplaceAllString(text, " ")) }
