//go:build journey

package app_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long a state may take to come; it is waited for, never slept through.
const patience = 90 * time.Second

// desktop is a display of its own with one PlanPage on it, driven by keys alone.
type desktop struct {
	t      *testing.T
	env    []string
	binary string
	data   string
	opened string // where the stand-in for the system's viewer puts what it was given
	cmd    *exec.Cmd
	ended  chan error
}

// newDesktop starts an X server without a monitor. The system's viewer is a script that keeps a copy.
func newDesktop(t *testing.T) *desktop {
	t.Helper()
	binary := os.Getenv("PLANPAGE_BINARY")
	if binary == "" {
		t.Fatal("PLANPAGE_BINARY does not say which program to start")
	}
	dir := t.TempDir()
	d := &desktop{t: t, binary: binary, data: filepath.Join(dir, "data"), opened: filepath.Join(dir, "opened.pdf")}
	tools := filepath.Join(dir, "tools")
	viewer := "#!/bin/sh\ncp \"$1\" \"$PLANPAGE_OPENED.part\" && mv \"$PLANPAGE_OPENED.part\" \"$PLANPAGE_OPENED\"\n"
	noPrinter := "#!/bin/sh\nexit 1\n"
	for name, script := range map[string]string{"xdg-open": viewer, "lpstat": noPrinter} {
		write(t, filepath.Join(tools, name), script)
	}
	if err := os.MkdirAll(filepath.Join(dir, ".cache"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.env = append(os.Environ(), "LIBGL_ALWAYS_SOFTWARE=1", "LANG=C.UTF-8", "HOME="+dir,
		"PATH="+tools+string(os.PathListSeparator)+os.Getenv("PATH"), "PLANPAGE_OPENED="+d.opened, "DISPLAY="+startX(t))
	return d
}

func write(t *testing.T, path, script string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
}

// startX starts Xvfb, with more of its options, which says on a pipe which display it took.
func startX(t *testing.T, options ...string) string {
	t.Helper()
	read, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", "1280x860x24", "-nolisten", "tcp"}, options...)...)
	x.ExtraFiles = []*os.File{told}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = x.Process.Kill()
		_ = x.Wait()
	})
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(string(number[:n]))
}

// start opens PlanPage and gives its window the keyboard.
func (d *desktop) start(args ...string) {
	d.t.Helper()
	d.cmd = exec.Command(d.binary, append([]string{"--data", d.data}, args...)...)
	d.cmd.Env, d.cmd.Stderr = d.env, os.Stderr
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.ended = make(chan error, 1)
	go func() { d.ended <- d.cmd.Wait() }()
	d.t.Cleanup(func() { _ = d.cmd.Process.Kill() })
	d.tool("search", "--sync", "--onlyvisible", "--name", "PlanPage", "windowfocus", "--sync")
}

// tool runs xdotool.
func (d *desktop) tool(args ...string) string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = d.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		d.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// shows waits until the window's title begins with these words.
func (d *desktop) shows(title string) {
	d.t.Helper()
	d.tool("search", "--sync", "--name", "^"+title)
}

func (d *desktop) press(keys ...string) {
	d.t.Helper()
	d.tool(append([]string{"key", "--clearmodifiers", "--delay", "30"}, keys...)...)
}

func (d *desktop) types(words string) {
	d.t.Helper()
	d.tool("type", "--delay", "12", "--", words)
}

// closed waits until the program has ended by itself.
func (d *desktop) closed() {
	d.t.Helper()
	select {
	case err := <-d.ended:
		if err != nil {
			d.t.Fatalf("PlanPage ended with %v", err)
		}
	case <-time.After(patience):
		d.t.Fatal("PlanPage does not end")
	}
}

// kill ends the program as a dead battery would.
func (d *desktop) kill() {
	d.t.Helper()
	if err := d.cmd.Process.Kill(); err != nil {
		d.t.Fatal(err)
	}
	if err := <-d.ended; err == nil {
		d.t.Fatal("it ended by itself")
	}
}

// viewed waits for the file that the viewer was asked to show.
func (d *desktop) viewed() string {
	d.t.Helper()
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		if _, err := os.Stat(d.opened); err == nil {
			return d.opened
		}
		d.tool("getmouselocation") // a round trip to the display
	}
	d.t.Fatal("nothing was opened")
	return ""
}

// verb runs a verb on the same records, without the window.
func (d *desktop) verb(args ...string) string {
	d.t.Helper()
	return d.run(d.binary, append([]string{"--data", d.data}, args...)...)
}

func (d *desktop) run(name string, args ...string) string {
	d.t.Helper()
	cmd := exec.Command(name, args...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %v: %v\n%s", filepath.Base(name), args, err, out)
	}
	return string(out)
}

// second opens PlanPage once more on the same records, waits for a window with this title, presses a key there, and
// returns what the program said and its exit code.
func (d *desktop) second(title, key string) (said string, code int) {
	d.t.Helper()
	var out bytes.Buffer
	cmd := exec.Command(d.binary, "--data", d.data)
	cmd.Env, cmd.Stdout, cmd.Stderr = d.env, &out, &out
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = cmd.Process.Kill() })
	d.tool("search", "--sync", "--onlyvisible", "--name", "^"+title, "windowfocus", "--sync")
	d.press(key)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err == nil {
			d.t.Fatal("the second window ends as if all were well")
		}
		return out.String(), cmd.ProcessState.ExitCode()
	case <-time.After(patience):
		d.t.Fatal("the second window does not close")
		return "", 0
	}
}

// fails runs a verb that has to fail, and returns what it said and its exit code.
func (d *desktop) fails(args ...string) (said string, code int) {
	d.t.Helper()
	cmd := exec.Command(d.binary, append([]string{"--data", d.data}, args...)...)
	cmd.Env = d.env
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		d.t.Fatalf("planpage %v did not fail: %v\n%s", args, err, out)
	}
	return string(out), exit.ExitCode()
}
