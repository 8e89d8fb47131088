package onepage

import (
	"slices"

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
	for i := range content.Blocks {
		if b := &content.Blocks[i]; b.report != nil {
			b.rankScores()
			c.noteScores(b)
		}
	}
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
