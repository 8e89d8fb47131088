package screen

import (
	"slices"
	"testing"

	"planpage/app/onepage"
)

// A pin stays with its line when a line is put before it in the records, and is taken back there.
func TestAPinStaysWithItsLine(t *testing.T) {
	b, s := showPage(t)
	line := s.lineOf(t, onepage.BlockWho, 1)
	words := line.it.Plain()
	line.turnPin()
	if key := line.it.Key; keptPage(b).Lines[key] == "" {
		t.Fatalf("what %s says is not kept: %+v", key, keptPage(b))
	}
	child := copyOf(b.Family().Child)
	child.Strengths = append([]string{"Brave"}, child.Strengths...)
	b.put(child)
	moved := s.lineOf(t, onepage.BlockWho, 2)
	if moved.it.Plain() != words || !slices.Equal(s.page.Pinned, []string{moved.it.Key}) {
		t.Fatalf("%q is pinned, want %q at %s", s.page.Pinned, words, moved.it.Key)
	}
	moved.turnPin()
	if page := keptPage(b); len(page.Pinned) > 0 || len(page.Lines) > 0 {
		t.Errorf("the pin is taken back, and yet %q %q", page.Pinned, page.Lines)
	}
}
