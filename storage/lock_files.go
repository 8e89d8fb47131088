package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"planpage/app/record"
)

// sealedEnding follows the name of a file other than an attachment that was sealed whole.
const sealedEnding = ".sealed"

// attachments writes the attached files once more. Nothing else in their folder is ours: a copy that a cloud program
// left there would stay readable, so it does not stay.
func (w *rewrite) attachments() error {
	if w.changing() {
		return nil
	}
	next := w.path(filesDir + nextEnding)
	if err := os.Mkdir(next, folderMode); err != nil {
		return err
	}
	entries, err := os.ReadDir(w.path(filesDir))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !isHash(entry.Name()) {
			continue
		}
		if err := w.recast(w.path(filesDir, entry.Name()), next, "", w.to.fileName); err != nil {
			return err
		}
		w.at("file")
	}
	w.Replace = append(w.Replace, filesDir)
	return syncDir(next)
}

// recast writes the content of a file under the keys that will hold, into the folder under the name that follows
// from its hash, syncs it and reads it again. A damaged sealed file goes along as it is: Check will tell.
func (w *rewrite) recast(path, folder, ending string, nameOf func(hash string) string) error {
	file, err := os.Open(path) // #nosec G304 -- a file of ours
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // only read
	content, hash, err := w.from.open(file, filepath.Base(path))
	if err == nil {
		if !isHash(hash) { // a file that was not named by its content
			if hash, err = hashOf(file); err != nil {
				return err
			}
		}
		err = w.write(content, hash, filepath.Join(folder, nameOf(hash)+ending), nameOf(hash))
	}
	if record.KindOf(err) == record.Damaged {
		return w.carry(path, filepath.Join(folder, filepath.Base(path)+ending))
	}
	return err
}

// hashOf reads a whole file and goes back to its start.
func hashOf(file *os.File) (string, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}
	_, err := file.Seek(0, io.SeekStart)
	return hex.EncodeToString(sum.Sum(nil)), err
}

func (w *rewrite) write(content io.Reader, hash, target, name string) (err error) {
	file, err := os.OpenFile(target, os.O_RDWR|os.O_CREATE|os.O_EXCL, fileMode) // #nosec G304 -- in our own folder
	if err != nil {
		return err
	}
	defer func() {
		_ = file.Close() // closed before on the good way
		if err != nil {
			_ = os.Remove(target) // half made
		}
	}()
	out, err := w.to.sink(file)
	if err != nil {
		return err
	}
	sum := sha256.New()
	if _, err := io.Copy(io.MultiWriter(out, sum), w.reading(content)); err != nil {
		return err
	}
	if err := errors.Join(out.finish(name, hash), file.Sync()); err != nil {
		return err
	}
	return errors.Join(w.readAgain(file, name, hash, hex.EncodeToString(sum.Sum(nil))), file.Close())
}

// readAgain verifies a file that was just written. sum is that of the bytes it was made from; the hash it is known
// by differs when the file was damaged before.
func (w *rewrite) readAgain(file *os.File, name, hash, sum string) error {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	content, inside, err := w.to.open(file, name)
	if err != nil {
		return errDiffers
	}
	again := sha256.New()
	if _, err := io.Copy(again, content); err != nil {
		return errDiffers
	}
	if _, locked := w.to.(*sealed); locked && inside != hash || hex.EncodeToString(again.Sum(nil)) != sum {
		return errDiffers
	}
	return nil
}

// carry copies a file as it is.
func (w *rewrite) carry(path, target string) error {
	file, err := os.Open(path) // #nosec G304 -- a file of ours
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()                                          // only read
	out, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode) // #nosec G304 -- in our own folder
	if err != nil {
		return err
	}
	_, err = io.Copy(out, w.reading(file))
	return errors.Join(err, out.Sync(), out.Close())
}
