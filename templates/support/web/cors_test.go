package web

import (
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

// TestCORSAsFlaskCORS compares the hook with Flask-CORS for random options.
func TestCORSAsFlaskCORS(t *testing.T) {
	gin.SetMode(gin.TestMode)
	type recorded struct {
		Options   CORSOptions
		Resources []CORSResource
		Requests  []struct {
			Method, Path string
			Headers      map[string]string
			Status       int
			Fields       [][]string
		}
	}
	count := 0
	readLines(t, "testdata/cors.jsonl.gz", func(line int, r recorded) {
		methods := []string{"GET", "POST"}
		app := New(Config{Logger: quiet(), Rules: []Rule{{Rule: "/x", Endpoint: "x", Methods: methods}, {Rule: "/api/x", Endpoint: "api", Methods: methods}}})
		app.AfterRequest(CORS(r.Options, r.Resources...))
		for _, method := range methods {
			app.Handle(method, "/x", textView("x"))
			app.Handle(method, "/api/x", textView("x"))
		}
		for _, q := range r.Requests {
			count++
			req := httptest.NewRequest(q.Method, q.Path, nil)
			for k, v := range q.Headers {
				req.Header.Set(k, v)
			}
			w := httptest.NewRecorder()
			app.ServeHTTP(w, req)
			got := [][]string{}
			for k, values := range w.Header() {
				for _, v := range values {
					if k == "Vary" || len(k) > 7 && k[:7] == "Access-" {
						got = append(got, []string{k, v})
					}
				}
			}
			slices.SortFunc(got, slices.Compare)
			require.Equal(t, q.Status, w.Code)
			require.Equal(t, q.Fields, got, "line %d: %s %s %v %+v", line, q.Method, q.Path, q.Headers, r)
		}
	})
	require.Greater(t, count, 2000)
}
