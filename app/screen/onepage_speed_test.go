//go:build journey

package screen

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"planpage/app/onepage"
)

// TestMeasureAKeyOnThePage prints what a key typed into a reworded line costs: composing, fitting, the tone, what did not
// fit, and painting the page for a window of two pixels a unit. It judges nothing.
func TestMeasureAKeyOnThePage(t *testing.T) {
	b, s := showPage(t)
	s.lineOf(t, onepage.BlockConcerns, 0).words.open()
	raster := rasterOf(t, s.sheets.first)
	const width, height = 808, 1046
	raster.Generator(width, height)
	var composing, painting, all []time.Duration
	for range 30 {
		start := time.Now()
		b.typed("a")
		typed := time.Now()
		raster.Generator(width, height)
		composing, painting = append(composing, typed.Sub(start)), append(painting, time.Since(typed))
		all = append(all, time.Since(start))
	}
	for name, list := range map[string][]time.Duration{"composing and the lists": composing, "painting": painting, "a key": all} {
		slices.Sort(list)
		fmt.Printf("%s: best %.1f ms, median %.1f ms, worst %.1f ms\n", name, ms(list[0]), ms(list[len(list)/2]), ms(list[len(list)-1]))
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func rasterOf(t *testing.T, view fyne.Widget) *canvas.Raster {
	t.Helper()
	for _, o := range test.WidgetRenderer(view).Objects() {
		if r, ok := o.(*canvas.Raster); ok {
			return r
		}
	}
	t.Fatal("the view has no picture")
	return nil
}
