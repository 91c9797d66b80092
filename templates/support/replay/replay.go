// Package replay plays recorded exchanges: requests, and what the application that
// this one is a port of answered.
//
// The file holds sessions. Each begins with a fresh application and a client
// without cookies:
//
//	== make a note and read it
//	> POST /notes
//	> Content-Type: application/json
//	>
//	> {"title": "x"}
//	< 201
//	< Content-Type: application/json
//	<
//	< {"id": "{{v1}}", "made": "{{any}}"}
//	<
//
//	> GET /notes/{{v1}}
//	< 200
//
// {{any}} stands for any text, {{v1}} for any text where it stands first and for
// the same one later. The lines of a body are joined by line feeds; a body that is
// no text stands in base 64 behind >64 or <64. "cookies: kept" behind a session's
// name says that its client sends the cookies that it gets.
package replay

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
)

// Secret is the key that the application signs with in tests. What was recorded does
// not depend on it.
const Secret = "the key of tests, which signs nothing else"

// Run plays every session of the file as a subtest. Each runs in a copy of the
// working folder's data files, so that nothing is left behind, and in UTC.
func Run(t *testing.T, file string, app func() http.Handler) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sessions, err := Parse(string(data))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	gin.SetMode(gin.TestMode)
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("SECRET_KEY", Secret)
	t.Setenv("JWT_SECRET_KEY", Secret)
	local := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = local })
	for _, s := range sessions {
		t.Run(s.Name, func(t *testing.T) {
			folder := t.TempDir()
			if err := copyData(root, folder); err != nil {
				t.Fatal(err)
			}
			t.Chdir(folder)
			server := httptest.NewUnstartedServer(app())
			server.Config.DisableGeneralOptionsHandler = true
			server.Start()
			defer server.Close()
			for _, difference := range s.Play(server.Listener.Addr().String()) {
				t.Error(difference)
			}
		})
	}
}

// copyData copies the files that an application may read or write beside its code.
func copyData(from, to string) error {
	source := os.DirFS(from)
	return fs.WalkDir(source, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || name == "internal"):
			return fs.SkipDir
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, filepath.FromSlash(name)), 0o755)
		case !entry.Type().IsRegular() || slices.Contains([]string{".go", ".mod", ".sum"}, path.Ext(name)):
			return nil
		}
		data, err := fs.ReadFile(source, name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, filepath.FromSlash(name)), data, 0o644)
	})
}

// Play sends the session's requests to the server that listens on addr, one after
// the other, and returns what it answers differently, a text per difference.
func (s Session) Play(addr string) []string {
	c := newClient(addr, s.Cookies)
	var differences []string
	for _, step := range s.Steps {
		for _, d := range c.do(step) {
			differences = append(differences, step.Method+" "+step.Target+": "+d)
		}
	}
	return differences
}
