package score_test

import (
	"fmt"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/score"
	"planpage/app/text"
)

func printer(t testing.TB) *text.Printer {
	t.Helper()
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// said is a pasted row in one line: test|name|value|scale|range|percentile|label, or the reason.
func said(one score.Pasted) string {
	if one.Row == nil {
		return fmt.Sprintf("%d %s", one.Line, one.Why)
	}
	s := one.Score
	words := strings.Join([]string{
		s.Test, s.Name, s.Value, string(s.Scale), score.IntervalCell(s.CILow, s.CIHigh), score.PercentileCell(s.Percentile), s.Label,
	}, "|")
	if one.Known {
		words += " known"
	}
	return words
}

func TestPastedRows(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		from score.PastedFrom
		want []string
	}{
		"lines of a PDF without a head": {
			text: "WISC-V\nVerbal Comprehension (VCI) 78 72-85 7 Very Low\nWorking Memory 85 16th\nFull Scale IQ 81 76–87 10 Low Average\nPage two follows",
			want: []string{
				"WISC-V|Verbal Comprehension (VCI)|78|standard|72–85|7|Very Low", "WISC-V|Working Memory|85|standard||16|",
				"WISC-V|Full Scale IQ|81|standard|76–87|10|Low Average",
			},
		},
		"the publisher's table, with a sum before the score": {
			text: "Composite Sum of Scaled Scores Composite Score Percentile Rank 95% Confidence Interval Qualitative Description\n" +
				"Verbal Comprehension 13 81 10 75-89 Low Average\nProcessing Speed 15 86 18 78-97 Low Average",
			from: score.PastedFrom{Test: "WISC-V"},
			want: []string{
				"WISC-V|Verbal Comprehension|81|standard|75–89|10|Low Average", "WISC-V|Processing Speed|86|standard|78–97|18|Low Average",
			},
		},
		"subtests by their own kind of number": {
			text: "Similarities 13 84\nBlock Design ...... 9 37\nCoding 7* 16",
			from: score.PastedFrom{Test: "WISC-V"},
			want: []string{"WISC-V|Similarities|13|scaled||84|", "WISC-V|Block Design|9|scaled||37|", "WISC-V|Coding|7|scaled||16|"},
		},
		"a raw score that the curve tells apart": {
			text: "Spelling 21 75 5", from: score.PastedFrom{Test: "WIAT-4"}, want: []string{"WIAT-4|Spelling|75|standard||5|"},
		},
		"numbers that leave a doubt": {
			text: "Reading 45 88\nMath 12 14 60", from: score.PastedFrom{Test: "My test"}, want: []string{"1 grid.why.many", "2 grid.why.many"},
		},
		"a rating scale has no curve": {
			text: "BASC-3 Parent Rating Scales\nHyperactivity 71 95 Clinically Significant\nSocial Skills 38 12",
			want: []string{
				"BASC-3 Parent Rating Scales|Hyperactivity|71|t||95|Clinically Significant", "BASC-3 Parent Rating Scales|Social Skills|38|t||12|",
			},
		},
		"a raw score before a rating": {
			text: "Hyperactivity 16 71 95 66-76 Clinically Significant\nAnxiety 9 52 60",
			from: score.PastedFrom{Test: "BASC-3 Parent Rating Scales"},
			want: []string{"BASC-3 Parent Rating Scales|Hyperactivity|71|t|66–76|95|Clinically Significant", "2 grid.why.many"},
		},
		"a head of one line over a rating scale": {
			text: "Scale Raw Score T Score Percentile Rank 90% Confidence Interval\nAnxiety 9 52 60 45-59",
			from: score.PastedFrom{Test: "BASC-3 Parent Rating Scales"},
			want: []string{"BASC-3 Parent Rating Scales|Anxiety|52|t|45–59|60|"},
		},
		"the many numbers of a Woodcock-Johnson table": {
			text: "WJ IV Tests of Achievement\nBroad Reading 85 (82-88) 16 4.2 10-3\nLetter-Word Identification 520 87/90 92 (88-96) 29 Average\nApplied Problems\n101 52",
			want: []string{
				"WJ IV Achievement|Broad Reading|85|standard|82–88|16|", "WJ IV Achievement|Letter-Word Identification|92|standard|88–96|29|Average",
				"5 grid.why.noName",
			},
		},
		"the same line twice": {
			text: "Spelling 75 5\nSpelling 75 5\nSpelling 82 12", from: score.PastedFrom{Test: "WIAT-4"},
			want: []string{"WIAT-4|Spelling|75|standard||5|", "WIAT-4|Spelling|75|standard||5| known", "WIAT-4|Spelling|82|standard||12|"},
		},
		"rows with fewer cells than the head": {
			text: "Index\tScore\tPercentile\tDescriptor\nWorking Memory\t88\t21\tLow Average\nProcessing Speed\t86\t18",
			from: score.PastedFrom{Test: "WISC-V"},
			want: []string{"WISC-V|Working Memory|88|standard||21|Low Average", "WISC-V|Processing Speed|86|standard||18|"},
		},
		"cells of a spreadsheet": {
			text: "Test\tIndex\tStandard Score\t95% CI\tPercentile\tDescriptor\nWISC-V\tFluid Reasoning\t103\t96-110\t58\tAverage\n\t\t\t\t\t\nWIAT-4\tSpelling\t75\t69-81\t5th\tLow",
			want: []string{"WISC-V|Fluid Reasoning|103|standard|96–110|58|Average", "WIAT-4|Spelling|75|standard|69–81|5|Low"},
		},
		"commas, and words under Range": {
			text: "Subtest,Raw,Scaled Score,Percentile Rank,Range\nElision,20,6,9,Below Average\nBlending Words,18,8,25,Average",
			from: score.PastedFrom{Test: "CTOPP-2"},
			want: []string{"CTOPP-2|Elision|6|scaled||9|Below Average", "CTOPP-2|Blending Words|8|scaled||25|Average"},
		},
		"a percentile alone, and other kinds": {
			text: "Reading Comprehension 16th percentile\nLetter-Word Identification 45/90\nOral Reading <1",
			from: score.PastedFrom{Test: "WJ IV"},
			want: []string{"WJ IV|Reading Comprehension|16|percentile||16|", "WJ IV|Letter-Word Identification|45/90|rpi|||", "WJ IV|Oral Reading|<1|percentile||<1|"},
		},
		"what is there already": {
			text: "Working Memory 88 21\nProcessing Speed 86 18",
			from: score.PastedFrom{Test: "WISC-V", There: []record.Score{{Test: "WISC 5", Name: "Working Memory Index (WMI)", Value: "88"}}},
			want: []string{"WISC-V|Working Memory|88|standard||21| known", "WISC-V|Processing Speed|86|standard||18|"},
		},
		"what is no row": {
			text: "78 72-85\nTest 5: Word Attack 85\nPage 3 of 40",
			want: []string{"1 grid.why.noName", "2 grid.why.broken", "3 grid.why.broken"},
		},
		"nothing": {text: " \n\t\nNo number here"},
	} {
		var got []string
		for _, one := range score.ReadPasted(printer(t), c.text, c.from) {
			got = append(got, said(one))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func TestPastedRowsTakeTheLevelOfTheHead(t *testing.T) {
	list := score.ReadPasted(printer(t), "Index\tScore\t90% Confidence Interval\nWorking Memory\t88\t81-97", score.PastedFrom{Test: "WISC-V", Norms: "age"})
	if len(list) != 1 || list[0].Row == nil || list[0].Score.CILevel == nil || *list[0].Score.CILevel != 90 || list[0].Score.Norms != "age" {
		t.Fatalf("%+v", list)
	}
}

func FuzzReadPasted(f *testing.F) {
	p := printer(f)
	for _, words := range []string{
		"Verbal Comprehension (VCI) 78 72-85 7 Very Low", "a\tb\tc\n1\t2\t3", "Index,Score,PR\nReading,85,16", "WISC-V\n\n- 5 5 5 5", "<>%ile 9th-",
		"x 1-2 3-4 <5 >6", "Subtest Scaled Score Percentile\nA 1 2\nB <1 >99.9 K.5 8-4 45/90", "\"\n;;;\t\t", "95% 95% 95 % CI CI",
	} {
		f.Add(words, "WISC-V")
	}
	f.Fuzz(func(t *testing.T, words, test string) {
		for _, one := range score.ReadPasted(p, words, score.PastedFrom{Test: test}) {
			if (one.Row == nil) == (one.Why == "") {
				t.Fatalf("%q: neither a score nor a reason, or both", one.Words)
			}
			if one.Row == nil {
				continue
			}
			if strings.TrimSpace(one.Score.Name) == "" || !strings.ContainsAny(one.Score.Value, "0123456789") {
				t.Fatalf("%q became %+v", one.Words, one.Score)
			}
			score.Remarks(one.Score)
			if again := score.LineOf(one.Score); again.Name != one.Score.Name {
				t.Fatalf("%q changed", one.Words)
			}
		}
	})
}
