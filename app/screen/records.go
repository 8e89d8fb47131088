package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// The two parts of the screen, which a route may name.
const (
	partLog       = "log"
	partDocuments = "documents"
)

// records is the family's file: the log of what was said and seen, and the papers.
//
// "I hung up the phone, wrote one line, and in the meeting I knew the date."
type records struct {
	d      *Desk
	files  *files
	family *record.Family
	part   string
	id     string  // of the entry or document shown, "" for none
	edit   *editor // of its form
	file   *fyne.Container

	segments *kit.Segments
	quick    *quickLog
	tray     *fyne.Container // above the list of documents: attach, add a paper
	pane     *kit.ListDetail
	page     fyne.CanvasObject
}

// NewRecords returns the screen. The route's ID opens an entry or a document; Part names one of the two parts, or
// PartAdd for a line in the log.
func NewRecords(d *Desk, r Route) Screen {
	s := &records{d: d, files: newFiles(d), part: partLog, pane: kit.NewListDetail(d.P, d.T("records.search"))}
	s.segments = kit.NewSegments([]kit.Option{
		{Value: partLog, Label: d.T("records.log")}, {Value: partDocuments, Label: d.T("records.documents")},
	}, s.turn)
	s.pane.OnSelected = s.show
	s.quick = newQuickLog(d, s.noted)
	s.tray = s.documentTray()
	header := d.Header(d.T("records.title"), kit.NewButton(d.T("find.open"), func() { d.Go(Route{Screen: Find}) }), s.segments)
	s.page = kit.Fill(kit.Gap4, header, kit.Fill(kit.Gap3, kit.Stack(s.quick.card, s.tray), s.pane))
	s.family = d.Family()
	s.Open(r)
	return s
}

// Content returns what is shown.
func (s *records) Content() fyne.CanvasObject { return s.page }

// Find puts the cursor into the search, which goes through both parts.
func (s *records) Find() { s.pane.FocusSearch() }

// Back goes from an entry or a document to the list where the two take turns.
func (s *records) Back() bool { return s.pane.Back() }

// Add begins a line in the log, or a document.
func (s *records) Add() {
	if s.part == partDocuments {
		s.addPaper()
		return
	}
	s.quick.focus()
}

// Open shows what a route names.
func (s *records) Open(r Route) {
	if s.family.Document(r.ID) != nil || r.Part == partDocuments {
		s.part = partDocuments
	} else if s.entry(r.ID) != nil || r.Part == partLog || r.Part == PartAdd {
		s.part = partLog
	}
	s.segments.SetValue(s.part)
	s.list()
	s.show(r.ID)
	if r.ID != "" && s.id == r.ID {
		s.pane.ShowDetail()
	}
	if r.Part == PartAdd {
		s.quick.focus()
	}
}

// turn goes to the other part.
func (s *records) turn(part string) {
	s.leaveForm()
	s.part = part
	s.list()
	s.show("")
}

// list shows the part's rows and what stands above them.
func (s *records) list() {
	s.quick.card.Hidden, s.tray.Hidden = s.part != partLog, s.part != partDocuments
	if s.part == partLog {
		s.pane.SetItems(s.logItems())
	} else {
		s.pane.SetItems(s.documentItems())
	}
	s.pane.SetEmpty(kit.Pad(kit.Gap2, kit.Gap2, 0, kit.Gap2, kit.NewWords(s.d.T("records."+s.part+".empty"), kit.Muted)))
	s.pane.Choose(s.id)
	s.page.Refresh()
}

// show opens the form of an entry or a document; the newest of the part when there is none of that id.
func (s *records) show(id string) {
	s.leaveForm()
	s.id = s.orNewest(id)
	s.pane.Choose(s.id)
	switch entry, doc := s.entry(s.id), s.family.Document(s.id); {
	case entry != nil:
		s.pane.SetDetail(s.logForm(copyOf(entry)))
	case doc != nil:
		s.pane.SetDetail(s.documentForm(copyOf(doc)))
	default:
		s.pane.SetDetail(s.teach())
	}
}

func (s *records) orNewest(id string) string {
	entry, doc := s.entry(id), s.family.Document(id)
	switch {
	case s.part == partLog && entry != nil || s.part == partDocuments && doc != nil:
		return id
	case s.part == partLog && len(s.family.Log) > 0:
		return s.logByDate()[0].ID
	case s.part == partDocuments && len(s.family.Documents) > 0:
		return s.documentsByYear()[0].ID
	}
	return ""
}

// reload follows each save: the row shows the change.
func (s *records) reload() {
	s.family = s.d.Family()
	s.list()
}

// Changed shows what something else changed.
func (s *records) Changed([]storage.Change) {
	s.reload()
	var stored record.Record
	if entry := s.entry(s.id); entry != nil {
		stored = copyOf(entry)
	} else if doc := s.family.Document(s.id); doc != nil {
		stored = copyOf(doc)
	}
	if s.edit == nil || stored == nil || stored.Kind() != s.edit.rec.Kind() {
		s.edit = nil // it is gone
		s.show(s.id)
		return
	}
	s.edit.replace(stored)
	s.showFile()
}

// leaveForm saves what is in the form and closes it.
func (s *records) leaveForm() {
	if s.edit != nil {
		s.edit.finish()
		s.edit = nil
	}
}

// Leave writes what is still waiting.
func (s *records) Leave() {
	s.leaveForm()
	s.quick.leave()
	s.files.leave()
}

// teach is shown while a part has nothing in it.
func (s *records) teach() fyne.CanvasObject {
	key := "records." + s.part + ".empty"
	return sheet(kit.Reading(kit.Column(kit.Gap3, kit.NewWords(s.d.T(key+".title"), kit.Heading),
		kit.NewWords(s.d.T(key+".first"), kit.Body))))
}
