package record

import (
	"regexp"
	"strings"
)

// DocumentKind is what an attached file is.
type DocumentKind string

// The kinds of file other packages name.
const (
	DocumentEvaluation DocumentKind = "evaluation"
	DocumentOther      DocumentKind = "other"
)

// DocumentKinds lists the words in the order a form shows them.
var DocumentKinds = []string{
	"iep", "draftPlan", "amendment", "plan504", "evaluation", "behaviorPlan", "serviceLog", "rightsNotice",
	"progressReport", "reportCard", "priorWrittenNotice", "consent", "meetingNotice", "letter", "medical",
	"workSample", "photo", "other",
}

func (DocumentKind) words() []string { return DocumentKinds }

// Document is an attached file. Its bytes lie beside the database under SHA256 (lower-case hex); FileName is
// the name the parent knows it by; Size is in bytes. A document without a SHA256 is a paper the family holds.
type Document struct {
	Meta
	Title        string       `json:"title,omitempty"`
	DocumentKind DocumentKind `json:"kind,omitempty"`
	Date         Date         `json:"date,omitempty"`
	SchoolYear   string       `json:"schoolYear,omitempty"`
	FileName     string       `json:"fileName,omitempty"`
	MediaType    string       `json:"mediaType,omitempty"`
	Size         int64        `json:"size,omitempty"`
	SHA256       string       `json:"sha256,omitempty"`
}

// Kind returns Documents.
func (*Document) Kind() Kind { return Documents }

var hashForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

func (d *Document) rules(f *faults) {
	if d.SHA256 != "" && !hashForm.MatchString(d.SHA256) {
		f.add("sha256", "invalid.hash")
	}
	if d.Size < 0 {
		f.add("size", "invalid.negative")
	}
}

// Name is what lists call the document: its title, else its file name.
func (d *Document) Name() string {
	if !blankText(d.Title) {
		return d.Title
	}
	return d.FileName
}

// Calendar is a school's year. Closed holds days ("2026-11-26") or spans ("2026-12-21..2027-01-01") without
// school; Weekdays are 0 (Sunday) to 6.
type Calendar struct {
	Meta
	Name         string   `json:"name,omitempty"`
	FirstDay     Date     `json:"firstDay,omitempty"`
	LastDay      Date     `json:"lastDay,omitempty"`
	NextFirstDay Date     `json:"nextFirstDay,omitempty"`
	Weekdays     []int    `json:"weekdays,omitempty"`
	Closed       []string `json:"closed,omitempty"`
	Holidays     []Date   `json:"holidays,omitempty"`
}

// Kind returns Calendars.
func (*Calendar) Kind() Kind { return Calendars }

func (c *Calendar) rules(f *faults) {
	order(f, c.FirstDay, c.LastDay, "lastDay")
	for i, day := range c.Weekdays {
		if day < 0 || day > 6 {
			f.add(strings.TrimSuffix(place("weekdays", i, ""), "."), "invalid.weekday")
		}
	}
	for i, span := range c.Closed {
		first, last, ok := strings.Cut(span, "..")
		if !Date(first).Valid() || ok && (!Date(last).Valid() || last < first) {
			f.add(strings.TrimSuffix(place("closed", i, ""), "."), "invalid.date", "value", span)
		}
	}
}
