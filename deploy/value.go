// This file reads the values of settings: addresses and seconds.

package deploy

import (
	"net"
	"strconv"
	"strings"
)

// Address is where a server listens.
type Address struct {
	Addr string // "0.0.0.0:8000" or "unix:/run/app.sock", "" when only the environment says
	Host string // with Env: the host
	Env  string // the variable of the environment that holds the port, "" when none does
}

// Get returns a setting; ok is false when it is not there or computed.
func (s Server) Get(name string) (value string, ok bool) {
	for _, setting := range s.Settings {
		if setting.Name == name {
			return setting.Value, setting.Value != ""
		}
	}
	return "", false
}

// Address returns where the server listens; ok is false when nothing literal says so. A gunicorn that is told nothing
// takes the port from PORT, and else listens on 127.0.0.1:8000.
func (s Server) Address() (a Address, ok bool) {
	value, given := s.Get("bind")
	switch {
	case given:
		return parseAddress(value)
	case s.Program == "gunicorn" && !s.has("bind") && len(s.Settings) > 0:
		return Address{Addr: "127.0.0.1:8000", Host: "0.0.0.0", Env: "PORT"}, true
	}
	return Address{}, false
}

func (s Server) has(name string) bool {
	for _, setting := range s.Settings {
		if setting.Name == name {
			return true
		}
	}
	return false
}

// parseAddress reads HOST:PORT, :PORT or unix:PATH; the port, or all of it, may be a variable.
func parseAddress(text string) (Address, bool) {
	if strings.HasPrefix(text, "unix:") {
		return Address{Addr: text}, !strings.Contains(text, "$")
	}
	if name, fallback, ok := variable(text); ok {
		inner, known := parseAddress(fallback)
		return inner, known && name != ""
	}
	colon := strings.LastIndexByte(text, ':')
	if at := strings.Index(text, ":$"); at >= 0 {
		colon = at
	}
	if colon < 0 {
		return Address{}, false
	}
	host, port := strings.Trim(text[:colon], "[]"), text[colon+1:]
	if host == "" {
		host = "0.0.0.0"
	}
	if strings.Contains(host, "$") {
		return Address{}, false
	}
	a := Address{}
	if name, fallback, ok := variable(port); ok {
		a.Host, a.Env, port = host, name, fallback
		if port == "" {
			return a, true
		}
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return Address{}, false
	}
	a.Addr = net.JoinHostPort(host, port)
	return a, true
}

// variable reads $NAME, ${NAME} and ${NAME:-fallback}.
func variable(text string) (name, fallback string, ok bool) {
	rest, ok := strings.CutPrefix(text, "$")
	if !ok {
		return "", "", false
	}
	if inner, braced := strings.CutPrefix(rest, "{"); braced {
		if rest, ok = strings.CutSuffix(inner, "}"); !ok {
			return "", "", false
		}
	}
	name, fallback, _ = strings.Cut(rest, ":-")
	return name, fallback, isName(name)
}

func isName(s string) bool {
	for _, c := range s {
		if c != '_' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// Seconds returns a setting in seconds; a variable counts as its default.
func (s Server) Seconds(name string) (n int, ok bool) {
	value, ok := s.Get(name)
	if !ok {
		return 0, false
	}
	if _, fallback, is := variable(value); is {
		value = fallback
	}
	n, err := strconv.Atoi(value)
	return n, err == nil && n >= 0
}
