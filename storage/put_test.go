package storage

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"planpage/app/record"
)

func TestPutFillsTheHead(t *testing.T) {
	s := newStore(t)
	child := &record.Child{Name: "Ma\x00ya\r\n"}
	s.put(child)
	when := s.clock.at.Truncate(time.Millisecond)
	if child.ID == "" || child.Name != "Maya\n" || !child.CreatedAt.Equal(when) || !child.UpdatedAt.Equal(when) {
		t.Fatalf("head not filled: %+v", child)
	}
	s.clock.advance(time.Minute)
	s.put(child)
	if !child.UpdatedAt.Equal(when) {
		t.Error("putting the same again counts as a change")
	}
	child.Grade = "4"
	child.CreatedAt = time.Time{}
	s.put(child)
	if !child.CreatedAt.Equal(when) || !child.UpdatedAt.Equal(when.Add(time.Minute)) {
		t.Errorf("after a change: %+v", child.Meta)
	}
	s.clock.advance(-time.Hour)
	before := child.UpdatedAt
	child.Grade = "5"
	s.put(child)
	if !child.UpdatedAt.After(before) {
		t.Error("a clock set back makes a newer version look older")
	}
}

func TestPutRefuses(t *testing.T) {
	s := newStore(t)
	maya, leo := s.addFamily("Maya"), s.addFamily("Leo")
	content := s.content()
	moved := *maya.goal
	moved.ChildID = leo.child.ID
	alien := record.Meta{ChildID: leo.child.ID}
	for name, test := range map[string]struct {
		r          record.Record
		field, key string
	}{
		"a rule":         {&record.Child{State: "ohio", Name: "X"}, "state", "invalid.state"},
		"required":       {&record.Child{}, "name", "invalid.required"},
		"another child":  {&moved, "childId", "storage.otherChild"},
		"no child":       {&record.Contact{Meta: record.Meta{ChildID: NewID()}, Name: "X"}, "childId", "storage.missing.children"},
		"no goal":        {&record.Measurement{Meta: alien, GoalID: NewID(), Date: "2026-10-01", Value: record.Float(1)}, "goalId", "storage.missing.goals"},
		"another's goal": {&record.Report{Meta: alien, GoalID: maya.goal.ID, Date: "2026-10-01"}, "goalId", "storage.missing.goals"},
		"no document":    {&record.Event{Meta: alien, Date: "2026-10-01", Documents: []string{leo.document.ID, NewID()}}, "documents[1]", "storage.missing.documents"},
		"no contact":     {&record.Meeting{Meta: alien, Date: "2026-10-01", Attendees: []record.Attendee{{}, {ContactID: NewID()}}}, "attendees[1].contactId", "storage.missing.contacts"},
	} {
		t.Run(name, func(t *testing.T) {
			head := *test.r.Head()
			err := s.Update(func(tx *Tx) error { return tx.Put(test.r) })
			var list record.Errors
			var one *record.Error
			if errors.As(err, &list) {
				one = list.At(test.field)
			} else {
				errors.As(err, &one)
			}
			if one == nil || one.Key != test.key || one.Field != test.field {
				t.Fatalf("error %v", err)
			}
			if name != "no child" && s.content() != content {
				t.Error("something was written")
			}
			if test.key[:7] == "invalid" && *test.r.Head() != head {
				t.Error("a refused record kept a new head")
			}
		})
	}
}

func TestLinksInAnyOrder(t *testing.T) {
	s := newStore(t)
	child, goal := NewID(), NewID()
	s.put(
		&record.Measurement{Meta: record.Meta{ChildID: child}, GoalID: goal, Date: "2026-10-01", Value: record.Float(3)},
		&record.Goal{Meta: record.Meta{ID: goal, ChildID: child}, Title: "Reads"},
		&record.Child{Meta: record.Meta{ID: child}, Name: "Maya"},
	)
	s.clean()
}

func TestGetListFamily(t *testing.T) {
	s := newStore(t)
	maya, leo := s.addFamily("Maya"), s.addFamily("Leo")
	err := s.View(func(tx *Tx) error {
		goal, err := Get[*record.Goal](tx, maya.child.ID, maya.goal.ID)
		if err != nil || !reflect.DeepEqual(goal, maya.goal) {
			t.Errorf("got %+v, %v", goal, err)
		}
		_, err = Get[*record.Goal](tx, leo.child.ID, maya.goal.ID)
		wantKey(t, err, record.NotFound, "storage.notFound")
		plans, err := List[*record.Plan](tx, maya.child.ID)
		if err != nil || len(plans) != 2 || plans[0].ID != maya.oldPlan.ID {
			t.Errorf("plans %v, %v", plans, err)
		}
		children, err := tx.Children()
		if err != nil || len(children) != 2 || children[0].Name != "Maya" {
			t.Errorf("children %v, %v", children, err)
		}
		f, err := tx.Family(leo.child.ID)
		if err != nil || f.Child.Name != "Leo" || len(f.Goals) != 1 || len(f.Asides) != 1 || f.Log[0].ID != leo.entry.ID {
			t.Errorf("family %+v, %v", f, err)
		}
		_, err = tx.Family(NewID())
		wantKey(t, err, record.NotFound, "storage.notFound")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestDeleteTakesWhatBelongs(t *testing.T) {
	s := newStore(t)
	maya, leo := s.addFamily("Maya"), s.addFamily("Leo")
	leoBefore := fmt.Sprint(s.raw(leo.goal), s.raw(leo.measurement), s.raw(leo.meeting))
	s.delete(maya.goal)
	if s.raw(maya.measurement) != "" || s.raw(maya.report) != "" {
		t.Error("readings or reports outlive their goal")
	}
	s.delete(maya.document)
	s.delete(maya.contact)
	s.delete(maya.oldPlan)
	s.clean() // no link leads nowhere
	_ = s.View(func(tx *Tx) error {
		meeting, err := Get[*record.Meeting](tx, maya.child.ID, maya.meeting.ID)
		if err != nil || meeting.Attendees[0] != (record.Attendee{Name: "Ms. Ortiz", Role: "caseManager"}) {
			t.Errorf("who was there is forgotten: %+v, %v", meeting, err)
		}
		return nil
	})
	s.delete(maya.meeting)
	if s.raw(maya.page) != "" {
		t.Error("a page outlives its meeting")
	}
	s.delete(maya.child)
	for _, r := range maya.all() {
		if s.raw(r) != "" {
			t.Errorf("a %s outlives the child", r.Kind())
		}
	}
	if leoBefore != fmt.Sprint(s.raw(leo.goal), s.raw(leo.measurement), s.raw(leo.meeting)) {
		t.Error("another child's records changed")
	}
	err := s.Update(func(tx *Tx) error { return tx.Delete(record.Goals, maya.child.ID, maya.goal.ID) })
	wantKey(t, err, record.NotFound, "storage.notFound")
}

func TestUpdateIsAllOrNothing(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	content := s.content()
	own := errors.New("stop")
	err := s.Update(func(tx *Tx) error {
		return errors.Join(tx.Put(&record.Child{Name: "Leo"}), own)
	})
	if !errors.Is(err, own) || s.content() != content {
		t.Errorf("error %v, or half of it was written", err)
	}
	func() {
		defer func() {
			if recover() != "mistake" {
				t.Error("a mistake in the caller was hidden")
			}
		}()
		_ = s.Update(func(tx *Tx) error {
			_ = tx.Put(&record.Child{Name: "Leo"})
			panic("mistake")
		})
	}()
	if s.content() != content {
		t.Error("a panic left something behind")
	}
	s.put(&record.Child{Name: "Leo"}) // and no lock is held
}

func TestEvents(t *testing.T) {
	s := newStore(t)
	var heard []Change
	cancel := s.Subscribe(func(list []Change) {
		heard = append(heard, list...)
		if err := s.View(func(tx *Tx) error { _, err := tx.Children(); return err }); err != nil {
			t.Error(err)
		}
	})
	child := &record.Child{Name: "Maya"}
	s.put(child)
	s.put(child) // nothing changes
	contact := &record.Contact{Meta: record.Meta{ChildID: child.ID}, Name: "Ms. Ortiz"}
	s.put(contact)
	_ = s.Update(func(tx *Tx) error { return tx.Put(&record.Child{}) }) // refused
	s.undo()
	cancel()
	s.delete(child)
	want := []Change{
		{record.Children, child.ID, ""},
		{record.Contacts, contact.ID, child.ID},
		{record.Contacts, contact.ID, child.ID},
	}
	if !reflect.DeepEqual(heard, want) {
		t.Errorf("heard %v\nwant  %v", heard, want)
	}
}

func TestDrafts(t *testing.T) {
	s := newStore(t)
	s.update(func(tx *Tx) error { return tx.PutDraft("goal/new", []byte(`{"date":"12/"}`)) })
	s.reopen()
	err := s.Update(func(tx *Tx) error {
		if string(tx.Draft("goal/new")) != `{"date":"12/"}` || tx.Draft("other") != nil {
			t.Errorf("draft %s", tx.Draft("goal/new"))
		}
		wantKey(t, tx.PutDraft("x", []byte(`{`)), record.Refused, "storage.badDraft")
		return tx.DeleteDraft("goal/new")
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Undo()
	wantKey(t, err, record.NotFound, "storage.nothingToUndo") // drafts are outside history
}

// TestNewLinkPutTwice: the second Put has the link already, yet nobody looked whether it leads anywhere.
func TestNewLinkPutTwice(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	err := s.Update(func(tx *Tx) error {
		f.entry.GoalID = NewID()
		for _, summary := range []string{"a", "b"} {
			f.entry.Summary = summary
			if err := tx.Put(f.entry); err != nil {
				return err
			}
		}
		return nil
	})
	wantKey(t, err, record.Invalid, "storage.missing.goals")
	s.clean()
}
