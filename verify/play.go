// This file plays a session: it sends the requests as they were sent to Flask, byte for byte.

package verify

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/coder/websocket"
)

// Answer is what a server answered.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte
}

// Difference is one thing that was answered differently.
type Difference struct {
	Index     int    // of the exchange, from 0
	After     bool   // an answer before it was accepted without comparison, so that the state may differ
	Request   string // "GET /todos"
	What      string // "status", "header Location", "body $.items[0].id", "connection"
	Want, Got string
}

// String returns the difference as three lines.
func (d Difference) String() string {
	return fmt.Sprintf("%d %s: %s\n  want %s\n  got  %s", d.Index+1, d.Request, d.What, clip(d.Want), clip(d.Got))
}

func clip(s string) string {
	if len(s) > 600 {
		return fmt.Sprintf("%q... (%d bytes)", s[:600], len(s))
	}
	return fmt.Sprintf("%q", s)
}

// player plays one session.
type player struct {
	addr   string
	bound  map[string]string // by name of Bind
	masks  map[int]string    // by id of masks
	accept func(Exchange, Answer) bool
	talks  []*websocket.Conn // in the order in which they began
}

// Play plays the session against the server that listens on addr, which must be fresh, and returns what it answers
// differently. An answer that accept takes, which may be nil, is not compared; differences after it are marked, as they
// may come from what the server did not do.
func (s *Session) Play(addr string, accept func(Exchange, Answer) bool) []Difference {
	p := &player{addr: addr, bound: map[string]string{}, masks: map[int]string{}, accept: accept}
	defer p.hangUp()
	var found []Difference
	accepted := false
	for i, e := range s.Exchanges {
		differences, skip := p.exchange(e)
		for _, d := range differences {
			d.Index, d.Request, d.After = i, e.Method+" "+e.Target, accepted
			found = append(found, d)
		}
		accepted = accepted || skip
	}
	return found
}

func (p *player) exchange(e Exchange) (found []Difference, accepted bool) {
	request, err := p.wire(e)
	if err != nil {
		return []Difference{{What: "request", Got: err.Error()}}, false
	}
	var answer Answer
	if steps[e.Method] {
		answer, err = p.talk(e)
	} else {
		answer, err = send(p.addr, e.Method, request)
	}
	if err != nil {
		return []Difference{{What: "connection", Want: "an answer", Got: err.Error()}}, false
	}
	if p.accept != nil && p.accept(e, answer) {
		return nil, true
	}
	found = p.compare(e, answer)
	for name, source := range e.Bind {
		value, err := extract(source, answer)
		if err != nil {
			found = append(found, Difference{What: "bind " + name, Want: source, Got: err.Error()})
		}
		p.bound[name] = value
	}
	return found, false
}

var placeholder = regexp.MustCompile(`\$\{(\w+)\}`)

// fill puts bound values into a text.
func (p *player) fill(text string) (string, error) {
	var err error
	out := placeholder.ReplaceAllStringFunc(text, func(m string) string {
		value, ok := p.bound[m[2:len(m)-1]]
		if !ok {
			err = errors.New("nothing is bound to " + m)
		}
		return value
	})
	return out, err
}

// wire returns the bytes of a request, as record.py makes them.
func (p *player) wire(e Exchange) ([]byte, error) {
	target, err := p.fill(e.Target)
	headers := slices.Clone(e.Headers)
	if !has(headers, "host") {
		headers = slices.Insert(headers, 0, [2]string{"Host", "localhost"})
	}
	var body []byte
	if e.Body != nil {
		text, bodyErr := p.fill(string(e.Body.Data))
		err = errors.Join(err, bodyErr)
		body = []byte(text)
		if !has(headers, "content-length") && !has(headers, "transfer-encoding") {
			headers = append(headers, [2]string{"Content-Length", fmt.Sprint(len(body))})
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\n", e.Method, target)
	for _, h := range append(headers, [2]string{"Connection", "close"}) {
		value, fillErr := p.fill(h[1])
		err = errors.Join(err, fillErr)
		fmt.Fprintf(&b, "%s: %s\r\n", h[0], value)
	}
	b.WriteString("\r\n")
	b.Write(body)
	return b.Bytes(), err
}

func has(headers [][2]string, name string) bool {
	return slices.ContainsFunc(headers, func(h [2]string) bool { return strings.EqualFold(h[0], name) })
}

// send sends raw bytes over a connection of their own and reads the answer.
func send(addr, method string, request []byte) (Answer, error) {
	conn, err := net.DialTimeout("tcp", addr, 5*time.Second)
	if err != nil {
		return Answer{}, err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return Answer{}, err
	}
	// A server may answer and close before it has read a large body; the answer counts.
	_, writeErr := conn.Write(request)
	response, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		return Answer{}, errors.Join(err, writeErr)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // cut off in the middle: the bytes tell
	}
	return Answer{response.StatusCode, response.Header, body}, err
}
