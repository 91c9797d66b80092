// What a view reads of an Authorization header by name.
package web

// User returns auth.username; ok is false for None, which other schemes than Basic have unless they name one.
func (a *Authorization) User() (string, bool) { return a.text("username") }

// Pass returns auth.password; ok is false for None.
func (a *Authorization) Pass() (string, bool) { return a.text("password") }

// Bearer returns auth.token; ok is false for None.
func (a *Authorization) Bearer() (string, bool) { return a.Token, a.HasToken }

// Param returns auth.get(name); ok is false for None.
func (a *Authorization) Param(name string) (string, bool) { return a.text(name) }

// ParamOr returns auth.get(name, fallback); ok is false for a parameter that has no value.
func (a *Authorization) ParamOr(name, fallback string) (string, bool) {
	if !a.Parameters.Has(name) {
		return fallback, true
	}
	return a.text(name)
}

// AuthorizationOf is ParseAuthorization of a header that is None where it is missing.
func AuthorizationOf(header any) *Authorization {
	text, _ := header.(string)
	return ParseAuthorization(text)
}

// Has reports whether the header has the parameter.
func (a *Authorization) Has(name string) bool { return a.Parameters.Has(name) }

// PyContains is "item in auth".
func (a *Authorization) PyContains(item any) (bool, error) {
	name, ok := item.(string)
	return ok && a.Has(name), nil
}

func (a *Authorization) text(name string) (string, bool) {
	v, _ := a.Parameters.Get(name)
	s, ok := v.(string)
	return s, ok
}
