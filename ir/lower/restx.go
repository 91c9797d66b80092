// This file writes out the decorators over the methods of Flask-RESTX's resources: those that only document go, and what is
// marshalled is so where it is returned (Flask-RESTX documentation, "Response marshalling").
//
//	@ns.doc("list_todos")                   def get(self):
//	@ns.marshal_list_with(todo)         =>      return ns.marshal_list_with(TODOS, todo)
//	def get(self):
//	    return TODOS
//
// A marshal_with of data and fields is not one of the library: it is marshal with the mask that the request asks for.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// documenting are the methods of an Api or Namespace whose decorators leave what they are put on as it is.
var documenting = wordSet("doc response param header produces deprecated hide vendor expect")

// writeResources writes out the decorators of the methods of resources.
func writeResources(p *ir.Program) {
	validates := validatesPayloads(p)
	for _, m := range p.Modules {
		if m.Syntax.Broken || !importsResource(m.Syntax) {
			continue
		}
		w := &resourceWriter{m: m.Syntax, validates: validates, models: map[string]string{}}
		for _, s := range m.Syntax.Body {
			if class, ok := s.(*pyast.ClassDef); ok && slices.ContainsFunc(class.Bases, isResourceBase) {
				w.resource(class)
			}
		}
		w.calls()
	}
}

// resourceWriter writes out the decorators of the resources of one module.
type resourceWriter struct {
	m         *pyast.Module
	validates bool
	models    map[string]string // the models that stand for dicts of fields, by the names of the dicts
}

// importsResource reports whether a module imports Flask-RESTX or Flask-RESTful.
func importsResource(m *pyast.Module) bool {
	return slices.ContainsFunc(m.Body, func(s pyast.Stmt) bool {
		switch s := s.(type) {
		case *pyast.ImportFrom:
			return s.Level == 0 && isRESTX(s.Module)
		case *pyast.Import:
			return slices.ContainsFunc(s.Names, func(a *pyast.Alias) bool { return isRESTX(a.Name) })
		}
		return false
	})
}

func isRESTX(module string) bool {
	return module == "flask_restx" || strings.HasPrefix(module, "flask_restx.") || module == "flask_restful"
}

func isResourceBase(e pyast.Expr) bool { return lastName(e) == "Resource" }

// validatesPayloads reports whether the program may tell Flask-RESTX to validate the payloads that it expects without saying
// so over the method.
func validatesPayloads(p *ir.Program) bool {
	found := false
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Constant:
				text, ok := n.Value.(pyast.Str)
				found = found || ok && text == "RESTX_VALIDATE"
			case *pyast.Attribute:
				found = found || n.Attr == "RESTX_VALIDATE"
			case *pyast.Name:
				found = found || n.ID == "RESTX_VALIDATE"
			case *pyast.Call:
				name := lastName(n.Func)
				found = found || (name == "Api" || name == "Namespace" || name == "namespace") && hasKeyword(n, "validate")
			}
			return !found
		})
	}
	return found
}

// resource writes out the decorators of the methods of one resource.
func (w *resourceWriter) resource(class *pyast.ClassDef) {
	for _, s := range class.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		def.DecoratorList = slices.DeleteFunc(def.DecoratorList, func(e pyast.Expr) bool { return documents(e, w.validates) })
		last := len(def.DecoratorList) - 1
		if last < 0 {
			continue
		}
		// What stands above another decorator marshals what that one returns.
		if call, ok := def.DecoratorList[last].(*pyast.Call); ok && marshals(call) && !decoratedTwice(def, call) {
			marshalReturns(def, w.plain(call))
			def.DecoratorList = def.DecoratorList[:last]
		}
	}
}

// documents reports whether a decorator only documents a method.
func documents(e pyast.Expr, validates bool) bool {
	call, ok := e.(*pyast.Call)
	if !ok {
		a, ok := e.(*pyast.Attribute)
		return ok && (a.Attr == "deprecated" || a.Attr == "hide")
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !documenting[a.Attr] || hasKeyword(call, "validate") {
		return false
	}
	expects := a.Attr == "expect" || hasKeyword(call, "expect")
	return !expects || !validates
}

// marshalWords are the keywords of marshal_with that are written out; the others document.
var marshalWords = wordSet("fields envelope skip_none as_list code description")

// marshals reports whether a decorator is a marshal_with whose arguments are known.
func marshals(call *pyast.Call) bool {
	name := lastName(call.Func)
	return (name == "marshal_with" || name == "marshal_list_with") && len(call.Args) <= 1 &&
		len(call.Args)+len(call.Keywords) > 0 && !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return !marshalWords[k.Arg] })
}

// decoratedTwice reports whether another decorator of a method marshals what it returns too.
func decoratedTwice(def *pyast.FunctionDef, call *pyast.Call) bool {
	return slices.ContainsFunc(def.DecoratorList, func(e pyast.Expr) bool {
		other, ok := e.(*pyast.Call)
		return ok && other != call && strings.HasPrefix(lastName(other.Func), "marshal_")
	})
}

// marshalReturns marshals what a method returns, in a tuple its first item; at its end it returns None.
func marshalReturns(def *pyast.FunctionDef, decorator *pyast.Call) {
	ends := len(def.Body) > 0 && !leaves(def.Body)
	wrap := func(e pyast.Expr, at pyast.Span) pyast.Expr {
		if e == nil {
			e = &pyast.Constant{Span: at, Value: pyast.None{}}
		}
		return marshalled(decorator, e)
	}
	for _, s := range returnsOf(def.Body) {
		tuple, ok := s.Value.(*pyast.Tuple)
		if !ok || len(tuple.Elts) == 0 || len(tuple.Elts) > 3 {
			s.Value = wrap(s.Value, s.Span)
			continue
		}
		s.Value = &pyast.Tuple{Span: tuple.Span, Elts: append([]pyast.Expr{wrap(tuple.Elts[0], s.Span)}, tuple.Elts[1:]...)}
	}
	if ends {
		at := pyast.Span(def.Body[len(def.Body)-1].Bounds())
		def.Body = append(def.Body, &pyast.Return{Span: at, Value: wrap(nil, at)})
	}
}

// plain returns a decorator marshal_with whose dict of fields has the name of a model made of it.
//
//	fields = {"id": fields.Integer}     =>  fields = {"id": fields.Integer}
//	@marshal_with(fields)                   fields_model = Model("fields", fields)
//	                                        @marshal_with(fields_model)
func (w *resourceWriter) plain(call *pyast.Call) *pyast.Call {
	if nameOf(call.Func) != "marshal_with" || len(call.Args) != 1 {
		return call
	}
	out := *call
	out.Args = []pyast.Expr{w.modelFor(call.Args[0], "marshal_with")}
	return &out
}

// calls makes models of the dicts of fields that calls of marshal are given.
func (w *resourceWriter) calls() {
	pyast.Walk(w.m, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok && nameOf(call.Func) == "marshal" && len(call.Args) > 1 {
			call.Args[1] = w.modelFor(call.Args[1], "marshal")
		}
		return true
	})
}

// modelFor returns the name of the model for a dict of fields that e names, or e; the import of beside is that of Model too.
func (w *resourceWriter) modelFor(e pyast.Expr, beside string) pyast.Expr {
	name := nameOf(e)
	if name == "" || boundBy(w.m.Body)[name] != 1 {
		return e
	}
	if w.models[name] == "" && !w.makeModel(name, beside) {
		return e
	}
	return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: w.models[name]}
}

// makeModel makes the model for a dict of fields that is written out.
func (w *resourceWriter) makeModel(name, beside string) bool {
	at := slices.IndexFunc(w.m.Body, func(s pyast.Stmt) bool { return isFieldDict(s, name) })
	names := namesIn(w.m)
	model := strings.TrimSuffix(name, "_fields") + "_model"
	if names[model] {
		model = name + "_model"
	}
	if at < 0 || names[model] || names["Model"] && len(w.models) == 0 || len(w.models) == 0 && !importBeside(w.m, beside, "Model") {
		return false
	}
	span := pyast.Span(w.m.Body[at].Bounds())
	made := &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: "Model"}, Args: []pyast.Expr{
		&pyast.Constant{Span: span, Value: pyast.Str(name)}, &pyast.Name{Span: span, ID: name},
	}}
	w.m.Body = slices.Insert(w.m.Body, at+1, pyast.Stmt(&pyast.Assign{Span: span, Targets: []pyast.Expr{&pyast.Name{Span: span, ID: model}}, Value: made}))
	w.models[name] = model
	return true
}

// isFieldDict reports whether a statement assigns a dict that is written out to a name.
func isFieldDict(s pyast.Stmt, name string) bool {
	assign, ok := s.(*pyast.Assign)
	if !ok || len(assign.Targets) != 1 || nameOf(assign.Targets[0]) != name {
		return false
	}
	_, ok = assign.Value.(*pyast.Dict)
	return ok
}

// returnsOf returns the return statements of a function's body, without those of the functions within.
func returnsOf(body []pyast.Stmt) []*pyast.Return {
	var out []*pyast.Return
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if s, ok := n.(*pyast.Return); ok {
				out = append(out, s)
			}
			switch n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			}
			return true
		})
	}
	return out
}

// marshalled returns the call that marshals a value as a decorator says.
func marshalled(decorator *pyast.Call, value pyast.Expr) pyast.Expr {
	at := pyast.Span(value.Bounds())
	call := &pyast.Call{Span: at, Func: decorator.Func, Args: append([]pyast.Expr{value}, decorator.Args...)}
	for _, k := range decorator.Keywords {
		if k.Arg == "fields" || k.Arg == "envelope" || k.Arg == "skip_none" {
			call.Keywords = append(call.Keywords, k)
		}
	}
	return call
}
