// This file writes the JSON schemas of values and models, as pydantic.json_schema does for FastAPI.

package pydantic

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/ir"
)

// Schema is a JSON schema.
type Schema = map[string]any

// Schemas gathers the schemas of the models that others refer to.
type Schemas struct {
	models  *Models
	written map[reference]Schema
	order   []reference // as they were asked for
	split   map[*ir.Class]bool
	output  bool   // those of answers are written
	nulls   bool   // defaults of None are written
	defs    bool   // references are to $defs, as Pydantic has them, where FastAPI has components
	doubt   string // the first thing that has no certain form
}

// NewSchemas returns an empty set of the models' schemas.
func (s *Models) NewSchemas() *Schemas {
	return &Schemas{models: s, written: map[reference]Schema{}, split: map[*ir.Class]bool{}}
}

// KeepNulls lets defaults of None be written, as Pydantic does, where FastAPI leaves them out. It returns k.
func (k *Schemas) KeepNulls() *Schemas {
	k.nulls = true
	return k
}

// Doubt returns what in the schemas that were asked for has no certain form, "" for nothing.
func (k *Schemas) Doubt() string { return k.doubt }

// doubtIf notes what has no certain form.
func (k *Schemas) doubtIf(found bool, what string) {
	if found && k.doubt == "" {
		k.doubt = what
	}
}

// Title is the title that a name gives: str.title() with spaces for underscores.
func Title(name string) string {
	var b strings.Builder
	letter := false
	for _, r := range strings.ReplaceAll(name, "_", " ") {
		switch {
		case !unicode.IsLetter(r):
			b.WriteRune(r)
		case letter:
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(unicode.ToUpper(r))
		}
		letter = unicode.IsLetter(r)
	}
	return b.String()
}

// Of returns the schema of a value that is read. Floats says that constraints are written as floats, as within components.
func (k *Schemas) Of(v *Value, floats bool) Schema { return k.shape(v.shape, floats) }

// OfAnswer returns the schema of a value that is written.
func (k *Schemas) OfAnswer(v *Value) Schema {
	k.output = true
	defer func() { k.output = false }()
	return k.shape(v.shape, false)
}

// plainKeys are the types of keys of dicts of which a specification says nothing.
var plainKeys = map[shapeKind]bool{anyShape: true, strShape: true, intShape: true, floatShape: true, boolShape: true}

// Default returns the JSON of a default, false for one without a plain form.
func (k *Schemas) Default(c *ir.Const) (json.RawMessage, bool) {
	switch {
	case c == nil || c.Big != nil:
	case c.Kind == ir.ConstBool || c.Kind == ir.ConstInt || c.Kind == ir.ConstFloat:
		return json.RawMessage(spell(c)), c.Kind == ir.ConstBool || !strings.Contains(spell(c), "e")
	case c.Kind == ir.ConstStr:
		text, err := json.Marshal(c.Text)
		return text, err == nil && !strings.ContainsAny(c.Text, "<>&\u2028\u2029")
	case c.Kind == ir.ConstDict && len(c.Items) == 0:
		return json.RawMessage("{}"), true
	case c.Kind == ir.ConstSet && len(c.Items) == 0:
		return json.RawMessage("[]"), true
	case c.Kind == ir.ConstList || c.Kind == ir.ConstTuple:
		var items []string
		for _, item := range c.Items {
			text, ok := k.Default(item)
			if !ok {
				return nil, false
			}
			items = append(items, string(text))
		}
		return json.RawMessage("[" + strings.Join(items, ",") + "]"), true
	}
	return nil, false
}

var formats = map[shapeKind]string{datetimeShape: "date-time", dateShape: "date", uuidShape: "uuid", emailShape: "email"}

var schemaTypes = map[shapeKind]string{boolShape: "boolean", intShape: "integer", floatShape: "number", strShape: "string"}

func (k *Schemas) shape(s *shape, floats bool) Schema {
	out := Schema{}
	if by := s.typeSerializer(); by != nil && k.output {
		if out, ok := k.dumped(s, by, floats); ok {
			return k.say(out, s.said)
		}
	}
	s = k.unchecked(s)
	switch s.kind {
	case boolShape, intShape, floatShape, strShape:
		out["type"] = schemaTypes[s.kind]
	case listShape:
		out["type"], out["items"] = "array", k.shape(s.args[0], floats)
	case dictShape:
		out["type"], out["additionalProperties"] = "object", any(true)
		if s.args[1].kind != anyShape {
			out["additionalProperties"] = k.shape(s.args[1], floats)
		}
		k.doubtIf(!plainKeys[s.args[0].kind] || len(s.args[0].limits) > 0, "a dict with keys that are no plain texts")
	case optionalOf:
		out["anyOf"] = append(choices(k.shape(s.args[0], floats)), Schema{"type": "null"})
	case unionOf:
		members := []any{}
		for _, member := range s.args {
			members = append(members, choices(k.shape(member, floats))...)
		}
		out["anyOf"] = members
	case literalOf:
		k.literal(out, s.consts)
	case modelShape:
		return k.say(Schema{"$ref": k.model(s.class)}, s.said)
	case enumShape:
		return k.say(Schema{"$ref": k.enum(s.class)}, s.said)
	case typedShape:
		return k.say(Schema{"$ref": k.typed(s)}, s.said)
	case datetimeShape, dateShape, uuidShape, emailShape:
		out["type"], out["format"] = "string", formats[s.kind]
	}
	if s.kind > checkedShape {
		k.more(out, s, floats)
	}
	if s.kind != decimalShape {
		k.limits(out, s, floats)
	}
	return k.say(out, s.said)
}

// choices returns the schemas of which a schema is any one, when it says nothing else, else the schema itself.
func choices(s Schema) []any {
	if members, ok := s["anyOf"].([]any); ok && len(s) == 1 {
		return members
	}
	return []any{s}
}

// unchecked is the shape without the functions around it. What replaces validation has no certain schema.
func (k *Schemas) unchecked(s *shape) *shape {
	for s.kind == checkedShape {
		k.doubtIf(s.check.mode == "plain" || len(s.said) > 0, "a field whose validation a function replaces")
		s = s.args[0]
	}
	return s
}

// literal writes a choice of constants of one type.
func (k *Schemas) literal(out Schema, consts []*ir.Const) {
	types := map[ir.ConstKind]string{ir.ConstStr: "string", ir.ConstInt: "integer"}
	kind := consts[0].Kind
	var values []any
	for _, c := range consts {
		text, ok := k.Default(c)
		k.doubtIf(!ok || c.Kind != kind || types[kind] == "", "a Literal of several types")
		values = append(values, text)
	}
	out["type"] = types[kind]
	if len(values) == 1 {
		out["const"] = values[0]
	} else {
		out["enum"] = values
	}
}

// schemaLimits are the names of constraints in schemas.
var schemaLimits = map[string]string{
	"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum", "multiple_of": "multipleOf", "pattern": "pattern",
}

func (k *Schemas) limits(out Schema, s *shape, floats bool) {
	for _, l := range s.limits {
		name := schemaLimits[l.name]
		switch {
		case l.value == nil || l.quiet: // strict, or what is done to a text
			continue
		case strings.HasSuffix(l.name, "_length"):
			name = strings.TrimSuffix(l.name, "_length") + lengthOf(s.kind)
			out[name] = json.RawMessage(spell(l.value))
			continue
		case l.name == "pattern":
			out[name] = l.value.Text
			continue
		}
		text := spell(l.value)
		if l.value.Kind == ir.ConstStr { // of a decimal
			n, _ := strconv.ParseFloat(text, 64)
			text = spell(&ir.Const{Kind: ir.ConstFloat, Float: n})
		}
		if floats && l.value.Kind == ir.ConstInt {
			text += ".0"
		}
		k.doubtIf(strings.Contains(text, "e"), "a limit of that size")
		out[name] = json.RawMessage(text)
	}
}

// model writes the schema of a model, once, and returns what refers to it.
func (k *Schemas) model(c *ir.Class) reference {
	ref := k.refer(c)
	if !k.begin(ref) {
		return ref
	}
	m, err := k.models.Describe(c)
	if err != nil {
		k.doubtIf(true, "the model "+c.Name)
		return ref
	}
	if own, ok := k.selfSerialized(m); ok {
		k.written[ref] = own
		return ref
	}
	if m.root {
		k.written[ref] = k.say(k.root(m), m.said)
		return ref
	}
	properties, required := &members{}, []string{}
	for _, f := range m.Fields {
		if f.hidden && k.output {
			continue
		}
		name := f.Name
		if alias := f.alias(k.output); alias != "" {
			name = alias
		}
		properties.set(name, k.field(f, name, !k.nulls)) // FastAPI writes limits as floats
		if f.Required {
			required = append(required, name)
		}
	}
	if k.output {
		for _, fn := range m.computed {
			k.doubtIf(decorated(fn), "the computed field "+fn.Name+", which is described")
			name := cmp.Or(m.computedAs[fn], fn.Name)
			properties.set(name, k.computed(fn, name))
			required = append(required, name)
		}
	}
	out := Schema{"properties": properties, "type": "object", "title": c.Name}
	if len(required) > 0 {
		out["required"] = required
	}
	if m.forbid {
		out["additionalProperties"] = false
	} else if m.open {
		out["additionalProperties"] = true
	}
	if c.Doc != "" {
		out["description"] = CleanDoc(c.Doc)
	}
	k.written[ref] = k.say(out, m.said)
	return ref
}

// alias returns the key of a field in what is read, or in what is written, "" for its name.
func (f *Field) alias(written bool) string {
	if written {
		return f.OutAlias
	}
	return f.Alias
}

// computed writes the schema of a computed field, which a name makes the title of.
func (k *Schemas) computed(fn *ir.Func, name string) Schema {
	out := Schema{}
	said := k.models.returned(fn)
	if said == nil {
		k.doubtIf(true, "the type of the computed field "+fn.Name)
		return out
	}
	out = k.shape(said, true)
	if titled(said) {
		out["title"] = Title(name)
	}
	if fn.Doc != "" {
		out["description"] = CleanDoc(fn.Doc)
	}
	out["readOnly"] = true
	return out
}

// field writes the schema of a field.
func (k *Schemas) field(f *Field, name string, floats bool) Schema {
	if f.serializer != nil && f.serializer.method && k.output {
		if out, ok := k.serialized(f, name, floats); ok {
			return out
		}
	}
	out := k.shape(f.shape, floats)
	if _, said := out["title"]; !said && titled(f.shape) {
		out["title"] = Title(name)
	}
	k.say(out, f.said)
	if f.fallback.factory {
		return out
	}
	value := k.dumpedDefault(f)
	k.doubtIf(f.fallback.secret != nil, "the default of a secret")
	k.doubtIf(f.fallback.made != nil, "a default that is a model")
	k.doubtIf(f.fallback.plain != nil && f.fallback.shown == "", "the default of the field "+f.Name)
	if text := f.fallback.digits + f.fallback.shown; text != "" {
		out["default"] = text
	}
	if c := f.fallback.class; c != nil {
		text, ok := k.Default(k.models.member(c, f.fallback.name))
		k.doubtIf(!ok, "the default of the field "+f.Name)
		out["default"] = text
	}
	if value != nil && value.Kind == ir.ConstNone && k.nulls {
		out["default"] = nil
	}
	if value != nil && value.Kind != ir.ConstNone {
		text, ok := k.Default(value)
		k.doubtIf(!ok || !holds(f.shape, f.fallback.value) && !f.float, "the default of the field "+f.Name)
		out["default"] = text
	}
	return out
}

// titled reports whether a field of the shape has a title of its own; what refers to a model has none.
func titled(s *shape) bool {
	s = s.inner()
	return s.kind != modelShape && s.kind != enumShape && s.kind != typedShape
}

// CleanDoc is inspect.cleandoc: the margin of the lines after the first is taken away.
func CleanDoc(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\t", "        "), "\n")
	margin := -1
	for _, line := range lines[1:] {
		if rest := strings.TrimLeft(line, " "); rest != "" && (margin < 0 || len(line)-len(rest) < margin) {
			margin = len(line) - len(rest)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines); i++ {
		lines[i] = lines[i][min(max(margin, 0), len(lines[i])):]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}
