// Package models is what testdata/models.py becomes.
package models

import (
	"iter"

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

// Dump returns the fields as a dict, as model_dump does.
func (a *AnInt) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AnInt) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AnInt) PyTypeName() string {
	return "AnInt"
}

// PyRepr returns repr(x).
func (a *AnInt) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AnInt) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AnInt) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AnInt) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AnInt) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (b *Bounded) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(b, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (b *Bounded) JSONDefault() any {
	return pydantic.NotJSON(b)
}

// PyTypeName returns the name of the model.
func (b *Bounded) PyTypeName() string {
	return "Bounded"
}

// PyRepr returns repr(x).
func (b *Bounded) PyRepr() string {
	return pydantic.Repr(b)
}

// PyStr returns str(x).
func (b *Bounded) PyStr() string {
	return pydantic.Text(b)
}

// PyEq compares by fields.
func (b *Bounded) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(b, other)
}

// PyAttr returns the field of the name.
func (b *Bounded) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(b, name)
}

// PyIter yields the fields with their names.
func (b *Bounded) PyIter() iter.Seq[any] {
	return pydantic.Iter(b)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *Above) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *Above) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *Above) PyTypeName() string {
	return "Above"
}

// PyRepr returns repr(x).
func (a *Above) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *Above) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *Above) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *Above) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *Above) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *AFloat) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AFloat) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AFloat) PyTypeName() string {
	return "AFloat"
}

// PyRepr returns repr(x).
func (a *AFloat) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AFloat) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AFloat) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AFloat) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AFloat) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *FloatBounds) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *FloatBounds) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *FloatBounds) PyTypeName() string {
	return "FloatBounds"
}

// PyRepr returns repr(x).
func (f *FloatBounds) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *FloatBounds) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *FloatBounds) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *FloatBounds) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *FloatBounds) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Steps) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Steps) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Steps) PyTypeName() string {
	return "Steps"
}

// PyRepr returns repr(x).
func (s *Steps) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Steps) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Steps) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Steps) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Steps) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *ABool) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *ABool) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *ABool) PyTypeName() string {
	return "ABool"
}

// PyRepr returns repr(x).
func (a *ABool) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *ABool) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *ABool) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *ABool) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *ABool) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *AStr) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AStr) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AStr) PyTypeName() string {
	return "AStr"
}

// PyRepr returns repr(x).
func (a *AStr) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AStr) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AStr) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AStr) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AStr) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Short) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Short) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Short) PyTypeName() string {
	return "Short"
}

// PyRepr returns repr(x).
func (s *Short) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Short) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Short) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Short) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Short) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (o *One) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(o, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (o *One) JSONDefault() any {
	return pydantic.NotJSON(o)
}

// PyTypeName returns the name of the model.
func (o *One) PyTypeName() string {
	return "One"
}

// PyRepr returns repr(x).
func (o *One) PyRepr() string {
	return pydantic.Repr(o)
}

// PyStr returns str(x).
func (o *One) PyStr() string {
	return pydantic.Text(o)
}

// PyEq compares by fields.
func (o *One) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(o, other)
}

// PyAttr returns the field of the name.
func (o *One) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(o, name)
}

// PyIter yields the fields with their names.
func (o *One) PyIter() iter.Seq[any] {
	return pydantic.Iter(o)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Coded) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Coded) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Coded) PyTypeName() string {
	return "Coded"
}

// PyRepr returns repr(x).
func (c *Coded) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Coded) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Coded) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Coded) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Coded) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *Found) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *Found) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *Found) PyTypeName() string {
	return "Found"
}

// PyRepr returns repr(x).
func (f *Found) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *Found) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *Found) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *Found) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *Found) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (t *Trimmed) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(t, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (t *Trimmed) JSONDefault() any {
	return pydantic.NotJSON(t)
}

// PyTypeName returns the name of the model.
func (t *Trimmed) PyTypeName() string {
	return "Trimmed"
}

// PyRepr returns repr(x).
func (t *Trimmed) PyRepr() string {
	return pydantic.Repr(t)
}

// PyStr returns str(x).
func (t *Trimmed) PyStr() string {
	return pydantic.Text(t)
}

// PyEq compares by fields.
func (t *Trimmed) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(t, other)
}

// PyAttr returns the field of the name.
func (t *Trimmed) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(t, name)
}

// PyIter yields the fields with their names.
func (t *Trimmed) PyIter() iter.Seq[any] {
	return pydantic.Iter(t)
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

// Dump returns the fields as a dict, as model_dump does.
func (m *MaybeInt) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(m, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (m *MaybeInt) JSONDefault() any {
	return pydantic.NotJSON(m)
}

// PyTypeName returns the name of the model.
func (m *MaybeInt) PyTypeName() string {
	return "MaybeInt"
}

// PyRepr returns repr(x).
func (m *MaybeInt) PyRepr() string {
	return pydantic.Repr(m)
}

// PyStr returns str(x).
func (m *MaybeInt) PyStr() string {
	return pydantic.Text(m)
}

// PyEq compares by fields.
func (m *MaybeInt) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(m, other)
}

// PyAttr returns the field of the name.
func (m *MaybeInt) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(m, name)
}

// PyIter yields the fields with their names.
func (m *MaybeInt) PyIter() iter.Seq[any] {
	return pydantic.Iter(m)
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

// Dump returns the fields as a dict, as model_dump does.
func (m *MaybeStr) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(m, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (m *MaybeStr) JSONDefault() any {
	return pydantic.NotJSON(m)
}

// PyTypeName returns the name of the model.
func (m *MaybeStr) PyTypeName() string {
	return "MaybeStr"
}

// PyRepr returns repr(x).
func (m *MaybeStr) PyRepr() string {
	return pydantic.Repr(m)
}

// PyStr returns str(x).
func (m *MaybeStr) PyStr() string {
	return pydantic.Text(m)
}

// PyEq compares by fields.
func (m *MaybeStr) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(m, other)
}

// PyAttr returns the field of the name.
func (m *MaybeStr) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(m, name)
}

// PyIter yields the fields with their names.
func (m *MaybeStr) PyIter() iter.Seq[any] {
	return pydantic.Iter(m)
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

// Dump returns the fields as a dict, as model_dump does.
func (m *MaybeList) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(m, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (m *MaybeList) JSONDefault() any {
	return pydantic.NotJSON(m)
}

// PyTypeName returns the name of the model.
func (m *MaybeList) PyTypeName() string {
	return "MaybeList"
}

// PyRepr returns repr(x).
func (m *MaybeList) PyRepr() string {
	return pydantic.Repr(m)
}

// PyStr returns str(x).
func (m *MaybeList) PyStr() string {
	return pydantic.Text(m)
}

// PyEq compares by fields.
func (m *MaybeList) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(m, other)
}

// PyAttr returns the field of the name.
func (m *MaybeList) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(m, name)
}

// PyIter yields the fields with their names.
func (m *MaybeList) PyIter() iter.Seq[any] {
	return pydantic.Iter(m)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *Ints) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *Ints) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *Ints) PyTypeName() string {
	return "Ints"
}

// PyRepr returns repr(x).
func (i *Ints) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *Ints) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *Ints) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *Ints) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *Ints) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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
		X: pydantic.DefaultFunc(f.Key("x"), func() *py.List[string] {
			return py.NewList[string]()
		}, pydantic.List(pydantic.Str())),
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Strs) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Strs) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Strs) PyTypeName() string {
	return "Strs"
}

// PyRepr returns repr(x).
func (s *Strs) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Strs) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Strs) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Strs) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Strs) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (n *Nested) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(n, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (n *Nested) JSONDefault() any {
	return pydantic.NotJSON(n)
}

// PyTypeName returns the name of the model.
func (n *Nested) PyTypeName() string {
	return "Nested"
}

// PyRepr returns repr(x).
func (n *Nested) PyRepr() string {
	return pydantic.Repr(n)
}

// PyStr returns str(x).
func (n *Nested) PyStr() string {
	return pydantic.Text(n)
}

// PyEq compares by fields.
func (n *Nested) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(n, other)
}

// PyAttr returns the field of the name.
func (n *Nested) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(n, name)
}

// PyIter yields the fields with their names.
func (n *Nested) PyIter() iter.Seq[any] {
	return pydantic.Iter(n)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Counts) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Counts) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Counts) PyTypeName() string {
	return "Counts"
}

// PyRepr returns repr(x).
func (c *Counts) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Counts) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Counts) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Counts) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Counts) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (b *ByNumber) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(b, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (b *ByNumber) JSONDefault() any {
	return pydantic.NotJSON(b)
}

// PyTypeName returns the name of the model.
func (b *ByNumber) PyTypeName() string {
	return "ByNumber"
}

// PyRepr returns repr(x).
func (b *ByNumber) PyRepr() string {
	return pydantic.Repr(b)
}

// PyStr returns str(x).
func (b *ByNumber) PyStr() string {
	return pydantic.Text(b)
}

// PyEq compares by fields.
func (b *ByNumber) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(b, other)
}

// PyAttr returns the field of the name.
func (b *ByNumber) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(b, name)
}

// PyIter yields the fields with their names.
func (b *ByNumber) PyIter() iter.Seq[any] {
	return pydantic.Iter(b)
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

// Dump returns the fields as a dict, as model_dump does.
func (b *Bare) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(b, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (b *Bare) JSONDefault() any {
	return pydantic.NotJSON(b)
}

// PyTypeName returns the name of the model.
func (b *Bare) PyTypeName() string {
	return "Bare"
}

// PyRepr returns repr(x).
func (b *Bare) PyRepr() string {
	return pydantic.Repr(b)
}

// PyStr returns str(x).
func (b *Bare) PyStr() string {
	return pydantic.Text(b)
}

// PyEq compares by fields.
func (b *Bare) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(b, other)
}

// PyAttr returns the field of the name.
func (b *Bare) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(b, name)
}

// PyIter yields the fields with their names.
func (b *Bare) PyIter() iter.Seq[any] {
	return pydantic.Iter(b)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Color) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Color) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Color) PyTypeName() string {
	return "Color"
}

// PyRepr returns repr(x).
func (c *Color) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Color) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Color) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Color) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Color) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (m *Mixed) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(m, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (m *Mixed) JSONDefault() any {
	return pydantic.NotJSON(m)
}

// PyTypeName returns the name of the model.
func (m *Mixed) PyTypeName() string {
	return "Mixed"
}

// PyRepr returns repr(x).
func (m *Mixed) PyRepr() string {
	return pydantic.Repr(m)
}

// PyStr returns str(x).
func (m *Mixed) PyStr() string {
	return pydantic.Text(m)
}

// PyEq compares by fields.
func (m *Mixed) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(m, other)
}

// PyAttr returns the field of the name.
func (m *Mixed) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(m, name)
}

// PyIter yields the fields with their names.
func (m *Mixed) PyIter() iter.Seq[any] {
	return pydantic.Iter(m)
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

// Dump returns the fields as a dict, as model_dump does.
func (o *Only) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(o, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (o *Only) JSONDefault() any {
	return pydantic.NotJSON(o)
}

// PyTypeName returns the name of the model.
func (o *Only) PyTypeName() string {
	return "Only"
}

// PyRepr returns repr(x).
func (o *Only) PyRepr() string {
	return pydantic.Repr(o)
}

// PyStr returns str(x).
func (o *Only) PyStr() string {
	return pydantic.Text(o)
}

// PyEq compares by fields.
func (o *Only) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(o, other)
}

// PyAttr returns the field of the name.
func (o *Only) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(o, name)
}

// PyIter yields the fields with their names.
func (o *Only) PyIter() iter.Seq[any] {
	return pydantic.Iter(o)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *IntOrStr) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *IntOrStr) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *IntOrStr) PyTypeName() string {
	return "IntOrStr"
}

// PyRepr returns repr(x).
func (i *IntOrStr) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *IntOrStr) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *IntOrStr) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *IntOrStr) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *IntOrStr) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *StrOrFloat) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *StrOrFloat) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *StrOrFloat) PyTypeName() string {
	return "StrOrFloat"
}

// PyRepr returns repr(x).
func (s *StrOrFloat) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *StrOrFloat) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *StrOrFloat) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *StrOrFloat) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *StrOrFloat) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *IntOrFloat) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *IntOrFloat) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *IntOrFloat) PyTypeName() string {
	return "IntOrFloat"
}

// PyRepr returns repr(x).
func (i *IntOrFloat) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *IntOrFloat) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *IntOrFloat) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *IntOrFloat) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *IntOrFloat) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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

// Dump returns the fields as a dict, as model_dump does.
func (b *BoolOrList) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(b, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (b *BoolOrList) JSONDefault() any {
	return pydantic.NotJSON(b)
}

// PyTypeName returns the name of the model.
func (b *BoolOrList) PyTypeName() string {
	return "BoolOrList"
}

// PyRepr returns repr(x).
func (b *BoolOrList) PyRepr() string {
	return pydantic.Repr(b)
}

// PyStr returns str(x).
func (b *BoolOrList) PyStr() string {
	return pydantic.Text(b)
}

// PyEq compares by fields.
func (b *BoolOrList) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(b, other)
}

// PyAttr returns the field of the name.
func (b *BoolOrList) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(b, name)
}

// PyIter yields the fields with their names.
func (b *BoolOrList) PyIter() iter.Seq[any] {
	return pydantic.Iter(b)
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

// Dump returns the fields as a dict, as model_dump does.
func (p *Positive) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(p, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (p *Positive) JSONDefault() any {
	return pydantic.NotJSON(p)
}

// PyTypeName returns the name of the model.
func (p *Positive) PyTypeName() string {
	return "Positive"
}

// PyRepr returns repr(x).
func (p *Positive) PyRepr() string {
	return pydantic.Repr(p)
}

// PyStr returns str(x).
func (p *Positive) PyStr() string {
	return pydantic.Text(p)
}

// PyEq compares by fields.
func (p *Positive) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(p, other)
}

// PyAttr returns the field of the name.
func (p *Positive) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(p, name)
}

// PyIter yields the fields with their names.
func (p *Positive) PyIter() iter.Seq[any] {
	return pydantic.Iter(p)
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

// Dump returns the fields as a dict, as model_dump does.
func (n *Noted) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(n, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (n *Noted) JSONDefault() any {
	return pydantic.NotJSON(n)
}

// PyTypeName returns the name of the model.
func (n *Noted) PyTypeName() string {
	return "Noted"
}

// PyRepr returns repr(x).
func (n *Noted) PyRepr() string {
	return pydantic.Repr(n)
}

// PyStr returns str(x).
func (n *Noted) PyStr() string {
	return pydantic.Text(n)
}

// PyEq compares by fields.
func (n *Noted) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(n, other)
}

// PyAttr returns the field of the name.
func (n *Noted) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(n, name)
}

// PyIter yields the fields with their names.
func (n *Noted) PyIter() iter.Seq[any] {
	return pydantic.Iter(n)
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
		J: pydantic.DefaultFunc(f.Key("j"), func() *py.List[any] {
			return py.NewList[any]()
		}, pydantic.OptionalRef(pydantic.List(pydantic.AnyInt()))),
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

// Dump returns the fields as a dict, as model_dump does.
func (d *Defaults) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(d, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (d *Defaults) JSONDefault() any {
	return pydantic.NotJSON(d)
}

// PyTypeName returns the name of the model.
func (d *Defaults) PyTypeName() string {
	return "Defaults"
}

// PyRepr returns repr(x).
func (d *Defaults) PyRepr() string {
	return pydantic.Repr(d)
}

// PyStr returns str(x).
func (d *Defaults) PyStr() string {
	return pydantic.Text(d)
}

// PyEq compares by fields.
func (d *Defaults) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(d, other)
}

// PyAttr returns the field of the name.
func (d *Defaults) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(d, name)
}

// PyIter yields the fields with their names.
func (d *Defaults) PyIter() iter.Seq[any] {
	return pydantic.Iter(d)
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

// Dump returns the fields as a dict, as model_dump does.
func (r *Renamed) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(r, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (r *Renamed) JSONDefault() any {
	return pydantic.NotJSON(r)
}

// PyTypeName returns the name of the model.
func (r *Renamed) PyTypeName() string {
	return "Renamed"
}

// PyRepr returns repr(x).
func (r *Renamed) PyRepr() string {
	return pydantic.Repr(r)
}

// PyStr returns str(x).
func (r *Renamed) PyStr() string {
	return pydantic.Text(r)
}

// PyEq compares by fields.
func (r *Renamed) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(r, other)
}

// PyAttr returns the field of the name.
func (r *Renamed) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(r, name)
}

// PyIter yields the fields with their names.
func (r *Renamed) PyIter() iter.Seq[any] {
	return pydantic.Iter(r)
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

// Dump returns the fields as a dict, as model_dump does.
func (e *EitherName) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(e, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (e *EitherName) JSONDefault() any {
	return pydantic.NotJSON(e)
}

// PyTypeName returns the name of the model.
func (e *EitherName) PyTypeName() string {
	return "EitherName"
}

// PyRepr returns repr(x).
func (e *EitherName) PyRepr() string {
	return pydantic.Repr(e)
}

// PyStr returns str(x).
func (e *EitherName) PyStr() string {
	return pydantic.Text(e)
}

// PyEq compares by fields.
func (e *EitherName) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(e, other)
}

// PyAttr returns the field of the name.
func (e *EitherName) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(e, name)
}

// PyIter yields the fields with their names.
func (e *EitherName) PyIter() iter.Seq[any] {
	return pydantic.Iter(e)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Closed) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Closed) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Closed) PyTypeName() string {
	return "Closed"
}

// PyRepr returns repr(x).
func (c *Closed) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Closed) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Closed) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Closed) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Closed) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (o *Owner) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(o, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (o *Owner) JSONDefault() any {
	return pydantic.NotJSON(o)
}

// PyTypeName returns the name of the model.
func (o *Owner) PyTypeName() string {
	return "Owner"
}

// PyRepr returns repr(x).
func (o *Owner) PyRepr() string {
	return pydantic.Repr(o)
}

// PyStr returns str(x).
func (o *Owner) PyStr() string {
	return pydantic.Text(o)
}

// PyEq compares by fields.
func (o *Owner) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(o, other)
}

// PyAttr returns the field of the name.
func (o *Owner) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(o, name)
}

// PyIter yields the fields with their names.
func (o *Owner) PyIter() iter.Seq[any] {
	return pydantic.Iter(o)
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
		Tags: pydantic.DefaultFunc(f.Key("tags"), func() *py.List[string] {
			return py.NewList[string]()
		}, pydantic.List(pydantic.Str())),
		Owner: pydantic.Required(f.Key("owner"), pydantic.Model("Owner", DecodeOwner)),
		Others: pydantic.DefaultFunc(f.Key("others"), func() *py.List[*Owner] {
			return py.NewList[*Owner]()
		}, pydantic.List(pydantic.Model("Owner", DecodeOwner))),
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

// Dump returns the fields as a dict, as model_dump does.
func (i *Item) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *Item) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *Item) PyTypeName() string {
	return "Item"
}

// PyRepr returns repr(x).
func (i *Item) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *Item) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *Item) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *Item) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *Item) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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
		Tags: pydantic.DefaultFunc(f.Key("tags"), func() *py.List[string] {
			return py.NewList[string]()
		}, pydantic.List(pydantic.Str())),
		Owner: pydantic.Required(f.Key("owner"), pydantic.Model("Owner", DecodeOwner)),
		Others: pydantic.DefaultFunc(f.Key("others"), func() *py.List[*Owner] {
			return py.NewList[*Owner]()
		}, pydantic.List(pydantic.Model("Owner", DecodeOwner))),
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

// Dump returns the fields as a dict, as model_dump does.
func (s *SubItem) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *SubItem) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *SubItem) PyTypeName() string {
	return "SubItem"
}

// PyRepr returns repr(x).
func (s *SubItem) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *SubItem) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *SubItem) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *SubItem) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *SubItem) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Cat) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Cat) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Cat) PyTypeName() string {
	return "Cat"
}

// PyRepr returns repr(x).
func (c *Cat) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Cat) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Cat) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Cat) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Cat) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (d *Dog) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(d, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (d *Dog) JSONDefault() any {
	return pydantic.NotJSON(d)
}

// PyTypeName returns the name of the model.
func (d *Dog) PyTypeName() string {
	return "Dog"
}

// PyRepr returns repr(x).
func (d *Dog) PyRepr() string {
	return pydantic.Repr(d)
}

// PyStr returns str(x).
func (d *Dog) PyStr() string {
	return pydantic.Text(d)
}

// PyEq compares by fields.
func (d *Dog) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(d, other)
}

// PyAttr returns the field of the name.
func (d *Dog) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(d, name)
}

// PyIter yields the fields with their names.
func (d *Dog) PyIter() iter.Seq[any] {
	return pydantic.Iter(d)
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

// Dump returns the fields as a dict, as model_dump does.
func (p *Pet) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(p, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (p *Pet) JSONDefault() any {
	return pydantic.NotJSON(p)
}

// PyTypeName returns the name of the model.
func (p *Pet) PyTypeName() string {
	return "Pet"
}

// PyRepr returns repr(x).
func (p *Pet) PyRepr() string {
	return pydantic.Repr(p)
}

// PyStr returns str(x).
func (p *Pet) PyStr() string {
	return pydantic.Text(p)
}

// PyEq compares by fields.
func (p *Pet) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(p, other)
}

// PyAttr returns the field of the name.
func (p *Pet) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(p, name)
}

// PyIter yields the fields with their names.
func (p *Pet) PyIter() iter.Seq[any] {
	return pydantic.Iter(p)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *ATime) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *ATime) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *ATime) PyTypeName() string {
	return "ATime"
}

// PyRepr returns repr(x).
func (a *ATime) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *ATime) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *ATime) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *ATime) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *ATime) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *ADay) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *ADay) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *ADay) PyTypeName() string {
	return "ADay"
}

// PyRepr returns repr(x).
func (a *ADay) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *ADay) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *ADay) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *ADay) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *ADay) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *AnID) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AnID) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AnID) PyTypeName() string {
	return "AnID"
}

// PyRepr returns repr(x).
func (a *AnID) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AnID) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AnID) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AnID) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AnID) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *AnEmail) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AnEmail) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AnEmail) PyTypeName() string {
	return "AnEmail"
}

// PyRepr returns repr(x).
func (a *AnEmail) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AnEmail) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AnEmail) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AnEmail) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AnEmail) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Shaded) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Shaded) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Shaded) PyTypeName() string {
	return "Shaded"
}

// PyRepr returns repr(x).
func (s *Shaded) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Shaded) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Shaded) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Shaded) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Shaded) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (l *Levelled) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(l, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (l *Levelled) JSONDefault() any {
	return pydantic.NotJSON(l)
}

// PyTypeName returns the name of the model.
func (l *Levelled) PyTypeName() string {
	return "Levelled"
}

// PyRepr returns repr(x).
func (l *Levelled) PyRepr() string {
	return pydantic.Repr(l)
}

// PyStr returns str(x).
func (l *Levelled) PyStr() string {
	return pydantic.Text(l)
}

// PyEq compares by fields.
func (l *Levelled) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(l, other)
}

// PyAttr returns the field of the name.
func (l *Levelled) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(l, name)
}

// PyIter yields the fields with their names.
func (l *Levelled) PyIter() iter.Seq[any] {
	return pydantic.Iter(l)
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

// Dump returns the fields as a dict, as model_dump does.
func (r *Roled) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(r, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (r *Roled) JSONDefault() any {
	return pydantic.NotJSON(r)
}

// PyTypeName returns the name of the model.
func (r *Roled) PyTypeName() string {
	return "Roled"
}

// PyRepr returns repr(x).
func (r *Roled) PyRepr() string {
	return pydantic.Repr(r)
}

// PyStr returns str(x).
func (r *Roled) PyStr() string {
	return pydantic.Text(r)
}

// PyEq compares by fields.
func (r *Roled) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(r, other)
}

// PyAttr returns the field of the name.
func (r *Roled) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(r, name)
}

// PyIter yields the fields with their names.
func (r *Roled) PyIter() iter.Seq[any] {
	return pydantic.Iter(r)
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
		Role: pydantic.Default(f.Key("role"), RoleUSER, pydantic.Enum(RoleMembers)),
		Shades: pydantic.DefaultFunc(f.Key("shades"), func() *py.List[*Shade] {
			return py.NewList[*Shade]()
		}, pydantic.List(pydantic.Enum(ShadeMembers))),
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Stamped) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Stamped) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Stamped) PyTypeName() string {
	return "Stamped"
}

// PyRepr returns repr(x).
func (s *Stamped) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Stamped) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Stamped) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Stamped) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Stamped) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (t *TimeOrText) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(t, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (t *TimeOrText) JSONDefault() any {
	return pydantic.NotJSON(t)
}

// PyTypeName returns the name of the model.
func (t *TimeOrText) PyTypeName() string {
	return "TimeOrText"
}

// PyRepr returns repr(x).
func (t *TimeOrText) PyRepr() string {
	return pydantic.Repr(t)
}

// PyStr returns str(x).
func (t *TimeOrText) PyStr() string {
	return pydantic.Text(t)
}

// PyEq compares by fields.
func (t *TimeOrText) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(t, other)
}

// PyAttr returns the field of the name.
func (t *TimeOrText) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(t, name)
}

// PyIter yields the fields with their names.
func (t *TimeOrText) PyIter() iter.Seq[any] {
	return pydantic.Iter(t)
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

// Dump returns the fields as a dict, as model_dump does.
func (d *DayOrNumber) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(d, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (d *DayOrNumber) JSONDefault() any {
	return pydantic.NotJSON(d)
}

// PyTypeName returns the name of the model.
func (d *DayOrNumber) PyTypeName() string {
	return "DayOrNumber"
}

// PyRepr returns repr(x).
func (d *DayOrNumber) PyRepr() string {
	return pydantic.Repr(d)
}

// PyStr returns str(x).
func (d *DayOrNumber) PyStr() string {
	return pydantic.Text(d)
}

// PyEq compares by fields.
func (d *DayOrNumber) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(d, other)
}

// PyAttr returns the field of the name.
func (d *DayOrNumber) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(d, name)
}

// PyIter yields the fields with their names.
func (d *DayOrNumber) PyIter() iter.Seq[any] {
	return pydantic.Iter(d)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *IDOrNumber) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *IDOrNumber) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *IDOrNumber) PyTypeName() string {
	return "IDOrNumber"
}

// PyRepr returns repr(x).
func (i *IDOrNumber) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *IDOrNumber) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *IDOrNumber) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *IDOrNumber) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *IDOrNumber) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Strictly) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Strictly) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Strictly) PyTypeName() string {
	return "Strictly"
}

// PyRepr returns repr(x).
func (s *Strictly) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Strictly) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Strictly) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Strictly) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Strictly) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (s *Shouted) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(s, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (s *Shouted) JSONDefault() any {
	return pydantic.NotJSON(s)
}

// PyTypeName returns the name of the model.
func (s *Shouted) PyTypeName() string {
	return "Shouted"
}

// PyRepr returns repr(x).
func (s *Shouted) PyRepr() string {
	return pydantic.Repr(s)
}

// PyStr returns str(x).
func (s *Shouted) PyStr() string {
	return pydantic.Text(s)
}

// PyEq compares by fields.
func (s *Shouted) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(s, other)
}

// PyAttr returns the field of the name.
func (s *Shouted) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(s, name)
}

// PyIter yields the fields with their names.
func (s *Shouted) PyIter() iter.Seq[any] {
	return pydantic.Iter(s)
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

// Dump returns the fields as a dict, as model_dump does.
func (p *Price) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(p, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (p *Price) JSONDefault() any {
	return pydantic.NotJSON(p)
}

// PyTypeName returns the name of the model.
func (p *Price) PyTypeName() string {
	return "Price"
}

// PyRepr returns repr(x).
func (p *Price) PyRepr() string {
	return pydantic.Repr(p)
}

// PyStr returns str(x).
func (p *Price) PyStr() string {
	return pydantic.Text(p)
}

// PyEq compares by fields.
func (p *Price) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(p, other)
}

// PyAttr returns the field of the name.
func (p *Price) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(p, name)
}

// PyIter yields the fields with their names.
func (p *Price) PyIter() iter.Seq[any] {
	return pydantic.Iter(p)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *Amount) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *Amount) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *Amount) PyTypeName() string {
	return "Amount"
}

// PyRepr returns repr(x).
func (a *Amount) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *Amount) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *Amount) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *Amount) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *Amount) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (w *Whole) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(w, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (w *Whole) JSONDefault() any {
	return pydantic.NotJSON(w)
}

// PyTypeName returns the name of the model.
func (w *Whole) PyTypeName() string {
	return "Whole"
}

// PyRepr returns repr(x).
func (w *Whole) PyRepr() string {
	return pydantic.Repr(w)
}

// PyStr returns str(x).
func (w *Whole) PyStr() string {
	return pydantic.Text(w)
}

// PyEq compares by fields.
func (w *Whole) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(w, other)
}

// PyAttr returns the field of the name.
func (w *Whole) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(w, name)
}

// PyIter yields the fields with their names.
func (w *Whole) PyIter() iter.Seq[any] {
	return pydantic.Iter(w)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *Alarm) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *Alarm) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *Alarm) PyTypeName() string {
	return "Alarm"
}

// PyRepr returns repr(x).
func (a *Alarm) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *Alarm) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *Alarm) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *Alarm) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *Alarm) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *IntSet) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *IntSet) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *IntSet) PyTypeName() string {
	return "IntSet"
}

// PyRepr returns repr(x).
func (i *IntSet) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *IntSet) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *IntSet) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *IntSet) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *IntSet) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *FewInts) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *FewInts) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *FewInts) PyTypeName() string {
	return "FewInts"
}

// PyRepr returns repr(x).
func (f *FewInts) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *FewInts) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *FewInts) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *FewInts) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *FewInts) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *Frozen) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *Frozen) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *Frozen) PyTypeName() string {
	return "Frozen"
}

// PyRepr returns repr(x).
func (f *Frozen) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *Frozen) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *Frozen) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *Frozen) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *Frozen) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (d *Duo) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(d, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (d *Duo) JSONDefault() any {
	return pydantic.NotJSON(d)
}

// PyTypeName returns the name of the model.
func (d *Duo) PyTypeName() string {
	return "Duo"
}

// PyRepr returns repr(x).
func (d *Duo) PyRepr() string {
	return pydantic.Repr(d)
}

// PyStr returns str(x).
func (d *Duo) PyStr() string {
	return pydantic.Text(d)
}

// PyEq compares by fields.
func (d *Duo) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(d, other)
}

// PyAttr returns the field of the name.
func (d *Duo) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(d, name)
}

// PyIter yields the fields with their names.
func (d *Duo) PyIter() iter.Seq[any] {
	return pydantic.Iter(d)
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

// Dump returns the fields as a dict, as model_dump does.
func (r *Run) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(r, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (r *Run) JSONDefault() any {
	return pydantic.NotJSON(r)
}

// PyTypeName returns the name of the model.
func (r *Run) PyTypeName() string {
	return "Run"
}

// PyRepr returns repr(x).
func (r *Run) PyRepr() string {
	return pydantic.Repr(r)
}

// PyStr returns str(x).
func (r *Run) PyStr() string {
	return pydantic.Text(r)
}

// PyEq compares by fields.
func (r *Run) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(r, other)
}

// PyAttr returns the field of the name.
func (r *Run) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(r, name)
}

// PyIter yields the fields with their names.
func (r *Run) PyIter() iter.Seq[any] {
	return pydantic.Iter(r)
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

// Dump returns the fields as a dict, as model_dump does.
func (a *AnyTuple) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(a, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (a *AnyTuple) JSONDefault() any {
	return pydantic.NotJSON(a)
}

// PyTypeName returns the name of the model.
func (a *AnyTuple) PyTypeName() string {
	return "AnyTuple"
}

// PyRepr returns repr(x).
func (a *AnyTuple) PyRepr() string {
	return pydantic.Repr(a)
}

// PyStr returns str(x).
func (a *AnyTuple) PyStr() string {
	return pydantic.Text(a)
}

// PyEq compares by fields.
func (a *AnyTuple) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(a, other)
}

// PyAttr returns the field of the name.
func (a *AnyTuple) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(a, name)
}

// PyIter yields the fields with their names.
func (a *AnyTuple) PyIter() iter.Seq[any] {
	return pydantic.Iter(a)
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
		Kids: pydantic.DefaultFunc(f.Key("kids"), func() *py.List[*Tree] {
			return py.NewList[*Tree]()
		}, pydantic.List(pydantic.Model("Tree", DecodeTree))),
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

// Dump returns the fields as a dict, as model_dump does.
func (t *Tree) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(t, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (t *Tree) JSONDefault() any {
	return pydantic.NotJSON(t)
}

// PyTypeName returns the name of the model.
func (t *Tree) PyTypeName() string {
	return "Tree"
}

// PyRepr returns repr(x).
func (t *Tree) PyRepr() string {
	return pydantic.Repr(t)
}

// PyStr returns str(x).
func (t *Tree) PyStr() string {
	return pydantic.Text(t)
}

// PyEq compares by fields.
func (t *Tree) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(t, other)
}

// PyAttr returns the field of the name.
func (t *Tree) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(t, name)
}

// PyIter yields the fields with their names.
func (t *Tree) PyIter() iter.Seq[any] {
	return pydantic.Iter(t)
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

// Dump returns the fields as a dict, as model_dump does.
func (k *Kitty) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(k, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (k *Kitty) JSONDefault() any {
	return pydantic.NotJSON(k)
}

// PyTypeName returns the name of the model.
func (k *Kitty) PyTypeName() string {
	return "Kitty"
}

// PyRepr returns repr(x).
func (k *Kitty) PyRepr() string {
	return pydantic.Repr(k)
}

// PyStr returns str(x).
func (k *Kitty) PyStr() string {
	return pydantic.Text(k)
}

// PyEq compares by fields.
func (k *Kitty) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(k, other)
}

// PyAttr returns the field of the name.
func (k *Kitty) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(k, name)
}

// PyIter yields the fields with their names.
func (k *Kitty) PyIter() iter.Seq[any] {
	return pydantic.Iter(k)
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

// Dump returns the fields as a dict, as model_dump does.
func (w *Wolf) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(w, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (w *Wolf) JSONDefault() any {
	return pydantic.NotJSON(w)
}

// PyTypeName returns the name of the model.
func (w *Wolf) PyTypeName() string {
	return "Wolf"
}

// PyRepr returns repr(x).
func (w *Wolf) PyRepr() string {
	return pydantic.Repr(w)
}

// PyStr returns str(x).
func (w *Wolf) PyStr() string {
	return pydantic.Text(w)
}

// PyEq compares by fields.
func (w *Wolf) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(w, other)
}

// PyAttr returns the field of the name.
func (w *Wolf) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(w, name)
}

// PyIter yields the fields with their names.
func (w *Wolf) PyIter() iter.Seq[any] {
	return pydantic.Iter(w)
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
		R: pydantic.DefaultFunc(f.Key("r"), func() *py.List[any] {
			return py.NewList[any]()
		}, pydantic.List(pydantic.TaggedUnion(
			"kind",
			pydantic.Tagged("cat", pydantic.Model("Kitty", DecodeKitty)),
			pydantic.Tagged("dog", pydantic.Model("Wolf", DecodeWolf)),
			pydantic.Tagged("wolf", pydantic.Model("Wolf", DecodeWolf)),
		))),
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

// Dump returns the fields as a dict, as model_dump does.
func (z *Zoo) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(z, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (z *Zoo) JSONDefault() any {
	return pydantic.NotJSON(z)
}

// PyTypeName returns the name of the model.
func (z *Zoo) PyTypeName() string {
	return "Zoo"
}

// PyRepr returns repr(x).
func (z *Zoo) PyRepr() string {
	return pydantic.Repr(z)
}

// PyStr returns str(x).
func (z *Zoo) PyStr() string {
	return pydantic.Text(z)
}

// PyEq compares by fields.
func (z *Zoo) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(z, other)
}

// PyAttr returns the field of the name.
func (z *Zoo) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(z, name)
}

// PyIter yields the fields with their names.
func (z *Zoo) PyIter() iter.Seq[any] {
	return pydantic.Iter(z)
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

// Dump returns the fields as a dict, as model_dump does.
func (l *Link) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(l, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (l *Link) JSONDefault() any {
	return pydantic.NotJSON(l)
}

// PyTypeName returns the name of the model.
func (l *Link) PyTypeName() string {
	return "Link"
}

// PyRepr returns repr(x).
func (l *Link) PyRepr() string {
	return pydantic.Repr(l)
}

// PyStr returns str(x).
func (l *Link) PyStr() string {
	return pydantic.Text(l)
}

// PyEq compares by fields.
func (l *Link) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(l, other)
}

// PyAttr returns the field of the name.
func (l *Link) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(l, name)
}

// PyIter yields the fields with their names.
func (l *Link) PyIter() iter.Seq[any] {
	return pydantic.Iter(l)
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

// Dump returns the fields as a dict, as model_dump does.
func (h *Hidden) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(h, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (h *Hidden) JSONDefault() any {
	return pydantic.NotJSON(h)
}

// PyTypeName returns the name of the model.
func (h *Hidden) PyTypeName() string {
	return "Hidden"
}

// PyRepr returns repr(x).
func (h *Hidden) PyRepr() string {
	return pydantic.Repr(h)
}

// PyStr returns str(x).
func (h *Hidden) PyStr() string {
	return pydantic.Text(h)
}

// PyEq compares by fields.
func (h *Hidden) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(h, other)
}

// PyAttr returns the field of the name.
func (h *Hidden) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(h, name)
}

// PyIter yields the fields with their names.
func (h *Hidden) PyIter() iter.Seq[any] {
	return pydantic.Iter(h)
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

// Dump returns the fields as a dict, as model_dump does.
func (l *Loose) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(l, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (l *Loose) JSONDefault() any {
	return pydantic.NotJSON(l)
}

// PyTypeName returns the name of the model.
func (l *Loose) PyTypeName() string {
	return "Loose"
}

// PyRepr returns repr(x).
func (l *Loose) PyRepr() string {
	return pydantic.Repr(l)
}

// PyStr returns str(x).
func (l *Loose) PyStr() string {
	return pydantic.Text(l)
}

// PyEq compares by fields.
func (l *Loose) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(l, other)
}

// PyAttr returns the field of the name.
func (l *Loose) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(l, name)
}

// PyIter yields the fields with their names.
func (l *Loose) PyIter() iter.Seq[any] {
	return pydantic.Iter(l)
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
		C: pydantic.DefaultFunc(f.Key("c"), func() *py.List[string] {
			return py.NewList[string]()
		}, pydantic.List(pydantic.EnumValues[string](RoleMembers))),
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

// Dump returns the fields as a dict, as model_dump does.
func (v *Valued) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(v, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (v *Valued) JSONDefault() any {
	return pydantic.NotJSON(v)
}

// PyTypeName returns the name of the model.
func (v *Valued) PyTypeName() string {
	return "Valued"
}

// PyRepr returns repr(x).
func (v *Valued) PyRepr() string {
	return pydantic.Repr(v)
}

// PyStr returns str(x).
func (v *Valued) PyStr() string {
	return pydantic.Text(v)
}

// PyEq compares by fields.
func (v *Valued) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(v, other)
}

// PyAttr returns the field of the name.
func (v *Valued) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(v, name)
}

// PyIter yields the fields with their names.
func (v *Valued) PyIter() iter.Seq[any] {
	return pydantic.Iter(v)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *Fixed) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *Fixed) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *Fixed) PyTypeName() string {
	return "Fixed"
}

// PyRepr returns repr(x).
func (f *Fixed) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *Fixed) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *Fixed) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *Fixed) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *Fixed) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (l *Lowered) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(l, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (l *Lowered) JSONDefault() any {
	return pydantic.NotJSON(l)
}

// PyTypeName returns the name of the model.
func (l *Lowered) PyTypeName() string {
	return "Lowered"
}

// PyRepr returns repr(x).
func (l *Lowered) PyRepr() string {
	return pydantic.Repr(l)
}

// PyStr returns str(x).
func (l *Lowered) PyStr() string {
	return pydantic.Text(l)
}

// PyEq compares by fields.
func (l *Lowered) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(l, other)
}

// PyAttr returns the field of the name.
func (l *Lowered) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(l, name)
}

// PyIter yields the fields with their names.
func (l *Lowered) PyIter() iter.Seq[any] {
	return pydantic.Iter(l)
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

// Dump returns the fields as a dict, as model_dump does.
func (r *Raised) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(r, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (r *Raised) JSONDefault() any {
	return pydantic.NotJSON(r)
}

// PyTypeName returns the name of the model.
func (r *Raised) PyTypeName() string {
	return "Raised"
}

// PyRepr returns repr(x).
func (r *Raised) PyRepr() string {
	return pydantic.Repr(r)
}

// PyStr returns str(x).
func (r *Raised) PyStr() string {
	return pydantic.Text(r)
}

// PyEq compares by fields.
func (r *Raised) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(r, other)
}

// PyAttr returns the field of the name.
func (r *Raised) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(r, name)
}

// PyIter yields the fields with their names.
func (r *Raised) PyIter() iter.Seq[any] {
	return pydantic.Iter(r)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *FewTexts) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *FewTexts) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *FewTexts) PyTypeName() string {
	return "FewTexts"
}

// PyRepr returns repr(x).
func (f *FewTexts) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *FewTexts) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *FewTexts) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *FewTexts) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *FewTexts) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (f *FewNumbers) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(f, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (f *FewNumbers) JSONDefault() any {
	return pydantic.NotJSON(f)
}

// PyTypeName returns the name of the model.
func (f *FewNumbers) PyTypeName() string {
	return "FewNumbers"
}

// PyRepr returns repr(x).
func (f *FewNumbers) PyRepr() string {
	return pydantic.Repr(f)
}

// PyStr returns str(x).
func (f *FewNumbers) PyStr() string {
	return pydantic.Text(f)
}

// PyEq compares by fields.
func (f *FewNumbers) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(f, other)
}

// PyAttr returns the field of the name.
func (f *FewNumbers) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(f, name)
}

// PyIter yields the fields with their names.
func (f *FewNumbers) PyIter() iter.Seq[any] {
	return pydantic.Iter(f)
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

// Dump returns the fields as a dict, as model_dump does.
func (c *Cost) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(c, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (c *Cost) JSONDefault() any {
	return pydantic.NotJSON(c)
}

// PyTypeName returns the name of the model.
func (c *Cost) PyTypeName() string {
	return "Cost"
}

// PyRepr returns repr(x).
func (c *Cost) PyRepr() string {
	return pydantic.Repr(c)
}

// PyStr returns str(x).
func (c *Cost) PyStr() string {
	return pydantic.Text(c)
}

// PyEq compares by fields.
func (c *Cost) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(c, other)
}

// PyAttr returns the field of the name.
func (c *Cost) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(c, name)
}

// PyIter yields the fields with their names.
func (c *Cost) PyIter() iter.Seq[any] {
	return pydantic.Iter(c)
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

// Dump returns the fields as a dict, as model_dump does.
func (i *Identified) Dump(options ...pydantic.DumpOption) *py.Dict[string, any] {
	return pydantic.Dump(i, options...)
}

// JSONDefault lets jsonify refuse a model that was not dumped.
func (i *Identified) JSONDefault() any {
	return pydantic.NotJSON(i)
}

// PyTypeName returns the name of the model.
func (i *Identified) PyTypeName() string {
	return "Identified"
}

// PyRepr returns repr(x).
func (i *Identified) PyRepr() string {
	return pydantic.Repr(i)
}

// PyStr returns str(x).
func (i *Identified) PyStr() string {
	return pydantic.Text(i)
}

// PyEq compares by fields.
func (i *Identified) PyEq(other any) (equal, ok bool) {
	return pydantic.Eq(i, other)
}

// PyAttr returns the field of the name.
func (i *Identified) PyAttr(name string) (value any, ok bool) {
	return pydantic.Attr(i, name)
}

// PyIter yields the fields with their names.
func (i *Identified) PyIter() iter.Seq[any] {
	return pydantic.Iter(i)
}
