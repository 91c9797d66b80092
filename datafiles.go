// This file finds the files and folders that an app's code names beside its own source.

package flask2gin

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// namedPaths returns the paths within the project that modules reaching for __file__ spell as arguments of os.path.join,
// whether something is there or not: each from the module's own folder and from those above it; and the files that
// FastAPI's views answer with, from the project's own.
func namedPaths(p *ir.Program) map[string]bool {
	out := map[string]bool{}
	for _, m := range p.Modules {
		if m.File == nil || m.Syntax == nil {
			continue
		}
		for _, name := range answered(m) {
			out[path.Clean(name)] = true
		}
		if !mentionsFile(m) {
			continue
		}
		for _, name := range joined(m) {
			for dir := path.Dir(m.File.Path); ; dir = path.Dir(dir) {
				if full := path.Join(dir, name); full != "." && !strings.HasPrefix(full, "../") {
					out[full] = true
				}
				if dir == "." || dir == "/" {
					break
				}
			}
		}
	}
	return out
}

// mentionsFile reports whether a module's code reads __file__.
func mentionsFile(m *ir.Module) bool {
	found := false
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			name, ok := n.(*pyast.Name)
			found = found || ok && name.ID == "__file__"
			return !found
		})
	}
	return found
}

// answered returns the constant paths that the functions of a module make a FileResponse of.
func answered(m *ir.Module) []string {
	var out []string
	for _, fn := range m.Funcs {
		pyast.Walk(fn.Syntax, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				if q := fn.Qualified(call.Func); q == "fastapi.responses.FileResponse" || q == "starlette.responses.FileResponse" {
					out = append(out, pathGiven(call)...)
				}
			}
			return true
		})
	}
	return out
}

// pathGiven returns the constant path that a FileResponse is made of.
func pathGiven(call *pyast.Call) []string {
	args := call.Args
	for _, k := range call.Keywords {
		if k.Arg == "path" {
			args = []pyast.Expr{k.Value}
		}
	}
	if len(args) == 0 {
		return nil
	}
	name, ok := constantText(args[0])
	if !ok || name == "" || path.IsAbs(name) || strings.HasPrefix(name, "..") {
		return nil
	}
	return []string{name}
}

// joined returns the constant ends of the calls of os.path.join in a module, each as one path.
func joined(m *ir.Module) []string {
	var out []string
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok || m.Body.Qualified(call.Func) != "os.path.join" {
				return true
			}
			name := ""
			for i := len(call.Args) - 1; i > 0; i-- {
				text, isText := constantText(call.Args[i])
				if !isText {
					break
				}
				name = path.Join(text, name)
			}
			if name != "" && !path.IsAbs(name) {
				out = append(out, name)
			}
			return true
		})
	}
	return out
}

func constantText(e pyast.Expr) (string, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	text, ok := c.Value.(pyast.Str)
	return string(text), ok
}
