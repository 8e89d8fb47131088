package paper

import "planpage/app/record"

// Margin is the room on all sides of a sheet in points: 0.6 inch.
const Margin = 43.2

// Size returns the width and height of a sheet in points: Letter unless A4 is asked for.
func Size(p record.Paper) (width, height float64) {
	if p == record.PaperA4 {
		return 595.28, 841.89
	}
	return 612, 792
}
