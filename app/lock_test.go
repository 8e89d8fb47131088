package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/app/text"
)

const (
	firstWord  = "four geese on the roof"
	secondWord = "a kettle full of marbles"
)

// arrive starts the program on the folder and stands wherever the gate leads.
func (b *bench) arrive() *gate {
	b.t.Helper()
	p, err := text.New("en")
	b.must(err)
	b.later = nil
	g := newGate(fyne.CurrentApp(), b.options, p, openDiary(b.dir))
	g.enter()
	b.stands(g)
	return g
}

// stands looks at the window of the gate, or at what it opened.
func (b *bench) stands(g *gate) {
	shown := g.opened
	if shown == nil {
		shown = &Window{gate: g, win: g.win, options: g.options, store: b.store, config: b.config}
	}
	b.Window = shown
	b.wait(soon)
}

// setPassphrase does it by hand and returns the recovery code.
func (b *bench) setPassphrase(word string) string {
	b.t.Helper()
	b.visit(screen.Settings)
	b.press("Set a passphrase", 0)
	b.typed(word + "\n" + word + "\n")
	return b.takesCode()
}

// takesCode reads the code on the sheet and closes it, which takes a tick first.
func (b *bench) takesCode() string {
	b.t.Helper()
	code := ""
	for _, o := range b.objects() {
		if w, ok := o.(*kit.Words); ok && strings.Count(w.Text(), "-") >= 3 && strings.ToUpper(w.Text()) == w.Text() {
			code += w.Text()
		}
	}
	if len(code) != 39 {
		b.t.Fatalf("the code is %q in %q", code, b.words())
	}
	if !b.button("Close").Disabled() {
		b.t.Error("it can be closed before it is written down")
	}
	b.ticks("I have written it down")
	b.press("Close", 0)
	return code
}

func (b *bench) button(label string) *kit.Button {
	b.t.Helper()
	for _, o := range b.objects() {
		if button, ok := o.(*kit.Button); ok && button.Label() == label {
			return button
		}
	}
	b.t.Fatalf("no button says %q; there is %q", label, b.words())
	return nil
}

func (b *bench) ticks(label string) {
	b.t.Helper()
	for _, o := range b.objects() {
		if c, ok := o.(*kit.Check); ok && c.Text == label {
			b.focus(c)
			b.key(fyne.KeySpace)
			return
		}
	}
	b.t.Fatalf("no box says %q", label)
}

// faulty fails unless one of the fields says these words.
func (b *bench) faulty(words string) {
	b.t.Helper()
	if !strings.Contains(strings.Join(b.faults(), "\n"), words) {
		b.t.Errorf("the fields say %q, not %q", b.faults(), words)
	}
}

func TestPassphraseIsSetByHand(t *testing.T) {
	b := newSampleBench(t)
	name := b.family().Child.Name
	b.visit(screen.Settings)
	b.press("Set a passphrase", 0)
	b.shows("nobody can open the records. Not even we can.")
	b.typed("short\nshort\n")
	b.faulty("at least 8 characters")
	b.fill("New passphrase", 0, firstWord+"\n"+secondWord+"\n")
	b.faulty("not the same")
	b.fill("The same once more", 0, firstWord+"\n")
	if !b.store.Locked() {
		t.Fatalf("it is not locked; there is %q", b.words())
	}
	b.press("Print it", 0)
	b.isCodePage()
	b.press("Copy it", 0)
	copied := fyne.CurrentApp().Clipboard().Content()
	if code := b.takesCode(); code != copied {
		t.Errorf("copied %q, shown %q", copied, code)
	}
	b.shows("Lock now", "Change", "Remove")
	b.says("Your records are locked from now on.")
	if b.family().Child.Name != name || b.config.LockAfter != 15 {
		t.Errorf("child %q, locks after %d minutes", b.family().Child.Name, b.config.LockAfter)
	}
}

func (b *bench) isCodePage() {
	b.t.Helper()
	if len(b.printed) != 1 {
		b.t.Fatalf("printed %d pages", len(b.printed))
	}
	pdf, err := os.ReadFile(b.printed[0])
	b.must(err)
	if !strings.HasPrefix(string(pdf), "%PDF") || strings.Count(string(pdf), "/Type /Page\n") != 1 {
		b.t.Error("the code is not printed on one page")
	}
	b.shows("Sent to the printer.")
}

func TestLockedRecordsAskAtTheGate(t *testing.T) {
	b := newSampleBench(t)
	name := b.family().Child.Name
	code := b.setPassphrase(firstWord)
	b.Close()
	g := b.arrive()
	b.shows("Your records are locked")
	b.typed("something else entirely\n")
	b.faulty("This is not the passphrase")
	b.typed(firstWord + "\n")
	b.stands(g)
	if g.opened == nil || b.family().Child.Name != name {
		t.Fatal("the right passphrase does not open the records")
	}
	b.locksAndOpensByCode(g, code)
	b.changes(g, code)
	b.removes()
}

// locksAndOpensByCode locks by key, in the middle of a word, and opens with the recovery code.
func (b *bench) locksAndOpensByCode(g *gate, code string) {
	b.t.Helper()
	b.visit(screen.About)
	b.fill("Our hope for this year", 0, "That she likes zebr")
	b.ctrl(fyne.KeyL)
	b.stands(g)
	b.shows("Your records are locked")
	if b.see("zebr") {
		b.t.Error("what was typed still shows")
	}
	b.press("I forgot it: use my recovery code", 0)
	b.typed("not-a-code\n")
	b.faulty("There is a mistake in this recovery code.")
	b.typed(strings.ToLower(strings.ReplaceAll(code, "-", " ")) + "\n")
	b.stands(g)
	if b.route.Screen != screen.Settings {
		b.t.Fatalf("after the code it shows %q", b.route.Screen)
	}
	b.says("Set a new passphrase here.")
	if got := b.family().Child.Vision; got != "That she likes zebr" {
		b.t.Errorf("stored %q", got)
	}
}

func (b *bench) changes(g *gate, code string) {
	b.t.Helper()
	b.press("Change", 0)
	b.typed("not the old one\n" + secondWord + "\n" + secondWord + "\n")
	b.faulty("This is not the passphrase")
	b.typed(code)
	b.press("Change it", 0)
	if again := b.takesCode(); again == code {
		b.t.Error("the recovery code stayed the same")
	}
	b.says("The passphrase is changed.")
	b.press("Lock now", 0)
	b.stands(g)
	b.typed(firstWord + "\n")
	b.faulty("This is not the passphrase")
	b.typed(secondWord + "\n")
	b.stands(g)
	b.visit(screen.Settings)
}

func (b *bench) removes() {
	b.t.Helper()
	b.press("Remove", 0)
	b.typed(firstWord + "\n")
	b.faulty("This is not the passphrase")
	b.typed(secondWord + "\n")
	b.says("The passphrase is removed.")
	b.shows("Set a passphrase")
	if b.store.Locked() {
		b.t.Error("it is still locked")
	}
	b.reopen()
	b.shows("Maya")
}

// A form with a passphrase forgets it when it goes, and when the records are locked over it.
func TestSecretsAreWiped(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	for name, leave := range map[string]func(){
		"escape": func() { b.key(fyne.KeyEscape) },
		"lock":   func() { b.lockByItself() },
	} {
		b.press("Change", 0)
		b.typed(firstWord)
		secret, ok := b.win.Canvas().Focused().(*kit.Secret)
		if !ok || secret.Text != firstWord {
			t.Fatalf("%s: typed into %T", name, b.win.Canvas().Focused())
		}
		leave()
		if secret.Text != "" {
			t.Errorf("%s: the field still holds %q", name, secret.Text)
		}
		if name == "lock" {
			g := b.gate
			b.stands(g)
			b.typed(firstWord + "\n")
			b.stands(g)
			b.visit(screen.Settings)
		}
	}
}

// While the sample is shown the family's own records are closed: the way back asks for the passphrase.
func TestTheWayBackFromTheSampleIsLocked(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	b.lookAround()
	b.shows("This is a sample family.")
	b.visit(screen.Settings)
	if b.see("Set a passphrase") || b.see("Lock now") {
		t.Error("the sample can be locked")
	}
	g := b.gate
	b.leaveSample()
	b.stands(g)
	b.shows("Your records are locked")
	b.typed(firstWord + "\n")
	b.stands(g)
	if b.sample || b.store.Dir() != b.dir {
		t.Error("it does not lead home")
	}
}

func TestWithoutAPassphraseThereIsNoLock(t *testing.T) {
	b := newSampleBench(t)
	b.ctrl(fyne.KeyL)
	b.says("There is no passphrase yet.")
	b.shows("Maya")
}

// Nothing of a child is in the log, and a locked start is no crash.
func TestClosingAtTheGateIsNoFailure(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	g := b.gate
	b.lock()
	if err := g.ended(); err != nil {
		t.Errorf("closed after a visit: %v", err)
	}
	again := b.arrive()
	if record.KindOf(again.ended()) != record.Locked {
		t.Errorf("closed without a visit: %v", again.ended())
	}
	log, err := os.ReadFile(filepath.Join(b.dir, logName))
	b.must(err)
	for _, word := range []string{"Maya", firstWord} {
		if strings.Contains(string(log), word) {
			t.Errorf("the log holds %q", word)
		}
	}
}

// A window can be started with the passphrase in a file. A wrong one opens nothing, and says so before there is a window.
func TestAFileOpensTheWindow(t *testing.T) {
	b := newSampleBench(t)
	name := b.family().Child.Name
	b.setPassphrase(firstWord)
	b.Close()
	p, err := text.New("en")
	b.must(err)
	file := filepath.Join(t.TempDir(), "passphrase")
	start := func(word string) (*gate, error) {
		b.must(os.WriteFile(file, []byte(word+"\n"), 0o600))
		j := &job{Options: b.options, p: p, passphraseFile: file}
		g := newGate(fyne.CurrentApp(), b.options, p, openDiary(b.dir))
		return g, j.pass(g)
	}
	if g, err := start("something else entirely"); record.KindOf(err) != record.Refused || g.opened != nil {
		t.Errorf("a wrong passphrase gives %v", err)
	}
	g, err := start(firstWord)
	b.must(err)
	if b.stands(g); g.opened == nil || b.family().Child.Name != name {
		t.Error("the right passphrase does not open the records")
	}
}
