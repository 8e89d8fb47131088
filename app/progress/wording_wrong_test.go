package progress

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// A wrong direction turns every rule around, and a wrong target every number: what is offered must be what the text says.
func TestOffersTakeNoVerbOrChangeForTheGoal(t *testing.T) {
	for text, want := range map[string]string{
		"cut paper along a line with 80% accuracy":                              "target.value 80",
		"lower her voice in 8 of 10 opportunities":                              "target.value 8",
		"write a lower case letter in 9 of 10 trials":                           "target.value 9",
		"reduce fractions to lowest terms with 80% accuracy":                    "target.value 80",
		"drop the ball and catch it in 4 of 5 trials":                           "target.value 4",
		"reduce calling out and raise her hand in 80% of opportunities":         "target.value 80",
		"decrease her errors by improving reading from 60% to 90% accuracy":     "baseline.value 60, target.value 90",
		"lower her reading error rate to 5% when reading 4th grade text":        "direction down, target.value 5",
		"limit off-task behavior to no more than 10% of the time":               "direction down, target.value 10",
		"reduce tantrums to an average of 2 per day":                            "direction down, target.value 2",
		"reduce outbursts from 8 per day to 2 per day":                          "direction down, baseline.value 8, target.value 2",
		"not exceed 2 outbursts per week":                                       "direction down, target.value 2",
		"answer with 20% or fewer errors":                                       "direction down, target.value 20",
		"have zero elopements per week":                                         "direction down, target.value 0",
		"have fewer than 2 outbursts per week":                                  "direction down",
		"use no fewer than 3 signs in a lesson":                                 "target.value 3",
		"improve by 20% in reading fluency":                                     "",
		"increase her fluency by 30 words correct per minute":                   "",
		"reduce tantrums by at least 3 per day":                                 "",
		"gain 1.5 words per minute per week":                                    "",
		"be within 10% of the norms for her grade":                              "",
		"name letters, as measured by 80% accuracy on the weekly letter probes": "target.value 80",
		"walk for 1/2 hour":                                                     "",
		"read 90 words correct per minute (1/5 errors)":                         "target.value 90",
		"increase time on task from 30 seconds to 5 minutes":                    "",
		"increase time on task from 3 minutes to 5 minutes":                     "baseline.value 3, target.value 5",
		"read 50 more words per minute than the 62 she reads now":               "",
		"leave her seat 3 times or less per class":                              "direction down, target.value 3",
	} {
		var said []string
		w := WordingOf(&record.Family{}, &record.Goal{Statement: "By 6/5/2027 Maya will " + text + "."})
		for _, o := range w.Offers {
			if slices.Contains([]string{"target.value", "baseline.value", "mastery.k"}, o.Field) {
				said = append(said, fmt.Sprint(o.Field, " ", o.Number))
			} else if o.Field == "direction" {
				said = append(said, "direction "+o.Text)
			}
		}
		if got := strings.Join(said, ", "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
