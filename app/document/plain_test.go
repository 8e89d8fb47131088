//go:build !race

package document

import (
	"context"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

func TestPlainSaysWhatTextSays(t *testing.T) {
	e := newEngine(t)
	f := opened(t, e, newPDF(t,
		sheet(line(72, 100, "Maya’s decoding is weak,"), line(72, 120, "and  her   naïve spelling too.")), sheet(), sheet(line(72, 90, "Third"))))
	for page, want := range []string{"Maya’s decoding is weak,\nand her naïve spelling too.", "", "Third"} {
		plain, err := f.Plain(context.Background(), page)
		if err != nil || plain != want {
			t.Errorf("page %d says %q, want %q: %v", page, plain, want, err)
		}
		text, err := f.Text(context.Background(), page)
		if err != nil || !slices.Equal(strings.Fields(text.String()), strings.Fields(plain)) { // a wide gap ends a line there
			t.Errorf("page %d: %q with places, %q without: %v", page, text, plain, err)
		}
	}
	for _, page := range []int{-1, 3} {
		if _, err := f.Plain(context.Background(), page); record.KindOf(err) != record.Damaged {
			t.Errorf("page %d: %v", page, err)
		}
	}
}

func TestTidy(t *testing.T) {
	for read, want := range map[string]string{
		"": "", " \r\n ": "", "a\r\n\r\nb": "a\nb", "decod\x02\r\ning": "decod-\ning", "a \t b\n": "a b", "a\x00b": "a b",
	} {
		if got := tidy(read); got != want {
			t.Errorf("%q becomes %q, want %q", read, got, want)
		}
	}
	if got := tidy(strings.Repeat("é", mostLetters+5)); len(got) != 2*mostLetters {
		t.Errorf("%d bytes are kept", len(got))
	}
}

func BenchmarkWords(b *testing.B) {
	var page []string
	for range 40 {
		page = append(page, "Her phonological decoding of unfamiliar words remained in the low range")
	}
	s := sheet()
	for i, words := range page {
		s.Items = append(s.Items, line(60, 60+16*float64(i), words))
	}
	f := opened(b, newEngine(b), newPDF(b, s))
	b.Run("text", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Text(context.Background(), 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Plain(context.Background(), 0); err != nil {
				b.Fatal(err)
			}
		}
	})
}
