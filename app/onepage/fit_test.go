package onepage

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
)

// complaint says what is wrong with a page, empty when nothing is.
func complaint(fonts *paper.Fonts, page paper.Page, least float64) string {
	type box struct {
		l, t, r, b float64
		text       string
	}
	var texts []box
	const slack = 0.5
	for _, item := range page.Items {
		l, t, r, b := item.Bounds(fonts)
		if l < margin-slack || r > page.Width-margin+slack || t < margin-slack || b > page.Height-margin+slack {
			return fmt.Sprintf("%T %+v is outside the margins", item, item)
		}
		words, ok := item.(paper.Text)
		if !ok {
			continue
		}
		if words.Size < least-1e-9 {
			return fmt.Sprintf("%q is printed at %.2f", words.Text, words.Size)
		}
		if words.Grey > paper.PalestText {
			return fmt.Sprintf("%q is too pale", words.Text)
		}
		for _, o := range texts {
			if l < o.r-slack && o.l < r-slack && t < o.b-slack && o.t < b-slack {
				return fmt.Sprintf("%q lies over %q", words.Text, o.text)
			}
		}
		texts = append(texts, box{l, t, r, b, words.Text})
	}
	return ""
}

// missing names a composed item that is neither printed whole nor listed.
func missing(fonts *paper.Fonts, c Content, fitted Fitted) string {
	text := pageText(fitted.Pages[0])
	told := map[string]bool{}
	for _, l := range append(slices.Clone(fitted.LeftOff), fitted.Shortened...) {
		told[l.Key] = true
	}
	for _, b := range c.Blocks {
		for _, item := range b.Items {
			if told[item.Key] {
				continue
			}
			for _, s := range itemTexts(item) {
				clean, _ := fonts.Clean(s)
				if !strings.Contains(text, squeeze(clean)) {
					return fmt.Sprintf("%s %q: %q", b.Key, item.Key, s)
				}
			}
		}
	}
	return ""
}

// untold says that a letter is not printed and no word named for it, or a word named that is printed.
func untold(fonts *paper.Fonts, content Content, fitted Fitted) string {
	for _, word := range fitted.LostWords {
		if _, lost := fonts.Clean(word); len(lost) == 0 {
			return fmt.Sprintf("%q is called lost, and it can be printed", word)
		}
	}
	typed := strings.ContainsRune(content.PlainText(), paper.MissingRune)
	if !typed && len(fitted.LostWords) == 0 && strings.ContainsRune(pageText(fitted.Pages...), paper.MissingRune) {
		return "a letter is missing, and no word is named"
	}
	return ""
}

// twice names an item that is both on the page and among those left off.
func twice(fitted Fitted) string {
	for _, b := range fitted.Content.Blocks {
		for _, item := range b.Items {
			if slices.ContainsFunc(fitted.LeftOff, func(l LeftOff) bool { return l.Key == item.Key && l.Block == b.Key }) {
				return item.Key
			}
		}
	}
	return ""
}

// itemTexts are the words of an item that stand on the page in one piece.
func itemTexts(item Item) []string {
	switch {
	case item.Goal != nil:
		return []string{item.Goal.Name, item.Goal.Unit, item.Goal.Now, item.Goal.Status}
	case item.Score != nil:
		return []string{item.Score.Name, item.Score.Value, item.Score.Percentile}
	}
	var list []string
	for _, s := range item.Spans {
		list = append(list, s.Text)
	}
	return append(list, item.Asks...)
}

func least(o Options) float64 { return lookOf(settle(o).Design).foot }

func TestEveryPageIsOnePage(t *testing.T) {
	for _, s := range append(scenes(t), inSpanish(t)...) {
		t.Run(s.name, func(t *testing.T) {
			content := Compose(s.family, s.meet, s.opts)
			fitted := Fit(testFonts(t), content)
			want := 1
			if s.opts.Ours {
				want = 2
			}
			if len(fitted.Pages) != want {
				t.Fatalf("%d pages, want %d", len(fitted.Pages), want)
			}
			for i, page := range fitted.Pages {
				if c := complaint(testFonts(t), page, least(s.opts)); c != "" {
					t.Errorf("page %d: %s", i+1, c)
				}
			}
			if both := twice(fitted); both != "" {
				t.Errorf("%s is printed, and listed as left off", both)
			}
			if m := missing(testFonts(t), content, fitted); m != "" {
				t.Errorf("neither printed nor listed: %s", m)
			}
			if len(fitted.TooLong) > 0 {
				t.Errorf("nothing is pinned, and yet: %+v", fitted.TooLong)
			}
			if !bytes.Equal(draw(t, fitted), draw(t, Fit(testFonts(t), Compose(s.family, s.meet, s.opts)))) {
				t.Error("the same records gave other bytes")
			}
		})
	}
}

func TestPrivateWordsNeverLeave(t *testing.T) {
	f, m := overfull()
	for _, design := range record.Designs {
		for _, ours := range []bool{false, true} {
			o := options(t)
			o.Design, o.Ours = record.Design(design), ours
			content := Compose(f, m, o)
			fitted := Fit(testFonts(t), content)
			all := pageText(fitted.Pages...) + content.PlainText() + fitted.Content.PlainText() + fmt.Sprint(fitted.LeftOff, fitted.Shortened)
			if strings.Contains(all, secret) {
				t.Errorf("%s, ours %v: what the family could live with is there", design, ours)
			}
		}
	}
}

func TestRandomFamiliesFit(t *testing.T) {
	found, err := loadFound()
	if err != nil {
		t.Fatal(err)
	}
	base := options(t)
	languages := []*text.Printer{base.Printer, spanish(t)}
	rapid.Check(t, func(rt *rapid.T) {
		f, m, page := randomFamily(rt)
		o := base
		o.Page, o.Ours = page, rapid.Bool().Draw(rt, "ours")
		o.Paper = record.Paper(rapid.SampledFrom(record.Papers).Draw(rt, "paper"))
		o.Design = record.Design(rapid.SampledFrom(record.Designs).Draw(rt, "design"))
		o.Printer = rapid.SampledFrom(languages).Draw(rt, "language")
		fonts := rapid.SampledFrom([]*paper.Fonts{testFonts(t), found}).Draw(rt, "fonts")
		content := Compose(f, m, o)
		fitted := Fit(fonts, content)
		for _, p := range fitted.Pages {
			if c := complaint(fonts, p, least(o)); c != "" {
				rt.Fatalf("%s (%s)", c, o.Design)
			}
		}
		if both := twice(fitted); both != "" {
			rt.Fatalf("%s is printed, and listed as left off", both)
		}
		if s := untold(fonts, content, fitted); s != "" {
			rt.Fatal(s)
		}
		if s := missing(fonts, content, fitted); s != "" {
			rt.Fatalf("neither printed nor listed: %s", s)
		}
		if strings.Contains(pageText(fitted.Pages...)+fitted.Content.PlainText(), secret) {
			rt.Fatalf("what the family could live with is printed")
		}
		if err := paper.Draw(&bytes.Buffer{}, fonts, fitted.Pages...); err != nil {
			rt.Fatal(err)
		}
	})
}
