// This file holds the types of attributes: of modules, of instances of project classes, of library objects.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// attribute returns the type of e.
func (f *flow) attribute(e *pyast.Attribute) ir.Type {
	if s := f.fn.Resolve(e); s != nil {
		return f.symbol(s)
	}
	if kept := f.kept(e); kept != nil {
		return open(kept)
	}
	if q := f.fn.Qualified(e); q != "" {
		if _, known := f.stubs.lookup(q); known {
			return f.external(q)
		}
	}
	if _, ok := f.fn.NameOf(e); ok {
		return ir.Str
	}
	if _, ok := f.fn.AppText(e); ok {
		return ir.Str
	}
	receiver := open(f.expr(e.Value))
	object := unwrap(receiver)
	switch x := object.(type) {
	case ir.Instance:
		if e.Attr == "__dict__" {
			return f.attributesOf(e, x.Class)
		}
		if e.Attr == "_fields" && IsNamedTuple(x.Class) {
			return ir.Tuple{Elems: []ir.Type{ir.Str}, Rest: true}
		}
		return f.instanceAttribute(x.Class, e.Attr, e)
	case ir.ClassObject:
		return f.classAttribute(x.Class, e.Attr)
	case ir.Basic:
		if x == ir.Never {
			return ir.Never
		}
	}
	if item, env, ok := f.memberOf(object, e.Attr); ok && item.attr != nil {
		return f.stubType(item, item.attr, env, e)
	}
	if object == ir.Any {
		f.mentionAnywhere(e.Attr)
	}
	return ir.Any
}

// namedAttribute returns the type of getattr(x, "name") for an attribute that x's library class is known to have, else nil.
func (f *flow) namedAttribute(e *pyast.Call, args []argument) ir.Type {
	if len(args) < 2 || len(e.Keywords) > 0 {
		return nil
	}
	c, ok := args[1].e.(*pyast.Constant)
	if !ok {
		return nil
	}
	name, ok := c.Value.(pyast.Str)
	known, isExternal := open(args[0].t).(ir.External)
	if !ok || !isExternal {
		return nil
	}
	if t := onlyHTTP[string(name)]; t != nil && known.Name == "Exception" && len(args) == 3 {
		return f.join(t, args[2].t)
	}
	item, found := f.stubMember(known.Name, string(name))
	if !found || item.attr == nil {
		return nil
	}
	return f.stubType(item, item.attr, nil, e)
}

// onlyHTTP are the types of what HTTP exceptions have and hardly any other exception, which getattr is asked for in error handlers.
var onlyHTTP = map[string]ir.Type{"code": ir.Int, "description": ir.Str}

// asksForHTTP reports whether a call is hasattr(e, name) with the name of what only HTTP exceptions have.
func (f *flow) asksForHTTP(call *pyast.Call) bool {
	if len(call.Args) != 2 || f.fn.Qualified(call.Func) != "hasattr" {
		return false
	}
	c, ok := call.Args[1].(*pyast.Constant)
	if !ok {
		return false
	}
	name, ok := c.Value.(pyast.Str)
	return ok && onlyHTTP[string(name)] != nil
}

// mentionAnywhere notes that a method of that name may have been taken from some object and be called with anything.
func (f *flow) mentionAnywhere(name string) {
	for _, fn := range f.index.methods[name] {
		if f.tasks[fn] != nil {
			f.calledSomehow(fn)
		}
	}
}

// instanceAttribute returns the type of an attribute of an instance of c that is read.
func (f *flow) instanceAttribute(c *ir.Class, name string, at pyast.Node) ir.Type {
	if t, ok := f.methodAttribute(c, name); ok {
		return t
	}
	switch {
	case c.Kind == ir.EnumClass:
		return f.memberAttribute(c, name)
	case !knownBases(c) || findMethod(c, "__getattr__") != nil || findMethod(c, "__getattribute__") != nil:
		return ir.Any
	}
	if f.index.open[c] {
		return ir.Any
	}
	if !declaresField(c, name) {
		return ir.Any
	}
	return open(f.field(c, name))
}

// literalType returns the type of a literal, Any for any other expression.
func literalType(e pyast.Expr) ir.Type {
	if c, ok := e.(*pyast.Constant); ok {
		return constantType(c.Value)
	}
	if u, ok := e.(*pyast.UnaryOp); ok && u.Op == pyast.USub {
		if t := literalType(u.Operand); isNumber(t) {
			return t
		}
	}
	return ir.Any
}

// classAttribute returns the type of an attribute of a class itself.
func (f *flow) classAttribute(c *ir.Class, name string) ir.Type {
	if name == "_fields" && IsNamedTuple(c) {
		return ir.Tuple{Elems: []ir.Type{ir.Str}, Rest: true}
	}
	for _, up := range c.MRO {
		if m := up.Methods[name]; m != nil {
			if m.HasDecorator("property") {
				return ir.Any
			}
			f.calledSomehow(m)
			return ir.Any
		}
		s := up.Scope.Symbols[name]
		if s == nil || s.Kind != ir.Variable {
			continue
		}
		if c.Kind == ir.EnumClass && s.Value != nil {
			return ir.Instance{Class: c}
		}
		break
	}
	if c.Kind == ir.PlainClass && knownBases(c) && declaresField(c, name) {
		return open(f.field(c, name))
	}
	return ir.Any
}

// declaresField reports whether c's instances have an attribute of that name, or c itself.
func declaresField(c *ir.Class, name string) bool {
	for _, up := range c.MRO {
		if declaresHere(up, name) {
			return true
		}
	}
	return false
}

// field returns the cell of an attribute of c's instances: one for all classes above c that declare it.
func (e *engine) field(c *ir.Class, name string) *ir.Cell {
	key := fieldKey{c, name}
	if cell := e.fields[key]; cell != nil {
		return e.read(cell)
	}
	cell := &ir.Cell{}
	e.fields[key] = cell
	for _, up := range c.MRO {
		if up == c || declaresHere(up, name) {
			e.unite(cell, e.declared(up, name))
		}
		if isWritten(up) && declaresHere(up, name) && !e.index.stored[name] {
			break // what the generic model says of it is that it may be anything
		}
	}
	return e.read(cell)
}

// declared returns the cell of an attribute that c itself declares. Whoever mentions an attribute of that name takes
// part from now on. The attributes of classes that some class below both inherits are one.
func (e *engine) declared(c *ir.Class, name string) *ir.Cell {
	key := fieldKey{c, name}
	if cell := e.own[key]; cell != nil {
		return cell
	}
	cell := &ir.Cell{}
	e.own[key] = cell
	e.named[name] = append(e.named[name], cell)
	e.changed = true
	if stored := e.unknownStores[name]; stored != nil {
		e.put(cell, stored)
	}
	if !knownBases(c) || e.index.setsAny(c) && c.Kind != ir.ModelClass { // models check what they are given so
		e.put(cell, ir.Any)
	}
	e.seed(c, name, find(cell))
	for _, below := range e.index.mixed[c] {
		for _, up := range below.MRO {
			if up != c && declaresHere(up, name) {
				e.unite(cell, e.declared(up, name))
			}
		}
	}
	e.pullAll(e.index.attributes[name])
	e.pullConstructors(c)
	return cell
}

func declaresHere(c *ir.Class, name string) bool {
	for _, field := range c.Fields {
		if field.Name == name {
			return true
		}
	}
	s := c.Scope.Symbols[name]
	return s != nil && s.Kind == ir.Variable
}

// seed puts into a field what the class itself says: defaults, values in its body, annotations of validated models.
func (e *engine) seed(c *ir.Class, name string, cell *ir.Cell) {
	if s := c.Scope.Symbols[name]; s != nil {
		switch {
		case s.Kind != ir.Variable:
			e.put(cell, ir.Any)
		case c.Kind == ir.ModelClass || c.Kind == ir.DataClass || c.Kind == ir.NamedTupleClass:
		case s.Value != nil && literalType(s.Value) == ir.Any:
			e.pull(c.Scope.Func)
			e.unite(cell, e.slot(s)) // what the class body puts there
		case s.Value != nil:
			e.put(cell, literalType(s.Value))
		case !onlyDeclared(s):
			e.put(cell, ir.Any)
		}
	}
	for _, field := range c.Fields {
		if _, plain := field.Node.(*pyast.Assign); plain && field.Name == name && c.Kind == ir.ModelClass && field.Value != nil && ir.IsPrivate(name) && !field.ClassVar && inBody(c, field) {
			e.put(cell, e.defaultType(c, field))
		}
		if _, declared := ast(annotated(field)); field.Name == name && declared {
			e.seedField(c, field, cell)
		}
	}
}

func onlyDeclared(s *ir.Symbol) bool {
	for _, b := range s.Binds {
		if a, ok := b.(*pyast.AnnAssign); !ok || a.Value != nil {
			return false
		}
	}
	return true
}

func annotated(field *ir.Field) *pyast.AnnAssign {
	n, _ := field.Node.(*pyast.AnnAssign)
	return n
}

func (e *engine) seedField(c *ir.Class, field *ir.Field, cell *ir.Cell) {
	if c.Kind == ir.ModelClass && !ir.IsPrivate(field.Name) {
		t := ir.Type(ir.Any)
		if e.trusted(c) {
			m := &maker{e: e, node: field.Node}
			t = e.unboundedInts(c, field, m.annotation(c.Scope, field.Annotation))
			if c.ModelOption("use_enum_values") {
				t = memberValues(t)
			}
		}
		e.put(cell, t)
		e.validated(c, field.Name, cell)
	}
	if init := c.Methods["__init__"]; init != nil && init.Written {
		return // the default comes by __init__
	}
	if field.Value != nil && c.Kind != ir.PlainClass {
		t := e.defaultType(c, field)
		if t == ir.Any && e.madeByFunc(c, field, cell) {
			return
		}
		e.put(cell, t)
	}
}

// defaultType is the type of a field's default, also when it stands in Field(...) or field(...).
func (e *engine) defaultType(c *ir.Class, field *ir.Field) ir.Type {
	if t, ok := e.displayType(c, field); ok {
		return t
	}
	if a, ok := field.Value.(*pyast.Attribute); ok {
		if name, ok := a.Value.(*pyast.Name); ok {
			if s := c.Scope.Func.Uses[name].Final(); s != nil && s.Class != nil && s.Class.Kind == ir.EnumClass && knownBases(s.Class) {
				return ir.Instance{Class: s.Class}
			}
		}
	}
	call, ok := field.Value.(*pyast.Call)
	if !ok {
		return literalType(field.Value)
	}
	switch c.Scope.Func.Qualified(call.Func) {
	case "decimal.Decimal", "pydantic.SecretStr":
		return ir.External{Name: c.Scope.Func.Qualified(call.Func)}
	case "ipaddress.IPv4Address", "ipaddress.IPv6Address", "ipaddress.IPv4Network", "ipaddress.IPv6Network":
		t, _ := libraryType(c.Scope.Func.Qualified(call.Func))
		return t
	case "set":
		return ir.Set{Elem: e.siteCell(site{field.Node, 50}, ir.Never)}
	case "pydantic.Field", "dataclasses.field", "pydantic.fields.Field", "pydantic.PrivateAttr", "pydantic.fields.PrivateAttr":
	default:
		return ir.Any
	}
	if len(call.Args) > 0 {
		return fieldDefault(call.Args[0])
	}
	t := ir.Type(ir.Never)
	for _, k := range call.Keywords {
		switch k.Arg {
		case "default":
			t = fieldDefault(k.Value)
		case "default_factory":
			t = e.factoryType(c, field, k.Value)
		case "":
			t = ir.Any
		}
	}
	return t
}

// displayType is the type of a model's default that is a display of literals: Pydantic copies it for each instance.
func (e *engine) displayType(c *ir.Class, field *ir.Field) (ir.Type, bool) {
	if c.Kind != ir.ModelClass {
		return nil, false
	}
	elem := ir.Type(ir.Never)
	switch x := field.Value.(type) {
	case *pyast.List:
		for _, item := range x.Elts {
			elem = e.join(elem, literalType(item))
		}
		return ir.List{Elem: e.siteCell(site{field.Node, 50}, elem)}, true
	case *pyast.Tuple:
		return ir.Tuple{Elems: []ir.Type{ir.Any}, Rest: true}, true
	case *pyast.Dict:
		if len(x.Keys) == 0 {
			return ir.Dict{Key: e.siteCell(site{field.Node, 50}, elem), Value: e.siteCell(site{field.Node, 51}, elem)}, true
		}
	}
	return nil, false
}

// fieldDefault is the type of a default; the ellipsis says that there is none.
func fieldDefault(e pyast.Expr) ir.Type {
	if c, ok := e.(*pyast.Constant); ok {
		if _, none := c.Value.(pyast.Ellipsis); none {
			return ir.Never
		}
	}
	return literalType(e)
}

func (e *engine) factoryType(c *ir.Class, field *ir.Field, factory pyast.Expr) ir.Type {
	switch c.Scope.Func.Qualified(factory) {
	case "list":
		return ir.List{Elem: e.siteCell(site{field.Node, 50}, ir.Never)}
	case "dict":
		return ir.Dict{Key: e.siteCell(site{field.Node, 50}, ir.Never), Value: e.siteCell(site{field.Node, 51}, ir.Never)}
	case "set":
		return ir.Set{Elem: e.siteCell(site{field.Node, 50}, ir.Never)}
	case "decimal.Decimal":
		return ir.External{Name: "decimal.Decimal"}
	case "str":
		return ir.Str
	case "uuid.uuid4":
		return ir.External{Name: "uuid.UUID"}
	case "datetime.datetime.now", "datetime.datetime.utcnow":
		return ir.External{Name: "datetime.datetime"}
	case "datetime.date.today":
		return ir.External{Name: "datetime.date"}
	}
	if lambda, ok := factory.(*pyast.Lambda); ok && c.Kind == ir.ModelClass {
		if call, ok := lambda.Body.(*pyast.Call); ok {
			return e.factoryType(c, field, call.Func)
		}
	}
	return ir.Any
}

// trusted reports whether Pydantic's validation keeps a model's fields to their annotations: no validators of the app's
// own and no way around validation in the project.
func (e *engine) trusted(c *ir.Class) bool {
	for _, way := range []string{"model_construct", "construct", "__dict__"} {
		if len(e.index.attributes[way]) > 0 {
			return false
		}
	}
	for _, up := range c.MRO {
		for _, m := range up.Methods {
			if !plainlyValidates(m) {
				return false
			}
		}
	}
	return knownBases(c)
}
