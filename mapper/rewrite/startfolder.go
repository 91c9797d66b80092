// This file translates what code does to the file system while the app is made: the folders that a module, or the function
// that makes the app, makes for what is stored later.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// folderMakers are what makes folders.
var folderMakers = set("os.makedirs os.mkdir pathlib.Path.mkdir")

// fileChangers are what changes files otherwise, as far as it is told by a name.
var fileChangers = set("os.remove os.unlink os.rename os.replace shutil.copy shutil.copyfile shutil.move shutil.rmtree " +
	"pathlib.Path.write_text pathlib.Path.write_bytes pathlib.Path.touch pathlib.Path.unlink")

// StartFolders translates the top-level statements of fn's body that make folders, as a function that runs before the first
// request; nil when there are none. The conditions say what has no translation.
func (u *Unit) StartFolders(fn *ir.Func) (out *Func, conditions []string) {
	body := fn.Body
	if fn == fn.Module.Body {
		body = fn.Module.Syntax.Body
	}
	var makes []pyast.Stmt
	for _, s := range body {
		switch made, changed := u.onFiles(fn, s); {
		case changed || made && !onlyActs(s):
			conditions = append(conditions, "the files and folders are there that "+u.where(fn.Module, s)+" makes while the app is made")
		case made:
			makes = append(makes, s)
		}
	}
	if len(makes) == 0 {
		return nil, conditions
	}
	out, failure := u.startFolders(fn, makes)
	if failure != nil {
		return nil, append(conditions, "the folders are there that "+u.where(fn.Module, makes[0])+" makes while the app is made")
	}
	return out, conditions
}

// where names a statement by its file and line.
func (u *Unit) where(m *ir.Module, s pyast.Stmt) string {
	o := u.place1(m, s, "", "")
	return o.Path + ":" + itoa(o.StartLine)
}

// onFiles reports whether running a statement makes folders, and whether it changes files in other ways: by itself, or by
// the functions of the project that it calls.
func (u *Unit) onFiles(fn *ir.Func, s pyast.Stmt) (makes, changes bool) {
	if test, ok := s.(*pyast.If); isDef(s) || ok && asksMain(test.Test) {
		return false, false
	}
	made, changes := touchesFiles(fn, []pyast.Stmt{s}, map[*ir.Func]bool{u.App.Factory: true})
	return made, changes
}

// touchesFiles is onFiles of statements of fn; those of functions that they call only change files, and no function is
// looked at twice.
func touchesFiles(fn *ir.Func, body []pyast.Stmt, seen map[*ir.Func]bool) (makes, changes bool) {
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Call:
				name := calledName(fn, n)
				makes = makes || folderMakers[name]
				changes = changes || fileChangers[name] || name == "open" && opensToWrite(n)
				if called := calledFunc(fn, n); called != nil && !seen[called] {
					seen[called] = true
					m, c := touchesFiles(called, called.Body, seen)
					changes = changes || m || c
				}
			}
			return true
		})
	}
	return makes, changes
}

// calledFunc returns the function of the project that a call runs: by its name, as the constructor of a class or as a
// method of an object whose class is known; else nil.
func calledFunc(fn *ir.Func, call *pyast.Call) *ir.Func {
	if s := fn.Resolve(call.Func); s != nil {
		if s.Class != nil {
			return findMethod(s.Class, "__init__")
		}
		return s.Func
	}
	if a, ok := call.Func.(*pyast.Attribute); ok {
		if known, isObject := fn.TypeOf(a.Value).(ir.Instance); isObject {
			return findMethod(known.Class, a.Attr)
		}
	}
	return nil
}

// calledName returns the qualified name of what is called, of a method of a path too.
func calledName(fn *ir.Func, call *pyast.Call) string {
	if a, ok := call.Func.(*pyast.Attribute); ok && fn.TypeOf(a.Value) == ir.Type(ir.External{Name: "pathlib.Path"}) {
		return "pathlib.Path." + a.Attr
	}
	return fn.Qualified(call.Func)
}

func opensToWrite(call *pyast.Call) bool {
	return len(call.Args) > 1 && slices.ContainsFunc(call.Args[1:], func(e pyast.Expr) bool {
		c, ok := e.(*pyast.Constant)
		if !ok {
			return true
		}
		mode, ok := c.Value.(pyast.Str)
		return ok && strings.ContainsAny(string(mode), "wax+")
	})
}

// onlyActs reports whether a statement binds no name, so that running it elsewhere is the same.
func onlyActs(s pyast.Stmt) bool {
	acts := true
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Assign, *pyast.AnnAssign, *pyast.AugAssign, *pyast.NamedExpr, *pyast.For, *pyast.With, *pyast.Return, *pyast.Import, *pyast.ImportFrom, *pyast.Delete:
			acts = false
		case *pyast.ExceptHandler:
			acts = acts && n.Name == ""
		}
		return acts
	})
	return acts
}

// startFolders puts statements into a function without parameters.
func (u *Unit) startFolders(fn *ir.Func, makes []pyast.Stmt) (*Func, *Failure) {
	key := "folders:" + fn.Module.Name + ":" + fn.Name
	if message, bad := u.broken[key]; bad {
		return nil, &Failure{Code: diag.NotChecked, Message: message, Module: fn.Module, Node: makes[0]}
	}
	t := u.initialiser(fn.Module)
	t.py, t.out.Py = fn, fn
	t.out.Mode = StartupMode
	failure := t.attempt(func() {
		for _, s := range makes {
			t.stmt(s)
		}
	})
	if failure == nil && (t.out.Context || t.out.State != nil || len(t.vars) > 0) {
		failure = &Failure{Code: diag.NoGlobal, Message: "making the folders needs more than the module's constants", Module: fn.Module, Node: makes[0]}
	}
	if failure != nil {
		return nil, failure
	}
	t.out.Name = t.out.Place.Package.name("MakeFolders")
	t.out.Fails = true
	t.emit(gotree.Ret(gotree.Nil))
	t.out.Decl = &gotree.Func{
		Name: t.out.Name, Doc: t.out.Name + " makes the folders that the app stores files in.", Body: t.block,
		Type:   gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}},
		Origin: u.place1(fn.Module, makes[0], "python.folders", key),
	}
	t.out.Place.Decls = append(t.out.Place.Decls, t.out.Decl)
	return t.out, nil
}
