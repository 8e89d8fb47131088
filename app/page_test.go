package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/screen"
)

// Undo of another design shows in the choice of designs, too.
func TestUndoOfAChoiceOnThePageShows(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.OnePage)
	var design *kit.Segments
	for _, o := range b.objects() {
		if s, ok := o.(*kit.Segments); ok {
			design = s
			break
		}
	}
	was := design.Value()
	b.focus(design)
	b.key(fyne.KeyRight)
	if design.Value() == was {
		t.Fatal("no other design is chosen")
	}
	b.ctrl(fyne.KeyZ)
	if design.Value() != was {
		t.Errorf("after Undo it shows %q, the page is %q", design.Value(), was)
	}
}
