package screen

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"planpage/app/record"
	"planpage/app/score"
	"planpage/storage"
)

// What a change of the table is called where it can be taken back.
const (
	labelTyped   = "grid.label.typed"
	labelRemoved = "grid.label.removed"
	labelPasted  = "grid.label.pasted"
)

// keptRow is a row of a table that waits as a draft: as it is typed, and what the record holds of it.
type keptRow struct {
	Line  score.Line    `json:"line"`
	Saved *record.Score `json:"saved,omitempty"`
	Usual bool          `json:"usual,omitempty"`
	Level string        `json:"levelTyped,omitempty"` // of its test, as typed, when it cannot be read
}

// gridDraftKey names the draft of the rows of a report's table that are not whole.
func gridDraftKey(id string) string { return string(record.Evaluations) + "/" + id + "/scores" }

// waitingCells returns how many cells of a report's table cannot be read.
func waitingCells(d *Desk, ev *record.Evaluation) int {
	var rows []keptRow
	d.draft(gridDraftKey(ev.ID), &rows)
	n := 0
	for _, kept := range rows {
		_, unread := kept.Line.Score(record.Score{})
		n += len(unread)
	}
	return n
}

// kept are the rows of the draft that waits.
func (g *grid) kept() []*gridRow {
	var list []keptRow
	g.d.draft(gridDraftKey(g.id), &list)
	rows := make([]*gridRow, len(list))
	for i, kept := range list {
		rows[i] = g.newRow(kept.Line)
		rows[i].saved, rows[i].usual, rows[i].level, rows[i].touched = kept.Saved, kept.Usual, kept.Level, true
	}
	return rows
}

// changed notes that something was typed.
func (g *grid) changed() {
	g.dirty = true
	g.soon.typed()
}

// step makes a change of its own in the history, so that one Undo takes back this and nothing else.
func (g *grid) step(label string, change func()) {
	g.flush()
	g.visit, g.label = storage.NewID(), label
	change()
	g.dirty = true
	g.flush()
	g.visit, g.label = storage.NewID(), labelTyped
}

// gather reads every row. Rows of which nothing but names is there are none of the record's scores; they wait as a draft,
// as do cells that cannot be read.
func (g *grid) gather() (scores []record.Score, of []*gridRow, draft []keptRow) {
	half := false
	for _, group := range g.groups {
		above := record.Score{}
		for _, r := range group.rows {
			if r.line.Blank() && !group.named(r) {
				continue
			}
			s, unread := r.score(above)
			above = s
			kept := keptRow{Line: r.line, Usual: r.usual, Level: r.level}
			if r.counts() {
				scores, of = append(scores, s), append(of, r)
				kept.Saved = &s
			}
			half = half || len(unread) > 0 || !r.counts() || r.level != ""
			draft = append(draft, kept)
		}
	}
	if !half {
		draft = nil
	}
	return scores, of, draft
}

// flush writes what has changed: the scores, and in the same step the draft of what is not whole.
func (g *grid) flush() {
	g.soon.stop()
	if !g.dirty || g.ev == nil {
		return
	}
	g.dirty = false
	scores, of, draft := g.gather()
	err := g.write(scores, draft)
	switch {
	case errors.Is(err, errGone):
		return
	case err != nil:
		g.dirty = true // still on screen: the next key or leaving tries again
		g.d.Fail(err)
		return
	}
	for _, r := range g.rows() {
		i := slices.Index(of, r)
		r.saved = nil
		if i >= 0 {
			r.saved = &scores[i]
		}
	}
	g.d.Saved()
}

func (g *grid) write(scores []record.Score, draft []keptRow) error {
	raw, err := rawDraft(draft)
	if err != nil {
		return err
	}
	return g.d.Own(func() error {
		return g.d.Store.Update(func(tx *storage.Tx) error {
			ev, err := storage.Get[*record.Evaluation](tx, g.d.Child, g.id)
			if record.KindOf(err) == record.NotFound {
				return errGone
			}
			if err != nil {
				return err
			}
			if !sameScores(ev.Scores, scores) {
				tx.Visit(g.visit)
				tx.Label(g.label)
				ev.Scores = scores
				if err := tx.Put(ev); err != nil {
					return err
				}
			}
			if raw == nil {
				return tx.DeleteDraft(gridDraftKey(g.id))
			}
			return tx.PutDraft(gridDraftKey(g.id), raw)
		})
	})
}

func sameScores(a, b []record.Score) bool {
	return slices.EqualFunc(a, b, func(x, y record.Score) bool { return reflect.DeepEqual(x, y) })
}

// mergeRows brings rows in step with the scores of the record: a row that shows a score stays as it is typed; one whose
// score has changed shows the new one; one whose score is gone goes, unless its names came from a template. A score
// without a row gets one, behind that of the score before it.
func mergeRows(rows []*gridRow, scores []record.Score, fresh func(score.Line) *gridRow) []*gridRow {
	at := make([]*gridRow, len(scores))
	match := func(fits func(saved, s record.Score) bool) {
		for _, r := range rows {
			if r.saved == nil || slices.Contains(at, r) {
				continue
			}
			for i, s := range scores {
				if at[i] == nil && fits(*r.saved, s) {
					at[i] = r
					break
				}
			}
		}
	}
	match(func(saved, s record.Score) bool { return reflect.DeepEqual(saved, s) })
	match(func(saved, s record.Score) bool { return saved.Test == s.Test && saved.Name == s.Name })
	kept := slices.DeleteFunc(slices.Clone(rows), func(r *gridRow) bool {
		if r.saved == nil || slices.Contains(at, r) {
			return false
		}
		r.clear()
		return !r.usual
	})
	for i, s := range scores {
		if at[i] == nil {
			at[i] = fresh(score.LineOf(s))
			kept = slices.Insert(kept, placeFor(kept, at[:i]), at[i])
		}
		at[i].follow(s)
	}
	return kept
}

// placeFor is behind the row of the score before, else at the front.
func placeFor(rows, before []*gridRow) int {
	if len(before) == 0 {
		return 0
	}
	return slices.Index(rows, before[len(before)-1]) + 1
}

// rawDraft is a draft as it is stored, nil for none.
func rawDraft(draft []keptRow) (json.RawMessage, error) {
	if draft == nil {
		return nil, nil
	}
	return json.Marshal(draft)
}
