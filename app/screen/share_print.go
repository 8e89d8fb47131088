package screen

import (
	"strings"

	"planpage/app/kit"
	"planpage/app/record"
)

// mostCopies is how many copies can be asked for.
const mostCopies = 99

// Print asks how many copies there should be, and prints them.
func (s *pageScreen) Print() { s.d.warned(s.askCopies) }

// askCopies counts the copies by who is asked to the meeting: one for each of the team, and our own with its notes.
func (s *pageScreen) askCopies() {
	d := s.d
	team := float64(s.teamCopies())
	copies := kit.NewNumberField(d.P)
	copies.SetValue(&team)
	ours := kit.NewCheck(d.T("out.print.ours"), nil)
	ours.SetValue(s.ours || s.meeting != nil)
	fault := kit.NewWords("", kit.Wrong)
	size := d.T("out.print.size", "paper", d.T("onepage_screen.paper."+string(paperOf(s.page.Paper))))
	body := kit.Column(kit.Gap3, kit.NewWords(s.asked(), kit.Body),
		kit.Row(kit.Gap3, kit.NewWords(d.T("out.print.copies"), kit.Strong), copies), ours,
		kit.NewWords(size, kit.Caption), fault)
	var sheet *kit.Sheet
	do := kit.NewPrimary(d.T("onepage_screen.print"), func() {
		n, ok := copies.Value()
		if !ok || n != nil && (*n < 0 || *n > mostCopies || *n != float64(int(*n))) || (n == nil || *n == 0) && !ours.Checked {
			fault.SetText(d.T("out.print.number"))
			sheet.Refresh()
			d.Window.Canvas().Focus(copies)
			return
		}
		sheet.Close()
		s.printCopies(whole(n), ours.Checked)
	})
	copies.OnSubmitted = func(string) { do.OnTapped() }
	sheet = kit.NewSheet(d.Window, d.T("out.print.title"), body, kit.NewButton(d.T("kit.cancel"), func() { sheet.Close() }), do)
	sheet.OnEscape = sheet.Close
	sheet.Show(do)
}

func whole(n *float64) int {
	if n == nil {
		return 0
	}
	return int(*n)
}

func paperOf(p record.Paper) record.Paper {
	if p == "" {
		return record.PaperLetter
	}
	return p
}

// teamCopies are as many as people are asked to the meeting beside the family; none where only our copy is shown.
func (s *pageScreen) teamCopies() int {
	if s.ours {
		return 0
	}
	return max(1, len(s.team()))
}

// team are the names of who is asked to the meeting beside the family.
func (s *pageScreen) team() []string {
	var list []string
	if s.meeting == nil {
		return nil
	}
	for _, c := range s.family.Invited(s.meeting) {
		if c.Role != record.RoleParent && c.Role != record.RoleStudent {
			list = append(list, strings.TrimSpace(c.Name))
		}
	}
	return list
}

// asked says who gets a copy.
func (s *pageScreen) asked() string {
	team := s.team()
	if len(team) == 0 {
		return s.d.T("out.print.nobody")
	}
	return s.d.T("out.print.asked", "n", len(team), "names", s.d.P.List(team))
}

// printCopies prints so many copies for the team and, where it is wanted, our own on both sides of a sheet.
func (s *pageScreen) printCopies(team int, ours bool) {
	d := s.d
	printed, err := false, error(nil)
	if team > 0 {
		printed, err = s.printRun(false, team)
	}
	if ours && err == nil {
		printed, err = s.printRun(true, 1)
	}
	if err != nil {
		d.Fail(err)
		return
	}
	key := "out.opened"
	if printed {
		key = "out.printed"
	}
	d.Toast(d.T(key+"."+copiesWord(team, ours), "n", team))
}

// printRun prints the page, or our copy, so many times, and reports whether the printer has it.
func (s *pageScreen) printRun(ours bool, copies int) (printed bool, err error) {
	h, err := s.handout(ours)
	if err != nil {
		return false, err
	}
	h.job.Copies = copies
	return s.d.send(h)
}

// copiesWord says which copies there are.
func copiesWord(team int, ours bool) string {
	switch {
	case team == 0:
		return "ours"
	case ours:
		return "both"
	}
	return "team"
}
