package record

// PlanKind says what support a child has or is waiting for.
type PlanKind string

// The kinds of plan a child may have.
const (
	PlanIEP        PlanKind = "iep"
	Plan504        PlanKind = "504"
	PlanEvaluating PlanKind = "evaluating"
	PlanNone       PlanKind = "none"
	PlanServices   PlanKind = "servicesPlan"
	PlanIFSP       PlanKind = "ifsp"
	PlanHealth     PlanKind = "health"
)

// PlanKinds lists the words in the order a form shows them.
var PlanKinds = []string{"iep", "504", "evaluating", "none", "servicesPlan", "ifsp", "health"}

func (PlanKind) words() []string { return PlanKinds }

// Category is one of the thirteen disability categories of 34 CFR 300.8, or developmental delay.
type Category string

// Categories lists the words in the order a form shows them.
var Categories = []string{
	"autism", "deafBlindness", "deafness", "emotionalDisturbance", "hearingImpairment", "intellectualDisability",
	"multipleDisabilities", "orthopedicImpairment", "otherHealthImpairment", "specificLearningDisability",
	"speechLanguageImpairment", "traumaticBrainInjury", "visualImpairment", "developmentalDelay",
}

func (Category) words() []string { return Categories }

// Pronoun is how the sentences speak of the child; empty reads as "they".
type Pronoun string

// Pronouns lists the words in the order a form shows them.
var Pronouns = []string{"she", "he", "they"}

func (Pronoun) words() []string { return Pronouns }

// Child is the child the family keeps records for.
type Child struct {
	Meta
	Name          string     `json:"name,omitempty" rule:"required"`
	PreferredName string     `json:"preferredName,omitempty"`
	BirthDate     Date       `json:"birthDate,omitempty"`
	Grade         string     `json:"grade,omitempty"`
	School        string     `json:"school,omitempty"`
	District      string     `json:"district,omitempty"`
	State         string     `json:"state,omitempty"`
	PlanKind      PlanKind   `json:"planKind,omitempty"`
	Categories    []Category `json:"categories,omitempty"`
	Strengths     []string   `json:"strengths,omitempty"`
	Interests     []string   `json:"interests,omitempty"`
	WhatWorks     []string   `json:"whatWorks,omitempty"`
	AtHome        []string   `json:"atHome,omitempty"`
	Challenges    []string   `json:"challenges,omitempty"`
	OwnWords      string     `json:"ownWords,omitempty"`
	Vision        string     `json:"vision,omitempty"`
	Pronoun       Pronoun    `json:"pronoun,omitempty"`
	HomeLanguage  string     `json:"homeLanguage,omitempty"`
	Photo         string     `json:"photo,omitempty"`
}

// Kind returns Children.
func (*Child) Kind() Kind { return Children }

// ShortName is what the sentences call the child: the preferred name, else the first word of the name.
func (c *Child) ShortName() string {
	if c.PreferredName != "" {
		return c.PreferredName
	}
	return firstWord(c.Name)
}

func (c *Child) rules(f *faults) {
	if c.State != "" && !stateForm.MatchString(c.State) {
		f.add("state", "invalid.state", "value", c.State)
	}
}

// Role is what a person does for the child.
type Role string

// RoleParent is the role other packages name.
const RoleParent Role = "parent"

// Roles lists the words in the order a form shows them.
var Roles = []string{
	"parent", "generalEducationTeacher", "specialEducationTeacher", "districtRepresentative", "schoolPsychologist",
	"speechLanguagePathologist", "occupationalTherapist", "physicalTherapist", "counselor", "nurse", "principal",
	"caseManager", "paraprofessional", "interpreter", "physician", "therapist", "advocate", "student", "other",
}

func (Role) words() []string { return Roles }

// Contact is a person around the child: family, school, or anyone who helps.
type Contact struct {
	Meta
	Name         string `json:"name,omitempty" rule:"required"`
	Role         Role   `json:"role,omitempty"`
	Organization string `json:"organization,omitempty"`
	Phone        string `json:"phone,omitempty"`
	Email        string `json:"email,omitempty"`
	Note         string `json:"note,omitempty"`
}

// Kind returns Contacts.
func (*Contact) Kind() Kind { return Contacts }

func (c *Contact) rules(f *faults) {
	if c.Email != "" && !mailForm.MatchString(c.Email) {
		f.add("email", "invalid.email", "value", c.Email)
	}
}
