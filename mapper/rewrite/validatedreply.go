// This file translates what the views of flask_pydantic return: models become JSON, anything else is Flask's.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// validates returns what flask_pydantic reads for the view, nil for any other function.
func (t *translator) validates() *ir.Checks {
	if t.out.Mode != ViewMode {
		return nil
	}
	if c := t.checks(); c != nil && c.Library == "flask_pydantic" {
		return c
	}
	return nil
}

// respondValidated emits the return of a view of flask_pydantic.
//
//	return Item(id=1), 201  =>  return flaskpydantic.Send(c, http.StatusCreated, NewItem(1))
func (t *translator) respondValidated(s *pyast.Return, e pyast.Expr, settings ir.Settings) {
	if cond, ok := e.(*pyast.IfExp); ok {
		test := t.condition(cond.Test)
		t.emit(&gotree.If{Cond: test.X, Then: t.sub(func() { t.respondValidated(s, cond.Body, settings) })})
		t.respondValidated(s, cond.Orelse, settings)
		return
	}
	status := gotree.Expr(gotree.Qual{Path: "net/http", Name: StatusConstant(settings.Status)})
	if settings.Many {
		t.respondMany(s, e, status, settings)
		return
	}
	tuple, isTuple := e.(*pyast.Tuple)
	switch {
	case e == nil || isNone(e):
		t.respond(s, e)
	case isModel(t.TypeOf(e)):
		model := t.plain(e, "")
		t.leaveCall(t.sendModel("Send", append([]gotree.Expr{t.context(), status, model.X}, t.modelOptions(settings)...)))
	case isTuple && (len(tuple.Elts) == 2 || len(tuple.Elts) == 3) && !hasStar(tuple.Elts) && isModel(t.TypeOf(tuple.Elts[0])):
		t.respondModel(tuple, status, settings)
	case !t.noModel(e):
		t.Fail(s, diag.NoOperation, "a view of flask_pydantic that may or may not return a model here is not translated")
	default:
		t.respond(s, e)
	}
}

// respondModel answers with a model that stands in a tuple.
func (t *translator) respondModel(tuple *pyast.Tuple, status gotree.Expr, settings ir.Settings) {
	if len(tuple.Elts) == 2 && t.TypeOf(tuple.Elts[1]) == ir.Type(ir.Int) {
		vs := t.several(tuple.Elts, []string{"", "int"})
		status = t.statusName(tuple.Elts[1], vs[1].X)
		t.leaveCall(t.sendModel("Send", append([]gotree.Expr{t.context(), status, vs[0].X}, t.modelOptions(settings)...)))
		return
	}
	wants := []string{"", "any", "any"}
	vs := t.several(tuple.Elts, wants[:len(tuple.Elts)])
	rest := &gotree.Composite{Type: t.qual("py", "Tuple")}
	for _, v := range vs[1:] {
		rest.Elts = append(rest.Elts, gotree.Element{Value: v.X})
	}
	t.leaveCall(t.sendModel("Reply", append([]gotree.Expr{t.context(), status, vs[0].X, rest}, t.modelOptions(settings)...)))
}

// respondMany answers with a list of models (response_many).
func (t *translator) respondMany(s *pyast.Return, e pyast.Expr, status gotree.Expr, settings ir.Settings) {
	if e == nil {
		t.Fail(s, diag.NoOperation, "a view of flask_pydantic with response_many that returns no list is not translated")
	}
	list, ok := t.TypeOf(e).(ir.List)
	if !ok || !isModel(list.Elem) {
		t.Fail(s, diag.NoOperation, "a view of flask_pydantic with response_many that may return anything but a list of models is not translated")
	}
	models := t.plain(e, t.u.repr(list))
	t.leaveCall(t.sendModel("SendMany", append([]gotree.Expr{t.context(), status, models.X}, t.modelOptions(settings)...)))
}

func (t *translator) sendModel(fn string, args []gotree.Expr) rule.Value {
	return rule.Value{X: gotree.CallOf(t.qual("flaskpydantic", fn), args...), Fails: true}
}

// modelOptions are the options of the dumps.
func (t *translator) modelOptions(s ir.Settings) []gotree.Expr {
	var out []gotree.Expr
	if s.NoNone {
		out = append(out, t.qual("pydantic", "ExcludeNone"))
	}
	if s.Alias {
		out = append(out, t.qual("pydantic", "ByAlias"))
	}
	return out
}

// isModel reports whether the values of a type are models.
func isModel(known ir.Type) bool {
	in, ok := known.(ir.Instance)
	return ok && in.Class.Kind == ir.ModelClass
}

// noModel reports whether a value is certainly no model, nor a tuple that begins with one.
func (t *translator) noModel(e pyast.Expr) bool {
	if tuple, ok := e.(*pyast.Tuple); ok {
		return len(tuple.Elts) > 0 && !hasStar(tuple.Elts) && certainlyNoModel(t.TypeOf(tuple.Elts[0]))
	}
	if call, ok := e.(*pyast.Call); ok {
		switch t.Qualified(call.Func) {
		case "flask.jsonify", "flask.json.jsonify", "flask.render_template", "flask.redirect", "flask.make_response", "flask.abort":
			return true
		}
	}
	known := t.TypeOf(e)
	if tuple, ok := known.(ir.Tuple); ok {
		return len(tuple.Elems) > 0 && !tuple.Rest && certainlyNoModel(tuple.Elems[0])
	}
	return certainlyNoModel(known)
}

func certainlyNoModel(known ir.Type) bool {
	switch known := known.(type) {
	case ir.Basic:
		return known != ir.Any
	case ir.IntRange, ir.Dict, ir.List, ir.Set, ir.External:
		return true
	case ir.Optional:
		return certainlyNoModel(known.Elem)
	case ir.Instance:
		return known.Class.Kind != ir.ModelClass
	}
	return false
}
