// G, the values that hooks and views of one request share (flask.g).
package web

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Globals are the attributes of flask.g.
type Globals struct{ values *py.Dict[string, any] }

// globalsKey is where a Gin context keeps them.
const globalsKey = "web.g"

// G returns the request's globals, fresh for each request.
func G(c *gin.Context) *Globals {
	if g, ok := c.Get(globalsKey); ok {
		return g.(*Globals)
	}
	g := &Globals{py.NewDict[string, any]()}
	c.Set(globalsKey, g)
	return g
}

// Get returns g.name; a missing one is AttributeError.
func (g *Globals) Get(name string) (any, error) {
	if v, ok := g.values.Get(name); ok {
		return v, nil
	}
	return nil, py.AttributeError.New(fmt.Sprintf("'_AppCtxGlobals' object has no attribute '%s'", name))
}

// GetOr returns g.get(name, fallback).
func (g *Globals) GetOr(name string, fallback any) any { return g.values.GetOr(name, fallback) }

// Set is g.name = value.
func (g *Globals) Set(name string, value any) { g.values.Set(name, value) }

// SetDefault is g.setdefault(name, value).
func (g *Globals) SetDefault(name string, value any) any { return g.values.SetDefault(name, value) }

// Has is name in g.
func (g *Globals) Has(name string) bool { return g.values.Has(name) }

// Pop is g.pop(name); a missing one is KeyError.
func (g *Globals) Pop(name string) (any, error) { return g.values.Pop(name) }

// PopOr is g.pop(name, fallback).
func (g *Globals) PopOr(name string, fallback any) any { return g.values.PopOr(name, fallback) }

// Del is del g.name; a missing one is AttributeError.
func (g *Globals) Del(name string) error {
	if g.values.Delete(name) != nil {
		return py.AttributeError.New(name)
	}
	return nil
}

// PyTypeName is the name of the class in Python.
func (g *Globals) PyTypeName() string { return "_AppCtxGlobals" }

// PyAttr returns an attribute.
func (g *Globals) PyAttr(name string) (any, bool) { return g.values.Get(name) }

// PySetAttr sets an attribute.
func (g *Globals) PySetAttr(name string, value any) bool { g.Set(name, value); return true }

// PyContains is "name in g".
func (g *Globals) PyContains(item any) (bool, error) {
	name, ok := item.(string)
	return ok && g.Has(name), nil
}

// Global returns g.name as a T; a missing one is AttributeError, another type
// TypeError.
func Global[T any](c *gin.Context, name string) (T, error) {
	var none T
	v, err := G(c).Get(name)
	if err != nil {
		return none, err
	}
	t, ok := v.(T)
	if !ok {
		return none, py.TypeError.New(fmt.Sprintf("g.%s is %s", name, py.TypeName(v)))
	}
	return t, nil
}
