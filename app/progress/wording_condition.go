package progress

import "strings"

var conditionLists = map[string][]string{
	"setting": {
		"group", "groups", "class", "classes", "classroom", "classrooms", "setting", "settings", "environment", "environments", "community", "school", "home",
		"cafeteria", "lunchroom", "gym", "hallway", "hallways", "playground", "recess", "lunch", "room", "conversation", "conversations", "discussion",
		"discussions", "activity", "activities", "bus", "kitchen", "workplace", "store", "situation", "situations", "therapy", "bathroom",
		"library", "pool", "table", "desk", "mealtime", "mealtimes", "circle", "centers", "transitions", "instruction", "play", "speech", "contexts",
		"context", "lessons", "tasks", "peers", "adults", "people", "sentences", "subjects", "morning", "afternoon", "evening",
	},
	"help": {
		"prompt", "prompts", "prompting", "cue", "cues", "cueing", "support", "supports", "assistance", "help", "reminder", "reminders", "scaffolding",
		"scaffolds", "modeling", "model", "access", "calculator", "organizer", "organizers", "chart", "visual", "visuals", "materials", "material",
		"text-to-speech", "accommodations", "manipulatives", "partner", "equipment", "walker", "device", "aac", "supervision", "guidance", "checklist",
		"schedule", "picture", "pictures", "list", "frame", "frames", "starters", "redirection", "redirections", "paper", "pencil", "spoon", "hands",
	},
	"material": {
		"passage", "passages", "text", "texts", "story", "stories", "book", "books", "words", "problems", "paragraph", "paragraphs", "material", "materials",
		"vocabulary", "topic", "topics",
	},
	"known": {"grade-level", "age-appropriate", "instructional-level", "unfamiliar", "novel", "unseen", "unknown", "familiar", "leveled", "decodable", "spoken", "written"},
}

// conditionWords find with what help, with what material and where the child will do it. The kind "perhaps" is for words
// that can also say how it is done.
var conditionWords = seek(conditionLists,
	"sure: given|when|whenever|while|during|after|before|upon|following|using|if|under|presented|prompted|provided|once|whether|unless",
	"sure: shown|asked|told|offered|handed|cued|seated|assigned",
	"sure: without ~3 @help",
	"sure: with|through|via|from|no|minimal ~4 @help",
	"sure: in|at|on|across|within|throughout|around ~4 @setting",
	"sure: from a|an|the|her|his ~2 field|list|choice|choices|array|text|passage|book|story|bank|model",
	"sure: @known ~2 @material",
	"sure: #th|second grade level? @material",
	"sure: #th-grade|#th-grade-level|second-grade ~1 @material",
	"sure: with ~3 # ~3 @help",
	"sure: of|after ~2 direction|directions|request|prompt|bell|instruction|cue|greeting|signal|bell",
	"perhaps: herself|himself|themselves",
	"sure: in response to",
	"sure: on|upon request|demand",
	"perhaps: without|independently|alone|by",
	"perhaps: with|in|at|on|to|from|across|through|into|about|over|for|of|toward|between|against|until|as|throughout|within|around|like|onto|off",
)

// mannerWords after a preposition say how well, or belong to a fixed phrase.
var mannerWords = wordSet("accuracy fluency success errors error trials trial opportunities a row average attempts sessions time or fewer more consecutive " +
	"independence probes data reading comprehension skills behavior no average grade")

// condition prefers words that are surely one; a time frame and a criterion are none.
func (t *reader) condition() PartTold {
	perhaps := -1
	for _, m := range t.begun {
		switch {
		case t.list[m.from].dated || !t.alone(m.from) && t.measured(m):
		case m.kind == "sure":
			return t.told(PartCondition, InText, t.words(m.from, max(m.to, t.clause(m.from, 9))))
		case perhaps < 0 && t.tells(m):
			perhaps = m.from
		}
	}
	if perhaps < 0 {
		return t.told(PartCondition, Missing, "")
	}
	return t.told(PartCondition, Unsure, t.words(perhaps, t.clause(perhaps, 6)))
}

// measured reports whether a match is a part of a measure, such as "in 4 of 5 sessions", or of how it is measured.
func (t *reader) measured(m match) bool {
	next := m.from + 1
	if next < len(t.list) && (t.list[next].number || t.list[next].dated) && !numbered[t.list[m.from].word] {
		return m.kind != "sure" || !t.helps(m)
	}
	for _, x := range t.methods {
		if x.kind == "sure" && m.from >= x.from && m.from < t.methodEnd(x) {
			return true
		}
	}
	return false
}

// numbered are words of a condition that a number may follow: "when 20 problems are read to her".
var numbered = wordSet("given when whenever during while after using if presented provided shown")

// helps reports whether a match ends in a word of help, "with 1 verbal prompt".
func (t *reader) helps(m match) bool {
	word := t.list[m.to-1].word
	for _, help := range conditionLists["help"] {
		if word == help {
			return true
		}
	}
	return false
}

// alone reports whether a word says that nobody helps.
func (t *reader) alone(i int) bool {
	word := t.list[i].word
	return word == "independently" || word == "alone" || word == "themselves" || strings.HasSuffix(word, "self")
}

// tells reports whether what follows a preposition could be a condition.
func (t *reader) tells(m match) bool {
	word := t.list[m.from].word
	if t.alone(m.from) || word == "without" {
		return true
	}
	if m.from+1 >= len(t.list) || word == "of" || word == "by" || word == "as" {
		return false
	}
	next := t.list[m.from+1]
	last := wordAt(t.list, m.from+2)
	return !next.number && !next.dated && !next.ends() && (!mannerWords[next.word] || next.word == "a" && last != "row" && last != "minute")
}
