package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

// killsPerFolder is how many kills one folder must bear before a new one takes its turn.
const killsPerFolder = 20

// promise is what a folder owes to whoever was told that it was saved.
type promise struct {
	child, goal string
	readings    map[string]int
	files       map[string]string // hash by document
	gone        map[string]bool
	said, draft int
	snapshots   bool
	backedUp    int             // what was said when the last backup was made, -1 without one
	secret      string          // the passphrase, or nothing
	or          map[string]bool // what may have happened: ids removed, passphrases set
	all         int             // acknowledged changes
}

func tortureByKill(t *testing.T) *tally {
	t.Helper()
	began := time.Now()
	count := newTally("killed", "kills", "changes acknowledged", "acknowledged but lost", "not clean afterwards")
	random := dice(1)
	var dir string
	var owed *promise
	for n := range tortureKills {
		if n%killsPerFolder == 0 {
			dir, owed = tortured(t)
		}
		owed.killOnce(t, dir, uint64(n), random, count)
		if t.Failed() {
			break
		}
	}
	count.addN("seconds", int(time.Since(began).Seconds()))
	return count
}

// tortured is a closed folder with a family in it.
func tortured(t *testing.T) (string, *promise) {
	t.Helper()
	s := newStore(t)
	f := s.addFamily("Maya Winterbourne")
	if err := errors.Join(s.Close(), os.Mkdir(s.dir+"-backups", folderMode)); err != nil {
		t.Fatal(err)
	}
	return s.dir, &promise{
		child: f.child.ID, goal: f.goal.ID, readings: map[string]int{}, files: map[string]string{f.document.ID: f.document.SHA256},
		gone: map[string]bool{}, secret: nothing, backedUp: -1, or: map[string]bool{},
	}
}

func (p *promise) killOnce(t *testing.T, dir string, seed uint64, random *rand.Rand, count *tally) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), otherDir+"="+dir, otherTask+"=stream", otherSecret+"="+p.secret, otherSeed+"="+fmt.Sprint(seed))
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said := killLater(t, cmd, out, random)
	count.add("kills")
	before := p.all
	for line := range strings.Lines(said) {
		if strings.HasSuffix(line, "\n") { // else it was not said to the end
			p.note(t, strings.Fields(line))
		}
	}
	count.addN("changes acknowledged", p.all-before)
	p.verify(t, dir, count)
}

// killLater ends the process after some of its acknowledgements and then some turns of an empty loop. One time in
// six it does not wait for the first: the process is then still opening the folder.
func killLater(t *testing.T, cmd *exec.Cmd, out io.Reader, random *rand.Rand) (said string) {
	t.Helper()
	start := make([]byte, 0)
	if random.IntN(6) > 0 {
		start = make([]byte, len("did open\n")+random.IntN(900))
	}
	reader := bufio.NewReader(out)
	if _, err := io.ReadFull(reader, start); err != nil {
		t.Fatalf("the process ended by itself: %s", start)
	}
	for range random.IntN(20_000_000) { // up to about ten milliseconds
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it says that it was killed
	return string(start) + string(rest)
}

// note takes up one line.
func (p *promise) note(t *testing.T, line []string) {
	t.Helper()
	number := func(i int) int {
		n, err := strconv.Atoi(line[i])
		if err != nil {
			t.Fatal(line)
		}
		return n
	}
	if line[0] == "failed" {
		t.Fatal(line)
	}
	if line[0] == "will" {
		p.or[line[2]] = true
		return
	}
	p.all++
	switch line[1] {
	case "open", "snapshot":
		p.all--
		p.snapshots = p.snapshots || line[1] == "snapshot"
	case "read":
		p.readings[line[2]], p.said = number(3), number(3)
	case "attach":
		p.files[line[2]] = line[3]
	case "draft":
		p.draft = number(2)
	case "remove":
		delete(p.readings, line[2])
		delete(p.or, line[2])
		p.gone[line[2]] = true
	case "back":
		p.backedUp = number(2)
	case "lock":
		p.secret = line[2]
		delete(p.or, line[2])
	default:
		t.Fatal(line)
	}
}

// verify opens the folder and holds it against what was promised.
func (p *promise) verify(t *testing.T, dir string, count *tally) {
	t.Helper()
	lost := func(format string, args ...any) {
		t.Helper()
		count.add("acknowledged but lost")
		t.Errorf(format, args...)
	}
	s := p.open(t, dir)
	for _, e := range s.Check().Findings {
		count.add("not clean afterwards")
		t.Errorf("check: %s %s %v", e.Key, e.Field, e.Err)
	}
	for name := range tree(t, dir) {
		if strings.Contains(name, nextEnding) || strings.Contains(name, oldEnding) || strings.Contains(name, incomingPrefix) {
			t.Errorf("%s is left", name)
		}
	}
	err := s.View(func(tx *Tx) error {
		p.records(tx, lost)
		return nil
	})
	if err != nil {
		lost("%v", err)
	}
	p.copies(t, s, lost)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	clear(p.or)
}

// open tries the passphrase that was acknowledged, and that which was announced when it is not yet acknowledged.
func (p *promise) open(t *testing.T, dir string) *at {
	t.Helper()
	plainly, err := Open(dir, time.Now)
	if err == nil {
		if p.secret != nothing && !p.or[nothing] {
			t.Error("the passphrase is gone")
		}
		p.secret = nothing
		return &at{plainly, t, newClock()}
	}
	if record.KindOf(err) != record.Locked {
		t.Fatalf("open: %v", err)
	}
	tried := []string{p.secret}
	for secret := range p.or {
		tried = append(tried, secret)
	}
	for _, secret := range tried {
		if s, err := OpenWith(dir, time.Now, Secret{Passphrase: secret}); secret != nothing && err == nil {
			p.secret = secret
			s.cost = quick()
			return &at{s, t, newClock()}
		}
	}
	t.Fatalf("none of %v opens it", tried)
	return nil
}

func (p *promise) records(tx *Tx, lost func(string, ...any)) {
	for id, value := range p.readings {
		m, err := Get[*record.Measurement](tx, p.child, id)
		switch {
		case p.or[id] && record.KindOf(err) == record.NotFound:
			delete(p.readings, id)
			p.gone[id] = true
		case err != nil || *m.Value != float64(value):
			lost("reading %d is lost: %v", value, err)
		}
	}
	for id := range p.gone {
		if _, err := Get[*record.Measurement](tx, p.child, id); record.KindOf(err) != record.NotFound {
			lost("reading %s is back: %v", id, err)
		}
	}
	for id, hash := range p.files {
		if d, err := Get[*record.Document](tx, p.child, id); err != nil || d.SHA256 != hash {
			lost("document %s is lost: %v", id, err) // its bytes are read by Check
		}
	}
	goal, err := Get[*record.Goal](tx, p.child, p.goal)
	if err != nil {
		lost("the goal is lost: %v", err)
	} else if n, _ := strconv.Atoi(goal.Statement); n < p.said {
		lost("the goal says %d, not %d", n, p.said)
	}
	if n := typedSoFar(tx); n < p.draft {
		lost("the draft says %d, not %d", n, p.draft)
	}
}

// copies looks at what lies beside the records: snapshots and the backup.
func (p *promise) copies(t *testing.T, s *at, lost func(string, ...any)) {
	t.Helper()
	good := 0
	for _, one := range s.snapshotList() {
		if one.Good {
			good++
			continue
		}
		lost("a snapshot is not good: %s", one.Path)
	}
	if p.snapshots && good == 0 {
		lost("the snapshots are lost")
	}
	if p.backedUp < 0 {
		return
	}
	done, err := newStore(t).fromBackup(s.dir+"-backups/family.age", words)
	if err != nil || done.Missing > 0 || done.Added < 16 {
		lost("the backup is lost: %+v %v", done, err)
	}
}
