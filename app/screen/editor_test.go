package screen

import (
	"testing"

	"planpage/app/record"
	"planpage/storage"
)

// newContact stores a person of the team.
func (b *bench) newContact(name string) *record.Contact {
	b.t.Helper()
	c := &record.Contact{Name: name}
	b.put(c)
	return c
}

// A draft holds the whole record, but only what was typed may win over what the store says by now.
func TestADraftLeavesAloneWhatWasChangedElsewhere(t *testing.T) {
	b := newDesk(t).withSample()
	c := b.newContact("Ms. Lee")
	e := newEditor(b.Desk, "about.contact", copyOf(c), false, nil)
	edited := e.rec.(*record.Contact)
	edited.Name, edited.Note = "", "Speak to her first"
	e.changed()
	b.run()
	if stored, _ := load[*record.Contact](b.Desk, c.ID); stored.Name != "Ms. Lee" {
		t.Fatalf("a person without a name was stored: %+v", stored)
	}
	c.Phone = "555 0100"
	b.put(c)

	again, _ := load[*record.Contact](b.Desk, c.ID)
	newEditor(b.Desk, "about.contact", again, false, nil)
	if again.Name != "" || again.Note != "Speak to her first" || again.Phone != "555 0100" {
		t.Errorf("the form shows %+v", again)
	}
}

// The rows of a draft are its own: nothing of the stored rows in the same places may shine through.
func TestADraftMixesNoRows(t *testing.T) {
	b := newDesk(t).withSample()
	ev := &record.Evaluation{Date: "2026-10-01", Scores: []record.Score{{Name: "Reading", Value: "80", Label: "Low"}, {Name: "Spelling", Value: "95"}}}
	b.put(ev)
	e := newEditor(b.Desk, "evaluations", copyOf(ev), false, nil)
	edited := e.rec.(*record.Evaluation)
	edited.Date, edited.Scores = "2026-13-01", edited.Scores[1:]
	e.changed()
	b.run()

	again, _ := load[*record.Evaluation](b.Desk, ev.ID)
	newEditor(b.Desk, "evaluations", again, false, nil)
	if len(again.Scores) != 1 || again.Scores[0].Name != "Spelling" || again.Scores[0].Label != "" {
		t.Errorf("the form shows %+v", again.Scores)
	}
}

// A record that was deleted meanwhile stays deleted, whatever its form still holds.
func TestAnEditorBringsNothingBack(t *testing.T) {
	b := newDesk(t).withSample()
	c := b.newContact("Ms. Lee")
	e := newEditor(b.Desk, "about.contact", copyOf(c), false, nil)
	e.rec.(*record.Contact).Note = "Typed just before"
	e.changed()
	b.must(b.Store.Update(func(tx *storage.Tx) error { return tx.Delete(record.Contacts, b.Child, c.ID) }))
	b.run()
	if _, there := load[*record.Contact](b.Desk, c.ID); there {
		t.Error("the person is back")
	}
	if len(b.fails) > 0 {
		t.Errorf("it complains: %v", b.fails)
	}
}

// What could not be read comes back with the word that it cannot be read.
func TestADraftSaysWhatItCouldNotRead(t *testing.T) {
	b := newDesk(t).withSample()
	const half = "Oct 4"
	ev := &record.Evaluation{Title: "Reading test"}
	ev.Date = "2026-10-01"
	b.put(ev)
	date := func() (*editor, string) {
		again, _ := load[*record.Evaluation](b.Desk, ev.ID)
		e := newEditor(b.Desk, "evaluations", again, false, nil)
		field := e.form.Date("date", &again.Date)
		e.start()
		return e, field.Fault()
	}
	e, said := date()
	if said != "" {
		t.Fatalf("before anything was typed it says %q", said)
	}
	e.form.SetTyped(map[string]string{"date": half + "x"})
	e.changed()
	b.run()
	if _, said := date(); said == "" {
		t.Error("it does not say that the date cannot be read")
	}
}
