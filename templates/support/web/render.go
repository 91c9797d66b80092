// Rendering templates with what Flask gives every one of them: request, session,
// g, url_for and get_flashed_messages.
package web

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/jinja"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// templatesKey is where an app keeps the templates.
const templatesKey = "web.templates"

// templateGlobalsKey is where it keeps what it adds to the globals of templates.
const templateGlobalsKey = "web.templateglobals"

// A ContextProcessor gives templates further values, app.context_processor in
// Flask.
type ContextProcessor func(c *gin.Context) (any, error)

// templates are the application's templates with its context processors.
type templates struct {
	set        *jinja.Set
	processors []ContextProcessor
}

// UseTemplates makes templates known to RenderTemplate.
func (a *App) UseTemplates(set *jinja.Set, processors ...ContextProcessor) {
	a.extend(templatesKey, &templates{set, processors})
}

// TemplateGlobals gives values to every template, app.add_template_global in
// Flask. What a template is given itself goes before.
func (a *App) TemplateGlobals(values map[string]any) {
	for name, value := range values {
		values[name] = py.Value(value)
	}
	a.extend(templateGlobalsKey, values)
}

// RenderTemplate returns render_template(name, key=value, ...) for alternating
// keys and values.
func RenderTemplate(c *gin.Context, name string, keysAndValues ...any) (string, error) {
	t, ok := extensionOf(c, templatesKey).(*templates)
	if !ok {
		return "", py.RuntimeError.New("the application has no templates")
	}
	values := map[string]any{}
	for _, process := range t.processors {
		more, err := process(c)
		if err != nil {
			return "", err
		}
		if err := addAll(values, more); err != nil {
			return "", err
		}
	}
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		values[py.Str(keysAndValues[i])] = py.Value(keysAndValues[i+1])
	}
	return t.set.Render(name, func(name string) (any, bool) { return templateGlobal(c, name) }, values)
}

// addAll adds the items of a dict.
func addAll(values map[string]any, more any) error {
	keys, err := py.Iter(more)
	if err != nil {
		return err
	}
	for key := range keys {
		v, err := py.GetItem(more, key)
		if err != nil {
			return err
		}
		values[py.Str(key)] = v
	}
	return nil
}

// templateGlobal returns what Flask adds to Jinja's own names.
func templateGlobal(c *gin.Context, name string) (any, bool) {
	if own, ok := extensionOf(c, templateGlobalsKey).(map[string]any); ok {
		if v, ok := own[name]; ok {
			return v, true
		}
	}
	switch name {
	case "url_for":
		return jinja.Func(func(args []any, kwargs []jinja.Kwarg) (any, error) { return urlForCall(c, args, kwargs) }), true
	case "get_flashed_messages":
		return jinja.Func(func(args []any, kwargs []jinja.Kwarg) (any, error) { return flashedCall(c, args, kwargs) }), true
	case "g":
		return G(c), true
	case "session":
		return Session(c), true
	case "request":
		return requestView{c}, true
	}
	return nil, false
}

func urlForCall(c *gin.Context, args []any, kwargs []jinja.Kwarg) (any, error) {
	if len(args) > 1 {
		return nil, py.TypeError.New("Flask.url_for() takes 2 positional arguments but 3 were given")
	}
	values := py.NewDict[string, any]()
	for _, kw := range kwargs {
		if kw.Key == "endpoint" && len(args) == 0 {
			args = append(args, kw.Value)
			continue
		}
		if _, undefined := kw.Value.(*jinja.Undefined); undefined {
			kw.Value = ""
		}
		values.Set(kw.Key, kw.Value)
	}
	if values.Has("endpoint") {
		return nil, py.TypeError.New("Flask.url_for() got multiple values for argument 'endpoint'")
	}
	if len(args) == 0 {
		return nil, py.TypeError.New("Flask.url_for() missing 1 required positional argument: 'endpoint'")
	}
	endpoint, ok := args[0].(string)
	if !ok {
		if safe, isSafe := args[0].(jinja.Markup); isSafe {
			endpoint, ok = string(safe), true
		}
	}
	if !ok {
		return nil, py.TypeError.New("url_for needs the name of an endpoint")
	}
	return URLForValues(c, endpoint, values)
}

func flashedCall(c *gin.Context, args []any, kwargs []jinja.Kwarg) (any, error) {
	var with, filter any
	if len(args) > 0 {
		with = args[0]
	}
	if len(args) > 1 {
		filter = args[1]
	}
	for _, kw := range kwargs {
		switch kw.Key {
		case "with_categories":
			with = kw.Value
		case "category_filter":
			filter = kw.Value
		default:
			return nil, py.TypeError.New("get_flashed_messages() got an unexpected keyword argument '" + kw.Key + "'")
		}
	}
	var categories []string
	if py.Truth(filter) {
		list, err := py.ToList(filter)
		if err != nil {
			return nil, err
		}
		for _, item := range list.Values() {
			categories = append(categories, py.Str(item))
		}
	}
	if with == nil || !py.Truth(with) {
		return FlashedMessages(c, categories...)
	}
	return FlashedPairs(c, categories...)
}

// requestView is the request as templates read it.
type requestView struct{ c *gin.Context }

// PyTypeName is the name of the class in Python.
func (r requestView) PyTypeName() string { return "Request" }

// TemplateAttr are the attributes that templates read; the form is read when it is
// asked for.
func (r requestView) TemplateAttr(name string) (value any, ok bool, err error) {
	if name == "form" {
		form, err := Form(r.c)
		return form, true, err
	}
	value, ok = r.attr(name)
	return value, ok, nil
}

func (r requestView) attr(name string) (any, bool) {
	c := r.c
	switch name {
	case "method":
		return Method(c), true
	case "path":
		return Path(c), true
	case "full_path":
		return FullPath(c), true
	case "url":
		return URL(c), true
	case "base_url":
		return BaseURL(c), true
	case "url_root", "root_url":
		return URLRoot(c), true
	case "host_url":
		return HostURL(c), true
	case "host":
		return Host(c), true
	case "script_root", "root_path":
		return "", true
	case "scheme":
		return Scheme(c), true
	case "is_secure":
		return IsSecure(c), true
	case "remote_addr":
		return RemoteAddr(c), true
	case "referrer":
		return py.OrNone(Referrer(c)), true
	case "endpoint":
		return py.OrNone(Endpoint(c)), true
	case "blueprint":
		return py.OrNone(BlueprintName(c)), true
	case "view_args":
		return ViewArgs(c), true
	case "args":
		return Args(c), true
	case "cookies":
		return Cookies(c), true
	case "headers":
		return RequestHeaders(c), true
	}
	return nil, false
}
