package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Run is a stretch of a line in one weight.
type Run struct {
	Words string
	Bold  bool
}

// Hit is a row of Hits: a heading, or a place where something was found, with the line that says it.
type Hit struct {
	ID          string // "" for a heading
	Title, Note string
	Line        func() []Run // asked only for rows that show
}

func (h *Hit) heading() bool { return h.ID == "" }

// Hits is a list of places where words were found, under headings. The arrows, the page keys, Home and End choose,
// Enter or a tap opens, letters go to OnRune, and every other key goes on to the window.
type Hits struct {
	widget.List
	OnOpen func(id string)
	OnRune func(rune) // letters typed while the list has the keyboard
	OnOver func()     // Up on the first row

	hits    []Hit
	chosen  string
	focused bool
}

// NewHits returns an empty list.
func NewHits() *Hits {
	l := &Hits{}
	l.HideSeparators = true
	l.Length = func() int { return len(l.hits) }
	l.CreateItem = func() fyne.CanvasObject { return newHitRow(l.tapped) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(l.hits) {
			chosen := i == l.at(l.chosen)
			o.(*hitRow).show(&l.hits[i], chosen, chosen && l.focused)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetHits shows other rows, from the first on. The chosen row stays chosen when it is still there, else the first is.
func (l *Hits) SetHits(hits []Hit) {
	l.hits = hits
	for i := range hits {
		l.SetItemHeight(i, hitHeight(&hits[i]))
	}
	if l.at(l.chosen) < 0 {
		l.chosen = ""
		l.First()
	}
	l.Refresh()
}

// Hits returns the rows shown.
func (l *Hits) Hits() []Hit { return l.hits }

// Selected returns the ID of the chosen row, "" when there is none.
func (l *Hits) Selected() string { return l.chosen }

// First chooses the first place, as for another question.
func (l *Hits) First() { l.choose(0, 1) }

// Choose marks the row with this ID and brings it into view; an unknown ID changes nothing.
func (l *Hits) Choose(id string) {
	if i := l.at(id); i >= 0 {
		l.choose(i, 1)
	}
}

func (l *Hits) at(id string) int {
	for i := range l.hits {
		if id != "" && l.hits[i].ID == id {
			return i
		}
	}
	return -1
}

// choose marks the row i, or where that is a heading the next one in a direction; it reports whether there is one.
func (l *Hits) choose(i, by int) bool {
	for ; i >= 0 && i < len(l.hits); i += by {
		if l.hits[i].heading() {
			continue
		}
		l.chosen = l.hits[i].ID
		l.bringIntoView(i)
		l.Refresh()
		return true
	}
	return false
}

// bringIntoView scrolls to a row; to the first one with its heading. Before the list has its place there is nothing to
// scroll.
func (l *Hits) bringIntoView(i int) {
	switch {
	case l.Size().Height == 0:
	case i == 1:
		l.ScrollToTop()
	default:
		l.ScrollTo(i)
	}
}

// Resize brings the chosen row into view once there is room.
func (l *Hits) Resize(size fyne.Size) {
	first := l.Size().Height == 0 && size.Height > 0
	l.List.Resize(size)
	if i := l.at(l.chosen); first && i >= 0 {
		l.bringIntoView(i)
	}
}

// move goes so many rows on, and stops at the ends.
func (l *Hits) move(by int) {
	to, step := l.at(l.chosen)+by, 1
	if by < 0 {
		step = -1
	}
	to = max(0, min(to, len(l.hits)-1))
	if !l.choose(to, step) {
		l.choose(to, -step)
	}
}

func (l *Hits) page() int {
	return max(1, int(l.Size().Height/(hitHeight(&Hit{ID: "x"})+theme.Padding()))-1)
}

// up goes a row up, and out of the list from the first.
func (l *Hits) up() {
	before := l.chosen
	if l.choose(l.at(l.chosen)-1, -1); l.chosen == before && l.OnOver != nil {
		l.OnOver()
	}
}

// TypedKey moves, opens, or hands the key on.
func (l *Hits) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.up()
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyPageUp:
		l.move(-l.page())
	case fyne.KeyPageDown:
		l.move(l.page())
	case fyne.KeyHome:
		l.move(-len(l.hits))
	case fyne.KeyEnd:
		l.move(len(l.hits))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Open()
	default:
		passKey(l, key)
	}
}

// TypedRune hands letters over.
func (l *Hits) TypedRune(letter rune) {
	if letter != ' ' && l.OnRune != nil {
		l.OnRune(letter)
	}
}

// TypedShortcut hands it on: the list has none of its own.
func (l *Hits) TypedShortcut(s fyne.Shortcut) { passShortcut(l, s) }

// Open opens the chosen row.
func (l *Hits) Open() {
	if l.at(l.chosen) >= 0 && l.OnOpen != nil {
		l.OnOpen(l.chosen)
	}
}

func (l *Hits) tapped(id string) {
	if id == "" {
		return
	}
	l.chosen = id
	l.Refresh()
	l.Open()
}

// FocusGained shows where the keyboard is.
func (l *Hits) FocusGained() {
	l.focused = true
	l.Refresh()
}

// FocusLost hides the ring.
func (l *Hits) FocusLost() {
	l.focused = false
	l.Refresh()
}
