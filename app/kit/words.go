package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Style is how words look: a size, a weight and a colour of the theme.
type Style struct {
	Size   fyne.ThemeSizeName
	Bold   bool
	Italic bool
	Color  fyne.ThemeColorName
	Align  fyne.TextAlign
}

// The styles of the house.
var (
	Caption = Style{Size: SizeCaption, Color: ColorMuted}
	Body    = Style{Size: SizeBody, Color: ColorInk}
	Muted   = Style{Size: SizeBody, Color: ColorMuted}
	Strong  = Style{Size: SizeBody, Bold: true, Color: ColorInk}
	Sub     = Style{Size: SizeSub, Bold: true, Color: ColorInk}
	Heading = Style{Size: SizeHeading, Bold: true, Color: ColorInk}
	Title   = Style{Size: SizeTitle, Bold: true, Color: ColorInk}
	Wrong   = Style{Size: SizeCaption, Color: ColorBelow}
)

// In returns the style in another colour.
func (s Style) In(c fyne.ThemeColorName) Style {
	s.Color = c
	return s
}

// Centred returns the style with lines in the middle.
func (s Style) Centred() Style {
	s.Align = fyne.TextAlignCenter
	return s
}

func (s Style) text() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold, Italic: s.Italic} }

func (s Style) measure(words string) float32 {
	return fyne.MeasureText(words, theme.Size(s.Size), s.text()).Width
}

// lineHeight is the distance from line to line.
func (s Style) lineHeight() float32 { return theme.Size(s.Size) * 1.4 }

// Words shows text that wraps at the width it is given, without room around it.
type Words struct {
	widget.BaseWidget
	words string
	style Style
	// cache of the last wrapping, so that a layout pass measures once
	forWidth float32
	forSize  float32
	lines    []string
	wide     float32 // natural width at forSize; 0 when unknown
}

// NewWords returns text in a style.
func NewWords(words string, style Style) *Words {
	w := &Words{words: words, style: style}
	w.ExtendBaseWidget(w)
	return w
}

// Text returns the words shown.
func (w *Words) Text() string { return w.words }

// SetText shows other words.
func (w *Words) SetText(words string) {
	if words == w.words {
		return
	}
	w.words = words
	w.forget()
	w.Refresh()
}

// SetStyle shows the words another way.
func (w *Words) SetStyle(style Style) {
	if style == w.style {
		return
	}
	w.style = style
	w.forget()
	w.Refresh()
}

func (w *Words) forget() { w.forWidth, w.lines, w.wide = 0, nil, 0 }

func (w *Words) check() {
	if size := theme.Size(w.style.Size); size != w.forSize {
		w.forget()
		w.forSize = size
	}
}

// natural returns the width of the longest line when nothing wraps.
func (w *Words) natural() float32 {
	w.check()
	if w.wide == 0 {
		for line := range strings.SplitSeq(w.words, "\n") {
			w.wide = max(w.wide, w.style.measure(line))
		}
		w.wide++ // rounding must not wrap the last word
	}
	return w.wide
}

func (w *Words) wrapped(width float32) []string {
	w.check()
	if w.lines == nil || w.forWidth != width {
		w.lines, w.forWidth = wrap(w.words, width, w.style.measure), width
	}
	return w.lines
}

// HeightFor returns the height of the wrapped text at a width.
func (w *Words) HeightFor(width float32) float32 {
	if w.words == "" {
		return 0
	}
	if w.natural() <= width && !strings.Contains(w.words, "\n") {
		return w.style.lineHeight()
	}
	return float32(len(w.wrapped(width))) * w.style.lineHeight()
}

// minWidth is narrow, so that the words never press what is around them.
func (w *Words) minWidth() float32 { return min(w.natural(), theme.Size(w.style.Size)*4) }

// MinSize is as high as the words are now, and before they were ever laid out as high as one line of them.
func (w *Words) MinSize() fyne.Size {
	at := w.Size().Width
	if at == 0 {
		at = w.natural()
	}
	return fyne.NewSize(w.minWidth(), w.HeightFor(max(w.minWidth(), at)))
}

// CreateRenderer draws a canvas text per line.
func (w *Words) CreateRenderer() fyne.WidgetRenderer { return &wordsRenderer{w: w} }

type wordsRenderer struct {
	w     *Words
	lines []fyne.CanvasObject
}

func (r *wordsRenderer) Destroy()                     {}
func (r *wordsRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *wordsRenderer) MinSize() fyne.Size           { return r.w.MinSize() }
func (r *wordsRenderer) Layout(size fyne.Size)        { r.fill(size) }

func (r *wordsRenderer) Refresh() {
	r.fill(r.w.Size())
	for _, o := range r.lines {
		o.Refresh()
	}
}

func (r *wordsRenderer) fill(size fyne.Size) {
	lines := r.w.wrapped(size.Width)
	if r.w.words == "" {
		lines = nil
	}
	for len(r.lines) < len(lines) {
		r.lines = append(r.lines, canvas.NewText("", nil))
	}
	r.lines = r.lines[:len(lines)]
	height := r.w.style.lineHeight()
	for i, line := range lines {
		t := r.lines[i].(*canvas.Text)
		t.Text, t.TextSize, t.TextStyle = line, theme.Size(r.w.style.Size), r.w.style.text()
		t.Color, t.Alignment = theme.Color(r.w.style.Color), r.w.style.Align
		place(t, 0, float32(i)*height, size.Width, height)
	}
}

// wrap breaks words into lines no wider than width; a word that is itself too wide is broken inside.
func wrap(words string, width float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(words, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, measure)...)
	}
	return lines
}

func wrapParagraph(paragraph string, width float32, measure func(string) float32) []string {
	if width <= 0 || measure(paragraph) <= width {
		return []string{paragraph}
	}
	var lines []string
	line, about, space := "", float32(0), measure(" ")
	for _, word := range strings.Fields(paragraph) {
		next, wide := word, measure(word)
		if line != "" {
			next, wide = line+" "+word, about+space+wide
		}
		if wide+doubt < width || measure(next) <= width {
			line, about = next, wide
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; measure(line) > width && utf8.RuneCountInString(line) > 1; {
			head := headThatFits(line, width, measure)
			lines, line = append(lines, head), line[len(head):]
		}
		about = measure(line)
	}
	return append(lines, line)
}

// doubt is how much wider a line may be than its words and spaces together. Words come again and again and are measured
// once; a line is measured only where it might not fit.
const doubt = 4

// headThatFits returns the longest start of a word that fits, at least one rune.
func headThatFits(word string, width float32, measure func(string) float32) string {
	runes := []rune(word)
	low, high := 1, len(runes)-1
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(runes[:low])
}
