// This file translates the attributes that the program itself keeps on flask.g and on the request: hooks and decorators set
// them, views of the same request read them.

package rewrite

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// keeper returns the Go expression for the object that keeps attributes, and the function that reads one of them as a
// value of a Go type.
func (t *translator) keeper(object string) (x gotree.Expr, read string) {
	switch object {
	case "flask.request":
		return gotree.CallOf(t.qual("web", "RequestAttrs"), t.context()), "RequestAttr"
	case "fastapi.state":
		return gotree.CallOf(t.qual("web", "RequestState"), t.context()), "StateAttr"
	}
	return gotree.CallOf(t.qual("web", "G"), t.context()), "Global"
}

// keptIn returns the object and the name of an attribute that the program keeps, and the Go type of its values; ok is false
// for any other.
func (t *translator) keptIn(e *pyast.Attribute) (object, goType string, ok bool) {
	q := t.py.Qualified(e)
	known, ok := t.u.Program.Kept[q]
	if !ok {
		return "", "", false
	}
	goType = t.u.repr(known)
	return strings.TrimSuffix(q, "."+e.Attr), goType, goType != ""
}

// readKept translates the read of such an attribute, which raises AttributeError where nothing set it.
//
//	g.user  =>  web.Global[*models.User](c, "user")
func (t *translator) readKept(e pyast.Expr) (rule.Value, bool) {
	if call, ok := e.(*pyast.Call); ok {
		return t.lookKept(call)
	}
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return rule.Value{}, false
	}
	object, goType, ok := t.keptIn(a)
	if !ok {
		return rule.Value{}, false
	}
	t.touchKept(e, object+"."+a.Attr, goType)
	x, read := t.keeper(object)
	known := t.TypeOf(e)
	_, maybe := known.(ir.Optional)
	held := goType
	switch pointer := strings.HasPrefix(goType, "*"); {
	case maybe && pointer && t.u.repr(known) == goType:
		read, held = read+"OrNil", goType[1:]
	case maybe, goType == "any", goType == bigInt, t.u.repr(known) != goType:
		v := rule.Value{X: gotree.CallOf(gotree.Sel(x, "Get"), gotree.Str{Value: a.Attr}), Type: "any", Fails: true}
		return t.narrow(t.Hoist(v, hintOf(e)), known), true
	}
	call := &gotree.Call{Fn: t.qual("web", read), TypeArgs: []gotree.Expr{t.u.typeTree(held)}, Args: []gotree.Expr{t.context(), gotree.Str{Value: a.Attr}}}
	return rule.Value{X: call, Type: goType, Fails: true, MayNil: maybe}, true
}

// touchKept notes that a function reads the state from which a kept value comes: its object may be one that others change.
func (t *translator) touchKept(node pyast.Node, q, goType string) {
	if scalar(goType) {
		return
	}
	from, known := t.u.kept(q)
	if !known && holdsObjects(t.u.Program.Kept[q], 0) {
		t.Fail(node, diag.NoLibrary, "where the object that %s holds comes from is not known", q)
	}
	for s := range from {
		if !mutable(s) {
			continue
		}
		if g := t.u.global(s); g.fail != nil {
			panic(g.fail)
		} else if g.state != nil {
			t.touch(g.state, reads)
		}
	}
}

// touchShown notes that a template reads what the program keeps on flask.g.
func (t *translator) touchShown(call *pyast.Call, m *Mentions) {
	for _, q := range slices.Sorted(maps.Keys(t.u.Program.Kept)) {
		if name, ok := strings.CutPrefix(q, "flask.g."); ok && (m.Read[name] || m.Called["get"] != nil || m.Computed) {
			t.touchKept(call, q, t.u.repr(t.u.Program.Kept[q]))
		}
	}
}

// lookKept translates a look-up by name: g.get("user"), g.pop("user", None), getattr(request, "user", None), and
// hasattr(request, "user").
func (t *translator) lookKept(call *pyast.Call) (rule.Value, bool) {
	if object := t.asked(call); object == "flask.request" || object == "fastapi.state" {
		name := t.Const(call.Args[1])
		if name == nil || !t.keeps(object, name.Text) {
			return rule.Value{}, false
		}
		x, _ := t.keeper(object)
		return rule.Value{X: gotree.CallOf(gotree.Sel(x, "Has"), gotree.Str{Value: name.Text}), Type: "bool", Pure: true}, true
	}
	object, name, fallback := lower.KeptName(t.py, call)
	if name == "" || !t.keeps(object, name) {
		return rule.Value{}, false
	}
	t.touchKept(call, object+"."+name, t.u.repr(t.u.Program.Kept[object+"."+name]))
	x, _ := t.keeper(object)
	method := "Get"
	if t.Qualified(call.Func) == "flask.g.pop" {
		method = "Pop"
	}
	v := rule.Value{X: gotree.CallOf(gotree.Sel(x, method), gotree.Str{Value: name}), Type: "any", Fails: true}
	if fallback != nil {
		v = rule.Value{X: gotree.CallOf(gotree.Sel(x, method+"Or"), gotree.Str{Value: name}, t.dynamic(t.constant(fallback, "any")).X), Type: "any"}
	}
	return t.narrow(t.Hoist(v, name), t.TypeOf(call)), true
}

// keeps reports whether the program keeps an attribute on an object, with values of a Go type.
func (t *translator) keeps(object, name string) bool {
	known, ok := t.u.Program.Kept[object+"."+name]
	return ok && t.u.repr(known) != ""
}

// assignKept translates the assignment of such an attribute.
func (t *translator) assignKept(target, value pyast.Expr) bool {
	a, ok := target.(*pyast.Attribute)
	if !ok {
		return false
	}
	object, goType, ok := t.keptIn(a)
	if !ok {
		return false
	}
	v := t.dynamic(t.plain2(value, goType))
	x, _ := t.keeper(object)
	t.emit(gotree.Do(gotree.CallOf(gotree.Sel(x, "Set"), gotree.Str{Value: a.Attr}, v.X)))
	return true
}

// asked returns the object that hasattr asks for an attribute, "" for any other call.
func (t *translator) asked(call *pyast.Call) string {
	if t.Qualified(call.Func) != "hasattr" || len(call.Args) != 2 {
		return ""
	}
	return t.Qualified(call.Args[0])
}
