// This file translates methods and attributes of values of unknown type that only objects of the standard library have:
// moments, dates, deltas, deques.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// libraryMethods are the methods of library objects that py.CallMethod finds and no builtin type has.
var libraryMethods = set("isoformat strftime total_seconds date weekday isoweekday timestamp toordinal popleft appendleft extendleft")

// libraryAttributes are the attributes of library objects that py.GetAttr finds and no builtin type has.
var libraryAttributes = set("year month day hour minute second microsecond days seconds microseconds")

// declares reports whether a class of the project has an attribute or a method of that name: then a value of unknown type
// may be its instance.
func (u *Unit) declares(name string) bool {
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if fieldOf(c, name) != nil || c.Methods[name] != nil || c.Scope.Symbols[name] != nil {
				return true
			}
		}
	}
	return false
}

// libraryAttribute translates x.year and its kin where nothing is known of x.
func (t *translator) libraryAttribute(e *pyast.Attribute) (rule.Value, bool) {
	if !libraryAttributes[e.Attr] || t.TypeOf(e.Value) != ir.Type(ir.Any) || t.u.declares(e.Attr) {
		return rule.Value{}, false
	}
	call := gotree.CallOf(t.qual("py", "GetAttr"), t.plain(e.Value, "any").X, gotree.Str{Value: e.Attr})
	return t.known(rule.Value{X: call, Type: "any", Fails: true}, e), true
}

// sortAny translates x.sort(key=...) where nothing is known of x.
//
//	rows.sort(key=lambda r: r["n"])  =>  py.SortAny(rows, func(r any) (any, error) {...}, false)
func (t *translator) sortAny(e *pyast.Call, a *pyast.Attribute) (rule.Value, bool) {
	if a.Attr != "sort" || len(e.Args) > 0 || len(e.Keywords) == 0 || t.u.declares("sort") {
		return rule.Value{}, false
	}
	key := rule.Value{X: gotree.Nil, Type: "py.Key", Pure: true}
	reverse := rule.Value{X: gotree.False, Type: "bool", Pure: true}
	x := t.plain(a.Value, "any")
	for _, k := range e.Keywords {
		var ok bool
		switch k.Arg {
		case "key":
			if key, ok = t.Key(k.Value); !ok {
				return rule.Value{}, false
			}
		case "reverse":
			reverse = t.condition(k.Value)
		default:
			return rule.Value{}, false
		}
	}
	return t.Build("py.SortAny(x, key, reverse)", map[string]rule.Value{"x": x, "key": key, "reverse": reverse})
}
