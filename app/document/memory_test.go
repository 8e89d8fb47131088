//go:build !race

package document

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// anonymous returns how much memory of its own the process has, in bytes; 0 where the system does not tell.
func anonymous() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if words, ok := strings.CutPrefix(line, "RssAnon:"); ok {
			kb, _ := strconv.ParseInt(strings.Fields(words)[0], 10, 64)
			return kb << 10
		}
	}
	return 0
}

// TestALongReportNeedsLittleMemory reads a report of 300 pages from its first page to its last, with the words of all of
// them, as the reader does.
func TestALongReportNeedsLittleMemory(t *testing.T) {
	data := newPDF(t, report(300)...)
	e := newEngine(t)
	runtime.GC()
	before := anonymous()
	f := opened(t, e, data)
	texts, most := make([]*Text, 300), int64(0)
	for page := range texts {
		if page%6 == 0 { // enough to fill what is kept of them many times
			if _, err := f.Picture(context.Background(), page, 900); err != nil {
				t.Fatal(err)
			}
		}
		text, err := f.Text(context.Background(), page)
		if err != nil {
			t.Fatal(err)
		}
		texts[page] = text
		most = max(most, anonymous()-before)
	}
	runtime.GC()
	var heap runtime.MemStats
	runtime.ReadMemStats(&heap)
	t.Logf("a report of 300 pages: at most %d MB more than before; heap %d MB, of it pdfium's memory %d MB and pictures %d MB",
		most>>20, heap.HeapAlloc>>20, e.memory.size()>>20, e.pictures.size>>20)
	if most > 150<<20 {
		t.Errorf("%d MB more than before", most>>20)
	}
	runtime.KeepAlive(texts)
}
