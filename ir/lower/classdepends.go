// This file writes functions for the models and dataclasses that operations of FastAPI depend on: FastAPI reads their fields as
// parameters, as the signatures of their constructors say (FastAPI documentation, "Classes as Dependencies").
//
//	class Page(BaseModel):                       def read_page(*, skip: Annotated[int, Field(ge=0)] = 0) -> Page:
//	    skip: int = Field(0, ge=0)       =>          return Page(skip=skip)
//	def items(page: Page = Depends()): ...       def items(page: Page = Depends(read_page)): ...

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dependedClasses knows the classes of a program that operations may depend on.
type dependedClasses struct {
	p       *ir.Program
	defs    map[string]*pyast.ClassDef
	home    map[string]*ir.Module
	twice   map[string]bool
	readers map[string]string // the functions that are written, by their classes
}

// writeClassDependencies writes the functions of a program.
func writeClassDependencies(p *ir.Program) {
	d := &dependedClasses{p: p, defs: map[string]*pyast.ClassDef{}, home: map[string]*ir.Module{}, twice: map[string]bool{}, readers: map[string]string{}}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if c, ok := s.(*pyast.ClassDef); ok {
				d.twice[c.Name] = d.defs[c.Name] != nil
				d.defs[c.Name], d.home[c.Name] = c, m
			}
		}
	}
	for _, m := range p.Modules {
		if !importsFastAPI(m.Syntax) {
			continue
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if fn := functionOf(n); fn != nil {
				d.params(m, fn.args)
			}
			return true
		})
	}
}

// params looks at the parameters of a function.
func (d *dependedClasses) params(m *ir.Module, args *pyast.Arguments) {
	list := slices.Concat(args.Posonlyargs, args.Args)
	for i, e := range args.Defaults {
		d.param(m, list[len(list)-len(args.Defaults)+i].Annotation, e)
	}
	for i, a := range args.Kwonlyargs {
		d.param(m, a.Annotation, args.KwDefaults[i])
	}
	for _, a := range slices.Concat(list, args.Kwonlyargs) {
		sub, ok := a.Annotation.(*pyast.Subscript)
		if !ok || lastName(sub.Value) != "Annotated" {
			continue
		}
		if parts, ok := sub.Slice.(*pyast.Tuple); ok {
			for _, part := range parts.Elts[1:] {
				d.param(m, parts.Elts[0], part)
			}
		}
	}
}

// param writes the function for a parameter that is Depends() or Depends(C), and names it there.
func (d *dependedClasses) param(m *ir.Module, annotation, e pyast.Expr) {
	call, ok := e.(*pyast.Call)
	if !ok || lastName(call.Func) != "Depends" || len(call.Args) > 1 {
		return
	}
	class := nameOf(annotation)
	if len(call.Args) == 1 {
		class = nameOf(call.Args[0])
	}
	if d.defs[class] == nil || d.twice[class] || m != d.home[class] && importOfClass(m, class) == nil {
		return
	}
	reader := d.readers[class]
	if reader == "" {
		if reader = d.reader(class); reader == "" {
			return
		}
		d.readers[class] = reader
	}
	if from := importOfClass(m, class); m != d.home[class] && !slices.ContainsFunc(from.Names, func(a *pyast.Alias) bool { return a.Name == reader }) {
		from.Names = append(from.Names, &pyast.Alias{Span: from.Span, Name: reader})
	}
	call.Args = []pyast.Expr{&pyast.Name{Span: call.Span, ID: reader}}
}

// importOfClass returns the import of a module that binds the name of a class under that name.
func importOfClass(m *ir.Module, class string) *pyast.ImportFrom {
	for _, s := range m.Syntax.Body {
		if from, ok := s.(*pyast.ImportFrom); ok {
			for _, a := range from.Names {
				if a.Name == class && (a.Asname == "" || a.Asname == class) {
					return from
				}
			}
		}
	}
	return nil
}

// reader writes the function of a class behind it and returns its name, "" where the class has another form.
func (d *dependedClasses) reader(class string) string {
	c, m := d.defs[class], d.home[class]
	fields, ok := d.fields(c, 0)
	if !ok || len(fields) == 0 {
		return ""
	}
	name := "read_" + snake(class)
	for isTaken(m, name) {
		name += "_"
	}
	def := readerOf(c, name, fields)
	stmts := []pyast.Stmt{def}
	if slices.ContainsFunc(fields, func(f *dependedField) bool { return len(f.limits) > 0 }) && absoluteImport(m, "Annotated") == nil {
		stmts = append([]pyast.Stmt{&pyast.ImportFrom{Span: c.Span, Module: "typing", Names: []*pyast.Alias{{Span: c.Span, Name: "Annotated"}}}}, def)
	}
	note(m, stmts)
	m.Syntax.Body = slices.Insert(m.Syntax.Body, slices.Index(m.Syntax.Body, pyast.Stmt(c))+1, stmts...)
	if d.p.Readers == nil {
		d.p.Readers = map[pyast.Node]bool{}
	}
	d.p.Readers[def] = true
	return name
}

// dependedField is a field that FastAPI reads.
type dependedField struct {
	name       string
	annotation pyast.Expr
	value      pyast.Expr       // its default, nil where it must be given
	marker     pyast.Expr       // Field, as the module names it
	limits     []*pyast.Keyword // the constraints that Field gives it
	span       pyast.Span
}

// fields returns the fields of a model or a dataclass; false for a class of another form.
func (d *dependedClasses) fields(c *pyast.ClassDef, depth int) ([]*dependedField, bool) {
	var out []*dependedField
	isData := len(c.DecoratorList) == 1 && lastName(c.DecoratorList[0]) == "dataclass" && len(c.Bases) == 0
	switch {
	case len(c.Keywords) > 0 || depth > maxBases || !isData && len(c.DecoratorList) > 0 || !isData && len(c.Bases) != 1:
		return nil, false
	case isData || nameOf(c.Bases[0]) == "BaseModel":
	default:
		base := nameOf(c.Bases[0])
		if d.defs[base] == nil || d.twice[base] || d.home[base] != d.home[c.Name] {
			return nil, false
		}
		above, ok := d.fields(d.defs[base], depth+1)
		if !ok {
			return nil, false
		}
		out = above
	}
	for _, s := range c.Body {
		switch s := s.(type) {
		case *pyast.AnnAssign:
			f := fieldOf(s)
			if f == nil {
				return nil, false
			}
			if at := slices.IndexFunc(out, func(o *dependedField) bool { return o.name == f.name }); at >= 0 {
				out[at] = f
			} else {
				out = append(out, f)
			}
		case *pyast.FunctionDef:
			if s.Name == "__init__" || s.Name == "__new__" || s.Name == "__post_init__" {
				return nil, false
			}
		case *pyast.ExprStmt, *pyast.Pass:
		default:
			return nil, false // an option of the model, a class within it
		}
	}
	return out, true
}

// limitNames are the options of Field that the signature of a model keeps; saidNames are those that it drops.
var (
	limitNames = wordSet(`gt ge lt le multiple_of min_length max_length pattern`)
	saidNames  = wordSet(`title description examples`)
)

// fieldOf returns the field that a statement of a class annotates, nil for one of another form.
func fieldOf(s *pyast.AnnAssign) *dependedField {
	f := &dependedField{name: nameOf(s.Target), annotation: s.Annotation, value: s.Value, span: s.Span}
	sub, isSub := s.Annotation.(*pyast.Subscript)
	if f.name == "" || strings.HasPrefix(f.name, "_") || f.name == "model_config" || isSub && (lastName(sub.Value) == "ClassVar" || lastName(sub.Value) == "Annotated") || lastName(s.Annotation) == "ClassVar" {
		return nil
	}
	call, ok := s.Value.(*pyast.Call)
	if !ok {
		return f
	}
	if lastName(call.Func) != "Field" || len(call.Args) > 1 {
		return nil
	}
	f.value, f.marker = nil, call.Func
	if len(call.Args) == 1 {
		f.value = call.Args[0]
	}
	for _, k := range call.Keywords {
		switch {
		case k.Arg == "default":
			f.value = k.Value
		case limitNames[k.Arg]:
			f.limits = append(f.limits, k)
		case !saidNames[k.Arg]:
			return nil
		}
	}
	if c, ok := f.value.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.Ellipsis{}) {
		f.value = nil
	}
	return f
}

// readerOf returns the function that reads the fields of a class and makes its object.
func readerOf(c *pyast.ClassDef, name string, fields []*dependedField) *pyast.FunctionDef {
	span := c.Span
	copier := &pyast.Copier{}
	made := &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: c.Name}}
	args := &pyast.Arguments{Span: span}
	for _, f := range fields {
		annotation := copier.CopyExpr(f.annotation)
		if len(f.limits) > 0 {
			limit := &pyast.Call{Span: f.span, Func: copier.CopyExpr(f.marker)}
			for _, k := range f.limits {
				limit.Keywords = append(limit.Keywords, &pyast.Keyword{Span: k.Span, Arg: k.Arg, Value: copier.CopyExpr(k.Value)})
			}
			annotation = &pyast.Subscript{Span: f.span, Value: &pyast.Name{Span: f.span, ID: "Annotated"}, Slice: &pyast.Tuple{Span: f.span, Elts: []pyast.Expr{annotation, limit}}}
		}
		args.Kwonlyargs = append(args.Kwonlyargs, &pyast.Arg{Span: f.span, Arg: f.name, Annotation: annotation})
		var value pyast.Expr
		if f.value != nil {
			value = copier.CopyExpr(f.value)
		}
		args.KwDefaults = append(args.KwDefaults, value)
		made.Keywords = append(made.Keywords, &pyast.Keyword{Span: f.span, Arg: f.name, Value: &pyast.Name{Span: f.span, ID: f.name}})
	}
	body := []pyast.Stmt{&pyast.Return{Span: span, Value: made}}
	return &pyast.FunctionDef{Span: span, Name: name, Args: args, Body: body, Returns: &pyast.Name{Span: span, ID: c.Name}}
}
