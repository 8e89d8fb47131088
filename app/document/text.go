package document

import (
	"context"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// Box is an upright rectangle on a page as it is shown, in points from its top left corner.
type Box struct{ X, Y, W, H float32 }

// Word is letters without a space between them. Line counts the lines of the page from 0, in the order of the file.
type Word struct {
	Text string
	Box
	Line   int
	Raised bool // small and high, as the mark of a footnote
}

// Text is the words of one page in the order of the file, which is nearly always the order in which they are read.
type Text struct {
	Words []Word

	all    string  // as a search compares it; "" until it is known
	starts []int32 // where in it each word begins
}

// String returns the words, a line on each line.
func (t *Text) String() string {
	var b strings.Builder
	for i, w := range t.Words {
		switch {
		case i == 0:
		case w.Line != t.Words[i-1].Line:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// Line returns the words of one line.
func (t *Text) Line(n int) string {
	var words []string
	for _, w := range t.Words {
		if w.Line == n {
			words = append(words, w.Text)
		}
	}
	return strings.Join(words, " ")
}

// mostLetters is how many letters of one page are read. A page in the smallest print has about 12,000.
const mostLetters = 60_000

func (f *pdf) text(ctx context.Context, page int) (*Text, error) {
	var found *Text
	err := f.onPage(ctx, page, func(w pdfium.Pdfium, at requests.Page) error {
		turn, err := placing(w, at, f.sizes[page])
		if err != nil {
			return err
		}
		letters, err := w.GetPageTextStructured(&requests.GetPageTextStructured{
			Page: at, Mode: requests.GetPageTextStructuredModeChars,
		})
		if err != nil {
			return err
		}
		found = words(letters.Chars[:min(len(letters.Chars), mostLetters)], turn)
		return nil
	})
	if err == nil {
		found.all, found.starts = found.folded() // here, so that no search has to wait for it
	}
	return found, err
}

// turned brings a place on a page, as the PDF counts, to the place on the page as it is shown.
type turned struct{ ax, bx, cx, ay, by, cy float64 }

// placing asks pdfium how the page is turned and cut, by where three of its points are shown.
func placing(w pdfium.Pdfium, page requests.Page, size Size) (turned, error) {
	const fine, far = 100, 1000 // hundredths of a point; points apart
	at := func(x, y float64) (float64, float64, error) {
		r, err := w.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
			Page: page, SizeX: int(size.Width * fine), SizeY: int(size.Height * fine), PageX: x, PageY: y,
		})
		if err != nil {
			return 0, 0, err
		}
		return float64(r.DeviceX) / fine, float64(r.DeviceY) / fine, nil
	}
	var t turned
	x0, y0, err := at(0, 0)
	if err != nil {
		return t, err
	}
	x1, y1, err := at(far, 0)
	if err != nil {
		return t, err
	}
	x2, y2, err := at(0, far)
	t = turned{(x1 - x0) / far, (x2 - x0) / far, x0, (y1 - y0) / far, (y2 - y0) / far, y0}
	return t, err
}

func (t turned) box(p responses.CharPosition) Box {
	x1, y1 := t.ax*p.Left+t.bx*p.Bottom+t.cx, t.ay*p.Left+t.by*p.Bottom+t.cy
	x2, y2 := t.ax*p.Right+t.bx*p.Top+t.cx, t.ay*p.Right+t.by*p.Top+t.cy
	return Box{
		X: float32(min(x1, x2)), Y: float32(min(y1, y2)), W: float32(math.Abs(x2 - x1)), H: float32(math.Abs(y2 - y1)),
	}
}

// slanted tells letters that stand at an angle, as a watermark's do.
func slanted(angle float64) bool {
	quarter := math.Pi / 2
	return math.Abs(angle-quarter*math.Round(angle/quarter)) > 0.1
}

// words puts letters together. A letter far from the one before, or on another height, begins a word too.
func words(letters []*responses.GetPageTextStructuredChar, turn turned) *Text {
	b := builder{turn: turn}
	for _, l := range letters {
		b.letter(l)
	}
	return b.text()
}

// builder collects the letters of a page in one piece of memory, and where in it each word begins.
type builder struct {
	turn   turned
	words  []Word
	begins []int
	all    []byte
	line   int
	inside bool // of a word
}

func (b *builder) letter(l *responses.GetPageTextStructuredChar) {
	r := letterOf(l.Text)
	switch {
	case r == '\n' || r == '\r':
		b.nextLine()
		return
	case unicode.IsSpace(r) || r == 0 || unicode.IsControl(r):
		b.inside = false
		return
	case slanted(l.Angle):
		return
	}
	box, last := b.turn.box(l.PointPosition), len(b.words)-1
	if last >= 0 && apart(b.words[last].Box, box) {
		b.nextLine()
	}
	raised := b.inside && isRaised(b.words[last], r, box)
	if b.inside && raised == b.words[last].Raised {
		b.words[last].Box = b.words[last].Box.and(box)
	} else {
		b.words, b.inside = append(b.words, Word{Box: box, Line: b.line, Raised: raised}), true
		b.begins = append(b.begins, len(b.all))
	}
	b.all = utf8.AppendRune(b.all, r)
}

// nextLine counts on, unless the line that ends has no words.
func (b *builder) nextLine() {
	b.inside = false
	if n := len(b.words); n > 0 && b.words[n-1].Line == b.line {
		b.line++
	}
}

// text gives every word its letters.
func (b *builder) text() *Text {
	all := string(b.all)
	for i := range b.words {
		end := len(all)
		if i+1 < len(b.begins) {
			end = b.begins[i+1]
		}
		b.words[i].Text = all[b.begins[i]:end]
	}
	return &Text{Words: slices.Clip(b.words)}
}

// isRaised tells the mark of a footnote from the letters before it: smaller, and well above the line they stand on. A
// word of marks goes on while they stand as high.
func isRaised(word Word, r rune, letter Box) bool {
	if word.Raised {
		return letter.Y+letter.H < word.Y+word.H+0.3*word.H
	}
	low := word.Y + word.H
	beside := letter.X >= word.X+word.W-1
	return beside && (unicode.IsLetter(r) || unicode.IsDigit(r)) && letter.H < 0.8*word.H && letter.Y+letter.H < low-0.3*word.H
}

// letterOf reads a letter; a hyphen at a line's end comes from pdfium as a sign of its own.
func letterOf(s string) rune {
	switch r, size := utf8.DecodeRuneInString(s); {
	case size == 0:
		return 0
	case r == 0x02 || r == 0xFFFE || r == 0xAD:
		return '-'
	default:
		return r
	}
}

// apart tells that a letter stands further from the word before than a letter is large, in any direction: words of a
// page that lies on its side run downward.
func apart(word, letter Box) bool {
	if letter.H <= 0 || word.H <= 0 {
		return false
	}
	dx := max(letter.X-word.X-word.W, word.X-letter.X-letter.W)
	dy := max(letter.Y-word.Y-word.H, word.Y-letter.Y-letter.H)
	return max(dx, dy) > max(letter.W, letter.H, min(word.W, word.H))
}

// and returns the smallest box around both.
func (b Box) and(o Box) Box {
	x, y := min(b.X, o.X), min(b.Y, o.Y)
	return Box{x, y, max(b.X+b.W, o.X+o.W) - x, max(b.Y+b.H, o.Y+o.H) - y}
}
