// This file says which Go type holds the values of a Python type, and converts between Go types.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// externals are the Go types of library classes.
var externals = map[string]string{
	"flask.Response": "*web.Response", "flask.wrappers.Response": "*web.Response", "werkzeug.wrappers.Response": "*web.Response",
	"werkzeug.Response": "*web.Response", "flask.Request": "*gin.Context",
	"werkzeug.datastructures.MultiDict": "*web.MultiDict", "werkzeug.datastructures.ImmutableMultiDict": "*web.MultiDict",
	"werkzeug.datastructures.CombinedMultiDict": "*web.MultiDict", "werkzeug.datastructures.Headers": "*web.Headers",
	"werkzeug.datastructures.EnvironHeaders": "*web.Headers", "werkzeug.datastructures.Authorization": "*web.Authorization", "werkzeug.datastructures.WWWAuthenticate": "*web.WWWAuthenticate",
	"werkzeug.datastructures.FileMultiDict": "*web.Multi[*web.File]", "werkzeug.datastructures.FileStorage": "*web.File",
	"werkzeug.datastructures._UploadStream": "*web.File",
	"flask.Session":                         "*web.SessionData",
	"werkzeug.routing.Rule":                 "*web.URLRule",
	"pydantic.ValidationInfo":               "*pydantic.Info", "pydantic.SerializationInfo": "*pydantic.Dumping",
	"uuid.UUID": "py.UUID", "flask_restful.reqparse.RequestParser": "*web.RequestParser",
	"flask_restx.reqparse.RequestParser": "*web.RequestParser", "flask_restx.Model": "*web.Model", "flask_restful.Model": "*web.Model",
	"fastapi.security.HTTPAuthorizationCredentials": "*fastapi.Credentials", "fastapi.security.HTTPBasicCredentials": "*fastapi.BasicCredentials",
	"fastapi.security.OAuth2PasswordRequestForm": "*fastapi.PasswordForm", "fastapi.security.OAuth2PasswordRequestFormStrict": "*fastapi.PasswordForm",
	"fastapi.security.SecurityScopes": "*fastapi.SecurityScopes",
	"fastapi.WebSocket":               "*fastapi.WebSocket", "fastapi.websockets.WebSocket": "*fastapi.WebSocket", "starlette.websockets.WebSocket": "*fastapi.WebSocket",
	"fastapi.BackgroundTasks": "*fastapi.Tasks", "fastapi.UploadFile": "*fastapi.UploadFile", "fastapi.URL": "fastapi.URL",
	"fastapi.Response": "*fastapi.Response", "fastapi.Request": "*gin.Context", "fastapi.requests.Request": "*gin.Context", "starlette.requests.Request": "*gin.Context",
	"fastapi.responses.Response": "*fastapi.Response", "fastapi.responses.JSONResponse": "*fastapi.Response", "fastapi.responses.ORJSONResponse": "*fastapi.Response",
	"fastapi.responses.HTMLResponse": "*fastapi.Response", "fastapi.responses.PlainTextResponse": "*fastapi.Response",
	"fastapi.responses.RedirectResponse": "*fastapi.Response", "fastapi.responses.StreamingResponse": "*fastapi.Response", "starlette.responses.StreamingResponse": "*fastapi.Response",
	"fastapi.responses.FileResponse": "*fastapi.Response", "starlette.responses.FileResponse": "*fastapi.Response",
	"starlette.responses.Response":     "*fastapi.Response",
	"starlette.responses.JSONResponse": "*fastapi.Response", "starlette.responses.HTMLResponse": "*fastapi.Response",
	"starlette.responses.PlainTextResponse": "*fastapi.Response", "starlette.responses.RedirectResponse": "*fastapi.Response",
	"datetime.datetime": "py.DateTime", "datetime.date": "py.Date", "datetime.timedelta": "py.TimeDelta",
}

// repr returns the Go type that holds values of t, or "" when there is none.
func (u *Unit) repr(t ir.Type) string {
	switch t := t.(type) {
	case nil:
		return "any"
	case ir.Basic:
		return [...]string{"any", "any", "any", "bool", "int", "float64", "string", "[]byte", bigInt}[t]
	case ir.IntRange:
		return u.repr(t.Plain())
	case ir.List:
		return u.generic("*py.List", u.element(t.Elem))
	case ir.Set:
		return u.generic("*py.Set", hashable(u.element(t.Elem)))
	case ir.Dict:
		return u.generic("*py.Dict", hashable(u.element(t.Key)), u.element(t.Value))
	case ir.Tuple:
		return "py.Tuple"
	case ir.Optional:
		return u.optional(t)
	case ir.Instance:
		return u.instance(t.Class)
	case ir.External:
		if t.Result != nil {
			return u.generic("pydantic.Handler", u.repr(t.Result))
		}
		return u.external(t.Name)
	case ir.Callable, ir.Functions:
		return u.funcSig(t).goType()
	}
	return ""
}

// external returns the Go type of a library class: one that the support packages have, or an exception's.
func (u *Unit) external(name string) string {
	if goType := externals[name]; goType != "" {
		return goType
	}
	if goType := libraryTypes[name]; goType != "" {
		return goType
	}
	if goType := modelTypes[name]; goType != "" {
		return goType
	}
	if _, known := u.ExceptionClass(name); !known {
		return ""
	}
	if isHTTPException(name) {
		return "*web.HTTPError"
	}
	return "*py.Error"
}

func (u *Unit) generic(base string, args ...string) string {
	for _, a := range args {
		if a == "" {
			return ""
		}
	}
	return base + "[" + strings.Join(args, ", ") + "]"
}

// element returns the Go type of a container's elements.
func (u *Unit) element(t ir.Type) string {
	if t == ir.Never || t == ir.BigInt {
		return "any"
	}
	return u.repr(t)
}

// hashable keeps the key types that Go compares as Python does.
func hashable(goType string) string {
	switch goType {
	case "string", "int", "any", "":
		return goType
	}
	return "any"
}

// optional holds T or None: a pointer type's nil is None, everything else becomes any.
func (u *Unit) optional(t ir.Optional) string {
	inner := u.repr(t.Elem)
	if inner == "" || strings.HasPrefix(inner, "*") || isFunc(inner) {
		return inner
	}
	return "any"
}

func (u *Unit) instance(c *ir.Class) string {
	if c.Kind == ir.ExceptionClass || c.Kind == ir.PlainClass || c.Kind == ir.DataClass || c.Kind == ir.ModelClass || c.Kind == ir.EnumClass || c.Kind == ir.NamedTupleClass {
		if u.mixed(c) {
			return u.familyType(u.Class(c))
		}
		return "*" + u.place(c.Module).Package.Name + "." + u.Class(c).Name
	}
	return ""
}

// result returns the Go type of a function's result, "" for none.
func (u *Unit) result(t ir.Type) string {
	if t == nil || t == ir.None || t == ir.Never {
		return ""
	}
	return u.repr(t)
}

// Convert returns v, a plain value, as the Go type to, or false when there is no exact conversion.
func (t *translator) Convert(v rule.Value, to string) (rule.Value, bool) {
	if v.Type != to && t.u.sigs.Resolve(v.Type) == t.u.sigs.Resolve(to) {
		v.Type = to // one is an alias of the other
	}
	switch {
	case v.Type == to || to == "":
		return t.present(v, to)
	case isFunc(v.Type) && isFunc(to):
		return t.asFunc(v, to)
	case isSeq(v.Type):
		return rule.Value{}, false
	case to == "string" || to == "int":
		if member, ok := t.memberValue(v, to); ok {
			return member, true
		}
	}
	if held, ok := t.toFamily(v, to); ok {
		return held, true
	}
	switch {
	case to == "any":
		return t.dynamic(v), true
	case v.Type == "int" && to == bigInt && v.OK == nil:
		return t.big(v), true
	case v.Type == bigInt && to == "int" && v.OK == nil:
		return t.smallInt(v), true
	case v.Type == "any":
		return rule.Value{}, false
	case v.Const && v.Type == "int" && to == "float64":
		return rule.Value{}, false // 1 and 1.0 print differently
	case to == "error" && strings.HasPrefix(v.Type, "*"):
		return v, true
	case v.Fresh && rule.Base(v.Type) == rule.Base(to):
		return t.widen(v, to)
	case rule.Elem(v.Type) != "" && rule.Base(to) == "py.List" && rule.Args(to)[0] == rule.Elem(v.Type):
		return rule.Value{X: t.spread("py", "NewList", v.X), Type: to, Fresh: true}, true
	case to == "*py.List[any]" && rule.Elem(v.Type) != "" && v.Type != "[]byte" && v.OK == nil:
		return rule.Value{X: gotree.CallOf(t.qual("py", "ListOfAny"), t.spread("py", "NewList", v.X)), Type: to, Fresh: true}, true
	case rule.Base(v.Type) == "py.List" && rule.Elem(to) != "" && rule.Args(v.Type)[0] == rule.Elem(to):
		return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Values")), Type: to}, true
	}
	return rule.Value{}, false
}

// present refuses a value that may be absent where its bare type is needed.
func (t *translator) present(v rule.Value, to string) (rule.Value, bool) {
	if v.OK != nil && to != "" {
		return v, false
	}
	return v, true
}

// dynamic returns v as any: what may be absent becomes nil, a slice a list.
func (t *translator) dynamic(v rule.Value) rule.Value {
	if isSeq(v.Type) || v.Type == "*py.Counting" {
		t.Fail(t.py.Syntax, diag.NoGenerator, "an iterator as a value is not translated")
	}
	if isFunc(v.Type) {
		t.Fail(t.py.Syntax, diag.NoLambda, "a function as a value of unknown type is not translated")
	}
	out := v
	out.Type, out.OK, out.Const = "any", nil, false
	if a, ok := v.X.(*gotree.Assert); ok && v.OK == nil && a.Type != nil {
		out.X = a.X // which is an any that holds this
		return out
	}
	switch {
	case v.OK != nil && v.Type == bigInt:
		out.X = gotree.CallOf(t.qual("py", "BigOrNone"), v.X, v.OK)
	case v.Type == bigInt:
		out.X = gotree.CallOf(gotree.Sel(v.X, "Value"))
	case v.OK != nil:
		out.X = gotree.CallOf(t.qual("py", "OrNone"), v.X, v.OK)
	case rule.Elem(v.Type) != "" && v.Type != "[]byte":
		out.X = t.spread("py", "NewList", v.X)
	case strings.HasPrefix(v.Type, "*") && v.X != gotree.Expr(gotree.Nil) && t.nilable(v):
		out.X = gotree.CallOf(t.qual("py", "Value"), v.X)
	}
	return out
}

// nilable reports whether a pointer may be Python's None.
func (t *translator) nilable(v rule.Value) bool { return v.MayNil }

func (t *translator) spread(pkg, fn string, x gotree.Expr) gotree.Expr {
	return &gotree.Call{Fn: t.qual(pkg, fn), Args: []gotree.Expr{x}, Spread: true}
}

func (t *translator) qual(pkg, name string) gotree.Expr {
	return t.u.Qual(pkg, name)
}

// widen changes the element types of a dict or list that nothing else refers to, by a copy into one that takes any.
// Other containers it refuses: the display that made them should have been asked for them.
func (t *translator) widen(v rule.Value, to string) (rule.Value, bool) {
	if v.MayNil || v.OK != nil {
		return rule.Value{}, false
	}
	if rule.Base(to) == "py.List" && rule.Args(to)[0] == "any" {
		return rule.Value{X: gotree.CallOf(t.qual("py", "ListOfAny"), v.X), Type: to, Fresh: true}, true
	}
	if rule.Base(to) != "py.Dict" {
		return rule.Value{}, false
	}
	from, args := rule.Args(v.Type), rule.Args(to)
	for i, arg := range args {
		if arg != "any" && arg != from[i] {
			return rule.Value{}, false
		}
	}
	call := &gotree.Call{Fn: t.qual("py", "DictAs"), Args: []gotree.Expr{v.X}}
	if made, ok := v.X.(*gotree.Call); ok && len(made.Args) == 0 && made.Fn == t.qual("py", "NewDict") {
		call = &gotree.Call{Fn: made.Fn} // an empty one is made as it is wanted
	}
	for _, arg := range args {
		call.TypeArgs = append(call.TypeArgs, t.u.typeTree(arg))
	}
	return rule.Value{X: call, Type: to, Fresh: true}, true
}

func (t *translator) failConvert(node pyast.Node, v rule.Value, want string) {
	t.Fail(node, diag.NoConversion, "a Go %s is needed where the value is a %s", want, v.Type)
}

// narrow gives a value read from a variable of type any the Go type that it is known to have there.
func (t *translator) narrow(v rule.Value, known ir.Type) rule.Value {
	if v.Type == bigInt && known == ir.Type(ir.Int) {
		return fitting(v)
	}
	if v.Type != "any" {
		own, _ := t.narrowFamily(v, known)
		return own
	}
	if v.OK == nil {
		goType := t.u.repr(known)
		if goType == bigInt {
			if _, maybe := known.(ir.Optional); !maybe {
				return rule.Value{X: gotree.CallOf(t.qual("py", "AsBig"), v.X), Type: bigInt, Pure: v.Pure}
			}
		}
		if goType == "any" || goType == "" {
			return v
		}
		if _, maybe := known.(ir.Optional); maybe {
			x := &gotree.Call{Fn: t.qual("py", "OrNil"), TypeArgs: []gotree.Expr{t.u.typeTree(goType)}, Args: []gotree.Expr{v.X}}
			return rule.Value{X: x, Type: goType, Pure: v.Pure, MayNil: true}
		}
		return rule.Value{X: &gotree.Assert{X: v.X, Type: t.u.typeTree(goType)}, Type: goType, Pure: v.Pure}
	}
	return v
}
