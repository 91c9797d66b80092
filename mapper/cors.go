// This file translates Flask-CORS: the options of its extension and of its decorator become web.CORSOptions.

package mapper

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// corsOptions are options of Flask-CORS by name, the last of each.
type corsOptions struct {
	m     *project
	items map[string]ir.ConfigItem
	bad   string // the first option that has no translation
}

func (m *project) corsOptions(items []ir.ConfigItem) *corsOptions {
	o := &corsOptions{m: m, items: map[string]ir.ConfigItem{}}
	for _, item := range items {
		o.items[item.Key] = item
	}
	if _, open := o.items["**"]; open {
		o.bad = "**"
	}
	return o
}

// corsHook returns the arguments of web.CORS for a hook of flask_cors.CORS, or the option that has no translation.
func (m *project) corsHook(items []ir.ConfigItem) ([]gotree.Expr, string) {
	o := m.corsOptions(items)
	resources, given := o.items["resources"]
	if !given {
		return []gotree.Expr{o.literal()}, o.bad
	}
	args := []gotree.Expr{&gotree.Composite{Type: m.qual("web", "CORSOptions")}}
	add := func(path *ir.Const, with []ir.ConfigItem) {
		if path.Kind != ir.ConstStr || !portable(path.Text) {
			o.bad = "resources"
			return
		}
		own := m.corsOptions(append(slices.Clone(items), with...))
		lit := &gotree.Composite{Type: m.qual("web", "CORSResource"), Elts: []gotree.Element{{Key: gotree.Ident{Name: "Path"}, Value: gotree.Str{Value: path.Text}}}}
		if options := own.literal(); len(options.Elts) > 0 {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Options"}, Value: options})
		}
		o.bad = cmp.Or(o.bad, own.bad)
		args = append(args, lit)
	}
	o.resources(resources, add)
	return args, o.bad
}

// resources calls add for each path and the options of its own.
func (o *corsOptions) resources(item ir.ConfigItem, add func(path *ir.Const, with []ir.ConfigItem)) {
	c := item.Const
	switch {
	case c != nil && c.Kind == ir.ConstStr:
		add(c, nil)
	case c != nil && (c.Kind == ir.ConstList || c.Kind == ir.ConstTuple) && len(c.Items) > 0:
		for _, path := range c.Items {
			add(path, nil)
		}
	case c != nil && c.Kind == ir.ConstDict && len(c.Items) > 0:
		for i := 0; i+1 < len(c.Items); i += 2 {
			add(c.Items[i], o.ofResource(c.Items[i+1]))
		}
	default:
		o.displayed(item, add)
	}
}

func (o *corsOptions) ofResource(c *ir.Const) []ir.ConfigItem {
	var out []ir.ConfigItem
	if c.Kind != ir.ConstDict {
		o.bad = "resources"
		return nil
	}
	for i := 0; i+1 < len(c.Items); i += 2 {
		out = append(out, ir.ConfigItem{Key: c.Items[i].Text, Const: c.Items[i+1]})
	}
	return out
}

// displayed reads a dict display whose options are computed.
func (o *corsOptions) displayed(item ir.ConfigItem, add func(path *ir.Const, with []ir.ConfigItem)) {
	outer, ok := item.Value.(*pyast.Dict)
	if !ok || item.Func == nil || len(outer.Keys) == 0 {
		o.bad = "resources"
		return
	}
	for i, k := range outer.Keys {
		inner, ok := outer.Values[i].(*pyast.Dict)
		if !ok || k == nil || lower.Fold(item.Func, k) == nil {
			o.bad = "resources"
			return
		}
		var with []ir.ConfigItem
		for j, name := range inner.Keys {
			if name == nil || lower.Fold(item.Func, name) == nil {
				o.bad = "resources"
				return
			}
			with = append(with, ir.ConfigItem{Key: lower.Fold(item.Func, name).Text, Value: inner.Values[j], Func: item.Func, Const: lower.Fold(item.Func, inner.Values[j])})
		}
		add(lower.Fold(item.Func, k), with)
	}
}

// literal returns the options as a composite literal, without what is default.
func (o *corsOptions) literal() *gotree.Composite {
	lit := &gotree.Composite{Type: o.m.qual("web", "CORSOptions")}
	add := func(name string, x gotree.Expr) {
		if x != nil {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: x})
		}
	}
	add("Origins", o.texts("origins"))
	add("Methods", o.texts("methods"))
	add("AllowHeaders", o.texts("allow_headers"))
	add("ExposeHeaders", o.texts("expose_headers"))
	add("SupportsCredentials", o.flag("supports_credentials", true))
	add("MaxAge", o.text("max_age"))
	add("SendWildcard", o.flag("send_wildcard", true))
	add("NoVary", o.flag("vary_header", false))
	add("OnlyWithOrigin", o.flag("always_send", false))
	add("AllowPrivateNetwork", o.flag("allow_private_network", true))
	add("NoOptions", o.flag("automatic_options", false))
	return lit
}

// flag returns true when the option has another truth value than Go's zero value stands for.
func (o *corsOptions) flag(key string, marks bool) gotree.Expr {
	item, ok := o.items[key]
	switch {
	case !ok:
		return nil
	case item.Const == nil:
		o.bad = key
		return nil
	case truth(item.Const) == marks:
		return gotree.True
	}
	return nil
}

// truth returns the truth value of a constant.
func truth(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstNone:
		return false
	case ir.ConstBool:
		return c.Bool
	case ir.ConstInt:
		return c.Int != 0 || c.Big != nil
	case ir.ConstFloat:
		return c.Float != 0
	case ir.ConstStr, ir.ConstBytes:
		return c.Text != ""
	}
	return len(c.Items) > 0
}

// text returns an option that is sent as text; what is false in Python is not sent.
func (o *corsOptions) text(key string) gotree.Expr {
	item, ok := o.items[key]
	switch {
	case !ok || item.Const != nil && !truth(item.Const):
		return nil
	case item.Const != nil && item.Const.Kind == ir.ConstStr:
		return gotree.Str{Value: item.Const.Text}
	case item.Const != nil && item.Const.Kind == ir.ConstInt && item.Const.Big == nil:
		return gotree.Str{Value: strconv.FormatInt(item.Const.Int, 10)}
	}
	if seconds, ok := lifetime(&item); ok && key == "max_age" {
		return gotree.Str{Value: strconv.FormatInt(seconds, 10)}
	}
	o.bad = key
	return nil
}

// texts returns an option that is a text or several, as a []string; nil for what stands for the default.
func (o *corsOptions) texts(key string) gotree.Expr {
	item, ok := o.items[key]
	if !ok || key == "expose_headers" && item.Const != nil && item.Const.Kind == ir.ConstNone {
		return nil
	}
	list := []*ir.Const{item.Const}
	if c := item.Const; c != nil && (c.Kind == ir.ConstList || c.Kind == ir.ConstTuple || c.Kind == ir.ConstSet && key != "origins") {
		list = c.Items
	}
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, c := range list {
		switch {
		case c == nil:
			return o.computed(key, item)
		case c.Kind != ir.ConstStr || (key == "origins" || key == "allow_headers") && !portable(c.Text):
			o.bad = key
			return nil
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: gotree.Str{Value: c.Text}})
	}
	if len(list) == 1 && list[0].Text == "*" && (key == "origins" || key == "allow_headers") {
		return nil
	}
	return lit
}

// computed returns an option that the environment decides: a text, a list of texts, or one of them at a time.
func (o *corsOptions) computed(key string, item ir.ConfigItem) gotree.Expr {
	if item.Value == nil || item.Func == nil {
		o.bad = key
		return nil
	}
	elts := []pyast.Expr{item.Value}
	if list, ok := item.Value.(*pyast.List); ok {
		elts = list.Elts
	} else if x, failure := o.m.unit.StartValue(item.Func, item.Value, "*py.List[string]"); failure == nil {
		return gotree.CallOf(gotree.Sel(x, "Values"))
	}
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, e := range elts {
		x, failure := o.m.unit.StartValue(item.Func, e, "string")
		if failure != nil {
			o.bad = key
			return nil
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: x})
	}
	return lit
}

// unportable finds what Go's regular expressions do not know, or read differently.
var unportable = regexp.MustCompile(`\\[^./\-]|\(\?|[*+?]\+|\{`)

// portable reports whether a text that Flask-CORS may take for a regular expression means the same in Go.
func portable(pattern string) bool {
	if pattern == "*" || !strings.ContainsAny(pattern, `*\]?$^[()`) {
		return true
	}
	_, err := regexp.Compile(pattern)
	return err == nil && !unportable.MatchString(pattern)
}

// crossOrigin returns the options of the decorator cross_origin, or the one that has no translation.
func (m *project) crossOrigin(scope *ir.Func, call *pyast.Call) (gotree.Expr, string) {
	var items []ir.ConfigItem
	for _, item := range m.app.Config {
		if name, ok := strings.CutPrefix(item.Key, "CORS_"); ok {
			item.Key = strings.ToLower(name)
			items = append(items, item)
		}
	}
	if call != nil {
		for _, k := range call.Keywords {
			name := k.Arg
			if name == "" {
				name = "**"
			}
			items = append(items, ir.ConfigItem{Key: name, Value: k.Value, Func: scope, Const: lower.Fold(scope, k.Value)})
		}
	}
	o := m.corsOptions(items)
	return o.literal(), o.bad
}
