//go:build !race

package document

import (
	"planpage/app/paper"
	"planpage/app/record"
)

// reports are the layouts in which psychologists and schools print their tables. All names and numbers are made up.
func reports(fonts *paper.Fonts) []*made {
	list := []*made{
		ruled(fonts), plainColumns(fonts), wrapped(fonts), footnotes(fonts), spanish(fonts), twoColumns(fonts),
		proseOnly(fonts), percentileFirst(fonts), severalTests(fonts), overPages(fonts), ratings(fonts), onlyScore(fonts),
		sideBySide(fonts), dense(fonts), earlier(fonts), adaptive(fonts),
		wrappedLabels(fonts), banded(fonts), raters(fonts), traps(fonts), turnedPage(fonts),
	}
	return list
}

var wiscIndexes = []string{
	"Verbal Comprehension (VCI)|118|88|109–124|High Average", "Visual Spatial (VSI)|100|50|92–108|Average",
	"Fluid Reasoning (FRI)|97|42|90–104|Average", "Working Memory (WMI)|85|16|79–94|Low Average",
	"Processing Speed (PSI)|75|5|69–87|Very Low", "Full Scale IQ (FSIQ)|95|37|90–101|Average",
}

// ruled is a table with lines around every cell, centred numbers and a head of two lines.
func ruled(fonts *paper.Fonts) *made {
	m := newMade("ruled", fonts).title(72, 80, "Wechsler Intelligence Scale for Children, Fifth Edition (WISC-V)")
	m.at(72, 100, "Maya was 8-4 when she was tested on 05/12/2026. Testing took 2 sessions of 45 minutes each.")
	cols := []col{
		{'n', 78, "Index", false},
		{'v', 270, "Composite\nScore", true},
		{'p', 340, "Percentile\nRank", true},
		{'c', 420, "95% Confidence\nInterval", true},
		{'l', 520, "Qualitative\nDescription", true},
	}
	end := m.table(140, about{test: "WISC-V", scale: record.ScaleStandard, level: 95}, cols, wiscIndexes...)
	m.rules(128, end, 72, 235, 305, 375, 465, 575)
	m.at(72, end+30, "The Full Scale IQ of 95 is at the 37th percentile. Call 555-0142 with questions about pages 3-12.")
	sub := []col{{'n', 78, "Subtest", false}, {'x', 270, "Raw Score", true}, {'v', 350, "Scaled Score", true}, {'p', 450, "Percentile Rank", true}}
	m.table(end+70, about{test: "WISC-V", scale: record.ScaleScaled}, sub,
		"Similarities|31|14|91", "Vocabulary|29|12|75", "Block Design|30|10|50", "Visual Puzzles|16|10|50", "Matrix Reasoning|18|9|37",
		"Figure Weights|20|10|50", "Digit Span|22|7|16", "Picture Span|21|8|25", "Coding|28|5|5", "Symbol Search|17|6|9")
	return m
}

// plainColumns has no lines, left aligned columns and small gaps.
func plainColumns(fonts *paper.Fonts) *made {
	m := newMade("columns", fonts).title(72, 90, "WIAT-4 Results (grade-based norms)")
	cols := []col{
		{'n', 72, "Subtest", false},
		{'v', 220, "Standard Score", false},
		{'c', 315, "90% CI", false},
		{'p', 375, "PR", false},
		{'x', 420, "Grade Equivalent", false},
		{'l', 520, "Range", false},
	}
	m.table(120, about{test: "WIAT-4", scale: record.ScaleStandard, level: 90, norms: "grade"}, cols,
		"Word Reading|82|78-86|12|2.1|Low Average", "Pseudoword Decoding|78|74-82|7|1.8|Low", "Oral Reading Fluency|79|74-84|8|1.9|Low",
		"Spelling|75|70-80|5|1.5|Very Low", "Reading Comprehension|92|85-99|30|3.0|Average", "Math Problem Solving|97|90-104|42|3.6|Average",
		"Numerical Operations|94|89-99|34|3.3|Average", "Listening Comprehension|110|102-118|75|5.2|Average")
	return m
}

// wrapped has names and labels on two lines, with room between the rows.
func wrapped(fonts *paper.Fonts) *made {
	m := newMade("wrapped names", fonts).title(60, 90, "Woodcock-Johnson IV Tests of Cognitive Abilities")
	m.step = 24
	cols := []col{
		{'n', 60, "Cluster/Test", false},
		{'v', 210, "Standard\nScore", true},
		{'c', 300, "95%\nConfidence\nInterval", true},
		{'p', 390, "Percentile\nRank", true},
		{'l', 470, "Classification", false},
	}
	m.table(120, about{test: "WJ IV Cognitive", scale: record.ScaleStandard, level: 95}, cols,
		"General Intellectual\nAbility|92|87–97|30|Average", "Comprehension-\nKnowledge|108|102–114|70|Average", "Fluid Reasoning|95|89–101|37|Average",
		"Short-Term Working\nMemory|81|75–87|10|Low Average", "Cognitive Processing\nSpeed|74|67–81|4|Low", "Auditory Processing|88|81–95|21|Low Average",
		"Long-Term Retrieval|85|79–91|16|Low Average", "Visual Processing|101|94–108|53|Average")
	return m
}

// footnotes has marks behind numbers and names, raised ones too, and notes below.
func footnotes(fonts *paper.Fonts) *made {
	m := newMade("footnotes", fonts).title(72, 90, "Table 3. CTOPP-2 Composite Scores")
	cols := []col{{'n', 72, "Composite", false}, {'v', 260, "Composite Score", true}, {'p', 360, "%ile Rank", true}, {'l', 430, "Descriptor", false}}
	a := about{test: "CTOPP-2", scale: record.ScaleStandard}
	end := m.table(120, a, cols, "Phonological Awareness|89|23|Below Average", "Phonological Memory*|91|27|Average",
		"Rapid Symbolic Naming†|76*|5|Poor")
	m.add(paper.Text{X: 72 + fonts.Width(paper.Regular, 10, "Phonological Awareness"), Y: 134.5, Size: 6, Text: "1"})
	m.at(72, end, "* The difference of 15 points is significant (p < .05).", "† Scores below 90 are below average for 9 of 10 children.")
	sub := []col{{'n', 72, "Subtest", false}, {'v', 260, "Scaled Score", true}, {'p', 360, "%ile Rank", true}}
	a.scale = record.ScaleScaled
	y := m.table(end+60, a, sub, "Elision|7|16", "Blending Words|9|37", "Phoneme Isolation|8|25", "Memory for Digits|9|37",
		"Nonword Repetition|8|25", "Rapid Digit Naming|6|9", "Rapid Letter Naming|5|5")
	m.add(paper.Text{X: 265, Y: y - 18 - 4, Size: 6, Text: "2"})
	return m
}

// spanish is a report in Spanish.
func spanish(fonts *paper.Fonts) *made {
	m := newMade("Spanish", fonts).title(72, 90, "Escala de Inteligencia de Wechsler para Niños, Quinta Edición (WISC-V)")
	m.at(72, 112, "La niña tenía 8 años y 4 meses. La evaluación se hizo el 12 de mayo de 2026.")
	cols := []col{
		{'n', 72, "Índice", false},
		{'v', 240, "Puntuación\ncompuesta", true},
		{'p', 320, "Percentil", true},
		{'c', 410, "Intervalo de confianza\n(95 %)", true},
		{'l', 500, "Clasificación", false},
	}
	m.table(150, about{test: "WISC-V", scale: record.ScaleStandard, level: 95}, cols,
		"Comprensión verbal|103|58|95 a 110|Promedio", "Visoespacial|94|34|87 a 102|Promedio", "Razonamiento fluido|97|42|90 a 104|Promedio",
		"Memoria de trabajo|82|12|76 a 91|Promedio bajo", "Velocidad de procesamiento|77|6|71 a 88|Muy bajo")
	return m
}

// twoColumns has prose beside the table.
func twoColumns(fonts *paper.Fonts) *made {
	m := newMade("two columns", fonts)
	m.size = 9
	for i := range 40 {
		m.at(40, 90+float64(i)*15, []string{
			"Maya worked with care and asked good", "questions. She read 62 words in a minute", "and made 7 mistakes. At age 8-4 she was",
			"in grade 3. Her score of 79 on reading", "fluency fits what her teacher reported.",
		}[i%5])
	}
	m.title(320, 90, "KTEA-3 Scores")
	cols := []col{{'n', 320, "Subtest", false}, {'v', 460, "SS", true}, {'p', 500, "PR", true}, {'c', 550, "90% CI", true}}
	m.table(112, about{test: "KTEA-3", scale: record.ScaleStandard, level: 90}, cols,
		"Letter & Word Recognition|84|14|80–88", "Reading Comprehension|91|27|85–97", "Nonsense Word Decoding|80|9|75–85", "Math Computation|98|45|92–104",
		"Math Concepts & Applications|102|55|97–107", "Spelling|78|7|73–83", "Written Expression|86|18|79–93")
	return m
}

// proseOnly has numbers enough and no table.
func proseOnly(fonts *paper.Fonts) *made {
	m := newMade("prose", fonts).title(72, 90, "WISC-V and WIAT-4 Results")
	m.at(72, 120,
		"On the WISC-V, Maya earned a Standard Score of 118 on Verbal Comprehension (88th percentile, 95% CI 109-124).",
		"Her Working Memory score of 85 is in the Low Average range. Scores from 85 to 115 are Average.",
		"Date of birth: 01/14/2018     Age: 8-4     Grade: 3.8     Phone: (555) 010-4477",
		"Percentile ranks tell how many of 100 children score the same or lower. A standard score of 100 is the 50th.",
		"Index      Standard Score      Percentile Rank", "These words explain the table on the next page, which the school removed.",
		"Attendance: 171 of 180 days.   Tardies: 4.   Office visits: 2.")
	m.at(72, 300, "Range          Standard Score          Percentile", "Average        90-109                  25-73", "Low Average    80-89                   9-23")
	scale := []col{{'n', 72, "Descriptor", false}, {'v', 250, "Standard Score", true}, {'p', 400, "Percentile", true}}
	m.table(400, about{}, scale, "!Superior|120-129|91-97", "!High Average|110-119|75-90", "!Average|90-109|25-73", "!Low Average|80-89|9-24")
	return m
}

// percentileFirst has the percentile before the score.
func percentileFirst(fonts *paper.Fonts) *made {
	m := newMade("percentile first", fonts).title(72, 90, "GORT-5: Gray Oral Reading Tests, Fifth Edition")
	cols := []col{{'n', 72, "Measure", false}, {'p', 220, "Percentile", true}, {'v', 320, "Scaled Score", true}, {'x', 420, "Grade Equivalent", true}, {'l', 490, "Descriptive Term", false}}
	m.table(120, about{test: "GORT-5", scale: record.ScaleScaled}, cols, "Rate|9th|6|1.7|Below Average", "Accuracy|16th|7|2.0|Below Average",
		"Fluency|9th|6|1.9|Below Average", "Comprehension|37th|9|3.2|Average")
	index := []col{{'n', 72, "Composite", false}, {'p', 220, "Percentile", true}, {'v', 320, "Index Score", true}}
	m.table(240, about{test: "GORT-5", scale: record.ScaleStandard}, index, "Oral Reading Index|18th|86")
	return m
}

// severalTests has the tables of three tests on one page.
func severalTests(fonts *paper.Fonts) *made {
	m := newMade("several tests", fonts)
	m.step = 15
	cols := []col{{'n', 72, "Composite", false}, {'v', 260, "Standard Score", true}, {'p', 350, "Percentile", true}, {'l', 420, "Classification", false}}
	m.title(72, 70, "CELF-5")
	y := m.table(90, about{test: "CELF-5", scale: record.ScaleStandard}, cols, "Core Language|96|39|Average", "Receptive Language|101|53|Average", "Expressive Language|91|27|Average")
	m.title(72, y+20, "WJ IV Tests of Achievement")
	y = m.table(y+40, about{test: "WJ IV Achievement", scale: record.ScaleStandard}, cols, "Broad Reading|81|10|Low Average", "Basic Reading Skills|83|13|Low Average",
		"Math Calculation Skills|96|39|Average", "Broad Written Language|79|8|Low")
	m.title(72, y+20, "TOWRE-2")
	sub := []col{{'n', 72, "Subtest", false}, {'v', 260, "Scaled Score", true}, {'p', 350, "Percentile", true}}
	_ = sub
	m.table(y+40, about{test: "TOWRE-2", scale: record.ScaleStandard}, cols, "Sight Word Efficiency|80|9|Below Average", "Phonemic Decoding Efficiency|77|6|Poor",
		"Total Word Reading Efficiency|78|7|Poor")
	return m
}

// overPages has a table that goes on over the page with its head repeated, and page numbers.
func overPages(fonts *paper.Fonts) *made {
	m := newMade("over pages", fonts).title(72, 600, "WIAT-4")
	cols := []col{{'n', 72, "Subtest", false}, {'v', 260, "Standard Score", true}, {'c', 350, "95% CI", true}, {'p', 430, "Percentile Rank", true}}
	a := about{test: "WIAT-4", scale: record.ScaleStandard, level: 95}
	m.table(620, a, cols, "Word Reading|88|83-93|21", "Pseudoword Decoding|86|81-91|18", "Phonemic Proficiency|91|84-98|27", "Orthographic Fluency|84|75-93|14",
		"Decoding Fluency|85|77-93|16")
	m.at(290, 760, "Page 7 of 22")
	m.page().at(72, 50, "CONFIDENTIAL        Psychological Report        Page 8")
	m.table(90, a, cols, "Spelling|83|77-89|13", "Sentence Composition|87|79-95|19", "Essay Composition|90|81-99|25", "Numerical Operations|103|97-109|58")
	m.at(300, 760, "8")
	return m
}

// ratings are scales of behaviour: T scores, marks at high ones, percentiles that follow no normal curve.
func ratings(fonts *paper.Fonts) *made {
	m := newMade("ratings", fonts).title(72, 90, "BASC-3 Parent Rating Scales")
	cols := []col{{'n', 72, "Scale", false}, {'v', 240, "T Score", true}, {'p', 320, "Percentile", true}, {'l', 390, "Classification", false}}
	y := m.table(120, about{test: "BASC-3 Parent Rating Scales", scale: record.ScaleT}, cols, "Hyperactivity|58|82|Average", "Aggression|49|64|Average",
		"Anxiety|67*|93|At-Risk", "Depression|61*|87|At-Risk", "Attention Problems|71**|98|Clinically Significant", "Externalizing Problems|53|70|Average",
		"Internalizing Problems|66*|93|At-Risk", "Adaptability|38*|13|At-Risk", "Social Skills|46|33|Average", "Functional Communication|44|26|Average")
	m.at(72, y+20, "T scores from 60 to 69 are At-Risk. T scores of 70 and above are Clinically Significant.")
	m.title(72, y+60, "BRIEF-2 (Parent Form)")
	m.table(y+85, about{test: "BRIEF-2 Parent", scale: record.ScaleT, better: "worse"}, cols[:3], "Inhibit|59|82", "Shift|63|90", "Working Memory|72|98", "Plan/Organize|66|93")
	return m
}

// onlyScore has one head for indexes and subtests, which says only "Score".
func onlyScore(fonts *paper.Fonts) *made {
	m := newMade("only score", fonts).title(72, 90, "WISC-V Summary")
	cols := []col{{'n', 72, "Index/Subtest", false}, {'v', 260, "Score", true}, {'p', 340, "Percentile", true}}
	standard, scaled := about{test: "WISC-V", scale: record.ScaleStandard}, about{test: "WISC-V", scale: record.ScaleScaled}
	y := m.table(120, standard, cols, "Verbal Comprehension|111|77", "!Similarities|13|84", "!Vocabulary|11|63", "Working Memory|88|21", "!Digit Span|8|25", "!Picture Span|8|25")
	for _, row := range [][]string{{"Similarities", "13", "84"}, {"Vocabulary", "11", "63"}, {"Digit Span", "8", "25"}, {"Picture Span", "8", "25"}} {
		m.note(scaled, cols, row)
	}
	m.at(72, y+20, "Scores are compared with those of children of the same age.")
	return m
}

// sideBySide has two tables with their heads on one line.
func sideBySide(fonts *paper.Fonts) *made {
	m := newMade("side by side", fonts)
	m.size = 9
	m.title(50, 90, "CTOPP-2").title(330, 90, "TOWRE-2")
	left := []col{{'n', 50, "Composite", false}, {'v', 205, "SS", true}, {'p', 250, "PR", true}}
	right := []col{{'n', 330, "Subtest", false}, {'v', 490, "SS", true}, {'p', 540, "PR", true}}
	m.table(112, about{test: "CTOPP-2", scale: record.ScaleStandard}, left, "Phonological Awareness|94|35", "Phonological Memory|88|21", "Rapid Symbolic Naming|79|8")
	m.table(112, about{test: "TOWRE-2", scale: record.ScaleStandard}, right, "Sight Word Efficiency|84|14", "Phonemic Decoding Efficiency|81|10")
	return m
}

// dense is set small and tight, with headings between the rows, numbered tests and dots before the numbers.
func dense(fonts *paper.Fonts) *made {
	m := newMade("dense", fonts).title(60, 70, "Woodcock-Johnson IV Tests of Achievement (age norms)")
	m.size, m.step = 8, 10.5
	cols := []col{{'n', 60, "CLUSTER/Test", false}, {'x', 250, "W", true}, {'x', 290, "AE", true}, {'x', 330, "RPI", true}, {'v', 380, "SS (95% Band)", true}, {'p', 440, "PR", true}}
	cols[4].head = "SS"
	a := about{test: "WJ IV Achievement", scale: record.ScaleStandard, norms: "age"}
	m.table(90, a, cols, "BROAD READING|465|7-2|45/90|80|9", "!Reading tests", "Letter-Word Identification|460|7-1|40/90|81|10", "Passage Comprehension|470|7-6|62/90|87|19",
		"Sentence Reading Fluency|458|7-0|22/90|79|8", "!Mathematics tests", "Applied Problems|488|8-6|91/90|101|53", "Calculation|480|8-0|82/90|96|39",
		"Math Facts Fluency|470|7-5|60/90|84|14", "!Writing tests", "Spelling|450|6-9|28/90|77|6", "Writing Samples|480|7-10|80/90|94|34")
	return m
}

// banded prints the range in brackets behind the score, as the printouts of the WJ IV do.
func banded(fonts *paper.Fonts) *made {
	m := newMade("banded", fonts).title(60, 70, "Woodcock-Johnson IV Tests of Cognitive Abilities (age norms)")
	cols := []col{{'n', 60, "CLUSTER/Test", false}, {'x', 250, "W", true}, {'x', 290, "RPI", true}, {'b', 370, "SS (95% Band)", true}, {'p', 450, "PR", true}}
	a := about{test: "WJ IV Cognitive", scale: record.ScaleStandard, norms: "age", level: 95}
	y := m.table(90, a, cols, "Fluid Reasoning|488|70/90|88 (82-94)|21", "Auditory Processing|495|86/90|96 (89–103)|39",
		"Long-Term Retrieval|480|60/90|79 (73-85)|8")
	m.table(y, about{}, cols, "!Visual Processing|480|60/90|79 (83-95)|8", "!Gf-Gc Composite|480|60/90|79 (8)|8")
	return m
}

// earlier repeats the scores of an earlier evaluation, which are not this report's, and contradicts itself.
func earlier(fonts *paper.Fonts) *made {
	m := newMade("earlier scores", fonts).title(72, 80, "Previous Testing: WISC-V (2023)")
	cols := []col{{'n', 72, "Index", false}, {'v', 260, "Standard Score", true}, {'p', 350, "Percentile", true}}
	y := m.table(100, about{}, cols, "!Verbal Comprehension|110|75", "!Working Memory|90|25")
	m.title(72, y+30, "WIAT-4, this evaluation")
	y = m.table(y+50, about{test: "WIAT-4", scale: record.ScaleStandard}, cols, "Reading|84|14", "Mathematics|99|47", "!Spelling|85|16", "!Word Reading|85|50", "!Written Expression|185|99", "Decoding|84|14")
	m.title(72, y+30, "WIAT-4, second form")
	m.table(y+50, about{test: "WIAT-4", scale: record.ScaleStandard}, cols, "!Spelling|91|27", "!Decoding|84|41")
	two := []col{{'n', 72, "Subtest", false}, {'x', 240, "Standard Score\n2023", true}, {'x', 340, "Standard Score\n2026", true}, {'x', 440, "Percentile", true}}
	m.table(y+150, about{}, two, "!Essay Composition|82|80|9", "!Oral Expression|90|95|37")
	return m
}

// adaptive are scales on which low is worse, with v scores.
func adaptive(fonts *paper.Fonts) *made {
	m := newMade("adaptive", fonts).title(72, 90, "Vineland-3 Comprehensive Interview")
	cols := []col{{'n', 72, "Domain", false}, {'v', 240, "Standard Score", true}, {'c', 340, "90% Confidence\nInterval", true}, {'p', 430, "Percentile Rank", true}, {'l', 490, "Adaptive Level", false}}
	y := m.table(120, about{test: "Vineland-3", scale: record.ScaleStandard, level: 90}, cols, "Communication|82|77-87|12|Moderately Low", "Daily Living Skills|88|82-94|21|Adequate",
		"Socialization|79|74-84|8|Moderately Low", "Adaptive Behavior Composite|82|78-86|12|Moderately Low")
	sub := []col{{'n', 72, "Subdomain", false}, {'x', 220, "Raw Score", true}, {'v', 310, "v-Scale Score", true}, {'l', 400, "Adaptive Level", false}}
	m.table(y+40, about{test: "Vineland-3", scale: record.ScaleV}, sub, "Receptive|70|13|Adequate", "Expressive|88|12|Moderately Low", "Written|40|11|Moderately Low",
		"Personal|99|13|Adequate", "Interpersonal Relationships|60|11|Moderately Low")
	return m
}

// wrappedLabels has labels on two lines beside names on one, and a table without room between its rows.
func wrappedLabels(fonts *paper.Fonts) *made {
	m := newMade("wrapped labels", fonts).title(72, 90, "Differential Ability Scales (DAS-II)")
	m.step = 26
	cols := []col{{'n', 72, "Cluster", false}, {'v', 220, "Standard Score", true}, {'p', 310, "Percentile", true}, {'l', 380, "Description", false}}
	y := m.table(120, about{test: "DAS-II", scale: record.ScaleStandard}, cols, "Verbal|104|61|Average", "Nonverbal Reasoning|78|7|Low", "Spatial|112|79|Above\nAverage",
		"General Conceptual Ability|88|21|Below\nAverage")
	m.step = 12
	m.title(72, y+20, "CELF-5")
	sub := []col{{'n', 72, "Subtest", false}, {'v', 220, "Scaled Score", true}, {'p', 310, "Percentile", true}}
	m.table(y+40, about{test: "CELF-5", scale: record.ScaleScaled}, sub, "Word Classes|9|37", "Following Directions|7|16", "Understanding Spoken\nParagraphs|8|25",
		"Recalling Sentences|6|9")
	return m
}

// raters has the ratings of two people in one table: whose a number is, cannot be said.
func raters(fonts *paper.Fonts) *made {
	m := newMade("two raters", fonts).title(72, 90, "Conners 3")
	cols := []col{{'n', 72, "Scale", false}, {'x', 240, "Parent\nT Score", true}, {'x', 320, "Teacher\nT Score", true}, {'x', 400, "Percentile", true}}
	m.table(120, about{}, cols, "!Inattention|72|66|98", "!Hyperactivity|58|61|80")
	same := []col{{'n', 72, "Scale", false}, {'x', 240, "T Score", true}, {'x', 320, "T Score", true}, {'x', 400, "Percentile", true}}
	m.table(220, about{}, same, "!Inattention|72|66|98", "!Hyperactivity|58|61|80")
	m.title(72, 320, "WISC-V and KTEA-3")
	both := []col{{'n', 72, "Area", false}, {'x', 240, "Standard Score", true}, {'x', 330, "Percentile", true}}
	m.table(340, about{}, both, "!Working Memory|85|16", "!Reading Comprehension|91|27")
	return m
}

// traps are rows beside which the eye of a machine slips: numbers a column away, a mark that is part of a number, empty
// cells, sums, and a table of ages.
func traps(fonts *paper.Fonts) *made {
	m := newMade("traps", fonts).title(72, 90, "WISC-V")
	cols := []col{{'n', 72, "Index", false}, {'x', 210, "Sum of Scaled Scores", true}, {'v', 330, "Composite Score", true}, {'p', 430, "Percentile Rank", true}}
	y := m.table(120, about{test: "WISC-V", scale: record.ScaleStandard}, cols, "Verbal Comprehension|25|113|81", "!Visual Spatial|20||50", "!Fluid Reasoning|18|18|42",
		"Working Memory|15|85|16", "!Processing Speed|11|751|5", "!Total|89|95|", "!Mean of all indexes||96|40", "!Note: all scores 2026||95|37")
	m.title(72, y+20, "WIAT-4")
	ages := []col{{'n', 72, "Subtest", false}, {'x', 240, "Age Equivalent", true}, {'x', 340, "Grade Equivalent", true}, {'x', 440, "Percentile", true}}
	y = m.table(y+40, about{}, ages, "!Word Reading|7-2|1.9|10", "!Spelling|6-9|1.4|6")
	m.title(72, y+30, "CTOPP-2")
	off := []col{{'n', 72, "Subtest", false}, {'v', 240, "Scaled Score", true}, {'p', 330, "Percentile", true}}
	m.table(y+50, about{test: "CTOPP-2", scale: record.ScaleScaled}, off, "Elision|7|16", "!Blending Words|9|73", "!Sound Matching|9 10|37", "Phoneme Isolation|8|25")
	return m
}

// turnedPage is a page with a table that is wide and small.
func turnedPage(fonts *paper.Fonts) *made {
	m := newMade("wide", fonts)
	m.pages[0].Width, m.pages[0].Height = 792, 612
	m.size = 7
	m.title(40, 60, "Test Results: WIAT-III (age-based norms)")
	cols := []col{
		{'n', 40, "Subtest", false},
		{'x', 240, "Raw Score", true},
		{'v', 310, "Standard Score", true},
		{'c', 400, "90% Confidence Interval", true},
		{'c', 500, "95% Confidence Interval", true},
		{'p', 590, "Percentile Rank", true},
		{'x', 660, "Grade Equivalent", true},
		{'l', 710, "Descriptor", false},
	}
	m.table(90, about{test: "WIAT-III", scale: record.ScaleStandard, level: 95, norms: "age"}, cols, "Early Reading Skills|20|85|78-92|76-94|16|1.4|Average",
		"Oral Expression|31|102|94-110|92-112|55|3.4|Average", "Math Fluency – Addition|14|88|80-96|78-98|21|1.9|Average")
	return m
}
