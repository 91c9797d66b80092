// This file plays conversations of websockets, as testdata/record_fastapi.py records them.

package verify

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/coder/websocket"
)

// steps are the methods of exchanges that are steps of conversations.
var steps = map[string]bool{"SOCKET": true, "SAY": true, "HEAR": true, "LEAVE": true}

// settling is what a server is given to learn that a conversation has ended, before the next request may ask what it made of that.
const settling = 100 * time.Millisecond

// patience is how long a conversation waits for a message.
const patience = 5 * time.Second

// talk takes one step of a conversation. The status of what is heard is 1 for a text and 2 for bytes, else the code of the
// close frame.
func (p *player) talk(e Exchange) (Answer, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if e.Method == "SOCKET" {
		return p.begin(ctx, e)
	}
	n, err := strconv.Atoi(e.Target)
	if err != nil || n < 1 || n > len(p.talks) {
		return Answer{}, fmt.Errorf("there is no conversation %s", e.Target)
	}
	conn := p.talks[n-1]
	switch e.Method {
	case "HEAR":
		return hear(ctx, conn)
	case "LEAVE":
		text := ""
		if e.Body != nil {
			text = string(e.Body.Data)
		}
		code, reason, _ := strings.Cut(text, " ")
		status, err := strconv.Atoi(code)
		if err != nil {
			status = 1000
		}
		err = conn.Close(websocket.StatusCode(status), reason)
		time.Sleep(settling)
		return Answer{}, err
	}
	kind := websocket.MessageBinary
	if has(e.Headers, "content-type") {
		kind = websocket.MessageText
	}
	return Answer{}, conn.Write(ctx, kind, e.Body.Data)
}

// begin opens a conversation and returns the answer to its handshake.
func (p *player) begin(ctx context.Context, e Exchange) (Answer, error) {
	target, err := p.fill(e.Target)
	if err != nil {
		return Answer{}, err
	}
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "tcp", p.addr)
	}
	options := &websocket.DialOptions{HTTPClient: &http.Client{Transport: &http.Transport{DialContext: dial}}, HTTPHeader: http.Header{}}
	for _, h := range e.Headers {
		value, err := p.fill(h[1])
		if err != nil {
			return Answer{}, err
		}
		if strings.EqualFold(h[0], "sec-websocket-protocol") {
			options.Subprotocols = append(options.Subprotocols, value)
			continue
		}
		options.HTTPHeader.Add(h[0], value)
	}
	conn, response, err := websocket.Dial(ctx, "ws://localhost"+target, options)
	if response == nil {
		return Answer{}, err
	}
	header := response.Header.Clone()
	if conn == nil {
		body, err := io.ReadAll(response.Body)
		return Answer{response.StatusCode, header, body}, err
	}
	p.talks = append(p.talks, conn)
	for _, name := range []string{"Upgrade", "Connection", "Sec-Websocket-Accept"} {
		header.Del(name)
	}
	return Answer{response.StatusCode, header, nil}, nil
}

// hear waits for a message, or for the end of a conversation.
func hear(ctx context.Context, conn *websocket.Conn) (Answer, error) {
	kind, data, err := conn.Read(ctx)
	var end websocket.CloseError
	switch {
	case errors.As(err, &end):
		return Answer{Status: int(end.Code), Body: []byte(end.Reason)}, nil
	case errors.Is(err, io.EOF):
		return Answer{Status: 1006}, nil
	}
	return Answer{Status: int(kind), Body: data}, err
}

// hangUp ends the conversations that are open.
func (p *player) hangUp() {
	for _, conn := range slices.Backward(p.talks) {
		_ = conn.CloseNow() // it may be closed already
	}
}
