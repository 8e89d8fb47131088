package document

import (
	"strings"
	"testing"
)

// TestTestsByTheirTitles reads titles of tables: another form of a test is another test, and each rater's scores are their own.
func TestTestsByTheirTitles(t *testing.T) {
	for title, want := range map[string]string{
		"WISC-V":                                                 "WISC-V",
		"WISC-V Spanish Index Scores":                            "WISC-V Spanish",
		"WISC-V Integrated":                                      "WISC-V Integrated",
		"CELF Preschool-2 Core and Index Scores":                 "CELF Preschool-2",
		"CELF-P3 Scores":                                         "CELF-P3",
		"CELF-5 Metalinguistics":                                 "CELF-5 Metalinguistics",
		"KTEA-3 Brief Form":                                      "KTEA-3 Brief",
		"WJ III NU Tests of Achievement":                         "WJ III NU Achievement",
		"WJ IV scores of an 8 year old":                          "WJ IV",
		"WJ IV OL":                                               "WJ IV Oral Language",
		"Woodcock-Johnson IV Tests of Cognitive Abilities":       "WJ IV Cognitive",
		"Vineland-3 Parent/Caregiver Form":                       "Vineland-3 Parent",
		"Conners 3 (Teacher)":                                    "Conners 3 Teacher",
		"BASC-3 TRS":                                             "BASC-3 Teacher Rating Scales",
		"BASC-3 PRS-C and TRS-C":                                 "doubt",
		"BASC-3 Parent and Teacher Ratings":                      "doubt",
		"WIAT-4 (the teacher asked for it)":                      "WIAT-4",
		"WISC-V and KTEA-3":                                      "doubt",
		"Vineland Adaptive Behavior Scales, Third Edition":       "Vineland-3",
		"Wechsler Intelligence Scale for Children 5/12/2026":     "WISC",
		"Gray Oral Reading Tests, Fifth Edition":                 "GORT-5",
		"Wechsler Intelligence Scale for Children-Fifth Edition": "WISC-V",
		"Woodcock-Johnson Tests at age 5":                        "WJ",
		"WISC (Fourth Edition)":                                  "WISC-IV",
		"BRIEF2 Teacher":                                         "BRIEF2 Teacher",
	} {
		var g heading
		g.set(testsIn(title))
		g.rate(title)
		got := g.test
		if g.doubt {
			got = "doubt"
		}
		if got != want {
			t.Errorf("%q is %q, want %q", title, got, want)
		}
	}
}

// TestRatersBetweenTables reads a report whose title names the scale once and whose tables have who rated above them.
func TestRatersBetweenTables(t *testing.T) {
	page := &Text{}
	y := float32(60)
	put := func(cells ...string) {
		for i, cell := range cells {
			x := 60 + 180*float32(i)
			for _, w := range strings.Fields(cell) {
				page.Words = append(page.Words, Word{Text: w, Box: Box{X: x, Y: y, W: 5 * float32(len(w)), H: 8}})
				x += 5*float32(len(w)) + 3
			}
		}
		y += 14
	}
	put("Vineland-3 Results")
	for _, who := range []string{"Parent/Caregiver Form", "Teacher Form"} {
		put(who)
		put("Domain", "Standard Score", "Percentile Rank")
		put("Communication", "82", "12")
		put("Socialization", "79", "8")
		y += 20
	}
	var got []string
	for _, f := range scoresIn(t, []*Text{page}) {
		got = append(got, f.Test+" "+f.Name+" "+f.Value)
	}
	const want = "Vineland-3 Parent Communication 82, Vineland-3 Parent Socialization 79, Vineland-3 Teacher Communication 82, Vineland-3 Teacher Socialization 79"
	if strings.Join(got, ", ") != want {
		t.Errorf("found %s\nwant  %s", strings.Join(got, ", "), want)
	}
}

// TestARatingWithoutADirectionIsNotOffered reads a scale of competence, on which low is worse, in a test that also has scales of
// problems.
func TestARatingWithoutADirectionIsNotOffered(t *testing.T) {
	page := &Text{}
	for y, cells := range [][]string{{"CBCL"}, {"Scale", "T Score", "Percentile"}, {"Total Competence", "35", "7"}} {
		for i, cell := range cells {
			page.Words = append(page.Words, Word{Text: cell, Box: Box{X: 60 + 180*float32(i), Y: 60 + 14*float32(y), W: 5 * float32(len(cell)), H: 8}})
		}
	}
	if list := scoresIn(t, []*Text{page}); len(list) > 0 {
		t.Errorf("offers %+v", list)
	}
}
