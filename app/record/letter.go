package record

// LetterKind is what a letter asks or tells.
type LetterKind string

// LetterKinds lists the words in the order a form shows them.
var LetterKinds = []string{
	"evaluationRequest", "recordsRequest", "independentEvaluation", "meetingRequest", "noticeRequest", "missedServices",
	"followUp", "concerns", "disagreement", "thankYou", "sendAhead", "serviceLogRequest", "proposedPlanAnswer",
	"correction", "interpreter", "evaluation504Request", "other",
}

func (LetterKind) words() []string { return LetterKinds }

// Letter is a letter or mail the family wrote. To is the id of a contact.
type Letter struct {
	Meta
	LetterKind LetterKind `json:"kind,omitempty"`
	To         string     `json:"to,omitempty"`
	Date       Date       `json:"date,omitempty"`
	Subject    string     `json:"subject,omitempty"`
	Body       string     `json:"body,omitempty"`
	SentOn     Date       `json:"sentOn,omitempty"`
	AnswerDue  Date       `json:"answerDue,omitempty"`
	AnsweredOn Date       `json:"answeredOn,omitempty"`
}

// Kind returns Letters.
func (*Letter) Kind() Kind { return Letters }

func (*Letter) rules(*faults) {}

// Design is how the one page is laid out; empty reads as classic.
type Design string

// The designs of the one page.
const (
	DesignClassic    Design = "classic"
	DesignLarge      Design = "large"
	DesignNewTeacher Design = "newTeacher"
)

// Designs lists the words in the order a form shows them.
var Designs = []string{"classic", "large", "newTeacher"}

func (Design) words() []string { return Designs }

// Paper is a sheet size; empty reads as letter.
type Paper string

// The sheet sizes.
const (
	PaperLetter Paper = "letter"
	PaperA4     Paper = "a4"
)

// Papers lists the words in the order a form shows them.
var Papers = []string{"letter", "a4"}

func (Paper) words() []string { return Papers }

// Lang is a language of the page; empty reads as English.
type Lang string

// The languages of the page. LangBoth is the page in English for the table and a copy in Spanish for the family.
const (
	LangEnglish Lang = "en"
	LangSpanish Lang = "es"
	LangBoth    Lang = "both"
)

// Langs lists the words in the order a form shows them.
var Langs = []string{string(LangEnglish), string(LangSpanish), string(LangBoth)}

func (Lang) words() []string { return Langs }

// Page is one composition of the one page for a meeting. Order, Hidden and Pinned hold the keys of blocks and
// lines as onepage names them, and Lines what the records said, by key, in those that are named by their place in a list;
// Wording holds the family's own words for a line, by key, and Was what the records said
// when it chose them; Kept are the hints on wording it put aside. Document is the id of the PDF as it was made: a page
// with one is not changed any more.
type Page struct {
	Meta
	MeetingID string            `json:"meetingId,omitempty"`
	Date      Date              `json:"date,omitempty"`
	Design    Design            `json:"design,omitempty"`
	Paper     Paper             `json:"paper,omitempty"`
	Lang      Lang              `json:"lang,omitempty"`
	Order     []string          `json:"order,omitempty"`
	Hidden    []string          `json:"hidden,omitempty"`
	Pinned    []string          `json:"pinned,omitempty"`
	Lines     map[string]string `json:"lines,omitempty"`
	Wording   map[string]string `json:"wording,omitempty"`
	Was       map[string]string `json:"was,omitempty"`
	Kept      []string          `json:"kept,omitempty"`
	Document  string            `json:"document,omitempty"`
}

// Kind returns Pages.
func (*Page) Kind() Kind { return Pages }

func (*Page) rules(*faults) {}

// Aside is a finding the family put aside, with the facts it had then; new facts bring it back.
type Aside struct {
	Meta
	Finding string `json:"finding,omitempty"`
	Key     string `json:"key,omitempty"`
	Date    Date   `json:"date,omitempty"`
}

// Kind returns Asides.
func (*Aside) Kind() Kind { return Asides }

func (*Aside) rules(*faults) {}
