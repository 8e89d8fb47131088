package screen

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/text"
)

// rowFiles are the endings of files that may hold rows as plain text.
var rowFiles = []string{".csv", ".tsv", ".txt"}

// importDraft is rows that are not added yet.
type importDraft struct {
	Words  string `json:"words"`
	Source string `json:"source"`
}

func (i *goalImport) draftKey() string { return "rows/" + i.g.d.Child + "/" + i.goal.ID }

// takeDraft shows the rows that wait.
func (i *goalImport) takeDraft() {
	var waiting importDraft
	if i.g.d.draft(i.draftKey(), &waiting) {
		i.source.SetValue(waiting.Source)
	}
	i.put(waiting.Words)
	i.read()
}

// keep lets the rows wait until they are added.
func (i *goalImport) keep() {
	i.soon.stop()
	var value any
	if strings.TrimSpace(i.words()) != "" {
		value = importDraft{Words: i.words(), Source: i.source.Value()}
	}
	err := i.g.d.keepDraft(i.draftKey(), value)
	i.waits = err != nil // still on screen: the next key or leaving tries again
	if err != nil {
		i.g.d.Fail(err)
	}
}

// left keeps at once what waits.
func (i *goalImport) left() {
	if i.waits {
		i.keep()
	}
}

// pick lets the person choose a file of rows.
func (i *goalImport) pick() {
	d := i.g.d
	kit.PickFile(d.Window, d.P, d.Config.Folder, rowFiles, func(path string) {
		d.remember(filepath.Dir(path))
		i.load(path)
	})
}

// load reads a file of rows away from the window.
func (i *goalImport) load(path string) {
	i.work.Run(func(context.Context) (func(), error) {
		words, err := readRowFile(path)
		return func() { i.take(words) }, err
	})
}

// readRowFile returns the text of a file. A folder or a device is none.
func readRowFile(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return "", &record.Error{Kind: record.Disk, Key: "rows.file.unread"}
	}
	file, err := os.Open(path) // #nosec G304 -- the parent chose this file
	if err != nil {
		return "", &record.Error{Kind: record.Disk, Key: "rows.file.unread"}
	}
	words, err := text.ReadPlain(file)
	return words, errors.Join(err, file.Close())
}

// bring opens the rows of readings of a goal.
func (g *goals) bring(id string) *goalImport {
	i := newGoalImport(g, id)
	g.put(i)
	i.focus()
	return i
}

// Dropped reads a file dropped on the window as readings of the goal shown.
func (g *goals) Dropped(paths []string) {
	switch {
	case g.detail == nil || !g.known(g.detail.id()):
		g.d.Toast(g.d.T("rows.drop.goal"))
		return
	case len(paths) != 1:
		g.d.Toast(g.d.T("rows.drop.one"))
		return
	}
	g.list.ShowDetail()
	i, open := g.detail.(*goalImport)
	if !open {
		i = g.bring(g.detail.id())
	}
	i.load(paths[0])
}
