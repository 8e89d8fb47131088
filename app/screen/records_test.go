package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// lastEntry returns the entry of the log that says this, or fails.
func (b *bench) said(summary string) *record.LogEntry {
	b.t.Helper()
	for _, e := range b.Family().Log {
		if e.Summary == summary {
			return e
		}
	}
	b.t.Fatalf("the log does not say %q", summary)
	return nil
}

func TestRecordsNoteALineWithEnter(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{Part: PartAdd})
	b.show(s)
	s.(Adder).Add()
	b.typed("Ms. Bell")
	b.tab(1)
	b.typed("The group starts on Monday.")
	b.key(fyne.KeyReturn)
	got := b.said("The group starts on Monday.")
	if got.Date != testToday || got.LogKind != record.LogCall || got.With != "Ms. Bell" {
		t.Errorf("kept %+v", got)
	}
	if id := s.(*records).pane.Selected(); id != got.ID {
		t.Error("the new line is not the one shown")
	}
	b.typed("Mr. Park") // the cursor waits for the next line
	b.tab(1)
	b.typed("Will call back.")
	b.key(fyne.KeyReturn)
	if b.said("Will call back.").With != "Mr. Park" {
		t.Error("the next line lost its name")
	}
}

func TestRecordsAskMoreOfASessionNotHeld(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{}).(*records)
	b.show(s)
	if s.quick.missed.Visible() {
		t.Error("a call is asked for minutes")
	}
	s.quick.form.FocusFirst("kind")
	b.typed("ss") // Something we saw, Something good or Session not held
	for s.quick.entry.LogKind != record.LogMissedSession {
		b.typed("s")
	}
	if !s.quick.missed.Visible() {
		t.Fatal("a session not held is not asked for minutes")
	}
	s.quick.form.FocusFirst("minutes")
	b.typed("30")
	b.tab(1)
	b.typed("t")
	b.tab(1)
	b.typed("r")
	s.quick.form.FocusFirst("summary")
	b.typed("No teacher today.")
	b.key(fyne.KeyReturn)
	got := b.said("No teacher today.")
	if got.Minutes == nil || *got.Minutes != 30 || got.Reason != "providerAbsent" || got.ServiceID != b.Family().CurrentPlan().Services[0].ID {
		t.Errorf("kept %+v", got)
	}
}

func TestRecordsKeepAHalfTypedLine(t *testing.T) {
	b := newDesk(t).withSample()
	n := len(b.Family().Log)
	s := NewRecords(b.Desk, Route{})
	b.show(s)
	s.(Adder).Add()
	b.typed("The nurse")
	s.Leave()
	if len(b.Family().Log) != n {
		t.Error("a half-typed line is in the log")
	}
	again := NewRecords(b.Desk, Route{}).(*records)
	b.show(again)
	if again.quick.entry.With != "The nurse" {
		t.Error("the half-typed line is lost")
	}
	again.quick.focus()
	b.key(fyne.KeyReturn)
	if len(b.Family().Log) != n+1 {
		t.Error("the line taken up again cannot be saved")
	}
	fresh := NewRecords(b.Desk, Route{}).(*records)
	if fresh.quick.entry.With != "" {
		t.Error("a saved line still waits as a draft")
	}
}

func TestRecordsEditAnEntryInPlace(t *testing.T) {
	b := newDesk(t).withSample()
	var due *record.LogEntry
	for _, e := range b.Family().Log {
		if e.AnswerDue != "" && e.AnswerDue < testToday && !e.Settled {
			due = e
		}
	}
	s := NewRecords(b.Desk, Route{ID: due.ID}).(*records)
	b.show(s)
	if note := s.logItem(due).Note; note != "Answer was due Nov 20" {
		t.Errorf("the row says %q", note)
	}
	s.edit.form.FocusFirst("settled")
	b.key(fyne.KeySpace)
	s.edit.form.FocusFirst("time")
	b.typed("3:40 pm")
	s.Leave()
	got := s.entry(due.ID)
	if !got.Settled || got.Time != "15:40" || s.logItem(got).Note == "Answer was due Nov 20" {
		t.Errorf("kept %+v", got)
	}
}

func TestRecordsDeleteWithUndo(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{}).(*records)
	b.show(s)
	id, n := s.id, len(b.Family().Log)
	b.press("Delete this entry")
	if len(b.Family().Log) != n-1 || len(b.undo) != 1 || s.id == id {
		t.Errorf("%d entries are left, shown is %s", len(b.Family().Log), s.id)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if s.entry(id) == nil {
		t.Error("the screen does not show what Undo brought back")
	}
}

func TestRecordsKeepDroppedFilesAndPapers(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{Part: partDocuments}).(*records)
	b.show(s)
	n := len(b.Family().Documents)
	s.Dropped([]string{b.file("a.pdf", "%PDF-1.4 a"), b.file("b.txt", "b")})
	if got := len(b.Family().Documents); got != n+2 {
		t.Fatalf("%d documents, want %d", got, n+2)
	}
	b.press("List a paper")
	paper := b.Family().Document(s.id)
	if paper == nil || paper.SHA256 != "" || !b.sees("Kept on paper, no file yet") {
		t.Fatalf("the paper is %+v", paper)
	}
	s.files.attach([]string{b.file("scan.pdf", "%PDF-1.4 scan")}, func(docs []*record.Document) { s.fill(paper.ID, docs) })
	if got := b.Family().Document(paper.ID); got.FileName != "scan.pdf" || got.SHA256 == "" || got.Title != paper.Title {
		t.Errorf("the paper with its file is %+v", got)
	}
}

func TestRecordsSortDocumentsBySchoolYear(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{Part: partDocuments}).(*records)
	last := "9999"
	for _, doc := range s.documentsByYear() {
		if year := yearOf(doc); year > last {
			t.Errorf("%s comes after %s", year, last)
		} else {
			last = year
		}
	}
}

func TestRecordsSearchGoesThroughBothParts(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{}).(*records)
	b.show(s)
	s.Find()
	b.typed("fever")
	b.key(fyne.KeyReturn)
	if e := s.entry(s.id); e == nil || e.Summary != "Maya stayed home with a fever." {
		t.Errorf("the search opens %+v", e)
	}
	b.Window.Canvas().Focus(s.segments)
	b.key(fyne.KeyRight)
	s.Find()
	b.key(fyne.KeyEscape)
	b.typed("rights notice 2026")
	b.key(fyne.KeyReturn)
	if doc := s.family.Document(s.id); doc == nil {
		t.Errorf("no document is shown for %q", s.id)
	}
}

// A file on its way to a paper arrives there, whatever shows by then.
func TestAFileArrivesAtItsPaper(t *testing.T) {
	b := newDesk(t).withSample()
	doc := &record.Document{Title: "Report card", Date: testToday}
	b.put(doc)
	s := NewRecords(b.Desk, Route{ID: doc.ID}).(*records)
	b.show(s)
	s.show(b.Family().Documents[0].ID)
	from, err := b.Store.Attach(strings.NewReader("%PDF-1.4"), "card.pdf")
	b.must(err)
	s.fill(doc.ID, []*record.Document{from})
	if got := b.Family().Document(doc.ID); got.FileName != "card.pdf" || got.Title != "Report card" {
		t.Errorf("the paper is %+v", got)
	}
}

func TestRecordsAskForWordsAtTheField(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewRecords(b.Desk, Route{Part: PartAdd}).(*records)
	b.show(s)
	s.quick.focus()
	b.key(fyne.KeyReturn)
	if !b.sees("Write a few words about what happened first.") {
		t.Errorf("does not say what is missing: %q", b.words())
	}
	b.typed("x")
	if b.sees("Write a few words about what happened first.") {
		t.Error("still asks for words once there are some")
	}
}
