// Package assets carries the files that travel inside the program: fonts, licences, words, the icon and the sample family.
//
// It embeds and does nothing else. What always holds: every file here is safe to share with anyone, because none
// of it is about a real child; and nothing is parsed until somebody asks for it.
package assets

import "embed"

// The four faces of Atkinson Hyperlegible Next as TrueType files, for the screen and the paper. They are under
// the SIL Open Font License; FontLicence is its text.
var (
	//go:embed fonts/Regular.ttf
	FontRegular []byte
	//go:embed fonts/Italic.ttf
	FontItalic []byte
	//go:embed fonts/Bold.ttf
	FontBold []byte
	//go:embed fonts/BoldItalic.ttf
	FontBoldItalic []byte
	//go:embed fonts/OFL.txt
	FontLicence string
)

// PDFLicences are the licences of what shows PDFs: PDFium, go-pdfium and wazero.
//
//go:embed licences/pdf.txt
var PDFLicences string

// Text holds the words a person reads, as text/LANGUAGE/PART.json.
//
//go:embed text
var Text embed.FS

// Sample holds the sample family: sample/family.json in the form of an archive's records, and below sample/files
// the documents that belong to it.
//
//go:embed sample
var Sample embed.FS

// Scores holds what is known of tests: scores/tests.json their names, scores/labels.json the publishers' words for
// ranges of scores, each scheme with its source.
//
//go:embed scores
var Scores embed.FS

// Tone holds what in a text sounds like blame, heat or a threat, and gentler words for it, as tone/LANGUAGE.json.
//
//go:embed tone
var Tone embed.FS

// The program's icon: a PNG of 512 by 512 pixels, and the drawing it was made from.
var (
	//go:embed icon.png
	IconPNG []byte
	//go:embed icon.svg
	IconSVG []byte
)
