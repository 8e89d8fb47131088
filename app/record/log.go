package record

// LogKind is what a log entry is about.
type LogKind string

// The kinds of log entry other packages name.
const (
	LogCall           LogKind = "call"
	LogMissedSession  LogKind = "missedSession"
	LogNotGiven       LogKind = "accommodationNotGiven"
	LogWin            LogKind = "win"
	ReasonChildAbsent Reason  = "childAbsent"
)

// LogKinds lists the words in the order a form shows them.
var LogKinds = []string{
	"call", "email", "letter", "talk", "text", "observation", "missedSession", "accommodationNotGiven", "behavior", "win",
}

func (LogKind) words() []string { return LogKinds }

// Reason is why a session was not held.
type Reason string

// Reasons lists the words in the order a form shows them.
var Reasons = []string{"providerAbsent", "schoolEvent", "childAbsent", "notOffered", "other"}

func (Reason) words() []string { return Reasons }

// LogEntry is one line of the family's log. Minutes and Reason belong to a session that was not held.
type LogEntry struct {
	Meta
	Date      Date     `json:"date,omitempty" rule:"required"`
	Time      Clock    `json:"time,omitempty"`
	LogKind   LogKind  `json:"kind,omitempty"`
	With      string   `json:"with,omitempty"`
	Summary   string   `json:"summary,omitempty"`
	AnswerDue Date     `json:"answerDue,omitempty"`
	Settled   bool     `json:"settled,omitempty"`
	Minutes   *float64 `json:"minutes,omitempty"`
	Reason    Reason   `json:"reason,omitempty"`
	ServiceID string   `json:"serviceId,omitempty"`
	GoalID    string   `json:"goalId,omitempty"`
	Documents []string `json:"documents,omitempty"`
}

// Kind returns Log.
func (*LogEntry) Kind() Kind { return Log }

func (e *LogEntry) rules(f *faults) { positive(f, e.Minutes, "minutes") }

// EventKind is a step of the special-education process.
type EventKind string

// The steps other packages name.
const (
	EventConsentToEvaluate  EventKind = "consentToEvaluate"
	EventEvaluationComplete EventKind = "evaluationComplete"
)

// EventKinds lists the words in the order of the process.
var EventKinds = []string{
	"referral", "noticeReceived", "consentToEvaluate", "evaluationComplete", "eligibility", "planReceived",
	"consentToServices", "servicesBegin", "reevaluation", "transferred", "exited", "recordsRequested", "other",
}

func (EventKind) words() []string { return EventKinds }

// Event is a day on which something of the process happened; legal clocks start from it.
type Event struct {
	Meta
	EventKind EventKind `json:"kind,omitempty"`
	Date      Date      `json:"date,omitempty" rule:"required"`
	Note      string    `json:"note,omitempty"`
	Documents []string  `json:"documents,omitempty"`
}

// Kind returns Events.
func (*Event) Kind() Kind { return Events }

func (*Event) rules(*faults) {}
