package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
)

type palette map[fyne.ThemeColorName]color.Color

func rgb(hex uint32) color.Color {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff} //nolint:gosec // a colour's bytes
}

// The palettes. Contrast of every pair in use is computed by a test: 4.5:1, in high contrast 7:1.
var (
	lightPalette = palette{
		ColorBackground: rgb(0xFAF8F4), ColorSurface: rgb(0xFFFFFF), ColorLine: rgb(0xDDD6CA),
		ColorInk: rgb(0x22303C), ColorMuted: rgb(0x56626D),
		ColorPrimary: rgb(0x0B6B6B), ColorOnPrimary: rgb(0xFFFFFF), ColorPrimaryTint: rgb(0xE2F1EF), ColorFocus: rgb(0x0B6B6B),
		ColorOnTrack: rgb(0x2A7548), ColorWatch: rgb(0x9A5B00), ColorBelow: rgb(0xB3372F), ColorInfo: rgb(0x2C5F9E),
		ColorWatchTint: rgb(0xFFF4E0), ColorBelowTint: rgb(0xFBEDEB), ColorDesk: rgb(0xECE7DC), ColorEdge: rgb(0x918F88),
		colorShadow: color.NRGBA{R: 0x22, G: 0x30, B: 0x3C, A: 0x28},
	}
	darkPalette = palette{
		ColorBackground: rgb(0x15191D), ColorSurface: rgb(0x1E242A), ColorLine: rgb(0x36404A),
		ColorInk: rgb(0xECEFF1), ColorMuted: rgb(0xA9B4BE),
		ColorPrimary: rgb(0x5CC2BC), ColorOnPrimary: rgb(0x10201F), ColorPrimaryTint: rgb(0x1F3A3A), ColorFocus: rgb(0x5CC2BC),
		ColorOnTrack: rgb(0x6CC68E), ColorWatch: rgb(0xE8B04A), ColorBelow: rgb(0xF08A80), ColorInfo: rgb(0x8DB7EA),
		ColorWatchTint: rgb(0x3A2F1C), ColorBelowTint: rgb(0x3B2422), ColorDesk: rgb(0x0F1215), ColorEdge: rgb(0x717D88),
	}
	contrastPalette = palette{
		ColorBackground: rgb(0xFFFFFF), ColorSurface: rgb(0xFFFFFF), ColorLine: rgb(0x000000),
		ColorInk: rgb(0x000000), ColorMuted: rgb(0x2B2B2B),
		ColorPrimary: rgb(0x004A4A), ColorOnPrimary: rgb(0xFFFFFF), ColorPrimaryTint: rgb(0xE2F1EF), ColorFocus: rgb(0x004A4A),
		ColorOnTrack: rgb(0x0B4A26), ColorWatch: rgb(0x6B3E00), ColorBelow: rgb(0x861F18), ColorInfo: rgb(0x123E75),
		ColorWatchTint: rgb(0xFFF4E0), ColorBelowTint: rgb(0xFBEDEB), ColorDesk: rgb(0xF2F2F2), ColorEdge: rgb(0x000000),
	}
)
