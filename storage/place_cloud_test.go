package storage

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCloudByName(t *testing.T) {
	for path, want := range map[string]string{
		`C:\Users\Ana\OneDrive\PlanPage`:                                          "OneDrive",
		`C:\Users\Ana\OneDrive - Contoso Ltd\PlanPage`:                            "OneDrive",
		`/Users/ana/Library/CloudStorage/OneDrive-Personal/PlanPage`:              "OneDrive",
		`/home/ana/OneDrive/plan`:                                                 "OneDrive",
		`/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/PlanPage`:        "iCloud Drive",
		`C:\Users\Ana\iCloudDrive\PlanPage`:                                       "iCloud Drive",
		`/home/ana/Dropbox/PlanPage`:                                              "Dropbox",
		`/home/ana/Dropbox (Personal)/PlanPage`:                                   "Dropbox",
		`/Users/ana/Library/CloudStorage/Dropbox/PlanPage`:                        "Dropbox",
		`/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/PP`: "Google Drive",
		`G:\My Drive\PlanPage`:                                                    "Google Drive",
		`C:\Users\Ana\Google Drive\PlanPage`:                                      "Google Drive",
		`/home/ana/Nextcloud/PlanPage`:                                            "Nextcloud",
		`/home/ana/NextCloud`:                                                     "Nextcloud",
		`/home/ana/.local/share/planpage`:                                         "",
		`C:\Users\Ana\AppData\Local\PlanPage`:                                     "",
		`/Users/ana/Library/Application Support/PlanPage`:                         "",
		`/home/ana/dropboxes/PlanPage`:                                            "",
		`/home/ana/my drives/PlanPage`:                                            "",
	} {
		if got := cloudByName(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestCloudByMark(t *testing.T) {
	for mark, want := range map[string]string{
		".dropbox": "", ".dropbox.cache": "Dropbox", ".tmp.driveupload": "Google Drive",
		".nextcloudsync.log": "Nextcloud", ".sync_a1b2c3.db": "Nextcloud", "notes.db": "",
	} {
		dir := filepath.Join(t.TempDir(), "a [b] c*")
		deep := filepath.Join(dir, "family", "PlanPage")
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if got := CloudProgram(deep); got != "" {
			t.Errorf("before the mark: %q", got)
		}
		if err := os.WriteFile(filepath.Join(dir, mark), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := CloudProgram(deep); got != want {
			t.Errorf("%s: %q, want %q", mark, got, want)
		}
	}
}

func TestCloudBehindALink(t *testing.T) {
	dir := t.TempDir()
	real := filepath.Join(dir, "Dropbox")
	if err := os.Mkdir(real, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "mine")
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here")
	}
	if got := CloudProgram(filepath.Join(link, "PlanPage")); got != "Dropbox" {
		t.Errorf("%q", got)
	}
}

func TestCloudBySettings(t *testing.T) {
	home := t.TempDir()
	env := func(values map[string]string) func(string) string {
		return func(name string) string { return values[name] }
	}
	work := filepath.Join(home, "Arbeit")
	if got := cloudBySetting(filepath.Join(work, "PlanPage"), env(map[string]string{"OneDriveCommercial": work})); got != "OneDrive" {
		t.Errorf("%q", got)
	}
	if got := cloudBySetting(work+"2", env(map[string]string{"OneDrive": work})); got != "" {
		t.Errorf("a neighbour: %q", got)
	}
	box := filepath.Join(home, "Kasten")
	if got := dropboxElsewhere(box, home, env(nil)); got != "" {
		t.Errorf("%q", got)
	}
	if err := os.MkdirAll(filepath.Join(home, ".dropbox"), 0o700); err != nil {
		t.Fatal(err)
	}
	info := `{"personal": {"path": "` + filepath.ToSlash(box) + `", "host": 1}}`
	if err := os.WriteFile(filepath.Join(home, ".dropbox", "info.json"), []byte(info), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := dropboxElsewhere(filepath.Join(box, "PlanPage"), home, env(nil)); got != "Dropbox" {
		t.Errorf("%q", got)
	}
	documents := filepath.Join(home, "Documents", "PlanPage")
	if got := cloudOfMac(documents, home, "darwin"); got != "" {
		t.Errorf("%q", got)
	}
	if err := os.MkdirAll(filepath.Join(home, "Library", "Mobile Documents", "com~apple~CloudDocs", "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := cloudOfMac(documents, home, "darwin"); got != "iCloud Drive" {
		t.Errorf("%q", got)
	}
	if got := cloudOfMac(filepath.Join(home, "PlanPage"), home, "darwin"); got != "" {
		t.Errorf("%q", got)
	}
}
