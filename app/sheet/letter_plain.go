package sheet

import (
	"strconv"
	"strings"
)

// PlainText is the letter as text, for a mail: the same words in the same order.
func (l *Letter) PlainText() string {
	var b lettered
	b.block(l.head.Side)
	b.block(l.to...)
	b.block(strings.ReplaceAll(l.head.Title+" · "+l.head.Facts, " · ", ", "))
	for _, words := range l.opening {
		b.block(words)
	}
	if len(l.full.Concerns) > 0 {
		b.block(strings.ToUpper(l.t("onepage.concerns")))
	}
	for i, c := range l.full.Concerns {
		lines := []string{strconv.Itoa(i+1) + ". " + c.Text, c.Fact}
		for j, ask := range c.Asks {
			if j == 0 {
				lines = append(lines, l.t("letter.ask"))
			}
			lines = append(lines, strings.TrimSpace("- "+ask.Ask+" "+ask.Why))
		}
		if c.Answer != "" {
			lines = append(lines, l.t("letter.answer", "answer", c.Answer))
		}
		b.block(lines...)
	}
	b.rest(l)
	return strings.TrimSuffix(b.text.String(), "\n")
}

// rest are the questions, what is not on the page, and the end.
func (b *lettered) rest(l *Letter) {
	if len(l.full.Questions) > 0 {
		lines := []string{strings.ToUpper(l.t("onepage.questions"))}
		for i, words := range l.full.Questions {
			lines = append(lines, strconv.Itoa(i+1)+". "+words)
		}
		b.block(lines...)
	}
	if len(l.full.Also) > 0 {
		b.block(strings.ToUpper(l.t("letter.also")))
	}
	for _, part := range l.full.Also {
		lines := []string{part.Title}
		for _, words := range part.Lines {
			lines = append(lines, "- "+words)
		}
		b.block(lines...)
	}
	b.block(l.closing...)
	b.block(append([]string{l.t("letter.sincerely")}, l.sign...)...)
}

// lettered is a text of blocks with an empty line after each.
type lettered struct{ text strings.Builder }

func (b *lettered) block(lines ...string) {
	any := false
	for _, words := range lines {
		if !blank(words) {
			b.text.WriteString(strings.TrimSpace(words))
			b.text.WriteByte('\n')
			any = true
		}
	}
	if any {
		b.text.WriteByte('\n')
	}
}
