// This file puts many converted apps into one Go module, so that one build makes a server of each.

package replay_test

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/mod/modfile"
)

// union is one module that holds apps/NAME/... for every app, the support packages once, and a main that serves the
// app that its first argument names.
type union struct {
	files    map[string][]byte
	names    []string
	requires map[string]string
	sums     map[string]bool
}

func newUnion() *union {
	return &union{files: map[string][]byte{}, requires: map[string]string{}, sums: map[string]bool{}}
}

// add takes over the files of one converted app.
func (u *union) add(t *testing.T, name string, files map[string][]byte) {
	mod, err := modfile.Parse("go.mod", files["go.mod"], nil)
	require.NoError(t, err)
	for _, r := range mod.Require {
		u.requires[r.Mod.Path] = r.Mod.Version
	}
	for line := range strings.Lines(string(files["go.sum"])) {
		u.sums[strings.TrimSpace(line)] = true
	}
	u.names = append(u.names, name)
	for file, data := range files {
		if !strings.Contains(file, "/") || strings.HasPrefix(file, ".") {
			continue // go.mod, main.go, Dockerfile ...
		}
		where := "apps/" + name + "/" + file
		if strings.HasPrefix(file, "internal/") {
			where = file
		}
		if path.Ext(file) == ".go" {
			data = renamed(t, where, data, mod.Module.Mod.Path, name)
		}
		if old, ok := u.files[where]; ok {
			require.Equal(t, string(old), string(data), where)
		}
		u.files[where] = data
	}
}

// renamed points the imports of the app's own module to its place in the union.
func renamed(t *testing.T, file string, data []byte, module, name string) []byte {
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, file, data, parser.ImportsOnly)
	require.NoError(t, err)
	for _, spec := range slices.Backward(syntax.Imports) {
		old, err := strconv.Unquote(spec.Path.Value)
		require.NoError(t, err)
		rest, ok := strings.CutPrefix(old, module+"/")
		if !ok {
			continue
		}
		target := "union/apps/" + name + "/" + rest
		if strings.HasPrefix(rest, "internal/") {
			target = "union/" + rest
		}
		from, to := set.Position(spec.Path.Pos()).Offset, set.Position(spec.Path.End()).Offset
		data = slices.Concat(data[:from], []byte(strconv.Quote(target)), data[to:])
	}
	return data
}

// module returns the files of the whole module.
func (u *union) module() map[string][]byte {
	out := map[string][]byte{"go.mod": u.goMod(), "main.go": u.main()}
	var sums bytes.Buffer
	for line := range u.sums {
		fmt.Fprintln(&sums, line)
	}
	out["go.sum"] = sums.Bytes()
	for name, data := range u.files {
		out[name] = data
	}
	return out
}

func (u *union) goMod() []byte {
	var b bytes.Buffer
	b.WriteString("module union\n\ngo 1.26\n\nrequire (\n")
	for module, version := range u.requires {
		fmt.Fprintf(&b, "\t%s %s\n", module, version)
	}
	b.WriteString(")\n")
	return b.Bytes()
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
