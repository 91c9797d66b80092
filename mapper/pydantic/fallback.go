// This file reads what a field is when it is not given.

package pydantic

import (
	"regexp"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// fallback is a default: a constant, an empty container or a call.
type fallback struct {
	value   *ir.Const                   // also for [] and {}, which are made anew for each model
	call    string                      // a Go function of package py or a library that makes the value, such as "uuid.NewString"
	zone    bool                        // which takes the zone UTC
	class   *ir.Class                   // of an enumeration, whose member is the default
	name    string                      // of the member
	secret  *ir.Const                   // of a pydantic.SecretStr
	factory bool                        // which schemas do not show
	digits  string                      // of a decimal.Decimal
	made    *made                       // a model that is made of constants
	fn      *ir.Func                    // a function of the program that makes the value
	how     factoryKind                 // how that is called
	plain   func(w *writer) gotree.Expr // writes a value that nothing changes
	shown   string                      // in schemas, "" for what has no certain form there
}

// setDefault takes a default value. Ellipsis means that there is none.
func (d *describer) setDefault(f *Field, e pyast.Expr) {
	if c, ok := e.(*pyast.Constant); ok {
		if _, ellipsis := c.Value.(pyast.Ellipsis); ellipsis {
			f.demanded = true
			return
		}
	}
	f.Required = false
	if a, ok := e.(*pyast.Attribute); ok && (f.shape.inner().kind == enumShape || f.shape.inner().kind == valueShape) {
		if c := d.classOf(a.Value); c == f.shape.inner().class {
			f.fallback.class, f.fallback.name = c, a.Attr
			return
		}
	}
	value := d.constant(e)
	if call, ok := e.(*pyast.Call); ok && value == nil && d.decimalDefault(f, call) {
		return
	}
	if call, ok := e.(*pyast.Call); ok && value == nil && (d.modelDefault(f, call.Func, call) || d.libraryDefault(f, call)) {
		return
	}
	if value != nil && plainDefault(value) && f.shape.kind == anyShape && ir.IsPrivate(f.Name) {
		f.fallback.value = value
		return
	}
	if value == nil || !plainDefault(value) || value.Kind == ir.ConstTuple && f.shape.inner().tupleKind() == 0 {
		d.refuse(diag.ModelDefault, e, "the default of %s.%s is not a plain constant", d.owner.Name, f.Name)
		return
	}
	f.fallback.value = value
}

// plainDefault reports whether a constant can be written as a default: a scalar, a list of scalars or an empty dict.
func plainDefault(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstNone, ir.ConstBool, ir.ConstFloat, ir.ConstStr:
		return true
	case ir.ConstInt:
		return c.Big == nil
	case ir.ConstList, ir.ConstTuple:
		return all(c.Items, func(item *ir.Const) bool { return item.Kind <= ir.ConstStr && plainDefault(item) })
	case ir.ConstDict:
		return len(c.Items) == 0
	case ir.ConstSet:
		return all(c.Items, func(item *ir.Const) bool { return item.Kind == ir.ConstStr })
	}
	return false
}

func (s *shape) tupleKind() shapeKind {
	if s.kind == tupleShape || s.kind == tupleOfShape {
		return s.kind
	}
	return 0
}

// plainDigits finds texts that decimal.Decimal takes as they are.
var plainDigits = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// decimalDefault takes Decimal("0.10"), and set() of a field of sets.
func (d *describer) decimalDefault(f *Field, call *pyast.Call) bool {
	q := d.nameIn(call.Func)
	if q == "pydantic.SecretStr" && len(call.Args) == 1 && f.shape.inner().kind == secretShape {
		c := d.constant(call.Args[0])
		f.fallback.secret = c
		return c != nil && c.Kind == ir.ConstStr
	}
	if q == "set" && len(call.Args)+len(call.Keywords) == 0 && f.shape.kind == setShape {
		f.fallback.value = &ir.Const{Kind: ir.ConstSet}
		return true
	}
	if q != "decimal.Decimal" || f.shape.inner().kind != decimalShape {
		return false
	}
	if c := d.decimalDigits(call); c != nil {
		f.fallback.digits = c.Text
	}
	return f.fallback.digits != ""
}

// decimalDigits returns the digits of Decimal("0.10"), nil for other texts.
func (d *describer) decimalDigits(call *pyast.Call) *ir.Const {
	if len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	c := d.constant(call.Args[0])
	switch {
	case c != nil && c.Kind == ir.ConstInt && c.Big == nil:
		return &ir.Const{Kind: ir.ConstStr, Text: spell(c)}
	case c != nil && c.Kind == ir.ConstStr && plainDigits.MatchString(c.Text):
		return c
	}
	return nil
}

// setFactory takes a default_factory: list, dict, or a lambda of a constant or a fresh UUID's text.
func (d *describer) setFactory(f *Field, e pyast.Expr) {
	f.Required, f.fallback.factory = false, true
	if name, ok := e.(*pyast.Name); ok && d.ownNames(name) {
		d.refuse(diag.ModelDefault, e, "the default_factory of %s.%s is a name of the class itself", d.owner.Name, f.Name)
		return
	}
	switch d.qualified(e) {
	case "list":
		f.fallback.value = &ir.Const{Kind: ir.ConstList}
		return
	case "dict":
		f.fallback.value = &ir.Const{Kind: ir.ConstDict}
		return
	case "set":
		if f.shape.kind == setShape {
			f.fallback.value = &ir.Const{Kind: ir.ConstSet}
			return
		}
	case "str":
		f.fallback.value = &ir.Const{Kind: ir.ConstStr}
		return
	case "int":
		f.fallback.value = &ir.Const{Kind: ir.ConstInt}
		return
	}
	if d.setMaker(f, d.qualified(e), nil) || d.modelDefault(f, e, &pyast.Call{Func: e}) {
		return
	}
	if body := d.factoryBody(e); body != nil && !d.ownNames(body) && d.setMade(f, body) {
		return
	}
	if !d.setFactoryFunc(f, e) {
		d.refuse(diag.ModelDefault, e, "the default_factory of %s.%s is not translated", d.owner.Name, f.Name)
	}
}

// factoryBody returns what a lambda, or a function of the module without parameters, returns at once; nil for others.
func (d *describer) factoryBody(e pyast.Expr) pyast.Expr {
	if lambda, ok := e.(*pyast.Lambda); ok {
		return lambda.Body
	}
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	s := d.owner.Module.Scope.Symbols[name.ID]
	if s == nil || s.Kind != ir.FuncName || s.Func == nil || len(s.Binds) != 1 || s.Func.Async || len(s.Func.Params)+len(s.Func.Decorators()) > 0 || len(s.Func.Body) == 0 {
		return nil
	}
	body := s.Func.Body
	if s.Func.Doc != "" {
		body = body[1:]
	}
	if len(body) != 1 {
		return nil
	}
	if r, ok := body[0].(*pyast.Return); ok {
		return r.Value
	}
	return nil
}

// ownNames reports whether an expression has a name that the body of the class binds: there it means that, in functions it
// does not.
func (d *describer) ownNames(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		name, ok := n.(*pyast.Name)
		found = found || ok && d.owner.Scope != nil && d.owner.Scope.Symbols[name.ID] != nil
		return !found
	})
	return found
}

// setMade takes as default what an expression makes anew: false where it has no translation.
func (d *describer) setMade(f *Field, e pyast.Expr) bool {
	if call, ok := e.(*pyast.Call); ok {
		if len(call.Keywords) == 0 && d.setMaker(f, d.nameIn(call.Func), call.Args) {
			return true
		}
		if d.decimalDefault(f, call) || d.modelDefault(f, call.Func, call) {
			return true
		}
	}
	if d.isUUIDText(e) && f.shape.kind == strShape {
		f.fallback.call = "uuid.NewString"
		return true
	}
	if value := d.constant(e); value != nil && plainDefault(value) {
		f.fallback.value = value
		return true
	}
	return false
}

// makers are the functions that make a value anew, with the kind of field that takes it without a change.
var makers = map[string]struct {
	call string
	kind shapeKind
}{
	"uuid.uuid4": {"py.NewUUID4", uuidShape}, "datetime.datetime.utcnow": {"py.UTCNow", datetimeShape},
	"datetime.datetime.now": {"py.Now", datetimeShape}, "datetime.date.today": {"py.Today", dateShape},
}

// setMaker takes a factory that is a function of Python's own; now may be given the zone UTC.
func (d *describer) setMaker(f *Field, name string, args []pyast.Expr) bool {
	m, ok := makers[name]
	if !ok || m.kind != f.shape.inner().kind || len(args) > 1 {
		return false
	}
	if len(args) == 1 {
		zone := d.nameIn(args[0])
		if name != "datetime.datetime.now" || zone != "datetime.timezone.utc" && zone != "datetime.UTC" {
			return false
		}
		m.call, f.fallback.zone = "py.NowIn", true
	}
	f.fallback.call = m.call
	return true
}

// inner is the shape without its Optional and the functions around it.
func (s *shape) inner() *shape {
	s = s.bare()
	if s.kind == optionalOf {
		return s.args[0]
	}
	return s
}

// isUUIDText reports whether e is str(uuid.uuid4()). Names within a lambda are the lambda's own to resolve, so that
// they are compared as they are written.
func (d *describer) isUUIDText(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || d.nameIn(call.Func) != "str" {
		return false
	}
	inner, ok := call.Args[0].(*pyast.Call)
	return ok && len(inner.Args) == 0 && d.nameIn(inner.Func) == "uuid.uuid4"
}

// nameIn returns the qualified name of e in whatever function of the module uses it.
func (d *describer) nameIn(e pyast.Expr) string {
	if q := d.qualified(e); q != "" {
		return q
	}
	for _, fn := range d.owner.Module.Funcs {
		if q := fn.Qualified(e); q != "" {
			return q
		}
	}
	return ""
}
