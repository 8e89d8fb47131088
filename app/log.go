package app

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"

	"planpage/app/record"
)

// The log and the report of a crash lie in the data folder. Neither holds anything of a child: only what PlanPage
// did, when, and the kinds and keys of errors.
const (
	logName   = "planpage.log"
	crashName = "crash.txt"
	logMost   = 256 << 10 // bytes before the log begins anew; the one before is kept
)

// diary is the open log. A log that cannot be written is no reason to refuse a family its records, so it is silent
// then.
type diary struct {
	*slog.Logger
	dir     string
	files   []*os.File
	watched bool   // crashes are written down: this program holds the records
	crashed string // the report of the last run's crash; "" when it ended well
}

// openDiary opens the log of a data folder.
func openDiary(dir string) *diary {
	d := &diary{Logger: slog.New(slog.DiscardHandler), dir: dir}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return d
	}
	path := filepath.Join(dir, logName)
	if info, err := os.Stat(path); err == nil && info.Size() > logMost {
		_ = os.Rename(path, path+".1") // when this fails the log grows on
	}
	if file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil { // #nosec G304 -- our own folder
		d.Logger, d.files = slog.New(slog.NewTextHandler(file, nil)), append(d.files, file)
	}
	d.Info("start", "version", Version, "system", runtime.GOOS, "processor", runtime.GOARCH)
	return d
}

// begin goes on in another folder.
func (d *diary) begin(dir string) {
	d.close()
	*d = *openDiary(dir)
}

// watch sets a report aside that the last run left, and has the runtime write the next one. Only the program that
// holds the records may do it.
func (d *diary) watch() {
	if d.watched {
		return
	}
	path := filepath.Join(d.dir, crashName)
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		kept := filepath.Join(d.dir, "crash-"+info.ModTime().Format("2006-01-02-150405")+".txt")
		if os.Rename(path, kept) == nil {
			d.crashed = kept
			d.Warn("the last run crashed")
		}
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) // #nosec G304 -- our own folder
	if err != nil {
		return
	}
	d.files, d.watched = append(d.files, file), true
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		d.Warn("crashes cannot be written down")
	}
}

// failed notes an error by its kind and key, and its bare cause where that is one of the system's.
func (d *diary) failed(err error) {
	var one *record.Error
	var list record.Errors
	var system syscall.Errno
	switch {
	case errors.As(err, &list):
		d.Warn("rules broken", "n", len(list))
	case errors.As(err, &one):
		cause := ""
		if errors.As(one.Err, &system) {
			cause = system.Error() // the system's own words: never a path
		}
		d.Warn("failed", "kind", one.Kind, "key", one.Key, "cause", cause)
	default:
		d.Warn("failed without a key")
	}
}

// close ends the log and takes an empty crash report away.
func (d *diary) close() {
	d.Info("end")
	if d.watched {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	}
	for _, file := range d.files {
		_ = file.Close()
	}
	path := filepath.Join(d.dir, crashName)
	if info, err := os.Stat(path); d.watched && err == nil && info.Size() == 0 {
		_ = os.Remove(path)
	}
}
