// This file makes variables of what a FastAPI app keeps on app.state: they stand in the module that makes the app, of which
// a server has one.
//
//	async def lifespan(app: FastAPI):              async def lifespan(app: FastAPI):
//	    app.state.store = Store()              =>      global state_store
//	    yield                                          state_store = Store(); yield
//	def view(request: Request):                    def view(request: Request):
//	    return request.app.state.store.all()           return state_store.all()
//
// Every attribute must be set before the first request, as an attribute that is missing raises an error of its own
// (Starlette documentation, "Applications", Storing state on the app instance).

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// appState is what a program keeps on the state of its only app.
type appState struct {
	home    *ir.Module
	app     string          // the variable of the app
	startup map[string]bool // the functions of the home that run before the first request
	set     map[string]bool // the attributes that are certainly set by then
	used    map[string]bool
	own     map[*pyast.Attribute]bool   // where the state is used
	found   map[*pyast.Attribute]string // the variables that are written in the places of attributes
	shared  *yieldedState
	foreign map[string]bool // the names that the home imports from libraries
	refused bool
}

// writeAppState rewrites what the only app of a program keeps on its state; a program that uses the state in any other
// way stays as it is.
func writeAppState(p *ir.Program) {
	s := &appState{startup: map[string]bool{}, set: map[string]bool{}, used: map[string]bool{}, own: map[*pyast.Attribute]bool{}, found: map[*pyast.Attribute]string{}}
	s.findApp(p)
	if s.home == nil {
		return
	}
	s.foreign = foreignNames(p, s.home)
	s.findYielded()
	for _, m := range p.Modules {
		s.block(&stateScope{module: m}, m.Syntax.Body)
	}
	for name := range s.used {
		s.refused = s.refused || !s.set[name]
	}
	if !s.refused && !mentionsNames(p, s.used, stateVariable) && !s.storedElsewhere(p) {
		for a := range s.own {
			s.found[a] = stateVariable(a.Attr)
		}
	}
	s.writeYielded(p)
	for _, m := range p.Modules {
		s.write(m)
	}
}

// stateVariable is the variable for an attribute.
func stateVariable(attribute string) string { return "state_" + attribute }

// mentionsNames reports whether a name of the new variables is taken.
func mentionsNames(p *ir.Program, names map[string]bool, variable func(string) string) bool {
	for _, m := range p.Modules {
		for name := range names {
			if rebindsName(m.Syntax, variable(name)) {
				return true
			}
		}
	}
	return false
}

// findApp finds the module whose top level makes the app, unless a program makes several.
func (s *appState) findApp(p *ir.Program) {
	made := 0
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			return
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok && (lastName(call.Func) == "FastAPI" || lastName(call.Func) == "Starlette") {
				made++
			}
			return true
		})
		for _, stmt := range m.Syntax.Body {
			name, value := plainlyAssigned(stmt)
			if call, ok := value.(*pyast.Call); ok && name != "" && lastName(call.Func) == "FastAPI" && boundBy(m.Syntax.Body)[name] == 1 {
				s.home, s.app = m, name
				s.runsFirst(call)
			}
		}
	}
	if made != 1 {
		s.home = nil
	}
}

// plainlyAssigned returns the name that a statement assigns to and the value.
func plainlyAssigned(stmt pyast.Stmt) (name string, value pyast.Expr) {
	switch stmt := stmt.(type) {
	case *pyast.Assign:
		if len(stmt.Targets) == 1 {
			return nameOf(stmt.Targets[0]), stmt.Value
		}
	case *pyast.AnnAssign:
		return nameOf(stmt.Target), stmt.Value
	}
	return "", nil
}

// runsFirst notes the lifespan that the app is made with.
func (s *appState) runsFirst(call *pyast.Call) {
	for _, k := range call.Keywords {
		if name := nameOf(k.Value); k.Arg == "lifespan" && name != "" && boundBy(s.home.Syntax.Body)[name] == 1 {
			s.startup[name] = true
		}
	}
}

// storedElsewhere reports whether another module than the app's sets an attribute.
func (s *appState) storedElsewhere(p *ir.Program) bool {
	for _, m := range p.Modules {
		for _, def := range functionsOf(m.Syntax) {
			if m != s.home && s.stores(def.body()) {
				return true
			}
		}
	}
	return false
}

// write puts the variables into the places of the attributes of a module.
func (s *appState) write(m *ir.Module) {
	for _, def := range functionsOf(m.Syntax) {
		read, stored := s.touched(def.body())
		switch {
		case m == s.home && len(stored) > 0:
			note(m, def.begin(&pyast.Global{Span: def.span, Names: stored}))
		case m != s.home && len(read) > 0:
			from := &pyast.ImportFrom{Span: def.span, Module: s.home.Name}
			for _, name := range read {
				from.Names = append(from.Names, &pyast.Alias{Span: def.span, Name: name})
			}
			note(m, def.begin(from))
		}
	}
	pyast.Replace(m.Syntax, func(e pyast.Expr) pyast.Expr {
		if a, ok := e.(*pyast.Attribute); ok && s.found[a] != "" {
			return &pyast.Name{Span: a.Span, ID: s.found[a]}
		}
		return nil
	})
}

// touched returns the variables for what the code of one function, without those within it, reads and sets.
func (s *appState) touched(body []pyast.Stmt) (read, stored []string) {
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef:
				return false
			case *pyast.Attribute:
				if s.found[n] != "" {
					read = append(read, s.found[n])
				}
			default:
				if a, ok := storedBy(n).(*pyast.Attribute); ok && s.found[a] != "" {
					stored = append(stored, s.found[a])
				}
			}
			return true
		})
	}
	slices.Sort(read)
	slices.Sort(stored)
	return slices.Compact(read), slices.Compact(stored)
}

// stores reports whether code sets an attribute of the state.
func (s *appState) stores(body []pyast.Stmt) bool {
	found := false
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			a, ok := storedBy(n).(*pyast.Attribute)
			found = found || ok && s.own[a]
			return !found
		})
	}
	return found
}

// storedBy returns the only target of an assignment, nil for other nodes.
func storedBy(n pyast.Node) pyast.Expr {
	switch n := n.(type) {
	case *pyast.Assign:
		if len(n.Targets) == 1 {
			return n.Targets[0]
		}
	case *pyast.AnnAssign:
		if n.Value != nil {
			return n.Target
		}
	case *pyast.AugAssign:
		return n.Target
	}
	return nil
}
