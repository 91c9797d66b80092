// This file translates calls with * or ** of str.format and of dict, whose arguments are known when the program runs.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// formatStars translates "...".format(*args, **kwargs) of a constant template that looks into no object.
//
//	"{name}: {}".format(*rest, **data)  =>  py.FormatWith("{name}: {}", args, keywords)
func (t *translator) formatStars(e *pyast.Call, a *pyast.Attribute) (rule.Value, bool) {
	e = unstarred(t.py, e)
	c := t.Const(a.Value)
	if a.Attr != "format" || !spreads(e) || c == nil || c.Kind != ir.ConstStr || looksInside(c.Text) {
		return rule.Value{}, false
	}
	args := t.spreadArgs(e, textValue("str.format"))
	if len(e.Keywords) == 0 {
		return t.Hoist(t.build("py.FormatStr(s, args)", map[string]rule.Value{"s": textValue(c.Text), "args": {X: args, Type: "[]any"}}), "text"), true
	}
	keywords := t.spreadKeywords(e, textValue("str.format"))
	v := t.build("py.FormatWith(s, args, keywords)", map[string]rule.Value{
		"s":        textValue(c.Text),
		"args":     {X: args, Type: "[]any"},
		"keywords": {X: keywords, Type: "*py.Dict[string, any]"},
	})
	return t.Hoist(v, "text"), true
}

// looksInside reports whether a field of a template names an attribute or an item: "{user.name}".
func looksInside(template string) bool {
	for _, field := range strings.Split(strings.ReplaceAll(template, "{{", ""), "{")[1:] {
		name, _, _ := strings.Cut(field, "}")
		if end := strings.IndexAny(name, ":!"); end >= 0 {
			name = name[:end]
		}
		if strings.ContainsAny(name, ".[") {
			return true
		}
	}
	return false
}

func textValue(text string) rule.Value {
	return rule.Value{X: gotree.Str{Value: text}, Type: "string", Const: true, Pure: true}
}

// dictStars translates dict(x, **fields) and dict(a=1, **fields).
//
//	dict(original, **fields)  =>  py.DictWith(original, keywords)
func (t *translator) dictStars(e *pyast.Call) (rule.Value, bool) {
	e = unstarred(t.py, e)
	if !spreads(e) || hasStar(e.Args) || len(e.Args) > 1 {
		return rule.Value{}, false
	}
	var x rule.Value
	if len(e.Args) == 1 {
		x = t.Hoist(t.plain(e.Args[0], ""), "original")
	}
	keywords := rule.Value{X: t.spreadKeywords(e, textValue("dict")), Type: "*py.Dict[string, any]", Pure: true, Fresh: true}
	if len(e.Args) == 0 {
		return keywords, true
	}
	v := t.build("py.DictWith(x, fields)", map[string]rule.Value{"x": x, "fields": keywords})
	v.Fresh = true
	return v, true
}
