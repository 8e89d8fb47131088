package progress

var methodLists = map[string][]string{
	"told": {
		"measured", "shown", "evidenced", "indicated", "determined", "documented", "demonstrated", "recorded", "assessed", "evaluated", "judged", "tracked",
		"charted", "scored", "counted", "noted", "observed", "monitored", "collected", "reported", "rated", "tallied", "graphed",
	},
	"tool": {
		"probe", "probes", "cbm", "curriculum-based", "teacher-made", "teacher-created", "teacher-charted", "teacher-designed", "dibels", "aimsweb", "acadience",
		"easycbm", "i-ready", "iready", "observation", "observations", "rubric", "rubrics", "checklist", "checklists", "tally", "tallies", "portfolio", "portfolios",
		"assessment", "assessments", "test", "tests", "quiz", "quizzes", "timing", "timings", "inventory", "anecdotal", "data", "log", "logs", "chart",
		"monitoring", "maze", "graph", "records", "samples", "sample", "survey", "self-report", "diary", "timesheet", "stopwatch", "timer", "transcript",
	},
	"often": {"weekly", "daily", "monthly", "quarterly", "bi-weekly", "biweekly", "bimonthly", "bi-monthly", "twice-weekly", "twice-monthly"},
	"when":  {"day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "session", "sessions", "period", "semester", "trimester", "class"},
}

// methodWords find how it is measured: "sure" says so, "tool" names what it is measured with, "bare" only that it is.
var methodWords = seek(methodLists,
	"sure: as @told by|with|using|through|on|via|from|against|in|during",
	"sure: @told by|with|using|through|on|via|from|against|in|during",
	"sure: as @told",
	"sure: according to",
	"sure: based on|upon",
	"sure: @told every|each|once|twice ~3 by|with|using|through|on",
	"sure: @told every # @when by|with|using|through|on",
	"sure: @told @often by|with|using|through|on|via",
	"bare: @told @often|every|each|once|twice",
	"bare: observed @when",
	"bare: measured|tracked|monitored|charted|scored|graphed|counted",
	"tool: @tool",
	"tool: work|writing|language|speech|spelling sample|samples",
	"tool: running|anecdotal|attendance record|records",
	"tool: data|point|tally|record sheet|sheets|collection|log",
	"tool: frequency|event|duration|interval count|counts|recording|data",
	"tool: teacher|parent|staff|therapist|self report|reports|rating|ratings|record|records|observation|data|log",
	"tool: #-minute reading|timing|timings|writing|read|fluency",
)

var oftenWords = seek(methodLists,
	"often: @often",
	"often: every other|# @when",
	"often: each|every school|marking|grading|reporting? @when",
	"often: once|twice a|per|each|every|/ @when",
	"often: # times|time a|per|each|every @when",
	"often: once every # @when",
)

var toolPlaces = wordSet("on by using through in per via with from and or across")

// method wants words that say how it is measured; a tool that may as well be what the child works with is not sure.
func (t *reader) method() PartTold {
	if m := t.sureMethod(); m != nil {
		return t.told(PartMethod, InText, t.words(m.from, min(t.methodEnd(*m), m.to+8)))
	}
	perhaps := ""
	for _, m := range t.methods {
		switch {
		case m.kind == "tool" && t.uses(m):
			return t.told(PartMethod, InText, t.in(m))
		case m.kind == "tool", m.kind == "bare":
			perhaps = t.in(m)
		}
	}
	if perhaps != "" {
		return t.told(PartMethod, Unsure, perhaps)
	}
	return t.told(PartMethod, Missing, "")
}

func (t *reader) sureMethod() *match {
	for i, m := range t.methods {
		if m.kind == "sure" && t.methodEnd(m) > m.to {
			return &t.methods[i]
		}
	}
	return nil
}

// methodEnd returns where the clause that says how it is measured ends: at a sign other than a comma before "and", or
// with the sentence.
func (t *reader) methodEnd(m match) int {
	to := m.to
	for to < len(t.list) && !t.list[to].ends() && t.list[to].word != "," && t.list[to].word != ")" && t.list[to].word != "(" {
		if t.list[to].word == "with" && to+1 < len(t.list) && t.list[to+1].number {
			break
		}
		to++
	}
	return to
}

// uses reports whether a tool stands where a way to measure stands: after "will", behind "on" or "by" or the like.
func (t *reader) uses(m match) bool {
	if m.from < t.will || t.will < 0 && m.from < 3 {
		return false
	}
	for j := m.from - 1; j >= 0 && j > m.from-8 && !t.list[j].ends() && t.list[j].word != ","; j-- {
		if t.list[j].word == "given" || promises[t.list[j].word] {
			return false
		}
		if toolPlaces[t.list[j].word] {
			return m.to-m.from > 1 || !handled[t.list[m.from].word] || t.list[j].word == "on" || t.list[j].word == "by"
		}
	}
	return false
}

// handled are tools that a child may work with: "will use a checklist", "with a chart".
var handled = wordSet("checklist checklists chart log logs graph timer records samples sample survey diary inventory stopwatch data test tests quiz quizzes")

// often is how often it is measured: in the clause of the method, or right before the tool.
func (t *reader) often() PartTold {
	if m := t.oftenMatch(); m != nil {
		return t.told(PartOften, InText, t.in(*m))
	}
	return t.told(PartOften, Missing, "")
}

func (t *reader) oftenMatch() *match {
	for _, m := range oftenWords.all(t.list) {
		if t.inMethod(m.from) || t.beforeTool(m.to) {
			return &m
		}
	}
	return nil
}

// inMethod reports whether a token stands behind words of measuring in one sentence.
func (t *reader) inMethod(at int) bool {
	for _, m := range t.methods {
		if m.kind != "sure" && m.kind != "bare" || m.from > at {
			continue
		}
		ended := false
		for j := m.from; j < at; j++ {
			ended = ended || t.list[j].ends()
		}
		if !ended {
			return true
		}
	}
	return false
}

func (t *reader) beforeTool(at int) bool {
	for _, m := range t.methods {
		if m.kind == "tool" && m.from >= at && m.from <= at+1 {
			return true
		}
	}
	return false
}
