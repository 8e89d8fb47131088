package onepage

import (
	"io"
	"testing"

	"planpage/app/paper"
)

func BenchmarkComposeAndFit(b *testing.B) {
	f, fonts, o := sample(b, "Maya"), testFonts(b), options(b)
	m := f.NextMeeting(sampleToday)
	for b.Loop() {
		Fit(fonts, Compose(f, m, o))
	}
}

func BenchmarkSummary(b *testing.B) {
	f, fonts, o := sample(b, "Maya"), testFonts(b), options(b)
	m := f.NextMeeting(sampleToday)
	for b.Loop() {
		if err := paper.Draw(io.Discard, fonts, Fit(fonts, Compose(f, m, o)).Pages...); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOverfull(b *testing.B) {
	f, m := overfull()
	fonts, o := testFonts(b), options(b)
	for b.Loop() {
		if err := paper.Draw(io.Discard, fonts, Fit(fonts, Compose(f, m, o)).Pages...); err != nil {
			b.Fatal(err)
		}
	}
}
