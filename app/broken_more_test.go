package app

import (
	"testing"

	"planpage/app/record"
	"planpage/app/screen"
)

// While one field is wrong, the others are kept too; once it is mended all of it is stored, and nothing is said any
// more.
func TestBrokenRuleIsMended(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	b.fill("State", 0, "Ohio")
	b.fill("Grade", 0, "5")
	b.fill("E-mail", 0, "ames at school")
	b.reopen()
	b.visit(screen.About)
	if n := len(b.faults()); n != 2 {
		t.Fatalf("%d fields are wrong: %q", n, b.faults())
	}
	b.shows("5", "Ohio", "ames at school")
	b.fill("State", 0, "OH")
	b.fill("E-mail", 0, "ames@school.example")
	b.leaveField()
	b.wait(soon)
	if faults := b.faults(); len(faults) > 0 {
		t.Errorf("still says %q", faults)
	}
	f := b.family()
	if f.Child.State != "OH" || f.Child.Grade != "5" || !hasMail(f, "ames@school.example") {
		t.Errorf("stored %+v", f.Child)
	}
	b.reopen()
	b.visit(screen.About)
	if faults := b.faults(); len(faults) > 0 {
		t.Errorf("the next day it says %q", faults)
	}
}

func hasMail(f *record.Family, mail string) bool {
	for _, c := range f.Contacts {
		if c.Email == mail {
			return true
		}
	}
	return false
}

// Undo of something else leaves a field alone that breaks a rule.
func TestBrokenTextOutlivesUndo(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	b.fill("Grade", 0, "5")
	b.leaveField()
	b.wait(soon)
	b.fill("State", 0, "Ohio")
	b.win.Canvas().Unfocus()
	b.undo()
	b.shows("Ohio")
	b.reopen()
	b.visit(screen.About)
	b.shows("Ohio")
}

// A meeting without a day is not in the records yet. What was prepared for it waits.
func TestMeetingWithoutADayWaits(t *testing.T) {
	b := newSampleBench(t)
	before := len(b.family().Meetings)
	b.Go(screen.Route{Screen: screen.Meetings, Part: screen.PartAdd})
	b.wait(soon)
	b.press("Add a concern", 0)
	b.typed("Nobody asked us")
	b.reopen()
	if n := len(b.family().Meetings); n != before {
		t.Fatalf("%d meetings, %d before", n, before)
	}
	b.visit(screen.Meetings)
	b.shows("New meeting", "Begun, without a day yet")
	b.Go(screen.Route{Screen: screen.Meetings, Part: screen.PartAdd})
	b.wait(soon)
	b.shows("Nobody asked us")
	b.fill("Day", 0, "1/12/2027")
	b.leaveField()
	b.wait(soon)
	list := b.family().Meetings
	if len(list) != before+1 || list[len(list)-1].Concerns[0].Text != "Nobody asked us" {
		t.Errorf("stored %d meetings", len(list))
	}
}

// "Later" is kept as the answer, and it says what is still missing until someone and a day are named.
func TestLaterWantsANameAndADay(t *testing.T) {
	const reminder = "“Later” is safest with a name and a day."
	b := newSampleBench(t)
	at := screen.Route{Screen: screen.Meetings, ID: b.family().NextMeeting(testToday).ID, Part: screen.PartTable}
	b.Go(at)
	b.answersLater()
	b.shows(reminder)
	b.reopen()
	b.Go(at)
	b.shows(reminder)
	b.fill("Who will do it", 0, "Ms. Bell")
	b.fill("By when", 0, "1/12/2027")
	b.leaveField()
	b.wait(soon)
	if b.see(reminder) {
		t.Error("it still reminds")
	}
	answered := 0
	for _, r := range b.family().NextMeeting(testToday).Requests {
		if r.Decision == record.Later && r.Who == "Ms. Bell" && r.By == "2027-01-12" {
			answered++
		}
	}
	if answered != 1 {
		t.Errorf("%d answers are stored", answered)
	}
}

// Enter on a line of the log whose day cannot be read keeps the line for later.
func TestLogLineWithABrokenDayWaits(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Records)
	b.fill("With whom", 0, "Mr. Zebra")
	b.fill("Date", 0, "soon\n")
	b.Close()
	b.open()
	b.visit(screen.Records)
	b.shows("Mr. Zebra", "soon", "“soon” is not a date")
}
