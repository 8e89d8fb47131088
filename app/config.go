package app

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

const configName = "settings.json"

// loadConfig reads settings.json from the data folder. A missing or broken file gives the usual settings: they
// are never worth refusing a family its records.
func loadConfig(dir string) *screen.Config {
	c := &screen.Config{}
	raw, err := os.ReadFile(filepath.Join(dir, configName)) // #nosec G304 -- our own file in the family's folder
	if err == nil && json.Unmarshal(raw, c) != nil {
		*c = screen.Config{}
	}
	if !slices.Contains(kit.Scales, c.Scale) {
		c.Scale = 1
	}
	if !slices.Contains(kit.Modes, c.Mode) {
		c.Mode = string(kit.ModeLight)
	}
	if c.Paper == "" {
		c.Paper = record.PaperLetter
	}
	if c.Lang == "" {
		c.Lang = "en"
	}
	c.Save = func() error { return saveConfig(dir, c) }
	return c
}

// saveConfig replaces settings.json in one step.
func saveConfig(dir string, c *screen.Config) error {
	raw, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return err
	}
	return storage.WriteFile(filepath.Join(dir, configName), func(w io.Writer) error {
		_, err := w.Write(append(raw, '\n'))
		return err
	})
}

func diskError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err // without the path: it may hold the family's name
	}
	return &record.Error{Kind: record.Disk, Key: "app.disk", Err: err}
}

// dataFolder returns where a family's records lie: the folder given, else the system's place for a program's data, and
// where they were moved to from there. When that place is not to be found now, it is the folder that was left: opening it
// says so.
func dataFolder(given string) (string, error) {
	base, err := usualFolder(given)
	if err != nil {
		return "", err
	}
	if moved, err := storage.MovedTo(base); err == nil {
		return moved, nil
	}
	return base, nil
}

func usualFolder(given string) (string, error) {
	if given != "" {
		return filepath.Abs(given)
	}
	base, err := userData()
	if err != nil {
		return "", &record.Error{Kind: record.Disk, Key: "app.noFolder", Err: err}
	}
	return base, nil
}
