// This file translates models whose fields are parameters: filter: Annotated[Filter, Query()].

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Key is a field of a model whose values are parameters: its name and its key, whether the request may repeat it, and its
// default, nil when it has none.
type Key struct {
	Name, Alias string
	List        bool
	Default     *ir.Const
}

// modelReaders are the functions that read the parameters of a model, by their kind.
var modelReaders = map[ir.InputKind]string{ir.QueryInput: "QueryModel", ir.CookieInput: "CookieModel", ir.FormInput: "FormModel"}

// keyedInput reads a model from the parameters of its kind, of which it must be the only one.
//
//	filter := fastapi.QueryModel(p, FilterType, fastapi.Key{Name: "limit", Default: 100})
func (t *translator) keyedInput(in *ir.Input, p gotree.Ident, value Value, goType string) {
	keys, ok := value.Keys()
	name := modelReaders[in.Kind]
	if !ok || name == "" || in.Default != nil || in.Embed || len(in.Limits) > 0 || !t.onlyOne(in) {
		t.Fail(t.py.Syntax, diag.NoOperation, "the model %s of parameters has a form that is not translated", in.Name)
	}
	reader, failure := value.Reader(t.u, goType)
	if failure != nil {
		panic(failure)
	}
	args := []gotree.Expr{p, reader}
	for _, k := range keys {
		if k.List && in.Kind == ir.CookieInput {
			t.Fail(t.py.Syntax, diag.NoOperation, "the model %s of cookies has lists", in.Name)
		}
		args = append(args, t.modelKey(in, k))
	}
	t.defineInput(in, goType, gotree.CallOf(t.qual("fastapi", name), args...))
}

func (t *translator) modelKey(in *ir.Input, k Key) gotree.Expr {
	out := &gotree.Composite{Type: t.qual("fastapi", "Key"), Elts: []gotree.Element{{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: k.Name}}}}
	if k.Alias != "" {
		out.Elts = append(out.Elts, gotree.Element{Key: gotree.Ident{Name: "Alias"}, Value: gotree.Str{Value: k.Alias}})
	}
	if k.List {
		out.Elts = append(out.Elts, gotree.Element{Key: gotree.Ident{Name: "List"}, Value: gotree.True})
	}
	if k.Default != nil && k.Default.Kind != ir.ConstNone {
		x, ok := t.constantValue(k.Default)
		if !ok {
			t.Fail(t.py.Syntax, diag.NoOperation, "the default of the field %s of %s is not a plain constant", k.Name, in.Name)
		}
		out.Elts = append(out.Elts, gotree.Element{Key: gotree.Ident{Name: "Default"}, Value: x})
	}
	return out
}

// onlyOne reports whether no other parameter of the same function is read where this one is.
func (t *translator) onlyOne(in *ir.Input) bool {
	for _, route := range t.u.App.Routes {
		if op := route.Operation; op != nil && op.Func == t.py {
			return alone(op, in)
		}
	}
	op := t.u.supplier(t.py)
	return op != nil && alone(op, in)
}

func alone(op *ir.Operation, in *ir.Input) bool {
	if in.Kind == ir.FormInput && len(op.Bodies()) != 1 {
		return false
	}
	for _, other := range op.Params {
		if other.Kind == in.Kind && other.Symbol != in.Symbol {
			return false
		}
	}
	return true
}

// memberValue returns the value of a default that is a member of an enumeration, nil for any other.
func memberValue(scope *ir.Func, e pyast.Expr) *ir.Const {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	s := scope.Resolve(a.Value)
	if s == nil || s.Kind != ir.ClassName || s.Class == nil || s.Class.Kind != ir.EnumClass {
		return nil
	}
	for _, stmt := range s.Class.Syntax.Body {
		if assign, ok := stmt.(*pyast.Assign); ok {
			if target, ok := assign.Targets[0].(*pyast.Name); ok && target.ID == a.Attr {
				return lower.Fold(s.Class.Scope.Func, assign.Value)
			}
		}
	}
	return nil
}
