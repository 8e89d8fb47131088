package chart

import (
	"math"
	"strconv"
	"unicode/utf8"

	"planpage/app/progress"
	"planpage/app/record"
)

// full draws one full chart.
type full struct {
	Drawing
	plot
	r     progress.Result
	today record.Date
	style Style
	grid  []float64
}

// Goal returns the full chart of a goal in a frame of w by h: grid, months, summers, changes of teaching, aim line,
// readings by source, trend, today, expected and target. Without any reading or aim line it holds one sentence.
func Goal(r progress.Result, today record.Date, w, h float64, style Style) Drawing {
	if style.Size <= 0 {
		style.Size = 12
	}
	if style.Stroke <= 0 {
		style.Stroke = 1
	}
	c := &full{Drawing: Drawing{W: w, H: h}, r: r, today: today, style: style}
	from, to, ok := dates(r, today)
	if !ok || len(r.Readings)+len(r.Line) == 0 || w < 6*style.Size || h < 5*style.Size {
		c.say(w/2, h/2, Center, RoleLabel, style.Printer.T("chart.empty"))
		return c.Drawing
	}
	c.from, c.to = from, to
	c.frame()
	c.summers()
	c.phases()
	c.todayLine()
	c.aim()
	c.trendLine()
	ends := c.ends()
	c.readings()
	ends()
	c.words()
	return c.Drawing
}

// frame lays out the plot and draws the grid with its numbers and the axis.
func (c *full) frame() {
	s := c.style.Size
	c.top, c.bottom = 1.9*s, c.H-2*s
	list := values(c.r)
	if len(list) == 0 {
		list = []float64{0}
	}
	c.grid = ticks(list, int((c.bottom-c.top)/(2.6*s)))
	if c.r.Goal.Unit == record.UnitYesNo {
		c.grid = []float64{0, 1}
	}
	c.low, c.high = c.grid[0], c.grid[len(c.grid)-1]
	widest := 0.0
	names := make([]string, len(c.grid))
	for i, v := range c.grid {
		names[i] = c.tick(v)
		widest = math.Max(widest, c.style.width(names[i]))
	}
	c.left = math.Min(widest+0.9*s, c.W/3)
	c.right = c.W - 1.2*s
	for i, v := range c.grid {
		y := c.y(v)
		c.Lines = append(c.Lines, Line{X1: c.left, Y1: y, X2: c.right, Y2: y, Role: RoleGrid, Width: c.style.Stroke})
		c.say(c.left-0.5*s, y+0.28*s, Right, RoleLabel, names[i])
	}
	c.Lines = append(c.Lines, Line{X1: c.left, Y1: c.bottom, X2: c.right, Y2: c.bottom, Role: RoleAxis, Width: c.style.Stroke})
}

// tick writes a number of the grid with as many decimals as its step needs.
func (c *full) tick(v float64) string {
	if c.r.Goal.Unit == record.UnitYesNo {
		return progress.Value(c.style.Printer, c.r.Goal, v)
	}
	step := math.Abs(c.grid[1] - c.grid[0])
	if math.Abs(v) >= 1e9 || step < 1e-6 && v != 0 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	places := 0
	if step > 0 && step < 1 {
		places = min(int(math.Ceil(-math.Log10(step)-1e-9)), 6)
	}
	return c.style.Printer.Number(v, places)
}

// say places one label if it fits.
func (c *full) say(x, y float64, align, role, words string) bool {
	return c.place(c.label(x, y, align, role, words))
}

func (c *full) label(x, y float64, align, role, words string) Label {
	return Label{X: x, Y: y, Text: words, Align: align, Role: role, W: c.style.width(words), Size: c.style.Size}
}

func (c *full) summers() {
	for _, s := range c.r.Summer {
		if s.To < c.from || s.From > c.to {
			continue
		}
		x1, x2 := c.x(s.From), c.x(s.To)
		c.Areas = append(c.Areas, Area{X: x1, Y: c.top, W: x2 - x1, H: c.bottom - c.top, Role: RoleSummer})
	}
}

func (c *full) phases() {
	for _, change := range c.r.Goal.Changes {
		if change.Date.Valid() && c.holds(change.Date) {
			x := c.x(change.Date)
			c.Lines = append(c.Lines, Line{X1: x, Y1: c.top, X2: x, Y2: c.bottom, Role: RolePhase, Dashed: true, Width: c.style.Stroke})
		}
	}
}

func (c *full) todayLine() {
	if c.holds(c.today) {
		x := c.x(c.today)
		c.Lines = append(c.Lines, Line{X1: x, Y1: c.top, X2: x, Y2: c.bottom, Role: RoleToday, Width: c.style.Stroke})
	}
}

func (c *full) aim() {
	if p := c.aimPath(c.r); len(p.Points) > 1 {
		p.Width *= c.style.Stroke
		c.Paths = append(c.Paths, p)
	}
}

func (p plot) aimPath(r progress.Result) Path {
	path := Path{Role: RoleAim, Dashed: true, Width: 1.5}
	for _, corner := range r.Line {
		path.Points = append(path.Points, Point{p.x(corner.Date), p.y(corner.Value)})
	}
	return path
}

func (c *full) trendLine() {
	t := trend(c.r)
	if t == nil {
		return
	}
	c.Paths = append(c.Paths, Path{
		Points: []Point{{c.x(t.From), c.y(t.At(t.From))}, {c.x(t.To), c.y(t.At(t.To))}}, Role: RoleTrend, Width: 2 * c.style.Stroke,
	})
}

// readings draws a mark for each; many are smaller.
func (c *full) readings() {
	radius := 0.32 * c.style.Size
	if n := float64(len(c.r.Readings)); n > 0 {
		radius = math.Min(radius, math.Max((c.right-c.left)/n/1.6, 0.13*c.style.Size))
	}
	for i, x := range c.r.Readings {
		m := SourceMark(x.Source, x.Counted)
		m.X, m.Y, m.R, m.Reading = c.x(x.Date), c.y(x.Value), radius, i
		c.Marks = append(c.Marks, m)
	}
}

// SourceMark is the mark of a source's readings, without place and size: the school's filled dots, those from home
// hollow, private ones as diamonds, hollow when they are not counted.
func SourceMark(s record.Source, counted bool) Mark {
	switch s {
	case record.SourceHome:
		return Mark{Shape: Dot, Role: RoleHome, Hollow: true, Reading: -1}
	case record.SourcePrivate:
		return Mark{Shape: Diamond, Role: RolePrivate, Hollow: !counted, Reading: -1}
	}
	return Mark{Shape: Dot, Role: RoleSchool, Reading: -1}
}

// ends draws the hollow dots of what was expected and of the target, below the readings, and returns what writes their
// numbers once the readings are there.
func (c *full) ends() func() {
	p, g := c.style.Printer, c.r.Goal
	var names []func()
	ring := func(x, v, shown float64, role string) {
		m := Mark{X: x, Y: c.y(v), R: 0.45 * c.style.Size, Shape: Dot, Role: role, Hollow: true, Reading: -1}
		c.Marks = append(c.Marks, m)
		names = append(names, func() { c.around(m, progress.Value(p, g, shown)) })
	}
	if t := c.r.Target; t.Value != nil {
		x := c.right
		if t.Date != "" {
			x = c.x(t.Date)
		}
		ring(x, *t.Value, *t.Value, RoleTarget)
	}
	if shown, ok := c.r.ExpectedShown(); ok {
		ring(c.x(c.r.Latest.Date), *c.r.Expected, shown, RoleExpected)
	}
	return func() {
		for _, name := range names {
			name()
		}
	}
}

// around places a number beside a mark: above to the left, above, below, further away, at its side.
func (c *full) around(m Mark, words string) {
	s, gap := c.style.Size, m.R+0.25*c.style.Size
	candidates := []Label{
		c.label(m.X-gap, m.Y-gap, Right, m.Role, words),
		c.label(m.X, m.Y-gap-0.1*s, Center, m.Role, words),
		c.label(m.X+gap, m.Y-gap, Left, m.Role, words),
		c.label(m.X-gap, m.Y+gap+0.7*s, Right, m.Role, words),
		c.label(m.X, m.Y+gap+0.8*s, Center, m.Role, words),
		c.label(m.X-gap, m.Y-gap-1.2*s, Right, m.Role, words),
		c.label(m.X-gap, m.Y+gap+1.9*s, Right, m.Role, words),
		c.label(m.X-gap-0.2*s, m.Y+0.3*s, Right, m.Role, words),
		c.label(m.X+gap, m.Y+0.3*s, Left, m.Role, words),
		c.label(m.X+gap, m.Y+gap+0.7*s, Left, m.Role, words),
		c.label(m.X+gap, m.Y-gap-1.2*s, Left, m.Role, words),
	}
	if c.W-m.X < c.style.width(words) {
		candidates = append(candidates, c.label(c.W, m.Y-gap-0.1*s, Right, m.Role, words))
	}
	c.place(candidates...)
}

// words places the labels that explain: today, summer, changes of teaching, aim line, and the months below.
func (c *full) words() {
	p, s := c.style.Printer, c.style.Size
	if c.holds(c.today) {
		x, y := c.x(c.today), c.bottom-0.5*s
		words := p.T("chart.today")
		c.place(c.label(x+0.4*s, y, Left, RoleToday, words), c.label(x-0.4*s, y, Right, RoleToday, words),
			c.label(x, c.top-0.5*s, Center, RoleToday, words))
	}
	for _, a := range c.Areas {
		if words := p.T("chart.summer"); c.style.width(words) < a.W {
			c.place(c.label(a.X+a.W/2, a.Y+s, Center, RoleSummer, words), c.label(a.X+a.W/2, a.Y+2.2*s, Center, RoleSummer, words))
		}
	}
	for _, change := range c.r.Goal.Changes {
		if change.Date.Valid() && c.holds(change.Date) {
			c.phaseLabel(c.x(change.Date), change.Text)
		}
	}
	c.aimLabel()
	c.months()
}

// phaseShare is how much of the chart's width the words of a change of teaching may take.
const phaseShare = 0.4

func (c *full) phaseLabel(x float64, words string) {
	s := c.style.Size
	most := phaseShare * (c.right - c.left)
	right, left := c.fitted(words, min(most, c.right-x-0.4*s)), c.fitted(words, min(most, x-c.left-0.4*s))
	candidates := []Label{}
	for _, y := range []float64{c.top + s, c.top + 2.2*s, c.top - 0.5*s, c.bottom - 1.8*s} {
		candidates = append(candidates, c.label(x+0.4*s, y, Left, RolePhase, right), c.label(x-0.4*s, y, Right, RolePhase, left))
	}
	c.place(candidates...)
}

// fitted shortens words to a width, with an ellipsis; nothing when not even four letters fit.
func (c *full) fitted(words string, width float64) string {
	if c.style.width(words) <= width {
		return words
	}
	runes := []rune(words)
	for n := min(len(runes)-1, 60); n >= 4; n-- {
		if short := string(runes[:n]) + "…"; utf8.ValidString(short) && c.style.width(short) <= width {
			return short
		}
	}
	return ""
}

// aimLabel names the aim line near its first third, on the side away from the readings when that is free.
func (c *full) aimLabel() {
	if len(c.r.Line) < 2 {
		return
	}
	words, s := c.style.Printer.T("chart.aim"), c.style.Size
	first, last := c.r.Line[0].Date, c.r.Line[len(c.r.Line)-1].Date
	var candidates []Label
	for _, part := range []float64{0.3, 0.4, 0.2, 0.5, 0.6, 0.7, 0.1, 0.8} {
		d := first.AddDays(int(part * float64(first.DaysUntil(last))))
		v, _ := c.r.ExpectedAt(d)
		x, y := c.x(d), c.y(v)
		candidates = append(candidates,
			c.label(x-0.3*s, y-0.6*s, Right, RoleAim, words), c.label(x+0.3*s, y+1.2*s, Left, RoleAim, words),
			c.label(x+0.3*s, y-0.6*s, Left, RoleAim, words), c.label(x-0.3*s, y+1.2*s, Right, RoleAim, words))
	}
	c.placeOffGrid(candidates...)
}
