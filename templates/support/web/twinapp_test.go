package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The twin of the Flask app in testdata/record_exchanges.py, written as the
// translator writes applications.

var (
	quotaExceeded = py.NewClass("QuotaExceeded")
	deepQuota     = py.NewClass("DeepQuota", quotaExceeded)
	teapot        = DefineHTTP(py.NewClass("Teapot", HTTPExceptionClass), 418, "short and stout")
)

// dict builds a dict from alternating keys and values.
func dict(kv ...any) *py.Dict[string, any] {
	d := py.NewDict[string, any]()
	for i := 0; i < len(kv); i += 2 {
		d.Set(kv[i].(string), kv[i+1])
	}
	return d
}

func strs(items []string) *py.List[string] { return py.NewList(items...) }

func twinRules() []Rule {
	get := func(rule, endpoint string) Rule { return Rule{Rule: rule, Endpoint: endpoint} }
	with := func(rule, endpoint string, methods ...string) Rule {
		return Rule{Rule: rule, Endpoint: endpoint, Methods: methods}
	}
	options := with("/options", "options", "GET", "OPTIONS")
	options.NoAutoOptions = true
	noOptions := with("/no-options", "no_options", "GET")
	noOptions.NoAutoOptions = true
	pages := get("/pages", "pages")
	pages.Defaults = map[string]any{"page": 1}
	return []Rule{
		get("/static/<path:filename>", "static"),
		get("/arg", "arg"), get("/arg-required", "arg_required"),
		with("/form", "form", "GET", "POST", "PUT"), with("/form-required", "form_required", "POST"), with("/data-first", "data_first", "POST"),
		with("/json", "json_body", "POST"), with("/json-silent", "json_silent", "POST"), with("/json-force", "json_force", "POST"),
		get("/header", "header"), get("/header-required", "header_required"), get("/cookie", "cookie"), get("/auth", "auth"), get("/accept", "accept"),
		get("/url/<path:p>", "urls"), get("/typed/<int:i>/<float:f>/<uuid:u>", "typed"), get("/reply/<kind>", "reply"),
		get("/redirect", "go"), get("/abort/<int:code>", "aborts"), get("/abort-response", "abort_response"), get("/raise/<kind>", "raises"),
		get("/set-cookie/<kind>", "set_cookie"), get("/g", "globals_"), get("/g-missing", "globals_missing"), get("/links", "links"), get("/links-bad", "links_bad"),
		get("/stream", "stream"), get("/after-this", "after_this"), get("/session/<op>", "sessions"), get("/etag", "etag"), get("/file/<kind>", "files"),
		pages, get("/pages/<int:page>", "pages"),
		get("/users/me", "me"), get("/users/<int:id>", "user"), get("/users/<name>", "user_name"),
		get("/slash/", "slash"), with("/slash2/", "slash2", "POST"), options, noOptions,
		get("/bp/inner/leaf", "bp.inner.leaf"), get("/bp/inner/gone/<int:code>", "bp.inner.gone"),
	}
}

func newTwin() *App {
	app := New(Config{Name: "twin", Rules: twinRules()})
	app.UseSession(SessionConfig{SecretKey: "twin secret"})
	app.BeforeRequest(twinLoad)
	app.AfterRequest(twinStamp)
	app.HandleStatus(404, twinMissing)
	app.HandleStatus(410, func(c *gin.Context, err error) error {
		return Text(c, 410, "app 410: "+AsHTTP(err).Description)
	})
	app.HandleError(quotaExceeded, func(c *gin.Context, err error) error {
		return JSON(c, 429, dict("quota", err.Error(), "type", py.TypeName(err)))
	})
	app.HandleError(py.ZeroDivisionError, func(c *gin.Context, err error) error { return py.RuntimeError.New("handler") })
	twinBlueprints(app)
	for path, view := range twinViews() {
		app.GET(path, Handle(view))
	}
	app.PUT("/form", Handle(twinForm))
	for path, view := range twinPosts() {
		app.POST(path, Handle(view))
	}
	app.OPTIONS("/options", Handle(func(c *gin.Context) error { return Text(c, 200, Method(c)) }))
	page := Handle(func(c *gin.Context) error { return Text(c, 200, c.Param("page")) })
	app.Switch("GET", "/pages", page)
	app.Switch("GET", "/pages/<int:page>", page)
	app.Switch("GET", "/users/<int:id>", Handle(func(c *gin.Context) error {
		return Text(c, 200, "int "+BigIntParam(c, "id").String())
	}))
	app.Switch("GET", "/users/<name>", Handle(func(c *gin.Context) error { return Text(c, 200, "name "+c.Param("name")) }))
	return app
}

func twinBlueprints(app *App) {
	order := func(name string) View {
		return func(c *gin.Context) error {
			G(c).Set("order", py.Str(G(c).GetOr("order", ""))+name)
			return nil
		}
	}
	after := func(name string) AfterFunc {
		return func(c *gin.Context, resp *Response) error {
			resp.Headers.Set("X-Order", resp.Headers.GetOr("X-Order", "")+name)
			return nil
		}
	}
	bp, inner := app.Blueprint("bp"), app.Blueprint("bp.inner")
	bp.BeforeRequest(order("bp "))
	inner.BeforeRequest(order("inner "))
	bp.AfterRequest(after("bp "))
	inner.AfterRequest(after("inner "))
	bp.HandleStatus(404, func(c *gin.Context, err error) error { return Text(c, 404, "bp 404") })
}

func twinLoad(c *gin.Context) error {
	G(c).Set("user", opt(Header(c, "X-User")))
	switch stop, _ := Arg(c, "stop"); stop {
	case "before":
		return Text(c, 202, "stopped")
	case "abort":
		return Abort(403)
	}
	return nil
}

func twinStamp(c *gin.Context, resp *Response) error {
	endpoint, ok := Endpoint(c)
	if !ok {
		endpoint = "none"
	}
	resp.Headers.Set("X-After", endpoint)
	if stop, _ := Arg(c, "break"); stop == "after" {
		return py.ValueError.New("after")
	}
	return nil
}

func twinMissing(c *gin.Context, err error) error {
	e := AsHTTP(err)
	if plain, _ := Arg(c, "plain"); plain != "" {
		return Reply(c, e)
	}
	return JSON(c, 404, dict("error", err.Error(), "name", e.Name(), "code", e.Code))
}

func twinViews() map[string]View {
	return map[string]View{
		"/static/*filename": Static("testdata/static"),
		"/arg":              twinArg,
		"/arg-required": func(c *gin.Context) error {
			k, err := ArgRequired(c, "k")
			if err != nil {
				return err
			}
			return Text(c, 200, k)
		},
		"/form":   twinForm,
		"/header": twinHeader,
		"/header-required": func(c *gin.Context) error {
			v, err := HeaderRequired(c, "X-A")
			if err != nil {
				return err
			}
			return Text(c, 200, v)
		},
		"/cookie": func(c *gin.Context) error {
			return JSON(c, 200, dict("a", opt(Cookie(c, "a")), "all", Cookies(c).ToLists()))
		},
		"/auth":           twinAuth,
		"/accept":         twinAccept,
		"/url/*p":         twinURL,
		"/typed/:i/:f/:u": twinTyped,
		"/reply/:kind":    twinReply,
		"/redirect": func(c *gin.Context) error {
			to, err := ArgRequired(c, "to")
			if err != nil {
				return err
			}
			return Redirect(c, to, ArgIntOr(c, "code", http.StatusFound).Int())
		},
		"/abort/:code": twinAbort,
		"/abort-response": func(c *gin.Context) error {
			r, err := NewResponse("mine", WithStatus(404), WithHeaders(dict("X-Mine", "1")))
			if err != nil {
				return err
			}
			return AbortWith(r)
		},
		"/raise/:kind":      twinRaise,
		"/set-cookie/:kind": twinSetCookie,
		"/g": func(c *gin.Context) error {
			user, err := G(c).Get("user")
			if err != nil {
				return err
			}
			return JSON(c, 200, dict("user", user, "missing", G(c).GetOr("nope", nil), "has", G(c).Has("user")))
		},
		"/g-missing": func(c *gin.Context) error {
			v, err := G(c).Get("nope")
			if err != nil {
				return err
			}
			return Reply(c, v)
		},
		"/links": twinLinks,
		"/links-bad": func(c *gin.Context) error {
			u, err := URLFor(c, "nope", "a", 1)
			if err != nil {
				return err
			}
			return Text(c, 200, u)
		},
		"/stream": func(c *gin.Context) error {
			return StreamBody(c, 200, func(yield func(any, error) bool) {
				_ = yield("a", nil) && yield("bé", nil)
			}, WithMimetype("text/plain"))
		},
		"/after-this": func(c *gin.Context) error {
			AfterThisRequest(c, func(c *gin.Context, resp *Response) error { resp.Headers.Set("X-This", "1"); return nil })
			return Text(c, 200, "ok")
		},
		"/session/:op": twinSession,
		"/etag": func(c *gin.Context) error {
			r, err := NewResponse("tagged")
			if err != nil {
				return err
			}
			if err := r.AddETag(); err != nil {
				return err
			}
			if err := r.MakeConditional(c); err != nil {
				return err
			}
			return Send(c, r)
		},
		"/file/:kind": twinFile,
		"/users/me":   func(c *gin.Context) error { return Text(c, 200, "me") },
		"/slash/":     func(c *gin.Context) error { return Text(c, 200, "slash") },
		"/options":    func(c *gin.Context) error { return Text(c, 200, Method(c)) },
		"/no-options": func(c *gin.Context) error { return Text(c, 200, Method(c)) },
		"/bp/inner/leaf": func(c *gin.Context) error {
			u, err := URLFor(c, ".leaf")
			if err != nil {
				return err
			}
			return Text(c, 200, py.Str(G(c).GetOr("order", ""))+u)
		},
		"/bp/inner/gone/:code": twinAbort,
	}
}

func twinPosts() map[string]View {
	return map[string]View{
		"/form": twinForm,
		"/form-required": func(c *gin.Context) error {
			k, err := FormRequired(c, "k")
			if err != nil {
				return err
			}
			return Text(c, 200, k)
		},
		"/data-first": func(c *gin.Context) error {
			raw, err := DataText(c)
			if err != nil {
				return err
			}
			form, err := Form(c)
			if err != nil {
				return err
			}
			return JSON(c, 200, dict("raw", raw, "form", form.ToDict()))
		},
		"/json": func(c *gin.Context) error {
			v, err := RequestJSON(c)
			if err != nil {
				return err
			}
			return JSON(c, 200, v)
		},
		"/json-silent": func(c *gin.Context) error {
			v, err := RequestJSON(c, JSONOpt{Silent: true})
			if err != nil {
				return err
			}
			return JSON(c, 200, dict("value", v))
		},
		"/json-force": func(c *gin.Context) error {
			v, err := RequestJSON(c, JSONOpt{Force: true})
			if err != nil {
				return err
			}
			return JSON(c, 200, dict("value", v))
		},
		"/slash2/": func(c *gin.Context) error { return Text(c, 200, "slash2") },
	}
}
