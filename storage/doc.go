// Package storage keeps a family's records on their own disk: the database, what was there before each change,
// the attached files, and the archive that carries everything to another computer.
//
// What always holds. An Update that returned nil is on the disk, together with what it replaced: a kill at any
// moment loses nothing that was acknowledged. A record in the store passes record.Check, and what it refers to
// is there. JSON fields this program does not know are kept. A bit that flips on the disk is noticed. A damaged file
// is never written to, and meeting one is an error, never a panic. The original of an attached file is never touched.
//
// With a passphrase (see lock and sealer) every value, history entry, draft and attached file is sealed, also in the
// snapshots, and nothing that is readable stays. In the clear are: the names of buckets and the ids, which say how
// many records there are and when they were made but nothing of a child; meta; and how long everything is. The lock
// keeps out who has the disk or a copy of the folder, not a program that runs as the same person while it is open,
// and it does not notice when the whole folder is put back to an earlier state.
//
// The data folder (0700; files 0600):
//
//	planpage.db   the database below
//	files/        attached files, each named by the SHA-256 of its bytes; with a passphrase by that hash's HMAC
//	snapshots/    whole copies of the database as it was earlier, each named by its time
//	planpage.switch, *.next, *.old   while a passphrase comes or goes (see switching)
//	*.sealed      a damaged database that was put aside, sealed whole
//	planpage.closed   which database was sound when it was last closed (see closedMark)
//	moved.json    in a folder that was left: where its records are now
//	opened/       read-only copies handed to other programs; emptied by Open and by Close
//
// The database, bucket by bucket. Values are JSON, kept by a sealer: followed by a check or, under a passphrase,
// sealed. Beneath a child all keys begin with the child's id, so one child's records of a kind are one scan.
//
//	meta                           "schema" -> version, "historyBytes" -> size of all history values,
//	                               "changed" -> an id made anew with every change, "values" -> how many
//	                               values all other buckets but pageTexts have, "lastBackup" -> when,
//	                               "lock" -> the master key, sealed by the passphrase and by the recovery code
//	children        child id       -> record.Child
//	contacts        child id/id    -> record.Contact
//	documents       child id/id    -> record.Document
//	evaluations     child id/id    -> record.Evaluation
//	plans           child id/id    -> record.Plan
//	goals           child id/id    -> record.Goal
//	measurements    child id/id    -> record.Measurement
//	reports         child id/id    -> record.Report
//	meetings        child id/id    -> record.Meeting
//	log             child id/id    -> record.LogEntry
//	events          child id/id    -> record.Event
//	calendars       child id/id    -> record.Calendar
//	letters         child id/id    -> record.Letter
//	pages           child id/id    -> record.Page
//	asides          child id/id    -> record.Aside
//	drafts          a form's key   -> what was typed so far; not in history, not in the archive
//	pageTexts       a file's name  -> what was read in that attached file, with its hash; not in history, not in the
//	                               archive; the bucket comes with the first one
//	history         8-byte number  -> one change: when, and each record as it was before
package storage
