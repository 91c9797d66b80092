// This file translates what flask_pydantic reads before a view runs.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// validatedParams reads what a view of flask_pydantic asks for, and then the other variables of the URL.
//
//	@validate()
//	def create(body: Item):  =>  p := flaskpydantic.Read(c)
//	                             body := flaskpydantic.Body(p, pydantic.Model("Item", DecodeItem))
//	                             if p.Refused() {
//	                             	return p.Answer(http.StatusBadRequest)
//	                             }
func (t *translator) validatedParams(checks *ir.Checks) {
	if t.inResource() {
		t.Fail(t.py.Syntax, diag.NoOperation, "a resource of Flask-RESTful whose requests flask_pydantic reads is not translated")
	}
	if len(checks.Inputs) > 0 {
		p := gotree.Ident{Name: t.scope.Take("p")}
		t.emit(gotree.Define(gotree.CallOf(t.qual("flaskpydantic", "Read"), t.context()), p))
		for _, in := range checks.Inputs {
			t.validatedInput(checks, in, p)
		}
		t.emit(&gotree.If{Cond: gotree.CallOf(gotree.Sel(p, "Refused")), Then: t.sub(func() { t.leave(t.refusedAnswer(p)) })})
	}
	t.viewParams()
}

// validatedInput reads one part of the request.
func (t *translator) validatedInput(checks *ir.Checks, in *ir.Input, p gotree.Ident) {
	value, failure := t.u.models.Input(in)
	if failure != nil {
		panic(failure)
	}
	t.requireAll(value)
	goType := t.u.repr(value.Type())
	switch {
	case in.Kind != ir.PathInput && !isModel(value.Type()) || goType == "":
		t.Fail(t.py.Syntax, diag.NoOperation, "what flask_pydantic reads as %s is no model that is translated", in.Name)
	case in.Kind != ir.PathInput && in.Kind != ir.BodyInput && isRoot(value):
		t.Fail(t.py.Syntax, diag.NoOperation, "a root model as %s of flask_pydantic is not translated", in.Name)
	case in.Kind == ir.PathInput && (!t.alwaysGiven(in.Name) || t.u.repr(in.Symbol.Type) != goType):
		t.Fail(t.py.Syntax, diag.NoOperation, "the rules of the view give the variable %s in different ways", in.Name)
	}
	reader, failure := value.Reader(t.u, goType)
	if failure != nil {
		panic(failure)
	}
	name, args := "", []gotree.Expr{p}
	switch in.Kind {
	case ir.PathInput:
		name, args = "Path", append(args, gotree.Str{Value: in.Name}, reader)
	case ir.QueryInput:
		name, args = "Query", append(append(args, reader), t.repeated(value)...)
	case ir.FormInput:
		name, args = "Form", append(args, reader)
	default:
		name, args = "Body", append(append(args, reader), t.jsonOptions(checks.Settings)...)
		if isRoot(value) {
			name = "Root"
		} else if checks.Settings.ManyBodies {
			name, goType = "Bodies", "*py.List["+goType+"]"
		}
	}
	t.keepValidated(in, goType, gotree.CallOf(t.qual("flaskpydantic", name), args...))
}

// isRoot reports whether a value is a root model.
func isRoot(v Value) bool {
	in, ok := v.Type().(ir.Instance)
	return ok && in.Class.IsRootModel()
}

// keepValidated gives what is read to the variable of the parameter, or to one that stands for request.query_params and
// its kin.
func (t *translator) keepValidated(in *ir.Input, goType string, call gotree.Expr) {
	s := in.Symbol
	if s != nil && t.reboundType(s, goType) != goType {
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s takes values of other types", in.Name)
	}
	onRequest := in.Kind != ir.PathInput && t.readsPart(in.Name)
	switch {
	case s != nil && (t.readAnywhere(s) || t.reads(s)):
		variable := t.declareParam(s, goType)
		t.emit(gotree.Define(call, gotree.Ident{Name: variable.name}))
		if onRequest && len(s.Binds) > 1 {
			t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is assigned to, and request.%s_params is read", in.Name, in.Name)
		}
		t.notePart(in.Name, variable)
	case onRequest:
		variable := &variable{name: t.scope.GoName(in.Name, false), goType: goType, declared: true}
		t.emit(gotree.Define(call, gotree.Ident{Name: variable.name}))
		t.notePart(in.Name, variable)
	default:
		t.emit(gotree.Do(call))
	}
	if s != nil && t.vars[s] == nil {
		t.declareParam(s, goType)
	}
}

// notePart notes the variable that stands for a part of the request.
func (t *translator) notePart(name string, v *variable) {
	if t.parts == nil {
		t.parts = map[string]*variable{}
	}
	t.parts["flask.request."+name+"_params"] = v
}

// readsPart reports whether the view reads a part on the request.
func (t *translator) readsPart(name string) bool {
	found := false
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Attribute); ok && t.Qualified(a) == "flask.request."+name+"_params" {
				found = true
			}
			return !found
		})
	}
	return found
}

// requestPart translates request.query_params and its kin.
func (t *translator) requestPart(e *pyast.Attribute) (rule.Value, bool) {
	v := t.parts[t.Qualified(e)]
	if v == nil {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.Ident{Name: v.name}, Type: v.goType, Pure: true}, true
}

// belowPart reports whether e is read of what requestPart translates.
func (t *translator) belowPart(e *pyast.Attribute) bool {
	for at, ok := e.Value.(*pyast.Attribute); ok; at, ok = at.Value.(*pyast.Attribute) {
		if t.parts[t.Qualified(at)] != nil {
			return true
		}
	}
	return false
}

// repeated lists the fields of a query that take all values of their names.
func (t *translator) repeated(value Value) []gotree.Expr {
	names, ok := value.Repeated()
	if !ok {
		t.Fail(t.py.Syntax, diag.NoOperation, "the model of the query has fields that are not translated here")
	}
	var out []gotree.Expr
	for _, name := range names {
		out = append(out, gotree.Str{Value: name})
	}
	return out
}

// jsonOptions spells get_json_params.
func (t *translator) jsonOptions(s ir.Settings) []gotree.Expr {
	lit := &gotree.Composite{Type: t.qual("web", "JSONOpt")}
	if s.Force {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Force"}, Value: gotree.True})
	}
	if s.Silent {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Silent"}, Value: gotree.True})
	}
	if len(lit.Elts) == 0 {
		return nil
	}
	return []gotree.Expr{lit}
}

// refusedAnswer is what the view gives where something was refused.
func (t *translator) refusedAnswer(p gotree.Ident) gotree.Expr {
	const raise, status = "FLASK_PYDANTIC_VALIDATION_ERROR_RAISE", "FLASK_PYDANTIC_VALIDATION_ERROR_STATUS_CODE"
	if c := t.pydanticConfig(raise); c != nil && c.Kind == ir.ConstBool && c.Bool {
		return gotree.CallOf(gotree.Sel(p, "Raise"))
	} else if c != nil && c.Kind != ir.ConstBool && c.Kind != ir.ConstNone {
		t.Fail(t.py.Syntax, diag.NoOperation, "app.config[%q] is neither True nor False", raise)
	}
	code := 400
	if c := t.pydanticConfig(status); c != nil {
		if c.Kind != ir.ConstInt || c.Big != nil || StatusConstant(int(c.Int)) == "" {
			t.Fail(t.py.Syntax, diag.NoOperation, "app.config[%q] is no status", status)
		}
		code = int(c.Int)
	}
	return gotree.CallOf(gotree.Sel(p, "Answer"), gotree.Qual{Path: "net/http", Name: StatusConstant(code)})
}

// pydanticConfig returns the constant of a key of app.config, nil where nothing sets it.
func (t *translator) pydanticConfig(key string) *ir.Const {
	if t.u.NeverSet(key) {
		return nil
	}
	if !t.u.mentioned(key) {
		t.Require("app.config does not hold " + key)
		return nil
	}
	var last *ir.Const
	for _, item := range t.u.App.Config {
		if item.Key == key {
			last = item.Const
		}
	}
	if last == nil || t.u.App.ConfigOpen || slices.Contains(t.u.App.Maybe, key) {
		t.Fail(t.py.Syntax, diag.NoOperation, "app.config[%q] is no constant", key)
	}
	return last
}
