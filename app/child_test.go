package app

import (
	"testing"

	"planpage/app/record"
)

func TestTheChildNamedIsNeverGuessed(t *testing.T) {
	ana, anna, other := &record.Child{Name: "Ana Rivera"}, &record.Child{Name: "Anna Lee", PreferredName: "Ana"}, &record.Child{Name: "Leo"}
	sam, sammy := &record.Child{Name: "Sam Ito", PreferredName: "Sam"}, &record.Child{Name: "Sam"}
	children := []*record.Child{ana, anna, other, sam, sammy}
	for name, want := range map[string]*record.Child{"ana rivera": ana, "Anna Lee": anna, "LEO": other, "sam": sammy, "Sam Ito": sam} {
		if got, err := childNamed(children, name); err != nil || got != want {
			t.Errorf("%s is %v, %v", name, got, err)
		}
	}
	for name, want := range map[string]record.ErrorKind{"Ana": record.Invalid, "Mia": record.NotFound} {
		if got, err := childNamed(children, name); got != nil || record.KindOf(err) != want {
			t.Errorf("%s is %v, %v", name, got, err)
		}
	}
}
