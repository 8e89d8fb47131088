package onepage

import (
	"slices"
	"strings"

	"planpage/app/progress"
	"planpage/app/record"
)

// Compose chooses and words what the page says about the child of f at meeting m. m may be nil: a page for no
// meeting in particular. Nothing is measured here, so a block may hold more than the sheet can.
func Compose(f *record.Family, m *record.Meeting, opts Options) Content {
	c := composer{Options: settle(opts), f: f, m: m}
	if c.f.Child == nil {
		family := *f
		family.Child = &record.Child{}
		c.f = &family
	}
	c.results = progress.All(c.f, c.Today)
	content := Content{Options: c.Options, Child: c.f.Child, Header: c.header(), Footer: c.footer(), Blocks: c.blocks()}
	content.choose(c.Page)
	content.leaveRoomToWrite()
	if c.Ours {
		content.Notes = c.notes(content)
	}
	return content
}

// settle fills what the options leave open from the family's page record.
func settle(o Options) Options {
	if o.Page != nil {
		if o.Design == "" {
			o.Design = o.Page.Design
		}
		if o.Paper == "" {
			o.Paper = o.Page.Paper
		}
	}
	if o.Design == "" {
		o.Design = record.DesignClassic
	}
	if o.Paper == "" {
		o.Paper = record.PaperLetter
	}
	return o
}

// blocks returns all parts in the order of the design and of the kind of plan.
func (c composer) blocks() []Block {
	kind := c.f.Child.PlanKind
	switch {
	case c.Design == record.DesignNewTeacher:
		return []Block{c.who(), c.working(), c.hard(), c.services(), c.reach(), c.accommodations(), c.goals()}
	case kind == record.Plan504:
		return []Block{
			c.who(), c.working(), c.concerns(), c.barriers(), c.services(), c.questions(), c.accommodations(), c.testing(),
		}
	case kind == record.PlanEvaluating:
		return []Block{c.concerns(), c.testing(), c.timeline(), c.questions(), c.who(), c.working()}
	}
	return []Block{c.who(), c.working(), c.concerns(), c.goals(), c.testing(), c.services(), c.questions()}
}

// choose applies the family's own choices: wording, what is hidden and pinned, and the order.
func (c *Content) choose(page *record.Page) {
	if page == nil {
		return
	}
	hidden := func(key string) bool { return slices.Contains(page.Hidden, key) }
	c.Blocks = slices.DeleteFunc(c.Blocks, func(b Block) bool { return hidden(b.Key) })
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Items = slices.DeleteFunc(b.Items, func(item Item) bool { return hidden(item.Key) })
		for j := range b.Items {
			b.Items[j].Pinned = slices.Contains(page.Pinned, b.Items[j].Key)
			b.Items[j].reword(page.Wording)
		}
		if words := page.Wording["block:"+b.Key]; !blank(words) {
			b.Title = words
		}
		arrange(b.Items, page.Order, func(item Item) string { return item.Key })
	}
	arrange(c.Blocks, page.Order, func(b Block) string { return b.Key })
}

// arrange puts what the order names into that order, in the places these have now; the others stay where they are.
func arrange[T any](list []T, order []string, key func(T) string) {
	var places []int
	var named []T
	for i, v := range list {
		if slices.Contains(order, key(v)) {
			places, named = append(places, i), append(named, v)
		}
	}
	slices.SortStableFunc(named, func(a, b T) int {
		return slices.Index(order, key(a)) - slices.Index(order, key(b))
	})
	for i, at := range places {
		list[at] = named[i]
	}
}

// reword puts the family's own words in place of ours. "ask:<id>" and "fact:<id>" are the parts of
// "concern:<id>".
func (item *Item) reword(wording map[string]string) {
	words := wording[item.Key]
	_, id, _ := strings.Cut(item.Key, ":")
	switch {
	case item.Asks != nil:
		lead, fact := words, wording["fact:"+id]
		for _, s := range item.Spans {
			if s.Grey == 0 && lead == "" {
				lead = s.Text
			}
			if s.Grey > 0 && fact == "" {
				fact = s.Text
			}
		}
		item.Spans = leadIn(lead, fact)
		if ask := wording["ask:"+id]; !blank(ask) {
			item.Asks = []string{ask}
		}
	case blank(words):
	case item.Goal != nil:
		item.Goal.Name = words
	case item.Score != nil:
		item.Score.Name = words
	default:
		item.Spans = plain(words)
	}
}

// leaveRoomToWrite drops the blocks that have nothing to say. A page that would be nearly empty keeps them with
// lines to write on, so that it can be filled in by hand.
func (c *Content) leaveRoomToWrite() {
	told := 0
	for _, b := range c.Blocks {
		told += len(b.Items)
	}
	c.Blocks = slices.DeleteFunc(c.Blocks, func(b Block) bool {
		return len(b.Items) == 0 && (b.Blank == 0 || told > 3)
	})
}
