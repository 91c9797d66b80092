// What a request is made of: its address, its headers and its body (requests.models.PreparedRequest).

package requests

import (
	"bytes"
	"encoding/base64"
	"io"
	"maps"
	"net/http"
	"net/url"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Options are the keyword arguments of requests.request. Its values are Python's; nil is None.
type Options struct {
	Params, Data, JSON, Headers any
	Timeout, Auth               any
	// NoRedirects is allow_redirects=False, and Insecure verify=False.
	NoRedirects, Insecure bool
}

// userAgent is what requests calls itself.
const userAgent = "python-requests/2.32.5"

// defaultHeaders are the headers of a request that no argument says.
var defaultHeaders = http.Header{
	"User-Agent": {userAgent}, "Accept-Encoding": {"gzip, deflate"}, "Accept": {"*/*"}, "Connection": {"keep-alive"},
}

// prepare returns the request of a method, an address and options, whose body can be read again.
func prepare(method, address string, given http.Header, o Options) (*http.Request, error) {
	target, err := prepareURL(address, o.Params)
	if err != nil {
		return nil, err
	}
	body, contentType, err := prepareBody(o)
	if err != nil {
		return nil, err
	}
	var reader io.Reader
	if body != nil {
		reader = bytes.NewReader(body)
	}
	req, err := http.NewRequest(strings.ToUpper(method), target, reader)
	if err != nil {
		return nil, py.NotPorted.New("what requests says of the address " + address + " is not ported")
	}
	if body == nil {
		req.Body, req.TransferEncoding = http.NoBody, []string{"identity"} // so that all but GET and HEAD say Content-Length: 0
	}
	req.Header = maps.Clone(given)
	if err := setHeaders(req.Header, o.Headers); err != nil {
		return nil, err
	}
	if contentType != "" && req.Header.Get("Content-Type") == "" {
		req.Header.Set("Content-Type", contentType)
	}
	return req, authorize(req, o.Auth)
}

// setHeaders sets headers of a mapping; None takes one away.
func setHeaders(h http.Header, given any) error {
	if given == nil {
		return nil
	}
	items, err := py.Items(given)
	if err != nil {
		return err
	}
	for _, item := range items.Values() {
		name, isText := item[0].(string)
		switch value := item[1].(type) {
		case nil:
			h[http.CanonicalHeaderKey(name)] = nil
		case string:
			if !isText || strings.ContainsAny(value, "\r\n") || strings.TrimLeft(value, " \t") != value {
				return raised(InvalidHeader, "Invalid leading whitespace, reserved character(s), or return character(s) in header value: "+py.QuoteStr(value))
			}
			h.Set(name, value)
		default:
			return py.NotPorted.New("what requests does with the header " + py.Repr(item[0]) + " that is no str is not ported")
		}
	}
	return nil
}

// authorize sets what auth=(name, password) asks for, else what the address says.
func authorize(req *http.Request, auth any) error {
	user := req.URL.User
	req.URL.User = nil
	switch pair := auth.(type) {
	case nil:
		if user == nil {
			return nil
		}
		password, _ := user.Password()
		setBasic(req, user.Username(), password)
		return nil
	case py.Tuple:
		if len(pair) == 2 {
			name, ok1 := pair[0].(string)
			password, ok2 := pair[1].(string)
			if ok1 && ok2 {
				setBasic(req, name, password)
				return nil
			}
		}
	}
	return py.NotPorted.New("authentication by " + py.Repr(auth) + " is not ported")
}

func setBasic(req *http.Request, name, password string) {
	text, err := py.Encode(name+":"+password, "latin-1", "strict")
	if err != nil {
		text = []byte(name + ":" + password)
	}
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString(text))
}

// prepareBody returns the body and the media type of data or, without any, of JSON.
func prepareBody(o Options) ([]byte, string, error) {
	if !py.Truth(o.Data) && o.JSON != nil {
		text, err := py.Dumps(o.JSON, py.JSONOptions{RefuseNaN: true})
		if e, bad := py.Is(err, py.ValueError); bad {
			return nil, "", raised(InvalidJSONError, e.Error())
		}
		return []byte(text), "application/json", err
	}
	switch data := o.Data.(type) {
	case nil:
		return nil, "", nil
	case string:
		return []byte(data), "", nil
	case []byte:
		return data, "", nil
	}
	if !py.Truth(o.Data) {
		return nil, "", nil
	}
	text, err := encodePairs(o.Data)
	return []byte(text), "application/x-www-form-urlencoded", err
}

// encodePairs returns a mapping or pairs as the text of a form; values that are None are left out.
func encodePairs(given any) (string, error) {
	pairs := py.NewList[any]()
	all, err := py.ToList(given)
	if items, notMapping := py.Items(given); notMapping == nil {
		all, err = py.ToList(items)
	}
	if err != nil {
		return "", err
	}
	for _, pair := range all.Values() {
		kv, err := py.Unpack(pair, 2)
		if err != nil {
			return "", err
		}
		values := []any{kv[1]}
		if _, many := kv[1].([]byte); !many && isIterable(kv[1]) {
			list, err := py.ToList(kv[1])
			if err != nil {
				return "", err
			}
			values = list.Values()
		}
		for _, v := range values {
			if v != nil {
				pairs.Append(py.Tuple{kv[0], v})
			}
		}
	}
	return py.URLEncode(pairs, true)
}

func isIterable(v any) bool {
	if _, text := v.(string); text {
		return false
	}
	_, err := py.Iter(v)
	return err == nil
}

// prepareURL returns the address with the parameters in its query, quoted where it must be.
func prepareURL(address string, params any) (string, error) {
	address = strings.TrimLeft(address, " \t\n\r\v\f")
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		if strings.Contains(address, ":") && !strings.HasPrefix(strings.ToLower(address), "http") {
			return "", raised(InvalidSchema, "No connection adapters were found for "+py.QuoteStr(address))
		}
		return "", raised(MissingSchema, "Invalid URL "+py.QuoteStr(address)+": No scheme supplied. Perhaps you meant https://"+address+"?")
	}
	if low := strings.ToLower(scheme); low != "http" && low != "https" {
		return "", raised(InvalidSchema, "No connection adapters were found for "+py.QuoteStr(address))
	}
	place, query, hasQuery := strings.Cut(strings.SplitN(rest, "#", 2)[0], "?")
	host, path, _ := strings.Cut(place, "/")
	if host == "" {
		return "", raised(InvalidURL, "Invalid URL "+py.QuoteStr(address)+": No host supplied")
	}
	if text, isText := params.(string); isText && text != "" {
		query, hasQuery = joinQuery(query, text), true
	} else if py.Truth(params) {
		text, err := encodePairs(params)
		if err != nil {
			return "", err
		}
		query, hasQuery = joinQuery(query, text), true
	}
	out := strings.ToLower(scheme) + "://" + hostLower(host) + quoted("/"+path)
	if hasQuery && query != "" {
		out += "?" + quoted(query)
	}
	return out, nil
}

func hostLower(host string) string {
	if at := strings.LastIndexByte(host, '@'); at >= 0 {
		return host[:at+1] + strings.ToLower(host[at+1:])
	}
	return strings.ToLower(host)
}

func joinQuery(query, more string) string {
	switch {
	case more == "":
		return query
	case query == "":
		return more
	}
	return query + "&" + more
}

// quoted percent-encodes what an address cannot hold, and decodes what need not be encoded (requests.utils.requote_uri).
func quoted(text string) string {
	const safe = "!#$&'()*+,/:;=?@[]~-._"
	_, err := url.PathUnescape(text)
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '%' && err == nil:
			raw, _ := url.PathUnescape(text[i : i+3])
			if isUnreserved(raw[0]) {
				b.WriteByte(raw[0])
			} else {
				b.WriteString(strings.ToUpper(text[i : i+3]))
			}
			i += 2
		case isUnreserved(c) || strings.IndexByte(safe, c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteString("%" + strings.ToUpper(string("0123456789abcdef"[c>>4])+string("0123456789abcdef"[c&15])))
		}
	}
	return b.String()
}

func isUnreserved(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || strings.IndexByte("-._~", c) >= 0
}
