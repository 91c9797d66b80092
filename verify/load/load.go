// Package load reads sessions out of files that people have: HTTP text as editors send it, HAR as browsers save it,
// Postman collections, and the request lists of testdata/record.py.
//
// What a file cannot say without a program of its own is refused or left out openly: Notes names every variable without
// a value and every script that was not understood.
package load

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// File is what a file held.
type File struct {
	Sessions []exchange.Session
	Notes    []string // what was left out, and where
}

// maxSize bounds a file of requests.
const maxSize = 64 << 20

// Read reads a file of requests; its form is found by its beginning. Values are those of variables that the file does not
// set itself. It refuses a file without a request, one over 64 MB, and what is none of these forms.
func Read(path string, values map[string]string) (*File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxSize {
		return nil, fmt.Errorf("%s: more than %d MB", path, maxSize>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f, err := parse(filepath.Base(path), data, values)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// parse finds the form of a file and reads it.
func parse(name string, data []byte, values map[string]string) (*File, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		return some(readText(name, string(data), values))
	}
	switch {
	case bytes.Contains(data, []byte(`"entries"`)) && bytes.Contains(data, []byte(`"log"`)):
		return some(readHAR(name, data))
	case bytes.Contains(data, []byte(`"item"`)):
		return some(readPostman(name, data, values))
	}
	return nil, errors.New("neither a HAR file nor a Postman collection")
}

// some refuses a file without requests.
func some(f *File, err error) (*File, error) {
	if err != nil {
		return nil, err
	}
	f.Sessions = slices.DeleteFunc(f.Sessions, func(s exchange.Session) bool { return len(s.Steps) == 0 })
	if len(f.Sessions) == 0 {
		return nil, errors.New("holds no request")
	}
	return f, nil
}

// note adds a note once.
func (f *File) note(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if !slices.Contains(f.Notes, text) {
		f.Notes = append(f.Notes, text)
	}
}

// dropped are the headers that belong to a connection or to another host, and that each exchange gets anew.
var dropped = map[string]bool{
	"Host": true, "Content-Length": true, "Connection": true, "Transfer-Encoding": true, "Keep-Alive": true, "Proxy-Connection": true, "Upgrade": true,
}

// kept reports whether a header of a file is sent.
func kept(name string) bool {
	return name != "" && !strings.HasPrefix(name, ":") && !dropped[exchange.Canonical(name)]
}

// targetOf cuts the scheme and the host off a URL. It leaves variables in the path as they are.
func targetOf(raw string) string {
	rest := raw
	if scheme, after, ok := strings.Cut(raw, "://"); ok && !strings.ContainsAny(scheme, "/?") {
		rest = after
		i := strings.IndexAny(rest, "/?#")
		if i < 0 {
			return "/"
		}
		rest = rest[i:]
	}
	rest, _, _ = strings.Cut(rest, "#")
	if !strings.HasPrefix(rest, "/") {
		rest = "/" + rest
	}
	return escapeTarget(rest)
}

// escapeTarget percent-encodes what cannot stand in a request line, and nothing that can.
func escapeTarget(target string) string {
	var b strings.Builder
	for _, c := range []byte(target) {
		if c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// encodePairs encodes a form in its order.
func encodePairs(pairs [][2]string) string {
	var out []string
	for _, p := range pairs {
		out = append(out, escapeQuery(p[0])+"="+escapeQuery(p[1]))
	}
	return strings.Join(out, "&")
}

// escapeQuery encodes a text for a form, and leaves ${name} for the value that is bound later.
func escapeQuery(text string) string {
	var b strings.Builder
	last := 0
	for _, m := range bound.FindAllStringIndex(text, -1) {
		b.WriteString(url.QueryEscape(text[last:m[0]]) + text[m[0]:m[1]])
		last = m[1]
	}
	return b.String() + url.QueryEscape(text[last:])
}
