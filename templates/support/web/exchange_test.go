package web

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// recordedExchange is one line of exchanges.jsonl.gz.
type recordedExchange struct {
	Method  string
	Target  string
	Headers [][2]string
	Body    []byte
	Status  int
	Fields  [][2]string
	Data    []byte
}

// TestTwinAnswersAsFlask sends the recorded requests to the Go twin over a socket
// and compares status, headers and body.
func TestTwinAnswersAsFlask(t *testing.T) {
	gin.SetMode(gin.TestMode)
	now = func() time.Time { return time.Unix(1750000000, 0) }
	t.Cleanup(func() { now = time.Now })
	app := newTwin()
	app.config.Logger = slog.New(slog.DiscardHandler)
	server := httptest.NewUnstartedServer(app.Engine)
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	server.Start()
	defer server.Close()
	bad, all := 0, 0
	readLines(t, "testdata/exchanges.jsonl.gz", func(line int, x recordedExchange) {
		all++
		got, err := send(server.Listener.Addr().String(), x)
		require.NoError(t, err, x.Target)
		if diff := difference(t, x, got); diff != "" {
			if bad++; bad < 40 {
				t.Errorf("line %d: %s %s %v %.80q\n%s", line, x.Method, x.Target, x.Headers, x.Body, diff)
			}
		}
	})
	require.Zero(t, bad, "of %d exchanges", all)
}

// send writes the request byte for byte and reads the answer.
func send(addr string, x recordedExchange) (recordedExchange, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return x, err
	}
	defer conn.Close()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", x.Method, x.Target)
	for _, h := range x.Headers {
		fmt.Fprintf(&b, "%s: %s\r\n", h[0], latin1Bytes(h[1]))
	}
	if len(x.Body) > 0 {
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(x.Body))
	}
	b.WriteString("\r\n")
	b.Write(x.Body)
	go func() { _, _ = conn.Write(b.Bytes()) }()
	resp, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: x.Method})
	if err != nil {
		return x, err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	got := recordedExchange{Status: resp.StatusCode, Data: data}
	for name, values := range resp.Header {
		for _, v := range values {
			got.Fields = append(got.Fields, [2]string{name, latin1(v)})
		}
	}
	return got, err
}

var expires = regexp.MustCompile(`Expires=[^;]*(202|203)\d[^;]*`)

// masked matches what differs between two checkouts of one file.
var masked = regexp.MustCompile(`^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$|[\d.]+-\d+-\d+`)

// fields returns the comparable header fields, sorted; cookies keep their order.
func fields(t *testing.T, x recordedExchange) []string {
	var out, cookies []string
	for _, f := range x.Fields {
		name, value := http.CanonicalHeaderKey(f[0]), strings.TrimSpace(f[1])
		switch name {
		case "Date", "Connection", "Transfer-Encoding":
			continue
		case "Allow":
			methods := strings.Split(value, ", ")
			slices.Sort(methods)
			value = strings.Join(methods, ", ")
		case "Etag", "Last-Modified":
			value = masked.ReplaceAllString(value, "<file>")
		case "Set-Cookie":
			cookies = append(cookies, openCookie(t, expires.ReplaceAllString(value, "Expires=<date>")))
			continue
		}
		out = append(out, name+": "+value)
	}
	slices.Sort(out)
	return append(out, cookies...)
}

// openCookie shows what a session cookie holds, since deflate has many outputs.
func openCookie(t *testing.T, cookie string) string {
	value, rest, _ := strings.Cut(cookie, ";")
	value, ok := strings.CutPrefix(value, "session=")
	if !ok || value == "" {
		return cookie
	}
	config := SessionConfig{SecretKey: "twin secret", Lifetime: time.Hour}
	d, ok := config.verify(value, now())
	require.True(t, ok, cookie)
	return "session=" + py.Repr(d) + ";" + rest
}

func difference(t *testing.T, want, got recordedExchange) string {
	var b strings.Builder
	if want.Status != got.Status {
		fmt.Fprintf(&b, "status %d, want %d\n", got.Status, want.Status)
	}
	w, g := fields(t, want), fields(t, got)
	if !slices.Equal(w, g) {
		fmt.Fprintf(&b, " got %q\nwant %q\n", g, w)
	}
	if !bytes.Equal(want.Data, got.Data) && want.Method != "HEAD" {
		fmt.Fprintf(&b, " got %.300q\nwant %.300q\n", got.Data, want.Data)
	}
	return b.String()
}
