package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/screen"
)

// broken is something typed that breaks a rule, with the message it gets at its field.
type broken struct {
	name  string
	open  func(b *bench)
	label string
	nth   int
	words string
	fault string
	kept  string // what shows after closing and opening again
}

var brokens = []broken{
	{"a mail", func(b *bench) { b.visit(screen.About) }, "E-mail", 0, "ames at school", "is not an email address", "ames at school"},
	{"a state", func(b *bench) { b.visit(screen.About) }, "State", 0, "Ohio", "“Ohio” is not a state", "Ohio"},
	{"a child without a name", func(b *bench) { b.visit(screen.About) }, "Full name", 0, "", "This cannot be empty", ""},
	{"a birthday", func(b *bench) { b.visit(screen.About) }, "Birthday", 0, "soon", "“soon” is not a date", "soon"},
	{"a target before its start", editsGoal, "To reach by", 0, "1/2/2024", "comes before the day it starts", "Jan 2, 2024"},
	{"a target in letters", editsGoal, "Target", 0, "abc", "This is not a number", "abc"},
	{"how often in words", editsGoal, "out of tries", 0, "five", "whole number", "five"},
	{"a day of a report", editsEvaluation, "Date of the report", 0, "last fall", "“last fall” is not a date", "last fall"},
	{"a new report without a day", newEvaluation, "Date of the report", 0, "", "This cannot be empty", ""},
	{"the end of a plan", editsPlan, "Ends", 0, "1/2/2020", "comes before the day it starts", "Jan 2, 2020"},
	{"the start of a plan", editsPlan, "Starts", 0, "someday", "“someday” is not a date", "someday"},
	{"minutes of a service", func(b *bench) { editsPlan(b); b.press("Services", 0) }, "Minutes", 0, "half an hour", "This is not a number", "half an hour"},
	{"a meeting's day", opensMeeting, "Day", 0, "soon", "“soon” is not a date", "soon"},
	{"a meeting's hour", opensMeeting, "Time", 0, "teatime", "“teatime” is not a time of day", "teatime"},
	{"an answer's day", atTable, "By when", 0, "soon", "“soon” is not a date", "soon"},
	{"a log entry's day", func(b *bench) { b.Go(screen.Route{Screen: screen.Records, ID: b.family().Log[0].ID}) }, "Date", 1, "one day", "“one day” is not a date", "one day"},
}

func editsGoal(b *bench) {
	b.Go(screen.Route{Screen: screen.Goals, ID: b.goalCalled("Asks for a break").ID})
	b.press("Edit", 0)
}

func editsEvaluation(b *bench) {
	b.Go(screen.Route{Screen: screen.Evaluations})
	b.press("Edit", 0)
}

func newEvaluation(b *bench) {
	b.Go(screen.Route{Screen: screen.Evaluations, Part: screen.PartAdd})
	b.wait(soon)
}

func editsPlan(b *bench) {
	b.visit(screen.Plan)
	b.press("Edit", 0)
}

func opensMeeting(b *bench) {
	b.Go(screen.Route{Screen: screen.Meetings, ID: b.family().NextMeeting(testToday).ID})
	if !slices.Contains(b.words(), "Day") {
		b.press("When and where", 0)
	}
}

func atTable(b *bench) {
	b.Go(screen.Route{Screen: screen.Meetings, ID: b.family().NextMeeting(testToday).ID, Part: screen.PartTable})
}

// Each rule gives its message at its place, and what breaks it is there the next day, with its message.
func TestBrokenRulesAreToldAndNothingIsLost(t *testing.T) {
	b := newSampleBench(t)
	each := func(day string, do func(rule broken)) {
		for _, rule := range brokens {
			t.Run(rule.name+day, func(t *testing.T) {
				b.t = t
				b.visit(screen.Home)
				rule.open(b)
				b.wait(soon)
				do(rule)
				b.tells(rule)
			})
		}
		b.t = t
	}
	each("", func(rule broken) {
		b.fill(rule.label, rule.nth, rule.words)
		if rule.words == "" {
			b.key(fyne.KeyDelete)
		}
		b.win.Canvas().FocusNext()
		b.wait(soon)
	})
	b.reopen()
	each(", the next day", func(broken) {})
}

// tells fails unless the field shows the words and, below them, what is wrong.
func (b *bench) tells(rule broken) {
	b.t.Helper()
	n := rule.nth
	for _, o := range b.objects() {
		f, ok := o.(*kit.Field)
		if !ok || !labelIs(f, rule.label) {
			continue
		}
		if n--; n >= 0 {
			continue
		}
		if !strings.Contains(f.Fault(), rule.fault) {
			b.t.Errorf("%q says %q, not %q", rule.label, f.Fault(), rule.fault)
		}
		inside := textsOf(f)
		if !slices.Contains(inside, rule.kept) {
			b.t.Errorf("%q shows %q, not %q", rule.label, inside, rule.kept)
		}
		return
	}
	b.t.Errorf("no field %q; there is %q", rule.label, b.words())
}

func labelIs(f *kit.Field, label string) bool {
	texts := textsOf(f)
	return len(texts) > 0 && texts[0] == label
}

// textsOf are the texts below an object.
func textsOf(o fyne.CanvasObject) []string {
	var list []string
	for _, o := range showing(nil, o) {
		switch o := o.(type) {
		case *kit.Words:
			list = append(list, o.Text())
		case interface{ Typed() string }:
			list = append(list, o.Typed())
		case *kit.Entry:
			list = append(list, o.Text)
		case *kit.Area:
			list = append(list, o.Text)
		}
	}
	return list
}
