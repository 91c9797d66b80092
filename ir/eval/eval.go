// Package eval runs the top-level code and the factories of a Python project over its syntax tree, without Python.
//
// It is an abstract evaluator: what the text alone decides is computed as CPython would, everything else is Unknown.
// A condition that is not known runs both branches; a loop over what is not known runs once; a call of a project
// function runs its body; a name from outside the project is an External, and what calling it means is asked of a
// Host. A value read from the process environment is a Guess: the value of an empty environment. Fuel and depth are
// bounded, so that every run ends. Modules are loaded once, when they are first imported.
package eval

import (
	"path"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// Root is the folder that stands for the project's own in __file__ and whatever is computed from it.
const Root = "/__project__"

// Limits of one run: statements and expressions, nested calls, rounds of one while loop.
const (
	fuelLimit  = 4_000_000
	callDepth  = 120
	exprDepth  = 1000
	whileLimit = 1000
	sizeLimit  = 200_000
)

// Host gives meaning to names from outside the project; the evaluator itself knows only Python and its library.
type Host interface {
	// CallExternal returns the value of calling the external name, or false when it means nothing special. The name is
	// empty when what is called is not known.
	CallExternal(in *Interp, name string, c *Call) (Value, bool)
	// ExternalAttr returns what the dotted external name stands for, or false for the name itself.
	ExternalAttr(in *Interp, name string) (Value, bool)
	// NewBase returns what inst inherits from the external base class name, or nil when that means nothing special.
	NewBase(in *Interp, name string, inst *Instance) Object
	// ClassAttr returns an attribute that the class c inherits from its external bases, or false.
	ClassAttr(in *Interp, c *Class, name string) (Value, bool)
}

// Interp is one run over a program.
type Interp struct {
	Program *ir.Program
	Host    Host
	// Bound is told of every name that is bound to a host's object or to an instance over one; it may be nil.
	Bound func(f *Frame, name string, o Object)

	modules  map[*ir.Module]*Module
	funcs    map[pyast.Node]*ir.Func
	classes  map[*pyast.ClassDef]*ir.Class
	indexed  map[*ir.Module]bool
	builtins map[string]Value
	stdlib   map[string]func(*Interp, *Call) Value
	frame    *Frame
	calls    map[*ir.Func]int
	fuel     int
	depth    int
	nested   int
	calling  int // calls under way, those of natives too
	unsure   int
	shadow   int
	events   int
	tries    int   // how many try bodies run
	pending  Value // what a call inside a try body certainly raised
}

// New returns an evaluator for p that asks host about external names.
func New(p *ir.Program, host Host) *Interp {
	in := &Interp{
		Program: p, Host: host, fuel: fuelLimit,
		modules: map[*ir.Module]*Module{}, funcs: map[pyast.Node]*ir.Func{}, classes: map[*pyast.ClassDef]*ir.Class{},
		indexed: map[*ir.Module]bool{}, calls: map[*ir.Func]int{},
	}
	in.builtins, in.stdlib = builtins(), libraryTable()
	return in
}

// Frame is one activation: a module's body, a class's body or a call.
type Frame struct {
	Func   *ir.Func // whose body runs; the module's body for a class at module level
	Module *Module
	Env    *Env
	Outer  *Frame

	returned []Value
	yields   *List
	raised   Value
	unsure   int    // how many conditions this frame stays under until it ends
	self     Value  // the first argument of a method
	owner    *Class // in whose body the method stands
	class    *Class // while the body of a class runs
}

// Frame returns the activation that runs now, nil before any.
func (in *Interp) Frame() *Frame { return in.frame }

// Place returns where node stands in the file of the code that runs now.
func (in *Interp) Place(node pyast.Node) ir.Place {
	if in.frame == nil || in.frame.Module == nil || node == nil {
		return ir.Place{}
	}
	return ir.Place{File: in.frame.Module.IR.File, Span: source.Span(node.Bounds())}
}

// bindName binds name in f and tells Bound.
func (in *Interp) bindName(f *Frame, env *Env, name string, v Value) {
	env.Assign(name, v)
	if in.Bound == nil {
		return
	}
	switch o := v.(type) {
	case *Instance:
		if o.Base != nil {
			in.Bound(f, name, o.Base)
		}
	case Object:
		in.Bound(f, name, o)
	}
}

// Unsure reports whether what runs now runs only under a condition that the text does not decide.
func (in *Interp) Unsure() bool { return in.unsure > 0 }

// Shadow reports whether what runs now does not run with an empty process environment.
func (in *Interp) Shadow() bool { return in.shadow > 0 }

// Happened tells the evaluator that the host did something that outlives the call, such as registering a function.
func (in *Interp) Happened() { in.events++ }

// Exhausted reports whether the run stopped because it used up its fuel.
func (in *Interp) Exhausted() bool { return in.fuel <= 0 }

// Load returns module m after running its body, once; a module that is being loaded is returned as far as it is.
func (in *Interp) Load(m *ir.Module) *Module {
	if loaded := in.modules[m]; loaded != nil {
		return loaded
	}
	mod := &Module{IR: m}
	mod.Env = &Env{Vars: map[string]Value{}, Module: mod}
	in.modules[m] = mod
	in.loadParents(m)
	in.index(m)
	mod.Env.Vars["__name__"] = Text(m.Name)
	mod.Env.Vars["__file__"] = Text(Root + "/" + m.File.Path)
	mod.Env.Vars["__doc__"] = none
	mod.Env.Vars["__package__"] = Text(packageOf(m))
	if m.Package {
		mod.Env.Vars["__path__"] = &List{Items: []Value{Text(Root + "/" + path.Dir(m.File.Path))}}
	}
	in.runBody(mod)
	mod.Loaded = true
	return mod
}

// Loaded returns module m if it has been imported so far, else nil.
func (in *Interp) Loaded(m *ir.Module) *Module { return in.modules[m] }

// RunMain runs the bodies of m's top-level `if __name__ == "__main__"` statements, as `python m.py` would after Load.
func (in *Interp) RunMain(m *ir.Module) {
	mod := in.Load(m)
	mod.Env.Vars["__name__"] = Text("__main__")
	in.inFrame(&Frame{Func: m.Body, Module: mod, Env: mod.Env}, func(f *Frame) {
		for _, s := range m.Syntax.Body {
			if s, ok := s.(*pyast.If); ok && isMainGuard(s.Test) {
				in.block(f, s.Body)
			}
		}
	})
	mod.Env.Vars["__name__"] = Text(m.Name)
}

func isMainGuard(test pyast.Expr) bool {
	found := false
	pyast.Walk(test, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && name.ID == "__name__" {
			found = true
		}
		return true
	})
	return found
}

func (in *Interp) runBody(mod *Module) {
	if mod.IR.Syntax == nil {
		return
	}
	unsure, shadow := in.unsure, in.shadow
	in.unsure, in.shadow = 0, 0
	in.inFrame(&Frame{Func: mod.IR.Body, Module: mod, Env: mod.Env}, func(f *Frame) { in.block(f, mod.IR.Syntax.Body) })
	in.unsure, in.shadow = unsure, shadow
}

// inFrame runs body with f as the current activation.
func (in *Interp) inFrame(f *Frame, body func(*Frame)) {
	if in.depth >= callDepth {
		return
	}
	f.Outer = in.frame
	in.frame = f
	in.depth++
	nested := in.nested
	in.nested = 0
	body(f)
	in.nested = nested
	in.depth--
	in.unsure -= f.unsure
	in.frame = f.Outer
}

// index notes which function and class of the data each node of m's tree is.
func (in *Interp) index(m *ir.Module) {
	if in.indexed[m] {
		return
	}
	in.indexed[m] = true
	for _, fn := range m.Funcs {
		in.funcs[fn.Syntax] = fn
	}
	for _, c := range m.Classes {
		in.classes[c.Syntax] = c
	}
}

// spend takes one unit of fuel and reports whether there was one.
func (in *Interp) spend() bool {
	in.fuel--
	return in.fuel > 0
}

// EvalIn evaluates e in the namespace of m.
func (in *Interp) EvalIn(m *Module, e pyast.Expr) Value {
	var v Value
	in.inFrame(&Frame{Func: m.IR.Body, Module: m, Env: m.Env}, func(f *Frame) { v = in.eval(f, e) })
	return orUnknown(v)
}

// CallIn calls fn with args as code of m would.
func (in *Interp) CallIn(m *Module, fn Value, args ...Value) Value {
	var v Value
	in.inFrame(&Frame{Func: m.IR.Body, Module: m, Env: m.Env}, func(*Frame) { v = in.Invoke(fn, args...) })
	return orUnknown(v)
}
