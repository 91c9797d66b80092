// Mounted apps (starlette.routing.Mount; FastAPI documentation, "Sub Applications -
// Mounts").
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// MountApp gives all that lies below a path to another app, whose rules are matched
// with the rest of the path. Its errors, its 404s among them, are answered by its
// own handlers; the middleware of a runs around all of it.
func (a *App) MountApp(path string, other *App) {
	a.apps[path] = other
	a.Mount(path, func(c *gin.Context) {
		for _, key := range []string{appKey, rootKey, layeredKey, raisedKey, outerKey, outermostKey} {
			defer restore(c, key)()
		}
		c.Set(outermostKey, outermost(c))
		c.Set(appKey, other)
		root := c.GetString(rootKey) + path
		if strings.HasSuffix(requestPath(c), "\n") { // there the mount's own pattern ends before the line break
			root += "/"
		}
		c.Set(rootKey, root)
		c.Set(outerKey, c.Writer.Header().Clone())
		delete(c.Keys, layeredKey)
		other.enter(c)
	})
}

// RootPath returns request.scope["root_path"]: the path of the mount that a request
// is below, "" for none.
func RootPath(c *gin.Context) string { return c.GetString(rootKey) }

// restore returns what gives a key of a context its present value again.
func restore(c *gin.Context, key string) func() {
	value, ok := c.Get(key)
	return func() {
		if ok {
			c.Set(key, value)
			return
		}
		delete(c.Keys, key)
	}
}
