package onepage

import (
	"planpage/app/chart"
	"planpage/app/paper"
)

// goalColumns are the places of the table of goals.
type goalColumns struct {
	name, chart, status, school float64    // widths
	chartX, statusX, schoolX    float64    // left edges
	numbers                     [4]float64 // right edges
}

// numbersOf are the four numbers of a goal in the order of their columns.
func (g *GoalRow) numbersOf() [4]string { return [4]string{g.Start, g.Now, g.Expected, g.Target} }

// The room before each number, and between the numbers, which end there, and the status, which begins there, in
// gutters.
const (
	numberGap    = 0.7
	beforeStatus = 1.35
)

func (s setter) headSize() float64 { return max(s.look.least, 0.82*s.body) }

// goalColumns gives numbers and status the width they need, the school's words at most a fifth, the name what keeps
// it on one line (its unit may stand below), and the chart the rest, within bounds.
func (s setter) goalColumns(p *panel, w float64) goalColumns {
	var c goalColumns
	gutter := 0.85 * s.body
	var numbers [4]float64
	longest := 0.0
	for i := range numbers {
		numbers[i] = s.fonts.Width(paper.Bold, s.headSize(), p.block.Heads[2+i])
	}
	c.status = s.fonts.Width(paper.Bold, s.headSize(), p.block.Heads[6])
	head := s.fonts.Width(paper.Bold, s.headSize(), p.block.Heads[7])
	c.school = head
	for _, r := range p.rows {
		for i, n := range r.item.Goal.numbersOf() {
			numbers[i] = max(numbers[i], s.fonts.Width(paper.Bold, s.body, n))
		}
		c.status = max(c.status, s.statusWidth(r.item.Goal))
		c.school = max(c.school, r.cells[3].Width(s.body))
		longest = max(longest, r.cells[1].Width(s.body), r.cells[2].Width(s.body))
	}
	c.school = max(head, min(c.school, 0.2*w))
	c.status = min(c.status, 0.2*w)
	fixed := c.status + c.school + (2+beforeStatus)*gutter
	for i := range numbers {
		numbers[i] = min(numbers[i], 0.12*w)
		fixed += numbers[i] + gutter*numberGap
	}
	least := max(5*s.body, s.fonts.Width(paper.Bold, s.headSize(), p.block.Heads[1]))
	c.chart = min(max(w-fixed-longest, least), 9*s.body)
	c.name = max(w-fixed-c.chart, 6*s.body)
	if give := min(longest+0.1-c.name, c.school-max(head, 0.165*w)); give > 0 { // the school's words wrap better than a name
		c.name += give
		c.school -= give
	}
	c.chartX = c.name + gutter
	x := c.chartX + c.chart
	for i := range numbers {
		x += gutter*numberGap + numbers[i]
		c.numbers[i] = x
	}
	c.statusX = x + beforeStatus*gutter
	c.schoolX = c.statusX + c.status + gutter
	c.school = w - c.schoolX
	return c
}

func (s setter) statusWidth(g *GoalRow) float64 {
	return s.fonts.Width(paper.Bold, s.body, statusText(g))
}

// statusText is the mark and the word, which never part.
func statusText(g *GoalRow) string {
	if g.Mark == 0 {
		return g.Status
	}
	return string(g.Mark) + "\u00A0" + g.Status
}

func (s setter) goals(p *panel, w float64) frame {
	cols := s.goalColumns(p, w)
	f := s.goalHeads(p, w, cols)
	for _, r := range p.rows {
		inner := s.goalRow(p, r, cols)
		f.put(inner, 0, f.h+s.pad)
		f.h += inner.h + 2*s.pad
		s.rule(&f, 0, w, f.h, hairline, softGrey)
	}
	return f
}

func (s setter) goalHeads(p *panel, w float64, cols goalColumns) frame {
	f := frame{h: 1.2*s.headSize() + 0.2*s.body}
	if s.dry {
		return f
	}
	head := func(x, width float64, to align, words string) {
		whole := LeftOff{Block: p.block.Key, Key: PartTitle + words, Text: words}
		cell := s.cut(s.say(paper.Span{Face: paper.Bold, Grey: secondary, Text: words}), s.headSize(), width, 1, whole)
		f.put(s.setAs(cell, s.headSize(), 1.2*s.headSize(), width, to), x, 0)
	}
	heads := p.block.Heads
	head(0, cols.name, left, heads[0])
	head(cols.chartX, cols.chart+0.05, left, heads[1])
	for i, edge := range cols.numbers {
		width := s.fonts.Width(paper.Bold, s.headSize(), heads[2+i]) + 0.1
		head(edge-width, width, right, heads[2+i])
	}
	head(cols.statusX, cols.status+0.6*s.body, left, heads[6])
	head(cols.schoolX, cols.school, left, s.schoolHead(heads[7], cols.school))
	s.rule(&f, 0, w, f.h, hairline, 0)
	return f
}

// schoolHead is the head of the school's words, shorter where it names no day and its place is narrow.
func (s setter) schoolHead(words string, width float64) string {
	p := s.c.Options.Printer
	if words == p.T("onepage.goals.school") && s.fonts.Width(paper.Bold, s.headSize(), words) > width {
		return p.T("onepage.goals.schoolAlone")
	}
	return words
}

func (s setter) goalRow(p *panel, r *row, cols goalColumns) frame {
	g := r.item.Goal
	name := s.goalName(r, cols.name)
	school := s.set(r.cells[3], cols.school)
	status := s.setAs(s.say(paper.Span{Face: paper.Bold, Text: statusText(g)}), s.body, s.lead, cols.status+0.1, left)
	f := frame{h: max(name.h, school.h, status.h, 1.4*s.lead)}
	if s.dry {
		return f
	}
	f.put(name, 0, (f.h-name.h)/2)
	tall := min(f.h, 2.1*s.body)
	f.put(s.strip(g, cols.chart, tall), cols.chartX, (f.h-tall)/2)
	for i, n := range g.numbersOf() {
		face := paper.Regular
		if i == 1 {
			face = paper.Bold
		}
		width := 0.12*s.width + 1
		whole := LeftOff{Block: p.block.Key, Key: r.item.Key, Text: s.c.named(r.item)}
		cell := s.cut(s.say(paper.Span{Face: face, Text: n}), s.body, width, 1, whole)
		f.put(s.setAs(cell, s.body, s.lead, width, right), cols.numbers[i]-width, (f.h-s.lead)/2)
	}
	f.put(status, cols.statusX, (f.h-status.h)/2)
	f.put(school, cols.schoolX, (f.h-school.h)/2)
	return f
}

// strip is the goal's small chart.
func (s setter) strip(g *GoalRow, w, h float64) frame {
	if s.dry {
		return frame{h: h}
	}
	return s.drawing(chart.Strip(g.Result, s.c.Options.Today, w, h))
}

// goalName sets name and unit on one line; where that is too long the unit has a line of its own.
func (s setter) goalName(r *row, w float64) frame {
	if r.cells[0].Width(s.body) <= w {
		return s.set(r.cells[0], w)
	}
	f := s.set(r.cells[1], w)
	unit := s.set(r.cells[2], w)
	f.put(unit, 0, f.h)
	f.h += unit.h
	return f
}

// goalsStacked is the table in large print: name, chart and status on one line, the numbers below it.
func (s setter) goalsStacked(p *panel, w float64) frame {
	var f frame
	pr := s.c.Options.Printer
	for _, r := range p.rows {
		g := r.item.Goal
		f.h += s.pad
		name := s.goalName(r, w*0.6)
		f.put(name, 0, f.h)
		whole := LeftOff{Block: p.block.Key, Key: r.item.Key, Text: g.Status}
		status := s.cut(s.say(paper.Span{Face: paper.Bold, Text: statusText(g)}), s.body, w*0.36, 2, whole)
		set := s.setAs(status, s.body, s.lead, w*0.36, right)
		f.put(set, w*0.64, f.h)
		f.h += max(name.h, set.h)
		strip := 5 * s.body
		words := pr.T("onepage.goals.numbers", "start", g.Start, "now", g.Now, "expected", g.Expected, "target", g.Target) +
			" · " + pr.T("onepage.goals.schoolSays", "head", g.SchoolHead, "school", r.cells[3].String())
		numbers := s.set(s.say(paper.Span{Text: words}), w-strip-s.body)
		f.put(numbers, 0, f.h)
		f.put(s.strip(g, strip, 1.3*s.body), w-strip, f.h+0.1*s.body)
		f.h += max(numbers.h, 1.4*s.body) + s.pad
		s.rule(&f, 0, w, f.h, hairline, softGrey)
	}
	return f
}
