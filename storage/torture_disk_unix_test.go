//go:build !windows

package storage

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"planpage/app/record"
)

// otherLimit is the size in bytes that no file may exceed in the second process, and stepLimit how far apart limits
// are that are tried: so the disk is full at one write after the other.
const (
	otherLimit = "PLANPAGE_TEST_LIMIT"
	stepLimit  = 8 << 10
	lastLimit  = 100 // of these steps
	actsOnFull = 30
)

func tortureByFullDisk(t *testing.T) *tally {
	t.Helper()
	began := time.Now()
	count := newTally("disk full", "limits", "changes refused with a reason", "changes acknowledged", "acknowledged but lost", "not clean afterwards")
	for n := range tortureLimits {
		limit := (1 + n*lastLimit/tortureLimits) * stepLimit
		dir, owed := tortured(t)
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), otherDir+"="+dir, otherTask+"=full", otherSecret+"="+nothing,
			otherSeed+"="+fmt.Sprint(n), otherLimit+"="+fmt.Sprint(limit))
		out, err := cmd.Output()
		said, ended := strings.CutSuffix(string(out), "end\n")
		if err != nil || !ended {
			t.Fatalf("limit %d: %v\n%s", limit, err, out)
		}
		for line := range strings.Lines(said) {
			if line == "full\n" {
				count.add("changes refused with a reason")
				continue
			}
			owed.note(t, strings.Fields(line))
		}
		count.add("limits")
		count.addN("changes acknowledged", owed.all)
		owed.verify(t, dir, count)
	}
	if count.counts["changes refused with a reason"] < tortureLimits {
		t.Error("the disk was not full often enough to tell")
	}
	count.addN("seconds", int(time.Since(began).Seconds()))
	return count
}

// fillUp uses a folder on a disk that is full, then frees space and does everything once more without opening anew:
// what could not be saved is still on screen and is saved then.
func fillUp(dir string) int {
	seed, err := strconv.ParseUint(os.Getenv(otherSeed), 10, 64)
	limit, fault := strconv.ParseUint(os.Getenv(otherLimit), 10, 64)
	s, open := Open(dir, time.Now)
	if err := errors.Join(err, fault, open); err != nil {
		fmt.Println("failed", err)
		return 1
	}
	s.cost = quick()
	u := &streamer{Store: s, secret: nothing, dice: dice(seed)}
	err = errors.Join(u.begin(), u.onFullDisk(limit))
	for _, act := range u.acts() {
		if err == nil {
			err = act()
		}
	}
	if err := errors.Join(err, s.Close()); err != nil {
		fmt.Println("failed", err)
		return 1
	}
	fmt.Println("end")
	return 0
}

func (u *streamer) onFullDisk(limit uint64) error {
	signal.Ignore(syscall.SIGXFSZ) // so that the write fails instead
	var usual syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &usual); err != nil {
		return err
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: usual.Max}); err != nil {
		return err
	}
	for range actsOnFull {
		err := u.act()
		var told *record.Error
		switch {
		case err == nil:
		case errors.As(err, &told) && told.Key == "storage.full":
			fmt.Println("full")
		default:
			return fmt.Errorf("not a full disk: %w", err)
		}
	}
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &usual)
}
