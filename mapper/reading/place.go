// This file finds expressions that stand for a part of the request, and the keys that are read of one.

package reading

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// attributes are the parts of flask.request that have keys.
var attributes = map[string]plan.Place{
	"flask.request.args": plan.Args, "flask.request.values": plan.Args, "flask.request.form": plan.Form,
	"flask.request.files": plan.Files, "flask.request.json": body, "flask.request.headers": plan.Headers,
	"flask.request.cookies": plan.Cookies,
}

// calls are the functions that give such a part; with an argument, of it.
var calls = map[string]plan.Place{"flask.request.get_json": body}

// passing are the functions that give what they are given, in another type.
var passing = map[string]bool{"builtins.dict": true, "json.loads": true, "flask.json.loads": true, "dict": true}

// place returns what part of the request an expression stands for, "" for none.
func (r *reader) place(fn *ir.Func, e pyast.Expr) plan.Place {
	switch e := e.(type) {
	case *pyast.Name:
		if p := r.places[resolve(fn, e)]; p != "" {
			return p
		}
		return attributes[fn.Qualified(e)]
	case *pyast.Attribute:
		q := fn.Qualified(e)
		if q == "flask.request.data" {
			return body
		}
		return attributes[q]
	case *pyast.BoolOp:
		return r.place(fn, e.Values[0])
	case *pyast.IfExp:
		return r.place(fn, e.Body)
	case *pyast.Call:
		return r.called(fn, e)
	}
	return ""
}

// called returns what part of the request a call gives.
func (r *reader) called(fn *ir.Func, call *pyast.Call) plan.Place {
	q := fn.Qualified(call.Func)
	if p := calls[q]; p != "" {
		return p
	}
	if q == "flask.request.get_data" {
		return body
	}
	if passing[q] && len(call.Args) == 1 {
		return r.place(fn, call.Args[0])
	}
	if method, ok := call.Func.(*pyast.Attribute); ok && (method.Attr == "to_dict" || method.Attr == "copy") {
		return r.place(fn, method.Value)
	}
	return ""
}

// readers are the methods that read a key, which is their first argument.
var readers = map[string]bool{"get": true, "getlist": true, "pop": true, "setdefault": true, "get_all": true}

// keyRead returns the place and the names that an expression reads a value by, none when it reads none.
func (r *reader) keyRead(fn *ir.Func, e pyast.Expr) (place plan.Place, names []string, call *pyast.Call) {
	switch e := e.(type) {
	case *pyast.Subscript:
		if place = r.place(fn, e.Value); place != "" {
			return place, r.names(fn, e.Slice), nil
		}
	case *pyast.Call:
		method, ok := e.Func.(*pyast.Attribute)
		if !ok || !readers[method.Attr] || len(e.Args) == 0 {
			return "", nil, nil
		}
		if place = r.place(fn, method.Value); place != "" {
			return place, r.names(fn, e.Args[0]), e
		}
	}
	return "", nil, nil
}

// names returns the texts that an expression can be: a constant, or what a loop's variable runs through.
func (r *reader) names(fn *ir.Func, e pyast.Expr) []string {
	if text, ok := constant(e); ok {
		return []string{text}
	}
	s := resolve(fn, e)
	if s == nil {
		return nil
	}
	if text, ok := constant(s.Value); ok {
		return []string{text}
	}
	return r.words[s]
}

// sameWord are the methods of texts whose result is compared as the text itself would be.
var sameWord = map[string]bool{
	"strip": true, "lstrip": true, "rstrip": true, "lower": true, "upper": true, "casefold": true, "removeprefix": true, "removesuffix": true,
}

// unwrapped returns what a conversion, a call of a method or an `or` was applied to.
func unwrapped(e pyast.Expr) pyast.Expr {
	for {
		switch x := e.(type) {
		case *pyast.BoolOp:
			e = x.Values[0]
		case *pyast.Call:
			method, ok := x.Func.(*pyast.Attribute)
			name, plain := x.Func.(*pyast.Name)
			switch {
			case ok && sameWord[method.Attr]:
				e = method.Value
			case plain && conversions[name.ID] != "" && len(x.Args) == 1:
				e = x.Args[0]
			default:
				return e
			}
		default:
			return e
		}
	}
}
