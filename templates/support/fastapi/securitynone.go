// Security schemes with auto_error=False, which give None to requests without
// credentials (fastapi.security).
package fastapi

import "strings"

// OAuth2PasswordBearerOrNone returns the bearer token.
func OAuth2PasswordBearerOrNone(p *Params) (any, error) { return orNone(OAuth2PasswordBearer(p)) }

// OAuth2AuthorizationCodeBearerOrNone returns the bearer token.
func OAuth2AuthorizationCodeBearerOrNone(p *Params) (any, error) {
	return orNone(OAuth2PasswordBearer(p))
}

// OpenIdConnectOrNone returns the Authorization header.
func OpenIdConnectOrNone(p *Params) (any, error) { return orNone(OpenIdConnect(p)) } //nolint:revive // FastAPI's name

// HTTPBearerOrNone returns the bearer credentials, nil for none.
func HTTPBearerOrNone(p *Params) (*Credentials, error) {
	credentials, err := HTTPBearer(p)
	if err != nil {
		return nil, nil
	}
	return credentials, nil
}

// HTTPBasicOrNone returns the user's name and password, nil for none. Those that
// cannot be read raise HTTPException 401.
func HTTPBasicOrNone(p *Params, realm string) (*BasicCredentials, error) {
	if scheme, _, given := authorization(p); !given || !strings.EqualFold(scheme, "basic") {
		return nil, nil
	}
	return HTTPBasic(p, realm)
}

// APIKeyHeaderOrNone returns the header field of the name.
func APIKeyHeaderOrNone(p *Params, name string) (any, error) { return orNone(APIKeyHeader(p, name)) }

// APIKeyQueryOrNone returns the parameter of the query that has the name.
func APIKeyQueryOrNone(p *Params, name string) (any, error) { return orNone(APIKeyQuery(p, name)) }

// APIKeyCookieOrNone returns the cookie of the name.
func APIKeyCookieOrNone(p *Params, name string) (any, error) { return orNone(APIKeyCookie(p, name)) }

// orNone returns a text, or None for one that is missing.
func orNone(text string, err error) (any, error) {
	if err != nil {
		return nil, nil
	}
	return text, nil
}
