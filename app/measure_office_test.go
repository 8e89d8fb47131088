//go:build journey

package app_test

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// officePairs is how often the two programs are measured, in turn.
const officePairs = 7

// TestMeasureOffice prints how long planpage summary takes as a whole process, beside LibreOffice turning the same words,
// one plain page without tables and charts, into a PDF in the same run. It judges nothing, and without LibreOffice it
// says so.
func TestMeasureOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not here to be measured against")
	}
	dir, planpage := t.TempDir(), os.Getenv("PLANPAGE_BINARY")
	data, page := filepath.Join(dir, "family"), filepath.Join(dir, "page.pdf")
	run(t, planpage, "--data", data, "--date", "2026-11-23", "sample")
	summary := []string{"--data", data, "--date", "2026-11-23", "summary", "-o"}
	document := plainDocument(t, office, dir, planpage, summary)
	ours := func() { run(t, planpage, append(summary, page)...) }
	theirs := func() {
		run(t, office, profile(dir), "--headless", "--convert-to", "pdf", "--outdir", filepath.Join(dir, "out"), document)
	}
	took(ours) // one of each that is not counted
	took(theirs)
	for _, made := range []string{page, filepath.Join(dir, "out", "page.pdf")} {
		if info := run(t, "pdfinfo", made); !strings.Contains(info, "Pages:           1\n") {
			t.Fatalf("not one page:\n%s", info)
		}
	}
	var fast, slow, ratio []float64
	for range officePairs {
		a, b := took(ours), took(theirs)
		fast, slow, ratio = append(fast, a), append(slow, b), append(ratio, b/a)
	}
	row("planpage summary, ms", fast)
	row("LibreOffice, a plain page, ms", slow)
	row("times as long, pair by pair", ratio)
}

// plainDocument makes the page's words into a document of LibreOffice's own.
func plainDocument(t *testing.T, office, dir, planpage string, summary []string) string {
	t.Helper()
	words := filepath.Join(dir, "page.txt")
	run(t, planpage, append(summary, words)...)
	text, err := os.ReadFile(words)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(`<html><head><meta charset="utf-8"><style>@page{size:8.5in 11in;margin:0.6in} p{font-size:7pt;margin:0}</style></head><body>`)
	for line := range strings.Lines(string(text)) {
		if words := strings.TrimSpace(line); words != "" {
			fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(words))
		}
	}
	b.WriteString("</body></html>")
	web := filepath.Join(dir, "page.html")
	if err := os.WriteFile(web, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, office, profile(dir), "--headless", "--convert-to", "odt:writer8", "--infilter=HTML (StarWriter)", "--outdir", dir, web)
	return filepath.Join(dir, "page.odt")
}

// profile keeps LibreOffice's settings apart from those of whoever runs this.
func profile(dir string) string {
	return "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile"))
}

// run runs a program to its end and returns what it said.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// took is how many milliseconds something takes.
func took(do func()) float64 {
	start := time.Now()
	do()
	return float64(time.Since(start).Microseconds()) / 1000
}
