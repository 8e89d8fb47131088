package progress

import (
	"encoding/binary"
	"encoding/json"
	"math"
	"testing"

	"planpage/app/record"
)

// goalFrom reads a goal and its readings from bytes: eight for a value, two for a day.
func goalFrom(unit, flags byte, data []byte) (*record.Family, *record.Goal) {
	value := func() *float64 {
		if len(data) < 8 {
			return nil
		}
		v := math.Float64frombits(binary.LittleEndian.Uint64(data))
		data = data[8:]
		return &v
	}
	day := func() record.Date {
		if len(data) < 2 {
			return ""
		}
		d := start.AddDays(int(binary.LittleEndian.Uint16(data)) % 3000)
		data = data[2:]
		return d
	}
	g := &record.Goal{
		Meta: record.Meta{ID: "g"}, Unit: units[int(unit)%len(units)], Direction: []record.Direction{"", record.Up, record.Down}[flags%3],
		SummerRest: flags&4 > 0, CountHome: flags&8 > 0, Mastery: record.Mastery{K: int(flags >> 6), N: 3, Sessions: int(flags>>4) & 3},
	}
	g.Baseline, g.Target = record.Point{Date: day(), Value: value()}, record.Point{Date: day(), Value: value()}
	g.Objectives = []record.Objective{{Date: day(), Value: value()}}
	g.Changes = []record.Change{{Date: day()}}
	f := &record.Family{Child: &record.Child{Name: "Maya"}, Goals: []*record.Goal{g}}
	for i := 0; len(data) > 0 && i < 200; i++ {
		m := &record.Measurement{GoalID: "g", Date: day(), Value: value(), Source: record.Source(record.Sources[i%3])}
		if i%4 == 3 {
			m.Correct, m.Total = m.Value, value()
		}
		f.Measurements = append(f.Measurements, m)
	}
	return f, g
}

// FuzzGoal feeds any numbers, also those that are none: nothing panics, and every figure is finite or absent.
func FuzzGoal(f *testing.F) {
	p := printer(f)
	huge := binary.LittleEndian.AppendUint64(nil, math.Float64bits(1.7e308))
	f.Add(byte(3), byte(1), []byte("a goal of plain text, whose letters are its numbers and its days, long enough for some readings"))
	f.Add(byte(0), byte(255), append(append([]byte{1, 0}, huge...), append([]byte{200, 1}, huge...)...))
	f.Add(byte(9), byte(0), []byte{})
	f.Fuzz(func(t *testing.T, unit, flags byte, data []byte) {
		family, g := goalFrom(unit, flags, data)
		for _, today := range []record.Date{start.AddDays(-400), start.AddDays(200), start.AddDays(4000)} {
			r := Of(family, g, today)
			if _, err := json.Marshal(FiguresOf(p, family.Child, r)); err != nil {
				t.Fatal(err) // JSON has no word for NaN or infinity
			}
			for _, x := range append(r.Readings, r.Counted...) {
				if finite(x.Value) == nil {
					t.Fatalf("a reading of %v", x.Value)
				}
			}
			if Sentence(p, family.Child, r) == "" || Headline(p, family.Child, r) == "" {
				t.Fatal("nothing to say")
			}
			Notes(p, r)
		}
	})
}
