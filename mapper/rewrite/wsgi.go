// This file translates WSGI middleware (PEP 3333): __call__(self, environ, start_response) of a class whose object stands
// around the app. What it puts into the environment changes the request; what it answers itself is the response.

package rewrite

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// started is a call of start_response whose body comes with the next statement.
type started struct {
	at      pyast.Node
	status  int
	headers pyast.Expr
}

// wsgiName names the function after the class of the middleware.
func (t *translator) wsgiName() {
	if t.py.Class == nil {
		t.out.Name = t.out.Place.Package.name(gotree.GoName(t.py.Outer.Name, true))
		return
	}
	t.out.Name = t.out.Place.Package.name(MiddlewareName(t.py.Class))
}

// MiddlewareName returns the Go name of the function for a class of WSGI middleware: another than the class's own, which
// is that of its type.
func MiddlewareName(c *ir.Class) string {
	name := gotree.GoName(c.Name, true)
	if short, ok := strings.CutSuffix(name, "Middleware"); ok && short != "" {
		return short
	}
	return name + "Middleware"
}

// wsgiDoc is the comment of the function: what the class says of itself.
func (t *translator) wsgiDoc() string {
	if t.py.Class == nil {
		doc := docComment(t.out.Name, cmp.Or(t.py.Doc, t.py.Outer.Doc))
		return cmp.Or(doc, t.out.Name+" is the WSGI middleware that the function of this name makes.")
	}
	if doc := docComment(t.out.Name, cmp.Or(t.py.Doc, t.py.Class.Doc)); doc != "" {
		return doc
	}
	return t.out.Name + " is the WSGI middleware that the class of this name makes."
}

// wsgiOf returns what is known of the middleware that is being translated, nil in other functions.
func (t *translator) wsgiOf() *ir.WSGI {
	if t.out == nil || t.out.Mode != WSGIMode {
		return nil
	}
	i := slices.IndexFunc(t.u.App.WSGI, func(w ir.WSGI) bool { return w.Func == t.py })
	return &t.u.App.WSGI[i]
}

// wsgiField returns the constant that an attribute of the middleware holds, nil for any other expression.
func (t *translator) wsgiField(e pyast.Expr) *ir.Const {
	w := t.wsgiOf()
	if w == nil {
		return nil
	}
	if name, ok := e.(*pyast.Name); ok && t.isOuter(name) && len(t.py.Uses[name].Binds) == 1 {
		if c := w.Fields[name.ID]; c != nil && !changeableConst(c) {
			return c
		}
		return nil
	}
	a, ok := e.(*pyast.Attribute)
	if !ok || w.Class == nil || !t.isParam(a.Value, 0) {
		return nil
	}
	c := w.Fields[a.Attr]
	if c != nil && changeableConst(c) && t.u.changes(a.Attr) {
		return nil
	}
	return c
}

// changeableConst reports whether a constant is an object that may be changed in its place.
func changeableConst(c *ir.Const) bool {
	return c.Kind == ir.ConstList || c.Kind == ir.ConstSet || c.Kind == ir.ConstDict
}

// isOuter reports whether a name is a variable of the function around a middleware that is a function.
func (t *translator) isOuter(name *pyast.Name) bool {
	s := t.py.Uses[name]
	return t.py.Class == nil && t.py.Outer != nil && s != nil && s.Scope != t.py.Scope && s.Scope.Func == t.py.Outer
}

// isEnviron and isStart report whether e is the parameter that holds the environment, or start_response.
func (t *translator) isEnviron(e pyast.Expr) bool { return t.isParam(e, len(t.py.Params)-2) }
func (t *translator) isStart(e pyast.Expr) bool   { return t.isParam(e, len(t.py.Params)-1) }

// isWrapped reports whether e is what the middleware wraps.
func (t *translator) isWrapped(e pyast.Expr) bool {
	w := t.wsgiOf()
	switch e := e.(type) {
	case *pyast.Name:
		return t.isOuter(e) && e.ID == w.Inner && len(t.py.Uses[e].Binds) == 1
	case *pyast.Attribute:
		return w.Class != nil && t.isParam(e.Value, 0) && e.Attr == w.Inner
	}
	return false
}

// changes reports whether some function of the program may change the object that an attribute of that name holds: it
// is mentioned otherwise than where it is set or tested for members.
func (u *Unit) changes(name string) bool {
	changed := false
	for _, m := range u.Program.Modules {
		known := map[pyast.Node]bool{}
		for _, s := range m.Syntax.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				switch n := n.(type) {
				case *pyast.Compare:
					for i, op := range n.Ops {
						known[n.Comparators[i]] = op == pyast.In || op == pyast.NotIn
					}
				case *pyast.Assign:
					known[n.Targets[0]] = true
				case *pyast.Attribute:
					changed = changed || n.Attr == name && !known[n]
				}
				return true
			})
		}
	}
	return changed
}

// isParam reports whether e is the parameter at i, which nothing assigns.
func (t *translator) isParam(e pyast.Expr, i int) bool {
	name, ok := e.(*pyast.Name)
	return ok && len(t.py.Params) > i && t.py.Uses[name] == t.py.Params[i] && len(t.py.Params[i].Binds) == 1
}

// wsgiPath returns "flask.request.environ" for the environment and "flask.request" for a variable that is Request(environ).
func (t *translator) wsgiPath(s *ir.Symbol) string {
	switch {
	case s == nil:
	case s == t.py.Params[len(t.py.Params)-2] && len(s.Binds) == 1:
		return "flask.request.environ"
	case s.Scope == t.py.Scope && t.isOwnRequest(s.Value):
		return "flask.request"
	}
	return ""
}

// isOwnRequest reports whether e makes a request object of the environment.
func (t *translator) isOwnRequest(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || !t.isEnviron(call.Args[0]) {
		return false
	}
	switch t.py.Qualified(call.Func) {
	case "werkzeug.wrappers.Request", "werkzeug.Request", "flask.Request", "flask.wrappers.Request":
		return true
	}
	return false
}

// wsgiStmt translates what only stands in middleware; it reports whether s is such a statement.
func (t *translator) wsgiStmt(s pyast.Stmt) bool {
	if _, isReturn := s.(*pyast.Return); !isReturn && t.answering != nil {
		t.Fail(s, diag.NoMiddleware, "what stands between start_response and the body has no translation")
	}
	switch s := s.(type) {
	case *pyast.ExprStmt:
		call, ok := s.Value.(*pyast.Call)
		if ok && t.isStart(call.Func) {
			t.startResponse(call)
			return true
		}
		if ok && t.addsHeaders(call) {
			return true
		}
	case *pyast.Try, *pyast.With:
		t.Fail(s, diag.NoMiddleware, "a WSGI middleware that watches over what it wraps has no translation")
	case *pyast.Assign:
		if len(s.Targets) != 1 {
			return false
		}
		if name, ok := s.Targets[0].(*pyast.Name); ok && t.isOwnRequest(s.Value) && t.py.Uses[name] != nil && t.py.Uses[name].Value == s.Value {
			return true
		}
		if item, ok := s.Targets[0].(*pyast.Subscript); ok && t.isEnviron(item.Value) {
			t.setEnviron(item, s.Value)
			return true
		}
	}
	return false
}

// changeable are the keys of the environment besides headers from which Werkzeug makes the request.
var changeable = set("SCRIPT_NAME PATH_INFO QUERY_STRING REQUEST_METHOD REMOTE_ADDR CONTENT_TYPE wsgi.url_scheme")

// ownKey is what the app itself calls its keys: the server's are in upper case, or begin with its name.
var ownKey = regexp.MustCompile(`^[a-z_]+$`)

// setEnviron translates environ[key] = value.
//
//	environ["SCRIPT_NAME"] = "/shop"  =>  web.SetEnviron(c, "SCRIPT_NAME", "/shop")
func (t *translator) setEnviron(item *pyast.Subscript, value pyast.Expr) {
	key := t.Const(item.Slice)
	if key == nil || key.Kind != ir.ConstStr {
		t.Fail(item, diag.NoMiddleware, "a key of the environment that is not constant has no translation")
	}
	own := ownKey.MatchString(key.Text)
	if !own && !changeable[key.Text] && (!strings.HasPrefix(key.Text, "HTTP_") || key.Text == "HTTP_TRANSFER_ENCODING") {
		t.Fail(item, diag.NoMiddleware, "setting %s in the environment has no translation", key.Text)
	}
	with := map[string]rule.Value{"key": {X: gotree.Str{Value: key.Text}, Type: "string", Pure: true}}
	if own {
		with["value"] = t.dynamic(t.plain(value, "any"))
		t.call(t.build("web.Environ(c).Set(key, value)", with))
		return
	}
	if strip(t.TypeOf(value)) != ir.Type(ir.Str) {
		t.Fail(item, diag.NoMiddleware, "a value of type %s in the environment has no translation", t.TypeOf(value))
	}
	with["value"] = t.plain(value, "string")
	t.call(t.build("web.SetEnviron(c, key, value)", with))
}

// startResponse keeps the status and the headers of an answer of the middleware's own.
func (t *translator) startResponse(call *pyast.Call) {
	if len(call.Args) != 2 || len(call.Keywords) > 0 {
		t.Fail(call, diag.NoMiddleware, "this call of start_response has no translation")
	}
	status := t.Const(call.Args[0])
	if status == nil || status.Kind != ir.ConstStr || !statusLine.MatchString(status.Text) {
		t.Fail(call, diag.NoMiddleware, "a status that is not constant has no translation")
	}
	code := int(status.Text[0]-'0')*100 + int(status.Text[1]-'0')*10 + int(status.Text[2]-'0')
	t.answering = &started{call, code, call.Args[1]}
}

var statusLine = regexp.MustCompile(`^[2-5]\d\d( |$)`)

// returnWSGI translates a return: of what the wrapped app answers, of a response object, or of a body.
func (t *translator) returnWSGI(s *pyast.Return) {
	if t.answering != nil {
		t.returnBody(s)
		return
	}
	call, ok := s.Value.(*pyast.Call)
	if !ok || len(call.Args) != 2 || len(call.Keywords) > 0 || !t.isEnviron(call.Args[0]) || !t.isStart(call.Args[1]) {
		t.Fail(s, diag.NoMiddleware, "this return of a WSGI middleware has no translation")
	}
	if t.isWrapped(call.Func) {
		t.leave(gotree.Nil)
		return
	}
	if known, ok := t.TypeOf(call.Func).(ir.External); !ok || t.u.repr(known) != "*web.Response" {
		t.Fail(s, diag.NoMiddleware, "what the middleware answers has no translation")
	}
	v := t.plain(call.Func, "*web.Response")
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "Send"), t.context(), v.X), Fails: true})
}

// returnBody answers with a list of bytes and what start_response was given.
//
//	start_response("403 Forbidden", [("Content-Type", "text/plain")])
//	return [b"no"]
//	=>  web.StartResponse(c, http.StatusForbidden, [][2]string{{"Content-Type", "text/plain"}}, []byte("no"))
func (t *translator) returnBody(s *pyast.Return) {
	headers, ok := t.answering.headers.(*pyast.List)
	body, isList := s.Value.(*pyast.List)
	if !ok || !isList {
		t.Fail(s, diag.NoMiddleware, "an answer that is no list of bytes with a list of headers has no translation")
	}
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: &gotree.ArrayType{Len: gotree.Num{Text: "2"}, Elem: gotree.Ident{Name: "string"}}}}
	for _, e := range headers.Elts {
		pair, ok := e.(*pyast.Tuple)
		if !ok || len(pair.Elts) != 2 {
			t.Fail(s, diag.NoMiddleware, "a header of start_response has no translation")
		}
		vs := t.several(pair.Elts, []string{"string", "string"})
		lit.Elts = append(lit.Elts, gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{{Value: vs[0].X}, {Value: vs[1].X}}}})
	}
	wants := slices.Repeat([]string{"[]byte"}, len(body.Elts))
	for _, e := range body.Elts {
		if t.TypeOf(e) != ir.Type(ir.Bytes) {
			t.Fail(e, diag.NoMiddleware, "a body that is not bytes has no translation")
		}
	}
	args := []gotree.Expr{t.context(), statusOf(t.answering.status), lit}
	for _, v := range t.several(body.Elts, wants) {
		args = append(args, v.X)
	}
	t.answering = nil
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "StartResponse"), args...), Fails: true})
}
