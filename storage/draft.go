package storage

import (
	"bytes"
	"encoding/json"
)

func (tx *Tx) drafts() bucket { return tx.collection(draftBucket) }

// Draft returns what was typed into a form and not yet saved, nil when there is nothing. Drafts are outside
// history and outside the archive, and no rule is applied to them.
func (tx *Tx) Draft(key string) (draft json.RawMessage) {
	var err error // kept in tx.err too: damage ends the transaction
	defer tx.rescue(&err)
	return bytes.Clone(tx.drafts().Get([]byte(key)))
}

// PutDraft keeps what was typed so far; key names the form, and the record it is about, by kinds and ids alone: keys are
// never sealed.
func (tx *Tx) PutDraft(key string, draft json.RawMessage) (err error) {
	defer tx.rescue(&err)
	if !json.Valid(draft) {
		return refused("storage.badDraft")
	}
	tx.typed = true
	return tx.drafts().Put([]byte(key), draft)
}

// DeleteDraft forgets a draft; there need not be one.
func (tx *Tx) DeleteDraft(key string) (err error) {
	defer tx.rescue(&err)
	tx.typed = true
	return tx.drafts().Delete([]byte(key))
}
