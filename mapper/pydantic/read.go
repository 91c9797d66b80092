// This file writes how the fields are read: the expressions of the decoder.

package pydantic

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// read returns the expression that reads a field.
func (w *writer) read(f *Field) gotree.Expr {
	want := w.goType(f)
	key := gotree.CallOf(gotree.Sel(gotree.Ident{Name: "f"}, "Key"), gotree.Str{Value: f.Name})
	if f.paths != nil {
		key = w.paths(f)
	} else if f.Alias != "" {
		key.Args = append(key.Args, gotree.Str{Value: f.Alias})
		for _, other := range f.others {
			key.Args = append(key.Args, gotree.Str{Value: other})
		}
		if f.byName {
			key.Args = append(key.Args, gotree.Str{Value: f.Name})
		}
	}
	reader := w.readerAs(f.shape, want)
	if f.Required {
		return gotree.CallOf(w.pyd("Required"), key, reader)
	}
	value, fresh := w.fallback(f, want)
	name := "Default"
	if w.model.env != nil || f.checked {
		name = "DefaultChecked"
	}
	if own := factoryReaders[f.fallback.how]; own != "" {
		name = own
	} else if fresh {
		name += "Func"
	}
	return gotree.CallOf(w.pyd(name), key, value, reader)
}

// paths writes where a field is looked for by paths.
//
//	f.Paths("first", pydantic.AliasPath("names", 0), pydantic.AliasPath("first"))
func (w *writer) paths(f *Field) *gotree.Call {
	out := gotree.CallOf(gotree.Sel(gotree.Ident{Name: "f"}, "Paths"), gotree.Str{Value: f.Name})
	for _, path := range f.paths {
		call := gotree.CallOf(w.pyd("AliasPath"))
		for _, step := range path {
			call.Args = append(call.Args, literalOfConst(step))
		}
		out.Args = append(out.Args, call)
	}
	return out
}

// typed is the expression of a Type with the Go type that it reads.
type typed struct {
	x      gotree.Expr
	goType string
	sized  bool   // a reader of ints, which may read them as any Go type of ints
	shape  *shape // of a container, which may hold its items in another form
}

// as makes a Type read the wanted Go type.
func (w *writer) as(t typed, want string) gotree.Expr {
	switch {
	case t.goType == want:
		return t.x
	case t.sized && (isInt(want) || want == "any" && t.goType == bigInt):
		call := *t.x.(*gotree.Call)
		call.Fn = w.pyd(map[string]string{"int": "Int", bigInt: "BigInt", "any": "AnyInt"}[want])
		return &call
	case want == "any":
		return gotree.CallOf(w.pyd("Dynamic"), t.x)
	}
	if x, ok := w.containerAs(t.shape, want); ok {
		return x
	}
	w.refuse("a field is read as " + t.goType + " where the program holds it as " + want)
	return t.x
}

// bigInt is the Go type of ints of any size.
const bigInt = "py.BigInt"

func isInt(goType string) bool { return goType == "int" || goType == bigInt }

// readerAs returns the Type of a shape that reads the wanted Go type.
func (w *writer) readerAs(s *shape, want string) gotree.Expr {
	if s.kind == checkedShape {
		return w.as(w.checked(s, want), want)
	}
	return w.as(w.reader(s), want)
}

// reader returns the Type of a shape.
func (w *writer) reader(s *shape) typed {
	switch s.kind {
	case boolShape:
		return w.scalar("Bool", "bool", s)
	case intShape:
		if s.bounded() {
			return w.scalar("Int", "int", s)
		}
		return w.scalar("BigInt", bigInt, s)
	case floatShape:
		return w.scalar("Float", "float64", s)
	case strShape:
		return w.scalar("Str"+s.tag, "string", s)
	case listShape, dictShape:
		return w.container(s)
	case optionalOf:
		return w.optional(s)
	case checkedShape:
		return w.checked(s, w.host.GoType(s.irType()))
	case unionOf:
		return w.union(s)
	case literalOf:
		return w.literal(s)
	case modelShape:
		return w.nested(s)
	case enumShape, valueShape:
		return w.enum(s)
	case datetimeShape:
		return w.scalar("DateTime", "py.DateTime", s)
	case dateShape:
		return w.scalar("Date", "py.Date", s)
	case uuidShape:
		return w.scalar("UUID", "py.UUID", s)
	case emailShape:
		return w.scalar("Email", "string", s)
	case urlShape:
		return typed{x: gotree.CallOf(w.pyd("HTTPURL"), gotree.Str{Value: s.tag}), goType: "pydantic.Link"}
	case secretShape:
		return w.scalar("SecretStr", "pydantic.Secret", s)
	case decimalShape:
		return w.scalar("Decimal", "py.Decimal", s)
	case timeShape:
		return w.scalar("Time", "py.TimeOfDay", s)
	case setShape, frozenSetShape:
		return w.container(s)
	case tupleShape, tupleOfShape:
		return w.tuple(s)
	case taggedShape:
		return w.tagged(s)
	case typedShape:
		return w.typedDict(s)
	case libraryShape:
		return w.library(s)
	case deltaShape, bytesShape, pathShape, momentShape, versionShape, sequenceShape, jsonShape:
		return w.rarer(s)
	}
	return typed{x: gotree.CallOf(w.pyd("Any")), goType: "any"}
}

func (w *writer) scalar(name, goType string, s *shape) typed {
	return typed{x: gotree.CallOf(w.pyd(name), w.limits(s)...), goType: goType, sized: s.kind == intShape}
}

// constructors are the Go names of constraints.
var constructors = map[string]string{
	"gt": "Gt", "ge": "Ge", "lt": "Lt", "le": "Le", "multiple_of": "MultipleOf",
	"strict": "Strict", "lower": "Lower", "upper": "Upper", "max_digits": "MaxDigits", "decimal_places": "DecimalPlaces",
	"min_length": "MinLength", "max_length": "MaxLength", "pattern": "Pattern", "strip": "Strip", "unique": "Unique",
}

func (w *writer) limits(s *shape) []gotree.Expr {
	var out []gotree.Expr
	for _, l := range s.limits {
		call := gotree.CallOf(w.pyd(constructors[l.name]))
		if l.value != nil {
			call.Args = append(call.Args, literalOfConst(l.value))
		}
		if l.name == "pattern" {
			call.Args = append(call.Args, gotree.Str{Value: l.match, Raw: true})
		}
		out = append(out, call)
	}
	return out
}

// container reads a list or dict whose Go type is as the host says.
func (w *writer) container(s *shape) typed {
	name := map[shapeKind]string{listShape: "List", sequenceShape: "Sequence", dictShape: "Dict", setShape: "Set", frozenSetShape: "FrozenSet"}[s.kind]
	goType := w.host.GoType(s.irType())
	wants := TypeArgs(goType)
	if len(wants) != len(s.args) {
		w.refuse("a container has no Go type")
		return typed{x: gotree.Nil, goType: goType}
	}
	return typed{x: w.containerOf(name, s, wants), goType: goType, shape: s}
}

// containerOf reads a list or dict whose items are held as the Go types wants.
func (w *writer) containerOf(name string, s *shape, wants []string) gotree.Expr {
	call := gotree.CallOf(w.pyd(name))
	for i, arg := range s.args {
		call.Args = append(call.Args, w.readerAs(arg, wants[i]))
	}
	call.Args = append(call.Args, w.limits(s)...)
	return call
}

// containerAs reads a list or dict, or None, as the Go type want; it returns false for other shapes and types.
func (w *writer) containerAs(s *shape, want string) (gotree.Expr, bool) {
	if s == nil {
		return nil, false
	}
	base, _, _ := strings.Cut(want, "[")
	wants := TypeArgs(want)
	switch {
	case s.kind == optionalOf:
		x, ok := w.containerAs(s.args[0], want)
		return gotree.CallOf(w.pyd("OptionalRef"), x), ok
	case s.kind == listShape && base == "*py.List" && len(wants) == 1:
		return w.containerOf("List", s, wants), true
	case s.kind == sequenceShape && base == "*py.List" && len(wants) == 1:
		return w.containerOf("Sequence", s, wants), true
	case s.kind == dictShape && base == "*py.Dict" && len(wants) == 2:
		return w.containerOf("Dict", s, wants), true
	}
	return nil, false
}

// TypeArgs returns the type arguments of a spelling: "string" and "any" of "*py.Dict[string, any]".
func TypeArgs(goType string) []string {
	_, list, ok := strings.Cut(strings.TrimSuffix(goType, "]"), "[")
	if !ok {
		return nil
	}
	var out []string
	depth, start := 0, 0
	for i, c := range list {
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(list[start:i]))
				start = i + 1
			}
		}
	}
	return append(out, strings.TrimSpace(list[start:]))
}

// optional reads None as nil: of a pointer, or of a dynamic value.
func (w *writer) optional(s *shape) typed {
	inner := w.reader(s.args[0])
	want := w.host.GoType(s.irType())
	switch {
	case want == inner.goType && strings.HasPrefix(want, "*"):
		return typed{x: gotree.CallOf(w.pyd("OptionalRef"), inner.x), goType: want, shape: s}
	case want == "*"+inner.goType:
		return typed{x: gotree.CallOf(w.pyd("Optional"), inner.x), goType: want}
	}
	return typed{x: gotree.CallOf(w.pyd("OptionalAny"), w.as(inner, "any")), goType: "any"}
}

func (w *writer) union(s *shape) typed {
	call := gotree.CallOf(w.pyd("Union"))
	for _, member := range s.args {
		if w.models.one() {
			call.Args = append(call.Args, w.as(w.reader(member), "any"))
			continue
		}
		label := w.models.label(member)
		if label == "" {
			w.refuse("a union has a member whose name in errors is not certain")
		}
		call.Args = append(call.Args, gotree.CallOf(w.pyd("Or"), gotree.Str{Value: label}, w.alternative(member)))
	}
	return typed{x: call, goType: "any"}
}

// alternative reads a member of a union, whose value is held dynamically.
func (w *writer) alternative(member *shape) gotree.Expr {
	t := w.reader(member)
	if t.goType == bigInt {
		return w.as(t, "any")
	}
	return t.x
}

func (w *writer) literal(s *shape) typed {
	name, goType := "Literal", "any"
	switch s.irType() {
	case ir.Str:
		name, goType = "LiteralOf", "string"
	case ir.Int:
		name, goType = "LiteralOf", "int"
	case ir.Bool:
		name, goType = "LiteralOf", "bool"
	}
	call := gotree.CallOf(w.pyd(name))
	for _, c := range s.consts {
		call.Args = append(call.Args, literalOfConst(c))
	}
	return typed{x: call, goType: goType}
}

func (w *writer) nested(s *shape) typed {
	goType := w.host.GoType(s.irType())
	if goType == "" {
		w.blame(s)
	}
	names := NamesOf(goType)
	if m, _ := w.models.Describe(s.class); m != nil && m.hooked() || s.class == w.model.Class && w.model.hooked() {
		reader := w.host.Qual(names.Package, names.Reader())
		if s.class == w.model.Class && w.model.root { // which would not end
			return typed{x: gotree.CallOf(w.pyd("Lazy"), reader), goType: goType}
		}
		return typed{x: gotree.CallOf(reader), goType: goType}
	}
	decode := w.host.Qual(names.Package, names.Decode)
	return typed{x: gotree.CallOf(w.pyd("Model"), gotree.Str{Value: s.class.Name}, decode), goType: goType}
}

// enum reads a member of an enumeration.
func (w *writer) enum(s *shape) typed {
	members, failure := w.host.EnumMembers(s.class)
	if failure != nil {
		w.fail(failure)
		members = gotree.Nil
	}
	goType := w.host.GoType(s.irType())
	if s.kind == valueShape {
		name := gotree.Expr(w.pyd("EnumValues"))
		return typed{x: gotree.CallOf(gotree.Inst(name, w.host.TypeTree(goType)), members), goType: goType}
	}
	if w.models.one() && isIntEnum(s.class) {
		return typed{x: gotree.CallOf(w.pyd("IntEnum"), members), goType: goType}
	}
	return typed{x: gotree.CallOf(w.pyd("Enum"), members), goType: goType}
}

// literalOfConst returns the Go literal of a scalar constant.
func literalOfConst(c *ir.Const) gotree.Expr {
	switch c.Kind {
	case ir.ConstBool:
		return gotree.Ident{Name: strconv.FormatBool(c.Bool)}
	case ir.ConstInt, ir.ConstFloat:
		return gotree.Num{Text: spell(c)}
	case ir.ConstStr:
		return gotree.Str{Value: c.Text}
	}
	return gotree.Nil
}
