// Package progress tells where a child stands on a goal: the aim line, the trend, the one status, and the sentence
// that says it.
//
// It is pure: today is a parameter, and the same records give the same answer. What always holds: every number is
// finite or absent (nil, never NaN or infinity); a status is decided by one rule that no setting can change; and
// every figure a person is shown agrees with the readings beside it, so that a calculator would say the same.
package progress

import (
	"cmp"
	"math"
	"slices"

	"planpage/app/record"
)

// Status is where a goal stands.
type Status string

// The statuses, as "goals --json" spells them.
const (
	OnTrack    Status = "onTrack"
	Watch      Status = "watch"
	Below      Status = "below"
	Met        Status = "met"
	TooEarly   Status = "tooEarly"
	Stale      Status = "stale"
	NoLine     Status = "noLine"
	NoReadings Status = "noReadings"
)

// Where a baseline or a target date comes from.
const (
	FromGoal       = "stated"     // the goal names it
	FromFirstThree = "firstThree" // the median of the first three readings stands for it
	FromPlan       = "plan"       // the plan's first or last day stands for the date
	FromNone       = "none"
)

// How much the readings of the phase used can tell.
const (
	EvidenceFew   = "few"   // below 4 readings: no trend
	EvidenceEarly = "early" // 4 to 9, or 10 within less than 8 weeks: an early impression
	EvidenceTrend = "trend" // 10 or more over 8 or more weeks
)

// Reading is one measurement as a number in the goal's unit. Counted says whether the rules use it.
type Reading struct {
	ID      string
	Date    record.Date
	Value   float64
	Source  record.Source
	Counted bool
	Note    string
}

// LinePoint is a corner of the aim line.
type LinePoint struct {
	Date  record.Date
	Value float64
}

// Span is a stretch of days; both ends belong to it.
type Span struct{ From, To record.Date }

// Result is everything that can be told of one goal on one day. Numbers are in the goal's unit; a nil number
// cannot be told.
type Result struct {
	Goal  *record.Goal
	Today record.Date
	// Direction is the goal's own, or where baseline and target point when the goal names none.
	Direction record.Direction
	// Readings holds all by date; Counted those the rules use: the school's, and home or private ones when the
	// parent chose so; Used those of the present phase, over which trends and the four-point rule are taken.
	Readings, Counted, Used []Reading

	Baseline     record.Point
	BaselineFrom string // FromGoal, FromFirstThree or FromNone
	Target       record.Point
	TargetFrom   string // where the target's date comes from: FromGoal, FromPlan or FromNone

	// Line holds the corners of the aim line and is empty when there is none. Summer holds the summers within
	// the time shown; the line rests there when Goal.SummerRest is set.
	Line   []LinePoint
	Summer []Span

	Latest *Reading
	// Now is the median of the last three counted readings, Expected the aim line on the date of the latest one,
	// Gap is Now minus Expected: for a goal that goes up, short of the line is negative.
	Now, Expected, Gap *float64
	// Step is one step of the measure, at the precision in which the plan writes its numbers.
	Step   float64
	Status Status
	// SchoolDays is the number of days since the latest counted reading, without the summer.
	SchoolDays int

	OLS             *Trend
	TheilSen, Tukey *float64 // slopes a week
	FourPoint       string   // "keep", "change", "raise", "tooFew"; empty without a line
	Projected       record.Date
	ProjectedValue  *float64 // the trend on the target's date
	NeededPerWeek   *float64
	PercentOfGoal   *float64
	PhaseFrom       record.Date // the change that began the phase used; empty when all readings are used
	PhaseText       string
	Evidence        string
	School          string // "agrees", "differs", "noNumber", "missing", "none"
	LastReport      *record.Report
	ReportSays      record.Tells // whether the last report says progress is enough, by itself or by the legend
	ReportHasNumber bool
	ReportDue       record.Date // the day the missing report was due, when School is "missing"
	summers         []Span
	sign            float64
	plan            *record.Plan
}

// Of computes one goal on the day today. A reading dated after today counts like any other: its date is the
// parent's to correct, and the chart shows it.
func Of(f *record.Family, g *record.Goal, today record.Date) Result {
	r := Result{Goal: g, Today: today, plan: planOf(f, g), BaselineFrom: FromNone, TargetFrom: FromNone}
	r.read(f.Readings(g.ID))
	r.setEnds()
	r.setSummers(f)
	r.setLine()
	r.setNow()
	r.setPhase()
	r.setTrends()
	r.setRates()
	r.FourPoint = r.fourPoint()
	r.Status = r.status()
	r.setSchool(f)
	return r
}

// All computes the active goals, most urgent first: below the line, watch, stale, unread, too early, without a
// line, on track, met. Among goals below or near the line the one that is short by the larger part of its way leads.
func All(f *record.Family, today record.Date) []Result {
	byGoal := map[string][]*record.Measurement{}
	for _, m := range f.Measurements {
		byGoal[m.GoalID] = append(byGoal[m.GoalID], m)
	}
	part := *f
	goals := f.ActiveGoals()
	list := make([]Result, 0, len(goals))
	for _, g := range goals {
		part.Measurements = byGoal[g.ID]
		list = append(list, Of(&part, g, today))
	}
	Sort(list)
	return list
}

// Sort puts the most urgent first, as All does; among equals their order stays.
func Sort(list []Result) {
	slices.SortStableFunc(list, func(a, b Result) int {
		return cmp.Or(cmp.Compare(urgency(a.Status), urgency(b.Status)), cmp.Compare(b.shortPart(), a.shortPart()))
	})
}

func urgency(s Status) int {
	return slices.Index([]Status{Below, Watch, Stale, NoReadings, TooEarly, NoLine, OnTrack, Met}, s)
}

// shortPart is how much of the way from baseline to target the child is short of the line; 0 unless below or watch.
func (r Result) shortPart() float64 {
	if r.Status != Below && r.Status != Watch {
		return 0
	}
	part := -r.sign * *r.Gap / math.Abs(*r.Target.Value-*r.Baseline.Value)
	if math.IsNaN(part) {
		return 0
	}
	return part
}

func planOf(f *record.Family, g *record.Goal) *record.Plan {
	for _, p := range f.Plans {
		if p.ID == g.PlanID && g.PlanID != "" {
			return p
		}
	}
	return f.CurrentPlan()
}

// finite returns a pointer to v, or nil when v is not a finite number.
func finite(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}

// compare orders two values of the measure; values closer than a billionth of their size are equal, so that a
// limit reached exactly is not missed by the last bit of a division.
func compare(a, b float64) int {
	if math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b)) {
		return 0
	}
	return cmp.Compare(a, b)
}
