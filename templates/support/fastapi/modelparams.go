// Models whose fields are parameters (fastapi.dependencies.utils,
// request_params_to_args and request_body_to_args).
package fastapi

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// A Key is a field of a model whose values are parameters.
type Key struct {
	Name    string
	Alias   string // "" when the parameter has the field's name
	List    bool   // the request may repeat it
	Default any    // nil for none, and for None
}

func (k Key) alias() string {
	if k.Alias != "" {
		return k.Alias
	}
	return k.Name
}

// find returns the value of the field, its default when there is none.
func (k Key) find(fields [][2]string) any {
	values := all(fields, k.alias())
	switch {
	case len(values) == 0:
		return k.Default
	case k.List:
		return list(values)
	}
	return last(values)
}

// QueryModel reads a model from the parameters of the query.
func QueryModel[T any](p *Params, t pydantic.Type[T], keys ...Key) T {
	return readModel(p, t, p.request.query, "query", keys)
}

// CookieModel reads a model from the cookies.
func CookieModel[T any](p *Params, t pydantic.Type[T], keys ...Key) T {
	return readModel(p, t, cookies(p.request), "cookie", keys)
}

func readModel[T any](p *Params, t pydantic.Type[T], fields [][2]string, place string, keys []Key) (value T) {
	found, known := py.NewDict[string, any](), map[string]bool{}
	for _, k := range keys {
		if v := k.find(fields); v != nil {
			found.Set(k.Name, v)
		}
		known[k.alias()], known[k.Name] = true, true
	}
	for _, f := range fields {
		if !known[f[0]] {
			found.Set(f[0], f[1])
		}
	}
	value, _ = pydantic.Collect(&p.Collector, t, any(found), place)
	return value
}

// FormModel reads a model from the fields of the form. An empty field gives way to
// the default.
func FormModel[T any](p *Params, t pydantic.Type[T], keys ...Key) (value T) {
	found := py.NewDict[string, any]()
	for _, k := range keys {
		v := k.find(p.request.form)
		if v == "" {
			v = k.Default
		}
		if v != nil {
			found.Set(k.alias(), v)
		}
	}
	rest := py.NewDict[string, any]()
	for _, f := range p.request.form {
		if !found.Has(f[0]) {
			rest.Set(f[0], f[1])
		}
	}
	for name, v := range rest.All() {
		found.Set(name, v)
	}
	value, _ = pydantic.Collect(&p.Collector, t, any(found), "body")
	return value
}
