// This file holds the types of functions as values: in variables, containers, attributes and arguments.
//
// Where a value goes is followed as for containers: what is called through it is one of the functions that were put
// there, and what they are called with goes into the parameters of all of them. A function that goes where nothing is
// known (leak) may be called with anything.

package lower

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tracked is expr for a value that is only put somewhere: a function among them is called by who finds it there.
func (f *flow) tracked(e pyast.Expr) ir.Type { return f.quiet(e) }

// argumentOf returns how the arguments of a call are evaluated: functions that are given to what the project defines, or
// put into a container, are followed further.
func (f *flow) argumentOf(callee ir.Type) func(pyast.Expr) ir.Type {
	switch open(callee).(type) {
	case ir.Callable, ir.Functions, ir.ClassObject, ir.List, ir.Dict:
		return f.tracked
	}
	return f.expr
}

// bindsObject reports whether a function as a value has its first parameter filled: that of a method.
func bindsObject(fn *ir.Func) bool { return fn.Class != nil && !isStatic(fn) }

// eitherOf returns the type of a value that is a function of either type, and makes the parameters of all one. It is
// Any when they cannot be called alike.
func (e *engine) eitherOf(a, b ir.Type) ir.Type {
	funcs := slices.Clone(ir.FuncsOf(a))
	for _, fn := range ir.FuncsOf(b) {
		if !slices.Contains(funcs, fn) {
			funcs = append(funcs, fn)
		}
	}
	first := funcs[0]
	for _, fn := range funcs[1:] {
		if !calledAlike(first, fn) {
			return ir.Any
		}
	}
	for _, fn := range funcs[1:] {
		own, other := valueParams(first), valueParams(fn)
		for i, s := range own {
			e.unite(e.slot(s), e.slot(other[i]))
		}
		e.unite(e.returnCell(first), e.returnCell(fn))
	}
	return ir.Functions{Set: e.funcSet(funcs)}
}

// calledAlike reports whether two functions as values take the same positional arguments.
func calledAlike(a, b *ir.Func) bool {
	return plainParams(a) && plainParams(b) && len(valueParams(a)) == len(valueParams(b)) && !a.Generator && !b.Generator && !a.Async && !b.Async
}

// plainParams reports whether a function has positional parameters alone.
func plainParams(fn *ir.Func) bool {
	return fn.Args != nil && fn.Args.Vararg == nil && fn.Args.Kwarg == nil && len(fn.Args.Kwonlyargs) == 0
}

// valueParams are the parameters that a call of a function as a value fills.
func valueParams(fn *ir.Func) []*ir.Symbol {
	if bindsObject(fn) && len(fn.Params) > 0 {
		return fn.Params[1:]
	}
	return fn.Params
}

// funcSet returns the set of the functions.
func (e *engine) funcSet(funcs []*ir.Func) *ir.FuncSet {
	for _, fn := range funcs {
		if _, known := e.numbers[fn]; !known {
			e.numbers[fn] = len(e.numbers)
		}
	}
	slices.SortFunc(funcs, func(a, b *ir.Func) int { return cmp.Compare(e.numbers[a], e.numbers[b]) })
	var key strings.Builder
	for _, fn := range funcs {
		key.WriteString(strconv.Itoa(e.numbers[fn]) + " ")
	}
	set := e.funcSets[key.String()]
	if set == nil {
		set = &ir.FuncSet{Funcs: funcs}
		e.funcSets[key.String()] = set
	}
	return set
}
