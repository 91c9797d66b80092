// RateLimit refuses requests of clients that send too many.
package middleware

import (
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/time/rate"
)

// client is the token bucket of one address.
type client struct {
	bucket *rate.Limiter
	seen   time.Time
}

// limiter holds the clients of the last minutes.
type limiter struct {
	mu      sync.Mutex
	clients map[string]*client
	swept   time.Time
	limit   rate.Limit
	burst   int
}

// forgotten is how long a client that sends nothing is remembered.
const forgotten = 10 * time.Minute

// RateLimit lets each address send so many requests per second, and burst of them
// at once; what is beyond is answered with 429 and Retry-After.
func RateLimit(perSecond float64, burst int) gin.HandlerFunc {
	l := &limiter{clients: map[string]*client{}, limit: rate.Limit(perSecond), burst: burst}
	return func(c *gin.Context) {
		host, _, err := net.SplitHostPort(c.Request.RemoteAddr)
		if err != nil {
			host = c.Request.RemoteAddr
		}
		if !l.allow(host, time.Now()) {
			c.Header("Retry-After", "1")
			c.AbortWithStatus(http.StatusTooManyRequests)
			return
		}
		c.Next()
	}
}

// allow takes a token of an address; it forgets those that were silent.
func (l *limiter) allow(addr string, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now.Sub(l.swept) > forgotten {
		l.swept = now
		for name, c := range l.clients {
			if now.Sub(c.seen) > forgotten {
				delete(l.clients, name)
			}
		}
	}
	c := l.clients[addr]
	if c == nil {
		c = &client{bucket: rate.NewLimiter(l.limit, l.burst)}
		l.clients[addr] = c
	}
	c.seen = now
	return c.bucket.AllowN(now, 1)
}
