package document

import (
	"runtime/debug"
	"sync"
	"sync/atomic"

	"github.com/tetratelabs/wazero/experimental"
)

// Limits of what pdfium may use, in bytes.
const (
	mostMemory  = 384 << 20 // more is refused, and the page with it
	roomyMemory = 64 << 20  // with more the worker is replaced after its task: its memory never shrinks by itself
)

// leanGrowth is by how many percent the program may grow before the collector runs, while a PDF is open: by as much as it
// holds, which is Go's usual, is a lot for a program that holds pictures.
const leanGrowth = 30

// lean counts the open PDFs and has the collector run more often as long as there are any.
type lean struct {
	lock  sync.Mutex
	open  int
	usual int
}

func (l *lean) add(n int) {
	l.lock.Lock()
	defer l.lock.Unlock()
	was := l.open
	switch l.open += n; {
	case was == 0:
		l.usual = debug.SetGCPercent(leanGrowth)
	case l.open == 0:
		debug.SetGCPercent(l.usual)
	}
}

// memory hands the worker its memory and knows how much that is.
type memory struct{ used atomic.Int64 }

func (m *memory) size() int64 { return m.used.Load() }

// Allocate makes the memory of a new worker.
func (m *memory) Allocate(uint64, uint64) experimental.LinearMemory {
	m.used.Store(0)
	return &linear{all: m, bytes: reserve()}
}

// linear is the memory of one worker.
type linear struct {
	all   *memory
	bytes []byte
}

// Reallocate grows it; nil when that is too much. Where nothing could be reserved, it grows by a quarter more than is asked
// for, so that growing seldom copies.
func (l *linear) Reallocate(size uint64) []byte {
	if size > mostMemory {
		return nil
	}
	if size > uint64(cap(l.bytes)) {
		grown := make([]byte, size, min(size+size/4, mostMemory))
		copy(grown, l.bytes)
		l.bytes = grown
	}
	l.bytes = l.bytes[:size]
	l.all.used.Store(int64(size)) // #nosec G115 -- below mostMemory
	return l.bytes
}

// Free gives it back to the system. Nothing of the worker may run any more.
func (l *linear) Free() {
	release(l.bytes)
	l.bytes = nil
}
