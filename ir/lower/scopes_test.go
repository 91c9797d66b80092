package lower

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// TestScopes compares the scopes of the sample files with what CPython's symtable said of them (testdata/record.sh).
func TestScopes(t *testing.T) {
	recorded, err := os.ReadFile("testdata/symtable.txt")
	require.NoError(t, err)
	for _, block := range strings.Split("\n"+string(recorded), "\n# ")[1:] {
		path, want, _ := strings.Cut(block, "\n")
		text, err := os.ReadFile("testdata/" + path)
		require.NoError(t, err)
		require.Equal(t, strings.TrimSpace(want), strings.Join(scopesOf(path, string(text)), "\n"), path)
	}
}

// scopesOf prints the scopes of a file in the form of testdata/symtable_oracle.py.
func scopesOf(path, text string) []string {
	f := source.NewFile(path, text)
	m := &ir.Module{File: f, Syntax: parser.ParseFile(f, &diag.Report{})}
	u := bindModule(m)
	resolveUnit(u)
	var lines []string
	for _, f := range u.frames {
		if line := u.showFrame(f); f.kind != typeFrame && !strings.HasPrefix(line, "function top ") {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return lines
}

func (u *unit) showFrame(f *frame) string {
	class := map[string]string{}
	for _, e := range f.events {
		class[e.name] = "L"
	}
	for _, use := range f.uses {
		name := mangled(f.mangle, use.ID)
		class[name] = "F"
		if s := f.Func.Uses[use]; s == f.Symbols[name] && !f.globals[name] && !f.nonlocals[name] {
			class[name] = "L"
		} else if s.Scope == nil || s.Global {
			class[name] = "G"
		}
	}
	for name := range f.globals {
		if f.kind != moduleFrame {
			class[name] = "G"
		}
	}
	for name := range f.nonlocals {
		class[name] = "F"
	}
	return f.title(u) + names(class)
}

func names(class map[string]string) string {
	var list []string
	for name, c := range class {
		if name != "__class__" {
			list = append(list, name+"="+c)
		}
	}
	slices.Sort(list)
	if len(list) == 0 {
		return ""
	}
	return " " + strings.Join(list, " ")
}

func (f *frame) title(u *unit) string {
	kind, name := "function", ""
	switch n := f.node.(type) {
	case *pyast.Module:
		return "module top 0"
	case *pyast.ClassDef:
		kind, name = "class", n.Name
	case *pyast.FunctionDef:
		name = n.Name
	case *pyast.AsyncFunctionDef:
		name = n.Name
	case *pyast.Lambda:
		name = "lambda"
	case *pyast.ListComp:
		name = "listcomp"
	case *pyast.SetComp:
		name = "setcomp"
	case *pyast.DictComp:
		name = "dictcomp"
	case *pyast.GeneratorExp:
		name = "genexpr"
	}
	return fmt.Sprintf("%s %s %d", kind, name, u.m.File.Position(f.node.Bounds().Start).Line)
}
