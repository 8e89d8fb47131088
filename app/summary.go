package app

import (
	"fmt"
	"io"
	"strings"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/storage"
)

type summaryVerb struct {
	Output string `short:"o" help:"The PDF to write; - for standard output." placeholder:"FILE"`
	Child  string `help:"The child's name. Else the one with the soonest meeting." placeholder:"NAME"`
	Paper  string `help:"letter or a4." enum:"letter,a4," default:""`
	Design string `help:"classic, large or newTeacher." enum:"classic,large,newTeacher," default:""`
	Ours   bool   `help:"Our copy, with a notes sheet on its back."`
	Text   bool   `help:"Plain text instead of a PDF."`
}

// Run makes the one page and tells on standard error what was left off.
func (v *summaryVerb) Run(j *job) error {
	if v.Output == "" && !v.Text {
		return &record.Error{Kind: record.Refused, Key: "verbs.summary.output"}
	}
	return j.with(func(s *storage.Store) error {
		fitted, fonts, err := v.fit(j, s)
		if err != nil {
			return err
		}
		if err := v.write(j, fitted, fonts); err != nil {
			return err
		}
		for _, line := range leftOff(j, fitted) {
			if _, err := fmt.Fprintln(j.Err, line); err != nil {
				return err
			}
		}
		return nil
	})
}

// fit composes and fits the page from the family's records and its last choices for this meeting.
func (v *summaryVerb) fit(j *job, s *storage.Store) (onepage.Fitted, *paper.Fonts, error) {
	var family *record.Family
	err := s.View(func(tx *storage.Tx) (err error) {
		child, err := v.child(tx, j.today())
		if err == nil {
			family, err = tx.Family(child.ID)
		}
		return err
	})
	if err != nil {
		return onepage.Fitted{}, nil, err
	}
	fonts, err := paperFonts()()
	if err != nil {
		return onepage.Fitted{}, nil, err
	}
	size := record.Paper(v.Paper)
	if size == "" {
		size = loadConfig(s.Dir()).Paper
	}
	meeting := family.NextMeeting(j.today())
	page := family.PageFor(meeting)
	words, err := j.pageWords(page)
	if err != nil {
		return onepage.Fitted{}, nil, err
	}
	return onepage.Make(fonts, family, meeting, onepage.Options{
		Today: j.today(), Paper: size, Design: record.Design(v.Design), Ours: v.Ours, Page: page,
	}, words), fonts, nil
}

// pageWords are those of the language asked for, else of the one chosen for the page.
func (j *job) pageWords(page *record.Page) (onepage.Printers, error) {
	if j.Lang != "" || page == nil || page.Lang == "" || page.Lang == record.LangEnglish {
		return onepage.Printers{Page: j.p}, nil
	}
	return onepage.PrintersFor(page.Lang)
}

// child returns the child by name, whole or first, in any case; else the one with the soonest meeting.
func (v *summaryVerb) child(tx *storage.Tx, today record.Date) (*record.Child, error) {
	if v.Child == "" {
		c, err := soonest(tx, today)
		if err == nil && c == nil {
			err = &record.Error{Kind: record.NotFound, Key: "verbs.noChild"}
		}
		return c, err
	}
	children, err := tx.Children()
	if err != nil {
		return nil, err
	}
	return childNamed(children, v.Child)
}

// childNamed returns the child by its whole name or the name it goes by, in any case.
func childNamed(children []*record.Child, name string) (*record.Child, error) {
	for _, c := range children {
		if strings.EqualFold(c.Name, name) || strings.EqualFold(c.ShortName(), name) {
			return c, nil
		}
	}
	return nil, &record.Error{Kind: record.NotFound, Key: "verbs.noSuchChild", Args: []any{"name", name}}
}

func (v *summaryVerb) write(j *job, fitted onepage.Fitted, fonts *paper.Fonts) error {
	write := func(w io.Writer) error {
		if v.Text {
			_, err := io.WriteString(w, fitted.PlainText())
			return err
		}
		return paper.Draw(w, fonts, fitted.Pages...)
	}
	return j.write(v.Output, write)
}

// write writes to a file, which is kept until the new one is whole; to standard output for "-" or no name.
func (j *job) write(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return write(j.Out)
	}
	return storage.WriteFile(file, write)
}

// leftOff tells in lines what is not on the page, or not whole, and why.
func leftOff(j *job, f onepage.Fitted) []string {
	var lines []string
	tell := func(key string, list []onepage.LeftOff) {
		for _, off := range list {
			lines = append(lines, j.p.T(key, "text", off.Text, "reason", j.p.T(off.Reason)))
		}
	}
	tell("verbs.summary.leftOff", f.LeftOff)
	tell("verbs.summary.shortened", f.Shortened)
	for _, b := range f.TooLong {
		lines = append(lines, j.p.T("verbs.summary.tooLong", "block", b.Title, "n", b.Lines))
	}
	if len(f.LostWords) > 0 {
		lines = append(lines, j.p.T("verbs.summary.lost", "words", strings.Join(f.LostWords, ", ")))
	}
	return lines
}
