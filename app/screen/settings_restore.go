package screen

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// restoreBackup takes a backup in: which file, its passphrase, what would change, and only then the records. In an
// empty folder it goes on with the child it brought.
func (d *Desk) restoreBackup() {
	kit.PickFile(d.Window, d.P, d.Config.Folder, []string{".age"}, func(path string) {
		d.Config.Folder = filepath.Dir(path)
		d.askSecret(secretAsk{
			title: "settings.restore.title", yes: "settings.restore.open",
			words:  []string{"settings.restore.how"},
			labels: []string{"settings.restore.passphrase"},
			then:   func(f *secretForm) { d.readBackup(f, path) },
		})
	})
}

// readBackup opens the backup with the passphrase of the form and counts what it would change.
func (d *Desk) readBackup(f *secretForm, path string) {
	word := f.typed(0)
	var backup *storage.Backup
	var would storage.Imported
	d.Work(Job{
		Title: d.T("settings.restore.reading"), Words: d.T("settings.restore.reading.words"), Stops: true,
		Do: func(ctx context.Context, tell func(done, total int64)) (err error) {
			if backup, err = storage.OpenBackup(path, word); err == nil {
				would, err = d.Store.BackupSummary(ctx, backup, tell)
			}
			return err
		},
		Done: func(err error) {
			switch {
			case err == nil:
				f.close()
				d.agreeRestore(backup, would)
				return
			case record.KindOf(err) == record.Refused:
				f.wrong(0, err)
			default:
				f.close()
				d.Fail(err)
			}
			d.closeBackup(backup)
		},
	})
}

// closeBackup closes what was only read.
func (d *Desk) closeBackup(b *storage.Backup) {
	if b == nil {
		return
	}
	if err := b.Close(); err != nil {
		d.Fail(err)
	}
}

// agreeRestore says what the backup would change, and changes it when the person agrees.
func (d *Desk) agreeRestore(b *storage.Backup, would storage.Imported) {
	if would.Added+would.Updated == 0 {
		d.closeBackup(b)
		d.Toast(d.T("settings.restore.nothing"))
		return
	}
	lines := []fyne.CanvasObject{
		kit.NewWords(d.T("settings.restore.added", "n", would.Added), kit.Strong),
		kit.NewWords(d.T("settings.restore.updated", "n", would.Updated), kit.Strong),
		kit.NewWords(d.T("settings.restore.unchanged", "n", would.Unchanged), kit.Body),
	}
	if would.Missing > 0 {
		lines = append(lines, kit.NewWords(d.T("settings.restore.missing", "n", would.Missing), kit.Body))
	}
	lines = append(lines, kit.NewWords(d.T("settings.restore.words"), kit.Muted))
	var sheet *kit.Sheet
	agreed := false
	do := kit.NewPrimary(d.T("settings.restore.do"), func() {
		agreed = true
		sheet.Close()
	})
	sheet = kit.NewSheet(d.Window, d.T("settings.restore.summary"), kit.Column(kit.Gap2, lines...),
		kit.NewButton(d.T("kit.cancel"), func() { sheet.Close() }), do)
	sheet.OnEscape = sheet.Close
	sheet.OnGone = func() {
		if !agreed {
			d.closeBackup(b)
			return
		}
		d.takeBackup(b)
	}
	sheet.Show(do)
}

func (d *Desk) takeBackup(b *storage.Backup) {
	var done storage.Imported
	d.Work(Job{
		Title: d.T("settings.restore.doing"), Words: d.T("settings.restore.doing.words"), Stops: true,
		Do: func(ctx context.Context, tell func(done, total int64)) (err error) {
			done, err = d.Store.RestoreBackup(ctx, b, tell)
			return err
		},
		Done: func(err error) {
			d.closeBackup(b)
			if err != nil {
				d.Fail(err)
				return
			}
			d.restored(done)
		},
	})
}

// restored says what came, and shows it where there was nothing before. That there is a backup is known for a month.
func (d *Desk) restored(done storage.Imported) {
	d.Config.BackupAsked = d.Today()
	if err := d.Config.Save(); err != nil {
		d.Fail(err)
	}
	if d.Child == "" {
		d.UseChild("")
	}
	d.Undoable(d.T("settings.copies.brought", "added", done.Added, "updated", done.Updated, "unchanged", done.Unchanged))
}
