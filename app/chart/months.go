package chart

import (
	"strconv"
	"time"

	"planpage/app/record"
)

// months writes the time below the axis: the target's date at its place, then the first of every month, or of every
// second, third or sixth, or the years, as many as fit. A stretch too short for two months shows its first and last day.
func (c *full) months() {
	p, s := c.style.Printer, c.style.Size
	y := c.bottom + 1.4*s
	if d := c.r.Target.Date; d != "" && c.holds(d) && c.r.Target.Value != nil {
		x, words := c.x(d), p.ShortDate(d)
		c.place(c.label(x, y, Center, RoleLabel, words), c.label(c.W-0.4*s, y, Right, RoleLabel, words), c.label(x, y, Right, RoleLabel, words))
	}
	firsts := c.firsts()
	if len(firsts) < 2 {
		c.say(c.left, y, Left, RoleLabel, p.ShortDate(c.from))
		c.say(c.right, y, Right, RoleLabel, p.ShortDate(c.to))
		return
	}
	for _, d := range firsts {
		words := p.Month(d)
		if c.yearly() {
			words = strconv.Itoa(d.Year())
		}
		c.say(c.x(d), y, Center, RoleLabel, words)
	}
}

func (c *full) yearly() bool { return c.from.DaysUntil(c.to) > 3*365 }

// firsts returns the first days of the months to name: every so many that two names do not touch.
func (c *full) firsts() []record.Date {
	room := c.style.width("MMMM") + c.style.Size
	days := c.from.DaysUntil(c.to)
	steps := []int{1, 2, 3, 4, 6, 12}
	if c.yearly() {
		steps = []int{12, 24, 60, 120, 240}
	}
	step := steps[len(steps)-1]
	for _, n := range steps {
		if (c.right-c.left)*30.4*float64(n) >= room*float64(max(days, 1)) {
			step = n
			break
		}
	}
	var list []record.Date
	for year := c.from.Year() / max(step/12, 1) * max(step/12, 1); year <= c.to.Year(); year += max(step/12, 1) {
		for month := time.January; month <= time.December; month += time.Month(step) {
			if d := record.NewDate(year, month, 1); c.holds(d) {
				list = append(list, d)
			}
		}
	}
	return list
}
