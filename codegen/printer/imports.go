// This file prints imports: it chooses the name of each imported package and groups the import block as gci does,
// the standard library first, then other modules, then the project's own packages.

package printer

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// chooseAliases gives every imported package a name that nothing in the file or its package declares: the package's
// own name, else with the path's element before it in front (nethttp), else with a number.
func (p *printer) chooseAliases(names *fileNames, taken map[string]bool) map[string]string {
	alias := map[string]string{}
	used := maps.Clone(names.declared)
	maps.Copy(used, taken)
	for _, from := range slices.Sorted(maps.Keys(names.imports)) {
		to := sink.ImportPath(p.resolve(from))
		if to == p.path || alias[to] != "" {
			continue
		}
		name := p.packageName(to)
		free := name
		if used[free] {
			free = sink.PackageName(path.Base(path.Dir(to))) + name
		}
		for n := 2; used[free] || gotree.IsKeyword(free) || gotree.IsPredeclared(free) || free == "err"; n++ {
			free = name + strconv.Itoa(n)
		}
		used[free] = true
		alias[to] = free
	}
	return alias
}

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// packageName returns the name of the package at path: known for the project's own, else what goimports assumes.
func (p *printer) packageName(importPath string) string {
	if name, ok := p.Packages[importPath]; ok {
		return name
	}
	base := path.Base(importPath)
	if majorVersion.MatchString(base) && path.Dir(importPath) != "." {
		base = path.Base(path.Dir(importPath))
	}
	base, _, _ = strings.Cut(base, ".v")
	base = strings.TrimPrefix(base, "go-")
	base = strings.TrimSuffix(base, "-go")
	if _, after, ok := strings.Cut(base, "."); ok && !strings.Contains(base, "-") && after == "go" {
		base = strings.TrimSuffix(base, ".go")
	}
	if name := strings.NewReplacer("-", "", ".", "").Replace(base); token.IsIdentifier(name) {
		return strings.ToLower(name)
	}
	return sink.PackageName(base)
}

// groupImports replaces the import block that jennifer wrote by one in groups.
func (p *printer) groupImports(src []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	if len(file.Decls) == 0 {
		return src, nil
	}
	var paths []string
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	offset := func(pos token.Pos) int { return fset.Position(pos).Offset }
	var b bytes.Buffer
	b.Write(src[:offset(file.Decls[0].Pos())])
	p.writeImports(&b, paths)
	b.Write(src[offset(file.Decls[len(file.Decls)-1].End()):])
	return b.Bytes(), nil
}

// writeImports writes the import block of paths.
func (p *printer) writeImports(b *bytes.Buffer, paths []string) {
	slices.Sort(paths)
	var groups [3][]string
	for _, path := range paths {
		g := p.importGroup(path)
		groups[g] = append(groups[g], p.importSpec(path))
	}
	if len(paths) == 1 {
		fmt.Fprintf(b, "import %s", slices.Concat(groups[:]...)[0])
		return
	}
	b.WriteString("import (\n")
	for _, group := range groups {
		b.WriteString(strings.Join(group, "\n") + "\n\n")
	}
	b.WriteString(")\n")
}

// importGroup returns 0 for the standard library, 1 for other modules, 2 for the project's own packages.
func (p *printer) importGroup(path string) int {
	first, _, _ := strings.Cut(path, "/")
	switch {
	case path == p.Module || strings.HasPrefix(path, p.Module+"/"):
		return 2
	case strings.Contains(first, "."):
		return 1
	}
	return 0
}

// importSpec returns the line of one import; the name is left out where it is the path's last element.
func (p *printer) importSpec(importPath string) string {
	alias := p.alias[importPath]
	if importPath == "embed" && alias == "" {
		alias = "_"
	}
	name := p.packageName(importPath)
	last := path.Base(importPath)
	if alias == name && (last == name || majorVersion.MatchString(last)) {
		return strconv.Quote(importPath)
	}
	return alias + " " + strconv.Quote(importPath)
}
