// This file tests RateLimit.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/time/rate"
)

func TestRateLimit(t *testing.T) {
	r := gin.New()
	r.Use(RateLimit(0.001, 2))
	r.GET("/", func(c *gin.Context) { c.Status(http.StatusOK) })
	for i, want := range []int{http.StatusOK, http.StatusOK, http.StatusTooManyRequests} {
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
		if answer.Code != want {
			t.Errorf("request %d gets %d, want %d", i+1, answer.Code, want)
		}
	}
}

func TestRateLimitForgets(t *testing.T) {
	l := &limiter{clients: map[string]*client{}, limit: rate.Limit(1), burst: 1}
	now := time.Now()
	if !l.allow("a", now) || l.allow("a", now) {
		t.Error("the first request of a client is let through, and the second is not")
	}
	if l.allow("b", now.Add(2*forgotten)); l.clients["a"] != nil {
		t.Error("a client that sends nothing is not forgotten")
	}
}
