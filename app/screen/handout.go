package screen

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// handout is something made for paper: what its file is called, what draws it as a PDF, and a word to the parent that
// follows, for instance of letters that cannot be printed.
type handout struct {
	name string
	draw func(io.Writer) error
	note string
	made func() // told once it is saved or printed; may be nil

	ending string // of the file; ".pdf" when not given
	job    PrintJob
}

// PrintJob says how a PDF is printed.
type PrintJob struct {
	Copies    int          // 0 is one
	Paper     record.Paper // Letter when not given
	BothSides bool
}

// done tells that the paper has left.
func (h handout) done() {
	if h.made != nil {
		h.made()
	}
}

func (h handout) file() string { return h.name + cmp.Or(h.ending, ".pdf") }

// fileWord is a name with nothing that a folder could not hold.
func fileWord(name string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|.`, r) || r < ' ' {
			return -1
		}
		return r
	}, name))
}

// saveOut asks where the PDF should go and writes it.
func (d *Desk) saveOut(h handout) {
	d.warned(func() {
		kit.SaveFile(d.Window, d.P, d.Config.Folder, h.file(), func(path string) {
			if err := storage.WriteFile(path, h.draw); err != nil {
				d.Fail(err)
				return
			}
			d.remember(filepath.Dir(path))
			h.done()
			d.Toast(strings.TrimSpace(d.T("onepage_screen.saved", "file", filepath.Base(path)) + " " + h.note))
		})
	})
}

// printOut sends the PDF to the printer, or opens it in the system's viewer to be printed there.
func (d *Desk) printOut(h handout) {
	d.warned(func() {
		printed, err := d.send(h)
		words := d.T("onepage_screen.opened")
		if printed {
			words = d.T("onepage_screen.printed")
		}
		if err != nil {
			d.Fail(err)
			return
		}
		d.Toast(strings.TrimSpace(words + " " + h.note))
	})
}

// send hands a PDF to the printer, or to the viewer, and reports whether the printer has it.
func (d *Desk) send(h handout) (printed bool, err error) {
	path, err := d.Store.OpenMade(h.file(), h.draw)
	if err != nil {
		return false, err
	}
	h.job.Paper = cmp.Or(h.job.Paper, d.Config.Paper)
	printed, err = d.PrintFile(path, h.job)
	if err == nil {
		h.done()
	}
	return printed, err
}

// warned reminds once, before the first page leaves the house, what handing it over can mean.
func (d *Desk) warned(then func()) {
	if d.Config.PrintNote {
		then()
		return
	}
	kit.Confirm(d.Window, d.P, d.T("onepage_screen.first"), d.T("onepage_screen.first.body"), d.T("onepage_screen.first.yes"), false, func() {
		d.Config.PrintNote = true
		if err := d.Config.Save(); err != nil {
			d.Fail(err)
		}
		then()
	})
}
