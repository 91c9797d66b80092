// This file tests the replayer on a server that plays the recordings back, faithfully or with one thing changed.

package verify

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const recordings = "../testdata/apps/*/http/*.jsonl"

// parrot answers the exchanges of a session in their order, as change leaves them.
func parrot(t *testing.T, s *Session, change func(i int, a *Answer)) string {
	i := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		r := s.Exchanges[i].Response
		a := Answer{Status: r.Status, Header: http.Header{}}
		for _, h := range r.Headers {
			a.Header.Add(h[0].String(), made(h[1]))
		}
		if r.Body != nil {
			a.Body = []byte(made(r.Body))
		} else if bind := s.Exchanges[i].Bind; len(bind) > 0 {
			a.Body = bodyFor(t, bind)
		}
		change(i, &a)
		i++
		write(t, w, a)
	}))
	t.Cleanup(server.Close)
	return strings.TrimPrefix(server.URL, "http://")
}

// bodyFor returns a JSON object with what an unstable answer is asked for by paths such as $.token.
func bodyFor(t *testing.T, bind map[string]string) []byte {
	fields := map[string]string{}
	for name, path := range bind {
		fields[strings.TrimPrefix(path, "$.")] = name
	}
	body, err := json.Marshal(fields)
	require.NoError(t, err)
	return body
}

// write writes an answer as it is, without what net/http would add.
func write(t *testing.T, w http.ResponseWriter, a Answer) {
	conn, buffer, err := http.NewResponseController(w).Hijack()
	require.NoError(t, err)
	defer conn.Close()
	fmt.Fprintf(buffer, "HTTP/1.1 %d X\r\n", a.Status)
	for name, values := range a.Header {
		for _, v := range values {
			for _, r := range name + ": " + v + "\r\n" {
				buffer.WriteByte(byte(r))
			}
		}
	}
	buffer.WriteString("\r\n")
	buffer.Write(a.Body)
	require.NoError(t, buffer.Flush())
}

// made puts a value of the right kind in the place of every mask.
func made(m *Masks) string {
	samples := map[string]string{
		"uuid": "00000000-0000-4000-8000-%012d", "httpdate": "Tue, 02 Jan 2024 03:04:%02d GMT",
		"isotime": "2024-01-02T03:04:%02d", "fileetag": `"%d.0-19-5"`, "hex32": "%032d", "session": "eyJhIjoxfQ.aaaaaaaa.%012d",
	}
	var b strings.Builder
	for _, s := range m.segments {
		if s.kind == "" {
			b.WriteString(s.text)
		} else {
			fmt.Fprintf(&b, samples[s.kind], s.id)
		}
	}
	return b.String()
}

func TestPlaysBack(t *testing.T) {
	sessions, err := ReadAll(recordings)
	require.NoError(t, err)
	require.Len(t, sessions, 19)
	total := 0
	for _, s := range sessions {
		addr := parrot(t, s, func(int, *Answer) {})
		require.Empty(t, s.Play(addr, nil), s.Name)
		total += len(s.Exchanges)
	}
	require.Greater(t, total, 800)
}

func TestFinds(t *testing.T) {
	crud, err := Read("../testdata/apps/todo/http/crud.jsonl")
	require.NoError(t, err)
	changes := map[string]func(a *Answer){
		"status":              func(a *Answer) { a.Status = 299 },
		"header X-More":       func(a *Answer) { a.Header.Set("X-More", "1") },
		"header X-Request-Id": func(a *Answer) { a.Header.Del("X-Request-ID") },
		"header Content-Type": func(a *Answer) { a.Header.Set("Content-Type", "text/plain") },
		"body $.done":         func(a *Answer) { a.Body = []byte(strings.Replace(string(a.Body), "false", "true", 1)) },
		"body $.tags": func(a *Answer) {
			a.Body = []byte(strings.Replace(string(a.Body), "[]", "[1]", 1))
			a.Header.Del("Content-Length")
		},
		"body": func(a *Answer) { a.Body = a.Body[:len(a.Body)-1]; a.Header.Del("Content-Length") },
	}
	for what, change := range changes {
		addr := parrot(t, crud, func(i int, a *Answer) {
			if i == 9 { // the first to-do is made
				change(a)
			}
		})
		found := crud.Play(addr, nil)
		require.NotEmpty(t, found, what)
		require.Equal(t, 9, found[0].Index)
		require.Contains(t, found[0].String(), what)
	}
}

func TestAcceptsAndGoesOn(t *testing.T) {
	s, err := Read("../testdata/apps/todo/http/limits.jsonl")
	require.NoError(t, err)
	addr := parrot(t, s, func(i int, a *Answer) {
		if i > 1 {
			a.Status = 501
		}
	})
	require.Len(t, s.Play(addr, nil), len(s.Exchanges)-2)
	stub := func(_ Exchange, a Answer) bool { return a.Status == 501 }
	require.Empty(t, s.Play(parrot(t, s, func(i int, a *Answer) {
		if i > 1 {
			a.Status = 501
		}
	}), stub))
}

func TestSameMask(t *testing.T) {
	p := &player{masks: map[int]string{}}
	m := &Masks{[]segment{{text: "a "}, {kind: "hex32", id: 1}, {text: " "}, {kind: "hex32", id: 1}}}
	one, two := strings.Repeat("a", 32), strings.Repeat("b", 32)
	require.False(t, p.matches(m, "a "+one+" "+two))
	require.True(t, p.matches(m, "a "+one+" "+one))
	require.False(t, p.matches(m, "a "+two+" "+two), "the mask stands for the first value from then on")
}

func TestCookies(t *testing.T) {
	p := &player{masks: map[int]string{}}
	want := &Masks{[]segment{{text: "a=b; HttpOnly; Path=/; SameSite=Lax"}}}
	require.True(t, p.sameCookie(want, "a=b; path=/; samesite=Lax; httponly"))
	require.False(t, p.sameCookie(want, "a=b; Path=/; SameSite=Strict; HttpOnly"))
	require.False(t, p.sameCookie(want, "a=B; HttpOnly; Path=/; SameSite=Lax"))
}

func TestNobodyListens(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	addr := l.Addr().String()
	require.NoError(t, l.Close())
	s := &Session{Exchanges: []Exchange{{Method: "GET", Target: "/${unbound}"}, {Method: "GET", Target: "/"}}}
	found := s.Play(addr, nil)
	require.Equal(t, []string{"request", "connection"}, []string{found[0].What, found[1].What})
	_, err = Read("nowhere.jsonl")
	require.ErrorIs(t, err, os.ErrNotExist)
}
