package app

import (
	"fmt"
	"path/filepath"

	"planpage/app/record"
	"planpage/storage"
)

const about = "Keeps a family's school records on this computer and makes the one page for the meeting. Without a verb it opens the window. Nothing is ever sent anywhere."

// commandLine is what can be typed. kong reads the tags.
type commandLine struct {
	Data    string `help:"Keep the records in this folder instead of the usual one." placeholder:"DIR"`
	Date    string `help:"Take this day as today." placeholder:"YYYY-MM-DD"`
	Lang    string `help:"Language of what is printed: en or es." placeholder:"LANG"`
	Version bool   `help:"Print the version."`

	PassphraseFile string `help:"Read the passphrase from the first line of this file instead of asking." placeholder:"F" type:"path"`

	Window  windowVerb  `cmd:"" default:"1" hidden:"" help:"Open the window."`
	Sample  sampleVerb  `cmd:"" help:"Put the sample family into an empty data folder."`
	Summary summaryVerb `cmd:"" help:"Make the one page as a PDF."`
	Goals   goalsVerb   `cmd:"" help:"Print where each goal stands."`
	Scores  scoresVerb  `cmd:"" help:"Print each test score as it is understood."`
	Import  importVerb  `cmd:"" help:"Take in an archive, or readings of a goal."`
	Export  exportVerb  `cmd:"" help:"Write everything into one archive."`
	Backup  backupVerb  `cmd:"" help:"Write everything into one file that only a passphrase opens."`
	Restore restoreVerb `cmd:"" help:"Take in a backup; of records in both, the newer stays."`
	Check   checkVerb   `cmd:"" help:"Check that all records are whole."`
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

// say prints one plain line.
func (j *job) say(key string, args ...any) {
	_, _ = fmt.Fprintln(j.Out, j.p.T(key, args...)) // a closed pipe is the reader's wish
}

// families loads the records of the child with this name, or of every child where none is named.
func families(s *storage.Store, child string) (list []*record.Family, err error) {
	err = s.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		if child != "" && err == nil {
			var one *record.Child
			one, err = childNamed(children, child)
			children = []*record.Child{one}
		}
		if err != nil {
			return err
		}
		for _, c := range children {
			family, err := tx.Family(c.ID)
			if err != nil {
				return err
			}
			list = append(list, family)
		}
		return nil
	})
	return list, err
}
