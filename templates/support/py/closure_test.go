// A generated project gets only the files that it uses, with those that they
// use: this holds the sets small.

package py

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFilesTakenTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks the package from source")
	}
	uses := fileUses(t)
	for file, most := range map[string]int{
		"list.go": 20, "dict.go": 20, "error.go": 20, "none.go": 21, "equal.go": 21, "item.go": 22, "typed_int.go": 23,
		"json_loads.go": 26, "jsonify.go": 31, "format.go": 27, "case.go": 22, "datetime.go": 37, "uuid.go": 23,
	} {
		taken := map[string]bool{}
		take(uses, file, taken)
		require.LessOrEqual(t, len(taken), most, "%s takes %v", file, taken)
	}
}

func take(uses map[string]map[string]bool, file string, taken map[string]bool) {
	if taken[file] {
		return
	}
	taken[file] = true
	for other := range uses[file] {
		take(uses, other, taken)
	}
}

// fileUses returns, for every file, the files whose declarations it uses.
func fileUses(t *testing.T) map[string]map[string]bool {
	fset := token.NewFileSet()
	var files []*ast.File
	names, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, entry := range names {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(fset, name, nil, 0)
			require.NoError(t, err)
			files = append(files, f)
		}
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := config.Check("py", fset, files, info)
	require.NoError(t, err)
	uses := map[string]map[string]bool{}
	for ident, object := range info.Uses {
		if fn, ok := object.(*types.Func); ok {
			object = fn.Origin()
		}
		from, to := fset.Position(ident.Pos()).Filename, fset.Position(object.Pos()).Filename
		if object.Pkg() != pkg || from == to {
			continue
		}
		if uses[from] == nil {
			uses[from] = map[string]bool{}
		}
		uses[from][filepath.Base(to)] = true
	}
	return uses
}
