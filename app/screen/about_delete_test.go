package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// dialogWords are the texts of the dialog that is open, "" for none.
func (b *bench) dialogWords() string {
	top := b.Window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	var list []string
	for _, o := range showing(nil, top) {
		if w, ok := o.(interface{ Text() string }); ok {
			list = append(list, w.Text())
		}
	}
	return strings.Join(list, "\n")
}

// pressHere presses the button with this label of the dialog that is open.
func (b *bench) pressHere(label string) {
	b.t.Helper()
	for _, o := range showing(nil, b.Window.Canvas().Overlays().Top()) {
		if l, ok := o.(labelled); ok && l.Label() == label {
			b.Window.Canvas().Focus(l)
			b.key(fyne.KeyReturn)
			return
		}
	}
	b.t.Fatalf("no %q in %q", label, b.dialogWords())
}

// Everything about a child goes only when its name is typed, in one change that Undo takes back.
func TestDeletingAChildAsksByName(t *testing.T) { //nolint:gocyclo // one check after the other
	b := newDesk(t).withSample()
	maya, used := b.Child, "?"
	b.UseChild = func(id string) { used = id }
	before := countsOf(b.Family())
	b.show(NewAbout(b.Desk, Route{}))
	b.press("Delete everything about Maya")
	if words := b.dialogWords(); !strings.Contains(words, counted(b.Desk, before)) || !strings.Contains(words, "Type “Maya” to be sure") {
		t.Fatalf("it asks %q", words)
	}
	for _, wrong := range []string{"", "Leo"} {
		b.typed(wrong)
		b.pressHere("Delete everything")
		if _, there := load[*record.Child](b.Desk, maya); !there || !strings.Contains(b.dialogWords(), "This is not the name.") {
			t.Fatalf("%q deleted everything, or nothing is said: %q", wrong, b.dialogWords())
		}
	}
	for range 3 {
		b.key(fyne.KeyBackspace)
	}
	b.typed("  maya")
	b.pressHere("Delete everything")
	if _, there := load[*record.Child](b.Desk, maya); there || b.dialogWords() != "" || used != "" {
		t.Fatalf("the child is there: %v; shown %q; still asked %q", there, used, b.dialogWords())
	}
	if len(b.undo) != 1 || !strings.Contains(b.undo[0], "Maya") || len(b.fails) > 0 {
		t.Errorf("said %q, %v", b.undo, b.fails)
	}
	undone, err := b.Store.Undo()
	b.must(err)
	after := countsOf(b.Family())
	for kind, n := range before {
		if after[kind] != n {
			t.Errorf("%d of %d %s came back", after[kind], n, kind)
		}
	}
	if undone.Label != "about.deleted" {
		t.Errorf("undone %q", undone.Label)
	}
}

// Escape keeps everything.
func TestDeletingAChildCanBeLeft(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewAbout(b.Desk, Route{}))
	b.press("Delete everything about Maya")
	b.typed("Maya")
	b.pressHere("Cancel")
	if _, there := load[*record.Child](b.Desk, b.Child); !there || b.dialogWords() != "" {
		t.Error("the child is gone, or it still asks")
	}
}

func TestBothNamesOfTheChildCount(t *testing.T) {
	c := &record.Child{Name: "María José  Álvarez", PreferredName: "Majo"}
	for typed, want := range map[string]bool{"majo": true, "maria jose alvarez": true, "María José Álvarez ": true, "María": false, "": false, " ": false} {
		if isNameOf(c, typed) != want {
			t.Errorf("%q: %v", typed, !want)
		}
	}
}
