// This file maps print (library reference, "Built-in Functions").

package python

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// printing is how one call of print writes: where to, and what it puts between and behind its values.
type printing struct {
	stderr   bool
	sep, end string
}

// printLine maps print of values to standard output, or to standard error with file=sys.stderr. Go does not buffer
// either, so that flush says nothing.
//
//	print("a", b)                      =>  fmt.Println("a", py.Str(b))
//	print(a, file=sys.stderr)          =>  fmt.Fprintln(os.Stderr, a)
//	print(a, b, sep="-", flush=True)   =>  fmt.Print(a, "-", b, "\n")
func printLine(x rule.Context, m rule.Match) (rule.Value, bool) {
	p, ok := printOptions(x, m.More)
	if !ok {
		return rule.Value{}, false
	}
	for _, e := range m.Rest {
		if _, star := e.(*pyast.Starred); star {
			return rule.Value{}, false
		}
	}
	var values []gotree.Expr
	for _, v := range x.Several(m.Rest, make([]string, len(m.Rest))) {
		values = append(values, x.Text(v).X)
	}
	return rule.Value{X: p.call(values)}, true
}

// printOptions reads the keywords of print, which must be constants, and of files sys.stdout or sys.stderr.
func printOptions(x rule.Context, keywords []*pyast.Keyword) (printing, bool) {
	p := printing{sep: " ", end: "\n"}
	for _, k := range keywords {
		c := x.Const(k.Value)
		switch {
		case k.Arg == "flush" && c != nil:
		case k.Arg == "file" && (x.Qualified(k.Value) == "sys.stderr" || x.Qualified(k.Value) == "sys.stdout"):
			p.stderr = x.Qualified(k.Value) == "sys.stderr"
		case k.Arg == "sep" && c != nil && c.Kind == ir.ConstStr:
			p.sep = c.Text
		case k.Arg == "end" && c != nil && c.Kind == ir.ConstStr:
			p.end = c.Text
		default:
			return p, false
		}
	}
	return p, true
}

// call returns the call that writes the texts.
func (p printing) call(texts []gotree.Expr) gotree.Expr {
	name, args := "Println", texts
	if p.sep != " " || p.end != "\n" {
		name, args = "Print", p.parted(texts)
	}
	if p.stderr {
		name, args = "F"+strings.ToLower(name[:1])+name[1:], append([]gotree.Expr{gotree.Qual{Path: "os", Name: "Stderr"}}, args...)
	}
	return gotree.CallOf(gotree.Qual{Path: "fmt", Name: name}, args...)
}

// parted returns the texts with what stands between them and behind the last.
func (p printing) parted(texts []gotree.Expr) []gotree.Expr {
	var out []gotree.Expr
	for i, text := range texts {
		if i > 0 && p.sep != "" {
			out = append(out, gotree.Str{Value: p.sep})
		}
		out = append(out, text)
	}
	if p.end != "" || len(out) == 0 {
		out = append(out, gotree.Str{Value: p.end})
	}
	return out
}
