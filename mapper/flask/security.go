// This file maps the password hashes of werkzeug.security.

package flask

import (
	"regexp"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// security is how passwords are kept.
var security = rule.Table{
	{Py: `werkzeug.security.generate_password_hash((password @ str))`, Go: `web.HashPassword(password)`},
	{Py: `werkzeug.security.generate_password_hash(password)`, Do: hashPassword},
	{Py: `werkzeug.security.generate_password_hash(password, method)`, Do: hashPassword},
	{Py: `werkzeug.security.generate_password_hash(password, method, salt_length)`, Do: hashPassword},
	{Py: `werkzeug.security.generate_password_hash(password, salt_length=salt_length)`, Do: hashPassword},
	{Py: `werkzeug.security.check_password_hash((pwhash @ str), (password @ str))`, Go: `web.CheckPassword(pwhash, password)`},
	{Py: `werkzeug.security.check_password_hash(pwhash, password)`, Go: `web.CheckPasswordAny(pwhash, password)`},
}

// hashPassword hashes a password by a method that may be given, with a salt that may be so long.
//
//	generate_password_hash(p, "pbkdf2:sha256", 8)  =>  web.HashPasswordWith(p, "pbkdf2:sha256", 8)
func hashPassword(x rule.Context, m rule.Match) (rule.Value, bool) {
	name, operands, wants := "HashPasswordAny", []pyast.Expr{m.Args["password"]}, []string{"any"}
	if x.TypeOf(m.Args["password"]) == ir.Type(ir.Str) {
		name, wants[0] = "HashPasswordWith", "string"
	}
	method, length := m.Args["method"], m.Args["salt_length"]
	if method != nil {
		if x.TypeOf(method) != ir.Type(ir.Str) {
			return rule.Value{}, false
		}
		operands, wants = append(operands, method), append(wants, "string")
	}
	if length != nil {
		if t := x.TypeOf(length); t != ir.Type(ir.Int) && t != ir.Type(ir.BigInt) {
			return rule.Value{}, false
		}
		operands, wants = append(operands, length), append(wants, "int")
	}
	vs := x.Several(operands, wants)
	args := []gotree.Expr{vs[0].X, gotree.Str{Value: "scrypt"}, gotree.Num{Text: "16"}}
	for i := range operands[1:] {
		at := i + 1
		if method == nil {
			at = 2
		}
		args[at] = vs[i+1].X
	}
	if name == "HashPasswordWith" && knownMethod(x, method) && knownLength(x, length) {
		return rule.Value{X: gotree.CallOf(x.Qual("web", "HashPasswordBy"), args...), Type: "string"}, true
	}
	return rule.Value{X: gotree.CallOf(x.Qual("web", name), args...), Type: "string", Fails: true}, true
}

// rightMethod is a method that cannot fail, of those that programs spell out.
var rightMethod = regexp.MustCompile(`^(scrypt|scrypt:(1024|2048|4096|8192|16384|32768|65536):8:[1-9]|pbkdf2(:(sha1|sha224|sha256|sha384|sha512|md5)(:[1-9][0-9]{0,7})?)?)$`)

// knownMethod reports whether a method is left out, or is a constant that Werkzeug knows.
func knownMethod(x rule.Context, method pyast.Expr) bool {
	if method == nil {
		return true
	}
	c := x.Const(method)
	return c != nil && c.Kind == ir.ConstStr && rightMethod.MatchString(c.Text)
}

// knownLength reports whether the length of a salt is left out, or a positive constant.
func knownLength(x rule.Context, length pyast.Expr) bool {
	if length == nil {
		return true
	}
	c := x.Const(length)
	return c != nil && c.Kind == ir.ConstInt && c.Big == nil && c.Int > 0
}
