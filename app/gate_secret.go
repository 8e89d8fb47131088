package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// locked asks for the passphrase, or for the recovery code where it is forgotten.
func (g *gate) locked() []fyne.CanvasObject {
	return g.ask("gate.pass", func(words string) storage.Secret { return storage.Secret{Passphrase: words} }, g.useRecovery)
}

func (g *gate) useRecovery() {
	recovery := func(words string) storage.Secret { return storage.Secret{Recovery: words} }
	g.page(g.p.T("gate.code.title"), g.ask("gate.code", recovery, func() { g.take(nil, g.err) }))
}

// ask lays out one secret field. other leads to the other way in.
func (g *gate) ask(key string, secretOf func(words string) storage.Secret, other func()) []fyne.CanvasObject {
	secret := kit.NewSecret()
	field := kit.NewLabelled(g.p.T(key), secret)
	button := kit.NewPrimary(g.p.T("gate.unlock"), nil)
	wrong := func(err error) {
		button.SetText(g.p.T("gate.unlock"))
		m := g.p.Error(err)
		field.SetFault(m.Text + " " + m.Hint)
		field.Focus()
	}
	unlock := func() {
		if g.trying {
			return
		}
		words := secret.Text
		secret.SetText("") // nothing of it stays on screen or in the field
		field.SetFault("")
		button.SetText(g.p.T("gate.unlocking"))
		g.unlock(secretOf(words), wrong)
	}
	button.OnTapped = unlock
	secret.OnSubmitted = func(string) { unlock() }
	return []fyne.CanvasObject{
		kit.NewWords(g.p.T(key+".title"), kit.Heading), kit.NewWords(g.p.T(key+".why"), kit.Muted), field,
		kit.Flow(kit.Gap3, button, kit.NewLink(g.p.T(key+".other"), other)),
	}
}

// unlock opens the records with a secret, away from the window: a key takes a moment to make, and that is what keeps
// guessers out. wrong tells that the secret was not the one.
func (g *gate) unlock(secret storage.Secret, wrong func(error)) {
	if err := g.follow(); err != nil {
		g.take(nil, err)
		return
	}
	g.trying = true
	work, dir := kit.Work{InPlace: g.options.InPlace}, g.options.Data
	work.Run(func(context.Context) (func(), error) {
		store, err := storage.OpenWith(dir, time.Now, secret)
		return func() {
			g.trying = false
			g.unlocked(store, secret, err, wrong)
		}, nil
	})
}

func (g *gate) unlocked(store *storage.Store, secret storage.Secret, err error, wrong func(error)) {
	if record.KindOf(err) == record.Refused {
		wrong(err)
		return
	}
	g.take(store, err)
	if g.opened != nil && secret.Recovery != "" {
		g.opened.Go(screen.Route{Screen: screen.Settings, Part: screen.PartPassphrase})
		g.opened.toasts.Say(g.p.T("gate.code.used"), nil)
	}
}

// unlockNow opens the records with a passphrase before there is a window. It returns an error when that is not the one.
func (g *gate) unlockNow(passphrase string) error {
	if err := g.follow(); err != nil {
		g.take(nil, err)
		return nil
	}
	store, err := storage.OpenWith(g.options.Data, time.Now, storage.Secret{Passphrase: passphrase})
	if record.KindOf(err) == record.Refused {
		return err
	}
	g.take(store, err)
	return nil
}
