// This file puts many converted apps into one Go module, so that one build makes a server of each.

package verify_test

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/mod/modfile"

	"github.com/flask2gin/flask2gin/templates"
)

// union is one module that holds apps/NAME/... for every app, the support packages once and whole, and a main that
// serves the app that its first argument names.
type union struct {
	files map[string][]byte
	names []string
}

func newUnion(t *testing.T) *union {
	u := &union{files: map[string][]byte{}}
	for pkg, files := range templates.Support() {
		for name, data := range files {
			where := "internal/" + pkg + "/" + name
			u.files[where] = renamed(t, where, data, supportPath, "union/internal/")
		}
	}
	return u
}

const supportPath = "github.com/flask2gin/flask2gin/templates/support/"

// add takes over the files of one converted app.
func (u *union) add(t *testing.T, name string, files map[string][]byte) {
	mod, err := modfile.Parse("go.mod", files["go.mod"], nil)
	require.NoError(t, err)
	module := mod.Module.Mod.Path + "/"
	u.names = append(u.names, name)
	for file, data := range files {
		if !strings.Contains(file, "/") || strings.HasPrefix(file, ".") || strings.HasPrefix(file, "internal/") {
			continue // go.mod, main.go, Dockerfile ..., and the parts of the support packages that the app needs
		}
		where := "apps/" + name + "/" + file
		if path.Ext(file) == ".go" {
			data = renamed(t, where, data, module+"internal/", "union/internal/")
			data = renamed(t, where, data, module, "union/apps/"+name+"/")
		}
		u.files[where] = data
	}
}

// renamed gives the imports that begin with from another beginning.
func renamed(t *testing.T, file string, data []byte, from, to string) []byte {
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, file, data, parser.ImportsOnly)
	require.NoError(t, err)
	for _, spec := range slices.Backward(syntax.Imports) {
		old, err := strconv.Unquote(spec.Path.Value)
		require.NoError(t, err)
		rest, ok := strings.CutPrefix(old, from)
		if !ok {
			continue
		}
		start, end := set.Position(spec.Path.Pos()).Offset, set.Position(spec.Path.End()).Offset
		data = slices.Concat(data[:start], []byte(strconv.Quote(to+rest)), data[end:])
	}
	return data
}

// module returns the files of the whole module. It needs what this repository needs, in the same versions.
func (u *union) module(t *testing.T) map[string][]byte {
	mod, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	sum, err := os.ReadFile("../go.sum")
	require.NoError(t, err)
	mod = bytes.Replace(mod, []byte("module github.com/flask2gin/flask2gin"), []byte("module union"), 1)
	out := map[string][]byte{"go.mod": mod, "go.sum": sum, "main.go": u.main()}
	for name, data := range u.files {
		out[name] = data
	}
	return out
}

func (u *union) main() []byte {
	slices.Sort(u.names)
	var b bytes.Buffer
	b.WriteString("package main\n\nimport (\n\t\"log\"\n\t\"net/http\"\n\t\"os\"\n\n\t\"union/internal/web\"\n")
	for _, name := range u.names {
		fmt.Fprintf(&b, "\t%s \"union/apps/%s/app\"\n", name, name)
	}
	b.WriteString(")\n\nvar apps = map[string]func() http.Handler{\n")
	for _, name := range u.names {
		fmt.Fprintf(&b, "\t%q: func() http.Handler { return %s.New() },\n", name, name)
	}
	b.WriteString("}\n\nfunc main() { log.Fatal(web.Serve(apps[os.Args[1]](), os.Args[3])) }\n")
	return b.Bytes()
}
