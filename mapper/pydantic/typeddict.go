// This file reads and writes typed dicts, which Pydantic validates key by key (typing_extensions.TypedDict).

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// entry is a key of a typed dict; its type is the argument of the shape at the same place.
type entry struct {
	name     string
	required bool
}

// typedDict reads a class of typed dicts: bases' keys first.
func (d *describer) typedDict(e pyast.Node, c *ir.Class) *shape {
	out := &shape{kind: typedShape, class: c}
	owner, place := d.owner, d.place
	d.depth++
	defer func() { d.owner, d.place, d.depth = owner, place, d.depth-1 }()
	if d.depth > maxAliases || d.config.forbid || d.config.open || d.config.names.any() || d.models.one() {
		d.refuse(diag.ModelField, e, "the typed dict %s is not translated here", c.Name)
		return out
	}
	for _, up := range slices.Backward(c.MRO) {
		d.owner, d.place = up, nil
		for _, b := range up.Bases {
			if b.Class == nil && b.Qualified != "typing.TypedDict" && b.Qualified != "typing_extensions.TypedDict" {
				d.refuse(diag.ModelField, up.Syntax, "the base %s of the typed dict %s is not translated", b.Qualified, up.Name)
			}
		}
		d.typedKeys(out, up)
	}
	return out
}

// typedKeys adds the keys that one class declares.
func (d *describer) typedKeys(out *shape, c *ir.Class) {
	total := true
	for _, k := range c.Syntax.Keywords {
		value := d.constant(k.Value)
		if k.Arg != "total" || value == nil || value.Kind != ir.ConstBool {
			d.refuse(diag.ModelField, k, "the option %s of the typed dict %s is not translated", k.Arg, c.Name)
			return
		}
		total = value.Bool
	}
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.AnnAssign:
			if name, ok := s.Target.(*pyast.Name); ok && s.Value == nil {
				d.typedKey(out, name.ID, s.Annotation, total)
				continue
			}
		case *pyast.Pass:
			continue
		case *pyast.ExprStmt:
			if _, ok := s.Value.(*pyast.Constant); ok {
				continue
			}
		}
		d.refuse(diag.ModelField, s, "the body of the typed dict %s holds more than keys", c.Name)
	}
}

// typedKey adds a key, or puts it in the place of the one that it redeclares.
func (d *describer) typedKey(out *shape, name string, annotation pyast.Expr, required bool) {
	if sub, ok := annotation.(*pyast.Subscript); ok {
		switch q := d.qualified(sub.Value); q[strings.LastIndexByte(q, '.')+1:] {
		case "NotRequired":
			annotation, required = sub.Slice, false
		case "Required":
			annotation, required = sub.Slice, true
		}
	}
	s := d.shape(annotation)
	if at := slices.IndexFunc(out.keys, func(k entry) bool { return k.name == name }); at >= 0 {
		out.keys[at].required, out.args[at] = required, s
		return
	}
	out.keys, out.args = append(out.keys, entry{name, required}), append(out.args, s)
}

// typed reads a typed dict.
//
//	pydantic.TypedDict(pydantic.Item("a", pydantic.AnyInt()), pydantic.MaybeItem("b", pydantic.Dynamic(pydantic.Str())))
func (w *writer) typedDict(s *shape) typed {
	call := gotree.CallOf(w.pyd("TypedDict"))
	for i, k := range s.keys {
		name := "MaybeItem"
		if k.required {
			name = "Item"
		}
		call.Args = append(call.Args, gotree.CallOf(w.pyd(name), gotree.Str{Value: k.name}, w.readerAs(s.args[i], "any")))
	}
	return typed{x: call, goType: w.host.GoType(s.irType())}
}

// typed writes the schema of a typed dict, once, and returns what refers to it.
func (k *Schemas) typed(s *shape) reference {
	ref := k.refer(s.class)
	if !k.begin(ref) {
		return ref
	}
	properties, required := &members{}, []string{}
	for i, key := range s.keys {
		of := k.shape(s.args[i], !k.nulls)
		if _, said := of["title"]; !said && titled(s.args[i]) {
			of["title"] = Title(key.name)
		}
		properties.set(key.name, of)
		if key.required {
			required = append(required, key.name)
		}
	}
	out := Schema{"properties": properties, "type": "object", "title": s.class.Name}
	if len(required) > 0 {
		out["required"] = required
	}
	if s.class.Doc != "" {
		out["description"] = CleanDoc(s.class.Doc)
	}
	k.written[ref] = out
	return ref
}
