package document

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/klippa-app/go-pdfium"
	perrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Limits of the engine's work.
const (
	longestTask = 30 * time.Second // of one page: a page that takes longer is meant to
	grace       = time.Second      // for a task that nobody waits for any longer
	workerWaits = 10 * time.Second // for a new worker
)

// Engine reads PDFs with pdfium, which runs as WebAssembly: a fault in it cannot reach this program's memory, and it is
// given no files, no network and no clock. It starts when the first PDF is opened, and does one thing at a time.
type Engine struct {
	folder   string
	longest  time.Duration // a task may take
	turn     chan struct{} // holds a token while somebody works
	runtime  pdfium.Pool
	stop     context.CancelFunc // ends whatever runs in it
	compiled wazero.CompilationCache
	worker   pdfium.Pdfium
	memory   *memory
	open     *pdf        // whose bytes the worker has
	closing  atomic.Bool // a file was closed since somebody last looked
	doc      references.FPDF_DOCUMENT
	pictures *pictures
	lean     lean
}

// NewEngine returns an engine that has not started. folder keeps what pdfium was compiled to, about 20 MB and nothing
// of any file, so that the next start is fast; it is made when needed. Without one ("") every start is slow.
func NewEngine(folder string) *Engine {
	return &Engine{folder: folder, longest: longestTask, turn: make(chan struct{}, 1), memory: &memory{}, pictures: &pictures{}}
}

// Close ends the engine; it starts anew when it is used again.
func (e *Engine) Close() {
	e.turn <- struct{}{}
	defer e.finish()
	e.pictures.clear()
	e.shut()
}

// shut ends the runtime. What was compiled stays, so that the next one starts at once.
func (e *Engine) shut() {
	e.worker, e.open = nil, nil
	if e.runtime != nil {
		e.stop()
		_ = e.runtime.Close() // only memory
		e.runtime = nil
	}
}

// task is something to do with an open PDF.
type task func(w pdfium.Pdfium, doc references.FPDF_DOCUMENT) error

// do waits for its turn and runs a task for a file. After a fault, or when its memory grew too large, the worker is
// replaced: the next task finds a new one.
func (e *Engine) do(ctx context.Context, f *pdf, work task) error {
	select {
	case e.turn <- struct{}{}:
	case <-ctx.Done():
		return cancelled(ctx.Err())
	}
	defer e.finish()
	if err := ctx.Err(); err != nil {
		return cancelled(err)
	}
	if err := e.start(); err != nil {
		return err
	}
	stop := e.guard(ctx)
	err := e.load(f)
	if err == nil {
		err = work(e.worker, e.doc)
	}
	late := stop()
	switch {
	case late:
		e.shut()
	case isFault(err) || e.memory.size() > roomyMemory:
		e.replace()
	}
	return told(ctx, late, err)
}

// take takes the turn when nobody has it.
func (e *Engine) take() bool {
	select {
	case e.turn <- struct{}{}:
		return true
	default:
		return false
	}
}

// finish gives the turn back, after taking a file away that was closed meanwhile. Who closes a file and finds the turn taken
// leaves it to this: so it looks again, lest the file was closed just before the turn was free.
func (e *Engine) finish() {
	for {
		e.closing.Store(false)
		if e.open != nil && e.open.closed.Load() {
			e.replace()
		}
		<-e.turn
		if !e.closing.Load() || !e.take() {
			return
		}
	}
}

// told turns what went wrong into an error for a person.
func told(ctx context.Context, late bool, err error) error {
	switch {
	case ctx.Err() != nil:
		return cancelled(ctx.Err())
	case late:
		return refused("reader.tooHard")
	case errors.Is(err, perrors.ErrPassword):
		return refused(KeyPassword)
	case errors.Is(err, perrors.ErrSecurity):
		return refused("reader.otherLock")
	case err != nil:
		return damaged("reader.damaged", err)
	}
	return nil
}

// isFault tells a fault of the engine from what it has to say about a file.
func isFault(err error) bool {
	if err == nil {
		return false
	}
	for _, known := range []error{
		perrors.ErrUnknown, perrors.ErrFile, perrors.ErrFormat, perrors.ErrPassword, perrors.ErrSecurity, perrors.ErrPage,
	} {
		if errors.Is(err, known) {
			return false
		}
	}
	return true
}

// start makes the runtime and a worker where there is none.
func (e *Engine) start() error {
	if e.runtime == nil {
		pool, err := e.newRuntime()
		if err != nil {
			return damaged("reader.noEngine", err)
		}
		e.runtime = pool
	}
	if e.worker == nil {
		worker, err := e.runtime.GetInstance(workerWaits)
		if err != nil {
			return damaged("reader.noEngine", err)
		}
		e.worker = worker
	}
	return nil
}

// newRuntime compiles pdfium, or finds it compiled in the folder. It is given no file system.
func (e *Engine) newRuntime() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).WithDebugInfoEnabled(false).WithCompilationCache(e.cache())
	ctx, stop := context.WithCancel(experimental.WithMemoryAllocator(context.Background(), e.memory))
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)),
		MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		stop()
		return nil, err
	}
	e.stop = stop
	return pool, nil
}

// cache keeps what was compiled: in the folder, and without one for as long as the program runs.
func (e *Engine) cache() wazero.CompilationCache {
	if e.compiled != nil {
		return e.compiled
	}
	if e.folder != "" && os.MkdirAll(e.folder, 0o700) == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(e.folder); err == nil {
			e.compiled = cache
			return cache
		}
	}
	e.compiled = wazero.NewCompilationCache()
	return e.compiled
}

// load gives the worker the bytes of a file. It has one file at a time.
func (e *Engine) load(f *pdf) error {
	if e.open == f {
		return nil
	}
	e.forget()
	doc, err := f.load(e.worker)
	if err != nil {
		return err
	}
	e.open, e.doc = f, doc
	return nil
}

// forget takes the file away from the worker.
func (e *Engine) forget() {
	if e.open == nil {
		return
	}
	e.open = nil
	if !closeDocument(e.worker, e.doc) {
		e.replace()
		_ = e.start() // load meets the same error
	}
}

// replace ends the worker with all its memory.
func (e *Engine) replace() {
	if e.worker != nil {
		_ = e.worker.Kill() // a fault may have left it unable to close properly
	}
	e.worker, e.open = nil, nil
}

// guard stops a task in the middle that takes too long, or that nobody waits for. stop tells whether it had to. The
// memory that the task works on is not touched before the task has returned.
func (e *Engine) guard(ctx context.Context) (stop func() bool) {
	halt, done, ended := e.stop, make(chan struct{}), make(chan bool, 1)
	go func() {
		late := waited(ctx, done, e.longest)
		if late {
			halt()
		}
		ended <- late
	}()
	return func() bool {
		close(done)
		return <-ended
	}
}

// waited returns true when the task took too long.
func waited(ctx context.Context, done <-chan struct{}, longest time.Duration) bool {
	limit := time.NewTimer(longest)
	defer limit.Stop()
	select {
	case <-done:
		return false
	case <-limit.C:
		return true
	case <-ctx.Done():
		limit.Reset(grace)
	}
	select {
	case <-done:
		return false
	case <-limit.C:
		return true
	}
}
