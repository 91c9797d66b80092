// CORSMiddleware (starlette.middleware.cors).
package fastapi

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

// CORS are the arguments of CORSMiddleware.
type CORS struct {
	AllowOrigins     []string
	AllowMethods     []string // nil means GET
	AllowHeaders     []string
	AllowCredentials bool
	ExposeHeaders    []string
	MaxAge           *int // nil means 600
}

// safelisted are the headers that are always allowed.
var safelisted = []string{"Accept", "Accept-Language", "Content-Language", "Content-Type"}

func (o *CORS) methods() []string {
	switch {
	case o.AllowMethods == nil:
		return []string{"GET"}
	case slices.Contains(o.AllowMethods, "*"):
		return []string{"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}
	}
	return o.AllowMethods
}

func (o *CORS) everyOrigin() bool { return slices.Contains(o.AllowOrigins, "*") }

func (o *CORS) allows(origin string) bool {
	return o.everyOrigin() || slices.Contains(o.AllowOrigins, origin)
}

// begin answers preflight requests and sets the header fields of other answers;
// it reports whether the request is answered.
func (o *CORS) begin(c *gin.Context) bool {
	origins := c.Request.Header["Origin"]
	if len(origins) == 0 {
		return false
	}
	if _, asks := c.Request.Header["Access-Control-Request-Method"]; asks && c.Request.Method == http.MethodOptions {
		o.preflight(c, origins[0])
		return true
	}
	if o.everyOrigin() {
		c.Header("Access-Control-Allow-Origin", "*")
	}
	if o.AllowCredentials {
		c.Header("Access-Control-Allow-Credentials", "true")
	}
	if len(o.ExposeHeaders) > 0 {
		c.Header("Access-Control-Expose-Headers", strings.Join(o.ExposeHeaders, ", "))
	}
	if hasCookie := c.Request.Header["Cookie"] != nil; o.everyOrigin() && hasCookie || !o.everyOrigin() && o.allows(origins[0]) {
		c.Header("Access-Control-Allow-Origin", origins[0])
		c.Header("Vary", "Origin")
	}
	return false
}

// preflight answers the question whether a request would be allowed.
func (o *CORS) preflight(c *gin.Context, origin string) {
	explicit := !o.everyOrigin() || o.AllowCredentials
	if explicit {
		c.Header("Vary", "Origin")
	} else {
		c.Header("Access-Control-Allow-Origin", "*")
	}
	age := 600
	if o.MaxAge != nil {
		age = *o.MaxAge
	}
	c.Header("Access-Control-Allow-Methods", strings.Join(o.methods(), ", "))
	c.Header("Access-Control-Max-Age", strconv.Itoa(age))
	if o.AllowCredentials {
		c.Header("Access-Control-Allow-Credentials", "true")
	}
	var failures []string
	if !o.allows(origin) {
		failures = append(failures, "origin")
	} else if explicit {
		c.Header("Access-Control-Allow-Origin", origin)
	}
	if !slices.Contains(o.methods(), c.Request.Header["Access-Control-Request-Method"][0]) {
		failures = append(failures, "method")
	}
	if !o.preflightHeaders(c) {
		failures = append(failures, "headers")
	}
	status, text := http.StatusOK, "OK"
	if len(failures) > 0 {
		status, text = http.StatusBadRequest, "Disallowed CORS "+strings.Join(failures, ", ")
	}
	c.Data(status, "text/plain; charset=utf-8", []byte(text))
}

// preflightHeaders says which headers are allowed, and reports whether those that
// the request asks for are.
func (o *CORS) preflightHeaders(c *gin.Context) bool {
	asked, asks := c.Request.Header["Access-Control-Request-Headers"]
	if slices.Contains(o.AllowHeaders, "*") {
		if asks {
			c.Header("Access-Control-Allow-Headers", asked[0])
		}
		return true
	}
	allowed := append(slices.Clone(safelisted), o.AllowHeaders...)
	slices.Sort(allowed)
	allowed = slices.Compact(allowed)
	c.Header("Access-Control-Allow-Headers", strings.Join(allowed, ", "))
	if !asks {
		return true
	}
	for name := range strings.SplitSeq(asked[0], ",") {
		if !slices.ContainsFunc(allowed, func(a string) bool { return strings.EqualFold(a, strings.TrimSpace(name)) }) {
			return false
		}
	}
	return true
}
