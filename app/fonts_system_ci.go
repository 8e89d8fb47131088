//go:build ci

package app

import "github.com/go-text/typesetting/fontscan"

// scanFonts finds no fonts, so that tests do not depend on those of a computer.
func scanFonts() ([]fontscan.Footprint, error) { return nil, nil }
