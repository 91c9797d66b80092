// This file translates module-level variables: constants, read-only values, and the state of a package, which is a
// struct with one mutex (DESIGN "State and concurrency").

package rewrite

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// State is what a Go package keeps of its modules' mutable globals.
type State struct {
	Name    string
	Package *Package
	Fields  []*Global
	Failure *Failure // set when a module-level statement that fills it has no translation
	init    *gotree.Block
	filled  map[*ir.Module]bool

	conditions []string // under which what fills it at the start is exact
}

// access says how a function touches a state.
type access int

const (
	reads access = iota + 1
	writes
)

// Global is a translated module-level variable.
type Global struct {
	symbol *ir.Symbol
	name   string
	goType string
	okName string
	state  *State // nil for a constant or a read-only variable
	pkg    *Package
	fail   *Failure
	isLit  bool // declared as a Go constant

	conditions []string // under which its first value is exact
}

func (s *State) recv() string { return strings.ToLower(s.Name[:1]) }

// IsState reports whether a module-level variable is state: something changes it, or it holds objects that may change.
func IsState(s *ir.Symbol) bool { return mutable(s) }

// HoldsData reports whether a module-level variable holds data that can be part of a state.
func HoldsData(s *ir.Symbol) bool { return isState(s) }

// global translates a read of a module-level variable.
func (t *translator) global(e *pyast.Name, s *ir.Symbol) rule.Value {
	return t.readGlobal(e, s, t.TypeOf(e))
}

func (t *translator) readGlobal(e pyast.Node, s *ir.Symbol, known ir.Type) rule.Value {
	t.boundAtImport(e, s)
	if s.Const != nil && !mutable(s) {
		if v, ok := t.constantGlobal(s); ok {
			return v
		}
	}
	g := t.u.global(s)
	if g.fail != nil {
		panic(g.fail)
	}
	for _, condition := range g.conditions {
		t.Require(condition)
	}
	if g.state == nil {
		v := rule.Value{X: gotree.Qual{Path: t.u.Path(g.pkg), Name: g.name}, Type: g.goType, Pure: true}
		return t.narrow(v, known)
	}
	t.touch(g.state, reads)
	v := rule.Value{X: gotree.Sel(t.state(g.state), g.name), Type: g.goType}
	if g.okName != "" {
		if _, maybe := known.(ir.Optional); maybe {
			v.OK = gotree.Sel(t.state(g.state), g.okName)
		}
	}
	_, v.MayNil = known.(ir.Optional)
	_ = e
	return t.narrow(v, known)
}

// constantGlobal returns a Go constant for a scalar that never changes.
func (t *translator) constantGlobal(s *ir.Symbol) (rule.Value, bool) {
	v, ok := t.constOf(s.Const, "")
	if !ok || !v.Const {
		return v, false
	}
	g := t.u.globals[s]
	if g == nil {
		place := t.u.place(s.Scope.Func.Module)
		g = &Global{symbol: s, pkg: place.Package, isLit: true, name: place.Package.name(gotree.GoName(s.Name, t.u.shared2(s)))}
		t.u.globals[s] = g
		place.Decls = append(place.Decls, &gotree.VarDecl{Const: true, Doc: globalDoc(s, g.name),
			Specs: []gotree.VarSpec{{Names: []string{g.name}, Values: []gotree.Expr{v.X}}}, Origin: t.u.originOf(s)})
	}
	v.X = gotree.Qual{Path: t.u.Path(g.pkg), Name: g.name}
	return v, true
}

func globalDoc(*ir.Symbol, string) string { return "" }

// constOf returns a folded scalar as a Go constant.
func (t *translator) constOf(c *ir.Const, _ string) (rule.Value, bool) {
	if c == nil {
		return rule.Value{}, false
	}
	v := rule.Value{Pure: true, Const: true}
	switch c.Kind {
	case ir.ConstBool:
		v.X, v.Type = gotree.Ident{Name: strconv.FormatBool(c.Bool)}, "bool"
	case ir.ConstInt:
		if c.Big != nil {
			return v, false
		}
		v.X, v.Type = gotree.Num{Text: strconv.FormatInt(c.Int, 10)}, "int"
	case ir.ConstFloat:
		return t.floatConstant(nil, c.Float), !isNegativeZero(c.Float)
	case ir.ConstStr:
		v.X, v.Type = gotree.Str{Value: c.Text}, "string"
	default:
		return v, false
	}
	return v, true
}

// Const returns the constant that e folds to, or nil.
func (t *translator) Const(e pyast.Expr) *ir.Const {
	if c := t.u.constIn(t.py, e); c != nil {
		return c
	}
	return t.wsgiField(e)
}

func (u *Unit) constIn(fn *ir.Func, e pyast.Expr) *ir.Const { return lower.Fold(fn, e) }

// touch notes that the function uses a state, which makes it a method.
func (t *translator) touch(s *State, how access) {
	if s.Package != t.out.Place.Package {
		panic(&Failure{Code: diag.StateAcross, Message: "module state of another package", Module: t.py.Module, Node: t.py.Syntax})
	}
	if s.Failure != nil {
		panic(s.Failure)
	}
	for at := t; at != nil; at = at.outer {
		at.out.stateful = true
	}
	host := t.host()
	host.lateState = host.lateState || host.after
	if t.u.readsStore() {
		how = writes
	}
	out := host.out
	out.State = s
	for _, condition := range s.conditions {
		out.require(condition)
	}
	out.touches[s] = max(out.touches[s], how)
}

// inherit makes the function touch what its callee touches.
func (t *translator) inherit(f *Func) {
	for s, how := range f.touches {
		t.touch(s, how)
	}
}

// state returns the expression for a state within the function: its receiver.
func (t *translator) state(s *State) gotree.Expr {
	out := t.host().out
	if out.isMethod() {
		if out.stateName == "" {
			out.stateName = t.reserve("state")
		}
		return gotree.Ident{Name: out.stateName}
	}
	if out.Recv == "" {
		out.Recv = t.reserve(s.recv())
	}
	return gotree.Ident{Name: out.Recv}
}

// global returns the translated form of a module-level variable, made on first use.
func (u *Unit) global(s *ir.Symbol) *Global {
	if g := u.globals[s]; g != nil {
		return g
	}
	module := s.Scope.Func.Module
	place := u.place(module)
	g := &Global{symbol: s, pkg: place.Package, goType: u.repr(s.Type)}
	u.globals[s] = g
	if g.fail = u.spoiled[s]; g.fail != nil {
		return g
	}
	if g.goType == "" {
		g.fail = &Failure{Code: diag.NoType, Message: "the module-level variable " + s.Name + " of type " + typeText(s.Type) + " has no Go type", Module: module, Node: s.Binds[0]}
		return g
	}
	if g.fail = u.classesOf(s.Type); g.fail != nil {
		return g
	}
	if mutable(s) {
		u.stateGlobal(g, module)
	} else {
		u.readOnly(g, place)
	}
	return g
}

// stateGlobal makes a field of the package's state, with all other state of the module, so that the module's
// statements that fill it run in order.
func (u *Unit) stateGlobal(g *Global, m *ir.Module) {
	st := u.stateOf(m)
	g.state = st
	g.name = u.fieldName(g.symbol, st)
	st.Fields = append(st.Fields, g)
	if o, ok := g.symbol.Type.(ir.Optional); ok && scalar(u.repr(o.Elem)) {
		g.goType, g.okName = u.repr(o.Elem), g.name+"Given"
	}
	u.fillState(st, m)
}

// fieldName returns the name of the field for a variable, which no method of the state may have.
func (u *Unit) fieldName(s *ir.Symbol, st *State) string {
	name := gotree.GoName(strings.TrimLeft(s.Name, "_"), false)
	if u.hasFunction(st.Package, name) {
		name += "Var"
	}
	for slices.ContainsFunc(st.Fields, func(f *Global) bool { return f.name == name }) || name == "mu" {
		name += "2"
	}
	return name
}

// hasFunction reports whether a function of a Go package may have a name.
func (u *Unit) hasFunction(p *Package, name string) bool {
	for _, m := range u.Program.Modules {
		if u.place(m).Package != p {
			continue
		}
		for _, fn := range m.Funcs {
			if fn.Class == nil && (fn.Outer == nil || fn.Outer == m.Body) && gotree.GoName(fn.Name, false) == name {
				return true
			}
		}
	}
	return false
}

// stateOf returns the state of a module's Go package.
func (u *Unit) stateOf(m *ir.Module) *State {
	place := u.place(m)
	for _, other := range u.sortedPlaces() {
		if other.Package == place.Package && other.State != nil {
			place.State = other.State
			return other.State
		}
	}
	base := m.Name[strings.LastIndexByte(m.Name, '.')+1:]
	if base == "app" || base == "main" || base == "wsgi" || base == "application" || m.Package {
		base = place.Package.Name
	}
	name := gotree.GoName(base, true)
	if place.Package.taken[name] || u.classNamed(name) {
		name += "State"
	}
	st := &State{Name: place.Package.name(name), Package: place.Package, init: &gotree.Block{}, filled: map[*ir.Module]bool{}}
	place.State = st
	return st
}

func (u *Unit) classNamed(name string) bool {
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if gotree.GoName(c.Name, true) == name {
				return true
			}
		}
	}
	return false
}

func (u *Unit) sortedPlaces() []*Place {
	var out []*Place
	for _, p := range u.places {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b *Place) int { return cmp.Compare(a.Py.Name, b.Py.Name) })
	return out
}

// fillState translates the module's statements that bind or fill its state, in order.
func (u *Unit) fillState(st *State, m *ir.Module) {
	u.fillTogether()
	if st.filled[m] {
		return
	}
	st.filled[m] = true
	for _, s := range m.Body.Scope.Order {
		if mutable(s) && s.Kind == ir.Variable && s.Global && isState(s) && !u.holdsApp(s) {
			u.global(s)
		}
	}
	u.classStates(m)
	t := u.initialiser(m)
	t.out.Mode, t.out.Recv = ValueMode, st.recv()
	t.frames = []frame{startFrame()}
	failure := t.attempt(func() { t.fillFrom(&importing{u: u, home: m, any: u.crossing()[m]}) })
	if failure == nil && t.out.Context {
		failure = &Failure{Code: diag.NoGlobal, Message: "filling the module's state needs a request", Module: m, Node: m.Syntax.Body[0]}
	}
	if failure == nil {
		failure = u.changedElsewhere(m)
	}
	if failure != nil && st.Failure == nil {
		st.Failure = failure
	}
	st.init.Stmts = append(st.init.Stmts, t.block.Stmts...)
	st.conditions = append(st.conditions, t.out.Conditions...)
}

// isState reports whether a module-level symbol holds data: the app object and what extensions make is none.
func isState(s *ir.Symbol) bool {
	switch known := s.Type.(type) {
	case nil, ir.Callable, ir.ClassObject:
		return false
	case ir.External:
		return externals[known.Name] != "" || libraryTypes[known.Name] != ""
	}
	return true
}

// lock puts the lock of the state at the top of a handler; functions that handlers call run under it.
func (t *translator) lock(decl *gotree.Func) {
	if t.out.Mode == ValueMode || t.out.Mode == ResponderMode || t.out.Mode == ManagerMode || t.out.Mode == CoreMode {
		return
	}
	if t.out.Mode == AroundMode {
		t.lockAround(decl)
		return
	}
	lock, unlock := "Lock", "Unlock"
	if t.u.effects != nil && !t.writes() {
		lock, unlock = "RLock", "RUnlock"
	}
	mu := gotree.Sel(t.state(t.out.State), "mu")
	if t.isSocket() {
		t.lockSocket(decl, mu)
		return
	}
	decl.Body.Stmts = append([]gotree.Stmt{
		gotree.Do(gotree.CallOf(gotree.Sel(mu, lock))),
		&gotree.Defer{Call: gotree.CallOf(gotree.Sel(mu, unlock))},
	}, decl.Body.Stmts...)
}

// writes reports whether the function may change module state, itself or through what it calls.
func (t *translator) writes() bool {
	_, written := t.u.effects(t.py)
	return len(written) > 0 || t.suppliesWrite() || t.out.touches[t.out.State] == writes
}

// Decls returns the declarations of a state: the struct and its constructor.
func (u *Unit) stateDecls(st *State) []gotree.Decl {
	fields := []gotree.Field{{Names: []string{"mu"}, Type: u.typeTree("sync.RWMutex")}}
	for _, g := range st.Fields {
		fields = append(fields, gotree.Field{Names: []string{g.name}, Type: u.typeTree(g.goType)})
		if g.okName != "" {
			fields = append(fields, gotree.Field{Names: []string{g.okName}, Type: gotree.Ident{Name: "bool"}})
		}
	}
	decl := &gotree.TypeDecl{Name: st.Name, Type: &gotree.StructType{Fields: fields},
		Doc: st.Name + " holds what the Python modules kept in their globals; mu is held by every handler that uses it."}
	recv := gotree.Ident{Name: st.recv()}
	body := &gotree.Block{Stmts: []gotree.Stmt{gotree.Define(&gotree.Unary{Op: "&", X: &gotree.Composite{Type: gotree.Ident{Name: st.Name}}}, recv)}}
	body.Stmts = append(append(append(body.Stmts, u.lockedStart(recv)...), st.init.Stmts...), gotree.Ret(recv))
	name := st.Package.name("New")
	if name != "New" {
		name = "New" + st.Name
	}
	fn := &gotree.Func{Name: name, Doc: name + " returns the state as the modules set it up when they are imported.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ptr(gotree.Ident{Name: st.Name})}}}, Body: body}
	dropUnused(fn)
	return []gotree.Decl{decl, fn}
}

// Constructor returns the name of a state's constructor.
func (st *State) Constructor() string { return "New" }
