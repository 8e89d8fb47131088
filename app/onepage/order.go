package onepage

import (
	"slices"

	"planpage/app/record"
)

// choose applies the family's own choices: wording, what is hidden and pinned, and the order. A block that is pinned
// keeps all its lines.
func (c *Content) choose(page *record.Page) {
	if page == nil {
		page = &record.Page{}
	}
	for i := range c.Blocks {
		for j := range c.Blocks[i].Items {
			c.Blocks[i].Items[j].remember()
		}
	}
	page = c.settled(page)
	hidden := func(key string) bool { return slices.Contains(page.Hidden, key) }
	c.Blocks = slices.DeleteFunc(c.Blocks, func(b Block) bool { return hidden(b.Key) })
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.reword(page)
		b.Items = slices.DeleteFunc(b.Items, func(item Item) bool { return hidden(item.Key) })
		whole := slices.Contains(page.Pinned, b.Key)
		for j := range b.Items {
			b.Items[j].Pinned = whole || slices.Contains(page.Pinned, b.Items[j].Key)
		}
		b.Items = slices.DeleteFunc(b.Items, func(item Item) bool {
			return item.Optional && !c.Options.Choices && !slices.Contains(page.Pinned, item.Key)
		})
		b.arrange(page.Order)
	}
	arrange(c.Blocks, page.Order, func(b Block) string { return b.Key })
}

// arrange puts the items into the family's order. Where each stands on a line of its own that is also the order of
// their worth: what the family put first leaves last.
func (b *Block) arrange(order []string) {
	named := slices.ContainsFunc(b.Items, func(item Item) bool { return slices.Contains(order, item.Key) })
	if !named {
		return
	}
	arrange(b.Items, order, func(item Item) string { return item.Key })
	if b.Form == Flow || b.Form == Scores {
		return
	}
	for i := range b.Items {
		b.Items[i].Rank = i
	}
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

// Moved returns the family's order with one of the keys a place up, for by -1, or down, for by +1, and whether there
// was a place to go to. keys are those of all blocks, or of all lines of the block, as they stand now.
func Moved(order, keys []string, key string, by int) ([]string, bool) {
	at := slices.Index(keys, key)
	to := at + by
	if at < 0 || to < 0 || to >= len(keys) {
		return order, false
	}
	keys = slices.Clone(keys)
	keys[at], keys[to] = keys[to], keys[at]
	rest := slices.DeleteFunc(slices.Clone(order), func(k string) bool { return slices.Contains(keys, k) })
	return append(rest, keys...), true
}
