package storage

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
)

// torments are what the test binary does as another process; each prints what it has done.
var torments = map[string]func(dir string) int{"stream": stream, "full": fillUp}

// tally counts outcomes of a torture. What must not happen is counted too, and is an error as well.
type tally struct {
	name   string
	order  []string
	counts map[string]int
}

func newTally(name string, outcomes ...string) *tally {
	return &tally{name: name, order: outcomes, counts: map[string]int{}}
}

func (c *tally) add(what string) { c.addN(what, 1) }

func (c *tally) addN(what string, n int) {
	if !slices.Contains(c.order, what) {
		c.order = append(c.order, what)
	}
	c.counts[what] += n
}

// TestTorture kills, damages, fills the disk and feeds what is hostile, and prints a table of what came of it. The
// order of what is tried is always the same; when a kill hits is not.
func TestTorture(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes its time")
	}
	tallies := []*tally{tortureByKill(t), tortureByDamage(t), tortureByFullDisk(t), tortureByArchives(t)}
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, one := range tallies {
		_, _ = fmt.Fprintf(w, "%s\t\t\n", strings.ToUpper(one.name))
		for _, what := range one.order {
			_, _ = fmt.Fprintf(w, "%s\t%d\t\n", what, one.counts[what])
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + table.String())
}

// dice are the same in every run.
func dice(n uint64) *rand.Rand { return rand.New(rand.NewPCG(20261208, n)) }
