package onepage

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// poppler runs one of the tools of package poppler-utils on a PDF.
func poppler(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	args = append(args, path)
	if name == "pdftotext" {
		args = append(args, "-")
	}
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s (package poppler-utils) is needed: %v", name, err)
	}
	return string(out)
}

func TestThePDFReadsInOrder(t *testing.T) {
	maya := sample(t, "Maya")
	pdf := draw(t, Fit(testFonts(t), composed(t, maya, maya.NextMeeting(sampleToday), nil)))
	text := strings.Join(strings.Fields(poppler(t, pdf, "pdftotext", "-raw")), " ")
	at := 0
	for _, want := range []string{
		"Maya Rivera", "WHO MAYA IS", "Curious, funny and loyal", "WHAT IS WORKING", "Audiobooks in science",
		"OUR CONCERNS AND WHAT WE ASK", "Reading is not keeping up", "from 150 to 225 minutes", "WHERE THE GOALS STAND", "■ Below line", "✓ Met",
		"WHAT TESTING SHOWS", "Spelling (WIAT-4)", "SERVICES IN THE PLAN", "OUR QUESTIONS", "Please put our concerns in the IEP",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q does not follow in:\n%s", want, text)
		}
		at += i
	}
}

func TestThePDFSaysWhatItIs(t *testing.T) {
	maya := sample(t, "Maya")
	info := poppler(t, draw(t, Fit(testFonts(t), composed(t, maya, maya.NextMeeting(sampleToday), nil))), "pdfinfo")
	for _, want := range []string{"Maya Rivera", "Author:          Ana and David Rivera", "Annual review", "Pages:           1", "612 x 792"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in\n%s", want, info)
		}
	}
	fonts := poppler(t, draw(t, Fit(testFonts(t), composed(t, maya, nil, nil))), "pdffonts")
	for _, line := range strings.Split(strings.TrimSpace(fonts), "\n")[2:] {
		if fields := strings.Fields(line); len(fields) < 6 || fields[len(fields)-5] != "yes" {
			t.Errorf("a font is not embedded: %s", line)
		}
	}
}
