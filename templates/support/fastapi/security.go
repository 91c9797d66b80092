// Security schemes (fastapi.security).
package fastapi

import (
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// authorization splits the Authorization header at its first space.
func authorization(p *Params) (scheme, param string, given bool) {
	values := headers(p.request, "Authorization")
	if len(values) == 0 {
		return "", "", false
	}
	text, _ := values[0].(string)
	scheme, param, _ = strings.Cut(text, " ")
	return scheme, param, text != ""
}

// unauthorized is the answer to a request without credentials.
func unauthorized(detail, challenge string) error {
	return Raise(http.StatusUnauthorized, detail, py.DictOf(py.P[string, any]("WWW-Authenticate", challenge)))
}

func forbidden(detail string) error { return Raise(http.StatusForbidden, detail, nil) }

// OAuth2PasswordBearer returns the bearer token, or raises HTTPException 401.
func OAuth2PasswordBearer(p *Params) (string, error) {
	scheme, param, given := authorization(p)
	if !given || !strings.EqualFold(scheme, "bearer") {
		return "", unauthorized("Not authenticated", "Bearer")
	}
	return param, nil
}

// Credentials are what HTTPBearer gives.
type Credentials struct{ Scheme, Credentials string }

// HTTPBearer returns the bearer credentials, or raises HTTPException 403.
func HTTPBearer(p *Params) (*Credentials, error) {
	scheme, param, given := authorization(p)
	switch {
	case !given || scheme == "" || param == "":
		return nil, forbidden("Not authenticated")
	case !strings.EqualFold(scheme, "bearer"):
		return nil, forbidden("Invalid authentication credentials")
	}
	return &Credentials{scheme, param}, nil
}

// BasicCredentials are what HTTPBasic gives.
type BasicCredentials struct{ Username, Password string }

// HTTPBasic returns the user's name and password, or raises HTTPException 401.
func HTTPBasic(p *Params, realm string) (*BasicCredentials, error) {
	challenge := "Basic"
	if realm != "" {
		challenge = `Basic realm="` + realm + `"`
	}
	scheme, param, given := authorization(p)
	if !given || !strings.EqualFold(scheme, "basic") {
		return nil, unauthorized("Not authenticated", challenge)
	}
	data, err := base64.StdEncoding.DecodeString(alphabet(param))
	name, password, found := strings.Cut(string(data), ":")
	if err != nil || !found || strings.ContainsFunc(string(data), func(r rune) bool { return r >= 0x80 }) {
		return nil, unauthorized("Invalid authentication credentials", challenge)
	}
	return &BasicCredentials{name, password}, nil
}

// alphabet drops what is not of base64's alphabet, as b64decode does.
func alphabet(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '/' || r == '=' {
			return r
		}
		return -1
	}, s)
}

// apiKey returns a key that is not empty, or raises HTTPException 403.
func apiKey(v any) (string, error) {
	if text, _ := v.(string); text != "" {
		return text, nil
	}
	return "", RaiseStarlette(http.StatusForbidden, "Not authenticated", nil)
}

// APIKeyHeader returns the header field of the name.
func APIKeyHeader(p *Params, name string) (string, error) {
	values := headers(p.request, name)
	if len(values) == 0 {
		return apiKey(nil)
	}
	return apiKey(values[0])
}

// APIKeyQuery returns the parameter of the query that has the name.
func APIKeyQuery(p *Params, name string) (string, error) {
	return apiKey(last(all(p.request.query, name)))
}

// APIKeyCookie returns the cookie of the name.
func APIKeyCookie(p *Params, name string) (string, error) {
	return apiKey(last(all(cookies(p.request), name)))
}

// PasswordForm is OAuth2PasswordRequestForm.
type PasswordForm struct {
	GrantType              any
	Username, Password     string
	Scopes                 *py.List[string]
	ClientID, ClientSecret any
}

// oldGrant reads the kind of grant in the words of version 1 of Pydantic.
func (p *Params) oldGrant() {
	grant, _ := last(all(p.request.form, "grant_type")).(string)
	pattern := "^password$"
	if p.request.oldest {
		pattern = "password"
	}
	if grant == "" || grant == "password" || grant == "password\n" || p.request.oldest && strings.HasPrefix(grant, "password") {
		return
	}
	p.Add(pydantic.Line{
		Old: true, Type: "value_error.str.regex", Loc: py.Tuple{"body", "grant_type"}, Msg: "string does not match regex \"" + pattern + "\"",
		Ctx: py.DictOf(py.P[string, any]("pattern", pattern)),
	})
}

// OAuth2PasswordRequestForm reads the form of OAuth2's password flow.
func OAuth2PasswordRequestForm(p *Params) (*PasswordForm, error) {
	f := &PasswordForm{}
	if p.request.old {
		f.GrantType = last(all(p.request.form, "grant_type"))
		p.oldGrant()
	} else {
		f.GrantType = Form(p, "grant_type", pydantic.OptionalAny(pydantic.Dynamic(passwordGrant())), Or(nil))
	}
	return f.fill(p), nil
}

// OAuth2PasswordRequestFormStrict is OAuth2PasswordRequestForm with a grant that
// must be given.
func OAuth2PasswordRequestFormStrict(p *Params) (*PasswordForm, error) {
	f := &PasswordForm{GrantType: Form(p, "grant_type", passwordGrant())}
	return f.fill(p), nil
}

func passwordGrant() pydantic.Type[string] {
	return pydantic.Str(pydantic.Pattern("^password$", "^password$"))
}

// fill reads the fields behind the grant.
func (f *PasswordForm) fill(p *Params) *PasswordForm {
	optional := pydantic.OptionalAny(pydantic.Dynamic(pydantic.Str()))
	f.Username, f.Password = Form(p, "username", pydantic.Str()), Form(p, "password", pydantic.Str())
	f.Scopes = py.NewList(strings.Fields(Form(p, "scope", pydantic.Str(), Or("")))...)
	f.ClientID, f.ClientSecret = Form(p, "client_id", optional, Or(nil)), Form(p, "client_secret", optional, Or(nil))
	return f
}

// OAuth2AuthorizationCodeBearer is OAuth2PasswordBearer for another flow.
func OAuth2AuthorizationCodeBearer(p *Params) (string, error) { return OAuth2PasswordBearer(p) }

// OpenIdConnect returns the Authorization header, or raises HTTPException 403.
func OpenIdConnect(p *Params) (string, error) { //nolint:revive // FastAPI's name
	values := headers(p.request, "Authorization")
	if len(values) == 0 {
		return apiKey(nil)
	}
	return apiKey(values[0])
}
