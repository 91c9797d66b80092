// This file is what the translator offers to the Do functions of the tables (rule.Context).

package rewrite

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

var _ rule.Context = (*translator)(nil)

// Several translates operands in order as plain expressions of the wanted Go types.
func (t *translator) Several(operands []pyast.Expr, wants []string) []rule.Value {
	return t.several(operands, wants)
}

// Qual returns a name of the package that templates call pkg.
func (t *translator) Qual(pkg, name string) gotree.Expr { return t.qual(pkg, name) }

// GoType returns the Go type that holds values of t, "" for none.
func (t *translator) GoType(typ ir.Type) string { return t.u.GoType(typ) }

// Request returns the request's *gin.Context.
func (t *translator) Request() gotree.Expr { return t.context() }

// Dict translates keywords as a dict with text keys.
func (t *translator) Dict(keywords []*pyast.Keyword) rule.Value {
	return t.keywordsDict(&pyast.Call{Keywords: keywords})
}

// JSON translates the arguments of jsonify as one value.
func (t *translator) JSON(call *pyast.Call) rule.Value { return t.jsonArgument(call) }

// Class returns the *py.Class of the exception class that e names, or false.
func (t *translator) Class(e pyast.Expr) (gotree.Expr, bool) {
	if c := t.classObject(e); c != nil && c.Kind == ir.ExceptionClass {
		return t.exceptionClass(e), true
	}
	return t.u.ExceptionClass(t.Qualified(e))
}

// Key translates a key function as a py.Key: a lambda of one parameter.
func (t *translator) Key(e pyast.Expr) (rule.Value, bool) {
	lambda, ok := e.(*pyast.Lambda)
	if !ok {
		if v, ok := t.funcKey(e); ok {
			return v, true
		}
		return t.namedKey(e)
	}
	fn := t.py.Module.FuncOf[lambda]
	if fn == nil || len(fn.Params) != 1 {
		return rule.Value{}, false
	}
	return t.closure(fn, lambda.Body), true
}

// closure translates a lambda of one parameter as func(item any) (any, error).
func (t *translator) closure(fn *ir.Func, body pyast.Expr) rule.Value {
	name := t.scope.GoName(fn.Params[0].Name, false)
	outer, outerPlan, outerVars := t.py, t.plan, t.vars
	t.vars = map[*ir.Symbol]*variable{}
	for s, v := range outerVars {
		t.vars[s] = v
	}
	t.vars[fn.Params[0]] = &variable{symbol: fn.Params[0], name: name, goType: "any", declared: true}
	t.py = fn
	defer func() { t.py, t.plan, t.vars = outer, outerPlan, outerVars }()
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(gotree.Nil, err)} },
		ret:  func(values []gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(values...)} },
	}
	block := t.sub(func() {
		t.within(inner, func() {
			v := t.Expr(body, "any")
			if v.Fails && !v.Pair && v.Type == "any" {
				t.emit(gotree.Ret(v.X))
				return
			}
			t.emit(gotree.Ret(t.fit(body, t.Hoist(v, "key"), "any").X, gotree.Nil))
		})
	})
	lit := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: []string{name}, Type: gotree.Ident{Name: "any"}}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
	}}
	return rule.Value{X: lit, Type: "py.Key", Pure: true}
}

// namedKey translates a builtin function as a key.
func (t *translator) namedKey(e pyast.Expr) (rule.Value, bool) {
	template := map[string]string{"len": "py.KeyLen", "str.lower": "py.KeyLower", "str": "py.KeyStr"}[t.Qualified(e)]
	if template == "" {
		return rule.Value{}, false
	}
	return rule.Value{X: t.qual("py", template[3:]), Type: "py.Key", Pure: true}, true
}

// Status spells a literal HTTP status as net/http's constant.
func (t *translator) Status(e pyast.Expr, x gotree.Expr) gotree.Expr { return t.statusName(e, x) }

// Text returns str() of a plain value.
func (t *translator) Text(v rule.Value) rule.Value { return t.text(v) }

// Truth returns the truth value of an expression.
func (t *translator) Truth(e pyast.Expr) rule.Value { return t.condition(e) }

// secretWords mark the keys of config whose values are never copied (SURFACE, hazard 10).
var secretWords = []string{"SECRET", "PASSWORD", "PASSWD", "TOKEN", "API_KEY", "PRIVATE", "DATABASE_URI", "DATABASE_URL", "DSN", "CREDENTIAL"}

// IsSecret reports whether the value of a key of config is never copied.
func IsSecret(key string) bool {
	return slices.ContainsFunc(secretWords, func(word string) bool { return strings.Contains(key, word) })
}

// Config returns the constant that app.config holds under a key when the app is made, as a Go constant.
func (t *translator) Config(key string) (rule.Value, bool) {
	if IsSecret(key) {
		return rule.Value{}, false
	}
	var item *ir.ConfigItem
	for i := range t.u.App.Config {
		if t.u.App.Config[i].Key == key {
			item = &t.u.App.Config[i]
		}
	}
	if item == nil {
		return rule.Value{}, false
	}
	if item.Const == nil {
		return t.configAtStart(item)
	}
	v, ok := t.constOf(item.Const, "")
	if !ok {
		return v, false
	}
	pkg := t.out.Place.Package
	k := configKey{pkg, key}
	if t.u.config[k] == "" {
		t.u.config[k] = pkg.name(gotree.GoName("config_"+strings.ToLower(key), false))
		t.out.Place.Decls = append(t.out.Place.Decls, &gotree.VarDecl{Const: true, Doc: t.u.config[k] + " is app.config[" + strconv.Quote(key) + "].",
			Specs: []gotree.VarSpec{{Names: []string{t.u.config[k]}, Values: []gotree.Expr{v.X}}}})
	}
	v.X = gotree.Qual{Path: t.u.Path(pkg), Name: t.u.config[k]}
	return v, true
}

// configKey is a key of app.config in a Go package.
type configKey struct {
	pkg *Package
	key string
}
