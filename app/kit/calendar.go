package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/record"
	"planpage/app/text"
)

// calendar shows one month and lets a day be picked. The arrows move by days and weeks, Page Up and Page Down by
// months, Home and End within the week; Enter picks and Escape closes.
type calendar struct {
	widget.BaseWidget
	p        *text.Printer
	day      record.Date // the day the keyboard is on
	today    record.Date
	onPick   func(record.Date)
	onCancel func()
}

func newCalendar(p *text.Printer, day, today record.Date) *calendar {
	c := &calendar{p: p, day: day, today: today}
	c.ExtendBaseWidget(c)
	return c
}

const (
	weekDays = 7
	weekRows = 6
)

// addMonths returns the same day of a later month, or that month's last day: January 31 and a month is
// February 28. A day outside the dates records may hold stays where it was.
func addMonths(d record.Date, n int) record.Date {
	first := record.NewDate(d.Year(), d.Month()+time.Month(n), 1)
	last := record.NewDate(first.Year(), first.Month()+1, 0).Day()
	return within(d, record.NewDate(first.Year(), first.Month(), min(d.Day(), last)))
}

// within returns the moved day, or the day it came from when the move leaves the dates records may hold.
func within(from, moved record.Date) record.Date {
	if moved.Valid() {
		return moved
	}
	return from
}

// start is the Sunday on or before the first of the month.
func (c *calendar) start() record.Date {
	first := record.NewDate(c.day.Year(), c.day.Month(), 1)
	return first.AddDays(-int(first.Weekday()))
}

func (c *calendar) move(to record.Date) {
	c.day = within(c.day, to)
	c.Refresh()
}

// TypedKey moves, picks or closes.
func (c *calendar) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.move(c.day.AddDays(-1))
	case fyne.KeyRight:
		c.move(c.day.AddDays(1))
	case fyne.KeyUp:
		c.move(c.day.AddDays(-weekDays))
	case fyne.KeyDown:
		c.move(c.day.AddDays(weekDays))
	case fyne.KeyPageUp:
		c.move(addMonths(c.day, -1))
	case fyne.KeyPageDown:
		c.move(addMonths(c.day, 1))
	case fyne.KeyHome:
		c.move(c.day.AddDays(-int(c.day.Weekday())))
	case fyne.KeyEnd:
		c.move(c.day.AddDays(int(time.Saturday - c.day.Weekday())))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.onPick(c.day)
	case fyne.KeyEscape:
		c.onCancel()
	}
}

// FocusGained, FocusLost and TypedRune have nothing to do: an open calendar always has the focus.
func (*calendar) FocusGained() {}

// FocusLost does nothing.
func (*calendar) FocusLost() {}

// TypedRune does nothing.
func (*calendar) TypedRune(rune) {}

// Cursor is the pointing hand.
func (*calendar) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped picks the day under the pointer, or turns to the month before or after.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	cell := calendarCell()
	x, y := e.Position.X-Gap2, e.Position.Y-Gap2
	column, line := int(x/cell.Width), int(y/cell.Height)
	if x < 0 || y < 0 || column >= weekDays {
		return
	}
	switch {
	case line == 0 && column == 0:
		c.move(addMonths(c.day, -1))
	case line == 0 && column == weekDays-1:
		c.move(addMonths(c.day, 1))
	case line >= 2 && line < 2+weekRows:
		if day := c.start().AddDays((line-2)*weekDays + column); day.Valid() {
			c.onPick(day)
		}
	}
}

// calendarCell is the room of a day.
func calendarCell() fyne.Size {
	side := theme.Size(SizeBody)
	return fyne.NewSize(side*2.3, side*1.9)
}

// MinSize has a line for the title, one for the weekdays and six for the days.
func (c *calendar) MinSize() fyne.Size {
	cell := calendarCell()
	return fyne.NewSize(cell.Width*weekDays+2*Gap2, cell.Height*(weekRows+2)+2*Gap2)
}
