package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// palettes are the choices of colours with the least contrast of their words and of edges that carry a meaning.
// The numbers are those of WCAG 2.2: 1.4.3 (AA) and 1.4.6 (AAA) for words, 1.4.11 for edges.
var palettes = map[string]struct {
	colors     palette
	words, dim float64
}{
	"light": {lightPalette, 4.5, 3}, "dark": {darkPalette, 4.5, 3}, "contrast": {contrastPalette, 7, 3},
}

// Where words of a colour stand. Panels, cards and dialogs are Surface, the window Background, a chosen row or a
// pressed part PrimaryTint, notes the other tints, the paper's desk Desk.
var wordsOn = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	ColorInk:       {ColorBackground, ColorSurface, ColorPrimaryTint, ColorWatchTint, ColorBelowTint, ColorDesk},
	ColorMuted:     {ColorBackground, ColorSurface, ColorPrimaryTint, ColorWatchTint, ColorBelowTint, ColorDesk},
	ColorPrimary:   {ColorBackground, ColorSurface, ColorPrimaryTint, ColorWatchTint},
	ColorOnPrimary: {ColorPrimary},
	ColorOnTrack:   {ColorBackground, ColorSurface, ColorPrimaryTint},
	ColorWatch:     {ColorBackground, ColorSurface, ColorPrimaryTint, ColorWatchTint},
	ColorBelow:     {ColorBackground, ColorSurface, ColorPrimaryTint, ColorBelowTint},
	ColorInfo:      {ColorBackground, ColorSurface, ColorPrimaryTint},
}

// Where edges of a colour stand that must be seen: the focus ring, the box to tick, a button's edge, a field's.
var edgesOn = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	ColorFocus:   {ColorBackground, ColorSurface, ColorPrimaryTint, ColorWatchTint, ColorBelowTint, ColorDesk},
	ColorMuted:   {ColorBackground, ColorSurface},
	ColorPrimary: {ColorBackground, ColorSurface, ColorDesk},
	ColorBelow:   {ColorBackground, ColorSurface},
	ColorEdge:    {ColorBackground, ColorSurface},
}

// luminance is that of WCAG 2.2, "relative luminance".
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is that of WCAG 2.2, "contrast ratio": 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	if c := contrast(color.Black, color.White); math.Abs(c-21) > 1e-9 {
		t.Fatalf("black on white is %v", c)
	}
	for name, p := range palettes {
		check := func(pairs map[fyne.ThemeColorName][]fyne.ThemeColorName, least float64) {
			for front, backs := range pairs {
				for _, back := range backs {
					if c := contrast(p.colors[front], p.colors[back]); c < least {
						t.Errorf("%s: %s on %s has %.2f:1, needs %v:1", name, front, back, c, least)
					}
				}
			}
		}
		check(wordsOn, p.words)
		check(edgesOn, p.dim)
	}
}

func TestAnEmptyBoxToTickIsClearlySeen(t *testing.T) {
	printer(t)
	c := NewCheck("Count readings from home", nil)
	edge := func() fyne.ThemeColorName {
		for _, o := range test.WidgetRenderer(c).Objects() {
			if picture, ok := o.(*canvas.Image); ok {
				if box := picture.Resource.(*theme.ThemedResource); box.ColorName != ColorSurface {
					return box.ColorName
				}
			}
		}
		return ""
	}
	if edge() != ColorMuted {
		t.Errorf("the edge is %s", edge())
	}
	c.SetValue(true)
	c.SetValue(false)
	if edge() != ColorMuted {
		t.Errorf("after it was turned the edge is %s", edge())
	}
}

// Fields of every kind have the edge that is clearly seen.
func TestFieldsHaveTheirEdge(t *testing.T) {
	p := printer(t)
	for _, mode := range []Mode{ModeLight, ModeDark, ModeContrast} {
		look := NewTheme(mode, 1)
		fyne.CurrentApp().Settings().SetTheme(look)
		want := look.Color(ColorEdge, theme.VariantLight)
		for _, field := range []fyne.Widget{NewEntry(), NewArea(2), NewDateField(p, benchDay), NewNumberField(p), NewSelect(benchOptions, nil)} {
			if !hasEdge(field, want) {
				t.Errorf("%s: %T has no edge of its own", mode, field)
			}
		}
	}
}

func hasEdge(w fyne.Widget, want color.Color) bool {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if box, ok := o.(*canvas.Rectangle); ok && box.StrokeWidth > 0 && box.StrokeColor == want {
			return true
		}
	}
	return false
}
