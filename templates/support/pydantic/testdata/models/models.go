// Package models is what testdata/models.py becomes.
package models

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// AnInt is an int.
type AnInt struct {
	pydantic.Tracked
	X py.BigInt `json:"x"`
}

// NewAnInt returns input as an AnInt, or raises pydantic.ValidationError.
func NewAnInt(input any) (*AnInt, error) {
	return pydantic.Validate(input, "AnInt", DecodeAnInt)
}

// DecodeAnInt reads the fields of an AnInt.
func DecodeAnInt(f *pydantic.Fields) *AnInt {
	m := &AnInt{
		X: pydantic.Required(f.Key("x"), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AnInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X.Value()},
	}
}

// PyTypeName returns the name of the model.
func (a *AnInt) PyTypeName() string {
	return "AnInt"
}

// PyInstance returns the model as Python's operators see it.
func (a *AnInt) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Bounded is an int between limits.
type Bounded struct {
	pydantic.Tracked
	X int `json:"x" validate:"min=-5,lt=100"`
}

// NewBounded returns input as a Bounded, or raises pydantic.ValidationError.
func NewBounded(input any) (*Bounded, error) {
	return pydantic.Validate(input, "Bounded", DecodeBounded)
}

// DecodeBounded reads the fields of a Bounded.
func DecodeBounded(f *pydantic.Fields) *Bounded {
	m := &Bounded{
		X: pydantic.Required(f.Key("x"), pydantic.Int(pydantic.Ge(-5), pydantic.Lt(100), pydantic.MultipleOf(5))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *Bounded) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: b.X},
	}
}

// PyTypeName returns the name of the model.
func (b *Bounded) PyTypeName() string {
	return "Bounded"
}

// PyInstance returns the model as Python's operators see it.
func (b *Bounded) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Above is a Pydantic model.
type Above struct {
	pydantic.Tracked
	X int `json:"x" validate:"gt=0,max=10"`
}

// NewAbove returns input as an Above, or raises pydantic.ValidationError.
func NewAbove(input any) (*Above, error) {
	return pydantic.Validate(input, "Above", DecodeAbove)
}

// DecodeAbove reads the fields of an Above.
func DecodeAbove(f *pydantic.Fields) *Above {
	m := &Above{
		X: pydantic.Required(f.Key("x"), pydantic.Int(pydantic.Gt(0), pydantic.Le(10))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *Above) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *Above) PyTypeName() string {
	return "Above"
}

// PyInstance returns the model as Python's operators see it.
func (a *Above) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// AFloat is a Pydantic model.
type AFloat struct {
	pydantic.Tracked
	X float64 `json:"x"`
}

// NewAFloat returns input as an AFloat, or raises pydantic.ValidationError.
func NewAFloat(input any) (*AFloat, error) {
	return pydantic.Validate(input, "AFloat", DecodeAFloat)
}

// DecodeAFloat reads the fields of an AFloat.
func DecodeAFloat(f *pydantic.Fields) *AFloat {
	m := &AFloat{
		X: pydantic.Required(f.Key("x"), pydantic.Float()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AFloat) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *AFloat) PyTypeName() string {
	return "AFloat"
}

// PyInstance returns the model as Python's operators see it.
func (a *AFloat) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// FloatBounds is a Pydantic model.
type FloatBounds struct {
	pydantic.Tracked
	X float64 `json:"x" validate:"gt=0,max=1000.5"`
}

// NewFloatBounds returns input as a FloatBounds, or raises pydantic.ValidationError.
func NewFloatBounds(input any) (*FloatBounds, error) {
	return pydantic.Validate(input, "FloatBounds", DecodeFloatBounds)
}

// DecodeFloatBounds reads the fields of a FloatBounds.
func DecodeFloatBounds(f *pydantic.Fields) *FloatBounds {
	m := &FloatBounds{
		X: pydantic.Required(f.Key("x"), pydantic.Float(pydantic.Gt(0), pydantic.Le(1000.5))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FloatBounds) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *FloatBounds) PyTypeName() string {
	return "FloatBounds"
}

// PyInstance returns the model as Python's operators see it.
func (f *FloatBounds) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Steps is a Pydantic model.
type Steps struct {
	pydantic.Tracked
	X float64 `json:"x" validate:"min=-1.5,lt=1e+16"`
}

// NewSteps returns input as a Steps, or raises pydantic.ValidationError.
func NewSteps(input any) (*Steps, error) {
	return pydantic.Validate(input, "Steps", DecodeSteps)
}

// DecodeSteps reads the fields of a Steps.
func DecodeSteps(f *pydantic.Fields) *Steps {
	m := &Steps{
		X: pydantic.Required(f.Key("x"), pydantic.Float(pydantic.MultipleOf(0.25), pydantic.Ge(-1.5), pydantic.Lt(1e+16))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Steps) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X},
	}
}

// PyTypeName returns the name of the model.
func (s *Steps) PyTypeName() string {
	return "Steps"
}

// PyInstance returns the model as Python's operators see it.
func (s *Steps) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// ABool is a Pydantic model.
type ABool struct {
	pydantic.Tracked
	X bool `json:"x"`
}

// NewABool returns input as an ABool, or raises pydantic.ValidationError.
func NewABool(input any) (*ABool, error) {
	return pydantic.Validate(input, "ABool", DecodeABool)
}

// DecodeABool reads the fields of an ABool.
func DecodeABool(f *pydantic.Fields) *ABool {
	m := &ABool{
		X: pydantic.Required(f.Key("x"), pydantic.Bool()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *ABool) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *ABool) PyTypeName() string {
	return "ABool"
}

// PyInstance returns the model as Python's operators see it.
func (a *ABool) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// AStr is a Pydantic model.
type AStr struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewAStr returns input as an AStr, or raises pydantic.ValidationError.
func NewAStr(input any) (*AStr, error) {
	return pydantic.Validate(input, "AStr", DecodeAStr)
}

// DecodeAStr reads the fields of an AStr.
func DecodeAStr(f *pydantic.Fields) *AStr {
	m := &AStr{
		X: pydantic.Required(f.Key("x"), pydantic.Str()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AStr) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *AStr) PyTypeName() string {
	return "AStr"
}

// PyInstance returns the model as Python's operators see it.
func (a *AStr) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Short is a Pydantic model.
type Short struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=2,max=4"`
}

// NewShort returns input as a Short, or raises pydantic.ValidationError.
func NewShort(input any) (*Short, error) {
	return pydantic.Validate(input, "Short", DecodeShort)
}

// DecodeShort reads the fields of a Short.
func DecodeShort(f *pydantic.Fields) *Short {
	m := &Short{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.MinLength(2), pydantic.MaxLength(4))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Short) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X},
	}
}

// PyTypeName returns the name of the model.
func (s *Short) PyTypeName() string {
	return "Short"
}

// PyInstance returns the model as Python's operators see it.
func (s *Short) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// One is a Pydantic model.
type One struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=1,max=1"`
}

// NewOne returns input as an One, or raises pydantic.ValidationError.
func NewOne(input any) (*One, error) {
	return pydantic.Validate(input, "One", DecodeOne)
}

// DecodeOne reads the fields of an One.
func DecodeOne(f *pydantic.Fields) *One {
	m := &One{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.MinLength(1), pydantic.MaxLength(1))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (o *One) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: o.X},
	}
}

// PyTypeName returns the name of the model.
func (o *One) PyTypeName() string {
	return "One"
}

// PyInstance returns the model as Python's operators see it.
func (o *One) PyInstance() py.Instance {
	return pydantic.InstanceOf(o)
}

// Coded is a Pydantic model.
type Coded struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewCoded returns input as a Coded, or raises pydantic.ValidationError.
func NewCoded(input any) (*Coded, error) {
	return pydantic.Validate(input, "Coded", DecodeCoded)
}

// DecodeCoded reads the fields of a Coded.
func DecodeCoded(f *pydantic.Fields) *Coded {
	m := &Coded{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.Pattern("^[A-Z]{2}-\\d+$", `^[A-Z]{2}-\p{Nd}+$`))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Coded) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X},
	}
}

// PyTypeName returns the name of the model.
func (c *Coded) PyTypeName() string {
	return "Coded"
}

// PyInstance returns the model as Python's operators see it.
func (c *Coded) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Found is a Pydantic model.
type Found struct {
	pydantic.Tracked
	X string `json:"x" validate:"max=6"`
}

// NewFound returns input as a Found, or raises pydantic.ValidationError.
func NewFound(input any) (*Found, error) {
	return pydantic.Validate(input, "Found", DecodeFound)
}

// DecodeFound reads the fields of a Found.
func DecodeFound(f *pydantic.Fields) *Found {
	m := &Found{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.Pattern("b+", `b+`), pydantic.MaxLength(6))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *Found) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *Found) PyTypeName() string {
	return "Found"
}

// PyInstance returns the model as Python's operators see it.
func (f *Found) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Trimmed is a Pydantic model.
type Trimmed struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=1"`
	Y string `json:"y"`
}

// NewTrimmed returns input as a Trimmed, or raises pydantic.ValidationError.
func NewTrimmed(input any) (*Trimmed, error) {
	return pydantic.Validate(input, "Trimmed", DecodeTrimmed)
}

// DecodeTrimmed reads the fields of a Trimmed.
func DecodeTrimmed(f *pydantic.Fields) *Trimmed {
	m := &Trimmed{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.Strip(), pydantic.MinLength(1))),
		Y: pydantic.Default(f.Key("y"), "", pydantic.Str(pydantic.Strip())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (t *Trimmed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: t.X},
		{Name: "y", Value: t.Y, Default: pydantic.DefaultsTo("")},
	}
}

// PyTypeName returns the name of the model.
func (t *Trimmed) PyTypeName() string {
	return "Trimmed"
}

// PyInstance returns the model as Python's operators see it.
func (t *Trimmed) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// MaybeInt is a Pydantic model.
type MaybeInt struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewMaybeInt returns input as a MaybeInt, or raises pydantic.ValidationError.
func NewMaybeInt(input any) (*MaybeInt, error) {
	return pydantic.Validate(input, "MaybeInt", DecodeMaybeInt)
}

// DecodeMaybeInt reads the fields of a MaybeInt.
func DecodeMaybeInt(f *pydantic.Fields) *MaybeInt {
	m := &MaybeInt{
		X: pydantic.Required(f.Key("x"), pydantic.OptionalAny(pydantic.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *MaybeInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X},
	}
}

// PyTypeName returns the name of the model.
func (m *MaybeInt) PyTypeName() string {
	return "MaybeInt"
}

// PyInstance returns the model as Python's operators see it.
func (m *MaybeInt) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// MaybeStr is a Pydantic model.
type MaybeStr struct {
	pydantic.Tracked
	X any `json:"x" validate:"omitempty,max=3"`
}

// NewMaybeStr returns input as a MaybeStr, or raises pydantic.ValidationError.
func NewMaybeStr(input any) (*MaybeStr, error) {
	return pydantic.Validate(input, "MaybeStr", DecodeMaybeStr)
}

// DecodeMaybeStr reads the fields of a MaybeStr.
func DecodeMaybeStr(f *pydantic.Fields) *MaybeStr {
	m := &MaybeStr{
		X: pydantic.Default(f.Key("x"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Str(pydantic.MaxLength(3))))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *MaybeStr) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (m *MaybeStr) PyTypeName() string {
	return "MaybeStr"
}

// PyInstance returns the model as Python's operators see it.
func (m *MaybeStr) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// MaybeList is a Pydantic model.
type MaybeList struct {
	pydantic.Tracked
	X *py.List[any] `json:"x"`
}

// NewMaybeList returns input as a MaybeList, or raises pydantic.ValidationError.
func NewMaybeList(input any) (*MaybeList, error) {
	return pydantic.Validate(input, "MaybeList", DecodeMaybeList)
}

// DecodeMaybeList reads the fields of a MaybeList.
func DecodeMaybeList(f *pydantic.Fields) *MaybeList {
	m := &MaybeList{
		X: pydantic.Default(f.Key("x"), nil, pydantic.OptionalRef(pydantic.List(pydantic.AnyInt()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *MaybeList) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (m *MaybeList) PyTypeName() string {
	return "MaybeList"
}

// PyInstance returns the model as Python's operators see it.
func (m *MaybeList) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// Ints is a Pydantic model.
type Ints struct {
	pydantic.Tracked
	X *py.List[any] `json:"x" validate:"min=1,max=3"`
}

// NewInts returns input as an Ints, or raises pydantic.ValidationError.
func NewInts(input any) (*Ints, error) {
	return pydantic.Validate(input, "Ints", DecodeInts)
}

// DecodeInts reads the fields of an Ints.
func DecodeInts(f *pydantic.Fields) *Ints {
	m := &Ints{
		X: pydantic.Required(f.Key("x"), pydantic.List(pydantic.AnyInt(), pydantic.MinLength(1), pydantic.MaxLength(3))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *Ints) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X},
	}
}

// PyTypeName returns the name of the model.
func (i *Ints) PyTypeName() string {
	return "Ints"
}

// PyInstance returns the model as Python's operators see it.
func (i *Ints) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// Strs is a Pydantic model.
type Strs struct {
	pydantic.Tracked
	X *py.List[string] `json:"x"`
}

// NewStrs returns input as a Strs, or raises pydantic.ValidationError.
func NewStrs(input any) (*Strs, error) {
	return pydantic.Validate(input, "Strs", DecodeStrs)
}

// DecodeStrs reads the fields of a Strs.
func DecodeStrs(f *pydantic.Fields) *Strs {
	m := &Strs{
		X: pydantic.DefaultFunc(f.Key("x"), pydantic.EmptyList[string], pydantic.List(pydantic.Str())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Strs) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X, Default: pydantic.DefaultsTo(py.NewList[string]())},
	}
}

// PyTypeName returns the name of the model.
func (s *Strs) PyTypeName() string {
	return "Strs"
}

// PyInstance returns the model as Python's operators see it.
func (s *Strs) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Nested is a Pydantic model.
type Nested struct {
	pydantic.Tracked
	X *py.List[*py.List[any]] `json:"x"`
}

// NewNested returns input as a Nested, or raises pydantic.ValidationError.
func NewNested(input any) (*Nested, error) {
	return pydantic.Validate(input, "Nested", DecodeNested)
}

// DecodeNested reads the fields of a Nested.
func DecodeNested(f *pydantic.Fields) *Nested {
	m := &Nested{
		X: pydantic.Required(f.Key("x"), pydantic.List(pydantic.List(pydantic.OptionalAny(pydantic.Dynamic(pydantic.Bool()))))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (n *Nested) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: n.X},
	}
}

// PyTypeName returns the name of the model.
func (n *Nested) PyTypeName() string {
	return "Nested"
}

// PyInstance returns the model as Python's operators see it.
func (n *Nested) PyInstance() py.Instance {
	return pydantic.InstanceOf(n)
}

// Counts is a Pydantic model.
type Counts struct {
	pydantic.Tracked
	X *py.Dict[string, any] `json:"x" validate:"max=2"`
}

// NewCounts returns input as a Counts, or raises pydantic.ValidationError.
func NewCounts(input any) (*Counts, error) {
	return pydantic.Validate(input, "Counts", DecodeCounts)
}

// DecodeCounts reads the fields of a Counts.
func DecodeCounts(f *pydantic.Fields) *Counts {
	m := &Counts{
		X: pydantic.DefaultFunc(f.Key("x"), py.NewDict[string, any], pydantic.Dict(
			pydantic.Str(),
			pydantic.AnyInt(),
			pydantic.MaxLength(2),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Counts) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X, Default: pydantic.DefaultsTo(py.NewDict[string, any]())},
	}
}

// PyTypeName returns the name of the model.
func (c *Counts) PyTypeName() string {
	return "Counts"
}

// PyInstance returns the model as Python's operators see it.
func (c *Counts) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// ByNumber is a Pydantic model.
type ByNumber struct {
	pydantic.Tracked
	X *py.Dict[any, float64] `json:"x" validate:"min=1"`
}

// NewByNumber returns input as a ByNumber, or raises pydantic.ValidationError.
func NewByNumber(input any) (*ByNumber, error) {
	return pydantic.Validate(input, "ByNumber", DecodeByNumber)
}

// DecodeByNumber reads the fields of a ByNumber.
func DecodeByNumber(f *pydantic.Fields) *ByNumber {
	m := &ByNumber{
		X: pydantic.Required(f.Key("x"), pydantic.Dict(pydantic.AnyInt(), pydantic.Float(), pydantic.MinLength(1))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *ByNumber) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: b.X},
	}
}

// PyTypeName returns the name of the model.
func (b *ByNumber) PyTypeName() string {
	return "ByNumber"
}

// PyInstance returns the model as Python's operators see it.
func (b *ByNumber) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Bare is a Pydantic model.
type Bare struct {
	pydantic.Tracked
	X *py.List[any]      `json:"x"`
	Y *py.Dict[any, any] `json:"y"`
	Z any                `json:"z"`
}

// NewBare returns input as a Bare, or raises pydantic.ValidationError.
func NewBare(input any) (*Bare, error) {
	return pydantic.Validate(input, "Bare", DecodeBare)
}

// DecodeBare reads the fields of a Bare.
func DecodeBare(f *pydantic.Fields) *Bare {
	m := &Bare{
		X: pydantic.DefaultFunc(f.Key("x"), func() *py.List[any] {
			return py.NewList[any](1, "a")
		}, pydantic.List(pydantic.Any())),
		Y: pydantic.DefaultFunc(f.Key("y"), py.NewDict[any, any], pydantic.Dict(pydantic.Any(), pydantic.Any())),
		Z: pydantic.Default(f.Key("z"), nil, pydantic.Any()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *Bare) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: b.X, Loose: true, Default: pydantic.DefaultsTo(py.NewList[any](1, "a"))},
		{Name: "y", Value: b.Y, Loose: true, Default: pydantic.DefaultsTo(py.NewDict[any, any]())},
		{Name: "z", Value: b.Z, Loose: true, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (b *Bare) PyTypeName() string {
	return "Bare"
}

// PyInstance returns the model as Python's operators see it.
func (b *Bare) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Color is a Pydantic model.
type Color struct {
	pydantic.Tracked
	X string `json:"x" validate:"oneof=red green blue"`
}

// NewColor returns input as a Color, or raises pydantic.ValidationError.
func NewColor(input any) (*Color, error) {
	return pydantic.Validate(input, "Color", DecodeColor)
}

// DecodeColor reads the fields of a Color.
func DecodeColor(f *pydantic.Fields) *Color {
	m := &Color{
		X: pydantic.Required(f.Key("x"), pydantic.LiteralOf("red", "green", "blue")),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Color) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X},
	}
}

// PyTypeName returns the name of the model.
func (c *Color) PyTypeName() string {
	return "Color"
}

// PyInstance returns the model as Python's operators see it.
func (c *Color) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Mixed is a Pydantic model.
type Mixed struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewMixed returns input as a Mixed, or raises pydantic.ValidationError.
func NewMixed(input any) (*Mixed, error) {
	return pydantic.Validate(input, "Mixed", DecodeMixed)
}

// DecodeMixed reads the fields of a Mixed.
func DecodeMixed(f *pydantic.Fields) *Mixed {
	m := &Mixed{
		X: pydantic.Required(f.Key("x"), pydantic.Literal("a", 1, true, nil)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *Mixed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X},
	}
}

// PyTypeName returns the name of the model.
func (m *Mixed) PyTypeName() string {
	return "Mixed"
}

// PyInstance returns the model as Python's operators see it.
func (m *Mixed) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// Only is a Pydantic model.
type Only struct {
	pydantic.Tracked
	X int `json:"x"`
}

// NewOnly returns input as an Only, or raises pydantic.ValidationError.
func NewOnly(input any) (*Only, error) {
	return pydantic.Validate(input, "Only", DecodeOnly)
}

// DecodeOnly reads the fields of an Only.
func DecodeOnly(f *pydantic.Fields) *Only {
	m := &Only{
		X: pydantic.Default(f.Key("x"), 3, pydantic.LiteralOf(3)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (o *Only) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: o.X, Default: pydantic.DefaultsTo(3)},
	}
}

// PyTypeName returns the name of the model.
func (o *Only) PyTypeName() string {
	return "Only"
}

// PyInstance returns the model as Python's operators see it.
func (o *Only) PyInstance() py.Instance {
	return pydantic.InstanceOf(o)
}

// IntOrStr is a Pydantic model.
type IntOrStr struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewIntOrStr returns input as an IntOrStr, or raises pydantic.ValidationError.
func NewIntOrStr(input any) (*IntOrStr, error) {
	return pydantic.Validate(input, "IntOrStr", DecodeIntOrStr)
}

// DecodeIntOrStr reads the fields of an IntOrStr.
func DecodeIntOrStr(f *pydantic.Fields) *IntOrStr {
	m := &IntOrStr{
		X: pydantic.Required(f.Key("x"), pydantic.Union(pydantic.Or("int", pydantic.AnyInt()), pydantic.Or("str", pydantic.Str()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *IntOrStr) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X},
	}
}

// PyTypeName returns the name of the model.
func (i *IntOrStr) PyTypeName() string {
	return "IntOrStr"
}

// PyInstance returns the model as Python's operators see it.
func (i *IntOrStr) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// StrOrFloat is a Pydantic model.
type StrOrFloat struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewStrOrFloat returns input as a StrOrFloat, or raises pydantic.ValidationError.
func NewStrOrFloat(input any) (*StrOrFloat, error) {
	return pydantic.Validate(input, "StrOrFloat", DecodeStrOrFloat)
}

// DecodeStrOrFloat reads the fields of a StrOrFloat.
func DecodeStrOrFloat(f *pydantic.Fields) *StrOrFloat {
	m := &StrOrFloat{
		X: pydantic.Default(f.Key("x"), nil, pydantic.OptionalAny(
			pydantic.Union(pydantic.Or("str", pydantic.Str()), pydantic.Or("float", pydantic.Float())),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *StrOrFloat) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (s *StrOrFloat) PyTypeName() string {
	return "StrOrFloat"
}

// PyInstance returns the model as Python's operators see it.
func (s *StrOrFloat) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// IntOrFloat is a Pydantic model.
type IntOrFloat struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewIntOrFloat returns input as an IntOrFloat, or raises pydantic.ValidationError.
func NewIntOrFloat(input any) (*IntOrFloat, error) {
	return pydantic.Validate(input, "IntOrFloat", DecodeIntOrFloat)
}

// DecodeIntOrFloat reads the fields of an IntOrFloat.
func DecodeIntOrFloat(f *pydantic.Fields) *IntOrFloat {
	m := &IntOrFloat{
		X: pydantic.Required(f.Key("x"), pydantic.Union(pydantic.Or("int", pydantic.AnyInt()), pydantic.Or("float", pydantic.Float()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *IntOrFloat) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X},
	}
}

// PyTypeName returns the name of the model.
func (i *IntOrFloat) PyTypeName() string {
	return "IntOrFloat"
}

// PyInstance returns the model as Python's operators see it.
func (i *IntOrFloat) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// BoolOrList is a Pydantic model.
type BoolOrList struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewBoolOrList returns input as a BoolOrList, or raises pydantic.ValidationError.
func NewBoolOrList(input any) (*BoolOrList, error) {
	return pydantic.Validate(input, "BoolOrList", DecodeBoolOrList)
}

// DecodeBoolOrList reads the fields of a BoolOrList.
func DecodeBoolOrList(f *pydantic.Fields) *BoolOrList {
	m := &BoolOrList{
		X: pydantic.Required(f.Key("x"), pydantic.Union(
			pydantic.Or("bool", pydantic.Bool()),
			pydantic.Or("list[int]", pydantic.List(pydantic.AnyInt())),
			pydantic.Or("dict[str,str]", pydantic.Dict(pydantic.Str(), pydantic.Str())),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *BoolOrList) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: b.X},
	}
}

// PyTypeName returns the name of the model.
func (b *BoolOrList) PyTypeName() string {
	return "BoolOrList"
}

// PyInstance returns the model as Python's operators see it.
func (b *BoolOrList) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Positive is a Pydantic model.
type Positive struct {
	pydantic.Tracked
	A py.BigInt `json:"a" validate:"gt=0"`
	B py.BigInt `json:"b" validate:"min=0"`
	C float64   `json:"c" validate:"gt=0"`
	D int       `json:"d" validate:"min=2,max=3"`
	E string    `json:"e" validate:"min=2"`
	F float64   `json:"f" validate:"lt=0"`
}

// NewPositive returns input as a Positive, or raises pydantic.ValidationError.
func NewPositive(input any) (*Positive, error) {
	return pydantic.Validate(input, "Positive", DecodePositive)
}

// DecodePositive reads the fields of a Positive.
func DecodePositive(f *pydantic.Fields) *Positive {
	m := &Positive{
		A: pydantic.Required(f.Key("a"), pydantic.BigInt(pydantic.Gt(0))),
		B: pydantic.Default(f.Key("b"), py.Big(0), pydantic.BigInt(pydantic.Ge(0))),
		C: pydantic.Default(f.Key("c"), 1.5, pydantic.Float(pydantic.Gt(0))),
		D: pydantic.Default(f.Key("d"), 2, pydantic.Int(pydantic.Ge(2), pydantic.Le(3))),
		E: pydantic.Default(f.Key("e"), "ok", pydantic.Str(pydantic.MinLength(2), pydantic.Strip())),
		F: pydantic.Default(f.Key("f"), -1.0, pydantic.Float(pydantic.Lt(0))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (p *Positive) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "a", Value: p.A.Value()},
		{Name: "b", Value: p.B.Value(), Default: pydantic.DefaultsTo(0)},
		{Name: "c", Value: p.C, Default: pydantic.DefaultsTo(1.5)},
		{Name: "d", Value: p.D, Default: pydantic.DefaultsTo(2)},
		{Name: "e", Value: p.E, Default: pydantic.DefaultsTo("ok")},
		{Name: "f", Value: p.F, Default: pydantic.DefaultsTo(-1.0)},
	}
}

// PyTypeName returns the name of the model.
func (p *Positive) PyTypeName() string {
	return "Positive"
}

// PyInstance returns the model as Python's operators see it.
func (p *Positive) PyInstance() py.Instance {
	return pydantic.InstanceOf(p)
}

// Noted is a Pydantic model.
type Noted struct {
	pydantic.Tracked
	X py.BigInt `json:"x" validate:"min=1"`
	Y any       `json:"y" validate:"omitempty,max=2"`
}

// NewNoted returns input as a Noted, or raises pydantic.ValidationError.
func NewNoted(input any) (*Noted, error) {
	return pydantic.Validate(input, "Noted", DecodeNoted)
}

// DecodeNoted reads the fields of a Noted.
func DecodeNoted(f *pydantic.Fields) *Noted {
	m := &Noted{
		X: pydantic.Default(f.Key("x"), py.Big(1), pydantic.BigInt(pydantic.Ge(1))),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Str(pydantic.MaxLength(2))))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (n *Noted) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: n.X.Value(), Default: pydantic.DefaultsTo(1)},
		{Name: "y", Value: n.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (n *Noted) PyTypeName() string {
	return "Noted"
}

// PyInstance returns the model as Python's operators see it.
func (n *Noted) PyInstance() py.Instance {
	return pydantic.InstanceOf(n)
}

// Defaults is a Pydantic model.
type Defaults struct {
	pydantic.Tracked
	A py.BigInt        `json:"a"`
	B any              `json:"b"`
	C string           `json:"c"`
	D bool             `json:"d"`
	E float64          `json:"e"`
	F any              `json:"f"`
	G py.BigInt        `json:"g" validate:"min=10"`
	H *py.List[string] `json:"h"`
	I string           `json:"i"`
	J *py.List[any]    `json:"j"`
}

// NewDefaults returns input as a Defaults, or raises pydantic.ValidationError.
func NewDefaults(input any) (*Defaults, error) {
	return pydantic.Validate(input, "Defaults", DecodeDefaults)
}

// DecodeDefaults reads the fields of a Defaults.
func DecodeDefaults(f *pydantic.Fields) *Defaults {
	m := &Defaults{
		A: pydantic.Default(f.Key("a"), py.Big(1), pydantic.BigInt()),
		B: pydantic.Default(f.Key("b"), 2, pydantic.Dynamic(pydantic.Float())),
		C: pydantic.Default(f.Key("c"), "x", pydantic.Str()),
		D: pydantic.Default(f.Key("d"), false, pydantic.Bool()),
		E: pydantic.Default(f.Key("e"), 2.0, pydantic.Float()),
		F: pydantic.Default(f.Key("f"), nil, pydantic.OptionalAny(pydantic.AnyInt())),
		G: pydantic.Default(f.Key("g"), py.Big(7), pydantic.BigInt(pydantic.Ge(10))),
		H: pydantic.DefaultFunc(f.Key("h"), func() *py.List[string] {
			return py.NewList[string]("a", "b")
		}, pydantic.List(pydantic.Str())),
		I: pydantic.Default(f.Key("i"), "made", pydantic.Str()),
		J: pydantic.DefaultFunc(f.Key("j"), pydantic.EmptyList[any], pydantic.OptionalRef(pydantic.List(pydantic.AnyInt()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *Defaults) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "a", Value: d.A.Value(), Default: pydantic.DefaultsTo(1)},
		{Name: "b", Value: d.B, Float: true, Default: pydantic.DefaultsTo(2)},
		{Name: "c", Value: d.C, Default: pydantic.DefaultsTo("x")},
		{Name: "d", Value: d.D, Default: pydantic.DefaultsTo(false)},
		{Name: "e", Value: d.E, Default: pydantic.DefaultsTo(2.0)},
		{Name: "f", Value: d.F, Default: pydantic.DefaultsTo(nil)},
		{Name: "g", Value: d.G.Value(), Default: pydantic.DefaultsTo(7)},
		{Name: "h", Value: d.H, Default: pydantic.DefaultsTo(py.NewList[string]("a", "b"))},
		{Name: "i", Value: d.I, Default: pydantic.DefaultsTo("made")},
		{Name: "j", Value: d.J, Default: pydantic.DefaultsTo(py.NewList[any]())},
	}
}

// PyTypeName returns the name of the model.
func (d *Defaults) PyTypeName() string {
	return "Defaults"
}

// PyInstance returns the model as Python's operators see it.
func (d *Defaults) PyInstance() py.Instance {
	return pydantic.InstanceOf(d)
}

// Renamed is a Pydantic model.
type Renamed struct {
	pydantic.Tracked
	UserName string    `json:"userName" validate:"min=1"`
	UserID   py.BigInt `json:"uid"`
}

// NewRenamed returns input as a Renamed, or raises pydantic.ValidationError.
func NewRenamed(input any) (*Renamed, error) {
	return pydantic.Validate(input, "Renamed", DecodeRenamed)
}

// DecodeRenamed reads the fields of a Renamed.
func DecodeRenamed(f *pydantic.Fields) *Renamed {
	m := &Renamed{
		UserName: pydantic.Required(f.Key("user_name", "userName"), pydantic.Str(pydantic.MinLength(1))),
		UserID:   pydantic.Default(f.Key("user_id", "uid"), py.Big(0), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Renamed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "user_name", Alias: "userName", Value: r.UserName},
		{Name: "user_id", Alias: "userID", Value: r.UserID.Value(), Default: pydantic.DefaultsTo(0)},
	}
}

// PyTypeName returns the name of the model.
func (r *Renamed) PyTypeName() string {
	return "Renamed"
}

// PyInstance returns the model as Python's operators see it.
func (r *Renamed) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// EitherName is a Pydantic model.
type EitherName struct {
	pydantic.Tracked
	UserName string    `json:"userName"`
	N        py.BigInt `json:"N"`
}

// NewEitherName returns input as an EitherName, or raises pydantic.ValidationError.
func NewEitherName(input any) (*EitherName, error) {
	return pydantic.Validate(input, "EitherName", DecodeEitherName)
}

// DecodeEitherName reads the fields of an EitherName.
func DecodeEitherName(f *pydantic.Fields) *EitherName {
	m := &EitherName{
		UserName: pydantic.Required(f.Key("user_name", "userName", "user_name"), pydantic.Str()),
		N:        pydantic.Default(f.Key("n", "N", "n"), py.Big(1), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (e *EitherName) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "user_name", Alias: "userName", Value: e.UserName},
		{Name: "n", Alias: "N", Value: e.N.Value(), Default: pydantic.DefaultsTo(1)},
	}
}

// PyTypeName returns the name of the model.
func (e *EitherName) PyTypeName() string {
	return "EitherName"
}

// PyInstance returns the model as Python's operators see it.
func (e *EitherName) PyInstance() py.Instance {
	return pydantic.InstanceOf(e)
}

// Closed is a Pydantic model.
type Closed struct {
	pydantic.Tracked
	X py.BigInt `json:"x"`
	Y string    `json:"y"`
}

// NewClosed returns input as a Closed, or raises pydantic.ValidationError.
func NewClosed(input any) (*Closed, error) {
	return pydantic.Validate(input, "Closed", DecodeClosed)
}

// DecodeClosed reads the fields of a Closed.
func DecodeClosed(f *pydantic.Fields) *Closed {
	m := &Closed{
		X: pydantic.Required(f.Key("x"), pydantic.BigInt()),
		Y: pydantic.Default(f.Key("y"), "y", pydantic.Str()),
	}
	m.Tracked = f.Tracked()
	f.Forbid()
	return m
}

// ModelFields returns the fields in order.
func (c *Closed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X.Value()},
		{Name: "y", Value: c.Y, Default: pydantic.DefaultsTo("y")},
	}
}

// PyTypeName returns the name of the model.
func (c *Closed) PyTypeName() string {
	return "Closed"
}

// PyInstance returns the model as Python's operators see it.
func (c *Closed) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Owner: who has something.
type Owner struct {
	pydantic.Tracked
	Name string `json:"name" validate:"min=1"`
	Age  any    `json:"age" validate:"omitempty,min=0,lt=150"`
}

// NewOwner returns input as an Owner, or raises pydantic.ValidationError.
func NewOwner(input any) (*Owner, error) {
	return pydantic.Validate(input, "Owner", DecodeOwner)
}

// DecodeOwner reads the fields of an Owner.
func DecodeOwner(f *pydantic.Fields) *Owner {
	m := &Owner{
		Name: pydantic.Required(f.Key("name"), pydantic.Str(pydantic.MinLength(1))),
		Age:  pydantic.Default(f.Key("age"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Int(pydantic.Ge(0), pydantic.Lt(150))))),
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

// Item: something that is had.
type Item struct {
	pydantic.Tracked
	Title  string                   `json:"title"`
	Price  float64                  `json:"price" validate:"gt=0"`
	Tags   *py.List[string]         `json:"tags"`
	Owner  *Owner                   `json:"owner"`
	Others *py.List[*Owner]         `json:"others"`
	Named  *py.Dict[string, *Owner] `json:"named"`
	Spare  *Owner                   `json:"spare"`
}

// NewItem returns input as an Item, or raises pydantic.ValidationError.
func NewItem(input any) (*Item, error) {
	return pydantic.Validate(input, "Item", DecodeItem)
}

// DecodeItem reads the fields of an Item.
func DecodeItem(f *pydantic.Fields) *Item {
	m := &Item{
		Title: pydantic.Required(f.Key("title"), pydantic.Str()),
		Price: pydantic.Required(f.Key("price"), pydantic.Float(pydantic.Gt(0))),
		Tags:  pydantic.DefaultFunc(f.Key("tags"), pydantic.EmptyList[string], pydantic.List(pydantic.Str())),
		Owner: pydantic.Required(f.Key("owner"), pydantic.Model("Owner", DecodeOwner)),
		Others: pydantic.DefaultFunc(f.Key("others"), pydantic.EmptyList[*Owner], pydantic.List(
			pydantic.Model("Owner", DecodeOwner),
		)),
		Named: pydantic.DefaultFunc(f.Key("named"), py.NewDict[string, *Owner], pydantic.Dict(
			pydantic.Str(),
			pydantic.Model("Owner", DecodeOwner),
		)),
		Spare: pydantic.Default(f.Key("spare"), nil, pydantic.OptionalRef(pydantic.Model("Owner", DecodeOwner))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *Item) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "title", Value: i.Title},
		{Name: "price", Value: i.Price},
		{Name: "tags", Value: i.Tags, Default: pydantic.DefaultsTo(py.NewList[string]())},
		{Name: "owner", Value: i.Owner},
		{Name: "others", Value: i.Others, Default: pydantic.DefaultsTo(py.NewList[*Owner]())},
		{Name: "named", Value: i.Named, Default: pydantic.DefaultsTo(py.NewDict[string, *Owner]())},
		{Name: "spare", Value: i.Spare, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (i *Item) PyTypeName() string {
	return "Item"
}

// PyInstance returns the model as Python's operators see it.
func (i *Item) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// SubItem is an item with more.
type SubItem struct {
	pydantic.Tracked
	Title  string                   `json:"title" validate:"max=10"`
	Price  float64                  `json:"price" validate:"gt=0"`
	Tags   *py.List[string]         `json:"tags"`
	Owner  *Owner                   `json:"owner"`
	Others *py.List[*Owner]         `json:"others"`
	Named  *py.Dict[string, *Owner] `json:"named"`
	Spare  *Owner                   `json:"spare"`
	ID     py.BigInt                `json:"id"`
}

// NewSubItem returns input as a SubItem, or raises pydantic.ValidationError.
func NewSubItem(input any) (*SubItem, error) {
	return pydantic.Validate(input, "SubItem", DecodeSubItem)
}

// DecodeSubItem reads the fields of a SubItem.
func DecodeSubItem(f *pydantic.Fields) *SubItem {
	m := &SubItem{
		Title: pydantic.Default(f.Key("title"), "untitled", pydantic.Str(pydantic.MaxLength(10))),
		Price: pydantic.Required(f.Key("price"), pydantic.Float(pydantic.Gt(0))),
		Tags:  pydantic.DefaultFunc(f.Key("tags"), pydantic.EmptyList[string], pydantic.List(pydantic.Str())),
		Owner: pydantic.Required(f.Key("owner"), pydantic.Model("Owner", DecodeOwner)),
		Others: pydantic.DefaultFunc(f.Key("others"), pydantic.EmptyList[*Owner], pydantic.List(
			pydantic.Model("Owner", DecodeOwner),
		)),
		Named: pydantic.DefaultFunc(f.Key("named"), py.NewDict[string, *Owner], pydantic.Dict(
			pydantic.Str(),
			pydantic.Model("Owner", DecodeOwner),
		)),
		Spare: pydantic.Default(f.Key("spare"), nil, pydantic.OptionalRef(pydantic.Model("Owner", DecodeOwner))),
		ID:    pydantic.Required(f.Key("id"), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *SubItem) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "title", Value: s.Title, Default: pydantic.DefaultsTo("untitled")},
		{Name: "price", Value: s.Price},
		{Name: "tags", Value: s.Tags, Default: pydantic.DefaultsTo(py.NewList[string]())},
		{Name: "owner", Value: s.Owner},
		{Name: "others", Value: s.Others, Default: pydantic.DefaultsTo(py.NewList[*Owner]())},
		{Name: "named", Value: s.Named, Default: pydantic.DefaultsTo(py.NewDict[string, *Owner]())},
		{Name: "spare", Value: s.Spare, Default: pydantic.DefaultsTo(nil)},
		{Name: "id", Value: s.ID.Value()},
	}
}

// PyTypeName returns the name of the model.
func (s *SubItem) PyTypeName() string {
	return "SubItem"
}

// PyInstance returns the model as Python's operators see it.
func (s *SubItem) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Cat is a Pydantic model.
type Cat struct {
	pydantic.Tracked
	Meow py.BigInt `json:"meow"`
	Name string    `json:"name"`
}

// NewCat returns input as a Cat, or raises pydantic.ValidationError.
func NewCat(input any) (*Cat, error) {
	return pydantic.Validate(input, "Cat", DecodeCat)
}

// DecodeCat reads the fields of a Cat.
func DecodeCat(f *pydantic.Fields) *Cat {
	m := &Cat{
		Meow: pydantic.Required(f.Key("meow"), pydantic.BigInt()),
		Name: pydantic.Default(f.Key("name"), "cat", pydantic.Str()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Cat) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "meow", Value: c.Meow.Value()},
		{Name: "name", Value: c.Name, Default: pydantic.DefaultsTo("cat")},
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
	Bark py.BigInt `json:"bark"`
	Name string    `json:"name"`
	Age  py.BigInt `json:"age"`
}

// NewDog returns input as a Dog, or raises pydantic.ValidationError.
func NewDog(input any) (*Dog, error) {
	return pydantic.Validate(input, "Dog", DecodeDog)
}

// DecodeDog reads the fields of a Dog.
func DecodeDog(f *pydantic.Fields) *Dog {
	m := &Dog{
		Bark: pydantic.Required(f.Key("bark"), pydantic.BigInt()),
		Name: pydantic.Default(f.Key("name"), "dog", pydantic.Str()),
		Age:  pydantic.Default(f.Key("age"), py.Big(1), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *Dog) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "bark", Value: d.Bark.Value()},
		{Name: "name", Value: d.Name, Default: pydantic.DefaultsTo("dog")},
		{Name: "age", Value: d.Age.Value(), Default: pydantic.DefaultsTo(1)},
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

// Pet is a Pydantic model.
type Pet struct {
	pydantic.Tracked
	X any `json:"x"`
	Y any `json:"y"`
}

// NewPet returns input as a Pet, or raises pydantic.ValidationError.
func NewPet(input any) (*Pet, error) {
	return pydantic.Validate(input, "Pet", DecodePet)
}

// DecodePet reads the fields of a Pet.
func DecodePet(f *pydantic.Fields) *Pet {
	m := &Pet{
		X: pydantic.Required(f.Key("x"), pydantic.Union(
			pydantic.Or("Cat", pydantic.Model("Cat", DecodeCat)),
			pydantic.Or("Dog", pydantic.Model("Dog", DecodeDog)),
		)),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(
			pydantic.Union(pydantic.Or("Cat", pydantic.Model("Cat", DecodeCat)), pydantic.Or("int", pydantic.AnyInt())),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (p *Pet) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: p.X},
		{Name: "y", Value: p.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (p *Pet) PyTypeName() string {
	return "Pet"
}

// PyInstance returns the model as Python's operators see it.
func (p *Pet) PyInstance() py.Instance {
	return pydantic.InstanceOf(p)
}

// ATime is a Pydantic model.
type ATime struct {
	pydantic.Tracked
	X py.DateTime `json:"x"`
}

// NewATime returns input as an ATime, or raises pydantic.ValidationError.
func NewATime(input any) (*ATime, error) {
	return pydantic.Validate(input, "ATime", DecodeATime)
}

// DecodeATime reads the fields of an ATime.
func DecodeATime(f *pydantic.Fields) *ATime {
	m := &ATime{
		X: pydantic.Required(f.Key("x"), pydantic.DateTime()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *ATime) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *ATime) PyTypeName() string {
	return "ATime"
}

// PyInstance returns the model as Python's operators see it.
func (a *ATime) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// ADay is a Pydantic model.
type ADay struct {
	pydantic.Tracked
	X py.Date `json:"x"`
}

// NewADay returns input as an ADay, or raises pydantic.ValidationError.
func NewADay(input any) (*ADay, error) {
	return pydantic.Validate(input, "ADay", DecodeADay)
}

// DecodeADay reads the fields of an ADay.
func DecodeADay(f *pydantic.Fields) *ADay {
	m := &ADay{
		X: pydantic.Required(f.Key("x"), pydantic.Date()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *ADay) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *ADay) PyTypeName() string {
	return "ADay"
}

// PyInstance returns the model as Python's operators see it.
func (a *ADay) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// AnID is a Pydantic model.
type AnID struct {
	pydantic.Tracked
	X py.UUID `json:"x"`
}

// NewAnID returns input as an AnID, or raises pydantic.ValidationError.
func NewAnID(input any) (*AnID, error) {
	return pydantic.Validate(input, "AnID", DecodeAnID)
}

// DecodeAnID reads the fields of an AnID.
func DecodeAnID(f *pydantic.Fields) *AnID {
	m := &AnID{
		X: pydantic.Required(f.Key("x"), pydantic.UUID()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AnID) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *AnID) PyTypeName() string {
	return "AnID"
}

// PyInstance returns the model as Python's operators see it.
func (a *AnID) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// AnEmail is a Pydantic model.
type AnEmail struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewAnEmail returns input as an AnEmail, or raises pydantic.ValidationError.
func NewAnEmail(input any) (*AnEmail, error) {
	return pydantic.Validate(input, "AnEmail", DecodeAnEmail)
}

// DecodeAnEmail reads the fields of an AnEmail.
func DecodeAnEmail(f *pydantic.Fields) *AnEmail {
	m := &AnEmail{
		X: pydantic.Required(f.Key("x"), pydantic.Email()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AnEmail) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *AnEmail) PyTypeName() string {
	return "AnEmail"
}

// PyInstance returns the model as Python's operators see it.
func (a *AnEmail) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Shaded is a Pydantic model.
type Shaded struct {
	pydantic.Tracked
	X *Shade `json:"x"`
}

// NewShaded returns input as a Shaded, or raises pydantic.ValidationError.
func NewShaded(input any) (*Shaded, error) {
	return pydantic.Validate(input, "Shaded", DecodeShaded)
}

// DecodeShaded reads the fields of a Shaded.
func DecodeShaded(f *pydantic.Fields) *Shaded {
	m := &Shaded{
		X: pydantic.Required(f.Key("x"), pydantic.Enum(ShadeMembers)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Shaded) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X},
	}
}

// PyTypeName returns the name of the model.
func (s *Shaded) PyTypeName() string {
	return "Shaded"
}

// PyInstance returns the model as Python's operators see it.
func (s *Shaded) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Levelled is a Pydantic model.
type Levelled struct {
	pydantic.Tracked
	X *Level `json:"x"`
}

// NewLevelled returns input as a Levelled, or raises pydantic.ValidationError.
func NewLevelled(input any) (*Levelled, error) {
	return pydantic.Validate(input, "Levelled", DecodeLevelled)
}

// DecodeLevelled reads the fields of a Levelled.
func DecodeLevelled(f *pydantic.Fields) *Levelled {
	m := &Levelled{
		X: pydantic.Required(f.Key("x"), pydantic.Enum(LevelMembers)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Levelled) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
	}
}

// PyTypeName returns the name of the model.
func (l *Levelled) PyTypeName() string {
	return "Levelled"
}

// PyInstance returns the model as Python's operators see it.
func (l *Levelled) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Roled is a Pydantic model.
type Roled struct {
	pydantic.Tracked
	X *Role `json:"x"`
}

// NewRoled returns input as a Roled, or raises pydantic.ValidationError.
func NewRoled(input any) (*Roled, error) {
	return pydantic.Validate(input, "Roled", DecodeRoled)
}

// DecodeRoled reads the fields of a Roled.
func DecodeRoled(f *pydantic.Fields) *Roled {
	m := &Roled{
		X: pydantic.Required(f.Key("x"), pydantic.Enum(RoleMembers)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Roled) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: r.X},
	}
}

// PyTypeName returns the name of the model.
func (r *Roled) PyTypeName() string {
	return "Roled"
}

// PyInstance returns the model as Python's operators see it.
func (r *Roled) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// Stamped is a Pydantic model.
type Stamped struct {
	pydantic.Tracked
	CreatedAt any                           `json:"createdAt"`
	Day       any                           `json:"day"`
	OwnerID   any                           `json:"ownerId"`
	Role      *Role                         `json:"role"`
	Shades    *py.List[*Shade]              `json:"shades"`
	Times     *py.Dict[string, py.DateTime] `json:"times"`
	Mail      any                           `json:"mail"`
}

// NewStamped returns input as a Stamped, or raises pydantic.ValidationError.
func NewStamped(input any) (*Stamped, error) {
	return pydantic.Validate(input, "Stamped", DecodeStamped)
}

// DecodeStamped reads the fields of a Stamped.
func DecodeStamped(f *pydantic.Fields) *Stamped {
	m := &Stamped{
		CreatedAt: pydantic.Default(f.Key("created_at", "createdAt", "created_at"), nil, pydantic.OptionalAny(
			pydantic.Dynamic(pydantic.DateTime()),
		)),
		Day: pydantic.Default(f.Key("day"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Date()))),
		OwnerID: pydantic.Default(f.Key("owner_id", "ownerId", "owner_id"), nil, pydantic.OptionalAny(
			pydantic.Dynamic(pydantic.UUID()),
		)),
		Role:   pydantic.Default(f.Key("role"), RoleUSER, pydantic.Enum(RoleMembers)),
		Shades: pydantic.DefaultFunc(f.Key("shades"), pydantic.EmptyList[*Shade], pydantic.List(pydantic.Enum(ShadeMembers))),
		Times: pydantic.DefaultFunc(f.Key("times"), py.NewDict[string, py.DateTime], pydantic.Dict(
			pydantic.Str(),
			pydantic.DateTime(),
		)),
		Mail: pydantic.Default(f.Key("mail"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Email()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Stamped) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "created_at", Alias: "createdAt", Value: s.CreatedAt, Default: pydantic.DefaultsTo(nil)},
		{Name: "day", Value: s.Day, Default: pydantic.DefaultsTo(nil)},
		{Name: "owner_id", Alias: "ownerId", Value: s.OwnerID, Default: pydantic.DefaultsTo(nil)},
		{Name: "role", Value: s.Role, Default: pydantic.DefaultsTo(any(RoleUSER))},
		{Name: "shades", Value: s.Shades, Default: pydantic.DefaultsTo(py.NewList[*Shade]())},
		{Name: "times", Value: s.Times, Default: pydantic.DefaultsTo(py.NewDict[string, py.DateTime]())},
		{Name: "mail", Value: s.Mail, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (s *Stamped) PyTypeName() string {
	return "Stamped"
}

// PyInstance returns the model as Python's operators see it.
func (s *Stamped) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// TimeOrText is a Pydantic model.
type TimeOrText struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewTimeOrText returns input as a TimeOrText, or raises pydantic.ValidationError.
func NewTimeOrText(input any) (*TimeOrText, error) {
	return pydantic.Validate(input, "TimeOrText", DecodeTimeOrText)
}

// DecodeTimeOrText reads the fields of a TimeOrText.
func DecodeTimeOrText(f *pydantic.Fields) *TimeOrText {
	m := &TimeOrText{
		X: pydantic.Required(f.Key("x"), pydantic.Union(
			pydantic.Or("datetime", pydantic.DateTime()),
			pydantic.Or("str", pydantic.Str()),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (t *TimeOrText) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: t.X},
	}
}

// PyTypeName returns the name of the model.
func (t *TimeOrText) PyTypeName() string {
	return "TimeOrText"
}

// PyInstance returns the model as Python's operators see it.
func (t *TimeOrText) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// DayOrNumber is a Pydantic model.
type DayOrNumber struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewDayOrNumber returns input as a DayOrNumber, or raises pydantic.ValidationError.
func NewDayOrNumber(input any) (*DayOrNumber, error) {
	return pydantic.Validate(input, "DayOrNumber", DecodeDayOrNumber)
}

// DecodeDayOrNumber reads the fields of a DayOrNumber.
func DecodeDayOrNumber(f *pydantic.Fields) *DayOrNumber {
	m := &DayOrNumber{
		X: pydantic.Required(f.Key("x"), pydantic.Union(pydantic.Or("date", pydantic.Date()), pydantic.Or("int", pydantic.AnyInt()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *DayOrNumber) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: d.X},
	}
}

// PyTypeName returns the name of the model.
func (d *DayOrNumber) PyTypeName() string {
	return "DayOrNumber"
}

// PyInstance returns the model as Python's operators see it.
func (d *DayOrNumber) PyInstance() py.Instance {
	return pydantic.InstanceOf(d)
}

// IDOrNumber is a Pydantic model.
type IDOrNumber struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewIDOrNumber returns input as an IDOrNumber, or raises pydantic.ValidationError.
func NewIDOrNumber(input any) (*IDOrNumber, error) {
	return pydantic.Validate(input, "IDOrNumber", DecodeIDOrNumber)
}

// DecodeIDOrNumber reads the fields of an IDOrNumber.
func DecodeIDOrNumber(f *pydantic.Fields) *IDOrNumber {
	m := &IDOrNumber{
		X: pydantic.Required(f.Key("x"), pydantic.Union(pydantic.Or("int", pydantic.AnyInt()), pydantic.Or("uuid", pydantic.UUID()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *IDOrNumber) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X},
	}
}

// PyTypeName returns the name of the model.
func (i *IDOrNumber) PyTypeName() string {
	return "IDOrNumber"
}

// PyInstance returns the model as Python's operators see it.
func (i *IDOrNumber) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// Strictly is a Pydantic model.
type Strictly struct {
	pydantic.Tracked
	A py.BigInt `json:"a"`
	B string    `json:"b"`
	C bool      `json:"c"`
	D float64   `json:"d"`
	E py.BigInt `json:"e" validate:"min=0"`
}

// NewStrictly returns input as a Strictly, or raises pydantic.ValidationError.
func NewStrictly(input any) (*Strictly, error) {
	return pydantic.Validate(input, "Strictly", DecodeStrictly)
}

// DecodeStrictly reads the fields of a Strictly.
func DecodeStrictly(f *pydantic.Fields) *Strictly {
	m := &Strictly{
		A: pydantic.Default(f.Key("a"), py.Big(0), pydantic.BigInt(pydantic.Strict())),
		B: pydantic.Default(f.Key("b"), "", pydantic.Str(pydantic.Strict())),
		C: pydantic.Default(f.Key("c"), false, pydantic.Bool(pydantic.Strict())),
		D: pydantic.Default(f.Key("d"), 0.0, pydantic.Float(pydantic.Strict())),
		E: pydantic.Default(f.Key("e"), py.Big(0), pydantic.BigInt(pydantic.Strict(), pydantic.Ge(0))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Strictly) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "a", Value: s.A.Value(), Default: pydantic.DefaultsTo(0)},
		{Name: "b", Value: s.B, Default: pydantic.DefaultsTo("")},
		{Name: "c", Value: s.C, Default: pydantic.DefaultsTo(false)},
		{Name: "d", Value: s.D, Default: pydantic.DefaultsTo(0.0)},
		{Name: "e", Value: s.E.Value(), Default: pydantic.DefaultsTo(0)},
	}
}

// PyTypeName returns the name of the model.
func (s *Strictly) PyTypeName() string {
	return "Strictly"
}

// PyInstance returns the model as Python's operators see it.
func (s *Strictly) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Shouted is a Pydantic model.
type Shouted struct {
	pydantic.Tracked
	X string `json:"x" validate:"max=4"`
}

// NewShouted returns input as a Shouted, or raises pydantic.ValidationError.
func NewShouted(input any) (*Shouted, error) {
	return pydantic.Validate(input, "Shouted", DecodeShouted)
}

// DecodeShouted reads the fields of a Shouted.
func DecodeShouted(f *pydantic.Fields) *Shouted {
	m := &Shouted{
		X: pydantic.Required(f.Key("x"), pydantic.Str(pydantic.Upper(), pydantic.MaxLength(4))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Shouted) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X},
	}
}

// PyTypeName returns the name of the model.
func (s *Shouted) PyTypeName() string {
	return "Shouted"
}

// PyInstance returns the model as Python's operators see it.
func (s *Shouted) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Price is a Pydantic model.
type Price struct {
	pydantic.Tracked
	X py.Decimal `json:"x"`
}

// NewPrice returns input as a Price, or raises pydantic.ValidationError.
func NewPrice(input any) (*Price, error) {
	return pydantic.Validate(input, "Price", DecodePrice)
}

// DecodePrice reads the fields of a Price.
func DecodePrice(f *pydantic.Fields) *Price {
	m := &Price{
		X: pydantic.Required(f.Key("x"), pydantic.Decimal()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (p *Price) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: p.X},
	}
}

// PyTypeName returns the name of the model.
func (p *Price) PyTypeName() string {
	return "Price"
}

// PyInstance returns the model as Python's operators see it.
func (p *Price) PyInstance() py.Instance {
	return pydantic.InstanceOf(p)
}

// Amount is a Pydantic model.
type Amount struct {
	pydantic.Tracked
	X py.Decimal `json:"x" validate:"min=0,lt=1000"`
}

// NewAmount returns input as an Amount, or raises pydantic.ValidationError.
func NewAmount(input any) (*Amount, error) {
	return pydantic.Validate(input, "Amount", DecodeAmount)
}

// DecodeAmount reads the fields of an Amount.
func DecodeAmount(f *pydantic.Fields) *Amount {
	m := &Amount{
		X: pydantic.Required(f.Key("x"), pydantic.Decimal(
			pydantic.MaxDigits(5),
			pydantic.DecimalPlaces(2),
			pydantic.Ge(0),
			pydantic.Lt(1000),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *Amount) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *Amount) PyTypeName() string {
	return "Amount"
}

// PyInstance returns the model as Python's operators see it.
func (a *Amount) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Whole is a Pydantic model.
type Whole struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewWhole returns input as a Whole, or raises pydantic.ValidationError.
func NewWhole(input any) (*Whole, error) {
	return pydantic.Validate(input, "Whole", DecodeWhole)
}

// DecodeWhole reads the fields of a Whole.
func DecodeWhole(f *pydantic.Fields) *Whole {
	m := &Whole{
		X: pydantic.Default(f.Key("x"), nil, pydantic.OptionalAny(
			pydantic.Dynamic(pydantic.Decimal(pydantic.MaxDigits(4), pydantic.MultipleOf(5))),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (w *Whole) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: w.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (w *Whole) PyTypeName() string {
	return "Whole"
}

// PyInstance returns the model as Python's operators see it.
func (w *Whole) PyInstance() py.Instance {
	return pydantic.InstanceOf(w)
}

// Alarm is a Pydantic model.
type Alarm struct {
	pydantic.Tracked
	X py.TimeOfDay `json:"x"`
}

// NewAlarm returns input as an Alarm, or raises pydantic.ValidationError.
func NewAlarm(input any) (*Alarm, error) {
	return pydantic.Validate(input, "Alarm", DecodeAlarm)
}

// DecodeAlarm reads the fields of an Alarm.
func DecodeAlarm(f *pydantic.Fields) *Alarm {
	m := &Alarm{
		X: pydantic.Required(f.Key("x"), pydantic.Time()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *Alarm) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X},
	}
}

// PyTypeName returns the name of the model.
func (a *Alarm) PyTypeName() string {
	return "Alarm"
}

// PyInstance returns the model as Python's operators see it.
func (a *Alarm) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// IntSet is a Pydantic model.
type IntSet struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x"`
}

// NewIntSet returns input as an IntSet, or raises pydantic.ValidationError.
func NewIntSet(input any) (*IntSet, error) {
	return pydantic.Validate(input, "IntSet", DecodeIntSet)
}

// DecodeIntSet reads the fields of an IntSet.
func DecodeIntSet(f *pydantic.Fields) *IntSet {
	m := &IntSet{
		X: pydantic.Required(f.Key("x"), pydantic.Set(pydantic.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *IntSet) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X},
	}
}

// PyTypeName returns the name of the model.
func (i *IntSet) PyTypeName() string {
	return "IntSet"
}

// PyInstance returns the model as Python's operators see it.
func (i *IntSet) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// FewInts is a Pydantic model.
type FewInts struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x" validate:"min=1,max=2"`
}

// NewFewInts returns input as a FewInts, or raises pydantic.ValidationError.
func NewFewInts(input any) (*FewInts, error) {
	return pydantic.Validate(input, "FewInts", DecodeFewInts)
}

// DecodeFewInts reads the fields of a FewInts.
func DecodeFewInts(f *pydantic.Fields) *FewInts {
	m := &FewInts{
		X: pydantic.Required(f.Key("x"), pydantic.Set(pydantic.AnyInt(), pydantic.MinLength(1), pydantic.MaxLength(2))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FewInts) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *FewInts) PyTypeName() string {
	return "FewInts"
}

// PyInstance returns the model as Python's operators see it.
func (f *FewInts) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Frozen is a Pydantic model.
type Frozen struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x"`
}

// NewFrozen returns input as a Frozen, or raises pydantic.ValidationError.
func NewFrozen(input any) (*Frozen, error) {
	return pydantic.Validate(input, "Frozen", DecodeFrozen)
}

// DecodeFrozen reads the fields of a Frozen.
func DecodeFrozen(f *pydantic.Fields) *Frozen {
	m := &Frozen{
		X: pydantic.Required(f.Key("x"), pydantic.FrozenSet(pydantic.Dynamic(pydantic.Bool()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *Frozen) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *Frozen) PyTypeName() string {
	return "Frozen"
}

// PyInstance returns the model as Python's operators see it.
func (f *Frozen) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// PyHash makes equal models one key.
func (f *Frozen) PyHash() any {
	return pydantic.Hash(f)
}

// Duo is a Pydantic model.
type Duo struct {
	pydantic.Tracked
	X py.Tuple `json:"x"`
}

// NewDuo returns input as a Duo, or raises pydantic.ValidationError.
func NewDuo(input any) (*Duo, error) {
	return pydantic.Validate(input, "Duo", DecodeDuo)
}

// DecodeDuo reads the fields of a Duo.
func DecodeDuo(f *pydantic.Fields) *Duo {
	m := &Duo{
		X: pydantic.Required(f.Key("x"), pydantic.Tuple(pydantic.AnyInt(), pydantic.Dynamic(pydantic.Str()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *Duo) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: d.X},
	}
}

// PyTypeName returns the name of the model.
func (d *Duo) PyTypeName() string {
	return "Duo"
}

// PyInstance returns the model as Python's operators see it.
func (d *Duo) PyInstance() py.Instance {
	return pydantic.InstanceOf(d)
}

// Run is a Pydantic model.
type Run struct {
	pydantic.Tracked
	X py.Tuple `json:"x" validate:"max=3"`
}

// NewRun returns input as a Run, or raises pydantic.ValidationError.
func NewRun(input any) (*Run, error) {
	return pydantic.Validate(input, "Run", DecodeRun)
}

// DecodeRun reads the fields of a Run.
func DecodeRun(f *pydantic.Fields) *Run {
	m := &Run{
		X: pydantic.Required(f.Key("x"), pydantic.TupleOf(pydantic.Dynamic(pydantic.Float()), pydantic.MaxLength(3))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Run) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: r.X},
	}
}

// PyTypeName returns the name of the model.
func (r *Run) PyTypeName() string {
	return "Run"
}

// PyInstance returns the model as Python's operators see it.
func (r *Run) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// AnyTuple is a Pydantic model.
type AnyTuple struct {
	pydantic.Tracked
	X py.Tuple `json:"x"`
}

// NewAnyTuple returns input as an AnyTuple, or raises pydantic.ValidationError.
func NewAnyTuple(input any) (*AnyTuple, error) {
	return pydantic.Validate(input, "AnyTuple", DecodeAnyTuple)
}

// DecodeAnyTuple reads the fields of an AnyTuple.
func DecodeAnyTuple(f *pydantic.Fields) *AnyTuple {
	m := &AnyTuple{
		X: pydantic.Required(f.Key("x"), pydantic.TupleOf(pydantic.Any())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (a *AnyTuple) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: a.X, Loose: true},
	}
}

// PyTypeName returns the name of the model.
func (a *AnyTuple) PyTypeName() string {
	return "AnyTuple"
}

// PyInstance returns the model as Python's operators see it.
func (a *AnyTuple) PyInstance() py.Instance {
	return pydantic.InstanceOf(a)
}

// Tree is a Pydantic model.
type Tree struct {
	pydantic.Tracked
	V    py.BigInt       `json:"v"`
	Kids *py.List[*Tree] `json:"kids"`
	Up   *Tree           `json:"up"`
}

// NewTree returns input as a Tree, or raises pydantic.ValidationError.
func NewTree(input any) (*Tree, error) {
	return pydantic.Validate(input, "Tree", DecodeTree)
}

// DecodeTree reads the fields of a Tree.
func DecodeTree(f *pydantic.Fields) *Tree {
	m := &Tree{
		V: pydantic.Required(f.Key("v"), pydantic.BigInt()),
		Kids: pydantic.DefaultFunc(f.Key("kids"), pydantic.EmptyList[*Tree], pydantic.List(
			pydantic.Model("Tree", DecodeTree),
		)),
		Up: pydantic.Default(f.Key("up"), nil, pydantic.OptionalRef(pydantic.Model("Tree", DecodeTree))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (t *Tree) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "v", Value: t.V.Value()},
		{Name: "kids", Value: t.Kids, Default: pydantic.DefaultsTo(py.NewList[*Tree]())},
		{Name: "up", Value: t.Up, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (t *Tree) PyTypeName() string {
	return "Tree"
}

// PyInstance returns the model as Python's operators see it.
func (t *Tree) PyInstance() py.Instance {
	return pydantic.InstanceOf(t)
}

// Kitty is a Pydantic model.
type Kitty struct {
	pydantic.Tracked
	Kind string    `json:"kind" validate:"oneof=cat"`
	N    py.BigInt `json:"n"`
}

// NewKitty returns input as a Kitty, or raises pydantic.ValidationError.
func NewKitty(input any) (*Kitty, error) {
	return pydantic.Validate(input, "Kitty", DecodeKitty)
}

// DecodeKitty reads the fields of a Kitty.
func DecodeKitty(f *pydantic.Fields) *Kitty {
	m := &Kitty{
		Kind: pydantic.Required(f.Key("kind"), pydantic.LiteralOf("cat")),
		N:    pydantic.Required(f.Key("n"), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (k *Kitty) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "kind", Value: k.Kind},
		{Name: "n", Value: k.N.Value()},
	}
}

// PyTypeName returns the name of the model.
func (k *Kitty) PyTypeName() string {
	return "Kitty"
}

// PyInstance returns the model as Python's operators see it.
func (k *Kitty) PyInstance() py.Instance {
	return pydantic.InstanceOf(k)
}

// Wolf is a Pydantic model.
type Wolf struct {
	pydantic.Tracked
	Kind string `json:"kind" validate:"oneof=dog wolf"`
	M    string `json:"m"`
}

// NewWolf returns input as a Wolf, or raises pydantic.ValidationError.
func NewWolf(input any) (*Wolf, error) {
	return pydantic.Validate(input, "Wolf", DecodeWolf)
}

// DecodeWolf reads the fields of a Wolf.
func DecodeWolf(f *pydantic.Fields) *Wolf {
	m := &Wolf{
		Kind: pydantic.Required(f.Key("kind"), pydantic.LiteralOf("dog", "wolf")),
		M:    pydantic.Default(f.Key("m"), "x", pydantic.Str()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (w *Wolf) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "kind", Value: w.Kind},
		{Name: "m", Value: w.M, Default: pydantic.DefaultsTo("x")},
	}
}

// PyTypeName returns the name of the model.
func (w *Wolf) PyTypeName() string {
	return "Wolf"
}

// PyInstance returns the model as Python's operators see it.
func (w *Wolf) PyInstance() py.Instance {
	return pydantic.InstanceOf(w)
}

// Zoo is a Pydantic model.
type Zoo struct {
	pydantic.Tracked
	P any           `json:"p"`
	Q any           `json:"q"`
	R *py.List[any] `json:"r"`
}

// NewZoo returns input as a Zoo, or raises pydantic.ValidationError.
func NewZoo(input any) (*Zoo, error) {
	return pydantic.Validate(input, "Zoo", DecodeZoo)
}

// DecodeZoo reads the fields of a Zoo.
func DecodeZoo(f *pydantic.Fields) *Zoo {
	m := &Zoo{
		P: pydantic.Required(f.Key("p"), pydantic.TaggedUnion(
			"kind",
			pydantic.Tagged("cat", pydantic.Model("Kitty", DecodeKitty)),
			pydantic.Tagged("dog", pydantic.Model("Wolf", DecodeWolf)),
			pydantic.Tagged("wolf", pydantic.Model("Wolf", DecodeWolf)),
		)),
		Q: pydantic.Default(f.Key("q"), nil, pydantic.OptionalAny(
			pydantic.TaggedUnion(
				"kind",
				pydantic.Tagged("cat", pydantic.Model("Kitty", DecodeKitty)),
				pydantic.Tagged("dog", pydantic.Model("Wolf", DecodeWolf)),
				pydantic.Tagged("wolf", pydantic.Model("Wolf", DecodeWolf)),
			),
		)),
		R: pydantic.DefaultFunc(f.Key("r"), pydantic.EmptyList[any], pydantic.List(
			pydantic.TaggedUnion(
				"kind",
				pydantic.Tagged("cat", pydantic.Model("Kitty", DecodeKitty)),
				pydantic.Tagged("dog", pydantic.Model("Wolf", DecodeWolf)),
				pydantic.Tagged("wolf", pydantic.Model("Wolf", DecodeWolf)),
			),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (z *Zoo) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "p", Value: z.P},
		{Name: "q", Value: z.Q, Default: pydantic.DefaultsTo(nil)},
		{Name: "r", Value: z.R, Default: pydantic.DefaultsTo(py.NewList[any]())},
	}
}

// PyTypeName returns the name of the model.
func (z *Zoo) PyTypeName() string {
	return "Zoo"
}

// PyInstance returns the model as Python's operators see it.
func (z *Zoo) PyInstance() py.Instance {
	return pydantic.InstanceOf(z)
}

// Link is a Pydantic model.
type Link struct {
	pydantic.Tracked
	X pydantic.Link `json:"x"`
}

// NewLink returns input as a Link, or raises pydantic.ValidationError.
func NewLink(input any) (*Link, error) {
	return pydantic.Validate(input, "Link", DecodeLink)
}

// DecodeLink reads the fields of a Link.
func DecodeLink(f *pydantic.Fields) *Link {
	m := &Link{
		X: pydantic.Required(f.Key("x"), pydantic.HTTPURL("HttpUrl")),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Link) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
	}
}

// PyTypeName returns the name of the model.
func (l *Link) PyTypeName() string {
	return "Link"
}

// PyInstance returns the model as Python's operators see it.
func (l *Link) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Hidden is a Pydantic model.
type Hidden struct {
	pydantic.Tracked
	X pydantic.Secret `json:"x"`
	Y pydantic.Secret `json:"y"`
	Z any             `json:"z"`
}

// NewHidden returns input as a Hidden, or raises pydantic.ValidationError.
func NewHidden(input any) (*Hidden, error) {
	return pydantic.Validate(input, "Hidden", DecodeHidden)
}

// DecodeHidden reads the fields of a Hidden.
func DecodeHidden(f *pydantic.Fields) *Hidden {
	m := &Hidden{
		X: pydantic.Required(f.Key("x"), pydantic.SecretStr()),
		Y: pydantic.Default(f.Key("y"), pydantic.NewSecret(""), pydantic.SecretStr()),
		Z: pydantic.Default(f.Key("z"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.SecretStr()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (h *Hidden) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: h.X},
		{Name: "y", Value: h.Y, Default: pydantic.DefaultsTo(pydantic.NewSecret(""))},
		{Name: "z", Value: h.Z, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (h *Hidden) PyTypeName() string {
	return "Hidden"
}

// PyInstance returns the model as Python's operators see it.
func (h *Hidden) PyInstance() py.Instance {
	return pydantic.InstanceOf(h)
}

// Loose: keeps what no field takes.
type Loose struct {
	pydantic.Tracked
	X     py.BigInt             `json:"x"`
	Y     any                   `json:"y"`
	Extra *py.Dict[string, any] `json:"-"`
}

// NewLoose returns input as a Loose, or raises pydantic.ValidationError.
func NewLoose(input any) (*Loose, error) {
	return pydantic.Validate(input, "Loose", DecodeLoose)
}

// DecodeLoose reads the fields of a Loose.
func DecodeLoose(f *pydantic.Fields) *Loose {
	m := &Loose{
		X: pydantic.Required(f.Key("x"), pydantic.BigInt()),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Str()))),
	}
	m.Extra = f.Extra()
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Loose) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X.Value()},
		{Name: "y", Value: l.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (l *Loose) PyTypeName() string {
	return "Loose"
}

// PyInstance returns the model as Python's operators see it.
func (l *Loose) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// ModelExtra returns what no field takes.
func (l *Loose) ModelExtra() *py.Dict[string, any] {
	return l.Extra
}

// Valued is a Pydantic model.
type Valued struct {
	pydantic.Tracked
	A string           `json:"a"`
	B any              `json:"b"`
	C *py.List[string] `json:"c"`
	D string           `json:"d"`
}

// NewValued returns input as a Valued, or raises pydantic.ValidationError.
func NewValued(input any) (*Valued, error) {
	return pydantic.Validate(input, "Valued", DecodeValued)
}

// DecodeValued reads the fields of a Valued.
func DecodeValued(f *pydantic.Fields) *Valued {
	m := &Valued{
		A: pydantic.Required(f.Key("a"), pydantic.EnumValues[string](RoleMembers)),
		B: pydantic.Default(f.Key("b"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.EnumValues[int](LevelMembers)))),
		C: pydantic.DefaultFunc(f.Key("c"), pydantic.EmptyList[string], pydantic.List(
			pydantic.EnumValues[string](RoleMembers),
		)),
		D: pydantic.DefaultChecked(f.Key("d"), "admin", pydantic.EnumValues[string](RoleMembers)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (v *Valued) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "a", Value: v.A},
		{Name: "b", Value: v.B, Default: pydantic.DefaultsTo(nil)},
		{Name: "c", Value: v.C, Default: pydantic.DefaultsTo(py.NewList[string]())},
		{Name: "d", Value: v.D, Default: pydantic.DefaultsTo("admin")},
	}
}

// PyTypeName returns the name of the model.
func (v *Valued) PyTypeName() string {
	return "Valued"
}

// PyInstance returns the model as Python's operators see it.
func (v *Valued) PyInstance() py.Instance {
	return pydantic.InstanceOf(v)
}

// Fixed is a Pydantic model.
type Fixed struct {
	pydantic.Tracked
	X py.BigInt     `json:"x" validate:"max=9"`
	Y *py.List[any] `json:"y"`
	z any
}

// NewFixed returns input as a Fixed, or raises pydantic.ValidationError.
func NewFixed(input any) (*Fixed, error) {
	return pydantic.Validate(input, "Fixed", DecodeFixed)
}

// DecodeFixed reads the fields of a Fixed.
func DecodeFixed(f *pydantic.Fields) *Fixed {
	m := &Fixed{
		X: pydantic.Default(f.Key("x"), py.Big(5), pydantic.BigInt(pydantic.Le(9))),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalRef(pydantic.List(pydantic.AnyInt()))),
		z: 5,
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *Fixed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X.Value(), Default: pydantic.DefaultsTo(5)},
		{Name: "y", Value: f.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (f *Fixed) PyTypeName() string {
	return "Fixed"
}

// PyInstance returns the model as Python's operators see it.
func (f *Fixed) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// ModelPrivate returns the private attributes, which are compared as well.
func (f *Fixed) ModelPrivate() py.Tuple {
	return py.Tuple{f.z}
}

// PyHash makes equal models one key.
func (f *Fixed) PyHash() any {
	return pydantic.Hash(f)
}

// Lowered is a Pydantic model.
type Lowered struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=2,max=4"`
}

// NewLowered returns input as a Lowered, or raises pydantic.ValidationError.
func NewLowered(input any) (*Lowered, error) {
	return pydantic.Validate(input, "Lowered", DecodeLowered)
}

// DecodeLowered reads the fields of a Lowered.
func DecodeLowered(f *pydantic.Fields) *Lowered {
	m := &Lowered{
		X: pydantic.Required(f.Key("x"), pydantic.Str(
			pydantic.Strip(),
			pydantic.Lower(),
			pydantic.MinLength(2),
			pydantic.MaxLength(4),
			pydantic.Pattern("^[a-zA-Z0-9]+$", `^[a-zA-Z0-9]+$`),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Lowered) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
	}
}

// PyTypeName returns the name of the model.
func (l *Lowered) PyTypeName() string {
	return "Lowered"
}

// PyInstance returns the model as Python's operators see it.
func (l *Lowered) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Raised is a Pydantic model.
type Raised struct {
	pydantic.Tracked
	X any `json:"x" validate:"omitempty,max=3"`
}

// NewRaised returns input as a Raised, or raises pydantic.ValidationError.
func NewRaised(input any) (*Raised, error) {
	return pydantic.Validate(input, "Raised", DecodeRaised)
}

// DecodeRaised reads the fields of a Raised.
func DecodeRaised(f *pydantic.Fields) *Raised {
	m := &Raised{
		X: pydantic.Default(f.Key("x"), nil, pydantic.OptionalAny(
			pydantic.Dynamic(pydantic.Str(pydantic.Upper(), pydantic.MaxLength(3))),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Raised) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: r.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (r *Raised) PyTypeName() string {
	return "Raised"
}

// PyInstance returns the model as Python's operators see it.
func (r *Raised) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// FewTexts is a Pydantic model.
type FewTexts struct {
	pydantic.Tracked
	X *py.List[string] `json:"x" validate:"min=1,max=3"`
}

// NewFewTexts returns input as a FewTexts, or raises pydantic.ValidationError.
func NewFewTexts(input any) (*FewTexts, error) {
	return pydantic.Validate(input, "FewTexts", DecodeFewTexts)
}

// DecodeFewTexts reads the fields of a FewTexts.
func DecodeFewTexts(f *pydantic.Fields) *FewTexts {
	m := &FewTexts{
		X: pydantic.Required(f.Key("x"), pydantic.List(
			pydantic.Str(pydantic.MaxLength(1)),
			pydantic.MinLength(1),
			pydantic.MaxLength(3),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FewTexts) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *FewTexts) PyTypeName() string {
	return "FewTexts"
}

// PyInstance returns the model as Python's operators see it.
func (f *FewTexts) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// FewNumbers is a Pydantic model.
type FewNumbers struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x" validate:"max=2"`
}

// NewFewNumbers returns input as a FewNumbers, or raises pydantic.ValidationError.
func NewFewNumbers(input any) (*FewNumbers, error) {
	return pydantic.Validate(input, "FewNumbers", DecodeFewNumbers)
}

// DecodeFewNumbers reads the fields of a FewNumbers.
func DecodeFewNumbers(f *pydantic.Fields) *FewNumbers {
	m := &FewNumbers{
		X: pydantic.DefaultFunc(f.Key("x"), func() *py.Set[any] {
			return py.NewSet[any]()
		}, pydantic.Set(pydantic.AnyInt(), pydantic.MaxLength(2))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FewNumbers) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X, Default: pydantic.DefaultsTo(py.NewSet[any]())},
	}
}

// PyTypeName returns the name of the model.
func (f *FewNumbers) PyTypeName() string {
	return "FewNumbers"
}

// PyInstance returns the model as Python's operators see it.
func (f *FewNumbers) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Cost is a Pydantic model.
type Cost struct {
	pydantic.Tracked
	X py.Decimal `json:"x" validate:"gt=0.5,max=100.25"`
}

// NewCost returns input as a Cost, or raises pydantic.ValidationError.
func NewCost(input any) (*Cost, error) {
	return pydantic.Validate(input, "Cost", DecodeCost)
}

// DecodeCost reads the fields of a Cost.
func DecodeCost(f *pydantic.Fields) *Cost {
	m := &Cost{
		X: pydantic.Required(f.Key("x"), pydantic.Decimal(pydantic.Gt(0.5), pydantic.Le("100.25"), pydantic.MultipleOf("0.05"))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Cost) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X},
	}
}

// PyTypeName returns the name of the model.
func (c *Cost) PyTypeName() string {
	return "Cost"
}

// PyInstance returns the model as Python's operators see it.
func (c *Cost) PyInstance() py.Instance {
	return pydantic.InstanceOf(c)
}

// Identified is a Pydantic model.
type Identified struct {
	pydantic.Tracked
	X py.BigInt `json:"x"`
}

// NewIdentified returns input as an Identified, or raises pydantic.ValidationError.
func NewIdentified(input any) (*Identified, error) {
	return pydantic.Validate(input, "Identified", DecodeIdentified)
}

// DecodeIdentified reads the fields of an Identified.
func DecodeIdentified(f *pydantic.Fields) *Identified {
	m := &Identified{
		X: pydantic.Required(f.Key("x"), pydantic.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *Identified) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: i.X.Value()},
	}
}

// PyTypeName returns the name of the model.
func (i *Identified) PyTypeName() string {
	return "Identified"
}

// PyInstance returns the model as Python's operators see it.
func (i *Identified) PyInstance() py.Instance {
	return pydantic.InstanceOf(i)
}

// Lasting is a Pydantic model.
type Lasting struct {
	pydantic.Tracked
	X py.TimeDelta `json:"x"`
	Y py.TimeDelta `json:"y"`
}

// NewLasting returns input as a Lasting, or raises pydantic.ValidationError.
func NewLasting(input any) (*Lasting, error) {
	return pydantic.Validate(input, "Lasting", DecodeLasting)
}

// DecodeLasting reads the fields of a Lasting.
func DecodeLasting(f *pydantic.Fields) *Lasting {
	m := &Lasting{
		X: pydantic.Required(f.Key("x"), pydantic.Timedelta()),
		Y: pydantic.Default(
			f.Key("y"),
			py.MustTimeDelta(py.TimeUnits{Minutes: 5, Seconds: 1.5}),
			pydantic.Timedelta(),
		),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Lasting) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
		{
			Name:    "y",
			Value:   l.Y,
			Default: pydantic.DefaultsTo(any(py.MustTimeDelta(py.TimeUnits{Minutes: 5, Seconds: 1.5}))),
		},
	}
}

// PyTypeName returns the name of the model.
func (l *Lasting) PyTypeName() string {
	return "Lasting"
}

// PyInstance returns the model as Python's operators see it.
func (l *Lasting) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Lastings is a Pydantic model.
type Lastings struct {
	pydantic.Tracked
	X *py.Dict[string, any] `json:"x"`
}

// NewLastings returns input as a Lastings, or raises pydantic.ValidationError.
func NewLastings(input any) (*Lastings, error) {
	return pydantic.Validate(input, "Lastings", DecodeLastings)
}

// DecodeLastings reads the fields of a Lastings.
func DecodeLastings(f *pydantic.Fields) *Lastings {
	m := &Lastings{
		X: pydantic.Required(f.Key("x"), pydantic.Dict(pydantic.Str(), pydantic.OptionalAny(pydantic.Dynamic(pydantic.Timedelta())))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Lastings) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
	}
}

// PyTypeName returns the name of the model.
func (l *Lastings) PyTypeName() string {
	return "Lastings"
}

// PyInstance returns the model as Python's operators see it.
func (l *Lastings) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Raw is a Pydantic model.
type Raw struct {
	pydantic.Tracked
	X []byte `json:"x"`
}

// NewRaw returns input as a Raw, or raises pydantic.ValidationError.
func NewRaw(input any) (*Raw, error) {
	return pydantic.Validate(input, "Raw", DecodeRaw)
}

// DecodeRaw reads the fields of a Raw.
func DecodeRaw(f *pydantic.Fields) *Raw {
	m := &Raw{
		X: pydantic.Required(f.Key("x"), pydantic.Bytes()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Raw) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: r.X},
	}
}

// PyTypeName returns the name of the model.
func (r *Raw) PyTypeName() string {
	return "Raw"
}

// PyInstance returns the model as Python's operators see it.
func (r *Raw) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// FewBytes is a Pydantic model.
type FewBytes struct {
	pydantic.Tracked
	X []byte `json:"x" validate:"min=2,max=3"`
}

// NewFewBytes returns input as a FewBytes, or raises pydantic.ValidationError.
func NewFewBytes(input any) (*FewBytes, error) {
	return pydantic.Validate(input, "FewBytes", DecodeFewBytes)
}

// DecodeFewBytes reads the fields of a FewBytes.
func DecodeFewBytes(f *pydantic.Fields) *FewBytes {
	m := &FewBytes{
		X: pydantic.Required(f.Key("x"), pydantic.Bytes(pydantic.MinLength(2), pydantic.MaxLength(3))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FewBytes) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *FewBytes) PyTypeName() string {
	return "FewBytes"
}

// PyInstance returns the model as Python's operators see it.
func (f *FewBytes) PyInstance() py.Instance {
	return pydantic.InstanceOf(f)
}

// Located is a Pydantic model.
type Located struct {
	pydantic.Tracked
	X py.Path `json:"x"`
	Y any     `json:"y"`
}

// NewLocated returns input as a Located, or raises pydantic.ValidationError.
func NewLocated(input any) (*Located, error) {
	return pydantic.Validate(input, "Located", DecodeLocated)
}

// DecodeLocated reads the fields of a Located.
func DecodeLocated(f *pydantic.Fields) *Located {
	m := &Located{
		X: pydantic.Required(f.Key("x"), pydantic.Path()),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.Path()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Located) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
		{Name: "y", Value: l.Y, Default: pydantic.DefaultsTo(nil)},
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

// Before is a Pydantic model.
type Before struct {
	pydantic.Tracked
	X py.Date `json:"x"`
	Y any     `json:"y"`
}

// NewBefore returns input as a Before, or raises pydantic.ValidationError.
func NewBefore(input any) (*Before, error) {
	return pydantic.Validate(input, "Before", DecodeBefore)
}

// DecodeBefore reads the fields of a Before.
func DecodeBefore(f *pydantic.Fields) *Before {
	m := &Before{
		X: pydantic.Required(f.Key("x"), pydantic.PastDate()),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.PastDatetime()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *Before) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: b.X},
		{Name: "y", Value: b.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (b *Before) PyTypeName() string {
	return "Before"
}

// PyInstance returns the model as Python's operators see it.
func (b *Before) PyInstance() py.Instance {
	return pydantic.InstanceOf(b)
}

// Later is a Pydantic model.
type Later struct {
	pydantic.Tracked
	X py.DateTime `json:"x"`
	Y any         `json:"y"`
}

// NewLater returns input as a Later, or raises pydantic.ValidationError.
func NewLater(input any) (*Later, error) {
	return pydantic.Validate(input, "Later", DecodeLater)
}

// DecodeLater reads the fields of a Later.
func DecodeLater(f *pydantic.Fields) *Later {
	m := &Later{
		X: pydantic.Required(f.Key("x"), pydantic.FutureDatetime()),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.FutureDate()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Later) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: l.X},
		{Name: "y", Value: l.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (l *Later) PyTypeName() string {
	return "Later"
}

// PyInstance returns the model as Python's operators see it.
func (l *Later) PyInstance() py.Instance {
	return pydantic.InstanceOf(l)
}

// Zoned is a Pydantic model.
type Zoned struct {
	pydantic.Tracked
	X py.DateTime `json:"x"`
}

// NewZoned returns input as a Zoned, or raises pydantic.ValidationError.
func NewZoned(input any) (*Zoned, error) {
	return pydantic.Validate(input, "Zoned", DecodeZoned)
}

// DecodeZoned reads the fields of a Zoned.
func DecodeZoned(f *pydantic.Fields) *Zoned {
	m := &Zoned{
		X: pydantic.Required(f.Key("x"), pydantic.AwareDatetime()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (z *Zoned) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: z.X},
	}
}

// PyTypeName returns the name of the model.
func (z *Zoned) PyTypeName() string {
	return "Zoned"
}

// PyInstance returns the model as Python's operators see it.
func (z *Zoned) PyInstance() py.Instance {
	return pydantic.InstanceOf(z)
}

// Unzoned is a Pydantic model.
type Unzoned struct {
	pydantic.Tracked
	X py.DateTime `json:"x"`
}

// NewUnzoned returns input as a Unzoned, or raises pydantic.ValidationError.
func NewUnzoned(input any) (*Unzoned, error) {
	return pydantic.Validate(input, "Unzoned", DecodeUnzoned)
}

// DecodeUnzoned reads the fields of a Unzoned.
func DecodeUnzoned(f *pydantic.Fields) *Unzoned {
	m := &Unzoned{
		X: pydantic.Required(f.Key("x"), pydantic.NaiveDatetime()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (u *Unzoned) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: u.X},
	}
}

// PyTypeName returns the name of the model.
func (u *Unzoned) PyTypeName() string {
	return "Unzoned"
}

// PyInstance returns the model as Python's operators see it.
func (u *Unzoned) PyInstance() py.Instance {
	return pydantic.InstanceOf(u)
}

// Random is a Pydantic model.
type Random struct {
	pydantic.Tracked
	X py.UUID `json:"x"`
	Y any     `json:"y"`
}

// NewRandom returns input as a Random, or raises pydantic.ValidationError.
func NewRandom(input any) (*Random, error) {
	return pydantic.Validate(input, "Random", DecodeRandom)
}

// DecodeRandom reads the fields of a Random.
func DecodeRandom(f *pydantic.Fields) *Random {
	m := &Random{
		X: pydantic.Required(f.Key("x"), pydantic.UUIDVersion(4)),
		Y: pydantic.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic.UUIDVersion(1)))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Random) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: r.X},
		{Name: "y", Value: r.Y, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (r *Random) PyTypeName() string {
	return "Random"
}

// PyInstance returns the model as Python's operators see it.
func (r *Random) PyInstance() py.Instance {
	return pydantic.InstanceOf(r)
}

// Sequenced is a Pydantic model.
type Sequenced struct {
	pydantic.Tracked
	X *py.List[any]    `json:"x"`
	Y *py.List[string] `json:"y"`
}

// NewSequenced returns input as a Sequenced, or raises pydantic.ValidationError.
func NewSequenced(input any) (*Sequenced, error) {
	return pydantic.Validate(input, "Sequenced", DecodeSequenced)
}

// DecodeSequenced reads the fields of a Sequenced.
func DecodeSequenced(f *pydantic.Fields) *Sequenced {
	m := &Sequenced{
		X: pydantic.Required(f.Key("x"), pydantic.Sequence(pydantic.AnyInt())),
		Y: pydantic.DefaultFunc(f.Key("y"), pydantic.EmptyList[string], pydantic.Sequence(pydantic.Str())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Sequenced) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: s.X},
		{Name: "y", Value: s.Y, Default: pydantic.DefaultsTo(py.NewList[string]())},
	}
}

// PyTypeName returns the name of the model.
func (s *Sequenced) PyTypeName() string {
	return "Sequenced"
}

// PyInstance returns the model as Python's operators see it.
func (s *Sequenced) PyInstance() py.Instance {
	return pydantic.InstanceOf(s)
}

// Mapped is a Pydantic model.
type Mapped struct {
	pydantic.Tracked
	X *py.Dict[string, any] `json:"x"`
}

// NewMapped returns input as a Mapped, or raises pydantic.ValidationError.
func NewMapped(input any) (*Mapped, error) {
	return pydantic.Validate(input, "Mapped", DecodeMapped)
}

// DecodeMapped reads the fields of a Mapped.
func DecodeMapped(f *pydantic.Fields) *Mapped {
	m := &Mapped{
		X: pydantic.Required(f.Key("x"), pydantic.Dict(pydantic.Str(), pydantic.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *Mapped) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X},
	}
}

// PyTypeName returns the name of the model.
func (m *Mapped) PyTypeName() string {
	return "Mapped"
}

// PyInstance returns the model as Python's operators see it.
func (m *Mapped) PyInstance() py.Instance {
	return pydantic.InstanceOf(m)
}

// Encoded is a Pydantic model.
type Encoded struct {
	pydantic.Tracked
	X *py.List[any] `json:"x"`
}

// NewEncoded returns input as an Encoded, or raises pydantic.ValidationError.
func NewEncoded(input any) (*Encoded, error) {
	return pydantic.Validate(input, "Encoded", DecodeEncoded)
}

// DecodeEncoded reads the fields of an Encoded.
func DecodeEncoded(f *pydantic.Fields) *Encoded {
	m := &Encoded{
		X: pydantic.Required(f.Key("x"), pydantic.Json(pydantic.List(pydantic.AnyInt()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (e *Encoded) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: e.X},
	}
}

// PyTypeName returns the name of the model.
func (e *Encoded) PyTypeName() string {
	return "Encoded"
}

// PyInstance returns the model as Python's operators see it.
func (e *Encoded) PyInstance() py.Instance {
	return pydantic.InstanceOf(e)
}

// EncodedAny is a Pydantic model.
type EncodedAny struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewEncodedAny returns input as an EncodedAny, or raises pydantic.ValidationError.
func NewEncodedAny(input any) (*EncodedAny, error) {
	return pydantic.Validate(input, "EncodedAny", DecodeEncodedAny)
}

// DecodeEncodedAny reads the fields of an EncodedAny.
func DecodeEncodedAny(f *pydantic.Fields) *EncodedAny {
	m := &EncodedAny{
		X: pydantic.Required(f.Key("x"), pydantic.Json(pydantic.Any())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (e *EncodedAny) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: e.X, Loose: true},
	}
}

// PyTypeName returns the name of the model.
func (e *EncodedAny) PyTypeName() string {
	return "EncodedAny"
}

// PyInstance returns the model as Python's operators see it.
func (e *EncodedAny) PyInstance() py.Instance {
	return pydantic.InstanceOf(e)
}
