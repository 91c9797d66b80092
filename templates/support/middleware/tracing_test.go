// This file tests Tracing.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
)

func TestTracingLetsRequestsThrough(t *testing.T) {
	r := gin.New()
	r.Use(Tracing("test"))
	r.GET("/", func(c *gin.Context) { c.Status(http.StatusTeapot) })
	answer := httptest.NewRecorder()
	r.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
	if answer.Code != http.StatusTeapot {
		t.Errorf("got %d, want %d", answer.Code, http.StatusTeapot)
	}
}
