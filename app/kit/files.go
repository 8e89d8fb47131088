package kit

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode"

	"planpage/app/record"
)

// fileEntry is one row of a file dialog.
type fileEntry struct {
	path   string
	name   string
	folder bool
	size   int64
	at     time.Time // when it was last changed
}

// readFolder returns what is in a folder, without what is hidden. With extensions (".pdf") only such files.
func readFolder(folder string, extensions []string) ([]fileEntry, error) {
	list, err := os.ReadDir(folder)
	if err != nil {
		return nil, &record.Error{Kind: record.Disk, Key: "kit.folder.unread", Err: err}
	}
	var entries []fileEntry
	for _, e := range list {
		info, err := os.Stat(filepath.Join(folder, e.Name()))
		if err != nil || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		f := fileEntry{path: filepath.Join(folder, e.Name()), name: e.Name(), folder: info.IsDir(), size: info.Size(), at: info.ModTime()}
		if f.folder || hasExtension(f.name, extensions) {
			entries = append(entries, f)
		}
	}
	return entries, nil
}

// The orders of a file dialog.
const (
	byNewest = "newest"
	byName   = "name"
)

// sortFiles brings the folders to the top, and each kind into an order.
func sortFiles(entries []fileEntry, order string) {
	slices.SortFunc(entries, func(a, b fileEntry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		if order == byNewest && !a.at.Equal(b.at) {
			return b.at.Compare(a.at)
		}
		return cmp.Compare(Fold(a.name), Fold(b.name))
	})
}

func hasExtension(name string, extensions []string) bool {
	if len(extensions) == 0 {
		return true
	}
	return slices.ContainsFunc(extensions, func(e string) bool { return strings.EqualFold(e, filepath.Ext(name)) })
}

// knownFolder is a folder most people know by name; name is a key of the translations, or a drive's own name.
type knownFolder struct{ name, path string }

// places returns the folders of this computer worth a button: those that exist.
func places() []knownFolder {
	var list []knownFolder
	if home, err := os.UserHomeDir(); err == nil {
		list = append(list, knownFolder{"kit.folder.home", home})
		for _, name := range []string{"Desktop", "Documents", "Downloads"} {
			list = append(list, knownFolder{"kit.folder." + strings.ToLower(name), filepath.Join(home, name)})
		}
	}
	if runtime.GOOS == "windows" {
		for drive := 'C'; drive <= 'Z'; drive++ {
			list = append(list, knownFolder{string(drive) + ":", string(drive) + `:\`})
		}
	}
	return slices.DeleteFunc(list, func(p knownFolder) bool { return !isFolder(p.path) })
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// startFolder returns the folder itself when it is there, else the home folder.
func startFolder(folder string) string {
	if folder != "" && isFolder(folder) {
		return folder
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return string(filepath.Separator)
}

// saveTarget returns where a file of a typed name goes: the suggested name's extension is added to a name that
// has none. Names that lead out of the folder, or are no names (NUL, on Windows), give "".
func saveTarget(folder, name, suggested string) string {
	name = strings.TrimSpace(name)
	if name == "" || strings.ContainsAny(name, `/\`) || name == "." || !filepath.IsLocal(name) {
		return ""
	}
	if ending := []rune(filepath.Ext(name)); len(ending) < 2 || !unicode.IsLetter(ending[1]) {
		name = strings.TrimRight(name, ".") + filepath.Ext(suggested) // "Page for Dec. 8" has no ending yet
	}
	return filepath.Join(folder, name)
}
