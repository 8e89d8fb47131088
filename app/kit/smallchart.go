package kit

import (
	"fyne.io/fyne/v2"

	"planpage/app/chart"
)

// NewSmallChart returns a chart for a row of a list, so high at the usual text size, in a tone.
func NewSmallChart(height float32, tone fyne.ThemeColorName, draw func(w, h float32) chart.Drawing) *ChartView {
	v := NewStrip(tone, draw)
	v.height = func(float32) float32 { return height * textScale() }
	return v
}
