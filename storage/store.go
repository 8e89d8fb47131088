package storage

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

const (
	fileName   = "planpage.db"
	filesDir   = "files"
	openedDir  = "opened"
	lockWait   = 300 * time.Millisecond
	folderMode = 0o700
	fileMode   = 0o600
)

// Store is one open data folder. Its methods may be called from any goroutine; a transaction belongs to the
// goroutine it was made for, and must not begin another one inside.
type Store struct {
	dir    string
	db     *bolt.DB
	now    func() time.Time
	events events

	writing sync.Mutex // held over a write and what follows from it in memory
	visit   visit      // the newest history entry, when it can still take more changes

	snapshots sync.Mutex // held while snapshots or unused files come and go; taken before filesLock

	filesLock sync.Mutex
	fresh     map[string]bool // hashes attached in this run, perhaps not yet in a record
}

// NewID returns a new record id: a UUID of version 7, so ids sort by the time they were made.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// Open opens the data folder and makes it when it is not there. now tells the time for the head of each record.
// The error is a *record.Error: InUse when another PlanPage has the folder open, Damaged when the database cannot
// be read (it is left as it is), Newer when a later PlanPage wrote it, Disk when the folder cannot be used.
func Open(dir string, now func() time.Time) (*Store, error) {
	s := &Store{dir: dir, now: now, fresh: map[string]bool{}}
	for _, folder := range []string{dir, s.path(filesDir), s.path(openedDir)} {
		if err := os.MkdirAll(folder, folderMode); err != nil { // #nosec G703 -- the person chose the folder
			return nil, explain(err)
		}
	}
	if err := s.openDatabase(); err != nil {
		return nil, err
	}
	s.emptyOpened()
	s.removeLeftOvers()
	return s, nil
}

func (s *Store) path(parts ...string) string {
	return filepath.Join(append([]string{s.dir}, parts...)...)
}

// Dir returns the data folder.
func (s *Store) Dir() string { return s.dir }

// Close closes the folder: copies made by OpenCopy are removed, and so are files attached in this run that no
// record, draft or history entry speaks of. Every later call on the store is refused.
func (s *Store) Close() error {
	s.filesLock.Lock()
	candidates := s.fresh
	s.fresh = map[string]bool{}
	s.filesLock.Unlock()
	s.sweep(candidates)
	s.emptyOpened()
	return explain(s.db.Close())
}

// removeLeftOvers deletes half-written files of a run that was killed. It is called with the lock held.
func (s *Store) removeLeftOvers() {
	removeNamed(s.dir, newPrefix)
	removeNamed(s.path(filesDir), incomingPrefix)
	removeNamed(s.path(snapshotsDir), newPrefix)
}

func removeNamed(dir, prefix string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // left-overs only take space
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), prefix) {
			_ = os.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}

// refused is the error of a call that makes no sense as it stands.
func refused(key string, args ...any) error {
	return &record.Error{Kind: record.Refused, Key: key, Args: args}
}
