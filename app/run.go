// Package app puts the parts together: the window, the side list, the way between screens, the life of the program,
// and the verbs of the command line. It is the only room, with screen, that holds an open store; what always holds:
// one store is open at a time, and it is closed with everything typed written.
package app

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"github.com/alecthomas/kong"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/app/text"
	"planpage/storage"
)

// Version is the program's version, the same as in FyneApp.toml and the changelog.
const Version = "0.1.0"

// The exit codes of the command line.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// Streams are where the command line reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Options are what every verb and the window share.
type Options struct {
	Data string // folder of the records; "" for the system's own place
	Date record.Date
	Lang string
	// InPlace runs work on the caller's goroutine, for tests.
	InPlace bool
	After   func(time.Duration, func()) (stop func())                        // nil for kit.After
	Now     func() time.Time                                                 // nil for time.Now; of the idle time alone
	Open    func(path string) error                                          // nil for the system's viewer
	Print   func(path string, job screen.PrintJob) (printed bool, err error) // nil for the system's printer
}

func (o Options) today() record.Date {
	if o.Date.Valid() {
		return o.Date
	}
	return record.DateOf(time.Now())
}

func (o Options) clock() record.Clock { return record.Clock(time.Now().Format("15:04")) }

func (o Options) now() time.Time {
	if o.Now != nil {
		return o.Now()
	}
	return time.Now()
}

func (o Options) after() func(time.Duration, func()) (stop func()) {
	if o.After != nil {
		return o.After
	}
	return kit.After
}

// Main runs the program: a verb without a window, or the window when there is none. newApp makes Fyne's app and
// is called only for the window. It returns the exit code: 0 done, 1 failed with one plain line on Err, 2 wrong
// use.
func Main(args []string, s Streams, newApp func(id string) fyne.App) int {
	collectLater()
	line := &commandLine{}
	parser, err := kong.New(line, kong.Name("planpage"), kong.Description(about), kong.Writers(s.Out, s.Err),
		kong.Exit(func(int) { panic(helpShown{}) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}))
	if err != nil {
		return complain(s, exitFailed, err.Error())
	}
	return line.run(parser, args, s, newApp)
}

// verbHeap is how much memory a verb may use before it pauses to collect what it no longer needs: most are over by
// then.
const verbHeap = 160 << 20

func collectLater() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(verbHeap)
}

// collectAsUsual is for the window, which stays.
func collectAsUsual() {
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(100)
}

// helpShown unwinds kong after it has printed the help.
type helpShown struct{}

func (l *commandLine) run(parser *kong.Kong, args []string, s Streams, newApp func(string) fyne.App) (code int) {
	defer func() {
		if v := recover(); v != nil {
			if _, ok := v.(helpShown); !ok {
				panic(v)
			}
			code = exitDone
		}
	}()
	parsed, err := parser.Parse(args)
	if err != nil {
		return complain(s, exitUsage, err.Error())
	}
	if l.Version {
		_, err := fmt.Fprintln(s.Out, "PlanPage", Version)
		return result(s, nil, err)
	}
	job, err := l.job(s, newApp)
	if err == nil {
		err = parsed.Run(job)
	}
	return result(s, job, err)
}

// job prepares what a verb works with.
func (l *commandLine) job(s Streams, newApp func(string) fyne.App) (*job, error) {
	o := Options{Data: l.Data, Lang: l.Lang}
	if l.Date != "" {
		d, err := record.ParseDate(l.Date)
		if err != nil {
			return nil, err
		}
		o.Date = d
	}
	folder, err := dataFolder(l.Data)
	if err != nil {
		return nil, err
	}
	o.Data = folder
	p, err := text.New(cmp.Or(l.Lang, "en"))
	if err != nil {
		return nil, err
	}
	return &job{Options: o, Streams: s, p: p, newApp: newApp, passphraseFile: l.PassphraseFile}, nil
}

// job is one run of the program.
type job struct {
	Options
	Streams
	p      *text.Printer
	newApp func(id string) fyne.App

	passphraseFile string
	lines          *bufio.Reader // of In, once a passphrase was read from it
}

// open opens the family's records, asking for the passphrase when they are locked.
func (j *job) open() (*storage.Store, error) {
	store, err := storage.Open(j.Data, time.Now)
	if record.KindOf(err) != record.Locked {
		return store, err
	}
	ctx, stop := untilInterrupt()
	defer stop()
	passphrase, err := j.passphrase(ctx, "verbs.passphrase")
	if err != nil {
		return nil, err
	}
	return storage.OpenWith(j.Data, time.Now, storage.Secret{Passphrase: passphrase})
}

// with runs do on the open records and closes them.
func (j *job) with(do func(*storage.Store) error) (err error) {
	store, err := j.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if fault := store.Fault(); fault != nil {
		m := j.p.Error(fault)
		complain(j.Streams, exitDone, m.Text+" "+m.Hint)
	}
	return do(store)
}

// result turns an error into one plain line and an exit code.
func result(s Streams, j *job, err error) int {
	if err == nil {
		return exitDone
	}
	var quiet silent
	if errors.As(err, &quiet) {
		return exitFailed
	}
	p := (*text.Printer)(nil)
	if j != nil {
		p = j.p
	} else if p, _ = text.New("en"); p == nil {
		return complain(s, exitFailed, err.Error())
	}
	var faults record.Errors
	if errors.As(err, &faults) {
		for _, f := range faults {
			complain(s, exitFailed, place(p, f))
		}
		return exitFailed
	}
	var one *record.Error
	if errors.As(err, &one) {
		return complain(s, exitFailed, place(p, one))
	}
	return complain(s, exitFailed, p.Error(err).Text)
}

// place says where and what: goals[3].target.date: “2026-13-01” is not a date.
func place(p *text.Printer, e *record.Error) string {
	m := p.Error(e)
	line := m.Text
	if e.Field != "" {
		line = e.Field + ": " + line
	}
	if m.Hint != "" {
		line += " " + m.Hint
	}
	return line
}

// silent is a failure that has been told already.
type silent struct{}

func (silent) Error() string { return "" }

func complain(s Streams, code int, words string) int {
	if _, err := fmt.Fprintln(s.Err, "planpage:", words); err != nil {
		return exitFailed
	}
	return code
}
