// This file evaluates paths: os.path and pathlib over the project's own folder.

package eval

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// pathValue is a pathlib.Path.
type pathValue struct {
	Hosted
	text string
}

func cleanPath(p string) string {
	if !strings.HasPrefix(p, "/") {
		p = Root + "/" + p
	}
	return path.Clean(p)
}

func joinPath(a, b string) string {
	if strings.HasPrefix(b, "/") {
		return b
	}
	return path.Join(a, b)
}

// PathText returns the text of a str or of a path.
func PathText(v Value) (string, bool) {
	if p, ok := Plain(v).(*pathValue); ok {
		return p.text, true
	}
	return Str(v)
}

func onPath(fn func(string) string) func(*Interp, *Call) Value {
	return func(_ *Interp, c *Call) Value {
		return lift(orUnknown(c.Arg(0, "path")), func(v Value) Value {
			if s, ok := PathText(v); ok {
				return Text(fn(s))
			}
			return unknown
		})
	}
}

func pathJoin(_ *Interp, c *Call) Value {
	joined, guess := "", false
	for i, a := range c.Args {
		s, ok := PathText(a)
		if !ok {
			return unknown
		}
		_, g := a.(*Guess)
		guess = guess || g
		if i == 0 {
			joined = s
			continue
		}
		if s == "" {
			joined += "/"
			continue
		}
		joined = joinPath(joined, s)
	}
	return maybe(Text(joined), guess)
}

func splitExt(_ *Interp, c *Call) Value {
	s, ok := PathText(orUnknown(c.Arg(0, "p")))
	if !ok {
		return unknown
	}
	ext := path.Ext(s)
	return &Tuple{Items: []Value{Text(strings.TrimSuffix(s, ext)), Text(ext)}}
}

// exists knows the Python files alone.
func exists(in *Interp, c *Call) Value {
	s, ok := PathText(orUnknown(c.Arg(0, "path")))
	if !ok {
		return unknown
	}
	file := strings.TrimPrefix(cleanPath(s), Root+"/")
	for _, m := range in.Program.Modules {
		if m.File.Path == file || strings.HasPrefix(m.File.Path, file+"/") {
			return yes
		}
	}
	return unknown
}

// listDir lists the Python files and packages of a folder; there may be more.
func listDir(in *Interp, c *Call) Value {
	dir, ok := PathText(orUnknown(c.Arg(0, "path")))
	if !ok {
		return unknown
	}
	list := &List{}
	for _, m := range in.modulesIn(dir) {
		name := path.Base(m.File.Path)
		if m.Package {
			name = path.Base(path.Dir(m.File.Path))
		}
		list.Items = append(list.Items, Text(name))
	}
	return list
}

func newPath(_ *Interp, c *Call) Value {
	v := pathJoin(nil, c)
	if s, ok := Str(v); ok {
		return &pathValue{text: s}
	}
	if len(c.Args) == 0 {
		return &pathValue{text: "."}
	}
	return unknown
}

// Attr returns what pathlib computes from the text of the path alone.
func (p *pathValue) Attr(_ *Interp, name string) (Value, bool) {
	with := func(s string) *Native {
		return &Native{Name: name, Call: func(*Interp, *Call) Value { return &pathValue{text: s} }}
	}
	switch name {
	case "parent":
		return &pathValue{text: path.Dir(p.text)}, true
	case "name":
		return Text(path.Base(p.text)), true
	case "stem":
		return Text(strings.TrimSuffix(path.Base(p.text), path.Ext(p.text))), true
	case "resolve", "absolute", "expanduser":
		return with(cleanPath(p.text)), true
	case "parents":
		list := &List{}
		for d := path.Dir(p.text); len(list.Items) < 50; d = path.Dir(d) {
			list.Items = append(list.Items, &pathValue{text: d})
			if d == "/" || d == "." {
				break
			}
		}
		return list, true
	case "joinpath":
		return &Native{Name: name, Call: func(_ *Interp, c *Call) Value {
			return newPath(nil, &Call{Args: append([]Value{p}, c.Args...)})
		}}, true
	case "as_posix", "__str__":
		return &Native{Name: name, Call: func(*Interp, *Call) Value { return Text(p.text) }}, true
	}
	return nil, false
}

// SetAttr does nothing.
func (p *pathValue) SetAttr(*Interp, string, Value, pyast.Node, pyast.Expr) {}
