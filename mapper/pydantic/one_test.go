// This file checks the Go of models of version 1 against templates/support/pydantic1/testdata/models/models.go, which runs
// against what real Pydantic recorded.

package pydantic_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/templates"
)

const supportOne = "../../templates/support/pydantic1/"

// hostOne is a host of a program whose models version 1 validates.
type hostOne struct {
	host
	signatures *rule.Signatures
}

func (h hostOne) Qual(pkg, name string) gotree.Expr {
	if pkg == "pydantic" && h.signatures.Declares("pydantic1."+name) {
		return gotree.Qual{Path: "github.com/flask2gin/flask2gin/templates/support/pydantic1", Name: name}
	}
	return h.host.Qual(pkg, name)
}

func TestModelsOne(t *testing.T) {
	text, err := os.ReadFile(supportOne + "testdata/models.py")
	require.NoError(t, err)
	source := strings.Replace(string(text), "\nTree.update_forward_refs()\n", "\nRenamed(userName='x').dict(exclude_unset=True, exclude_defaults=True)\n", 1)
	p := program(t, source)
	p.PydanticOne = "Pydantic 1.10 validates the models"
	models := pydantic.New(p, lower.Fold, lower.FoldCall)
	file := &gotree.File{Dir: "models", Name: "models", Package: "models", Doc: "Package models is what testdata/models.py becomes."}
	h := hostOne{host{"models"}, rule.NewSignatures(templates.Support())}
	for _, c := range p.Modules[0].Classes {
		if c.Kind != ir.ModelClass {
			continue // testdata/models/enums.go has them
		}
		m, reason := models.Describe(c)
		require.Nil(t, reason, c.Name)
		decls, reason := m.Decls(h)
		require.Nil(t, reason, c.Name)
		file.Decls = append(file.Decls, decls...)
	}
	got, err := codegen.Print(file, "example.com")
	require.NoError(t, err)
	golden := supportOne + "testdata/models/models.go"
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, squeezed(want), squeezed(got))
}
