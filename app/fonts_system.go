//go:build !ci

package app

import "github.com/go-text/typesetting/fontscan"

// scanFonts lists the fonts of this computer. The list is kept in the user's cache folder, where the window keeps it,
// too.
func scanFonts() ([]fontscan.Footprint, error) { return fontscan.SystemFonts(quiet{}, "") }

// quiet says nothing of odd fonts.
type quiet struct{}

func (quiet) Printf(string, ...any) {}
