package storage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"planpage/app/record"
)

// Imported counts what an import did. Missing counts documents whose file was neither in the archive nor here;
// Skipped names the parts of the archive this program does not know and therefore could not take over.
type Imported struct {
	Added, Updated, Unchanged int
	Files, Missing            int
	Skipped                   []string
}

// Import reads an archive, a zip or a bare family.json, in one transaction: all or nothing. A record whose id is
// here already is replaced only when the archive's is newer. The error is record.Errors with the place of each
// fault in the archive ("goals[3].target.date"), at most 100 of them, or a *record.Error when the file is no
// archive at all (Damaged), a later one (Newer), not there (NotFound), or made to do harm (Refused).
func (s *Store) Import(path string) (Imported, error) { return importFile(path, s.importFrom) }

// importFile hands the file to take.
func importFile(path string, take func(io.ReaderAt, int64) (Imported, error)) (Imported, error) {
	file, err := os.Open(path) // #nosec G304 -- the person chose it
	if errors.Is(err, fs.ErrNotExist) {
		return Imported{}, notFound("storage.import.noFile")
	}
	if err != nil {
		return Imported{}, explain(err)
	}
	defer func() { _ = file.Close() }() // only read
	info, err := file.Stat()
	if err != nil {
		return Imported{}, explain(err)
	}
	if !info.Mode().IsRegular() {
		return Imported{}, notOurs()
	}
	return take(file, info.Size())
}

func (s *Store) importFrom(r io.ReaderAt, size int64) (Imported, error) {
	a, err := readArchive(r, size)
	if err != nil {
		return Imported{}, err
	}
	done := Imported{Skipped: a.skipped}
	made, err := s.keepFiles(a, s.keep, &done)
	if err == nil {
		err = s.Update(func(tx *Tx) (err error) {
			defer tx.rescue(&err)
			tx.Label("storage.label.import")
			return tx.take(a, &done)
		})
	}
	if err != nil {
		s.discard(made)
		return Imported{}, err
	}
	return done, nil
}

// keepFiles hands the archive's files that its documents speak of to keep, and returns those that are new here.
func (s *Store) keepFiles(a *archive, keep keeper, done *Imported) (map[string]bool, error) {
	made, seen := map[string]bool{}, map[string]bool{}
	for _, item := range a.records {
		d, ok := item.r.(*record.Document)
		if !ok || d.SHA256 == "" || seen[d.SHA256] {
			continue
		}
		seen[d.SHA256] = true
		packed := a.files[d.SHA256]
		if packed == nil {
			if record.KindOf(s.verifyFile(d.SHA256)) == record.NotFound {
				done.Missing++
			}
			continue
		}
		content, err := packed.Open()
		if err != nil {
			return made, damagedArchive(0)
		}
		kept, err := keep(archiveReader{content}, d.SHA256)
		_ = content.Close() // only read
		if kept.made {
			made[kept.hash] = true
			done.Files++
		}
		if err != nil {
			return made, err
		}
	}
	return made, nil
}

// archiveReader tells a broken archive from a broken disk.
type archiveReader struct{ io.Reader }

func (r archiveReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = damagedArchive(0)
	}
	return n, err
}

// take puts the archive's records and then checks that every link leads somewhere.
func (tx *Tx) take(a *archive, done *Imported) error {
	var found faults
	owners := map[record.Kind]map[string]string{}
	at := map[place]string{}
	for _, item := range a.records {
		p := placeOf(item.r)
		if owners[p.kind] == nil {
			owners[p.kind] = tx.owners(p.kind)
		}
		if owner, known := owners[p.kind][p.id]; known && owner != p.childID {
			found.add(item.at+".childId", "storage.otherChild")
			continue
		}
		at[p] = item.at
		if err := tx.takeOne(item, done); err != nil {
			return err
		}
	}
	for _, p := range tx.order {
		list, err := tx.dangling(p, tx.raw(p), tx.touched[p])
		if err != nil {
			return err
		}
		found.within(at[p], list)
	}
	return found.err()
}

// owners maps the ids of a kind to the child each belongs to.
func (tx *Tx) owners(kind record.Kind) map[string]string {
	list := map[string]string{}
	for _, p := range tx.places(kind, "") {
		list[p.id] = p.childID
	}
	return list
}

func (tx *Tx) takeOne(item archived, done *Imported) error {
	p, head := placeOf(item.r), item.r.Head()
	before := tx.raw(p)
	if before != nil {
		old, err := decode(p, before)
		if err == nil && !head.UpdatedAt.After(old.Head().UpdatedAt) {
			done.Unchanged++
			return nil
		}
	}
	head.CreatedAt, head.UpdatedAt = utc(head.CreatedAt, tx.now), utc(head.UpdatedAt, tx.now)
	raw, err := merge(item.raw, item.r)
	if err != nil {
		return err
	}
	if before == nil {
		done.Added++
	} else {
		done.Updated++
	}
	return tx.setRaw(p, raw)
}

func utc(t, other time.Time) time.Time {
	if t.IsZero() {
		return other
	}
	return t.UTC()
}
