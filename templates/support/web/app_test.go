package web

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func request(h http.Handler, method, target string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(method, target, nil))
	return w
}

func textView(s string) gin.HandlerFunc {
	return Handle(func(c *gin.Context) error { return Text(c, 200, s) })
}

// TestGroupMiddlewareRunsForHead: HEAD, and paths that are spelled otherwise,
// reach the view through the middleware of its Gin group.
func TestGroupMiddlewareRunsForHead(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/in/<name>", Endpoint: "in"}, {Rule: "/loose/", Endpoint: "loose", StrictSlashes: new(bool)}}})
	g := app.Group("/", func(c *gin.Context) {
		if c.Query("key") == "" {
			c.AbortWithStatus(http.StatusUnauthorized)
		}
	})
	g.GET("/in/:name", textView("in"))
	g.GET("/loose/", textView("loose"))
	for _, target := range []string{"/in/x", "//in/x", "/loose", "/loose/"} {
		for _, method := range []string{"GET", "HEAD", "get"} {
			require.Equal(t, 401, request(app.Engine, method, target).Code, "%s %s", method, target)
			require.Equal(t, 200, request(app.Engine, method, target+"?key=1").Code, "%s %s", method, target)
		}
	}
}

func TestGinRoutesBesideTheMap(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/a", Endpoint: "a"}}})
	app.AfterRequest(func(c *gin.Context, resp *Response) error { resp.Headers.Set("X-After", "1"); return nil })
	app.GET("/a", textView("a"))
	app.GET("/healthz", func(c *gin.Context) { c.String(200, "up") })
	w := request(app.Engine, "GET", "/healthz")
	require.Equal(t, "up", w.Body.String())
	require.Empty(t, w.Header().Get("X-After"))
	require.Equal(t, "1", request(app.Engine, "GET", "/a").Header().Get("X-After"))
}

func TestHandleOnPlainGin(t *testing.T) {
	gin.SetMode(gin.TestMode)
	engine := gin.New()
	engine.GET("/ok/:id", Handle(func(c *gin.Context) error {
		return JSON(c, 201, IntParam(c, "id"))
	}))
	engine.GET("/gone", Handle(func(*gin.Context) error { return Abort(410) }))
	engine.GET("/panic", Handle(func(*gin.Context) error { panic("x") }))
	require.Equal(t, "7\n", request(engine, "GET", "/ok/7").Body.String())
	require.Contains(t, request(engine, "GET", "/gone").Body.String(), "<title>410 Gone</title>")
	require.Equal(t, 500, request(engine, "GET", "/panic").Code)
}

func TestTeardownOrderAndError(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/bp/x", Endpoint: "bp.x"}, {Rule: "/bp/bad", Endpoint: "bp.bad"}}})
	var calls []string
	note := func(name string) TeardownFunc {
		return func(_ *gin.Context, err error) error {
			if err != nil {
				name += " " + err.Error()
			}
			calls = append(calls, name)
			return nil
		}
	}
	app.TeardownRequest(note("first"))
	app.TeardownRequest(note("second"))
	app.TeardownAppContext(note("context"))
	app.Blueprint("bp").TeardownRequest(note("bp"))
	app.GET("/bp/x", textView("x"))
	app.GET("/bp/bad", Handle(func(*gin.Context) error { return py.ValueError.New("bad") }))
	request(app.Engine, "GET", "/bp/x")
	require.Equal(t, []string{"bp", "second", "first", "context"}, calls)
	calls = nil
	require.Equal(t, 500, request(app.Engine, "GET", "/bp/bad").Code)
	require.Equal(t, []string{"bp bad", "second bad", "first bad", "context bad"}, calls)
}

func TestErrorInsideErrorHandlers(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/x", Endpoint: "x"}}})
	app.HandleStatus(500, func(c *gin.Context, err error) error {
		original := AsHTTP(err).Original
		require.ErrorContains(t, original, "boom")
		return Text(c, 500, "handled: "+original.Error())
	})
	app.HandleError(py.Exception, func(c *gin.Context, err error) error {
		if e, ok := IsHTTP(err, HTTPExceptionClass); ok {
			return Reply(c, e)
		}
		return errors.New("boom in handler")
	})
	app.GET("/x", Handle(func(*gin.Context) error { return py.ValueError.New("boom") }))
	require.Equal(t, "handled: boom in handler", request(app.Engine, "GET", "/x").Body.String())
	require.Equal(t, 404, request(app.Engine, "GET", "/none").Code)
}

func TestStub(t *testing.T) {
	gin.SetMode(gin.TestMode)
	upstream := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.Header().Set("Location", "/rel")
		w.Header().Set("X-Host", r.Host)
		w.Header().Set("X-Forwarded", r.Header.Get("X-Forwarded-For"))
		w.WriteHeader(302)
		_, _ = io.WriteString(w, r.Method+" "+r.RequestURI+" "+string(body))
	}))
	defer upstream.Close()
	build := func() *App {
		app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/s/<int:id>", Endpoint: "s", Methods: []string{"GET", "POST"}}, {Rule: "/t/<x>-<y>", Endpoint: "t"}}})
		app.BeforeRequest(func(*gin.Context) error { return Abort(403) })
		app.GET("/s/:id", Stub("F2G3004", "exec() has no translation"))
		app.POST("/s/:id", Stub("F2G3004", "exec() has no translation"))
		app.Switch("GET", "/t/<x>-<y>", Stub("F2G3004", "exec() has no translation"))
		return app
	}
	t.Run("without upstream", func(t *testing.T) {
		t.Setenv("FLASK_UPSTREAM", "")
		w := request(build().Engine, "GET", "/s/1")
		require.Equal(t, 501, w.Code)
		require.Contains(t, w.Body.String(), "F2G3004")
		require.Equal(t, 403, request(build().Engine, "GET", "/s/x").Code)
		require.Equal(t, 501, request(build().Engine, "GET", "/t/a-b").Code)
	})
	t.Run("with upstream", func(t *testing.T) {
		t.Setenv("FLASK_UPSTREAM", upstream.URL)
		server := httptest.NewServer(build().Engine)
		defer server.Close()
		client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		req, err := http.NewRequest("POST", server.URL+"/s/7?q=%zz;a", strings.NewReader("body"))
		require.NoError(t, err)
		req.Host = "front.example"
		resp, err := client.Do(req)
		require.NoError(t, err)
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		require.Equal(t, "POST /s/7?q=%zz;a body", string(body))
		require.Equal(t, 302, resp.StatusCode)
		require.Equal(t, "/rel", resp.Header.Get("Location"))
		require.Equal(t, "front.example", resp.Header.Get("X-Host"))
		require.Empty(t, resp.Header.Get("X-Forwarded"))
		head, err := client.Head(server.URL + "/s/7")
		require.NoError(t, err)
		head.Body.Close()
		require.Equal(t, 302, head.StatusCode)
	})
}

func TestServeEndsInOrder(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	started := make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(started)
		time.Sleep(50 * time.Millisecond)
		_, _ = io.WriteString(w, r.Method+" "+r.RequestURI)
	})
	done := make(chan error, 1)
	go func() { done <- serveUntil(ctx, handler, listener, Limits{}) }()
	conn, err := net.Dial("tcp", listener.Addr().String())
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	require.NoError(t, err)
	<-started
	stop()
	answer, err := io.ReadAll(conn)
	require.NoError(t, err)
	require.Contains(t, string(answer), "OPTIONS *")
	require.NoError(t, <-done)
}

func TestAddr(t *testing.T) {
	t.Setenv("ADDR", "")
	require.Equal(t, "127.0.0.1:5000", Addr("", "127.0.0.1:5000"))
	t.Setenv("ADDR", ":1")
	require.Equal(t, ":1", Addr("", "x"))
	require.Equal(t, ":2", Addr(":2", "x"))
}

// TestConcurrentRequests is for the race detector.
func TestConcurrentRequests(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := newTwin()
	app.config.Logger = quiet()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, target := range []string{"/users/5", "/slash", "/nope", "/session/set", "/links", "/static/a.txt", "//users/me", "/pages/1"} {
				request(app.Engine, "GET", target)
			}
		})
	}
	wg.Wait()
}

func TestMaxContentLength(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Logger: quiet(), MaxContentLength: 4, Rules: []Rule{{Rule: "/read", Endpoint: "r", Methods: []string{"POST"}}, {Rule: "/not", Endpoint: "n", Methods: []string{"POST"}}}})
	app.POST("/read", Handle(func(c *gin.Context) error {
		_, err := RequestJSON(c, JSONOpt{Silent: true, Force: true})
		if err != nil {
			return err
		}
		return Text(c, 200, "read")
	}))
	app.POST("/not", textView("not"))
	post := func(target, body string) int {
		w := httptest.NewRecorder()
		app.Engine.ServeHTTP(w, httptest.NewRequest("POST", target, strings.NewReader(body)))
		return w.Code
	}
	require.Equal(t, 413, post("/read", "12345"))
	require.Equal(t, 200, post("/read", "1234"))
	require.Equal(t, 200, post("/not", "12345"))
}
