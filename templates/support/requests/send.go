// The sending of requests: requests.get and its kin, and sessions (requests.sessions.Session).

package requests

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"sync"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Get returns requests.get(address, ...), or raises RequestException.
func Get(address string, o Options) (*Response, error) {
	return Send(http.MethodGet, address, o)
}

// Post returns requests.post(address, ...), or raises RequestException.
func Post(address string, o Options) (*Response, error) {
	return Send(http.MethodPost, address, o)
}

// Put returns requests.put(address, ...), or raises RequestException.
func Put(address string, o Options) (*Response, error) {
	return Send(http.MethodPut, address, o)
}

// Patch returns requests.patch(address, ...), or raises RequestException.
func Patch(address string, o Options) (*Response, error) {
	return Send(http.MethodPatch, address, o)
}

// Delete returns requests.delete(address, ...), or raises RequestException.
func Delete(address string, o Options) (*Response, error) {
	return Send(http.MethodDelete, address, o)
}

// Head returns requests.head(address, ...), which follows no redirects unless it is told to, or raises RequestException.
func Head(address string, o Options) (*Response, error) {
	return Send(http.MethodHead, address, o)
}

// Send returns requests.request(method, address, ...), or raises RequestException.
func Send(method, address string, o Options) (*Response, error) {
	return NewSession().Send(method, address, o)
}

// A Session is a requests.Session: headers and cookies that all its requests have.
type Session struct {
	mu      sync.Mutex
	headers http.Header
	jar     http.CookieJar
}

// NewSession returns requests.Session().
func NewSession() *Session {
	jar, _ := cookiejar.New(nil) // its options are none, so that it never fails
	return &Session{headers: maps.Clone(defaultHeaders), jar: jar}
}

// UpdateHeaders is session.headers.update(headers), or raises what requests would when it sends them.
func (s *Session) UpdateHeaders(headers any) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return setHeaders(s.headers, headers)
}

// SetHeader is session.headers[name] = value.
func (s *Session) SetHeader(name, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.headers.Set(name, value)
}

// Send returns session.request(method, address, ...), or raises RequestException.
func (s *Session) Send(method, address string, o Options) (*Response, error) {
	s.mu.Lock()
	given := maps.Clone(s.headers)
	s.mu.Unlock()
	req, err := prepare(method, address, given, o)
	if err != nil {
		return nil, err
	}
	limits, err := timeoutsOf(o.Timeout)
	if err != nil {
		return nil, err
	}
	transport := newTransport(limits, o.Insecure)
	defer transport.CloseIdleConnections()
	client := &http.Client{
		Transport: transport, Jar: s.jar,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	for range maxRedirects + 1 {
		got, err := exchange(client, req, limits)
		if err != nil || o.NoRedirects || !got.isRedirect() {
			return got, err
		}
		if req, err = redirected(req, got); err != nil {
			return nil, err
		}
	}
	return nil, raised(TooManyRedirects, "Exceeded 30 redirects.")
}

// maxRedirects is how many redirects are followed.
const maxRedirects = 30

// exchange sends one request and reads the whole answer.
func exchange(client *http.Client, req *http.Request, limits timeouts) (*Response, error) {
	answer, err := client.Do(req)
	if err != nil {
		return nil, sendError(err, req.URL, limits)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		if e, ok := errors.AsType[net.Error](err); ok && e.Timeout() {
			return nil, sendError(err, req.URL, limits)
		}
		return nil, raised(ChunkedEncoding, err.Error())
	}
	return newResponse(answer, req, data)
}

// redirected returns the request that follows a redirect (requests.sessions.SessionRedirectMixin).
func redirected(req *http.Request, got *Response) (*http.Request, error) {
	target, err := req.URL.Parse(got.headers.Get("Location"))
	if err != nil || (target.Scheme != "http" && target.Scheme != "https") {
		return nil, raised(InvalidSchema, "No connection adapters were found for "+py.QuoteStr(got.headers.Get("Location")))
	}
	next := req.Clone(req.Context())
	next.URL, next.Host = target, target.Host
	next.Header.Del("Cookie")
	if req.GetBody != nil {
		next.Body, _ = req.GetBody() // the body is bytes, which can be read again
	}
	code := got.code
	if code != http.StatusTemporaryRedirect && code != http.StatusPermanentRedirect {
		next.Body, next.GetBody, next.ContentLength = nil, nil, 0
		next.Header.Del("Content-Type")
	}
	if req.Method != http.MethodHead && (code == http.StatusSeeOther || code == http.StatusFound) || code == http.StatusMovedPermanently && req.Method == http.MethodPost {
		next.Method = http.MethodGet
	}
	if !sameServer(req.URL, target) {
		next.Header.Del("Authorization")
	}
	return next, nil
}

// sameServer reports whether a redirect keeps the Authorization header.
func sameServer(from, to *url.URL) bool {
	if from.Hostname() != to.Hostname() {
		return false
	}
	if from.Scheme == "http" && to.Scheme == "https" && port(from) == "80" && port(to) == "443" {
		return true
	}
	return from.Scheme == to.Scheme && port(from) == port(to)
}

// timeouts are the values of timeout=; nil waits for ever.
type timeouts struct{ connect, read any }

// timeoutsOf returns the limits of timeout=, a number or a pair of them.
func timeoutsOf(given any) (timeouts, error) {
	if pair, ok := given.(py.Tuple); ok {
		if len(pair) != 2 {
			return timeouts{}, py.ValueError.New("Invalid timeout " + py.Repr(pair) + ". Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.")
		}
		return timeouts{pair[0], pair[1]}, nil
	}
	return timeouts{given, given}, nil
}

// duration returns a limit as Go's, none for None.
func duration(seconds any) time.Duration {
	f, err := py.Float(seconds)
	if seconds == nil || err != nil {
		return 0
	}
	return time.Duration(f * float64(time.Second))
}

// newTransport returns a transport that speaks HTTP/1.1 alone, as requests does.
func newTransport(limits timeouts, insecure bool) *http.Transport {
	t := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: duration(limits.connect)}).DialContext,
		TLSHandshakeTimeout:   duration(limits.connect),
		ResponseHeaderTimeout: duration(limits.read),
		DisableCompression:    true,
		TLSNextProto:          map[string]func(string, *tls.Conn) http.RoundTripper{},
	}
	if insecure {
		t.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} //nolint:gosec // the app says verify=False
	}
	return t
}

// isTLS reports whether an error is about the certificate of a server.
func isTLS(err error) bool {
	var invalid x509.CertificateInvalidError
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var record tls.RecordHeaderError
	return errors.As(err, &invalid) || errors.As(err, &unknown) || errors.As(err, &host) || errors.As(err, &record)
}
