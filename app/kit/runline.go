package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// runLine is one line of words in two weights; what does not fit is cut with an ellipsis.
type runLine struct {
	widget.BaseWidget
	texts []fyne.CanvasObject
}

func newRunLine() *runLine {
	l := &runLine{}
	l.ExtendBaseWidget(l)
	return l
}

// show lays the runs out one after another in so much width.
func (l *runLine) show(runs []Run, width float32) {
	at, used := float32(0), 0
	for _, run := range runs {
		style := Body
		if run.Bold {
			style = Strong
		}
		words, wide := run.Words, style.measure(run.Words)
		over := at+wide > width
		if over {
			words = shorten(words, width-at, style)
		}
		if used == len(l.texts) {
			l.texts = append(l.texts, canvas.NewText("", nil))
		}
		t := l.texts[used].(*canvas.Text)
		write(t, words, style)
		place(t, at, 0, wide, Body.lineHeight())
		used++
		if at += wide; over {
			break
		}
	}
	l.texts = l.texts[:used]
}

// MinSize is a line high.
func (*runLine) MinSize() fyne.Size { return fyne.NewSize(1, Body.lineHeight()) }

// CreateRenderer draws the runs.
func (l *runLine) CreateRenderer() fyne.WidgetRenderer { return &runLineRenderer{l} }

type runLineRenderer struct{ l *runLine }

func (r *runLineRenderer) Destroy()                     {}
func (r *runLineRenderer) Layout(fyne.Size)             {}
func (r *runLineRenderer) MinSize() fyne.Size           { return r.l.MinSize() }
func (r *runLineRenderer) Objects() []fyne.CanvasObject { return r.l.texts }
func (r *runLineRenderer) Refresh() {
	for _, o := range r.l.texts {
		o.Refresh()
	}
}
