// This file tests Profile.
package middleware

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
)

func TestProfileIsLocal(t *testing.T) {
	r := gin.New()
	r.Use(Profile())
	for addr, want := range map[string]int{"127.0.0.1:9": http.StatusOK, "[::1]:9": http.StatusOK, "192.0.2.1:9": http.StatusNotFound} {
		request := httptest.NewRequest(http.MethodGet, ProfilePath, nil)
		request.RemoteAddr = addr
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%s gets %d, want %d", addr, answer.Code, want)
		}
	}
}
