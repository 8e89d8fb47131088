package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/chart"
	"planpage/app/progress"
	"planpage/app/text"
)

// Item is a row of a List: a strong title above a quiet line, and at the right of that line a goal's status or
// else a short note. Color is the note's, muted when empty. A small chart may stand below. A folded one shows only when
// it is searched for.
type Item struct {
	ID, Title, Sub, Note string
	Status               progress.Status
	Color                fyne.ThemeColorName
	Chart                *RowChart
	Folded               bool
}

// RowChart is a small chart as wide as its row, where that is not very wide, in the colour of the row's status.
type RowChart struct {
	Draw func(w, h float32) chart.Drawing
}

// List is a list of rows of two lines. The arrows, the page keys, Home, End and letters move and choose at once, Enter opens,
// and every other key goes on to the window.
type List struct {
	widget.List
	OnSelected func(id string) // the person chose a row
	OnOpen     func(id string) // Enter or a second tap on a row

	p       *text.Printer
	items   []Item
	chosen  string
	quiet   bool
	focused bool
	byTouch bool   // a tap opens at once, where list and detail take turns
	begun   string // the letters typed to find a row
}

// NewList returns an empty list.
func NewList(p *text.Printer) *List {
	l := &List{p: p}
	l.HideSeparators = true
	l.Length = func() int { return len(l.items) }
	l.CreateItem = func() fyne.CanvasObject { return newListRow(l.p, l.tapped) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(l.items) {
			o.(*listRow).show(l.items[i], l.focused && i == max(0, l.at(l.chosen)))
		}
	}
	l.List.OnSelected = l.selected
	l.ExtendBaseWidget(l)
	return l
}

// SetItems shows other rows. The chosen row stays chosen when it is still there.
func (l *List) SetItems(items []Item) {
	l.items = items
	for i, item := range items {
		l.SetItemHeight(i, rowHeight(item))
	}
	l.mark()
	l.Refresh()
}

// Items returns the rows shown.
func (l *List) Items() []Item { return l.items }

// Selected returns the ID of the chosen row, "" for none.
func (l *List) Selected() string {
	if l.at(l.chosen) < 0 {
		return ""
	}
	return l.chosen
}

// Choose marks a row as chosen without calling OnSelected; an unknown ID marks none.
func (l *List) Choose(id string) {
	l.chosen = id
	l.mark()
	l.Refresh()
}

func (l *List) at(id string) int {
	return slices.IndexFunc(l.items, func(i Item) bool { return i.ID == id })
}

// mark makes Fyne's selection, which goes by place, agree with ours, which goes by ID.
func (l *List) mark() {
	l.quiet = true
	defer func() { l.quiet = false }()
	l.UnselectAll()
	if i := l.at(l.chosen); i >= 0 {
		l.Select(i)
	}
}

// Resize brings the chosen row into view once there is room: Fyne scrolls too far while there is none.
func (l *List) Resize(size fyne.Size) {
	first := l.Size().Height == 0 && size.Height > 0
	l.List.Resize(size)
	if i := l.at(l.chosen); first && i >= 0 {
		l.ScrollToTop()
		l.ScrollTo(i)
	}
}

func (l *List) selected(i widget.ListItemID) {
	if l.quiet || i >= len(l.items) {
		return
	}
	l.chosen = l.items[i].ID
	if l.OnSelected != nil {
		l.OnSelected(l.chosen)
	}
	l.Refresh()
}

// move chooses the row so many rows on, the first one when none is chosen.
func (l *List) move(by int) {
	if len(l.items) == 0 {
		return
	}
	i := l.at(l.chosen)
	if i < 0 {
		i, by = 0, 0
	}
	l.Select(max(0, min(i+by, len(l.items)-1)))
}

// page is how many rows one page further is: one of those seen now stays in view.
func (l *List) page() int {
	row := rowHeight(Item{})
	for _, item := range l.items {
		row = max(row, rowHeight(item))
	}
	return max(1, int(l.Size().Height/(row+theme.Padding()))-1)
}

// last chooses the last row, also when none is chosen yet.
func (l *List) last() {
	if n := len(l.items); n > 0 {
		l.Select(n - 1)
	}
}

// TypedRune goes to the first row that begins with the letters typed so far; letters that no row begins with start
// anew.
func (l *List) TypedRune(letter rune) {
	if letter == ' ' {
		return // opens
	}
	for _, begun := range []string{l.begun + string(letter), string(letter)} {
		i := slices.IndexFunc(l.items, func(i Item) bool { return strings.HasPrefix(Fold(i.Title), Fold(begun)) })
		if i >= 0 {
			l.Select(i)
			l.begun = begun
			return
		}
	}
	l.begun = ""
}

// TypedKey moves, opens, or hands the key on.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyPageUp:
		l.move(-l.page())
	case fyne.KeyPageDown:
		l.move(l.page())
	case fyne.KeyHome:
		l.move(-len(l.items))
	case fyne.KeyEnd:
		l.last()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open()
	default:
		passKey(l, key) // also the key of a letter, which is heard before the letter
		return
	}
	l.begun = ""
}

// tapped chooses a row with the pointer; a tap on the chosen row opens it.
func (l *List) tapped(id string) {
	if c := canvasOf(l); c != nil {
		c.Focus(l)
	}
	again := id == l.chosen
	if i := l.at(id); i >= 0 {
		l.Select(i)
	}
	if again || l.byTouch {
		l.open()
	}
}

func (l *List) open() {
	if l.Selected() == "" {
		l.move(0)
	}
	if id := l.Selected(); id != "" && l.OnOpen != nil {
		l.OnOpen(id)
	}
}

// FocusGained shows where the keyboard is: on the first row while none is chosen. It chooses none by itself, since
// a form for what is not in the list yet may stand beside it.
func (l *List) FocusGained() {
	l.focused = true
	if l.Selected() == "" {
		l.ScrollToTop()
	}
	l.Refresh()
}

// FocusLost hides the ring.
func (l *List) FocusLost() {
	l.focused = false
	l.Refresh()
}
