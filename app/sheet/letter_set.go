package sheet

import (
	"strconv"

	"planpage/app/onepage"
	"planpage/app/paper"
)

// The looks of a letter: larger than a sheet, for it is read and not looked at.
var (
	asText   = style{size: 10.6}
	asPoint  = style{size: 10.6, face: paper.Bold}
	asFact   = style{size: 10.6, grey: secondary}
	asReason = style{size: 10.6, face: paper.Italic, grey: secondary}
)

// letterIndent is where the words stand beside a number or a dot.
const letterIndent = 16

// signRoom is left for signing by hand, in points.
const signRoom = 24

// letterSizes are the sizes of text that are tried, in points: the first that saves a page is taken, else the first.
var letterSizes = []float64{asText.size, 10.2, 9.8}

// Sheet sets the letter on as many pages as it takes.
func (l *Letter) Sheet(fonts *paper.Fonts) Sheet {
	s := newSetter(fonts, l.o)
	pages := l.pages(s, letterSizes[0])
	for _, size := range letterSizes[1:] {
		if fewer := l.pages(s, size); len(fewer) < len(pages) {
			pages = fewer
			break
		}
	}
	return Sheet{Pages: pages, LostWords: s.lost}
}

// pages lays the letter out with text of a size.
func (l *Letter) pages(s *setter, size float64) []paper.Page {
	first, _, _ := s.head(l.head)
	x := &letterSetter{setter: s, size: size, flow: newFlow(s, l.f.Child, first, s.later(l.head))}
	x.addressed(l.to)
	for _, words := range l.opening {
		x.paragraph(asText, words)
	}
	x.concerns(l.t("onepage.concerns"), l.full.Concerns)
	x.numbered(l.t("onepage.questions"), l.full.Questions)
	x.also(l.t("letter.also"), l.full.Also)
	x.paragraph(asPoint, l.closing[0])
	x.signed(l.closing[1:], l.t("letter.sincerely"), l.sign)
	return x.flow.finish(l.about())
}

// letterSetter puts the parts of a letter on its pages.
type letterSetter struct {
	*setter
	flow *flow
	size float64 // of the text
}

// say breaks words into lines in a look, at the size of this letter.
func (x *letterSetter) say(look style, words string, width float64) []piece {
	look.size = x.size
	return x.lines(x.setter.paragraph(look.span(words)), look, width, left)
}

// mark sets what stands before a line.
func (x *letterSetter) mark(look style, words string, width float64) piece {
	look.size = x.size
	return x.one(look, width, left, words)
}

// together puts lines on one page where they are no longer than a third of it; else they break, the first two together.
// What stands above them stays with them.
func (x *letterSetter) together(title piece, lines []piece, away float64) {
	if len(lines) == 0 {
		return
	}
	if h := height(lines); h <= x.flow.bottom/3 {
		x.flow.keep(away, title.h+h)
		x.flow.page().under(title, away)
		x.flow.page().under(stack(lines), 0)
		return
	}
	x.flow.lines(title, lines, away)
}

func (x *letterSetter) paragraph(look style, words string) {
	x.together(piece{}, x.say(look, words, x.width), gap-4)
}

// addressed sets who the letter goes to, a line each, beside what says so.
func (x *letterSetter) addressed(to []string) {
	const room = 34
	var lines []piece
	for i, words := range to {
		for j, line := range x.say(asText, words, x.width-room) {
			at := piece{h: line.h}
			if i == 0 && j == 0 {
				at.put(x.mark(asFact, x.t("letter.to"), room), 0, 0)
			}
			at.put(line, room, 0)
			lines = append(lines, at)
		}
	}
	x.together(piece{}, lines, gap)
}

// beside sets words at an indent, with a mark before the first line.
func (x *letterSetter) beside(look style, mark, words string, indent float64) []piece {
	var lines []piece
	for i, line := range x.say(look, words, x.width-indent) {
		at := piece{h: line.h}
		if i == 0 && mark != "" {
			at.put(x.mark(look, mark, letterIndent), indent-letterIndent, 0)
		}
		at.put(line, indent, 0)
		lines = append(lines, at)
	}
	return lines
}

// spaced adds a little room below the last line.
func spaced(lines []piece, room float64) []piece {
	if n := len(lines); n > 0 {
		lines[n-1].h += room
	}
	return lines
}

func (x *letterSetter) concerns(title string, list []onepage.FullConcern) {
	head := x.section(title, x.width)
	away := float64(gap)
	for i, c := range list {
		lines := x.concern(strconv.Itoa(i+1)+".", c)
		if i > 0 {
			head, away = piece{}, nearGap
		}
		x.together(head, lines, away)
	}
}

// concern sets one concern: what worries us, the fact, what we ask and why, and what was answered.
func (x *letterSetter) concern(number string, c onepage.FullConcern) []piece {
	lines := x.beside(asPoint, number, c.Text, letterIndent)
	fact := asFact
	mark := ""
	if len(lines) == 0 {
		mark = number
	}
	lines = spaced(append(lines, x.beside(fact, mark, c.Fact, letterIndent)...), 2)
	for i, ask := range c.Asks {
		if i == 0 {
			lines = append(lines, x.beside(asPoint, "", x.t("letter.ask"), letterIndent)...)
		}
		lines = append(lines, x.beside(asText, "•", ask.Ask, 2*letterIndent)...)
		lines = spaced(append(lines, x.beside(asReason, "", ask.Why, 2*letterIndent)...), 1)
	}
	if c.Answer != "" {
		lines = append(lines, x.beside(asFact, "", x.t("letter.answer", "answer", c.Answer), letterIndent)...)
	}
	return lines
}

func (x *letterSetter) numbered(title string, list []string) {
	var lines []piece
	for i, words := range list {
		lines = append(lines, spaced(x.beside(asText, strconv.Itoa(i+1)+".", words, letterIndent), 1)...)
	}
	x.together(x.section(title, x.width), lines, gap)
}

// also sets what is not on the page, or not whole there, under the titles it has on the page.
func (x *letterSetter) also(title string, parts []onepage.FullPart) {
	head := x.section(title, x.width)
	for i, part := range parts {
		var lines []piece
		for j, words := range part.Lines {
			if j == 0 {
				lines = append(lines, x.beside(asPoint, "", part.Title, 0)...)
			}
			lines = append(lines, spaced(x.beside(asText, "•", words, letterIndent), 1)...)
		}
		if i > 0 {
			head = piece{}
		}
		x.together(head, lines, []float64{gap, nearGap}[min(i, 1)])
	}
}

// signed sets the end, with room to sign. It stands together, so that no page has a name alone.
func (x *letterSetter) signed(thanks []string, words string, by []string) {
	var lines []piece
	for _, one := range thanks {
		lines = append(lines, spaced(x.say(asText, one, x.width), gap-4)...)
	}
	lines = append(lines, spaced(x.say(asText, words, x.width), signRoom)...)
	for i, name := range by {
		look := asFact
		if i == 0 {
			look = asText
		}
		lines = append(lines, x.say(look, name, x.width)...)
	}
	x.together(piece{}, lines, gap-4)
}
