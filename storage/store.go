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
	seal   sealer
	cost   kdfCost // of a new passphrase
	now    func() time.Time
	events events
	fault  error        // see Fault
	step   func(string) // for tests: a step of a switch was made

	writing sync.Mutex // held over a write and what follows from it in memory
	visit   visit      // the newest history entry, when it can still take more changes
	oldest  oldest     // the oldest history entry, when it was looked at

	snapshots sync.Mutex // held while snapshots or unused files come and go; taken before filesLock

	filesLock sync.Mutex
	fresh     map[string]bool // hashes attached in this run, perhaps not yet in a record

	// A change of the lock holds snapshots, writing and keeping for as long as it takes, and gate while it puts the
	// new files in the place of the old. They are taken in this order.
	keeping sync.RWMutex // held while a file is attached
	gate    sync.RWMutex // held while db and seal are used
}

// NewID returns a new record id: a UUID of version 7, so ids sort by the time they were made.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// Open opens the data folder and makes it when it is not there. now tells the time for the head of each record.
// The error is a *record.Error: InUse when another PlanPage has the folder open, Damaged when the database cannot
// be read (it is left as it is), Newer when a later PlanPage wrote it, Locked when it has a passphrase, Disk when the
// folder cannot be used.
func Open(dir string, now func() time.Time) (*Store, error) { return OpenWith(dir, now, Secret{}) }

// OpenWith opens a data folder that may have a passphrase. A secret that is not needed is not looked at. The error is
// as for Open, and Refused when the secret is wrong.
func OpenWith(dir string, now func() time.Time, secret Secret) (*Store, error) {
	s := &Store{dir: dir, now: now, fresh: map[string]bool{}, seal: plain{}, cost: newCost()}
	if err := os.MkdirAll(dir, folderMode); err != nil { // #nosec G703 -- the person chose the folder
		return nil, explain(err)
	}
	if err := s.openDatabase(); err != nil {
		return nil, err
	}
	if err := s.prepare(secret); err != nil {
		_ = s.db.Close() // nothing is lost by that
		return nil, err
	}
	return s, nil
}

// prepare makes an open database a store: what earlier runs left goes, and what is sealed can be read.
func (s *Store) prepare(secret Secret) error {
	for _, folder := range []string{s.path(filesDir), s.path(openedDir)} {
		if err := os.MkdirAll(folder, folderMode); err != nil { // #nosec G703
			return explain(err)
		}
	}
	s.emptyOpened()
	s.removeLeftOvers()
	s.discardNext()
	_ = os.RemoveAll(s.path(movingDir)) // a folder that is in use was moved long ago
	if err := s.unlock(secret); err != nil {
		return err
	}
	return s.migrate(migrations())
}

func (s *Store) path(parts ...string) string {
	return filepath.Join(append([]string{s.dir}, parts...)...)
}

// Dir returns the data folder.
func (s *Store) Dir() string { return s.dir }

// Close closes the folder: copies made by OpenCopy are removed, and so are files attached in this run that no
// record, draft or history entry speaks of. Keys are forgotten. Every later call on the store is refused.
func (s *Store) Close() error {
	s.filesLock.Lock()
	candidates := s.fresh
	s.fresh = map[string]bool{}
	s.filesLock.Unlock()
	s.sweep(candidates)
	s.emptyOpened()
	s.writing.Lock()
	defer s.writing.Unlock()
	s.keeping.Lock()
	defer s.keeping.Unlock()
	s.gate.Lock()
	defer s.gate.Unlock()
	s.seal.wipe()
	s.markClosed()
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
