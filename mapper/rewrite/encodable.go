// This file says what FastAPI makes of the values in answers: models and enumerations by themselves, objects of plain classes by
// their attributes (fastapi.encoders.jsonable_encoder).

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// refuseDataclasses refuses objects of dataclasses among the values of a display.
func (t *translator) refuseDataclasses(parts []pyast.Expr) {
	for _, e := range parts {
		if e != nil && holdsDataclass(t.TypeOf(e)) {
			t.Fail(e, diag.NoOperation, "a dataclass within a display of an answer is not translated")
		}
	}
}

// encoded are the library's types that jsonable_encoder has a form for (fastapi.encoders.ENCODERS_BY_TYPE).
var encoded = set("datetime.datetime datetime.date datetime.time datetime.timedelta uuid.UUID decimal.Decimal pathlib.Path " +
	"ipaddress._Address ipaddress._Network pydantic.SecretStr pydantic.SecretBytes pydantic.HttpUrl pydantic.AnyHttpUrl pydantic.AnyUrl " +
	"fastapi.HTTPException fastapi.exceptions.HTTPException")

// encodable refuses values that FastAPI turns into JSON in a way of its own.
func (t *translator) encodable(node pyast.Node, known ir.Type) {
	switch known := known.(type) {
	case ir.Optional:
		t.encodable(node, known.Elem)
	case ir.List:
		t.encodable(node, known.Elem)
	case ir.Dict:
		t.encodable(node, known.Key)
		t.encodable(node, known.Value)
	case ir.Tuple:
		for _, elem := range known.Elems {
			if holdsDataclass(elem) {
				t.Fail(node, diag.NoOperation, "an answer that holds dataclasses in a tuple is not translated")
			}
			t.encodable(node, elem)
		}
	case ir.Instance:
		if known.Class.Kind == ir.PlainClass {
			t.encodableObject(node, known.Class)
			return
		}
		if known.Class.Kind != ir.ModelClass && known.Class.Kind != ir.EnumClass && (known.Class.Kind != ir.DataClass || t.u.hasHeirs(known.Class)) {
			t.Fail(node, diag.NoOperation, "an answer that holds objects of the class %s is not translated", known.Class.Name)
		}
	case ir.External:
		if !encoded[known.Name] {
			t.Fail(node, diag.NoOperation, "an answer that holds a %s is not translated", known.Name)
		}
	case ir.Basic:
		if known == ir.Any && t.u.hasObjects() && !t.encodableObjects(node) {
			t.Require("no object of the app's own classes is in an answer whose type is not known")
		}
	}
}

// encodableObject lets FastAPI's encoder find the attributes of the objects of a plain class, vars(obj). One that dict() takes
// otherwise is refused.
func (t *translator) encodableObject(node pyast.Node, c *ir.Class) {
	for _, name := range []string{"__iter__", "__getitem__", "keys"} {
		if findMethod(c, name) != nil {
			t.Fail(node, diag.NoOperation, "an answer that holds objects of the class %s, which has %s, is not translated", c.Name, name)
		}
	}
	if t.u.hasHeirs(c) || len(c.MRO) > 1 {
		t.Fail(node, diag.NoOperation, "an answer that holds objects of the class %s is not translated", c.Name)
	}
	for _, f := range c.Fields {
		t.encodable(node, f.Type)
	}
	t.fieldsMethod(node, t.u.mustClass(t, node, c))
}

// encodableObjects lets the encoder find the attributes of the objects of every class, false where one has no such form.
func (t *translator) encodableObjects(node pyast.Node) bool {
	if t.encoding {
		return true // within the fields of one of them
	}
	t.encoding = true
	defer func() { t.encoding = false }()
	for _, m := range t.u.Program.Modules {
		for _, c := range m.Classes {
			if c.Kind == ir.DataClass || c.Kind == ir.PlainClass && t.attempt(func() { t.encodableObject(node, c) }) != nil {
				return false
			}
		}
	}
	return true
}

// holdsDataclass reports whether an answer is an object of a dataclass, or a list or dict of such.
func holdsDataclass(known ir.Type) bool {
	switch known := known.(type) {
	case ir.Optional:
		return holdsDataclass(known.Elem)
	case ir.List:
		return holdsDataclass(known.Elem)
	case ir.Dict:
		return holdsDataclass(known.Value)
	case ir.Instance:
		return known.Class.Kind == ir.DataClass
	}
	return false
}

// hasObjects reports whether the program has classes whose objects FastAPI would turn into JSON by their attributes.
func (u *Unit) hasObjects() bool {
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if c.Kind == ir.PlainClass || c.Kind == ir.DataClass {
				return true
			}
		}
	}
	return false
}
