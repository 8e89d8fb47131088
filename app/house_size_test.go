package app_test

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"
)

// How large things may grow, in lines.
const (
	mostInFile     = 300
	mostInFunction = 60
	mostInMain     = 80
)

func TestHouseSizes(t *testing.T) {
	h := readHouse(t)
	for _, s := range h.files {
		if s.isTest() {
			continue
		}
		most := mostInFile
		if s.Name == "main.go" {
			most = mostInMain
		}
		if n := strings.Count(s.Text, "\n"); n > most {
			t.Errorf("%s has %d lines, more than %d", s.Name, n, most)
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			h.checkLength(t, n)
			return true
		})
	}
}

func (h house) checkLength(t *testing.T, n ast.Node) {
	switch n.(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		if long := h.set.Position(n.End()).Line - h.set.Position(n.Pos()).Line + 1; long > mostInFunction {
			t.Errorf("%s: a function of %d lines, more than %d", h.at(n), long, mostInFunction)
		}
	}
}

func TestHousePackageComments(t *testing.T) {
	for room, files := range readHouse(t).rooms() {
		told := 0
		for _, s := range files {
			if s.File.Doc != nil {
				told++
			}
		}
		if told != 1 {
			t.Errorf("%s has %d package comments, and needs one that says what it is for and what always holds", room, told)
		}
	}
}

func TestHouseExportedNamesAreTold(t *testing.T) {
	h := readHouse(t)
	for _, s := range h.files {
		if s.isTest() {
			continue
		}
		for _, decl := range s.File.Decls {
			for _, name := range untold(decl) {
				t.Errorf("%s: %s has no comment", h.at(name), name.Name)
			}
		}
	}
}

// untold returns the exported names of a declaration that no comment tells about.
func untold(decl ast.Decl) []*ast.Ident {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || exportedReceiver(d)) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		if d.Tok != token.IMPORT {
			return untoldSpecs(d)
		}
	}
	return nil
}

func exportedReceiver(d *ast.FuncDecl) bool {
	exported := false
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		exported = exported || ok && id.IsExported()
		return !ok
	})
	return exported
}

// untoldSpecs accepts a comment on a group for constants and variables, but not for types.
func untoldSpecs(d *ast.GenDecl) []*ast.Ident {
	var names []*ast.Ident
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			alone := !d.Lparen.IsValid() && d.Doc != nil
			if spec.Name.IsExported() && spec.Doc == nil && !alone {
				names = append(names, spec.Name)
			}
		case *ast.ValueSpec:
			if d.Doc != nil || spec.Doc != nil || spec.Comment != nil {
				continue
			}
			for _, name := range spec.Names {
				if name.IsExported() {
					names = append(names, name)
				}
			}
		}
	}
	return names
}
