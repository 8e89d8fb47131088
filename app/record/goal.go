package record

import "strconv"

// Unit is the kind of measure a goal uses.
type Unit string

// The kinds of measure.
const (
	UnitPercent  Unit = "percent"
	UnitOutOf    Unit = "outOf"
	UnitCount    Unit = "count"
	UnitRate     Unit = "rate"
	UnitDuration Unit = "duration"
	UnitLatency  Unit = "latency"
	UnitRubric   Unit = "rubric"
	UnitPrompts  Unit = "prompts"
	UnitYesNo    Unit = "yesNo"
)

// Units lists the words in the order a form shows them.
var Units = []string{"percent", "outOf", "count", "rate", "duration", "latency", "rubric", "prompts", "yesNo"}

func (Unit) words() []string { return Units }

// Direction is the way a goal goes; empty reads as up.
type Direction string

// The ways a goal can go.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Directions lists the words in the order a form shows them.
var Directions = []string{"up", "down"}

func (Direction) words() []string { return Directions }

// GoalStatus is what the plan says of a goal.
type GoalStatus string

// The states of a goal.
const (
	GoalActive       GoalStatus = "active"
	GoalMet          GoalStatus = "met"
	GoalContinued    GoalStatus = "continued"
	GoalDiscontinued GoalStatus = "discontinued"
)

// GoalStatuses lists the words in the order a form shows them.
var GoalStatuses = []string{"active", "met", "continued", "discontinued"}

func (GoalStatus) words() []string { return GoalStatuses }

// Point is a value on a date, in the goal's unit. Either may be missing.
type Point struct {
	Date  Date     `json:"date,omitempty"`
	Value *float64 `json:"value,omitempty"`
}

// Mastery is the plan's own rule for "met": K of N tries at the target, in so many Sessions in a row.
type Mastery struct {
	K        int `json:"k,omitempty"`
	N        int `json:"n,omitempty"`
	Sessions int `json:"sessions,omitempty"`
}

// IsZero reports whether the plan names no rule.
func (m Mastery) IsZero() bool { return m == Mastery{} }

// Objective is a step on the way: a benchmark with a date and a value, or a short-term objective.
type Objective struct {
	Text  string   `json:"text,omitempty"`
	Date  Date     `json:"date,omitempty"`
	Value *float64 `json:"value,omitempty"`
	MetOn Date     `json:"metOn,omitempty"`
}

// Change marks a change of teaching: a new program, new minutes. It starts a new phase of the readings.
type Change struct {
	Date Date   `json:"date,omitempty"`
	Text string `json:"text,omitempty"`
}

// Goal is one yearly goal of a plan. Baseline and Target are in the goal's unit. Continues is the id of the goal of an
// earlier plan that this one carries on.
type Goal struct {
	Meta
	PlanID       string      `json:"planId,omitempty"`
	Continues    string      `json:"continues,omitempty"`
	Area         string      `json:"area,omitempty"`
	Title        string      `json:"title,omitempty"`
	Statement    string      `json:"statement,omitempty"`
	Unit         Unit        `json:"unit,omitempty"`
	UnitLabel    string      `json:"unitLabel,omitempty"`
	Direction    Direction   `json:"direction,omitempty"`
	Baseline     Point       `json:"baseline,omitzero"`
	Target       Point       `json:"target,omitzero"`
	Mastery      Mastery     `json:"mastery,omitzero"`
	Objectives   []Objective `json:"objectives,omitempty"`
	Method       string      `json:"method,omitempty"`
	Frequency    string      `json:"frequency,omitempty"`
	Responsible  string      `json:"responsible,omitempty"`
	Status       GoalStatus  `json:"status,omitempty"`
	SummerRest   bool        `json:"summerRest,omitempty"`
	CountHome    bool        `json:"countHome,omitempty"`
	CountPrivate bool        `json:"countPrivate,omitempty"`
	Changes      []Change    `json:"changes,omitempty"`
}

// Kind returns Goals.
func (*Goal) Kind() Kind { return Goals }

// Name is what lists call the goal: its title, else the start of its statement.
func (g *Goal) Name() string {
	if g.Title != "" {
		return g.Title
	}
	return g.Statement
}

func (g *Goal) rules(f *faults) {
	if blankText(g.Title) && blankText(g.Statement) {
		f.add("title", "invalid.required")
	}
	order(f, g.Baseline.Date, g.Target.Date, "target.date")
	m := g.Mastery
	if m.K < 0 || m.N < 0 || m.Sessions < 0 || (m.N > 0 && m.K > m.N) {
		f.add("mastery.k", "invalid.mastery")
	}
}

// Source is who took a reading.
type Source string

// The sources of readings.
const (
	SourceSchool  Source = "school"
	SourceHome    Source = "home"
	SourcePrivate Source = "private"
)

// Sources lists the words in the order a form shows them.
var Sources = []string{"school", "home", "private"}

func (Source) words() []string { return Sources }

// Measurement is one reading of a goal on a day: a value in the goal's unit, or Correct of Total.
type Measurement struct {
	Meta
	GoalID  string   `json:"goalId,omitempty" rule:"required"`
	Date    Date     `json:"date,omitempty" rule:"required"`
	Value   *float64 `json:"value,omitempty"`
	Correct *float64 `json:"correct,omitempty"`
	Total   *float64 `json:"total,omitempty"`
	Source  Source   `json:"source,omitempty"`
	Note    string   `json:"note,omitempty"`
}

// Kind returns Measurements.
func (*Measurement) Kind() Kind { return Measurements }

// Reading returns the value in the goal's unit: for percent 100·correct/total, for "out of" the number
// correct, else the value as typed. A typed value wins. It returns false when no number can be told.
func (m *Measurement) Reading(unit Unit) (float64, bool) {
	switch {
	case m.Value != nil:
		return *m.Value, true
	case m.Correct == nil:
		return 0, false
	case unit == UnitPercent && m.Total != nil && *m.Total > 0:
		return 100 * *m.Correct / *m.Total, true
	case unit == UnitPercent:
		return 0, false
	}
	return *m.Correct, true
}

func (m *Measurement) rules(f *faults) {
	if m.Value == nil && m.Correct == nil {
		f.add("value", "invalid.required")
	}
	positive(f, m.Correct, "correct")
	if m.Total != nil && *m.Total <= 0 {
		f.add("total", "invalid.total")
	}
	if m.Correct != nil && m.Total != nil && *m.Correct > *m.Total {
		f.add("correct", "invalid.moreThanTotal")
	}
}

// Report is what the school said about one goal in one progress report. Code is from the plan's legend.
type Report struct {
	Meta
	GoalID     string   `json:"goalId,omitempty"`
	Date       Date     `json:"date,omitempty" rule:"required"`
	Code       string   `json:"code,omitempty"`
	Sufficient Tells    `json:"sufficient,omitempty"`
	Text       string   `json:"text,omitempty"`
	Documents  []string `json:"documents,omitempty"`
}

// Kind returns Reports.
func (*Report) Kind() Kind { return Reports }

func (*Report) rules(*faults) {}

func blankText(s string) bool { return firstWord(s) == "" }

func place(list string, i int, field string) string {
	return list + "[" + strconv.Itoa(i) + "]." + field
}
