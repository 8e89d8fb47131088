package app

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"planpage/app/onepage"
	"planpage/app/record"
	"planpage/storage"
)

type summaryVerb struct {
	Output string `short:"o" help:"The PDF to write, or a text (.txt), a web page (.html) or a picture (.png); - for standard output." placeholder:"FILE"`
	Child  string `help:"The child's name. Else the one with the soonest meeting." placeholder:"NAME"`
	Paper  string `help:"letter or a4." enum:"letter,a4," default:""`
	Design string `help:"classic, large or newTeacher." enum:"classic,large,newTeacher," default:""`
	Ours   bool   `help:"Our copy, with a notes sheet on its back."`
	Letter bool   `help:"The concerns letter: each concern in full, and what the page has no room for."`
	Card   bool   `help:"The pocket card: what the plan says today, for a new teacher or a substitute."`
	Text   bool   `help:"Plain text instead of a PDF."`
}

// Run makes the one page, or the letter or the card beside it, and tells on standard error what was left off.
func (v *summaryVerb) Run(j *job) error {
	if v.Output == "" && !v.Text {
		return &record.Error{Kind: record.Refused, Key: "verbs.summary.output"}
	}
	if v.Letter && v.Card {
		return &record.Error{Kind: record.Refused, Key: "out.verb.one"}
	}
	return j.with(func(s *storage.Store) error {
		fonts, err := paperFonts()()
		if err != nil {
			return err
		}
		made, err := v.make(j, s, fonts)
		if err != nil {
			return err
		}
		if err := v.write(j, made, fonts); err != nil {
			return err
		}
		for _, line := range made.told {
			if _, err := fmt.Fprintln(j.Err, line); err != nil {
				return err
			}
		}
		return nil
	})
}

// family reads the records of the child the verb is about.
func (v *summaryVerb) family(j *job, s *storage.Store) (family *record.Family, err error) {
	err = s.View(func(tx *storage.Tx) error {
		child, err := v.child(tx, j.today())
		if err == nil {
			family, err = tx.Family(child.ID)
		}
		return err
	})
	return family, err
}

// pageWords are those of the language asked for, else of the one chosen in the window for what is printed.
func (j *job) pageWords(chosen record.Lang) (onepage.Printers, error) {
	if j.Lang != "" || chosen == "" || chosen == record.LangEnglish {
		return onepage.Printers{Page: j.p}, nil
	}
	return onepage.PrintersFor(chosen)
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

// childNamed returns the one child with this whole name, else the one that goes by it, in any case.
func childNamed(children []*record.Child, name string) (*record.Child, error) {
	for _, called := range []func(*record.Child) string{func(c *record.Child) string { return c.Name }, (*record.Child).ShortName} {
		var found []*record.Child
		for _, c := range children {
			if strings.EqualFold(called(c), name) {
				found = append(found, c)
			}
		}
		if len(found) == 1 {
			return found[0], nil
		}
		if len(found) > 1 {
			return nil, &record.Error{Kind: record.Invalid, Key: "verbs.severalChildren", Args: []any{"name", name}}
		}
	}
	return nil, &record.Error{Kind: record.NotFound, Key: "verbs.noSuchChild", Args: []any{"name", name}}
}

// write writes to a file, which is kept until the new one is whole; to standard output for "-" or no name.
func (j *job) write(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return write(j.Out)
	}
	err := storage.WriteFile(file, write)
	if errors.Is(err, fs.ErrNotExist) {
		return &record.Error{Kind: record.NotFound, Key: "out.verb.noFolder", Err: fs.ErrNotExist}
	}
	return err
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
	return append(lines, lostWords(j, f.LostWords)...)
}
