// This file reads annotations: which values a field takes.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shapeKind says how the values of a shape are read.
type shapeKind int

const (
	anyShape shapeKind = iota
	boolShape
	intShape
	floatShape
	strShape   // tag: numbersToo for one that takes numbers
	listShape  // args: item
	dictShape  // args: key, value
	optionalOf // args: inner
	unionOf    // args: members
	literalOf  // consts
	modelShape // class
	datetimeShape
	dateShape
	uuidShape
	emailShape
	enumShape    // class
	checkedShape // args: inner; check
	decimalShape
	timeShape
	setShape       // args: item
	frozenSetShape // args: item
	tupleShape     // args: items
	tupleOfShape   // args: item
	taggedShape    // args: models; tag
	urlShape       // tag: the name of the class
	secretShape
	valueShape // class, consts: the values of an enumeration's members (use_enum_values)
	deltaShape
	bytesShape
	pathShape
	momentShape   // tag: the reader of dates or datetimes that are past, future, aware or naive
	versionShape  // consts: the version of a UUID
	sequenceShape // args: item
	jsonShape     // args: what the text holds; tag: not empty where that is given
	typedShape    // class; keys and args: their types
	libraryShape  // tag: its key in libraryTypes
)

// shape is an annotation as Pydantic understands it.
type shape struct {
	kind   shapeKind
	args   []*shape
	consts []*ir.Const
	class  *ir.Class
	limits []limit
	check  *check      // a function that values go through
	dump   *serializer // a function that values are dumped by
	tag    string      // the field that tells the members of a union apart
	said   []said      // for its schema
	keys   []entry
}

// plainShapes are the annotations that are one name.
var plainShapes = map[string]shape{
	"int": {kind: intShape}, "float": {kind: floatShape}, "str": {kind: strShape}, "bool": {kind: boolShape},
	"datetime.datetime": {kind: datetimeShape}, "datetime.date": {kind: dateShape}, "uuid.UUID": {kind: uuidShape},
	"pydantic.EmailStr": {kind: emailShape}, "pydantic.networks.EmailStr": {kind: emailShape},
	"typing.Any": {kind: anyShape}, "object": {kind: anyShape},
	"list": {kind: listShape}, "typing.List": {kind: listShape}, "dict": {kind: dictShape}, "typing.Dict": {kind: dictShape},
	"pydantic.HttpUrl": {kind: urlShape, tag: "HttpUrl"}, "pydantic.AnyHttpUrl": {kind: urlShape, tag: "AnyHttpUrl"}, "pydantic.AnyUrl": {kind: urlShape, tag: "AnyUrl"},
	"pydantic.networks.HttpUrl": {kind: urlShape, tag: "HttpUrl"}, "pydantic.SecretStr": {kind: secretShape},
	"decimal.Decimal": {kind: decimalShape}, "datetime.time": {kind: timeShape},
	"set": {kind: setShape}, "typing.Set": {kind: setShape}, "frozenset": {kind: frozenSetShape}, "typing.FrozenSet": {kind: frozenSetShape},
	"tuple": {kind: tupleOfShape}, "typing.Tuple": {kind: tupleOfShape},
	"datetime.timedelta": {kind: deltaShape}, "bytes": {kind: bytesShape}, "pathlib.Path": {kind: pathShape},
	"pydantic.PastDate": {kind: momentShape, tag: "PastDate"}, "pydantic.FutureDate": {kind: momentShape, tag: "FutureDate"},
	"pydantic.PastDatetime": {kind: momentShape, tag: "PastDatetime"}, "pydantic.FutureDatetime": {kind: momentShape, tag: "FutureDatetime"},
	"pydantic.AwareDatetime": {kind: momentShape, tag: "AwareDatetime"}, "pydantic.NaiveDatetime": {kind: momentShape, tag: "NaiveDatetime"},
	"pydantic.UUID1": {kind: versionShape, consts: []*ir.Const{number("1")}}, "pydantic.UUID3": {kind: versionShape, consts: []*ir.Const{number("3")}},
	"pydantic.UUID4": {kind: versionShape, consts: []*ir.Const{number("4")}}, "pydantic.UUID5": {kind: versionShape, consts: []*ir.Const{number("5")}},
	"pydantic.UUID6": {kind: versionShape, consts: []*ir.Const{number("6")}}, "pydantic.UUID7": {kind: versionShape, consts: []*ir.Const{number("7")}},
	"typing.Sequence": {kind: sequenceShape}, "collections.abc.Sequence": {kind: sequenceShape}, "pydantic.Json": {kind: jsonShape},
	"typing.Mapping": {kind: dictShape}, "collections.abc.Mapping": {kind: dictShape},
	"pydantic.StrictInt": {kind: intShape, limits: []limit{{name: "strict"}}}, "pydantic.StrictStr": {kind: strShape, limits: []limit{{name: "strict"}}},
	"pydantic.StrictBool": {kind: boolShape, limits: []limit{{name: "strict"}}}, "pydantic.StrictFloat": {kind: floatShape, limits: []limit{{name: "strict"}}},
	"pydantic.PositiveInt":      {kind: intShape, limits: []limit{{name: "gt", value: number("0")}}},
	"pydantic.NonNegativeInt":   {kind: intShape, limits: []limit{{name: "ge", value: number("0")}}},
	"pydantic.NegativeInt":      {kind: intShape, limits: []limit{{name: "lt", value: number("0")}}},
	"pydantic.NonPositiveInt":   {kind: intShape, limits: []limit{{name: "le", value: number("0")}}},
	"pydantic.PositiveFloat":    {kind: floatShape, limits: []limit{{name: "gt", value: number("0")}}},
	"pydantic.NonNegativeFloat": {kind: floatShape, limits: []limit{{name: "ge", value: number("0")}}},
	"pydantic.NegativeFloat":    {kind: floatShape, limits: []limit{{name: "lt", value: number("0")}}},
	"pydantic.NonPositiveFloat": {kind: floatShape, limits: []limit{{name: "le", value: number("0")}}},
}

// shape reads an annotation. It refuses what it does not know and then returns Any.
func (d *describer) shape(e pyast.Expr) *shape {
	switch e := e.(type) {
	case *pyast.Name, *pyast.Attribute:
		return d.named(e)
	case *pyast.Constant:
		return d.constantShape(e)
	case *pyast.Subscript:
		return d.subscript(e)
	case *pyast.BinOp:
		if e.Op == pyast.BitOr {
			return d.union(e, flatten(e))
		}
	case *pyast.Call:
		return d.constrained(e)
	}
	return d.unknown(e)
}

func (d *describer) unknown(e pyast.Node) *shape {
	d.refuse(diag.ModelField, e, "the type of a field of %s is not translated", d.owner.Name)
	return &shape{}
}

// flatten returns the members of a | b | c.
func flatten(e pyast.Expr) []pyast.Expr {
	if op, ok := e.(*pyast.BinOp); ok && op.Op == pyast.BitOr {
		return append(flatten(op.Left), flatten(op.Right)...)
	}
	return []pyast.Expr{e}
}

func (d *describer) named(e pyast.Expr) *shape {
	if s, ok := plainShapes[d.qualified(e)]; ok {
		return d.stripped(filled(s))
	}
	if t, ok := libraryTypes[d.qualified(e)]; ok && !d.models.one() && (t.form == "" || len(d.stripped(&shape{kind: strShape}).limits) == 0 && !d.config.numbers) {
		return &shape{kind: libraryShape, tag: t.name}
	}
	if c := d.classOf(e); c != nil && c.Kind == ir.ModelClass {
		return d.model(e, c)
	} else if c != nil && c.Kind == ir.EnumClass {
		return d.enumeration(e, c)
	} else if c != nil && c.Kind == ir.TypedDictClass {
		return d.typedDict(e, c)
	}
	if d.isParameter(e) {
		return &shape{}
	}
	if s, ok := d.aliased(e); ok {
		return s
	}
	return d.unknown(e)
}

// isParameter reports whether a name is that of a type parameter, which stands for any value in a generic model itself.
func (d *describer) isParameter(e pyast.Expr) bool {
	s := d.scope().Resolve(e)
	if s == nil || len(s.Binds) != 1 {
		return false
	}
	if v, ok := s.Binds[0].(*pyast.TypeVar); ok {
		return v.Bound == nil && v.DefaultValue == nil
	}
	call, ok := s.Value.(*pyast.Call)
	return ok && len(call.Args) == 1 && len(call.Keywords) == 0 && s.Scope != nil && s.Scope.Func.Qualified(call.Func) == "typing.TypeVar"
}

// aliased reads a type that the program gave a name: UserID = Annotated[int, Field(gt=0)].
func (d *describer) aliased(e pyast.Expr) (*shape, bool) {
	s := d.scope().Resolve(e)
	if s == nil || s.Kind != ir.Variable || s.Value == nil || len(s.Binds) != 1 || s.Scope == nil || d.depth > maxAliases {
		return nil, false
	}
	outer := d.place
	d.place = s.Scope.Func
	d.depth++
	defer func() { d.place, d.depth = outer, d.depth-1 }()
	if call, ok := s.Value.(*pyast.Call); ok && d.qualified(call.Func) == "typing.NewType" && len(call.Args) == 2 && len(call.Keywords) == 0 {
		return d.shape(call.Args[1]), true
	}
	return d.shape(s.Value), true
}

// maxAliases bounds how many names of types may stand for one another.
const maxAliases = 20

// filled gives bare list and dict their arguments.
func filled(s shape) *shape {
	s.limits = append([]limit{}, s.limits...)
	switch s.kind {
	case listShape, setShape, frozenSetShape, tupleOfShape, sequenceShape, jsonShape:
		s.args = []*shape{{}}
	case dictShape:
		s.args = []*shape{{}, {}}
	}
	return &s
}

// stripped adds the white space option to strings.
func (d *describer) stripped(s *shape) *shape {
	if s.kind != strShape {
		return s
	}
	if d.config.strip {
		s.limits = append(s.limits, limit{name: "strip"})
	}
	if d.config.numbers {
		s.tag = numbersToo
	}
	if d.config.letters != "" {
		s.limits = append(s.limits, limit{name: d.config.letters})
	}
	s.limits = append(s.limits, d.config.lengths...)
	return s
}

// model takes another model as a type; one that is not translated is the reason why this one is not.
func (d *describer) model(e pyast.Expr, c *ir.Class) *shape {
	if c == d.class { // a model that holds others of its own kind
		d.recursive = true
		return &shape{kind: modelShape, class: c}
	}
	if _, err := d.models.Describe(c); err != nil {
		d.refuse(err.Code, e, "%s", err.Message)
	}
	return &shape{kind: modelShape, class: c}
}

// classOf returns the project's class that a name means.
func (d *describer) classOf(e pyast.Expr) *ir.Class {
	switch e := e.(type) {
	case *pyast.Name:
		if s := d.scope().Uses[e]; s != nil {
			return classNamed(s)
		}
		for _, fn := range d.owner.Module.Funcs { // of a lambda, whose names are its own
			if s := fn.Uses[e]; s != nil {
				return classNamed(s)
			}
		}
	case *pyast.Attribute: // of a module of the project
		return classNamed(d.scope().Resolve(e))
	}
	return nil
}

func classNamed(s *ir.Symbol) *ir.Class {
	if s == nil {
		return nil
	}
	if s.Imported != nil {
		s = s.Imported
	}
	return s.Class
}

// constantShape reads None, and a forward reference that is the name of a class.
func (d *describer) constantShape(e *pyast.Constant) *shape {
	switch v := e.Value.(type) {
	case pyast.None:
		return &shape{kind: literalOf, consts: []*ir.Const{{Kind: ir.ConstNone}}}
	case pyast.Str:
		if c := classNamed(d.owner.Module.Scope.Symbols[string(v)]); c != nil && c.Kind == ir.ModelClass {
			return d.model(e, c)
		}
	}
	return d.unknown(e)
}

func (d *describer) subscript(e *pyast.Subscript) *shape {
	args := []pyast.Expr{e.Slice}
	if t, ok := e.Slice.(*pyast.Tuple); ok {
		args = t.Elts
	}
	switch q := d.qualified(e.Value); {
	case setShapes[q] != 0 && len(args) == 1:
		return &shape{kind: setShapes[q], args: []*shape{d.shape(args[0])}}
	case q == "tuple" || q == "typing.Tuple":
		return d.tuple(args)
	case (q == "list" || q == "typing.List") && len(args) == 1:
		return &shape{kind: listShape, args: []*shape{d.shape(args[0])}}
	case (q == "typing.Sequence" || q == "collections.abc.Sequence") && len(args) == 1:
		return &shape{kind: sequenceShape, args: []*shape{d.shape(args[0])}}
	case q == "pydantic.SerializeAsAny" && len(args) == 1:
		return d.asAny(e, args[0])
	case q == "pydantic.Json" && len(args) == 1:
		return &shape{kind: jsonShape, args: []*shape{d.shape(args[0])}, tag: "Annotated"}
	case (q == "dict" || q == "typing.Dict" || q == "typing.Mapping" || q == "collections.abc.Mapping") && len(args) == 2:
		return &shape{kind: dictShape, args: []*shape{d.shape(args[0]), d.shape(args[1])}}
	case q == "typing.Optional" && len(args) == 1:
		return d.optional(d.shape(args[0]))
	case q == "typing.Union":
		return d.union(e, args)
	case q == "typing.Literal" || q == "typing_extensions.Literal":
		return d.literal(e, args)
	case q == "typing.Annotated" || q == "typing_extensions.Annotated":
		return d.annotated(args)
	}
	return d.unknown(e)
}

var setShapes = map[string]shapeKind{
	"set": setShape, "typing.Set": setShape, "frozenset": frozenSetShape, "typing.FrozenSet": frozenSetShape,
}

// tuple reads tuple[int, str] and tuple[int, ...].
func (d *describer) tuple(args []pyast.Expr) *shape {
	if len(args) == 2 {
		if c, ok := args[1].(*pyast.Constant); ok && c.Value == pyast.Value(pyast.Ellipsis{}) {
			return &shape{kind: tupleOfShape, args: []*shape{d.shape(args[0])}}
		}
	}
	out := &shape{kind: tupleShape}
	for _, a := range args {
		out.args = append(out.args, d.shape(a))
	}
	return out
}

func (d *describer) optional(inner *shape) *shape {
	if inner.kind == optionalOf || inner.kind == anyShape {
		return inner
	}
	return &shape{kind: optionalOf, args: []*shape{inner}}
}

// union reads members from left to right; None makes it optional.
func (d *describer) union(e pyast.Node, members []pyast.Expr) *shape {
	out := &shape{kind: unionOf}
	optional := slices.ContainsFunc(members, isNone)
	members = slices.DeleteFunc(slices.Clone(members), isNone)
	if optional && len(members) == 1 {
		return d.optional(d.shape(members[0]))
	}
	for _, member := range members {
		s := d.shape(member)
		if s.kind == optionalOf {
			optional, s = true, s.args[0]
		}
		if d.models.one() {
			d.memberOne(e, s)
		} else if !s.unites() {
			d.refuse(diag.ModelField, e, "a union of %s is not translated", d.owner.Name)
		}
		out.args = append(out.args, s)
	}
	if len(out.args) == 1 {
		out = out.args[0]
	}
	if optional {
		return d.optional(out)
	}
	return out
}

// unites reports whether a union may hold the shape.
func (s *shape) unites() bool {
	switch s.kind {
	case libraryShape:
		return s.library().label != ""
	case unionOf, anyShape, emailShape, enumShape:
		return false
	case modelShape:
		return !s.class.IsReadData()
	}
	return len(s.limits) == 0 && s.tag == "" && s.kind < checkedShape && !s.serializes()
}

func isNone(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	_, none := c.Value.(pyast.None)
	return none
}

func (d *describer) literal(e pyast.Node, args []pyast.Expr) *shape {
	out := &shape{kind: literalOf}
	for _, a := range args {
		c := d.constant(a)
		if c == nil || c.Kind == ir.ConstNone && d.models.one() || c.Kind > ir.ConstStr || c.Kind == ir.ConstFloat || c.Big != nil {
			d.refuse(diag.ModelField, e, "a Literal of %s is not of plain constants", d.owner.Name)
			return out
		}
		out.consts = append(out.consts, c)
	}
	return out
}

// annotated reads Annotated[T, Field(...), ...].
func (d *describer) annotated(args []pyast.Expr) *shape {
	s := d.shape(args[0])
	for _, a := range args[1:] {
		call, ok := a.(*pyast.Call)
		if ok {
			if checked, found := d.functionalCheck(s, call); found {
				s = checked
				continue
			}
			if d.functionalSerializer(s, call) || d.typeConstraint(s, call) {
				continue
			}
			if d.isPydantic(call.Func, "StringConstraints") && len(call.Args) == 0 {
				d.constraints(s, call)
				continue
			}
		}
		if !ok || d.qualified(call.Func) != "pydantic.Field" || len(call.Args) > 0 {
			if q := d.qualified(a); ok || q != "" {
				d.refuse(diag.ModelField, a, "metadata of a field of %s is not translated", d.owner.Name)
			}
			continue
		}
		for _, k := range call.Keywords {
			if k.Arg == "discriminator" {
				d.discriminate(s, k)
				continue
			}
			if slices.Contains(d.outside, k) {
				continue
			}
			if strings.Contains(ignored, " "+k.Arg+" ") {
				s.said = d.say(s.said, k.Arg, k.Value)
			} else if !d.limitKeyword(s, k) {
				d.refuse(diag.ModelField, k, "the option %s of a field of %s is not translated", k.Arg, d.owner.Name)
			}
		}
	}
	return s
}
