// This file reads lists, tuples, sets and dicts of app.config that nothing in the program changes.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// configConst returns the constant container that app.config["KEY"] or app.config.get("KEY") holds; nil where it is no
// container, or where the program may change it.
func (t *translator) configConst(e pyast.Expr) *ir.Const {
	config, key := ConfigRead(e)
	a, ok := config.(*pyast.Attribute)
	if !ok || a.Attr != "config" || !t.isApp(a.Value) {
		return nil
	}
	return t.u.ConfigContainer(key)
}

// isApp reports whether e is the app or current_app.
func (t *translator) isApp(e pyast.Expr) bool {
	known, ok := t.py.TypeOf(e).(ir.External)
	return ok && known.Name == "flask.Flask" || t.Qualified(e) == "flask.current_app"
}

// configContainer returns the variable of the function's package that holds a container of app.config.
//
//	app.config["ORIGINS"]  =>  configOrigins
func (t *translator) configContainer(item *ir.ConfigItem, c *ir.Const) (rule.Value, bool) {
	pkg := t.out.Place.Package
	key := pkg.Dir + "/" + item.Key
	known := t.u.started[key]
	if known == nil {
		made := Display(pyast.Span(t.py.Syntax.Bounds()), c)
		t.typeDisplay(made, c)
		known = t.u.startConfig(&ir.ConfigItem{Key: item.Key, Value: made, Func: t.py, Const: c}, pkg)
		if t.u.started == nil {
			t.u.started = map[string]*startConfig{}
		}
		t.u.started[key] = known
	}
	if known.failed {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.Qual{Path: t.u.Path(pkg), Name: known.name}, Type: known.goType, Pure: true}, true
}

// ConfigContainer returns the container that app.config holds under a key; nil where there is none, or where the program
// may change it.
func (u *Unit) ConfigContainer(key string) *ir.Const {
	if found := u.anyContainer(key); found != nil && u.configUntouched(key, found) {
		return found
	}
	return nil
}

// anyContainer is ConfigContainer for one that the program may change, too.
func (u *Unit) anyContainer(key string) *ir.Const {
	var found *ir.Const
	for _, item := range u.App.Config {
		if item.Key == key {
			found = item.Const
		}
	}
	if found == nil || key == "" || IsSecret(key) || slices.Contains(u.App.Maybe, key) || u.App.ConfigOutside {
		return nil
	}
	switch found.Kind {
	case ir.ConstList, ir.ConstTuple, ir.ConstSet, ir.ConstDict:
		return found
	}
	return nil
}

// readOnce returns the container that app.config holds under a key which one place in the program reads: whatever that does
// with it, nothing else sees.
func (t *translator) readOnce(key string) *ir.Const {
	c := t.u.anyContainer(key)
	if c == nil || t.host().out.Mode != ValueMode && t.host().out.Mode != StartupMode {
		return nil
	}
	reads := 0
	for _, m := range t.u.Program.Modules {
		set := map[pyast.Node]bool{}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Assign); ok {
				for _, target := range a.Targets {
					set[target] = true
				}
			}
			if !set[n] && asKey(n) == key {
				reads++
			}
			return true
		})
	}
	if reads != 1 {
		return nil
	}
	return c
}

// configUntouched reports whether every mention of a key of a config only looks at what it holds.
func (u *Unit) configUntouched(key string, c *ir.Const) bool {
	if known, ok := u.untouched[key]; ok {
		return known
	}
	flat := !slices.ContainsFunc(c.Items, func(item *ir.Const) bool { return len(item.Items) > 0 || item.Kind > ir.ConstBytes })
	w := looking{key: key, flat: flat, safe: map[pyast.Node]bool{}}
	for _, m := range u.Program.Modules {
		for _, s := range m.Syntax.Body {
			pyast.Walk(s, w.node)
		}
	}
	if u.untouched == nil {
		u.untouched = map[string]bool{}
	}
	u.untouched[key] = !w.changed
	return !w.changed
}

// looking finds mentions of a key that may change what it holds.
type looking struct {
	key     string
	flat    bool                // it holds no containers
	safe    map[pyast.Node]bool // expressions that are only looked at
	changed bool
}

// onlyLook are the functions that only look at their arguments.
var onlyLook = set("len sorted list set tuple dict str min max sum any all enumerate frozenset jsonify join print isinstance " +
	"render_template render_template_string")

func (w *looking) node(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Compare:
		for i, op := range n.Ops {
			w.safe[n.Comparators[i]] = op == pyast.In || op == pyast.NotIn || op == pyast.Eq || op == pyast.NotEq
		}
	case *pyast.For:
		w.safe[n.Iter] = true
	case *pyast.Subscript:
		w.safe[n.Value] = w.flat
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
		w.iterated(pyast.Generators(n))
	case *pyast.Assign:
		for _, target := range n.Targets {
			item, isItem := target.(*pyast.Subscript)
			w.safe[target] = isItem
			if isItem && asKey(item.Value) == w.key {
				w.changed = true // config[key][...] = value
			}
		}
	case *pyast.Call:
		w.call(n)
	}
	if asKey(n) == w.key && !w.safe[n] {
		w.changed = true
	}
	return true
}

func (w *looking) iterated(generators []*pyast.Comprehension) {
	for _, g := range generators {
		w.safe[g.Iter] = true
	}
}

func (w *looking) call(n *pyast.Call) {
	name := ""
	switch fn := n.Func.(type) {
	case *pyast.Name:
		name = fn.ID
	case *pyast.Attribute:
		name = fn.Attr
		if name == "items" || name == "keys" || name == "values" {
			w.safe[fn.Value] = true
		}
		if name == "get" || name == "index" || name == "count" || name == "copy" {
			w.safe[fn.Value] = w.safe[fn.Value] || w.flat
		}
	}
	if onlyLook[name] {
		for _, arg := range n.Args {
			w.safe[arg] = true
		}
		for _, k := range n.Keywords {
			w.safe[k.Value] = true
		}
	}
}

// asKey returns the key of mapping["KEY"] and mapping.get("KEY"), where the mapping may be a config; "" for anything else.
func asKey(n pyast.Node) string {
	e, _ := n.(pyast.Expr)
	mapping, key := ConfigRead(e)
	switch mapping := mapping.(type) {
	case *pyast.Attribute:
		if mapping.Attr == "environ" {
			return ""
		}
	case *pyast.Name:
		if mapping.ID == "environ" {
			return ""
		}
	}
	return key
}

// Display returns a constant as the display that makes it anew.
func Display(at pyast.Span, c *ir.Const) pyast.Expr {
	var elts []pyast.Expr
	for _, item := range c.Items {
		elts = append(elts, Display(at, item))
	}
	switch c.Kind {
	case ir.ConstList:
		return &pyast.List{Span: at, Elts: elts}
	case ir.ConstTuple:
		return &pyast.Tuple{Span: at, Elts: elts}
	case ir.ConstSet:
		return &pyast.Set{Span: at, Elts: elts}
	case ir.ConstDict:
		out := &pyast.Dict{Span: at}
		for i := 0; i+1 < len(elts); i += 2 {
			out.Keys, out.Values = append(out.Keys, elts[i]), append(out.Values, elts[i+1])
		}
		return out
	}
	return constantNode(at, c)
}

// typeDisplay notes the type of a display that was made of a constant.
func (t *translator) typeDisplay(made pyast.Expr, c *ir.Const) ir.Type {
	known := c.Type()
	switch made := made.(type) {
	case *pyast.List:
		known = ir.List{Elem: t.typeElements(made.Elts, c.Items)}
	case *pyast.Tuple:
		var elems []ir.Type
		for i, e := range made.Elts {
			elems = append(elems, t.typeDisplay(e, c.Items[i]))
		}
		known = ir.Tuple{Elems: elems}
	case *pyast.Set:
		known = ir.Set{Elem: t.typeElements(made.Elts, c.Items)}
	case *pyast.Dict:
		var keys, values []*ir.Const
		for i := 0; i+1 < len(c.Items); i += 2 {
			keys, values = append(keys, c.Items[i]), append(values, c.Items[i+1])
		}
		known = ir.Dict{Key: t.typeElements(made.Keys, keys), Value: t.typeElements(made.Values, values)}
	}
	t.py.Types[made] = known
	return known
}

// ContainerType returns the type of a list, tuple, set or dict of constants, nil for other constants.
func ContainerType(c *ir.Const) ir.Type {
	switch c.Kind {
	case ir.ConstList, ir.ConstTuple, ir.ConstSet, ir.ConstDict:
		t := &translator{py: &ir.Func{Types: map[pyast.Expr]ir.Type{}}}
		return t.typeDisplay(Display(pyast.Span{}, c), c)
	}
	return nil
}

// typeElements returns the type that the elements share, Any for several.
func (t *translator) typeElements(made []pyast.Expr, items []*ir.Const) ir.Type {
	out := ir.Type(ir.Never)
	for i, e := range made {
		out = ir.Join(out, t.typeDisplay(e, items[i]))
	}
	if len(made) == 0 {
		return ir.Any
	}
	return out
}

func constantNode(at pyast.Span, c *ir.Const) pyast.Expr {
	out := &pyast.Constant{Span: at}
	switch c.Kind {
	case ir.ConstBool:
		out.Value = pyast.Bool(c.Bool)
	case ir.ConstInt:
		out.Value = pyast.Int{Small: c.Int, Big: c.Big} // negative ones too, which no literal is
	case ir.ConstFloat:
		out.Value = pyast.Float(c.Float)
	case ir.ConstStr:
		out.Value = pyast.Str(c.Text)
	case ir.ConstBytes:
		out.Value = pyast.Bytes(c.Text)
	default:
		out.Value = pyast.None{}
	}
	return out
}

// ConfigRead returns the mapping and the key of mapping["KEY"] and mapping.get("KEY"), nil for anything else.
func ConfigRead(e pyast.Expr) (pyast.Expr, string) {
	var mapping, key pyast.Expr
	switch e := e.(type) {
	case *pyast.Subscript:
		mapping, key = e.Value, e.Slice
	case *pyast.Call:
		a, ok := e.Func.(*pyast.Attribute)
		if !ok || a.Attr != "get" || len(e.Args) == 0 {
			return nil, ""
		}
		mapping, key = a.Value, e.Args[0]
	}
	if c, ok := key.(*pyast.Constant); ok {
		if s, ok := c.Value.(pyast.Str); ok {
			return mapping, string(s)
		}
	}
	return nil, ""
}
