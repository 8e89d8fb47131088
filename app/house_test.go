// The house rules of the README, kept by tests: who may import whom, how large things may grow, what has words
// of its own. They read the source of every operating system, not only of the one they run on.
package app_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "planpage"

// lines is the import table: a package may import only packages of a later line.
var lines = [][]string{
	{"."},
	{"app"},
	{"app/screen"},
	{"app/kit", "app/sheet", "app/letter"},
	{"app/onepage"},
	{"app/finding", "app/paper", "app/document"},
	{"app/chart"},
	{"app/progress", "app/score", "app/deadline", "storage"},
	{"app/text"},
	{"app/record", "assets"},
}

// only lists what is reserved: a path and what is below it may be imported by these rooms alone.
var only = map[string][]string{
	"fyne.io/fyne/v2":                 {".", "app", "app/screen", "app/kit"},
	"github.com/go-pdf/fpdf":          {"app/paper"},
	"go.etcd.io/bbolt":                {"storage"},
	"github.com/klippa-app/go-pdfium": {"app/document"},
	"github.com/tetratelabs/wazero":   {"app/document"},
	module + "/storage":               {"app", "app/screen"},
	"net/http":                        {},
}

// pure lists the packages that compute: today is a parameter, and they touch no disk.
var pure = []string{"app/progress", "app/score", "app/deadline", "app/finding", "app/onepage", "app/sheet", "app/chart"}

// top lists everything that may stand at the top level.
var top = []string{
	"main.go", "app", "storage", "assets", "FyneApp.toml", "go.mod", "go.sum", "README.md", "CHANGELOG.md", "LICENSE",
	"Makefile", ".golangci.yml", ".ci", ".gitignore",
}

// source is one Go file. Name is its path from the top level with slashes, Room the folder's.
type source struct {
	Name, Room string
	File       *ast.File
	Text       string
}

func (s source) isTest() bool { return strings.HasSuffix(s.Name, "_test.go") }

// house is all Go files, with the positions of their parts.
type house struct {
	files []source
	set   *token.FileSet
}

func (h house) at(n ast.Node) string {
	p := h.set.Position(n.Pos())
	return p.Filename + ":" + strconv.Itoa(p.Line)
}

// readHouse reads every Go file of the module.
func readHouse(t *testing.T) house {
	t.Helper()
	h := house{set: token.NewFileSet()}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return skipped(name, entry)
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		return h.read(name)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(h.files) == 0 {
		t.Fatal("no Go files found")
	}
	return h
}

func skipped(name string, entry fs.DirEntry) error {
	hidden := strings.HasPrefix(entry.Name(), ".") && name != ".."
	if hidden || entry.Name() == "testdata" || entry.Name() == "build" {
		return fs.SkipDir
	}
	return nil
}

func (h *house) read(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	short := strings.TrimPrefix(filepath.ToSlash(name), "../")
	file, err := parser.ParseFile(h.set, short, text, parser.ParseComments)
	if err != nil {
		return err
	}
	h.files = append(h.files, source{Name: short, Room: path.Dir(short), File: file, Text: string(text)})
	return nil
}

// rooms returns the files of each package that are not tests.
func (h house) rooms() map[string][]source {
	rooms := map[string][]source{}
	for _, s := range h.files {
		if !s.isTest() {
			rooms[s.Room] = append(rooms[s.Room], s)
		}
	}
	return rooms
}

func (s source) imports() []string {
	paths := make([]string, len(s.File.Imports))
	for i, spec := range s.File.Imports {
		paths[i], _ = strconv.Unquote(spec.Path.Value)
	}
	return paths
}

// line returns the line of a room in the import table, or -1.
func line(room string) int {
	return slices.IndexFunc(lines, func(rooms []string) bool { return slices.Contains(rooms, room) })
}

// roomOf returns the folder of a package of ours.
func roomOf(imported string) string {
	return path.Clean("./" + strings.TrimPrefix(imported, module))
}

// within tells whether an import path is that path or below it.
func within(imported, above string) bool {
	return imported == above || strings.HasPrefix(imported, above+"/")
}

func TestHouseImportsGoDown(t *testing.T) {
	for room, files := range readHouse(t).rooms() {
		if line(room) < 0 {
			t.Errorf("%s has no line in the import table", room)
			continue
		}
		for _, s := range files {
			for _, imported := range s.imports() {
				if !within(imported, module) {
					continue
				}
				if line(roomOf(imported)) <= line(room) {
					t.Errorf("%s imports %s, which is not on a lower line", s.Name, imported)
				}
			}
		}
	}
}

func TestHouseReservedImports(t *testing.T) {
	for _, s := range readHouse(t).files {
		if s.isTest() {
			continue
		}
		for _, imported := range s.imports() {
			for reserved, rooms := range only {
				if within(imported, reserved) && !slices.Contains(rooms, s.Room) {
					t.Errorf("%s imports %s, which is for %v", s.Name, imported, rooms)
				}
			}
			if within(imported, "fyne.io/fyne/v2/app") && s.Name != "main.go" {
				t.Errorf("%s imports %s, which is for main.go", s.Name, imported)
			}
		}
	}
}

func TestHousePureRooms(t *testing.T) {
	h := readHouse(t)
	for _, s := range h.files {
		if s.isTest() || !slices.Contains(pure, s.Room) {
			continue
		}
		for _, imported := range s.imports() {
			if imported == "os" || within(imported, "os") || imported == "path/filepath" {
				t.Errorf("%s imports %s, but its room touches no disk", s.Name, imported)
			}
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && isPackage(sel.X, "time") && sel.Sel.Name == "Now" {
				t.Errorf("%s reads the clock, but in its room today is a parameter", h.at(n))
			}
			return true
		})
	}
}

func isPackage(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Deps       []string
}

// listAll asks go list for every package that the program is made from, by import path.
func listAll(t *testing.T) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-deps", "-json=ImportPath,Standard,Deps", "-tags", "ci", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]listed{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
}

// TestHouseWholeImports looks at what is imported by way of others too.
func TestHouseWholeImports(t *testing.T) {
	all := listAll(t)
	for name, p := range all {
		if !within(name, module) {
			continue
		}
		room := roomOf(name)
		for _, dep := range p.Deps {
			if within(dep, "fyne.io/fyne/v2") && !slices.Contains(only["fyne.io/fyne/v2"], room) {
				t.Errorf("%s draws in %s", room, dep)
			}
			if room == "app/record" && !all[dep].Standard {
				t.Errorf("app/record draws in %s, which is not in the standard library", dep)
			}
		}
	}
}

func TestHouseTopLevel(t *testing.T) {
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Skip("not a clone: only a clone knows what belongs to the project")
	}
	for name := range strings.Lines(string(out)) {
		first, _, _ := strings.Cut(strings.TrimSpace(name), "/")
		if !slices.Contains(top, first) {
			t.Errorf("%s is not one of the things that may stand at the top level", first)
		}
	}
}
