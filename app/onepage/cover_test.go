package onepage

import (
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func TestCoverNote(t *testing.T) {
	f, o := sample(t, "Maya"), options(t)
	m := f.NextMeeting(sampleToday)
	c := CoverOf(f, m, sampleToday, o.Printer)
	for _, want := range []string{"annual review for Maya", "Tuesday, December 8", "The page is attached.", "Ana and David Rivera"} {
		if !strings.Contains(c.Body, want) {
			t.Errorf("the note lacks %q:\n%s", want, c.Body)
		}
	}
	if c.Subject != "Our page for the annual review for Maya on Dec 8" {
		t.Errorf("subject %q", c.Subject)
	}
	for _, private := range append(m.Questions, record.Question{Text: f.Child.Name}, record.Question{Text: m.Requests[0].CouldLiveWith}) {
		if strings.Contains(c.Text(), private.Text) {
			t.Errorf("the note tells %q", private.Text)
		}
	}
	to := Receivers(f, m)
	if len(to) != 7 || to[0].Mail != "d.park@example.org" || !to[0].Usual || to[6].Name != "Elena Rivera" || to[6].Usual {
		t.Errorf("receivers %+v", to)
	}
}

func TestCoverWithoutAMeeting(t *testing.T) {
	p := options(t).Printer
	if c := CoverOf(&record.Family{}, nil, sampleToday, p); !strings.Contains(c.Body, "our child") || !strings.Contains(c.Body, "attached") {
		t.Errorf("the note says\n%s", c.Text())
	}
	f := sample(t, "Maya")
	past := f.NextMeeting(sampleToday)
	if c := CoverOf(f, past, past.Date.AddDays(1), p); strings.Contains(c.Body, "ahead") {
		t.Errorf("after the meeting the note says\n%s", c.Text())
	}
}

// Any note and any receivers survive the way through a mail program's address.
func TestMailToIsReadBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := Cover{Subject: rapid.String().Draw(rt, "subject"), Body: strings.ReplaceAll(rapid.String().Draw(rt, "body"), "\r", "")}
		to := rapid.SliceOfN(rapid.StringMatching(`[a-z+.&?%]{1,8}@[a-z]{1,8}\.org`), 0, 4).Draw(rt, "to")
		u, err := url.Parse(c.MailTo(to))
		if err != nil || u.Scheme != "mailto" {
			rt.Fatalf("%q: %v", c.MailTo(to), err)
		}
		names, err := url.PathUnescape(u.Opaque)
		if err != nil || names != strings.Join(to, ",") {
			rt.Fatalf("receivers %q, want %q: %v", names, to, err)
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil || q.Get("subject") != c.Subject || strings.ReplaceAll(q.Get("body"), "\r\n", "\n") != c.Body {
			rt.Fatalf("read back %q: %v", q, err)
		}
		if strings.ContainsAny(u.RawQuery, " +\n") {
			rt.Fatalf("%q holds what a mail program misreads", u.RawQuery)
		}
	})
}
