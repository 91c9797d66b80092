// This file writes go.mod and go.sum from the table of pinned modules, complete, so that no go mod tidy is needed.

package codegen

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/flask2gin/flask2gin/templates"
)

// moduleTable says what each importable package needs; the go command made it (templates/modules_test.go).
type moduleTable struct {
	Go       string
	Versions map[string]string
	Packages map[string]struct {
		Module   string
		Requires []string
		Sums     []string
	}
}

var modules = sync.OnceValue(func() moduleTable {
	var table moduleTable
	if err := json.Unmarshal(templates.Modules(), &table); err != nil {
		panic(err)
	}
	return table
})

// goMod returns go.mod and go.sum of a module that imports the given packages, and the packages that the table does
// not know.
func goMod(module string, imports map[string]bool) (mod, sum []byte, unknown []string) {
	table := modules()
	direct, all, sums := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, importPath := range slices.Sorted(maps.Keys(imports)) {
		need, ok := table.Packages[importPath]
		if !ok {
			unknown = append(unknown, importPath)
			continue
		}
		direct[need.Module] = true
		for _, m := range need.Requires {
			all[m] = true
		}
		for _, line := range need.Sums {
			sums[line] = true
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "module %s\n\ngo %s\n", module, table.Go)
	writeRequires(&b, direct, "")
	for m := range direct {
		delete(all, m)
	}
	writeRequires(&b, all, " // indirect")
	return []byte(b.String()), sumFile(sums), unknown
}

// writeRequires writes one require block.
func writeRequires(b *strings.Builder, mods map[string]bool, mark string) {
	if len(mods) == 0 {
		return
	}
	if len(mods) == 1 {
		for m := range mods {
			fmt.Fprintf(b, "\nrequire %s %s%s\n", m, modules().Versions[m], mark)
		}
		return
	}
	b.WriteString("\nrequire (\n")
	for _, m := range slices.Sorted(maps.Keys(mods)) {
		fmt.Fprintf(b, "\t%s %s%s\n", m, modules().Versions[m], mark)
	}
	b.WriteString(")\n")
}

// sumFile returns go.sum of lines.
func sumFile(lines map[string]bool) []byte {
	var b strings.Builder
	for _, line := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(line + "\n")
	}
	return []byte(b.String())
}
