// This file maps what is read of the values that FastAPI's security schemes give.

package fastapi

import "github.com/flask2gin/flask2gin/mapper/rule"

var security = rule.Table{
	{Py: `(x @ fastapi.security.HTTPAuthorizationCredentials).scheme`, Go: `x.Scheme`},
	{Py: `(x @ fastapi.security.HTTPAuthorizationCredentials).credentials`, Go: `x.Credentials`},
	{Py: `(x @ fastapi.security.HTTPBasicCredentials).username`, Go: `x.Username`},
	{Py: `(x @ fastapi.security.HTTPBasicCredentials).password`, Go: `x.Password`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).username`, Go: `x.Username`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).password`, Go: `x.Password`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).scopes`, Go: `x.Scopes`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).grant_type`, Go: `x.GrantType`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).client_id`, Go: `x.ClientID`},
	{Py: `(x @ fastapi.security.OAuth2PasswordRequestForm).client_secret`, Go: `x.ClientSecret`},
	{Py: `(x @ fastapi.security.SecurityScopes).scopes`, Go: `x.Scopes`},
	{Py: `(x @ fastapi.security.SecurityScopes).scope_str`, Go: `x.Text`},
}
