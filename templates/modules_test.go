// This file makes modules.json, the table of what go.mod and go.sum of a generated project must hold for each package
// that it imports, and tests that the table is fresh. The go command itself says what is needed.

package templates

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/mod/modfile"
)

//go:generate go test -run TestModulesAreFresh -update .

var update = flag.Bool("update", false, "rewrite modules.json")

// importable are packages that generated code may import besides those of the support packages.
var importable = strings.Fields(`
	github.com/gin-gonic/gin
	github.com/gin-gonic/gin/binding
	github.com/gin-gonic/gin/render
	github.com/goccy/go-yaml
	github.com/google/uuid
	golang.org/x/crypto/argon2
	golang.org/x/crypto/bcrypt
	golang.org/x/crypto/pbkdf2
	golang.org/x/crypto/scrypt
	golang.org/x/net/html
	golang.org/x/text/cases
	golang.org/x/text/encoding
	golang.org/x/text/encoding/charmap
	golang.org/x/text/encoding/htmlindex
	golang.org/x/text/language
	golang.org/x/text/unicode/norm
`)

// moduleTable is the content of modules.json.
type moduleTable struct {
	Go       string                 `json:"go"`
	Versions map[string]string      `json:"versions"`
	Packages map[string]packageNeed `json:"packages"`
}

// packageNeed is what one imported package needs.
type packageNeed struct {
	Module   string   `json:"module"`
	Requires []string `json:"requires"` // modules, its own among them
	Sums     []string `json:"sums"`     // lines of go.sum
}

func TestModulesAreFresh(t *testing.T) {
	mod := ownModFile(t)
	if *update {
		makeModules(t, mod)
		t.Skip("modules.json rewritten")
	}
	var table moduleTable
	require.NoError(t, json.Unmarshal(Modules(), &table))
	require.Equal(t, mod.Go.Version, table.Go, "run make gen")
	own := map[string]string{}
	for _, r := range mod.Require {
		own[r.Mod.Path] = r.Mod.Version
	}
	for path, version := range table.Versions {
		require.Equal(t, own[path], version, "run make gen: %s", path)
	}
	sums := ownSums(t)
	for pkg, need := range table.Packages {
		for _, line := range need.Sums {
			require.True(t, sums[line], "run make gen: %s needs %s", pkg, line)
		}
	}
	for _, pkg := range importedBySupport(t) {
		require.Contains(t, table.Packages, pkg, "run make gen")
	}
}

func ownModFile(t *testing.T) *modfile.File {
	t.Helper()
	data, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	mod, err := modfile.Parse("go.mod", data, nil)
	require.NoError(t, err)
	return mod
}

// ownSums returns the lines of the module's own go.sum.
func ownSums(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../go.sum")
	require.NoError(t, err)
	lines := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		lines[strings.TrimSpace(line)] = true
	}
	return lines
}

// importedBySupport returns the packages of other modules that support files import.
func importedBySupport(t *testing.T) []string {
	t.Helper()
	found := map[string]bool{}
	for _, files := range Support() {
		for name, src := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
			require.NoError(t, err)
			for _, spec := range file.Imports {
				p, _ := strconv.Unquote(spec.Path.Value)
				first, _, _ := strings.Cut(p, "/")
				if strings.Contains(first, ".") && !strings.HasPrefix(p, SupportPath) {
					found[p] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// makeModules asks the go command what every importable package needs, on each platform of the output.
func makeModules(t *testing.T, own *modfile.File) {
	t.Helper()
	table := moduleTable{Go: own.Go.Version, Versions: map[string]string{}, Packages: map[string]packageNeed{}}
	versions := map[string]string{}
	for _, r := range own.Require {
		versions[r.Mod.Path] = r.Mod.Version
	}
	packages := slices.Compact(slices.Sorted(slices.Values(append(importedBySupport(t), importable...))))
	for pkg, mods := range modulesOf(t, packages) {
		need := packageNeed{Module: mods[pkg], Requires: slices.Compact(slices.Sorted(maps.Values(mods)))}
		need.Sums = sumsOf(t, own.Go.Version, pkg, need.Requires, versions)
		table.Packages[pkg] = need
		for _, m := range need.Requires {
			table.Versions[m] = versions[m]
		}
	}
	data, err := json.MarshalIndent(table, "", " ")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("modules.json", append(data, '\n'), 0o644))
}

// modulesOf returns, for each package, the module of every package that it imports at any depth on any platform.
func modulesOf(t *testing.T, packages []string) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, arch := range []string{"amd64", "arm64"} {
			args := append([]string{"list", "-deps", "-json=ImportPath,Module,Deps"}, packages...)
			listed := listPackages(t, goCommand(t, "..", []string{"GOOS=" + system, "GOARCH=" + arch}, args...))
			for _, pkg := range packages {
				if out[pkg] == nil {
					out[pkg] = map[string]string{}
				}
				for _, dep := range append(listed[pkg].Deps, pkg) {
					if m := listed[dep].Module; m != nil {
						out[pkg][dep] = m.Path
					}
				}
			}
		}
	}
	return out
}

// listedPackage is a package as go list prints it.
type listedPackage struct {
	ImportPath string
	Module     *struct{ Path string }
	Deps       []string
}

func listPackages(t *testing.T, data []byte) map[string]listedPackage {
	t.Helper()
	out := map[string]listedPackage{}
	dec := json.NewDecoder(bytes.NewReader(data))
	for dec.More() {
		var p listedPackage
		require.NoError(t, dec.Decode(&p))
		out[p.ImportPath] = p
	}
	return out
}

// sumsOf returns the lines of go.sum that the go command asks for when a module imports pkg alone.
func sumsOf(t *testing.T, goVersion, pkg string, requires []string, versions map[string]string) []string {
	t.Helper()
	dir := t.TempDir()
	var mod strings.Builder
	fmt.Fprintf(&mod, "module probe\n\ngo %s\n", goVersion)
	for _, m := range requires {
		fmt.Fprintf(&mod, "require %s %s\n", m, versions[m])
	}
	write(t, dir, "go.mod", mod.String())
	write(t, dir, "probe.go", "package probe\n\nimport _ "+strconv.Quote(pkg)+"\n")
	goCommand(t, dir, []string{"GOFLAGS=-mod=mod", "GOSUMDB=off", "GOPROXY=off", "GOWORK=off"}, "list", "-deps", ".")
	lines := map[string]bool{}
	data, err := os.ReadFile(filepath.Join(dir, "go.sum"))
	require.NoError(t, err)
	scan := bufio.NewScanner(bytes.NewReader(data))
	for scan.Scan() {
		lines[scan.Text()] = true
	}
	for line := range ownSums(t) {
		for _, m := range requires {
			if strings.HasPrefix(line, m+" "+versions[m]+" ") || strings.HasPrefix(line, m+" "+versions[m]+"/go.mod ") {
				lines[line] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(lines))
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
}

func goCommand(t *testing.T, dir string, env []string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "CGO_ENABLED=0"), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, stderr.String())
	return out
}
