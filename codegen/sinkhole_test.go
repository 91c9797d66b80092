// This file proves the emitters: whatever strings, names, comments and paths the input holds, the output parses to
// the same declarations, imports and directives as with harmless ones.

package codegen

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io"
	"math/rand/v2"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"
	"golang.org/x/mod/modfile"
	"golang.org/x/text/unicode/norm"

	. "github.com/flask2gin/flask2gin/codegen/gotree"
)

// foreign is the text of the input that a project is made of.
type foreign struct {
	text, name, comment, path, key string
}

// harmless is what every other input is compared with.
var harmless = foreign{"text", "name", "comment", "path", "key"}

// foreignProject returns a project with the text of the input in every place where the mapper puts some.
func foreignProject(in foreign) *Project {
	local, exported := GoName(in.name, false), GoName(in.name, true)
	scope := NewScope(nil, "view", "keep", "Model", "Reader", "table", "limit")
	free := scope.Take(local)
	fields := []Field{
		{
			Doc: in.comment, Names: []string{exported}, Type: Ident{Name: "string"}, Comment: in.comment,
			Tags: []Tag{{Key: "json", Value: in.text}, {Key: in.key, Value: in.text}},
		},
	}
	view := &Func{
		Doc: in.comment, Name: "view",
		Type: FuncType{Params: []Param{{Names: []string{free}, Type: Ident{Name: "string"}}}},
		Body: &Block{Stmts: []Stmt{
			&Comment{Text: in.comment},
			Do(CallOf(Qual{Path: "fmt", Name: "Println"}, Ident{Name: free}, Str{Value: in.text}, Str{Value: in.text, Raw: true})),
			&Trailing{Text: in.comment},
			BlankLine{},
			&Comment{Text: in.comment},
			Set(&Composite{Type: &MapType{Key: Ident{Name: "string"}, Value: Ident{Name: "int"}}, Lines: true, Elts: []Element{
				{Key: Str{Value: in.text}, Value: Num{Text: "1"}, Comment: in.comment},
			}}, Blank),
			Do(CallOf(Qual{Path: "net/http", Name: "Get"}, &Binary{Op: "+", X: Ident{Name: in.name}, Y: Str{Value: in.text}})),
		}},
	}
	decls := []Decl{
		&CommentDecl{Text: in.comment},
		&TypeDecl{Doc: in.comment, Name: "Model", Type: &StructType{Fields: fields}},
		&TypeDecl{Doc: in.comment, Name: "Reader", Type: &InterfaceType{Methods: []Method{{Doc: in.comment, Name: exported}}}},
		&VarDecl{Doc: in.comment, Specs: []VarSpec{{Names: []string{"table"}, Values: []Expr{Str{Value: in.text}}, Comment: in.comment}}},
		&VarDecl{Const: true, Specs: []VarSpec{
			{Doc: in.comment, Names: []string{"limit"}, Values: []Expr{Num{Text: "1"}}, Comment: in.comment},
			{Names: []string{"keep"}, Values: []Expr{Num{Text: "2"}}},
		}},
		view,
		&CommentDecl{Text: in.comment},
	}
	route := RouteDoc{
		Rule: in.text, Endpoint: in.name, Methods: []string{in.key}, Fate: "stub", Conditions: []string{in.text},
		Path: "f" + in.path, Line: 1, Handler: "h" + in.name, Reasons: []Reason{{Code: in.key, Message: in.comment, Path: in.path, Line: 2}},
	}
	return &Project{
		Module: in.path, Name: in.text, Addr: in.text,
		Files: []*File{
			{Dir: "app", Name: "app", Package: "app", Doc: "Package app.", Decls: []Decl{&Func{Name: "New"}}},
			{Dir: in.path + "/z", Name: in.path, Package: in.name, Doc: in.comment, Decls: decls},
		},
		Env: []EnvVar{{Name: in.key, Doc: in.comment}}, Routes: []RouteDoc{route},
		Notes: []Note{{Code: in.key, Message: in.comment, Path: in.path, Line: 3}},
	}
}

// obeyed matches every line that some tool obeys or reads as a mark.
var obeyed = regexp.MustCompile(`(?m)^\s*(//(go:|line |export |extern |lint:|sys|[a-z0-9]+:[a-z0-9]|nolint)|//\s*\+build|//[/ ]*nolint|` +
	`// Code generated .* DO NOT EDIT\.$|/\*line |#cgo|//\s*#cgo|//\s*(go|lint):)`)

// shape is what a Go file does: its declarations and imports, and the strings in it.
type shape struct {
	nodes, imports, strings []string
}

func shapeOf(t require.TestingT, name string, src []byte) shape {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, src, parser.ParseComments)
	require.NoError(t, err, "%s", src)
	var s shape
	for _, spec := range file.Imports {
		s.imports = append(s.imports, spec.Path.Value)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil, *ast.CommentGroup, *ast.Comment:
			return false
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil {
				n.Tag = nil // compared by its keys
				s.nodes = append(s.nodes, "tag")
			}
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				value, err := strconv.Unquote(n.Value)
				require.NoError(t, err)
				s.strings = append(s.strings, value)
			}
		}
		s.nodes = append(s.nodes, fmt.Sprintf("%T", n))
		return true
	})
	require.False(t, ast.IsGenerated(file), "%s", src)
	checkComments(t, file, src)
	return s
}

// checkComments requires that no comment acts, and that nothing in the file hides.
func checkComments(t require.TestingT, file *ast.File, src []byte) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			require.False(t, constraint.IsGoBuild(c.Text) || constraint.IsPlusBuild(c.Text), "%q", c.Text)
			require.NotContains(t, c.Text, "#nosec")
		}
	}
	require.Empty(t, obeyed.FindAllString(string(src), -1), "%s", src)
	require.True(t, utf8.Valid(src))
	require.False(t, strings.ContainsFunc(string(src), hides), "%q", src)
}

// hides reports whether r does not show where it stands.
func hides(r rune) bool {
	return r != '\n' && r != '\t' && (unicode.IsControl(r) || r == '\ufeff' || unicode.Is(unicode.Bidi_Control, r))
}

// made is what a project became: its files, their shapes in order, and the scaffold.
type made struct {
	lay      *layout
	files    map[string][]byte
	shapes   []shape
	scaffold map[string][]byte
	mainFile shape
}

func makeForeign(t require.TestingT, in foreign) *made {
	p := foreignProject(in)
	m := &made{lay: newLayout(p)}
	var failures []Failure
	m.files, failures = printFiles(p, m.lay)
	require.Empty(t, failures, "%q", in)
	for _, f := range m.lay.files {
		m.shapes = append(m.shapes, shapeOf(t, f.path, m.files[f.path]))
	}
	require.Len(t, m.lay.spans[m.lay.files[1].path], len(p.Files[1].Decls)-2)
	var err error
	m.scaffold, err = scaffold(p, m.lay, nil)
	require.NoError(t, err, "%q", in)
	m.mainFile = shapeOf(t, "main.go", m.scaffold["main.go"])
	return m
}

// benign is what harmless text becomes.
var benign = sync.OnceValue(func() *made { return makeForeign(panicking{}, harmless) })

// panicking fails by panic.
type panicking struct{}

func (panicking) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
func (panicking) FailNow()                          { panic("failed") }

// checkForeign requires that a project of in does what a project of harmless text does.
func checkForeign(t require.TestingT, in foreign) {
	want, got := benign(), makeForeign(t, in)
	require.Len(t, got.files, len(want.files))
	for i, f := range got.lay.files {
		a, b := want.shapes[i], got.shapes[i]
		if !slices.Equal(a.nodes, b.nodes) {
			require.Equal(t, a.nodes, b.nodes, "%s", got.files[f.path])
		}
		require.Equal(t, a.imports, b.imports)
		checkStrings(t, a.strings, b.strings, in.text)
		checkPlace(t, f.path, f.file, got.files[f.path])
	}
	checkScaffold(t, want, got, in)
}

// checkStrings requires every string literal that was "text" to have the value of text.
func checkStrings(t require.TestingT, want, got []string, text string) {
	require.Len(t, got, len(want))
	for i := range want {
		if want[i] == "text" {
			require.Equal(t, text, got[i])
		} else {
			require.Equal(t, want[i], got[i])
		}
	}
}

// checkPlace requires that every platform builds the file where it stands.
func checkPlace(t require.TestingT, name string, file *File, src []byte) {
	require.Regexp(t, `^([a-z][a-z0-9]*/)*[a-z0-9][a-z0-9_]*\.go$`, name)
	require.Equal(t, norm.NFC.String(name), name)
	for _, elem := range strings.Split(strings.TrimPrefix(path.Dir(name), "internal/"), "/") {
		require.NotContains(t, []string{"internal", "vendor", "testdata", "main"}, elem)
	}
	require.Regexp(t, `^[a-z][a-z0-9]*$`, file.Package)
	require.False(t, IsKeyword(file.Package) || IsPredeclared(file.Package) || strings.HasSuffix(file.Package, "_test"))
	for _, platform := range []string{"linux/amd64", "windows/arm64"} {
		system, arch, _ := strings.Cut(platform, "/")
		ctx := build.Default
		ctx.GOOS, ctx.GOARCH, ctx.CgoEnabled = system, arch, false
		ctx.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(string(src))), nil }
		ok, err := ctx.MatchFile("/x", path.Base(name))
		require.NoError(t, err)
		require.True(t, ok, name)
	}
}

// checkScaffold requires that the files around the code keep their form.
func checkScaffold(t require.TestingT, want, got *made, in foreign) {
	a, b := want.scaffold, got.scaffold
	for name := range a {
		require.Equal(t, strings.Count(string(a[name]), "\n"), strings.Count(string(b[name]), "\n"), "%s:\n%s", name, b[name])
		require.False(t, strings.ContainsFunc(string(b[name]), hides), name)
	}
	require.Equal(t, want.mainFile.nodes, got.mainFile.nodes)
	var doc struct {
		Route []struct{ Rule, Endpoint, File string }
	}
	require.NoError(t, toml.Unmarshal(b["routes.toml"], &doc), "%s", b["routes.toml"])
	require.Len(t, doc.Route, 1)
	if utf8.ValidString(in.text) {
		require.Equal(t, in.text, doc.Route[0].Rule)
	}
	mod, _, _ := goMod(got.lay.module, nil)
	parsed, err := modfile.Parse("go.mod", mod, nil)
	require.NoError(t, err, "%s", mod)
	require.Empty(t, parsed.Require)
	require.Len(t, regexp.MustCompile(`(?m)^[A-Z]+ `).FindAllString(string(b["Dockerfile"]), -1), 12, "%s", b["Dockerfile"])
}

// nasty are fragments that have broken generators.
var nasty = []string{
	"\n", "\r", "\r\n", "\x00", "\v", "\f", "\x1c", "\u0085", "\u2028", "\u2029", "\ufeff", "\u202e", "\u2066", "\u200b", "\xff", "\xc3(",
	"`", `"`, "'", `\`, "*/", "/*", "//", "%s", "%!", "{{.}}", "{{", "${X}", "$(rm)", "|", "<script>", "&amp;", "[x](y)", "```",
	"//go:embed x", "go:generate rm", "//go:build ignore", "+build ignore", "\n\n+build ignore\n\n", "line x.go:1", "/*line x.go:1*/",
	"//export F", "#cgo LDFLAGS: -x", "nolint", "nolint:all", "lint:ignore SA1 x", "#nosec", "Code generated by x. DO NOT EDIT.",
	"\n//line /etc/passwd:1\n", "import \"C\"", "package evil", "func init() {}", "}", "{", "(", ")", ";", ",", ":=", "\n}\nfunc init() {",
	"func", "type", "range", "nil", "string", "init", "main", "_", "__", "len", "error", "http", "fmt", "Model", "view", "any", "iota",
	"_test", "_windows", "_js", "_arm64", "_linux_amd64", "windows", ".", "..", "/", "../../etc", "/etc/passwd", "internal", "vendor", "testdata",
	"aux", "CON", "documentation", "a b", " ", "\t", "é", "e\u0301", "É", "名前", "ª", "𝐱", "‿", "℘", "Å", "ﬁ", "1", "1a", "user_id", "X",
	"Deprecated: x", "- list", "# head", "  indented", "1. one", "\tcode", "[Name]: http://x", strings.Repeat("x", 300), "example.com/x", "std", "time",
}

// foreignText returns a few fragments put together, or now and then random characters.
func foreignText(rng *rand.Rand) string {
	var b strings.Builder
	for range rng.IntN(5) {
		if rng.IntN(8) == 0 {
			b.WriteRune(rune(rng.IntN(0x3000)))
		} else {
			b.WriteString(nasty[rng.IntN(len(nasty))])
		}
	}
	return b.String()
}

func TestEmittersOnNastyText(t *testing.T) {
	cases := 10_000
	if testing.Short() {
		cases = 1_000
	}
	for _, s := range nasty {
		checkForeign(t, foreign{s, s, s, s, s})
	}
	rng := rand.New(rand.NewPCG(7, 11))
	for range cases {
		checkForeign(t, foreign{foreignText(rng), foreignText(rng), foreignText(rng), foreignText(rng), foreignText(rng)})
		if t.Failed() {
			return
		}
	}
}

func FuzzEmitter(f *testing.F) {
	for _, s := range nasty {
		f.Add(s, s, s, s, s)
	}
	f.Fuzz(func(t *testing.T, text, name, comment, path, key string) {
		checkForeign(t, foreign{text, name, comment, path, key})
	})
}

func TestStructTagsKeepTheirValues(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		text := foreignText(rng)
		src, err := Print(&File{Package: "p", Decls: []Decl{&TypeDecl{Name: "T", Type: &StructType{Fields: []Field{
			{Names: []string{"A"}, Type: Ident{Name: "int"}, Tags: []Tag{{Key: "json", Value: text}, {Key: "form", Value: "x"}}},
		}}}}}, "todo")
		require.NoError(t, err)
		file, err := parser.ParseFile(token.NewFileSet(), "", src, 0)
		require.NoError(t, err)
		lit := file.Decls[0].(*ast.GenDecl).Specs[0].(*ast.TypeSpec).Type.(*ast.StructType).Fields.List[0].Tag.Value
		tag, err := strconv.Unquote(lit)
		require.NoError(t, err)
		require.Equal(t, text, reflect.StructTag(tag).Get("json"), tag)
		require.Equal(t, "x", reflect.StructTag(tag).Get("form"))
	}
}
