// This file reads and writes the validators of version 1: their order, and those of a model as a whole.

package pydantic

import (
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// orderOne puts validators into the order in which they are put around each other: version 1 calls those before the
// reading in the order of their definition, and those of all fields last.
func (d *describer) orderOne(list []*ir.Validator) []*ir.Validator {
	var before, after []*ir.Validator
	star, named := false, false
	for _, v := range list {
		if v.Fields != nil && slices.Contains(v.Fields, "*") {
			star = true
		} else if v.Fields != nil {
			named = true
		}
		if !v.Old || v.Fields != nil && len(v.Func.Params) == 3 && v.Func.Params[2].Name != "values" {
			d.refuse(diag.ModelValidator, v.Func.Syntax, "the parameters of the validator %s are not translated", v.Func.Name)
		}
		if v.Mode == "before" && v.Fields != nil {
			before = append([]*ir.Validator{v}, before...)
		} else {
			after = append(after, v)
		}
	}
	if star && named {
		d.refuse(diag.ModelValidator, d.class.Syntax, "the model %s has validators of all fields and of some", d.class.Name)
	}
	return append(after, before...)
}

// rootOne takes a root validator: a method of the class that takes and returns the values.
func (d *describer) rootOne(m *Model, v *ir.Validator) {
	if !v.Old || len(v.Func.Params) != 2 || !plainParams(v.Func) || v.Func.Async || v.Func.Generator {
		d.refuse(diag.ModelValidator, v.Func.Syntax, "the validator %s of the model %s has no translation", v.Func.Name, d.owner.Name)
		return
	}
	m.checks = append(m.checks, v)
}

// rewritten reports whether a root validator may change the fields of the model.
func (m *Model) rewritten() bool {
	return m.models.one() && slices.ContainsFunc(m.checks, func(v *ir.Validator) bool { return v.Mode == "after" })
}

// roots returns what runs before and after the fields are read.
func (w *writer) roots() []gotree.Expr {
	var out []gotree.Expr
	for _, v := range w.model.checks {
		f := w.function(v.Func, nil)
		if len(f.Params) != 1 || f.Params[0] != "*py.Dict[string, any]" || f.Result == "" {
			w.refuse("the validator " + v.Func.Name + " does not take and return the values")
		}
		name := "AfterRoot"
		switch {
		case v.Mode == "before":
			name = "BeforeRoot"
		case v.Sound:
			name = "AfterSound"
		}
		out = append(out, gotree.CallOf(gotree.Inst(w.pyd(name), gotree.Ident{Name: w.names.Type}), f.X))
	}
	return out
}

// goMatch returns a pattern of Python's as re.match reads it, in Go's syntax, or false when it is not provably the same:
// it begins where the text does, and a dollar sign at its end is also before a line feed there.
func goMatch(pattern string) (string, bool) {
	open := strings.TrimSuffix(pattern, "$")
	end := ""
	if open != pattern && !strings.HasSuffix(open, `\`) {
		end = `\n?\z`
	}
	out, ok := goPattern(open)
	if !ok || strings.Contains(strings.ReplaceAll(open, `\$`, ""), "$") || end != "" && strings.Contains(open, "|") {
		return "", false
	}
	out = `\A(?:` + out + `)` + end
	_, err := syntax.Parse(out, syntax.Perl)
	return out, err == nil
}
