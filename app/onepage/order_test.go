package onepage

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func lineKeys(b *Block) (list []string) {
	for _, item := range b.Items {
		list = append(list, item.Key)
	}
	return list
}

// TestMovedLinesStandWhereTheyWentTo moves lines and blocks at random: the page's order is that of a list in which
// the same were moved, and what is first in a list of concerns leaves last.
func TestMovedLinesStandWhereTheyWentTo(t *testing.T) {
	maya := sample(t, "Maya")
	m := maya.NextMeeting(sampleToday)
	rapid.Check(t, func(rt *rapid.T) {
		page := &record.Page{}
		now := func() Content { return composed(t, maya, m, func(o *Options) { o.Page = page }) }
		for range rapid.IntRange(1, 8).Draw(rt, "moves") {
			c := now()
			list := keys(c)
			if at := rapid.IntRange(-1, len(c.Blocks)-1).Draw(rt, "block"); at >= 0 {
				list = lineKeys(&c.Blocks[at])
			}
			by := rapid.SampledFrom([]int{-1, 1}).Draw(rt, "by")
			key := rapid.SampledFrom(list).Draw(rt, "key")
			order, moved := Moved(page.Order, list, key, by)
			page.Order = order
			to := slices.Index(list, key) + by
			if moved != (to >= 0 && to < len(list)) {
				rt.Fatalf("%s by %d: %v", key, by, moved)
			}
			if !moved {
				continue
			}
			want := slices.Clone(list)
			want[to-by], want[to] = want[to], want[to-by]
			after := now()
			got := keys(after)
			for i := range after.Blocks {
				if slices.Contains(lineKeys(&after.Blocks[i]), key) {
					got = lineKeys(&after.Blocks[i])
				}
			}
			if !slices.Equal(got, want) {
				rt.Fatalf("moved %s by %d:\n got %v\nwant %v", key, by, got, want)
			}
		}
		concerns := blockOf(now(), BlockConcerns)
		for i, item := range concerns.Items {
			if item.Rank != i {
				rt.Fatalf("concern %d has the rank %d", i, item.Rank)
			}
		}
	})
}

// TestWhatWasMovedUpIsPrinted moves the last of five concerns to the top: of three it is one.
func TestWhatWasMovedUpIsPrinted(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "N"}}
	m := &record.Meeting{Date: "2026-12-08"}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: "Concern " + id, Fact: "A fact"})
	}
	page := &record.Page{Order: []string{"concern:f", "concern:a", "concern:b", "concern:c", "concern:d", "concern:e"}}
	fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Page = page }))
	text := fitted.PlainText()
	if !strings.Contains(text, "1. Concern f.") || len(fitted.LeftOff) != 1 || fitted.LeftOff[0].Key != "concern:e" {
		t.Errorf("left off %+v:\n%s", fitted.LeftOff, text)
	}
}

// TestAPinnedBlockStaysWhole pins a block: none of its lines leaves, and when they alone are too much it is told.
func TestAPinnedBlockStaysWhole(t *testing.T) {
	f, m := overfull()
	for _, key := range []string{BlockConcerns, BlockQuestions, BlockGoals} {
		page := &record.Page{Pinned: []string{key}}
		c := composed(t, f, m, func(o *Options) { o.Page = page })
		fitted := Fit(testFonts(t), c)
		long := slices.ContainsFunc(fitted.TooLong, func(l TooLong) bool { return l.Block == key && l.Lines > 0 })
		left := slices.ContainsFunc(fitted.LeftOff, func(l LeftOff) bool { return l.Block == key })
		if left != long {
			t.Errorf("%s: lines left %v, told as too long %v", key, left, long)
		}
		t.Logf("%s: %d lines pinned, too long: %+v", key, len(blockOf(c, key).Items), fitted.TooLong)
	}
}
