package record

import "strconv"

// PlanStatus says whether a plan is in force.
type PlanStatus string

// The states of a plan.
const (
	PlanDraft   PlanStatus = "draft"
	PlanCurrent PlanStatus = "current"
	PlanPast    PlanStatus = "past"
)

// PlanStatuses lists the words in the order a form shows them.
var PlanStatuses = []string{"current", "draft", "past"}

func (PlanStatus) words() []string { return PlanStatuses }

// WrittenPlanKind is the kind of a written plan: an IEP or a 504 plan.
type WrittenPlanKind string

// WrittenPlanKinds lists the words in the order a form shows them.
var WrittenPlanKinds = []string{"iep", "504"}

func (WrittenPlanKind) words() []string { return WrittenPlanKinds }

// PresentLevel is how the child is doing now in one area, in the plan's words.
type PresentLevel struct {
	Area string `json:"area,omitempty"`
	Text string `json:"text,omitempty"`
}

// ReportSchedule is when the plan promises progress reports: every so many weeks, or on given days.
type ReportSchedule struct {
	EveryWeeks int    `json:"everyWeeks,omitempty"`
	Dates      []Date `json:"dates,omitempty"`
}

// Tells is yes, no, or not stated.
type Tells string

// The answers to "is this progress enough to reach the goal in time?"
const (
	TellsYes       Tells = "yes"
	TellsNo        Tells = "no"
	TellsNotStated Tells = "notStated"
)

// TellsWords lists the words in the order a form shows them.
var TellsWords = []string{"yes", "no", "notStated"}

func (Tells) words() []string { return TellsWords }

// ReportCode is one line of the plan's legend of progress codes: "SP" means "sufficient progress".
type ReportCode struct {
	Code       string `json:"code,omitempty"`
	Meaning    string `json:"meaning,omitempty"`
	Sufficient Tells  `json:"sufficient,omitempty"`
}

// ServiceKind is the part of the plan a service stands in.
type ServiceKind string

// ServiceKinds lists the words in the order a form shows them.
var ServiceKinds = []string{"specialEducation", "related", "supplementary", "transport", "staffSupport"}

func (ServiceKind) words() []string { return ServiceKinds }

// Period is what a service's times are counted over.
type Period string

// Periods lists the words in the order a form shows them.
var Periods = []string{"day", "week", "month", "year"}

func (Period) words() []string { return Periods }

// Setting is where a service is given.
type Setting string

// Settings lists the words in the order a form shows them.
var Settings = []string{"general", "special", "other"}

func (Setting) words() []string { return Settings }

// Grouping is whether a service is given alone or in a group.
type Grouping string

// Groupings lists the words in the order a form shows them.
var Groupings = []string{"individual", "group"}

func (Grouping) words() []string { return Groupings }

// Service is one promise of the plan: Minutes each time, Times per Per.
type Service struct {
	ID        string      `json:"id,omitempty"`
	Name      string      `json:"name,omitempty"`
	Kind      ServiceKind `json:"kind,omitempty"`
	Minutes   *float64    `json:"minutes,omitempty"`
	Times     *float64    `json:"times,omitempty"`
	Per       Period      `json:"per,omitempty"`
	Setting   Setting     `json:"setting,omitempty"`
	Grouping  Grouping    `json:"grouping,omitempty"`
	Provider  string      `json:"provider,omitempty"`
	StartDate Date        `json:"startDate,omitempty"`
	EndDate   Date        `json:"endDate,omitempty"`
}

// AccommodationKind is what an accommodation changes.
type AccommodationKind string

// AccommodationKinds lists the words in the order a form shows them.
var AccommodationKinds = []string{
	"presentation", "response", "setting", "timing", "organization", "behavior", "assistiveTechnology", "testing", "modification",
}

func (AccommodationKind) words() []string { return AccommodationKinds }

// Accommodation is one change in how the child is taught or tested.
type Accommodation struct {
	ID    string            `json:"id,omitempty"`
	Text  string            `json:"text,omitempty"`
	Kind  AccommodationKind `json:"kind,omitempty"`
	Where string            `json:"where,omitempty"`
	Who   string            `json:"who,omitempty"`
}

// Plan is an IEP or a 504 plan as it was written. GeneralEducationPercent is the share of the school day with
// children without a plan, 0 to 100. Supersedes is the id of the plan this one replaced.
type Plan struct {
	Meta
	PlanKind                WrittenPlanKind `json:"kind,omitempty"`
	Status                  PlanStatus      `json:"status,omitempty"`
	StartDate               Date            `json:"startDate,omitempty"`
	EndDate                 Date            `json:"endDate,omitempty"`
	PresentLevels           []PresentLevel  `json:"presentLevels,omitempty"`
	GeneralEducationPercent *float64        `json:"generalEducationPercent,omitempty"`
	Placement               string          `json:"placement,omitempty"`
	Testing                 string          `json:"testing,omitempty"`
	ExtendedYear            string          `json:"extendedYear,omitempty"`
	Transition              string          `json:"transition,omitempty"`
	Barriers                []string        `json:"barriers,omitempty"`
	ReportSchedule          ReportSchedule  `json:"reportSchedule,omitzero"`
	ReportCodes             []ReportCode    `json:"reportCodes,omitempty"`
	Services                []Service       `json:"services,omitempty"`
	Accommodations          []Accommodation `json:"accommodations,omitempty"`
	Documents               []string        `json:"documents,omitempty"`
	Supersedes              string          `json:"supersedes,omitempty"`
}

// Kind returns Plans.
func (*Plan) Kind() Kind { return Plans }

// IsZero reports whether no schedule was given.
func (s ReportSchedule) IsZero() bool { return s.EveryWeeks == 0 && len(s.Dates) == 0 }

// Code returns the legend's line for a report code, and false when the legend has none.
func (p *Plan) Code(code string) (ReportCode, bool) {
	for _, c := range p.ReportCodes {
		if c.Code == code {
			return c, true
		}
	}
	return ReportCode{}, false
}

func (p *Plan) rules(f *faults) {
	order(f, p.StartDate, p.EndDate, "endDate")
	if p.GeneralEducationPercent != nil && (*p.GeneralEducationPercent < 0 || *p.GeneralEducationPercent > 100) {
		f.add("generalEducationPercent", "invalid.percentile")
	}
	if p.ReportSchedule.EveryWeeks < 0 || p.ReportSchedule.EveryWeeks > 60 {
		f.add("reportSchedule.everyWeeks", "invalid.weeks")
	}
	for i, s := range p.Services {
		at := "services[" + strconv.Itoa(i) + "]."
		positive(f, s.Minutes, at+"minutes")
		positive(f, s.Times, at+"times")
		order(f, s.StartDate, s.EndDate, at+"endDate")
	}
}

// order adds a fault when last comes before first.
func order(f *faults, first, last Date, field string) {
	if first.Valid() && last.Valid() && last < first {
		f.add(field, "invalid.dateOrder")
	}
}

// positive adds a fault for a number below zero.
func positive(f *faults, v *float64, field string) {
	if v != nil && *v < 0 {
		f.add(field, "invalid.negative")
	}
}
