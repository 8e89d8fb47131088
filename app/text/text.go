// Package text turns keys, dates, numbers and errors into a person's words.
//
// Every sentence a parent reads comes from a translation file in assets/text; code holds only keys. What always
// holds: the same key and arguments give the same words, a missing key shows itself instead of failing, and no
// number or date is written anywhere else in another form.
package text

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"planpage/app/record"
	"planpage/assets"
)

// Printer writes in one language. It is safe for use by several goroutines.
type Printer struct {
	lang  string
	parts map[string]*part // by what their keys begin with
}

// part is a file of words, read when the first of them is asked for: a window that opens needs few.
type part struct {
	file  string
	once  sync.Once
	words map[string]entry
}

// entry returns the words of a key. The files travel in the program and are read by its tests; a broken one has none.
func (p *part) entry(key string) (entry, bool) {
	p.once.Do(func() {
		data, err := assets.Text.ReadFile(p.file)
		if err != nil || json.Unmarshal(data, &p.words) != nil {
			p.words = nil
		}
	})
	e, ok := p.words[key]
	return e, ok
}

// entry is a sentence, or its forms for one and for other counts.
type entry struct{ one, other string }

func (e *entry) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &e.other)
	}
	forms := struct{ One, Other string }{}
	if err := json.Unmarshal(data, &forms); err != nil {
		return err
	}
	e.one, e.other = forms.One, forms.Other
	return nil
}

// English is the language that has all words.
const English = "en"

// New returns a printer for a language that assets/text holds: "en" or "es". Parts that the language does not have
// yet are in English. An unknown language is an Error.
func New(lang string) (*Printer, error) {
	files, err := files(lang)
	if err != nil {
		return nil, err
	}
	p := &Printer{lang: lang, parts: make(map[string]*part, len(files))}
	for _, name := range files {
		p.parts[strings.TrimSuffix(path.Base(name), ".json")] = &part{file: name}
	}
	return p, nil
}

// files are the language's own, and the English ones of the parts it lacks.
func files(lang string) ([]string, error) {
	own, err := fs.Glob(assets.Text, path.Join("text", lang, "*.json"))
	if err != nil || len(own) == 0 {
		return nil, &record.Error{Kind: record.NotFound, Key: "text.noLanguage", Args: []any{"lang", lang}, Err: err}
	}
	if lang == English {
		return own, nil
	}
	all, err := fs.Glob(assets.Text, path.Join("text", English, "*.json"))
	for i, name := range all {
		if same := path.Join("text", lang, path.Base(name)); slices.Contains(own, same) {
			all[i] = same
		}
	}
	return all, err
}

// entry looks a key up in the part that it begins with.
func (p *Printer) entry(key string) (entry, bool) {
	name, _, _ := strings.Cut(key, ".")
	if found := p.parts[name]; found != nil {
		return found.entry(key)
	}
	return entry{}, false
}

// Lang returns the language, "en" or "es".
func (p *Printer) Lang() string { return p.lang }

// Tag returns the language as a document names it (BCP 47): "en-US", "es-US".
func (p *Printer) Tag() string { return p.lang + "-US" }

// Has reports whether the language has words for the key.
func (p *Printer) Has(key string) bool {
	_, ok := p.entry(key)
	return ok
}

// T returns the words for key with its {named} parts filled from args, which come in pairs: "name", value.
// Where the key has two forms, the argument "n" chooses: exactly 1 takes the first. Numbers that are not
// already text are written plainly; pass text from Number or Date for anything a parent reads as a figure.
// A key without words returns the key, so that a gap is seen and nothing fails.
func (p *Printer) T(key string, args ...any) string {
	e, ok := p.entry(key)
	if !ok {
		return key
	}
	words := e.other
	if e.one != "" && isOne(args) {
		words = e.one
	}
	if len(args) == 0 || !strings.Contains(words, "{") {
		return words
	}
	return p.filled(words, args)
}

// filled puts the arguments into the places of their names; what no argument is named after stays as it is.
func (p *Printer) filled(words string, args []any) string {
	var b strings.Builder
	for {
		from := strings.IndexByte(words, '{')
		to := from + 1 + strings.IndexByte(words[from+1:], '}')
		if from < 0 || to <= from {
			b.WriteString(words)
			return b.String()
		}
		b.WriteString(words[:from])
		if i := named(words[from+1:to], args); i >= 0 {
			b.WriteString(p.argument(args[i]))
			words = words[to+1:]
		} else {
			b.WriteByte('{')
			words = words[from+1:]
		}
	}
}

// named returns where the argument of a name stands, -1 when there is none.
func named(name string, args []any) int {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return i + 1
		}
	}
	return -1
}

func (p *Printer) argument(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case record.Date:
		return p.Date(v)
	case float64:
		return p.Number(v, 2)
	}
	return fmt.Sprint(v)
}

func isOne(args []any) bool {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == "n" {
			return fmt.Sprint(args[i+1]) == "1"
		}
	}
	return false
}

// List joins words as a sentence does: "a", "a and b", "a, b and c"; in Spanish "Ana e Inés".
func (p *Printer) List(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		and := p.T("text.and")
		if soundsI(words[n-1]) {
			and = p.T("text.and.i")
		}
		return strings.Join(words[:n-1], ", ") + " " + and + " " + words[n-1]
	}
}

// soundsI reports whether a word begins with the vowel i: "Inés", "hijo", and not "hierro", "Iago".
func soundsI(word string) bool {
	word = strings.TrimPrefix(strings.ToLower(word), "h")
	rest, found := strings.CutPrefix(word, "i")
	return strings.HasPrefix(word, "í") || found && !strings.HasPrefix(rest, "a") && !strings.HasPrefix(rest, "e") && !strings.HasPrefix(rest, "o")
}

// Message is an error in a person's words: what happened, and what to do about it.
type Message struct{ Text, Hint string }

// Error returns the words for an error: the first Error in its tree by its key and key.hint, else one plain
// sentence that never shows the raw error.
func (p *Printer) Error(err error) Message {
	e := first(err)
	if e == nil || !p.Has(e.Key) {
		return Message{Text: p.T("text.unexpected"), Hint: p.T("text.unexpected.hint")}
	}
	m := Message{Text: p.T(e.Key, e.Args...)}
	if p.Has(e.Key + ".hint") {
		m.Hint = p.T(e.Key+".hint", e.Args...)
	}
	return m
}
