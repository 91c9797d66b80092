// This file reads values that document an app: constants, models, lists and dicts of them, and the objects that
// flask_openapi3 describes an app with, such as Info and Tag, which stand for dicts.

package discover

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// docRecord is an object that documents something: a Pydantic model of a library that only holds what it is given.
type docRecord struct {
	eval.Hosted
	keywords []eval.Argument
	open     bool
}

// docRecords are the classes of flask_openapi3 and spectree whose objects are only written into a specification.
var docRecords = map[string]bool{
	"Info": true, "Tag": true, "Server": true, "ServerVariable": true, "ExternalDocumentation": true, "Contact": true, "License": true,
	"SecurityScheme": true, "OAuthFlows": true, "OAuthFlow": true,
}

// isDocRecord reports whether a qualified name is that of such a class.
func isDocRecord(name string) bool {
	return strings.HasPrefix(name, "flask_openapi3.") && docRecords[name[strings.LastIndexByte(name, '.')+1:]]
}

// Attr implements eval.Object.
func (r *docRecord) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	for _, k := range r.keywords {
		if k.Name == name {
			return k.Value, true
		}
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (r *docRecord) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) { r.open = true }

// docValue returns what a value says.
func docValue(v eval.Value) *ir.DocValue {
	switch v := eval.Plain(orNone(v)).(type) {
	case *docRecord:
		return v.value()
	case *eval.Class:
		return &ir.DocValue{Kind: ir.DocClass, Class: v.IR}
	case *eval.List, *eval.Tuple:
		items, all := eval.Items(v)
		out := &ir.DocValue{Kind: ir.DocList}
		for _, item := range items {
			out.Values = append(out.Values, docValue(item))
		}
		if !all {
			return &ir.DocValue{}
		}
		return out
	case *eval.Dict:
		return docDict(v)
	default:
		if c := eval.Fold(v); c != nil && c.Kind < ir.ConstTuple {
			return &ir.DocValue{Kind: ir.DocConst, Const: c}
		}
	}
	return &ir.DocValue{}
}

func (r *docRecord) value() *ir.DocValue {
	out := &ir.DocValue{Kind: ir.DocDict}
	for _, k := range r.keywords {
		out.Keys, out.Values = append(out.Keys, k.Name), append(out.Values, docValue(k.Value))
	}
	if r.open {
		return &ir.DocValue{}
	}
	return out
}

func docDict(d *eval.Dict) *ir.DocValue {
	out := &ir.DocValue{Kind: ir.DocDict}
	for i, key := range d.Keys {
		name, ok := docKey(key)
		if !ok {
			return &ir.DocValue{}
		}
		out.Keys, out.Values = append(out.Keys, name), append(out.Values, docValue(d.Values[i]))
	}
	if d.Open {
		return &ir.DocValue{}
	}
	return out
}

// docKey returns a key as JSON spells it: a text, an int, or a member of http.HTTPStatus.
func docKey(v eval.Value) (string, bool) {
	switch v := eval.Plain(v).(type) {
	case *eval.External:
		name, ok := strings.CutPrefix(v.Name, "http.HTTPStatus.")
		if code := lower.StatusNamed(name); ok && code != 0 {
			return strconv.Itoa(code), true
		}
	default:
		c := eval.Fold(v)
		switch {
		case c == nil:
		case c.Kind == ir.ConstStr:
			return c.Text, true
		case c.Kind == ir.ConstInt && c.Big == nil:
			return strconv.FormatInt(c.Int, 10), true
		}
	}
	return "", false
}
