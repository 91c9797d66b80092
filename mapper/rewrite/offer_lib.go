// This file offers to the tables what the standard library needs: variables of the package, and what a name was given.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// packageVar is a variable of a Go package that stands for a value made once, such as a compiled pattern.
type packageVar struct {
	pkg *Package
	key string
}

// PackageVar returns a variable of the function's Go package that holds v, which must not depend on the function; two
// values of the same key share it. The function and the hint name it.
func (t *translator) PackageVar(key, hint string, v rule.Value) rule.Value {
	if t.py == t.py.Module.Body {
		return v
	}
	k := packageVar{t.out.Place.Package, key}
	name, made := t.u.packageVars[k]
	if !made {
		if strings.IndexByte(t.py.Name, '<') < 0 {
			hint = t.py.Name + "_" + hint
		}
		name = k.pkg.name(gotree.GoName(hint, false))
		if t.u.packageVars == nil {
			t.u.packageVars = map[packageVar]string{}
		}
		t.u.packageVars[k] = name
		t.out.Place.Decls = append(t.out.Place.Decls, &gotree.VarDecl{Specs: []gotree.VarSpec{{Names: []string{name}, Values: []gotree.Expr{v.X}}}})
	}
	v.X, v.Pure = gotree.Qual{Path: t.u.Path(k.pkg), Name: name}, true
	return v
}

// Assigned returns the only expression that the name e was ever assigned, or nil.
func (t *translator) Assigned(e pyast.Expr) pyast.Expr {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	s := t.py.Uses[name]
	if s != nil && s.Imported != nil {
		s = s.Imported
	}
	if s == nil || len(s.Binds) != 1 || s.Mutated {
		return nil
	}
	return s.Value
}

// SourcePath returns the path of the module's file within the project, "" when the code came without one.
func (t *translator) SourcePath() string {
	if t.py.Module.File == nil {
		return ""
	}
	return t.py.Module.File.Path
}

// notNone raises AttributeError where v, a receiver that may be None, is.
func (t *translator) notNone(v rule.Value, attr string) rule.Value {
	if !strings.HasPrefix(v.Type, "*") || v.OK != nil {
		t.failConvert(t.py.Syntax, v, "pointer")
	}
	if !v.Pure {
		name := gotree.Ident{Name: t.scope.Take("object")}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	t.out.Fails = true
	t.emit(&gotree.If{
		Cond: &gotree.Binary{Op: "==", X: v.X, Y: gotree.Nil},
		Then: &gotree.Block{Stmts: t.caught(gotree.CallOf(t.qual("py", "NoneAttribute"), gotree.Str{Value: attr}))},
	})
	v.MayNil = false
	return v
}

// refuseLazy refuses a loop over map or filter, whose function Python calls between the rounds. What converts to text
// neither fails nor shows when it is called.
func (t *translator) refuseLazy(s *pyast.For) {
	t.refuseLazyCall(s, s.Iter)
}

// passers are the builtins that ask the iterators that they are given for one item at a time.
var passers = set("enumerate zip iter")

func (t *translator) refuseLazyCall(s *pyast.For, e pyast.Expr) {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) == 0 {
		return
	}
	if passers[t.Qualified(call.Func)] {
		for _, a := range call.Args {
			t.refuseLazyCall(s, a)
		}
	}
	name := t.Qualified(call.Func)
	if name == "itertools.groupby" && e == s.Iter && t.groupsFirst(s, call) {
		return
	}
	if strings.HasPrefix(name, "itertools.") && (t.mayChange(s.Body) || name == "itertools.groupby" && len(call.Args)+len(call.Keywords) > 1) {
		t.Fail(s.Iter, diag.NoGenerator, "a loop over %s goes on with what its rounds change", name)
	}
	if name == "map" && t.Qualified(call.Args[0]) != "str" || name == "filter" {
		t.Fail(s.Iter, diag.NoGenerator, "a loop over %s calls its function between the rounds", name)
	}
}

// TypeTree returns the Go tree of a type's spelling.
func (t *translator) TypeTree(goType string) gotree.Expr { return t.u.typeTree(goType) }

// TopLevel reports whether the code stands at a module's top level, and makes its state or its constants.
func (t *translator) TopLevel() bool { return t.py == t.py.Module.Body }

// standsOutside reports whether a dotted name stands in the module's top level, as what a variable was made of.
func (t *translator) standsOutside(e pyast.Expr) bool {
	for {
		switch x := e.(type) {
		case *pyast.Attribute:
			e = x.Value
		case *pyast.Name:
			return t.py.Uses[x] == nil && t.py.Module.Body != nil && t.py.Module.Body.Uses[x] != nil
		default:
			return false
		}
	}
}
