package screen

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/storage"
)

// secretForm is a dialog that asks for one passphrase or more. What was typed is wiped when the dialog goes, whatever
// takes it away.
type secretForm struct {
	d       *Desk
	sheet   *kit.Sheet
	secrets []*kit.Secret
	fields  []*kit.Field
}

// secretAsk is what a secretForm asks.
type secretAsk struct {
	title  string // a key, as all of these are
	words  []string
	labels []string
	yes    string
	then   func(f *secretForm) // the person agreed; the form stays until it is closed
}

// askSecret opens the form.
func (d *Desk) askSecret(a secretAsk) {
	f := &secretForm{d: d}
	var body []fyne.CanvasObject
	for _, key := range a.words {
		body = append(body, kit.NewWords(d.T(key, "n", storage.ShortestPassphrase), kit.Body))
	}
	agree := func() {
		f.clearFaults()
		a.then(f)
	}
	for i, key := range a.labels {
		body = append(body, f.add(i, key, i == len(a.labels)-1, agree))
	}
	body = append(body, kit.NewCheck(d.T("settings.secret.show"), f.show))
	f.sheet = kit.NewSheet(d.Window, d.T(a.title), kit.Column(kit.Gap3, body...),
		kit.NewButton(d.T("kit.cancel"), f.close), kit.NewPrimary(d.T(a.yes), agree))
	f.sheet.OnEscape, f.sheet.OnGone = f.close, f.wipe
	f.sheet.Show(f.secrets[0])
}

// add makes one field. Enter goes to the next, and agrees in the last.
func (f *secretForm) add(i int, key string, last bool, agree func()) *kit.Field {
	secret := kit.NewSecret()
	field := kit.NewLabelled(f.d.T(key), secret)
	secret.OnEdited = func(string) { field.SetFault("") }
	secret.OnSubmitted = func(string) {
		if last {
			agree()
			return
		}
		f.fields[i+1].Focus()
	}
	f.secrets, f.fields = append(f.secrets, secret), append(f.fields, field)
	return field
}

// typed returns what stands in a field.
func (f *secretForm) typed(i int) string { return f.secrets[i].Text }

// fresh returns a new passphrase that stands in a field and, once more, in the next one.
func (f *secretForm) fresh(i int) (string, bool) {
	word := f.typed(i)
	switch {
	case utf8.RuneCountInString(word) < storage.ShortestPassphrase:
		f.fault(i, f.d.T("settings.secret.short", "n", storage.ShortestPassphrase))
	case word != f.typed(i+1):
		f.fault(i+1, f.d.T("settings.secret.differ"))
	default:
		return word, true
	}
	return "", false
}

// wrong tells at a field that what stands there does not open anything, and empties it.
func (f *secretForm) wrong(i int, err error) {
	m := f.d.P.Error(err)
	f.secrets[i].SetText("")
	f.fault(i, m.Text+" "+m.Hint)
}

func (f *secretForm) fault(i int, words string) {
	f.fields[i].SetFault(words)
	f.sheet.Refresh()
	f.fields[i].Focus()
}

func (f *secretForm) clearFaults() {
	for _, field := range f.fields {
		field.SetFault("")
	}
}

func (f *secretForm) show(shown bool) {
	for _, s := range f.secrets {
		s.ShowTyped(shown)
	}
}

func (f *secretForm) close() { f.sheet.Close() }

func (f *secretForm) wipe() {
	for _, s := range f.secrets {
		s.SetText("")
	}
}
