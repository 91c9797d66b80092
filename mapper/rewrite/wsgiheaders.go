// This file translates headers that WSGI middleware adds to what it wraps.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// addsHeaders translates what lower has made of a function in the place of start_response; it reports whether a call is that.
//
//	headers.append(("X-Served-By", "shop"))  =>  web.AddHeaders(c, [2]string{"X-Served-By", "shop"})
func (t *translator) addsHeaders(call *pyast.Call) bool {
	says, ok := call.Func.(*pyast.Attribute)
	if !ok || says.Attr != lower.AddsHeaders || !t.isStart(says.Value) {
		return false
	}
	args := []gotree.Expr{t.context()}
	for _, e := range call.Args[0].(*pyast.List).Elts {
		pair := e.(*pyast.Tuple)
		if name := t.heldText(pair.Elts[0]); name == "" || serversHeaders[strings.ToLower(name)] || !t.sendable(pair.Elts[1]) {
			t.Fail(pair, diag.NoMiddleware, "a header that is added has no translation")
		}
		vs := t.several(pair.Elts, []string{"string", "string"})
		args = append(args, &gotree.Composite{
			Type: &gotree.ArrayType{Len: gotree.Num{Text: "2"}, Elem: gotree.Ident{Name: "string"}},
			Elts: []gotree.Element{{Value: vs[0].X}, {Value: vs[1].X}},
		})
	}
	t.call(rule.Value{X: gotree.CallOf(t.qual("web", "AddHeaders"), args...)})
	return true
}

// sendable reports whether a header's value is a constant, or what the middleware holds, of signs that are sent as they are.
func (t *translator) sendable(e pyast.Expr) bool {
	if text, ok := e.(*pyast.JoinedStr); ok {
		return !slices.ContainsFunc(text.Values, func(part pyast.Expr) bool {
			if v, ok := part.(*pyast.FormattedValue); ok {
				return v.FormatSpec != nil || !t.sendable(v.Value)
			}
			return !t.sendable(part)
		})
	}
	return t.heldText(e) != ""
}

// serversHeaders are the headers that the server or the body's framing decide on.
var serversHeaders = set("content-length content-type transfer-encoding connection server date")

// heldText returns the text that an expression certainly is, of signs that are sent as they are, "" for any other.
func (t *translator) heldText(e pyast.Expr) string {
	c := t.wsgiField(e)
	if c == nil {
		c = t.Const(e)
	}
	if c == nil || c.Kind != ir.ConstStr || !plainValue(c.Text) {
		return ""
	}
	return c.Text
}

// plainValue reports whether a header's value is of signs that are sent as they are.
func plainValue(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}
