package onepage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"planpage/app/record"
)

// scene is a page worth looking at.
type scene struct {
	name   string
	family *record.Family
	meet   *record.Meeting
	opts   Options
}

func scenes(t testing.TB) []scene {
	maya, leo := sample(t, "Maya"), sample(t, "Leo")
	next := func(f *record.Family) *record.Meeting { return f.NextMeeting(sampleToday) }
	base := options(t)
	with := func(change func(*Options)) Options {
		o := base
		change(&o)
		return o
	}
	six, sixMeeting := sixAnswers()
	waiting, waitingMeeting := evaluating("")
	full, fullMeeting := overfull()
	empty := &record.Family{Child: &record.Child{Name: "Noah Kim"}}
	return []scene{
		{"maya", maya, next(maya), base},
		{"maya-a4", maya, next(maya), with(func(o *Options) { o.Paper = record.PaperA4 })},
		{"maya-large", maya, next(maya), with(func(o *Options) { o.Design = record.DesignLarge })},
		{"maya-teacher", maya, nil, with(func(o *Options) { o.Design = record.DesignNewTeacher })},
		{"maya-ours", maya, next(maya), with(func(o *Options) { o.Ours = true })},
		{"maya-large-ours", maya, next(maya), with(func(o *Options) { o.Design, o.Ours = record.DesignLarge, true })},
		{"leo", leo, next(leo), base},
		{"leo-ours", leo, next(leo), with(func(o *Options) { o.Ours = true })},
		{"evaluating", waiting, waitingMeeting, base},
		{"six", six, sixMeeting, base},
		{"empty", empty, nil, base},
		{"full", full, fullMeeting, with(func(o *Options) { o.Ours = true })},
		{"full-large", full, fullMeeting, with(func(o *Options) { o.Design = record.DesignLarge; o.Paper = record.PaperA4 })},
		{"full-teacher", full, fullMeeting, with(func(o *Options) { o.Design = record.DesignNewTeacher })},
	}
}

// TestGallery writes every scene as a PDF where PLANPAGE_GALLERY says, for people to look at.
func TestGallery(t *testing.T) {
	dir := os.Getenv("PLANPAGE_GALLERY")
	for _, s := range append(scenes(t), inSpanish(t)...) {
		fitted := Fit(testFonts(t), Compose(s.family, s.meet, s.opts))
		pdf := draw(t, fitted)
		if len(pdf) < 1000 {
			t.Errorf("%s: only %d bytes", s.name, len(pdf))
		}
		if dir == "" {
			continue
		}
		var notes strings.Builder
		fmt.Fprintf(&notes, "size %.2f, words %d\nlost %q\n", fitted.BodySize, len(strings.Fields(fitted.Content.PlainText())), fitted.LostWords)
		for _, l := range append(fitted.LeftOff, fitted.Shortened...) {
			fmt.Fprintf(&notes, "%s %s %s: %.60s\n", l.Block, l.Key, l.Reason, l.Text)
		}
		for name, data := range map[string][]byte{".pdf": pdf, ".txt": []byte(notes.String() + fitted.Content.PlainText())} {
			if err := os.WriteFile(filepath.Join(dir, s.name+name), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
