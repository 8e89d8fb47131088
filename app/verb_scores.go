package app

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/app/sheet"
	"planpage/storage"
)

type scoresVerb struct {
	JSON   bool   `help:"As JSON." xor:"form"`
	PDF    string `help:"What testing shows as a PDF, one page a child when it fits; - for standard output." placeholder:"FILE" xor:"form"`
	Child  string `help:"Only this child's scores." placeholder:"NAME"`
	Report string `help:"Only the reports whose title has these words." placeholder:"TITLE"`
	Paper  string `help:"letter or a4." enum:"letter,a4," default:""`
}

// Run prints each score as it is understood, or makes the sheet of what testing shows: of every child, or of the one
// asked for.
func (v *scoresVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		list, err := v.load(j, s)
		switch {
		case err != nil:
			return err
		case v.PDF != "":
			return v.sheets(j, s, list)
		case v.JSON:
			return v.json(j, list)
		}
		return v.table(j, list)
	})
}

// load returns the families asked for. A child or a report that is not there is an error, and so is a report that has no
// scores.
func (v *scoresVerb) load(j *job, s *storage.Store) ([]*record.Family, error) {
	list, err := families(s, v.Child)
	if err != nil || v.Report == "" {
		return list, err
	}
	missing := &record.Error{Kind: record.NotFound, Key: "verbs.noSuchReport", Args: []any{"name", v.Report}}
	for _, f := range list {
		for _, e := range f.EvaluationsByDate() {
			switch name := score.ReportName(j.p, e); {
			case !v.asked(name):
			case len(e.Scores) > 0:
				return list, nil
			case missing.Key == "verbs.noSuchReport":
				missing.Key, missing.Args = "verbs.scores.noneThere", []any{"name", name}
			}
		}
	}
	return nil, missing
}

// asked reports whether a report is one of those asked for.
func (v *scoresVerb) asked(title string) bool {
	return strings.Contains(strings.ToLower(title), strings.ToLower(v.Report))
}

// figures are those of the reports asked for, compared with all reports.
func (v *scoresVerb) figures(j *job, f *record.Family) []score.Figures {
	kept := []score.Figures{}
	for _, x := range score.JSON(j.p, f) {
		if v.asked(x.Evaluation) {
			kept = append(kept, x)
		}
	}
	return kept
}

func (v *scoresVerb) json(j *job, list []*record.Family) error {
	all := []score.Figures{}
	for _, f := range list {
		all = append(all, v.figures(j, f)...)
	}
	out := json.NewEncoder(j.Out)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(struct {
		Scores []score.Figures `json:"scores"`
	}{all})
}

// table prints the scores of each report below its title.
func (v *scoresVerb) table(j *job, list []*record.Family) error {
	out := tabwriter.NewWriter(j.Out, 0, 0, 2, ' ', 0)
	told := 0
	for _, f := range list {
		report := ""
		for _, x := range v.figures(j, f) {
			told++
			if title := fmt.Sprintf("%s: %s (%s)", f.Child.ShortName(), x.Evaluation, x.Date); title != report {
				report = title
				if _, err := fmt.Fprintln(out, title); err != nil {
					return err
				}
			}
			percentile := "-"
			if x.Percentile != nil {
				percentile = score.Ordinal(j.p, *x.Percentile)
			}
			if _, err := fmt.Fprintf(out, "  %s\t%s\t%s\t%s\t%s\t%s\n", x.Test, x.Name, x.Value, percentile, cmp.Or(x.Label, "-"),
				j.p.T("verbs.scores."+string(x.Change))); err != nil {
				return err
			}
		}
	}
	if told == 0 {
		j.say("verbs.scores.none")
	}
	return out.Flush()
}

// sheets makes one PDF of what testing shows for each child, or for each report asked for.
func (v *scoresVerb) sheets(j *job, s *storage.Store, list []*record.Family) error {
	return j.sheets(s, v.PDF, v.Paper, "verbs.scores.none", func(fonts *paper.Fonts, o sheet.Options) (made sheet.Sheet) {
		for _, f := range list {
			for _, e := range v.reports(j, f) {
				made = made.With(sheet.Testing(fonts, f, e, o))
			}
		}
		return made
	})
}

// reports are the reports with scores that are asked for by title, or nil for all of them together.
func (v *scoresVerb) reports(j *job, f *record.Family) []*record.Evaluation {
	var list []*record.Evaluation
	for _, e := range f.EvaluationsByDate() {
		if len(e.Scores) > 0 && v.asked(score.ReportName(j.p, e)) {
			list = append(list, e)
		}
	}
	if v.Report == "" && len(list) > 0 {
		return []*record.Evaluation{nil}
	}
	return list
}
