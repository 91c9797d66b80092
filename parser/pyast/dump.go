// This file holds Dump, which prints a tree as S-expressions in the form that a few lines of Python print from
// CPython's own tree (parser/testdata/sexpr.py), so that the two can be compared byte for byte.

package pyast

import (
	"bufio"
	"fmt"
	"io"
	"strconv"

	"github.com/flask2gin/flask2gin/source"
)

// Dump prints the tree of file: a line "# PATH ok N" with the number of statements, then one line per top-level
// statement. Absent fields are left out. With positions a node is written Name@line:col-endline:endcol, lines from 1
// and columns in bytes from 0, as ast.AST has them; what is inside an f-string carries none. It returns the first error of w.
func Dump(w io.Writer, file *source.File, module *Module, positions bool) error {
	out := bufio.NewWriterSize(w, 64<<10)
	fmt.Fprintf(out, "# %s ok %d\n", file.Path, CountStmts(module))
	for _, s := range module.Body {
		d := dumper{file: file, positions: positions}
		d.node(s)
		d.buf = append(d.buf, '\n')
		if _, err := out.Write(d.buf); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Sexpr returns one node as Dump prints it without positions.
func Sexpr(n Node) string {
	var d dumper
	d.node(n)
	return string(d.buf)
}

type dumper struct {
	buf       []byte
	file      *source.File
	positions bool
}

// open writes the head of a node that has a position in CPython.
func (d *dumper) open(name string, s Span) *dumper {
	d.bare(name)
	if d.positions {
		start, end := d.file.Position(s.Start), d.file.Position(s.End)
		d.buf = fmt.Appendf(d.buf, "@%d:%d-%d:%d", start.Line, start.Column, end.Line, end.Column)
	}
	return d
}

// bare writes the head of a node that has none.
func (d *dumper) bare(name string) *dumper {
	d.buf = append(append(d.buf, '('), name...)
	return d
}

func (d *dumper) close() { d.buf = append(d.buf, ')') }

func (d *dumper) key(key string) *dumper {
	d.buf = append(append(append(d.buf, ' '), key...), '=')
	return d
}

func (d *dumper) part(key string, n Node) *dumper {
	if n != nil {
		d.key(key).node(n)
	}
	return d
}

func (d *dumper) class(key, name string) *dumper {
	d.key(key).bare(name).close()
	return d
}

func (d *dumper) name(key, name string) *dumper {
	if name != "" {
		d.text(key, name)
	}
	return d
}

func (d *dumper) text(key, s string) *dumper {
	d.key(key).buf = appendJSON(d.buf, s)
	return d
}

func (d *dumper) names(key string, names []string) *dumper {
	if len(names) == 0 {
		return d
	}
	d.key(key)
	for i, name := range names {
		d.buf = appendJSON(append(d.buf, separator(i)), name)
	}
	d.buf = append(d.buf, ']')
	return d
}

func (d *dumper) classes(key string, ops []CmpOperator) *dumper {
	d.key(key)
	for i, op := range ops {
		d.buf = append(d.buf, separator(i))
		d.bare(op.String()).close()
	}
	d.buf = append(d.buf, ']')
	return d
}

func (d *dumper) number(key string, n int) *dumper {
	d.key(key)
	if n < 0 {
		d.buf, n = append(d.buf, '-'), -n
	}
	d.buf = strconv.AppendInt(append(d.buf, "0x"...), int64(n), 16)
	return d
}

func (d *dumper) flag(key string, b bool) *dumper {
	if b {
		return d.number(key, 1)
	}
	return d.number(key, 0)
}

func (d *dumper) value(key string, v Value) *dumper {
	d.key(key).buf = appendValue(d.buf, v)
	return d
}

// exprsOr writes a list of expressions with absent for every nil one.
func (d *dumper) exprsOr(key, absent string, list []Expr) *dumper {
	if len(list) == 0 {
		return d
	}
	d.key(key)
	for i, x := range list {
		d.buf = append(d.buf, separator(i))
		if x == nil {
			d.buf = append(d.buf, absent...)
			continue
		}
		d.node(x)
	}
	d.buf = append(d.buf, ']')
	return d
}

// joinedStr writes an f-string; CPython gives what is inside it positions that have changed between versions.
func (d *dumper) joinedStr(x *JoinedStr) {
	d.open("JoinedStr", x.Span)
	before := d.positions
	d.positions = false
	list(d, "values", x.Values)
	d.positions = before
	d.close()
}

func list[T Node](d *dumper, key string, nodes []T) {
	if len(nodes) == 0 {
		return
	}
	d.key(key)
	for i, n := range nodes {
		d.buf = append(d.buf, separator(i))
		d.node(n)
	}
	d.buf = append(d.buf, ']')
}

func separator(i int) byte {
	if i == 0 {
		return '['
	}
	return ' '
}
