package screen

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// newReport returns the report with this title, or fails.
func (b *bench) newReport(title string) *record.Evaluation {
	b.t.Helper()
	for _, e := range b.Family().Evaluations {
		if e.Title == title {
			return e
		}
	}
	b.t.Fatalf("no report is called %q", title)
	return nil
}

// file writes a file of the parent's and returns its path.
func (b *bench) file(name, content string) string {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), name)
	b.must(os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestEvaluationsReadAReport(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewEvaluations(b.Desk, Route{}))
	for _, words := range []string{
		"School re-evaluation", "May 20, 2026 · School evaluation · Dr. Priya Shah, school psychologist",
		"Verbal thinking is well above the middle", "Speech-to-text and word prediction for written work",
		"As high as or higher than about 5 of 100 children (age norms). Range 69 to 81 (95 %).", "88th",
		"The report says: “Low Average”.",
	} {
		if !b.sees(words) {
			t.Errorf("%q does not show", words)
		}
	}
	if items := b.shown.(*evaluations).pane.Selected(); items != b.newReport("School re-evaluation").ID {
		t.Error("the newest report is not the chosen one")
	}
}

func TestEvaluationsTypeAReportByKeyboard(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{})
	b.show(s)
	s.(Adder).Add()
	b.typed("Reading test by Dr. Lee")
	b.tab(1)
	b.key(fyne.KeyEnd)
	for range len("Nov 23, 2026") {
		b.key(fyne.KeyBackspace)
	}
	b.typed("10/2/2026")
	b.tab(1)
	b.typed("p") // private
	b.tab(1)
	b.typed("Dr. Lee")
	s.Leave()
	got := b.newReport("Reading test by Dr. Lee")
	if got.Date != "2026-10-02" || got.EvalKind != "private" || got.Evaluator != "Dr. Lee" {
		t.Errorf("kept %+v", got)
	}
	b.show(NewEvaluations(b.Desk, Route{ID: got.ID}))
	if !b.sees("Oct 2, 2026 · Private evaluation · Dr. Lee") {
		t.Errorf("the new report is not read; there is %q", b.words())
	}
}

func TestEvaluationsKeepWhatBreaksARule(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	s := NewEvaluations(b.Desk, Route{ID: ev.ID})
	b.show(s)
	b.press("Edit")
	s.(*evaluations).edit.form.FocusFirst("date")
	b.key(fyne.KeyEnd)
	b.typed("x")
	s.Leave()
	if got := b.newReport("School re-evaluation").Date; got != ev.Date {
		t.Errorf("the date %q is in the records", got)
	}
	b.show(NewEvaluations(b.Desk, Route{ID: ev.ID}))
	b.press("Edit")
	if !b.sees("is not a date.") {
		t.Errorf("the rule is not said at the field: %q", b.words())
	}
}

func TestEvaluationsLeadToTheirScores(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{})
	b.show(s)
	b.press("Type the scores")
	if id := b.newReport("School re-evaluation").ID; len(b.went) != 1 || b.went[0] != (Route{Screen: Scores, ID: id}) {
		t.Errorf("went to %+v", b.went)
	}
	s.(Adder).Add()
	b.press("Type the scores")
	if n := len(b.Family().Evaluations); len(b.went) != 2 || b.went[1].ID == "" || n != 3 {
		t.Errorf("a new report of %d leads to %+v", n, b.went)
	}
}

func TestEvaluationsTakeADroppedFileInOneChange(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	s := NewEvaluations(b.Desk, Route{ID: ev.ID})
	b.show(s)
	s.(Dropper).Dropped([]string{b.file("report.pdf", "%PDF-1.4 test")})
	got := b.newReport("School re-evaluation")
	doc := b.Family().Document(got.Documents[len(got.Documents)-1])
	if doc == nil || doc.FileName != "report.pdf" || doc.DocumentKind != "evaluation" || doc.Date != ev.Date || doc.MediaType != "application/pdf" {
		t.Fatalf("the document is %+v", doc)
	}
	b.press("Open")
	if len(b.went) != 1 || b.went[0] != (Route{Screen: Reader, ID: doc.ID}) {
		t.Errorf("went to %+v", b.went)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if b.Family().Document(doc.ID) != nil || len(b.newReport("School re-evaluation").Documents) != len(ev.Documents) {
		t.Error("one Undo does not take back document and link together")
	}
}

// TestTheKeyboardStaysWithAnAttachedFile attaches files to a report that is read, to one that is typed, and to a plan:
// Enter opens what was attached.
func TestTheKeyboardStaysWithAnAttachedFile(t *testing.T) {
	b := newDesk(t).withSample()
	wantOpens := func(where, name string) {
		t.Helper()
		if b.Window.Canvas().Focused() == nil {
			t.Errorf("%s: nothing has the keyboard", where)
			return
		}
		b.went = nil
		b.key(fyne.KeyReturn)
		if len(b.went) != 1 || b.went[0].Screen != Reader || b.Family().Document(b.went[0].ID).FileName != name {
			t.Errorf("%s: Enter leads to %+v", where, b.went)
		}
	}
	s := NewEvaluations(b.Desk, Route{})
	b.show(s)
	b.Window.Canvas().Unfocus()
	s.(Dropper).Dropped([]string{b.file("read.pdf", "%PDF-1.4 read")})
	wantOpens("a report that is read", "read.pdf")
	s = NewEvaluations(b.Desk, Route{})
	b.show(s)
	s.(Adder).Add()
	b.typed("Private testing")
	s.(Dropper).Dropped([]string{b.file("early.pdf", "%PDF-1.4 early")})
	b.typed("!")
	if title, ok := b.Window.Canvas().Focused().(*kit.Entry); !ok || title.Text != "Private testing!" {
		t.Error("a file that is dropped takes the keyboard from what is typed")
	}
	b.Window.Canvas().Unfocus()
	s.(Dropper).Dropped([]string{b.file("late.pdf", "%PDF-1.4 late")})
	wantOpens("a report that is typed", "late.pdf")
	s = NewPlan(b.Desk, Route{})
	b.show(s)
	b.Window.Canvas().Unfocus()
	s.(Dropper).Dropped([]string{b.file("iep.pdf", "%PDF-1.4 iep")})
	wantOpens("a plan", "iep.pdf")
}

// TestAReportWithItsFileLeadsToTheScoresInIt says where the scores of an attached PDF come from.
func TestAReportWithItsFileLeadsToTheScoresInIt(t *testing.T) {
	b := newDesk(t).withSample()
	ev := &record.Evaluation{Date: "2026-10-02", Title: "Private testing"}
	b.New(ev)
	b.put(ev)
	s := NewEvaluations(b.Desk, Route{ID: ev.ID})
	b.show(s)
	if !b.sees("No scores typed yet") || b.sees("looks for its score tables") {
		t.Errorf("without a file there is %q", b.words())
	}
	s.(Dropper).Dropped([]string{b.file("report.pdf", "%PDF-1.4 report")})
	if !b.sees("looks for its score tables") {
		t.Errorf("with its file there is %q", b.words())
	}
}

// TestAScoreIsToldInWords tells what an earlier version said of a score in the words of its table, not in the program's.
func TestAScoreIsToldInWords(t *testing.T) {
	b := newDesk(t).withSample()
	ev := &record.Evaluation{Date: "2026-10-02", Scores: []record.Score{{
		Test: "BASC-3", Name: "Anxiety", Scale: "gradeEquivalent", Value: "71", HigherIs: "worse", Norms: "age", Composite: true,
	}}}
	told := newPlain(b.Desk, b.Family()).tell(ev)
	want := "Anxiety · Test: BASC-3 · Kind of number: Grade equivalent · Score: 71 · Compared by: Age · High means: More concern · Sums up other scores: yes"
	if got := told[len(told)-1]; got.Label != "Scores" || sortedParts(got.Words) != sortedParts(want) {
		t.Errorf("told as %q", got.Words)
	}
}

func sortedParts(words string) string {
	parts := strings.Split(words, " · ")
	slices.Sort(parts)
	return strings.Join(parts, " · ")
}

func TestAnEmptyFileIsNotAttached(t *testing.T) {
	b := newDesk(t).withSample()
	before := len(b.Family().Documents)
	s := NewEvaluations(b.Desk, Route{})
	b.show(s)
	s.(Dropper).Dropped([]string{b.file("report.pdf", "")})
	if len(b.fails) != 1 || b.P.Error(b.fails[0]).Text != "“report.pdf” is empty, so it is not attached." || len(b.Family().Documents) != before {
		t.Errorf("said %v, %d documents more", b.fails, len(b.Family().Documents)-before)
	}
}

func TestEvaluationsRefuseAFolder(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{})
	b.show(s)
	s.(Dropper).Dropped([]string{t.TempDir()})
	if len(b.fails) != 1 || record.KindOf(b.fails[0]) != record.Disk {
		t.Errorf("said %v", b.fails)
	}
}

func TestFilesDroppedWhileOneIsCopiedWait(t *testing.T) {
	b := newDesk(t).withSample()
	f := newFiles(b.Desk)
	var got []string
	take := func(docs []*record.Document) { got = append(got, docs[0].FileName) }
	f.busy = true
	f.attach([]string{b.file("second.txt", "2")}, take)
	f.attach([]string{b.file("third.txt", "3")}, take)
	if len(got) != 0 {
		t.Fatalf("%q did not wait", got)
	}
	f.next()
	if len(got) != 2 || got[0] != "second.txt" || got[1] != "third.txt" {
		t.Errorf("attached %q", got)
	}
	f.busy = true
	f.leave()
	if len(b.toasts) != 1 {
		t.Error("a file that was not copied to its end is lost without a word")
	}
}

func TestEvaluationsDelete(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewEvaluations(b.Desk, Route{}))
	b.press("Edit")
	b.press("Delete this report")
	if n := len(b.Family().Evaluations); n != 1 || len(b.undo) != 1 {
		t.Errorf("%d reports are left, %d ways to undo", n, len(b.undo))
	}
	if !b.sees("First school evaluation") {
		t.Error("the next report does not show")
	}
}

func TestEvaluationsEscapeLeavesTheForm(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	b.press("Edit")
	b.typed("Big ")
	if !s.Back() || s.edit != nil || !b.sees("Big School re-evaluation") {
		t.Error("Escape does not go from the form to the report, with what was typed")
	}
	if s.Back() {
		t.Error("Escape goes on where list and report stand side by side")
	}
	if b.Window.Canvas().Focused() == nil {
		t.Error("the keyboard is nowhere")
	}
}

func TestEvaluationsTeachWhenEmpty(t *testing.T) {
	b := newDesk(t)
	b.Child = "0194dcf6-5a00-7125-8ac8-9d53e0d542e5"
	child := &record.Child{Name: "Ada"}
	child.ID = b.Child
	b.put(child)
	b.show(NewEvaluations(b.Desk, Route{}))
	if !b.sees("Most parents start with the newest school evaluation.") {
		t.Errorf("nothing is taught: %q", b.words())
	}
}
