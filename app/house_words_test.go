package app_test

import (
	"encoding/json"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// readWords returns every key of the English files, and checks that it stands in the file it is named after.
func readWords(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("../assets/text/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no English words found: %v", err)
	}
	keys := map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var entries map[string]json.RawMessage
		if err := json.Unmarshal(data, &entries); err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
		part := strings.TrimSuffix(filepath.Base(name), ".json")
		for key, value := range entries {
			keys[key] = true
			if !strings.HasPrefix(key, part+".") {
				t.Errorf("%s.json holds %q, whose place is another file", part, key)
			}
			checkWords(t, key, value)
		}
	}
	return keys
}

// checkWords accepts a text, or the forms of a plural, of which "other" is needed.
func checkWords(t *testing.T, key string, value json.RawMessage) {
	t.Helper()
	var text string
	var forms map[string]string
	switch {
	case json.Unmarshal(value, &text) == nil:
		if strings.TrimSpace(text) == "" {
			t.Errorf("%q has no words", key)
		}
	case json.Unmarshal(value, &forms) != nil:
		t.Errorf("%q is neither a text nor the forms of a plural", key)
	case forms["other"] == "":
		t.Errorf("%q has no form for other numbers", key)
	}
}

func literal(x ast.Expr) (string, bool) {
	lit, ok := x.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// known tells whether the key that an expression gives, or begins with, is among the words.
func known(keys map[string]bool, x ast.Expr) (string, bool) {
	if key, ok := literal(x); ok {
		return key, keys[key]
	}
	sum, ok := x.(*ast.BinaryExpr)
	if !ok {
		return "", true
	}
	for {
		left, deeper := sum.X.(*ast.BinaryExpr)
		if !deeper {
			break
		}
		sum = left
	}
	start, ok := literal(sum.X)
	if !ok {
		return "", true
	}
	for key := range keys {
		if strings.HasPrefix(key, start) {
			return start, true
		}
	}
	return start + "…", false
}

var brokenRule = regexp.MustCompile(`^invalid\.[A-Za-z.]+$`)

func TestHouseWordsExist(t *testing.T) {
	h, keys := readHouse(t), readWords(t)
	for _, s := range h.files {
		if s.isTest() {
			continue
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			if key, ok := known(keys, keyOf(n)); !ok {
				t.Errorf("%s: no words for %q", h.at(n), key)
			}
			return true
		})
	}
}

// keyOf returns the translation key that a node asks for: the first argument of T, the Key of an error, or the
// name of a broken rule.
func keyOf(n ast.Node) ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "T" && len(n.Args) > 0 {
			return n.Args[0]
		}
	case *ast.CompositeLit:
		if strings.HasSuffix(typeName(n.Type), "Error") {
			return field(n, "Key")
		}
	case *ast.BasicLit:
		if s, ok := literal(n); ok && brokenRule.MatchString(s) {
			return n
		}
	}
	return nil
}

func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

func field(lit *ast.CompositeLit, name string) ast.Expr {
	for _, element := range lit.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok && typeName(pair.Key) == name {
			return pair.Value
		}
	}
	return nil
}

// spoken finds what reads like words for a person: two words, or one that begins with a capital.
var spoken = regexp.MustCompile(`\pL \pL|^\p{Lu}\p{Ll}`)

var (
	windowRooms  = []string{".", "app", "app/screen", "app/kit"}
	windowMakers = []string{"widget", "canvas", "kit", "dialog", "container", "fyne"}
	windowFields = []string{"Text", "Title", "PlaceHolder", "Placeholder", "Hint", "HintText", "Label"}
)

func TestHouseNoLiteralWordsInWindow(t *testing.T) {
	h := readHouse(t)
	for _, s := range h.files {
		if s.isTest() || !slices.Contains(windowRooms, s.Room) {
			continue
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			for _, x := range shown(n) {
				if words, ok := literal(x); ok && spoken.MatchString(words) {
					t.Errorf("%s: %q is for a person and belongs into the words files", h.at(x), words)
				}
			}
			return true
		})
	}
}

// shown returns the expressions by which a node puts text on the screen.
func shown(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		if makesWidget(n.Fun) {
			return flat(n.Args)
		}
	case *ast.CompositeLit:
		if sel, ok := n.Type.(*ast.SelectorExpr); ok && slices.ContainsFunc(windowMakers, func(name string) bool {
			return isPackage(sel.X, name)
		}) {
			return flat(fields(n))
		}
	case *ast.AssignStmt:
		if sel, ok := n.Lhs[0].(*ast.SelectorExpr); ok && slices.Contains(windowFields, sel.Sel.Name) {
			return flat(n.Rhs)
		}
	}
	return nil
}

func fields(lit *ast.CompositeLit) []ast.Expr {
	var values []ast.Expr
	for _, name := range windowFields {
		if x := field(lit, name); x != nil {
			values = append(values, x)
		}
	}
	return values
}

// makesWidget knows calls like widget.NewLabel and dialog.ShowInformation, and any SetText.
func makesWidget(fun ast.Expr) bool {
	switch fun := fun.(type) {
	case *ast.Ident:
		return strings.HasPrefix(fun.Name, "New") || strings.HasPrefix(fun.Name, "new")
	case *ast.SelectorExpr:
		name := fun.Sel.Name
		if strings.HasPrefix(name, "Set") {
			return true
		}
		maker := (strings.HasPrefix(name, "New") || strings.HasPrefix(name, "Show")) && !strings.HasSuffix(name, "Resource")
		return maker && slices.ContainsFunc(windowMakers, func(p string) bool { return isPackage(fun.X, p) })
	}
	return false
}

// flat opens sums, so that "a" + b shows its literal.
func flat(list []ast.Expr) []ast.Expr {
	var all []ast.Expr
	for _, x := range list {
		if sum, ok := x.(*ast.BinaryExpr); ok {
			all = append(all, flat([]ast.Expr{sum.X, sum.Y})...)
			continue
		}
		all = append(all, x)
	}
	return all
}

// machinePath finds a place on one person's computer; in tests a made-up home is welcome. The patterns are put
// together here so that they do not find themselves.
var (
	machinePath = regexp.MustCompile(`(^|["'\s=(])/(` + `work/|root/|tmp/)`)
	homePath    = regexp.MustCompile(`(^|["'\s=(])(/` + `home/\w|/` + `Users/\w|[A-Za-z]:\\+` + `Users\\)`)
)

func TestHouseNoMachinePaths(t *testing.T) {
	files := []string{"../Makefile", "../FyneApp.toml", "../.golangci.yml", "../README.md", "../CHANGELOG.md"}
	for _, pattern := range []string{"../.ci/*", "../assets/text/*/*.json", "../assets/sample/*.json"} {
		more, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	for _, s := range readHouse(t).files {
		files = append(files, "../"+s.Name)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		found := machinePath.Find(text)
		if found == nil && !strings.HasSuffix(name, "_test.go") {
			found = homePath.Find(text)
		}
		if found != nil {
			t.Errorf("%s names a place on one computer: %s", strings.TrimPrefix(name, "../"), found)
		}
	}
}
