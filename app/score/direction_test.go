package score

import (
	"testing"

	"planpage/app/record"
)

// TestNoSideIsTakenWhereNobodySaidWhatHighMeans keeps ratings without a direction out of what is hard and what goes well: 72 may
// be either.
func TestNoSideIsTakenWhereNobodySaidWhatHighMeans(t *testing.T) {
	rating := func(value string, low, high float64, better record.Better) record.Score {
		s := ss(value, low, high, test("Conners 3"), name("Inattention"), scale(record.ScaleT))
		s.HigherIs = better
		return s
	}
	for better, want := range map[record.Better]struct{ placed, harderUp, harderDown bool }{
		"": {}, "worse": {true, true, false}, "better": {true, false, true},
	} {
		up := All(&record.Family{Evaluations: []*record.Evaluation{
			report("2023-05-20", rating("60", 56, 64, better)), report("2026-05-20", rating("72", 68, 76, better)),
		}})
		down := All(&record.Family{Evaluations: []*record.Evaluation{
			report("2023-05-20", rating("72", 68, 76, better)), report("2026-05-20", rating("60", 56, 64, better)),
		}})
		if _, placed := up[0].Standing(); placed != want.placed || up[0].Harder() != want.harderUp || down[0].Harder() != want.harderDown {
			t.Errorf("%q: placed %v, harder when it rose %v, when it fell %v", better, placed, up[0].Harder(), down[0].Harder())
		}
	}
}
