// This file writes the Go declarations of a model.

package pydantic

import (
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// Host says how things are written in the Go of the program.
type Host interface {
	// GoType returns the Go type that holds values of t, such as "*todo.Todo" or "*py.List[string]", "" for none.
	GoType(t ir.Type) string
	// TypeTree returns the tree of such a spelling.
	TypeTree(goType string) gotree.Expr
	// EnumMembers returns the variable that lists the members of an enumeration, and EnumMember one of them.
	EnumMembers(c *ir.Class) (gotree.Expr, *Unsupported)
	EnumMember(c *ir.Class, name string) (gotree.Expr, *Unsupported)
	// Refused returns why a model has no Go type, nil when it has one.
	Refused(c *ir.Class) *Unsupported
	// Func returns a translated function of the program, as a method of self where that is not nil.
	Func(fn *ir.Func, self *ir.Class) (Callable, *Unsupported)
	// Qual returns a name of the package that spellings call pkg: "py", "pydantic", "uuid" or one of the program's.
	Qual(pkg, name string) gotree.Expr
}

// Callable is a Go function that a validator became.
type Callable struct {
	X          gotree.Expr
	Params     []string // Go types
	Result     string
	Fails      bool // it returns an error last
	Conditions []string
}

// Names are the Go names of a model, all in the package that the model is in.
type Names struct {
	Package string // as spellings call it
	Type    string // Todo
	New     string // NewTodo: func(input any) (*Todo, error)
	Decode  string // DecodeTodo: func(f *pydantic.Fields) *Todo, for models that have it as a field
}

// NamesOf returns the names of the model that goType ("*todo.Todo") spells.
func NamesOf(goType string) Names {
	pkg, name, _ := strings.Cut(strings.TrimPrefix(goType, "*"), ".")
	return Names{Package: pkg, Type: name, New: "New" + name, Decode: "Decode" + name}
}

// writer writes one model.
type writer struct {
	host   Host
	models *Models
	model  *Model
	names  Names
	err    *Unsupported
	goOf   map[*Field]string // Go field names
}

// Decls returns the declarations of the model: its struct, its constructor and its methods. It refuses a field whose
// type the host has no Go for.
func (m *Model) Decls(host Host) ([]gotree.Decl, *Unsupported) {
	w := &writer{host: host, models: m.models, model: m, names: NamesOf(host.GoType(ir.Instance{Class: m.Class})), goOf: map[*Field]string{}}
	for _, f := range append(m.Fields[:len(m.Fields):len(m.Fields)], m.private...) {
		w.goOf[f] = f.GoName()
	}
	decls := []gotree.Decl{w.structure(), w.constructor()}
	if reading, ok := w.reading(); ok {
		decls = append(decls, reading)
	}
	if m.root {
		decls = append(decls, w.rootField()...)
	} else {
		decls = append(decls, w.decoder(), w.fieldList())
	}
	decls = append(decls, w.methods()...)
	decls = append(decls, w.ownMethods()...)
	decls = append(decls, w.selfSerializerMethod()...)
	for _, f := range m.Fields {
		m.Conditions = m.models.conditions(f.shape, m.Conditions) // those of models that it holds
	}
	return decls, w.err
}

// reserved are the names of methods that every model has.
var reserved = map[string]bool{
	"ModelFields": true, "ModelSet": true, "MarkSet": true, "Tracked": true, "PyTypeName": true,
	"PyInstance": true, "PySetAttr": true, "ModelExtra": true, "ModelPrivate": true, "ModelRoot": true, "ModelSerializer": true, "PyHash": true, "Extra": true,
}

// GoName returns the name of the field in the Go struct.
func (f *Field) GoName() string {
	return GoFieldName(f.Name)
}

// GoFieldName returns the name that a field called name has in the Go struct of its model.
func GoFieldName(field string) string {
	if ir.IsPrivate(field) {
		return gotree.GoName(strings.TrimLeft(field, "_"), false)
	}
	name := gotree.GoName(field, true)
	if reserved[name] {
		return name + "Field"
	}
	return name
}

func (w *writer) refuse(format string) {
	if w.err == nil {
		c := w.model.Class
		w.err = &Unsupported{Code: diag.ModelField, Message: format, Module: c.Module}
		if c.Syntax != nil {
			w.err.Node = c.Syntax
		}
	}
}

// blame notes the reason why a model that a shape holds has no translation.
func (w *writer) blame(s *shape) {
	if s.kind == modelShape {
		if err := w.host.Refused(s.class); err != nil {
			w.fail(err)
		}
	}
	for _, arg := range s.args {
		w.blame(arg)
	}
}

// fail notes the first reason.
func (w *writer) fail(err *Unsupported) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) pyd(name string) gotree.Expr { return w.host.Qual("pydantic", name) }

func (w *writer) origin() gotree.Origin {
	c := w.model.Class
	out := gotree.Origin{Rule: "pydantic.model", Key: c.Module.Name + ":" + c.Name + ":model"}
	if f := c.Module.File; f != nil {
		out.Path = f.Path
		out.StartLine, out.EndLine = f.Position(c.Syntax.Start).Line, f.Position(c.Syntax.End).Line
	}
	return out
}

func (w *writer) structure() gotree.Decl {
	out := &gotree.StructType{}
	if w.model.Tracked {
		out.Fields = append(out.Fields, gotree.Field{Type: w.pyd("Tracked")})
	}
	for _, f := range w.model.Fields {
		out.Fields = append(out.Fields, gotree.Field{
			Doc:   f.Doc,
			Names: []string{w.goOf[f]},
			Type:  w.host.TypeTree(w.goType(f)),
			Tags:  f.tags(),
		})
	}
	out.Fields = append(out.Fields, w.hidden()...)
	about := doc(w.names.Type, w.model.Class.Doc)
	if w.model.Class.IsTypeAdapter() {
		about = w.names.Type + " holds what an adapter reads (pydantic.TypeAdapter)."
	}
	return &gotree.TypeDecl{Doc: about, Name: w.names.Type, Type: out, Origin: w.origin()}
}

// doc turns a docstring into a Go comment that begins with the name.
func doc(name, text string) string {
	text = strings.TrimSpace(text)
	first, _, _ := strings.Cut(text, " ")
	switch {
	case text == "":
		return name + " is a Pydantic model."
	case first == name:
		return text
	case article[first]:
		return name + " is " + strings.ToLower(first) + strings.TrimPrefix(text, first)
	}
	return name + ": " + lowerFirst(text)
}

// a returns the name with its article.
func a(name string) string {
	if strings.ContainsRune("AEIO", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

var article = map[string]bool{"A": true, "An": true, "The": true}

func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) > 1 && unicode.IsUpper(r[1]) {
		return s
	}
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

// goType returns the Go type of a field: that of its own type, unless the inference knows less.
func (w *writer) goType(f *Field) string {
	t := f.Type
	if known := w.model.inferred(f.Name); known == ir.Any || known != nil && ir.IsInt(known) && ir.IsInt(t) {
		t = known
	}
	goType := w.host.GoType(t)
	if goType == "" {
		w.blame(f.shape)
		w.refuse("the field " + f.Name + " has a type without a Go form")
		return "any"
	}
	return goType
}

// inferred returns what ir/lower's inference says about the values of a field, nil when it did not run. It counts
// stores to the attribute, which Pydantic does not check.
func (m *Model) inferred(name string) ir.Type {
	for _, c := range m.Class.MRO {
		for _, f := range c.Fields {
			if f.Name == name {
				return f.Type
			}
		}
	}
	return nil
}

func (w *writer) constructor() gotree.Decl {
	title := gotree.Str{Value: w.model.title()}
	call := gotree.CallOf(w.pyd("Validate"), gotree.Ident{Name: "input"}, title, gotree.Ident{Name: w.names.Decode})
	if w.model.env != nil {
		call = w.settings()
	} else if w.model.hooked() {
		call = gotree.CallOf(w.pyd("ValidateAs"), gotree.Ident{Name: "input"}, title, gotree.CallOf(gotree.Ident{Name: w.names.Reader()}))
	}
	return &gotree.Func{
		Doc:  w.names.New + " returns input as " + a(w.names.Type) + ", or raises pydantic.ValidationError.",
		Name: w.names.New,
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{"input"}, Type: gotree.Ident{Name: "any"}}},
			Results: []gotree.Param{{Type: w.self()}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body:   &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(call)}},
		Origin: w.origin(),
	}
}

func (w *writer) self() gotree.Expr { return gotree.Ptr(gotree.Ident{Name: w.names.Type}) }

// decoder writes the function that reads the fields one by one.
func (w *writer) decoder() gotree.Decl {
	lit := &gotree.Composite{Type: gotree.Ident{Name: w.names.Type}, Lines: true}
	for _, f := range w.model.Fields {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: w.goOf[f]}, Value: w.read(f)})
	}
	for _, p := range w.model.private {
		if !p.Required {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: w.goOf[p]}, Value: w.initial(p)})
		}
	}
	f := gotree.Ident{Name: "f"}
	body := []gotree.Stmt{gotree.Ret(&gotree.Unary{Op: "&", X: lit})}
	if w.model.Tracked || w.model.forbid || w.model.open {
		body = []gotree.Stmt{gotree.Define(&gotree.Unary{Op: "&", X: lit}, gotree.Ident{Name: "m"})}
	}
	if w.model.open {
		body = append(body, gotree.Set(gotree.CallOf(gotree.Sel(f, "Extra")), gotree.Sel(gotree.Ident{Name: "m"}, "Extra")))
	}
	if w.model.Tracked {
		body = append(body, gotree.Set(gotree.CallOf(gotree.Sel(f, "Tracked")), gotree.Sel(gotree.Ident{Name: "m"}, "Tracked")))
	}
	if w.model.forbid {
		body = append(body, gotree.Do(w.forbid(f)))
	}
	if len(body) > 1 {
		body = append(body, gotree.Ret(gotree.Ident{Name: "m"}))
	}
	if w.model.info {
		body = append([]gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Sel(f, "KeepData")))}, body...)
	}
	return &gotree.Func{
		Doc:  w.names.Decode + " reads the fields of " + a(w.names.Type) + ".",
		Name: w.names.Decode,
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{"f"}, Type: gotree.Ptr(w.pyd("Fields"))}},
			Results: []gotree.Param{{Type: w.self()}},
		},
		Body:   &gotree.Block{Stmts: body},
		Origin: w.origin(),
	}
}
