package app

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// backUp makes a backup by hand and returns its path.
func (b *bench) backUp(word string) string {
	b.t.Helper()
	b.config.Folder = b.t.TempDir()
	b.press("Make a backup", 0)
	b.typed(word + "\n" + word + "\n")
	b.press("Save", 0)
	path := filepath.Join(b.config.Folder, "PlanPage backup 2026-11-23.age")
	if _, err := os.Stat(path); err != nil {
		b.t.Fatalf("no backup; the window says %q, %q", b.toasts.Shown(), b.words())
	}
	return path
}

// picks chooses the only file of the dialog.
func (b *bench) picks() {
	b.t.Helper()
	b.key(fyne.KeyDown)
	b.press("Open", 0)
}

func TestBackupAndRestoreByHand(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Settings)
	b.shows("No backup was made here yet.")
	path := b.backUp(firstWord)
	b.says("The backup is saved: PlanPage backup 2026-11-23.age")
	b.shows("Last backup: " + b.p.Date(record.DateOf(time.Now())))
	goal := b.goalCalled("Asks for a break")
	readings := len(b.family().Readings(goal.ID))
	b.must(b.store.Update(func(tx *storage.Tx) error { return tx.Delete(record.Goals, goal.ChildID, goal.ID) }))
	b.press("Restore from a backup", 0)
	b.picks()
	b.typed(secondWord + "\n")
	b.faulty("This passphrase does not open the backup.")
	b.typed(firstWord + "\n")
	b.shows("What this backup brings", "entries that are not here", "0 entries that are newer than here")
	if b.goalCalled("Asks for a break") != nil {
		t.Fatal("restored before the person agreed")
	}
	b.press("Restore", 0)
	b.says("updated 0")
	if back := b.goalCalled("Asks for a break"); back == nil || len(b.family().Readings(back.ID)) != readings {
		t.Error("the goal did not come back with its readings")
	}
	b.press("Undo", 0)
	if b.goalCalled("Asks for a break") != nil {
		t.Error("it cannot be undone")
	}
	if file, err := os.OpenFile(path, os.O_RDWR, 0); err != nil || file.Close() != nil {
		t.Errorf("the backup is still held: %v", err)
	}
}

func TestRestoreSaysWhenThereIsNothingNew(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Settings)
	b.backUp(firstWord)
	b.press("Restore from a backup", 0)
	b.picks()
	b.typed(firstWord + "\n")
	b.says("Everything in this backup is here already.")
}

// A new computer: the backup is opened on the first screen, and the family is there.
func TestABackupOpensIntoAnEmptyFolder(t *testing.T) {
	b := newSampleBench(t)
	name := b.family().Child.ShortName()
	b.visit(screen.Settings)
	path := b.backUp(firstWord)
	empty := newBench(t)
	empty.config.Folder = filepath.Dir(path)
	empty.press("Open a backup", 0)
	empty.picks()
	empty.typed(firstWord + "\n")
	empty.press("Cancel", 0)
	if empty.desk.Child != "" || empty.route.Screen != screen.Welcome {
		t.Fatal("restored although the person went back")
	}
	empty.press("Open a backup", 0)
	empty.picks()
	empty.typed(firstWord + "\n")
	empty.press("Restore", 0)
	if empty.route.Screen != screen.Home || empty.family().Child.ShortName() != name {
		t.Errorf("on %q of %q", empty.route.Screen, empty.family().Child.ShortName())
	}
	if empty.see("There is no backup of your records yet.") {
		t.Error("it reminds of a backup right after one was opened")
	}
}

// The reminder comes once a month, and only for who began more than a month ago.
func TestBackupReminder(t *testing.T) {
	b := newSampleBench(t)
	reminds := func(today record.Date, want bool) {
		t.Helper()
		b.desk.Today = func() record.Date { return today }
		b.desk.Go(screen.Route{Screen: screen.Settings})
		b.visit(screen.Home)
		if got := b.see("There is no backup of your records yet.") || b.see("Last backup: "); got != want {
			t.Errorf("on %s it reminds: %t", today, got)
		}
	}
	began := b.family().Child.CreatedAt
	day := record.DateOf(began.Local())
	reminds(day.AddDays(30), false)
	reminds(day.AddDays(31), true)
	b.press("Not now", 0)
	reminds(day.AddDays(31), false)
	reminds(day.AddDays(31+31), true)
	b.config.Folder = t.TempDir()
	b.press("Make a backup", 0)
	b.wait(soon)
	b.typed(firstWord + "\n" + firstWord + "\n")
	b.press("Save", 0)
	made := record.DateOf(time.Now())
	reminds(made.AddDays(30), false)
	reminds(max(made, day.AddDays(62)).AddDays(31), true)
	b.shows("Make a new one")
}

func TestMovingTheFolderByHand(t *testing.T) {
	b := newSampleBench(t)
	name := b.family().Child.Name
	g := b.gate
	b.visit(screen.Settings)
	b.press("Move it", 0)
	b.press("Use this folder", 0)
	target := filepath.Join(filepath.Dir(b.dir), "PlanPage")
	b.shows(target)
	b.press("Move everything", 0)
	b.stands(g)
	b.says("Your records are in the new folder now.")
	if b.store.Dir() != target || b.family().Child.Name != name {
		t.Fatalf("open is %s", b.store.Dir())
	}
	b.Close()
	for _, given := range []string{b.dir, target} {
		if dir, err := dataFolder(given); err != nil || dir != target {
			t.Errorf("from %s it opens %s, %v", given, dir, err)
		}
	}
	b.arrive()
	b.shows("Maya")
	if b.store.Dir() != target {
		t.Errorf("the next day it opens %s", b.store.Dir())
	}
}

// A folder that cannot be moved there stays in use.
func TestAMoveThatFailsLeavesEverything(t *testing.T) {
	b := newSampleBench(t)
	g := b.gate
	inside := filepath.Join(b.dir, "elsewhere")
	b.moveTo(inside)
	b.stands(g)
	b.says("One of these folders lies inside the other.")
	if b.store.Dir() != b.dir || b.family().Child == nil {
		t.Errorf("open is %s", b.store.Dir())
	}
}

func TestMovingALockedFolder(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	g := b.gate
	target := filepath.Join(t.TempDir(), "new")
	b.moveTo(target)
	b.stands(g)
	b.shows("Your records are locked")
	b.typed(firstWord + "\n")
	b.stands(g)
	if b.store.Dir() != target {
		t.Errorf("open is %s", b.store.Dir())
	}
}

// When the disk with the records is not there, the window says so, and goes on once it is.
func TestTheDiskWithTheRecordsIsAway(t *testing.T) {
	b := newSampleBench(t)
	b.moveTo(filepath.Join(t.TempDir(), "stick"))
	g := b.gate
	b.stands(g)
	target := b.store.Dir()
	b.Close()
	b.options.Data = b.dir
	b.must(os.Rename(target, target+"-away"))
	g = b.arrive()
	b.shows("is not there: " + target)
	b.must(os.Rename(target+"-away", target))
	b.press("Try again", 0)
	b.stands(g)
	b.shows("Maya")
}

func TestACloudFolderIsNamed(t *testing.T) {
	b := &bench{Window: newSampleBench(t).Window, t: t}
	b.Close()
	b.dir = filepath.Join(t.TempDir(), "OneDrive", "PlanPage")
	store, err := storage.Open(b.dir, time.Now)
	b.must(err)
	b.must(importSample(store, testToday))
	b.must(store.Close())
	b.options.Data = b.dir
	b.arrive()
	b.shows("Your records are in a folder of OneDrive.")
	b.press("Why, and what to do", 0)
	b.wait(soon)
	b.shows("OneDrive copies everything in it to its own computers")
	b.visit(screen.Home)
	b.press("Not now", 0)
	if b.see("in a folder of OneDrive") {
		t.Error("the note stays")
	}
	b.must(b.store.Close())
}

// Long work can be stopped, and the window stays until it is.
func TestWorkIsStopped(t *testing.T) {
	b := newSampleBench(t)
	told := error(nil)
	b.desk.Work(screen.Job{
		Title: "Counting", Words: "One by one", Stops: true,
		Do: func(ctx context.Context, tell func(done, total int64)) error {
			tell(30, 60)
			b.shows("Counting", "50 % done")
			b.ctrl(fyne.Key3) // the window below does not hear it
			b.Close()
			return ctx.Err()
		},
		Done: func(err error) { told = err },
	})
	if told == nil || b.route.Screen != screen.Home {
		t.Errorf("stopped: %v, on %q", told, b.route.Screen)
	}
	b.must(b.store.View(func(*storage.Tx) error { return nil }))
	b.desk.Work(screen.Job{
		Title: "Counting", Words: "One by one", Stops: true,
		Do: func(ctx context.Context, _ func(done, total int64)) error {
			b.key(fyne.KeyEscape)
			b.shows("Stopping …")
			return ctx.Err()
		},
		Done: func(err error) { told = err },
	})
	if told == nil || b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not stop it, or the dialog stays")
	}
}
