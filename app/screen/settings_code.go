package screen

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
)

// codeSheet shows a new recovery code. It is kept nowhere, so the sheet stays until the person says that they have it.
type codeSheet struct {
	d     *Desk
	code  string
	sheet *kit.Sheet
	lines []*kit.Words
	note  *kit.Words
}

// showCode opens the sheet; then is called when it was closed by the person.
func (d *Desk) showCode(code string, then func()) {
	s := &codeSheet{d: d, code: code, note: kit.NewWords("", kit.Caption)}
	box := make([]fyne.CanvasObject, 0, 2)
	for _, line := range halved(code) {
		words := kit.NewWords(line, kit.Heading.Centred())
		s.lines, box = append(s.lines, words), append(box, words)
	}
	ready := false
	done := kit.NewPrimary(d.T("settings.code.close"), func() {
		ready = true
		s.sheet.Close()
	})
	done.Disable()
	have := kit.NewCheck(d.T("settings.code.have"), func(ticked bool) {
		if ticked {
			done.Enable()
		} else {
			done.Disable()
		}
	})
	print := kit.NewButton(d.T("settings.code.print"), s.print)
	body := kit.Column(kit.Gap3,
		kit.NewWords(d.T("settings.code.why"), kit.Body),
		kit.Tinted(kit.ColorPrimaryTint, kit.Column(kit.Gap1, box...)),
		kit.Flow(kit.Gap3, print, kit.NewButton(d.T("settings.code.copy"), s.copy)),
		s.note, have)
	s.sheet = kit.NewSheet(d.Window, d.T("settings.code.title"), body, done)
	free := d.Hold()
	s.sheet.OnGone = func() {
		s.wipe()
		free()
		if ready {
			then()
		}
	}
	s.sheet.Show(print)
}

func (s *codeSheet) wipe() {
	s.code = ""
	for _, words := range s.lines {
		words.SetText("")
	}
}

// halved breaks a code in its middle, between two groups.
func halved(code string) []string {
	groups := strings.Split(code, "-")
	if len(groups) < 2 {
		return []string{code}
	}
	half := len(groups) / 2
	return []string{strings.Join(groups[:half], "-") + "-", strings.Join(groups[half:], "-")}
}

func (s *codeSheet) copy() {
	fyne.CurrentApp().Clipboard().SetContent(s.code)
	s.say("settings.code.copied")
}

func (s *codeSheet) print() {
	path, err := s.d.Store.OpenMade(s.d.T("settings.code.file")+".pdf", s.draw)
	printed := false
	if err == nil {
		printed, err = s.d.PrintFile(path, PrintJob{Paper: s.d.Config.Paper})
	}
	switch {
	case err != nil:
		m := s.d.P.Error(err)
		s.note.SetText(m.Text + " " + m.Hint)
		s.sheet.Refresh()
	case printed:
		s.say("settings.code.printed")
	default:
		s.say("settings.code.opened")
	}
}

// say tells below the buttons what was done: a toast would lie behind the sheet.
func (s *codeSheet) say(key string) {
	s.note.SetText(s.d.T(key))
	s.sheet.Refresh()
}

func (s *codeSheet) draw(w io.Writer) error {
	fonts, err := s.d.Fonts()
	if err != nil {
		return err
	}
	return paper.Draw(w, fonts, codePage(s.d, fonts, s.code))
}

// The page with the code: its margin and the sizes of its letters, in points.
const (
	codeMargin  = 72.0
	codeTitle   = 24.0
	codeLetters = 26.0
	codeWords   = 13.0
	codeLine    = 1.4 // from line to line, as a part of the size
)

// codePage is the one page to keep with a family's other papers. Nothing on it tells whose it is.
func codePage(d *Desk, fonts *paper.Fonts, code string) paper.Page {
	width, height := 612.0, 792.0
	if d.Config.Paper == record.PaperA4 {
		width, height = 595.28, 841.89
	}
	page := paper.Page{Width: width, Height: height, Title: d.T("settings.code.page"), Lang: d.P.Lang(), Made: d.Today().Time()}
	y := codeMargin
	put := func(size float64, face paper.Face, words string) {
		for _, line := range fonts.Paragraph(paper.Span{Face: face, Text: words}).Wrap(size, width-2*codeMargin) {
			y += size * codeLine
			for _, piece := range line.Pieces {
				page.Items = append(page.Items, paper.Text{X: codeMargin + piece.X, Y: y, Size: size, Face: piece.Face, Text: piece.Text})
			}
		}
		y += size * codeLine / 2
	}
	put(codeTitle, paper.Bold, d.T("settings.code.page"))
	put(codeWords, paper.Regular, d.T("settings.code.page.made", "date", d.P.Date(d.Today())))
	top := y + codeWords/2
	y = top + codeWords/2
	for _, line := range halved(code) {
		y += codeLetters * codeLine
		left := (width - fonts.Width(paper.Bold, codeLetters, line)) / 2
		page.Items = append(page.Items, paper.Text{X: left, Y: y, Size: codeLetters, Face: paper.Bold, Text: line})
	}
	y += codeLetters
	page.Items = append(page.Items, paper.Box{X: codeMargin, Y: top, W: width - 2*codeMargin, H: y - top, Line: 1})
	y += codeWords
	for _, key := range []string{"settings.code.page.what", "settings.code.page.how", "settings.code.page.type", "settings.code.page.new"} {
		put(codeWords, paper.Regular, d.T(key))
	}
	return page
}
