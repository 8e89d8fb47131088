package paper

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/go-pdf/fpdf"

	"planpage/app/record"
)

// pen holds what a drawing in progress has to remember.
type pen struct {
	pdf     *fpdf.Fpdf
	fonts   *Fonts
	current fontKey
	known   map[int]bool
	used    letters
}

type fontKey struct {
	font int
	size float64
}

// Draw writes the pages as one PDF. Title, author, subject, language and date are those of the first page; a page in
// another language says so itself. The text is real text in the order of the items; fonts are embedded, only the letters
// that are used. The same pages give the same bytes. An error is an Error of kind Disk from the writer.
func Draw(w io.Writer, fonts *Fonts, pages ...Page) error {
	if len(pages) == 0 {
		return nil
	}
	first := pages[0]
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: first.Width, Ht: first.Height}})
	describe(pdf, first)
	p := &pen{pdf: pdf, fonts: fonts, known: map[int]bool{}, used: lettersOf(fonts, pages)}
	for _, page := range pages {
		pdf.AddPageFormat("P", fpdf.SizeType{Wd: page.Width, Ht: page.Height})
		p.current = fontKey{font: shapeFont}
		p.page(page, first.Lang)
	}
	if err := pdf.Output(w); err != nil {
		return &record.Error{Kind: record.Disk, Key: "text.unexpected", Err: err}
	}
	return nil
}

func describe(pdf *fpdf.Fpdf, page Page) {
	made := page.Made
	if made.IsZero() {
		made = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	pdf.SetTitle(told(page.Title), true)
	pdf.SetAuthor(told(page.Author), true)
	pdf.SetSubject(told(page.Subject), true)
	pdf.SetCreator("PlanPage", true)
	pdf.SetProducer("PlanPage", true)
	pdf.SetLang(page.Lang)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetLineCapStyle("butt")
	pdf.SetLineJoinStyle("round")
}

// told is a text as the document's description can hold it: fpdf writes it in 16-bit letters and trips over
// broken bytes. Scripts that cannot be printed may stand here.
func told(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xFFFF:
			return MissingRune
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// page draws all items, marked with their language where it is not the file's (PDF 1.7, 14.9.2.3).
func (p *pen) page(page Page, usual string) {
	other := page.Lang != "" && page.Lang != usual
	if other {
		p.pdf.RawWriteStr("/Span <</Lang (" + page.Lang + ")>> BDC")
	}
	for _, item := range page.Items {
		p.draw(item)
	}
	if other {
		p.pdf.RawWriteStr("EMC")
	}
}

func (p *pen) draw(item Item) {
	switch item := item.(type) {
	case Text:
		p.text(item)
	case Rule:
		p.path([]Point{{item.X1, item.Y1}, {item.X2, item.Y2}}, item.Width, item.Grey, item.Dashed)
	case Path:
		p.path(item.Points, item.Width, item.Grey, item.Dashed)
	case Box:
		p.box(item)
	case Shape:
		p.shape(item, 0)
	}
}

// text writes each run in its own font. What is drawn carries its letters unseen, so that copying and reading aloud find
// it.
func (p *pen) text(t Text) {
	grey := min(max(t.Grey, 0), PalestText)
	level := shade(grey)
	p.pdf.SetTextColor(level, level, level)
	if t.Spacing != 0 {
		p.pdf.RawWriteStr(fmt.Sprintf("%.3f Tc", t.Spacing))
	}
	t.Text = strings.ToValidUTF8(t.Text, "\uFFFD")
	for _, run := range p.fonts.Runs(t) {
		switch {
		case run.Shape != nil:
			p.shape(*run.Shape, grey)
			p.over(run.Text, run.X, run.Width-t.Spacing, t)
		case run.Clusters != nil:
			p.clusters(run, t, level)
		case run.said != "":
			p.speak(run.said)
			p.use(run, t.Size)
			p.pdf.Text(run.X, t.Y, run.Text)
			p.pdf.RawWriteStr("EMC")
		default:
			p.use(run, t.Size)
			p.pdf.Text(run.X, t.Y, run.Text)
		}
	}
	if t.Spacing != 0 {
		p.pdf.RawWriteStr("0 Tc")
	}
}

func (p *pen) use(run Run, size float64) {
	font := int(run.Face)
	if run.Fallback {
		font += faceCount
	}
	if p.current == (fontKey{font, size}) {
		return
	}
	name := fmt.Sprintf("f%d", font)
	if !p.known[font] {
		var unpainted map[rune]bool
		if font == int(Regular) {
			unpainted = p.used[unseen]
		}
		p.pdf.AddUTF8FontFromBytes(name, "", p.fonts.fonts[font].cut(p.used[font], unpainted))
		p.known[font] = true
	}
	p.pdf.SetFont(name, "", size)
	p.current = fontKey{font, size}
}

func (p *pen) path(points []Point, width, grey float64, dashed bool) {
	if len(points) < 2 {
		return
	}
	if dashed {
		p.pdf.SetDashPattern([]float64{2, 1.6}, 0)
	}
	p.trace(points, width, grey)
	p.pdf.DrawPath("D")
	if dashed {
		p.pdf.SetDashPattern(nil, 0)
	}
}

func (p *pen) trace(points []Point, width, grey float64) {
	level := shade(grey)
	p.pdf.SetDrawColor(level, level, level)
	p.pdf.SetLineWidth(max(width, ThinnestLine))
	p.pdf.MoveTo(points[0].X, points[0].Y)
	for _, q := range points[1:] {
		p.pdf.LineTo(q.X, q.Y)
	}
}

func (p *pen) box(b Box) {
	if b.Filled {
		level := shade(b.Fill)
		p.pdf.SetFillColor(level, level, level)
		p.pdf.Rect(b.X, b.Y, b.W, b.H, "F")
	}
	if b.Line > 0 {
		p.pdf.SetDrawColor(0, 0, 0)
		p.pdf.SetLineWidth(max(b.Line, ThinnestLine))
		p.pdf.Rect(b.X, b.Y, b.W, b.H, "D")
	}
}

func (p *pen) shape(s Shape, grey float64) {
	level := shade(grey)
	for _, stroke := range s.Strokes() {
		p.trace(stroke.Points, stroke.Width, grey)
		if stroke.Closed {
			p.pdf.ClosePath()
		}
		switch {
		case stroke.Filled:
			p.pdf.SetFillColor(level, level, level)
			p.pdf.DrawPath("F")
		case s.Blank && stroke.Closed:
			p.pdf.SetFillColor(255, 255, 255)
			p.pdf.DrawPath("FD")
		default:
			p.pdf.DrawPath("D")
		}
	}
}

func shade(grey float64) int { return int(255*min(max(grey, 0), 1) + 0.5) }
