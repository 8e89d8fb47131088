package record

// MeetingKind is what a meeting is for.
type MeetingKind string

// The kinds of meeting other packages name.
const (
	MeetingEligibility MeetingKind = "eligibility"
	MeetingAnnual      MeetingKind = "annual"
	Meeting504         MeetingKind = "plan504"
	MeetingOther       MeetingKind = "other"
)

// MeetingKinds lists the words in the order a form shows them.
var MeetingKinds = []string{
	"annual", "initial", "eligibility", "reevaluation", "amendment", "plan504", "manifestation", "conference", "other",
}

func (MeetingKind) words() []string { return MeetingKinds }

// Attendee is someone invited to a meeting; Present once they came.
type Attendee struct {
	ContactID string `json:"contactId,omitempty"`
	Name      string `json:"name,omitempty"`
	Role      Role   `json:"role,omitempty"`
	Present   bool   `json:"present,omitempty"`
}

// Step is one thing to do before the meeting.
type Step struct {
	Text string `json:"text,omitempty"`
	Due  Date   `json:"due,omitempty"`
	Done bool   `json:"done,omitempty"`
}

// Concern is one worry with one fact and where the fact comes from. Rank 1 comes first; 0 comes last.
type Concern struct {
	ID     string `json:"id,omitempty"`
	Text   string `json:"text,omitempty"`
	Fact   string `json:"fact,omitempty"`
	Source string `json:"source,omitempty"`
	Rank   int    `json:"rank,omitempty"`
}

// Question is something the family wants to know, with the answer once there is one.
type Question struct {
	Text   string `json:"text,omitempty"`
	Answer string `json:"answer,omitempty"`
}

// Decision is the team's answer to a request; empty reads as open.
type Decision string

// The answers a team can give.
const (
	Open     Decision = "open"
	Agreed   Decision = "agreed"
	Declined Decision = "declined"
	Later    Decision = "later"
)

// Decisions lists the words in the order a form shows them.
var Decisions = []string{"open", "agreed", "declined", "later"}

func (Decision) words() []string { return Decisions }

// Request is what the family asks for. Concern is the id of the concern it answers. CouldLiveWith is private:
// it travels in the family's own archive and is never printed or put into any text made for others.
type Request struct {
	Concern        string   `json:"concern,omitempty"`
	Need           string   `json:"need,omitempty"`
	Request        string   `json:"request,omitempty"`
	Why            string   `json:"why,omitempty"`
	Decision       Decision `json:"decision,omitempty"`
	Who            string   `json:"who,omitempty"`
	By             Date     `json:"by,omitempty"`
	Reason         string   `json:"reason,omitempty"`
	NoticeReceived bool     `json:"noticeReceived,omitempty"`
	CouldLiveWith  string   `json:"couldLiveWith,omitempty"`
}

// Answer is the family's answer to what the school proposes; empty reads as open.
type Answer string

// Answers lists the words in the order a form shows them.
var Answers = []string{"open", "agree", "no", "needTime"}

func (Answer) words() []string { return Answers }

// Proposal is a change the school proposes, beside what the plan says today.
type Proposal struct {
	Text   string `json:"text,omitempty"`
	Today  string `json:"today,omitempty"`
	Answer Answer `json:"answer,omitempty"`
	By     Date   `json:"by,omitempty"`
}

// Topic is the note of one subject of the meeting.
type Topic struct {
	Title    string `json:"title,omitempty"`
	Proposal string `json:"proposal,omitempty"`
	Position string `json:"position,omitempty"`
	Decision string `json:"decision,omitempty"`
	Data     string `json:"data,omitempty"`
}

// Action is something a person promised to do.
type Action struct {
	Text   string `json:"text,omitempty"`
	Who    string `json:"who,omitempty"`
	Due    Date   `json:"due,omitempty"`
	DoneOn Date   `json:"doneOn,omitempty"`
}

// Meeting is one meeting about the child, before, during and after.
type Meeting struct {
	Meta
	Date           Date        `json:"date,omitempty" rule:"required"`
	Time           Clock       `json:"time,omitempty"`
	Place          string      `json:"place,omitempty"`
	MeetingKind    MeetingKind `json:"kind,omitempty"`
	Purpose        string      `json:"purpose,omitempty"`
	Attendees      []Attendee  `json:"attendees,omitempty"`
	Checklist      []Step      `json:"checklist,omitempty"`
	Concerns       []Concern   `json:"concerns,omitempty"`
	Questions      []Question  `json:"questions,omitempty"`
	Requests       []Request   `json:"requests,omitempty"`
	Proposals      []Proposal  `json:"proposals,omitempty"`
	Topics         []Topic     `json:"topics,omitempty"`
	Notes          string      `json:"notes,omitempty"`
	Actions        []Action    `json:"actions,omitempty"`
	FollowUpSentOn Date        `json:"followUpSentOn,omitempty"`
	Documents      []string    `json:"documents,omitempty"`
}

// Kind returns Meetings.
func (*Meeting) Kind() Kind { return Meetings }

// RequestsFor returns the requests that answer the concern with this id.
func (m *Meeting) RequestsFor(concern string) []Request {
	var list []Request
	for _, r := range m.Requests {
		if r.Concern == concern && concern != "" {
			list = append(list, r)
		}
	}
	return list
}

func (m *Meeting) rules(f *faults) {
	ids := map[string]bool{}
	for i, c := range m.Concerns {
		if c.ID != "" && ids[c.ID] {
			f.add(place("concerns", i, "id"), "invalid.twice")
		}
		ids[c.ID] = true
		if c.Rank < 0 {
			f.add(place("concerns", i, "rank"), "invalid.negative")
		}
	}
	for i, r := range m.Requests {
		if r.Concern != "" && !ids[r.Concern] {
			f.add(place("requests", i, "concern"), "invalid.unknownConcern")
		}
	}
}
