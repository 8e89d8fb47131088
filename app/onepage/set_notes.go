package onepage

import (
	"slices"
	"strconv"

	"planpage/app/paper"
)

// back is the family's own side in the course of fitting.
type back struct {
	answers, present, helpful *panel
	body                      float64
	form                      answerForm
}

// notesLoose is the looseness of the notes sheet.
const notesLoose = 0.8

// notesPage sets the back of the family's own copy. It follows the front: what left the page is not asked here.
func (x *fitter) notesPage(body float64) paper.Page {
	n := x.c.Notes
	b := &back{x.rowsOf(n.Answers), x.rowsOf(n.Present), x.rowsOf(n.Helpful), body, answerForm{lines: 2, roomy: true}}
	b.answers.rows = x.asked(b.answers.rows)
	for len(b.present.rows) > mostAttended {
		x.dropLast(b.present, ReasonMost)
	}
	room := x.sheet[1] - 2*margin
	b.form.roomy = x.backHeight(b) <= room-ownLines*body
	for x.backHeight(b) > room && x.giveBack(b) {
	}
	for _, r := range slices.Concat(b.answers.rows, b.present.rows) {
		x.lost = append(x.lost, r.cells[0].Lost...)
	}
	s := x.setter(b.body, notesLoose)
	s.cuts = &x.out.Shortened
	f := s.notes(n, b)
	x.writingLines(s, &f, f.h, room)
	return x.sheetOf(f)
}

func (x *fitter) backHeight(b *back) float64 {
	s := x.setter(b.body, notesLoose).dryly()
	return s.notes(x.c.Notes, b).h
}

// giveBack makes the notes sheet one step smaller; false when nothing is left that could leave.
func (x *fitter) giveBack(b *back) bool {
	switch {
	case b.body > x.look.least:
		b.body = max(x.look.least, b.body-sizeStep)
	case b.form.lines > 1:
		b.form.lines = 1
	case len(b.present.rows) > 0:
		x.dropLast(b.present, ReasonFull)
	case len(b.answers.rows) > 0:
		x.dropLast(b.answers, ReasonFull)
	default:
		return false
	}
	return true
}

func (x *fitter) dropLast(p *panel, reason string) {
	last := len(p.rows) - 1
	x.leave(p, p.rows[last].item, reason)
	p.rows = p.rows[:last]
}

// rowsOf makes a block of the notes sheet.
func (x *fitter) rowsOf(b Block) *panel {
	p := &panel{block: b}
	for _, item := range b.Items {
		p.rows = append(p.rows, newRow(x.fonts, item))
	}
	return p
}

// asked keeps the asks and questions that stand on the front.
func (x *fitter) asked(rows []*row) []*row {
	front := map[string]bool{}
	for _, p := range x.panels {
		for _, r := range p.rows {
			front[r.item.Key] = true
		}
	}
	var kept []*row
	for _, r := range rows {
		if front[r.item.Key] {
			kept = append(kept, r)
		}
	}
	return kept
}

// answerForm is how an answer is asked for: the most lines of the ask, and whether the answer has a line for itself.
type answerForm struct {
	lines int
	roomy bool
}

// ownLines is the height, in body sizes, that roomy answers leave for the family's own notes.
const ownLines = 12

func (s setter) notes(n *Notes, b *back) frame {
	f := s.notesHead(n)
	f.h += 0.6 * s.gap
	if len(b.answers.rows) > 0 {
		title := s.title(n.Answers.Key, n.Answers.Title, s.width)
		f.put(title, 0, f.h)
		f.h += title.h
		for i, r := range b.answers.rows {
			set := s.answerRow(n, r, i, b.form)
			f.put(set, 0, f.h)
			f.h += set.h
		}
		f.h += s.gap
	}
	l := (s.width - gutter) * 0.56
	who, say := s.attendance(n, b.present, l), s.panel(b.helpful, s.width-gutter-l)
	f.put(who, 0, f.h)
	f.put(say, l+gutter, f.h)
	f.h += max(who.h, say.h)
	return f
}

func (s setter) notesHead(n *Notes) frame {
	var f frame
	size := 1.6 * s.body
	title := s.words(paper.Bold, 0, size, s.width*0.4, left, n.Title)
	event := s.setAs(s.say(paper.Span{Face: paper.Bold, Text: n.Event}), s.body, s.lead, s.width*0.55, right)
	f.put(title, 0, 0)
	f.put(event, s.width*0.45, 0)
	below := s.words(paper.Regular, 0, s.headSize(), s.width*0.55, right, n.Reminder)
	f.put(below, s.width*0.45, event.h)
	f.h = max(title.h, event.h+below.h) + 0.3*s.body
	s.rule(&f, 0, s.width, f.h, headerRule, 0)
	return f
}

// answerRow is an ask or a question with lines for the answer, who and by when. What is cut here stands whole on the
// front, or is told there.
func (s setter) answerRow(n *Notes, r *row, i int, form answerForm) frame {
	var f frame
	indent := 1.45 * s.body
	words, _ := r.cells[0].Cut(s.fonts, s.body, s.width-indent, form.lines)
	f.h = s.pad
	f.put(s.setAs(s.say(paper.Span{Face: paper.Bold, Text: strconv.Itoa(i + 1)}), s.body, s.lead, indent, left), 0, f.h)
	set := s.set(words, s.width-indent)
	f.put(set, indent, f.h)
	f.h += set.h
	if form.roomy {
		s.answerLine(&f, indent, blankOf{n.Answer, 1})
		s.answerLine(&f, indent, blankOf{n.Who, 0.6}, blankOf{n.By, 0.4})
	} else {
		s.answerLine(&f, indent, blankOf{n.Answer, 0.5}, blankOf{n.Who, 0.28}, blankOf{n.By, 0.22})
	}
	f.h += s.pad
	return f
}

// blankOf is a labelled blank to write in, with its share of the line.
type blankOf struct {
	label string
	share float64
}

// answerLine adds one line to write on, parted by labels; it ends at the right margin.
func (s setter) answerLine(f *frame, indent float64, blanks ...blankOf) {
	f.h += 1.75 * s.lead
	room, x := s.width-indent+s.body, indent
	for _, b := range blanks {
		width := room * b.share
		head := s.words(paper.Regular, secondary, s.headSize(), width, left, b.label)
		f.put(head, x, f.h-head.h)
		from := x + s.fonts.Width(paper.Regular, s.headSize(), b.label) + 0.4*s.body
		s.rule(f, min(from, x+width-s.body), x+width-s.body, f.h, writeRule, softGrey)
		x += width
	}
}

// attendance lists who was invited, each with a box to tick, and lines for others.
func (s setter) attendance(n *Notes, p *panel, w float64) frame {
	f := s.title(n.Present.Key, n.Present.Title, w)
	for _, r := range p.rows {
		whole := LeftOff{Block: n.Present.Key, Key: r.item.Key, Text: r.item.Plain()}
		set := s.set(s.cut(r.cells[0], s.body, w, 1, whole), w)
		f.put(set, 0, f.h)
		f.h += set.h + 0.4*s.pad
	}
	for range max(2, 4-len(p.rows)) {
		f.h += 1.6 * s.lead
		s.rule(&f, 0, w, f.h, writeRule, softGrey)
	}
	return f
}
