package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestGridRowTakesTwoLinesWhereItMust(t *testing.T) {
	columns := []GridColumn{{Least: 100, Share: 1}, {Least: 50}, {Least: 60, Share: 2, Second: true}, {Least: 40, Second: true}}
	for _, scale := range []float32{1, 1.45} {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(ModeLight, scale))
		for _, c := range []struct {
			width float32 // at the usual text size
			lines int
		}{{300, 1}, {250 + 3*gridGap, 1}, {230, 2}, {160, 2}} {
			var cells []fyne.CanvasObject
			for range columns {
				cells = append(cells, NewEntry())
			}
			row := GridRow(columns, cells...)
			width := c.width * scale
			row.Resize(fyne.NewSize(width, HeightFor(row, width)))
			lines := 1
			for i, o := range cells {
				if o.Size().Width < columns[i].Least*scale-1 || o.Position().X+o.Size().Width > width+1 {
					t.Errorf("in %v the cell %d stands at %v and is %v wide", width, i, o.Position().X, o.Size().Width)
				}
				if i > 0 && o.Position().Y > cells[i-1].Position().Y+1 {
					lines++
				}
			}
			if lines != c.lines {
				t.Errorf("in %v the row takes %d lines, want %d", width, lines, c.lines)
			}
			if last := cells[len(cells)-1]; last.Position().Y+last.Size().Height > row.Size().Height {
				t.Errorf("in %v the row is %v high and its last cell ends below", width, row.Size().Height)
			}
		}
	}
}

func TestGridCellShowsItsMark(t *testing.T) {
	test.NewTempApp(t)
	c := NewGridCell(NewEntry())
	c.Mark(ColorBelow)
	if c.Marked() != ColorBelow {
		t.Error("no mark")
	}
	c.Mark("")
	if c.Marked() != "" {
		t.Error("the mark stays")
	}
}
