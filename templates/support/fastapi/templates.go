// Templates (starlette.templating).
package fastapi

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/jinja"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// UseTemplates makes templates known to TemplateResponse.
func (a *App) UseTemplates(set *jinja.Set) { a.pages = set }

// TemplateResponse returns templates.TemplateResponse(request, name, {key: value,
// ...}, status, headers) for alternating keys and values.
func TemplateResponse(c *gin.Context, name string, status int, headers any, keysAndValues ...any) (*Response, error) {
	app := outermost(c)
	set, ok := app.pages.(*jinja.Set)
	if !ok {
		return nil, py.RuntimeError.New("the application has no templates")
	}
	values := map[string]any{"request": requestView{c}}
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		values[py.Str(keysAndValues[i])] = py.Value(keysAndValues[i+1])
	}
	globals := func(name string) (any, bool) {
		if name == "url_for" {
			return urlForFunc(c), true
		}
		return nil, false
	}
	text, err := set.Render(name, globals, values)
	if err != nil {
		return nil, err
	}
	return NewResponse(text, status, headers, "text/html")
}

// requestView is the request as templates read it.
type requestView struct{ c *gin.Context }

// PyTypeName is the name of the class in Python.
func (r requestView) PyTypeName() string { return "Request" }

// TemplateAttr are the attributes that templates read.
func (r requestView) TemplateAttr(name string) (value any, ok bool, err error) {
	switch name {
	case "method":
		return MethodOf(r.c), true, nil
	case "url":
		return urlView(r), true, nil
	case "base_url":
		return URL(BaseURLOf(r.c)), true, nil
	case "cookies":
		return Cookies(r.c), true, nil
	case "path_params":
		return PathParams(r.c), true, nil
	case "query_params":
		return queryView(r), true, nil
	case "url_for":
		return urlForFunc(r.c), true, nil
	}
	return nil, false, py.NotPorted.New("request." + name)
}

// urlView is the URL of the request.
type urlView struct{ c *gin.Context }

// PyTypeName is the name of the class in Python.
func (u urlView) PyTypeName() string { return "URL" }

// PyStr is the whole URL.
func (u urlView) PyStr() string { return URLOf(u.c) }

// TemplateAttr are the parts of the URL.
func (u urlView) TemplateAttr(name string) (value any, ok bool, err error) {
	switch name {
	case "path":
		return PathOf(u.c), true, nil
	case "query":
		return QueryOf(u.c), true, nil
	case "scheme":
		return SchemeOf(), true, nil
	}
	return nil, false, py.NotPorted.New("request.url." + name)
}

// queryView is the query of the request.
type queryView struct{ c *gin.Context }

// PyTypeName is the name of the class in Python.
func (q queryView) PyTypeName() string { return "QueryParams" }

// TemplateAttr is the method get.
func (q queryView) TemplateAttr(name string) (value any, ok bool, err error) {
	if name != "get" {
		return nil, false, py.NotPorted.New("request.query_params." + name)
	}
	return jinja.Func(func(args []any, kwargs []jinja.Kwarg) (any, error) {
		if len(args) == 0 || len(args) > 2 || len(kwargs) > 0 {
			return nil, py.NotPorted.New("this call of request.query_params.get")
		}
		if text, ok := QueryIf(q.c, py.Str(args[0])); ok {
			return text, nil
		}
		if len(args) == 2 {
			return args[1], nil
		}
		return nil, nil
	}), true, nil
}

// urlForFunc is url_for within templates.
func urlForFunc(c *gin.Context) jinja.Func {
	return func(args []any, kwargs []jinja.Kwarg) (any, error) {
		if len(args) != 1 {
			return nil, py.TypeError.New("url_for() takes 1 positional argument")
		}
		params := py.NewDict[string, any]()
		for _, kw := range kwargs {
			params.Set(kw.Key, kw.Value)
		}
		return URLForParams(c, py.Str(args[0]), params)
	}
}
