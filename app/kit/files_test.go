package kit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// benchFolder has a folder "in", two PDFs, a text and a hidden file.
func benchFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "in"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b.PDF", "a.pdf", "note.txt", ".hidden.pdf", filepath.Join("in", "deep.pdf")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFoldersFirstAndOnlyWhatIsWanted(t *testing.T) {
	list, err := readFolder(benchFolder(t), []string{".pdf"})
	sortFiles(list, byName)
	if err != nil || len(list) != 3 || list[0].name != "in" || list[1].name != "a.pdf" || list[2].name != "b.PDF" {
		t.Errorf("got %+v, %v", list, err)
	}
	if _, err := readFolder(filepath.Join(t.TempDir(), "gone"), nil); err == nil {
		t.Error("a folder that is not there is read")
	}
}

func TestPickingAFileByKeyboard(t *testing.T) {
	p, dir, got := printer(t), benchFolder(t), ""
	b := newBench(t, fyne.NewSize(900, 600), Column(0, NewEntry()))
	PickFile(b.win, p, dir, []string{".pdf"}, func(path string) { got = path })
	b.keys(fyne.KeyHome, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn)
	if got != filepath.Join(dir, "in", "deep.pdf") || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %q", got)
	}
	PickFile(b.win, p, dir, []string{".pdf"}, func(path string) { got = path })
	second := b.win.Canvas().Focused().(*List).Items()[1].ID
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	if got != second {
		t.Errorf("Down from the first row picked %q", got)
	}
	got = ""
	PickFile(b.win, p, dir, []string{".pdf"}, func(path string) { got = path })
	b.keys(fyne.KeyEscape)
	if got != "" || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("Escape picked %q", got)
	}
}

// An empty folder says so, instead of showing nothing at all.
func TestAFolderWithoutFilesSaysSo(t *testing.T) {
	p := printer(t)
	b := newBench(t, fyne.NewSize(900, 600), Column(0, NewEntry()))
	PickFile(b.win, p, benchFolder(t), []string{".age"}, func(string) {})
	list := b.win.Canvas().Focused().(*List)
	b.keys(fyne.KeyReturn) // into the folder
	if len(list.Items()) != 0 || !strings.Contains(shownIn(b.win.Canvas().Overlays().Top()), "no file in this folder") {
		t.Errorf("shows %q", shownIn(b.win.Canvas().Overlays().Top()))
	}
}

// shownIn returns all words that show below an object.
func shownIn(o fyne.CanvasObject) string {
	if !o.Visible() {
		return ""
	}
	if w, ok := o.(*Words); ok {
		return w.Text()
	}
	all := ""
	for _, part := range partsOf(o) {
		all += shownIn(part) + "\n"
	}
	return all
}

func TestSavingAsksBeforeItReplaces(t *testing.T) {
	p, dir, got := printer(t), benchFolder(t), ""
	b := newBench(t, fyne.NewSize(900, 600), Column(0, NewEntry()))
	SaveFile(b.win, p, dir, "page.pdf", func(path string) { got = path })
	b.keys(fyne.KeyReturn)
	if got != filepath.Join(dir, "page.pdf") {
		t.Fatalf("saves to %q", got)
	}
	got = ""
	SaveFile(b.win, p, dir, "a.pdf", func(path string) { got = path })
	b.keys(fyne.KeyReturn)
	if got != "" || len(b.win.Canvas().Overlays().List()) != 2 {
		t.Fatalf("a file that exists is replaced at once: %q", got)
	}
	b.keys(fyne.KeyEscape)
	if got != "" || len(b.win.Canvas().Overlays().List()) != 1 {
		t.Error("no is not taken")
	}
	b.keys(fyne.KeyReturn)
	b.win.Canvas().FocusNext()
	b.keys(fyne.KeyReturn)
	if got != filepath.Join(dir, "a.pdf") || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("after yes it saves to %q", got)
	}
}

func TestSaveTargetStaysInItsFolder(t *testing.T) {
	dir := filepath.FromSlash("/home/ana")
	for name, want := range map[string]string{
		"page": "page.pdf", " Maya 2026 ": "Maya 2026.pdf", "page.txt": "page.txt", "Page for Dec. 8": "Page for Dec. 8.pdf", "Maya 12.8": "Maya 12.8.pdf", "Maya.": "Maya.pdf",
		"": "", "..": "", "../x": "", `a\b`: "",
	} {
		if want != "" {
			want = filepath.Join(dir, want)
		}
		if got := saveTarget(dir, name, "page.pdf"); got != want {
			t.Errorf("%q goes to %q, want %q", name, got, want)
		}
	}
}

func TestPickingAFolder(t *testing.T) {
	p, dir, got := printer(t), benchFolder(t), ""
	b := newBench(t, fyne.NewSize(900, 600), Column(0, NewEntry()))
	PickFolder(b.win, p, dir, func(path string) { got = path })
	k := b.win.Canvas().Focused().(*List)
	if len(k.Items()) != 1 || k.Items()[0].Title != "in" {
		t.Errorf("shows %+v", k.Items())
	}
	k.Choose("")
	for range 8 {
		b.win.Canvas().FocusNext()
		if button, ok := b.win.Canvas().Focused().(*Button); ok && button.Label() == p.T("kit.files.folder.do") {
			b.keys(fyne.KeyReturn)
			break
		}
	}
	if got != dir {
		t.Errorf("picked %q, want %q", got, dir)
	}
}
