package web

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

// answerWith is a view that says which rule it serves, with which values.
func answerWith(index int) gin.HandlerFunc {
	return Handle(func(c *gin.Context) error {
		values := [][]string{}
		for _, v := range of(c).match.Values {
			if c.Param(v.Name) != v.Text {
				return fmt.Errorf("c.Param(%q) is %q, want %q", v.Name, c.Param(v.Name), v.Text)
			}
			values = append(values, []string{v.Name, v.Text})
		}
		body, err := json.Marshal([]any{index, values})
		if err != nil {
			return err
		}
		return Bytes(c, 200, body)
	})
}

// appFor mounts a recorded rule set as the mapper does: plain rules on Gin's
// tree, the others through Switch.
func appFor(set recordedRoutes) (*App, []bool) {
	rules := rulesOf(set.Rules)
	app := New(Config{Rules: rules, Map: set.Opt, ServerName: "h.test", SubdomainMatching: true, Logger: slog.New(slog.DiscardHandler)})
	paths := GinPaths(rules, set.Opt)
	for i, r := range app.urls.routes {
		for _, method := range r.mounted() {
			if paths[i] != "" {
				app.Handle(method, paths[i], answerWith(i))
			} else {
				app.Switch(method, r.Rule.Rule, answerWith(i))
			}
		}
	}
	return app, Plain(rules, set.Opt)
}

func serveRecorded(engine http.Handler, host, path, method string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	engine.ServeHTTP(w, &http.Request{Method: method, URL: &url.URL{Path: path}, Host: host, Header: http.Header{}})
	return w
}

// TestAppAnswersAsWerkzeug serves the recorded requests end to end.
func TestAppAnswersAsWerkzeug(t *testing.T) {
	gin.SetMode(gin.TestMode)
	plainRules, rules, bad := 0, 0, 0
	readLines(t, "testdata/routes.jsonl.gz", func(line int, set recordedRoutes) {
		app, plain := appFor(set)
		for i, ok := range plain {
			rules++
			if ok {
				plainRules++
			}
			_ = i
		}
		for _, q := range set.Requests {
			sub, path, method := text(q[0]), text(q[1]), text(q[2])
			w := serveRecorded(app.Engine, app.urls.hostOf(sub), path, method)
			if got := gotVerdict(w, method); !sameVerdict(got, q[3]) {
				if bad++; bad < 15 {
					t.Errorf("line %d: %s %q (%s)\n got %v\nwant %s\nrules %v\nplain %v", line, method, path, sub, got, q[3], set.Rules, GinPaths(rulesOf(set.Rules), set.Opt))
				}
			}
		}
	})
	require.Zero(t, bad)
	t.Logf("%d of %d rules are plain", plainRules, rules)
}

// gotVerdict reads an answer in the recorder's terms.
func gotVerdict(w *httptest.ResponseRecorder, method string) []any {
	switch w.Code {
	case 200:
		var v []any
		if strings.EqualFold(method, "HEAD") {
			return []any{"ok"}
		}
		_ = json.Unmarshal(w.Body.Bytes(), &v)
		return append([]any{"ok"}, v...)
	case 308:
		return []any{"redirect", w.Header().Get("Location")}
	case 405:
		return []any{"405", strings.Split(w.Header().Get("Allow"), ", ")}
	}
	return []any{fmt.Sprint(w.Code)}
}

// sameVerdict compares the rule and, for redirects and 405, the rest; the values
// were compared by TestMatchesWerkzeug.
func sameVerdict(got []any, raw json.RawMessage) bool {
	var want []any
	_ = json.Unmarshal(raw, &want)
	switch {
	case got[0] != want[0]:
		return false
	case got[0] == "ok":
		return len(got) == 1 || got[1] == want[1]
	case got[0] == "redirect":
		return got[1] == iriToURI(want[1].(string))
	case got[0] == "405":
		return fmt.Sprint(got[1]) == fmt.Sprint(want[1])
	}
	return true
}

// TestPlainRulesOnGinAlone asks Gin's tree without the pipeline: where it finds a
// plain rule and the converters take the texts, Werkzeug has found that rule too,
// or redirects to a slash.
func TestPlainRulesOnGinAlone(t *testing.T) {
	gin.SetMode(gin.TestMode)
	found := 0
	readLines(t, "testdata/routes.jsonl.gz", func(line int, set recordedRoutes) {
		rules := rulesOf(set.Rules)
		paths := GinPaths(rules, set.Opt)
		m, err := NewMap(rules, set.Opt)
		require.NoError(t, err)
		engine := gin.New()
		engine.RedirectTrailingSlash = false
		for i, r := range m.routes {
			for _, method := range r.mounted() {
				if paths[i] != "" {
					engine.Handle(method, paths[i], func(c *gin.Context) { c.String(200, "%d %t", i, accepts(r, c)) })
				}
			}
		}
		for _, q := range set.Requests {
			path, method := text(q[1]), text(q[2])
			if text(q[0]) != "" && !set.Opt.HostMatching || strings.Contains(path, "//") {
				continue
			}
			w := serveRecorded(engine, "h.test", path, method)
			var index int
			var took bool
			if n, _ := fmt.Sscanf(w.Body.String(), "%d %t", &index, &took); n != 2 || !took {
				continue
			}
			found++
			var want []any
			require.NoError(t, json.Unmarshal(q[3], &want))
			if want[0] != "redirect" && (want[0] != "ok" || want[1] != float64(index)) {
				t.Errorf("line %d: Gin answers %s %q by rule %d, Werkzeug %s\n%v", line, method, path, index, q[3], set.Rules)
			}
		}
	})
	require.Greater(t, found, 1000)
}

// accepts reports whether the converters of a route take Gin's texts.
func accepts(r *route, c *gin.Context) bool {
	var texts []string
	for _, p := range c.Params {
		texts = append(texts, strings.TrimPrefix(p.Value, "/"))
	}
	at := 0
	for _, p := range r.parts {
		if p.static {
			continue
		}
		if _, _, ok := p.match(texts[at]); !ok {
			return false
		}
		at++
	}
	_, err := r.convert(texts)
	return err == nil
}

func TestGinPaths(t *testing.T) {
	rules := []Rule{
		{Rule: "/users/<int:id>", Endpoint: "a"},
		{Rule: "/users/<int:uid>/posts", Endpoint: "b"},
		{Rule: "/users/me", Endpoint: "c"},
		{Rule: "/static/<path:filename>", Endpoint: "static"},
		{Rule: "/f/<name>.txt", Endpoint: "d"},
		{Rule: "/c/<a>", Endpoint: "e"},
		{Rule: "/c/<int:a>", Endpoint: "f"},
		{Rule: "/p/<path:p>", Endpoint: "g"},
		{Rule: "/p/<x>", Endpoint: "h"},
	}
	require.Equal(t, []string{
		"/users/:id", "/users/:id/posts", "/users/me", "/static/*filename", "", "", "", "", "/p/:x",
	}, GinPaths(rules))
	require.Equal(t, "/users/:uid/posts", GinPath(rules[1]))
	require.True(t, slices.Equal(Plain(rules), []bool{true, true, true, true, false, false, false, false, true}))
}
