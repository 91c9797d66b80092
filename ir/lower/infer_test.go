package lower

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// program lowers the files of a txtar archive.
func program(t *testing.T, a *txtar.Archive) (*ir.Program, *Stubs, *diag.Report) {
	t.Helper()
	r := &diag.Report{}
	var files []Source
	for _, f := range a.Files {
		if strings.HasSuffix(f.Name, ".py") {
			file := source.NewFile(f.Name, string(f.Data))
			files = append(files, Source{file, parser.ParseFile(file, r)})
		}
	}
	stubs, problems := NewStubs(testStubs(t))
	require.Empty(t, problems.All())
	p := Lower("app", files, stubs, r)
	for _, d := range r.All() {
		require.NotEqual(t, diag.Bug, d.Code, d.Message)
	}
	return p, stubs, r
}

var typeComment = regexp.MustCompile(`# type: (.+)$`)

// TestInfer checks the archives of testdata/infer: a statement with a comment `# type: T` at its end says what the
// expression (or the value or target of the assignment) on the line is. Every function whose name starts with "view"
// is an entry, with an int for a parameter called n and a str for one called s.
func TestInfer(t *testing.T) {
	paths, err := filepath.Glob("testdata/infer/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			require.NoError(t, err)
			p, stubs, _ := program(t, a)
			inferViews(p, stubs)
			for _, m := range p.Modules {
				for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
					checkTypes(t, fn)
				}
			}
		})
	}
}

func inferViews(p *ir.Program, stubs *Stubs) {
	var entries []*ir.Func
	given := map[*ir.Symbol]ir.Type{}
	for _, m := range p.Modules {
		for _, fn := range m.Funcs {
			if !strings.HasPrefix(fn.Name, "view") {
				continue
			}
			entries = append(entries, fn)
			for _, s := range fn.Params {
				switch s.Name {
				case "n":
					given[s] = ir.Int
				case "s":
					given[s] = ir.Str
				}
			}
		}
	}
	Infer(p, stubs, entries, given)
}

func checkTypes(t *testing.T, fn *ir.Func) {
	t.Helper()
	file := fn.Module.File
	walkOwn(fn, func(n pyast.Node) {
		s, ok := n.(pyast.Stmt)
		if !ok {
			return
		}
		line := file.Position(s.Bounds().End).Line
		want := typeComment.FindStringSubmatch(file.Line(line))
		if want == nil || file.Position(s.Bounds().Start).Line != line {
			return
		}
		var e pyast.Expr
		switch s := s.(type) {
		case *pyast.ExprStmt:
			e = s.Value
		case *pyast.Assign:
			e = s.Value
		case *pyast.Return:
			e = s.Value
		default:
			return
		}
		assert.Equal(t, want[1], fn.TypeOf(e).String(), "%s:%d %s", file.Path, line, file.Line(line))
	})
}
