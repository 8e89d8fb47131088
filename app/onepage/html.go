package onepage

import (
	_ "embed" // the frame of the page
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"planpage/app/paper"
)

// pageFrame is the frame of the page for a browser: no scripts, nothing from elsewhere, and well-formed like XML.
//
//go:embed page.html
var pageFrame string

// htmlPage is what the frame shows. Without scripts and with headings, lists and tables with heads it reads well aloud.
type htmlPage struct {
	Lang, Title, Author string
	Articles            []htmlArticle
}

// htmlArticle is the page in one language.
type htmlArticle struct {
	Lang, Name  string
	Lines, Foot []string
	Sections    []htmlSection
}

// htmlSection is a block: one of a text, bullets, numbers or a table, and a note.
type htmlSection struct {
	Title            string
	Text             []htmlSpan
	Bullets, Numbers [][]htmlSpan
	Table            *htmlTable
	Note             string
}

type htmlSpan struct {
	Text                  string
	Strong, Quoted, Quiet bool
}

// HTML writes what the page says as a web page of one file, and after it what the copy in another language says. Each
// chart is drawn and said in words.
func (f Fitted) HTML(w io.Writer, fonts *paper.Fonts) error {
	frame, err := template.New("page").Parse(pageFrame)
	if err != nil {
		return err
	}
	c := f.Content
	page := htmlPage{
		Lang: c.Options.Printer.Tag(), Title: c.Header.Name + ", " + aloud(c.Header.Event), Author: c.Header.Author,
		Articles: []htmlArticle{c.article(fonts)},
	}
	if f.Facing != nil {
		page.Articles = append(page.Articles, f.Facing.article(fonts))
	}
	return frame.Execute(w, page)
}

func (c Content) article(fonts *paper.Fonts) htmlArticle {
	a := htmlArticle{Lang: c.Options.Printer.Tag(), Name: c.Header.Name, Foot: filled([]string{c.Footer.Left, aloud(c.Footer.Right)})}
	for _, s := range filled(append([]string{c.Header.Facts, c.Header.Plan, c.Header.Event}, c.Header.Lines...)) {
		a.Lines = append(a.Lines, aloud(s))
	}
	for _, b := range c.Blocks {
		if len(b.Items) > 0 {
			a.Sections = append(a.Sections, c.htmlSection(fonts, b))
		}
	}
	return a
}

func (c Content) htmlSection(fonts *paper.Fonts, b Block) htmlSection {
	s := htmlSection{Title: b.Title, Note: b.Note}
	switch b.Form {
	case Flow:
		s.Text = htmlSpans(flowSpans(b.Items))
	case List, Numbered:
		var lines [][]htmlSpan
		for _, item := range b.Items {
			lines = append(lines, htmlSpans(item.Spans))
		}
		if b.Form == List {
			s.Bullets = lines
		} else {
			s.Numbers = lines
		}
	case Asks:
		s.Table = asksTable(b)
	case Goals:
		s.Table = c.goalsTable(fonts, b)
	case Scores:
		s.Table = c.scoresTable(fonts, b)
	}
	return s
}

func htmlSpans(spans []paper.Span) []htmlSpan {
	var list []htmlSpan
	for _, s := range spans {
		if blank(s.Text) {
			continue
		}
		list = append(list, htmlSpan{
			Text: strings.TrimSpace(s.Text), Strong: s.Face == paper.Bold || s.Face == paper.BoldItalic, Quoted: s.Face == paper.Italic, Quiet: s.Grey > 0,
		})
	}
	return list
}

// htmlTable has a head for each column; the first cell of a row is its head.
type htmlTable struct {
	Heads []string
	Rows  []htmlRow
}

// NumberAt reports whether the column holds numbers, whose head stands right like them.
func (t *htmlTable) NumberAt(column int) bool {
	return column > 0 && len(t.Rows) > 0 && t.Rows[0].Cells[column-1].Number
}

type htmlRow struct {
	Head  []htmlSpan
	Cells []htmlCell
}

type htmlCell struct {
	Text    string
	Number  bool
	List    []string
	Picture *htmlPicture
}

// asksTable is the table of concerns; the team's answers have a column where there are any.
func asksTable(b Block) *htmlTable {
	t := &htmlTable{Heads: b.Heads[:2:2]}
	answered := slices.ContainsFunc(b.Items, func(item Item) bool { return item.Answer != "" })
	if answered {
		t.Heads = append(t.Heads, b.Heads[answerHead])
	}
	for i, item := range b.Items {
		number := paper.Span{Face: paper.Bold, Text: strconv.Itoa(i+1) + "."}
		row := htmlRow{Head: htmlSpans(append([]paper.Span{number}, item.Spans...))}
		ask := htmlCell{List: item.Asks}
		if len(item.Asks) == 1 {
			ask = htmlCell{Text: item.Asks[0]}
		}
		row.Cells = append(row.Cells, ask)
		if answered {
			row.Cells = append(row.Cells, htmlCell{Text: aloud(item.Answer)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
