// Hashing of dynamic dictionary keys: which values are one key, and which
// cannot be a key at all.

package py

import (
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// A Hasher is a type of the program that decides itself which of its values
// are one key; PyHash returns a comparable value.
type Hasher interface{ PyHash() any }

// The comparable stand-ins of values that Go cannot use as map keys.
type (
	bigKey   string
	bytesKey string
	tupleKey string
	setKey   string
	nanKey   struct{}
)

// hashKey returns the comparable form of a dynamic key. 1, 1.0 and True are one
// key (SEMANTICS F22). Lists, dicts and sets raise TypeError.
func hashKey(k any) (any, error) {
	switch k := k.(type) {
	case nil, int, string:
		return k, nil
	case bool:
		return intOfBool(k), nil
	case float64:
		return floatKey(k), nil
	case *big.Int:
		if k.IsInt64() {
			return int(k.Int64()), nil
		}
		return bigKey(k.String()), nil
	case []byte:
		return bytesKey(k), nil
	case Tuple:
		return hashTuple(k)
	case Mixed:
		return hashKey(k.PyBase())
	case Hasher:
		h := k.PyHash()
		if err, refused := h.(error); refused {
			return nil, err
		}
		if fields, ok := h.(Tuple); ok {
			return hashTuple(append(Tuple{reflect.TypeOf(k).String()}, fields...))
		}
		return h, nil
	case anyList, anyDict:
		return nil, unhashable(k)
	case anySet:
		if !k.isFrozen() {
			return nil, unhashable(k)
		}
		return hashFrozen(k)
	}
	if !reflect.ValueOf(k).Comparable() {
		return nil, unhashable(k)
	}
	return k, nil
}

func unhashable(k any) error {
	return raisef(TypeError, "unhashable type: '%s'", label(k))
}

func intOfBool(b bool) int {
	if b {
		return 1
	}
	return 0
}

// floatKey gives integral floats the key of the equal int.
func floatKey(f float64) any {
	switch {
	case math.IsNaN(f):
		return nanKey{}
	case f != math.Trunc(f) || math.IsInf(f, 0):
		return f
	case f >= -(1<<63) && f < 1<<63:
		return int(f)
	}
	i, _ := big.NewFloat(f).Int(nil)
	return bigKey(i.String())
}

// hashTuple spells the keys of the items one after the other, each with its
// length, so that different tuples never meet.
func hashTuple(t Tuple) (any, error) {
	var b strings.Builder
	for _, item := range t {
		h, err := hashKey(item)
		if err != nil {
			return nil, err
		}
		text := spellKey(h)
		b.WriteString(strconv.Itoa(len(text)))
		b.WriteByte(':')
		b.WriteString(text)
	}
	return tupleKey(b.String()), nil
}
