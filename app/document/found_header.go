package document

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"planpage/app/record"
)

// columnKind is what a column holds.
type columnKind int

const (
	unknownColumn columnKind = iota
	nameColumn
	valueColumn
	percentileColumn
	rangeColumn
	labelColumn
	otherColumn // known, but nothing of a score: raw points, ages, sums
)

// column is a column of a table, as its head says.
type column struct {
	Box
	kind      columnKind
	scale     record.Scale // of values; "" for a head that says only "Score"
	level     float64      // of ranges, in percent; 0 when not said
	composite *bool        // of names: whether these are composites, nil when the head does not say
	left      float32      // where the column begins and ends
	right     float32
}

// header is the head of one table: its columns from left to right, and the first row below it.
type header struct {
	Box
	columns []column
	below   int
}

// mostHeadRows is how many rows a head may be high.
const mostHeadRows = 4

// headerAt reads the rows from i on as the head of tables; nil when they are none. Several tables beside each other
// have a head each.
func headerAt(rows []row, i int) []header {
	var best []header
	most := fit{known: 1}
	for n := 1; n <= mostHeadRows && i+n <= len(rows); n++ {
		if n > 1 && (!tight(rows[i+n-2], rows[i+n-1]) || hasNumeral(rows[i+n-1])) {
			break
		}
		columns := headColumns(rows[i : i+n])
		now := fitOf(columns)
		if list := split(columns, i+n); len(list) > 0 && now.beats(most) {
			best, most = list, now
		}
	}
	return best
}

// fit is how many columns of a head are known, and how many are not.
type fit struct{ known, unknown int }

func fitOf(columns []column) fit {
	var f fit
	for _, c := range columns {
		if c.kind == unknownColumn {
			f.unknown++
		} else {
			f.known++
		}
	}
	return f
}

// beats prefers the head of more rows among equals: its second line may say more of a column.
func (f fit) beats(o fit) bool {
	return f.known > o.known || f.known == o.known && f.known > 1 && f.unknown <= o.unknown
}

// hasNumeral reports whether a row has a cell that is a number: heads have none.
func hasNumeral(r row) bool {
	return slices.ContainsFunc(r.cells, func(c cell) bool { return numeral.MatchString(c.text) })
}

// tight tells that one row follows another as lines of one text do.
func tight(a, b row) bool { return b.Y-(a.Y+a.H) < 1.1*max(a.high, b.high) }

// headColumns joins what stands one below another in the rows of a head.
func headColumns(rows []row) []column {
	var cells []cell
	for _, r := range rows {
		for _, c := range r.cells {
			cells = joinBelow(cells, c)
		}
	}
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.X, b.X) })
	columns := make([]column, len(cells))
	for i, c := range cells {
		columns[i] = columnOf(c)
	}
	return columns
}

// joinBelow adds a cell to the one it stands below, with what both of them bridge.
func joinBelow(cells []cell, c cell) []cell {
	var rest []cell
	for _, o := range cells {
		if o.X < c.right() && c.X < o.right() {
			o.text, o.Box, o.words = o.text+" "+c.text, o.Box.and(c.Box), o.words+c.words
			c = o
			continue
		}
		rest = append(rest, o)
	}
	return append(rest, c)
}

// split parts the columns into tables, each beginning with its names, and keeps those that have one column of values.
func split(columns []column, below int) []header {
	var list []header
	for i := 0; i < len(columns); {
		if columns[i].kind != nameColumn {
			i++
			continue
		}
		end := i + 1
		for end < len(columns) && columns[end].kind != nameColumn {
			end++
		}
		right := float32(1e6)
		if end < len(columns) {
			right = columns[end].X
		}
		left := float32(0)
		if i > 0 {
			left = (columns[i-1].X + columns[i-1].W + columns[i].X) / 2
		}
		if h, ok := headerOf(columns[i:end], left, right, below); ok {
			list = append(list, h)
		}
		i = end
	}
	return list
}

// headerOf makes a head of the columns of one table, when they leave no doubt about the values.
func headerOf(columns []column, left, right float32, below int) (header, bool) {
	h := header{below: below, Box: columns[0].Box}
	values, support := 0, 0
	for i, c := range columns {
		switch c.kind {
		case valueColumn:
			values++
		case percentileColumn, rangeColumn, labelColumn:
			support++
		}
		c.left, c.right = left, min(right, c.X+c.W+max(90, c.W))
		if i > 0 {
			c.left = h.columns[i-1].right
		}
		if i+1 < len(columns) {
			c.right = (c.X + c.W + columns[i+1].X) / 2
		}
		h.columns, h.Box = append(h.columns, c), h.Box.and(c.Box)
	}
	return h, values == 1 && len(columns) >= 2 && (support > 0 || h.column(valueColumn).scale != "")
}

// column returns the only column of a kind, the 95 % one of several ranges, nil for none or doubt.
func (h header) column(kind columnKind) *column {
	var found *column
	for i := range h.columns {
		c := &h.columns[i]
		if c.kind != kind {
			continue
		}
		if found != nil {
			if kind == rangeColumn && found.level != c.level {
				if c.level == 95 {
					found = c
				}
				continue
			}
			return nil
		}
		found = c
	}
	return found
}

var (
	bracketed = regexp.MustCompile(`\([^)]*\)`)
	levelSaid = regexp.MustCompile(`\b(\d{2})\s*(?:%|percent|por ciento)`)
	notWords  = regexp.MustCompile(`[^\p{L}%]+`)
)

// columnOf reads a head: the whole of it must be known.
func columnOf(c cell) column {
	col := column{Box: c.Box}
	all := Fold(c.text)
	if m := levelSaid.FindStringSubmatch(all); m != nil {
		col.level = float64(10*(m[1][0]-'0') + (m[1][1] - '0'))
	}
	inside := strings.Trim(notWords.ReplaceAllString(strings.Join(bracketed.FindAllString(all, -1), " "), " "), " ")
	words := strings.Trim(notWords.ReplaceAllString(bracketed.ReplaceAllString(all, " "), " "), " ")
	if col.level > 0 {
		words = strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(words, "%", " "), "percent ", " "))
		words = strings.Join(strings.Fields(words), " ")
	}
	if words == "" {
		words = inside
	}
	if known, ok := headWords()[words]; ok {
		col.kind, col.scale, col.composite = known.kind, known.scale, known.composite
	} else if strings.Contains(words, "equivalent") || strings.Contains(words, "equivalente") || strings.HasPrefix(words, "sum of") {
		col.kind = otherColumn
	}
	return col
}
