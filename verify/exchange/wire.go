// This file holds how a request becomes bytes, and bytes an answer.

package exchange

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// Has reports whether the request has a header of the name.
func (r Request) Has(name string) bool {
	return slices.ContainsFunc(r.Header, func(h Header) bool { return strings.EqualFold(h.Name, name) })
}

// Host is the Host of requests that do not say another one: the same for every side, so that absolute URLs are equal.
const Host = "localhost"

// Complete returns the request with the headers that every request has: Host first; Content-Length where there is a body
// of known length; Connection: close. White space around a value is no part of it (RFC 9110, 5.5) and left out: Werkzeug's
// development server would hand it on, which no other server does. The headers behind Host are sorted by name, those of one
// name as they were: net/http does not keep their order, which the routes that see it have as a condition.
func (r Request) Complete() Request {
	out := r
	out.Header = slices.Clone(r.Header)
	for i := range out.Header {
		out.Header[i].Value = strings.Trim(out.Header[i].Value, " \t")
	}
	if !r.Has("Host") {
		out.Header = slices.Insert(out.Header, 0, Header{"Host", Host})
	}
	if r.Body != nil && !r.Has("Content-Length") && !r.Has("Transfer-Encoding") {
		out.Header = append(out.Header, Header{"Content-Length", fmt.Sprint(len(r.Body))})
	}
	if !r.Has("Connection") {
		out.Header = append(out.Header, Header{"Connection", "close"})
	}
	slices.SortStableFunc(out.Header, func(a, b Header) int { return strings.Compare(order(a), order(b)) })
	return out
}

// order is what headers are sorted by: Host is the first one.
func order(h Header) string {
	if name := Canonical(h.Name); name != "Host" {
		return name
	}
	return ""
}

// Wire returns the bytes of the request. Nothing is checked or escaped: a malformed request is sent as it is.
func (r Request) Wire() []byte {
	r = r.Complete()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\n", r.Method, r.Target)
	for _, h := range r.Header {
		fmt.Fprintf(&b, "%s: %s\r\n", h.Name, h.Value)
	}
	b.WriteString("\r\n")
	b.Write(r.Body)
	return b.Bytes()
}

// Limits bound one exchange.
type Limits struct {
	Time time.Duration // until the whole answer is there
	Body int64         // bytes of the answer's body
}

// Send sends the request over a connection of its own and returns the answer. It never fails: what goes wrong is the
// answer's Fault.
func Send(ctx context.Context, addr string, r Request, limits Limits) Answer {
	ctx, cancel := context.WithTimeout(ctx, limits.Time)
	defer cancel()
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", addr)
	if err != nil {
		return Answer{Fault: faultOf(err)}
	}
	defer conn.Close()
	deadline, _ := ctx.Deadline()
	if err := conn.SetDeadline(deadline); err != nil {
		return Answer{Fault: Closed}
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	// A server may answer and close before it has read a large body: the answer counts.
	_, _ = conn.Write(r.Wire())
	return receive(bufio.NewReader(conn), r.Method, limits.Body)
}

// receive reads the answer, past those of status 1xx.
func receive(from *bufio.Reader, method string, limit int64) Answer {
	for {
		if _, err := from.Peek(1); err != nil {
			return Answer{Fault: faultOf(err)}
		}
		response, err := http.ReadResponse(from, &http.Request{Method: method})
		if err != nil {
			return Answer{Fault: faultOf(err)}
		}
		if response.StatusCode < 200 && response.StatusCode != http.StatusSwitchingProtocols {
			continue
		}
		return read(response, limit)
	}
}

// read reads the body. What is cut off before its Content-Length keeps the bytes that came.
func read(response *http.Response, limit int64) Answer {
	defer response.Body.Close()
	a := Answer{Status: response.StatusCode}
	for name, values := range response.Header {
		for _, v := range values {
			a.Header = append(a.Header, Header{name, v})
		}
	}
	slices.SortStableFunc(a.Header, func(x, y Header) int { return strings.Compare(x.Name, y.Name) })
	body, err := io.ReadAll(io.LimitReader(response.Body, limit+1))
	a.Body = body
	switch {
	case int64(len(body)) > limit:
		a.Body, a.Fault = body[:limit], TooLarge
	case err != nil:
		a.Fault = faultOf(err)
	}
	return a
}

// faultOf sorts an error of the connection.
func faultOf(err error) Fault {
	var network net.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &network) && network.Timeout():
		return Timeout
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed), errors.As(err, &network):
		return Closed
	}
	return Malformed
}
