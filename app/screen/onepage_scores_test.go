package screen

import (
	"slices"
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
	at := slices.IndexFunc(s.blocks, func(x *pageBlock) bool { return x.key == onepage.BlockTesting })
	if at < 0 {
		t.Fatal("no block of scores")
	}
	block := s.blocks[at]
	if len(block.items) != 14 || !strings.HasPrefix(block.note.Text(), "4 of 14") {
		t.Fatalf("the block of scores: %+v", block)
	}
	old := block.items[slices.IndexFunc(block.items, func(it onepage.Item) bool { return it.Optional && it.Score.Name == "Early Reading Skills" })]
	s.change(func() { s.choose(old, true) })
	found := slices.ContainsFunc(s.fitted.Content.Blocks, func(x onepage.Block) bool {
		return slices.ContainsFunc(x.Items, func(it onepage.Item) bool { return it.Key == old.Key })
	})
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
