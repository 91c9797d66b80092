// This file holds Flask-JWT-Extended's JWTManager: the app that it is given, and its callbacks (Flask-JWT-Extended 4.7,
// jwt_manager.py).

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// jwtManager is a flask_jwt_extended.JWTManager.
type jwtManager struct {
	eval.Hosted
	h    *host
	data *ir.JWTManager
}

func newJWTManager(h *host) *jwtManager {
	return &jwtManager{h: h, data: &ir.JWTManager{Loaders: map[string]*ir.Func{}}}
}

// jwtLoaders are the decorators that take callbacks.
var jwtLoaders = setOf(`additional_claims_loader additional_headers_loader user_identity_loader user_lookup_loader
token_in_blocklist_loader token_verification_loader unauthorized_loader invalid_token_loader expired_token_loader
needs_fresh_token_loader revoked_token_loader user_lookup_error_loader token_verification_failed_loader`)

// Attr implements eval.Object.
func (j *jwtManager) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch {
	case name == "__init__" || name == "init_app":
		return native(name, j.initApp)
	case name == "__call__" || name == "__enter__" || name == "__name__":
		return nil, false
	case jwtLoaders[name]:
		return registers(name, func(_ *eval.Interp, _ *eval.Call, fn eval.Value) { j.load(name, fn) }), true
	}
	j.data.Odd = name
	return &eval.External{Name: "flask_jwt_extended.JWTManager()." + name}, true
}

// SetAttr implements eval.Object.
func (j *jwtManager) SetAttr(_ *eval.Interp, name string, _ eval.Value, _ pyast.Node, _ pyast.Expr) {
	j.data.Odd = name
}

// load notes a callback; one with decorators of its own, or that is no function of the project, is not understood.
func (j *jwtManager) load(name string, v eval.Value) {
	fn, ok := v.(*eval.Function)
	if !ok || fn.Func == nil || len(fn.Decorators) > 0 {
		j.data.Odd = name + " with a callback that is not known"
		return
	}
	j.data.Loaders[name] = fn.Func
}

func (j *jwtManager) initApp(in *eval.Interp, c *eval.Call) eval.Value {
	if isSet(c.Arg(1, "add_context_processor")) {
		j.data.Odd = "add_context_processor"
	}
	for _, a := range objects[*application](orNone(c.Arg(0, "app"))) {
		a.addExtension(in, "flask_jwt_extended.JWTManager", c.Node)
		if a.app.Tokens != nil && a.app.Tokens != j.data || in.Shadow() {
			j.data.Odd = "another JWTManager beside it"
		}
		j.data.Place = in.Place(c.Node)
		a.app.Tokens = j.data
	}
	return eval.None()
}
