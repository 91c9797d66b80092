// This file reads the decorator validate of flask_pydantic, which stands right over a view (flask_pydantic.core of 0.14).

package discover

import (
	"regexp"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// validateNames are the names of the decorator.
var validateNames = map[string]bool{"flask_pydantic.validate": true, "flask_pydantic.core.validate": true}

// variable finds the variables of a rule: the converter and the name.
var variable = regexp.MustCompile(`<(?:([a-zA-Z_][a-zA-Z0-9_]*)(?:\([^)]*\))?:)?([a-zA-Z_][a-zA-Z0-9_]*)>`)

// validateParams are its parameters.
var validateParams = []string{
	"body", "query", "on_success_status", "exclude_none", "response_many", "request_body_many", "response_by_alias", "get_json_params", "form",
}

// validatedParts are the parts of a request that it reads into models, in their order.
var validatedParts = []struct {
	name string
	kind ir.InputKind
}{{"query", ir.QueryInput}, {"body", ir.BodyInput}, {"form", ir.FormInput}}

// readValidated notes what flask_pydantic reads for the views of a route.
func readValidated(r *ir.Route) {
	if fn := r.View.Func; fn != nil {
		noteValidated(r, fn)
		return
	}
	if r.View.Class == nil {
		return
	}
	for _, name := range append(slices.Clone(httpMethods), "dispatch_request") {
		for _, k := range r.View.Class.MRO {
			if fn := k.Methods[name]; fn != nil {
				noteValidated(r, fn)
				break
			}
		}
	}
}

// noteValidated notes it for one view whose innermost decorator is validate.
func noteValidated(r *ir.Route, fn *ir.Func) {
	over := fn.Decorators()
	if len(over) == 0 || fn.Definer() == nil {
		return
	}
	scope := fn.Definer()
	call, ok := over[len(over)-1].(*pyast.Call)
	if !ok || !validateNames[scope.Qualified(call.Func)] {
		return
	}
	c := &ir.Checks{Library: "flask_pydantic", Func: fn, Over: call, Settings: ir.Settings{Status: 200}}
	v := &validated{checks: c, fn: fn, scope: scope, models: map[string]pyast.Expr{}}
	v.options(call)
	v.variables(r)
	for _, part := range validatedParts {
		v.part(part.name, part.kind)
	}
	if defersAnnotations(fn.Module) {
		refuseCheck(c, fn.Syntax, "flask_pydantic takes annotations as they are, which the module defers (from __future__ import annotations)")
	}
	r.Checks = append(r.Checks, c)
}

// validated is the reading of one decorator.
type validated struct {
	checks *ir.Checks
	fn     *ir.Func
	scope  *ir.Func // of the decorator
	models map[string]pyast.Expr
}

// options reads the arguments of the decorator.
func (v *validated) options(call *pyast.Call) {
	for i, arg := range call.Args {
		if _, star := arg.(*pyast.Starred); star || i >= len(validateParams) {
			refuseCheck(v.checks, arg, "the arguments of flask_pydantic.validate are not all known")
			return
		}
		v.option(validateParams[i], arg)
	}
	for _, k := range call.Keywords {
		if !slices.Contains(validateParams, k.Arg) {
			refuseCheck(v.checks, k, "the arguments of flask_pydantic.validate are not all known")
			continue
		}
		v.option(k.Arg, k.Value)
	}
}

// option reads one argument.
func (v *validated) option(name string, e pyast.Expr) {
	c := lower.Fold(v.scope, e)
	if name == "body" || name == "query" || name == "form" {
		if c == nil || c.Kind != ir.ConstNone {
			v.models[name] = e
		}
		return
	}
	if name == "get_json_params" && v.jsonParams(e, c) {
		return
	}
	s := &v.checks.Settings
	flag := map[string]*bool{
		"exclude_none": &s.NoNone, "response_many": &s.Many, "request_body_many": &s.ManyBodies, "response_by_alias": &s.Alias,
	}[name]
	switch {
	case flag != nil && c != nil && c.Kind == ir.ConstBool:
		*flag = c.Bool
	case name == "on_success_status" && c != nil && c.Kind == ir.ConstInt && c.Big == nil && c.Int >= 100 && c.Int < 1000:
		s.Status = int(c.Int)
	default:
		refuseCheck(v.checks, e, "the option %s of flask_pydantic.validate is not constant, or has a value that is not translated", name)
	}
}

// jsonParams reads the options of Request.get_json.
func (v *validated) jsonParams(e pyast.Expr, c *ir.Const) bool {
	if c != nil && c.Kind == ir.ConstNone {
		return true
	}
	d, ok := e.(*pyast.Dict)
	if !ok {
		return false
	}
	for i, key := range d.Keys {
		if key == nil {
			return false
		}
		name, value := lower.Fold(v.scope, key), lower.Fold(v.scope, d.Values[i])
		if name == nil || value == nil || value.Kind != ir.ConstBool {
			return false
		}
		switch {
		case name.Text == "force":
			v.checks.Settings.Force = value.Bool
		case name.Text == "silent":
			v.checks.Settings.Silent = value.Bool
		case name.Text != "cache" || !value.Bool:
			return false
		}
	}
	return true
}

// variables notes the variables of the URL that have annotations, in the order of the parameters, but for those that are of
// the type that the annotation says.
func (v *validated) variables(r *ir.Route) {
	converters := map[string]string{}
	for _, d := range r.Defaults {
		converters[d.Name] = "defaults"
	}
	for _, match := range variable.FindAllStringSubmatch(r.Host+r.Subdomain+r.Rule, -1) {
		converters[match[2]] = match[1]
	}
	for _, s := range v.fn.Params {
		converter, isGiven := converters[s.Name]
		e := v.annotation(s)
		switch {
		case isGiven && (s.Name == "query" || s.Name == "body" || s.Name == "form"):
			refuseCheck(v.checks, s.Binds[0], "the URL has a variable %s, which flask_pydantic overwrites", s.Name)
		case isGiven && e != nil && !v.converts(converter, e):
			v.checks.Inputs = append(v.checks.Inputs, v.input(s, s.Name, ir.PathInput, e))
		}
	}
}

// converts reports whether a converter gives values of an annotated type.
func (v *validated) converts(converter string, e pyast.Expr) bool {
	want := map[string]string{
		"": "str", "default": "str", "string": "str", "path": "str", "any": "str", "int": "int", "float": "float", "uuid": "uuid.UUID",
	}[converter]
	return want != "" && v.fn.Definer().Qualified(e) == want
}

// part notes the model of a part of the request: that of the annotation, else that of the decorator.
func (v *validated) part(name string, kind ir.InputKind) {
	for _, s := range v.fn.Params {
		if s.Name != name {
			continue
		}
		if e := v.annotation(s); e != nil {
			v.checks.Inputs = append(v.checks.Inputs, v.input(s, name, kind, e))
			return
		}
		if !given(v.fn, s) {
			refuseCheck(v.checks, s.Binds[0], "the parameter %s has no annotation, so that flask_pydantic does not fill it", name)
			return
		}
	}
	if e := v.models[name]; e != nil {
		in := v.input(nil, name, kind, e)
		in.Scope = v.scope
		v.checks.Inputs = append(v.checks.Inputs, in)
	}
}

// input is one part that is read. A text as annotation is none to flask_pydantic.
func (v *validated) input(s *ir.Symbol, name string, kind ir.InputKind, e pyast.Expr) *ir.Input {
	if c, ok := e.(*pyast.Constant); ok {
		refuseCheck(v.checks, c, "flask_pydantic takes the annotation of %s as it is, which is no class", name)
	}
	if sub, ok := e.(*pyast.Subscript); ok && kind != ir.PathInput && v.fn.Definer().Qualified(sub.Value) != "" {
		refuseCheck(v.checks, e, "flask_pydantic takes the annotation of %s as it is, which is no class", name)
	}
	return &ir.Input{Symbol: s, Name: name, Kind: kind, Annotation: e, Scope: v.fn.Definer()}
}

// annotation returns the annotation of a parameter, nil for none.
func (v *validated) annotation(s *ir.Symbol) pyast.Expr {
	if arg, ok := s.Binds[0].(*pyast.Arg); ok {
		return arg.Annotation
	}
	return nil
}
