// Variables of the matched rule with their types (SEMANTICS A.2).
package web

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// IntParam returns an <int:name> variable as a Go int. A number that does not
// fit becomes the largest Go int, or the smallest.
func IntParam(c *gin.Context, name string) int { return BigIntParam(c, name).Int() }

// BigIntParam returns an <int:name> variable; on a plain Gin engine a text that
// is no int gives 0.
func BigIntParam(c *gin.Context, name string) py.BigInt {
	n, err := py.ToBig(param(c, name))
	if err != nil {
		return py.BigInt{}
	}
	return n
}

// FloatParam returns a <float:name> variable.
func FloatParam(c *gin.Context, name string) (float64, error) {
	switch v := param(c, name).(type) {
	case float64:
		return v, nil
	case string:
		return py.ParseFloat(v)
	default:
		return 0, py.TypeError.New(fmt.Sprintf("the URL variable %s is no float", name))
	}
}

// PathParam returns a <path:name> variable, without Gin's leading slash.
func PathParam(c *gin.Context, name string) string { return StringParam(c, name) }

// StringParam returns the text of a variable.
func StringParam(c *gin.Context, name string) string {
	if s, ok := param(c, name).(string); ok {
		return s
	}
	return c.Param(name)
}

// param returns a variable's value, or its text on a plain Gin engine.
func param(c *gin.Context, name string) any {
	x := of(c)
	if x.args == nil { // no one has changed request.view_args
		for _, v := range x.match.Values {
			if v.Name == name {
				return v.Value
			}
		}
		return c.Param(name)
	}
	if v, ok := x.args.Get(name); ok {
		return v
	}
	return c.Param(name)
}
