// This file sets headers of responses to texts: Werkzeug refuses line breaks where the header is set, with ValueError
// (werkzeug.datastructures.Headers), which the app may catch or handle.

package flask

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unbroken maps what sets a header to a text that certainly holds no line break, which nothing refuses. The operands are in
// the order of their evaluation.
//
//	resp.headers["X-Id"] = str(n)  =>  resp.Headers.Set("X-Id", strconv.Itoa(n))
func unbroken(template string, operands ...string) rule.Do {
	types := map[string]string{"r": "*web.Response", "h": "*web.Headers", "key": "string", "value": "string"}
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		if !isUnbroken(x, m.Args["value"], 0) {
			return rule.Value{}, false
		}
		var given []pyast.Expr
		var wants []string
		for _, name := range operands {
			given, wants = append(given, m.Args[name]), append(wants, types[name])
		}
		with := map[string]rule.Value{}
		for i, v := range x.Several(given, wants) {
			with[operands[i]] = v
		}
		return x.Build(template, with)
	}
}

// isUnbroken reports whether a text certainly holds no line break.
func isUnbroken(x rule.Context, e pyast.Expr, depth int) bool {
	if e == nil || depth > 8 {
		return false
	}
	if c := x.Const(e); c != nil {
		return c.Kind != ir.ConstStr || !strings.ContainsAny(c.Text, "\r\n")
	}
	switch e := e.(type) {
	case *pyast.Name:
		return isUnbroken(x, x.Assigned(e), depth+1)
	case *pyast.IfExp:
		return isUnbroken(x, e.Body, depth+1) && isUnbroken(x, e.Orelse, depth+1)
	case *pyast.BoolOp:
		return allUnbroken(x, e.Values, depth)
	case *pyast.BinOp:
		return e.Op == pyast.Add && isUnbroken(x, e.Left, depth+1) && isUnbroken(x, e.Right, depth+1)
	case *pyast.JoinedStr:
		return allUnbroken(x, e.Values, depth)
	case *pyast.FormattedValue:
		return e.FormatSpec == nil && (isNumber(x, e.Value) || isUnbroken(x, e.Value, depth+1))
	case *pyast.Subscript:
		return x.Qualified(e.Value) == "flask.request.headers"
	case *pyast.Attribute:
		return unbrokenParts[x.Qualified(e)] || e.Attr == "hex" && ofLibrary(x, e.Value)
	case *pyast.Call:
		return unbrokenCall(x, e, depth)
	}
	return false
}

func allUnbroken(x rule.Context, list []pyast.Expr, depth int) bool {
	for _, e := range list {
		if !isUnbroken(x, e, depth+1) {
			return false
		}
	}
	return true
}

// isNumber reports whether the value of e is a number.
func isNumber(x rule.Context, e pyast.Expr) bool {
	known := x.TypeOf(e)
	return ir.IsInt(known) || known == ir.Type(ir.Float) || known == ir.Type(ir.Bool)
}

// unbrokenParts are what requests hold as they were sent, or spelled by the app: without line breaks, which HTTP does not have there.
var unbrokenParts = map[string]bool{
	"flask.request.method": true, "flask.request.host": true, "flask.request.remote_addr": true, "flask.request.scheme": true,
	"flask.request.endpoint": true, "flask.request.blueprint": true, "flask.request.content_type": true, "flask.request.mimetype": true,
	"flask.request.origin": true, "flask.request.referrer": true, "flask.request.host_url": true,
}

// unbrokenCalls are functions and methods whose texts hold no line break, whatever they are called with.
var unbrokenCalls = map[string]bool{
	"flask.url_for": true, "secrets.token_hex": true, "secrets.token_urlsafe": true, "hashlib._Hash.hexdigest": true,
	"datetime.datetime.isoformat": true, "datetime.date.isoformat": true, "werkzeug.http.http_date": true,
}

// unbrokenCall reports whether what a call returns certainly holds no line break.
func unbrokenCall(x rule.Context, e *pyast.Call, depth int) bool {
	q := x.Qualified(e.Func)
	switch {
	case unbrokenCalls[q]:
		return true
	case q == "str" && len(e.Args) == 1:
		return isNumber(x, e.Args[0]) || x.TypeOf(e.Args[0]) == ir.Type(ir.External{Name: "uuid.UUID"}) || isUnbroken(x, e.Args[0], depth+1)
	case q == "flask.request.headers.get":
		return len(e.Keywords) == 0 && (len(e.Args) == 1 || len(e.Args) == 2 && isUnbroken(x, e.Args[1], depth+1))
	}
	method, ok := e.Func.(*pyast.Attribute)
	if !ok {
		return false
	}
	switch method.Attr {
	case "hexdigest", "isoformat":
		return ofLibrary(x, method.Value)
	case "lower", "upper", "strip", "title":
		return len(e.Args) == 0 && isUnbroken(x, method.Value, depth+1)
	}
	return false
}

// ofLibrary reports whether the value of e is of a class that is not the app's.
func ofLibrary(x rule.Context, e pyast.Expr) bool {
	_, ok := x.TypeOf(e).(ir.External)
	return ok
}
