// This file finds the settings of app.config that requests change, which are no constants then.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxWriters bounds how far calls are followed from a view.
const maxWriters = 20

// markWritten notes the keys that views, hooks and what they call set.
//
//	current_app.config["LIMIT"] = n
func (m *project) markWritten() {
	seen := map[*ir.Func]bool{}
	m.byName = map[string][]*ir.Func{}
	for _, module := range m.program.Modules {
		for _, fn := range module.Funcs {
			m.byName[fn.Name] = append(m.byName[fn.Name], fn)
		}
	}
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
			for _, target := range pyast.Stored(n) {
				m.writes(fn, target)
			}
			switch n := n.(type) {
			case *pyast.Call:
				m.writesCalled(fn, n)
				m.writesPassed(fn, n)
			case *pyast.Name, *pyast.Attribute:
				for _, named := range m.meant(fn, n.(pyast.Expr)) {
					m.writtenBy(named, seen, depth+1)
				}
			}
			return true
		})
	}
}

// meant returns the functions of the project that a name may stand for: the one that it is bound to, or all functions and
// methods that an attribute may be.
func (m *project) meant(fn *ir.Func, e pyast.Expr) []*ir.Func {
	switch e := e.(type) {
	case *pyast.Name:
		s := fn.Uses[e]
		if s != nil && s.Imported != nil {
			s = s.Imported
		}
		if s != nil && s.Func != nil {
			return []*ir.Func{s.Func}
		}
	case *pyast.Attribute:
		return m.byName[e.Attr]
	}
	return nil
}

// writesPassed notes that a call gives the whole configuration to a function of the project that changes it.
//
//	store(current_app.config, n)
func (m *project) writesPassed(fn *ir.Func, call *pyast.Call) {
	for i, arg := range call.Args {
		if !m.isConfig(fn, arg) {
			continue
		}
		for _, named := range m.meant(fn, call.Func) {
			at := i
			if named.Class != nil && !named.HasDecorator("staticmethod") {
				at++
			}
			if at >= len(named.Params) || changesParam(named, named.Params[at]) {
				m.writtenKey("")
			}
		}
	}
	for _, k := range call.Keywords {
		if m.isConfig(fn, k.Value) && len(m.meant(fn, call.Func)) > 0 {
			m.writtenKey("")
		}
	}
}

// changesParam reports whether a function may change the mapping that a parameter is: it stores an item, or does something
// else with it than read items.
func changesParam(fn *ir.Func, param *ir.Symbol) bool {
	read := map[*pyast.Name]bool{}
	changed := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			for _, target := range pyast.Stored(n) {
				item, ok := target.(*pyast.Subscript)
				changed = changed || ok && namesParam(fn, item.Value, param)
			}
			switch n := n.(type) {
			case *pyast.Subscript:
				if name, ok := n.Value.(*pyast.Name); ok {
					read[name] = true
				}
			case *pyast.Attribute:
				if name, ok := n.Value.(*pyast.Name); ok {
					read[name] = n.Attr == "get" || n.Attr == "keys" || n.Attr == "items" || n.Attr == "values"
				}
			case *pyast.Name:
				changed = changed || fn.Uses[n] == param && !read[n]
			}
			return !changed
		})
	}
	return changed
}

func namesParam(fn *ir.Func, e pyast.Expr, param *ir.Symbol) bool {
	name, ok := e.(*pyast.Name)
	return ok && fn.Uses[name] == param
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
