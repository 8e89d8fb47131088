package text

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"planpage/app/record"
)

// mostPlain is the most that ReadPlain takes, in bytes: a hundred thousand rows and more.
const mostPlain = 8 << 20

// ReadPlain reads the plain text of a file of rows. The error is a record.Error: Refused when it is larger than 8 MB,
// Damaged when it is no plain text, Disk when it cannot be read.
func ReadPlain(r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostPlain+1))
	if err != nil {
		return "", &record.Error{Kind: record.Disk, Key: "rows.file.unread"}
	}
	if len(data) > mostPlain {
		return "", &record.Error{Kind: record.Refused, Key: "rows.file.large"}
	}
	words, ok := Plain(data)
	if !ok {
		return "", &record.Error{Kind: record.Damaged, Key: "rows.file.notText"}
	}
	return words, nil
}

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
