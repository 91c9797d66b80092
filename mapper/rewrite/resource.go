// This file translates what the methods of Flask-RESTful's and Flask-RESTX's resources return: data,
// printed as JSON (flask_restful.Api.output).

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// resourceBases are the base classes of the resources of Flask-RESTful and Flask-RESTX.
var resourceBases = map[string]bool{"flask_restful.Resource": true, "flask_restx.Resource": true, "flask_restx.resource.Resource": true}

// IsResource reports whether a class derives from Resource of Flask-RESTful or Flask-RESTX.
func IsResource(c *ir.Class) bool {
	return c != nil && slices.ContainsFunc(c.MRO, func(k *ir.Class) bool {
		return slices.ContainsFunc(k.Bases, func(b ir.Base) bool { return resourceBases[b.Qualified] })
	})
}

// inResource reports whether the function answers for a resource.
func (t *translator) inResource() bool {
	return t.out.Mode == ViewMode && IsResource(t.py.Class) || t.out.Mode == DataMode || t.out.Mode == RESTXErrorMode
}

// nothing is what follows the end of a decorator without a return.
func (t *translator) nothing() gotree.Stmt {
	if t.inResource() {
		return gotree.Ret(t.noResource())
	}
	return t.noResponse()
}

// respondResource emits the return of a resource's method.
//
//	return {"id": id}, 201  =>  return web.Resource(c, http.StatusCreated, ...)
func (t *translator) respondResource(s *pyast.Return, e pyast.Expr) {
	if t.out.Mode == RESTXErrorMode {
		t.respondRESTX(s, e)
		return
	}
	if e == nil || isNone(e) {
		t.leave(t.noResource())
		return
	}
	if cond, ok := e.(*pyast.IfExp); ok {
		test := t.condition(cond.Test)
		t.emit(&gotree.If{Cond: test.X, Then: t.sub(func() { t.respondResource(s, cond.Body) })})
		t.respondResource(s, cond.Orelse)
		return
	}
	if t.isGiven(e) {
		t.leave(gotree.Nil)
		return
	}
	if call, ok := e.(*pyast.Call); ok && t.isNext(call) {
		t.leaveCall(t.nextCall(call))
		return
	}
	tuple, isTuple := e.(*pyast.Tuple)
	if !isTuple && isResponse(t.py, e) {
		t.leaveCall(t.response(e, nil))
		return
	}
	data, status := e, pyast.Expr(nil)
	if isTuple && !hasStar(tuple.Elts) && (len(tuple.Elts) == 2 || len(tuple.Elts) == 3) {
		if len(tuple.Elts) == 3 || t.TypeOf(tuple.Elts[1]) != ir.Type(ir.Int) {
			t.resourceReply(tuple.Elts...)
			return
		}
		data, status = tuple.Elts[0], tuple.Elts[1]
	}
	if !isData(t.TypeOf(data)) {
		if status != nil {
			t.resourceReply(data, status)
		} else {
			t.resourceReply(data)
		}
		return
	}
	operands, wants := []pyast.Expr{data}, []string{"any"}
	if status != nil {
		operands, wants = append(operands, status), append(wants, "int")
	}
	vs := t.several(operands, wants)
	code := gotree.Expr(gotree.Qual{Path: "net/http", Name: "StatusOK"})
	if status != nil {
		code = t.statusName(status, vs[1].X)
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "Resource"), t.context(), code, vs[0].X), Fails: true})
}

// respondRESTX emits the return of an error handler of a Flask-RESTX Api.
//
//	return {"message": str(error)}, 400  =>  return web.RESTXError(c, cause, ..., http.StatusBadRequest)
func (t *translator) respondRESTX(s *pyast.Return, e pyast.Expr) {
	elts := []pyast.Expr{e}
	if tuple, ok := e.(*pyast.Tuple); ok && !hasStar(tuple.Elts) && (len(tuple.Elts) == 2 || len(tuple.Elts) == 3) {
		elts = tuple.Elts
	}
	if e == nil || !isDict(t.TypeOf(elts[0])) {
		t.Fail(s, diag.NoView, "an error handler of Flask-RESTX that returns no dict is not translated")
	}
	args, wants := []gotree.Expr{t.context(), t.cause}, []string{"any", "any", "any"}[:len(elts)]
	for i, v := range t.several(elts, wants) {
		if i == 1 && t.TypeOf(elts[1]) == ir.Type(ir.Int) {
			v.X = t.statusName(elts[1], v.X)
		}
		args = append(args, v.X)
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "RESTXError"), args...), Fails: true})
}

func isDict(known ir.Type) bool { _, ok := known.(ir.Dict); return ok }

// isData reports whether values of a type are data, neither a response nor a tuple with a status.
func isData(known ir.Type) bool {
	switch known := known.(type) {
	case ir.Basic:
		return known != ir.Any
	case ir.Dict, ir.List, ir.Instance:
		return true
	case ir.Optional:
		return isData(known.Elem)
	}
	return false
}

// resourceReply lets the support package make the answer of values.
func (t *translator) resourceReply(elts ...pyast.Expr) {
	wants := make([]string, len(elts))
	for i := range wants {
		wants[i] = "any"
	}
	args := []gotree.Expr{t.context()}
	for _, v := range t.several(elts, wants) {
		args = append(args, v.X)
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "ResourceReply"), args...), Fails: true})
}

// noResource is what a resource's method gives that returns None.
func (t *translator) noResource() gotree.Expr {
	if t.out.Mode == RESTXErrorMode {
		t.Fail(t.py.Syntax, diag.NoView, "an error handler of Flask-RESTX that may end without data is not translated")
	}
	return gotree.CallOf(t.qual("web", "Resource"), t.context(), gotree.Qual{Path: "net/http", Name: "StatusOK"}, gotree.Nil)
}

// parsedArgument returns args["name"] for args.name, where args is what a RequestParser of Flask-RESTful or Flask-RESTX gave; else nil.
func (t *translator) parsedArgument(e *pyast.Attribute) pyast.Expr {
	call, ok := t.Assigned(e.Value).(*pyast.Call)
	if !ok {
		return nil
	}
	method, ok := call.Func.(*pyast.Attribute)
	if !ok || method.Attr != "parse_args" || !isParser(t.TypeOf(method.Value)) {
		return nil
	}
	return &pyast.Subscript{Span: e.Span, Value: e.Value, Slice: &pyast.Constant{Span: e.Span, Value: pyast.Str(e.Attr)}}
}

func isParser(known ir.Type) bool {
	return known == ir.Type(ir.External{Name: "flask_restful.reqparse.RequestParser"}) || known == ir.Type(ir.External{Name: "flask_restx.reqparse.RequestParser"})
}
