package app

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"time"

	"planpage/app/record"
	"planpage/assets"
	"planpage/storage"
)

// The day the sample family is written for, and its next meeting, so many days later.
const (
	sampleToday   record.Date = "2026-11-23"
	sampleMeeting record.Date = "2026-12-08"
	sampleAhead               = 15
)

var (
	isoDate    = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}`)
	spokenDate = regexp.MustCompile(`\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2})(, \d{4})?\b`)
)

type sampleVerb struct{}

// Run puts the sample family into an empty data folder.
func (sampleVerb) Run(j *job) error {
	return j.with(func(s *storage.Store) error {
		if err := importSample(s, j.today()); err != nil {
			return err
		}
		j.say("verbs.sample.done")
		return nil
	})
}

// importSample puts the sample family into a store that holds no child yet, its dates moved by whole weeks so
// that the next meeting lies about 15 days after today.
func importSample(s *storage.Store, today record.Date) error {
	used := false
	err := s.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		used = len(children) > 0
		return err
	})
	if err != nil {
		return err
	}
	if used {
		return &record.Error{Kind: record.Refused, Key: "verbs.sample.used"}
	}
	archive := filepath.Join(s.Dir(), "sample.zip")
	err = storage.WriteFile(archive, func(w io.Writer) error { return packSample(w, today) })
	if err == nil {
		_, err = s.Import(archive)
	}
	return errors.Join(err, ignoreMissing(os.Remove(archive)))
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// packSample writes the embedded family as an archive with its dates moved.
func packSample(w io.Writer, today record.Date) error {
	archive := zip.NewWriter(w)
	err := fs.WalkDir(assets.Sample, "sample", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := assets.Sample.ReadFile(name)
		if err != nil {
			return err
		}
		if path.Base(name) == "family.json" {
			data = moveDates(data, today)
		}
		out, err := archive.Create(name[len("sample/"):])
		if err == nil {
			_, err = out.Write(data)
		}
		return err
	})
	return errors.Join(err, archive.Close())
}

// moveDates moves every date of the sample by the same whole weeks: those in fields, and those in sentences,
// which are all written "Nov 6" or "May 20, 2026".
func moveDates(family []byte, today record.Date) []byte {
	days := 7 * int(math.Round(float64(sampleMeeting.DaysUntil(today.AddDays(sampleAhead)))/7))
	family = isoDate.ReplaceAllFunc(family, func(old []byte) []byte {
		return []byte(record.Date(old).AddDays(days))
	})
	return spokenDate.ReplaceAllFunc(family, func(old []byte) []byte { return moveSpoken(string(old), days) })
}

func moveSpoken(old string, days int) []byte {
	form := "Jan 2, 2006"
	if t, err := time.Parse(form, old); err == nil {
		return []byte(t.AddDate(0, 0, days).Format(form))
	}
	near := nearest(old)
	return []byte(near.AddDate(0, 0, days).Format("Jan 2"))
}

// nearest returns the day "Nov 6" in the year that puts it closest to the day the sample is written for.
func nearest(words string) time.Time {
	anchor := sampleToday.Time()
	var best time.Time
	for year := anchor.Year() - 1; year <= anchor.Year()+1; year++ {
		t, err := time.Parse("Jan 2 2006", words+" "+record.NewDate(year, time.January, 1).Time().Format("2006"))
		if err == nil && (best.IsZero() || t.Sub(anchor).Abs() < best.Sub(anchor).Abs()) {
			best = t
		}
	}
	return best
}
