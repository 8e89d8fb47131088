package progress

import "slices"

var timeLists = map[string][]string{
	"period": {
		"year", "years", "semester", "trimester", "quarter", "grade", "month", "iep", "period", "term", "spring", "fall", "winter", "summer",
		"autumn", "school", "break", "kindergarten", "preschool", "review", "cycle", "plan", "date", "meeting", "reporting",
	},
	"weeks": {"week", "weeks", "month", "months", "year", "years", "quarter", "quarters", "semester", "semesters", "trimesters", "trimester"},
}

// timeWords find a time frame; those of the kind "maybe" can also be a part of the criterion or of how often it is measured.
var timeWords = seek(timeLists,
	"sure: by|before|until the|this? end|conclusion|close|completion|start|beginning of ~4 @period",
	"sure: by|before|until end|conclusion|close|completion of ~4 @period",
	"sure: at|before|until the? end|conclusion|close|completion of ~4 @period",
	"sure: by|before|until|through ~3 @period",
	"sure: by|before|until ~3 graduation|graduating|birthday|christmas|thanksgiving|year-end|exit",
	"sure: after|upon|following graduation|graduating",
	"sure: after|upon|following leaving|exiting|high ~1 school",
	"sure: by age|grade #",
	"sure: by the time",
	"sure: by year's|year end",
	"sure: by ~3 #th|second grade|quarter|birthday|semester|trimester",
	"sure: by the? next annual",
	"sure: in|within a|one|the|# school|calendar|instructional|academic|iep? @weeks",
	"sure: within the? next # ~1 @weeks",
	"sure: by|at|before the? end|conclusion of # ~2 @weeks",
	"sure: upon|after|following completion|completing of? ~2 school",
	"maybe: after # ~1 weeks|months|year|years",
	"sure: over|throughout|during|within|for the|this|her|his|next? course|duration|length of ~3 @period",
	"sure: throughout|during|within|for|over the|this|her|his|next|one|# school|academic|iep|calendar|#-month|#-week|#-year year|period|iep",
	"sure: at|by? the? end of ~4 @period",
	"sure: annual review",
	"sure: #-week|#-month|#-year ~1 period|iep|plan|year",
	"maybe: over|for|during a? # ~1 @weeks",
	"maybe: school|academic|iep|calendar year",
	"maybe: this|next ~1 year|semester|spring|fall|summer|winter",
	"maybe: semester|trimester|annually|annual|year",
	"maybe: grading|marking|reporting period*",
	"maybe: weeks|months",
)

// findTimes finds the time frames. Weeks that must follow each other are a part of the criterion.
func (t *reader) findTimes() {
	t.times = slices.DeleteFunc(timeWords.all(t.list), func(m match) bool {
		inARow := m.to < len(t.list) && (rowWords[t.list[m.to].word] || t.list[m.to].word == "in" && wordAt(t.list, m.to+2) == "row")
		within := slices.ContainsFunc(t.list[m.from:m.to], func(x token) bool { return rowWords[x.word] })
		each := eachWords[wordAt(t.list, m.from-1)] || eachWords[wordAt(t.list, m.from-2)]
		return inARow || within || each && m.kind == "maybe"
	})
	for i, m := range t.times {
		for m.kind == "sure" && m.to < len(t.list) && periodWords[t.list[m.to].word] {
			m.to++
		}
		t.times[i].to = m.to
	}
}

var (
	periodWords = wordSet("year review break period quarter semester trimester iep meeting grade date")
	rowWords    = wordSet("consecutive successive straight running sequential")
	eachWords   = wordSet("each every per a")
	dueWords    = wordSet("by until before through")
)

// time prefers a date that says by when, then a phrase, then a date that begins the text.
func (t *reader) time() PartTold {
	for _, d := range t.dates {
		if t.due(d) {
			return t.told(PartTime, InText, t.words(max(0, d.from-1), d.to))
		}
	}
	if m := firstOf(t.times, "sure"); m != nil {
		return t.told(PartTime, InText, t.in(*m))
	}
	for _, d := range t.dates {
		if d.from == 0 || wordAt(t.list, d.from-1) == "in" {
			return t.told(PartTime, InText, t.words(d.from, d.to))
		}
	}
	if len(t.dates) > 0 {
		return t.told(PartTime, Unsure, t.words(t.dates[0].from, t.dates[0].to))
	}
	if m := firstOf(t.times, "maybe"); m != nil {
		return t.told(PartTime, Unsure, t.in(*m))
	}
	return t.told(PartTime, Missing, "")
}

// due reports whether a date is one to reach something by.
func (t *reader) due(d dateSpan) bool {
	before, further := wordAt(t.list, d.from-1), wordAt(t.list, d.from-2)
	if before == ":" || before == "(" {
		return further == "date" || dueWords[further] && before == "("
	}
	if before == "than" {
		return further == "later"
	}
	if before == "on" {
		return further == "or"
	}
	for j := d.from - 1; j >= 0 && j > d.from-6 && isLetterWord(t.list[j].word) && !t.list[j].number; j-- {
		if dueWords[t.list[j].word] {
			return true
		}
	}
	return false
}

// setApart marks numbers that measure nothing: those of a time frame, of a numbered list, of a grade that names a year
// of school.
func (t *reader) setApart() {
	for _, m := range t.times {
		if m.kind == "sure" {
			for j := m.from; j < m.to; j++ {
				t.list[j].dated = true
			}
		}
	}
	for i := range t.list {
		if t.list[i].number && t.numbering(i) {
			t.list[i].dated = true
		}
	}
}

var listWords = wordSet("objective benchmark step goal quarter grade age ages aged part phase item standard question chapter unit list figure room")

// numbering reports whether a number stands before an item of a list, "2. By February", or names one, "Objective 2".
func (t *reader) numbering(i int) bool {
	before, after := wordAt(t.list, i-1), wordAt(t.list, i+1)
	if listWords[before] {
		return true
	}
	first := i == 0 || t.list[i-1].ends() || before == "("
	return first && t.list[i].digits > 0 && t.list[i].value < 20 && (after == "." || after == ")" || after == ":")
}
