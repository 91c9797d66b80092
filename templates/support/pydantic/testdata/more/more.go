// Package more is what testdata/more.py becomes.
package more

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Owner is a Pydantic model.
type Owner struct {
	pydantic.Tracked
	Name string `json:"name" validate:"min=1"`
	Age  any    `json:"age" validate:"omitempty,min=0"`
}

// NewOwner returns input as an Owner, or raises pydantic.ValidationError.
func NewOwner(input any) (*Owner, error) {
	return pydantic.Validate(input, "Owner", DecodeOwner)
}

// DecodeOwner reads the fields of an Owner.
func DecodeOwner(f *pydantic.Fields) *Owner {
	m := &Owner{
		Name: pydantic.Required(f.Key("name"), pydantic.Str(pydantic.MinLength(1))),
		Age:  pydantic.Default(f.Key("age"), nil, pydantic.OptionalAny(pydantic.AnyInt(pydantic.Ge(0)))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (o *Owner) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "name", Value: o.Name},
		{Name: "age", Value: o.Age, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (o *Owner) PyTypeName() string {
	return "Owner"
}

// PyInstance returns the model as Python's operators see it.
func (o *Owner) PyInstance() py.Instance {
	return pydantic.InstanceOf(o)
}

// Cat is a Pydantic model.
type Cat struct {
	pydantic.Tracked
	Kind string    `json:"kind" validate:"oneof=cat"`
	N    py.BigInt `json:"n"`
}

// NewCat returns input as a Cat, or raises pydantic.ValidationError.
func NewCat(input any) (*Cat, error) {
	return pydantic.Validate(input, "Cat", DecodeCat)
}

// DecodeCat reads the fields of a Cat.
func DecodeCat(f *pydantic.Fields) *Cat {
	m := &Cat{
		Kind: pydantic.Required(f.Key("kind"), pydantic.LiteralOf("cat")),
		N:    pydantic.Required(f.Key("n"), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Cat) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "kind", Value: c.Kind},
		{Name: "n", Value: c.N.Value()},
	}
}

// PyTypeName returns the name of the model.
func (c *Cat) PyTypeName() string {
	return "Cat"
}

// PyInstance returns the model as Python's operators see it.
func (c *Cat) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Dog is a Pydantic model.
type Dog struct {
	pydantic.Tracked
	Kind string `json:"kind" validate:"oneof=dog"`
	M    string `json:"m"`
}

// NewDog returns input as a Dog, or raises pydantic.ValidationError.
func NewDog(input any) (*Dog, error) {
	return pydantic.Validate(input, "Dog", DecodeDog)
}

// DecodeDog reads the fields of a Dog.
func DecodeDog(f *pydantic.Fields) *Dog {
	m := &Dog{
		Kind: pydantic.Required(f.Key("kind"), pydantic.LiteralOf("dog")),
		M:    pydantic.Default(f.Key("m"), "woof", pydantic.Str()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *Dog) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "kind", Value: d.Kind},
		{Name: "m", Value: d.M, Default: pydantic.DefaultsTo("woof")},
	}
}

// PyTypeName returns the name of the model.
func (d *Dog) PyTypeName() string {
	return "Dog"
}

// PyInstance returns the model as Python's operators see it.
func (d *Dog) PyInstance() py.Instance {
	return pydantic.InstanceOf(d)
}

// Numbers: some numbers.
type Numbers struct {
	Root *py.List[any] `json:"root"`
}

// NewNumbers returns input as a Numbers, or raises pydantic.ValidationError.
func NewNumbers(input any) (*Numbers, error) {
	return pydantic.ValidateAs(input, "Numbers", NumbersType())
}

// NumbersType returns the type of a Numbers, which is its root.
func NumbersType() pydantic.Type[*Numbers] {
	return pydantic.Root(pydantic.List(pydantic.AnyInt()), func(root *py.List[any]) *Numbers {
		return &Numbers{Root: root}
	})
}

// ModelRoot returns the root.
func (n *Numbers) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: n.Root}
}

// ModelFields returns the root as the only field.
func (n *Numbers) ModelFields() []pydantic.Field {
	return []pydantic.Field{n.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (n *Numbers) PyTypeName() string {
	return "Numbers"
}

// PyInstance returns the model as Python's operators see it.
func (n *Numbers) PyInstance() py.Instance {
	return pydantic.InstanceOf(n)
}

// Owners is a Pydantic model.
type Owners struct {
	Root *py.List[*Owner] `json:"root"`
}

// NewOwners returns input as an Owners, or raises pydantic.ValidationError.
func NewOwners(input any) (*Owners, error) {
	return pydantic.ValidateAs(input, "Owners", OwnersType())
}

// OwnersType returns the type of an Owners, which is its root.
func OwnersType() pydantic.Type[*Owners] {
	return pydantic.Root(pydantic.List(pydantic.Model("Owner", DecodeOwner)), func(root *py.List[*Owner]) *Owners {
		return &Owners{Root: root}
	})
}

// ModelRoot returns the root.
func (o *Owners) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: o.Root}
}

// ModelFields returns the root as the only field.
func (o *Owners) ModelFields() []pydantic.Field {
	return []pydantic.Field{o.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (o *Owners) PyTypeName() string {
	return "Owners"
}

// PyInstance returns the model as Python's operators see it.
func (o *Owners) PyInstance() py.Instance {
	return pydantic.InstanceOf(o)
}

// Named is a Pydantic model.
type Named struct {
	Root *py.Dict[string, *Owner] `json:"root"`
}

// NewNamed returns input as a Named, or raises pydantic.ValidationError.
func NewNamed(input any) (*Named, error) {
	return pydantic.ValidateAs(input, "Named", NamedType())
}

// NamedType returns the type of a Named, which is its root.
func NamedType() pydantic.Type[*Named] {
	return pydantic.Root(pydantic.Dict(pydantic.Str(), pydantic.Model("Owner", DecodeOwner)), func(root *py.Dict[string, *Owner]) *Named {
		return &Named{Root: root}
	})
}

// ModelRoot returns the root.
func (n *Named) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: n.Root}
}

// ModelFields returns the root as the only field.
func (n *Named) ModelFields() []pydantic.Field {
	return []pydantic.Field{n.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (n *Named) PyTypeName() string {
	return "Named"
}

// PyInstance returns the model as Python's operators see it.
func (n *Named) PyInstance() py.Instance {
	return pydantic.InstanceOf(n)
}

// Few is a Pydantic model.
type Few struct {
	Root *py.List[string] `json:"root" validate:"min=1,max=2"`
}

// NewFew returns input as a Few, or raises pydantic.ValidationError.
func NewFew(input any) (*Few, error) {
	return pydantic.ValidateAs(input, "Few", FewType())
}

// FewType returns the type of a Few, which is its root.
func FewType() pydantic.Type[*Few] {
	return pydantic.Root(pydantic.List(pydantic.Str(), pydantic.MinLength(1), pydantic.MaxLength(2)), func(root *py.List[string]) *Few {
		return &Few{Root: root}
	})
}

// ModelRoot returns the root.
func (f *Few) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: f.Root}
}

// ModelFields returns the root as the only field.
func (f *Few) ModelFields() []pydantic.Field {
	return []pydantic.Field{f.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (f *Few) PyTypeName() string {
	return "Few"
}

// PyInstance returns the model as Python's operators see it.
func (f *Few) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Code is a Pydantic model.
type Code struct {
	Root string `json:"root" validate:"max=5"`
}

// NewCode returns input as a Code, or raises pydantic.ValidationError.
func NewCode(input any) (*Code, error) {
	return pydantic.ValidateAs(input, "Code", CodeType())
}

// CodeType returns the type of a Code, which is its root.
func CodeType() pydantic.Type[*Code] {
	return pydantic.Root(pydantic.Str(pydantic.Pattern("^[a-z]+$", `^[a-z]+$`), pydantic.MaxLength(5)), func(root string) *Code {
		return &Code{Root: root}
	})
}

// ModelRoot returns the root.
func (c *Code) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: c.Root}
}

// ModelFields returns the root as the only field.
func (c *Code) ModelFields() []pydantic.Field {
	return []pydantic.Field{c.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (c *Code) PyTypeName() string {
	return "Code"
}

// PyInstance returns the model as Python's operators see it.
func (c *Code) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Maybe is a Pydantic model.
type Maybe struct {
	Root any `json:"root"`
}

// NewMaybe returns input as a Maybe, or raises pydantic.ValidationError.
func NewMaybe(input any) (*Maybe, error) {
	return pydantic.ValidateAs(input, "Maybe", MaybeType())
}

// MaybeType returns the type of a Maybe, which is its root.
func MaybeType() pydantic.Type[*Maybe] {
	return pydantic.Root(pydantic.OptionalAny(pydantic.AnyInt()), func(root any) *Maybe {
		return &Maybe{Root: root}
	})
}

// ModelRoot returns the root.
func (m *Maybe) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: m.Root}
}

// ModelFields returns the root as the only field.
func (m *Maybe) ModelFields() []pydantic.Field {
	return []pydantic.Field{m.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (m *Maybe) PyTypeName() string {
	return "Maybe"
}

// PyInstance returns the model as Python's operators see it.
func (m *Maybe) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// Ratio is a Pydantic model.
type Ratio struct {
	Root any `json:"root"`
}

// NewRatio returns input as a Ratio, or raises pydantic.ValidationError.
func NewRatio(input any) (*Ratio, error) {
	return pydantic.ValidateAs(input, "Ratio", RatioType())
}

// RatioType returns the type of a Ratio, which is its root.
func RatioType() pydantic.Type[*Ratio] {
	return pydantic.Root(pydantic.RootDefault(func() any {
		return 1
	}, pydantic.Dynamic(pydantic.Float())), func(root any) *Ratio {
		return &Ratio{Root: root}
	})
}

// ModelRoot returns the root.
func (r *Ratio) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: r.Root, Float: true, Default: pydantic.DefaultsTo(1)}
}

// ModelFields returns the root as the only field.
func (r *Ratio) ModelFields() []pydantic.Field {
	return []pydantic.Field{r.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (r *Ratio) PyTypeName() string {
	return "Ratio"
}

// PyInstance returns the model as Python's operators see it.
func (r *Ratio) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// Tags is a Pydantic model.
type Tags struct {
	Root *py.List[string] `json:"root"`
}

// NewTags returns input as a Tags, or raises pydantic.ValidationError.
func NewTags(input any) (*Tags, error) {
	return pydantic.ValidateAs(input, "Tags", TagsType())
}

// TagsType returns the type of a Tags, which is its root.
func TagsType() pydantic.Type[*Tags] {
	return pydantic.Root(pydantic.RootDefault(pydantic.EmptyList[string], pydantic.List(pydantic.Str())), func(root *py.List[string]) *Tags {
		return &Tags{Root: root}
	})
}

// ModelRoot returns the root.
func (t *Tags) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root, Default: pydantic.DefaultsTo(py.NewList[string]())}
}

// ModelFields returns the root as the only field.
func (t *Tags) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *Tags) PyTypeName() string {
	return "Tags"
}

// PyInstance returns the model as Python's operators see it.
func (t *Tags) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// Either is a Pydantic model.
type Either struct {
	Root any `json:"root"`
}

// NewEither returns input as an Either, or raises pydantic.ValidationError.
func NewEither(input any) (*Either, error) {
	return pydantic.ValidateAs(input, "Either", EitherType())
}

// EitherType returns the type of an Either, which is its root.
func EitherType() pydantic.Type[*Either] {
	return pydantic.Root(pydantic.Union(pydantic.Or("int", pydantic.AnyInt()), pydantic.Or("str", pydantic.Str()), pydantic.Or(
		"list[Owner]",
		pydantic.List(pydantic.Model("Owner", DecodeOwner)),
	)), func(root any) *Either {
		return &Either{Root: root}
	})
}

// ModelRoot returns the root.
func (e *Either) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: e.Root}
}

// ModelFields returns the root as the only field.
func (e *Either) ModelFields() []pydantic.Field {
	return []pydantic.Field{e.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (e *Either) PyTypeName() string {
	return "Either"
}

// PyInstance returns the model as Python's operators see it.
func (e *Either) PyInstance() py.Instance {
	return pydantic.InstanceOf(e)
}

// Animal is a Pydantic model.
type Animal struct {
	Root any `json:"root"`
}

// NewAnimal returns input as an Animal, or raises pydantic.ValidationError.
func NewAnimal(input any) (*Animal, error) {
	return pydantic.ValidateAs(input, "Animal", AnimalType())
}

// AnimalType returns the type of an Animal, which is its root.
func AnimalType() pydantic.Type[*Animal] {
	return pydantic.Root(pydantic.TaggedUnion("kind", pydantic.Tagged("cat", pydantic.Model("Cat", DecodeCat)), pydantic.Tagged(
		"dog",
		pydantic.Model("Dog", DecodeDog),
	)), func(root any) *Animal {
		return &Animal{Root: root}
	})
}

// ModelRoot returns the root.
func (a *Animal) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: a.Root}
}

// ModelFields returns the root as the only field.
func (a *Animal) ModelFields() []pydantic.Field {
	return []pydantic.Field{a.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (a *Animal) PyTypeName() string {
	return "Animal"
}

// PyInstance returns the model as Python's operators see it.
func (a *Animal) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Anything is a Pydantic model.
type Anything struct {
	Root any `json:"root"`
}

// NewAnything returns input as an Anything, or raises pydantic.ValidationError.
func NewAnything(input any) (*Anything, error) {
	return pydantic.ValidateAs(input, "Anything", AnythingType())
}

// AnythingType returns the type of an Anything, which is its root.
func AnythingType() pydantic.Type[*Anything] {
	return pydantic.Root(pydantic.Any(), func(root any) *Anything {
		return &Anything{Root: root}
	})
}

// ModelRoot returns the root.
func (a *Anything) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: a.Root, Loose: true}
}

// ModelFields returns the root as the only field.
func (a *Anything) ModelFields() []pydantic.Field {
	return []pydantic.Field{a.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (a *Anything) PyTypeName() string {
	return "Anything"
}

// PyInstance returns the model as Python's operators see it.
func (a *Anything) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// One is a Pydantic model.
type One struct {
	Root *Owner `json:"root"`
}

// NewOne returns input as an One, or raises pydantic.ValidationError.
func NewOne(input any) (*One, error) {
	return pydantic.ValidateAs(input, "One", OneType())
}

// OneType returns the type of an One, which is its root.
func OneType() pydantic.Type[*One] {
	return pydantic.Root(pydantic.Model("Owner", DecodeOwner), func(root *Owner) *One {
		return &One{Root: root}
	})
}

// ModelRoot returns the root.
func (o *One) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: o.Root}
}

// ModelFields returns the root as the only field.
func (o *One) ModelFields() []pydantic.Field {
	return []pydantic.Field{o.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (o *One) PyTypeName() string {
	return "One"
}

// PyInstance returns the model as Python's operators see it.
func (o *One) PyInstance() py.Instance {
	return pydantic.InstanceOf(o)
}

// Below is a Pydantic model.
type Below struct {
	Root *py.List[*Owner] `json:"root"`
}

// NewBelow returns input as a Below, or raises pydantic.ValidationError.
func NewBelow(input any) (*Below, error) {
	return pydantic.ValidateAs(input, "Below", BelowType())
}

// BelowType returns the type of a Below, which is its root.
func BelowType() pydantic.Type[*Below] {
	return pydantic.Root(pydantic.List(pydantic.Model("Owner", DecodeOwner)), func(root *py.List[*Owner]) *Below {
		return &Below{Root: root}
	})
}

// ModelRoot returns the root.
func (b *Below) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: b.Root}
}

// ModelFields returns the root as the only field.
func (b *Below) ModelFields() []pydantic.Field {
	return []pydantic.Field{b.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (b *Below) PyTypeName() string {
	return "Below"
}

// PyInstance returns the model as Python's operators see it.
func (b *Below) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Nest is a Pydantic model.
type Nest struct {
	Root *py.Dict[string, *Nest] `json:"root"`
}

// NewNest returns input as a Nest, or raises pydantic.ValidationError.
func NewNest(input any) (*Nest, error) {
	return pydantic.ValidateAs(input, "Nest", NestType())
}

// NestType returns the type of a Nest, which is its root.
func NestType() pydantic.Type[*Nest] {
	return pydantic.Root(pydantic.Dict(pydantic.Str(), pydantic.Lazy(NestType)), func(root *py.Dict[string, *Nest]) *Nest {
		return &Nest{Root: root}
	})
}

// ModelRoot returns the root.
func (n *Nest) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: n.Root}
}

// ModelFields returns the root as the only field.
func (n *Nest) ModelFields() []pydantic.Field {
	return []pydantic.Field{n.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (n *Nest) PyTypeName() string {
	return "Nest"
}

// PyInstance returns the model as Python's operators see it.
func (n *Nest) PyInstance() py.Instance {
	return pydantic.InstanceOf(n)
}

// RootModelListInt is a Pydantic model.
type RootModelListInt struct {
	Root *py.List[any] `json:"root"`
}

// NewRootModelListInt returns input as a RootModelListInt, or raises pydantic.ValidationError.
func NewRootModelListInt(input any) (*RootModelListInt, error) {
	return pydantic.ValidateAs(input, "RootModel[list[int]]", RootModelListIntType())
}

// RootModelListIntType returns the type of a RootModelListInt, which is its root.
func RootModelListIntType() pydantic.Type[*RootModelListInt] {
	return pydantic.Root(pydantic.List(pydantic.AnyInt()), func(root *py.List[any]) *RootModelListInt {
		return &RootModelListInt{Root: root}
	})
}

// ModelRoot returns the root.
func (r *RootModelListInt) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: r.Root}
}

// ModelFields returns the root as the only field.
func (r *RootModelListInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{r.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (r *RootModelListInt) PyTypeName() string {
	return "RootModel[list[int]]"
}

// PyInstance returns the model as Python's operators see it.
func (r *RootModelListInt) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// Holder is a Pydantic model.
type Holder struct {
	pydantic.Tracked
	X *Numbers                 `json:"x"`
	Y *Named                   `json:"y"`
	Z *py.List[*Code]          `json:"z"`
	W any                      `json:"w"`
	V any                      `json:"v"`
	U *py.Dict[string, *Maybe] `json:"u"`
}

// NewHolder returns input as a Holder, or raises pydantic.ValidationError.
func NewHolder(input any) (*Holder, error) {
	return pydantic.Validate(input, "Holder", DecodeHolder)
}

// DecodeHolder reads the fields of a Holder.
func DecodeHolder(f *pydantic.Fields) *Holder {
	m := &Holder{
		X: pydantic.Required(f.Key("x"), NumbersType()),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalRef(NamedType())),
		Z: pydantic.DefaultFunc(f.Key("z"), pydantic.EmptyList[*Code], pydantic.List(CodeType())),
		W: pydantic.Default(f.Key("w"), 3, pydantic.Union(
			pydantic.Or("Tags", TagsType()),
			pydantic.Or("int", pydantic.AnyInt()),
		)),
		V: pydantic.Default(f.Key("v"), nil, pydantic.Dynamic(RootModelListIntType())),
		U: pydantic.DefaultFunc(f.Key("u"), py.NewDict[string, *Maybe], pydantic.Dict(
			pydantic.Str(),
			MaybeType(),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (h *Holder) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: h.X},
		{Name: "y", Value: h.Y, Default: pydantic.DefaultsTo(nil)},
		{Name: "z", Value: h.Z, Default: pydantic.DefaultsTo(py.NewList[*Code]())},
		{Name: "w", Value: h.W, Default: pydantic.DefaultsTo(3)},
		{Name: "v", Value: h.V, Default: pydantic.DefaultsTo(nil)},
		{Name: "u", Value: h.U, Default: pydantic.DefaultsTo(py.NewDict[string, *Maybe]())},
	}
}

// PyTypeName returns the name of the model.
func (h *Holder) PyTypeName() string {
	return "Holder"
}

// PyInstance returns the model as Python's operators see it.
func (h *Holder) PyInstance() py.Instance {
	return pydantic.InstanceOf(h)
}

// Located is a Pydantic model.
type Located struct {
	pydantic.Tracked
	At  *py.Dict[string, any]           `json:"at"`
	To  *py.Dict[string, any]           `json:"to"`
	Via *py.List[*py.Dict[string, any]] `json:"via"`
}

// NewLocated returns input as a Located, or raises pydantic.ValidationError.
func NewLocated(input any) (*Located, error) {
	return pydantic.Validate(input, "Located", DecodeLocated)
}

// DecodeLocated reads the fields of a Located.
func DecodeLocated(f *pydantic.Fields) *Located {
	m := &Located{
		At: pydantic.Required(f.Key("at"), pydantic.TypedDict(
			pydantic.Item("x", pydantic.AnyInt()),
			pydantic.MaybeItem("y", pydantic.Dynamic(pydantic.Float())),
		)),
		To: pydantic.Default(f.Key("to"), nil, pydantic.OptionalRef(
			pydantic.TypedDict(
				pydantic.Item("x", pydantic.AnyInt()),
				pydantic.MaybeItem("y", pydantic.Dynamic(pydantic.Float())),
				pydantic.MaybeItem("name", pydantic.Dynamic(pydantic.Str(pydantic.MinLength(2)))),
				pydantic.MaybeItem("owner", pydantic.Dynamic(pydantic.OptionalRef(pydantic.Model("Owner", DecodeOwner)))),
				pydantic.Item("tags", pydantic.Dynamic(pydantic.List(pydantic.AnyInt()))),
			),
		)),
		Via: pydantic.DefaultFunc(f.Key("via"), pydantic.EmptyList[*py.Dict[string, any]], pydantic.List(
			pydantic.TypedDict(pydantic.Item("x", pydantic.AnyInt()), pydantic.MaybeItem("y", pydantic.Dynamic(pydantic.Float()))),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Located) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "at", Value: l.At},
		{Name: "to", Value: l.To, Default: pydantic.DefaultsTo(nil)},
		{Name: "via", Value: l.Via, Default: pydantic.DefaultsTo(py.NewList[*py.Dict[string, any]]())},
	}
}

// PyTypeName returns the name of the model.
func (l *Located) PyTypeName() string {
	return "Located"
}

// PyInstance returns the model as Python's operators see it.
func (l *Located) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// TypeAdapterListInt holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterListInt struct {
	Root *py.List[any] `json:"root"`
}

// NewTypeAdapterListInt returns input as a TypeAdapterListInt, or raises pydantic.ValidationError.
func NewTypeAdapterListInt(input any) (*TypeAdapterListInt, error) {
	return pydantic.ValidateAs(input, "list[int]", TypeAdapterListIntType())
}

// TypeAdapterListIntType returns the type of a TypeAdapterListInt, which is its root.
func TypeAdapterListIntType() pydantic.Type[*TypeAdapterListInt] {
	return pydantic.Root(pydantic.List(pydantic.AnyInt()), func(root *py.List[any]) *TypeAdapterListInt {
		return &TypeAdapterListInt{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterListInt) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterListInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterListInt) PyTypeName() string {
	return "TypeAdapter[list[int]]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterListInt) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterOwner holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterOwner struct {
	Root *Owner `json:"root"`
}

// NewTypeAdapterOwner returns input as a TypeAdapterOwner, or raises pydantic.ValidationError.
func NewTypeAdapterOwner(input any) (*TypeAdapterOwner, error) {
	return pydantic.ValidateAs(input, "Owner", TypeAdapterOwnerType())
}

// TypeAdapterOwnerType returns the type of a TypeAdapterOwner, which is its root.
func TypeAdapterOwnerType() pydantic.Type[*TypeAdapterOwner] {
	return pydantic.Root(pydantic.Model("Owner", DecodeOwner), func(root *Owner) *TypeAdapterOwner {
		return &TypeAdapterOwner{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterOwner) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterOwner) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterOwner) PyTypeName() string {
	return "TypeAdapter[Owner]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterOwner) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterListOwner holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterListOwner struct {
	Root *py.List[*Owner] `json:"root"`
}

// NewTypeAdapterListOwner returns input as a TypeAdapterListOwner, or raises pydantic.ValidationError.
func NewTypeAdapterListOwner(input any) (*TypeAdapterListOwner, error) {
	return pydantic.ValidateAs(input, "list[Owner]", TypeAdapterListOwnerType())
}

// TypeAdapterListOwnerType returns the type of a TypeAdapterListOwner, which is its root.
func TypeAdapterListOwnerType() pydantic.Type[*TypeAdapterListOwner] {
	return pydantic.Root(pydantic.List(pydantic.Model("Owner", DecodeOwner)), func(root *py.List[*Owner]) *TypeAdapterListOwner {
		return &TypeAdapterListOwner{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterListOwner) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterListOwner) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterListOwner) PyTypeName() string {
	return "TypeAdapter[List[Owner]]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterListOwner) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterUnionDictStrFloatNoneType holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterUnionDictStrFloatNoneType struct {
	Root *py.Dict[string, float64] `json:"root"`
}

// NewTypeAdapterUnionDictStrFloatNoneType returns input as a TypeAdapterUnionDictStrFloatNoneType, or raises pydantic.ValidationError.
func NewTypeAdapterUnionDictStrFloatNoneType(input any) (*TypeAdapterUnionDictStrFloatNoneType, error) {
	return pydantic.ValidateAs(input, "nullable[dict[str,float]]", TypeAdapterUnionDictStrFloatNoneTypeType())
}

// TypeAdapterUnionDictStrFloatNoneTypeType returns the type of a TypeAdapterUnionDictStrFloatNoneType, which is its root.
func TypeAdapterUnionDictStrFloatNoneTypeType() pydantic.Type[*TypeAdapterUnionDictStrFloatNoneType] {
	return pydantic.Root(pydantic.OptionalRef(pydantic.Dict(pydantic.Str(), pydantic.Float())), func(root *py.Dict[string, float64]) *TypeAdapterUnionDictStrFloatNoneType {
		return &TypeAdapterUnionDictStrFloatNoneType{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterUnionDictStrFloatNoneType) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterUnionDictStrFloatNoneType) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterUnionDictStrFloatNoneType) PyTypeName() string {
	return "TypeAdapter[Union[Dict[str, float], NoneType]]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterUnionDictStrFloatNoneType) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterUnionIntListOwnerStr holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterUnionIntListOwnerStr struct {
	Root any `json:"root"`
}

// NewTypeAdapterUnionIntListOwnerStr returns input as a TypeAdapterUnionIntListOwnerStr, or raises pydantic.ValidationError.
func NewTypeAdapterUnionIntListOwnerStr(input any) (*TypeAdapterUnionIntListOwnerStr, error) {
	return pydantic.ValidateAs(input, "union[int,list[Owner],str]", TypeAdapterUnionIntListOwnerStrType())
}

// TypeAdapterUnionIntListOwnerStrType returns the type of a TypeAdapterUnionIntListOwnerStr, which is its root.
func TypeAdapterUnionIntListOwnerStrType() pydantic.Type[*TypeAdapterUnionIntListOwnerStr] {
	return pydantic.Root(pydantic.Union(
		pydantic.Or("int", pydantic.AnyInt()),
		pydantic.Or("list[Owner]", pydantic.List(pydantic.Model("Owner", DecodeOwner))),
		pydantic.Or("str", pydantic.Str()),
	), func(root any) *TypeAdapterUnionIntListOwnerStr {
		return &TypeAdapterUnionIntListOwnerStr{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterUnionIntListOwnerStr) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterUnionIntListOwnerStr) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterUnionIntListOwnerStr) PyTypeName() string {
	return "TypeAdapter[Union[int, list[Owner], str]]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterUnionIntListOwnerStr) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterLimited holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterLimited struct {
	Root int `json:"root" validate:"gt=0,lt=100"`
}

// NewTypeAdapterLimited returns input as a TypeAdapterLimited, or raises pydantic.ValidationError.
func NewTypeAdapterLimited(input any) (*TypeAdapterLimited, error) {
	return pydantic.ValidateAs(input, "constrained-int", TypeAdapterLimitedType())
}

// TypeAdapterLimitedType returns the type of a TypeAdapterLimited, which is its root.
func TypeAdapterLimitedType() pydantic.Type[*TypeAdapterLimited] {
	return pydantic.Root(pydantic.Int(pydantic.Gt(0), pydantic.Lt(100)), func(root int) *TypeAdapterLimited {
		return &TypeAdapterLimited{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterLimited) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterLimited) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterLimited) PyTypeName() string {
	return "TypeAdapter[limited]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterLimited) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterLimitedItems holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterLimitedItems struct {
	Root *py.List[string] `json:"root"`
}

// NewTypeAdapterLimitedItems returns input as a TypeAdapterLimitedItems, or raises pydantic.ValidationError.
func NewTypeAdapterLimitedItems(input any) (*TypeAdapterLimitedItems, error) {
	return pydantic.ValidateAs(input, "list[constrained-str]", TypeAdapterLimitedItemsType())
}

// TypeAdapterLimitedItemsType returns the type of a TypeAdapterLimitedItems, which is its root.
func TypeAdapterLimitedItemsType() pydantic.Type[*TypeAdapterLimitedItems] {
	return pydantic.Root(pydantic.List(pydantic.Str(pydantic.MinLength(2))), func(root *py.List[string]) *TypeAdapterLimitedItems {
		return &TypeAdapterLimitedItems{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterLimitedItems) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterLimitedItems) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterLimitedItems) PyTypeName() string {
	return "TypeAdapter[limited_items]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterLimitedItems) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterAnimal holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterAnimal struct {
	Root any `json:"root"`
}

// NewTypeAdapterAnimal returns input as a TypeAdapterAnimal, or raises pydantic.ValidationError.
func NewTypeAdapterAnimal(input any) (*TypeAdapterAnimal, error) {
	return pydantic.ValidateAs(input, "tagged-union[Cat,Dog]", TypeAdapterAnimalType())
}

// TypeAdapterAnimalType returns the type of a TypeAdapterAnimal, which is its root.
func TypeAdapterAnimalType() pydantic.Type[*TypeAdapterAnimal] {
	return pydantic.Root(pydantic.TaggedUnion("kind", pydantic.Tagged("cat", pydantic.Model("Cat", DecodeCat)), pydantic.Tagged(
		"dog",
		pydantic.Model("Dog", DecodeDog),
	)), func(root any) *TypeAdapterAnimal {
		return &TypeAdapterAnimal{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterAnimal) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterAnimal) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterAnimal) PyTypeName() string {
	return "TypeAdapter[animal]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterAnimal) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterNumbers holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterNumbers struct {
	Root *Numbers `json:"root"`
}

// NewTypeAdapterNumbers returns input as a TypeAdapterNumbers, or raises pydantic.ValidationError.
func NewTypeAdapterNumbers(input any) (*TypeAdapterNumbers, error) {
	return pydantic.ValidateAs(input, "Numbers", TypeAdapterNumbersType())
}

// TypeAdapterNumbersType returns the type of a TypeAdapterNumbers, which is its root.
func TypeAdapterNumbersType() pydantic.Type[*TypeAdapterNumbers] {
	return pydantic.Root(NumbersType(), func(root *Numbers) *TypeAdapterNumbers {
		return &TypeAdapterNumbers{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterNumbers) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterNumbers) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterNumbers) PyTypeName() string {
	return "TypeAdapter[Numbers]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterNumbers) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterPair holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterPair struct {
	Root py.Tuple `json:"root"`
}

// NewTypeAdapterPair returns input as a TypeAdapterPair, or raises pydantic.ValidationError.
func NewTypeAdapterPair(input any) (*TypeAdapterPair, error) {
	return pydantic.ValidateAs(input, "tuple[int, str]", TypeAdapterPairType())
}

// TypeAdapterPairType returns the type of a TypeAdapterPair, which is its root.
func TypeAdapterPairType() pydantic.Type[*TypeAdapterPair] {
	return pydantic.Root(pydantic.Tuple(pydantic.AnyInt(), pydantic.Dynamic(pydantic.Str())), func(root py.Tuple) *TypeAdapterPair {
		return &TypeAdapterPair{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterPair) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterPair) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterPair) PyTypeName() string {
	return "TypeAdapter[pair]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterPair) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterRun holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterRun struct {
	Root py.Tuple `json:"root"`
}

// NewTypeAdapterRun returns input as a TypeAdapterRun, or raises pydantic.ValidationError.
func NewTypeAdapterRun(input any) (*TypeAdapterRun, error) {
	return pydantic.ValidateAs(input, "tuple[float, ...]", TypeAdapterRunType())
}

// TypeAdapterRunType returns the type of a TypeAdapterRun, which is its root.
func TypeAdapterRunType() pydantic.Type[*TypeAdapterRun] {
	return pydantic.Root(pydantic.TupleOf(pydantic.Dynamic(pydantic.Float())), func(root py.Tuple) *TypeAdapterRun {
		return &TypeAdapterRun{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterRun) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterRun) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterRun) PyTypeName() string {
	return "TypeAdapter[run]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterRun) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterChoice holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterChoice struct {
	Root any `json:"root"`
}

// NewTypeAdapterChoice returns input as a TypeAdapterChoice, or raises pydantic.ValidationError.
func NewTypeAdapterChoice(input any) (*TypeAdapterChoice, error) {
	return pydantic.ValidateAs(input, "literal['a',1]", TypeAdapterChoiceType())
}

// TypeAdapterChoiceType returns the type of a TypeAdapterChoice, which is its root.
func TypeAdapterChoiceType() pydantic.Type[*TypeAdapterChoice] {
	return pydantic.Root(pydantic.Literal("a", 1), func(root any) *TypeAdapterChoice {
		return &TypeAdapterChoice{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterChoice) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterChoice) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterChoice) PyTypeName() string {
	return "TypeAdapter[choice]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterChoice) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterStr holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterStr struct {
	Root string `json:"root"`
}

// NewTypeAdapterStr returns input as a TypeAdapterStr, or raises pydantic.ValidationError.
func NewTypeAdapterStr(input any) (*TypeAdapterStr, error) {
	return pydantic.ValidateAs(input, "str", TypeAdapterStrType())
}

// TypeAdapterStrType returns the type of a TypeAdapterStr, which is its root.
func TypeAdapterStrType() pydantic.Type[*TypeAdapterStr] {
	return pydantic.Root(pydantic.Str(), func(root string) *TypeAdapterStr {
		return &TypeAdapterStr{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterStr) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterStr) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterStr) PyTypeName() string {
	return "TypeAdapter[str]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterStr) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterUnique holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterUnique struct {
	Root *py.Set[any] `json:"root"`
}

// NewTypeAdapterUnique returns input as a TypeAdapterUnique, or raises pydantic.ValidationError.
func NewTypeAdapterUnique(input any) (*TypeAdapterUnique, error) {
	return pydantic.ValidateAs(input, "set[int]", TypeAdapterUniqueType())
}

// TypeAdapterUniqueType returns the type of a TypeAdapterUnique, which is its root.
func TypeAdapterUniqueType() pydantic.Type[*TypeAdapterUnique] {
	return pydantic.Root(pydantic.Set(pydantic.AnyInt()), func(root *py.Set[any]) *TypeAdapterUnique {
		return &TypeAdapterUnique{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterUnique) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterUnique) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterUnique) PyTypeName() string {
	return "TypeAdapter[unique]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterUnique) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterAny holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterAny struct {
	Root any `json:"root"`
}

// NewTypeAdapterAny returns input as a TypeAdapterAny, or raises pydantic.ValidationError.
func NewTypeAdapterAny(input any) (*TypeAdapterAny, error) {
	return pydantic.ValidateAs(input, "any", TypeAdapterAnyType())
}

// TypeAdapterAnyType returns the type of a TypeAdapterAny, which is its root.
func TypeAdapterAnyType() pydantic.Type[*TypeAdapterAny] {
	return pydantic.Root(pydantic.Any(), func(root any) *TypeAdapterAny {
		return &TypeAdapterAny{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterAny) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root, Loose: true}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterAny) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterAny) PyTypeName() string {
	return "TypeAdapter[Any]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterAny) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterPoint holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterPoint struct {
	Root *py.Dict[string, any] `json:"root"`
}

// NewTypeAdapterPoint returns input as a TypeAdapterPoint, or raises pydantic.ValidationError.
func NewTypeAdapterPoint(input any) (*TypeAdapterPoint, error) {
	return pydantic.ValidateAs(input, "Point", TypeAdapterPointType())
}

// TypeAdapterPointType returns the type of a TypeAdapterPoint, which is its root.
func TypeAdapterPointType() pydantic.Type[*TypeAdapterPoint] {
	return pydantic.Root(pydantic.TypedDict(pydantic.Item("x", pydantic.AnyInt()), pydantic.MaybeItem("y", pydantic.Dynamic(pydantic.Float()))), func(root *py.Dict[string, any]) *TypeAdapterPoint {
		return &TypeAdapterPoint{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterPoint) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterPoint) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterPoint) PyTypeName() string {
	return "TypeAdapter[Point]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterPoint) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// TypeAdapterDictStrPlace holds what an adapter reads (pydantic.TypeAdapter).
type TypeAdapterDictStrPlace struct {
	Root *py.Dict[string, *py.Dict[string, any]] `json:"root"`
}

// NewTypeAdapterDictStrPlace returns input as a TypeAdapterDictStrPlace, or raises pydantic.ValidationError.
func NewTypeAdapterDictStrPlace(input any) (*TypeAdapterDictStrPlace, error) {
	return pydantic.ValidateAs(input, "dict[str,Place]", TypeAdapterDictStrPlaceType())
}

// TypeAdapterDictStrPlaceType returns the type of a TypeAdapterDictStrPlace, which is its root.
func TypeAdapterDictStrPlaceType() pydantic.Type[*TypeAdapterDictStrPlace] {
	return pydantic.Root(pydantic.Dict(pydantic.Str(), pydantic.TypedDict(
		pydantic.Item("x", pydantic.AnyInt()),
		pydantic.MaybeItem("y", pydantic.Dynamic(pydantic.Float())),
		pydantic.MaybeItem("name", pydantic.Dynamic(pydantic.Str(pydantic.MinLength(2)))),
		pydantic.MaybeItem("owner", pydantic.Dynamic(pydantic.OptionalRef(pydantic.Model("Owner", DecodeOwner)))),
		pydantic.Item("tags", pydantic.Dynamic(pydantic.List(pydantic.AnyInt()))),
	)), func(root *py.Dict[string, *py.Dict[string, any]]) *TypeAdapterDictStrPlace {
		return &TypeAdapterDictStrPlace{Root: root}
	})
}

// ModelRoot returns the root.
func (t *TypeAdapterDictStrPlace) ModelRoot() pydantic.Field {
	return pydantic.Field{Name: "root", Value: t.Root}
}

// ModelFields returns the root as the only field.
func (t *TypeAdapterDictStrPlace) ModelFields() []pydantic.Field {
	return []pydantic.Field{t.ModelRoot()}
}

// PyTypeName returns the name of the model.
func (t *TypeAdapterDictStrPlace) PyTypeName() string {
	return "TypeAdapter[Dict[str, Place]]"
}

// PyInstance returns the model as Python's operators see it.
func (t *TypeAdapterDictStrPlace) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}
