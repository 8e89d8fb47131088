package onepage

import (
	"fmt"
	"slices"
	"strings"

	"planpage/app/record"
)

// What a hint is about.
const (
	HintMany   = "many"   // more concerns than a team can answer
	HintNoFact = "noFact" // a concern without a fact
	HintLong   = "long"   // more words than are read in a minute
)

// readInAMinute is about how many words a team reads before the meeting begins.
const readInAMinute = 350

// Hint is something about the words of the page that may be worth a second look. It explains and forbids nothing. Kind
// is HintMany, HintNoFact, HintLong or a kind of the list of words. Part is what it is about, with the line it stands
// in; both are empty for the page as a whole. Words are those that are meant, Instead is all of the part in gentler
// words, empty where only the family can say it otherwise. ID names the hint for as long as its words stay.
type Hint struct {
	ID, Kind   string
	Block, Key string
	Part       Part
	Words      string
	Instead    string
	Count      int
}

// Tone finds hints. It remembers what it read, so that asking after each key is quick.
type Tone struct {
	rules []toneRule
	known map[string][]toneHit
}

// spoken are the blocks in which the family speaks; elsewhere a plan, a report or the child does.
var spoken = []string{BlockConcerns, BlockQuestions, BlockWho, BlockWorking, BlockHard, BlockBarriers}

// Hints returns what may be worth a second look in content, which is all the family chose, and in printed, which is
// what of it is on the page; without those it put aside. What the child says, and what stands in quotation marks, is
// let be.
func (t *Tone) Hints(content, printed Content, page *record.Page) []Hint {
	var list []Hint
	concerns := 0
	for _, b := range content.Blocks {
		for _, item := range b.Items {
			if b.Key == BlockConcerns && len(item.Parts) == 3 {
				concerns++
				list = append(list, factMissing(b, item)...)
			}
			for _, p := range item.Parts {
				if p.Own != "" || slices.Contains(spoken, b.Key) && item.Key != "ownWords" {
					list = append(list, t.ofPart(b, item, p, content.Child)...)
				}
			}
		}
		if b.Heading.Own != "" {
			list = append(list, t.ofPart(b, Item{}, b.Heading, content.Child)...)
		}
	}
	if concerns > mostConcerns {
		list = append(list, Hint{ID: fmt.Sprint(HintMany, ":", concerns), Kind: HintMany, Block: BlockConcerns, Count: concerns})
	}
	if n := WordCount(printed); n > readInAMinute {
		list = append(list, Hint{ID: HintLong, Kind: HintLong, Count: n})
	}
	return slices.DeleteFunc(list, func(h Hint) bool { return page != nil && h.kept(page.Kept) })
}

// kept reports whether the hint was put aside, also under the place that its line had then.
func (h Hint) kept(list []string) bool {
	return slices.Contains(list, h.ID) || slices.Contains(list, h.Kind+":"+h.Part.Key+":"+strings.ToLower(h.Words))
}

// unplaced is the key of a line without its place in a list.
func unplaced(key string) string {
	if group, numbered := listOf(key); numbered {
		return group
	}
	return key
}

// factMissing tells of a concern of the meeting that stands alone.
func factMissing(b Block, item Item) []Hint {
	lead, fact := item.Parts[0], item.Parts[1]
	if !strings.HasPrefix(item.Key, "concern:") || blank(lead.Words()) || !blank(fact.Words()) {
		return nil
	}
	return []Hint{{ID: HintNoFact + ":" + item.Key, Kind: HintNoFact, Block: b.Key, Key: item.Key, Part: fact, Words: lead.Words()}}
}

// ofPart returns the hints on the words of one part. Who "they" are is not known where the child is called so.
func (t *Tone) ofPart(b Block, item Item, p Part, child *record.Child) []Hint {
	var list []Hint
	text := p.Words()
	for _, hit := range t.read(text) {
		words := strings.TrimSpace(text[hit.from:hit.to])
		if child.Pronoun == "they" && strings.HasPrefix(strings.ToLower(words), "they") {
			continue
		}
		h := Hint{
			ID: hit.kind + ":" + unplaced(p.Key) + ":" + strings.ToLower(words), Kind: hit.kind, Block: b.Key, Key: item.Key, Part: p, Words: words,
		}
		if hit.instead != "" {
			h.Instead = text[:hit.from] + hit.instead + text[hit.to:]
		}
		list = append(list, h)
	}
	return list
}

// WordCount is how many words a reader reads on the page: its sentences, without the tables of numbers.
func WordCount(c Content) int {
	n := 0
	for _, b := range c.Blocks {
		for _, item := range b.Items {
			if item.Goal == nil && item.Score == nil {
				n += len(strings.Fields(item.Lead)) + len(strings.Fields(item.Plain()))
			}
		}
	}
	return n
}
