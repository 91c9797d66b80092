// This file tells which module-level variables are state: what is changed, objects, and what is made of either.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// mutable reports whether a module-level variable is state.
func mutable(s *ir.Symbol) bool {
	return s.Mutated || len(s.Binds) > 1 || s.Global && (holdsObjects(s.Type, 0) || madeOfState(s, 0))
}

// holdsObjects reports whether values of a type hold objects of project classes, whose methods may change them.
func holdsObjects(t ir.Type, depth int) bool {
	if depth > maxNesting {
		return true
	}
	switch t := t.(type) {
	case ir.Instance:
		return t.Class.Kind == ir.PlainClass || t.Class.Kind == ir.DataClass
	case ir.Optional:
		return holdsObjects(t.Elem, depth+1)
	case ir.List:
		return holdsObjects(t.Elem, depth+1)
	case ir.Set:
		return holdsObjects(t.Elem, depth+1)
	case ir.Dict:
		return holdsObjects(t.Key, depth+1) || holdsObjects(t.Value, depth+1)
	case ir.Tuple:
		return slices.ContainsFunc(t.Elems, func(e ir.Type) bool { return holdsObjects(e, depth+1) })
	}
	return false
}

// maxNesting bounds how deep types are looked into.
const maxNesting = 20

// madeOfState reports whether the value of a module-level variable is made of others that are state: it is known once
// they are.
func madeOfState(s *ir.Symbol, depth int) bool {
	if s.Value == nil || s.Scope == nil || s.Scope.Func == nil || s.Kind != ir.Variable || !isState(s) || depth > maxNesting || describesApp(s) {
		return false
	}
	if call, ok := s.Value.(*pyast.Call); ok && strings.Contains(s.Scope.Func.Qualified(call.Func), ".") {
		return false // an object of a library, such as a router
	}
	found := false
	pyast.Walk(s.Value, func(n pyast.Node) bool {
		if _, lambda := n.(*pyast.Lambda); lambda {
			return false
		}
		name, ok := n.(*pyast.Name)
		if !ok || s.Scope.Func.Uses[name] == nil {
			return !found
		}
		other := s.Scope.Func.Uses[name]
		if other != s && other.Global && other.Kind == ir.Variable && isState(other) {
			found = found || other.Mutated || len(other.Binds) > 1 || holdsObjects(other.Type, 0) || madeOfState(other, depth+1)
		}
		return !found
	})
	return found
}

// holdsApp reports whether a module-level variable holds the app that the factory makes, which is no data.
func (u *Unit) holdsApp(s *ir.Symbol) bool {
	call, ok := s.Value.(*pyast.Call)
	if !ok || u.App.Factory == nil || len(s.Binds) != 1 {
		return false
	}
	made := s.Scope.Func.Resolve(call.Func)
	return made != nil && made.Final().Kind == ir.FuncName && made.Final().Func == u.App.Factory
}

// describesApp reports whether a variable holds a part of the app that discovery reads, or a type: neither is a value that
// requests look at.
//
//	router = APIRouter(dependencies=[Depends(checker)])
//	Admin = Annotated[User, Depends(checker)]
func describesApp(s *ir.Symbol) bool {
	fn := s.Scope.Func
	switch e := s.Value.(type) {
	case *pyast.Call:
		return strings.HasPrefix(fn.Qualified(e.Func), "fastapi.")
	case *pyast.Subscript:
		q := fn.Qualified(e.Value)
		return strings.HasPrefix(q, "typing.") || strings.HasPrefix(q, "typing_extensions.")
	}
	return false
}
