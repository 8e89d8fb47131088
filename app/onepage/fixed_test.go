package onepage

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// What the program itself words has room in its place, in both languages, designs and papers: no head, title or label is
// cut, whatever a family's lines are.
func TestFixedWordsAreNeverCut(t *testing.T) {
	base := options(t)
	rapid.Check(t, func(rt *rapid.T) {
		f, m, _ := randomFamily(rt)
		f.Child.Name = "Maya Rivera" // stands in titles
		o := base
		o.Ours, o.Paper = rapid.Bool().Draw(rt, "ours"), record.Paper(rapid.SampledFrom(record.Papers).Draw(rt, "paper"))
		o.Design = record.Design(rapid.SampledFrom(record.Designs).Draw(rt, "design"))
		if rapid.Bool().Draw(rt, "Spanish") {
			o.Printer = spanish(t)
		}
		for _, l := range Fit(testFonts(t), Compose(f, m, o)).Shortened {
			fixed := strings.HasPrefix(l.Key, PartTitle) || l.Block == blockFooter || l.Key == "header:event" || l.Key == "header:plan" || l.Key == "header:line"
			if fixed {
				rt.Fatalf("%s cuts its own words: %+v", o.Design, l)
			}
		}
	})
}
