package screen

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// backup is the card about backups; below, folded, the copy that anyone can read.
func (s *settings) backup() fyne.CanvasObject {
	s.last = kit.NewWords(s.d.lastBackup(), kit.Strong)
	return s.card("settings.backup",
		kit.NewWords(s.d.T("settings.backup.words"), kit.Body), s.last,
		kit.Flow(kit.Gap3, kit.NewButton(s.d.T("settings.backup.make"), s.makeBackup), kit.NewButton(s.d.T("settings.backup.restore"), s.restore)),
		kit.NewMore(s.d.T("settings.copies"), kit.Column(kit.Gap3,
			kit.NewWords(s.d.T("settings.copies.words"), kit.Body),
			kit.Flow(kit.Gap3, kit.NewButton(s.d.T("settings.copies.save"), s.export), kit.NewButton(s.d.T("settings.copies.bring"), s.bring)))))
}

// backedUp is the day of the last backup, "" when there is none.
func (d *Desk) backedUp() record.Date {
	at := d.Store.LastBackup()
	if at.IsZero() {
		return ""
	}
	return record.DateOf(at.Local())
}

func (d *Desk) lastBackup() string {
	if day := d.backedUp(); day != "" {
		return d.T("settings.backup.last", "date", d.P.Date(day))
	}
	return d.T("settings.backup.none")
}

func (s *settings) makeBackup() {
	s.d.askSecret(secretAsk{
		title: "settings.backup.make", yes: "settings.backup.make.do",
		words:  []string{"settings.backup.make.how"},
		labels: []string{"settings.backup.passphrase", "settings.secret.again"},
		then: func(f *secretForm) {
			word, ok := f.fresh(0)
			if !ok {
				return
			}
			f.close()
			name := s.d.T("settings.backup.file", "date", string(s.d.Today())) + ".age"
			kit.SaveFile(s.d.Window, s.d.P, s.d.Config.Folder, name, func(path string) { s.writeBackup(path, word) })
		},
	})
}

func (s *settings) writeBackup(path, word string) {
	s.d.Work(Job{
		Title: s.d.T("settings.backup.making"), Words: s.d.T("settings.backup.making.words"), Stops: true,
		Do: func(ctx context.Context, tell func(done, total int64)) error {
			return s.d.Store.Backup(ctx, path, word, tell)
		},
		Done: func(err error) {
			s.last.SetText(s.d.lastBackup())
			s.page.Refresh()
			if err != nil {
				s.d.Fail(err)
				return
			}
			s.d.Config.Folder = filepath.Dir(path)
			s.keep()
			s.d.Toast(s.d.T("settings.backup.made", "file", filepath.Base(path)))
		},
	})
}

func (s *settings) restore() { s.d.restoreBackup() }

func (s *settings) export() {
	name := s.d.T("settings.copies.file", "date", string(s.d.Today())) + ".zip"
	kit.SaveFile(s.d.Window, s.d.P, s.d.Config.Folder, name, func(path string) {
		if err := storage.WriteFile(path, s.d.Store.Export); err != nil {
			s.d.Fail(err)
			return
		}
		s.d.Toast(s.d.T("settings.copies.saved"))
	})
}

func (s *settings) bring() {
	kit.PickFile(s.d.Window, s.d.P, s.d.Config.Folder, []string{".zip", ".json"}, func(path string) {
		done, err := s.d.Store.Import(path)
		if err != nil {
			s.d.Fail(err)
			return
		}
		s.d.Undoable(s.d.T("settings.copies.brought", "added", done.Added, "updated", done.Updated, "unchanged", done.Unchanged))
	})
}
