package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/record"
	"planpage/app/text"
)

// DateField is a field for a day. A parent types it in any usual form, or opens a calendar with Down, Alt+Down
// or the small button; when the field is left it shows the day as every screen writes it. It may be empty. Text
// that is not a date stays in the field.
type DateField struct {
	Entry
	OnChanged func(d record.Date, ok bool) // on leaving, on Enter, and when a day is picked

	p     *text.Printer
	today func() record.Date
	told  string // the text that OnChanged knows, or that the program showed
}

// NewDateField returns an empty field. today is where its calendar opens when no day is given.
func NewDateField(p *text.Printer, today func() record.Date) *DateField {
	d := &DateField{p: p, today: today}
	d.extend(d)
	d.OnKey = d.key
	d.ActionItem = newIconButton(theme.IconNameCalendar, d.open)
	return d
}

// Date returns the day in the field; an empty field is the empty day. It returns false for other text.
func (d *DateField) Date() (record.Date, bool) {
	if strings.TrimSpace(d.Text) == "" {
		return "", true
	}
	return d.p.ParseDateNear(d.Text, d.today())
}

// Typed returns the text as it stands in the field.
func (d *DateField) Typed() string { return d.Text }

// SetDate shows a day. It leaves a field alone that the person is typing in.
func (d *DateField) SetDate(day record.Date) {
	if d.Focused() && d.Text != d.told {
		return
	}
	d.put(d.p.Date(day))
}

// SetTyped shows a text that may not be a date.
func (d *DateField) SetTyped(words string) { d.put(words) }

func (d *DateField) put(words string) {
	d.ShowText(words)
	d.told = words
}

// FocusLost tells the day and shows it as every screen does.
func (d *DateField) FocusLost() {
	d.commit()
	d.Entry.FocusLost()
}

func (d *DateField) commit() {
	if d.Text == d.told {
		return
	}
	day, ok := d.Date()
	if ok {
		d.put(d.p.Date(day))
	}
	d.told = d.Text
	if d.OnChanged != nil {
		d.OnChanged(day, ok)
	}
}

func (d *DateField) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		d.open()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		d.commit()
	}
	return false
}

// TypedShortcut opens the calendar with Alt+Down, and is an Entry's otherwise.
func (d *DateField) TypedShortcut(s fyne.Shortcut) {
	own, ok := s.(*desktop.CustomShortcut)
	if ok && own.KeyName == fyne.KeyDown && own.Modifier == fyne.KeyModifierAlt {
		d.open()
		return
	}
	d.Entry.TypedShortcut(s)
}

// open shows the calendar below the field.
func (d *DateField) open() {
	c := canvasOf(d)
	if c == nil || d.Disabled() {
		return
	}
	c.Focus(d)
	day, ok := d.Date()
	if !ok || day == "" {
		day = d.today()
	}
	month := newCalendar(d.p, day, d.today())
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(d).AddXY(0, d.Size().Height+2)
	layer := &overlay{card: month, canvas: c, at: below}
	month.onCancel = layer.cancel
	month.onPick = func(picked record.Date) {
		layer.hide()
		c.Focus(d)
		d.SetText(d.p.Date(picked))
		d.commit()
	}
	layer.closed = func() { c.Focus(d) }
	layer.show(month)
}

// MinSize has room for the longest day and the button.
func (d *DateField) MinSize() fyne.Size {
	small := d.Entry.MinSize()
	pad := theme.Size(theme.SizeNameInnerPadding)
	width := Body.measure(d.p.Date("2028-12-28")) + 4*pad + theme.Size(theme.SizeNameInlineIcon)
	return fyne.NewSize(max(small.Width, width), small.Height)
}

// iconButton is a small picture to tap inside a field. The keyboard reaches the same through the field.
type iconButton struct {
	widget.BaseWidget
	icon   fyne.ThemeIconName
	tapped func()
}

func newIconButton(icon fyne.ThemeIconName, tapped func()) *iconButton {
	b := &iconButton{icon: icon, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped presses it.
func (b *iconButton) Tapped(*fyne.PointEvent) { b.tapped() }

// Cursor is the pointing hand.
func (*iconButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer shows the icon with room around it.
func (b *iconButton) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Pad(0, Gap2, 0, Gap1, widget.NewIcon(theme.Icon(b.icon))))
}
