package app

import (
	"io"
	"testing"

	"planpage/app/text"
)

// BenchmarkSummary makes the sample family's page from a closed folder to the last byte of the PDF, again and again
// in one process. make bench also prints the whole process, with its start.
func BenchmarkSummary(b *testing.B) {
	p, err := text.New("en")
	if err != nil {
		b.Fatal(err)
	}
	j := &job{Options: Options{Data: b.TempDir(), Date: sampleToday}, Streams: Streams{Out: io.Discard, Err: io.Discard}, p: p}
	if err := (sampleVerb{}).Run(j); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := (&summaryVerb{Output: "-"}).Run(j); err != nil {
			b.Fatal(err)
		}
	}
}
