// This file checks what stands in the body of a model besides its fields.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkClass refuses bases, decorators and methods that change how a model behaves.
func (d *describer) checkClass(c *ir.Class) {
	if len(c.Syntax.DecoratorList) > 0 {
		d.refuse(diag.ModelBody, c.Syntax, "the model %s has decorators", c.Name)
	}
	for _, b := range c.Bases {
		switch {
		case b.Class != nil && b.Class.Kind == ir.ModelClass:
		case slices.Contains(settingsBases, b.Qualified) && !d.models.one():
		case slices.Contains(settingsBasesOne, b.Qualified) && d.models.one():
		case (b.Qualified == "pydantic.RootModel" || b.Qualified == "pydantic.TypeAdapter") && !d.models.one(): // checkRoot has it
		case c.IsReadData() && !d.models.one():
		case b.Qualified == "pydantic.BaseModel" || b.Qualified == "pydantic.main.BaseModel":
		case b.Qualified == "typing.Generic" || b.Qualified == "typing_extensions.Generic": // ir/lower writes out what is made of them
		default:
			d.refuse(diag.ModelBase, c.Syntax, "the model %s has a base that is not translated: %s", c.Name, b.Qualified)
		}
	}
	for _, s := range c.Syntax.Body {
		d.checkStmt(s)
	}
}

func (d *describer) checkStmt(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.AnnAssign, *pyast.Pass:
	case *pyast.ExprStmt:
		if _, ok := s.Value.(*pyast.Constant); !ok {
			d.refuse(diag.ModelBody, s, "a statement in the body of the model %s", d.owner.Name)
		}
	case *pyast.FunctionDef:
		d.checkMethod(s, s.Name, s.DecoratorList)
	case *pyast.AsyncFunctionDef:
		d.checkMethod(s, s.Name, s.DecoratorList)
	case *pyast.Assign:
		if name, ok := s.Targets[0].(*pyast.Name); !ok || len(s.Targets) > 1 || name.ID != "model_config" && !ir.IsPrivate(name.ID) {
			d.refuse(diag.ModelBody, s, "an attribute without annotation in the model %s", d.owner.Name)
		}
	case *pyast.ClassDef:
		if s.Name != "Config" {
			d.refuse(diag.ModelBody, s, "a class within the model %s", d.owner.Name)
		}
	default:
		d.refuse(diag.ModelBody, s, "a statement in the body of the model %s", d.owner.Name)
	}
}

// hooks are methods by which a model changes how it is made, compared or written.
var hooks = map[string]bool{
	"model_dump": true, "model_dump_json": true, "dict": true, "json": true, "copy": true,
	"model_copy": true, "model_validate": true, "model_validate_json": true, "parse_obj": true, "parse_raw": true,
	"model_construct": true, "construct": true,
}

// specials are the special methods that models may have: they change neither how a model is read nor how it is dumped.
var specials = map[string]bool{
	"__len__": true, "__iter__": true, "__getitem__": true, "__contains__": true, "__bool__": true, "__str__": true, "__repr__": true,
}

// checkMethod refuses validators, serializers, computed fields and overridden hooks; other methods are not its business.
func (d *describer) checkMethod(node pyast.Node, name string, decorators []pyast.Expr) {
	if m := d.owner.Methods[name]; m != nil && m.Validator() != nil {
		return // readValidators has it
	}
	if _, dumps := d.selfSerializer(decorators); dumps || d.isComputed(decorators) || d.serializerCall(decorators) != nil {
		return // computedFields, readSerializers and readSelfSerializer have it
	}
	for _, e := range decorators {
		if call, ok := e.(*pyast.Call); ok {
			e = call.Func
		}
		if q := d.qualified(e); strings.HasPrefix(q, "pydantic.") {
			d.refuse(diag.ModelValidator, node, "%s.%s is a %s of Pydantic", d.owner.Name, name, strings.TrimPrefix(q, "pydantic."))
		}
	}
	if hooks[name] || strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") && (!specials[name] || d.models.one()) {
		d.refuse(diag.ModelBody, node, "the model %s defines %s", d.owner.Name, name)
	}
}
