// URLs, as pydantic.HttpUrl and its kin normalise them (the WHATWG's URL
// standard, by Rust's crate url).

package pydantic

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	urlType    = kind{"url_type", "URL input should be a string or URL"}
	urlParsing = kind{"url_parsing", "Input should be a valid URL, {error}"}
	urlScheme  = kind{"url_scheme", "URL scheme should be {expected_schemes}"}
	urlTooLong = kind{"url_too_long", "URL should have at most {max_length} characters"}
)

// Link is a normalised http or https URL.
type Link struct {
	class                               string
	scheme, host, path, query, fragment string
	port                                int
	hasQuery, hasFragment, standard     bool
}

// HTTPURL reads an http or https URL as an object of the class: HttpUrl, which
// has a greatest length, AnyHttpUrl or AnyUrl. URLs of other schemes, of users,
// of addresses of version 6 and with hosts that are not plain ASCII are not
// ported.
func HTTPURL(class string) Type[Link] {
	return func(r *Reader, v any) (Link, bool) {
		v = py.Value(v)
		if u, ok := v.(Link); ok && u.class == class {
			return u, true
		}
		text, ok := r.urlText(v)
		if !ok {
			r.refuse(urlType, v)
			return Link{}, false
		}
		r.loosen(lax)
		if class == "HttpUrl" && py.StrLen(text) > 2083 {
			r.refuse(urlTooLong, v, py.P[string, any]("max_length", 2083))
			return Link{}, false
		}
		u := urlText{Link: Link{class: class}, any: class == "AnyUrl"}
		u.read(strings.TrimFunc(text, func(c rune) bool { return c <= ' ' }))
		switch {
		case u.odd:
			r.stop(py.NotPorted.New("the URL " + text + " is not ported"))
		case u.reason != "":
			r.refuse(urlParsing, v, py.P[string, any]("error", u.reason))
		case u.other:
			r.refuse(urlScheme, v, py.P[string, any]("expected_schemes", "'http' or 'https'"))
		default:
			return u.Link, true
		}
		return Link{}, false
	}
}

// urlText returns the text that a URL is read from: a URL of another class, or
// what is read as a text.
func (r *Reader) urlText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case Link:
		return py.Str(v), true
	}
	a := try(r, Or("", Str()), v)
	text, ok := a.value.(string)
	return text, ok && a.ok
}

// urlText is a URL while it is read.
type urlText struct {
	Link
	any    bool   // of any scheme
	reason string // why it is none
	odd    bool   // it is not ported
	other  bool   // its scheme is another
}

var (
	schemePart = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)
	plainHost  = regexp.MustCompile(`^[a-z0-9.!$&'()*+,;=_~-]+$`)
	otherHost  = regexp.MustCompile(`^//[a-z0-9.-]+(/|$)`)
	lastNumber = regexp.MustCompile(`(^|\.)([0-9]+|0[xX][0-9a-fA-F]*)\.?$`)
	fourBytes  = regexp.MustCompile(`^(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})$`)
)

func (u *urlText) read(s string) {
	m := schemePart.FindStringSubmatch(s)
	switch {
	case strings.ContainsAny(s, "\t\r\n\\"):
		u.odd = true
	case s == "":
		u.reason = "input is empty"
	case m == nil:
		u.reason = "relative URL without a base"
	default:
		u.scheme = strings.ToLower(m[1])
		u.readRest(s[len(m[0]):])
	}
}

// readRest reads what stands behind the scheme.
func (u *urlText) readRest(s string) {
	if u.scheme != "http" && u.scheme != "https" {
		special := u.scheme == "ftp" || u.scheme == "ws" || u.scheme == "wss" || u.scheme == "file"
		u.other = true
		u.odd = u.any || u.scheme == "file" || (special || strings.HasPrefix(s, "//")) && !otherHost.MatchString(s)
		return
	}
	s = strings.TrimLeft(s, "/")
	end := strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	if !u.readHost(s[:end]) {
		return
	}
	s, u.fragment, u.hasFragment = strings.Cut(s[end:], "#")
	s, u.query, u.hasQuery = strings.Cut(s, "?")
	u.odd = strings.Contains(strings.ToLower(s), "%2e")
	u.path = encoded(plainPath(s), "\"#<>?`{}")
	u.query = encoded(u.query, "\"#<>'")
	u.fragment = encoded(u.fragment, "\"<>`")
}

// readHost reads host:port and reports whether it is one.
func (u *urlText) readHost(s string) bool {
	host, port, hasPort := strings.Cut(s, ":")
	u.host = strings.ToLower(host)
	switch {
	case strings.ContainsAny(s, "@[]%") || u.host != "" && !plainHost.MatchString(u.host) || strings.Contains(u.host, "xn--"):
		u.odd = true
	case host == "":
		u.reason = "empty host"
	case lastNumber.MatchString(u.host) && !fourBytes.MatchString(u.host):
		u.odd = true
	case !u.readPort(port, hasPort):
		u.reason = "invalid port number"
	case fourBytes.MatchString(u.host):
		for _, b := range strings.Split(u.host, ".") {
			if n, _ := strconv.Atoi(b); n > 255 {
				u.reason = "invalid IPv4 address"
			}
		}
	}
	return !u.odd && u.reason == ""
}

func (u *urlText) readPort(port string, given bool) bool {
	standard := map[string]int{"http": 80, "https": 443}[u.scheme]
	u.port, u.standard = standard, true
	if !given || port == "" {
		return true
	}
	n, err := strconv.Atoi(port)
	if err != nil || n > 65535 || port[0] < '0' || port[0] > '9' {
		return false
	}
	u.port, u.standard = n, n == standard
	return true
}

// plainPath removes the segments . and .. from a path.
func plainPath(path string) string {
	var out []string
	segments := strings.Split(strings.TrimPrefix(path, "/"), "/")
	for i, segment := range segments {
		last := i == len(segments)-1
		if segment == ".." && len(out) > 0 {
			out = out[:len(out)-1]
		}
		if segment != "." && segment != ".." {
			out = append(out, segment)
		} else if last {
			out = append(out, "")
		}
	}
	return "/" + strings.Join(out, "/")
}

// encoded writes spaces, control characters, what is not ASCII and the
// characters of a set as %XX.
func encoded(s, set string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(set, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// Scheme returns u.scheme.
func (u Link) Scheme() string { return u.scheme }

// Host returns u.host.
func (u Link) Host() string { return u.host }

// Port returns u.port, that of the scheme where none was given.
func (u Link) Port() int { return u.port }

// Path returns u.path.
func (u Link) Path() string { return u.path }

// PyStr returns str(u).
func (u Link) PyStr() string {
	s := u.scheme + "://" + u.host
	if !u.standard {
		s += ":" + strconv.Itoa(u.port)
	}
	s += u.path
	if u.hasQuery {
		s += "?" + u.query
	}
	if u.hasFragment {
		s += "#" + u.fragment
	}
	return s
}

// PyRepr returns repr(u).
func (u Link) PyRepr() string { return u.class + "(" + py.Repr(u.PyStr()) + ")" }

// PyTypeName returns the name of the class.
func (u Link) PyTypeName() string { return u.class }

// JSONDefault lets jsonify refuse a URL: Flask's JSON knows none.
func (u Link) JSONDefault() any { return opaque(u.class) }

// opaque is the name of a type without a form in JSON.
type opaque string

// PyTypeName returns the name of the type.
func (o opaque) PyTypeName() string { return string(o) }
