package app

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"planpage/app/progress"
	"planpage/app/record"
	"planpage/storage"
)

const about = "Keeps a family's school records on this computer and makes the one page for the meeting. Without a verb it opens the window. Nothing is ever sent anywhere."

// commandLine is what can be typed. kong reads the tags.
type commandLine struct {
	Data    string `help:"Keep the records in this folder instead of the usual one." placeholder:"DIR"`
	Date    string `help:"Take this day as today." placeholder:"YYYY-MM-DD"`
	Lang    string `help:"Language." placeholder:"en"`
	Version bool   `help:"Print the version."`

	PassphraseFile string `help:"Read the passphrase from the first line of this file instead of asking." placeholder:"F" type:"path"`

	Window  windowVerb  `cmd:"" default:"1" hidden:"" help:"Open the window."`
	Sample  sampleVerb  `cmd:"" help:"Put the sample family into an empty data folder."`
	Summary summaryVerb `cmd:"" help:"Make the one page as a PDF."`
	Goals   goalsVerb   `cmd:"" help:"Print where each goal stands."`
	Import  importVerb  `cmd:"" help:"Take in an archive."`
	Export  exportVerb  `cmd:"" help:"Write everything into one archive."`
	Backup  backupVerb  `cmd:"" help:"Write everything into one file that only a passphrase opens."`
	Restore restoreVerb `cmd:"" help:"Take in a backup; of records in both, the newer stays."`
	Check   checkVerb   `cmd:"" help:"Check that all records are whole."`
}

type importVerb struct {
	File string `arg:"" help:"The archive: a .zip or a family.json." type:"path"`
}

// Run takes in an archive, all or nothing.
func (v *importVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		done, err := s.Import(v.File)
		if err != nil {
			return err
		}
		j.tell("verbs.import.done", done)
		return nil
	})
}

// tell prints what an import did, beginning with the words of the key.
func (j *job) tell(key string, done storage.Imported) {
	j.say(key, "added", done.Added, "updated", done.Updated, "unchanged", done.Unchanged)
	for _, name := range done.Skipped {
		j.say("verbs.import.skipped", "name", name)
	}
	if done.Missing > 0 {
		j.say("verbs.import.missing", "n", done.Missing)
	}
}

type exportVerb struct {
	File string `arg:"" help:"The archive to write." type:"path"`
}

// Run writes everything into one archive; a file that is there already is kept until the new one is whole.
func (v *exportVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		if err := storage.WriteFile(v.File, s.Export); err != nil {
			return err
		}
		j.say("verbs.export.done", "file", filepath.Base(v.File))
		return nil
	})
}

type checkVerb struct{}

// Run verifies everything and says what is wrong and what to do; of records that cannot be opened, whether there is a
// copy.
func (checkVerb) Run(j *job) error {
	err := j.check()
	if record.KindOf(err) != record.Damaged {
		return err
	}
	result(j.Streams, j, err)
	copied, found, _ := goodCopy(j.Data) // copies that cannot be listed are none
	words := j.p.T("gate.copy.none")
	if found {
		words = madeAt(j.p, "gate.copy", copied) + " " + j.p.T("verbs.check.copy")
	}
	complain(j.Streams, exitFailed, words)
	return silent{}
}

func (j *job) check() error {
	return j.with(func(s *storage.Store) error {
		report := s.Check()
		for _, f := range report.Findings {
			complain(j.Streams, exitFailed, place(j.p, f))
		}
		if !report.OK() {
			return silent{}
		}
		j.say("verbs.check.done", "records", report.Records, "files", report.Files)
		return nil
	})
}

type goalsVerb struct {
	JSON bool `help:"As JSON, with every computed number." xor:"form"`
	CSV  bool `help:"As CSV." xor:"form"`
}

// Run prints each goal's numbers, for every child.
func (v *goalsVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		figures := []progress.Figures{}
		err := s.View(func(tx *storage.Tx) error {
			children, err := tx.Children()
			for _, c := range children {
				family, err := tx.Family(c.ID)
				if err != nil {
					return err
				}
				figures = append(figures, progress.JSON(j.p, family, j.today())...)
			}
			return err
		})
		if err != nil {
			return err
		}
		return v.print(j, figures)
	})
}

func (v *goalsVerb) print(j *job, figures []progress.Figures) error {
	switch {
	case v.JSON:
		out := json.NewEncoder(j.Out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(struct {
			Goals []progress.Figures `json:"goals"`
		}{figures})
	case v.CSV:
		return printCSV(j.Out, figures)
	}
	for _, f := range figures {
		if _, err := fmt.Fprintf(j.Out, "%s: %s [%s]\n  %s\n", f.Child, f.Title, j.p.T("progress.status."+string(f.Status)), f.Sentence); err != nil {
			return err
		}
	}
	if len(figures) == 0 {
		j.say("verbs.goals.none")
	}
	return nil
}

// printCSV writes the numbers a spreadsheet can use; a number that cannot be told is an empty cell.
func printCSV(w io.Writer, figures []progress.Figures) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"child", "title", "unit", "readings", "now", "expected", "gap", "status", "neededPerWeek", "percentOfGoal", "schoolReport"}}
	for _, f := range figures {
		rows = append(rows, []string{
			f.Child, f.Title, string(f.Unit), strconv.Itoa(f.Readings), cell(f.Now), cell(f.Expected), cell(f.Gap), string(f.Status),
			cell(f.NeededPerWeek), cell(f.PercentOfGoal), f.SchoolReport,
		})
	}
	return out.WriteAll(rows)
}

func cell(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'g', -1, 64)
}

// say prints one plain line.
func (j *job) say(key string, args ...any) {
	_, _ = fmt.Fprintln(j.Out, j.p.T(key, args...)) // a closed pipe is the reader's wish
}
