// Package onepage makes the one page that a family lays on the table: Compose chooses what matters from the
// records, Fit sets it on exactly one sheet.
//
// It is pure: today is a parameter, and the same records give the same page. What always holds: there is one
// page, two for the family's own copy; nothing is cut silently, every line that is left off or shortened is in
// the result with its reason; what the family could live with is never read here, so it can never be printed.
package onepage

import (
	"planpage/app/chart"
	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/app/text"
)

// Options says how the page is made. Page holds the family's own choices and may be nil; its design and paper
// give way to Design and Paper when those are set.
type Options struct {
	Today   record.Date
	Paper   record.Paper
	Design  record.Design
	Ours    bool // the family's own copy, with a notes sheet on its back
	Page    *record.Page
	Choices bool // compose also what the family could pin, for choosing and not for print
	Printer *text.Printer
}

// Form is how a block is set.
type Form string

// The forms of a block.
const (
	Flow     Form = "flow"     // sentences one after the other
	List     Form = "list"     // a line each, with a dot
	Numbered Form = "numbered" // a line each, with a number
	Asks     Form = "asks"     // the table of concerns and what we ask
	Goals    Form = "goals"    // the table of goals
	Scores   Form = "scores"   // the strips of test scores
)

// Keys of the blocks, as record.Page names them in Order and Hidden.
const (
	BlockWho            = "who"
	BlockWorking        = "working"
	BlockConcerns       = "concerns"
	BlockGoals          = "goals"
	BlockTesting        = "testing"
	BlockServices       = "services"
	BlockQuestions      = "questions"
	BlockBarriers       = "barriers"
	BlockAccommodations = "accommodations"
	BlockTimeline       = "timeline"
	BlockHard           = "hard"
	BlockReach          = "reach"
)

// What else a line can stand in, for LeftOff: the top of the page, its last line, and who was there, on the back.
const (
	blockHeader  = "header"
	blockFooter  = "footer"
	blockPresent = "notes.present"
)

// Content is what the page says, chosen and worded but not yet measured.
type Content struct {
	Options Options
	Child   *record.Child
	Header  Header
	Blocks  []Block
	Footer  Footer
	Notes   *Notes // the back of the family's own copy
}

// Header is the top of the page: the child at the left, the occasion at the right.
type Header struct {
	Name   string
	Facts  string // grade, age, school
	Plan   string // the plan and its dates
	Event  string
	Author string // whose page it is, for the file's description
	Lines  []string
}

// Footer is the last line of the page. Short takes Right's place where the line is too short for both sides.
type Footer struct{ Left, Right, Short string }

// Block is one part of the page with its title. Most is how many items it may hold, Usual how many it holds
// when the page is not spacious, MostLines how many printed lines; 0 is no limit. It gives none of its Least most
// important items, or of the only one, while another block has more. Blank is the number of lines to write on when it has no
// items. Told is the note where nothing is drawn, as in plain text; the same as Note when empty.
type Block struct {
	Key       string
	Title     string
	Heading   Part // the title, as it can be reworded
	Form      Form
	Half      bool // stands beside another block
	Break     bool // does not stand beside the block before it
	Heads     []string
	Note      string
	Told      string
	Items     []Item
	Most      int
	Usual     int
	Least     int
	MostLines int
	Blank     int

	report *record.Evaluation // whose scores these are
}

// Item is one thing the page says. Key is stable over time and names the item in record.Page. Rank 0 leaves
// last. Which of the other fields are set follows from the block's form.
type Item struct {
	Key    string
	Rank   int
	Pinned bool
	// Optional is set on what stands on the page only because it is pinned.
	Optional bool
	Lead     string // stands once before the items of a flow that share it
	Spans    []paper.Span
	Asks     []string
	Answer   string
	Goal     *GoalRow
	Score    *ScoreRow
	Parts    []Part // its words, as they can be reworded

	said string // what the records say in it, where its key is its place in a list
}

// GoalRow is one line of the table of goals, in words. SchoolHead says whose words School are and of which day.
type GoalRow struct {
	Result                                    progress.Result
	Name, Unit                                string
	Start, Now, Expected, Target              string
	Mark                                      rune
	Status, School, SchoolHead, SchoolWithDay string
}

// ScoreRow is one line of the test scores, in words. Place is where it is drawn, nil when its scale has no middle.
type ScoreRow struct {
	Name, Test, Value, Percentile string
	Place                         *chart.Score

	told *score.Told
}

// LeftOff is a line that is not on the page, or not whole. Reason is the key of a sentence that says why.
type LeftOff struct{ Block, Key, Text, Reason string }

// Why a line is left off or shortened.
const (
	ReasonMost   = "onepage.reason.most"   // the block holds no more
	ReasonLines  = "onepage.reason.lines"  // the block's lines are used
	ReasonFull   = "onepage.reason.full"   // the page is full
	ReasonLong   = "onepage.reason.long"   // longer than four lines
	ReasonPlace  = "onepage.reason.place"  // longer than its one place, as a name or a title has
	ReasonPinned = "onepage.reason.pinned" // the pinned lines alone do not fit
	ReasonFacing = "onepage.reason.facing" // it is on the page, and not on the copy in Spanish
)

// TooLong says that the pinned lines of a block do not fit, and by how many lines.
type TooLong struct {
	Block, Title string
	Lines        int
}

// Fitted is the page, and everything a family should know before it prints. Content is what the page says; Facing
// what its copy in another language says, nil when there is none.
type Fitted struct {
	Pages     []paper.Page
	LeftOff   []LeftOff
	Shortened []LeftOff
	TooLong   []TooLong
	BodySize  float64
	LostWords []string
	Content   Content
	Facing    *Content
}

// Complete reports whether everything that was composed is on the page, whole.
func (f Fitted) Complete() bool { return len(f.LeftOff)+len(f.Shortened)+len(f.TooLong) == 0 }
