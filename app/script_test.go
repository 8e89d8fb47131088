package app_test

import (
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"fyne.io/fyne/v2"
	"github.com/rogpeppe/go-internal/testscript"

	"planpage/app"
	"planpage/storage"
)

// TestMain lets the scripts call planpage as a program of its own, without a window: a verb that asked for one
// would fail the test.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"planpage": func() {
		noWindow := func(string) fyne.App { panic("a verb opened a window") }
		os.Exit(app.Main(os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, noWindow))
	}})
}

// TestCommandLine runs every script of testdata/script, each in an empty folder that is also its home.
func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/share")
			env.Setenv("DISPLAY", "")
			env.Setenv("WAYLAND_DISPLAY", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"age-decrypt": ageDecrypt, "crlf": crlf, "lock": lock},
	})
}

// ageDecrypt opens a file with the age library alone: age-decrypt PASSPHRASE-FILE FROM TO.
func ageDecrypt(ts *testscript.TestScript, _ bool, args []string) {
	passphrase, _, _ := strings.Cut(ts.ReadFile(args[0]), "\n")
	identity, err := age.NewScryptIdentity(passphrase)
	ts.Check(err)
	plain, err := age.Decrypt(strings.NewReader(ts.ReadFile(args[1])), identity)
	ts.Check(err)
	content, err := io.ReadAll(plain)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), content, 0o600))
}

// crlf gives a file the line ends of Windows.
func crlf(ts *testscript.TestScript, _ bool, args []string) {
	content := strings.ReplaceAll(ts.ReadFile(args[0]), "\n", "\r\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content), 0o600))
}

// lock gives the records of a folder a passphrase: lock DIR PASSPHRASE.
func lock(ts *testscript.TestScript, _ bool, args []string) {
	store, err := storage.Open(ts.MkAbs(args[0]), time.Now)
	ts.Check(err)
	_, err = store.SetPassphrase(context.Background(), args[1], nil)
	ts.Check(err)
	ts.Check(store.Close())
}
