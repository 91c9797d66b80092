// This file spells types as the messages of Pydantic do (SchemaValidator.title, and the members of unions in the
// locations of errors).

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// plainLabels are the names of types without arguments.
var plainLabels = map[shapeKind]string{
	anyShape: "any", boolShape: "bool", intShape: "int", floatShape: "float", strShape: "str", datetimeShape: "datetime", dateShape: "date",
	uuidShape: "uuid", timeShape: "time", deltaShape: "timedelta", bytesShape: "bytes", decimalShape: "decimal", versionShape: "uuid",
}

// containerLabels are those of types with arguments, with what stands between these.
var containerLabels = map[shapeKind][2]string{
	listShape: {"list", ","}, dictShape: {"dict", ","}, setShape: {"set", ","}, frozenSetShape: {"frozenset", ","}, optionalOf: {"nullable", ","},
	unionOf: {"union", ","}, taggedShape: {"tagged-union", ","}, tupleShape: {"tuple", ", "}, jsonShape: {"json", ","},
}

// label is how Pydantic calls a type, "" where that is not certain.
func (s *Models) label(of *shape) string {
	if name := plainLabels[of.kind]; name != "" {
		return constrained(name, of)
	}
	if c, ok := containerLabels[of.kind]; ok {
		args := make([]string, len(of.args))
		for i, arg := range of.args {
			if args[i] = s.label(arg); args[i] == "" {
				return ""
			}
		}
		return c[0] + "[" + strings.Join(args, c[1]) + "]"
	}
	switch of.kind {
	case tupleOfShape:
		if item := s.label(of.args[0]); item != "" {
			return "tuple[" + item + ", ...]"
		}
	case literalOf:
		return literalLabel(of.consts)
	case modelShape:
		return s.modelLabel(of.class)
	case typedShape:
		return of.class.Name
	case libraryShape:
		return of.library().label
	case enumShape:
		return "enum[" + of.class.Name + "]"
	}
	return ""
}

// constrained is the label of a scalar with limits: some kinds have another name then.
func constrained(name string, of *shape) string {
	if of.tag != "" {
		return ""
	}
	for _, l := range of.limits {
		if l.name != "strict" && (of.kind == intShape || of.kind == floatShape || of.kind == strShape) {
			return "constrained-" + name
		}
		if l.name != "strict" {
			return ""
		}
	}
	return name
}

func literalLabel(consts []*ir.Const) string {
	texts := make([]string, len(consts))
	for i, c := range consts {
		if strings.ContainsAny(c.Text, "'\\") || strings.ContainsFunc(c.Text, func(r rune) bool { return r < ' ' || r > '~' }) {
			return ""
		}
		texts[i] = repr(c)
	}
	return "literal[" + strings.Join(texts, ",") + "]"
}

// modelLabel is the name of a model, within what validates it as a whole.
func (s *Models) modelLabel(c *ir.Class) string {
	m, err := s.Describe(c)
	if err != nil {
		return c.Name
	}
	name := c.Name
	for _, v := range m.checks {
		switch {
		case v.Mode == "before": // which is within
		case m.recursive:
			return ""
		default:
			name = "function-" + v.Mode + "[" + v.Func.Name + "(), " + name + "]"
		}
	}
	return name
}

// title is what errors say that they are for.
func (m *Model) title() string {
	if !m.Class.IsTypeAdapter() {
		return m.Class.Name
	}
	root := m.Fields[0].shape
	if root.kind == modelShape {
		return root.class.Name
	}
	return m.models.label(root)
}
