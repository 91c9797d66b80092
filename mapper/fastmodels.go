// This file gives the rewriting of FastAPI's operations what mapper/pydantic knows of types.

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// value is a pydantic.Value for the rewriting.
type value struct{ known *pydantic.Value }

// Type is the type of the values that are read.
func (v value) Type() ir.Type { return v.known.Type }

// Reader returns the expression that reads the value as a Go type.
func (v value) Reader(host *rewrite.Unit, want string) (gotree.Expr, *rewrite.Failure) {
	x, err := v.known.Reader(modelHost{host}, want)
	return x, failureOf(err)
}

// Conditions are those under which the reading is exact.
func (v value) Conditions() []string { return v.known.Conditions }

// IsList reports whether the values are lists.
func (v value) IsList() bool { return v.known.IsList() }

// IsModel reports whether the values are models.
func (v value) IsModel() bool { return v.known.IsModel() }

// Keys returns the fields of a model that parameters are read into.
func (v value) Keys() ([]rewrite.Key, bool) {
	keys, ok := v.known.Keys()
	out := make([]rewrite.Key, len(keys))
	for i, k := range keys {
		out[i] = rewrite.Key(k)
	}
	return out, ok
}

// FieldKeys is Keys for libraries of Flask.
func (v value) FieldKeys() ([]rewrite.FieldKey, bool) {
	keys, ok := v.known.FieldKeys()
	out := make([]rewrite.FieldKey, len(keys))
	for i, k := range keys {
		out[i] = rewrite.FieldKey(k)
	}
	return out, ok
}

// Repeated returns the fields of a model of which flask_pydantic takes all values of a query.
func (v value) Repeated() ([]string, bool) { return v.known.Repeated() }

// IsPlain reports whether a query can hold the values.
func (v value) IsPlain() bool { return v.known.Plain() }

// giveValidators gives the validators of models what validation gives them.
func (m *project) giveValidators(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	models := pydantic.New(m.program, lower.Fold, lower.FoldCall)
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			if c.Kind != ir.ModelClass {
				continue
			}
			if model, err := models.Describe(c); err == nil {
				model.Given(func(fn *ir.Func, param *ir.Symbol, t ir.Type) {
					add(fn)
					if param != nil {
						given[param] = ir.Join(given[param], t)
					}
				})
			}
		}
	}
}

func failureOf(err *pydantic.Unsupported) *rewrite.Failure {
	if err == nil {
		return nil
	}
	return &rewrite.Failure{Code: err.Code, Message: err.Message, Module: err.Module, Node: err.Node}
}

// Input returns what a parameter of a path operation holds.
func (m models) Input(in *ir.Input) (rewrite.Value, *rewrite.Failure) {
	v, err := m.known.InputValue(in, isNone(in.Default))
	if err != nil {
		return nil, failureOf(err)
	}
	return value{v}, nil
}

// Annotated returns what an annotation says that stands in a scope.
func (m models) Annotated(scope *ir.Func, annotation pyast.Expr) (rewrite.Value, *rewrite.Failure) {
	v, err := m.known.Value(scope, annotation, nil, false)
	if err != nil {
		return nil, failureOf(err)
	}
	return value{v}, nil
}

func isNone(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.None{})
}
