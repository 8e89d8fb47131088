package kit

// Secret is a field whose text is shown as dots, for a passphrase. Clear it as soon as it was used.
type Secret struct{ Entry }

// NewSecret returns an empty field for a passphrase.
func NewSecret() *Secret {
	s := &Secret{}
	s.Password = true
	s.extend(s)
	return s
}

// ShowTyped shows what was typed, or hides it again.
func (s *Secret) ShowTyped(shown bool) {
	s.Password = !shown
	s.Refresh()
}
