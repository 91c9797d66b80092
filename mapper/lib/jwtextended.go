// This file maps Flask-JWT-Extended 4.7: the making and reading of the tokens that requests bring in a header.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// JWTExtended names the table for apps whose JWTManager is translated.
const JWTExtended = "lib.jwtextended"

var extendedTokens = rule.Table{
	{Py: `flask_jwt_extended.create_access_token(**options)`, Do: newToken("AccessToken")},
	{Py: `flask_jwt_extended.create_access_token(identity, **options)`, Do: newToken("AccessToken")},
	{Py: `flask_jwt_extended.create_access_token(identity, fresh, **options)`, Do: newToken("AccessToken")},
	{Py: `flask_jwt_extended.create_access_token(identity, fresh, expires_delta, **options)`, Do: newToken("AccessToken")},
	{Py: `flask_jwt_extended.create_access_token(identity, fresh, expires_delta, additional_claims, **options)`, Do: newToken("AccessToken")},
	{Py: `flask_jwt_extended.create_refresh_token(**options)`, Do: newToken("RefreshToken")},
	{Py: `flask_jwt_extended.create_refresh_token(identity, **options)`, Do: newToken("RefreshToken")},
	{Py: `flask_jwt_extended.create_refresh_token(identity, expires_delta, **options)`, Do: newToken("RefreshToken")},
	{Py: `flask_jwt_extended.decode_token(encoded_token)`, Go: `jwtext.Decode(c, encoded_token)`},
	{Py: `flask_jwt_extended.get_jwt()`, Go: `jwtext.Claims(c)`},
	{Py: `flask_jwt_extended.get_jwt_header()`, Go: `jwtext.Header(c)`},
	{Py: `flask_jwt_extended.get_jwt_identity()`, Go: `jwtext.Identity(c)`},
	{Py: `flask_jwt_extended.get_current_user()`, Go: `jwtext.User(c)`},
	{Py: `flask_jwt_extended.verify_jwt_in_request(**options)`, Do: verifyToken},
	{Py: `flask_jwt_extended.view_decorators.verify_jwt_in_request(**options)`, Do: verifyToken},
}

// tokenFields are the fields of jwtext.Token by the arguments of Python.
var tokenFields = map[string]string{"fresh": "Fresh", "expires_delta": "Expires", "additional_claims": "Claims", "additional_headers": "Headers"}

// newToken maps the making of a token.
//
//	create_access_token(identity=name, fresh=True)  =>  jwtext.AccessToken(c, name, jwtext.Token{Fresh: true})
func newToken(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		var operands []pyast.Expr
		var wants, names []string
		for _, k := range arguments(m, "identity", "fresh", "expires_delta", "additional_claims") {
			if k.Arg != "identity" && tokenFields[k.Arg] == "" || k.Arg == "fresh" && fn == "RefreshToken" {
				return rule.Value{}, false
			}
			operands, wants, names = append(operands, k.Value), append(wants, "any"), append(names, k.Arg)
		}
		args := []gotree.Expr{x.Request(), nil}
		lit := &gotree.Composite{Type: x.Qual("jwtext", "Token")}
		for i, v := range x.Several(operands, wants) {
			if names[i] == "identity" {
				args[1] = v.X
				continue
			}
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: tokenFields[names[i]]}, Value: v.X})
		}
		if len(lit.Elts) > 0 {
			args = append(args, lit)
		}
		return rule.Value{X: gotree.CallOf(x.Qual("jwtext", fn), args...), Type: "string", Fails: true}, args[1] != nil
	}
}

// verifyToken maps verify_jwt_in_request.
//
//	verify_jwt_in_request(optional=True)  =>  jwtext.Verify(c, jwtext.Check{Optional: true})
func verifyToken(x rule.Context, m rule.Match) (rule.Value, bool) {
	fields, bad := TokenCheck(m.More, x.Const)
	lit := &gotree.Composite{Type: x.Qual("jwtext", "Check"), Elts: fields}
	return rule.Value{X: gotree.CallOf(x.Qual("jwtext", "Verify"), x.Request(), lit), Fails: true}, bad == ""
}

// checkFields are the fields of jwtext.Check by the arguments of jwt_required, with the value that sets them.
var checkFields = map[string]struct {
	name string
	when bool
}{"optional": {"Optional", true}, "fresh": {"Fresh", true}, "refresh": {"Refresh", true}, "verify_type": {"AnyType", false}, "skip_revocation_check": {"SkipRevoked", true}}

// TokenCheck returns the fields of jwtext.Check for the arguments of jwt_required, or the argument that has no translation:
// one that is not constant, and locations besides headers.
func TokenCheck(given []*pyast.Keyword, fold func(pyast.Expr) *ir.Const) (fields []gotree.Element, bad string) {
	for _, k := range given {
		c := fold(k.Value)
		field, known := checkFields[k.Arg]
		switch {
		case k.Arg == "locations" && c != nil && OnlyHeaders(c):
		case !known || c == nil || c.Kind != ir.ConstBool:
			return nil, k.Arg
		case c.Bool == field.when:
			fields = append(fields, gotree.Element{Key: gotree.Ident{Name: field.name}, Value: gotree.True})
		}
	}
	return fields, ""
}

// OnlyHeaders reports whether locations of tokens are headers alone.
func OnlyHeaders(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstStr:
		return c.Text == "headers"
	case ir.ConstList, ir.ConstTuple:
		return len(c.Items) == 1 && c.Items[0].Kind == ir.ConstStr && c.Items[0].Text == "headers"
	}
	return false
}
