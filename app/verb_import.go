package app

import (
	"errors"
	"os"
	"slices"
	"strings"

	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

type importVerb struct {
	File string `arg:"" optional:"" help:"The archive: a .zip or a family.json." type:"path"`

	CSV    string `help:"Take in readings of one goal instead: a CSV file, or - for standard input." placeholder:"FILE" and:"readings"`
	Goal   string `help:"The goal's name, or a part of it that no other goal has." placeholder:"NAME" and:"readings"`
	Child  string `help:"The child's name, where goals of two children have the same name." placeholder:"NAME"`
	Source string `help:"Who measured, where a row does not say: school, home or private." enum:"school,home,private" default:"school"`
	Skip   bool   `help:"Leave out the rows that cannot be read and add the others."`
}

// Validate refuses both an archive and readings, or neither.
func (v *importVerb) Validate() error {
	if (v.File == "") == (v.CSV == "") {
		return errors.New("name an archive, or readings with --csv FILE --goal NAME")
	}
	return nil
}

// Run takes in an archive or readings, all or nothing.
func (v *importVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		if v.CSV != "" {
			return v.readings(j, s)
		}
		done, err := s.Import(v.File)
		if err != nil {
			return err
		}
		j.tell("verbs.import.done", done)
		return nil
	})
}

// readings adds the readings that are not there yet, in one change. While a row cannot be read nothing is added, unless
// such rows are to be left out.
func (v *importVerb) readings(j *job, s *storage.Store) error {
	words, err := v.read(j)
	if err != nil {
		return err
	}
	family, goal, err := v.find(j, s)
	if err != nil {
		return err
	}
	list := progress.ReadRows(j.p, words, progress.RowsFrom{
		Goal: goal, Source: record.Source(v.Source), Today: j.today(), There: family.Readings(goal.ID),
	})
	added, unread := list.New(), list.Unread()
	for _, row := range unread {
		complain(j.Streams, exitFailed, j.p.T("rows.line", "line", row.Line, "why", row.Why(j.p)))
	}
	switch {
	case len(list) == 0:
		return &record.Error{Kind: record.Invalid, Key: "verbs.import.rows.none"}
	case len(unread) > 0 && !v.Skip:
		return &record.Error{Kind: record.Refused, Key: "verbs.import.rows.unread", Args: []any{"n", len(unread), "added", len(added)}}
	}
	if err := putReadings(s, family.Child.ID, added); err != nil {
		return err
	}
	j.say("verbs.import.rows.done", "n", len(added), "goal", goal.Name(), "known", list.Known(), "unread", len(unread))
	return nil
}

// read returns the text of the file. Standard input goes on behind the passphrase where that came from it.
func (v *importVerb) read(j *job) (string, error) {
	if v.CSV == "-" {
		if j.lines != nil {
			return text.ReadPlain(j.lines)
		}
		return text.ReadPlain(j.In)
	}
	file, err := os.Open(v.CSV)
	if err != nil {
		return "", &record.Error{Kind: record.NotFound, Key: "rows.file.unread"}
	}
	words, err := text.ReadPlain(file)
	return words, errors.Join(err, file.Close())
}

// named is a goal, whose it is, and whether it is in force.
type named struct {
	family *record.Family
	goal   *record.Goal
	active bool
}

// find returns the one goal that the name means: of all children, or of the one named.
func (v *importVerb) find(j *job, s *storage.Store) (*record.Family, *record.Goal, error) {
	var all []named
	list, err := families(s, v.Child)
	for _, family := range list {
		active := family.ActiveGoals()
		for _, g := range family.Goals {
			all = append(all, named{family, g, slices.Contains(active, g)})
		}
	}
	if err != nil {
		return nil, nil, err
	}
	found := meant(all, v.Goal)
	switch {
	case len(all) == 0:
		return nil, nil, &record.Error{Kind: record.NotFound, Key: "verbs.goals.none"}
	case len(found) == 0:
		return nil, nil, &record.Error{Kind: record.NotFound, Key: "verbs.import.goal.unknown", Args: []any{"name", v.Goal, "goals", listed(j.p, meant(all, ""))}}
	case len(found) > 1:
		return nil, nil, &record.Error{Kind: record.Refused, Key: "verbs.import.goal.several", Args: []any{"name", v.Goal, "goals", listed(j.p, found)}}
	}
	return found[0].family, found[0].goal, nil
}

// meant returns the goals with this name or id, else those in whose name it stands; of each, those in force when there
// are any, and else those of earlier plans. An empty name stands in every name.
func meant(all []named, name string) []named {
	name = strings.ToLower(strings.TrimSpace(name))
	whole := func(n named) bool { return strings.ToLower(n.goal.Name()) == name || n.goal.ID == name }
	part := func(n named) bool { return strings.Contains(strings.ToLower(n.goal.Name()), name) }
	for _, fits := range []func(named) bool{whole, part} {
		for _, active := range []bool{true, false} {
			var found []named
			for _, n := range all {
				if n.active == active && fits(n) {
					found = append(found, n)
				}
			}
			if len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// listed names goals for a choice: of several children with whose they are, and those of one name with their ids.
func listed(p *text.Printer, goals []named) string {
	times, children := map[string]int{}, map[*record.Family]bool{}
	for _, n := range goals {
		times[n.goal.Name()]++
		children[n.family] = true
	}
	words := make([]string, len(goals))
	for i, n := range goals {
		words[i] = p.T("verbs.import.goal.one", "goal", n.goal.Name())
		switch {
		case times[n.goal.Name()] > 1:
			words[i] = p.T("verbs.import.goal.id", "goal", n.goal.Name(), "child", n.family.Child.ShortName(), "id", n.goal.ID)
		case len(children) > 1:
			words[i] = p.T("verbs.import.goal.child", "goal", n.goal.Name(), "child", n.family.Child.ShortName())
		}
	}
	return p.List(words)
}

// putReadings stores new readings of a child in one change.
func putReadings(s *storage.Store, childID string, list []*record.Measurement) error {
	if len(list) == 0 {
		return nil
	}
	return s.Update(func(tx *storage.Tx) error {
		tx.Label("rows.label")
		for _, m := range list {
			m.ID, m.ChildID = storage.NewID(), childID
			if err := tx.Put(m); err != nil {
				return err
			}
		}
		return nil
	})
}
