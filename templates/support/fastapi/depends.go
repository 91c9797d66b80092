// Dependencies: functions whose results FastAPI supplies
// (fastapi.dependencies.utils.solve_dependencies).
package fastapi

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// Depend returns what a dependency gives for the request. It is called once for
// a request, with parameters of its own; when those have errors it is not
// called and the errors count as the operation's.
func Depend[T any](p *Params, name string, f func(p *Params) (T, error)) (T, error) {
	name += p.scopeKey()
	if known, ok := p.request.supplied[name]; ok {
		return known.(result[T]).value, nil
	}
	value, ok, err := fresh(p, f)
	if ok {
		p.request.supplied[name] = result[T]{value}
	}
	return value, err
}

// DependFresh is Depend for a dependency that is called at each of its uses.
func DependFresh[T any](p *Params, _ string, f func(p *Params) (T, error)) (T, error) {
	value, _, err := fresh(p, f)
	return value, err
}

// result holds a result, also one that is nil.
type result[T any] struct{ value T }

func fresh[T any](p *Params, f func(p *Params) (T, error)) (value T, ok bool, err error) {
	own := &Params{request: p.request, scopes: p.scopes}
	value, err = f(own)
	p.Join(&own.Collector)
	return value, err == nil && !own.Failed(), err
}

// Context returns the request that the parameters are read of.
func (p *Params) Context() *gin.Context { return p.request.Context }

// scopeKey tells the results of a dependency under other scopes apart.
func (p *Params) scopeKey() string {
	if len(p.scopes) == 0 {
		return ""
	}
	return " " + strings.Join(slices.Compact(slices.Sorted(slices.Values(p.scopes))), " ")
}
