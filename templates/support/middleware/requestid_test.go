// This file tests RequestID.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
)

func TestRequestID(t *testing.T) {
	r := gin.New()
	r.Use(RequestID())
	r.GET("/", func(c *gin.Context) { c.String(http.StatusOK, RequestIDOf(c)) })
	for _, given := range []string{"", "abc-123", "bad id\x7f"} {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.Header.Set(RequestIDHeader, given)
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, request)
		got := answer.Header().Get(RequestIDHeader)
		switch {
		case got == "" || got != answer.Body.String():
			t.Errorf("the header says %q, the context %q", got, answer.Body)
		case given == "abc-123" && got != given:
			t.Errorf("the identifier %q became %q", given, got)
		case given != "abc-123" && got == given:
			t.Errorf("the identifier %q was taken over", given)
		}
	}
}
