//go:build !race

package document

import (
	"context"
	"testing"
)

// BenchmarkFirstPage is a click on a report of 60 pages until its first page can be shown, with the engine running.
func BenchmarkFirstPage(b *testing.B) {
	e, data := newEngine(b), newPDF(b, report(60)...)
	opened(b, e, data)
	for b.Loop() {
		f, err := e.Open(context.Background(), data)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.Picture(context.Background(), 0, 900); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

// BenchmarkFirstPageWarm is the same at the program's first PDF, with pdfium compiled on the disk.
func BenchmarkFirstPageWarm(b *testing.B) {
	data := newPDF(b, report(60)...)
	opened(b, newEngine(b), data)
	for b.Loop() {
		firstPage(b, sharedCache(b), data)
	}
}

// BenchmarkFirstPageCold is the same where pdfium is still to be compiled.
func BenchmarkFirstPageCold(b *testing.B) {
	data := newPDF(b, report(60)...)
	for b.Loop() {
		firstPage(b, b.TempDir(), data)
	}
}

func firstPage(b *testing.B, cache string, data []byte) {
	e := NewEngine(cache)
	defer e.Close()
	f, err := e.Open(context.Background(), data)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := f.Picture(context.Background(), 0, 900); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkPage draws one page after another.
func BenchmarkPage(b *testing.B) {
	e := newEngine(b)
	f := opened(b, e, newPDF(b, report(60)...))
	i := 0
	for b.Loop() {
		e.pictures.clear()
		if _, err := f.Picture(context.Background(), i%60, 900); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// BenchmarkText reads one page after another.
func BenchmarkText(b *testing.B) {
	f := opened(b, newEngine(b), newPDF(b, report(60)...))
	i := 0
	for b.Loop() {
		if _, err := f.Text(context.Background(), i%60); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
