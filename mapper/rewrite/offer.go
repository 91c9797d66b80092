// This file is what the translator offers to the Do functions of the tables (rule.Context).

package rewrite

import (
	"cmp"
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
func (t *translator) GoType(typ ir.Type) string {
	goType := t.u.GoType(typ)
	if in, ok := typ.(ir.Instance); ok && in.Class.Kind == ir.ModelClass {
		for _, condition := range t.u.Class(in.Class).conditions {
			t.Require(condition)
		}
	}
	return goType
}

// Request returns the request's *gin.Context.
func (t *translator) Request() gotree.Expr { return t.context() }

// Dict translates keywords as a dict with text keys.
func (t *translator) Dict(keywords []*pyast.Keyword) rule.Value {
	return t.keywordsDict(&pyast.Call{Keywords: keywords}, "*py.Dict[string, any]")
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
		return t.secretConfig(key)
	}
	if t.u.written(key) {
		return rule.Value{}, false
	}
	if c := t.u.ConfigValue(key); c != nil {
		return t.knownConfig(key, c)
	}
	var item *ir.ConfigItem
	for i := range t.u.App.Config {
		if t.u.App.Config[i].Key == key {
			item = &t.u.App.Config[i]
		}
	}
	if item != nil && item.Const != nil && slices.Contains(t.u.App.Maybe, key) {
		t.Require("the environment sets no other " + key)
	}
	switch {
	case item == nil:
		return t.modeOf(key)
	case item.Const == nil:
		return t.configAtStart(item)
	}
	if c := cmp.Or(t.u.ConfigContainer(key), t.readOnce(key)); c != nil {
		return t.configContainer(item, c)
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
