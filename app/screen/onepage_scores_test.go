package screen

import (
	"strings"
	"testing"

	"planpage/app/onepage"
)

// TestScoresOnThePageAreChosen ticks a score of the older report in the composer.
func TestScoresOnThePageAreChosen(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts = paperFonts
	s := NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(s)
	var block *pageBlock
	for _, x := range s.blocks {
		if x.key == onepage.BlockTesting {
			block = x
		}
	}
	if block == nil || len(block.items) != 14 || !strings.HasPrefix(block.note.Text(), "4 of 14") {
		t.Fatalf("the block of scores: %+v", block)
	}
	var old onepage.Item
	for _, it := range block.items {
		if it.Optional && it.Score.Name == "Early Reading Skills" {
			old = it
		}
	}
	s.change(func() { s.choose(old, true) })
	found := false
	for _, x := range s.fitted.Content.Blocks {
		for _, it := range x.Items {
			found = found || it.Key == old.Key
		}
	}
	if !found || !s.chosen(old) || !strings.HasPrefix(block.note.Text(), "4 of 14") {
		t.Errorf("the chosen score is not on the page: %s", block.note.Text())
	}
	if page := b.Family().Pages; len(page) != 1 || len(page[0].Pinned) != 1 {
		t.Error("the choice is not kept")
	}
	s.change(func() { s.choose(old, false) })
	if s.chosen(old) {
		t.Error("the choice cannot be taken back")
	}
}
