package screen

import "testing"

// BenchmarkTypingAGoalsText is one key at the end of a goal's text, with all that is shown below it; at most a few
// milliseconds.
func BenchmarkTypingAGoalsText(b *testing.B) {
	g := NewGoals(benchGoals(b, 5, 10), Route{}).(*goals)
	g.d.Window.SetContent(g.Content())
	g.edit(nil)
	f := g.detail.(*goalForm)
	f.goal.Statement = wholeGoal
	f.wording.show()
	i := 0
	for b.Loop() {
		f.goal.Statement = wholeGoal + " Then"[:i%5]
		f.wording.show()
		i++
	}
}
