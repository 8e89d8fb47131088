package onepage

import (
	"strconv"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
)

// askColumns are the places of the table of concerns.
type askColumns struct {
	number, fact, ask, answer float64 // widths
	askX, answerX             float64
}

// Places of the heads of the table of concerns: the last two are for a narrow answer and for large print.
const (
	factHead = iota
	askHead
	answerHead
	shortHead
	stackedHead
)

// largeAnswer is the share of the width that large print leaves for the team's answer.
const largeAnswer = 0.27

// askColumns gives the answer the width of its head, within bounds, and parts the rest between fact and ask.
// In large print the ask stands below the fact, behind its label.
func (s setter) askColumns(w float64, heads []string) askColumns {
	c := askColumns{number: 1.45 * s.body}
	gutter := 1.1 * s.body
	if s.look.large {
		label := s.fonts.Width(paper.Bold, s.body, heads[askHead]) + 0.6*s.body
		c.answer = largeAnswer * w
		c.answerX, c.fact = w-c.answer, w-c.answer-gutter-c.number
		c.askX, c.ask = c.number+label, c.fact-label
		return c
	}
	rest := w - c.number - 2*gutter
	c.answer = min(max(s.fonts.Width(paper.Bold, s.headSize(), heads[answerHead])+1, 0.26*rest), 0.3*rest)
	rest -= c.answer
	c.fact, c.ask = rest*0.62, rest*0.38
	c.askX = c.number + c.fact + gutter
	c.answerX = c.askX + c.ask + gutter
	return c
}

// asks sets the table: the concern with its fact, what we ask, and room for the team's answer.
func (s setter) asks(p *panel, w float64) frame {
	cols := s.askColumns(w, p.block.Heads)
	f := s.askHeads(p, w, cols)
	for i := range p.rows {
		f.h += s.pad
		inner := s.askRow(p, i, cols)
		f.put(inner, 0, f.h)
		f.h += max(inner.h, 2*s.lead) + s.pad + s.stretch
		s.rule(&f, 0, w, f.h, hairline, softGrey)
	}
	return f
}

func (s setter) askHeads(p *panel, w float64, cols askColumns) frame {
	var f frame
	heads := p.block.Heads
	answer := heads[answerHead]
	if s.fonts.Width(paper.Bold, s.headSize(), answer) > cols.answer {
		answer = heads[shortHead]
	}
	put := func(words string, x, width float64) {
		head := s.words(paper.Bold, secondary, s.headSize(), width, left, words)
		f.put(head, x, 0)
		f.h = max(f.h, head.h)
	}
	if s.look.large {
		put(heads[stackedHead], cols.number, cols.fact)
	} else {
		put(heads[factHead], cols.number, cols.fact)
		put(heads[askHead], cols.askX, cols.ask)
	}
	put(answer, cols.answerX, cols.answer)
	f.h += 0.2 * s.body
	s.rule(&f, 0, w, f.h, hairline, 0)
	return f
}

func (s setter) askRow(p *panel, i int, cols askColumns) frame {
	var f frame
	r := p.rows[i]
	number := s.setAs(s.say(paper.Span{Face: paper.Bold, Text: strconv.Itoa(i + 1)}), s.body, s.lead, cols.number, left)
	f.put(number, 0, 0)
	fact := s.set(r.cells[0], cols.fact)
	f.put(fact, cols.number, 0)
	y, low := 0.0, 0.0
	if s.look.large && len(r.cells) > 1 {
		y = fact.h + 0.5*s.pad
		words := s.set(s.say(paper.Span{Face: paper.Bold, Text: p.block.Heads[askHead]}), cols.askX)
		f.put(words, cols.number, y)
		low = y + words.h
	}
	for j, cell := range r.cells[1:] {
		if j > 0 {
			y += s.pad
		}
		ask := s.set(cell, cols.ask)
		f.put(ask, cols.askX, y)
		y += ask.h
	}
	answer := s.answer(p.block.Key, r.item, cols.answer)
	f.put(answer, cols.answerX, 0)
	f.h = max(fact.h, y, low, answer.h)
	return f
}

// answer is what the team said already; on the family's own copy the boxes to tick.
func (s setter) answer(block string, item Item, w float64) frame {
	var f frame
	if item.Answer != "" {
		whole := LeftOff{Block: block, Key: item.Key, Text: item.Answer}
		f = s.set(s.cut(s.say(paper.Span{Text: item.Answer}), s.body, w, longestItem, whole), w)
	}
	if !s.c.Options.Ours {
		return f
	}
	for _, line := range s.ticks() {
		words := s.set(s.say(paper.Span{Text: line}), w)
		f.put(words, 0, f.h)
		f.h += words.h
		if strings.HasSuffix(line, s.c.Options.Printer.T("onepage.ours.decide")) {
			from := s.fonts.Width(paper.Regular, s.body, line) + 0.4*s.body
			s.rule(&f, min(from, w), w, f.h-0.15*s.lead, writeRule, softGrey)
		}
	}
	return f
}

// ticks are the lines of boxes; a written notice is a matter of an IEP alone.
func (s setter) ticks() []string {
	p := s.c.Options.Printer
	lines := []string{p.T("onepage.ours.yes") + "   " + p.T("onepage.ours.no"), p.T("onepage.ours.decide")}
	lines[0] = strings.ReplaceAll(lines[0], "   ", "\u00A0\u00A0\u00A0")
	if s.c.Child.PlanKind != record.Plan504 {
		lines = append(lines, p.T("onepage.ours.notice"))
	}
	return lines
}

// blankAsks is the table with numbers alone, to be filled in by hand.
func (s setter) blankAsks(p *panel, w float64) frame {
	cols := s.askColumns(w, p.block.Heads)
	f := s.askHeads(p, w, cols)
	for i := range p.block.Blank {
		number := s.setAs(s.say(paper.Span{Face: paper.Bold, Text: strconv.Itoa(i + 1)}), s.body, s.lead, cols.number, left)
		f.put(number, 0, f.h+s.pad)
		f.h += 4*s.lead + s.stretch
		s.rule(&f, 0, w, f.h, hairline, softGrey)
	}
	return f
}
