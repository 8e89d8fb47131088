package onepage

import "planpage/app/paper"

// nameSize is the child's name as a multiple of the body size, and the least it shrinks to.
const (
	nameSize  = 2.1
	leastName = 1.25
)

// header sets name and facts at the left, the occasion at the right, and the rule below.
func (s setter) header() frame {
	h := s.c.Header
	side, sideWidth := s.occasion(h)
	room := s.width - sideWidth - 1.5*s.body
	size, name := s.name(h.Name, room)
	facts := s.headerFacts(h, room)

	var f frame
	top := s.setAs(name, size, 1.12*size, room, left)
	f.put(top, 0, 0)
	f.h = max(top.h+facts.h+1, side.h+0.12*size)
	f.put(facts, 0, f.h-facts.h)
	f.put(side, s.width-sideWidth, 0.12*size)
	f.h += 0.45 * s.body
	s.rule(&f, 0, s.width, f.h, headerRule, 0)
	return f
}

// occasion sets the meeting and the lines below it, against the right margin, each on two lines where one is too short.
func (s setter) occasion(h Header) (f frame, width float64) {
	most := 0.5 * s.width
	texts := append([]string{h.Event}, h.Lines...)
	lines, sizes := make([]*paper.Paragraph, len(texts)), make([]float64, len(texts))
	for i, words := range texts {
		span, key := paper.Span{Text: words}, "header:line"
		sizes[i] = max(s.look.least, 0.9*s.body)
		if i == 0 {
			span.Face, key, sizes[i] = paper.Bold, "header:event", 1.02*s.body
		}
		lines[i] = s.cut(s.say(span), sizes[i], most, 2, inHeader(key, words))
		width = max(width, min(most, lines[i].Width(sizes[i])))
	}
	width += 0.1
	for i, line := range lines {
		set := s.setAs(line, sizes[i], 1.27*sizes[i], width, right)
		f.put(set, 0, f.h)
		f.h += set.h
	}
	return f, width
}

// inHeader is a text of the header, to be told when it is cut.
func inHeader(key, words string) LeftOff { return LeftOff{Block: blockHeader, Key: key, Text: words} }

// name shrinks a long name to fit one line; a name still too long is cut.
func (s setter) name(words string, room float64) (size float64, name *paper.Paragraph) {
	name = s.say(paper.Span{Face: paper.Bold, Text: words})
	size = nameSize * s.body
	if width := name.Width(size); width > room {
		size = max(leastName*s.body, size*room/width*0.999)
	}
	return size, s.cut(name, size, room, 1, inHeader("header:name", words))
}

// headerFacts sets facts and plan on one line where they fit, else the plan below.
func (s setter) headerFacts(h Header, room float64) frame {
	if h.Facts != "" && h.Plan != "" {
		if one := s.say(paper.Span{Text: h.Facts + " · " + h.Plan}); one.Width(s.body) <= room {
			return s.set(one, room)
		}
	}
	f := s.set(s.facts(h, room), room)
	set := s.set(s.cut(s.say(paper.Span{Text: h.Plan}), s.body, room, 2, inHeader("header:plan", h.Plan)), room)
	f.put(set, 0, f.h)
	f.h += set.h
	return f
}

// facts are cut to one line, or to two where no plan stands below.
func (s setter) facts(h Header, room float64) *paper.Paragraph {
	lines := 1
	if h.Plan == "" {
		lines = 2
	}
	return s.cut(s.say(paper.Span{Text: h.Facts}), s.body, room, lines, inHeader("header:facts", h.Facts))
}

// footer is a rule and the last line, or two where they are too long for one.
func (s setter) footer() frame {
	const above = 3.5
	l := s.say(paper.Span{Text: s.c.Footer.Left})
	r := s.say(paper.Span{Text: s.c.Footer.Right})
	f := frame{h: above}
	s.rule(&f, 0, s.width, 0, hairline, 0)
	lead, to := 1.25*s.foot, right
	fits := func() bool { return l.Width(s.foot)+r.Width(s.foot)+0.5*gutter <= s.width }
	if !fits() {
		r = s.say(paper.Span{Text: s.c.Footer.Short})
	}
	if !fits() {
		l = s.cut(l, s.foot, s.width, 1, LeftOff{Block: blockFooter, Key: "footer:left", Text: s.c.Footer.Left})
		r = s.cut(r, s.foot, s.width, 1, LeftOff{Block: blockFooter, Key: "footer:right", Text: s.c.Footer.Short})
		f.put(s.setAs(l, s.foot, lead, s.width, left), 0, f.h)
		f.h += lead
		to = left
	} else {
		f.put(s.setAs(l, s.foot, lead, s.width, left), 0, f.h)
	}
	f.put(s.setAs(r, s.foot, lead, s.width, to), 0, f.h)
	f.h += lead
	return f
}
