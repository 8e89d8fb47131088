//go:build !race

package document

import (
	"bytes"
	"context"
	"image"
	"runtime"
	"testing"
	"weak"
)

// TestAClosedFileIsLetGo reads files and closes them in each way there is, and looks whether anything still holds their
// bytes: a locked family's report must not stay in memory, nor may memory grow with every file.
func TestAClosedFileIsLetGo(t *testing.T) {
	e := newEngine(t)
	data := newPDF(t, report(2)...)
	for name, end := range map[string]func(f, other *File){
		"closed":                      func(f, _ *File) { f.Close() },
		"closed after another":        func(f, other *File) { read(t, other, 0, 300); f.Close() },
		"closed after a worker ended": func(f, _ *File) { e.turn <- struct{}{}; e.replace(); <-e.turn; f.Close() },
		"closed with the engine":      func(f, _ *File) { e.Close(); f.Close() },
		"closed while another works":  func(f, _ *File) { e.turn <- struct{}{}; f.Close(); e.finish() },
	} {
		other := opened(t, e, bytes.Clone(data))
		held := readAndEnd(t, e, data, func(f *File) { end(f, other) })
		for range 3 {
			runtime.GC()
		}
		if held.Value() != nil {
			t.Errorf("%s: its bytes are still held", name)
		}
		other.Close()
	}
}

// readAndEnd opens a copy of a file, reads a page of it and ends it. It returns what tells whether the copy is still held.
func readAndEnd(t *testing.T, e *Engine, data []byte, end func(*File)) weak.Pointer[byte] {
	t.Helper()
	copied := bytes.Clone(data)
	held := weak.Make(&copied[0])
	f, err := e.Open(context.Background(), copied)
	if err != nil {
		t.Fatal(err)
	}
	read(t, f, 0, 300)
	end(f)
	runtime.KeepAlive(f)
	return held
}

// TestAClosedFileLeavesNoPicture draws a page whose file is closed meanwhile: nothing of it is kept.
func TestAClosedFileLeavesNoPicture(t *testing.T) {
	e := newEngine(t)
	f := opened(t, e, newPDF(t, report(1)...))
	f.Close()
	f.content.(*pdf).keep(pictureKey{f.content.(*pdf), 0, 300}, image.NewRGBA(image.Rect(0, 0, 3, 4)))
	if e.pictures.size != 0 || len(e.pictures.list) != 0 {
		t.Errorf("%d bytes of pictures are kept", e.pictures.size)
	}
}
