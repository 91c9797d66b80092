// Package middleware holds ready-made Gin middleware that stands around the whole
// application: a request passes it before the app's own hooks.
package middleware
