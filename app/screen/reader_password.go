package screen

import (
	"planpage/app/document"
	"planpage/app/kit"
)

// passwordKeys are the errors of a file that opens with a password.
var passwordKeys = []string{document.KeyPassword, document.KeyWrongPassword}

// ask shows a field for the password of a locked PDF in place of its pages. What is typed there opens the file and is
// kept nowhere: it is asked for again the next time.
func (s *reader) ask(wrong bool) {
	d := s.d
	secret := kit.NewSecret()
	field := kit.NewLabelled(d.T("reader.password.field"), secret)
	open := func() {
		password := secret.Text
		secret.SetText("") // nothing of it stays in the field
		if password == "" {
			field.Focus()
			return
		}
		s.say(d.T("reader.opening"), "")
		s.openWith(password)
	}
	secret.OnEdited = func(string) { field.SetFault("") }
	secret.OnSubmitted = func(string) { open() }
	kit.Refill(s.body, sheet(kit.Reading(kit.Column(kit.Gap3,
		kit.NewWords(d.T("reader.password"), kit.Sub), kit.NewWords(d.T("reader.password.hint"), kit.Body),
		kit.Row(0, kit.Wide(passwordWidth, field)), kit.Row(kit.Gap3, kit.NewPrimary(d.T("reader.password.open"), open))))))
	if wrong {
		field.SetFault(d.T("reader.wrongPassword"))
	}
	field.Focus()
}

// passwordWidth is how wide the field is at the usual text size.
const passwordWidth = 320
