//go:build journey

package app_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pairs is how many starts are measured, the two programs in turn.
const pairs = 15

// TestMeasureStart prints how long the window takes to its first painted picture and how much memory it has used by
// then, beside the toolkit's smallest window in the same run. It judges nothing.
func TestMeasureStart(t *testing.T) {
	screen := newScreen(t)
	bare := filepath.Join(t.TempDir(), "bare")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", bare, "./testdata/bare")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the bare window does not build: %v\n%s", err, out)
	}
	data := filepath.Join(t.TempDir(), "family")
	planpage := os.Getenv("PLANPAGE_BINARY")
	if out, err := exec.Command(planpage, "--data", data, "sample").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	screen.start(planpage, "--data", data) // one start each that is not counted
	screen.start(bare)
	var ours, theirs, ratio, ourMemory, theirMemory []float64
	for range pairs {
		a := screen.start(planpage, "--data", data)
		b := screen.start(bare)
		ours, theirs = append(ours, a.ms), append(theirs, b.ms)
		ratio = append(ratio, a.ms/b.ms)
		ourMemory, theirMemory = append(ourMemory, a.mb), append(theirMemory, b.mb)
	}
	row("start to painted Home, ms", ours)
	row("start of a bare window, ms", theirs)
	row("ratio, pair by pair", ratio)
	row("memory by then, MB", ourMemory)
	row("memory of the bare window, MB", theirMemory)
	fmt.Printf("%-34s %8.2f\n", "ratio of the medians of memory", median(ourMemory)/median(theirMemory))
}

// TestMeasureSummary prints the time and memory of making the sample family's page as a whole process.
func TestMeasureSummary(t *testing.T) {
	data := filepath.Join(t.TempDir(), "family")
	planpage := os.Getenv("PLANPAGE_BINARY")
	if out, err := exec.Command(planpage, "--data", data, "sample").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var wall, memory []float64
	for i := range pairs + 1 {
		cmd := exec.Command(planpage, "--data", data, "summary", "-o", filepath.Join(t.TempDir(), "page.pdf"))
		start := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if i == 0 {
			continue
		}
		wall = append(wall, float64(time.Since(start).Microseconds())/1000)
		usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			t.Fatal("the system does not tell how much memory was used")
		}
		memory = append(memory, float64(usage.Maxrss)/1024)
	}
	row("planpage summary, ms", wall)
	row("its peak memory, MB", memory)
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}

func row(name string, list []float64) {
	fmt.Printf("%-34s %8.2f  (%.2f to %.2f, %d runs)\n", name, median(list), slices.Min(list), slices.Max(list), len(list))
}

// screen is a display whose pixels lie in a file.
type screen struct {
	t     *testing.T
	env   []string
	frame string
}

type started struct{ ms, mb float64 }

func newScreen(t *testing.T) *screen {
	t.Helper()
	dir := t.TempDir()
	return &screen{
		t: t, frame: filepath.Join(dir, "Xvfb_screen0"),
		env: append(os.Environ(), "LIBGL_ALWAYS_SOFTWARE=1", "DISPLAY="+startX(t, "-fbdir", dir)),
	}
}

// start runs a program until its window is painted, and ends it.
func (s *screen) start(name string, args ...string) started {
	s.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = s.env
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	for !s.painted() { // looking without a pause would take one of two cores from the program
		if time.Since(begin) > patience {
			s.t.Fatal("nothing is painted")
		}
		time.Sleep(time.Millisecond)
	}
	took := time.Since(begin)
	memory := peak(s.t, cmd.Process.Pid)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	for s.painted() { // the server clears what the window leaves
		if time.Since(begin) > 2*patience {
			s.t.Fatal("the window stays after its program")
		}
	}
	return started{ms: float64(took.Microseconds()) / 1000, mb: memory}
}

// painted reports whether the middle of the display is other than the black of an empty one. The file is an X window
// dump: the header's first word is its own length, its 20th the number of colours that follow, 12 bytes each.
func (s *screen) painted() bool {
	file, err := os.Open(s.frame)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }()
	head := make([]byte, 100)
	if _, err := file.ReadAt(head, 0); err != nil {
		return false
	}
	word := func(i int) int64 { return int64(binary.BigEndian.Uint32(head[4*i:])) }
	pixels, bytesPerLine := word(0)+12*word(19), word(12)
	spot := make([]byte, 64)
	if _, err := file.ReadAt(spot, pixels+400*bytesPerLine+4*600); err != nil {
		return false
	}
	return bytes.ContainsFunc(spot, func(r rune) bool { return r != 0 })
}

// peak returns the most memory a process has held, in MB.
func peak(t *testing.T, pid int) float64 {
	t.Helper()
	status, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if fields := strings.Fields(line); len(fields) == 3 && fields[0] == "VmHWM:" {
			kb, err := strconv.ParseFloat(fields[1], 64)
			if err != nil {
				t.Fatal(err)
			}
			return kb / 1024
		}
	}
	t.Fatal("the system does not tell the peak of memory")
	return 0
}
