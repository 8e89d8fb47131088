package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math"
	"strconv"
	"time"

	"planpage/app/record"
)

// History keeps entries of the last 90 days, at least the last 200, and together at most 64 MiB. Neither the newest
// entry goes for its size nor, within the 90 days, one that tells of something deleted.
const (
	historyAge     = 90 * 24 * time.Hour
	historyEntries = 200
	historyBytes   = 64 << 20
	historyLook    = 4 << 20 // how many bytes of deletions one save looks past for something to let go
)

// entry is one Update: what it changed and how that was before. At comes first so that trimming need not read on.
type entry struct {
	At      time.Time `json:"at"`
	Label   string    `json:"label,omitempty"`
	Undone  bool      `json:"undone,omitempty"` // taken back; Before is then what was taken back
	Changes []change  `json:"changes"`
}

// change is one record of an entry. Before is absent when the record was not there; Gone says that it is not
// there any more. Bytes that are no JSON, which only damage makes, are kept in Broken.
type change struct {
	Kind    record.Kind     `json:"kind"`
	ChildID string          `json:"childId,omitempty"`
	ID      string          `json:"id"`
	Gone    bool            `json:"gone,omitempty"`
	Before  json.RawMessage `json:"before,omitempty"`
	Broken  []byte          `json:"broken,omitempty"`
}

// image returns the record as it was, nil when it was not there.
func (c *change) image() json.RawMessage {
	if c.Broken != nil {
		return c.Broken
	}
	return c.Before
}

func (c *change) setImage(raw json.RawMessage) {
	c.Before, c.Broken = raw, nil
	if raw != nil && !json.Valid(raw) {
		c.Before, c.Broken = nil, raw
	}
}

func (c change) place() place { return place{c.Kind, c.ChildID, c.ID} }

// visit is the newest entry while later changes of the same visit may still join it. dropped holds the hashes of
// attached files that entries just trimmed spoke of.
type visit struct {
	key     string
	seq     uint64
	dropped map[string]bool
}

// finish checks the links and writes history, as the last part of an Update.
func (tx *Tx) finish() (visit, error) {
	if err := tx.checkLinks(); err != nil {
		return visit{}, err
	}
	changes := tx.images()
	last := tx.store.visit
	if len(changes) == 0 {
		return last, nil
	}
	newest := tx.newestEntry()
	if tx.visit != "" && tx.visit == last.key && newest == last.seq {
		return tx.extend(last, changes)
	}
	next := visit{key: tx.visit, seq: newest + 1}
	err := tx.putEntry(next.seq, entry{At: tx.now, Label: tx.label, Changes: changes})
	if err != nil {
		return visit{}, err
	}
	next.dropped, err = tx.trim(next.seq)
	return next, err
}

// images lists what the transaction changed with the records as they were.
func (tx *Tx) images() []change {
	var list []change
	for _, p := range tx.order {
		before, after := tx.touched[p], tx.raw(p)
		if !same(before, after) {
			c := change{Kind: p.kind, ChildID: p.childID, ID: p.id, Gone: after == nil}
			c.setImage(before)
			list = append(list, c)
		}
	}
	return list
}

// extend lets more changes join the visit's entry, which keeps the oldest image of each record. A visit that
// ended as it began leaves no entry.
func (tx *Tx) extend(last visit, changes []change) (visit, error) {
	e, err := tx.readEntry(last.seq)
	if err != nil {
		return visit{}, err
	}
	known := map[place]int{}
	for i, c := range e.Changes {
		known[c.place()] = i
	}
	for _, c := range changes {
		if i, ok := known[c.place()]; ok {
			e.Changes[i].Gone = c.Gone
			continue
		}
		e.Changes = append(e.Changes, c)
	}
	var kept []change
	for _, c := range e.Changes {
		if !same(c.image(), tx.raw(c.place())) {
			kept = append(kept, c)
		}
	}
	if len(kept) == 0 {
		return visit{}, tx.dropEntry(last.seq)
	}
	e.Changes, e.At = kept, tx.now
	if tx.label != "" {
		e.Label = tx.label
	}
	return last, tx.putEntry(last.seq, e)
}

func (tx *Tx) history() bucket { return tx.collection(historyBucket) }

func entryKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

func entrySeq(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}

// newestEntry returns the number of the newest entry, 0 when there is none.
func (tx *Tx) newestEntry() uint64 {
	key, _ := tx.history().bolt.Cursor().Last() // the entry itself need not be opened
	return entrySeq(key)
}

func (tx *Tx) readEntry(seq uint64) (entry, error) {
	raw := tx.history().Get(entryKey(seq))
	if raw == nil {
		return entry{}, notFound("storage.notFound")
	}
	return decodeEntry(raw)
}

func decodeEntry(raw []byte) (entry, error) {
	var e entry
	if err := json.Unmarshal(raw, &e); err != nil {
		return entry{}, &record.Error{Kind: record.Damaged, Key: "storage.brokenHistory"}
	}
	for _, c := range e.Changes {
		if record.New(c.Kind) == nil {
			return entry{}, &record.Error{Kind: record.Damaged, Key: "storage.brokenHistory"}
		}
	}
	return e, nil
}

func (tx *Tx) putEntry(seq uint64, e entry) error {
	raw, err := json.Marshal(e)
	if err != nil {
		return err
	}
	history := tx.history()
	if err := tx.addBytes(len(raw) - history.size(entryKey(seq))); err != nil {
		return err
	}
	tx.store.oldest.forget(seq)
	history.bolt.FillPercent = 0.9 // entries are only ever added at the end
	return history.Put(entryKey(seq), raw)
}

func (tx *Tx) dropEntry(seq uint64) error {
	if err := tx.addBytes(-tx.history().size(entryKey(seq))); err != nil {
		return err
	}
	return tx.history().Delete(entryKey(seq))
}

// addBytes keeps the size of all entries, so that trimming need not add it up.
func (tx *Tx) addBytes(n int) error {
	return tx.bolt.Bucket(metaBucket).Put(bytesKey, strconv.AppendInt(nil, int64(tx.bytes()+n), 10))
}

func (tx *Tx) bytes() int {
	n, err := strconv.Atoi(string(tx.bolt.Bucket(metaBucket).Get(bytesKey)))
	if err != nil {
		return 0 // no entry was written yet
	}
	return n
}

// trim removes the oldest entries that are too old or too much, and returns the hashes of the attached files they
// spoke of.
func (tx *Tx) trim(newest uint64) (map[string]bool, error) {
	hashes, young, seen := map[string]bool{}, false, 0
	for seq := tx.entryAfter(0); seq < newest; seq = tx.entryAfter(seq) {
		young = young || newest-seq < historyEntries || tx.now.Sub(tx.oldestTime(seq)) <= historyAge
		if young && (tx.bytes() <= historyBytes || seen > historyLook) {
			break
		}
		raw := tx.history().Get(entryKey(seq))
		if young && deletes(raw) {
			seen += len(raw)
			continue
		}
		addHashes(hashes, raw)
		if err := tx.dropEntry(seq); err != nil {
			return nil, err
		}
	}
	return hashes, nil
}

// entryAfter returns the number of the next entry; past the newest it is larger than any.
func (tx *Tx) entryAfter(seq uint64) uint64 {
	cursor := tx.history().bolt.Cursor()
	for key, _ := cursor.Seek(entryKey(seq + 1)); key != nil; key, _ = cursor.Next() {
		if next := entrySeq(key); next > seq { // a broken key has no number
			return next
		}
	}
	return math.MaxUint64
}

// deletes reports whether an entry tells of a record that went. Inside of a text the quotes would be escaped.
func deletes(raw []byte) bool { return bytes.Contains(raw, []byte(`"gone":true`)) }

// oldest remembers when the oldest entry was made: it is asked at every save, and may be large to open.
type oldest struct {
	seq uint64
	at  time.Time
}

func (o *oldest) forget(seq uint64) {
	if o.seq == seq {
		*o = oldest{}
	}
}

func (tx *Tx) oldestTime(seq uint64) time.Time {
	known := &tx.store.oldest
	if known.seq != seq || seq == 0 {
		*known = oldest{seq, entryTime(tx.history().Get(entryKey(seq)))}
	}
	return known.at
}

// entryTime reads only the start of an entry; the zero time, which is old, when that is broken.
func entryTime(raw []byte) time.Time {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	for range 2 { // the opening brace and the name
		if _, err := decoder.Token(); err != nil {
			return time.Time{}
		}
	}
	var at time.Time
	if err := decoder.Decode(&at); err != nil {
		return time.Time{}
	}
	return at
}

func addHashes(hashes map[string]bool, raw []byte) {
	e, err := decodeEntry(raw)
	if err != nil {
		return
	}
	for _, c := range e.Changes {
		var document record.Document
		if c.Kind == record.Documents && json.Unmarshal(c.Before, &document) == nil && document.SHA256 != "" {
			hashes[document.SHA256] = true
		}
	}
}
