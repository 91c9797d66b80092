// This file makes variables of what the lifespan of a FastAPI app yields: every request finds it on request.state (Starlette
// documentation, "Lifespan", Lifespan State). They stand in the module that makes the app, as those of app.state do.
//
//	async def lifespan(app):              async def lifespan(app):
//	    yield {"db": Database()}    =>        global lifespan_db
//	def view(request: Request):               lifespan_db = Database(); yield
//	    return request.state.db.all()     def view(request: Request):
//	                                          return lifespan_db.all()
//
// A request has a state of its own with these values, so that what is put there under one of the names stays unwritten.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// yieldedState is what the lifespan of an app yields.
type yieldedState struct {
	list    *[]pyast.Stmt // in which the yield stands
	at      int
	dict    *pyast.Dict
	keys    map[string]bool
	found   map[*pyast.Attribute]bool // where requests are asked for it
	refused bool
}

// sharedVariable is the variable for a key.
func sharedVariable(key string) string { return "lifespan_" + key }

// findYielded finds the yield of the only lifespan, when that is of a plain dict.
func (s *appState) findYielded() {
	s.shared = &yieldedState{keys: map[string]bool{}, found: map[*pyast.Attribute]bool{}}
	for _, def := range functionsOf(s.home.Syntax) {
		if s.startup[def.name] && len(s.startup) == 1 {
			s.shared.find(def.list)
		}
	}
	if s.shared.dict == nil {
		return
	}
	for i, e := range s.shared.dict.Keys {
		key := textOf(e)
		if !attributeLike(key) || s.shared.keys[key] || s.readsForeign(s.shared.dict.Values[i]) {
			s.shared.refused = true
			return
		}
		s.shared.keys[key] = true
	}
}

// find finds the only yield in a suite, which is one of its statements or stands in a try.
func (y *yieldedState) find(list *[]pyast.Stmt) {
	for i, stmt := range *list {
		switch stmt := stmt.(type) {
		case *pyast.ExprStmt:
			yield, ok := stmt.Value.(*pyast.Yield)
			if !ok {
				continue
			}
			dict, _ := yield.Value.(*pyast.Dict)
			y.refused = y.refused || y.list != nil
			y.list, y.at, y.dict = list, i, dict
		case *pyast.Try:
			y.find(&stmt.Body)
		}
	}
}

// readsForeign reports whether an expression waits, or needs what the module imports from libraries, or a local that does.
func (s *appState) readsForeign(e pyast.Expr) bool { return s.foreignWithin(e, map[string]bool{}) }

func (s *appState) foreignWithin(e pyast.Expr, seen map[string]bool) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		if _, waits := n.(*pyast.Await); waits {
			found = true
		}
		name, ok := n.(*pyast.Name)
		if !ok || seen[name.ID] {
			return !found
		}
		seen[name.ID] = true
		found = found || s.foreign[name.ID]
		for _, value := range s.assignedIn(name.ID) {
			found = found || s.foreignWithin(value, seen)
		}
		return !found
	})
	return found
}

// assignedIn returns what a name of the lifespan, or of its module, is assigned.
func (s *appState) assignedIn(name string) []pyast.Expr {
	var out []pyast.Expr
	for _, list := range [][]pyast.Stmt{s.home.Syntax.Body, s.lifespanBody()} {
		for _, stmt := range list {
			if at, value := plainlyAssigned(stmt); at == name && value != nil {
				out = append(out, value)
			}
		}
	}
	return out
}

// lifespanBody returns the statements of the lifespan, with those of the try that it yields in.
func (s *appState) lifespanBody() []pyast.Stmt {
	for _, def := range functionsOf(s.home.Syntax) {
		if s.startup[def.name] && s.shared.list != nil {
			return slices.Concat(def.body(), *s.shared.list)
		}
	}
	return nil
}

// sharedAttribute notes request.state.key; it reports whether an attribute is such.
func (s *appState) sharedAttribute(scope *stateScope, n *pyast.Attribute, of pyast.Expr) bool {
	if !s.shared.keys[n.Attr] {
		return false
	}
	class, isParam := scope.param(nameOf(of))
	switch {
	case isParam && requestParams[class]:
		s.shared.found[n] = true
		return true
	case isParam && class != "" && class != "?" && class != "Any" && class != "object":
	default:
		s.shared.refused = s.shared.refused || !s.sureApp(scope, of)
	}
	return false
}

func (s *appState) sureApp(scope *stateScope, e pyast.Expr) bool {
	_, sure := scope.isApp(e, s)
	return sure
}

// writeYielded puts what is yielded into variables before the yield.
func (s *appState) writeYielded(p *ir.Program) {
	y := s.shared
	if y.refused || y.dict == nil || mentionsNames(p, y.keys, sharedVariable) || s.storesShared(p) {
		return
	}
	span := pyast.Span((*y.list)[y.at].Bounds())
	var written []pyast.Stmt
	for i, e := range y.dict.Keys {
		target := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: s.app}, Attr: textOf(e)}
		s.found[target] = sharedVariable(target.Attr)
		written = append(written, &pyast.Assign{Span: span, Targets: []pyast.Expr{target}, Value: y.dict.Values[i]})
	}
	note(s.home, written)
	(*y.list)[y.at].(*pyast.ExprStmt).Value.(*pyast.Yield).Value = nil
	*y.list = slices.Insert(slices.Clone(*y.list), y.at, written...)
	for a := range y.found {
		s.found[a] = sharedVariable(a.Attr)
	}
}

// storesShared reports whether a program puts something on the state of a request under one of the names.
func (s *appState) storesShared(p *ir.Program) bool {
	found := false
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			var targets []pyast.Expr
			switch n := n.(type) {
			case *pyast.Assign:
				targets = n.Targets
			case *pyast.AnnAssign:
				targets = []pyast.Expr{n.Target}
			case *pyast.AugAssign:
				targets = []pyast.Expr{n.Target}
			case *pyast.Delete:
				targets = n.Targets
			case *pyast.For:
				targets = []pyast.Expr{n.Target}
			case *pyast.AsyncFor:
				targets = []pyast.Expr{n.Target}
			case *pyast.Comprehension:
				targets = []pyast.Expr{n.Target}
			case *pyast.WithItem:
				targets = []pyast.Expr{n.OptionalVars}
			}
			for _, t := range targets {
				found = found || s.storesInto(t)
			}
			return !found
		})
	}
	return found
}

// storesInto reports whether a target is, or unpacks into, an attribute that requests are asked for.
func (s *appState) storesInto(target pyast.Expr) bool {
	switch t := target.(type) {
	case *pyast.Attribute:
		return s.shared.found[t]
	case *pyast.Tuple:
		return slices.ContainsFunc(t.Elts, s.storesInto)
	case *pyast.List:
		return slices.ContainsFunc(t.Elts, s.storesInto)
	case *pyast.Starred:
		return s.storesInto(t.Value)
	}
	return false
}
