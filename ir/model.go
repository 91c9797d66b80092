// This file reads the options of Pydantic models.

package ir

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ModelOption reports whether an option of a Pydantic model is on: in model_config, in class Config or among the
// keywords of the class statement, of the class itself or else of the nearest one above that sets it.
func (c *Class) ModelOption(name string) bool {
	if c.Kind != ModelClass {
		return false
	}
	for _, up := range c.MRO {
		if e := up.modelOption(name); e != nil {
			k, ok := e.(*pyast.Constant)
			return ok && k.Value == pyast.Value(pyast.Bool(true))
		}
	}
	return false
}

// ModelAllows reports whether a Pydantic model keeps keys that no field of it takes (extra="allow").
func (c *Class) ModelAllows() bool {
	for _, up := range c.MRO {
		if e := up.modelOption("extra"); e != nil {
			text, ok := constantText(e)
			if a, isMember := e.(*pyast.Attribute); isMember { // pydantic.Extra.allow
				return a.Attr == "allow"
			}
			return ok && text == "allow"
		}
	}
	return false
}

// IsRootModel reports whether the class is a Pydantic model that is one value, its root.
func (c *Class) IsRootModel() bool {
	if c.Kind != ModelClass {
		return false
	}
	for _, up := range c.MRO {
		for _, b := range up.Bases {
			if b.Class == nil && (b.Qualified == "pydantic.RootModel" || b.Qualified == "pydantic.TypeAdapter") {
				return true
			}
		}
	}
	return false
}

// IsTypeAdapter reports whether the class stands for an adapter of Pydantic, whose type its root has.
func (c *Class) IsTypeAdapter() bool {
	return c.Kind == ModelClass && len(c.Bases) == 1 && c.Bases[0].Qualified == "pydantic.TypeAdapter"
}

// IsReadData reports whether the class is a dataclass that only Pydantic makes objects of, which is written as a model.
func (c *Class) IsReadData() bool {
	return c.Kind == ModelClass && len(c.Bases) == 1 && (c.Bases[0].Qualified == "dataclasses.dataclass" || c.Bases[0].Qualified == "pydantic.dataclasses.dataclass")
}

// modelOption returns the value that the class itself gives an option, nil for none.
func (c *Class) modelOption(name string) pyast.Expr {
	for _, k := range c.Syntax.Keywords {
		if k.Arg == name {
			return k.Value
		}
	}
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.Assign:
			if storesName(s.Targets[0], "model_config") {
				return optionOf(s.Value, name)
			}
		case *pyast.AnnAssign:
			if storesName(s.Target, "model_config") {
				return optionOf(s.Value, name)
			}
		case *pyast.ClassDef:
			if s.Name == "Config" {
				return innerOption(s, name)
			}
		}
	}
	return nil
}

// optionOf finds an option in ConfigDict(...) or in a dict display.
func optionOf(e pyast.Expr, name string) pyast.Expr {
	switch e := e.(type) {
	case *pyast.Call:
		for _, k := range e.Keywords {
			if k.Arg == name {
				return k.Value
			}
		}
	case *pyast.Dict:
		for i, key := range e.Keys {
			if text, ok := constantText(key); ok && text == name {
				return e.Values[i]
			}
		}
	}
	return nil
}

func innerOption(c *pyast.ClassDef, name string) pyast.Expr {
	for _, s := range c.Body {
		if a, ok := s.(*pyast.Assign); ok && storesName(a.Targets[0], name) {
			return a.Value
		}
	}
	return nil
}

func storesName(target pyast.Expr, id string) bool {
	name, ok := target.(*pyast.Name)
	return ok && name.ID == id
}

// IsPrivate reports whether a name is that of a private attribute of a Pydantic model, which is no field of it.
func IsPrivate(name string) bool {
	return strings.HasPrefix(name, "_") && !strings.HasPrefix(name, "__")
}
