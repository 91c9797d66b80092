// This file tests Metrics.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
)

func TestMetrics(t *testing.T) {
	r := gin.New()
	r.Use(Metrics((*gin.Context).FullPath))
	r.GET("/notes/:id", func(c *gin.Context) { c.Status(http.StatusNoContent) })
	get := func(path string) *httptest.ResponseRecorder {
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
		return answer
	}
	get("/notes/1")
	get("/notes/2")
	answer := get(MetricsPath)
	if answer.Code != http.StatusOK {
		t.Errorf("%s gets %d", MetricsPath, answer.Code)
	}
	page := answer.Body.String()
	for _, want := range []string{
		`http_request_duration_seconds_count{method="GET",route="/notes/:id",status="204"} 2`,
		"http_requests_in_flight 0", "go_goroutines",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%s has no %s", MetricsPath, want)
		}
	}
}
