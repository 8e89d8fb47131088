package screen

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// Dropper is a screen that takes files dropped on the window.
type Dropper interface{ Dropped(paths []string) }

// files brings files into the family's folder and opens them from there, away from the window. A screen that has
// attached files holds one and leaves it when it is left itself.
type files struct {
	d       *Desk
	copying kit.Work
	opening kit.Work
	busy    bool
	waiting []func()               // what was dropped while a file was still being copied
	links   map[string]*kit.Button // by document: what opens it
}

func newFiles(d *Desk) *files {
	f := &files{d: d, opening: kit.Work{Failed: d.Fail, InPlace: d.InPlace}, links: map[string]*kit.Button{}}
	f.copying = kit.Work{InPlace: d.InPlace, Failed: func(err error) {
		f.d.Note("")
		f.d.Fail(err)
		f.next()
	}}
	return f
}

// pick lets the person choose a file and attaches it.
func (f *files) pick(done func([]*record.Document)) {
	kit.PickFile(f.d.Window, f.d.P, f.d.Config.Folder, nil, func(path string) {
		f.d.remember(filepath.Dir(path))
		f.attach([]string{path}, done)
	})
}

// remember keeps the folder of the last file for the next file dialog.
func (d *Desk) remember(folder string) {
	d.Config.Folder = folder
	if d.Config.Save == nil {
		return
	}
	if err := d.Config.Save(); err != nil {
		d.Fail(err)
	}
}

// attach copies files into the data folder and hands over a new document for each, not yet stored.
func (f *files) attach(paths []string, done func([]*record.Document)) {
	if f.busy {
		f.waiting = append(f.waiting, func() { f.attach(paths, done) })
		return
	}
	f.busy = true
	f.d.Note(f.d.T("records.file.copying"))
	f.copying.Run(func(ctx context.Context) (func(), error) {
		list := make([]*record.Document, 0, len(paths))
		for _, path := range paths {
			doc, err := f.copyIn(ctx, path)
			if err != nil {
				return nil, err
			}
			list = append(list, doc)
		}
		return func() {
			for _, doc := range list {
				f.d.New(doc)
			}
			f.d.Note("")
			done(list)
			f.d.texts().read(list...)
			f.next()
		}, nil
	})
}

// next goes on with what waits.
func (f *files) next() {
	f.busy = false
	if len(f.waiting) > 0 {
		first := f.waiting[0]
		f.waiting = f.waiting[1:]
		first()
	}
}

func (f *files) copyIn(ctx context.Context, path string) (doc *record.Document, err error) {
	unread := func(err error) error {
		var at *fs.PathError // its path may name the child
		if errors.As(err, &at) {
			err = at.Err
		}
		return &record.Error{Kind: record.Disk, Key: "records.file.unread", Args: []any{"name", filepath.Base(path)}, Err: err}
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, unread(err)
	}
	if info.Size() == 0 {
		return nil, &record.Error{Kind: record.Refused, Key: "records.file.empty", Args: []any{"name", filepath.Base(path)}}
	}
	file, err := os.Open(path) // #nosec G304 -- the parent chose this file
	if err != nil {
		return nil, unread(err)
	}
	defer func() { _ = file.Close() }() // only read
	return f.d.Store.Attach(stoppable{ctx, file}, filepath.Base(path))
}

// stoppable is a file that ends with an error once its work is cancelled.
type stoppable struct {
	ctx context.Context
	r   io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// open shows a document's file: PDFs and photos here, other files in the system's viewer.
func (f *files) open(doc *record.Document) {
	if doc.MediaType == "application/pdf" || strings.HasPrefix(doc.MediaType, "image/") {
		f.d.Go(Route{Screen: Reader, ID: doc.ID})
		return
	}
	f.openElsewhere(doc)
}

// openElsewhere shows a document's file in the system's viewer.
func (f *files) openElsewhere(doc *record.Document) {
	f.opening.Run(func(context.Context) (func(), error) {
		path, err := f.d.Store.OpenCopy(doc)
		if err != nil {
			return nil, err
		}
		return func() {
			if err := f.d.OpenFile(path); err != nil {
				f.d.Fail(err)
			}
		}, nil
	})
}

// leave stops what is still being copied, and says so.
func (f *files) leave() {
	f.copying.Cancel()
	f.opening.Cancel()
	if f.busy {
		f.busy, f.waiting = false, nil
		f.d.Toast(f.d.T("records.file.stopped"))
	}
}

// row is a line for one attached file: its name, what it is, and what can be done with it. remove may be nil.
func (f *files) row(doc *record.Document, remove func()) fyne.CanvasObject {
	about := kit.Column(0, kit.NewWords(doc.Name(), kit.Strong), kit.NewWords(f.about(doc), kit.Caption))
	line := []fyne.CanvasObject{about}
	if doc.SHA256 != "" {
		f.links[doc.ID] = kit.NewLink(f.d.T("records.file.open"), func() { f.open(doc) })
		line = append(line, f.links[doc.ID])
	}
	if remove != nil {
		line = append(line, kit.NewLink(f.d.T("kit.rows.remove"), remove))
	}
	return kit.RowGrow(kit.Gap3, 0, line...)
}

// focus gives the keyboard to the first of new documents, which is what a parent opens next, unless something else has it.
func (f *files) focus(docs []*record.Document) {
	if len(docs) == 0 || f.d.Window.Canvas().Focused() != nil {
		return
	}
	if link := f.links[docs[0].ID]; link != nil {
		f.d.Window.Canvas().Focus(link)
	}
}

// about is the file's own name and size, or that the family holds it on paper.
func (f *files) about(doc *record.Document) string {
	if doc.SHA256 == "" {
		return f.d.T("records.file.paper")
	}
	return f.d.T("records.file.about", "name", doc.FileName, "size", f.size(doc.Size))
}

// size is a number of bytes as a person reads it.
func (f *files) size(bytes int64) string {
	if bytes >= 1e6 {
		return f.d.T("records.file.mb", "n", f.d.P.Number(float64(bytes)/1e6, 1))
	}
	return f.d.T("records.file.kb", "n", f.d.P.Number(float64((bytes+999)/1000), 0))
}

// store puts new documents and the record that they belong to in one change, and offers Undo.
func (f *files) store(label string, owner record.Record, docs []*record.Document) bool {
	records := make([]record.Record, 0, len(docs)+1)
	for _, doc := range docs {
		records = append(records, doc)
	}
	if owner != nil {
		records = append(records, owner)
	}
	if err := f.d.Save(label, records...); err != nil {
		f.d.Fail(err)
		return false
	}
	f.d.Undoable(f.d.T(label))
	return true
}

// attachedTo returns those of the documents that are there.
func attachedTo(family *record.Family, ids []string) []*record.Document {
	var list []*record.Document
	for _, id := range ids {
		if doc := family.Document(id); doc != nil {
			list = append(list, doc)
		}
	}
	return list
}
