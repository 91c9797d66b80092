package replay

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// notes is a small app: it numbers what it gets, and knows its clients by a cookie.
func notes() http.Handler {
	count := 41
	mux := http.NewServeMux()
	mux.HandleFunc("POST /notes", func(w http.ResponseWriter, r *http.Request) {
		count++
		text, _ := io.ReadAll(r.Body)
		w.Header().Set("Location", "/notes/"+strconv.Itoa(count))
		w.Header().Set("Vary", "Cookie, Accept")
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: strconv.Itoa(count), Secure: true})
		_, _ = io.WriteString(w, string(text)+"\nis "+strconv.Itoa(count)+"\n")
		_ = os.WriteFile("written.txt", text, 0o600)
	})
	mux.HandleFunc("GET /notes/{id}", func(w http.ResponseWriter, r *http.Request) {
		seen := "nothing"
		if c, err := r.Cookie("seen"); err == nil {
			seen = c.Value
		}
		_, _ = io.WriteString(w, r.PathValue("id")+" "+seen)
	})
	mux.HandleFunc("GET /bytes", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte{0, 255}) })
	return mux
}

const good = `# A comment.

== make and read
cookies: kept
> POST /notes
> X-More: 1
>
> two
> lines
< 200
< Content-Type: text/plain; charset=utf-8
< Location: /notes/{{v1}}
< Set-Cookie: seen={{v1}}; Secure
< Vary: accept, cookie
<
< two
< lines
< is {{v1}}
<

> GET /notes/{{v1}}
< 200
< Content-Type: {{any}}
<
< {{v1}} {{v1}}

== another client of a fresh app
> GET /bytes
< 200
< Content-Type: application/octet-stream
<
<64 AP8=
`

// play returns what the app answers differently.
func play(t *testing.T, text string) []string {
	t.Helper()
	t.Chdir(t.TempDir())
	sessions, err := Parse(text)
	require.NoError(t, err)
	var out []string
	for _, s := range sessions {
		server := httptest.NewServer(notes())
		out = append(out, s.Play(server.Listener.Addr().String())...)
		server.Close()
	}
	return out
}

func TestRun(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("exchanges.txt", []byte(good), 0o600))
	require.NoError(t, os.MkdirAll("static", 0o700))
	require.NoError(t, os.WriteFile(filepath.Join("static", "a.txt"), []byte("a"), 0o600))
	Run(t, "exchanges.txt", func() http.Handler {
		require.FileExists(t, "static/a.txt")
		require.Equal(t, Secret, os.Getenv("SECRET_KEY"))
		return notes()
	})
	require.NoFileExists(t, "written.txt")
}

func TestPlay(t *testing.T) {
	require.Empty(t, play(t, good))
	for old, part := range map[string]string{
		"< 200\n< Content-Type: text/plain":  "< 201\n< Content-Type: text/plain",
		"< Location: /notes/{{v1}}\n":        "",
		"Vary: accept, cookie":               "Vary: accept",
		"seen={{v1}}; Secure":                "seen={{v1}}; Path=/; Secure",
		"< is {{v1}}\n<\n":                   "< is {{v1}}\n",
		"< {{v1}} {{v1}}\n":                  "< {{v1}} nothing\n",
		"<64 AP8=":                           "<64 AP4=",
		"== make and read\ncookies: kept":    "== make and read",
		"> POST /notes\n> X-More: 1\n":       "> POST /none\n",
		"> GET /notes/{{v1}}\n< 200\n":       "> GET /notes/7\n< 200\n",
		"< Content-Type: {{any}}\n":          "< Content-Type: {{any}}\n< X: {{any}}\n",
		"== another client of a fresh app\n": "== another\n> GET /notes/1\n< 200\n< Content-Type: {{any}}\n<\n< 1 42\n\n",
	} {
		require.Contains(t, good, old)
		require.NotEmpty(t, play(t, strings.Replace(good, old, part, 1)), "%q", old)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, message := range map[string]string{
		"> GET /\n< 200\n":               `line 1: "> GET /" stands before the first session`,
		"== a\n< 200\n":                  `line 2: "< 200" is no line of an exchange`,
		"== a\n> GET /\n":                "GET / has no status",
		"== a\n> GET /\n> x\n< 200\n":    `"x" is no header`,
		"== a\n> GET /\n< 2\n<\n<64 !\n": "illegal base64 data at input byte 0",
	} {
		_, err := Parse(text)
		require.EqualError(t, err, message)
	}
}
