package onepage

import "slices"

// dropped is a row that left a full page.
type dropped struct {
	panel *panel
	row   *row
}

// restore gives back what gave way for a larger item that left after it: first the whole words of what was
// shortened, then rows that left, each where it still fits.
func (x *fitter) restore() {
	for _, p := range x.panels {
		for i, r := range p.rows {
			if r.whole == nil || !listed(x.out.Shortened, r.item.Key) || p.block.Form == Flow {
				continue
			}
			p.rows[i] = r.whole
			if x.fits(x.look.least, 0) {
				x.out.Shortened = without(x.out.Shortened, r.item.Key)
			} else {
				p.rows[i] = r
			}
		}
	}
	for _, d := range slices.Backward(x.dropped) {
		if !slices.ContainsFunc(x.out.LeftOff, func(l LeftOff) bool { return l.Key == d.row.item.Key && l.Reason == ReasonFull }) {
			continue
		}
		before := d.panel.rows
		at := slices.IndexFunc(before, func(r *row) bool { return r.at > d.row.at })
		if at < 0 {
			at = len(before)
		}
		d.panel.rows = slices.Insert(slices.Clone(before), at, d.row)
		if x.fits(x.look.least, 0) {
			x.out.LeftOff = without(x.out.LeftOff, d.row.item.Key)
		} else {
			d.panel.rows = before
		}
	}
}

func listed(list []LeftOff, key string) bool {
	return slices.ContainsFunc(list, func(l LeftOff) bool { return l.Key == key })
}

func without(list []LeftOff, key string) []LeftOff {
	return slices.DeleteFunc(list, func(l LeftOff) bool { return l.Key == key })
}
