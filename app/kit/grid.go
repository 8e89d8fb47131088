package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// GridColumn is a column of a grid of fields. Least is its least width at the usual text size, Share its part of the width
// that is left. Where the columns do not fit beside each other a row takes two lines, and Second says that the column
// stands in the second.
type GridColumn struct {
	Least, Share float32
	Second       bool
}

// gridGap is the room between two columns and between the two lines of a row.
const gridGap = 6

// gridRow lays out one row. Rows of the same columns and the same width line up.
type gridRow struct {
	columns []GridColumn
	width   float32
}

// GridRow returns one row of a grid: an object for each column, in the order of Tab.
func GridRow(columns []GridColumn, cells ...fyne.CanvasObject) *fyne.Container {
	return container.New(&gridRow{columns: columns}, cells...)
}

// lines are the columns of each line, by their places.
func (g *gridRow) lines(width float32) [][]int {
	var all, first, second []int
	need := float32(0)
	for i, c := range g.columns {
		all = append(all, i)
		need += c.Least*textScale() + gridGap
		if c.Second {
			second = append(second, i)
		} else {
			first = append(first, i)
		}
	}
	if need-gridGap <= width || len(second) == 0 {
		return [][]int{all}
	}
	return [][]int{first, second}
}

// widths are those of the columns of one line.
func (g *gridRow) widths(line []int, width float32) []float32 {
	least, share := gridGap*float32(len(line)-1), float32(0)
	for _, i := range line {
		least += g.columns[i].Least * textScale()
		share += g.columns[i].Share
	}
	list := make([]float32, len(line))
	for at, i := range line {
		list[at] = g.columns[i].Least * textScale()
		if share > 0 {
			list[at] += float32(int(max(0, width-least) * g.columns[i].Share / share))
		}
	}
	return list
}

// each calls at for every cell with its place, and returns the height of the row. The cells of a line stand in its middle.
func (g *gridRow) each(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	y, lines := float32(0), g.lines(width)
	for n, line := range lines {
		if n > 0 {
			y += gridGap
		}
		widths := g.widths(line, width)
		x, high := float32(0), float32(0)
		for i, w := range widths {
			high = max(high, HeightFor(objects[line[i]], w))
		}
		for i, w := range widths {
			o := objects[line[i]]
			h := HeightFor(o, w)
			at(o, x, y+(high-h)/2, w, h)
			x += w + gridGap
		}
		y += high
	}
	if len(lines) > 1 {
		y += Gap2 // so that the two lines of a row stand nearer to each other than to the next row
	}
	return y
}

func (g *gridRow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return g.each(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// minWidth is that of the wider of two lines.
func (g *gridRow) minWidth([]fyne.CanvasObject) float32 {
	most := float32(0)
	for _, line := range g.lines(0) {
		width := float32(0)
		for _, i := range line {
			width += g.columns[i].Least*textScale() + gridGap
		}
		most = max(most, width-gridGap)
	}
	return most
}

func (g *gridRow) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(g, objects, g.width) }

func (g *gridRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	g.each(objects, size.Width, place)
}

// GridCell is a field in a grid whose edge can be coloured, to show which of a row's fields a sentence below it means.
type GridCell struct {
	block
	control fyne.CanvasObject
	edge    *Panel
}

// NewGridCell returns a cell around a field.
func NewGridCell(control fyne.CanvasObject) *GridCell {
	c := &GridCell{control: control, edge: NewPanel(colorNone, "")}
	c.edge.Radius = 6
	c.box = Stack(control, c.edge)
	c.ExtendBaseWidget(c)
	return c
}

// Mark colours the edge; "" takes the colour away.
func (c *GridCell) Mark(color fyne.ThemeColorName) {
	if c.edge.Edge != color {
		c.edge.Edge = color
		c.edge.Refresh()
	}
}

// Marked is the colour of the edge, "" for none.
func (c *GridCell) Marked() fyne.ThemeColorName { return c.edge.Edge }

// NewCellEntry returns a field for a cell. taken is asked first for what is pasted: several rows belong into more than
// one field. True means that it needs not go into this one.
func NewCellEntry(taken func(words string) bool) *Entry {
	e := NewEntry()
	e.onPasted = taken
	return e
}

// Regrow lays out again what a Scroll holds after a part of it came, went or changed its height. What kept its size is not
// drawn again, so that a long table answers at once; parts that changed without changing their height must be refreshed.
func Regrow(c *fyne.Container) {
	s, ok := c.Layout.(*scrolled)
	if !ok || s.scroll.Content.MinSize().Height <= s.scroll.Size().Height || s.scroll.Content.Size().Height <= s.scroll.Size().Height {
		c.Refresh() // all that is held has the height of the scroll, whatever changes in it
		return
	}
	size := s.scroll.Size()
	s.scroll.Resize(size.SubtractWidthHeight(0, 1))
	s.scroll.Resize(size)
}
