package sheet

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"planpage/app/progress"
	"planpage/app/record"
)

// scenes are sheets worth looking at, by name, in English and in Spanish.
func scenes(t testing.TB) map[string]Sheet {
	t.Helper()
	list := scenesIn(t, options(t))
	for name, s := range scenesIn(t, inSpanish(t)) {
		list[name+"-es"] = s
	}
	return list
}

func scenesIn(t testing.TB, o Options) map[string]Sheet {
	t.Helper()
	list, a4 := map[string]Sheet{}, o
	a4.Paper = record.PaperA4
	for _, name := range []string{"Maya", "Leo"} {
		f := sampleFamily(t, name)
		for i, r := range progress.All(f, sampleToday) {
			list[fmt.Sprintf("%s%d", name, i)] = Goal(testFonts(t), f, r, o)
			list[fmt.Sprintf("%s%d-a4", name, i)] = Goal(testFonts(t), f, r, a4)
		}
	}
	for _, n := range []int{0, 1, 3, 12, 400} {
		f, r := manyReadings(n)
		list[fmt.Sprintf("readings%d", n)] = Goal(testFonts(t), f, r, o)
	}
	maya := sampleFamily(t, "Maya")
	list["testing"], list["testing-a4"] = Testing(testFonts(t), maya, nil, o), Testing(testFonts(t), maya, nil, a4)
	list["testing-first"] = Testing(testFonts(t), maya, maya.EvaluationsByDate()[1], o)
	for _, n := range []int{0, 5, 8, 40} {
		list[fmt.Sprintf("testing%d", n)] = Testing(testFonts(t), manyScores(n), nil, o)
	}
	for _, name := range []string{"Maya", "Leo"} {
		f := sampleFamily(t, name)
		l := letterOf(t, f, f.NextMeeting(sampleToday), nil, o)
		list["letter-"+name] = l.Sheet(testFonts(t))
		list["card-"+name], list["card-a4-"+name] = Card(testFonts(t), f, o), Card(testFonts(t), f, a4)
	}
	f, r := overlong()
	list["overlong"] = Goal(testFonts(t), f, r, o)
	return list
}

// TestGallery writes every scene as a PDF where PLANPAGE_GALLERY says, for people to look at.
func TestGallery(t *testing.T) {
	dir := os.Getenv("PLANPAGE_GALLERY")
	for name, s := range scenes(t) {
		pdf := draw(t, s)
		if len(pdf) < 1000 {
			t.Errorf("%s: only %d bytes", name, len(pdf))
		}
		if dir == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), pdf, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
