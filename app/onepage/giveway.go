package onepage

import (
	"cmp"
	"slices"
)

// leave lists an item, whole, as left off.
func (x *fitter) leave(p *panel, item Item, reason string) {
	x.out.LeftOff = append(x.out.LeftOff, x.off(p, item, reason))
	x.out.Shortened = without(x.out.Shortened, p.block.Key, item.Key)
}

// shortened lists an item, whole, as shortened.
func (x *fitter) shortened(p *panel, item Item) {
	x.out.Shortened = append(x.out.Shortened, x.off(p, item, ReasonLong))
}

func (x *fitter) off(p *panel, item Item, reason string) LeftOff {
	return LeftOff{Block: p.block.Key, Key: item.Key, Text: x.c.named(item), Reason: reason}
}

// limit makes the panels with no more items and lines than each block may hold.
func (x *fitter) limit() {
	for _, b := range x.c.Blocks {
		p := &panel{block: b}
		keep := b.Most
		if keep == 0 {
			keep = len(b.Items)
		}
		chosen := byWorth(b.Items)
		for i, item := range b.Items {
			place := slices.Index(chosen, i)
			if !item.Pinned && place >= keep {
				x.leave(p, item, ReasonMost)
				continue
			}
			r := newRow(x.fonts, item)
			r.at = i
			if item.Pinned || b.Usual == 0 || place < b.Usual {
				p.rows = append(p.rows, r)
			} else {
				p.later = append(p.later, r)
			}
		}
		x.panels = append(x.panels, p)
	}
	s := x.setter(x.look.most, 1)
	for _, p := range x.panels {
		if p.block.MostLines > 0 {
			x.limitLines(s, p)
		}
	}
}

// byWorth returns the indexes of the items, pinned ones first, then by rank.
func byWorth(items []Item) []int {
	list := make([]int, len(items))
	for i := range list {
		list[i] = i
	}
	slices.SortStableFunc(list, func(a, b int) int {
		if items[a].Pinned != items[b].Pinned {
			if items[a].Pinned {
				return -1
			}
			return 1
		}
		return cmp.Compare(items[a].Rank, items[b].Rank)
	})
	return list
}

// limitLines keeps of a flowing block the rows of most worth whose lines fit together, in their own order.
func (x *fitter) limitLines(s setter, p *panel) {
	w := s.widthOf(p, x.panels)
	items := make([]Item, len(p.rows))
	for i, r := range p.rows {
		items[i] = r.item
	}
	rows := p.rows
	kept := make([]bool, len(rows))
	for _, at := range byWorth(items) {
		r := rows[at]
		cut := s.shortenFlow(p, r, w)
		kept[at] = true
		if s.flowLines(pick(rows, kept), w) > p.block.MostLines && !r.item.Pinned {
			kept[at] = false
			x.leave(p, r.composed(), ReasonLines)
			continue
		}
		if cut {
			x.shortened(p, r.composed())
		}
	}
	p.rows = pick(rows, kept)
}

func pick(rows []*row, kept []bool) []*row {
	var list []*row
	for i, r := range rows {
		if kept[i] {
			list = append(list, r)
		}
	}
	return list
}

// giveWay makes the page one step smaller; false when nothing is left that could leave.
func (x *fitter) giveWay() bool {
	s := x.setter(x.look.least, 0).dryly()
	if x.shortenLongest(s, false) || x.dropFromLongest(s, false) || x.shortenLongest(s, true) {
		return true
	}
	return x.dropFromLongest(s, true)
}

// shortenLongest cuts the longest item that has more than four printed lines.
func (x *fitter) shortenLongest(s setter, pinned bool) bool {
	var worst *row
	var where *panel
	most := longestItem
	for _, p := range x.panels {
		w := s.widthOf(p, x.panels)
		for _, r := range p.rows {
			if r.cut || r.item.Pinned && !pinned {
				continue
			}
			if n := s.rowLines(p, r, w); n > most {
				worst, where, most = r, p, n
			}
		}
	}
	if worst == nil {
		return false
	}
	worst.cut = true
	if s.shorten(where, worst, s.widthOf(where, x.panels), longestItem) {
		x.shortened(where, worst.composed())
	}
	return true
}

// dropFromLongest takes the lowest-ranked item out of the block that is longest on the page.
func (x *fitter) dropFromLongest(s setter, pinned bool) bool {
	over, where := -x.spare(s), x.longest(s, pinned, true)
	if where == nil {
		where = x.longest(s, pinned, false)
	}
	if where == nil {
		return false
	}
	reason := ReasonFull
	if pinned {
		reason = ReasonPinned
		if len(x.out.TooLong) == 0 {
			x.out.TooLong = append(x.out.TooLong, TooLong{Block: where.block.Key, Title: where.block.Title, Lines: int(over/s.lead) + 1})
		}
	}
	at := lowest(where.rows, pinned)
	x.leave(where, where.rows[at].composed(), reason)
	x.dropped = append(x.dropped, dropped{where, where.rows[at]})
	where.rows = slices.Delete(where.rows, at, at+1)
	if len(where.rows) == 0 {
		where.block.Blank = 0
	}
	return true
}

// longest is the highest block that still has an item to give; spared are those with no more than their least.
func (x *fitter) longest(s setter, pinned, spared bool) *panel {
	var where *panel
	most := 0.0
	for _, p := range x.panels {
		if lowest(p.rows, pinned) < 0 || spared && len(p.rows) <= max(1, p.block.Least) {
			continue
		}
		if h := s.panel(p, s.widthOf(p, x.panels)).h; h > most {
			where, most = p, h
		}
	}
	return where
}

// lowest is the index of the row that leaves first, -1 when none may.
func lowest(rows []*row, pinned bool) int {
	at := -1
	for i, r := range rows {
		if (pinned || !r.item.Pinned) && (at < 0 || r.item.Rank >= rows[at].item.Rank) {
			at = i
		}
	}
	return at
}
