package screen

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// goalNumbers lays out what a specialist asks for: each number with one sentence of what it means. A number that
// cannot be told yet says so.
func goalNumbers(p *text.Printer, r progress.Result) []fyne.CanvasObject {
	line := func(key, value string) fyne.CanvasObject {
		if value == "" {
			value = p.T("goals.numbers.notYet")
		}
		return kit.Columns(kit.Gap4, 420, []float32{2, 5}, kit.NewWords(value, kit.Strong),
			kit.Column(0, kit.NewWords(p.T("goals.numbers."+key), kit.Body), kit.NewWords(p.T("goals.numbers."+key+".what"), kit.Caption)))
	}
	objects := []fyne.CanvasObject{
		line("ols", trendWords(p, r.OLS)),
		line("theilSen", perWeek(p, r.TheilSen)),
		line("tukey", perWeek(p, r.Tukey)),
		line("fourPoint", fourPointWords(p, r.FourPoint)),
		line("projected", p.Date(r.Projected)),
		line("needed", perWeek(p, r.NeededPerWeek)),
		line("percent", percentWords(p, r.PercentOfGoal)),
		line("readings", p.T("goals.numbers.readings.value", "n", len(r.Used), "all", len(r.Counted))),
	}
	for _, note := range progress.Notes(p, r) {
		objects = append(objects, kit.NewWords(note, kit.Caption))
	}
	return objects
}

// signed writes a change with its sign, at two decimals where it is small.
func signed(p *text.Printer, v float64) string {
	places := 1
	if math.Abs(v) < 1 {
		places = 2
	}
	s := p.Number(v, places)
	if v > 0 && s != "0" {
		return "+" + s
	}
	return s
}

func perWeek(p *text.Printer, v *float64) string {
	if v == nil {
		return ""
	}
	return p.T("goals.numbers.perWeek", "value", signed(p, *v))
}

func trendWords(p *text.Printer, t *progress.Trend) string {
	if t == nil {
		return ""
	}
	return p.T("goals.numbers.interval", "value", signed(p, t.PerWeek), "low", signed(p, t.Low), "high", signed(p, t.High))
}

func fourPointWords(p *text.Printer, rule string) string {
	if rule == "" {
		return ""
	}
	return p.T("goals.numbers.fourPoint." + rule)
}

func percentWords(p *text.Printer, v *float64) string {
	if v == nil {
		return ""
	}
	return p.T("goals.numbers.percent.value", "value", p.Number(*v, 0))
}

// chartWords is the chart as text: what it shows, the changes of teaching, and the readings month by month.
func chartWords(p *text.Printer, r progress.Result) string {
	lines := []string{chart.Words(p, r)}
	for _, c := range r.Goal.Changes {
		if c.Date.Valid() {
			lines = append(lines, p.T("goals.words.change", "date", p.Date(c.Date), "text", c.Text))
		}
	}
	var month record.Date // its first day
	var values []string
	flush := func() {
		if len(values) > 0 {
			lines = append(lines, p.T("goals.words.month", "month", p.MonthTitle(month.Year(), month.Month()), "values", strings.Join(values, ", ")))
		}
		values = nil
	}
	for _, x := range r.Readings {
		if m := record.NewDate(x.Date.Year(), x.Date.Month(), 1); m != month {
			flush()
			month = m
		}
		words := progress.Value(p, r.Goal, x.Value)
		if x.Source != record.SourceSchool {
			words = p.T("goals.words.other", "value", words, "source", p.T("goals.source."+string(x.Source)))
		}
		values = append(values, words)
	}
	flush()
	return strings.Join(lines, "\n")
}
