// Package screen holds one file, or one family of files, per screen a parent sees.
//
// A screen reads records (load), shows them (show) and asks the store to change them (save); it never touches
// the database itself and never computes what a pure package can. What always holds: what is typed is saved or
// kept as a draft, a field with the focus is never written into, and every word comes from package text.
package screen

import (
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// Name is a screen, as the side list and the routes call it.
type Name string

// The screens.
const (
	Welcome     Name = "welcome"
	Home        Name = "home"
	About       Name = "about"
	Goals       Name = "goals"
	Evaluations Name = "evaluations"
	Plan        Name = "plan"
	Meetings    Name = "meetings"
	Records     Name = "records"
	OnePage     Name = "onepage"
	Settings    Name = "settings"
	Quick       Name = "quick"
	Practice    Name = "practice"
	Deleted     Name = "deleted"
	Versions    Name = "versions"
	Reader      Name = "reader"
	Find        Name = "find"
)

// Route is a place in the program: a screen, the record shown there, and a part of it. Part may also ask for
// something: PartAdd opens an empty form.
type Route struct {
	Screen Name
	ID     string
	Part   string
}

// PartAdd asks a screen for a new, empty record.
const PartAdd = "add"

// Screen is what the window needs of a screen.
type Screen interface {
	// Content returns what is shown. It is asked for once.
	Content() fyne.CanvasObject
	// Changed tells that records were changed by something other than this screen: load again and show.
	Changed([]storage.Change)
	// Leave saves what is not saved yet; the screen is not used afterwards.
	Leave()
}

// Beginner is a screen that wants the keyboard in its first field. Begin is called once it stands in the window.
type Beginner interface{ Begin() }

// Finder is a screen with a search of its own: Ctrl+F puts the cursor there.
type Finder interface{ Find() }

// Adder is a screen whose main action adds a record: Ctrl+N.
type Adder interface{ Add() }

// Printer is a screen that prints what it shows: Ctrl+P.
type Printer interface{ Print() }

// Backer is a screen with something to go back from: Escape. It reports whether it did.
type Backer interface{ Back() bool }

// Desk is what a screen is given to work with. All functions are called on the UI goroutine.
type Desk struct {
	Store   *storage.Store
	P       *text.Printer
	Window  fyne.Window
	Child   string // id of the child shown; empty on Welcome
	Today   func() record.Date
	Config  *Config
	Fonts   func() (*paper.Fonts, error)              // of the page, read when first needed
	After   func(time.Duration, func()) (stop func()) // runs later on the UI goroutine
	Now     func() record.Clock
	InPlace bool             // tests: work off the UI goroutine runs in place
	Reads   *document.Engine // opens attached files; it starts with the first PDF

	Go         func(Route)                                               // opens a route; the history remembers where we were
	Back       func()                                                    // goes back to where we were
	Toast      func(words string)                                        // a short message
	Undoable   func(words string)                                        // a short message with Undo
	Fail       func(error)                                               // shows what went wrong, in a person's words
	Restyle    func()                                                    // the look or the language changed in Config
	UseChild   func(childID string)                                      // shows another child
	LookAround func()                                                    // opens the sample family in a folder of its own
	OpenFile   func(path string) error                                   // opens a file in the system's viewer
	PrintFile  func(path string, job PrintJob) (printed bool, err error) // prints; where printing cannot be asked for it opens the viewer
	Own        func(change func() error) error                           // runs a change whose announcement this screen does not need

	Sample bool          // the family shown is the made-up one
	Lock   func()        // saves all and asks for the passphrase again
	Watch  func()        // how long until the window locks by itself was changed
	Hold   func() func() // keeps the window from locking by itself until what it returns is called
	Reopen func()        // opens the records anew, after they were closed below a screen
	MoveTo func(string)  // moves the data folder and goes on there

	header  *kit.Header // of the screen shown
	stop    func()      // ends the job under way; nil when there is none
	reading *textReader // of attached files, for the search; nil until it is needed
}

// Header returns the top of a screen and remembers it, so that Saved and Note can speak there.
func (d *Desk) Header(title string, actions ...fyne.CanvasObject) *kit.Header {
	d.header = kit.NewHeader(title, actions...)
	return d.header
}

// Saved says quietly beside the title that everything is saved.
func (d *Desk) Saved() { d.Note(d.T("screen.saved", "time", d.P.Time(d.Now()))) }

// Note says something else there.
func (d *Desk) Note(words string) {
	if d.header != nil {
		d.header.SetNote(words)
	}
}

// T returns the words for a key.
func (d *Desk) T(key string, args ...any) string { return d.P.T(key, args...) }

// Family loads the records of the child shown. On an error it says so and returns a family with only a child.
func (d *Desk) Family() *record.Family {
	var family *record.Family
	err := d.Store.View(func(tx *storage.Tx) (err error) {
		family, err = tx.Family(d.Child)
		return err
	})
	if err != nil {
		d.Fail(err)
		return &record.Family{Child: &record.Child{}}
	}
	return family
}

// Save writes a record with a label for Undo, and says so quietly. The screen hears no Changed of it.
func (d *Desk) Save(label string, records ...record.Record) error {
	err := d.Own(func() error {
		return d.Store.Update(func(tx *storage.Tx) error {
			tx.Label(label)
			for _, r := range records {
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			return nil
		})
	})
	if err == nil {
		d.Saved()
	}
	return err
}

// Remove deletes a record and offers Undo. The screen hears Changed.
func (d *Desk) Remove(label string, r record.Record) {
	err := d.Store.Update(func(tx *storage.Tx) error {
		tx.Label(label)
		return tx.Delete(r.Kind(), r.Head().ChildID, r.Head().ID)
	})
	if err != nil {
		d.Fail(err)
		return
	}
	d.Undoable(d.T(label))
}

// New fills the head of a new record of the child shown.
func (d *Desk) New(r record.Record) record.Record {
	r.Head().ID, r.Head().ChildID = storage.NewID(), d.Child
	return r
}
