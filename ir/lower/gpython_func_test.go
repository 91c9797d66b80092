package lower

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// statement is one line of a random function, with the lines of its block.
type statement struct {
	text  string
	run   func(s scope) error
	parts []*phrase
}

// function is a random function f without parameters.
type function struct {
	lines  []statement
	result *phrase
	looped bool
}

func (f *function) text() string {
	lines := []string{"def f():"}
	for _, line := range f.lines {
		lines = append(lines, "    "+line.text)
	}
	return strings.Join(lines, "\n") + "\n    return " + f.result.text + "\n"
}

// eval returns the value of f, and whether its last line was reached.
func (f *function) eval() (v any, reached bool, err error) {
	s := scope{}
	for _, line := range f.lines {
		if err := line.run(s); err != nil {
			return nil, false, err
		}
	}
	v, err = f.result.eval(s)
	return v, true, err
}

func (f *function) phrases() []*phrase {
	all := []*phrase{f.result}
	for _, line := range f.lines {
		all = append(all, line.parts...)
	}
	return all
}

// function returns assignments to a, b and c, every second time a loop over numbers, and an expression of those names.
func (g *grower) function() *function {
	f := &function{}
	g.names = nil
	for _, name := range []string{"a", "b", "c"} {
		kind := pick(g, []byte("iifsl"))
		v := g.grow(kind, 1)
		f.lines = append(f.lines, statement{name + " = " + v.text, bind(name, v), []*phrase{v}})
		g.names = append(g.names, variable{name, kind})
	}
	if f.looped = g.IntN(2) == 0; f.looped {
		f.lines = append(f.lines, g.loop())
	}
	f.result = g.grow(pick(g, []byte("ifslob")), 2)
	g.names = nil
	return f
}

func bind(name string, p *phrase) func(s scope) error {
	return func(s scope) error {
		v, err := p.eval(s)
		s[name] = v
		return err
	}
}

// loop returns a loop over a list of numbers that changes a where a condition holds and may leave early.
func (g *grower) loop() statement {
	items := g.numbers(1)
	g.names = append(g.names, variable{"n", 'i'})
	test, step, stop := g.grow('b', 1), g.grow('i', 1), g.grow('b', 1)
	sym := pick(g, []string{"+", "-", "*", "//", "%"})
	g.names = g.names[:len(g.names)-1]
	text := "for n in " + items.text + ":\n        if " + test.text + ":\n            a " + sym + "= " + step.text +
		"\n        elif " + stop.text + ":\n            break"
	round := func(s scope) (bool, error) {
		hold, err := test.eval(s)
		if err != nil {
			return true, err
		}
		if !py.Truth(hold) {
			stopped, err := stop.eval(s)
			return err != nil || py.Truth(stopped), err
		}
		v, err := step.eval(s)
		if err == nil {
			s["a"], err = py.InPlace(sym, s["a"], v)
		}
		return err != nil, err
	}
	run := func(s scope) error {
		list, err := items.eval(s)
		if err != nil {
			return err
		}
		s["n"] = nil
		for _, v := range list.(*py.List[any]).Values() {
			s["n"] = v
			if stopped, err := round(s); stopped {
				return err
			}
		}
		return nil
	}
	return statement{text, run, []*phrase{items}}
}

// TestGpythonFunctions evaluates random functions by gpython and by the functions of package py, and those without a loop
// by Fold, which follows local variables that are bound once.
func TestGpythonFunctions(t *testing.T) {
	j, g := newJudge(t), newGrower(2)
	folded, values := 0, 0
	for range manyFunctions {
		f := g.function()
		text := f.text()
		v, reached, err := f.eval()
		got := outcome(v, err)
		if c := foldFunction(t, text); reached && !f.looped && c != nil {
			folded++
			assert.Equal(t, got, shown(value(c)), text)
		}
		if err == nil {
			values++
		}
		j.function(f, got)
	}
	t.Logf("%d functions, %d have a value, %d fold; gpython: %d settled, %d silent", manyFunctions, values, folded, len(j.used), j.silent)
	assert.Greater(t, folded, manyFunctions/10)
	assert.Less(t, j.silent, manyFunctions/10)
	j.write()
}

// function compares the opinions on f; where they differ, on the expressions of f on which they do.
func (j *judge) function(f *function, got string) {
	if j.agree(f.text(), got) {
		return
	}
	before := maps.Clone(j.used)
	for _, p := range f.phrases() {
		j.closed(p)
	}
	if maps.Equal(before, j.used) {
		j.settle(f.text(), got)
	}
}

// closed compares the opinions on those parts of p that read no variable.
func (j *judge) closed(p *phrase) {
	if !p.free {
		j.phrase(p)
		return
	}
	for _, part := range p.parts {
		j.closed(part)
	}
}

// foldFunction returns what the result of a function folds to.
func foldFunction(t *testing.T, text string) *ir.Const {
	r := &diag.Report{}
	file := source.NewFile("x.py", text)
	m := Lower("app", []Source{{file, parser.ParseFile(file, r)}}, nil, r).Modules[0]
	require.Len(t, m.Funcs, 1, text)
	body := m.Body.Body[0].(*pyast.FunctionDef).Body
	return Fold(m.Funcs[0], body[len(body)-1].(*pyast.Return).Value)
}
