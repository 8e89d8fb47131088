//go:build !race

package app

import (
	"strings"
	"testing"

	"planpage/app/screen"
	"planpage/storage"
)

// TestTheSideListMarksWhereAFileWasOpened opens an attached file from two screens: the list at the left marks that screen
// while the file is read, and Back leads there.
func TestTheSideListMarksWhereAFileWasOpened(t *testing.T) {
	b := newSampleBench(t)
	doc, err := b.store.Attach(strings.NewReader("%PDF-1.7 broken"), "report.pdf")
	if err != nil {
		t.Fatal(err)
	}
	doc.ID, doc.ChildID, doc.Title = storage.NewID(), b.desk.Child, "Report"
	if err := b.store.Update(func(tx *storage.Tx) error { return tx.Put(doc) }); err != nil {
		t.Fatal(err)
	}
	for _, from := range []screen.Route{{Screen: screen.Evaluations}, {Screen: screen.Records, ID: doc.ID}, {Screen: screen.Plan}} {
		b.Go(from)
		b.Go(screen.Route{Screen: screen.Reader, ID: doc.ID})
		b.wantMarked(from.Screen)
		b.Go(screen.Route{Screen: screen.About})
		b.wantMarked(screen.About)
		b.Back()
		b.wantMarked(from.Screen)
		b.shown.(screen.Backer).Back()
		if b.route.Screen != from.Screen {
			t.Errorf("from %s: Back leads to %s", from.Screen, b.route.Screen)
		}
	}
}

func (b *bench) wantMarked(want screen.Name) {
	b.t.Helper()
	if b.side.marked != want {
		b.t.Errorf("with %s open, %s is marked", b.route.Screen, b.side.marked)
	}
}
