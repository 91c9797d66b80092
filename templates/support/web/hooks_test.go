package web

import (
	"fmt"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// recordedApp is one line of hooks.jsonl.gz.
type recordedApp struct {
	Hooks    []recordedHook
	Handlers []recordedHook
	Views    map[string]string
	Requests []struct {
		Method, Path string
		Status       int
		Hooks        []string
		Body         *string
		Log          []string
	}
}

type recordedHook struct {
	Kind, Scope, Do, Name, Class string
	Code                         int
}

var hookClasses = map[string]*py.Class{
	"Exception": py.Exception, "ValueError": py.ValueError, "UnicodeError": py.UnicodeError, "KeyError": py.KeyError, "LookupError": py.LookupError,
	"HTTPException": HTTPExceptionClass, "NotFound": NotFoundClass, "BadRequest": BadRequestClass, "BadRequestKeyError": BadRequestKeyErrorClass,
	"MethodNotAllowed": MethodNotAllowedClass, "InternalServerError": InternalServerErrorClass,
}

// hookLog runs the recorded actions and keeps what ran.
type hookLog struct{ lines []string }

func (l *hookLog) act(c *gin.Context, do, name string, status int, err error) error {
	l.lines = append(l.lines, name)
	kind, raises := strings.CutPrefix(do, "raise ")
	code, _ := strconv.Atoi(kind)
	switch {
	case code != 0:
		return Abort(code)
	case kind == "BadRequestKeyError":
		return badKey("k")
	case raises && hookClasses[kind].IsSubclass(HTTPExceptionClass):
		return RaiseHTTP(hookClasses[kind], "k")
	case raises:
		return py.Raise(hookClasses[kind], "k")
	case do == "reraise":
		return err
	case do == "answer":
		return Text(c, status, name)
	}
	return nil
}

func (l *hookLog) add(app *App, h recordedHook) {
	on := app.Blueprint(h.Scope)
	teardown := func(_ *gin.Context, err error) error {
		class := "None"
		if err != nil {
			class = py.TypeName(err)
		}
		l.lines = append(l.lines, h.Name+" "+class)
		return nil
	}
	switch h.Kind {
	case "before":
		on.BeforeRequest(func(c *gin.Context) error { return l.act(c, h.Do, h.Name, 200, nil) })
	case "after":
		on.AfterRequest(func(c *gin.Context, resp *Response) error {
			resp.Headers.Add("X-Hook", h.Name)
			return l.act(c, h.Do, h.Name, 200, nil)
		})
	case "teardown":
		on.TeardownRequest(teardown)
	case "context":
		app.TeardownAppContext(teardown)
	}
}

func (l *hookLog) handle(app *App, h recordedHook) {
	f := func(c *gin.Context, err error) error {
		text, _, _ := strings.Cut(err.Error(), ":")
		return l.act(c, h.Do, h.Name+" "+text, 299, err)
	}
	if h.Code != 0 {
		app.Blueprint(h.Scope).HandleStatus(h.Code, f)
		return
	}
	app.Blueprint(h.Scope).HandleError(hookClasses[h.Class], f)
}

func appOf(spec recordedApp, l *hookLog) *App {
	var rules []Rule
	for scope := range spec.Views {
		prefix, dot := "/"+strings.ReplaceAll(scope, ".", "/"), scope+"."
		if scope == "" {
			prefix, dot = "", ""
		}
		rules = append(rules, Rule{Rule: prefix + "/x", Endpoint: dot + "x"}, Rule{Rule: prefix + "/slash/", Endpoint: dot + "slash"})
	}
	app := New(Config{Rules: rules, Logger: quiet()})
	for _, h := range spec.Hooks {
		l.add(app, h)
	}
	for _, h := range spec.Handlers {
		l.handle(app, h)
	}
	for _, r := range rules {
		scope := r.Endpoint[:max(0, strings.LastIndexByte(r.Endpoint, '.'))]
		app.GET(r.Rule, Handle(func(c *gin.Context) error { return l.act(c, spec.Views[scope], "view", 200, nil) }))
	}
	return app
}

// TestHooksRunAsInFlask holds the order of hooks and the choice of error handlers
// to what Flask does in random applications.
func TestHooksRunAsInFlask(t *testing.T) {
	gin.SetMode(gin.TestMode)
	base := py.NewClass("Base")
	hookClasses["Base"], hookClasses["Derived"] = base, py.NewClass("Derived", base, py.KeyError)
	bad := 0
	readLines(t, "testdata/hooks.jsonl.gz", func(line int, spec recordedApp) {
		l := &hookLog{}
		app := appOf(spec, l)
		for _, q := range spec.Requests {
			l.lines = []string{}
			w := httptest.NewRecorder()
			r := httptest.NewRequest(q.Method, q.Path, nil)
			r.Host = "localhost"
			app.ServeHTTP(w, r)
			same := w.Code == q.Status && slices.Equal(l.lines, q.Log)
			if q.Body != nil {
				same = same && w.Body.String() == *q.Body && fmt.Sprint(w.Header()["X-Hook"]) == fmt.Sprint(q.Hooks)
			}
			if !same {
				if bad++; bad < 12 {
					t.Errorf("line %d: %s %s\n got %d %v %v %.60q\nwant %d %v %v\n%+v\n%+v\n%v", line, q.Method, q.Path, w.Code, l.lines, w.Header()["X-Hook"],
						w.Body.String(), q.Status, q.Log, q.Hooks, spec.Hooks, spec.Handlers, spec.Views)
				}
			}
		}
	})
	require.Zero(t, bad)
}
