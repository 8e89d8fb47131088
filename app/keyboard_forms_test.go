package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"planpage/app/kit"
	"planpage/app/screen"
)

// The same with everything unfolded, in a small window with the largest letters.
func TestKeyboardReachesUnfoldedForms(t *testing.T) {
	b := newSampleBench(t)
	b.config.Scale = kit.Scales[len(kit.Scales)-1]
	b.restyle()
	b.win.Resize(fyne.NewSize(900, 600))
	goal, meeting := b.goalCalled("Asks for a break").ID, b.family().NextMeeting(testToday).ID
	edit := func() { b.press("Edit", 0) }
	for _, form := range []struct {
		name string
		at   screen.Route
		then func()
	}{
		{"about", screen.Route{Screen: screen.About}, nil},
		{"goal", screen.Route{Screen: screen.Goals, ID: goal}, nil},
		{"goal form", screen.Route{Screen: screen.Goals, ID: goal}, edit},
		{"readings", screen.Route{Screen: screen.Goals, ID: b.goalCalled("Reads grade-level text aloud").ID}, func() { b.press("All 32 readings", 0) }},
		{"evaluation form", screen.Route{Screen: screen.Evaluations, ID: b.family().Evaluations[0].ID}, edit},
		{"plan form", screen.Route{Screen: screen.Plan}, edit},
		{"meeting", screen.Route{Screen: screen.Meetings, ID: meeting, Part: screen.PartBefore}, nil},
		{"documents", screen.Route{Screen: screen.Records, Part: "documents"}, nil},
		{"page", screen.Route{Screen: screen.OnePage}, nil},
	} {
		t.Run(form.name, func(t *testing.T) {
			b.t = t
			b.Go(form.at)
			b.wait(soon)
			if form.then != nil {
				form.then()
			}
			b.unfold()
			b.everythingIsReached()
		})
	}
	b.t = t
}

// unfold opens every section and every part that a form holds back.
func (b *bench) unfold() {
	for _, o := range b.objects() {
		switch o := o.(type) {
		case *kit.Section:
			o.SetOpen(true)
		case *kit.Button:
			if strings.HasPrefix(o.Label(), "More") && o.Label() != "More ways" || o.Label() == "Choose" {
				o.Tapped(nil)
			}
		}
	}
}

// What is only to be read is turned by the page keys: down to its end, and up to its beginning.
func TestPageKeysTurnWhatIsRead(t *testing.T) {
	b := newSampleBench(t)
	b.win.Resize(fyne.NewSize(900, 600))
	for _, name := range []screen.Name{screen.Home, screen.Plan, screen.OnePage, screen.Settings} {
		b.visit(name)
		page := b.largestPage()
		b.win.Canvas().Unfocus()
		b.key(fyne.KeyPageDown)
		if page.Offset.Y <= 0 {
			t.Errorf("%s does not turn", name)
		}
		for range 50 {
			b.key(fyne.KeyPageDown)
		}
		if end := page.Content.Size().Height - page.Size().Height; page.Offset.Y != end {
			t.Errorf("%s ends at %v of %v", name, page.Offset.Y, end)
		}
		for range 60 {
			b.key(fyne.KeyPageUp)
		}
		if page.Offset.Y != 0 {
			t.Errorf("%s begins at %v", name, page.Offset.Y)
		}
	}
}

func (b *bench) largestPage() *container.Scroll {
	b.t.Helper()
	var best *container.Scroll
	for _, o := range showing(nil, b.host) {
		s := kit.ScrollOf(o)
		if s != nil && (best == nil || s.Size().Width*s.Size().Height > best.Size().Width*best.Size().Height) {
			best = s
		}
	}
	if best == nil {
		b.t.Fatal("nothing scrolls")
	}
	return best
}
