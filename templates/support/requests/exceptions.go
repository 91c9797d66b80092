// Package requests asks other servers as Python's requests 2.32 does. This file holds its exceptions.
package requests

import (
	"context"
	"errors"
	"net"
	"net/url"
	"os"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exception classes of requests (requests.exceptions).
var (
	RequestException  = py.NewClass("RequestException", py.OSError)
	InvalidJSONError  = py.NewClass("InvalidJSONError", RequestException)
	JSONDecodeError   = py.NewClass("JSONDecodeError", InvalidJSONError, py.JSONDecodeError)
	HTTPError         = py.NewClass("HTTPError", RequestException)
	ConnectionError   = py.NewClass("ConnectionError", RequestException)
	SSLError          = py.NewClass("SSLError", ConnectionError)
	Timeout           = py.NewClass("Timeout", RequestException)
	ConnectTimeout    = py.NewClass("ConnectTimeout", ConnectionError, Timeout)
	ReadTimeout       = py.NewClass("ReadTimeout", Timeout)
	TooManyRedirects  = py.NewClass("TooManyRedirects", RequestException)
	MissingSchema     = py.NewClass("MissingSchema", RequestException, py.ValueError)
	InvalidSchema     = py.NewClass("InvalidSchema", RequestException, py.ValueError)
	InvalidURL        = py.NewClass("InvalidURL", RequestException, py.ValueError)
	InvalidHeader     = py.NewClass("InvalidHeader", RequestException, py.ValueError)
	ChunkedEncoding   = py.NewClass("ChunkedEncodingError", RequestException)
	ContentDecodeFail = py.NewClass("ContentDecodingError", RequestException)
)

// raised returns an exception with a text and without a response.
func raised(class *py.Class, text string) error {
	return class.New(text).Set("response", nil)
}

// sendError returns the exception for Go's error of a request.
func sendError(err error, target *url.URL, t timeouts) error {
	var dns *net.DNSError
	var op *net.OpError
	dialing := errors.As(err, &op) && op.Op == "dial"
	late := os.IsTimeout(err) || errors.Is(err, context.DeadlineExceeded)
	pool := "HTTPConnectionPool(host='" + target.Hostname() + "', port=" + port(target) + "): "
	if target.Scheme == "https" {
		pool = "HTTPSConnectionPool(host='" + target.Hostname() + "', port=" + port(target) + "): "
	}
	exceeded := pool + "Max retries exceeded with url: " + target.RequestURI()
	switch {
	case late && dialing && !errors.As(err, &dns):
		return raised(ConnectTimeout, exceeded+" (Caused by ConnectTimeoutError(connect timeout="+py.Str(t.connect)+"))")
	case late:
		return raised(ReadTimeout, pool+"Read timed out. (read timeout="+py.Str(t.read)+")")
	case isTLS(err):
		return raised(SSLError, exceeded+" (Caused by SSLError("+err.Error()+"))")
	}
	return raised(ConnectionError, exceeded+" (Caused by "+err.Error()+")")
}

func port(target *url.URL) string {
	switch {
	case target.Port() != "":
		return target.Port()
	case target.Scheme == "https":
		return "443"
	}
	return "80"
}

// ResponseOf returns e.response of an exception: the response that raise_for_status was called on, nil for none.
func ResponseOf(e error) *Response {
	r, _ := py.AsError(e).Attr("response").(*Response)
	return r
}
