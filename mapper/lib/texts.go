// This file maps modules textwrap and string.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// wrapping is module textwrap.
var wrapping = rule.Table{
	{Py: `textwrap.wrap((text @ str), **options)`, Do: wrapped("Wrap", "*py.List[string]")},
	{Py: `textwrap.wrap((text @ str), (width @ int), **options)`, Do: wrapped("Wrap", "*py.List[string]")},
	{Py: `textwrap.fill((text @ str), **options)`, Do: wrapped("Fill", "string")},
	{Py: `textwrap.fill((text @ str), (width @ int), **options)`, Do: wrapped("Fill", "string")},
	{Py: `textwrap.shorten((text @ str), **options)`, Do: wrapped("Shorten", "string")},
	{Py: `textwrap.shorten((text @ str), (width @ int), **options)`, Do: wrapped("Shorten", "string")},
	{Py: `textwrap.wrap(text, (width @ int), **options)`, Do: wrapped("Wrap", "*py.List[string]")},
	{Py: `textwrap.wrap(text, **options)`, Do: wrapped("Wrap", "*py.List[string]")},
	{Py: `textwrap.fill(text, (width @ int), **options)`, Do: wrapped("Fill", "string")},
	{Py: `textwrap.fill(text, **options)`, Do: wrapped("Fill", "string")},
	{Py: `textwrap.shorten(text, (width @ int), **options)`, Do: wrapped("Shorten", "string")},
	{Py: `textwrap.shorten(text, **options)`, Do: wrapped("Shorten", "string")},
	{Py: `textwrap.dedent((text @ str))`, Go: `py.Dedent(text)`},
	{Py: `textwrap.indent((text @ str), (prefix @ str))`, Go: `py.Indent(text, prefix)`},
}

// templates is string.Template, and string.capwords.
var templates = rule.Table{
	{Py: `string.Template((template @ str))`, Go: `py.NewStringTemplate(template)`},
	{Py: `(t @ string.Template).template`, Go: `t.Text()`},
	{Py: `string.Template.substitute(t, mapping)`, Go: `t.Substitute(mapping)`},
	{Py: `string.Template.safe_substitute(t, mapping)`, Go: `t.SafeSubstitute(mapping)`},
	{Py: `string.Template.substitute(t, **fields)`, Do: filled("Substitute")},
	{Py: `string.Template.safe_substitute(t, **fields)`, Do: filled("SafeSubstitute")},
	{Py: `string.capwords((s @ str))`, Go: `py.CapWords(s)`},
}

// ofText maps a function whose argument must be text, and is of unknown type: it calls a method of it.
//
//	html.escape(row["title"])  =>  text, err := py.TextWith("replace", title); py.HTMLEscape(text)
func ofText(arg, method, template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		v, ok := x.Convert(x.Hoist(x.Expr(m.Args[arg], ""), "value"), "any")
		if !ok {
			return rule.Value{}, false
		}
		call := gotree.CallOf(x.Qual("py", "TextWith"), gotree.Str{Value: method}, v.X)
		text := x.Hoist(rule.Value{X: call, Type: "string", Fails: true}, "text")
		return x.Build(template, map[string]rule.Value{"text": text})
	}
}

// filled maps the methods of templates whose values are keywords.
//
//	greeting.substitute(name=name)  =>  greeting.Substitute(py.Fields("name", name))
func filled(method string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		for _, k := range m.More {
			if k.Arg == "" {
				return rule.Value{}, false
			}
		}
		t := x.Hoist(x.Expr(m.Args["t"], ""), "template")
		return x.Build("t."+method+"(fields)", map[string]rule.Value{"t": t, "fields": x.Dict(m.More)})
	}
}

// wrapped maps wrap, fill and shorten with their options.
//
//	textwrap.shorten(text, width=40, placeholder="...")  =>  py.Shorten(text, 40, py.WrapOptions{Placeholder: new("...")})
func wrapped(fn, result string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		operands, wants := []pyast.Expr{m.Args["text"]}, []string{"string"}
		width := m.Args["width"]
		lit := &gotree.Composite{Type: x.Qual("py", "WrapOptions")}
		for _, k := range m.More {
			if k.Arg == "width" && width == nil {
				width = k.Value
				continue
			}
			elt, ok := wrapOption(x, k)
			if !ok {
				return rule.Value{}, false
			}
			lit.Elts = append(lit.Elts, elt...)
		}
		if width != nil {
			operands, wants = append(operands, width), append(wants, "int")
		} else if fn == "Shorten" {
			return rule.Value{}, false
		}
		if x.TypeOf(operands[0]) != ir.Type(ir.Str) {
			wants[0] = "any"
		}
		vs := x.Several(operands, wants)
		if wants[0] == "any" {
			method := map[string]string{"Shorten": "strip"}[fn]
			if method == "" {
				method = "expandtabs"
			}
			call := gotree.CallOf(x.Qual("py", "TextWith"), gotree.Str{Value: method}, vs[0].X)
			vs[0] = x.Hoist(rule.Value{X: call, Type: "string", Fails: true}, "text")
		}
		size := gotree.Expr(gotree.Num{Text: "70"})
		if width != nil {
			size = vs[1].X
		}
		return rule.Value{X: gotree.CallOf(x.Qual("py", fn), vs[0].X, size, lit), Type: result, Fails: true, Fresh: true}, true
	}
}

// wrapOption returns the field of py.WrapOptions for a keyword that is a constant, none for a default.
func wrapOption(x rule.Context, k *pyast.Keyword) ([]gotree.Element, bool) {
	c := x.Const(k.Value)
	if c == nil {
		return nil, false
	}
	field := func(name string, value gotree.Expr) ([]gotree.Element, bool) {
		return []gotree.Element{{Key: gotree.Ident{Name: name}, Value: value}}, true
	}
	text := map[string]string{"initial_indent": "InitialIndent", "subsequent_indent": "SubsequentIndent"}
	keeps := map[string]string{"break_long_words": "KeepLongWords", "break_on_hyphens": "KeepHyphens"}
	switch {
	case text[k.Arg] != "" && c.Kind == ir.ConstStr:
		return field(text[k.Arg], gotree.Str{Value: c.Text})
	case k.Arg == "placeholder" && c.Kind == ir.ConstStr:
		return field("Placeholder", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Str{Value: c.Text}))
	case keeps[k.Arg] != "" && c.Kind == ir.ConstBool && !c.Bool:
		return field(keeps[k.Arg], gotree.True)
	case keeps[k.Arg] != "" && c.Kind == ir.ConstBool:
		return nil, true
	}
	return nil, false
}
