// Scopes of OAuth2 (FastAPI documentation, "OAuth2 scopes").
package fastapi

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SecurityScopes are the scopes that an operation and what lies between ask a
// dependency for, outermost first.
type SecurityScopes struct {
	Scopes *py.List[string]
	Text   string // scope_str
}

// Scopes returns the scopes that are asked for.
func (p *Params) Scopes() *SecurityScopes {
	return &SecurityScopes{Scopes: py.NewList(p.scopes...), Text: strings.Join(p.scopes, " ")}
}

// DependScoped is Depend for Security(f, scopes=[...]).
func DependScoped[T any](p *Params, name string, f func(p *Params) (T, error), scopes ...string) (T, error) {
	return scoped(p, Depend[T], name, f, scopes)
}

// DependFreshScoped is DependScoped for a dependency that is called at each of its
// uses.
func DependFreshScoped[T any](p *Params, name string, f func(p *Params) (T, error), scopes ...string) (T, error) {
	return scoped(p, DependFresh[T], name, f, scopes)
}

func scoped[T any](p *Params, depend func(*Params, string, func(*Params) (T, error)) (T, error), name string, f func(*Params) (T, error), scopes []string) (T, error) {
	inner := &Params{request: p.request, scopes: slices.Concat(p.scopes, scopes)}
	value, err := depend(inner, name, f)
	p.Join(&inner.Collector)
	return value, err
}
