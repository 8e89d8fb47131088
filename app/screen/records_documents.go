package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// yearOf is the school year a document belongs to: the one written down, else the one of its date.
func yearOf(doc *record.Document) string {
	if year := strings.TrimSpace(doc.SchoolYear); year != "" {
		return year
	}
	return doc.Date.SchoolYear()
}

// documentsByYear are the documents by school year and date, newest first.
func (s *records) documentsByYear() []*record.Document {
	list := slices.Clone(s.family.Documents)
	slices.SortStableFunc(list, func(a, b *record.Document) int {
		return cmp.Or(cmp.Compare(yearOf(b), yearOf(a)), cmp.Compare(b.Date, a.Date), b.CreatedAt.Compare(a.CreatedAt))
	})
	return list
}

func (s *records) documentItems() []kit.Item {
	list := s.documentsByYear()
	items := make([]kit.Item, len(list))
	for i, doc := range list {
		items[i] = kit.Item{ID: doc.ID, Title: doc.Name(), Sub: s.documentLine(doc), Note: yearOf(doc)}
		if items[i].Title == "" {
			items[i].Title = s.d.T("records.documents.untitled")
		}
	}
	return items
}

// documentLine is the date and the kind.
func (s *records) documentLine(doc *record.Document) string {
	var parts []string
	if doc.Date != "" {
		parts = append(parts, s.d.P.DateNear(doc.Date, s.d.Today()))
	}
	if doc.DocumentKind != "" {
		parts = append(parts, s.d.T("records.documents.kind."+string(doc.DocumentKind)))
	}
	return strings.Join(parts, s.d.T("plan.says.between"))
}

// documentTray is what stands above the list: attach a file, or note a paper that lies in a drawer.
func (s *records) documentTray() *fyne.Container {
	return kit.Card(kit.RowGrow(kit.Gap3, 0, kit.NewWords(s.d.T("records.documents.hint"), kit.Muted),
		kit.NewButton(s.d.T("records.documents.paper"), s.addPaper),
		kit.NewPrimary(s.d.T("records.documents.attach"), func() { s.files.pick(s.keep) })))
}

// Dropped keeps files dropped on the window as documents.
func (s *records) Dropped(paths []string) { s.files.attach(paths, s.keep) }

// keep stores new documents, dated today, and shows the last one.
func (s *records) keep(docs []*record.Document) {
	for _, doc := range docs {
		doc.DocumentKind, doc.Date = record.DocumentOther, s.d.Today()
	}
	if len(docs) > 0 && s.files.store("records.documents.added", nil, docs) {
		s.opened(docs[len(docs)-1].ID)
	}
}

// addPaper adds a document without a file.
func (s *records) addPaper() {
	doc := &record.Document{Title: s.d.T("records.documents.new"), Date: s.d.Today()}
	s.d.New(doc)
	if s.files.store("records.documents.added", nil, []*record.Document{doc}) {
		s.opened(doc.ID)
	}
}

// opened shows a document that has just come, with the cursor in its title.
func (s *records) opened(id string) {
	s.leaveForm()
	s.part = partDocuments
	s.segments.SetValue(s.part)
	s.reload()
	s.show(id)
	s.pane.ShowDetail()
	if s.edit != nil {
		s.edit.form.FocusFirst("title")
	}
}

// documentForm edits a document in place.
func (s *records) documentForm(doc *record.Document) fyne.CanvasObject {
	s.edit = newEditor(s.d, "records.documents", doc, false, s.reload)
	f := s.edit.form
	s.file = kit.Column(kit.Gap2)
	s.showFile()
	column := kit.Column(kit.Gap3,
		f.Sentence("title", &doc.Title),
		kit.Columns(kit.Gap3, 460, []float32{3, 4, 2}, f.Date("date", &doc.Date),
			kit.Choice(f, "kind", record.DocumentKinds, &doc.DocumentKind), f.Text("schoolYear", &doc.SchoolYear)),
		s.file,
		kit.Flow(kit.Gap4, earlierLink(s.edit), kit.NewLink(s.d.T("records.documents.remove"), s.remove)))
	s.edit.start()
	return sheet(column)
}

// showFile shows the document's file, or offers to attach one.
func (s *records) showFile() {
	doc, ok := s.edit.rec.(*record.Document)
	if !ok || s.file == nil {
		return
	}
	line := []fyne.CanvasObject{kit.NewWords(s.files.about(doc), kit.Muted)}
	if doc.SHA256 != "" {
		line = append(line, kit.NewLink(s.d.T("records.file.open"), func() { s.files.open(doc) }))
	}
	objects := []fyne.CanvasObject{kit.NewLine(), kit.RowGrow(kit.Gap3, 0, line...)}
	if doc.SHA256 == "" {
		objects = append(objects, kit.Row(0, kit.NewButton(s.d.T("records.documents.attach"), func() {
			s.files.pick(func(docs []*record.Document) { s.fill(doc.ID, docs) })
		})))
	}
	kit.Refill(s.file, append(objects, kit.NewLine())...)
}

// fill gives a document held on paper until now its file, also when another one shows by then. What is being typed in
// its form stays.
func (s *records) fill(id string, docs []*record.Document) {
	doc, ok := load[*record.Document](s.d, id)
	if !ok || len(docs) == 0 {
		return
	}
	from := docs[0]
	take := func(doc *record.Document) {
		doc.FileName, doc.MediaType, doc.Size, doc.SHA256 = from.FileName, from.MediaType, from.Size, from.SHA256
	}
	take(doc)
	if !s.files.store("records.documents.added", nil, []*record.Document{doc}) {
		return
	}
	if s.edit != nil && s.edit.rec.Head().ID == id {
		if open, ok := s.edit.rec.(*record.Document); ok {
			take(open)
			s.showFile()
		}
	}
	s.reload()
}
