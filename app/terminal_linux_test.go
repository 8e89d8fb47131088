package app

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"planpage/app/record"
	"planpage/app/text"
)

// terminal returns both ends of a terminal: what a person sees and types on, and what the program has.
func terminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { _ = person.Close() })
	fd := int(person.Fd())
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	program, err = os.OpenFile(fmt.Sprint("/dev/pts/", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = program.Close() })
	return person, program
}

func echoes(t *testing.T, program *os.File) bool {
	t.Helper()
	state, err := unix.IoctlGetTermios(int(program.Fd()), getTerminal)
	if err != nil {
		t.Fatal(err)
	}
	return state.Lflag&unix.ECHO != 0
}

// asking is a job on a terminal that is being asked; prompt has what it says.
func asking(t *testing.T, ctx context.Context, program *os.File) (prompt *bufio.Reader, answer chan string, failed chan error) {
	t.Helper()
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = read.Close(), write.Close() })
	j := &job{p: p, Streams: Streams{In: program, Err: write}}
	answer, failed = make(chan string, 1), make(chan error, 1)
	go func() {
		line, err := j.passphrase(ctx, "verbs.backup.passphrase")
		answer <- line
		failed <- err
	}()
	prompt = bufio.NewReader(read)
	if got, err := prompt.ReadString(':'); err != nil || !strings.Contains(got, "Passphrase") {
		t.Fatalf("prompt %q, %v", got, err)
	}
	return prompt, answer, failed
}

func TestPassphraseIsNotShown(t *testing.T) {
	person, program := terminal(t)
	_, answer, failed := asking(t, context.Background(), program)
	if echoes(t, program) {
		t.Error("typing is shown")
	}
	if _, err := person.WriteString("four words\n"); err != nil {
		t.Fatal(err)
	}
	if line, err := <-answer, <-failed; line != "four words" || err != nil {
		t.Errorf("read %q, %v", line, err)
	}
	if !echoes(t, program) {
		t.Error("typing stays hidden")
	}
	if _, err := program.WriteString("end"); err != nil {
		t.Fatal(err)
	}
	seen := make([]byte, 100)
	n, err := person.Read(seen)
	if err != nil || bytes.Contains(seen[:n], []byte("words")) || !bytes.Contains(seen[:n], []byte("end")) {
		t.Errorf("the person sees %q, %v", seen[:n], err)
	}
}

func TestCtrlCShowsTypingAgain(t *testing.T) {
	_, program := terminal(t)
	ctx, cancel := context.WithCancel(context.Background())
	_, _, failed := asking(t, ctx, program)
	cancel()
	if err := <-failed; record.KindOf(err) != record.Cancelled {
		t.Errorf("error %v", err)
	}
	if !echoes(t, program) {
		t.Error("typing stays hidden")
	}
}
