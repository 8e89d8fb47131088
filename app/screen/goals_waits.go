package screen

// readingDraft is a reading that is typed but not saved yet, as it stands in its fields.
type readingDraft struct {
	Date   string `json:"date"`
	Value  string `json:"value,omitempty"`
	Total  string `json:"total,omitempty"`
	Answer string `json:"answer,omitempty"`
	Source string `json:"source,omitempty"`
}

func (q *goalQuick) draftKey() string { return "reading/" + q.g.d.Child + "/" + q.goal }

// takeDraft shows what was typed last time and waits.
func (q *goalQuick) takeDraft() {
	var waiting readingDraft
	if !q.g.d.draft(q.draftKey(), &waiting) {
		return
	}
	q.date.SetTyped(waiting.Date)
	if day, ok := q.date.Date(); ok {
		q.date.SetDate(day)
	}
	q.value.SetTyped(waiting.Value)
	q.total.SetTyped(waiting.Total)
	q.answer.SetValue(waiting.Answer)
	q.source.SetValue(waiting.Source)
}

// watch keeps what is typed until it is saved: at the latest a second after its key, and when a field is left.
func (q *goalQuick) watch() {
	q.soon = newSoon(q.g.d, q.keep)
	typed := func(string) {
		q.waits = true
		q.wrong("") // what was wrong may be mended now: Enter says it again
		q.soon.typed()
	}
	q.date.OnEdited, q.value.OnEdited, q.total.OnEdited = typed, typed, typed
	q.date.OnLeft, q.value.OnLeft, q.total.OnLeft = q.left, q.left, q.left
}

// left keeps at once what waits.
func (q *goalQuick) left() {
	if q.waits {
		q.keep()
	}
}

// keep writes the draft; a line without a value needs none.
func (q *goalQuick) keep() {
	q.soon.stop()
	var value any
	if q.value.Text != "" || q.answer.Value() != "" {
		value = readingDraft{Date: q.date.Text, Value: q.value.Text, Total: q.total.Text, Answer: q.answer.Value(), Source: q.source.Value()}
	}
	err := q.g.d.keepDraft(q.draftKey(), value)
	q.waits = err != nil // still on screen: the next key or leaving tries again
	if err != nil {
		q.g.d.Fail(err)
	}
}
