package progress

import "strings"

// Verbs that nobody can see or count: what a child understands shows only in what it does.
var unseenVerbs = wordSet("understand know appreciate learn comprehend grasp believe feel enjoy realize internalize value think care want " +
	"familiarize respect like love remember master explore experience")

// Verbs of change: with a number they say what changes, without one they say nothing.
var changeVerbs = wordSet("improve increase develop grow enhance strengthen progress gain expand better build advance decrease reduce raise lower " +
	"work try continue attempt strive become get make")

// Words after "will be" that two people would judge differently.
var beWords = wordSet("respectful good responsible kind nice cooperative mature motivated successful confident happy better aware appropriate polite " +
	"ready calm independent engaged attentive more proficient fluent")

// Verbs that a goal without "will" begins with.
var seenVerbs = wordSet("read write say tell retell answer solve add subtract multiply divide count name label point match sort identify produce pronounce " +
	"use ask request greet raise sit stand walk run climb jump throw catch kick cut draw color trace copy type spell decode blend segment summarize " +
	"describe explain compare list state define follow complete finish start begin initiate respond participate transition stay remain attend " +
	"tie button zip dress wash brush eat drink swallow toilet put take turn share wait join play speak express sign choose select make build " +
	"demonstrate show perform apply enroll obtain earn work arrive call travel cook clean pay buy order save fill hand turn-take self-advocate " +
	"recall recite sequence organize plan edit revise compose create locate find cite infer predict determine calculate measure estimate graph " +
	"maintain hold carry propel transfer reach grasp release open close push pull step balance hop skip imitate combine comment protest refuse")

// passedOver are words between "will" and its verb.
var passedOver = wordSet("be able to not also then only always independently correctly accurately consistently appropriately verbally orally " +
	"successfully increasingly clearly quickly either both demonstrate show the ability an a and")

// proves are words that turn a hidden verb into something seen: "understanding by retelling".
var proves = wordSet("by measured shown evidenced demonstrated through")

// behavior looks for the verb after "will", or for the verb that a goal without it begins with.
func (t *reader) behavior() PartTold {
	if t.will < 0 {
		return t.unpromised()
	}
	told, words := Missing, ""
	for i := range t.list {
		if !promises[t.list[i].word] {
			continue
		}
		told, words = t.promised(i)
		if told == InText {
			break
		}
	}
	return t.told(PartBehavior, told, words)
}

// promised judges the verb after the word of promise at a token.
func (t *reader) promised(i int) (Told, string) {
	verb := i + 1
	for verb < len(t.list) && (passedOver[t.list[verb].word] || strings.HasSuffix(t.list[verb].word, "ly") || t.aside(verb)) {
		verb++
	}
	if verb >= len(t.list) {
		return Unsure, t.words(i, len(t.list))
	}
	words := t.words(i, t.short(verb))
	if t.unseen(i, verb) && !t.proved(verb) {
		return Vague, words
	}
	return InText, words
}

// aside reports whether a token belongs to words put between "will" and the verb: ", when asked, ".
func (t *reader) aside(i int) bool {
	if t.list[i].word == "," {
		return true
	}
	for j := i - 1; j >= 0 && j > i-14; j-- {
		switch {
		case promises[t.list[j].word]:
			return false
		case t.list[j].word == ",":
			return t.commaAfter(i) && promises[wordAt(t.list, j-1)]
		}
	}
	return false
}

func (t *reader) commaAfter(i int) bool {
	for j := i; j < len(t.list) && j < i+14 && !t.list[j].ends(); j++ {
		if t.list[j].word == "," {
			return true
		}
	}
	return false
}

// short returns the end of a few words that name the behavior: up to a sign or a number.
func (t *reader) short(verb int) int {
	to := verb + 1
	for to < len(t.list) && to < verb+5 && !t.list[to].ends() && !t.list[to].number && isLetterWord(t.list[to].word) {
		to++
	}
	for to > verb+1 && dangling[t.list[to-1].word] {
		to--
	}
	return to
}

// dangling are words that a quotation does not end with.
var dangling = wordSet("from to with in on at by for of a an the and or as her his their within using")

func isLetterWord(s string) bool { return strings.IndexFunc(s, isLetter) == 0 || s[0] == '#' }

// unseen reports whether nobody can see the verb. One of change is seen where a measure says how much.
func (t *reader) unseen(will, verb int) bool {
	word := t.list[verb].word
	before := wordAt(t.list, verb-1)
	switch {
	case before == "be":
		return beWords[word] && !t.tallied()
	case unseenVerbs[word], word == "understanding", word == "knowledge", word == "awareness":
		return true
	case word == "behave", word == "act" && strings.HasPrefix(wordAt(t.list, verb+1), "appropriate"):
		return !t.tallied()
	case word == "have", word == "do", word == "show", word == "display":
		return wordAt(t.list, verb+1) == "better" && !t.tallied()
	case word == "improved", word == "increased", word == "better", word == "improvement", word == "growth":
		return verb > will && !t.tallied()
	}
	return changeVerbs[word] && !softChange(word, wordAt(t.list, verb+1)) && !t.tallied()
}

// hardAfter holds, for verbs of change that are mostly verbs of doing, the words after which they say nothing: "make
// progress", but "make a sandwich".
var hardAfter = map[string]map[string]bool{
	"make":     wordSet("progress growth improvement gains better"),
	"work":     wordSet("on toward towards"),
	"get":      wordSet("better along"),
	"build":    wordSet("more better awareness skills"),
	"raise":    wordSet("more better awareness skills"),
	"lower":    wordSet("more better awareness skills"),
	"become":   wordSet("more better awareness skills"),
	"try":      wordSet("to"),
	"attempt":  wordSet("to"),
	"continue": wordSet("to"),
}

// softChange reports whether a verb of change is a verb of doing before this word: "work for 10 minutes", "get dressed".
func softChange(verb, next string) bool {
	hard, known := hardAfter[verb]
	return known && !hard[next]
}

// tallied reports whether there is a measure that says how much.
func (t *reader) tallied() bool { return len(t.measures) > 0 }

// proved reports whether words after the verb say by what it shows.
func (t *reader) proved(verb int) bool {
	for i := verb; i < len(t.list) && !t.list[i].ends(); i++ {
		if proves[t.list[i].word] && strings.HasSuffix(wordAt(t.list, i+1), "ing") {
			return true
		}
		if proves[t.list[i].word] && t.list[i].word != "by" && t.list[i].word != "through" && wordAt(t.list, i+1) == "by" {
			return true
		}
	}
	return false
}

// unpromised looks for a verb in a goal that has no "will".
func (t *reader) unpromised() PartTold {
	unseen := -1
	for i, x := range t.list {
		stem := stemOf(x.word)
		switch {
		case seenVerbs[stem] && x.word != "reading" && x.word != "writing" && x.word != "spelling":
			return t.told(PartBehavior, InText, t.words(i, t.short(i)))
		case unseen < 0 && (unseenVerbs[stem] || changeVerbs[stem]):
			unseen = i
		}
	}
	if unseen >= 0 && t.unseen(-1, unseen) && !t.proved(unseen) {
		return t.told(PartBehavior, Vague, t.words(unseen, t.short(unseen)))
	}
	if unseen >= 0 {
		return t.told(PartBehavior, InText, t.words(unseen, t.short(unseen)))
	}
	return t.told(PartBehavior, Unsure, "")
}

// stemOf takes the endings of a verb away, as well as they tell: "reads", "reading", "answered".
func stemOf(word string) string {
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if stem, cut := strings.CutSuffix(word, end); cut && len(stem) > 2 {
			if seenVerbs[stem] || unseenVerbs[stem] || changeVerbs[stem] {
				return stem
			}
			if seenVerbs[stem+"e"] || unseenVerbs[stem+"e"] || changeVerbs[stem+"e"] {
				return stem + "e"
			}
		}
	}
	return word
}
