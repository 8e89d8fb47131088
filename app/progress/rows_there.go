package progress

import (
	"strconv"

	"planpage/app/record"
)

// sameReading is what two readings that are the same have alike. The value is that of the goal's unit, so that "4 of 5"
// is 80 percent.
type sameReading struct {
	date   record.Date
	value  string
	source record.Source
}

// match marks the readings that are stored already. Each stored one stands for one row: two equal readings of a day stay
// two. A row that gives no total, or a stored reading without one, goes with any total that nothing fits better, so that
// the rows that were added come out known when the same text is read again.
func (list Rows) match(from RowsFrom) {
	there := map[sameReading]map[string]int{}
	for _, m := range from.There {
		key, total := sameOf(from.Goal, m)
		if there[key] == nil {
			there[key] = map[string]int{}
		}
		there[key][total]++
	}
	for _, near := range []bool{false, true} {
		for i := range list {
			if list[i].Reading != nil && !list[i].Known {
				key, total := sameOf(from.Goal, list[i].Reading)
				list[i].Known = take(there[key], total, near)
			}
		}
	}
}

// take takes one of the readings with this total; a near one may lack it.
func take(stored map[string]int, total string, near bool) bool {
	for other, n := range stored {
		if n > 0 && (other == total || near && (other == "" || total == "")) {
			stored[other]--
			return true
		}
	}
	return false
}

func sameOf(g *record.Goal, m *record.Measurement) (key sameReading, total string) {
	v, ok := m.Reading(g.Unit)
	key = sameReading{date: m.Date, source: m.Source}
	if ok {
		key.value = strconv.FormatFloat(v, 'g', 9, 64) // 200/3 as a quotient and as it was written
	}
	if key.source == "" {
		key.source = record.SourceSchool
	}
	if m.Correct != nil && m.Total != nil {
		total = strconv.FormatFloat(*m.Total, 'g', 9, 64)
	}
	return key, total
}
