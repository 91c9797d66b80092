// This file tests Breaker.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
)

func TestBreaker(t *testing.T) {
	status := http.StatusInternalServerError
	r := gin.New()
	r.Use(Breaker(2, 20*time.Millisecond))
	r.GET("/", func(c *gin.Context) { c.Status(status) })
	get := func(want int) {
		t.Helper()
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
		if answer.Code != want {
			t.Errorf("got %d, want %d", answer.Code, want)
		}
	}
	get(http.StatusInternalServerError)
	get(http.StatusInternalServerError)
	get(http.StatusServiceUnavailable)
	time.Sleep(30 * time.Millisecond)
	status = http.StatusOK
	get(http.StatusOK)
	get(http.StatusOK)
}
