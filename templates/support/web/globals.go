// G, the values that hooks and views of one request share (flask.g), and the
// attributes that they set on the request itself.
package web

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Globals are the attributes of flask.g, or those that the app sets on the
// request.
type Globals struct {
	values *py.Dict[string, any]
	class  string
}

// globalsKey and requestAttrsKey are where a Gin context keeps them.
const (
	globalsKey      = "web.g"
	requestAttrsKey = "web.request.attributes"
)

// globalsClass is the class of flask.g.
const globalsClass = "_AppCtxGlobals"

// G returns the request's globals, fresh for each request.
func G(c *gin.Context) *Globals { return attributes(c, globalsKey, globalsClass) }

// RequestAttrs returns the attributes that the app set on flask.request.
func RequestAttrs(c *gin.Context) *Globals { return attributes(c, requestAttrsKey, "Request") }

func attributes(c *gin.Context, key, class string) *Globals {
	if g, ok := c.Get(key); ok {
		return g.(*Globals)
	}
	g := &Globals{py.NewDict[string, any](), class}
	c.Set(key, g)
	return g
}

// Get returns g.name; a missing one is AttributeError, which flask.g tells the
// name alone.
func (g *Globals) Get(name string) (any, error) {
	if v, ok := g.values.Get(name); ok {
		return v, nil
	}
	if g.class == globalsClass {
		return nil, py.AttributeError.New(name)
	}
	return nil, py.AttributeError.New(fmt.Sprintf("'%s' object has no attribute '%s'", g.class, name))
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
func (g *Globals) PyTypeName() string { return g.class }

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
func Global[T any](c *gin.Context, name string) (T, error) { return attribute[T](G(c), name) }

// RequestAttr is Global for an attribute that the app set on the request.
func RequestAttr[T any](c *gin.Context, name string) (T, error) {
	return attribute[T](RequestAttrs(c), name)
}

// GlobalOrNil is Global where the attribute may be None, which is nil.
func GlobalOrNil[T any](c *gin.Context, name string) (*T, error) {
	return attributeOrNil[T](G(c), name)
}

// RequestAttrOrNil is RequestAttr where the attribute may be None, which is nil.
func RequestAttrOrNil[T any](c *gin.Context, name string) (*T, error) {
	return attributeOrNil[T](RequestAttrs(c), name)
}

func attributeOrNil[T any](g *Globals, name string) (*T, error) {
	if v, err := g.Get(name); err != nil || v == nil {
		return nil, err
	}
	return attribute[*T](g, name)
}

func attribute[T any](g *Globals, name string) (T, error) {
	var none T
	v, err := g.Get(name)
	if err != nil {
		return none, err
	}
	t, ok := v.(T)
	if !ok {
		return none, py.TypeError.New(fmt.Sprintf("%s of %s is %s", name, g.class, py.TypeName(v)))
	}
	return t, nil
}
