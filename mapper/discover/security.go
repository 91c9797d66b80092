// This file recognises the security schemes of FastAPI that operations depend on.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// schemeTypes are the schemes that are translated, with what they give.
var schemeTypes = map[string]ir.Type{
	"OAuth2PasswordBearer": ir.Str, "APIKeyHeader": ir.Str, "APIKeyQuery": ir.Str, "APIKeyCookie": ir.Str,
	"OAuth2AuthorizationCodeBearer": ir.Str, "OpenIdConnect": ir.Str,
	"HTTPBearer": ir.External{Name: "fastapi.security.HTTPAuthorizationCredentials"},
	"HTTPBasic":  ir.External{Name: "fastapi.security.HTTPBasicCredentials"},
}

// schemeOf returns the scheme that e names: a variable that holds one, or OAuth2PasswordRequestForm; nil for anything else
// and for options that change what a scheme gives.
func schemeOf(scope *ir.Func, e pyast.Expr) *ir.Dependency {
	if q := scope.Qualified(e); strings.HasPrefix(q, "fastapi.security.") {
		form := &ir.Dependency{Scheme: q[strings.LastIndexByte(q, '.')+1:], Type: ir.External{Name: "fastapi.security.OAuth2PasswordRequestForm"}}
		if form.IsPasswordForm() {
			return form
		}
	}
	call, ok := e.(*pyast.Call)
	if !ok {
		s := scope.Resolve(e)
		if s == nil || s.Kind != ir.Variable || !s.Global || len(s.Binds) != 1 {
			return nil
		}
		if call, ok = s.Value.(*pyast.Call); !ok {
			return nil
		}
		scope = s.Module.Body
	}
	q := scope.Qualified(call.Func)
	if !strings.HasPrefix(q, "fastapi.security.") {
		return nil
	}
	name := q[strings.LastIndexByte(q, '.')+1:]
	if schemeTypes[name] == nil {
		return nil
	}
	d := &ir.Dependency{Scheme: name, Type: schemeTypes[name]}
	for _, k := range call.Keywords {
		value := lower.Fold(scope, k.Value)
		isText := value != nil && value.Kind == ir.ConstStr
		switch {
		case k.Arg == "name" && strings.HasPrefix(name, "APIKey") && isText, k.Arg == "realm" && name == "HTTPBasic" && isText:
			d.Name = value.Text
		case k.Arg == "tokenUrl" && strings.HasPrefix(name, "OAuth2") && isText, k.Arg == "openIdConnectUrl" && name == "OpenIdConnect" && isText:
			d.Name = value.Text
		case k.Arg == "authorizationUrl" && name == "OAuth2AuthorizationCodeBearer" && isText:
			d.Said, d.SaidIn = append(d.Said, k), scope
		case k.Arg == "scheme_name" || k.Arg == "scopes" || k.Arg == "description" || k.Arg == "refreshUrl" || k.Arg == "bearerFormat":
			d.Said, d.SaidIn = append(d.Said, k), scope
		case k.Arg == "auto_error" && value != nil && value.Kind == ir.ConstBool:
			if d.Maybe = !value.Bool; d.Maybe {
				d.Type = ir.Optional{Elem: d.Type}
			}
		default:
			return nil
		}
	}
	if value := firstText(scope, call); name == "OAuth2PasswordBearer" && value != "" {
		d.Name = value
	}
	if len(call.Args) > 0 && name != "OAuth2PasswordBearer" || strings.HasPrefix(name, "APIKey") && d.Name == "" {
		return nil
	}
	return d
}

// firstText returns the first argument of a call when it is a constant text, else "".
func firstText(scope *ir.Func, call *pyast.Call) string {
	if len(call.Args) == 0 {
		return ""
	}
	if c := lower.Fold(scope, call.Args[0]); c != nil && c.Kind == ir.ConstStr {
		return c.Text
	}
	return ""
}
