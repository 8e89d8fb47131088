package storage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"planpage/app/record"
)

// OpenCopy makes a read-only copy of the document's file under its real name, for another program to show, and
// returns its path. It lies in a folder that is emptied by Close and by the next Open. NotFound when there is no
// file, Damaged when its bytes changed on the disk, Refused when opening it would run a program.
func (s *Store) OpenCopy(d *record.Document) (string, error) {
	name := cleanName(d.FileName)
	if name == "" {
		name = "document" + extensionOf(d.MediaType)
	}
	if runs(name) {
		return "", refused("storage.unsafeFile")
	}
	if err := s.verifyFile(d.SHA256); err != nil {
		return "", err
	}
	folder := s.path(openedDir, s.nameOnDisk(d.SHA256)[:16])
	target := filepath.Join(folder, name)
	if _, err := os.Stat(target); err == nil {
		return target, nil // shown already; it is read-only, so it is still the same
	}
	if err := os.MkdirAll(folder, folderMode); err != nil {
		return "", explain(err)
	}
	return target, explain(s.copyFile(d.SHA256, folder, target))
}

func (s *Store) copyFile(hash, folder, target string) error {
	source, err := s.openHash(hash)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }() // only read
	temp, err := os.CreateTemp(folder, incomingPrefix+"*")
	if err != nil {
		return err
	}
	_, err = io.Copy(temp, source)
	if err := errors.Join(err, temp.Close(), os.Chmod(temp.Name(), 0o400)); err != nil {
		_ = os.Remove(temp.Name())
		return err
	}
	return os.Rename(temp.Name(), target)
}

// emptyOpened removes the copies. One that another program holds open stays until the next start.
func (s *Store) emptyOpened() {
	entries, err := os.ReadDir(s.path(openedDir))
	if err != nil {
		return
	}
	for _, entry := range entries {
		_ = os.RemoveAll(s.path(openedDir, entry.Name())) // #nosec G703
	}
}

// programs are the endings that Windows, macOS or a Linux desktop run instead of showing.
var programs = []string{
	".app", ".appimage", ".application", ".bat", ".cmd", ".com", ".command", ".cpl", ".desktop", ".dll", ".dmg", ".exe",
	".gadget", ".hta", ".inf", ".iso", ".jar", ".js", ".jse", ".lnk", ".msc", ".msi", ".msix", ".msp", ".pif", ".pkg",
	".ps1", ".psm1", ".py", ".pyw", ".reg", ".run", ".scf", ".scr", ".sh", ".terminal", ".tool", ".url", ".vb", ".vbe",
	".vbs", ".workflow", ".ws", ".wsf", ".wsh",
}

func runs(name string) bool {
	return slices.Contains(programs, strings.ToLower(filepath.Ext(name)))
}
