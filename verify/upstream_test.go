// This file holds the server that awkward apps ask: testdata/upstream.py in Go.

package verify_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// upstreamPage is what the server answers for a path.
type upstreamPage struct {
	headers [][2]string
	body    string
}

// upstreamPages are the pages of testdata/upstream.py.
var upstreamPages = map[string]upstreamPage{
	"/latin":  {[][2]string{{"Content-Type", "text/html"}}, "caf\xe9"},
	"/utf":    {[][2]string{{"Content-Type", "text/plain; charset=utf-8"}}, "café €"},
	"/quoted": {[][2]string{{"Content-Type", `text/plain; charset="UTF-8"`}}, "é"},
	"/none":   {[][2]string{{"Content-Type", "application/xml"}}, "<a>plain</a>"},
	"/broken": {[][2]string{{"Content-Type", "application/json"}}, "{\"a\": 1,\n \"b\""},
	"/words":  {[][2]string{{"Content-Type", "text/html; charset=utf-8"}}, "<html>no JSON</html>"},
	"/list":   {[][2]string{{"Content-Type", "application/json"}}, `[{"id": 1, "ok": true, "price": 1.50}, {"id": 2, "name": null}]`},
	"/gzip":   {[][2]string{{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}}, "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xabV*HL\xceNMQ\xb2R()*M\xad\x05\x00\xb9\xd0\xbbs\x10\x00\x00\x00"},
	"/cookie": {[][2]string{{"Set-Cookie", "seen=yes; Path=/"}, {"Content-Type", "text/plain"}, {"X-Twice", "1"}, {"X-Twice", "2"}}, "set"},
}

// startUpstream runs the server for the test and names its address in the environment.
func startUpstream(t *testing.T) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(upstream))
	t.Cleanup(server.Close)
	t.Setenv("UPSTREAM", server.URL)
}

func upstream(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.URL.Path, "/")
	if page, ok := upstreamPages[r.URL.Path]; ok {
		for _, h := range page.headers {
			w.Header().Add(h[0], h[1])
		}
		_, _ = io.WriteString(w, page.body)
		return
	}
	switch {
	case r.URL.Path == "/empty":
		w.WriteHeader(http.StatusNoContent)
	case parts[1] == "status":
		code, _ := strconv.Atoi(parts[2])
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(code)
		_, _ = fmt.Fprintf(w, `{"status": %d}`, code)
	case parts[1] == "redirect":
		redirectUpstream(w, parts)
	case r.URL.Path == "/slow":
		time.Sleep(time.Second)
		_, _ = io.WriteString(w, "late")
	default:
		echoUpstream(w, r)
	}
}

func redirectUpstream(w http.ResponseWriter, parts []string) {
	code := http.StatusFound
	if len(parts) > 3 {
		code, _ = strconv.Atoi(parts[3])
	}
	where := "/echo?from=redirect"
	if left, _ := strconv.Atoi(parts[2]); left > 1 {
		where = fmt.Sprintf("/redirect/%d/%d", left-1, code)
	}
	w.Header().Set("Location", where)
	w.WriteHeader(code)
}

// shownHeaders are the headers that an echo shows, beside those that begin with X-.
var shownHeaders = []string{"accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "cookie"}

func echoUpstream(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	shown := map[string]string{}
	for name, values := range r.Header {
		if low := strings.ToLower(name); slices.Contains(shownHeaders, low) || strings.HasPrefix(low, "x-") {
			shown[low] = strings.Join(values, ", ")
		}
	}
	if r.ContentLength > 0 || r.Header.Get("Content-Length") != "" {
		shown["content-length"] = strconv.FormatInt(r.ContentLength, 10)
	}
	runes := make([]rune, len(body))
	for i, b := range body {
		runes[i] = rune(b)
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{"body": string(runes), "headers": shown, "method": r.Method, "path": r.RequestURI})
}
