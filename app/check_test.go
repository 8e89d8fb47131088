package app

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// verb runs a verb on a data folder and returns what it says and its exit code.
func verb(dir string, args ...string) (out, said string, code int) {
	var o, e bytes.Buffer
	code = Main(append([]string{"--data", dir, "--date", string(testToday)}, args...), Streams{In: strings.NewReader(""), Out: &o, Err: &e}, nil)
	collectAsUsual()
	return o.String(), e.String(), code
}

// check names each file that is missing or damaged by what is no child's data, with what to do, and ends with 1.
func TestCheckSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	dir := t.TempDir()
	withCopy(t, dir)
	if out, said, code := verb(dir, "check"); code != 0 || said != "" || !strings.Contains(out, "All is well") {
		t.Fatalf("%d: %q %q", code, out, said)
	}
	files, err := filepath.Glob(filepath.Join(dir, "files", "*"))
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	if err := os.Remove(files[0]); err != nil {
		t.Fatal(err)
	}
	change(t, files[1], func(b []byte) []byte { b[len(b)/2] ^= 1; return b })
	out, said, code := verb(dir, "check")
	if code != 1 || out != "" {
		t.Errorf("it ends with %d and says %q", code, out)
	}
	for _, want := range []string{
		filepath.Base(files[0]) + ": An attached file is no longer in the data folder. Attach it again",
		filepath.Base(files[1]) + ": An attached file is damaged. Attach it again",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing:\n%s", want, said)
		}
	}
}

// Records that cannot be opened are told with what to do, and with the copy where there is one.
func TestCheckOfADamagedFolder(t *testing.T) {
	dir := t.TempDir()
	path := withCopy(t, dir)
	change(t, path, func(b []byte) []byte { return b[:len(b)/2] })
	_, said, code := verb(dir, "check")
	copied := regexp.MustCompile(`There is a good copy of your records from \w+ \d+, \d+, \d+:\d\d [AP]M\. Open PlanPage`)
	if code != 1 || !strings.Contains(said, "The file with your records is damaged and cannot be read. Nothing was changed in it.") || !copied.MatchString(said) {
		t.Errorf("it ends with %d and says %q", code, said)
	}
	if err := os.RemoveAll(filepath.Join(dir, "snapshots")); err != nil {
		t.Fatal(err)
	}
	if _, said, _ = verb(dir, "check"); !strings.Contains(said, "There is no good copy beside it.") {
		t.Errorf("without a copy it says %q", said)
	}
}
