// What websocket operations receive and send.
package fastapi

import (
	"iter"
	"net/http"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// receive waits for a message of a kind.
func (w *WebSocket) receive(kind string) ([]byte, error) {
	switch {
	case w.application != Connected:
		return nil, py.RuntimeError.New(`WebSocket is not connected. Need to call "accept" first.`)
	case w.client == Disconnected:
		return nil, py.RuntimeError.New(`Cannot call "receive" once a disconnect message has been received.`)
	}
	m := w.wait()
	switch m.kind {
	case "close":
		w.client = Disconnected
		return nil, disconnected(m.code, m.reason)
	case kind:
		return m.data, nil
	}
	return nil, py.KeyError.New(kind)
}

func (w *WebSocket) wait() message {
	if w.lock != nil {
		w.lock.Unlock()
		defer w.lock.Lock()
	}
	m, _ := w.incoming.take()
	return m
}

// ReceiveText is await websocket.receive_text(); the end of the conversation
// raises WebSocketDisconnect.
func (w *WebSocket) ReceiveText() (string, error) {
	data, err := w.receive("text")
	return string(data), err
}

// ReceiveBytes is await websocket.receive_bytes().
func (w *WebSocket) ReceiveBytes() ([]byte, error) { return w.receive("bytes") }

// ReceiveJSON is await websocket.receive_json(); what is no JSON raises
// JSONDecodeError.
func (w *WebSocket) ReceiveJSON() (any, error) {
	data, err := w.receive("text")
	if err != nil {
		return nil, err
	}
	return py.Loads(string(data))
}

// IterText is websocket.iter_text(): the texts that are received until the
// conversation ends.
func (w *WebSocket) IterText() iter.Seq2[string, error] { return received(w.ReceiveText) }

// IterBytes is websocket.iter_bytes().
func (w *WebSocket) IterBytes() iter.Seq2[[]byte, error] { return received(w.ReceiveBytes) }

// IterJSON is websocket.iter_json().
func (w *WebSocket) IterJSON() iter.Seq2[any, error] { return received(w.ReceiveJSON) }

func received[T any](receive func() (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for {
			value, err := receive()
			if _, ended := py.Is(err, WebSocketDisconnect); ended {
				return
			}
			if !yield(value, err) || err != nil {
				return
			}
		}
	}
}

// Pause is await asyncio.sleep(seconds), during which others have the lock.
func (w *WebSocket) Pause(seconds any) error {
	if w.lock != nil {
		w.lock.Unlock()
		defer w.lock.Lock()
	}
	return py.Pause(seconds)
}

// SendText is await websocket.send_text(text).
func (w *WebSocket) SendText(text string) error { return w.sendText(text) }

// SendBytes is await websocket.send_bytes(data).
func (w *WebSocket) SendBytes(data []byte) error { return w.send(message{kind: "bytes", data: data}) }

// SendJSON is await websocket.send_json(value): json.dumps without spaces.
func (w *WebSocket) SendJSON(value any) error {
	text, err := py.Dumps(value, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":", KeepUnicode: true})
	if err != nil {
		return err
	}
	return w.sendText(text)
}

func (w *WebSocket) sendText(text string) error {
	data, err := py.Encode(text, "utf-8", "strict")
	if err != nil {
		return err
	}
	return w.send(message{kind: "text", data: data})
}

func (w *WebSocket) send(m message) error {
	if w.application != Connected {
		return w.unexpected("websocket.send")
	}
	if !w.outgoing.put(m) {
		w.application = Disconnected
		return disconnected(1006, "")
	}
	return nil
}

// unexpected is the exception for what the state of the conversation does not
// allow.
func (w *WebSocket) unexpected(kind string) error {
	switch w.application {
	case Connecting:
		return py.RuntimeError.New(`Expected ASGI message "websocket.accept", "websocket.close" or "websocket.http.response.start", but got '` + kind + `'`)
	case Connected:
		return py.RuntimeError.New(`Expected ASGI message "websocket.send" or "websocket.close", but got '` + kind + `'`)
	}
	return py.RuntimeError.New(`Cannot call "send" once a close message has been sent.`)
}

// maxReason is the length of the longest reason that a close frame holds.
const maxReason = 123

// Close is await websocket.close(code, reason); before the conversation is
// accepted the handshake is answered by 403.
func (w *WebSocket) Close(code int, reason any) error {
	text, _ := py.Value(reason).(string)
	switch w.application {
	case Disconnected:
		return w.unexpected("websocket.close")
	case Connecting:
		w.application = Disconnected
		w.context.Data(http.StatusForbidden, "text/plain; charset=utf-8", nil)
		return nil
	}
	w.application = Disconnected
	if len(text) > maxReason || !closes(code) {
		return py.Exception.New("invalid close frame")
	}
	end := message{kind: "close", code: code, reason: text}
	w.incoming.put(end)
	w.outgoing.put(end)
	return nil
}

// closes reports whether a close frame may have a code (websockets.frames.Close).
func closes(code int) bool {
	return code >= 1000 && code <= 1003 || code >= 1007 && code <= 1014 || code >= 3000 && code <= 4999
}
