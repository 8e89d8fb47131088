package screen

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// findPause is how long typing rests before the search begins.
const findPause = 120 * time.Millisecond

// find looks for words in everything about the child: every record, and every page of the attached PDFs. What it
// searches is in memory only while it shows.
//
// "I remembered one word, and it showed me the page of the report that says it."
type find struct {
	d         *Desk
	family    *record.Family
	files     map[string]*findFile // by the document's id
	index     []*findGroup         // nil until it is loaded
	loading   kit.Work
	searching kit.Work
	asked     string // what was searched last
	words     []string
	answer    findAnswer
	chosen    string // the place to come back to, "" for none
	stop      func() // of the pause
	unfolded  bool   // the notes on files show above the list

	entry *kit.Entry
	count *kit.Words
	note  *kit.Words
	list  *kit.Hits
	card  *fyne.Container // of the list
	top   *fyne.Container
	fold  *kit.Button // shows and hides the notes on files
	body  *fyne.Container
	page  fyne.CanvasObject
}

// findFile is a document's file with its pages as they are searched. text is nil while it was not read.
type findFile struct {
	hash  string
	text  *storage.PageText
	units []*findUnit
}

// NewFind returns the search. The route's Part is what to look for, and its ID the place to come back to.
func NewFind(d *Desk, r Route) Screen {
	s := &find{d: d, chosen: r.ID, family: &record.Family{Child: &record.Child{}}, files: map[string]*findFile{}}
	s.loading = kit.Work{InPlace: d.InPlace, Failed: d.Fail}
	s.searching = kit.Work{InPlace: d.InPlace}
	s.entry, s.count, s.note = kit.NewEntry(), kit.NewWords("", kit.Muted), kit.NewWords("", kit.Caption)
	s.entry.SetPlaceHolder(d.T("find.hint"))
	s.entry.SetText(r.Part)
	s.entry.OnEdited = s.edited
	s.entry.OnKey = s.key
	s.list = kit.NewHits()
	s.list.OnOpen = s.open
	s.list.OnRune = s.typed
	s.list.OnOver = func() { s.d.Window.Canvas().Focus(s.entry) }
	s.fold = kit.NewLink("", s.turnNotes)
	s.body = kit.Stack()
	header := d.Header(d.T("find.title"), kit.NewButton(d.T("find.back"), func() { s.Back() }))
	s.top = kit.Column(kit.Gap1, kit.RowGrow(kit.Gap3, 0, s.entry, s.count), s.note)
	s.page = kit.Fill(kit.Gap4, header, kit.Fill(kit.Gap3, s.top, s.body))
	s.show()
	return s
}

// Content returns what is shown.
func (s *find) Content() fyne.CanvasObject { return s.page }

// Begin puts the cursor into the field and loads what is searched, away from the window.
func (s *find) Begin() {
	kit.FocusFirst(s.d.Window.Canvas(), s.entry)
	s.d.texts().onRead = s.read
	s.loading.Run(func(context.Context) (func(), error) {
		family, files, err := loadFind(s.d.Store, s.d.Child)
		return func() { s.loaded(family, files) }, err
	})
}

// loadFind reads a child's records and the words of its files as far as they were kept.
func loadFind(store *storage.Store, child string) (family *record.Family, files map[string]*findFile, err error) {
	files = map[string]*findFile{}
	err = store.View(func(tx *storage.Tx) (err error) {
		if family, err = tx.Family(child); err != nil {
			return err
		}
		for _, doc := range family.Documents {
			if isPDF(doc) {
				files[doc.ID] = newFindFile(doc, tx.PageText(doc.SHA256))
			}
		}
		return nil
	})
	return family, files, err
}

func newFindFile(doc *record.Document, text *storage.PageText) *findFile {
	f := &findFile{hash: doc.SHA256, text: text}
	if text != nil {
		f.units = pageUnits(doc, text)
	}
	return f
}

// loaded searches what is asked already, and has the files read that were not yet.
func (s *find) loaded(family *record.Family, files map[string]*findFile) {
	s.family, s.files = family, files
	s.build()
	s.begin()
	for _, doc := range family.Documents {
		if f := files[doc.ID]; f != nil && f.text == nil {
			s.d.texts().read(doc)
		}
	}
	s.show()
}

// build puts together what is searched: the records, then the files, newest first.
func (s *find) build() {
	x := &finder{d: s.d, f: s.family}
	s.index = x.records()
	for _, doc := range (&records{family: s.family}).documentsByYear() {
		if f := s.files[doc.ID]; f != nil && len(f.units) > 0 {
			note := ""
			if doc.Date != "" {
				note = s.d.P.Date(doc.Date)
			}
			s.index = append(s.index, &findGroup{name: nameOf(s.d, doc, s.family), note: note, units: f.units})
		}
	}
}

// read takes the words of a file that was just read.
func (s *find) read(hash string, text *storage.PageText) {
	for _, doc := range s.family.Documents {
		if doc.SHA256 == hash && text != nil {
			s.files[doc.ID] = newFindFile(doc, text)
		}
	}
	s.build()
	s.begin()
	s.show()
}

// edited searches once typing rests.
func (s *find) edited(string) {
	s.leavePause()
	s.stop = s.d.After(findPause, s.begin)
}

// begin searches for what stands in the field, away from the window.
func (s *find) begin() {
	s.leavePause()
	if s.index == nil {
		return // it begins when all is loaded
	}
	asked, index := strings.TrimSpace(s.entry.Text), s.index
	s.searching.Run(func(context.Context) (func(), error) {
		words := queryWords(asked)
		answer := findIn(index, words)
		return func() { s.answered(asked, words, answer) }, nil
	})
}

// answered shows what was found, and the place to come back to.
func (s *find) answered(asked string, words []string, answer findAnswer) {
	another := asked != s.asked
	s.asked, s.words, s.answer = asked, words, answer
	s.show()
	if another {
		s.list.First()
	}
	if s.chosen != "" && len(answer.groups) > 0 {
		s.list.Choose(s.chosen)
		s.chosen = ""
		s.d.Window.Canvas().Focus(s.list)
	}
}

// key goes into the list on Down and opens the chosen place on Enter.
func (s *find) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if strings.TrimSpace(s.entry.Text) != s.asked {
			s.begin()
		} else {
			s.list.Open()
		}
	case fyne.KeyDown:
		if len(s.list.Hits()) > 0 {
			s.d.Window.Canvas().Focus(s.list)
		}
	default:
		return false
	}
	return true
}

// typed goes on with typing in the field.
func (s *find) typed(letter rune) {
	kit.FocusFirst(s.d.Window.Canvas(), s.entry) // behind what stands there
	s.entry.TypedRune(letter)
}

// open goes to a place.
func (s *find) open(id string) {
	for _, g := range s.answer.groups {
		for _, u := range g.list {
			if u.id == id {
				s.d.Go(u.to(s.words))
				return
			}
		}
	}
}

// Find puts the cursor into the field.
func (s *find) Find() {
	s.d.Window.Canvas().Focus(s.entry)
	s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Back goes back to where the search was called.
func (s *find) Back() bool {
	s.d.Back()
	return true
}

// Place returns the way back to what was found.
func (s *find) Place() Route {
	return Route{Screen: Find, ID: s.list.Selected(), Part: strings.TrimSpace(s.entry.Text)}
}

// Changed searches the records as they are now.
func (s *find) Changed([]storage.Change) {
	if s.index == nil {
		return // they are being loaded
	}
	s.family = s.d.Family()
	for _, doc := range s.family.Documents {
		if f := s.files[doc.ID]; isPDF(doc) && (f == nil || f.hash != doc.SHA256) {
			s.files[doc.ID] = newFindFile(doc, nil)
			s.d.texts().read(doc)
		}
	}
	s.build()
	s.begin()
}

func (s *find) leavePause() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

// Leave stops all that runs and lets go of what was searched.
func (s *find) Leave() {
	s.leavePause()
	s.loading.Cancel()
	s.searching.Cancel()
	s.d.texts().onRead = nil
	s.d.texts().stop()
	s.index, s.files, s.answer = nil, nil, findAnswer{}
}
