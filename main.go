// Command planpage keeps a family's school records on their own computer and makes the one page a parent lays
// on the table at an IEP or 504 meeting. With a verb it works without a window; see app.Main.
package main

import (
	"os"

	fyneapp "fyne.io/fyne/v2/app"

	"planpage/app"
)

func main() {
	os.Exit(app.Main(os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, fyneapp.NewWithID))
}
