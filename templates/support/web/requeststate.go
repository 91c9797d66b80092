// RequestState, what a FastAPI app keeps on request.state.
package web

import "github.com/gin-gonic/gin"

// requestStateKey is where a Gin context keeps it.
const requestStateKey = "web.request.state"

// RequestState returns the attributes of request.state, fresh for each request.
func RequestState(c *gin.Context) *Globals { return attributes(c, requestStateKey, "State") }

// StateAttr is Global for an attribute of request.state.
func StateAttr[T any](c *gin.Context, name string) (T, error) {
	return attribute[T](RequestState(c), name)
}

// StateAttrOrNil is StateAttr where the attribute may be None, which is nil.
func StateAttrOrNil[T any](c *gin.Context, name string) (*T, error) {
	return attributeOrNil[T](RequestState(c), name)
}
