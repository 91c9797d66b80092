// The spelling of a hashed key as text, from which keys of tuples and frozen
// sets are built.

package py

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// spellKey returns a text that is the same for equal keys only.
func spellKey(h any) string {
	switch h := h.(type) {
	case nil:
		return "n"
	case int:
		return "i" + strconv.Itoa(h)
	case string:
		return "s" + h
	case float64:
		return "f" + strconv.FormatFloat(h, 'x', -1, 64)
	case bigKey:
		return "i" + string(h)
	case bytesKey:
		return "b" + string(h)
	case tupleKey:
		return "t" + string(h)
	case setKey:
		return "z" + string(h)
	}
	return fmt.Sprintf("o%T:%v", h, h)
}

// hashFrozen spells the sorted keys of a frozen set.
func hashFrozen(s anySet) (any, error) {
	var keys []string
	for item := range s.allAny() {
		h, err := hashKey(item)
		if err != nil {
			return nil, err
		}
		text := spellKey(h)
		keys = append(keys, strconv.Itoa(len(text))+":"+text)
	}
	slices.Sort(keys)
	return setKey(strings.Join(keys, "")), nil
}
