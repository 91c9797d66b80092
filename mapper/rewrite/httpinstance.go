// This file translates isinstance(e, HTTPException) in an error handler for all exceptions.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// httpException is the type of an exception that is known to be an HTTP exception.
var httpException = ir.External{Name: "werkzeug.exceptions.HTTPException"}

// errorIsHTTP translates the test of an error handler's parameter; where it holds, the parameter is read as that.
//
//	if isinstance(e, HTTPException): return e.name, e.code
//	=>  httpErr := web.AsHTTP(cause); if httpErr != nil { return web.Text(c, httpErr.Code, httpErr.Name()) }
func (t *translator) errorIsHTTP(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 2 || t.Qualified(call.Args[1]) != httpException.Name {
		return rule.Value{}, false
	}
	v := t.handlerError(call.Args[0])
	if v == nil {
		return rule.Value{}, false
	}
	return t.httpNamed(v), true
}
