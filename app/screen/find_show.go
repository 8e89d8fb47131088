package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// mostNames is how many files a note names.
const mostNames = 3

// show shows the places found, or says what there is to know.
func (s *find) show() {
	s.list.SetHits(s.rows())
	var body fyne.CanvasObject
	switch {
	case s.asked == "" || s.index == nil:
		body = s.teach()
	case s.answer.count == 0:
		body = s.nothing()
	default:
		body = s.results()
	}
	if len(s.body.Objects) != 1 || s.body.Objects[0] != body {
		kit.Refill(s.body, body)
	}
	setWords(s.count, s.countWords())
	setWords(s.note, s.progress())
	s.top.Refresh()
	s.page.Refresh() // the notes may be higher now
}

// results is the list in its card.
func (s *find) results() fyne.CanvasObject {
	if s.card == nil {
		s.card = kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Pad(kit.Gap2, kit.Gap2, kit.Gap2, kit.Gap2, s.list))
	}
	return kit.Fill(kit.Gap2, kit.Column(kit.Gap1, s.captions()...), s.card)
}

// rows are the headings and the places below them.
func (s *find) rows() []kit.Hit {
	var rows []kit.Hit
	for _, g := range s.answer.groups {
		rows = append(rows, kit.Hit{Title: g.name, Note: g.note})
		for _, u := range g.list {
			rows = append(rows, s.row(u))
		}
	}
	return rows
}

func (s *find) row(u *findUnit) kit.Hit {
	words := s.words
	hit := kit.Hit{ID: u.id, Title: u.title, Line: func() []kit.Run { return marked(u.lineAt(u.bestLine(words)), words) }}
	if hit.Title == "" {
		hit.Title = s.d.T("find.page", "n", u.route.Part)
	}
	if u.date != "" && !strings.Contains(u.title, s.d.P.Date(u.date)) {
		hit.Note = s.d.P.DateNear(u.date, s.d.Today())
	}
	return hit
}

// countWords says how many places there are.
func (s *find) countWords() string {
	switch {
	case s.asked == "" || s.index == nil || s.answer.count == 0:
		return ""
	case s.answer.count > mostFound:
		return s.d.T("find.count.most", "most", mostFound, "n", s.answer.count)
	}
	return s.d.T("find.count", "n", s.answer.count)
}

// progress says how many files are still being read.
func (s *find) progress() string {
	if n := s.d.texts().left(); n > 0 {
		return s.d.T("find.reading", "n", n)
	}
	return ""
}

// teach says what the search is for.
func (s *find) teach() fyne.CanvasObject {
	name := s.family.Child.ShortName()
	return sheet(kit.Reading(kit.Column(kit.Gap3,
		kit.NewWords(s.d.T("find.teach.title"), kit.Heading), kit.NewWords(s.d.T("find.teach", "name", name), kit.Body),
		kit.NewWords(s.d.T("find.teach.all"), kit.Body), kit.NewWords(s.d.T("find.teach.keys"), kit.Muted))))
}

// nothing says that nothing was found, what may help, and where no words could be looked for.
func (s *find) nothing() fyne.CanvasObject {
	title := s.d.T("find.none.title", "words", shortAsked(s.asked))
	if s.d.texts().left() > 0 {
		title = s.d.T("find.none.yet", "words", shortAsked(s.asked))
	}
	objects := []fyne.CanvasObject{
		kit.NewWords(title, kit.Heading), kit.NewWords(s.d.T("find.none"), kit.Body),
	}
	notes, _ := s.notes()
	for _, words := range notes {
		objects = append(objects, kit.NewWords(words, kit.Muted))
	}
	return sheet(kit.Reading(kit.Column(kit.Gap3, objects...)))
}

// shortAsked is what was asked, as much of it as a heading has room for.
func shortAsked(asked string) string {
	if end := cutAfter(asked, 0, 60); end < len(asked) {
		return asked[:end] + "\u2026"
	}
	return asked
}

// captions are the notes above the list. More than one take too much of its room, so they are behind a link.
func (s *find) captions() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	notes, files := s.notes()
	if len(notes) > 1 {
		label := s.d.T("find.without", "n", files)
		if s.unfolded {
			label = s.d.T("find.without.hide")
		}
		s.fold.SetText(label)
		list = append(list, kit.Row(0, s.fold))
	}
	if len(notes) == 1 || s.unfolded {
		for _, words := range notes {
			list = append(list, kit.NewWords(words, kit.Caption))
		}
	}
	return list
}

// turnNotes shows the notes above the list, or hides them.
func (s *find) turnNotes() {
	s.unfolded = !s.unfolded
	s.show()
}

// notes say which files hold no text, cannot be read, or are not looked into, and how many those are.
func (s *find) notes() (notes []string, files int) {
	var scans, faults, other, cut, failed []string
	for _, doc := range s.family.Documents {
		f, name := s.files[doc.ID], nameOf(s.d, doc, s.family)
		switch {
		case doc.SHA256 == "":
		case strings.HasPrefix(doc.MediaType, "image/"):
			scans = append(scans, name)
		case f == nil:
			other = append(other, name)
		case f.text == nil && s.d.texts().failed[doc.SHA256]:
			failed = append(failed, name)
		case f.text == nil:
		case f.text.Fault != "":
			faults = append(faults, s.fault(name, f.text.Fault))
		case f.text.Empty():
			scans = append(scans, name)
		case f.text.Cut:
			cut = append(cut, s.d.T("find.cut", "name", name, "n", len(f.text.Pages)))
		}
	}
	notes = slices.Concat(s.named("find.scans", scans), s.named("find.other", other), s.named("find.failed", failed), first(faults), first(cut))
	return notes, len(scans) + len(other) + len(failed) + len(faults) + len(cut)
}

// fault is why a file cannot be read, in the words the reader has for it.
func (s *find) fault(name, key string) string {
	told := s.d.P.Error(&record.Error{Kind: record.Refused, Key: key})
	return s.d.T("find.fault", "name", name, "why", told.Text)
}

// named is a note about files by name; none where there are no files.
func (s *find) named(key string, names []string) []string {
	if len(names) == 0 {
		return nil
	}
	list := first(names)
	for i, name := range list {
		list[i] = s.d.T("find.name", "name", name)
	}
	if more := len(names) - len(list); more > 0 {
		list = append(list, s.d.T("find.more", "n", more))
	}
	return []string{s.d.T(key, "names", s.d.P.List(list), "n", len(names))}
}

// first are so many of the words that a note has room for.
func first(list []string) []string { return append([]string{}, list[:min(len(list), mostNames)]...) }
