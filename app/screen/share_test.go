package screen

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// TestPrintCountsCopiesByKeyboard asks for the page to be printed, and for another number of copies.
func TestPrintCountsCopiesByKeyboard(t *testing.T) {
	b, s := showPage(t)
	var jobs []PrintJob
	b.PrintFile = func(_ string, job PrintJob) (bool, error) {
		jobs = append(jobs, job)
		return true, nil
	}
	s.Print()
	if asked := b.dialogWords(); !strings.Contains(asked, "7 people are asked to the meeting") || !strings.Contains(asked, "Actual size") {
		t.Errorf("asked %q", asked)
	}
	b.key(fyne.KeyReturn)
	want := []PrintJob{{Copies: 7}, {Copies: 1, BothSides: true}}
	if len(jobs) != 2 || jobs[0] != want[0] || jobs[1] != want[1] || !strings.Contains(b.toasts[len(b.toasts)-1], "7 copies for the team, and our own") {
		t.Errorf("printed %+v, said %q", jobs, b.toasts)
	}
	jobs = nil
	s.printCopies(0, true)
	s.printCopies(3, false)
	if len(jobs) != 2 || !jobs[0].BothSides || jobs[1].Copies != 3 {
		t.Errorf("printed %+v", jobs)
	}
}

func TestSendAheadByKeyboard(t *testing.T) {
	b, s := showPage(t)
	opened := ""
	b.OpenFile = func(path string) error {
		opened = path
		return nil
	}
	b.press("Send ahead")
	if shown := b.dialogWords(); !strings.Contains(shown, "attach the file to the e-mail yourself") {
		t.Errorf("shown: %q", shown)
	}
	b.pressHere("Copy the note")
	note := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(note, "The page is attached.") || !strings.Contains(note, "Maya") || strings.Contains(note, "Rivera\n\nReading") {
		t.Errorf("the note says\n%s", note)
	}
	b.press("Send ahead")
	b.pressHere("Open in my mail program")
	u, err := url.Parse(opened)
	if err != nil || u.Scheme != "mailto" || !strings.HasPrefix(u.Opaque, "d.park@example.org,") || strings.Contains(opened, "elena") {
		t.Errorf("opened %q: %v", opened, err)
	}
	if !strings.Contains(u.Query().Get("body"), "Tuesday, December 8") {
		t.Errorf("the mail says %q", u.Query().Get("body"))
	}
	b.OpenFile = func(string) error { return os.ErrNotExist }
	s.sendAhead()
	b.pressHere("Open in my mail program")
	if last := b.toasts[len(b.toasts)-1]; !strings.Contains(last, "No mail program opened") {
		t.Errorf("said %q", last)
	}
}

// TestEveryFormIsSaved goes through the menu and saves in the folder the dialog begins in.
func TestEveryFormIsSaved(t *testing.T) {
	b, s := showPage(t)
	b.Config.Folder = t.TempDir()
	private := b.Family().NextMeeting(testToday).Requests[0].CouldLiveWith
	for label, form := range map[string]struct{ ending, begins string }{
		"Save as a text file":                     {".txt", "Maya Rivera"},
		"Save as a web page, for a screen reader": {".html", "<!DOCTYPE html>"},
		"Save as a picture":                       {".png", "\x89PNG"},
	} {
		b.press("More ways")
		b.pick(label)
		b.key(fyne.KeyReturn)
		data, err := os.ReadFile(filepath.Join(b.Config.Folder, "Maya one page 2026-12-08"+form.ending))
		if err != nil || !bytes.HasPrefix(data, []byte(form.begins)) || bytes.Contains(data, []byte(private)) {
			t.Errorf("%s: %d bytes: %v", label, len(data), err)
		}
	}
	b.Window.Canvas().Focus(s.look.whose)
	b.key(fyne.KeyRight)
	b.press("More ways")
	b.pick("Save as a text file")
	b.key(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(b.Config.Folder, "Maya our copy 2026-12-08.txt")); err != nil {
		t.Error(err)
	}
	if len(b.fails) > 0 {
		t.Error(b.fails)
	}
}

func TestTheLetterIsMadeFromWhatIsLeftOff(t *testing.T) {
	b, s := showPage(t)
	b.press("Make the full-length letter")
	b.pick("Copy the letter as text")
	letter := fyne.CurrentApp().Clipboard().Content()
	for _, want := range []string{"Dear Mr. Daniel Park and team,", "Building with cardboard for hours.", "Please put our concerns in the IEP in our own words."} {
		if !strings.Contains(letter, want) {
			t.Errorf("the letter lacks %q:\n%s", want, letter)
		}
	}
	var pdf []byte
	var on PrintJob
	b.PrintFile = func(path string, job PrintJob) (printed bool, err error) {
		pdf, err = os.ReadFile(path)
		on = job
		return true, err
	}
	s.change(func() { s.page.Paper = record.PaperA4 })
	b.press("More ways")
	b.pick("Concerns letter in full")
	b.pick("Print the letter")
	if bytes.Count(pdf, []byte("/Type /Page\n")) != 2 || on.Paper != record.PaperA4 {
		t.Errorf("the letter is %d bytes, printed as %+v", len(pdf), on)
	}
}

// The pocket card comes from the page and from the plan in force; a past plan has none.
func TestPocketCard(t *testing.T) {
	b, s := showPage(t)
	b.press("More ways")
	b.pick("Pocket card of the plan")
	b.pick("Copy the pocket card as text")
	if card := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(card, "Break card: three minutes") {
		t.Errorf("the card says\n%s", card)
	}
	var pdf []byte
	b.PrintFile = func(path string, job PrintJob) (printed bool, err error) {
		pdf, err = os.ReadFile(path)
		return true, err
	}
	b.show(NewPlan(b.Desk, Route{}))
	b.press("Pocket card of the plan")
	b.pick("Print the pocket card")
	if bytes.Count(pdf, []byte("/Type /Page\n")) != 1 || len(b.fails) > 0 {
		t.Errorf("%d bytes, failed: %v", len(pdf), b.fails)
	}
	for _, p := range s.family.Plans {
		if p.Status == record.PlanPast {
			b.show(NewPlan(b.Desk, Route{ID: p.ID}))
		}
	}
	if b.sees("Pocket card of the plan") {
		t.Error("a past plan offers a card of today")
	}
}
