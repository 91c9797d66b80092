// Package models is what testdata/models.py becomes.
package models

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/pydantic1"
)

// AnInt is an int.
type AnInt struct {
	pydantic.Tracked
	X py.BigInt `json:"x"`
}

// NewAnInt returns input as an AnInt, or raises pydantic.ValidationError.
func NewAnInt(input any) (*AnInt, error) {
	return pydantic1.Validate(input, "AnInt", DecodeAnInt)
}

// DecodeAnInt reads the fields of an AnInt.
func DecodeAnInt(f *pydantic.Fields) *AnInt {
	m := &AnInt{
		X: pydantic1.Required(f.Key("x"), pydantic1.BigInt()),
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
	return pydantic1.InstanceOf(a)
}

// Bounded is an int between limits.
type Bounded struct {
	pydantic.Tracked
	X int `json:"x" validate:"min=-5,lt=100"`
}

// NewBounded returns input as a Bounded, or raises pydantic.ValidationError.
func NewBounded(input any) (*Bounded, error) {
	return pydantic1.Validate(input, "Bounded", DecodeBounded)
}

// DecodeBounded reads the fields of a Bounded.
func DecodeBounded(f *pydantic.Fields) *Bounded {
	m := &Bounded{
		X: pydantic1.Required(f.Key("x"), pydantic1.Int(pydantic.Ge(-5), pydantic.Lt(100), pydantic.MultipleOf(5))),
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
	return pydantic1.InstanceOf(b)
}

// Above is a Pydantic model.
type Above struct {
	pydantic.Tracked
	X int `json:"x" validate:"gt=0,max=10"`
}

// NewAbove returns input as an Above, or raises pydantic.ValidationError.
func NewAbove(input any) (*Above, error) {
	return pydantic1.Validate(input, "Above", DecodeAbove)
}

// DecodeAbove reads the fields of an Above.
func DecodeAbove(f *pydantic.Fields) *Above {
	m := &Above{
		X: pydantic1.Required(f.Key("x"), pydantic1.Int(pydantic.Gt(0), pydantic.Le(10))),
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
	return pydantic1.InstanceOf(a)
}

// AFloat is a Pydantic model.
type AFloat struct {
	pydantic.Tracked
	X float64 `json:"x"`
}

// NewAFloat returns input as an AFloat, or raises pydantic.ValidationError.
func NewAFloat(input any) (*AFloat, error) {
	return pydantic1.Validate(input, "AFloat", DecodeAFloat)
}

// DecodeAFloat reads the fields of an AFloat.
func DecodeAFloat(f *pydantic.Fields) *AFloat {
	m := &AFloat{
		X: pydantic1.Required(f.Key("x"), pydantic1.Float()),
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
	return pydantic1.InstanceOf(a)
}

// FloatBounds is a Pydantic model.
type FloatBounds struct {
	pydantic.Tracked
	X float64 `json:"x" validate:"gt=0,max=1000.5"`
}

// NewFloatBounds returns input as a FloatBounds, or raises pydantic.ValidationError.
func NewFloatBounds(input any) (*FloatBounds, error) {
	return pydantic1.Validate(input, "FloatBounds", DecodeFloatBounds)
}

// DecodeFloatBounds reads the fields of a FloatBounds.
func DecodeFloatBounds(f *pydantic.Fields) *FloatBounds {
	m := &FloatBounds{
		X: pydantic1.Required(f.Key("x"), pydantic1.Float(pydantic.Gt(0), pydantic.Le(1000.5))),
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
	return pydantic1.InstanceOf(f)
}

// Steps is a Pydantic model.
type Steps struct {
	pydantic.Tracked
	X float64 `json:"x" validate:"min=-1.5,lt=1e+16"`
}

// NewSteps returns input as a Steps, or raises pydantic.ValidationError.
func NewSteps(input any) (*Steps, error) {
	return pydantic1.Validate(input, "Steps", DecodeSteps)
}

// DecodeSteps reads the fields of a Steps.
func DecodeSteps(f *pydantic.Fields) *Steps {
	m := &Steps{
		X: pydantic1.Required(f.Key("x"), pydantic1.Float(pydantic.MultipleOf(0.25), pydantic.Ge(-1.5), pydantic.Lt(1e+16))),
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
	return pydantic1.InstanceOf(s)
}

// ABool is a Pydantic model.
type ABool struct {
	pydantic.Tracked
	X bool `json:"x"`
}

// NewABool returns input as an ABool, or raises pydantic.ValidationError.
func NewABool(input any) (*ABool, error) {
	return pydantic1.Validate(input, "ABool", DecodeABool)
}

// DecodeABool reads the fields of an ABool.
func DecodeABool(f *pydantic.Fields) *ABool {
	m := &ABool{
		X: pydantic1.Required(f.Key("x"), pydantic1.Bool()),
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
	return pydantic1.InstanceOf(a)
}

// AStr is a Pydantic model.
type AStr struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewAStr returns input as an AStr, or raises pydantic.ValidationError.
func NewAStr(input any) (*AStr, error) {
	return pydantic1.Validate(input, "AStr", DecodeAStr)
}

// DecodeAStr reads the fields of an AStr.
func DecodeAStr(f *pydantic.Fields) *AStr {
	m := &AStr{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str()),
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
	return pydantic1.InstanceOf(a)
}

// Short is a Pydantic model.
type Short struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=2,max=4"`
}

// NewShort returns input as a Short, or raises pydantic.ValidationError.
func NewShort(input any) (*Short, error) {
	return pydantic1.Validate(input, "Short", DecodeShort)
}

// DecodeShort reads the fields of a Short.
func DecodeShort(f *pydantic.Fields) *Short {
	m := &Short{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.MinLength(2), pydantic.MaxLength(4))),
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
	return pydantic1.InstanceOf(s)
}

// One is a Pydantic model.
type One struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=1,max=1"`
}

// NewOne returns input as an One, or raises pydantic.ValidationError.
func NewOne(input any) (*One, error) {
	return pydantic1.Validate(input, "One", DecodeOne)
}

// DecodeOne reads the fields of an One.
func DecodeOne(f *pydantic.Fields) *One {
	m := &One{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.MinLength(1), pydantic.MaxLength(1))),
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
	return pydantic1.InstanceOf(o)
}

// Coded is a Pydantic model.
type Coded struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewCoded returns input as a Coded, or raises pydantic.ValidationError.
func NewCoded(input any) (*Coded, error) {
	return pydantic1.Validate(input, "Coded", DecodeCoded)
}

// DecodeCoded reads the fields of a Coded.
func DecodeCoded(f *pydantic.Fields) *Coded {
	m := &Coded{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.Pattern("^[A-Z]{2}-\\d+$", `\A(?:^[A-Z]{2}-\p{Nd}+)\n?\z`))),
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
	return pydantic1.InstanceOf(c)
}

// Found is a Pydantic model.
type Found struct {
	pydantic.Tracked
	X string `json:"x" validate:"max=6"`
}

// NewFound returns input as a Found, or raises pydantic.ValidationError.
func NewFound(input any) (*Found, error) {
	return pydantic1.Validate(input, "Found", DecodeFound)
}

// DecodeFound reads the fields of a Found.
func DecodeFound(f *pydantic.Fields) *Found {
	m := &Found{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.Pattern("b+", `\A(?:b+)`), pydantic.MaxLength(6))),
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
	return pydantic1.InstanceOf(f)
}

// Trimmed is a Pydantic model.
type Trimmed struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=1"`
	Y string `json:"y"`
}

// NewTrimmed returns input as a Trimmed, or raises pydantic.ValidationError.
func NewTrimmed(input any) (*Trimmed, error) {
	return pydantic1.Validate(input, "Trimmed", DecodeTrimmed)
}

// DecodeTrimmed reads the fields of a Trimmed.
func DecodeTrimmed(f *pydantic.Fields) *Trimmed {
	m := &Trimmed{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.Strip(), pydantic.MinLength(1))),
		Y: pydantic1.Default(f.Key("y"), "", pydantic1.Str(pydantic.Strip())),
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
	return pydantic1.InstanceOf(t)
}

// MaybeInt is a Pydantic model.
type MaybeInt struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewMaybeInt returns input as a MaybeInt, or raises pydantic.ValidationError.
func NewMaybeInt(input any) (*MaybeInt, error) {
	return pydantic1.Validate(input, "MaybeInt", DecodeMaybeInt)
}

// DecodeMaybeInt reads the fields of a MaybeInt.
func DecodeMaybeInt(f *pydantic.Fields) *MaybeInt {
	m := &MaybeInt{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalAny(pydantic1.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *MaybeInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (m *MaybeInt) PyTypeName() string {
	return "MaybeInt"
}

// PyInstance returns the model as Python's operators see it.
func (m *MaybeInt) PyInstance() py.Instance {
	return pydantic1.InstanceOf(m)
}

// NullInt is a Pydantic model.
type NullInt struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewNullInt returns input as a NullInt, or raises pydantic.ValidationError.
func NewNullInt(input any) (*NullInt, error) {
	return pydantic1.Validate(input, "NullInt", DecodeNullInt)
}

// DecodeNullInt reads the fields of a NullInt.
func DecodeNullInt(f *pydantic.Fields) *NullInt {
	m := &NullInt{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalAny(pydantic1.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (n *NullInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: n.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (n *NullInt) PyTypeName() string {
	return "NullInt"
}

// PyInstance returns the model as Python's operators see it.
func (n *NullInt) PyInstance() py.Instance {
	return pydantic1.InstanceOf(n)
}

// GivenInt is a Pydantic model.
type GivenInt struct {
	pydantic.Tracked
	X any `json:"x" validate:"omitempty,min=2"`
}

// NewGivenInt returns input as a GivenInt, or raises pydantic.ValidationError.
func NewGivenInt(input any) (*GivenInt, error) {
	return pydantic1.Validate(input, "GivenInt", DecodeGivenInt)
}

// DecodeGivenInt reads the fields of a GivenInt.
func DecodeGivenInt(f *pydantic.Fields) *GivenInt {
	m := &GivenInt{
		X: pydantic1.Required(f.Key("x"), pydantic.OptionalAny(pydantic1.AnyInt(pydantic.Ge(2)))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (g *GivenInt) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: g.X},
	}
}

// PyTypeName returns the name of the model.
func (g *GivenInt) PyTypeName() string {
	return "GivenInt"
}

// PyInstance returns the model as Python's operators see it.
func (g *GivenInt) PyInstance() py.Instance {
	return pydantic1.InstanceOf(g)
}

// MaybeStr is a Pydantic model.
type MaybeStr struct {
	pydantic.Tracked
	X any `json:"x" validate:"omitempty,max=3"`
}

// NewMaybeStr returns input as a MaybeStr, or raises pydantic.ValidationError.
func NewMaybeStr(input any) (*MaybeStr, error) {
	return pydantic1.Validate(input, "MaybeStr", DecodeMaybeStr)
}

// DecodeMaybeStr reads the fields of a MaybeStr.
func DecodeMaybeStr(f *pydantic.Fields) *MaybeStr {
	m := &MaybeStr{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Str(pydantic.MaxLength(3))))),
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
	return pydantic1.InstanceOf(m)
}

// MaybeList is a Pydantic model.
type MaybeList struct {
	pydantic.Tracked
	X *py.List[any] `json:"x"`
}

// NewMaybeList returns input as a MaybeList, or raises pydantic.ValidationError.
func NewMaybeList(input any) (*MaybeList, error) {
	return pydantic1.Validate(input, "MaybeList", DecodeMaybeList)
}

// DecodeMaybeList reads the fields of a MaybeList.
func DecodeMaybeList(f *pydantic.Fields) *MaybeList {
	m := &MaybeList{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalRef(pydantic1.List(pydantic1.AnyInt()))),
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
	return pydantic1.InstanceOf(m)
}

// Ints is a Pydantic model.
type Ints struct {
	pydantic.Tracked
	X *py.List[any] `json:"x" validate:"min=1,max=3"`
}

// NewInts returns input as an Ints, or raises pydantic.ValidationError.
func NewInts(input any) (*Ints, error) {
	return pydantic1.Validate(input, "Ints", DecodeInts)
}

// DecodeInts reads the fields of an Ints.
func DecodeInts(f *pydantic.Fields) *Ints {
	m := &Ints{
		X: pydantic1.Required(f.Key("x"), pydantic1.List(pydantic1.AnyInt(), pydantic.MinLength(1), pydantic.MaxLength(3))),
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
	return pydantic1.InstanceOf(i)
}

// Distinct is a Pydantic model.
type Distinct struct {
	pydantic.Tracked
	X *py.List[any] `json:"x"`
}

// NewDistinct returns input as a Distinct, or raises pydantic.ValidationError.
func NewDistinct(input any) (*Distinct, error) {
	return pydantic1.Validate(input, "Distinct", DecodeDistinct)
}

// DecodeDistinct reads the fields of a Distinct.
func DecodeDistinct(f *pydantic.Fields) *Distinct {
	m := &Distinct{
		X: pydantic1.Required(f.Key("x"), pydantic1.List(pydantic.Any(), pydantic.Unique())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (d *Distinct) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: d.X, Loose: true},
	}
}

// PyTypeName returns the name of the model.
func (d *Distinct) PyTypeName() string {
	return "Distinct"
}

// PyInstance returns the model as Python's operators see it.
func (d *Distinct) PyInstance() py.Instance {
	return pydantic1.InstanceOf(d)
}

// Strs is a Pydantic model.
type Strs struct {
	pydantic.Tracked
	X *py.List[string] `json:"x"`
}

// NewStrs returns input as a Strs, or raises pydantic.ValidationError.
func NewStrs(input any) (*Strs, error) {
	return pydantic1.Validate(input, "Strs", DecodeStrs)
}

// DecodeStrs reads the fields of a Strs.
func DecodeStrs(f *pydantic.Fields) *Strs {
	m := &Strs{
		X: pydantic1.DefaultFunc(f.Key("x"), pydantic.EmptyList[string], pydantic1.List(pydantic1.Str())),
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
	return pydantic1.InstanceOf(s)
}

// Nested is a Pydantic model.
type Nested struct {
	pydantic.Tracked
	X *py.List[*py.List[any]] `json:"x"`
}

// NewNested returns input as a Nested, or raises pydantic.ValidationError.
func NewNested(input any) (*Nested, error) {
	return pydantic1.Validate(input, "Nested", DecodeNested)
}

// DecodeNested reads the fields of a Nested.
func DecodeNested(f *pydantic.Fields) *Nested {
	m := &Nested{
		X: pydantic1.Required(f.Key("x"), pydantic1.List(pydantic1.List(pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Bool()))))),
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
	return pydantic1.InstanceOf(n)
}

// Counts is a Pydantic model.
type Counts struct {
	pydantic.Tracked
	X *py.Dict[string, any] `json:"x"`
}

// NewCounts returns input as a Counts, or raises pydantic.ValidationError.
func NewCounts(input any) (*Counts, error) {
	return pydantic1.Validate(input, "Counts", DecodeCounts)
}

// DecodeCounts reads the fields of a Counts.
func DecodeCounts(f *pydantic.Fields) *Counts {
	m := &Counts{
		X: pydantic1.DefaultFunc(f.Key("x"), py.NewDict[string, any], pydantic1.Dict(pydantic1.Str(), pydantic1.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Counts) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (c *Counts) PyTypeName() string {
	return "Counts"
}

// PyInstance returns the model as Python's operators see it.
func (c *Counts) PyInstance() py.Instance {
	return pydantic1.InstanceOf(c)
}

// ByNumber is a Pydantic model.
type ByNumber struct {
	pydantic.Tracked
	X *py.Dict[any, float64] `json:"x"`
}

// NewByNumber returns input as a ByNumber, or raises pydantic.ValidationError.
func NewByNumber(input any) (*ByNumber, error) {
	return pydantic1.Validate(input, "ByNumber", DecodeByNumber)
}

// DecodeByNumber reads the fields of a ByNumber.
func DecodeByNumber(f *pydantic.Fields) *ByNumber {
	m := &ByNumber{
		X: pydantic1.Required(f.Key("x"), pydantic1.Dict(pydantic1.AnyInt(), pydantic1.Float())),
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
	return pydantic1.InstanceOf(b)
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
	return pydantic1.Validate(input, "Bare", DecodeBare)
}

// DecodeBare reads the fields of a Bare.
func DecodeBare(f *pydantic.Fields) *Bare {
	m := &Bare{
		X: pydantic1.DefaultFunc(f.Key("x"), func() *py.List[any] {
			return py.NewList[any](1, "a")
		}, pydantic1.List(pydantic.Any())),
		Y: pydantic1.DefaultFunc(f.Key("y"), py.NewDict[any, any], pydantic1.Dict(pydantic.Any(), pydantic.Any())),
		Z: pydantic1.Default(f.Key("z"), nil, pydantic.Any()),
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
	return pydantic1.InstanceOf(b)
}

// Color is a Pydantic model.
type Color struct {
	pydantic.Tracked
	X string `json:"x" validate:"oneof=red green blue"`
}

// NewColor returns input as a Color, or raises pydantic.ValidationError.
func NewColor(input any) (*Color, error) {
	return pydantic1.Validate(input, "Color", DecodeColor)
}

// DecodeColor reads the fields of a Color.
func DecodeColor(f *pydantic.Fields) *Color {
	m := &Color{
		X: pydantic1.Required(f.Key("x"), pydantic1.LiteralOf("red", "green", "blue")),
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
	return pydantic1.InstanceOf(c)
}

// Mixed is a Pydantic model.
type Mixed struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewMixed returns input as a Mixed, or raises pydantic.ValidationError.
func NewMixed(input any) (*Mixed, error) {
	return pydantic1.Validate(input, "Mixed", DecodeMixed)
}

// DecodeMixed reads the fields of a Mixed.
func DecodeMixed(f *pydantic.Fields) *Mixed {
	m := &Mixed{
		X: pydantic1.Required(f.Key("x"), pydantic1.Literal("a", 1, "b")),
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
	return pydantic1.InstanceOf(m)
}

// Only is a Pydantic model.
type Only struct {
	pydantic.Tracked
	X int `json:"x"`
}

// NewOnly returns input as an Only, or raises pydantic.ValidationError.
func NewOnly(input any) (*Only, error) {
	return pydantic1.Validate(input, "Only", DecodeOnly)
}

// DecodeOnly reads the fields of an Only.
func DecodeOnly(f *pydantic.Fields) *Only {
	m := &Only{
		X: pydantic1.Default(f.Key("x"), 3, pydantic1.LiteralOf(3)),
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
	return pydantic1.InstanceOf(o)
}

// IntOrStr is a Pydantic model.
type IntOrStr struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewIntOrStr returns input as an IntOrStr, or raises pydantic.ValidationError.
func NewIntOrStr(input any) (*IntOrStr, error) {
	return pydantic1.Validate(input, "IntOrStr", DecodeIntOrStr)
}

// DecodeIntOrStr reads the fields of an IntOrStr.
func DecodeIntOrStr(f *pydantic.Fields) *IntOrStr {
	m := &IntOrStr{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(pydantic1.AnyInt(), pydantic.Dynamic(pydantic1.Str()))),
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
	return pydantic1.InstanceOf(i)
}

// StrOrFloat is a Pydantic model.
type StrOrFloat struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewStrOrFloat returns input as a StrOrFloat, or raises pydantic.ValidationError.
func NewStrOrFloat(input any) (*StrOrFloat, error) {
	return pydantic1.Validate(input, "StrOrFloat", DecodeStrOrFloat)
}

// DecodeStrOrFloat reads the fields of a StrOrFloat.
func DecodeStrOrFloat(f *pydantic.Fields) *StrOrFloat {
	m := &StrOrFloat{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalAny(
			pydantic1.Union(pydantic.Dynamic(pydantic1.Str()), pydantic.Dynamic(pydantic1.Float())),
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
	return pydantic1.InstanceOf(s)
}

// FloatOrList is a Pydantic model.
type FloatOrList struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewFloatOrList returns input as a FloatOrList, or raises pydantic.ValidationError.
func NewFloatOrList(input any) (*FloatOrList, error) {
	return pydantic1.Validate(input, "FloatOrList", DecodeFloatOrList)
}

// DecodeFloatOrList reads the fields of a FloatOrList.
func DecodeFloatOrList(f *pydantic.Fields) *FloatOrList {
	m := &FloatOrList{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(
			pydantic.Dynamic(pydantic1.Float()),
			pydantic.Dynamic(pydantic1.List(pydantic1.AnyInt())),
			pydantic.Dynamic(pydantic1.Dict(pydantic1.Str(), pydantic1.AnyInt(pydantic.Gt(1)))),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (f *FloatOrList) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: f.X},
	}
}

// PyTypeName returns the name of the model.
func (f *FloatOrList) PyTypeName() string {
	return "FloatOrList"
}

// PyInstance returns the model as Python's operators see it.
func (f *FloatOrList) PyInstance() py.Instance {
	return pydantic1.InstanceOf(f)
}

// BoolOrList is a Pydantic model.
type BoolOrList struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewBoolOrList returns input as a BoolOrList, or raises pydantic.ValidationError.
func NewBoolOrList(input any) (*BoolOrList, error) {
	return pydantic1.Validate(input, "BoolOrList", DecodeBoolOrList)
}

// DecodeBoolOrList reads the fields of a BoolOrList.
func DecodeBoolOrList(f *pydantic.Fields) *BoolOrList {
	m := &BoolOrList{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(
			pydantic.Dynamic(pydantic1.Bool()),
			pydantic.Dynamic(pydantic1.List(pydantic1.AnyInt())),
			pydantic.Dynamic(pydantic1.Dict(pydantic1.Str(), pydantic1.Str())),
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
	return pydantic1.InstanceOf(b)
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
	return pydantic1.Validate(input, "Positive", DecodePositive)
}

// DecodePositive reads the fields of a Positive.
func DecodePositive(f *pydantic.Fields) *Positive {
	m := &Positive{
		A: pydantic1.Required(f.Key("a"), pydantic1.BigInt(pydantic.Gt(0))),
		B: pydantic1.Default(f.Key("b"), py.Big(0), pydantic1.BigInt(pydantic.Ge(0))),
		C: pydantic1.Default(f.Key("c"), 1.5, pydantic1.Float(pydantic.Gt(0))),
		D: pydantic1.Default(f.Key("d"), 2, pydantic1.Int(pydantic.Ge(2), pydantic.Le(3))),
		E: pydantic1.Default(f.Key("e"), "ok", pydantic1.Str(pydantic.MinLength(2), pydantic.Strip())),
		F: pydantic1.Default(f.Key("f"), -1.0, pydantic1.Float(pydantic.Lt(0))),
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
	return pydantic1.InstanceOf(p)
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
	return pydantic1.Validate(input, "Defaults", DecodeDefaults)
}

// DecodeDefaults reads the fields of a Defaults.
func DecodeDefaults(f *pydantic.Fields) *Defaults {
	m := &Defaults{
		A: pydantic1.Default(f.Key("a"), py.Big(1), pydantic1.BigInt()),
		B: pydantic1.Default(f.Key("b"), 2, pydantic.Dynamic(pydantic1.Float())),
		C: pydantic1.Default(f.Key("c"), "x", pydantic1.Str()),
		D: pydantic1.Default(f.Key("d"), false, pydantic1.Bool()),
		E: pydantic1.Default(f.Key("e"), 2.0, pydantic1.Float()),
		F: pydantic1.Default(f.Key("f"), nil, pydantic.OptionalAny(pydantic1.AnyInt())),
		G: pydantic1.Default(f.Key("g"), py.Big(7), pydantic1.BigInt(pydantic.Ge(10))),
		H: pydantic1.DefaultFunc(f.Key("h"), func() *py.List[string] {
			return py.NewList[string]("a", "b")
		}, pydantic1.List(pydantic1.Str())),
		I: pydantic1.Default(f.Key("i"), "made", pydantic1.Str()),
		J: pydantic1.DefaultFunc(f.Key("j"), pydantic.EmptyList[any], pydantic.OptionalRef(pydantic1.List(pydantic1.AnyInt()))),
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
		{Name: "i", Value: d.I, Default: pydantic.DefaultsTo(nil)},
		{Name: "j", Value: d.J, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (d *Defaults) PyTypeName() string {
	return "Defaults"
}

// PyInstance returns the model as Python's operators see it.
func (d *Defaults) PyInstance() py.Instance {
	return pydantic1.InstanceOf(d)
}

// Renamed is a Pydantic model.
type Renamed struct {
	pydantic.Tracked
	UserName string    `json:"userName" validate:"min=1"`
	UserID   py.BigInt `json:"uid"`
}

// NewRenamed returns input as a Renamed, or raises pydantic.ValidationError.
func NewRenamed(input any) (*Renamed, error) {
	return pydantic1.Validate(input, "Renamed", DecodeRenamed)
}

// DecodeRenamed reads the fields of a Renamed.
func DecodeRenamed(f *pydantic.Fields) *Renamed {
	m := &Renamed{
		UserName: pydantic1.Required(f.Key("user_name", "userName"), pydantic1.Str(pydantic.MinLength(1))),
		UserID:   pydantic1.Default(f.Key("user_id", "uid"), py.Big(0), pydantic1.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (r *Renamed) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "user_name", Alias: "userName", Value: r.UserName},
		{Name: "user_id", Alias: "uid", Value: r.UserID.Value(), Default: pydantic.DefaultsTo(0)},
	}
}

// PyTypeName returns the name of the model.
func (r *Renamed) PyTypeName() string {
	return "Renamed"
}

// PyInstance returns the model as Python's operators see it.
func (r *Renamed) PyInstance() py.Instance {
	return pydantic1.InstanceOf(r)
}

// EitherName is a Pydantic model.
type EitherName struct {
	pydantic.Tracked
	UserName string    `json:"userName"`
	N        py.BigInt `json:"N"`
}

// NewEitherName returns input as an EitherName, or raises pydantic.ValidationError.
func NewEitherName(input any) (*EitherName, error) {
	return pydantic1.Validate(input, "EitherName", DecodeEitherName)
}

// DecodeEitherName reads the fields of an EitherName.
func DecodeEitherName(f *pydantic.Fields) *EitherName {
	m := &EitherName{
		UserName: pydantic1.Required(f.Key("user_name", "userName", "user_name"), pydantic1.Str()),
		N:        pydantic1.Default(f.Key("n", "N", "n"), py.Big(1), pydantic1.BigInt()),
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
	return pydantic1.InstanceOf(e)
}

// Closed is a Pydantic model.
type Closed struct {
	pydantic.Tracked
	X py.BigInt `json:"x"`
	Y string    `json:"y"`
}

// NewClosed returns input as a Closed, or raises pydantic.ValidationError.
func NewClosed(input any) (*Closed, error) {
	return pydantic1.Validate(input, "Closed", DecodeClosed)
}

// DecodeClosed reads the fields of a Closed.
func DecodeClosed(f *pydantic.Fields) *Closed {
	m := &Closed{
		X: pydantic1.Required(f.Key("x"), pydantic1.BigInt()),
		Y: pydantic1.Default(f.Key("y"), "y", pydantic1.Str()),
	}
	m.Tracked = f.Tracked()
	pydantic1.Forbid(f)
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
	return pydantic1.InstanceOf(c)
}

// Owner: who has something.
type Owner struct {
	pydantic.Tracked
	Name string `json:"name" validate:"min=1"`
	Age  any    `json:"age" validate:"omitempty,min=0,lt=150"`
}

// NewOwner returns input as an Owner, or raises pydantic.ValidationError.
func NewOwner(input any) (*Owner, error) {
	return pydantic1.Validate(input, "Owner", DecodeOwner)
}

// DecodeOwner reads the fields of an Owner.
func DecodeOwner(f *pydantic.Fields) *Owner {
	m := &Owner{
		Name: pydantic1.Required(f.Key("name"), pydantic1.Str(pydantic.MinLength(1))),
		Age:  pydantic1.Default(f.Key("age"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Int(pydantic.Ge(0), pydantic.Lt(150))))),
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
	return pydantic1.InstanceOf(o)
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
	return pydantic1.Validate(input, "Item", DecodeItem)
}

// DecodeItem reads the fields of an Item.
func DecodeItem(f *pydantic.Fields) *Item {
	m := &Item{
		Title: pydantic1.Required(f.Key("title"), pydantic1.Str()),
		Price: pydantic1.Required(f.Key("price"), pydantic1.Float(pydantic.Gt(0))),
		Tags:  pydantic1.DefaultFunc(f.Key("tags"), pydantic.EmptyList[string], pydantic1.List(pydantic1.Str())),
		Owner: pydantic1.Required(f.Key("owner"), pydantic1.Model("Owner", DecodeOwner)),
		Others: pydantic1.DefaultFunc(f.Key("others"), pydantic.EmptyList[*Owner], pydantic1.List(
			pydantic1.Model("Owner", DecodeOwner),
		)),
		Named: pydantic1.DefaultFunc(f.Key("named"), py.NewDict[string, *Owner], pydantic1.Dict(
			pydantic1.Str(),
			pydantic1.Model("Owner", DecodeOwner),
		)),
		Spare: pydantic1.Default(f.Key("spare"), nil, pydantic.OptionalRef(pydantic1.Model("Owner", DecodeOwner))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (i *Item) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "title", Value: i.Title},
		{Name: "price", Value: i.Price},
		{Name: "tags", Value: i.Tags, Default: pydantic.DefaultsTo(nil)},
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
	return pydantic1.InstanceOf(i)
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
	return pydantic1.Validate(input, "SubItem", DecodeSubItem)
}

// DecodeSubItem reads the fields of a SubItem.
func DecodeSubItem(f *pydantic.Fields) *SubItem {
	m := &SubItem{
		Title: pydantic1.Default(f.Key("title"), "untitled", pydantic1.Str(pydantic.MaxLength(10))),
		Price: pydantic1.Required(f.Key("price"), pydantic1.Float(pydantic.Gt(0))),
		Tags:  pydantic1.DefaultFunc(f.Key("tags"), pydantic.EmptyList[string], pydantic1.List(pydantic1.Str())),
		Owner: pydantic1.Required(f.Key("owner"), pydantic1.Model("Owner", DecodeOwner)),
		Others: pydantic1.DefaultFunc(f.Key("others"), pydantic.EmptyList[*Owner], pydantic1.List(
			pydantic1.Model("Owner", DecodeOwner),
		)),
		Named: pydantic1.DefaultFunc(f.Key("named"), py.NewDict[string, *Owner], pydantic1.Dict(
			pydantic1.Str(),
			pydantic1.Model("Owner", DecodeOwner),
		)),
		Spare: pydantic1.Default(f.Key("spare"), nil, pydantic.OptionalRef(pydantic1.Model("Owner", DecodeOwner))),
		ID:    pydantic1.Required(f.Key("id"), pydantic1.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *SubItem) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "title", Value: s.Title, Default: pydantic.DefaultsTo("untitled")},
		{Name: "price", Value: s.Price},
		{Name: "tags", Value: s.Tags, Default: pydantic.DefaultsTo(nil)},
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
	return pydantic1.InstanceOf(s)
}

// Cat is a Pydantic model.
type Cat struct {
	pydantic.Tracked
	Meow py.BigInt `json:"meow"`
	Name string    `json:"name"`
}

// NewCat returns input as a Cat, or raises pydantic.ValidationError.
func NewCat(input any) (*Cat, error) {
	return pydantic1.Validate(input, "Cat", DecodeCat)
}

// DecodeCat reads the fields of a Cat.
func DecodeCat(f *pydantic.Fields) *Cat {
	m := &Cat{
		Meow: pydantic1.Required(f.Key("meow"), pydantic1.BigInt()),
		Name: pydantic1.Default(f.Key("name"), "cat", pydantic1.Str()),
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
	return pydantic1.InstanceOf(c)
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
	return pydantic1.Validate(input, "Dog", DecodeDog)
}

// DecodeDog reads the fields of a Dog.
func DecodeDog(f *pydantic.Fields) *Dog {
	m := &Dog{
		Bark: pydantic1.Required(f.Key("bark"), pydantic1.BigInt()),
		Name: pydantic1.Default(f.Key("name"), "dog", pydantic1.Str()),
		Age:  pydantic1.Default(f.Key("age"), py.Big(1), pydantic1.BigInt()),
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
	return pydantic1.InstanceOf(d)
}

// Pet is a Pydantic model.
type Pet struct {
	pydantic.Tracked
	X any `json:"x"`
	Y any `json:"y"`
}

// NewPet returns input as a Pet, or raises pydantic.ValidationError.
func NewPet(input any) (*Pet, error) {
	return pydantic1.Validate(input, "Pet", DecodePet)
}

// DecodePet reads the fields of a Pet.
func DecodePet(f *pydantic.Fields) *Pet {
	m := &Pet{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(
			pydantic.Dynamic(pydantic1.Model("Cat", DecodeCat)),
			pydantic.Dynamic(pydantic1.Model("Dog", DecodeDog)),
		)),
		Y: pydantic1.Default(f.Key("y"), nil, pydantic.OptionalAny(
			pydantic1.Union(pydantic.Dynamic(pydantic1.Model("Cat", DecodeCat)), pydantic1.AnyInt()),
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
	return pydantic1.InstanceOf(p)
}

// ATime is a Pydantic model.
type ATime struct {
	pydantic.Tracked
	X py.DateTime `json:"x"`
}

// NewATime returns input as an ATime, or raises pydantic.ValidationError.
func NewATime(input any) (*ATime, error) {
	return pydantic1.Validate(input, "ATime", DecodeATime)
}

// DecodeATime reads the fields of an ATime.
func DecodeATime(f *pydantic.Fields) *ATime {
	m := &ATime{
		X: pydantic1.Required(f.Key("x"), pydantic1.DateTime()),
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
	return pydantic1.InstanceOf(a)
}

// ADay is a Pydantic model.
type ADay struct {
	pydantic.Tracked
	X py.Date `json:"x"`
}

// NewADay returns input as an ADay, or raises pydantic.ValidationError.
func NewADay(input any) (*ADay, error) {
	return pydantic1.Validate(input, "ADay", DecodeADay)
}

// DecodeADay reads the fields of an ADay.
func DecodeADay(f *pydantic.Fields) *ADay {
	m := &ADay{
		X: pydantic1.Required(f.Key("x"), pydantic1.Date()),
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
	return pydantic1.InstanceOf(a)
}

// AnID is a Pydantic model.
type AnID struct {
	pydantic.Tracked
	X py.UUID `json:"x"`
}

// NewAnID returns input as an AnID, or raises pydantic.ValidationError.
func NewAnID(input any) (*AnID, error) {
	return pydantic1.Validate(input, "AnID", DecodeAnID)
}

// DecodeAnID reads the fields of an AnID.
func DecodeAnID(f *pydantic.Fields) *AnID {
	m := &AnID{
		X: pydantic1.Required(f.Key("x"), pydantic1.UUID()),
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
	return pydantic1.InstanceOf(a)
}

// AnEmail is a Pydantic model.
type AnEmail struct {
	pydantic.Tracked
	X string `json:"x"`
}

// NewAnEmail returns input as an AnEmail, or raises pydantic.ValidationError.
func NewAnEmail(input any) (*AnEmail, error) {
	return pydantic1.Validate(input, "AnEmail", DecodeAnEmail)
}

// DecodeAnEmail reads the fields of an AnEmail.
func DecodeAnEmail(f *pydantic.Fields) *AnEmail {
	m := &AnEmail{
		X: pydantic1.Required(f.Key("x"), pydantic1.Email()),
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
	return pydantic1.InstanceOf(a)
}

// Shaded is a Pydantic model.
type Shaded struct {
	pydantic.Tracked
	X *Shade `json:"x"`
}

// NewShaded returns input as a Shaded, or raises pydantic.ValidationError.
func NewShaded(input any) (*Shaded, error) {
	return pydantic1.Validate(input, "Shaded", DecodeShaded)
}

// DecodeShaded reads the fields of a Shaded.
func DecodeShaded(f *pydantic.Fields) *Shaded {
	m := &Shaded{
		X: pydantic1.Required(f.Key("x"), pydantic1.Enum(ShadeMembers)),
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
	return pydantic1.InstanceOf(s)
}

// Levelled is a Pydantic model.
type Levelled struct {
	pydantic.Tracked
	X *Level `json:"x"`
}

// NewLevelled returns input as a Levelled, or raises pydantic.ValidationError.
func NewLevelled(input any) (*Levelled, error) {
	return pydantic1.Validate(input, "Levelled", DecodeLevelled)
}

// DecodeLevelled reads the fields of a Levelled.
func DecodeLevelled(f *pydantic.Fields) *Levelled {
	m := &Levelled{
		X: pydantic1.Required(f.Key("x"), pydantic1.IntEnum(LevelMembers)),
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
	return pydantic1.InstanceOf(l)
}

// Roled is a Pydantic model.
type Roled struct {
	pydantic.Tracked
	X *Role `json:"x"`
}

// NewRoled returns input as a Roled, or raises pydantic.ValidationError.
func NewRoled(input any) (*Roled, error) {
	return pydantic1.Validate(input, "Roled", DecodeRoled)
}

// DecodeRoled reads the fields of a Roled.
func DecodeRoled(f *pydantic.Fields) *Roled {
	m := &Roled{
		X: pydantic1.Required(f.Key("x"), pydantic1.Enum(RoleMembers)),
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
	return pydantic1.InstanceOf(r)
}

// Stamped is a Pydantic model.
type Stamped struct {
	pydantic.Tracked
	CreatedAt any                           `json:"created_at"`
	Day       any                           `json:"day"`
	OwnerID   any                           `json:"owner_id"`
	Role      *Role                         `json:"role"`
	Shades    *py.List[*Shade]              `json:"shades"`
	Times     *py.Dict[string, py.DateTime] `json:"times"`
	Mail      any                           `json:"mail"`
}

// NewStamped returns input as a Stamped, or raises pydantic.ValidationError.
func NewStamped(input any) (*Stamped, error) {
	return pydantic1.Validate(input, "Stamped", DecodeStamped)
}

// DecodeStamped reads the fields of a Stamped.
func DecodeStamped(f *pydantic.Fields) *Stamped {
	m := &Stamped{
		CreatedAt: pydantic1.Default(f.Key("created_at"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.DateTime()))),
		Day:       pydantic1.Default(f.Key("day"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Date()))),
		OwnerID:   pydantic1.Default(f.Key("owner_id"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.UUID()))),
		Role:      pydantic1.Default(f.Key("role"), RoleUSER, pydantic1.Enum(RoleMembers)),
		Shades:    pydantic1.DefaultFunc(f.Key("shades"), pydantic.EmptyList[*Shade], pydantic1.List(pydantic1.Enum(ShadeMembers))),
		Times: pydantic1.DefaultFunc(f.Key("times"), py.NewDict[string, py.DateTime], pydantic1.Dict(
			pydantic1.Str(),
			pydantic1.DateTime(),
		)),
		Mail: pydantic1.Default(f.Key("mail"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Email()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (s *Stamped) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "created_at", Value: s.CreatedAt, Default: pydantic.DefaultsTo(nil)},
		{Name: "day", Value: s.Day, Default: pydantic.DefaultsTo(nil)},
		{Name: "owner_id", Value: s.OwnerID, Default: pydantic.DefaultsTo(nil)},
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
	return pydantic1.InstanceOf(s)
}

// TimeOrText is a Pydantic model.
type TimeOrText struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewTimeOrText returns input as a TimeOrText, or raises pydantic.ValidationError.
func NewTimeOrText(input any) (*TimeOrText, error) {
	return pydantic1.Validate(input, "TimeOrText", DecodeTimeOrText)
}

// DecodeTimeOrText reads the fields of a TimeOrText.
func DecodeTimeOrText(f *pydantic.Fields) *TimeOrText {
	m := &TimeOrText{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(pydantic.Dynamic(pydantic1.DateTime()), pydantic.Dynamic(pydantic1.Str()))),
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
	return pydantic1.InstanceOf(t)
}

// DayOrNumber is a Pydantic model.
type DayOrNumber struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewDayOrNumber returns input as a DayOrNumber, or raises pydantic.ValidationError.
func NewDayOrNumber(input any) (*DayOrNumber, error) {
	return pydantic1.Validate(input, "DayOrNumber", DecodeDayOrNumber)
}

// DecodeDayOrNumber reads the fields of a DayOrNumber.
func DecodeDayOrNumber(f *pydantic.Fields) *DayOrNumber {
	m := &DayOrNumber{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(pydantic.Dynamic(pydantic1.Date()), pydantic1.AnyInt())),
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
	return pydantic1.InstanceOf(d)
}

// IDOrNumber is a Pydantic model.
type IDOrNumber struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewIDOrNumber returns input as an IDOrNumber, or raises pydantic.ValidationError.
func NewIDOrNumber(input any) (*IDOrNumber, error) {
	return pydantic1.Validate(input, "IDOrNumber", DecodeIDOrNumber)
}

// DecodeIDOrNumber reads the fields of an IDOrNumber.
func DecodeIDOrNumber(f *pydantic.Fields) *IDOrNumber {
	m := &IDOrNumber{
		X: pydantic1.Required(f.Key("x"), pydantic1.Union(pydantic1.AnyInt(), pydantic.Dynamic(pydantic1.UUID()))),
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
	return pydantic1.InstanceOf(i)
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
	return pydantic1.Validate(input, "Strictly", DecodeStrictly)
}

// DecodeStrictly reads the fields of a Strictly.
func DecodeStrictly(f *pydantic.Fields) *Strictly {
	m := &Strictly{
		A: pydantic1.Default(f.Key("a"), py.Big(0), pydantic1.BigInt(pydantic.Strict())),
		B: pydantic1.Default(f.Key("b"), "", pydantic1.Str(pydantic.Strict())),
		C: pydantic1.Default(f.Key("c"), false, pydantic1.Bool(pydantic.Strict())),
		D: pydantic1.Default(f.Key("d"), 0.0, pydantic1.Float(pydantic.Strict())),
		E: pydantic1.Default(f.Key("e"), py.Big(0), pydantic1.BigInt(pydantic.Strict(), pydantic.Ge(0))),
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
	return pydantic1.InstanceOf(s)
}

// Shouted is a Pydantic model.
type Shouted struct {
	pydantic.Tracked
	X string `json:"x" validate:"max=4"`
}

// NewShouted returns input as a Shouted, or raises pydantic.ValidationError.
func NewShouted(input any) (*Shouted, error) {
	return pydantic1.Validate(input, "Shouted", DecodeShouted)
}

// DecodeShouted reads the fields of a Shouted.
func DecodeShouted(f *pydantic.Fields) *Shouted {
	m := &Shouted{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.Upper(), pydantic.MaxLength(4))),
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
	return pydantic1.InstanceOf(s)
}

// Measured is a Pydantic model.
type Measured struct {
	pydantic.Tracked
	X string `json:"x" validate:"min=1,max=3"`
	Y string `json:"y" validate:"min=1,max=5"`
}

// NewMeasured returns input as a Measured, or raises pydantic.ValidationError.
func NewMeasured(input any) (*Measured, error) {
	return pydantic1.Validate(input, "Measured", DecodeMeasured)
}

// DecodeMeasured reads the fields of a Measured.
func DecodeMeasured(f *pydantic.Fields) *Measured {
	m := &Measured{
		X: pydantic1.Required(f.Key("x"), pydantic1.Str(pydantic.MinLength(1), pydantic.MaxLength(3))),
		Y: pydantic1.Default(f.Key("y"), "abc", pydantic1.Str(pydantic.MinLength(1), pydantic.MaxLength(5))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (m *Measured) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: m.X},
		{Name: "y", Value: m.Y, Default: pydantic.DefaultsTo("abc")},
	}
}

// PyTypeName returns the name of the model.
func (m *Measured) PyTypeName() string {
	return "Measured"
}

// PyInstance returns the model as Python's operators see it.
func (m *Measured) PyInstance() py.Instance {
	return pydantic1.InstanceOf(m)
}

// Price is a Pydantic model.
type Price struct {
	pydantic.Tracked
	X py.Decimal `json:"x"`
}

// NewPrice returns input as a Price, or raises pydantic.ValidationError.
func NewPrice(input any) (*Price, error) {
	return pydantic1.Validate(input, "Price", DecodePrice)
}

// DecodePrice reads the fields of a Price.
func DecodePrice(f *pydantic.Fields) *Price {
	m := &Price{
		X: pydantic1.Required(f.Key("x"), pydantic1.Decimal()),
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
	return pydantic1.InstanceOf(p)
}

// Amount is a Pydantic model.
type Amount struct {
	pydantic.Tracked
	X py.Decimal `json:"x" validate:"min=0,lt=1000"`
}

// NewAmount returns input as an Amount, or raises pydantic.ValidationError.
func NewAmount(input any) (*Amount, error) {
	return pydantic1.Validate(input, "Amount", DecodeAmount)
}

// DecodeAmount reads the fields of an Amount.
func DecodeAmount(f *pydantic.Fields) *Amount {
	m := &Amount{
		X: pydantic1.Required(f.Key("x"), pydantic1.Decimal(
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
	return pydantic1.InstanceOf(a)
}

// Whole is a Pydantic model.
type Whole struct {
	pydantic.Tracked
	X any `json:"x"`
}

// NewWhole returns input as a Whole, or raises pydantic.ValidationError.
func NewWhole(input any) (*Whole, error) {
	return pydantic1.Validate(input, "Whole", DecodeWhole)
}

// DecodeWhole reads the fields of a Whole.
func DecodeWhole(f *pydantic.Fields) *Whole {
	m := &Whole{
		X: pydantic1.Default(f.Key("x"), nil, pydantic.OptionalAny(
			pydantic.Dynamic(pydantic1.Decimal(pydantic.MaxDigits(4), pydantic.MultipleOf(5))),
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
	return pydantic1.InstanceOf(w)
}

// Alarm is a Pydantic model.
type Alarm struct {
	pydantic.Tracked
	X py.TimeOfDay `json:"x"`
}

// NewAlarm returns input as an Alarm, or raises pydantic.ValidationError.
func NewAlarm(input any) (*Alarm, error) {
	return pydantic1.Validate(input, "Alarm", DecodeAlarm)
}

// DecodeAlarm reads the fields of an Alarm.
func DecodeAlarm(f *pydantic.Fields) *Alarm {
	m := &Alarm{
		X: pydantic1.Required(f.Key("x"), pydantic1.Time()),
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
	return pydantic1.InstanceOf(a)
}

// IntSet is a Pydantic model.
type IntSet struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x"`
}

// NewIntSet returns input as an IntSet, or raises pydantic.ValidationError.
func NewIntSet(input any) (*IntSet, error) {
	return pydantic1.Validate(input, "IntSet", DecodeIntSet)
}

// DecodeIntSet reads the fields of an IntSet.
func DecodeIntSet(f *pydantic.Fields) *IntSet {
	m := &IntSet{
		X: pydantic1.Required(f.Key("x"), pydantic1.Set(pydantic1.AnyInt())),
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
	return pydantic1.InstanceOf(i)
}

// FewInts is a Pydantic model.
type FewInts struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x" validate:"min=1,max=2"`
}

// NewFewInts returns input as a FewInts, or raises pydantic.ValidationError.
func NewFewInts(input any) (*FewInts, error) {
	return pydantic1.Validate(input, "FewInts", DecodeFewInts)
}

// DecodeFewInts reads the fields of a FewInts.
func DecodeFewInts(f *pydantic.Fields) *FewInts {
	m := &FewInts{
		X: pydantic1.Required(f.Key("x"), pydantic1.Set(pydantic1.AnyInt(), pydantic.MinLength(1), pydantic.MaxLength(2))),
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
	return pydantic1.InstanceOf(f)
}

// Frozen is a Pydantic model.
type Frozen struct {
	pydantic.Tracked
	X *py.Set[any] `json:"x"`
}

// NewFrozen returns input as a Frozen, or raises pydantic.ValidationError.
func NewFrozen(input any) (*Frozen, error) {
	return pydantic1.Validate(input, "Frozen", DecodeFrozen)
}

// DecodeFrozen reads the fields of a Frozen.
func DecodeFrozen(f *pydantic.Fields) *Frozen {
	m := &Frozen{
		X: pydantic1.Required(f.Key("x"), pydantic1.FrozenSet(pydantic.Dynamic(pydantic1.Bool()))),
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
	return pydantic1.InstanceOf(f)
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
	return pydantic1.Validate(input, "Duo", DecodeDuo)
}

// DecodeDuo reads the fields of a Duo.
func DecodeDuo(f *pydantic.Fields) *Duo {
	m := &Duo{
		X: pydantic1.Required(f.Key("x"), pydantic1.Tuple(pydantic1.AnyInt(), pydantic.Dynamic(pydantic1.Str()))),
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
	return pydantic1.InstanceOf(d)
}

// Run is a Pydantic model.
type Run struct {
	pydantic.Tracked
	X py.Tuple `json:"x"`
}

// NewRun returns input as a Run, or raises pydantic.ValidationError.
func NewRun(input any) (*Run, error) {
	return pydantic1.Validate(input, "Run", DecodeRun)
}

// DecodeRun reads the fields of a Run.
func DecodeRun(f *pydantic.Fields) *Run {
	m := &Run{
		X: pydantic1.Required(f.Key("x"), pydantic1.TupleOf(pydantic.Dynamic(pydantic1.Float()))),
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
	return pydantic1.InstanceOf(r)
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
	return pydantic1.Validate(input, "Tree", DecodeTree)
}

// DecodeTree reads the fields of a Tree.
func DecodeTree(f *pydantic.Fields) *Tree {
	m := &Tree{
		V: pydantic1.Required(f.Key("v"), pydantic1.BigInt()),
		Kids: pydantic1.DefaultFunc(f.Key("kids"), pydantic.EmptyList[*Tree], pydantic1.List(
			pydantic1.Model("Tree", DecodeTree),
		)),
		Up: pydantic1.Default(f.Key("up"), nil, pydantic.OptionalRef(pydantic1.Model("Tree", DecodeTree))),
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
	return pydantic1.InstanceOf(t)
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
	return pydantic1.Validate(input, "Hidden", DecodeHidden)
}

// DecodeHidden reads the fields of a Hidden.
func DecodeHidden(f *pydantic.Fields) *Hidden {
	m := &Hidden{
		X: pydantic1.Required(f.Key("x"), pydantic1.SecretStr()),
		Y: pydantic1.Default(f.Key("y"), pydantic.NewSecret(""), pydantic1.SecretStr()),
		Z: pydantic1.Default(f.Key("z"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.SecretStr()))),
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
	return pydantic1.InstanceOf(h)
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
	return pydantic1.Validate(input, "Loose", DecodeLoose)
}

// DecodeLoose reads the fields of a Loose.
func DecodeLoose(f *pydantic.Fields) *Loose {
	m := &Loose{
		X: pydantic1.Required(f.Key("x"), pydantic1.BigInt()),
		Y: pydantic1.Default(f.Key("y"), nil, pydantic.OptionalAny(pydantic.Dynamic(pydantic1.Str()))),
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
	return pydantic1.InstanceOf(l)
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
}

// NewValued returns input as a Valued, or raises pydantic.ValidationError.
func NewValued(input any) (*Valued, error) {
	return pydantic1.Validate(input, "Valued", DecodeValued)
}

// DecodeValued reads the fields of a Valued.
func DecodeValued(f *pydantic.Fields) *Valued {
	m := &Valued{
		A: pydantic1.Required(f.Key("a"), pydantic1.EnumValues[string](RoleMembers)),
		B: pydantic1.Default(f.Key("b"), nil, pydantic.OptionalAny(pydantic1.EnumValues[any](ShadeMembers))),
		C: pydantic1.DefaultFunc(f.Key("c"), pydantic.EmptyList[string], pydantic1.List(
			pydantic1.EnumValues[string](RoleMembers),
		)),
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
	}
}

// PyTypeName returns the name of the model.
func (v *Valued) PyTypeName() string {
	return "Valued"
}

// PyInstance returns the model as Python's operators see it.
func (v *Valued) PyInstance() py.Instance {
	return pydantic1.InstanceOf(v)
}

// Checked is a Pydantic model.
type Checked struct {
	pydantic.Tracked
	X py.BigInt     `json:"x" validate:"gt=4"`
	Y *py.List[any] `json:"y"`
}

// NewChecked returns input as a Checked, or raises pydantic.ValidationError.
func NewChecked(input any) (*Checked, error) {
	return pydantic1.Validate(input, "Checked", DecodeChecked)
}

// DecodeChecked reads the fields of a Checked.
func DecodeChecked(f *pydantic.Fields) *Checked {
	m := &Checked{
		X: pydantic1.DefaultChecked(f.Key("x"), py.Big(3), pydantic1.BigInt(pydantic.Gt(4))),
		Y: pydantic1.DefaultCheckedFunc(f.Key("y"), pydantic.EmptyList[any], pydantic.OptionalRef(pydantic1.List(pydantic1.AnyInt()))),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (c *Checked) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "x", Value: c.X.Value(), Default: pydantic.DefaultsTo(3)},
		{Name: "y", Value: c.Y, Default: pydantic.DefaultsTo(py.NewList[any]())},
	}
}

// PyTypeName returns the name of the model.
func (c *Checked) PyTypeName() string {
	return "Checked"
}

// PyInstance returns the model as Python's operators see it.
func (c *Checked) PyInstance() py.Instance {
	return pydantic1.InstanceOf(c)
}

// Generated is a Pydantic model.
type Generated struct {
	pydantic.Tracked
	FirstName string    `json:"FIRST_NAME"`
	X         py.BigInt `json:"X"`
	Z         py.BigInt `json:"zed"`
}

// NewGenerated returns input as a Generated, or raises pydantic.ValidationError.
func NewGenerated(input any) (*Generated, error) {
	return pydantic1.Validate(input, "Generated", DecodeGenerated)
}

// DecodeGenerated reads the fields of a Generated.
func DecodeGenerated(f *pydantic.Fields) *Generated {
	m := &Generated{
		FirstName: pydantic1.Required(f.Key("first_name", "FIRST_NAME"), pydantic1.Str()),
		X:         pydantic1.Default(f.Key("x", "X"), py.Big(1), pydantic1.BigInt()),
		Z:         pydantic1.Default(f.Key("z", "zed"), py.Big(2), pydantic1.BigInt()),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (g *Generated) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "first_name", Alias: "FIRST_NAME", Value: g.FirstName},
		{Name: "x", Alias: "X", Value: g.X.Value(), Default: pydantic.DefaultsTo(1)},
		{Name: "z", Alias: "zed", Value: g.Z.Value(), Default: pydantic.DefaultsTo(2)},
	}
}

// PyTypeName returns the name of the model.
func (g *Generated) PyTypeName() string {
	return "Generated"
}

// PyInstance returns the model as Python's operators see it.
func (g *Generated) PyInstance() py.Instance {
	return pydantic1.InstanceOf(g)
}

// Below is a Pydantic model.
type Below struct {
	pydantic.Tracked
	FirstName string        `json:"FIRST_NAME"`
	X         py.BigInt     `json:"X"`
	Z         float64       `json:"Z"`
	More      *py.List[any] `json:"MORE"`
}

// NewBelow returns input as a Below, or raises pydantic.ValidationError.
func NewBelow(input any) (*Below, error) {
	return pydantic1.Validate(input, "Below", DecodeBelow)
}

// DecodeBelow reads the fields of a Below.
func DecodeBelow(f *pydantic.Fields) *Below {
	m := &Below{
		FirstName: pydantic1.Required(f.Key("first_name", "FIRST_NAME"), pydantic1.Str()),
		X:         pydantic1.Default(f.Key("x", "X"), py.Big(5), pydantic1.BigInt()),
		Z:         pydantic1.Default(f.Key("z", "Z"), 2.5, pydantic1.Float()),
		More:      pydantic1.DefaultFunc(f.Key("more", "MORE"), pydantic.EmptyList[any], pydantic1.List(pydantic1.AnyInt())),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (b *Below) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "first_name", Alias: "FIRST_NAME", Value: b.FirstName},
		{Name: "x", Alias: "X", Value: b.X.Value(), Default: pydantic.DefaultsTo(5)},
		{Name: "z", Alias: "Z", Value: b.Z, Default: pydantic.DefaultsTo(2.5)},
		{Name: "more", Alias: "MORE", Value: b.More, Default: pydantic.DefaultsTo(py.NewList[any]())},
	}
}

// PyTypeName returns the name of the model.
func (b *Below) PyTypeName() string {
	return "Below"
}

// PyInstance returns the model as Python's operators see it.
func (b *Below) PyInstance() py.Instance {
	return pydantic1.InstanceOf(b)
}

// Lowest is a Pydantic model.
type Lowest struct {
	pydantic.Tracked
	FirstName string        `json:"k_first_name"`
	X         py.BigInt     `json:"k_x"`
	Z         float64       `json:"k_z"`
	More      *py.List[any] `json:"k_more"`
	Own       *Owner        `json:"k_own"`
}

// NewLowest returns input as a Lowest, or raises pydantic.ValidationError.
func NewLowest(input any) (*Lowest, error) {
	return pydantic1.Validate(input, "Lowest", DecodeLowest)
}

// DecodeLowest reads the fields of a Lowest.
func DecodeLowest(f *pydantic.Fields) *Lowest {
	m := &Lowest{
		FirstName: pydantic1.Required(f.Key("first_name", "k_first_name", "first_name"), pydantic1.Str()),
		X:         pydantic1.Default(f.Key("x", "k_x", "x"), py.Big(5), pydantic1.BigInt()),
		Z:         pydantic1.Default(f.Key("z", "k_z", "z"), 2.5, pydantic1.Float()),
		More:      pydantic1.DefaultFunc(f.Key("more", "k_more", "more"), pydantic.EmptyList[any], pydantic1.List(pydantic1.AnyInt())),
		Own: pydantic1.Default(f.Key("own", "k_own", "own"), nil, pydantic.OptionalRef(
			pydantic1.Model("Owner", DecodeOwner),
		)),
	}
	m.Tracked = f.Tracked()
	return m
}

// ModelFields returns the fields in order.
func (l *Lowest) ModelFields() []pydantic.Field {
	return []pydantic.Field{
		{Name: "first_name", Alias: "k_first_name", Value: l.FirstName},
		{Name: "x", Alias: "k_x", Value: l.X.Value(), Default: pydantic.DefaultsTo(5)},
		{Name: "z", Alias: "k_z", Value: l.Z, Default: pydantic.DefaultsTo(2.5)},
		{Name: "more", Alias: "k_more", Value: l.More, Default: pydantic.DefaultsTo(py.NewList[any]())},
		{Name: "own", Alias: "k_own", Value: l.Own, Default: pydantic.DefaultsTo(nil)},
	}
}

// PyTypeName returns the name of the model.
func (l *Lowest) PyTypeName() string {
	return "Lowest"
}

// PyInstance returns the model as Python's operators see it.
func (l *Lowest) PyInstance() py.Instance {
	return pydantic1.InstanceOf(l)
}
