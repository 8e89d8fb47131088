package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer draws the month.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{
		c: c, back: canvas.NewRectangle(nil), on: canvas.NewRectangle(nil), now: canvas.NewRectangle(nil),
		before: widget.NewIcon(theme.Icon(theme.IconNameNavigateBack)),
		after:  widget.NewIcon(theme.Icon(theme.IconNameNavigateNext)),
	}
	r.objects = []fyne.CanvasObject{r.back, r.on, r.now, r.before, r.after}
	for range 1 + weekDays + weekDays*weekRows {
		t := canvas.NewText("", nil)
		t.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, t)
		r.objects = append(r.objects, t)
	}
	r.style()
	return r
}

// calendarRenderer keeps one text for the title, then the weekdays, then the days.
type calendarRenderer struct {
	c             *calendar
	back, on, now *canvas.Rectangle // the card, the day the keyboard is on, today
	before, after *widget.Icon
	texts         []*canvas.Text
	objects       []fyne.CanvasObject
}

func (r *calendarRenderer) Destroy()                     {}
func (r *calendarRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *calendarRenderer) Refresh() {
	r.style()
	r.Layout(r.c.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *calendarRenderer) style() {
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = theme.Color(ColorSurface), theme.Color(ColorMuted), 1
	r.back.CornerRadius = Radius
	r.on.FillColor, r.on.StrokeColor, r.on.StrokeWidth = theme.Color(ColorPrimaryTint), theme.Color(ColorFocus), 2
	r.now.FillColor, r.now.StrokeColor, r.now.StrokeWidth = theme.Color(colorNone), theme.Color(ColorMuted), 1
	r.on.CornerRadius, r.now.CornerRadius = 6, 6
	c := r.c
	r.write(0, c.p.MonthTitle(c.day.Year(), c.day.Month()), Strong)
	for i := range weekDays {
		r.write(1+i, c.p.WeekdayShort(time.Weekday(i)), Caption)
	}
	start := c.start()
	for i := range weekDays * weekRows {
		day := start.AddDays(i)
		style := Body
		if day.Month() != c.day.Month() {
			style = Muted
		}
		if day == c.day {
			style = Strong.In(ColorPrimary)
		}
		r.write(1+weekDays+i, strconv.Itoa(day.Day()), style)
	}
}

func (r *calendarRenderer) write(i int, words string, s Style) {
	t := r.texts[i]
	t.Text, t.TextSize, t.TextStyle, t.Color = words, theme.Size(s.Size), s.text(), theme.Color(s.Color)
}

// Layout places the title between the two arrows, and the days in a grid.
func (r *calendarRenderer) Layout(size fyne.Size) {
	cell := calendarCell()
	r.back.Resize(size)
	place(r.before, Gap2, Gap2, cell.Width, cell.Height)
	place(r.after, Gap2+cell.Width*(weekDays-1), Gap2, cell.Width, cell.Height)
	place(r.texts[0], Gap2+cell.Width, Gap2, cell.Width*(weekDays-2), cell.Height)
	for i := range weekDays + weekDays*weekRows {
		place(r.texts[1+i], Gap2+cell.Width*float32(i%weekDays), Gap2+cell.Height*float32(1+i/weekDays), cell.Width, cell.Height)
	}
	r.mark(r.on, r.c.start().DaysUntil(r.c.day), cell)
	r.mark(r.now, r.c.start().DaysUntil(r.c.today), cell)
}

// mark places a box behind the day so many days after the first one shown.
func (r *calendarRenderer) mark(box *canvas.Rectangle, i int, cell fyne.Size) {
	if i < 0 || i >= weekDays*weekRows {
		box.Hide()
		return
	}
	box.Show()
	x, y := Gap2+cell.Width*float32(i%weekDays), Gap2+cell.Height*float32(2+i/weekDays)
	place(box, x+2, y+1, cell.Width-4, cell.Height-2)
}
