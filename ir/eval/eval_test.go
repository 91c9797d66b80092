// This file compares the evaluator with CPython on expressions (testdata/record.py).

package eval_test

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

// TestExpressions evaluates each line of expressions.txt and compares the value with CPython's. What is Unknown to the
// evaluator is no disagreement, but none of these is.
func TestExpressions(t *testing.T) {
	lines, want := readLines(t, "testdata/expressions.txt"), readLines(t, "testdata/expressions.want")
	require.Len(t, want, len(lines))
	for i, line := range lines {
		statements := strings.Split(line, "; ")
		statements[len(statements)-1] = "result = (" + statements[len(statements)-1] + ")"
		t.Run(strconv.Itoa(i+1), func(t *testing.T) {
			v := run(t, strings.Join(statements, "\n")+"\n")
			require.Equal(t, want[i], show(v), line)
		})
	}
}

func readLines(t *testing.T, path string) []string {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
}

func run(t *testing.T, code string) eval.Value {
	t.Helper()
	var r diag.Report
	file := source.NewFile("m.py", code)
	p := lower.Lower("proj", []lower.Source{{File: file, Syntax: parser.ParseFile(file, &r)}}, nil, &r)
	require.Empty(t, r.All(), code)
	return eval.New(p, nil).Load(p.Modules[0]).Env.Vars["result"]
}

// show returns repr(v); a Guess shows what it is in an empty environment.
func show(v eval.Value) string {
	switch v := eval.Plain(v).(type) {
	case *eval.Tuple:
		text := "(" + showAll(v.Items)
		if len(v.Items) == 1 {
			text += ","
		}
		return text + ")"
	case *eval.List:
		if !v.Open {
			return "[" + showAll(v.Items) + "]"
		}
	case *eval.Dict:
		var parts []string
		for i, k := range v.Keys {
			parts = append(parts, show(k)+": "+show(v.Values[i]))
		}
		if !v.Open {
			return "{" + strings.Join(parts, ", ") + "}"
		}
	case *eval.Lit:
		return repr(v.C)
	}
	return fmt.Sprintf("<%T>", v)
}

func showAll(items []eval.Value) string {
	parts := make([]string, len(items))
	for i, item := range items {
		parts[i] = show(item)
	}
	return strings.Join(parts, ", ")
}

func repr(c *ir.Const) string {
	switch c.Kind {
	case ir.ConstBool:
		return map[bool]string{true: "True", false: "False"}[c.Bool]
	case ir.ConstInt:
		if c.Big != nil {
			return c.Big.String()
		}
		return strconv.FormatInt(c.Int, 10)
	case ir.ConstFloat:
		if c.Float == math.Trunc(c.Float) {
			return strconv.FormatFloat(c.Float, 'f', 1, 64)
		}
		return strconv.FormatFloat(c.Float, 'g', -1, 64)
	case ir.ConstStr:
		if strings.Contains(c.Text, "'") {
			return `"` + c.Text + `"`
		}
		return "'" + strings.ReplaceAll(c.Text, "\t", `\t`) + "'"
	case ir.ConstBytes:
		return "b'" + c.Text + "'"
	}
	return "None"
}
