//go:build !race

package screen

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// The proof that the preview is the real page: the picture that the window paints of a page beside the one that PDFium
// draws of the PDF's own bytes.
const (
	proofWide  = 816 // pixels, as at 100 %
	proofFiner = 3   // PDFium puts letters on whole pixels, so it draws finer, and its pixels are put together
	proofBlock = 8   // pixels of a block: smaller than a letter is high

	// Letters that stand a pixel to the side change some block by a seventh and most of the ink, a wrong space between
	// letters changes a block by half. Thin lines, which are made sharp in the window, are up to a third of the ink of a
	// page that is nearly empty.
	mostInBlock = 0.08
	mostApart   = 0.35
)

// proof is one page to be compared.
type proof struct {
	name   string
	fitted onepage.Fitted
}

func TestThePreviewIsTheRealPage(t *testing.T) {
	b := newDesk(t).withSample()
	fonts, err := paperFonts()
	b.must(err)
	view := kit.NewPageView(fonts)
	raster := test.WidgetRenderer(view).Objects()[0].(*canvas.Raster)
	var worst, sum proofTally
	for _, one := range b.proofs(fonts) {
		var pdf bytes.Buffer
		b.must(paper.Draw(&pdf, fonts, one.fitted.Pages...))
		file, err := b.Reads.Open(context.Background(), pdf.Bytes())
		b.must(err)
		for i, page := range one.fitted.Pages {
			high := int(proofWide*page.Height/page.Width + 0.5)
			view.SetPage(page)
			drawn, err := file.Picture(context.Background(), i, proofWide*proofFiner)
			b.must(err)
			now := inkOf(drawn, proofFiner, proofWide, high).beside(inkOf(raster.Generator(proofWide, high).(*image.RGBA), 1, proofWide, high))
			if now.apart > mostApart || now.block > mostInBlock {
				t.Errorf("%s, page %d: %v", one.name, i+1, now)
			}
			worst, sum = worst.atLeast(now), sum.plus(now)
		}
		file.Close()
	}
	t.Logf("%d pages, at most %v; on the whole %v", sum.pages, worst, sum.mean())
}

// proofs are the sample family's page in each design, our copy, both languages, and random families' pages.
func (b *bench) proofs(fonts *paper.Fonts) []proof {
	family := b.Family()
	meeting := family.NextMeeting(testToday)
	var list []proof
	add := func(name string, f *record.Family, m *record.Meeting, lang record.Lang, o onepage.Options) {
		words, err := onepage.PrintersFor(lang)
		b.must(err)
		o.Today = testToday
		list = append(list, proof{name, onepage.Make(fonts, f, m, o, words)})
	}
	for _, design := range record.Designs {
		add(design, family, meeting, record.LangEnglish, onepage.Options{Design: record.Design(design)})
	}
	add("ours", family, meeting, record.LangEnglish, onepage.Options{Ours: true})
	add("Spanish", family, meeting, record.LangSpanish, onepage.Options{Paper: record.PaperA4})
	for i := range 12 {
		f := anyone.Example(i)
		add(fmt.Sprint("random ", i), f, f.Meetings[0], record.LangEnglish, onepage.Options{Design: record.Design(record.Designs[i%3]), Ours: i%4 == 3})
	}
	return list
}
