// This file finds the files and folders that an app's code names beside its own source.

package flask2gin

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// namedPaths returns the paths within the project that modules reaching for __file__ spell as arguments of os.path.join,
// whether something is there or not: each from the module's own folder and from those above it.
func namedPaths(p *ir.Program) map[string]bool {
	out := map[string]bool{}
	for _, m := range p.Modules {
		if m.File == nil || m.Syntax == nil || !mentionsFile(m) {
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
