package lower

import (
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	gpy "github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// disagreements names a file to which the phrases are written on which gpython disagrees; testdata/record.sh asks
// CPython about them.
var disagreements = flag.String("disagreements", "", "write the phrases on which gpython disagrees to this file")

// Limits of the second opinion.
const (
	manyPhrases   = 3000
	manyFunctions = 500
	patience      = 2 * time.Second // for one evaluation by gpython, which cannot be cancelled
	silent        = "?"             // gpython panicked, did not end or does not know the construct
)

// secondOpinion asks gpython for the value of a function f without parameters.
type secondOpinion struct {
	ctx gpy.Context
}

// ask returns the value of f, "!" and the class of what it raises, or silent.
func (o *secondOpinion) ask(def string) string {
	answer := make(chan string, 1)
	go func() {
		defer func() {
			if recover() != nil {
				answer <- silent
			}
		}()
		answer <- o.run(def)
	}()
	select {
	case text := <-answer:
		return text
	case <-time.After(patience):
		return silent
	}
}

func (o *secondOpinion) run(def string) string {
	code, err := gpy.Compile(def+"result = f()\n", "<f>", gpy.ExecMode, 0, true)
	if err != nil {
		return silent
	}
	module, err := o.ctx.ModuleInit(&gpy.ModuleImpl{Info: gpy.ModuleInfo{Name: "f"}})
	if err != nil {
		return silent
	}
	if _, err := o.ctx.RunCode(code, module.Globals, module.Globals, nil); err != nil {
		return "!" + className(err)
	}
	v, known := ours(module.Globals["result"])
	if !known {
		return silent
	}
	return shown(v)
}

func className(err error) string {
	var info gpy.ExceptionInfo
	if errors.As(err, &info) {
		return info.Type.Name
	}
	var exception *gpy.Exception
	if errors.As(err, &exception) {
		return exception.Base.Name
	}
	return fmt.Sprintf("%T", err)
}

// ours returns a value of gpython as package py holds it.
func ours(o gpy.Object) (any, bool) {
	switch o := o.(type) {
	case gpy.NoneType:
		return nil, true
	case gpy.Bool:
		return bool(o), true
	case gpy.Int:
		return int(o), true
	case *gpy.BigInt:
		return (*big.Int)(o), true
	case gpy.Float:
		return float64(o), true
	case gpy.String:
		return string(o), true
	case gpy.Tuple:
		items, known := allOurs(o)
		return py.Tuple(items), known
	case *gpy.List:
		items, known := allOurs(o.Items)
		return py.NewList(items...), known
	case gpy.StringDict:
		d := py.NewDict[any, any]()
		for key, item := range o {
			v, known := ours(item)
			if !known {
				return nil, false
			}
			d.Set(key, v)
		}
		return d, true
	}
	return nil, false
}

func allOurs(objects []gpy.Object) ([]any, bool) {
	items := make([]any, len(objects))
	for i, o := range objects {
		v, known := ours(o)
		if !known {
			return nil, false
		}
		items[i] = v
	}
	return items, true
}

// shown returns v's repr with the keys of dicts sorted, since gpython keeps them in no order.
func shown(v any) string {
	var items []any
	switch v := v.(type) {
	case py.Tuple:
		items = v
	case *py.List[any]:
		items = v.Values()
	case *py.Dict[any, any]:
		var words []string
		for key, item := range v.All() {
			words = append(words, py.Repr(key)+": "+shown(item))
		}
		slices.Sort(words)
		return "{" + strings.Join(words, ", ") + "}"
	default:
		return py.Repr(v)
	}
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = shown(item)
	}
	return py.TypeName(v) + "(" + strings.Join(words, ", ") + ")"
}

// outcome returns the value or "!" and the class of the exception.
func outcome(v any, err error) string {
	if err != nil {
		return "!" + py.AsError(err).Class.Name
	}
	return shown(v)
}

// returning returns the text of a function whose value is an expression.
func returning(expr string) string { return "def f():\n    return " + expr + "\n" }

// known reads testdata/gpython.txt: what CPython says where gpython does not agree.
func known(t *testing.T) map[string]string {
	text, err := os.ReadFile("testdata/gpython.txt")
	require.NoError(t, err)
	settled := map[string]string{}
	for line := range strings.Lines(string(text)) {
		def, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		settled[strings.ReplaceAll(def, `\n`, "\n")] = want
	}
	return settled
}

// judge compares the opinions on random phrases.
type judge struct {
	*testing.T
	second  *secondOpinion
	settled map[string]string // by the text of the function
	used    map[string]bool
	silent  int
}

func newJudge(t *testing.T) *judge {
	ctx := gpy.NewContext(gpy.DefaultContextOpts())
	t.Cleanup(func() { _ = ctx.Close() })
	return &judge{T: t, second: &secondOpinion{ctx}, settled: known(t), used: map[string]bool{}}
}

// agree reports whether gpython says the same as package py, or nothing.
func (j *judge) agree(def, got string) bool {
	second := j.second.ask(def)
	if second == silent {
		j.silent++
	}
	return second == silent || second == got
}

// phrase compares the opinions on p; where they differ, on the smallest part of p on which they do.
func (j *judge) phrase(p *phrase) {
	got := outcome(p.eval(nil))
	if j.agree(returning(p.text), got) {
		return
	}
	for _, part := range p.parts {
		if part.text != "" && !part.free && !j.agree(returning(part.text), outcome(part.eval(nil))) {
			j.phrase(part)
			return
		}
	}
	j.settle(returning(p.text), got)
}

// settle lets CPython decide.
func (j *judge) settle(def, got string) {
	j.used[def] = true
	if *disagreements != "" {
		return
	}
	want, asked := j.settled[def]
	if !assert.True(j, asked, "gpython says %s, package py says %s; testdata/record.sh asks CPython:\n%s", j.second.ask(def), got, def) {
		return
	}
	assert.Equal(j, want, got, "CPython says otherwise:\n%s", def)
}

// TestGpythonExpressions evaluates random expressions by gpython, by the functions of package py and by Fold.
func TestGpythonExpressions(t *testing.T) {
	j, g := newJudge(t), newGrower(1)
	var phrases []*phrase
	var text strings.Builder
	for range manyPhrases {
		p := g.grow(pick(g, []byte("iifslob")), 1+g.IntN(3))
		phrases = append(phrases, p)
		text.WriteString(p.text + "\n")
	}
	r := &diag.Report{}
	file := source.NewFile("x.py", text.String())
	body := Lower("app", []Source{{file, parser.ParseFile(file, r)}}, nil, r).Modules[0].Body
	require.Equal(t, manyPhrases, len(body.Body), "%+v", r)
	values, folded := 0, 0
	for i, p := range phrases {
		v, err := p.eval(nil)
		c := Fold(body, body.Body[i].(*pyast.ExprStmt).Value)
		if err == nil {
			values++
		}
		if c != nil {
			folded++
			assert.Equal(t, outcome(v, err), shown(value(c)), p.text)
		}
		j.phrase(p)
	}
	t.Logf("%d expressions, %d have a value, %d fold; gpython: %d settled, %d silent", manyPhrases, values, folded, len(j.used), j.silent)
	assert.Greater(t, folded, values*8/10)
	assert.Less(t, j.silent, manyPhrases/10)
	j.write()
}

func (j *judge) write() {
	if *disagreements == "" {
		return
	}
	f, err := os.OpenFile(*disagreements, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	require.NoError(j, err)
	defer f.Close()
	for def := range j.used {
		_, err := fmt.Fprintln(f, strings.ReplaceAll(def, "\n", `\n`))
		require.NoError(j, err)
	}
}
