package app

import (
	"context"
	"os/exec"
	"runtime"
	"strconv"
	"time"

	"planpage/app/record"
	"planpage/app/screen"
)

// openFile shows a file in the system's viewer. The path is one of ours, never a parent's text.
func openFile(path string) error {
	name, args := "xdg-open", []string{path}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		name = "open"
	}
	return start("app.noViewer", name, args...)
}

// printFile sends a PDF to the printer where the system has a command for it (lp), else opens the viewer, which
// prints. It reports whether the printer was asked.
func printFile(path string, job screen.PrintJob) (printed bool, err error) {
	if runtime.GOOS == "linux" {
		if lp, err := exec.LookPath("lp"); err == nil && hasPrinter() {
			return true, start("app.noPrinter", lp, append(lpOptions(job), path)...)
		}
	}
	return false, openFile(path)
}

// lpOptions ask for the copies, the sheet and the sides of a job, and never for another size than the page has.
func lpOptions(job screen.PrintJob) []string {
	media, sides := "Letter", "one-sided"
	if job.Paper == record.PaperA4 {
		media = "A4"
	}
	if job.BothSides {
		sides = "two-sided-long-edge"
	}
	return []string{"-n", strconv.Itoa(max(1, job.Copies)), "-o", "media=" + media, "-o", "sides=" + sides, "-o", "print-scaling=none"}
}

// printerPatience is how long a print service may take to say that it is there: the window waits for it.
const printerPatience = 2 * time.Second

// hasPrinter reports whether lp has a printer to send to.
func hasPrinter() bool {
	ctx, done := context.WithTimeout(context.Background(), printerPatience)
	defer done()
	return exec.CommandContext(ctx, "lpstat", "-d").Run() == nil && exec.CommandContext(ctx, "lpstat", "-r").Run() == nil
}

func start(key, name string, args ...string) error {
	cmd := exec.Command(name, args...) //nolint:gosec // the system's viewer or printer, with a path of our own
	if err := cmd.Start(); err != nil {
		return &record.Error{Kind: record.NotFound, Key: key, Err: err}
	}
	go func() { _ = cmd.Wait() }() // reaped; the viewer's own exit code says nothing to a parent
	return nil
}
