package lower

import (
	"bufio"
	"compress/gzip"
	"os"
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
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// TestFoldAgreesWithCPython folds the expressions of testdata/fold.txt.gz: what folds has CPython's value, what raises
// there never folds, and most of what has a value folds.
func TestFoldAgreesWithCPython(t *testing.T) {
	f, err := os.Open("testdata/fold.txt.gz")
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	total, folded := 0, 0
	for lines := bufio.NewScanner(z); lines.Scan(); {
		expr, want, _ := strings.Cut(lines.Text(), "\t")
		got := "!"
		if c := foldText(expr); c != nil {
			got = py.Repr(value(c))
		}
		if want != "!" {
			total++
		}
		if got != "!" {
			folded++
			assert.Equal(t, want, got, expr)
		}
	}
	t.Logf("%d of %d folded", folded, total)
	assert.Greater(t, folded, total*9/10)
}

// foldText folds one expression standing alone in a module.
func foldText(expr string) *ir.Const {
	r := &diag.Report{}
	file := source.NewFile("x.py", "import string\n"+expr+"\n")
	p := Lower("app", []Source{{file, parser.ParseFile(file, r)}}, nil, r)
	body := p.Modules[0].Body
	s, ok := body.Body[1].(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	return Fold(body, s.Value)
}

// TestConst checks which names are constants of the program.
func TestConst(t *testing.T) {
	a := txtar.Parse([]byte(`
-- app.py --
from conf import PREFIX, LIMITS
URL = PREFIX + "/todos"
NAMES = ["a", "b"]
GROWN = ["a"]
GROWN.append("b")
HANDED = ["a"]
later = 1
def f():
    global later
    later = 2
    for n in NAMES:
        g(HANDED)
LOOP = LOOP
class C:
    KEY = "k"
K = C.KEY
try:
    import fast
    HAVE = True
except ImportError:
    HAVE = False
BIG = "a" * 10 ** 9
DEEP = 2 ** 10 ** 10
-- conf.py --
PREFIX = f"/api/v{1}"
LIMITS = (1, 2)
`))
	p, _, _ := program(t, a)
	show := func(name string) string {
		if c := p.ByName["app"].Scope.Symbols[name].Const; c != nil {
			return py.Repr(value(c))
		}
		return "!"
	}
	want := map[string]string{
		"PREFIX": "'/api/v1'", "LIMITS": "(1, 2)", "URL": "'/api/v1/todos'", "NAMES": "['a', 'b']", "GROWN": "!", "HANDED": "!",
		"later": "!", "LOOP": "!", "K": "'k'", "HAVE": "!", "BIG": "!", "DEEP": "!",
	}
	for name, text := range want {
		assert.Equal(t, text, show(name), name)
	}
}

// TestFoldCallAgreesWithCPython folds calls of the functions of testdata/foldcalls.py: what folds has CPython's answer,
// what raises there never folds, and everything else does.
func TestFoldCallAgreesWithCPython(t *testing.T) {
	src, err := os.ReadFile("testdata/foldcalls.py")
	require.NoError(t, err)
	recorded, err := os.ReadFile("testdata/foldcalls.txt")
	require.NoError(t, err)
	r := &diag.Report{}
	file := source.NewFile("foldcalls.py", string(src))
	m := Lower("app", []Source{{file, parser.ParseFile(file, r)}}, nil, r).Modules[0]
	for line := range strings.Lines(string(recorded)) {
		parts := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 3)
		got := "!"
		if c := FoldCall(m.Scope.Symbols[parts[0]].Func, &ir.Const{Kind: ir.ConstStr, Text: parts[1]}); c != nil {
			got = py.Repr(value(c))
		}
		assert.Equal(t, parts[2], got, "%s(%q)", parts[0], parts[1])
	}
	assert.Nil(t, FoldCall(m.Scope.Symbols["unknown"].Func, &ir.Const{Kind: ir.ConstStr, Text: "x"}))
}
