package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"planpage/app/text"
)

// NumberField is a field for a number that may be left empty. Text that is not a number stays in the field.
type NumberField struct {
	Entry
	OnChanged func(v *float64, ok bool) // on leaving and on Enter; nil is an empty field

	p    *text.Printer
	told string
}

// NewNumberField returns an empty field.
func NewNumberField(p *text.Printer) *NumberField {
	n := &NumberField{p: p}
	n.extend(n)
	n.OnKey = func(key *fyne.KeyEvent) bool {
		if isEnter(key.Name) {
			n.commit()
		}
		return false
	}
	return n
}

// Value returns the number in the field, nil when it is empty. It returns false for other text.
func (n *NumberField) Value() (*float64, bool) {
	if strings.TrimSpace(n.Text) == "" {
		return nil, true
	}
	v, ok := text.ParseNumber(n.Text)
	if !ok {
		return nil, false
	}
	return &v, true
}

// Typed returns the text as it stands in the field.
func (n *NumberField) Typed() string { return n.Text }

// SetValue shows a number with at most four decimals, nil as an empty field. It leaves a field alone that the
// person is typing in.
func (n *NumberField) SetValue(v *float64) {
	if n.Focused() && n.Text != n.told {
		return
	}
	words := ""
	if v != nil {
		words = n.p.Number(*v, 4)
	}
	n.put(words)
}

// SetTyped shows a text that may not be a number.
func (n *NumberField) SetTyped(words string) { n.put(words) }

func (n *NumberField) put(words string) {
	n.ShowText(words)
	n.told = words
}

// FocusLost tells the number.
func (n *NumberField) FocusLost() {
	n.commit()
	n.Entry.FocusLost()
}

func (n *NumberField) commit() {
	if n.Text == n.told {
		return
	}
	n.told = n.Text
	if n.OnChanged != nil {
		n.OnChanged(n.Value())
	}
}

// MinSize has room for five digits.
func (n *NumberField) MinSize() fyne.Size {
	small := n.Entry.MinSize()
	width := Body.measure("00,000") + 3*theme.Size(theme.SizeNameInnerPadding)
	return fyne.NewSize(max(small.Width, width), small.Height)
}
