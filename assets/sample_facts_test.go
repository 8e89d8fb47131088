package assets_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
	"planpage/assets"
)

// TestSampleFilesAreThoseOfItsDocuments compares each document's hash and size with the file, and looks for files
// that no document names.
func TestSampleFilesAreThoseOfItsDocuments(t *testing.T) {
	named := map[string]bool{}
	for _, r := range sampleRecords(t) {
		d, ok := r.(*record.Document)
		if !ok || d.SHA256 == "" {
			continue
		}
		named[d.SHA256] = true
		data, err := assets.Sample.ReadFile("sample/files/" + d.SHA256)
		if err != nil {
			t.Errorf("%s: %v", d.Title, err)
			continue
		}
		sum := sha256.Sum256(data)
		if hex.EncodeToString(sum[:]) != d.SHA256 || int64(len(data)) != d.Size {
			t.Errorf("%s is not the file its record describes", d.Title)
		}
	}
	files, err := fs.ReadDir(assets.Sample, "sample/files")
	if err != nil || len(files) != len(named) {
		t.Errorf("%d files for %d documents: %v", len(files), len(named), err)
	}
}

// TestSamplePercentilesFollowTheNormalCurve compares each printed percentile with 100·Φ((score − 100)/15) and each
// score with its interval; the label of a WISC-V index follows the publisher's bands.
func TestSamplePercentilesFollowTheNormalCurve(t *testing.T) {
	for _, e := range readSample(t)["Maya"].Evaluations {
		for _, s := range e.Scores {
			v, ok := s.Number()
			if !ok || s.Scale != record.ScaleStandard || *s.CILow >= v || *s.CIHigh <= v {
				t.Errorf("%s %s: %s is not within its interval", s.Test, s.Name, s.Value)
			}
			curve := 50 * (1 + math.Erf((v-100)/15/math.Sqrt2))
			if math.Abs(curve-*s.Percentile) > 1 {
				t.Errorf("%s %s: %s is the %.1f percentile, not %v", s.Test, s.Name, s.Value, curve, *s.Percentile)
			}
			if want := wiscLabel(s.Test, v); s.Label != want {
				t.Errorf("%s %s: label %q, want %q", s.Test, s.Name, s.Label, want)
			}
		}
	}
}

func wiscLabel(test string, v float64) string {
	switch {
	case test != "WISC-V":
		return ""
	case v >= 110 && v < 120:
		return "High Average"
	case v >= 90 && v < 110:
		return "Average"
	case v >= 80 && v < 90:
		return "Low Average"
	}
	return "unexpected"
}

// schoolOpen tells whether the calendar has school on the day.
func schoolOpen(c *record.Calendar, d record.Date) bool {
	if day := d.Weekday(); day == time.Saturday || day == time.Sunday {
		return false
	}
	for _, span := range c.Closed {
		first, last, ok := strings.Cut(span, "..")
		if !ok {
			last = first
		}
		if d >= record.Date(first) && d <= record.Date(last) {
			return false
		}
	}
	return true
}

// TestSampleConcernCountsWhatTheLogShows counts the reading sessions the third concern speaks of.
func TestSampleConcernCountsWhatTheLogShows(t *testing.T) {
	maya := readSample(t)["Maya"]
	calendar := maya.Calendars[0]
	sessions := 0
	for d := record.Date("2026-08-24"); d <= "2026-11-20"; d = d.AddDays(1) {
		if schoolOpen(calendar, d) {
			sessions++
		}
	}
	why, days := map[record.Reason]int{}, map[record.Date]bool{}
	for _, e := range maya.Log {
		if e.LogKind != record.LogMissedSession {
			continue
		}
		why[e.Reason]++
		if days[e.Date] || !schoolOpen(calendar, e.Date) || *e.Minutes != 30 {
			t.Errorf("%s cannot be a missed session of 30 minutes", e.Date)
		}
		days[e.Date] = true
	}
	fact := maya.NextMeeting(anchor).RankedConcerns()[2].Fact
	want := fmt.Sprintf("%d of %d (%d with no teacher, %d for school events). Maya was absent for %d more.",
		why["providerAbsent"]+why["schoolEvent"], sessions, why["providerAbsent"], why["schoolEvent"], why["childAbsent"])
	if fact != want {
		t.Errorf("the concern says %q, the log %q", fact, want)
	}
}

// TestSampleReadingConcernAgreesWithReadings computes the aim line on the day of the last school reading.
func TestSampleReadingConcernAgreesWithReadings(t *testing.T) {
	maya := readSample(t)["Maya"]
	var goal *record.Goal
	for _, g := range maya.ActiveGoals() {
		if g.Area == "Reading" {
			goal = g
		}
	}
	var last *record.Measurement
	low, high := math.Inf(1), math.Inf(-1)
	for _, m := range maya.Readings(goal.ID) {
		if m.Source != record.SourceSchool || m.Date < goal.Changes[0].Date {
			continue
		}
		last, low, high = m, math.Min(low, *m.Value), math.Max(high, *m.Value)
	}
	b, e := goal.Baseline, goal.Target
	part := float64(b.Date.DaysUntil(last.Date)) / float64(b.Date.DaysUntil(e.Date))
	want := fmt.Sprintf("%v words a minute on %s; the line to her goal was at %.0f. She has read %v to %v since Aug 28.",
		*last.Value, last.Date.Time().Format("Jan 2"), *b.Value+(*e.Value-*b.Value)*part, low, high)
	if got := maya.NextMeeting(anchor).RankedConcerns()[0].Fact; got != want {
		t.Errorf("the concern says %q, the readings %q", got, want)
	}
}

// A date within a text is written "Nov 6" or "May 20, 2026", so that whoever moves the sample in time can move it
// too; a month or a year on its own could not be moved.
var (
	dateInText  = regexp.MustCompile(`\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(, \d{4})?\b`)
	looseInText = regexp.MustCompile(`\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|20\d\d)\b`)
	wholeDates  = regexp.MustCompile(`"[\dTZ:.\-]+"`)
)

func TestSampleTextsNameDatesThatCanBeMoved(t *testing.T) {
	data, err := assets.Sample.ReadFile("sample/family.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(data), "\n") {
		rest := dateInText.ReplaceAllString(wholeDates.ReplaceAllString(line, ""), "")
		if word := looseInText.FindString(rest); word != "" {
			t.Errorf("line %s: %q: %s", strconv.Itoa(i+1), word, strings.TrimSpace(line))
		}
	}
}
