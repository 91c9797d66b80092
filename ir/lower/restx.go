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
	var spaces *spaces
	validates := false
	for _, m := range p.Modules {
		if m.Syntax.Broken || !importsResource(m.Syntax) {
			continue
		}
		if spaces == nil {
			spaces, validates = newSpaces(p), validatesPayloads(p)
		}
		w := &resourceWriter{spaces: spaces, of: m, m: m.Syntax, validates: validates, models: map[string]string{}}
		for _, s := range m.Syntax.Body {
			class, ok := s.(*pyast.ClassDef)
			if ok && slices.ContainsFunc(class.Bases, func(e pyast.Expr) bool { return spaces.isLibrary(m, e, "Resource") }) {
				w.resource(class)
			}
		}
		w.calls()
	}
}

// resourceWriter writes out the decorators of the resources of one module.
type resourceWriter struct {
	*spaces
	of        *ir.Module
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

// validatesPayloads reports whether the program may tell Flask-RESTX to validate the payloads that it expects without saying
// so over the method.
func validatesPayloads(p *ir.Program) bool {
	found := false
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Constant:
				text, ok := n.Value.(pyast.Str)
				found = found || ok && (text == "RESTX_VALIDATE" || text == "validate")
			case *pyast.Attribute:
				found = found || n.Attr == "RESTX_VALIDATE" || n.Attr == "_validate"
			case *pyast.Name:
				found = found || n.ID == "RESTX_VALIDATE"
			case *pyast.Call:
				found = found || mayValidate(n)
			}
			return !found
		})
	}
	return found
}

// mayValidate reports whether a call may make an Api or a Namespace that validates payloads.
func mayValidate(call *pyast.Call) bool {
	name := lastName(call.Func)
	if name == "expect" || name == "doc" {
		return false // which say so of one method
	}
	makes := strings.HasSuffix(name, "Api") || strings.HasSuffix(name, "Namespace") || name == "namespace"
	return makes && (len(call.Args) > 4 || hasKeyword(call, "validate")) ||
		slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "validate" })
}

// resource writes out the decorators of the methods of one resource.
func (w *resourceWriter) resource(class *pyast.ClassDef) {
	for _, s := range class.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		def.DecoratorList = slices.DeleteFunc(def.DecoratorList, w.documents)
		last := len(def.DecoratorList) - 1
		if last < 0 {
			continue
		}
		// What stands above another decorator marshals what that one returns.
		if call, ok := def.DecoratorList[last].(*pyast.Call); ok && w.marshals(call) && !decoratedTwice(def, call) {
			marshalReturns(def, w.plain(call))
			def.DecoratorList = def.DecoratorList[:last]
		}
	}
}

// documents reports whether a decorator of an Api or Namespace only documents a method.
func (w *resourceWriter) documents(e pyast.Expr) bool {
	call, isCall := e.(*pyast.Call)
	if isCall {
		e = call.Func
	}
	a, ok := e.(*pyast.Attribute)
	if !ok || !documenting[a.Attr] || !w.isSpace(w.of, a.Value, maxSpaces) {
		return false
	}
	if !isCall {
		return a.Attr == "deprecated" || a.Attr == "hide"
	}
	expects := a.Attr == "expect" || hasKeyword(call, "expect")
	return !hasKeyword(call, "validate") && (!expects || !w.validates)
}

// marshalWords are the keywords of marshal_with that are written out; the others document.
var marshalWords = wordSet("fields envelope skip_none as_list code description")

// marshals reports whether a decorator is a marshal_with whose arguments are known.
func (w *resourceWriter) marshals(call *pyast.Call) bool {
	if len(call.Args) > 1 || len(call.Args)+len(call.Keywords) == 0 ||
		slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return !marshalWords[k.Arg] }) {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if ok && (a.Attr == "marshal_with" || a.Attr == "marshal_list_with") && w.isSpace(w.of, a.Value, maxSpaces) {
		return true
	}
	return w.isLibrary(w.of, call.Func, "marshal_with")
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
	name := nameOf(call.Func)
	if name == "" || len(call.Args) != 1 {
		return call
	}
	out := *call
	out.Args = []pyast.Expr{w.modelFor(call.Args[0], name)}
	return &out
}

// calls makes models of the dicts of fields that calls of marshal are given.
func (w *resourceWriter) calls() {
	pyast.Walk(w.m, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if ok && nameOf(call.Func) != "" && len(call.Args) > 1 && w.isLibrary(w.of, call.Func, "marshal") {
			call.Args[1] = w.modelFor(call.Args[1], nameOf(call.Func))
		}
		return true
	})
}

// modelFor returns the name of the model for a dict of fields that e names, or e; what imports the function that
// is called imports Model too.
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
	if at < 0 || names[model] || len(w.models) == 0 && names["Model"] {
		return false
	}
	if from := w.find.names[w.of].froms[beside]; len(w.models) == 0 {
		from.Names = append(from.Names, &pyast.Alias{Span: from.Span, Name: "Model"})
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
