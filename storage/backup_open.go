package storage

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"filippo.io/age"

	"planpage/app/record"
)

// mostWork is the most that opening a file may ask of this computer: scrypt's 2^20 takes 1 GiB.
const mostWork = 20

const backupStart = "age-encryption.org/"

// Backup is an open backup. It is decrypted piece by piece as it is read, so that nothing readable lies on the
// disk but what RestoreBackup takes in.
type Backup struct {
	file  *os.File
	plain io.ReaderAt
	size  int64
}

// OpenBackup opens a file that Backup made, which takes about a second. The error is NotFound when it is not
// there, Refused when the passphrase is not the right one, and Damaged when it is cut short, damaged or no backup.
func OpenBackup(path, passphrase string) (*Backup, error) {
	if passphrase == "" {
		return nil, refused("storage.backup.noPassphrase")
	}
	file, err := os.Open(path) // #nosec G304 -- the person chose it
	if errors.Is(err, fs.ErrNotExist) {
		return nil, notFound("storage.backup.noFile")
	}
	if err != nil {
		return nil, explain(err)
	}
	b := &Backup{file: file}
	if err := b.open(passphrase); err != nil {
		return nil, errors.Join(err, explain(file.Close()))
	}
	return b, nil
}

func (b *Backup) open(passphrase string) error {
	info, err := b.file.Stat()
	if err != nil {
		return explain(err)
	}
	start := make([]byte, len(backupStart))
	if _, err := b.file.ReadAt(start, 0); err != nil && !errors.Is(err, io.EOF) && info.Mode().IsRegular() {
		return explain(err)
	}
	if !bytes.Equal(start, []byte(backupStart)) {
		return noBackup()
	}
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return err
	}
	identity.SetMaxWorkFactor(mostWork)
	b.plain, b.size, err = age.DecryptReaderAt(b.file, info.Size(), identity)
	return backupFault(err)
}

// Close closes the file.
func (b *Backup) Close() error { return explain(b.file.Close()) }

// BackupSummary reads all of the backup and counts what RestoreBackup would do; it changes nothing.
func (s *Store) BackupSummary(ctx context.Context, b *Backup, progress func(done, total int64)) (Imported, error) {
	return b.take(s.summarize, &work{ctx: ctx, tell: progress})
}

// RestoreBackup takes the backup in as Import does, all or nothing: into an empty folder, or among the records here, of
// which only those the backup has newer are replaced. progress and ctx are as for Backup's.
func (s *Store) RestoreBackup(ctx context.Context, b *Backup, progress func(done, total int64)) (Imported, error) {
	return b.take(s.importFrom, &work{ctx: ctx, tell: progress})
}

func (b *Backup) take(how func(io.ReaderAt, int64) (Imported, error), job *work) (Imported, error) {
	job.expect(b.size, nil)
	r := &backupReader{plain: b.plain, work: job}
	done, err := how(r, b.size)
	if err != nil && r.fault != nil {
		return Imported{}, r.fault // the archive knows only that it could not be read
	}
	if err == nil {
		job.finish()
	}
	return done, err
}

// backupReader remembers why reading failed.
type backupReader struct {
	plain io.ReaderAt
	work  *work
	fault error
}

func (r *backupReader) ReadAt(p []byte, offset int64) (int, error) {
	if err := r.work.stopped(); err != nil {
		r.fault = err
		return 0, err
	}
	n, err := r.plain.ReadAt(p, offset)
	if err != nil && !errors.Is(err, io.EOF) {
		r.fault = backupFault(err)
	}
	r.work.add(n)
	return n, err
}

// backupFault turns what age says into an error a parent can act on.
func backupFault(err error) error {
	var other *age.NoIdentityMatchError
	switch known := explain(err); {
	case err == nil:
		return nil
	case record.KindOf(known) != "":
		return known
	case errors.As(err, &other) && len(other.StanzaTypes) == 1 && other.StanzaTypes[0] == "scrypt":
		return refused("storage.backup.wrongPassphrase")
	case errors.As(err, &other): // made for a key, not for a passphrase
		return noBackup()
	}
	return &record.Error{Kind: record.Damaged, Key: "storage.backup.damaged", Err: err}
}

func noBackup() error { return &record.Error{Kind: record.Damaged, Key: "storage.backup.notOurs"} }
