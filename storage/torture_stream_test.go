package storage

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"planpage/app/record"
)

// What the second process needs to know beside the folder.
const (
	otherSecret = "PLANPAGE_TEST_SECRET"
	otherSeed   = "PLANPAGE_TEST_SEED"
)

// nothing stands for no passphrase in what is printed.
const nothing = "-"

// stream uses a folder until it is killed. A line "did ..." acknowledges a change; "will ..." announces one that takes
// something away, so that both outcomes are right until it is acknowledged.
func stream(dir string) int {
	secret := os.Getenv(otherSecret)
	s, err := OpenWith(dir, time.Now, Secret{Passphrase: strings.TrimPrefix(secret, nothing)})
	if err != nil {
		fmt.Println("failed", err)
		return 1
	}
	s.cost = quick()
	seed, err := strconv.ParseUint(os.Getenv(otherSeed), 10, 64)
	u := &streamer{Store: s, secret: secret, dice: dice(seed)}
	if err == nil {
		err = u.begin()
	}
	fmt.Println("did open")
	for err == nil {
		err = u.act()
	}
	fmt.Println("failed", err)
	return 1
}

// streamer is a person in a hurry.
type streamer struct {
	*Store
	dice   *rand.Rand
	secret string
	child  string
	goal   *record.Goal
	drafts int
	ids    []string // readings that can be deleted
}

func (u *streamer) begin() error {
	return u.View(func(tx *Tx) error {
		children, err := tx.Children()
		if err != nil || len(children) != 1 {
			return fmt.Errorf("%d children: %w", len(children), err)
		}
		u.child = children[0].ID
		goals, err := List[*record.Goal](tx, u.child)
		if err != nil || len(goals) != 1 {
			return fmt.Errorf("%d goals: %w", len(goals), err)
		}
		u.goal = goals[0]
		u.drafts = typedSoFar(tx)
		return nil
	})
}

func typedSoFar(tx *Tx) int {
	n, err := strconv.Atoi(string(tx.Draft("torture")))
	if err != nil {
		return 0
	}
	return n
}

func (u *streamer) acts() []func() error {
	return []func() error{u.read, u.read, u.attach, u.attach, u.draft, u.draft, u.remove, u.undo, u.snapshot, u.backUp, u.relock}
}

func (u *streamer) act() error {
	acts := u.acts()
	return acts[u.dice.IntN(len(acts))]()
}

func (u *streamer) reading(value int) *record.Measurement {
	return &record.Measurement{
		Meta: record.Meta{ChildID: u.child}, GoalID: u.goal.ID, Date: "2026-11-01", Value: record.Float(float64(value)),
		Note: strings.Repeat("x", u.dice.IntN(3000)),
	}
}

func (u *streamer) read() error {
	n := u.said() + 1
	m := u.reading(n)
	u.goal.Statement = strconv.Itoa(n)
	err := u.Update(func(tx *Tx) error {
		tx.Visit("reading")
		return putAll(tx, m, u.goal)
	})
	if err == nil {
		u.ids = append(u.ids, m.ID)
		fmt.Println("did read", m.ID, n)
	}
	return err
}

// said is the number in the goal's statement, which only grows.
func (u *streamer) said() int {
	n, err := strconv.Atoi(u.goal.Statement)
	if err != nil {
		return 0
	}
	return n
}

func (u *streamer) attach() error {
	d, err := u.Attach(strings.NewReader(noise(1+u.dice.IntN(100_000))+NewID()), "scan.pdf")
	if err != nil {
		return err
	}
	d.ChildID, d.Title = u.child, "Scan"
	if err = u.Update(func(tx *Tx) error { return tx.Put(d) }); err == nil {
		fmt.Println("did attach", d.ID, d.SHA256)
	}
	return err
}

func (u *streamer) draft() error {
	u.drafts++
	err := u.Update(func(tx *Tx) error { return tx.PutDraft("torture", []byte(strconv.Itoa(u.drafts))) })
	if err == nil {
		fmt.Println("did draft", u.drafts)
	}
	return err
}

func (u *streamer) remove() error {
	if len(u.ids) == 0 {
		return nil
	}
	id := u.ids[0]
	u.ids = u.ids[1:]
	fmt.Println("will remove", id)
	err := u.Update(func(tx *Tx) error { return tx.Delete(record.Measurements, u.child, id) })
	if err == nil {
		fmt.Println("did remove", id)
	}
	return err
}

// undo takes back what it has just saved.
func (u *streamer) undo() error {
	m := u.reading(0)
	err := u.Update(func(tx *Tx) error { return tx.Put(m) })
	if err == nil {
		_, err = u.Undo()
	}
	if err == nil {
		fmt.Println("did remove", m.ID)
	}
	return err
}

func (u *streamer) snapshot() error {
	made, err := u.Snapshot()
	if err == nil && made {
		fmt.Println("did snapshot")
	}
	return err
}

func (u *streamer) backUp() error {
	path := filepath.Join(u.dir+"-backups", "family.age")
	err := u.backup(path, words, quickWork, &work{ctx: context.Background()})
	if err == nil {
		fmt.Println("did back", u.said())
	}
	return err
}

// relock gives the folder a passphrase, another one, or takes it away.
func (u *streamer) relock() (err error) {
	next := "passphrase" + strconv.Itoa(u.dice.IntN(1000))
	if u.secret != nothing && u.dice.IntN(2) == 0 {
		next = nothing
	}
	fmt.Println("will lock", next)
	switch {
	case u.secret == nothing:
		_, err = u.SetPassphrase(context.Background(), next, nil)
	case next == nothing:
		err = u.RemovePassphrase(context.Background(), u.secret, nil)
	default:
		_, err = u.ChangePassphrase(u.secret, next)
	}
	if err == nil {
		u.secret = next
		fmt.Println("did lock", next)
	}
	return err
}
