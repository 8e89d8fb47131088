package app

import (
	"os"
	"path/filepath"

	"planpage/app/document"
)

// newDocuments returns what opens attached files, at rest. What it keeps on the disk is its own compiled code, in the
// system's folder for what can be made again: never a family's data, and so never in the data folder, its copies and
// its backups. A system without such a folder gets none: code in a folder that others may write could be theirs.
func newDocuments() *document.Engine {
	folder, err := os.UserCacheDir()
	if err != nil {
		return document.NewEngine("")
	}
	return document.NewEngine(filepath.Join(folder, "planpage-cache", "pdfium"))
}
