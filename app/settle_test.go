package app

import (
	"slices"
	"testing"
	"time"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// A page kept before lines were remembered is settled when the records are opened: a strength that is put before the
// pinned one does not take its pin, and neither does a question.
func TestOldPagesAreSettledAtTheStart(t *testing.T) {
	store, err := storage.Open(t.TempDir(), time.Now)
	fine(t, err)
	defer func() { fine(t, store.Close()) }()
	child := &record.Child{Name: "Ida Berg", Strengths: []string{"Funny", "Calm in the morning"}}
	child.ID = storage.NewID()
	meeting := &record.Meeting{Date: "2026-12-08", Questions: []record.Question{{Text: "Who helps?"}, {Text: "When is the test?"}}}
	old := &record.Page{Pinned: []string{"question:1", "strength:1"}, Hidden: []string{"strength:0", "services"}}
	pdf := &record.Document{Title: "Page", FileName: "page.pdf", MediaType: "application/pdf"}
	made := &record.Page{Pinned: []string{"strength:1"}}
	for _, r := range []record.Record{meeting, old, made, pdf} {
		r.Head().ID, r.Head().ChildID = storage.NewID(), child.ID
	}
	old.MeetingID, made.Document = meeting.ID, pdf.ID
	fine(t, store.Update(func(tx *storage.Tx) error {
		for _, r := range []record.Record{child, meeting, pdf, old, made} {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	}))
	p, err := text.New(text.English)
	fine(t, err)
	fine(t, settlePages(store, p, "2026-11-23"))
	now, kept := pageIn(t, store, old), pageIn(t, store, made)
	want := map[string]string{"question:1": "When is the test?", "strength:0": "Funny.", "strength:1": "Calm in the morning."}
	for key, words := range want {
		if now.Lines[key] != words {
			t.Errorf("%s is remembered as %q, want %q", key, now.Lines[key], words)
		}
	}
	if !slices.Equal(now.Pinned, old.Pinned) || !slices.Equal(now.Hidden, old.Hidden) || len(kept.Lines) > 0 {
		t.Errorf("pinned %q, hidden %q; the page made remembers %q", now.Pinned, now.Hidden, kept.Lines)
	}
	at := now.UpdatedAt
	fine(t, settlePages(store, p, "2026-11-23"))
	if again := pageIn(t, store, old); !again.UpdatedAt.Equal(at) {
		t.Error("a settled page was written again")
	}
}

func pageIn(t *testing.T, store *storage.Store, page *record.Page) (found *record.Page) {
	t.Helper()
	fine(t, store.View(func(tx *storage.Tx) (err error) {
		found, err = storage.Get[*record.Page](tx, page.ChildID, page.ID)
		return err
	}))
	return found
}

func fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
