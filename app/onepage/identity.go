package onepage

import (
	"slices"

	"planpage/app/record"
)

// A line of a list that has no names of its own, such as a strength, is keyed by its place there: "strength:2". A family's
// choice for such a line is kept with what the line said, in record.Page.Lines, so that it stays with its line when the
// list changes.

// Settle brings the choices of a page to the places where their lines stand now, and remembers what those lines say.
// content is what the page may say, with nothing hidden. Choices whose line is gone are let go; those for parts that the
// content has not are let be.
func Settle(page *record.Page, content Content) {
	settled := content.settled(page)
	lines := map[string]string{}
	for _, key := range numberedKeys(settled) {
		if words, ok := content.saying(key); ok {
			lines[key] = words
		} else if words := page.Lines[key]; words != "" {
			lines[key] = words
		}
	}
	page.Order, page.Hidden, page.Pinned, page.Lines = settled.Order, settled.Hidden, settled.Pinned, lines
	if len(lines) == 0 {
		page.Lines = nil
	}
}

// saying returns what the records say in a line of the content.
func (c Content) saying(key string) (words string, ok bool) {
	for _, b := range c.Blocks {
		for _, item := range b.Items {
			if item.Key == key {
				return item.said, true
			}
		}
	}
	return "", false
}

// settled is the page with its choices at the places where their lines stand in the content.
func (c Content) settled(page *record.Page) *record.Page {
	now := c.moves(page)
	if len(now) == 0 {
		return page
	}
	move := func(keys []string) []string {
		var list []string
		for _, key := range keys {
			if to, known := now[key]; known {
				key = to
			}
			if key != "" {
				list = append(list, key)
			}
		}
		return list
	}
	settled := *page
	settled.Order, settled.Hidden, settled.Pinned = move(page.Order), move(page.Hidden), move(page.Pinned)
	return &settled
}

// moves tells for each numbered key where its line stands now, "" where it is gone. The line that says the same is taken,
// first that in the same place; then one that says nearly the same, again first that in the same place. Where nothing is
// remembered the line is that in the place.
func (c Content) moves(page *record.Page) map[string]string {
	now, taken := map[string]string{}, map[string]bool{}
	keys := numberedKeys(page)
	for _, fits := range []func(key string, item Item) bool{
		func(key string, item Item) bool { return item.Key == key && sameWords(item.said, page.Lines[key]) },
		func(key string, item Item) bool { return sameWords(item.said, page.Lines[key]) },
		func(key string, item Item) bool { return item.Key == key && alike(item.said, page.Lines[key]) },
		func(key string, item Item) bool { return alike(item.said, page.Lines[key]) },
		func(key string, item Item) bool { return item.Key == key && page.Lines[key] == "" },
	} {
		for _, key := range keys {
			if now[key] != "" {
				continue
			}
			group, _ := listOf(key)
			for _, item := range c.group(group) {
				now[key] = "" // the list is there
				if !taken[item.Key] && fits(key, item) {
					now[key], taken[item.Key] = item.Key, true
					break
				}
			}
		}
	}
	return now
}

// numberedKeys are the keys of the page's choices that name a place in a list, each once, in one order.
func numberedKeys(page *record.Page) []string {
	var keys []string
	for _, key := range slices.Concat(page.Order, page.Hidden, page.Pinned) {
		if _, numbered := listOf(key); numbered {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Unsettled reports whether a page that can still be changed has choices for lines whose words are not remembered, as
// those have that were kept before lines were.
func Unsettled(page *record.Page) bool {
	return page.Document == "" && slices.ContainsFunc(numberedKeys(page), func(key string) bool { return page.Lines[key] == "" })
}

// group are the lines of one list.
func (c Content) group(name string) []Item {
	var list []Item
	for _, b := range c.Blocks {
		for _, item := range b.Items {
			if group, numbered := listOf(item.Key); numbered && group == name {
				list = append(list, item)
			}
		}
	}
	return list
}

// sameWords reports whether two texts differ in signs and capitals alone.
func sameWords(a, b string) bool {
	one, two := wordsOf(a), wordsOf(b)
	return a == b || len(one) > 0 && slices.Equal(one, two)
}

// remember keeps what the records say in a line that is keyed by its place, before the family's own words replace it.
func (item *Item) remember() {
	if _, numbered := listOf(item.Key); !numbered {
		return
	}
	item.said = item.Plain()
	if item.Score != nil { // its percentile is worded in the language of the page
		item.said = item.Score.label() + " " + item.Score.Value
	}
}
