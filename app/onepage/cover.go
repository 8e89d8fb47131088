package onepage

import (
	"net/url"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Cover is the note that goes ahead with the page.
type Cover struct{ Subject, Body string }

// Receiver is someone the page can be sent to. Usual is set for those of the school.
type Receiver struct {
	Name, Mail string
	Usual      bool
}

// CoverOf words the note for a meeting, which may be nil: the meeting, its day, what the child is called, and that the
// page is attached. It says nothing else of the child, for a mail goes many ways.
func CoverOf(f *record.Family, m *record.Meeting, today record.Date, p *text.Printer) Cover {
	c := composer{Options: Options{Today: today, Printer: p}, f: f, m: m}
	if f.Child == nil {
		family := *f
		family.Child = &record.Child{}
		c.f = &family
	}
	by := Parents(p, f)
	if by == "" {
		by = c.t("onepage.family", "name", c.name())
	}
	if m == nil {
		return Cover{c.t("out.cover.subject.alone", "name", c.name()), c.t("out.cover.alone", "name", c.name(), "by", by)}
	}
	kind := string(m.MeetingKind)
	if kind == "" {
		kind = string(record.MeetingOther)
	}
	kind = c.t("letter.meeting." + kind)
	args := []any{"name", c.name(), "meeting", kind, "date", p.LongDate(m.Date), "by", by}
	key := "out.cover.ahead"
	if m.Date < today {
		key = "out.cover.after"
	}
	return Cover{c.t("out.cover.subject", "name", c.name(), "meeting", kind, "date", c.date(m.Date)), c.t(key, args...)}
}

// Receivers are those asked to the meeting whose address is known, the school's first, who leads the team before all; the family itself and the child
// are not among them.
func Receivers(f *record.Family, m *record.Meeting) []Receiver {
	var list []Receiver
	add := func(c record.Contact) {
		if mail := strings.TrimSpace(c.Email); mail != "" {
			list = append(list, Receiver{Name: strings.TrimSpace(c.Name), Mail: mail, Usual: c.Role.OfSchool()})
		}
	}
	for _, c := range f.School(m) {
		add(c)
	}
	for _, c := range f.Invited(m) {
		if !c.Role.OfSchool() && c.Role != record.RoleParent && c.Role != record.RoleStudent {
			add(c)
		}
	}
	return list
}

// MailTo is the address that opens a mail program with the note written, as RFC 6068 has it. No file can be attached
// that way.
func (c Cover) MailTo(to []string) string {
	escaped := make([]string, len(to))
	for i, mail := range to {
		escaped[i] = strings.ReplaceAll(url.PathEscape(mail), "%40", "@")
	}
	body := strings.ReplaceAll(c.Body, "\n", "\r\n")
	return "mailto:" + strings.Join(escaped, ",") + "?subject=" + encoded(c.Subject) + "&body=" + encoded(body)
}

// encoded writes a text so that every mail program reads it: a space is %20, never a plus.
func encoded(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// Text is the whole note, to paste.
func (c Cover) Text() string { return c.Subject + "\n\n" + c.Body + "\n" }
