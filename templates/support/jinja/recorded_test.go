// This file holds filters, tests, operators and lookups to what Jinja2 gives.

package jinja

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// call is one line of testdata/calls.jsonl.gz, which testdata/record.py writes.
type call struct {
	Kind, Name string
	Value      any
	Args       []any
	Kwargs     [][2]any
	Escape     bool
	Want       string
}

// decode reads a recorded value.
func decode(v any) any {
	list, ok := v.([]any)
	if !ok {
		return v
	}
	rest := list[1:]
	switch list[0] {
	case "m":
		return Markup(rest[0].(string))
	case "i":
		n, _ := new(big.Int).SetString(rest[0].(string), 10)
		return py.Value(n)
	case "f":
		f, _ := strconv.ParseFloat(rest[0].(string), 64)
		return f
	case "u":
		return &Undefined{name: "u"}
	case "d":
		d := py.NewDict[any, any]()
		for _, item := range rest {
			pair := item.([]any)
			d.Set(decode(pair[0]), decode(pair[1]))
		}
		return d
	}
	items := make([]any, len(rest))
	for i, item := range rest {
		items[i] = decode(item)
	}
	if list[0] == "t" {
		return py.Tuple(items)
	}
	return py.NewList(items...)
}

// show spells a result as the recorder does.
func show(x Value) string {
	if x.run.err != nil {
		return "!" + py.AsError(x.run.err).Class.Name
	}
	switch v := x.v.(type) {
	case *iterator:
		list := py.NewList(x.items()...)
		if x.run.err != nil {
			return "!" + py.AsError(x.run.err).Class.Name
		}
		return v.kind + ":" + py.Repr(list)
	case *Undefined:
		return "Undefined"
	}
	return py.Repr(x.v)
}

// named puts keyword arguments in their places; none are left out before them.
func named(c call, args []any) []any {
	params := strings.Fields(filterParams[c.Name])
	for _, kw := range c.Kwargs {
		name := kw[0].(string)
		for i, p := range params {
			p, fallback, _ := strings.Cut(p, "=")
			if p == name {
				args = append(args, decode(kw[1]))
				break
			}
			if i >= len(args) {
				args = append(args, defaults[fallback])
			}
		}
	}
	return args
}

var defaults = map[string]any{"": nil, "F": false, "0": 0, "255": 255, "...": "...", "key": "key", "e": ""}

var filterParams = map[string]string{
	"default": "default_value=e boolean=F", "truncate": "length=255 killwords=F end=... leeway", "join": "d=e attribute",
	"sort": "reverse=F case_sensitive=F attribute", "dictsort": "case_sensitive=F by=key reverse", "unique": "case_sensitive=F attribute",
	"min": "case_sensitive=F attribute", "max": "case_sensitive=F attribute", "sum": "attribute start",
}

func TestRecorded(t *testing.T) {
	f, err := os.Open("testdata/calls.jsonl.gz")
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	different := map[string]int{}
	total := 0
	for lines.Scan() {
		var c call
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		total++
		got, known := replay(c)
		if !known || got == c.Want {
			continue
		}
		if loud(got) {
			continue
		}
		if different[c.Kind+c.Name]++; different[c.Kind+c.Name] < 4 {
			t.Errorf("%s %s of %v with %v %v (escape %v):\n got  %s\n want %s", c.Kind, c.Name, c.Value, c.Args, c.Kwargs, c.Escape, got, c.Want)
		}
	}
	t.Logf("%d calls, different %v", total, different)
}

// loud reports whether this package refuses what Python does, and says so.
func loud(got string) bool { return got == "!NotPorted" }

func replay(c call) (got string, known bool) {
	r := &render{set: &Set{}}
	run := r.start(&Template{Escape: c.Escape}, &scope{})
	x := run.Value(decode(c.Value))
	args := make([]any, len(c.Args))
	for i, arg := range c.Args {
		args[i] = decode(arg)
	}
	switch c.Kind {
	case "filter":
		return filterCall(c, x, args)
	case "test":
		return testCall(c, x, args)
	case "attr":
		return show(x.Attr(args[0].(string))), true
	case "item":
		return show(x.Item(args[0])), true
	case "method":
		return show(x.Method(c.Name, args...)), true
	case "print":
		if c.Escape {
			run.Print(x)
		} else {
			run.PrintRaw(x)
		}
		return py.Repr(run.out.String()), true
	}
	return operatorCall(c, x, args[0])
}

func operatorCall(c call, x Value, y any) (string, bool) {
	boolean := func(b bool) (string, bool) {
		if x.run.err != nil {
			return "!" + py.AsError(x.run.err).Class.Name, true
		}
		return py.Repr(b), true
	}
	switch c.Name {
	case "==":
		return boolean(x.Eq(y))
	case "!=":
		return boolean(x.Ne(y))
	case "<":
		return boolean(x.Lt(y))
	case "<=":
		return boolean(x.Le(y))
	case ">":
		return boolean(x.Gt(y))
	case ">=":
		return boolean(x.Ge(y))
	case "in":
		return boolean(x.In(y))
	case "not in":
		return boolean(x.NotIn(y))
	case "and":
		return show(x.And(func() any { return y })), true
	case "or":
		return show(x.Or(func() any { return y })), true
	case "~":
		return show(x.run.Concat(x, y)), true
	}
	ops := map[string]func(any) Value{"+": x.Add, "-": x.Sub, "*": x.Mul, "/": x.Div, "//": x.FloorDiv, "%": x.Mod, "**": x.Pow}
	return show(ops[c.Name](y)), true
}
