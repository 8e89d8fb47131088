package onepage

import (
	"slices"
	"strings"

	"planpage/app/record"
)

// Full is what the page says of its concerns and questions, at full length, and what is not on the page, or not whole.
type Full struct {
	Header    Header
	Concerns  []FullConcern
	Questions []string
	Also      []FullPart
}

// FullConcern is one concern with its fact, what the family asks, and what the team has answered already.
type FullConcern struct {
	Text, Fact string
	Asks       []FullAsk
	Answer     string
}

// FullAsk is one thing the family asks, and why.
type FullAsk struct{ Ask, Why string }

// FullPart are lines of another part of the page that are not on it, or not whole.
type FullPart struct {
	Title string
	Lines []string
}

// Empty reports whether there is nothing to say.
func (x Full) Empty() bool { return len(x.Concerns)+len(x.Questions)+len(x.Also) == 0 }

// FullOf says at length what the page made as fitted, of the same records with the same options, has no room for. The
// family's choices for the page hold here, too: its own words stand, and what it took off stays off.
func FullOf(f *record.Family, m *record.Meeting, opts Options, fitted Fitted) Full {
	opts.Ours = false
	page := Compose(f, m, opts)
	opts.Design = record.DesignClassic // which has concerns and questions
	content := Compose(f, m, opts)
	full := Full{Header: content.Header}
	for _, b := range content.Blocks {
		for _, item := range b.Items {
			switch b.Key {
			case BlockConcerns:
				full.Concerns = append(full.Concerns, concernInFull(m, item))
			case BlockQuestions:
				full.Questions = append(full.Questions, spanText(item.Spans))
			}
		}
	}
	full.Also = page.missing(append(slices.Clone(fitted.LeftOff), fitted.Shortened...))
	return full
}

func concernInFull(m *record.Meeting, item Item) FullConcern {
	full := FullConcern{Text: sentence(item.Parts[0].Words()), Fact: sentence(item.Parts[1].Words()), Answer: item.Answer}
	whys := reasons(m, item)
	for i, ask := range item.Asks {
		one := FullAsk{Ask: sentence(ask)}
		if i < len(whys) {
			one.Why = whys[i]
		}
		full.Asks = append(full.Asks, one)
	}
	return full
}

// reasons are why the family asks, one for each thing it asks of a concern; none where it has reworded what it asks, for
// then they may not belong together any more.
func reasons(m *record.Meeting, item Item) []string {
	id, ok := strings.CutPrefix(item.Key, "concern:")
	if !ok || m == nil || item.Parts[2].Own != "" {
		return nil
	}
	var whys []string
	for _, r := range m.RequestsFor(id) {
		if asked(r) != "" {
			whys = append(whys, sentence(r.Why))
		}
	}
	return whys
}

// missing are the lines of the page that these name, whole, by their parts. Concerns and questions are told at length
// elsewhere, and what only the copy in another language lacks is on the page.
func (c Content) missing(list []LeftOff) []FullPart {
	gone := map[string]bool{}
	for _, l := range list {
		if l.Reason != ReasonFacing {
			gone[l.Block+" "+l.Key] = true
		}
	}
	var parts []FullPart
	for _, b := range c.Blocks {
		if b.Key == BlockConcerns || b.Key == BlockQuestions {
			continue
		}
		part := FullPart{Title: b.Title}
		for _, item := range b.Items {
			if gone[b.Key+" "+item.Key] {
				part.Lines = append(part.Lines, strings.TrimSpace(item.Lead+" "+c.plainItem(item)))
			}
		}
		if len(part.Lines) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}
