package onepage

// gutter is the room between two columns, in points.
const gutter = 26

// band is one or two columns of blocks across the page.
type band struct {
	columns [][]*panel
	widths  []float64
}

// runs groups blocks: each block alone, but blocks that stand beside another together, until one begins a new run.
func (s setter) runs(panels []*panel) [][]*panel {
	var runs [][]*panel
	for _, p := range panels {
		if len(p.rows) == 0 && p.block.Blank == 0 {
			continue
		}
		n := len(runs) - 1
		joins := n >= 0 && !p.block.Break && s.half(p) && s.half(runs[n][0])
		if joins {
			runs[n] = append(runs[n], p)
		} else {
			runs = append(runs, []*panel{p})
		}
	}
	return runs
}

// half reports whether a block may stand beside another; in large print a table of scores needs the whole width.
func (s setter) half(p *panel) bool {
	return p.block.Half && (!s.look.large || p.block.Form != Scores)
}

// columns gives the widths of two columns: test scores get more than their neighbour.
func (s setter) columns(run []*panel) (l, r float64) {
	share := 0.5
	if run[0].block.Form == Scores {
		share = 0.6
	}
	l = (s.width - gutter) * share
	return l, s.width - gutter - l
}

// band arranges a run: one block over the whole width; several in two columns of heights as even as they can be.
func (s setter) band(run []*panel) band {
	if len(run) == 1 {
		return band{columns: [][]*panel{run}, widths: []float64{s.width}}
	}
	l, r := s.columns(run)
	s = s.dryly()
	best, at := 0.0, 1
	for k := 1; k < len(run); k++ {
		if h := max(s.stack(run[:k], l).h, s.stack(run[k:], r).h); k == 1 || h < best {
			best, at = h, k
		}
	}
	return band{columns: [][]*panel{run[:at], run[at:]}, widths: []float64{l, r}}
}

// stack sets blocks below each other.
func (s setter) stack(panels []*panel, w float64) frame {
	var f frame
	for i, p := range panels {
		if i > 0 {
			f.h += s.gap
		}
		if s.dry {
			f.h += s.heightOf(p, w)
			continue
		}
		inner := s.panel(p, w)
		f.put(inner, 0, f.h)
		f.h += inner.h
	}
	return f
}

// heightOf is the height of a block at a width, measured once in each try.
func (s setter) heightOf(p *panel, w float64) float64 {
	key := placeOf{p, w}
	h, ok := s.heights[key]
	if !ok {
		h = s.panel(p, w).h
		s.heights[key] = h
	}
	return h
}

// all sets all bands below each other.
func (s setter) all(panels []*panel) frame {
	var f frame
	for i, run := range s.runs(panels) {
		if i > 0 {
			f.h += s.gap
		}
		b, h := s.band(run), 0.0
		x := 0.0
		for j, column := range b.columns {
			inner := s.stack(column, b.widths[j])
			f.put(inner, x, f.h)
			x += b.widths[j] + gutter
			h = max(h, inner.h)
		}
		f.h += h
	}
	return f
}

// widthOf is the narrowest width at which a block may be set, given its neighbours.
func (s setter) widthOf(p *panel, panels []*panel) float64 {
	for _, run := range s.runs(panels) {
		for i, q := range run {
			if q != p || len(run) == 1 {
				continue
			}
			l, r := s.columns(run)
			if i == 0 {
				return l
			}
			return min(l, r)
		}
	}
	return s.width
}
