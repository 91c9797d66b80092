// This file checks that every Go file of the output is built on every platform: as the go command lists them, or, where
// there is no go command, as package go/build matches their names and constraints.

package codegen

import (
	"bytes"
	"go/build"
	"io"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/flask2gin/flask2gin/diag"
)

// platforms are those that the output is built on.
var platforms = []struct{ system, arch string }{
	{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"},
}

// builtEverywhere reports whether every Go file is among those that the go command builds on every platform.
func (c *checker) builtEverywhere(r *diag.Report) bool {
	missing := make([][]string, len(platforms))
	var wait sync.WaitGroup
	for i, p := range platforms {
		wait.Go(func() { missing[i] = c.notBuilt(p.system, p.arch) })
	}
	wait.Wait()
	for i, p := range platforms {
		for _, name := range missing[i] {
			r.AddPath(diag.Bug, name, "%s is not built on %s/%s", name, p.system, p.arch)
		}
	}
	return !slices.ContainsFunc(missing, func(names []string) bool { return len(names) > 0 })
}

// notBuilt returns the Go files of the output that go list does not name among those built for a platform.
func (c *checker) notBuilt(system, arch string) []string {
	const format = `{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .TestGoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}`
	listed, _ := c.command([]string{"GOOS=" + system, "GOARCH=" + arch}, "list", "-e", "-find", "-f", format, "./...")
	built := map[string]bool{}
	for line := range strings.Lines(string(listed)) {
		if rel, err := filepath.Rel(c.dir, filepath.FromSlash(strings.TrimSpace(line))); err == nil {
			name := filepath.ToSlash(rel)
			built[name] = !strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "internal/") || name == exchangesTest
		}
	}
	var missing []string
	for _, name := range slices.Sorted(maps.Keys(c.out.Files)) {
		if strings.HasSuffix(name, ".go") && !built[name] {
			missing = append(missing, name)
		}
	}
	return missing
}

// matchedEverywhere reports the Go files that package go/build leaves out on some platform.
func matchedEverywhere(out *Output, r *diag.Report) {
	for _, p := range platforms {
		ctx := build.Default
		ctx.GOOS, ctx.GOARCH, ctx.CgoEnabled = p.system, p.arch, false
		for _, name := range slices.Sorted(maps.Keys(out.Files)) {
			if path.Ext(name) != ".go" {
				continue
			}
			ctx.OpenFile = func(string) (io.ReadCloser, error) {
				return io.NopCloser(bytes.NewReader(out.Files[name])), nil
			}
			if ok, err := ctx.MatchFile("/", path.Base(name)); err != nil || !ok {
				r.AddPath(diag.Bug, name, "%s is not built on %s/%s", name, p.system, p.arch)
			}
		}
	}
}
