//go:build !race

package document

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"planpage/app/record"
)

// TestALockedPDFOpensWithItsPassword opens files that were locked in three ways, each after the wrong password.
func TestALockedPDFOpensWithItsPassword(t *testing.T) {
	e := newEngine(t)
	for name, password := range map[string]string{
		"password.pdf": "owner", "password-aes.pdf": "owner", "password-accent.pdf": "niño 2018",
	} {
		data := testdata(t, name)
		wantError(t, e, data, record.Refused, KeyPassword)
		_, err := e.OpenWith(context.Background(), data, "wrong "+password)
		told, ok := err.(*record.Error)
		if !ok || told.Kind != record.Refused || told.Key != KeyWrongPassword {
			t.Errorf("%s: a wrong password ends with %v", name, err)
		}
		if strings.Contains(fmt.Sprintf("%v %+v", err, told), password) {
			t.Errorf("%s: the error holds the password: %v", name, err)
		}
		f, err := e.OpenWith(context.Background(), data, password)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := f.Picture(context.Background(), 0, 300); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
	}
}

// TestALockedPDFOpensAgainForAnotherWorker reads two files in turn: the worker has one at a time.
func TestALockedPDFOpensAgainForAnotherWorker(t *testing.T) {
	e := newEngine(t)
	locked, err := e.OpenWith(context.Background(), testdata(t, "password-accent.pdf"), "niño 2018")
	if err != nil {
		t.Fatal(err)
	}
	defer locked.Close()
	other := opened(t, e, newPDF(t, report(1)...))
	for range 2 {
		if _, err := other.Text(context.Background(), 0); err != nil {
			t.Fatal(err)
		}
		text, err := locked.Text(context.Background(), 0)
		if err != nil || text.String() != "Words behind a lock" {
			t.Fatalf("%q, %v", text, err)
		}
	}
}

// TestAPasswordThatNobodyAskedFor changes nothing.
func TestAPasswordThatNobodyAskedFor(t *testing.T) {
	f, err := newEngine(t).OpenWith(context.Background(), newPDF(t, report(1)...), "anything")
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
}
