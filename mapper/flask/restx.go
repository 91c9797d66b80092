// This file maps Flask-RESTX's functions and models (flask_restx 1.3.2).

package flask

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// restx is what resources of Flask-RESTX use, as functions and as methods of an Api or Namespace.
var restx = restxTable()

func restxTable() rule.Table {
	table := rule.Table{
		{Py: `flask_restx.abort(code)`, Do: abortRESTX},
		{Py: `flask_restx.abort(code, message, **data)`, Do: abortRESTX},
		{Py: `flask_restful.marshal(data, fields, **options)`, Do: marshalData},
		{Py: `flask_restful.marshal_with(data, fields, **options)`, Do: marshalAnswer},
		{Py: `flask_restful.Model(name, model)`, Do: newModel},
		{Py: `flask_restx.marshal(data, fields, **options)`, Do: marshalData},
		{Py: `flask_restx.marshal_with(data, fields, **options)`, Do: marshalAnswer},
		{Py: `(api @ flask_restx.Api).payload`, Go: `web.RequestJSON(c)`},
		{Py: `(ns @ flask_restx.Namespace).payload`, Go: `web.RequestJSON(c)`},
		{Py: `flask_restx.Model(name, model)`, Do: newModel},
		{Py: `flask_restx.Model.inherit(self, name, model)`, Do: inheritModel},
		{Py: `flask_restx.Model.clone(self, name, model)`, Do: cloneModel},
	}
	for _, owner := range []string{"flask_restx.Namespace.", "flask_restx.Api."} {
		table = append(table, rule.Table{
			{Py: owner + `abort(ns, code)`, Do: abortRESTX},
			{Py: owner + `abort(ns, code, message, **data)`, Do: abortRESTX},
			{Py: owner + `marshal(ns, data, fields, **options)`, Do: marshalData},
			{Py: owner + `marshal_with(ns, data, fields, **options)`, Do: marshalAnswer},
			{Py: owner + `marshal_list_with(ns, data, fields, **options)`, Do: marshalAnswer},
			{Py: owner + `model(ns, name, model, **options)`, Do: newModel},
			{Py: owner + `inherit(ns, name, self, model)`, Do: inheritModel},
			{Py: owner + `clone(ns, name, self, model)`, Do: cloneModel},
			{Py: owner + `extend(ns, name, self, model)`, Do: cloneModel},
		}...)
	}
	return table
}

// abortRESTX raises the HTTP exception of a code with the message of its answer, and more data before it.
//
//	ns.abort(404, f"no todo {id}")  =>  return web.AbortMessage(http.StatusNotFound, "no todo "+...)
func abortRESTX(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["code"]) != ir.Type(ir.Int) {
		return rule.Value{}, false
	}
	message := m.Args["message"]
	if message == nil || x.Const(message) != nil && x.Const(message).Kind == ir.ConstNone {
		if len(m.More) > 0 {
			return rule.Value{}, false
		}
		code := x.Several([]pyast.Expr{m.Args["code"]}, []string{"int"})[0]
		return rule.Value{X: gotree.CallOf(x.Qual("web", "Abort"), x.Status(m.Args["code"], code.X)), Never: true}, true
	}
	if len(m.More) > 0 {
		return abortMessage(x, m, message)
	}
	if x.TypeOf(message) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["code"], message}, []string{"int", "string"})
	return rule.Value{X: gotree.CallOf(x.Qual("web", "AbortMessage"), x.Status(m.Args["code"], vs[0].X), vs[1].X), Never: true}, true
}

// abortMessage raises the HTTP exception of a code with data and a message that is certainly a text of its own.
func abortMessage(x rule.Context, m rule.Match, message pyast.Expr) (rule.Value, bool) {
	if known := x.Const(message); known == nil || known.Kind != ir.ConstStr || known.Text == "" {
		return rule.Value{}, false
	}
	code := x.Several([]pyast.Expr{m.Args["code"]}, []string{"int"})[0]
	keywords := append(append([]*pyast.Keyword(nil), m.More...), &pyast.Keyword{Span: pyast.Span(message.Bounds()), Arg: "message", Value: message})
	data, ok := x.Convert(x.Hoist(x.Dict(keywords), "data"), "*py.Dict[string, any]")
	if !ok {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("web", "AbortResource"), x.Status(m.Args["code"], code.X), data.X), Never: true}, true
}

// marshalData is marshal; the objects in the data are looked into by the names of their fields.
func marshalData(x rule.Context, m rule.Match) (rule.Value, bool) { return marshal(x, m, "Marshal") }

// marshalAnswer is marshal for what a method returns, with the mask that the request asks for.
func marshalAnswer(x rule.Context, m rule.Match) (rule.Value, bool) {
	return marshal(x, m, "MarshalFor")
}

// marshalledData is the condition under which fields find what Python finds; other data ends the request with an error.
const marshalledData = "models are given dicts, lists and objects of the app's own, and moments as isoformat writes them"

// marshal calls a method of the model with the data. Flask-RESTful has no masks.
func marshal(x rule.Context, m rule.Match, method string) (rule.Value, bool) {
	if call, ok := m.Node.(*pyast.Call); ok && strings.HasPrefix(x.Qualified(call.Func), "flask_restful.") && method == "MarshalFor" {
		method = "MarshalAnswer"
	}
	model, ok := modelWith(x, m)
	if !ok || !x.ByName(m.Args["data"]) {
		return rule.Value{}, false
	}
	data, ok := x.Convert(x.Hoist(x.Expr(m.Args["data"], "any"), "data"), "any")
	if !ok {
		return rule.Value{}, false
	}
	x.Require(marshalledData)
	args := []gotree.Expr{data.X}
	if method == "MarshalFor" {
		args = append([]gotree.Expr{x.Request()}, args...)
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(model, method), args...), Type: "any", Fails: true}, true
}

// modelWith returns the model that is marshalled by, with its options.
func modelWith(x rule.Context, m rule.Match) (gotree.Expr, bool) {
	v, ok := modelOf(x, m.Args["fields"])
	if !ok {
		return nil, false
	}
	for _, k := range m.More {
		known := x.Const(k.Value)
		switch {
		case known == nil:
			return nil, false
		case known.Kind == ir.ConstNone || known.Kind == ir.ConstBool && !known.Bool:
		case k.Arg == "skip_none" && known.Kind == ir.ConstBool:
			v = gotree.CallOf(gotree.Sel(v, "SkippingNone"))
		case k.Arg == "envelope" && known.Kind == ir.ConstStr && known.Text != "":
			v = gotree.CallOf(gotree.Sel(v, "Enveloped"), gotree.Str{Value: known.Text})
		default:
			return nil, false
		}
	}
	return v, true
}

// modelOf translates a model, or the dict of fields that stands for one.
func modelOf(x rule.Context, e pyast.Expr) (gotree.Expr, bool) {
	if known, ok := x.TypeOf(e).(ir.External); ok && (known.Name == "flask_restx.Model" || known.Name == "flask_restful.Model") {
		v, ok := x.Convert(x.Expr(e, "*web.Model"), "*web.Model")
		return v.X, ok
	}
	dict, ok := dictOf(x, e)
	if !ok {
		return nil, false
	}
	v, ok := modelFrom(x, dict)
	return v.X, ok
}

// dictOf returns the display that e is, or that the name e was assigned once.
func dictOf(x rule.Context, e pyast.Expr) (*pyast.Dict, bool) {
	if dict, ok := e.(*pyast.Dict); ok {
		return dict, true
	}
	dict, ok := x.Assigned(e).(*pyast.Dict)
	return dict, ok
}

// newModel translates a model of fields that are written out.
//
//	todo = api.model("Todo", {"id": fields.Integer, "task": fields.String})
//	=>  var todo = web.NewModel(web.Field{Name: "id", Kind: web.IntegerField}, web.Field{Name: "task", Kind: web.StringField})
func newModel(x rule.Context, m rule.Match) (rule.Value, bool) {
	if len(m.More) > 0 { // a mask or strict
		return rule.Value{}, false
	}
	dict, ok := dictOf(x, m.Args["model"])
	if !ok {
		return rule.Value{}, false
	}
	return modelFrom(x, dict)
}

func modelFrom(x rule.Context, dict *pyast.Dict) (rule.Value, bool) {
	call := gotree.CallOf(x.Qual("web", "NewModel"))
	for i, key := range dict.Keys {
		name := x.Const(key)
		if key == nil || name == nil || name.Kind != ir.ConstStr {
			return rule.Value{}, false
		}
		field, ok := fieldOf(x, dict.Values[i], name.Text)
		if !ok {
			return rule.Value{}, false
		}
		call.Args = append(call.Args, field)
	}
	return rule.Value{X: call, Type: "*web.Model"}, true
}

// inheritModel is Api.inherit of one parent.
func inheritModel(x rule.Context, m rule.Match) (rule.Value, bool) {
	return derivedModel(x, m, func(parent, own gotree.Expr) *gotree.Call { return gotree.CallOf(gotree.Sel(own, "Inherit"), parent) })
}

// cloneModel is Api.clone of one parent.
func cloneModel(x rule.Context, m rule.Match) (rule.Value, bool) {
	return derivedModel(x, m, func(parent, own gotree.Expr) *gotree.Call { return gotree.CallOf(gotree.Sel(parent, "Clone"), own) })
}

func derivedModel(x rule.Context, m rule.Match, derive func(parent, own gotree.Expr) *gotree.Call) (rule.Value, bool) {
	parent, isModel := modelOf(x, m.Args["self"])
	own, ok := modelOf(x, m.Args["model"])
	if !ok || !isModel {
		return rule.Value{}, false
	}
	return rule.Value{X: derive(parent, own), Type: "*web.Model"}, true
}
