// Serving of websocket operations: the handshake, and what ends a conversation
// (starlette.routing.websocket_session, uvicorn).
package fastapi

import (
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Socket returns the Gin handler of a websocket operation.
func Socket(operation func(c *gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		w := &WebSocket{context: c}
		c.Set(socketKey, w)
		err := guard(func() error { return operation(c) })
		if err != nil {
			err = w.answer(err)
		}
		if err != nil {
			slog.Error("exception in the websocket "+c.Request.URL.Path, "error", err)
		}
		w.finish()
	}
}

// answer gives an exception to its handler, which answers the handshake. It
// returns what is left.
func (w *WebSocket) answer(err error) error {
	if e, ok := py.Is(err, StarletteWebSocketException); ok {
		return w.Close(CodeOf(e), ReasonOf(e))
	}
	if _, ok := py.Is(err, RequestValidationError); ok {
		return w.Close(1008, nil)
	}
	if w.application != Connecting {
		return err
	}
	return handled(w.context, err)
}

// finish ends what the operation has left open: the connection without a close
// frame, or the handshake by 500.
func (w *WebSocket) finish() {
	if w.conn == nil {
		if !w.context.Writer.Written() {
			w.context.Data(http.StatusInternalServerError, "text/plain; charset=utf-8", []byte("Internal Server Error"))
		}
		return
	}
	w.outgoing.close()
	<-w.sent
	_ = w.conn.CloseNow() // it may be closed already
	w.incoming.close()
}

// WebSocket adds the operation of a path for websockets. It panics when there is
// no such rule.
func (a *App) WebSocket(path string, handler gin.HandlerFunc) {
	a.upgrade = a.converse
	for i, r := range a.routes {
		if r.Socket && r.Path == path && r.converse == nil {
			a.routes[i].converse = handler
			return
		}
	}
	panic("fastapi: there is no rule for websockets " + path)
}

// upgrades reports whether a request asks for a websocket.
func upgrades(r *http.Request) bool {
	var connection []string
	for _, field := range r.Header.Values("Connection") {
		connection = strings.Split(strings.ToLower(field), ",")
	}
	asks := slices.ContainsFunc(connection, func(token string) bool { return strings.TrimSpace(token) == "upgrade" })
	return asks && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// converse runs the websocket operation of a path, where a request asks for one;
// a path without one is answered by 403.
func (a *App) converse(c *gin.Context) bool {
	if !upgrades(c.Request) {
		return false
	}
	path := routePath(c)
	for _, r := range a.routes {
		if !r.Socket && !r.Mount {
			continue
		}
		values, ok := r.match(path)
		if ok && r.Mount {
			break // which has no operations for websockets
		}
		if ok && r.converse != nil {
			c.Params = values
			r.converse(c)
			return true
		}
	}
	c.Data(http.StatusForbidden, "text/plain; charset=utf-8", nil)
	return true
}
