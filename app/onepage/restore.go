package onepage

import "slices"

// dropped is a row that left a full page.
type dropped struct {
	panel *panel
	row   *row
}

// restore gives back what gave way for a larger item that left after it: first the whole words of what was
// shortened, then rows that left, the pinned ones first, each where it still fits.
func (x *fitter) restore() {
	for _, p := range x.panels {
		for i, r := range p.rows {
			if r.whole == nil || p.block.Form == Flow {
				continue
			}
			p.rows[i] = r.whole
			if x.fits(x.look.least, 0) {
				x.out.Shortened = without(x.out.Shortened, p.block.Key, r.item.Key)
			} else {
				p.rows[i] = r
			}
		}
	}
	for _, d := range slices.Backward(x.dropped) { // the last ones to leave were pinned
		x.bringBack(d)
	}
	if !slices.ContainsFunc(x.out.LeftOff, func(l LeftOff) bool { return l.Reason == ReasonPinned }) {
		x.out.TooLong = nil
	}
}

// bringBack puts a row that left into its place, whole or else as it was shortened, where it still fits.
func (x *fitter) bringBack(d dropped) {
	p, before := d.panel, d.panel.rows
	for _, r := range []*row{d.row.whole, d.row} {
		if r == nil || r != d.row && p.block.Form == Flow {
			continue
		}
		p.rows = inPlace(before, r)
		if !x.fits(x.look.least, 0) {
			continue
		}
		x.out.LeftOff = without(x.out.LeftOff, p.block.Key, r.item.Key)
		if r.whole != nil {
			x.shortened(p, r.composed())
		}
		return
	}
	p.rows = before
}

// inPlace returns the rows with one more, where it stands in the block.
func inPlace(rows []*row, r *row) []*row {
	at := slices.IndexFunc(rows, func(o *row) bool { return o.at > r.at })
	if at < 0 {
		at = len(rows)
	}
	return slices.Insert(slices.Clone(rows), at, r)
}

// without returns the list without a line of a block.
func without(list []LeftOff, block, key string) []LeftOff {
	return slices.DeleteFunc(list, func(l LeftOff) bool { return l.Block == block && l.Key == key })
}
