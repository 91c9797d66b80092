// This file checks the Go of models against templates/support/pydantic/testdata/models/models.go, which runs against what real
// Pydantic recorded, and the reasons why models are refused.

package pydantic_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const support = "../../templates/support/pydantic/"

// host is a Host as the mapper is one: optional scalars are dynamic.
type host struct{ pkg string }

func (h host) GoType(t ir.Type) string {
	switch t := t.(type) {
	case ir.Basic:
		return [...]string{"any", "any", "any", "bool", "int", "float64", "string", "[]byte", "py.BigInt"}[t]
	case ir.List:
		return "*py.List[" + h.element(t.Elem) + "]"
	case ir.Dict:
		key := h.GoType(t.Key)
		if key != "string" && key != "int" {
			key = "any"
		}
		return "*py.Dict[" + key + ", " + h.element(t.Value) + "]"
	case ir.Set:
		elem := h.element(t.Elem)
		if elem != "string" && elem != "int" {
			elem = "any"
		}
		return "*py.Set[" + elem + "]"
	case ir.Tuple:
		return "py.Tuple"
	case ir.Optional:
		if inner := h.GoType(t.Elem); strings.HasPrefix(inner, "*") {
			return inner
		}
		return "any"
	case ir.External:
		return map[string]string{"datetime.datetime": "py.DateTime", "datetime.date": "py.Date", "uuid.UUID": "py.UUID", "decimal.Decimal": "py.Decimal", "datetime.time": "py.TimeOfDay", "datetime.timedelta": "py.TimeDelta", "pathlib.Path": "py.Path", "pydantic.HttpUrl": "pydantic.Link", "pydantic.SecretStr": "pydantic.Secret"}[t.Name]
	case ir.Instance:
		if strings.Contains(t.Class.Name, "[") {
			return "*" + h.pkg + "." + gotree.GoName(t.Class.Name, true)
		}
		return "*" + h.pkg + "." + t.Class.Name
	}
	return ""
}

func (h host) element(t ir.Type) string {
	if t == ir.Type(ir.BigInt) {
		return "any"
	}
	return h.GoType(t)
}

func (h host) TypeTree(goType string) gotree.Expr {
	if inner, ok := strings.CutPrefix(goType, "*"); ok {
		return gotree.Ptr(h.TypeTree(inner))
	}
	if goType == "[]byte" {
		return &gotree.ArrayType{Elem: gotree.Ident{Name: "byte"}}
	}
	base, _, generic := strings.Cut(goType, "[")
	var out gotree.Expr = gotree.Ident{Name: base}
	if pkg, name, ok := strings.Cut(base, "."); ok {
		out = h.Qual(pkg, name)
	}
	if !generic {
		return out
	}
	inst := gotree.Inst(out)
	for _, arg := range pydantic.TypeArgs(goType) {
		inst.Indices = append(inst.Indices, h.TypeTree(arg))
	}
	return inst
}

// EnumMembers and EnumMember name variables as the mapper does.
func (h host) EnumMembers(c *ir.Class) (gotree.Expr, *pydantic.Unsupported) {
	return gotree.Ident{Name: c.Name + "Members"}, nil
}

func (h host) EnumMember(c *ir.Class, name string) (gotree.Expr, *pydantic.Unsupported) {
	return gotree.Ident{Name: c.Name + name}, nil
}

// Refused returns nil: every model has a type here.
func (h host) Refused(*ir.Class) *pydantic.Unsupported { return nil }

// Func names functions as the mapper does; their types are those of strings.
func (h host) Func(fn *ir.Func, self *ir.Class) (pydantic.Callable, *pydantic.Unsupported) {
	name := gotree.GoName(fn.Class.Name, false) + gotree.GoName(fn.Name, true)
	if self != nil {
		return pydantic.Callable{X: gotree.Sel(gotree.Ptr(gotree.Ident{Name: self.Name}), gotree.GoName(fn.Name, true)), Params: nil, Result: "*" + h.pkg + "." + self.Name, Fails: true}, nil
	}
	return pydantic.Callable{X: gotree.Ident{Name: name}, Params: []string{"string"}, Result: "string", Fails: true}, nil
}

func (h host) Qual(pkg, name string) gotree.Expr { return gotree.Qual{Path: h.path(pkg), Name: name} }

func (h host) path(pkg string) string {
	switch pkg {
	case h.pkg:
		return "example.com/" + h.pkg
	case "py", "pydantic":
		return "github.com/flask2gin/flask2gin/templates/support/" + pkg
	}
	if pkg == "iter" {
		return pkg
	}
	return "github.com/google/" + pkg
}

func program(t *testing.T, text string) *ir.Program {
	t.Helper()
	r := &diag.Report{}
	f := source.NewFile("models.py", text)
	stubs, _ := lower.NewStubs(nil)
	p := lower.Lower("app", []lower.Source{{File: f, Syntax: parser.ParseFile(f, r)}}, stubs, r)
	require.Empty(t, r.All())
	return p
}

func TestModels(t *testing.T) {
	checkDecls(t, "models")
	checkDecls(t, "more")
}

// checkDecls checks the Go of the models of a file against its golden form.
func checkDecls(t *testing.T, name string) {
	text, err := os.ReadFile(support + "testdata/" + name + ".py")
	require.NoError(t, err)
	// One program of the file asks for what was given, so that the record of it is tested too.
	p := program(t, string(text)+"\nOwner(name='x').model_dump(exclude_unset=True, exclude_defaults=True)\n")
	models := pydantic.New(p, lower.Fold, lower.FoldCall)
	file := &gotree.File{Dir: name, Name: name, Package: name, Doc: "Package " + name + " is what testdata/" + name + ".py becomes."}
	for _, c := range p.Modules[0].Classes {
		if c.Kind != ir.ModelClass {
			continue // testdata/models/enums.go has them
		}
		m, reason := models.Describe(c)
		require.Nil(t, reason, c.Name)
		decls, reason := m.Decls(host{name})
		require.Nil(t, reason, c.Name)
		file.Decls = append(file.Decls, decls...)
	}
	got, err := codegen.Print(file, "example.com")
	require.NoError(t, err)
	golden := support + "testdata/" + name + "/" + name + ".go"
	if *update {
		require.NoError(t, os.MkdirAll(support+"testdata/"+name, 0o755))
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, squeezed(want), squeezed(got))
}

// squeezed takes the layout out of Go code: that is the printer's business.
func squeezed(code []byte) string {
	text := strings.Join(strings.Fields(string(code)), "")
	return strings.NewReplacer(",)", ")", ",}", "}").Replace(text)
}
