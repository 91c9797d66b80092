// Typed containers, their dynamic faces, and the types of a program.

package py

import (
	"errors"
	"fmt"
	"io"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A todo is a record as a ported program has it.
type todo struct {
	ID    string  `json:"id"`
	Done  bool    `json:"done"`
	Owner *string `json:"owner"`
	Note  string  `json:"note,omitempty"`
}

func (t *todo) PyRepr() string { return "Todo(" + QuoteStr(t.ID) + ")" }

func TestTypedDictIsShared(t *testing.T) {
	todos := DictOf(P("b", &todo{ID: "b"}), P("a", &todo{ID: "a"}))
	item, err := GetItem(todos, "b")
	require.NoError(t, err)
	item.(*todo).Done = true
	b, ok := todos.Get("b")
	require.True(t, ok)
	require.True(t, b.Done)
	require.NoError(t, SetItem(todos, "c", &todo{ID: "c"}))
	require.Equal(t, []string{"b", "a", "c"}, todos.Keys())
	require.Equal(t, "{'b': Todo('b'), 'a': Todo('a'), 'c': Todo('c')}", Repr(todos))

	_, err = GetItem(todos, "nope")
	require.EqualError(t, err, "'nope'")
	_, ok = Is(err, LookupError)
	require.True(t, ok)
	_, err = GetItem(todos, 5)
	require.EqualError(t, err, "5")
	_, err = GetItem(todos, NewList[any]())
	require.EqualError(t, err, "unhashable type: 'list'")
	require.Error(t, SetItem(todos, "d", "text"), "a value of another type is refused")
	has, err := In("a", todos)
	require.NoError(t, err)
	require.True(t, has)
}

func TestTypedListIsShared(t *testing.T) {
	numbers := NewList(3, 1, 2)
	_, err := CallMethod(numbers, "append", []any{9})
	require.NoError(t, err)
	_, err = CallMethod(numbers, "sort", nil, P[string, any]("reverse", true))
	require.NoError(t, err)
	require.Equal(t, []int{9, 3, 2, 1}, numbers.Values())
	last, err := numbers.At(-1)
	require.NoError(t, err)
	require.Equal(t, 1, last)
	_, err = numbers.At(4)
	require.EqualError(t, err, "list index out of range")
	popped, err := CallMethod(numbers, "pop", []any{0})
	require.NoError(t, err)
	require.Equal(t, 9, popped)
	require.True(t, Eq(numbers, NewList[any](3.0, 2, true)))
	sum, err := Add(numbers, NewList[any]("x"))
	require.NoError(t, err)
	require.Equal(t, "[3, 2, 1, 'x']", Repr(sum))
	var none *List[string]
	require.Equal(t, "None", Repr(Tuple{none})[1:5])
	require.Equal(t, 0, none.Len())
}

func TestDynamicKeys(t *testing.T) {
	d := NewDict[any, any]()
	d.Set(1, "int")
	d.Set(1.0, "float")
	d.Set(true, "bool")
	require.Equal(t, "{1: 'bool'}", Repr(d))
	require.Error(t, d.Put(NewList[any](), 1))
	require.Panics(t, func() { d.Set(NewDict[any, any](), 1) })
	for range d.All() {
		break
	}
	require.PanicsWithError(t, "dictionary changed size during iteration", func() {
		for k := range d.All() {
			d.Set(Str(k)+"x", 0)
		}
	})
}

func TestDictKeepsOrderOverManyChanges(t *testing.T) {
	d := NewDict[int, int]()
	for i := range 1000 {
		d.Set(i, i)
		if i >= 10 {
			require.NoError(t, d.Delete(i-10))
		}
	}
	require.Equal(t, []int{990, 991, 992, 993, 994, 995, 996, 997, 998, 999}, d.Keys())
	d.Set(995, -1)
	require.Equal(t, 5, indexOfKey(d.Keys(), 995))
	last, err := d.PopItem()
	require.NoError(t, err)
	require.Equal(t, 999, last.Key)
	require.LessOrEqual(t, len(d.entries), 64)
}

func indexOfKey(keys []int, k int) int {
	for i, x := range keys {
		if x == k {
			return i
		}
	}
	return -1
}

func TestJSONOfTypedValues(t *testing.T) {
	owner := "Ann"
	data, err := MarshalJSONify([]*todo{{ID: "1", Owner: &owner}, {ID: "2", Done: true, Note: "x"}})
	require.NoError(t, err)
	require.Equal(t, `[{"done":false,"id":"1","owner":"Ann"},{"done":true,"id":"2","note":"x","owner":null}]`+"\n", string(data))

	var none []string
	data, err = MarshalJSONify(map[string]any{"b": none, "a": []int{1}, "t": time.Date(2024, 1, 2, 3, 4, 5, 6000, time.UTC)})
	require.NoError(t, err)
	require.Equal(t, `{"a":[1],"b":[],"t":"Tue, 02 Jan 2024 03:04:05 GMT"}`+"\n", string(data))

	_, err = MarshalJSONify(DictOf(P[any, any](1, 1), P[any, any]("a", 2)))
	require.EqualError(t, err, "'<' not supported between instances of 'str' and 'int'")
	_, err = MarshalJSONify(NewSet(1))
	require.EqualError(t, err, "Object of type set is not JSON serializable")
	loop := NewList[any]()
	loop.Append(loop)
	_, err = MarshalJSONify(loop)
	require.EqualError(t, err, "Circular reference detected")
	require.Equal(t, "[[...]]", Repr(loop))
	data, err = MarshalJSONifyAs(DictOf(P[any, any]("a", NewList[any]()), P[any, any]("b", Tuple{1})), JSONStyle{Indented: true})
	require.NoError(t, err)
	require.Equal(t, "{\n  \"a\": [],\n  \"b\": [\n    1\n  ]\n}\n", string(data))
}

func TestExceptions(t *testing.T) {
	app := NewClass("AppError")
	missing := NewClass("Missing", app, KeyError)
	err := fmt.Errorf("wrapped: %w", Raise(missing, "id", 5))
	e, ok := Is(err, ValueError, LookupError)
	require.True(t, ok)
	require.Equal(t, "('id', 5)", e.Error())
	require.Equal(t, "Missing('id', 5)", Repr(e))
	require.Equal(t, "[Missing AppError KeyError LookupError Exception BaseException]", fmt.Sprint(missing.MRO()))
	_, ok = Is(io.EOF, Exception)
	require.False(t, ok)
	_, ok = Is(nil, Exception)
	require.False(t, ok)

	require.Equal(t, "", ValueError.New().Error())
	require.Equal(t, "None", Exception.New(nil).Error())
	require.Equal(t, "'k'", KeyError.New("k").Error())
	require.Equal(t, "[Errno 2] No such file or directory: '/nope'", FileNotFoundError.New(2, "No such file or directory", "/nope").Error())
	caused := RuntimeError.New("outer").From(io.EOF)
	require.ErrorIs(t, caused, io.EOF)
	args, err := GetAttr(e, "args")
	require.NoError(t, err)
	require.Equal(t, Tuple{"id", 5}, args)
	_, err = GetAttr(nil, "x")
	require.EqualError(t, err, "'NoneType' object has no attribute 'x'")
	require.NoError(t, SetAttr(e, "code", 404))
	require.True(t, HasAttr(e, "code"))
	require.True(t, IsInstance(e, "KeyError"))
}

// quota is an exception with a field of its own.
type quota struct {
	*Raised
	Limit int
}

func TestEmbeddedException(t *testing.T) {
	class := NewClass("Quota")
	err := error(&quota{class.New("too much"), 3})
	_, ok := Is(err, class)
	require.True(t, ok)
	var own *quota
	require.True(t, errors.As(err, &own))
	require.Equal(t, 3, own.Limit)
	require.Equal(t, "too much", err.Error())
}

func TestTypedArithmetic(t *testing.T) {
	for _, f := range []func() (int, error){
		func() (int, error) { return FloorDivInt(math.MinInt, -1) },
		func() (int, error) { return ParseInt("9223372036854775808") },
	} {
		_, err := f()
		_, ok := Is(err, NotPorted)
		require.True(t, ok)
	}
	require.Equal(t, -4, sureInt(t)(FloorDivInt(-7, 2)))
	require.Equal(t, 2, sureInt(t)(ModInt(-7, 3)))
	require.Equal(t, -4, Quo(-7, 2))
	require.Equal(t, -1, Rem(7, -2))
	_, err := ModInt(1, 0)
	require.EqualError(t, err, "integer modulo by zero")
	_, err = DivFloat(1, 0)
	require.EqualError(t, err, "float division by zero")
	f, err := TrueDivInt(math.MaxInt, 3)
	require.NoError(t, err)
	require.Equal(t, 3.0744573456182584e18, f)
	_, err = IntOf(nil)
	require.EqualError(t, err, "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
}

func sureInt(t *testing.T) func(n int, err error) int {
	return func(n int, err error) int {
		require.NoError(t, err)
		return n
	}
}

func TestUUID(t *testing.T) {
	u, err := ParseUUID("{urn:uuid:12345678-1234-5678-1234-567812345678}")
	require.NoError(t, err)
	require.Equal(t, "12345678-1234-5678-1234-567812345678", Str(u))
	require.Equal(t, "UUID('12345678-1234-5678-1234-567812345678')", Repr(u))
	data, err := MarshalJSONify(Tuple{u})
	require.NoError(t, err)
	require.Equal(t, `["12345678-1234-5678-1234-567812345678"]`+"\n", string(data))
	_, err = ParseUUID("x")
	require.EqualError(t, err, "badly formed hexadecimal UUID string")
	_, err = ParseUUID("g2345678123456781234567812345678")
	require.EqualError(t, err, "invalid literal for int() with base 16: 'g2345678123456781234567812345678'")
	version, err := GetAttr(NewUUID4(), "version")
	require.NoError(t, err)
	require.Equal(t, 4, version)
}

func TestStringsByCodePoint(t *testing.T) {
	require.Equal(t, 3, StrLen("a😀\xed\xa0\x80"))
	s, err := StrAt("日本", -1)
	require.NoError(t, err)
	require.Equal(t, "本", s)
	lo := 1
	s, err = StrSlice("héllo", &lo, nil, nil)
	require.NoError(t, err)
	require.Equal(t, "éllo", s)
	require.Equal(t, []string{"a", "b c "}, SplitFields(" a  b c ", 1))
	require.Equal(t, "1, 2", must2(Join(", ", []string{"1", "2"})))
}

func must2(s string, err error) string {
	must(err)
	return s
}
