// This file holds the types of what re.findall finds: texts where the pattern has one group or none, tuples of them where it
// has several (library reference, "re").

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// foundAll returns the type of a call of re.findall, or of findall of a pattern that a name was given once, nil for any other
// call and for a pattern that is not known.
func (f *flow) foundAll(e *pyast.Call, name string) ir.Type {
	var pattern *pyast.Call
	fn := f.fn
	switch {
	case name == "re.findall":
		pattern = e
	case name == "re.Pattern.findall" && len(e.Args) == 1:
		pattern, fn = f.compiledBy(e)
	}
	if pattern == nil || len(pattern.Args) == 0 || hasStar(pattern.Args) {
		return nil
	}
	c := Fold(fn, pattern.Args[0])
	if c == nil || c.Kind != ir.ConstStr {
		return nil
	}
	plain := 1
	if name == "re.findall" {
		plain = 2
	}
	groups, ok := ir.RegexGroups(c.Text, len(pattern.Args) > plain || len(pattern.Keywords) > 0)
	switch {
	case !ok:
		return nil
	case groups < 2:
		return ir.List{Elem: f.cell(e, 0, ir.Str)}
	}
	elems := make([]ir.Type, groups)
	for i := range elems {
		elems[i] = ir.Str
	}
	return ir.List{Elem: f.cell(e, 0, ir.Tuple{Elems: elems})}
}

// compiledBy returns the call of re.compile that made the pattern of which a method is called, with the function that it
// stands in; nil where that is not known.
func (f *flow) compiledBy(e *pyast.Call) (*pyast.Call, *ir.Func) {
	a, ok := e.Func.(*pyast.Attribute)
	if !ok {
		return nil, nil
	}
	s := f.fn.Resolve(a.Value)
	if s == nil || s.Value == nil || !s.Global || s.Mutated || len(s.Binds) != 1 || s.Module != f.fn.Module {
		return nil, nil
	}
	call, ok := s.Value.(*pyast.Call)
	if !ok || s.Module.Body.Qualified(call.Func) != "re.compile" {
		return nil, nil
	}
	return call, s.Module.Body
}
