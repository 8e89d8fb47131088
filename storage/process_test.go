package storage

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

// The test binary runs itself as another PlanPage: this names the folder and what to do there.
const (
	otherDir  = "PLANPAGE_TEST_DIR"
	otherTask = "PLANPAGE_TEST_TASK"
)

func TestMain(m *testing.M) {
	if task := os.Getenv(otherTask); task != "" {
		os.Exit(other(os.Getenv(otherDir), task))
	}
	os.Exit(m.Run())
}

// other is the second process. Every line it prints acknowledges something.
func other(dir, task string) int {
	if run, ok := torments[task]; ok {
		return run(dir)
	}
	s, err := Open(dir, time.Now)
	if err != nil {
		fmt.Println(record.KindOf(err))
		return 1
	}
	fmt.Println("open")
	switch task {
	case "hold":
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	case "write":
		err = writeForEver(s)
	case "lock":
		err = lockForEver(s)
	}
	fmt.Println(err)
	return 1
}

// writeForEver saves readings, typing and attachments until it is killed, and prints each id once it is saved.
func writeForEver(s *Store) error {
	child := &record.Child{Name: "Maya"}
	goal := &record.Goal{Title: "Reads"}
	err := s.Update(func(tx *Tx) error {
		if err := tx.Put(child); err != nil {
			return err
		}
		goal.ChildID = child.ID
		return tx.Put(goal)
	})
	for i := 0; err == nil; i++ {
		var document *record.Document
		if document, err = s.Attach(strings.NewReader(fmt.Sprint("file ", i)), "a.txt"); err != nil {
			break
		}
		reading := &record.Measurement{GoalID: goal.ID, Date: "2026-10-01", Value: record.Float(float64(i))}
		reading.ChildID, document.ChildID = child.ID, child.ID
		err = s.Update(func(tx *Tx) error {
			tx.Visit("reading")
			goal.Statement = fmt.Sprint(i)
			return putAll(tx, reading, document, goal)
		})
		if err == nil {
			fmt.Println(child.ID, reading.ID, document.ID, i)
		}
	}
	return err
}

// process is a running second PlanPage; lines are its acknowledgements.
type process struct {
	*exec.Cmd
	lines *bufio.Scanner
	stop  func()
}

func start(t *testing.T, dir, task string) *process {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), otherDir+"="+dir, otherTask+"="+task)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{cmd, bufio.NewScanner(out), func() { _ = in.Close() }}
	t.Cleanup(func() {
		p.stop()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		cancel()
	})
	return p
}

func (p *process) line(t *testing.T) string {
	t.Helper()
	if !p.lines.Scan() {
		t.Fatal("the other process ended early")
	}
	return p.lines.Text()
}

func TestSecondProcess(t *testing.T) {
	dir := t.TempDir()
	first := start(t, dir, "hold")
	if got := first.line(t); got != "open" {
		t.Fatal(got)
	}
	began := time.Now()
	_, err := Open(dir, time.Now)
	wantKey(t, err, record.InUse, "storage.inUse")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v to say so", took)
	}
	if got := start(t, dir, "hold").line(t); got != string(record.InUse) {
		t.Errorf("a second process says %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, fileName)); err != nil {
		t.Error(err)
	}
	_ = first.Process.Kill()
	_ = first.Wait()
	openAt(t, dir, newClock()) // the lock goes with the process
}

// TestKill: what was acknowledged before a SIGKILL is there, whole, afterwards.
func TestKill(t *testing.T) {
	for _, after := range []int{1, 3, 8, 13, 21} {
		t.Run(fmt.Sprint(after), func(t *testing.T) {
			dir := t.TempDir()
			p := start(t, dir, "write")
			var acknowledged []string
			for range after + 1 {
				acknowledged = append(acknowledged, p.line(t))
			}
			_ = p.Process.Kill()
			for p.lines.Scan() { // what it still managed to say counts too
				acknowledged = append(acknowledged, p.lines.Text())
			}
			_ = p.Wait()
			checkAcknowledged(t, dir, acknowledged[1:])
		})
	}
}

func checkAcknowledged(t *testing.T, dir string, lines []string) {
	t.Helper()
	s := openAt(t, dir, newClock())
	s.clean()
	err := s.View(func(tx *Tx) error {
		for _, line := range lines {
			var child, reading, document string
			var i int
			if _, err := fmt.Sscan(line, &child, &reading, &document, &i); err != nil {
				return fmt.Errorf("line %q: %w", line, err)
			}
			m, err := Get[*record.Measurement](tx, child, reading)
			if err != nil || *m.Value != float64(i) {
				t.Errorf("reading %d is lost: %v", i, err)
			}
			d, err := Get[*record.Document](tx, child, document)
			if err != nil || s.verifyFile(d.SHA256) != nil {
				t.Errorf("document %d is lost: %v", i, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
