package storage

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"golang.org/x/crypto/chacha20poly1305"
)

const keySize = chacha20poly1305.KeySize

// sealed keeps everything under the family's master key: values and the heads of files by XChaCha20-Poly1305 with
// nonces drawn at random, file names as HMAC-SHA256 of the hash. Each use has a key of its own, by HKDF-SHA256.
type sealed struct {
	values, heads cipher.AEAD
	names         []byte
	closed        bool
}

// newSealed derives the keys. The master key is not kept and can be cleared.
func newSealed(master []byte) (*sealed, error) {
	var keys [3][]byte
	for i, use := range []string{"values", "files", "file names"} {
		key, err := hkdf.Key(sha256.New, master, nil, "planpage "+use, keySize)
		if err != nil {
			return nil, err
		}
		keys[i] = key
	}
	values, err := newCipher(keys[0])
	if err != nil {
		return nil, err
	}
	heads, err := newCipher(keys[1])
	if err != nil {
		return nil, err
	}
	return &sealed{values: values, heads: heads, names: keys[2]}, nil
}

// newCipher makes the cipher, which holds a copy of its own, and clears the key.
func newCipher(key []byte) (cipher.AEAD, error) {
	defer clear(key)
	return chacha20poly1305.NewX(key)
}

func (s *sealed) sealValue(bucket, key, value []byte) []byte {
	return sealBytes(s.values, value, valuePlace(bucket, key))
}

func (s *sealed) openValue(bucket, key, stored []byte) ([]byte, bool) {
	value, err := openBytes(s.values, stored, valuePlace(bucket, key))
	if err != nil {
		return stored, false
	}
	return value, true
}

// valuePlace binds a value to its place, so that one moved to another key, or another bucket, does not open.
func valuePlace(bucket, key []byte) []byte { return slices.Concat(bucket, []byte{0}, key) }

func (s *sealed) extra() int { return chacha20poly1305.NonceSizeX + chacha20poly1305.Overhead }

func (s *sealed) fileName(hash string) string {
	mac := hmac.New(sha256.New, s.names)
	mac.Write([]byte(hash))
	return hex.EncodeToString(mac.Sum(nil))
}

// wipe clears what can be reached; the copies inside the ciphers go with the memory they lie in.
func (s *sealed) wipe() {
	clear(s.names)
	s.values, s.heads, s.closed = nil, nil, true
}

// sealBytes returns nonce and sealed bytes. 24 random bytes never meet twice under one key.
func sealBytes(box cipher.AEAD, open, place []byte) []byte {
	out := make([]byte, box.NonceSize(), box.NonceSize()+len(open)+box.Overhead())
	_, _ = rand.Read(out) // never fails: crypto/rand ends the program instead
	return box.Seal(out, out, open, place)
}

// openBytes is the reverse of sealBytes. An empty value comes back as an empty slice, not as nil.
func openBytes(box cipher.AEAD, stored, place []byte) ([]byte, error) {
	if len(stored) < box.NonceSize() {
		return nil, errSealed
	}
	size := box.NonceSize()
	return box.Open(make([]byte, 0, len(stored)-size), stored[:size], stored[size:], place)
}
