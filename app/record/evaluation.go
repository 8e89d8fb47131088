package record

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var (
	stateForm = regexp.MustCompile(`^[A-Z]{2}$`)
	mailForm  = regexp.MustCompile(`^[^@\s]+@[^@\s]+$`)
)

func firstWord(s string) string {
	for _, w := range strings.Fields(s) {
		return w
	}
	return ""
}

// EvaluationKind says who tested the child.
type EvaluationKind string

// EvaluationKinds lists the words in the order a form shows them.
var EvaluationKinds = []string{"school", "independent", "private", "medical", "stateTest"}

func (EvaluationKind) words() []string { return EvaluationKinds }

// Scale is the kind of number a test reports.
type Scale string

// The scales of test scores. Mean and standard deviation are in package score.
const (
	ScaleStandard   Scale = "standard"
	ScaleScaled     Scale = "scaled"
	ScaleT          Scale = "t"
	ScaleV          Scale = "v"
	ScaleZ          Scale = "z"
	ScaleNCE        Scale = "nce"
	ScalePercentile Scale = "percentile"
	ScaleStanine    Scale = "stanine"
	ScaleRaw        Scale = "raw"
	ScaleAge        Scale = "ageEquivalent"
	ScaleGrade      Scale = "gradeEquivalent"
	ScaleRPI        Scale = "rpi"
)

// Scales lists the words in the order a form shows them.
var Scales = []string{
	"standard", "scaled", "t", "v", "z", "nce", "percentile", "stanine", "raw", "ageEquivalent", "gradeEquivalent", "rpi",
}

func (Scale) words() []string { return Scales }

// Norms says with whom the child was compared.
type Norms string

// NormsWords lists the words in the order a form shows them.
var NormsWords = []string{"age", "grade", "notStated"}

func (Norms) words() []string { return NormsWords }

// Better says which end of a scale is the good one; empty reads as better.
type Better string

// HigherWords lists the words in the order a form shows them.
var HigherWords = []string{"better", "worse"}

func (Better) words() []string { return HigherWords }

// Score is one line of a report's score table, as printed there, also where the print cannot be right: package score
// points that out. CILow and CIHigh are the printed interval in
// the units of Value, CILevel its level in percent (90, 95).
type Score struct {
	Test       string   `json:"test,omitempty"`
	Name       string   `json:"name,omitempty"`
	Composite  bool     `json:"composite,omitempty"`
	Scale      Scale    `json:"scale,omitempty"`
	Norms      Norms    `json:"norms,omitempty"`
	Value      string   `json:"value,omitempty"`
	Percentile *float64 `json:"percentile,omitempty"`
	CILow      *float64 `json:"ciLow,omitempty"`
	CIHigh     *float64 `json:"ciHigh,omitempty"`
	CILevel    *float64 `json:"ciLevel,omitempty"`
	Label      string   `json:"label,omitempty"`
	HigherIs   Better   `json:"higherIs,omitempty"`
}

// Number returns the value as a number, and false when it is printed in another form ("45/90", "2:8", "<1").
func (s Score) Number() (float64, bool) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s.Value), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, false
	}
	return v, true
}

// Evaluation is one report about the child: who tested, when, what was found and what they advise.
type Evaluation struct {
	Meta
	Date            Date           `json:"date,omitempty" rule:"required"`
	Title           string         `json:"title,omitempty"`
	EvalKind        EvaluationKind `json:"kind,omitempty"`
	Evaluator       string         `json:"evaluator,omitempty"`
	Reason          string         `json:"reason,omitempty"`
	Areas           []string       `json:"areas,omitempty"`
	Summary         string         `json:"summary,omitempty"`
	Strengths       []string       `json:"strengths,omitempty"`
	Needs           []string       `json:"needs,omitempty"`
	Recommendations []string       `json:"recommendations,omitempty"`
	Documents       []string       `json:"documents,omitempty"`
	Scores          []Score        `json:"scores,omitempty"`
}

// Kind returns Evaluations.
func (*Evaluation) Kind() Kind { return Evaluations }

func (e *Evaluation) rules(f *faults) {
	for i, s := range e.Scores {
		at := "scores[" + strconv.Itoa(i) + "]."
		if s.CILevel != nil && (*s.CILevel <= 0 || *s.CILevel >= 100) {
			f.add(at+"ciLevel", "invalid.percentile")
		}
		if s.CILow != nil && s.CIHigh != nil && *s.CILow > *s.CIHigh {
			f.add(at+"ciLow", "invalid.interval")
		}
	}
}
