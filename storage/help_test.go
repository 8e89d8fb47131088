package storage

import (
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// clock is a time that moves only when a test says so.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{time.Date(2026, 12, 8, 9, 30, 0, 123456789, time.UTC)} }

func (c *clock) now() time.Time          { return c.at }
func (c *clock) advance(d time.Duration) { c.at = c.at.Add(d) }

// at is a store in a temporary folder that the test can close and open again.
type at struct {
	*Store
	t     *testing.T
	clock *clock
}

func newStore(t *testing.T) *at {
	t.Helper()
	return openAt(t, t.TempDir(), newClock())
}

func openAt(t *testing.T, dir string, c *clock) *at {
	t.Helper()
	s, err := Open(dir, c.now)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = s.Close() }) // a second Close does nothing
	return &at{s, t, c}
}

func (a *at) reopen() {
	a.t.Helper()
	if err := a.Close(); err != nil {
		a.t.Fatalf("close: %v", err)
	}
	a.Store = openAt(a.t, a.dir, a.clock).Store
}

func (a *at) put(records ...record.Record) {
	a.t.Helper()
	a.update(func(tx *Tx) error { return putAll(tx, records...) })
}

func putAll(tx *Tx, records ...record.Record) error {
	for _, r := range records {
		if err := tx.Put(r); err != nil {
			return err
		}
	}
	return nil
}

func (a *at) update(fn func(*Tx) error) {
	a.t.Helper()
	if err := a.Update(fn); err != nil {
		a.t.Fatalf("update: %v", err)
	}
}

func (a *at) delete(r record.Record) {
	a.t.Helper()
	a.update(func(tx *Tx) error { return tx.Delete(r.Kind(), r.Head().ChildID, r.Head().ID) })
}

func (a *at) undo() Undone {
	a.t.Helper()
	undone, err := a.Undo()
	if err != nil {
		a.t.Fatalf("undo: %v", err)
	}
	return undone
}

// raw returns the stored JSON of a record, "" when it is not there.
func (a *at) raw(r record.Record) string {
	a.t.Helper()
	var raw string
	if err := a.View(func(tx *Tx) error { raw = string(tx.raw(placeOf(r))); return nil }); err != nil {
		a.t.Fatal(err)
	}
	return raw
}

// poke writes bytes past all rules, as a later program would.
func (a *at) poke(bucket, key, value []byte) {
	a.t.Helper()
	if string(bucket) != string(metaBucket) {
		value = plain{}.sealValue(bucket, key, value)
	}
	err := a.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bucket).Put(key, value) })
	if err != nil {
		a.t.Fatal(err)
	}
}

func (a *at) pokeRecord(r record.Record, raw string) {
	a.t.Helper()
	a.poke([]byte(r.Kind()), placeOf(r).key(), []byte(raw))
}

// content is everything an archive carries, without the time it was made.
func (a *at) content() string {
	a.t.Helper()
	var data []byte
	err := a.View(func(tx *Tx) (err error) { data, _, err = tx.archive(); return err })
	if err != nil {
		a.t.Fatal(err)
	}
	return withoutTime(data)
}

func withoutTime(family []byte) string {
	_, after, _ := strings.Cut(string(family), `"exportedAt"`)
	_, after, _ = strings.Cut(after, "\n")
	return after
}

func (a *at) clean() {
	a.t.Helper()
	report := a.Check()
	for _, e := range report.Findings {
		a.t.Errorf("check: %s %s %v", e.Key, e.Field, e.Err)
	}
}

func (a *at) attach(content, name string) *record.Document {
	a.t.Helper()
	d, err := a.Attach(strings.NewReader(content), name)
	if err != nil {
		a.t.Fatalf("attach: %v", err)
	}
	return d
}

func wantKey(t *testing.T, err error, kind record.ErrorKind, key string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %s", key)
	}
	if record.KindOf(err) != kind || !strings.Contains(err.Error(), key) {
		t.Fatalf("error %q of kind %q, want %s of kind %q", err, record.KindOf(err), key, kind)
	}
}

// family is one child with a record of every kind, all linked to each other.
type family struct {
	child       *record.Child
	contact     *record.Contact
	document    *record.Document
	evaluation  *record.Evaluation
	oldPlan     *record.Plan
	plan        *record.Plan
	goal        *record.Goal
	measurement *record.Measurement
	report      *record.Report
	meeting     *record.Meeting
	entry       *record.LogEntry
	event       *record.Event
	calendar    *record.Calendar
	letter      *record.Letter
	page        *record.Page
	aside       *record.Aside
}

func (f *family) all() []record.Record {
	return []record.Record{
		f.child, f.contact, f.document, f.evaluation, f.oldPlan, f.plan, f.goal, f.measurement, f.report, f.meeting,
		f.entry, f.event, f.calendar, f.letter, f.page, f.aside,
	}
}

// addFamily puts a family into the store, its attached file included.
func (a *at) addFamily(name string) *family {
	a.t.Helper()
	child := NewID()
	meta := func() record.Meta { return record.Meta{ID: NewID(), ChildID: child} }
	f := &family{document: a.attach("%PDF-1.7 report of "+name, name+" report.pdf")}
	f.document.Meta = meta()
	papers := []string{f.document.ID}
	f.child = &record.Child{Meta: record.Meta{ID: child}, Name: name, Grade: "4", State: "OH", Photo: f.document.ID}
	f.contact = &record.Contact{Meta: meta(), Name: "Ms. Ortiz", Role: "caseManager"}
	f.evaluation = &record.Evaluation{
		Meta: meta(), Date: "2026-03-02", Title: "Reading", Documents: papers,
		Scores: []record.Score{{Test: "A", Name: "Letters", Value: "88", Percentile: record.Float(21)}},
	}
	f.oldPlan = &record.Plan{Meta: meta(), PlanKind: "iep", Status: record.PlanPast}
	f.plan = &record.Plan{
		Meta: meta(), PlanKind: "iep", Status: record.PlanCurrent, Supersedes: f.oldPlan.ID, Documents: papers,
		Services: []record.Service{{ID: NewID(), Name: "Reading", Minutes: record.Float(30)}},
	}
	f.goal = &record.Goal{
		Meta: meta(), PlanID: f.plan.ID, Title: "Reads aloud", Unit: record.UnitRate,
		Baseline: record.Point{Date: "2026-09-01", Value: record.Float(40)},
	}
	f.measurement = &record.Measurement{Meta: meta(), GoalID: f.goal.ID, Date: "2026-10-01", Value: record.Float(44)}
	f.report = &record.Report{Meta: meta(), GoalID: f.goal.ID, Date: "2026-11-01", Code: "SP", Documents: papers}
	f.meeting = &record.Meeting{
		Meta: meta(), Date: "2026-12-15", Attendees: []record.Attendee{{ContactID: f.contact.ID}}, Documents: papers,
	}
	f.entry = &record.LogEntry{Meta: meta(), Date: "2026-11-20", LogKind: record.LogCall, GoalID: f.goal.ID, Documents: papers}
	f.event = &record.Event{Meta: meta(), Date: "2026-02-01", EventKind: record.EventConsentToEvaluate, Documents: papers}
	f.calendar = &record.Calendar{Meta: meta(), Name: "District", FirstDay: "2026-08-20", LastDay: "2027-06-04"}
	f.letter = &record.Letter{Meta: meta(), To: f.contact.ID, Subject: "Meeting"}
	f.page = &record.Page{
		Meta: meta(), MeetingID: f.meeting.ID, Document: f.document.ID, Wording: map[string]string{"goal.1": "Reads"},
	}
	f.aside = &record.Aside{Meta: meta(), Finding: "stale", Key: "44"}
	a.put(f.all()...)
	return f
}
