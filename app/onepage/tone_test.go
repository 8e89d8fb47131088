package onepage

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

func newTone(t testing.TB) *Tone {
	t.Helper()
	tone, err := NewTone()
	if err != nil {
		t.Fatal(err)
	}
	return tone
}

// TestToneOfSentencesMarkedByHand reads a corpus: what is meant as blame, heat or a threat is found as such, and nothing
// else is.
func TestToneOfSentencesMarkedByHand(t *testing.T) {
	data, err := os.ReadFile("testdata/tone.txt")
	if err != nil {
		t.Fatal(err)
	}
	tone := newTone(t)
	marked, found, fine, alarms, offered := 0, 0, 0, 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, sentence, _ := strings.Cut(line, " | ")
		hits := tone.read(sentence)
		is := slices.ContainsFunc(hits, func(h toneHit) bool { return h.kind == kind })
		switch {
		case kind != "-":
			if marked++; is {
				found++
			} else {
				t.Errorf("%s not found: %s (%+v)", kind, sentence, hits)
			}
			for _, h := range hits {
				if h.instead != "" {
					offered++
					gentler := sentence[:h.from] + h.instead + sentence[h.to:]
					t.Logf("%s\n\t→ %s", sentence, gentler)
					if again := tone.read(gentler); slices.ContainsFunc(again, func(x toneHit) bool { return x.kind == h.kind }) {
						t.Errorf("the gentler words are no gentler: %s", gentler)
					}
				}
			}
		default:
			if fine++; len(hits) > 0 {
				alarms++
				t.Errorf("false alarm: %s (%+v)", sentence, hits)
			}
		}
	}
	t.Logf("%d sentences: %d marked, %d of them found, %d with other words offered; %d fine, %d false alarms", marked+fine, marked, found, offered, fine, alarms)
	if marked+fine < 60 {
		t.Error("too few sentences")
	}
}

func TestEveryRuleOfToneCanBeRead(t *testing.T) {
	tone := newTone(t)
	for i := range tone.rules {
		if r := &tone.rules[i]; r.compile() != nil || r.Kind == "" || len(r.Has) == 0 {
			t.Errorf("rule %d: %v, %+v", i, r.compile(), r.Find)
		}
	}
	t.Logf("%d rules", len(tone.rules))
}

// TestToneLetsTheSampleBe finds nothing in the sample families' pages.
func TestToneLetsTheSampleBe(t *testing.T) {
	for _, name := range []string{"Maya", "Leo"} {
		f := sample(t, name)
		c := composed(t, f, f.NextMeeting(sampleToday), nil)
		fitted := Fit(testFonts(t), c)
		if hints := newTone(t).Hints(c, fitted.Content, nil); len(hits(hints)) > 0 {
			t.Errorf("%s: %v", name, hits(hints))
		}
		t.Logf("%s: %d words", name, WordCount(fitted.Content))
	}
}

func hits(list []Hint) (ids []string) {
	for _, h := range list {
		ids = append(ids, h.ID)
	}
	return ids
}

func TestToneOfThePageAsAWhole(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "N", OwnWords: "You never let me read. It is illegal.", Strengths: []string{"Kind"}}}
	m := &record.Meeting{Date: "2026-12-08", Questions: []record.Question{{Text: "Why does the school refuse to test her?"}}}
	for i := range 7 {
		m.Concerns = append(m.Concerns, record.Concern{ID: fmt.Sprint("c", i), Text: "Reading is slow", Fact: "62 words"})
	}
	m.Concerns[2].Fact = ""
	page := &record.Page{}
	tone := newTone(t)
	now := func() []Hint {
		c := composed(t, f, m, func(o *Options) { o.Page = page })
		return tone.Hints(c, Fit(testFonts(t), c).Content, page)
	}
	want := []string{"noFact:concern:c2", "blame:question:the school refuse to", "many:7"}
	if got := hits(now()); !slices.Equal(got, want) {
		t.Fatalf("hints are %v", got)
	}
	page.Kept = []string{"many:7"}
	page.Hidden = []string{"concern:c2", "concern:c3"}
	if got := hits(now()); !slices.Equal(got, want[1:2]) {
		t.Errorf("put aside and hidden: %v", got)
	}
	page.Hidden, page.Pinned = nil, []string{BlockConcerns}
	for i := range m.Concerns {
		m.Concerns[i].Fact = strings.Repeat("one two three four five six seven eight nine ten ", 5)
	}
	if got := now(); got[len(got)-1].Kind != HintLong || got[len(got)-1].Count <= readInAMinute {
		t.Errorf("a long page: %v", hits(got))
	}
}

// TestGentlerWordsAreForTheWholePart rewords a part with what a hint offers.
func TestGentlerWordsAreForTheWholePart(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "N"}}
	m := &record.Meeting{Date: "2026-12-08", Concerns: []record.Concern{{ID: "a", Text: "Reading stopped. The school refused to help. We wait", Fact: "62 words"}}}
	page := &record.Page{}
	tone := newTone(t)
	now := func() Content { return composed(t, f, m, func(o *Options) { o.Page = page }) }
	hint := tone.Hints(now(), now(), page)[0]
	Reword(page, hint.Part, hint.Instead)
	if got := part(t, now(), "concern:a").Own; got != "Reading stopped. The school did not agree to help. We wait." {
		t.Errorf("the concern is now %q", got)
	}
	if left := tone.Hints(now(), now(), page); len(left) > 0 {
		t.Errorf("still: %v", hits(left))
	}
}

func BenchmarkTone(b *testing.B) {
	f := sample(b, "Maya")
	c := Compose(f, f.NextMeeting(sampleToday), options(b))
	tone := newTone(b)
	for b.Loop() {
		clear(tone.known)
		tone.Hints(c, c, nil)
	}
}

func BenchmarkNewTone(b *testing.B) {
	for b.Loop() {
		newTone(b)
	}
}

// A hint put aside stays so when its line gets another place, and so does one kept by the place of its line before.
func TestHintsPutAsideFollowTheirLines(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "N"}}
	m := &record.Meeting{Date: "2026-12-08", Questions: []record.Question{{Text: "Why does the school refuse to test her?"}}}
	hints := func(kept ...string) []string {
		page := &record.Page{Kept: kept}
		c := composed(t, f, m, func(o *Options) { o.Page = page })
		return hits(newTone(t).Hints(c, c, page))
	}
	before := hints()
	if left := hints("blame:question:0:the school refuse to"); len(before) != 1 || len(left) > 0 {
		t.Fatalf("hints are %v, and %v with one kept by its place", before, left)
	}
	m.Questions = append([]record.Question{{Text: "May we visit?"}}, m.Questions...)
	if after := hints(before...); len(after) > 0 {
		t.Errorf("it was put aside, and yet %v", after)
	}
}
