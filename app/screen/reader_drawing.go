package screen

import (
	"context"
	"slices"

	"planpage/app/kit"
	"planpage/app/record"
)

// drawing has the pictures of pages drawn away from the window, one at a time, those that show first.
type drawing struct {
	s      *reader
	work   kit.Work
	wanted []kit.Wanted
	done   []kit.Wanted // of the wanted ones
	now    *kit.Wanted  // being drawn
}

// want takes another list of pictures. What is being drawn goes on when it is still wanted.
func (w *drawing) want(list []kit.Wanted) {
	w.wanted = list
	w.done = slices.DeleteFunc(w.done, func(done kit.Wanted) bool { return !slices.Contains(list, done) })
	if w.now != nil {
		if slices.Contains(list, *w.now) {
			return
		}
		w.work.Cancel()
		w.now = nil
	}
	w.next()
}

// next draws the first picture that is wanted and not there yet.
func (w *drawing) next() {
	i := slices.IndexFunc(w.wanted, func(one kit.Wanted) bool { return !slices.Contains(w.done, one) })
	if i < 0 || w.s.file == nil {
		return
	}
	one, file := w.wanted[i], w.s.file
	w.now = &one
	w.work.Run(func(ctx context.Context) (func(), error) {
		img, err := file.Picture(ctx, one.Page, one.Width)
		return func() {
			w.now = nil
			w.done = append(w.done, one)
			switch {
			case err == nil:
				w.s.pages.SetPicture(one.Page, img)
			case record.KindOf(err) != record.Cancelled:
				m := w.s.d.P.Error(err)
				w.s.pages.SetFault(one.Page, m.Text+" "+m.Hint)
			}
			w.next()
		}, nil
	})
}
