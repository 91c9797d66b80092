// This file translates the views whose requests a library reads into models: flask_openapi3.

package rewrite

import (
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// FieldKey is a field of a model and where it is looked for in a query, in a form or among header fields.
type FieldKey struct {
	Name   string
	Alias  string // "" for the name
	ByName bool   // the name serves beside the alias
	List   bool   // all values of its name count
}

// checks returns what a library reads of requests before the view runs, nil for nothing.
func (t *translator) checks() *ir.Checks {
	var found *ir.Checks
	for _, route := range t.u.App.Routes {
		if c := route.ChecksOf(t.py); c != nil && (found == nil || len(c.Refusals) > 0 || len(found.Refusals) == 0 && len(c.Inputs) > len(found.Inputs)) {
			found = c
		}
	}
	return found
}

// checkedReaders are the functions that read a model, by the kind of what it is read from.
var checkedReaders = map[ir.InputKind]string{
	ir.HeaderInput: "Header", ir.CookieInput: "Cookie", ir.PathInput: "Path", ir.QueryInput: "Query", ir.FormInput: "Form", ir.BodyInput: "Body",
}

// headerOrder is the condition of models that are read from header fields, which what is said of a missing one lists.
const headerOrder = "the order of a request's headers does not matter"

// checkedParams reads the models that a view asks for, in the order in which flask_openapi3 does.
//
//	def get_books(query: BookQuery):  =>  query, err := openapi3.Query(c, pydantic.Model("BookQuery", DecodeBookQuery), ...)
func (t *translator) checkedParams(checks *ir.Checks) {
	for _, r := range checks.Refusals {
		t.refuseAt(r)
	}
	t.frames = []frame{t.outerFrame()}
	if checks.Library == "flask_pydantic" {
		t.validatedParams(checks)
		return
	}
	for _, in := range checks.Inputs {
		if in.Kind == ir.RequestInput {
			t.rawParam(in)
			continue
		}
		t.checkedModel(in)
	}
}

// rawParam is a parameter that is the request itself.
func (t *translator) rawParam(in *ir.Input) {
	if len(in.Symbol.Binds) != 1 || !isRequest(in.Symbol.Type) {
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is not translated", in.Name)
	}
	t.requestParam(in.Symbol)
}

// checkedModel reads one model.
func (t *translator) checkedModel(in *ir.Input) {
	value, goType := t.inputValue(in)
	if !value.IsModel() {
		t.Fail(t.py.Syntax, diag.NoOperation, "the annotation of the parameter %s is no model that is translated", in.Name)
	}
	reader, failure := value.Reader(t.u, goType)
	if failure != nil {
		panic(failure)
	}
	args := append([]gotree.Expr{t.context(), reader}, t.fieldKeys(in, value)...)
	call := rule.Value{X: gotree.CallOf(t.qual("openapi3", checkedReaders[in.Kind]), args...), Type: goType, Fails: true}
	if !t.readAnywhere(in.Symbol) && !t.reads(in.Symbol) {
		t.call(call)
		return
	}
	t.define(call, gotree.Ident{Name: t.declareParam(in.Symbol, goType).name})
}

// fieldKeys says where the fields of a model are looked for.
func (t *translator) fieldKeys(in *ir.Input, value Value) []gotree.Expr {
	switch in.Kind {
	case ir.BodyInput, ir.PathInput, ir.CookieInput:
		return nil
	case ir.FormInput:
		t.Require("no file is sent to a form that has none")
	case ir.HeaderInput:
		t.Require(headerOrder)
	}
	keys, ok := value.FieldKeys()
	if !ok {
		t.Fail(t.py.Syntax, diag.NoOperation, "the model %s has fields that are not translated here", in.Name)
	}
	var out []gotree.Expr
	for _, k := range keys {
		out = append(out, t.fieldKey(in.Kind, k))
	}
	return out
}

func (t *translator) fieldKey(kind ir.InputKind, k FieldKey) gotree.Expr {
	names := []string{k.Name}
	switch {
	case k.Alias != "" && k.ByName:
		names = []string{k.Alias, k.Name}
	case k.Alias != "":
		names = []string{k.Alias}
	}
	fn := "One"
	if kind == ir.HeaderInput {
		fn = "Named"
		spelt := []string{names[0]}
		for _, name := range names {
			spelt = append(spelt, headerTitle(name))
		}
		names = spelt
	} else if k.List {
		fn = "Many"
	}
	call := gotree.CallOf(t.qual("openapi3", fn))
	for _, name := range names {
		call.Args = append(call.Args, gotree.Str{Value: name})
	}
	return call
}

// headerTitle is name.replace("_", "-").title().
func headerTitle(name string) string {
	letter := false
	return strings.Map(func(r rune) rune {
		before := letter
		letter = unicode.IsLetter(r)
		if before {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, strings.ReplaceAll(name, "_", "-"))
}
