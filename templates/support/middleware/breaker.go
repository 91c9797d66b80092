// Breaker lets a failing application rest.
package middleware

import (
	"errors"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/sony/gobreaker/v2"
)

// errFailed marks an answer with a status of 500 or more.
var errFailed = errors.New("the request failed")

// Breaker answers 503 for rest once failures requests in a row ended with 500 or
// more, and then tries one request again.
func Breaker(failures uint32, rest time.Duration) gin.HandlerFunc {
	breaker := gobreaker.NewTwoStepCircuitBreaker[any](gobreaker.Settings{
		Name: "app", Timeout: rest,
		ReadyToTrip: func(counts gobreaker.Counts) bool { return counts.ConsecutiveFailures >= failures },
	})
	return func(c *gin.Context) {
		done, err := breaker.Allow()
		if err != nil {
			c.Header("Retry-After", "1")
			c.AbortWithStatus(http.StatusServiceUnavailable)
			return
		}
		var failed error
		defer func() { done(failed) }()
		c.Next()
		if c.Writer.Status() >= http.StatusInternalServerError {
			failed = errFailed
		}
	}
}
