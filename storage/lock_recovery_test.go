package storage

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRecoveryCode(t *testing.T) {
	form := regexp.MustCompile(`^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$`)
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SliceOfN(rapid.Byte(), recoveryRandom, recoveryRandom).Draw(t, "code")
		written := writeRecovery(code)
		if !form.MatchString(written) {
			t.Fatalf("%s", written)
		}
		for _, typed := range []string{
			written, strings.ToLower(written), strings.ReplaceAll(written, "-", ""), " " + strings.ReplaceAll(written, "-", " – ") + "\n",
			strings.NewReplacer("0", "o", "1", "l").Replace(written), strings.NewReplacer("0", "O", "1", "i").Replace(written),
		} {
			if got, ok := readRecovery(typed); !ok || !bytes.Equal(got, code) {
				t.Fatalf("%q was read as %x, %v", typed, got, ok)
			}
		}
	})
}

// TestRecoverySlips: of the codes with one wrong letter all but about one in 256 are noticed.
func TestRecoverySlips(t *testing.T) {
	written := writeRecovery(bytes.Repeat([]byte{0x5a}, recoveryRandom))
	tried, passed := 0, 0
	for i := range written {
		for _, letter := range recoveryLetter {
			if written[i] == '-' || byte(letter) == written[i] {
				continue
			}
			tried++
			if _, ok := readRecovery(written[:i] + string(letter) + written[i+1:]); ok {
				passed++
			}
		}
	}
	if passed > tried/64 {
		t.Errorf("%d of %d slips passed", passed, tried)
	}
	for _, typed := range []string{"", "maya", written[:len(written)-1], written + "0", strings.Replace(written, written[:1], "U", 1)} {
		if _, ok := readRecovery(typed); ok {
			t.Errorf("%q passed", typed)
		}
	}
}
