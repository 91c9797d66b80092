// Package exchange holds what travels between the parts of verify: requests, answers, sessions, and the sides that
// answer them. It is plain data; the wire format is in wire.go, the values that one answer hands to the next request in bind.go.
package exchange

import (
	"context"
	"encoding/json"
	"net/http"
	"net/textproto"
	"strings"
)

// Header is one header line. The value holds the bytes of the wire.
type Header struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Request is one request as its bytes will be. ${name} in the target, a header's value or the body stands for a value
// that an earlier answer of the same session gave (Bind).
type Request struct {
	Method string
	Target string   // as it stands in the request line, percent-encoded or deliberately not
	Header []Header // in their order; Host, Content-Length and Connection are added where they are absent
	Body   []byte   // nil for none; an empty one is sent with Content-Length: 0
}

// Fault says that there is no whole answer, and why.
type Fault string

// The faults. None is an answer as HTTP wants it.
const (
	None      Fault = ""
	Closed    Fault = "closed"    // the connection ended before the answer did
	Timeout   Fault = "timeout"   // no end of the answer in time
	Malformed Fault = "malformed" // what came is not HTTP
	TooLarge  Fault = "too large" // more than the limit came; Body holds its beginning
)

// Answer is what a side answered.
type Answer struct {
	Status int // 0 when none came
	Header []Header
	Body   []byte
	Fault  Fault
	Rule   string // of the original alone: the rule that the request reached, "" for none
	Raised string // of the original alone: the exception that the app did not handle, and where
}

// Values returns the values of all headers of the name, in their order.
func (a Answer) Values(name string) []string {
	var out []string
	for _, h := range a.Header {
		if strings.EqualFold(h.Name, name) {
			out = append(out, h.Value)
		}
	}
	return out
}

// Value returns the first value of the header, "" for none.
func (a Answer) Value(name string) string {
	if values := a.Values(name); len(values) > 0 {
		return values[0]
	}
	return ""
}

// StubOfHead is what Stub returns for HEAD.
const StubOfHead = "F2G"

// Stub returns the code of a route without a translation (F2Gnnnn), "" when the answer is another one. The answer to
// HEAD has no body: there the status alone tells, and the code is StubOfHead; the caller knows whether the original gives it too.
func (a Answer) Stub(method string) string {
	if a.Status != http.StatusNotImplemented || a.Fault != None {
		return ""
	}
	if method == http.MethodHead {
		return StubOfHead
	}
	var body struct{ Code, Error string }
	if json.Unmarshal(a.Body, &body) != nil || body.Error != "not implemented" || !strings.HasPrefix(body.Code, "F2G") {
		return ""
	}
	return body.Code
}

// Bind takes a value out of an answer: $.items.0.id of its JSON, header:NAME, cookie:NAME, or match:REGEXP, the first
// group of a regular expression in its body; header:NAME:REGEXP is the same in a header.
type Bind struct {
	Name   string
	Source string
}

// Step is one request of a session.
type Step struct {
	Request Request
	Bind    []Bind // for the steps after it; a value that is not there binds the text "unbound"
	Rule    string // of the route that the request is meant for, "" when it is not known
	Kind    string // what it tries: "plain", "boundary", "hostile", ...; counted in the report
}

// Session is a list of requests that one client sends, one after the other. Each side has a cookie jar and bound values of
// its own for it.
type Session struct {
	Name  string
	Fresh bool // begins with a freshly started app and the files as they were
	Jar   bool // sends the cookies that answers set
	Steps []Step
}

// Side is one running server: Flask A, Flask B, or the port.
type Side interface {
	Name() string
	Do(ctx context.Context, r Request) Answer // with every value bound
}

// Canonical returns the spelling of a header's name that net/http uses.
func Canonical(name string) string { return textproto.CanonicalMIMEHeaderKey(name) }
