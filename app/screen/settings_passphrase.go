package screen

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// lockChoices are the minutes after which the window locks by itself; 0 is never.
var lockChoices = []string{"0", "5", "15", "30"}

// firstLockAfter is what a new passphrase begins with, in minutes.
const firstLockAfter = 15

// passphrase is the card about the lock.
func (s *settings) passphrase() fyne.CanvasObject {
	s.lock = kit.Stack()
	s.showLock()
	return s.lock
}

func (s *settings) showLock() {
	if !s.d.Store.Locked() {
		s.lockFirst = kit.NewButton(s.d.T("settings.lock.set"), s.setPassphrase)
		kit.Refill(s.lock, s.card("settings.lock", kit.NewWords(s.d.T("settings.lock.off"), kit.Body), kit.Row(0, s.lockFirst)))
		return
	}
	s.lockFirst = kit.NewButton(s.d.T("settings.lock.change"), s.changePassphrase)
	after := s.choice("settings.lock.after", lockChoices, strconv.Itoa(s.d.Config.LockAfter), func(v string) {
		if minutes, err := strconv.Atoi(v); err == nil {
			s.d.Config.LockAfter = minutes
			s.keep()
			s.d.Watch()
		}
	})
	kit.Refill(s.lock, s.card("settings.lock",
		kit.NewWords(s.d.T("settings.lock.on"), kit.Body),
		kit.Flow(kit.Gap3, kit.NewButton(s.d.T("settings.lock.now"), func() { s.d.Lock() }), s.lockFirst,
			kit.NewButton(s.d.T("settings.lock.remove"), s.removePassphrase)),
		after, kit.NewWords(s.d.T("settings.lock.key"), kit.Caption)))
}

// lockChanged shows the card anew, with the keyboard in it.
func (s *settings) lockChanged() {
	s.showLock()
	s.page.Refresh()
	s.d.Window.Canvas().Focus(s.lockFirst)
}

func (s *settings) setPassphrase() {
	s.d.askSecret(secretAsk{
		title: "settings.lock.set", yes: "settings.lock.set.do",
		words:  []string{"settings.lock.set.how", "settings.lock.set.warn"},
		labels: []string{"settings.lock.new", "settings.secret.again"},
		then: func(f *secretForm) {
			word, ok := f.fresh(0)
			if !ok {
				return
			}
			f.close()
			s.lockWith(word)
		},
	})
}

// lockWith writes everything once more, sealed.
func (s *settings) lockWith(word string) {
	var code string
	s.d.Work(Job{
		Title: s.d.T("settings.lock.setting"), Words: s.d.T("settings.lock.setting.words"), Stops: true,
		Do: func(ctx context.Context, tell func(done, total int64)) (err error) {
			code, err = s.d.Store.SetPassphrase(ctx, word, inBytes(tell))
			return err
		},
		Done: func(err error) {
			if err == nil {
				s.d.Config.LockAfter = firstLockAfter
				s.keep()
			}
			s.relocked(code, err, "settings.lock.done")
		},
	})
}

// relocked shows the code that a change of the lock made. With an error and a code the change holds, but the records
// are closed: they have to be opened anew.
func (s *settings) relocked(code string, err error, said string) {
	again := func() {
		if err != nil {
			s.d.Reopen()
			return
		}
		s.d.Watch()
		s.lockChanged()
		s.d.Toast(s.d.T(said))
	}
	switch {
	case code != "":
		s.d.showCode(code, again)
	case err != nil && s.d.closed():
		again()
	case err != nil:
		s.d.Fail(err)
	default:
		again()
	}
}

// closed reports whether a change of the lock could not be finished here; opening the records finishes it.
func (d *Desk) closed() bool {
	return d.Store.View(func(*storage.Tx) error { return nil }) != nil
}

func (s *settings) changePassphrase() {
	s.d.askSecret(secretAsk{
		title: "settings.lock.change.title", yes: "settings.lock.change.do",
		words:  []string{"settings.lock.change.how"},
		labels: []string{"settings.lock.old", "settings.lock.new", "settings.secret.again"},
		then: func(f *secretForm) {
			word, ok := f.fresh(1)
			if !ok {
				return
			}
			var code string
			s.d.Work(Job{
				Title: s.d.T("settings.lock.changing"), Words: s.d.T("settings.lock.changing.words"),
				Do: func(context.Context, func(done, total int64)) (err error) {
					code, err = s.d.Store.ChangePassphrase(f.typed(0), word)
					return err
				},
				Done: func(err error) {
					if record.KindOf(err) == record.Refused {
						f.wrong(0, err)
						return
					}
					f.close()
					s.relocked(code, err, "settings.lock.changed")
				},
			})
		},
	})
}

func (s *settings) removePassphrase() {
	s.d.askSecret(secretAsk{
		title: "settings.lock.remove.title", yes: "settings.lock.remove.do",
		words:  []string{"settings.lock.remove.how"},
		labels: []string{"settings.lock.old"},
		then: func(f *secretForm) {
			word := f.typed(0)
			s.d.Work(Job{
				Title: s.d.T("settings.lock.removing"), Words: s.d.T("settings.lock.removing.words"), Stops: true,
				Do: func(ctx context.Context, tell func(done, total int64)) error {
					return s.d.Store.RemovePassphrase(ctx, word, inBytes(tell))
				},
				Done: func(err error) {
					if record.KindOf(err) == record.Refused {
						f.wrong(0, err)
						return
					}
					f.close()
					s.relocked("", err, "settings.lock.removed")
				},
			})
		},
	})
}

// inBytes is tell for what counts in int.
func inBytes(tell func(done, total int64)) func(done, total int) {
	return func(done, total int) { tell(int64(done), int64(total)) }
}
