package storage

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
)

// plain keeps everything readable. A value is followed by checkSize bytes: a zero, which no JSON ends with, and the
// CRC-32C of the value and its place. So a bit that flips on the disk is noticed, and so is a value that turns up
// under another key. Files need no such thing: their names are their hashes.
type plain struct{}

const checkSize = 1 + crc32.Size

// check returns what follows the value.
func (plain) check(bucket, key, value []byte) []byte {
	table := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Checksum(bucket, table)
	for _, part := range [][]byte{{0}, key, {0}, value} {
		sum = crc32.Update(sum, table, part)
	}
	return binary.BigEndian.AppendUint32([]byte{0}, sum)
}

func (p plain) sealValue(bucket, key, value []byte) []byte {
	stored := make([]byte, 0, len(value)+checkSize)
	return append(append(stored, value...), p.check(bucket, key, value)...)
}

// openValue gives a broken value back as it lies there with one more zero, so that nobody reads JSON in it.
func (p plain) openValue(bucket, key, stored []byte) ([]byte, bool) {
	if end := len(stored) - checkSize; end >= 0 && bytes.Equal(stored[end:], p.check(bucket, key, stored[:end])) {
		return stored[:end:end], true
	}
	return append(bytes.Clone(stored), 0), false
}

func (plain) extra() int { return checkSize }

func (plain) fileName(hash string) string { return hash }

func (plain) sink(file *os.File) (sink, error) { return plainSink{file}, nil }

func (plain) open(file *os.File, name string) (io.Reader, string, error) { return file, name, nil }

func (plain) wipe() {}

type plainSink struct{ io.Writer }

func (plainSink) finish(string, string) error { return nil }
