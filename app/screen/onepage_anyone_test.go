//go:build !race

package screen

import (
	"fmt"
	"image"
	"math"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// ink is how dark each pixel of a page is, from 0 to 255.
type ink struct {
	dark []float64
	wide int
}

// inkOf puts so many pixels of a picture together to each of the page's, which has no colours.
func inkOf(img *image.RGBA, finer, wide, high int) ink {
	page := ink{make([]float64, wide*high), wide}
	for y := range min(high*finer, img.Rect.Dy()) {
		row := img.Pix[y*img.Stride:]
		for x := range wide * finer {
			page.dark[y/finer*wide+x/finer] += float64(255-row[4*x]) / float64(finer*finer)
		}
	}
	return page
}

// proofTally is how far pictures are apart: as a share of the ink, and in the worst block as a share of black.
type proofTally struct {
	pages        int
	apart, block float64
}

// beside compares a page with another.
func (a ink) beside(b ink) proofTally {
	apart, all := 0.0, 1.0
	across := a.wide/proofBlock + 1
	blocks := make([]float64, across*(len(a.dark)/a.wide/proofBlock+1))
	for i := range a.dark {
		apart, all = apart+math.Abs(a.dark[i]-b.dark[i]), all+a.dark[i]
		blocks[i/a.wide/proofBlock*across+i%a.wide/proofBlock] += (a.dark[i] - b.dark[i]) / (255 * proofBlock * proofBlock)
	}
	now := proofTally{pages: 1, apart: apart / all}
	for _, d := range blocks {
		now.block = max(now.block, math.Abs(d))
	}
	return now
}

func (p proofTally) String() string {
	return fmt.Sprintf("%.1f %% of the ink apart, %.1f %% in a block", 100*p.apart, 100*p.block)
}

func (p proofTally) atLeast(o proofTally) proofTally {
	return proofTally{p.pages + o.pages, max(p.apart, o.apart), max(p.block, o.block)}
}

func (p proofTally) plus(o proofTally) proofTally {
	return proofTally{p.pages + o.pages, p.apart + o.apart, p.block + o.block}
}

func (p proofTally) mean() proofTally {
	n := float64(max(1, p.pages))
	return proofTally{p.pages, p.apart / n, p.block / n}
}

// typed is what a family may write, in letters of both typefaces and with marks that are drawn.
func typed(rt *rapid.T, label string) string {
	return rapid.OneOf(
		rapid.StringMatching(`[A-Z][a-z]{2,9}( [a-z]{1,10}){0,14}`),
		rapid.SampledFrom([]string{"", "Nguyễn Thị Hằng", "Łukasz Ελένη Їжак", "70 % → 80 %", "☐ ✓ ■ ▲", "مايا 李小龙", "“Why?” — she asks (often)"}),
	).Draw(rt, label)
}

func severalTyped(rt *rapid.T, label string, most int) []string {
	list := make([]string, rapid.IntRange(0, most).Draw(rt, label+"s"))
	for i := range list {
		list[i] = typed(rt, label)
	}
	return list
}

// anyone is a family with any child, goals, scores and a meeting.
var anyone = rapid.Custom(func(rt *rapid.T) *record.Family {
	f := &record.Family{Child: &record.Child{
		Name: "N" + typed(rt, "name"), School: typed(rt, "school"), Grade: "4", BirthDate: "2016-10-04",
		PlanKind:  record.PlanKind(rapid.SampledFrom(record.PlanKinds).Draw(rt, "kind")),
		Strengths: severalTyped(rt, "strength", 4), WhatWorks: severalTyped(rt, "works", 4), Challenges: severalTyped(rt, "challenge", 4),
		OwnWords: typed(rt, "own"),
	}}
	m := &record.Meeting{Date: "2026-12-08", MeetingKind: record.MeetingAnnual}
	for i, words := range severalTyped(rt, "concern", 5) {
		id := fmt.Sprint("c", i)
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: words, Fact: typed(rt, "fact"), Rank: i})
		m.Requests = append(m.Requests, record.Request{Concern: id, Request: typed(rt, "ask")})
		m.Attendees = append(m.Attendees, record.Attendee{Name: words, Role: "nurse"})
	}
	f.Meetings = []*record.Meeting{m}
	anyGoals(rt, f)
	e := &record.Evaluation{Meta: record.Meta{ID: "e"}, Date: "2026-05-20"}
	for _, name := range severalTyped(rt, "score", 5) {
		low := rapid.Float64Range(50, 120).Draw(rt, "low")
		high := low + 12
		e.Scores = append(e.Scores, record.Score{Name: "S" + name, Composite: true, Scale: record.ScaleStandard, Value: fmt.Sprintf("%.0f", low+6), CILow: &low, CIHigh: &high})
	}
	f.Evaluations = []*record.Evaluation{e}
	return f
})

func anyGoals(rt *rapid.T, f *record.Family) {
	for i, title := range severalTyped(rt, "goal", 7) {
		start, target := 4.0, rapid.Float64Range(10, 200).Draw(rt, "target")
		g := &record.Goal{
			Meta: record.Meta{ID: fmt.Sprint("g", i)}, Title: "G" + title, Unit: record.UnitRate,
			Baseline: record.Point{Date: "2026-01-12", Value: &start}, Target: record.Point{Date: "2027-01-11", Value: &target},
		}
		f.Goals = append(f.Goals, g)
		for j := range rapid.IntRange(0, 6).Draw(rt, "readings") {
			v := rapid.Float64Range(0, 200).Draw(rt, "value")
			f.Measurements = append(f.Measurements, &record.Measurement{
				Meta: record.Meta{ID: fmt.Sprint("m", i, j)}, GoalID: g.ID, Date: record.Date("2026-03-01").AddDays(30 * j), Source: record.SourceSchool, Value: &v,
			})
		}
	}
}
