package storage

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"unicode"
)

// A recovery code is 152 random bits and 8 bits of their SHA-256, which find most mistakes in copying before the
// lock is tried. It is written in Crockford's base32 as 8 groups of 4: no I, L, O or U to be mistaken for others.
const (
	recoveryRandom = 19
	recoveryLetter = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	recoveryGroup  = 4
)

func recoveryCode() *base32.Encoding {
	return base32.NewEncoding(recoveryLetter).WithPadding(base32.NoPadding)
}

func newRecovery() []byte {
	code := make([]byte, recoveryRandom)
	_, _ = rand.Read(code) // never fails
	return code
}

func writeRecovery(code []byte) string {
	sum := sha256.Sum256(code)
	letters := recoveryCode().EncodeToString(append(code[:len(code):len(code)], sum[0]))
	var groups []string
	for i := 0; i < len(letters); i += recoveryGroup {
		groups = append(groups, letters[i:i+recoveryGroup])
	}
	return strings.Join(groups, "-")
}

// readRecovery reads what a person typed: any case, spaces or hyphens anywhere, O for 0, I or L for 1. It reports
// whether this can be a recovery code.
func readRecovery(typed string) ([]byte, bool) {
	letters := strings.Map(func(r rune) rune {
		switch r = unicode.ToUpper(r); {
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
			return -1
		case r == 'O':
			return '0'
		case r == 'I' || r == 'L':
			return '1'
		}
		return r
	}, typed)
	code, err := recoveryCode().DecodeString(letters)
	if err != nil || len(code) != recoveryRandom+1 || len(letters) != recoveryCode().EncodedLen(len(code)) {
		return nil, false
	}
	sum := sha256.Sum256(code[:recoveryRandom])
	return code[:recoveryRandom], code[recoveryRandom] == sum[0]
}
