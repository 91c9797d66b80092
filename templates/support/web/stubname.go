// How the pipeline knows a stub: by the name of its function.
package web

import (
	"reflect"
	"runtime"
	"strings"

	"github.com/gin-gonic/gin"
)

// isStub reports whether a function's name is that of the handlers of Stub.
func isStub(function string) bool { return strings.HasSuffix(function, ".(*stub).serve-fm") }

func functionName(f gin.HandlerFunc) string {
	return runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()
}
