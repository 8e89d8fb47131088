package app

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"

	"planpage/app/record"
	"planpage/storage"
)

type backupVerb struct {
	File string `arg:"" help:"The backup to write, such as family.age." type:"path"`
}

// Run writes everything into one file that only a passphrase opens; an older one is kept until the new one is
// whole. Ctrl+C stops it and leaves nothing behind.
func (v *backupVerb) Run(j *job) error {
	ctx, stop := untilInterrupt()
	defer stop()
	return j.with(func(s *storage.Store) error {
		passphrase, err := j.newPassphrase(ctx)
		if err != nil {
			return err
		}
		if err := s.Backup(ctx, v.File, passphrase, nil); err != nil {
			return err
		}
		j.say("verbs.backup.done", "file", filepath.Base(v.File))
		return nil
	})
}

type restoreVerb struct {
	File    string `arg:"" help:"The backup." type:"path"`
	Summary bool   `help:"Only say what a restore would do."`
}

// Run takes a backup in, all or nothing.
func (v *restoreVerb) Run(j *job) error {
	ctx, stop := untilInterrupt()
	defer stop()
	return j.with(func(s *storage.Store) (err error) {
		passphrase, err := j.passphrase(ctx, "verbs.backup.passphrase")
		if err != nil {
			return err
		}
		backup, err := storage.OpenBackup(v.File, passphrase)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, backup.Close()) }()
		take, key := s.RestoreBackup, "verbs.import.done"
		if v.Summary {
			take, key = s.BackupSummary, "verbs.restore.summary"
		}
		done, err := take(ctx, backup, nil)
		if err == nil {
			j.tell(key, done)
		}
		return err
	})
}

// untilInterrupt is over when the person presses Ctrl+C.
func untilInterrupt() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt)
}

// newPassphrase asks twice where a slip of the hand would not be seen.
func (j *job) newPassphrase(ctx context.Context) (string, error) {
	first, err := j.passphrase(ctx, "verbs.backup.passphrase")
	if err != nil || j.passphraseFile != "" || !isTerminal(j.In) {
		return first, err
	}
	again, err := j.passphrase(ctx, "verbs.backup.again")
	if err == nil && again != first {
		err = &record.Error{Kind: record.Refused, Key: "verbs.backup.differ"}
	}
	return first, err
}
