package app

import (
	"reflect"
	"slices"

	"planpage/app/onepage"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// settlePages lets the choices of pages that were kept before lines were remembered mean the lines they name today, so
// that they stay with them from then on. It is done once for such a page, before a list can change.
func settlePages(store *storage.Store, p *text.Printer, today record.Date) error {
	var pages []record.Record
	err := store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		for _, child := range children {
			if err != nil {
				break
			}
			var more []record.Record
			more, err = settled(tx, child.ID, p, today)
			pages = append(pages, more...)
		}
		return err
	})
	if err != nil || len(pages) == 0 {
		return err
	}
	return store.Update(func(tx *storage.Tx) error {
		tx.Label("onepage_screen.changed")
		for _, page := range pages {
			if err := tx.Put(page); err != nil {
				return err
			}
		}
		return nil
	})
}

// meetingOf is the meeting a page is for, nil when it is for none.
func meetingOf(family *record.Family, page *record.Page) *record.Meeting {
	i := slices.IndexFunc(family.Meetings, func(m *record.Meeting) bool { return m.ID == page.MeetingID })
	if i < 0 {
		return nil
	}
	return family.Meetings[i]
}

// settled returns a child's pages that are settled now and were not before.
func settled(tx *storage.Tx, child string, p *text.Printer, today record.Date) (pages []record.Record, err error) {
	kept, err := storage.List[*record.Page](tx, child)
	if err != nil {
		return nil, err
	}
	var family *record.Family // read only where there is such a page
	for _, page := range kept {
		if !onepage.Unsettled(page) {
			continue
		}
		if family == nil {
			if family, err = tx.Family(child); err != nil {
				return nil, err
			}
		}
		now := *page
		for _, design := range record.Designs { // each has parts that others lack
			o := onepage.Options{Today: today, Design: record.Design(design), Choices: true, Printer: p}
			onepage.Settle(&now, onepage.Compose(family, meetingOf(family, page), o))
		}
		if !reflect.DeepEqual(*page, now) {
			pages = append(pages, &now)
		}
	}
	return pages, nil
}
