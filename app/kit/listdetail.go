package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"planpage/app/text"
)

// Measures of a ListDetail at the usual text size.
const (
	listWidth   = 290 // of the list's card
	turnsBelow  = 760 // list and detail take turns in less room: a window narrower than about 1000
	cardPadding = 10  // around the search field and the rows
)

// ListDetail is a list with a search field on top and, beside it, the detail of the chosen row. Where there is
// not enough width for both they take turns, with a link back to the list.
type ListDetail struct {
	widget.BaseWidget
	OnSelected func(id string) // the person chose a row: show its detail
	OnOpen     func(id string) // the person pressed Enter on it

	p       *text.Printer
	items   []Item
	search  *Entry
	list    *List
	nothing *Words
	empty   *fyne.Container // holds what is shown instead of a list without any rows
	detail  *fyne.Container
	back    *Button
	left    *fyne.Container
	box     *fyne.Container
	narrow  bool
	opened  bool // of the two that take turns, the detail shows
}

// NewListDetail returns an empty list; hint stands in its search field.
func NewListDetail(p *text.Printer, hint string) *ListDetail {
	l := &ListDetail{p: p, search: NewEntry(), list: NewList(p), nothing: NewWords("", Muted)}
	l.search.SetPlaceHolder(hint)
	l.search.OnEdited = func(string) { l.filter() }
	l.search.OnKey = l.searchKey
	l.list.OnSelected = l.selected
	l.list.OnOpen = l.open
	l.nothing.Hide()
	l.empty = Stack()
	l.empty.Hide()
	rows := container.NewStack(l.list, Pad(Gap2, Gap2, 0, Gap2, l.nothing), l.empty)
	inside := Fill(Gap2, l.search, rows)
	l.left = Stack(NewPanel(ColorSurface, ColorLine), Pad(cardPadding, cardPadding, cardPadding, cardPadding, inside))
	l.detail = Stack()
	l.back = NewLink(p.T("kit.back"), l.ShowList)
	l.back.Hide()
	l.box = container.New(&listDetailLayout{l}, l.left, l.back, l.detail)
	l.ExtendBaseWidget(l)
	return l
}

// SetItems shows other rows; the chosen one stays chosen when it is still there.
func (l *ListDetail) SetItems(items []Item) {
	l.items = slices.Clone(items)
	l.filter()
}

// SetEmpty sets what is shown in place of a list that has no rows at all.
func (l *ListDetail) SetEmpty(o fyne.CanvasObject) {
	l.empty.Objects = []fyne.CanvasObject{o}
	l.filter()
}

// SetDetail shows the detail of the chosen row, as large as the room beside the list.
func (l *ListDetail) SetDetail(o fyne.CanvasObject) {
	if len(l.detail.Objects) == 1 && l.detail.Objects[0] == o {
		return
	}
	Refill(l.detail, o)
}

// filter shows the rows that match what is searched.
func (l *ListDetail) filter() {
	var shown []Item
	for _, item := range l.items {
		if item.Folded && strings.TrimSpace(l.search.Text) == "" {
			continue
		}
		if Matches(l.search.Text, item.Title, item.Sub, item.Note) {
			shown = append(shown, item)
		}
	}
	l.list.SetItems(shown)
	l.nothing.SetText(l.p.T("kit.nothing", "words", l.search.Text))
	l.nothing.Hidden = len(shown) > 0 || len(l.items) == 0
	l.empty.Hidden = len(l.items) > 0
	l.list.Hidden = len(shown) == 0
	l.left.Refresh()
}

// searchKey lets Down go into the rows, Enter open the first match, and Escape clear the search before it leaves.
func (l *ListDetail) searchKey(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyDown && len(l.list.Items()) > 0:
		l.FocusList()
	case isEnter(key.Name) && len(l.list.Items()) > 0:
		if l.list.Selected() == "" {
			l.list.move(0)
		}
		l.open(l.list.Selected())
	case key.Name == fyne.KeyEscape && l.search.Text != "":
		l.search.SetText("")
		l.filter()
	default:
		return false
	}
	return true
}

func (l *ListDetail) selected(id string) {
	if l.OnSelected != nil {
		l.OnSelected(id)
	}
}

// open is Enter on a row: where the two take turns, the detail comes.
func (l *ListDetail) open(id string) {
	l.ShowDetail()
	if l.OnOpen != nil {
		l.OnOpen(id)
	}
}

// FocusSearch puts the cursor into the search field.
func (l *ListDetail) FocusSearch() {
	l.ShowList()
	if c := canvasOf(l); c != nil {
		c.Focus(l.search)
	}
}

// FocusList puts the keyboard on the rows.
func (l *ListDetail) FocusList() {
	if c := canvasOf(l); c != nil && l.list.Visible() {
		c.Focus(l.list)
	}
}

// Selected returns the ID of the chosen row, "" for none.
func (l *ListDetail) Selected() string { return l.list.Selected() }

// Choose marks a row as chosen without calling OnSelected.
func (l *ListDetail) Choose(id string) { l.list.Choose(id) }

// Narrow reports whether list and detail take turns at the width there is.
func (l *ListDetail) Narrow() bool { return l.narrow }

// OnlyList reports whether the list and the detail take turns and it is the list's.
func (l *ListDetail) OnlyList() bool { return l.narrow && !l.opened }

// ShowDetail brings the detail where the two take turns, and the keyboard to it.
func (l *ListDetail) ShowDetail() {
	l.turn(true)
	if c := canvasOf(l); c != nil && l.narrow {
		c.Focus(l.back)
	}
}

// ShowList brings the list where the two take turns, and the keyboard to it.
func (l *ListDetail) ShowList() {
	was := l.narrow && l.opened
	l.turn(false)
	if was {
		l.FocusList()
	}
}

// Back goes from the detail to the list where the two take turns; it returns false when there is nothing to do.
func (l *ListDetail) Back() bool {
	if !l.narrow || !l.opened {
		return false
	}
	l.ShowList()
	return true
}

func (l *ListDetail) turn(detail bool) {
	if l.opened != detail {
		l.opened = detail
		l.box.Refresh()
	}
}

// Parts are the list and the detail.
func (l *ListDetail) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.box} }

// CreateRenderer shows both.
func (l *ListDetail) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// listDetailLayout has the list, the way back to it, and the detail.
type listDetailLayout struct{ l *ListDetail }

func (*listDetailLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 160) }

func (d *listDetailLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l, wide := d.l, listWidth*textScale()
	l.narrow = size.Width < turnsBelow*textScale()
	l.list.byTouch = l.narrow
	l.left.Hidden, l.detail.Hidden = l.narrow && l.opened, l.narrow && !l.opened
	l.back.Hidden = l.detail.Hidden || !l.narrow
	if !l.narrow {
		place(l.left, 0, 0, wide, size.Height)
		place(l.detail, wide+Gap4, 0, size.Width-wide-Gap4, size.Height)
		return
	}
	back := l.back.MinSize()
	place(l.left, 0, 0, size.Width, size.Height)
	place(l.back, 0, 0, back.Width, back.Height)
	place(l.detail, 0, back.Height+Gap2, size.Width, size.Height-back.Height-Gap2)
}
