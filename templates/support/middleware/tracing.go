// Tracing makes an OpenTelemetry span of every request.
package middleware

import (
	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin"
)

// Tracing makes a span of every request, under the trace that the client began if
// it says so. Where spans go is set with otel.SetTracerProvider; without one they go
// nowhere.
func Tracing(service string) gin.HandlerFunc { return otelgin.Middleware(service) }
