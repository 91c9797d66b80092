// This file finds the attributes that the program itself keeps on flask.g and on the request, so that their types are known.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// keptNames finds what the program keeps.
type keptNames struct {
	fn     *ir.Func
	kept   map[string]ir.Type
	refuse map[string]bool // names, and "*" for all
}

// keep tells the program which attributes of flask.g and of the request it keeps itself: those that plain assignments
// alone set.
func (m *project) keep() {
	k := &keptNames{kept: map[string]ir.Type{}, refuse: map[string]bool{}}
	for _, module := range m.program.Modules {
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			k.fn = fn
			for _, s := range fn.Body {
				pyast.Walk(s, k.node)
			}
		}
	}
	m.program.Kept = map[string]ir.Type{}
	for q, t := range k.kept {
		object := q[:strings.LastIndexByte(q, '.')]
		if !k.refuse["*"] && !k.refuse[object+".*"] && !k.refuse[q] {
			m.program.Kept[q] = t
		}
	}
}

func (k *keptNames) node(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
		return false // by itself
	case *pyast.Assign:
		if a, ok := n.Targets[0].(*pyast.Attribute); ok && len(n.Targets) == 1 {
			k.store(a, n.Value)
		} else {
			k.otherwise(n.Targets...)
		}
	case *pyast.AnnAssign:
		if a, ok := n.Target.(*pyast.Attribute); ok && n.Value != nil {
			k.store(a, n.Value)
		}
	case *pyast.AugAssign:
		k.otherwise(n.Target)
	case *pyast.For:
		k.otherwise(n.Target)
	case *pyast.WithItem:
		k.otherwise(n.OptionalVars)
	case *pyast.Attribute:
		if q := k.fn.Qualified(n); q == "fastapi.state" {
			k.refuse[q+".*"] = true // by itself, as the attributes of it are not looked at
		}
		q := k.fn.Qualified(n.Value)
		return q != "flask.g" && q != "fastapi.state" // whose attributes are all that is said of it here
	case *pyast.Compare:
		pyast.Walk(n.Left, k.node)
		return false // whether it has an attribute
	case *pyast.Call:
		return k.call(n)
	case *pyast.Name:
		if k.fn.Qualified(n) == "flask.g" {
			k.refuse["flask.g.*"] = true
		}
	}
	return true
}

// store notes an assignment of one attribute.
func (k *keptNames) store(a *pyast.Attribute, value pyast.Expr) {
	switch object := k.fn.Qualified(a.Value); {
	case object == "flask.request" && lower.RequestNames[a.Attr]:
	case object == "flask.g" || object == "flask.request" || object == "fastapi.state":
		if call, ok := value.(*pyast.Call); ok && !plainCall(k.fn.Qualified(call.Func)) {
			k.refuse[object+"."+a.Attr] = true // an object of a library, which is followed otherwise
			return
		}
		k.kept[object+"."+a.Attr] = ir.Any
	default:
		k.unknown(a)
	}
}

// plainCall reports whether a call gives plain data: of a builtin, of the request, or of the clock.
func plainCall(q string) bool {
	root, _, dotted := strings.Cut(q, ".")
	return !dotted || root == "time" || root == "datetime" || root == "uuid" || strings.HasPrefix(q, "flask.request.")
}

// unknown notes that an attribute of a parameter is set, which may be the request.
func (k *keptNames) unknown(a *pyast.Attribute) {
	if name, ok := a.Value.(*pyast.Name); ok {
		s := k.fn.Uses[name]
		if own := k.fn.Class != nil && len(k.fn.Params) > 0 && k.fn.Params[0] == s; s != nil && !own {
			k.refuse["flask.request."+a.Attr] = true
		}
	}
}

// otherwise refuses the attributes that something else than a plain assignment sets.
func (k *keptNames) otherwise(targets ...pyast.Expr) {
	for _, target := range targets {
		switch target := target.(type) {
		case *pyast.Attribute:
			k.refuseName(target.Attr)
		case *pyast.Tuple:
			k.otherwise(target.Elts...)
		case *pyast.List:
			k.otherwise(target.Elts...)
		case *pyast.Starred:
			k.otherwise(target.Value)
		}
	}
}

func (k *keptNames) refuseName(name string) {
	for _, object := range []string{"flask.g", "flask.request", "fastapi.state"} {
		k.refuse[object+"."+name] = true
	}
}

// call looks at what is done by name; it reports whether what stands in the call is still to be looked at.
func (k *keptNames) call(e *pyast.Call) bool {
	q := k.fn.Qualified(e.Func)
	switch q {
	case "setattr", "delattr":
		name := nameIn(e.Args, 1)
		k.refuseName(name)
	case "flask.g.setdefault":
		k.refuse["flask.g."+nameIn(e.Args, 0)] = true
	case "vars":
		k.refuse["*"] = true
	case "getattr", "hasattr":
		if len(e.Args) > 1 {
			pyast.Walk(e.Args[1], k.node)
			q := k.fn.Qualified(e.Args[0])
			return q != "flask.g" && q != "fastapi.state"
		}
	}
	return true
}

// nameIn returns the constant name among arguments, "*" for one that is known only at run time.
func nameIn(args []pyast.Expr, at int) string {
	if at < len(args) {
		if c, ok := args[at].(*pyast.Constant); ok {
			if text, ok := c.Value.(pyast.Str); ok {
				return string(text)
			}
		}
	}
	return "*"
}
