// This file holds the signatures of the Go functions that templates call: read from the source of the support
// packages and, for the standard library, from a list of the functions that the tables use.

package rule

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// Signature is a Go function's parameters and results, as spellings.
type Signature struct {
	TypeParams []string
	Recv       string // base name of the receiver's type, "" for a function
	Params     []string
	Names      []string
	Variadic   bool
	Results    []string
}

// Signatures finds functions by "pkg.Name", methods by "pkg.Type.Name", and variables and fields by the same with
// no parameters and one result.
type Signatures struct {
	funcs   map[string]*Signature
	values  map[string]string // type of "pkg.Var" and "pkg.Type.Field"
	makers  map[string]string // the function whose result a variable without a type is
	aliases map[string]string // "pkg.MultiDict" -> "pkg.Multi[string]"
}

// NewSignatures returns the signatures of the support packages: source by file name by package name. Files that do
// not parse are a mistake of the build, so it panics.
func NewSignatures(packages map[string]map[string][]byte) *Signatures {
	s := &Signatures{funcs: map[string]*Signature{}, values: map[string]string{}, makers: map[string]string{}, aliases: map[string]string{}}
	s.addText("std.go", standard)
	for pkg, files := range packages {
		for name, text := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
			if err != nil {
				panic(err)
			}
			s.addFile(file, pkg)
		}
	}
	for name, maker := range s.makers {
		if sig := s.funcs[maker]; sig != nil && len(sig.Results) > 0 && s.values[name] == "" {
			s.values[name] = sig.Results[0]
		}
	}
	return s
}

// Declares reports whether a support package has a function or variable of the name, such as "py.Int".
func (s *Signatures) Declares(name string) bool {
	return s.funcs[name] != nil || s.values[name] != "" || s.makers[name] != ""
}

// addText adds a list of packages in one text: "package" clauses separate them.
func (s *Signatures) addText(name, text string) {
	for _, part := range strings.Split(text, "\npackage ")[1:] {
		file, err := parser.ParseFile(token.NewFileSet(), name, "package "+part, parser.SkipObjectResolution)
		if err != nil {
			panic(err)
		}
		s.addFile(file, file.Name.Name)
	}
}

func (s *Signatures) addFile(file *ast.File, pkg string) {
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			s.addFunc(decl, pkg)
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				s.addSpec(spec, pkg)
			}
		}
	}
}

func (s *Signatures) addFunc(decl *ast.FuncDecl, pkg string) {
	sig := &Signature{}
	key := pkg + "." + decl.Name.Name
	if decl.Recv != nil {
		recv := decl.Recv.List[0].Type
		sig.Recv = Base(spell(recv))
		sig.TypeParams = Args(spell(recv))
		key = pkg + "." + sig.Recv + "." + decl.Name.Name
	} else if decl.Type.TypeParams != nil {
		for _, field := range decl.Type.TypeParams.List {
			for _, name := range field.Names {
				sig.TypeParams = append(sig.TypeParams, name.Name)
			}
		}
	}
	sig.fill(decl.Type, pkg)
	s.funcs[key] = sig
}

func (sig *Signature) fill(fn *ast.FuncType, pkg string) {
	generic := map[string]bool{}
	for _, name := range sig.TypeParams {
		generic[name] = true
	}
	for _, field := range fn.Params.List {
		t := field.Type
		if dots, ok := t.(*ast.Ellipsis); ok {
			t, sig.Variadic = dots.Elt, true
		}
		for i := range max(1, len(field.Names)) {
			sig.Params = append(sig.Params, spell(qualify(t, pkg, generic)))
			name := ""
			if i < len(field.Names) {
				name = field.Names[i].Name
			}
			sig.Names = append(sig.Names, name)
		}
	}
	if fn.Results == nil {
		return
	}
	for _, field := range fn.Results.List {
		for range max(1, len(field.Names)) {
			sig.Results = append(sig.Results, spell(qualify(field.Type, pkg, generic)))
		}
	}
}

func (s *Signatures) addSpec(spec ast.Spec, pkg string) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		s.addValues(spec, pkg)
	case *ast.TypeSpec:
		s.addFields(spec, pkg)
	}
}

func (s *Signatures) addValues(spec *ast.ValueSpec, pkg string) {
	for i, name := range spec.Names {
		switch {
		case spec.Type != nil:
			s.values[pkg+"."+name.Name] = spell(qualify(spec.Type, pkg, nil))
		case i < len(spec.Values):
			s.values[pkg+"."+name.Name] = literalType(spec.Values[i], pkg)
			if call, ok := spec.Values[i].(*ast.CallExpr); ok {
				s.makers[pkg+"."+name.Name] = spell(qualifyFunc(call.Fun, pkg))
			}
		}
	}
}

// qualifyFunc puts pkg before the name of one of its own functions.
func qualifyFunc(fun ast.Expr, pkg string) ast.Expr {
	if name, ok := fun.(*ast.Ident); ok {
		return &ast.SelectorExpr{X: ast.NewIdent(pkg), Sel: name}
	}
	return fun
}

// literalType returns the type of a literal, of a struct or the address of one too, "" for what is no literal.
func literalType(e ast.Expr, pkg string) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		return map[token.Token]string{token.STRING: "string", token.INT: "int", token.FLOAT: "float64"}[e.Kind]
	case *ast.CompositeLit:
		if name, ok := e.Type.(*ast.Ident); ok {
			return spell(qualify(name, pkg, nil))
		}
	case *ast.UnaryExpr:
		if lit, ok := e.X.(*ast.CompositeLit); ok && e.Op == token.AND {
			return "*" + spell(qualify(lit.Type, pkg, nil))
		}
	}
	return ""
}

func (s *Signatures) addFields(spec *ast.TypeSpec, pkg string) {
	if spec.Assign.IsValid() {
		s.aliases[pkg+"."+spec.Name.Name] = spell(qualify(spec.Type, pkg, nil))
		return
	}
	st, ok := spec.Type.(*ast.StructType)
	if !ok || spec.TypeParams != nil {
		return
	}
	for _, field := range st.Fields.List {
		for _, name := range field.Names {
			s.values[pkg+"."+spec.Name.Name+"."+name.Name] = spell(qualify(field.Type, pkg, nil))
		}
	}
}

// Resolve replaces an alias by what it stands for, behind a pointer too.
func (s *Signatures) Resolve(goType string) string {
	star := strings.HasPrefix(goType, "*")
	if target := s.aliases[strings.TrimPrefix(goType, "*")]; target != "" {
		if star {
			return "*" + target
		}
		return target
	}
	return goType
}

// Func returns the signature of a function "pkg.Name" or a method "pkg.Type.Name", or nil.
func (s *Signatures) Func(name string) *Signature { return s.funcs[name] }

// Value returns the type of a variable "pkg.Name" or a field "pkg.Type.Name", or "".
func (s *Signatures) Value(name string) string { return s.values[name] }

// qualify puts pkg before the exported local names of a type.
func qualify(e ast.Expr, pkg string, generic map[string]bool) ast.Expr {
	q := func(e ast.Expr) ast.Expr { return qualify(e, pkg, generic) }
	switch e := e.(type) {
	case *ast.Ident:
		if ast.IsExported(e.Name) && !generic[e.Name] {
			return &ast.SelectorExpr{X: ast.NewIdent(pkg), Sel: e}
		}
	case *ast.StarExpr:
		return &ast.StarExpr{X: q(e.X)}
	case *ast.ArrayType:
		return &ast.ArrayType{Len: e.Len, Elt: q(e.Elt)}
	case *ast.MapType:
		return &ast.MapType{Key: q(e.Key), Value: q(e.Value)}
	case *ast.IndexExpr:
		return &ast.IndexExpr{X: q(e.X), Index: q(e.Index)}
	case *ast.IndexListExpr:
		list := make([]ast.Expr, len(e.Indices))
		for i, x := range e.Indices {
			list[i] = q(x)
		}
		return &ast.IndexListExpr{X: q(e.X), Indices: list}
	case *ast.FuncType:
		return &ast.FuncType{Params: qualifyFields(e.Params, q), Results: qualifyFields(e.Results, q)}
	}
	return e
}

func qualifyFields(list *ast.FieldList, q func(ast.Expr) ast.Expr) *ast.FieldList {
	if list == nil {
		return nil
	}
	out := &ast.FieldList{}
	for _, field := range list.List {
		out.List = append(out.List, &ast.Field{Names: field.Names, Type: q(field.Type)})
	}
	return out
}
