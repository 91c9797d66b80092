// This file recognises objects of the project's classes that FastAPI calls as dependencies: Depends(RoleChecker(["admin"])).

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// callableOf returns the __call__ of the object that e makes, or that a global variable holds; nil for anything else. An
// object that stands in the list itself must not change when it is called, as each call makes it again.
func callableOf(scope *ir.Func, e pyast.Expr) *ir.Func {
	made, isCall := e.(*pyast.Call)
	if !isCall {
		s := scope.Resolve(e)
		if s == nil || s.Kind != ir.Variable || !s.Global || len(s.Binds) != 1 {
			return nil
		}
		if made, _ = s.Value.(*pyast.Call); made == nil {
			return nil
		}
		scope = s.Module.Body
	}
	s := scope.Resolve(made.Func)
	if s == nil || s.Kind != ir.ClassName || s.Class == nil || s.Class.Kind != ir.PlainClass || len(s.Class.Bases) > 0 {
		return nil
	}
	call := s.Class.Methods["__call__"]
	if call == nil || len(call.Params) == 0 || len(call.Decorators()) > 0 || isCall && !unchanging(s.Class) {
		return nil
	}
	return call
}

// unchanging reports whether the methods of a class but __init__ do no more with attributes of the object than read them.
func unchanging(c *ir.Class) bool {
	ok := true
	for name, m := range c.Methods {
		if len(m.Params) == 0 {
			continue
		}
		for _, s := range m.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				ok = ok && !changesObject(m, n, name == "__init__")
				return ok
			})
		}
	}
	return ok
}

// changesObject reports whether a node may change an object, or lets it out of sight; within __init__ plain assignments
// to attributes are what makes it.
func changesObject(m *ir.Func, n pyast.Node, making bool) bool {
	switch n := n.(type) {
	case *pyast.Assign:
		for _, target := range n.Targets {
			if _, plain := target.(*pyast.Name); !plain && !making {
				return true
			}
		}
	case *pyast.AnnAssign:
		_, plain := n.Target.(*pyast.Name)
		return !plain && !making
	case *pyast.AugAssign, *pyast.Delete, *pyast.Global, *pyast.Nonlocal:
		return true
	case *pyast.Call:
		a, isMethod := n.Func.(*pyast.Attribute)
		if !isMethod {
			return making && !makingFunctions[m.Qualified(n.Func)]
		}
		owner, deep := a.Value.(*pyast.Attribute)
		if !deep {
			return making && !textMethods[a.Attr]
		}
		name, ok := owner.Value.(*pyast.Name)
		return ok && m.Uses[name] == m.Params[0] && !readingMethods[a.Attr]
	}
	return false
}

// makingFunctions are builtins that make what an object keeps.
var makingFunctions = map[string]bool{"list": true, "set": true, "frozenset": true, "tuple": true, "dict": true, "str": true, "int": true, "len": true, "sorted": true}

// textMethods are methods that give texts.
var textMethods = map[string]bool{"join": true, "lower": true, "upper": true, "strip": true}

// readingMethods are methods of texts and containers that change nothing.
var readingMethods = map[string]bool{
	"get": true, "keys": true, "values": true, "items": true, "count": true, "index": true, "lower": true, "upper": true, "strip": true,
	"split": true, "startswith": true, "endswith": true, "join": true, "issubset": true, "issuperset": true, "intersection": true,
}
