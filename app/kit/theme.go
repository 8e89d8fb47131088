// Package kit holds the widgets that several screens share, and the look of all of them.
//
// What always holds: every control can be reached and used by keyboard and shows its focus; every colour in use
// comes from a token of the theme; every size follows the chosen text size; a container lays itself out in one
// pass, because everything in it can say its height for a width.
package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"planpage/assets"
)

// The colour tokens, beside those Fyne has a name for.
const (
	ColorBackground  = theme.ColorNameBackground
	ColorSurface     = theme.ColorNameInputBackground
	ColorLine        = theme.ColorNameSeparator
	ColorInk         = theme.ColorNameForeground
	ColorMuted       = theme.ColorNamePlaceHolder
	ColorPrimary     = theme.ColorNamePrimary
	ColorOnPrimary   = theme.ColorNameForegroundOnPrimary
	ColorPrimaryTint = theme.ColorNameHover
	ColorOnTrack     = theme.ColorNameSuccess
	ColorWatch       = theme.ColorNameWarning
	ColorBelow       = theme.ColorNameError
	ColorFocus       = theme.ColorNameFocus

	ColorInfo      fyne.ThemeColorName = "planpage.info"
	ColorWatchTint fyne.ThemeColorName = "planpage.watchTint"
	ColorBelowTint fyne.ThemeColorName = "planpage.belowTint"
	ColorDesk      fyne.ThemeColorName = "planpage.desk"
	ColorEdge      fyne.ThemeColorName = "planpage.edge" // of a field; ColorLine is for what only divides

	colorNone   fyne.ThemeColorName = "planpage.none"
	colorShadow                     = theme.ColorNameShadow
	colorShade  fyne.ThemeColorName = "planpage.shade" // over the window while a dialog asks
)

// The text sizes. SizeTitle has no name in Fyne.
const (
	SizeCaption                    = theme.SizeNameCaptionText
	SizeBody                       = theme.SizeNameText
	SizeSub                        = theme.SizeNameSubHeadingText
	SizeHeading                    = theme.SizeNameHeadingText
	SizeTitle   fyne.ThemeSizeName = "planpage.title"
)

// The steps of space between things, in the window's units, and the corner radius of cards.
const (
	Gap1   float32 = 4
	Gap2   float32 = 8
	Gap3   float32 = 12
	Gap4   float32 = 16
	Gap5   float32 = 24
	Radius float32 = 8
)

// Scales are the four text sizes a parent can choose.
var Scales = []float32{0.9, 1, 1.2, 1.45}

// Mode is the choice of colours: as the system does, light, dark, or high contrast.
type Mode string

// The choices of colours.
const (
	ModeSystem   Mode = "system"
	ModeLight    Mode = "light"
	ModeDark     Mode = "dark"
	ModeContrast Mode = "contrast"
)

// Modes lists the words in the order Settings shows them.
var Modes = []string{"system", "light", "dark", "contrast"}

// Theme is PlanPage's look: one of the palettes, at one text scale.
type Theme struct {
	Mode  Mode
	Scale float32
	faces [4]fyne.Resource
}

// NewTheme returns the look for a choice of colours and a text scale (1 is the usual size).
func NewTheme(mode Mode, scale float32) *Theme {
	return &Theme{Mode: mode, Scale: scale, faces: [4]fyne.Resource{
		fyne.NewStaticResource("AtkinsonHyperlegibleNext-Regular.ttf", assets.FontRegular),
		fyne.NewStaticResource("AtkinsonHyperlegibleNext-Bold.ttf", assets.FontBold),
		fyne.NewStaticResource("AtkinsonHyperlegibleNext-Italic.ttf", assets.FontItalic),
		fyne.NewStaticResource("AtkinsonHyperlegibleNext-BoldItalic.ttf", assets.FontBoldItalic),
	}}
}

// Color returns the token's colour; a name without one of ours comes from Fyne's own theme.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	if name == colorNone {
		return color.Transparent
	}
	if name == colorShade {
		return color.NRGBA{A: 0x66}
	}
	variant := t.variant(system)
	if c, ok := t.palette(variant)[t.token(name)]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Mode {
	case ModeLight, ModeContrast:
		return theme.VariantLight
	case ModeDark:
		return theme.VariantDark
	}
	return system
}

func (t *Theme) palette(variant fyne.ThemeVariant) palette {
	switch {
	case t.Mode == ModeContrast:
		return contrastPalette
	case variant == theme.VariantDark:
		return darkPalette
	}
	return lightPalette
}

// token maps the names that Fyne's widgets ask for to the token they should wear.
func (*Theme) token(name fyne.ThemeColorName) fyne.ThemeColorName {
	switch name {
	case theme.ColorNameInputBorder:
		return ColorEdge
	case theme.ColorNameScrollBarBackground:
		return ColorLine
	case theme.ColorNameHyperlink:
		return ColorPrimary
	case theme.ColorNameSelection, theme.ColorNamePressed:
		return ColorPrimaryTint
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNameButton, theme.ColorNameHeaderBackground:
		return ColorSurface
	case theme.ColorNameScrollBar, theme.ColorNameDisabled:
		return ColorMuted
	}
	return name
}

// Font returns the face for a style. Fyne falls back to Noto Sans for the runes Atkinson lacks.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold && style.Italic:
		return t.faces[3]
	case style.Italic:
		return t.faces[2]
	case style.Bold:
		return t.faces[1]
	}
	return t.faces[0]
}

// Icon returns Fyne's own icons.
func (*Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size returns a size in the window's units; text sizes follow the scale, everything else stays.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case SizeCaption:
		return 12.5 * t.Scale
	case SizeBody:
		return 15 * t.Scale
	case SizeSub:
		return 18 * t.Scale
	case SizeHeading:
		return 22 * t.Scale
	case SizeTitle:
		return 28 * t.Scale
	case theme.SizeNameInlineIcon:
		return 20 * t.Scale
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius, theme.SizeNameCardRadius:
		return 6
	case theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameLineSpacing:
		return 5 * t.Scale
	}
	return theme.DefaultTheme().Size(name)
}
