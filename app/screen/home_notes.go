package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// backupEvery is after how many days a new backup is worth a note.
const backupEvery = 30

// notes are what a parent should know about the records themselves: the dates come first.
func (h *home) notes() []fyne.CanvasObject {
	if h.d.Sample {
		return nil
	}
	var list []fyne.CanvasObject
	if program := storage.CloudProgram(h.d.Store.Dir()); program != "" && !h.d.Config.CloudSeen {
		list = append(list, h.note("cloud", h.d.T("home.cloud", "program", program), "home.cloud.why", PartPlace, func() { h.d.Config.CloudSeen = true }))
	}
	if words, action := h.d.backupNote(); words != "" {
		list = append(list, h.note("backup", words, action, PartBackup, h.laterBackup))
	}
	return list
}

// note is one line with what to do about it, and a way to put it aside.
func (h *home) note(key, words, action, part string, aside func()) fyne.CanvasObject {
	do := kit.NewLink(h.d.T(action), func() { h.d.Go(Route{Screen: Settings, Part: part}) })
	later := kit.NewLink(h.d.T("home.note.later"), func() {
		aside()
		h.show()
	})
	h.spot("note/"+key, do)
	h.spot("note/"+key+"/later", later)
	return kit.Card(kit.Column(kit.Gap1, kit.NewWords(words, kit.Muted), kit.Flow(kit.Gap4, do, later)))
}

func (h *home) laterBackup() {
	h.d.Config.BackupAsked = h.d.Today()
	if err := h.d.Config.Save(); err != nil {
		h.d.Fail(err)
	}
}

// backupNote is the reminder of a backup, once a month, and the key of what to do; "" when none is due. Whoever began
// less than a month ago is not reminded.
func (d *Desk) backupNote() (words, action string) {
	today, last := d.Today(), d.backedUp()
	for _, day := range []record.Date{last, d.Config.BackupAsked, d.began()} {
		if day != "" && day.DaysUntil(today) <= backupEvery {
			return "", ""
		}
	}
	switch {
	case d.began() == "":
		return "", ""
	case last == "":
		return d.T("home.backup.none"), "home.backup.first"
	}
	return d.T("home.backup.last", "date", d.P.DateNear(last, today)), "home.backup.make"
}

// began is the day the first of the children here was added; "" when nothing is known.
func (d *Desk) began() record.Date {
	var first record.Date
	err := d.Store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		for _, c := range children {
			if day := record.DateOf(c.CreatedAt.Local()); first == "" || day < first {
				first = day
			}
		}
		return err
	})
	if err != nil {
		return ""
	}
	return first
}
