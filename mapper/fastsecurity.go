// This file writes the security schemes of a specification.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

// security lists the schemes of an operation and describes them.
func (s *specification) security(f *flatOperation) []object {
	var out []object
	for _, d := range f.schemes {
		name, scheme := s.scheme(d.Dependency)
		s.schemes[name] = scheme
		scopes := []string{}
		if strings.HasPrefix(d.Scheme, "OAuth2") || d.Scheme == "OpenIdConnect" {
			scopes = append(scopes, d.scopes...)
		}
		out = append(out, object{name: scopes})
	}
	return out
}

// scheme returns the name and the description of a scheme.
func (s *specification) scheme(d *ir.Dependency) (string, object) {
	name, scheme := d.Scheme, object{"type": "http", "scheme": "bearer"}
	switch d.Scheme {
	case "OAuth2PasswordBearer":
		flow := object{"scopes": object{}, "tokenUrl": d.Name}
		scheme = object{"type": "oauth2", "flows": object{"password": flow}}
		s.sayFlow(flow, d)
	case "OAuth2AuthorizationCodeBearer":
		flow := object{"scopes": object{}, "tokenUrl": d.Name}
		scheme = object{"type": "oauth2", "flows": object{"authorizationCode": flow}}
		s.sayFlow(flow, d)
	case "OpenIdConnect":
		scheme = object{"type": "openIdConnect", "openIdConnectUrl": d.Name}
	case "HTTPBasic":
		scheme["scheme"] = "basic"
	case "APIKeyHeader", "APIKeyQuery", "APIKeyCookie":
		scheme = object{"type": "apiKey", "in": strings.ToLower(strings.TrimPrefix(d.Scheme, "APIKey")), "name": d.Name}
	}
	for _, k := range d.Said {
		c := lower.Fold(d.SaidIn, k.Value)
		s.doubtIf(c == nil || c.Kind != ir.ConstNone && c.Kind != ir.ConstStr && k.Arg != "scopes", "the option %s of %s", k.Arg, d.Scheme)
		switch {
		case c == nil || c.Kind != ir.ConstStr || c.Text == "":
		case k.Arg == "scheme_name":
			name = c.Text
		case k.Arg == "description" || k.Arg == "bearerFormat":
			scheme[k.Arg] = c.Text
		}
	}
	return name, scheme
}

// sayFlow adds what is said of the flow of OAuth2.
func (s *specification) sayFlow(flow object, d *ir.Dependency) {
	for _, k := range d.Said {
		if k.Arg != "scopes" && k.Arg != "refreshUrl" && k.Arg != "authorizationUrl" {
			continue
		}
		value, ok := pydantic.Constant(lower.Fold(d.SaidIn, k.Value))
		s.doubtIf(!ok, "the option %s of %s", k.Arg, d.Scheme)
		if value != nil {
			flow[k.Arg] = value
		}
	}
}
