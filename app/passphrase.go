package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"planpage/app/record"
)

// longestPassphrase is the most bytes a line with a passphrase may have.
const longestPassphrase = 4096

// passphrase returns the first line of the file that was named for it, or else asks with the words of the key: on
// a terminal without showing what is typed, and from a pipe as one plain line.
func (j *job) passphrase(ctx context.Context, key string) (string, error) {
	if j.passphraseFile != "" {
		return j.filePassphrase()
	}
	prompt := j.p.T(key) + " "
	if !isTerminal(j.In) {
		_, _ = fmt.Fprint(j.Err, prompt) // Out may be a file
		return j.readLine()
	}
	show, err := hideTyping(j.In)
	if err != nil {
		return "", diskError(err)
	}
	defer func() {
		_, _ = fmt.Fprintln(j.Err)
		show()
	}()
	_, _ = fmt.Fprint(j.Err, prompt)
	return j.waitLine(ctx)
}

// waitLine reads a line, and gives up when the person presses Ctrl+C: typing must be shown again by then.
func (j *job) waitLine(ctx context.Context) (string, error) {
	type answer struct {
		line string
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		line, err := j.readLine()
		typed <- answer{line, err}
	}()
	select {
	case a := <-typed:
		return a.line, a.err
	case <-ctx.Done():
		return "", &record.Error{Kind: record.Cancelled, Key: "storage.cancelled"}
	}
}

func (j *job) filePassphrase() (string, error) {
	file, err := os.Open(j.passphraseFile)
	if err != nil {
		return "", &record.Error{Kind: record.NotFound, Key: "verbs.passphrase.file"}
	}
	line, err := firstLine(bufio.NewReader(io.LimitReader(file, longestPassphrase)))
	return line, errors.Join(err, file.Close())
}

// readLine keeps what was read ahead: the next passphrase may be the next line of the same pipe.
func (j *job) readLine() (string, error) {
	if j.lines == nil {
		j.lines = bufio.NewReaderSize(j.In, longestPassphrase)
	}
	return firstLine(j.lines)
}

// firstLine returns a line without its end. Spaces belong to a passphrase.
func firstLine(r *bufio.Reader) (string, error) {
	line, err := r.ReadString('\n')
	line = strings.TrimRight(line, "\r\n")
	switch {
	case line == "":
		return "", &record.Error{Kind: record.Refused, Key: "verbs.passphrase.none"}
	case err != nil && !errors.Is(err, io.EOF):
		return "", diskError(err)
	}
	return line, nil
}

func isTerminal(in io.Reader) bool {
	file, ok := in.(*os.File)
	if !ok {
		return false
	}
	return terminalAt(file.Fd())
}
