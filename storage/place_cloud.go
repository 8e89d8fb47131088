package storage

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// cloudFolder is a folder that a cloud program copies to its servers while PlanPage writes to it.
type cloudFolder struct {
	program string
	names   []string // of the folder itself; one that ends with "*" is only a beginning
	marks   []string // files or folders that the program keeps inside it
}

// cloudFolders are the usual places of Linux, macOS and Windows, in lower case. Their sources are the programs' help
// pages: macOS keeps most under Library/CloudStorage as "Program-account", OneDrive for work appends the company.
func cloudFolders() []cloudFolder {
	return []cloudFolder{
		{"OneDrive", []string{"onedrive", "onedrive - *", "onedrive-*"}, nil},
		{"iCloud Drive", []string{"icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents"}, nil},
		{"Dropbox", []string{"dropbox", "dropbox (*", "dropbox-*"}, []string{".dropbox.cache"}},
		{
			"Google Drive",
			[]string{"google drive", "googledrive-*", "my drive", "google drive file stream", "drivefs"},
			[]string{".tmp.driveupload", ".tmp.drivedownload"},
		},
		{"Nextcloud", []string{"nextcloud", "nextcloud-*"}, []string{".nextcloudsync.log", ".sync_*.db", "._sync_*.db"}},
	}
}

// CloudProgram names the cloud program whose folder dir lies in, "" when none is recognised: OneDrive, iCloud Drive,
// Dropbox, Google Drive or Nextcloud. Such a program may copy the database while it is half written, or put an
// earlier one in its place, and it gives the family's records to somebody else. It goes by the names of the folders
// above and by what the programs keep in them, so a folder that only has such a name is recognised too: it is asked
// for a warning, never to refuse. dir need not be there yet.
func CloudProgram(dir string) string {
	home, _ := os.UserHomeDir() // "" when there is none; then there is less to go by
	for _, path := range bothPaths(dir) {
		for _, find := range []func(string) string{
			cloudByName, cloudByMark,
			func(path string) string { return cloudBySetting(path, os.Getenv) },
			func(path string) string { return dropboxElsewhere(path, home, os.Getenv) },
			func(path string) string { return cloudOfMac(path, home, runtime.GOOS) },
		} {
			if program := find(path); program != "" {
				return program
			}
		}
	}
	return ""
}

// bothPaths returns the folder as it was given and as it really is: either may show the cloud program.
func bothPaths(dir string) []string {
	path, err := filepath.Abs(dir)
	if err != nil {
		return []string{dir}
	}
	for there := path; ; there = filepath.Dir(there) { // the deepest folder that is there already
		if real, err := filepath.EvalSymlinks(there); err == nil {
			if real = filepath.Join(real, path[len(there):]); real != path {
				return []string{path, real}
			}
		} else if there != filepath.Dir(there) {
			continue
		}
		return []string{path}
	}
}

// cloudByName looks at the names of the folders on the way. Paths of every system are understood on every system.
func cloudByName(path string) string {
	parts := strings.Split(strings.ReplaceAll(strings.ToLower(path), `\`, "/"), "/")
	for _, part := range parts {
		for _, cloud := range cloudFolders() {
			if slices.ContainsFunc(cloud.names, func(name string) bool { return isNamed(part, name) }) {
				return cloud.program
			}
		}
	}
	return ""
}

func isNamed(part, name string) bool {
	if start, open := strings.CutSuffix(name, "*"); open {
		return strings.HasPrefix(part, start)
	}
	return part == name
}

// cloudByMark looks for what the programs keep in the folders they copy, which may have any name.
func cloudByMark(path string) string {
	for {
		for _, cloud := range cloudFolders() {
			for _, mark := range cloud.marks {
				if found, err := filepath.Glob(filepath.Join(escapeGlob(path), mark)); err == nil && len(found) > 0 {
					return cloud.program
				}
			}
		}
		above := filepath.Dir(path)
		if above == path {
			return ""
		}
		path = above
	}
}

// escapeGlob takes the meaning out of letters that a pattern would read; on Windows names cannot have them.
func escapeGlob(path string) string {
	if runtime.GOOS == "windows" {
		return path
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

// cloudBySetting asks what OneDrive tells every program on Windows: where its folders are.
func cloudBySetting(path string, env func(string) string) string {
	for _, name := range []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"} {
		if within(path, env(name)) {
			return "OneDrive"
		}
	}
	return ""
}

// dropboxElsewhere reads where Dropbox keeps its folders when a person chose another place or name for them.
func dropboxElsewhere(path, home string, env func(string) string) string {
	for _, info := range []string{
		filepath.Join(home, ".dropbox", "info.json"),
		filepath.Join(env("APPDATA"), "Dropbox", "info.json"),
		filepath.Join(env("LOCALAPPDATA"), "Dropbox", "info.json"),
	} {
		data, err := os.ReadFile(info) // #nosec G304 -- a fixed place
		if err != nil {
			continue
		}
		var accounts map[string]struct {
			Path string `json:"path"`
		}
		if json.Unmarshal(data, &accounts) != nil {
			continue
		}
		for _, account := range accounts {
			if within(path, account.Path) {
				return "Dropbox"
			}
		}
	}
	return ""
}

// cloudOfMac knows that iCloud can take in the Desktop and Documents folders of a Mac: they then have a second place
// among iCloud's own.
func cloudOfMac(path, home, system string) string {
	if system != "darwin" || home == "" {
		return ""
	}
	for _, name := range []string{"Desktop", "Documents"} {
		if !within(path, filepath.Join(home, name)) {
			continue
		}
		if _, err := os.Lstat(filepath.Join(home, "Library", "Mobile Documents", "com~apple~CloudDocs", name)); err == nil {
			return "iCloud Drive"
		}
	}
	return ""
}

// within reports whether path is the folder or lies in it; false when folder is not given.
func within(path, folder string) bool {
	if folder == "" {
		return false
	}
	between, err := filepath.Rel(folder, path)
	return err == nil && between != ".." && !strings.HasPrefix(between, ".."+string(filepath.Separator))
}
