package screen

// practiceDraft is what is typed beside the goals and not saved yet.
type practiceDraft struct {
	Date   string                  `json:"date"`
	Source string                  `json:"source"`
	Typed  map[string]readingDraft `json:"typed"` // by the goal's id
}

func (p *practice) draftKey() string { return "practice/" + p.d.Child }

// takeDraft shows what was typed last time and waits.
func (p *practice) takeDraft() {
	var waiting practiceDraft
	if !p.d.draft(p.draftKey(), &waiting) {
		return
	}
	p.date.SetTyped(waiting.Date)
	if day, ok := p.date.Date(); ok {
		p.date.SetDate(day)
	}
	p.source.SetValue(waiting.Source)
	for _, row := range p.rows {
		if typed, ok := waiting.Typed[row.goal]; ok {
			row.number.value.SetTyped(typed.Value)
			row.number.total.SetTyped(typed.Total)
			row.number.answer.SetValue(typed.Answer)
		}
	}
}

func (p *practice) typed() {
	p.waits = true
	p.soon.typed()
}

// left keeps at once what waits.
func (p *practice) left() {
	if p.waits {
		p.keep()
	}
}

// keep writes the draft; without a number there is none.
func (p *practice) keep() {
	p.soon.stop()
	waiting := practiceDraft{Date: p.date.Text, Source: p.source.Value(), Typed: map[string]readingDraft{}}
	for _, row := range p.rows {
		if !row.number.empty() {
			waiting.Typed[row.goal] = readingDraft{Value: row.number.value.Text, Total: row.number.total.Text, Answer: row.number.answer.Value()}
		}
	}
	var value any
	if len(waiting.Typed) > 0 {
		value = waiting
	}
	err := p.d.keepDraft(p.draftKey(), value)
	p.waits = err != nil // still on screen: the next key or leaving tries again
	if err != nil {
		p.d.Fail(err)
	}
}
