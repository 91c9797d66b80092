// WebSocket: the conversations of websocket operations (starlette.websockets),
// on coder/websocket, as uvicorn serves them.
package fastapi

import (
	"context"
	"errors"
	"sync"

	"github.com/coder/websocket"
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exceptions of websockets.
var (
	WebSocketDisconnect         = py.NewClass("WebSocketDisconnect", py.Exception)
	StarletteWebSocketException = py.NewClass("WebSocketException", py.Exception)
	WebSocketException          = py.NewClass("WebSocketException", StarletteWebSocketException)
)

// RaiseWebSocket returns the exception that WebSocketException(code, reason) is.
func RaiseWebSocket(code int, reason any) *py.Error {
	text, _ := py.Value(reason).(string)
	return WebSocketException.New(code).Set("code", code).Set("reason", text)
}

// disconnected returns the exception that tells of the end of a conversation.
func disconnected(code int, reason string) *py.Error {
	return WebSocketDisconnect.New(code, reason).Set("code", code).Set("reason", reason)
}

// CodeOf returns e.code of a WebSocketDisconnect or a WebSocketException.
func CodeOf(e *py.Error) int {
	code, _ := e.Attrs["code"].(int)
	return code
}

// ReasonOf returns e.reason of a WebSocketDisconnect or a WebSocketException.
func ReasonOf(e *py.Error) string {
	reason, _ := e.Attrs["reason"].(string)
	return reason
}

// WebSocketState is how far one side of a conversation is.
type WebSocketState int

// The states of a conversation.
const (
	Connecting WebSocketState = iota
	Connected
	Disconnected
)

// WebSocket is the conversation of a websocket operation.
//
// What is sent is queued, as a transport of asyncio does; what comes in is read
// by a goroutine of its own, one message ahead.
type WebSocket struct {
	context     *gin.Context
	lock        sync.Locker // that the operation holds, nil for none
	conn        *websocket.Conn
	application WebSocketState
	client      WebSocketState
	incoming    *mailbox[message]
	outgoing    *mailbox[message]
	sent        chan struct{} // closed when nothing more is sent
}

// message is a message, or the end of the conversation.
type message struct {
	kind   string // "text", "bytes" or "close"
	data   []byte
	code   int
	reason string
}

// maxMessage is the size of the longest message (uvicorn's ws_max_size).
const maxMessage = 16 << 20

const socketKey = "fastapi.websocket"

// WebSocketOf returns the conversation of a request.
func WebSocketOf(c *gin.Context) *WebSocket {
	w, _ := c.MustGet(socketKey).(*WebSocket)
	return w
}

// Under lets a lock that the operation holds go while the websocket waits for
// messages.
func (w *WebSocket) Under(lock sync.Locker) { w.lock = lock }

// ClientState is websocket.client_state.
func (w *WebSocket) ClientState() WebSocketState { return w.client }

// ApplicationState is websocket.application_state.
func (w *WebSocket) ApplicationState() WebSocketState { return w.application }

// Context returns the request that began the conversation.
func (w *WebSocket) Context() *gin.Context { return w.context }

// Accept is await websocket.accept(subprotocol=subprotocol), "" for none.
func (w *WebSocket) Accept(subprotocol string) error { return w.AcceptWith(subprotocol, nil) }

// AcceptWith is Accept with header fields of the answer: pairs of bytes.
func (w *WebSocket) AcceptWith(subprotocol string, headers any) error {
	if w.client == Connecting {
		w.client = Connected
	}
	if w.application != Connecting {
		return w.unexpected("websocket.accept")
	}
	if err := w.acceptHeaders(headers); err != nil {
		return err
	}
	w.application = Connected
	if subprotocol != "" {
		w.context.Header("Sec-WebSocket-Protocol", subprotocol)
	}
	conn, err := websocket.Accept(w.context.Writer, w.context.Request, &websocket.AcceptOptions{InsecureSkipVerify: true})
	if err != nil {
		return disconnected(1006, "")
	}
	conn.SetReadLimit(maxMessage)
	w.conn, w.incoming, w.outgoing, w.sent = conn, newMailbox[message](), newMailbox[message](), make(chan struct{})
	go w.read()
	go w.write()
	return nil
}

func (w *WebSocket) acceptHeaders(headers any) error {
	if headers == nil {
		return nil
	}
	pairs, err := py.ToList(headers)
	if err != nil {
		return err
	}
	for _, pair := range pairs.Values() {
		parts, err := py.ToList(pair)
		if err != nil {
			return err
		}
		if parts.Len() != 2 {
			return py.ValueError.New("not enough values to unpack (expected 2, got " + py.Str(parts.Len()) + ")")
		}
		name, isName := parts.Values()[0].([]byte)
		value, isValue := parts.Values()[1].([]byte)
		if !isName || !isValue {
			return py.AttributeError.New("'str' object has no attribute 'decode'. Did you mean: 'encode'?")
		}
		w.context.Writer.Header().Add(string(name), string(value))
	}
	return nil
}

// read keeps the next message until the operation asks for it.
func (w *WebSocket) read() {
	for {
		kind, data, err := w.conn.Read(context.Background())
		if err != nil {
			w.outgoing.close()
			w.incoming.put(closeOf(err))
			return
		}
		m := message{kind: "bytes", data: data}
		if kind == websocket.MessageText {
			m.kind = "text"
		}
		w.incoming.put(m)
		w.incoming.drained()
	}
}

// closeOf is the end that reading came to: the other side's close frame, or the
// end of the connection.
func closeOf(err error) message {
	var e websocket.CloseError
	if errors.As(err, &e) {
		return message{kind: "close", code: int(e.Code), reason: e.Reason}
	}
	return message{kind: "close", code: 1005}
}

// write sends what is queued, in order.
func (w *WebSocket) write() {
	defer close(w.sent)
	for {
		m, ok := w.outgoing.take()
		switch {
		case !ok:
			return
		case m.kind == "close":
			_ = w.conn.Close(websocket.StatusCode(m.code), m.reason) // the other side may be gone
			return
		case m.kind == "text":
			_ = w.conn.Write(context.Background(), websocket.MessageText, m.data) // reading tells that the other side is gone
		default:
			_ = w.conn.Write(context.Background(), websocket.MessageBinary, m.data)
		}
	}
}

// WebSocket returns the conversation that the parameters are read for.
func (p *Params) WebSocket() *WebSocket { return WebSocketOf(p.request.Context) }
