package app_test

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/rogpeppe/go-internal/testscript"

	"planpage/app"
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
	})
}
