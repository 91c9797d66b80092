// This file holds how folded values become ir.Const and back, and the constants of Python's library.

package lower

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// constant returns v as a Const, nil when it has no such form.
func constant(v any, depth int) *ir.Const {
	if depth > foldDepth {
		return nil
	}
	switch v := v.(type) {
	case nil:
		return &ir.Const{Kind: ir.ConstNone}
	case bool:
		return &ir.Const{Kind: ir.ConstBool, Bool: v}
	case int:
		return &ir.Const{Kind: ir.ConstInt, Int: int64(v)}
	case *big.Int:
		return &ir.Const{Kind: ir.ConstInt, Big: v}
	case float64:
		return &ir.Const{Kind: ir.ConstFloat, Float: v}
	case string:
		return &ir.Const{Kind: ir.ConstStr, Text: v}
	case []byte:
		return &ir.Const{Kind: ir.ConstBytes, Text: string(v)}
	case py.Tuple:
		return constants(ir.ConstTuple, v, depth)
	case *py.List[any]:
		return constants(ir.ConstList, v.Values(), depth)
	case *py.Set[any]:
		return constants(ir.ConstSet, slices.Collect(v.All()), depth)
	case *py.Dict[any, any]:
		var items []any
		for key, value := range v.All() {
			items = append(items, key, value)
		}
		return constants(ir.ConstDict, items, depth)
	}
	return nil
}

func constants(kind ir.ConstKind, values []any, depth int) *ir.Const {
	c := &ir.Const{Kind: kind, Items: make([]*ir.Const, len(values))}
	for i, v := range values {
		if c.Items[i] = constant(v, depth+1); c.Items[i] == nil {
			return nil
		}
	}
	return c
}

// value returns what c holds, as package py has it.
func value(c *ir.Const) any {
	switch c.Kind {
	case ir.ConstNone:
		return nil
	case ir.ConstBool:
		return c.Bool
	case ir.ConstInt:
		if c.Big != nil {
			return c.Big
		}
		return int(c.Int)
	case ir.ConstFloat:
		return c.Float
	case ir.ConstStr:
		return c.Text
	case ir.ConstBytes:
		return []byte(c.Text)
	}
	return container(c)
}

func container(c *ir.Const) any {
	items := make([]any, len(c.Items))
	for i, item := range c.Items {
		items[i] = value(item)
	}
	switch c.Kind {
	case ir.ConstTuple:
		return py.Tuple(items)
	case ir.ConstList:
		return py.NewList(items...)
	case ir.ConstSet:
		return py.NewSet(items...)
	}
	d := py.NewDict[any, any]()
	for i := 0; i < len(items); i += 2 {
		d.Set(items[i], items[i+1])
	}
	return d
}

// hasSet reports whether v is or holds a set: its order depends on hashes, which differ from run to run.
func hasSet(v any) bool {
	switch v := v.(type) {
	case *py.Set[any]:
		return true
	case py.Tuple:
		return slices.ContainsFunc(v, hasSet)
	case *py.List[any]:
		return slices.ContainsFunc(v.Values(), hasSet)
	case *py.Dict[any, any]:
		for _, item := range v.All() {
			if hasSet(item) {
				return true
			}
		}
	}
	return false
}

// libraryConstant returns the value of a constant of Python's library.
func libraryConstant(qualified string) (any, error) {
	if v, ok := libraryConstants[qualified]; ok {
		return v, nil
	}
	if v, ok := statusAttribute(qualified); ok {
		return v, nil
	}
	if m := statusConstant.FindStringSubmatch(qualified); m != nil {
		return strconv.Atoi(m[1] + m[2])
	}
	return nil, errNotConst
}

// statusConstant finds the constants of starlette.status, which FastAPI hands on: their names hold their values.
var statusConstant = regexp.MustCompile(`^(?:fastapi|starlette)\.status\.(?:HTTP_([1-5]\d\d)|WS_(1\d\d\d))_[A-Z_]+$`)

const (
	lowerLetters = "abcdefghijklmnopqrstuvwxyz"
	hexLetters   = "abcdef"
	punctuation  = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
)

// libraryConstants holds documented constants of modules string, math, os and decimal.
var libraryConstants = map[string]any{
	"string.ascii_lowercase": lowerLetters, "string.ascii_uppercase": strings.ToUpper(lowerLetters),
	"string.ascii_letters": lowerLetters + strings.ToUpper(lowerLetters), "string.digits": "0123456789",
	"string.hexdigits": "0123456789" + hexLetters + strings.ToUpper(hexLetters), "string.octdigits": "01234567",
	"string.punctuation": punctuation, "string.whitespace": " \t\n\r\v\f",
	"os.SEEK_SET": 0, "os.SEEK_CUR": 1, "os.SEEK_END": 2, "io.SEEK_SET": 0, "io.SEEK_CUR": 1, "io.SEEK_END": 2,
	"math.pi": 3.141592653589793, "math.e": 2.718281828459045, "math.tau": 6.283185307179586,
	"decimal.ROUND_DOWN": "ROUND_DOWN", "decimal.ROUND_UP": "ROUND_UP", "decimal.ROUND_CEILING": "ROUND_CEILING", "decimal.ROUND_FLOOR": "ROUND_FLOOR",
	"decimal.ROUND_HALF_UP": "ROUND_HALF_UP", "decimal.ROUND_HALF_DOWN": "ROUND_HALF_DOWN", "decimal.ROUND_HALF_EVEN": "ROUND_HALF_EVEN",
	"decimal.ROUND_05UP": "ROUND_05UP",
}
