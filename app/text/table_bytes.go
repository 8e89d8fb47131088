package text

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Plain returns the text of a file that a spreadsheet or an editor wrote: UTF-8, or UTF-16 with its mark as Excel's
// "Unicode text" has it, or else the Western letters of older Windows programs. The mark at the start is left out. It
// returns false for what is no plain text, such as the spreadsheet's own file.
func Plain(data []byte) (string, bool) {
	words := ""
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		words = wide(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		words = wide(data[2:], binary.BigEndian)
	case utf8.Valid(data):
		words = strings.TrimPrefix(string(data), "\ufeff")
	default:
		western, err := charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return "", false
		}
		words = string(western)
	}
	return words, !strings.ContainsRune(words, 0) && !bytes.HasPrefix(data, []byte("PK\x03\x04"))
}

func wide(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}
