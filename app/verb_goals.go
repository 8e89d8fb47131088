package app

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/sheet"
	"planpage/storage"
)

type goalsVerb struct {
	JSON  bool   `help:"As JSON, with every computed number." xor:"form"`
	CSV   bool   `help:"As CSV." xor:"form"`
	PDF   string `help:"A sheet of paper for each goal, as one PDF; - for standard output." placeholder:"FILE" xor:"form"`
	Child string `help:"Only this child's goals." placeholder:"NAME"`
	Goal  string `help:"Only the goals whose title has these words." placeholder:"NAME"`
	Paper string `help:"letter or a4." enum:"letter,a4," default:""`
}

// standing is a child's records with where each of the goals stands.
type standing struct {
	family  *record.Family
	results []progress.Result
}

// Run prints each goal's numbers, or makes its sheet: of every child, or of those asked for.
func (v *goalsVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		list, err := v.load(j, s)
		switch {
		case err != nil:
			return err
		case v.PDF != "":
			return v.sheets(j, s, list)
		}
		return v.print(j, list)
	})
}

// load computes the active goals asked for. A child or a goal that is not there is an error.
func (v *goalsVerb) load(j *job, s *storage.Store) (list []standing, err error) {
	all, err := families(s, v.Child)
	found := 0
	for _, family := range all {
		results := v.named(progress.All(family, j.today()))
		found += len(results)
		list = append(list, standing{family, results})
	}
	if err == nil && found == 0 && v.Goal != "" {
		err = &record.Error{Kind: record.NotFound, Key: "verbs.noSuchGoal", Args: []any{"name", v.Goal}}
	}
	return list, err
}

// named keeps the goals whose title has the words asked for, in any case.
func (v *goalsVerb) named(list []progress.Result) []progress.Result {
	if v.Goal == "" {
		return list
	}
	var kept []progress.Result
	for _, r := range list {
		if strings.Contains(strings.ToLower(r.Goal.Name()), strings.ToLower(v.Goal)) {
			kept = append(kept, r)
		}
	}
	return kept
}

// sheets makes one PDF of a sheet for each goal.
func (v *goalsVerb) sheets(j *job, s *storage.Store, list []standing) error {
	return j.sheets(s, v.PDF, v.Paper, "verbs.goals.none", func(fonts *paper.Fonts, o sheet.Options) (made sheet.Sheet) {
		for _, one := range list {
			made = made.With(sheet.Goals(fonts, one.family, one.results, o))
		}
		return made
	})
}

func (v *goalsVerb) print(j *job, list []standing) error {
	figures := []progress.Figures{}
	for _, s := range list {
		for _, r := range s.results {
			figures = append(figures, progress.FiguresOf(j.p, s.family.Child, r))
		}
	}
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
