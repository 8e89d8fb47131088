package storage

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"planpage/app/record"
)

// ShortestPassphrase is the fewest characters a passphrase may have, counted after NFC normalisation.
const ShortestPassphrase = 8

// Secret opens a locked data folder: the passphrase, or the recovery code when Passphrase is empty.
type Secret struct {
	Passphrase string
	Recovery   string
}

// lockKey holds the lock in the meta bucket; there is none without a passphrase.
var lockKey = []byte("lock")

const lockVersion = 1

// kdfCost is what deriving a key from a passphrase costs: Argon2id's memory in KiB, passes and threads.
type kdfCost struct{ memory, passes, threads uint32 }

// newCost is the cost of a new passphrase. It is above what OWASP's Password Storage Cheat Sheet asks for and takes
// an old laptop about half a second.
func newCost() kdfCost { return kdfCost{memory: 64 << 10, passes: 3, threads: 1} }

// What a lock may ask for when it is read: a damaged one must not take all memory or run for minutes.
const (
	maxMemory  = 1 << 20 // KiB
	maxPasses  = 32
	maxThreads = 16
	saltSize   = 16
)

// lock is the master key, which is drawn at random and never changes while there is a passphrase, sealed once by
// the passphrase and once by the recovery code.
type lock struct {
	Version      int    `json:"version"`
	Memory       uint32 `json:"memory"`
	Passes       uint32 `json:"passes"`
	Threads      uint32 `json:"threads"`
	Salt         []byte `json:"salt"`
	ByPassphrase []byte `json:"byPassphrase"`
	ByRecovery   []byte `json:"byRecovery"`
}

// newLock seals the master key by a passphrase and by a recovery code it makes, which it returns.
func newLock(master []byte, passphrase string, cost kdfCost) (*lock, string, error) {
	l := &lock{
		Version: lockVersion, Memory: cost.memory, Passes: cost.passes, Threads: cost.threads,
		Salt: make([]byte, saltSize),
	}
	_, _ = rand.Read(l.Salt) // never fails
	var err error
	if l.ByPassphrase, err = wrap(l.passphraseKey(passphrase), master, "passphrase"); err != nil {
		return nil, "", err
	}
	code := newRecovery()
	defer clear(code)
	key, err := l.recoveryKey(code)
	if err != nil {
		return nil, "", err
	}
	if l.ByRecovery, err = wrap(key, master, "recovery"); err != nil {
		return nil, "", err
	}
	return l, writeRecovery(code), nil
}

// readLock returns nil when there is no passphrase.
func readLock(raw []byte) (*lock, error) {
	if raw == nil {
		return nil, nil
	}
	l := &lock{}
	if err := json.Unmarshal(raw, l); err != nil {
		return nil, brokenLock()
	}
	if l.Version > lockVersion {
		return nil, &record.Error{Kind: record.Newer, Key: "storage.newer"}
	}
	wrapped := keySize + (&sealed{}).extra()
	if l.Version < 1 || l.Threads < 1 || l.Threads > maxThreads || l.Passes < 1 || l.Passes > maxPasses ||
		l.Memory < 8*l.Threads || l.Memory > maxMemory || len(l.Salt) != saltSize ||
		len(l.ByPassphrase) != wrapped || len(l.ByRecovery) != wrapped {
		return nil, brokenLock()
	}
	return l, nil
}

func brokenLock() error { return &record.Error{Kind: record.Damaged, Key: "storage.lock.damaged"} }

// master opens the lock and returns the master key, which the caller clears.
func (l *lock) master(secret Secret) ([]byte, error) {
	if secret.Passphrase != "" {
		return unwrap(l.passphraseKey(secret.Passphrase), l.ByPassphrase, "passphrase", "storage.wrongPassphrase")
	}
	code, ok := readRecovery(secret.Recovery)
	if !ok {
		return nil, refused("storage.mistypedRecovery")
	}
	defer clear(code)
	key, err := l.recoveryKey(code)
	if err != nil {
		return nil, err
	}
	return unwrap(key, l.ByRecovery, "recovery", "storage.wrongRecovery")
}

// either opens the lock by what a person gives when asked for the passphrase: it, or the recovery code.
func (l *lock) either(given string) ([]byte, error) {
	if _, ok := readRecovery(given); ok {
		if master, err := l.master(Secret{Recovery: given}); err == nil {
			return master, nil
		}
	}
	return l.master(Secret{Passphrase: given})
}

// passphraseKey derives a key by Argon2id (RFC 9106). The same letters typed on another keyboard may come as other
// code points, so they are normalised first.
func (l *lock) passphraseKey(passphrase string) []byte {
	word := norm.NFC.Bytes([]byte(passphrase))
	defer clear(word)
	return argon2.IDKey(word, l.Salt, l.Passes, l.Memory, uint8(l.Threads), keySize) // #nosec G115 -- readLock
}

// recoveryKey derives a key by HKDF: the code is random already, so nobody can guess it and nothing need be slow.
func (l *lock) recoveryKey(code []byte) ([]byte, error) {
	return hkdf.Key(sha256.New, code, l.Salt, "planpage recovery", keySize)
}

func wrap(key, master []byte, by string) ([]byte, error) {
	box, err := newCipher(key)
	if err != nil {
		return nil, err
	}
	return sealBytes(box, master, []byte("planpage lock "+by)), nil
}

func unwrap(key, wrapped []byte, by, wrong string) ([]byte, error) {
	box, err := newCipher(key)
	if err != nil {
		return nil, err
	}
	master, err := openBytes(box, wrapped, []byte("planpage lock "+by))
	if err != nil {
		return nil, refused(wrong)
	}
	return master, nil
}

// checkPassphrase applies the one rule there is; longer is better than odder.
func checkPassphrase(passphrase string) error {
	if utf8.RuneCountInString(norm.NFC.String(passphrase)) < ShortestPassphrase {
		return &record.Error{
			Kind: record.Invalid, Field: "passphrase", Key: "storage.shortPassphrase", Args: []any{"n", ShortestPassphrase},
		}
	}
	return nil
}
