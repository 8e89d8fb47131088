package storage

import (
	"bytes"
	"mime"
	"path/filepath"
	"strings"
	"unicode"

	"planpage/app/record"
)

// longestName is the most bytes a copy's name may have; file systems end at 255.
const longestName = 120

// cleanName makes a file name safe on every system: no folders, no letters that Windows refuses, nothing invisible
// that could disguise the ending, no reserved name. It returns "" when nothing is left.
func cleanName(name string) string {
	name = strings.ReplaceAll(record.Clean(name), `\`, "/")
	name = name[strings.LastIndex(name, "/")+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimRight(name, ". "), ". ")
	if reserved(name) {
		name = "_" + name
	}
	return shorten(name)
}

// reserved reports the names that are devices on Windows, with any ending.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimSpace(stem)
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '0' && stem[3] <= '9'
}

// shorten cuts the stem, never the ending and never inside a letter.
func shorten(name string) string {
	if len(name) <= longestName {
		return name
	}
	ending := filepath.Ext(name)
	if len(ending) > 16 {
		ending = ""
	}
	stem := name[:longestName-len(ending)]
	return strings.TrimRight(strings.ToValidUTF8(stem, ""), ". ") + ending
}

// magic are the first bytes of the files parents get most; they outrank the ending.
var magic = []struct{ start, mediaType string }{
	{"%PDF-", "application/pdf"},
	{"\x89PNG\r\n\x1a\n", "image/png"},
	{"\xff\xd8\xff", "image/jpeg"},
}

// endings are the media types that package mime does not know on every system.
var endings = map[string]string{
	".doc":  "application/msword",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".eml":  "message/rfc822",
	".heic": "image/heic",
	".odt":  "application/vnd.oasis.opendocument.text",
	".rtf":  "application/rtf",
	".txt":  "text/plain",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

func mediaType(name string, start []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(start, []byte(m.start)) {
			return m.mediaType
		}
	}
	ending := strings.ToLower(filepath.Ext(name))
	if known, ok := endings[ending]; ok {
		return known
	}
	if known, _, err := mime.ParseMediaType(mime.TypeByExtension(ending)); err == nil {
		return known
	}
	return "application/octet-stream"
}

// extensionOf returns the ending for a file that came without a name, "" when there is no usual one.
func extensionOf(mediaType string) string {
	switch mediaType {
	case "application/pdf":
		return ".pdf"
	case "image/png":
		return ".png"
	case "image/jpeg":
		return ".jpg"
	case "text/plain":
		return ".txt"
	}
	for ending, known := range endings {
		if known == mediaType {
			return ending
		}
	}
	return ""
}
