package onepage

import (
	"strings"
	"testing"

	"planpage/app/record"
)

// The text and the web page say what the paper says: whose needs these are and of which day, and an answer to a concern
// for which nothing is asked.
func TestOtherFormsSayAllThatIsPrinted(t *testing.T) {
	f, m := evaluating("OH")
	m.Requests = []record.Request{{Concern: "a", Decision: record.Agreed, Who: "Ms. Okafor"}}
	fitted := Fit(testFonts(t), composed(t, f, m, nil))
	for name, words := range map[string]string{
		"paper": pageText(fitted.Pages...), "text": squeeze(fitted.PlainText()), "web page": squeeze(readWeb(t, webOf(t, fitted)).words),
	} {
		for _, want := range []string{"Apr 10, 2026", "Ringing in both ears", "Agreed", "Ms. Okafor"} {
			if !strings.Contains(words, squeeze(want)) {
				t.Errorf("the %s does not say %q:\n%s", name, want, words)
			}
		}
	}
}

// A name that begins with a small letter on purpose stays as it is typed.
func TestSentencesBeginWithACapital(t *testing.T) {
	for words, want := range map[string]string{
		"reads well": "Reads well.", "iPad games": "iPad games.", "éclairs": "Éclairs.", "eBooks": "eBooks.", "i like it": "I like it.", "62 words": "62 words.", "": "",
	} {
		if got := sentence(words); got != want {
			t.Errorf("%q is said as %q, want %q", words, got, want)
		}
	}
}

// Words of its own that show nothing do not blank a line.
func TestUnseenWordsOfItsOwnAreNone(t *testing.T) {
	f, m := sixAnswers()
	page := &record.Page{Wording: map[string]string{"question:0": "\u200b\u2060", "block:who": "\u00ad"}}
	content := composed(t, f, m, func(o *Options) { o.Page = page })
	if got := blockOf(content, BlockQuestions).Items[0].Plain(); got != "What does he like best at school?" {
		t.Errorf("the question is %q", got)
	}
	if got := blockOf(content, BlockWho).Title; got != "Who Samuel is" {
		t.Errorf("the title is %q", got)
	}
}
