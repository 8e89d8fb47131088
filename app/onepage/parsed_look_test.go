//go:build !race

package onepage

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"planpage/app/document"
	"planpage/app/paper"
)

// look returns what is wrong with a file.
func (c *tally) look(fonts *paper.Fonts, w way, m made, fitted Fitted, read readPDF) []string {
	c.files++
	if len(read.pages) != w.sheets() {
		return []string{fmt.Sprintf("%d pages, want %d", len(read.pages), w.sheets())}
	}
	var wrong []string
	for i, page := range read.pages {
		c.pages++
		c.words += len(page.text.Words)
		c.compared += len(page.compared())
		wrong = append(wrong, page.wrongSize(w)...)
		for _, s := range slices.Concat(page.outside(), page.overlaps()) {
			wrong = append(wrong, fmt.Sprintf("page %d: %s", i+1, s))
		}
	}
	wrong = append(wrong, c.lookInside(w, read.inner)...)
	first := w.opts
	told := slices.Concat(fitted.LeftOff, fitted.Shortened)
	c.left += len(told)
	here := slices.DeleteFunc(slices.Clone(told), func(l LeftOff) bool { return l.Reason == ReasonFacing })
	wrong = append(wrong, c.unlisted(fonts, Compose(m.family, m.meeting, first), here, read.pages[0])...)
	if w.words.Facing != nil {
		first.Printer = w.words.Facing
		wrong = append(wrong, c.unlisted(fonts, Compose(m.family, m.meeting, first), told, read.pages[len(read.pages)/2])...)
	}
	return wrong
}

func (p readPage) wrongSize(w way) []string {
	width, height := paper.Size(w.opts.Paper)
	if math.Abs(p.size.Width-width) > 0.1 || math.Abs(p.size.Height-height) > 0.1 {
		return []string{fmt.Sprintf("the paper is %v, want %v × %v", p.size, width, height)}
	}
	return nil
}

// slackParsed is by how much what is read may differ, in points: pdfium's boxes are those of the letters' outlines, which
// reach a little beyond their widths. accents is how far each dot or hook of a first line may reach above it, and
// hooks how far that of a "j" or a slanted letter reaches beside it, as parts of the word's height.
const (
	slackParsed = 1
	accents     = 0.12
	hooks       = 0.15
)

// tallestWord is higher than any word of the page's title, which stands above titleEnds.
const (
	tallestWord = 30.0
	titleEnds   = margin + 60
)

// heaped tells a word with signs that are heaped on letters or drawn around or above them: their outlines are meant to lie
// over what is beside them.
func heaped(w document.Word) bool {
	return strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.In(r, unicode.M, unicode.Lm, unicode.Sk) })
}

// joined tells a word that pdfium joined over a hyphen at a line's end: it has the box of both lines, and the words that
// follow stand by the lower one.
func (p readPage) joined(i int) bool {
	w := p.text.Words[i]
	if !strings.Contains(w.Text, "-") {
		return false
	}
	if next := i + 1; next < len(p.text.Words) && p.text.Words[next].Line == w.Line && p.text.Words[next].Y > w.Y+w.H/2 {
		return true
	}
	tall := tallestWord
	if w.Y > titleEnds {
		tall = 2 * p.usual()
	}
	return float64(w.H) > tall
}

// usual is the height of most words.
func (p readPage) usual() float64 {
	var all []float64
	for _, w := range p.text.Words {
		all = append(all, float64(w.H))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// outside names the first word that lies beyond a margin.
func (p readPage) outside() []string {
	for i, w := range p.text.Words {
		l, t, r, b := edges(w.Box)
		t, l = t+accents*float64(mostMarks(w.Text))*(b-t), l+hooks*(b-t)
		if heaped(w) || p.joined(i) {
			continue
		}
		if l < margin-slackParsed || t < margin-slackParsed || r > p.size.Width-margin+slackParsed || b > p.size.Height-margin+slackParsed {
			return []string{fmt.Sprintf("%q at %v is outside the margins", w.Text, w.Box)}
		}
	}
	return nil
}

// compared are the words whose places pdfium tells: not heaped ones, nor those in a row with signs that run from right to
// left, where it puts words together from pieces that do not stand together.
func (p readPage) compared() []document.Word {
	var turned []document.Word
	for _, w := range p.text.Words {
		if strings.ContainsFunc(w.Text, leftward) {
			turned = append(turned, w)
		}
	}
	var list []document.Word
	for i, w := range p.text.Words {
		beside := slices.ContainsFunc(turned, func(o document.Word) bool { return w.Y < o.Y+o.H && o.Y < w.Y+w.H })
		if !heaped(w) && !p.joined(i) && !beside {
			list = append(list, w)
		}
	}
	return list
}

func edges(b document.Box) (l, t, r, bottom float64) {
	return float64(b.X), float64(b.Y), float64(b.X + b.W), float64(b.Y + b.H)
}

// overlaps names the first two words that lie over each other.
func (p readPage) overlaps() []string {
	words := p.compared()
	for i, a := range words {
		al, at, ar, ab := edges(a.Box)
		for _, o := range words[:i] {
			l, t, r, b := edges(o.Box)
			beside := slackParsed + hooks*max(ab-at, b-t)
			if al < r-beside && l < ar-beside && at < b-slackParsed && t < ab-slackParsed {
				return []string{fmt.Sprintf("%q at %v lies over %q at %v", a.Text, a.Box, o.Text, o.Box)}
			}
		}
	}
	return nil
}

// inner is what only the file's own operators tell: the sizes of the letters of each page, and its fonts.
type inner struct {
	sizes           []float64
	fonts, embedded int
}

var (
	streams  = regexp.MustCompile(`(?s)stream\r?\n(.*?)\nendstream`)
	sized    = regexp.MustCompile(`/\S+ ([0-9.]+) Tf`)
	fontType = regexp.MustCompile(`/Type\s*/FontDescriptor\b`)
	fontFile = regexp.MustCompile(`/FontFile2\s`)
)

// innerOf reads the operators of the pages. Streams that hold none are passed over.
func innerOf(pdf []byte) (inner, error) {
	out := inner{fonts: len(fontType.FindAll(pdf, -1)), embedded: len(fontFile.FindAll(pdf, -1))}
	for _, s := range streams.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(s[1]))
		if err != nil {
			continue
		}
		plain, err := io.ReadAll(r)
		if err != nil || !bytes.Contains(plain, []byte(" Tf")) || bytes.IndexByte(plain, 0) == 0 {
			continue
		}
		for _, m := range sized.FindAllSubmatch(plain, -1) {
			size, err := strconv.ParseFloat(string(m[1]), 64)
			if err != nil {
				return out, err
			}
			out.sizes = append(out.sizes, size)
		}
	}
	if len(out.sizes) == 0 {
		return out, errors.New("no page says the size of its letters")
	}
	return out, nil
}

func (c *tally) lookInside(w way, in inner) []string {
	c.sizes += len(in.sizes)
	c.fonts += in.embedded
	var wrong []string
	if smallest := slices.Min(in.sizes); smallest < least(w.opts)-0.005 {
		wrong = append(wrong, fmt.Sprintf("letters of %.2f points", smallest))
	}
	if in.fonts == 0 || in.embedded != in.fonts {
		wrong = append(wrong, fmt.Sprintf("%d of %d fonts are embedded", in.embedded, in.fonts))
	}
	return wrong
}

// unlisted names what was composed and is neither on the page nor listed.
func (c *tally) unlisted(fonts *paper.Fonts, content Content, off []LeftOff, page readPage) []string {
	text := letters(page.text.String())
	told := map[string]bool{}
	for _, l := range off {
		told[l.Key] = true
	}
	for _, b := range content.Blocks {
		for _, item := range b.Items {
			c.items++
			if told[item.Key] {
				continue
			}
			c.printed++
			for _, s := range itemTexts(item) {
				if clean, lost := fonts.Clean(s); len(lost) == 0 && !reads(text, clean) {
					return []string{fmt.Sprintf("%s %q is neither printed nor listed: %q", b.Key, item.Key, s)}
				}
			}
		}
	}
	return nil
}
