package app

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// keys lets the window be closed by keyboard while nothing is open.
func (g *gate) keys() {
	for _, key := range []fyne.KeyName{fyne.KeyQ, fyne.KeyW} {
		g.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault},
			func(fyne.Shortcut) { g.win.Close() })
	}
}

// back stands at the gate again, after the records were open.
func (g *gate) back(err error) {
	g.opened, g.err = nil, err
	g.keys()
	g.show(err)
}

// again opens the records anew, after they were closed below the window.
func (g *gate) again() {
	g.opened = nil
	g.keys()
	g.enter()
}

// follow goes to where the records were moved, if they were. The error says that the place is not there.
func (g *gate) follow() error {
	dir, err := storage.MovedTo(g.options.Data)
	if err != nil {
		return err
	}
	if _, gone := os.Stat(dir); gone != nil && g.entered { // its disk was taken away; it is not to be begun anew
		return &record.Error{Kind: record.Disk, Key: "storage.move.away", Args: []any{"folder", dir}}
	}
	if dir != g.options.Data {
		g.options.Data = dir
		g.diary.begin(dir)
	}
	return nil
}

// move moves a data folder that is closed by now, and opens the records where they are then.
func (g *gate) move(d *screen.Desk, from, to string) {
	g.diary.close() // it lies in the folder
	d.Work(screen.Job{
		Title: g.p.T("gate.moving"), Words: g.p.T("gate.moving.words"),
		Do: func(_ context.Context, tell func(done, total int64)) error {
			_ = os.RemoveAll(filepath.Join(from, sampleName)) // made anew when it is wanted
			return storage.MoveFolder(from, to, tell)
		},
		Done: g.moved,
	})
}

// moved goes on after a move, wherever the records are.
func (g *gate) moved(err error) {
	g.win.SetCloseIntercept(nil)
	if dir, away := storage.MovedTo(g.options.Data); away == nil {
		g.options.Data = dir
	}
	g.diary.begin(g.options.Data)
	g.again()
	switch {
	case err != nil && g.opened != nil:
		g.opened.fail(err)
	case err != nil:
		g.diary.failed(err)
		kit.Message(g.win, g.p, g.p.Error(err))
	case g.opened != nil:
		g.opened.toasts.Say(g.p.T("gate.moved"), nil)
	}
}
