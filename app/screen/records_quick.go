package screen

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// quickLog is the line that takes a note in ten seconds: Enter in any of its fields saves. What is typed waits as
// a draft until then.
type quickLog struct {
	d      *Desk
	entry  *record.LogEntry
	form   *kit.Form
	missed *fyne.Container
	card   *fyne.Container
	noted  func(*record.LogEntry)
	soon   *soon
	waits  bool // something typed is not kept yet
	told   bool // that there are no words yet
}

func newQuickLog(d *Desk, noted func(*record.LogEntry)) *quickLog {
	q := &quickLog{d: d, noted: noted, entry: &record.LogEntry{}}
	q.soon = newSoon(d, q.keep)
	typed := q.takeDraft()
	q.form = kit.NewForm(d.P, d.Today, "records.log")
	q.form.Entered(q.save)
	f, e := q.form, q.entry
	about := kit.Columns(kit.Gap3, 420, []float32{1, 1, 1},
		f.Date("date", &e.Date), kit.Choice(f, "kind", record.LogKinds, &e.LogKind), f.Text("with", &e.With))
	line := kit.Columns(kit.Gap3, 700, []float32{13, 9}, about, f.Sentence("summary", &e.Summary))
	do := kit.Column(kit.Gap1, kit.Row(0, kit.NewWords(d.T("records.log.quick"), kit.Muted)), kit.NewPrimary(d.T("records.log.save"), q.save))
	q.missed = missedFields(d, d.Family(), f, e)
	q.card = kit.Card(kit.Column(kit.Gap2, kit.RowTop(kit.Gap3, 0, line, do), q.missed))
	q.form.Changed, q.form.Left = q.changed, q.left
	q.form.SetTyped(typed)
	return q
}

func (q *quickLog) draftKey() string { return string(record.Log) + "/" + q.d.Child + "/quick" }

// takeDraft fills the line with what was typed last time, or with today.
func (q *quickLog) takeDraft() map[string]string {
	q.entry.Date, q.entry.LogKind = q.d.Today(), record.LogCall
	var waiting draft
	if !q.d.draft(q.draftKey(), &waiting) {
		return nil
	}
	fresh := *q.entry
	if json.Unmarshal(waiting.Record, q.entry) != nil {
		*q.entry = fresh
	}
	return waiting.Typed
}

func (q *quickLog) changed() {
	showMissed(q.missed, q.entry)
	if q.told && q.said() {
		q.told = false
		_ = q.form.Fault(nil)
	}
	q.waits = true
	q.soon.typed()
}

// keep writes the draft; a line without words needs none.
func (q *quickLog) keep() {
	q.soon.stop()
	var value any
	raw, err := json.Marshal(q.entry)
	if q.said() {
		value = draft{Record: raw, Typed: q.form.Typed()}
	}
	if err == nil {
		err = q.d.keepDraft(q.draftKey(), value)
	}
	q.waits = err != nil // still on screen: the next key or leaving tries again
	if err != nil {
		q.d.Fail(err)
	}
}

// said reports whether anything but the date and the kind is there.
func (q *quickLog) said() bool {
	return strings.TrimSpace(q.entry.Summary+q.entry.With) != "" || q.entry.Minutes != nil || len(q.form.Typed()) > 0
}

// save puts the line into the log and starts the next one. What cannot be read stays, named at its field.
func (q *quickLog) save() {
	q.form.Commit()
	if len(q.form.Typed()) > 0 {
		q.keep()
		return
	}
	if !q.said() {
		_ = q.form.Fault(need("summary", "records.log.say"))
		q.form.FocusFirst("summary")
		q.told = true
		return
	}
	entry := copyOf(q.entry)
	q.d.New(entry)
	if err := q.d.Save("records.log.added", entry); err != nil {
		for _, f := range q.form.Fault(err) {
			q.d.Note(q.d.P.Error(f).Text)
		}
		q.keep()
		return
	}
	*q.entry = record.LogEntry{Date: q.d.Today(), LogKind: entry.LogKind}
	q.form.Reload()
	_ = q.form.Fault(nil) // clears what was said before
	q.keep()
	showMissed(q.missed, q.entry)
	q.d.Undoable(q.d.T("records.log.added"))
	q.noted(entry)
	q.focus()
}

// focus puts the cursor where a note begins.
func (q *quickLog) focus() { q.form.FocusFirst("with") }

func (q *quickLog) leave() {
	q.form.Commit()
	q.left()
}

// left writes at once what waits.
func (q *quickLog) left() {
	if q.waits {
		q.keep()
	}
}
