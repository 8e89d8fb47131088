package app

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"planpage/app/kit"
	"planpage/app/screen"
)

// everyScreen is each way into a screen, with a form open where a screen has one.
func everyScreen(b *bench) []screen.Route {
	f := b.family()
	routes := []screen.Route{
		{Screen: screen.Welcome, Part: screen.PartAdd},
		{Screen: screen.Quick, Part: screen.PartAdd},
		{Screen: screen.Settings},
		{Screen: screen.Practice},
		{Screen: screen.Find},
		{Screen: screen.Find, Part: "reading"},
		{Screen: screen.Goals, Part: "import", ID: f.Goals[0].ID},
		{Screen: screen.Scores, ID: f.Evaluations[0].ID},
		{Screen: screen.Scores, Part: "paste", ID: f.Evaluations[0].ID},
		{Screen: screen.Meetings, Part: screen.PartTable, ID: f.Meetings[0].ID},
		{Screen: screen.Meetings, Part: screen.PartAfter, ID: f.Meetings[0].ID},
	}
	for _, name := range places {
		routes = append(routes, screen.Route{Screen: name})
	}
	for _, name := range []screen.Name{screen.Goals, screen.Evaluations, screen.Plan, screen.Meetings, screen.Records} {
		routes = append(routes, screen.Route{Screen: name, Part: screen.PartAdd})
	}
	return routes
}

// Everything that can be pressed or filled in is reached by Tab, is in view then, and shows that it has the keyboard.
func TestKeyboardReachesEverything(t *testing.T) {
	b := newSampleBench(t)
	for _, r := range everyScreen(b) {
		t.Run(fmt.Sprint(r.Screen, r.Part), func(t *testing.T) {
			b.t = t
			b.Go(r)
			b.wait(soon)
			b.everythingIsReached()
		})
	}
	b.t = t
}

func (b *bench) everythingIsReached() {
	b.t.Helper()
	b.win.Canvas().Unfocus()
	wanted := fields(nil, b.win.Content())
	var reached []fyne.Focusable
	for range len(wanted) + 5 {
		b.win.Canvas().FocusNext()
		f := b.win.Canvas().Focused()
		if f == nil || slices.Contains(reached, f) {
			break
		}
		reached = append(reached, f)
		b.isSeen(f.(fyne.CanvasObject))
	}
	for _, f := range wanted {
		if !slices.Contains(reached, f) {
			b.t.Errorf("Tab does not reach %s", name(f))
		}
	}
	for _, o := range lost(nil, b.win.Content(), false) {
		b.t.Errorf("the keyboard cannot press %s", name(o))
	}
	if len(reached) == 0 {
		b.t.Error("there is nothing for the keyboard")
	}
}

// fields adds all that takes the focus below o.
func fields(list []fyne.Focusable, o fyne.CanvasObject) []fyne.Focusable {
	for _, o := range showing(nil, o) {
		if f, ok := o.(fyne.Focusable); ok && !resting(o) {
			list = append(list, f)
		}
	}
	return list
}

func resting(o fyne.CanvasObject) bool {
	d, ok := o.(interface{ Disabled() bool })
	return ok && d.Disabled()
}

// lost adds what can be tapped below o, but neither takes the focus nor is part of something that does.
func lost(list []fyne.CanvasObject, o fyne.CanvasObject, reached bool) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return list
	}
	_, focusable := o.(fyne.Focusable)
	reached = reached || focusable
	if _, ok := o.(fyne.Tappable); ok && !reached && !resting(o) {
		list = append(list, o)
	}
	if s := kit.ScrollOf(o); s != nil {
		return lost(list, s.Content, reached) // its bars are for the pointer: the page follows the keyboard by itself
	}
	for _, child := range inside(o) {
		list = lost(list, child, reached)
	}
	return list
}

// isSeen fails unless an object lies in the window and looks different with the keyboard on it.
func (b *bench) isSeen(o fyne.CanvasObject) {
	b.t.Helper()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	size := b.win.Canvas().Size()
	if at.Y < -1 || at.Y > size.Height-8 || at.X < -1 || at.X > size.Width-8 {
		b.t.Errorf("%s has the keyboard at %v, outside the window", name(o), at)
	}
	with := look(o)
	f := o.(fyne.Focusable)
	f.FocusLost()
	without := look(o)
	f.FocusGained()
	if slices.Equal(with, without) {
		b.t.Errorf("%s does not show that it has the keyboard", name(o))
	}
}

// look is how the shapes of an object are drawn.
func look(o fyne.CanvasObject) []string {
	var list []string
	for _, o := range showing(nil, o) {
		switch o := o.(type) {
		case *canvas.Rectangle:
			list = append(list, fmt.Sprint(shade(o.FillColor), shade(o.StrokeColor), o.StrokeWidth))
		case *canvas.Circle:
			list = append(list, fmt.Sprint(shade(o.FillColor), shade(o.StrokeColor), o.StrokeWidth))
		}
	}
	return list
}

func shade(c color.Color) string {
	if c == nil {
		return "none"
	}
	r, g, b, a := c.RGBA()
	return fmt.Sprint(r, g, b, a)
}

// name says which object is meant.
func name(o any) string {
	if l, ok := o.(interface{ Label() string }); ok {
		return fmt.Sprintf("%T %q", o, l.Label())
	}
	if e, ok := o.(interface{ Typed() string }); ok {
		return fmt.Sprintf("%T %q", o, e.Typed())
	}
	if w, ok := o.(fyne.Widget); ok {
		for _, part := range test.WidgetRenderer(w).Objects() {
			if words, ok := part.(*canvas.Text); ok {
				return fmt.Sprintf("%T %q", o, words.Text)
			}
		}
	}
	return fmt.Sprintf("%T", o)
}
