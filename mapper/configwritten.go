// This file finds the settings of app.config that requests change, which are no constants then.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxWriters bounds how far calls are followed from a view.
const maxWriters = 5

// markWritten notes the keys that views, hooks and what they call set.
//
//	current_app.config["LIMIT"] = n
func (m *project) markWritten() {
	seen := map[*ir.Func]bool{}
	for _, route := range m.app.Routes {
		m.writtenBy(route.View.Func, seen, 0)
	}
	for _, h := range m.app.Hooks {
		m.writtenBy(h.Func, seen, 0)
	}
	for _, h := range m.app.Handlers {
		m.writtenBy(h.Func, seen, 0)
	}
}

func (m *project) writtenBy(fn *ir.Func, seen map[*ir.Func]bool, depth int) {
	if fn == nil || seen[fn] || depth > maxWriters {
		return
	}
	seen[fn] = true
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				for _, target := range n.Targets {
					m.writes(fn, target)
				}
			case *pyast.AugAssign:
				m.writes(fn, n.Target)
			case *pyast.Delete:
				for _, target := range n.Targets {
					m.writes(fn, target)
				}
			case *pyast.Call:
				m.writesCalled(fn, n)
			case *pyast.Name:
				if s := fn.Uses[n]; s != nil {
					if s.Imported != nil {
						s = s.Imported
					}
					m.writtenBy(s.Func, seen, depth+1)
				}
			}
			return true
		})
	}
}

// writes notes the key in config[key] = value.
func (m *project) writes(fn *ir.Func, target pyast.Expr) {
	if item, ok := target.(*pyast.Subscript); ok && m.isConfig(fn, item.Value) {
		m.written(item.Slice)
	}
}

// writesCalled notes the keys of config.update(...), config.setdefault(key, value), config.pop(key) and the like.
func (m *project) writesCalled(fn *ir.Func, call *pyast.Call) {
	method, ok := call.Func.(*pyast.Attribute)
	if !ok || !m.isConfig(fn, method.Value) {
		return
	}
	switch method.Attr {
	case "setdefault", "pop", "__setitem__":
		if len(call.Args) > 0 {
			m.written(call.Args[0])
		}
	case "update", "from_mapping":
		for _, k := range call.Keywords {
			m.writtenKey(k.Arg)
		}
		for _, arg := range call.Args {
			d, ok := arg.(*pyast.Dict)
			if !ok {
				m.writtenKey("")
				continue
			}
			for _, key := range d.Keys {
				m.written(key)
			}
		}
	case "clear", "popitem", "from_object", "from_pyfile", "from_envvar", "from_prefixed_env", "from_file", "from_json":
		m.writtenKey("")
	}
}

func (m *project) isConfig(fn *ir.Func, e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == "config" && (m.isApp(fn, a.Value) || fn.Qualified(a.Value) == "flask.current_app")
}

func (m *project) written(key pyast.Expr) {
	if c, ok := key.(*pyast.Constant); ok {
		if s, ok := c.Value.(pyast.Str); ok {
			m.writtenKey(string(s))
			return
		}
	}
	m.writtenKey("")
}

// writtenKey notes a key, or with "" that it may be any.
func (m *project) writtenKey(key string) {
	if m.app.ConfigWritten == nil {
		m.app.ConfigWritten = map[string]bool{}
	}
	m.app.ConfigWritten[key] = true
}
