// Metrics counts and times requests for Prometheus.
package middleware

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// MetricsPath is where the measurements are served.
const MetricsPath = "/metrics"

// Metrics measures how long requests take, by method, route and status, and
// serves that with Go's own measurements at MetricsPath. Route names the rule of a
// request that was answered, "" for none.
func Metrics(route func(*gin.Context) string) gin.HandlerFunc {
	duration := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "http_request_duration_seconds", Help: "How long requests took.", Buckets: prometheus.DefBuckets,
	}, []string{"method", "route", "status"})
	active := prometheus.NewGauge(prometheus.GaugeOpts{Name: "http_requests_in_flight", Help: "How many requests are being answered."})
	registry := prometheus.NewRegistry()
	registry.MustRegister(duration, active, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	page := promhttp.HandlerFor(registry, promhttp.HandlerOpts{Registry: registry})
	return func(c *gin.Context) {
		if c.Request.URL.Path == MetricsPath && c.Request.Method == http.MethodGet {
			c.Status(http.StatusOK)
			page.ServeHTTP(c.Writer, c.Request)
			c.Abort()
			return
		}
		start := time.Now()
		active.Inc()
		defer func() {
			active.Dec()
			status := strconv.Itoa(c.Writer.Status())
			duration.WithLabelValues(knownMethod(c.Request.Method), route(c), status).Observe(time.Since(start).Seconds())
		}()
		c.Next()
	}
}

// knownMethod keeps methods that clients make up from becoming labels.
func knownMethod(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}
