package app

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

const appID = "org.planpage.PlanPage"

type windowVerb struct{}

// Run opens the window on the family's records and returns when it is closed.
func (windowVerb) Run(j *job) error {
	collectAsUsual()
	if !hasDisplay() {
		return &record.Error{Kind: record.NotFound, Key: "app.noDisplay"}
	}
	words, err := text.New(text.English) // a language asked for is that of what is printed
	if err != nil {
		return err
	}
	a := j.newApp(appID)
	d := openDiary(j.Data)
	defer d.close()
	g := newGate(a, j.Options, words, d)
	if err := j.pass(g); err != nil {
		return err
	}
	g.win.Show()
	a.Run()
	return g.ended()
}

// pass enters by the gate, with the passphrase of the file when one was named.
func (j *job) pass(g *gate) error {
	if j.passphraseFile == "" {
		g.enter()
		return nil
	}
	words, err := j.filePassphrase()
	if err != nil {
		return err
	}
	return g.unlockNow(words)
}

// sampleFolder is where Look around keeps its family: never among the parent's own records.
func (w *Window) sampleFolder() string { return filepath.Join(w.home, sampleName) }

const sampleName = "sample"

// lookAround opens a fresh sample family in a folder of its own.
func (w *Window) lookAround() {
	if err := os.RemoveAll(w.sampleFolder()); err != nil {
		w.fail(diskError(err))
		return
	}
	store, err := storage.Open(w.sampleFolder(), time.Now)
	if err == nil {
		if err = importSample(store, w.today()); err != nil {
			err = errors.Join(err, store.Close())
		}
	}
	if err != nil {
		w.fail(err)
		return
	}
	w.turnTo(store, true)
}

// leaveSample goes back to the family's own records. Another program may hold them by now: then the sample stays.
func (w *Window) leaveSample() {
	store, err := storage.Open(w.home, time.Now)
	if record.KindOf(err) == record.Locked {
		w.end()
		w.gate.back(err)
		return
	}
	if err != nil {
		w.fail(err)
		return
	}
	w.turnTo(store, false)
}

// turnTo shows another folder's records. Settings stay those of the family's own folder.
func (w *Window) turnTo(store *storage.Store, sample bool) {
	w.leave()
	w.shown = nil
	w.stop()
	if err := w.store.Close(); err != nil {
		w.fail(err)
	}
	w.store, w.sample, w.around = store, sample, ""
	w.back, w.ahead = nil, nil
	w.build()
	w.start()
}
