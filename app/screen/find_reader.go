package screen

import (
	"context"

	"planpage/app/document"
)

// readerPart is the part of a route to a page of a file, and to words on it.
func readerPart(page, words string) string { return page + "/" + words }

// lookFirst marks the words that the route named, before the words of all pages are read.
func (s *reader) lookFirst() {
	if s.words == "" || s.first < 0 || s.first >= len(s.file.Pages()) || s.file.Kind() != document.PDF {
		s.readOn()
		return
	}
	file, page := s.file, s.first
	s.search.entry.SetText(s.words)
	s.reading.Run(func(ctx context.Context) (func(), error) {
		text, err := file.Text(ctx, page)
		return func() {
			if err == nil {
				s.markFirst(text)
			}
			s.readOn()
		}, nil
	})
}

func (s *reader) markFirst(text *document.Text) {
	if hits := text.Find(s.words); len(hits) > 0 {
		s.spot = &place{s.first, hits[0]}
		s.search.show()
		s.pages.ShowMark(s.first, markOf(hits[0].Boxes[0], true))
	}
}

// lookFor searches the words in the whole file, once those of their page are read: earlier, an earlier page would win.
func (s *reader) lookFor() {
	if s.words == "" || s.looked || len(s.texts) <= s.first {
		return
	}
	s.looked = true
	if s.brought() {
		s.search.begin()
	}
}

// brought reports whether the search is still the one that led here, which Escape leaves by one step.
func (s *reader) brought() bool { return s.words != "" && s.search.entry.Text == s.words }
