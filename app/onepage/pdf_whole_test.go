package onepage

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Every scene's file is sound, and says its title, author and language.
func TestThePDFIsSound(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not here to check the files")
	}
	for _, s := range append(scenes(t), inSpanish(t)...) {
		t.Run(s.name, func(t *testing.T) {
			pdf := draw(t, Fit(testFonts(t), Compose(s.family, s.meet, s.opts)))
			path := filepath.Join(t.TempDir(), "page.pdf")
			if err := os.WriteFile(path, pdf, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(qpdf, "--check", path).CombinedOutput()
			if err != nil || !strings.Contains(string(out), "No syntax or stream encoding errors found") || strings.Contains(string(out), "WARNING") {
				t.Errorf("%v\n%s", err, out)
			}
			lang := "/Lang (" + s.opts.Printer.Tag() + ")"
			for _, want := range []string{"/Title", "/Author", lang} {
				if !strings.Contains(string(pdf), want) {
					t.Errorf("the file does not say its %s", want)
				}
			}
		})
	}
}

// What pdftotext reads follows the page's own order, block by block and item by item.
func TestEveryPDFReadsInOrder(t *testing.T) {
	for _, name := range []string{"maya", "maya-large", "maya-teacher", "leo", "evaluating", "six"} {
		for _, s := range scenes(t) {
			if s.name == name {
				t.Run(name, func(t *testing.T) { readsInOrder(t, s) })
			}
		}
	}
}

func readsInOrder(t *testing.T, s scene) {
	t.Helper()
	fitted := Fit(testFonts(t), Compose(s.family, s.meet, s.opts))
	text, at := squeeze(poppler(t, draw(t, fitted), "pdftotext", "-raw")), 0
	next := func(words string) {
		words = squeeze(words)
		i := strings.Index(text[at:], words)
		if i < 0 {
			t.Fatalf("%q does not follow in:\n%s", words, text[at:])
		}
		at += i + len(words)
	}
	next(fitted.Content.Header.Name)
	for _, b := range fitted.Content.Blocks {
		next(strings.ToUpper(b.Title))
		for _, item := range b.Items {
			next(itemTexts(item)[0])
		}
	}
	next(fitted.Content.Footer.Left)
}
