// What bytes(...) makes, and other builtins that build values.

package py

import "strings"

// BytesOf returns bytes(x): so many zeros for an int, a copy of bytes, or the numbers of an iterable. It raises
// TypeError for text and ValueError for numbers that are no bytes.
func BytesOf(x any) ([]byte, error) {
	switch v := Value(x).(type) {
	case []byte:
		return append([]byte{}, v...), nil
	case string:
		return nil, TypeError.New("string argument without an encoding")
	case int, bool:
		n, _ := small(v)
		if n < 0 {
			return nil, ValueError.New("negative count")
		}
		return make([]byte, n), nil
	case *List[int]:
		return bytesOfInts(v)
	}
	items, err := Iter(x)
	if err != nil {
		return nil, raisef(TypeError, "cannot convert '%s' object to bytes", label(x))
	}
	out := []byte{}
	for item := range items {
		if _, isInt := integer(Value(item)); !isInt {
			return nil, raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(item))
		}
		n, fits := small(Value(item))
		if !fits || n < 0 || n > 255 {
			return nil, ValueError.New("bytes must be in range(0, 256)")
		}
		out = append(out, byte(n))
	}
	return out, nil
}

// bytesOfInts returns bytes(list).
func bytesOfInts(list *List[int]) ([]byte, error) {
	out := make([]byte, 0, list.Len())
	for n := range list.All() {
		if n < 0 || n > 255 {
			return nil, ValueError.New("bytes must be in range(0, 256)")
		}
		out = append(out, byte(n))
	}
	return out, nil
}

// BytesFromHex returns bytes.fromhex(text), which skips white space between the bytes; other text raises ValueError.
func BytesFromHex(text string) ([]byte, error) {
	out := []byte{}
	runes := Runes(text)
	wrong := func(at int) error {
		return raisef(ValueError, "non-hexadecimal number found in fromhex() arg at position %d", at)
	}
	for i := 0; i < len(runes); {
		if runes[i] < 128 && strings.ContainsRune(" \t\n\r\v\f", runes[i]) {
			i++
			continue
		}
		var value byte
		for k := range 2 {
			if i+k >= len(runes) || runes[i+k] > 127 {
				return nil, wrong(i + k)
			}
			digit, ok := hexDigit(byte(runes[i+k]))
			if !ok {
				return nil, wrong(i + k)
			}
			value = value<<4 | digit
		}
		out = append(out, value)
		i += 2
	}
	return out, nil
}

// MaxAmong returns max(a, b, ...), or raises TypeError.
func MaxAmong(values ...any) (any, error) { return Max(Tuple(values), nil) }

// MinAmong returns min(a, b, ...), or raises TypeError.
func MinAmong(values ...any) (any, error) { return Min(Tuple(values), nil) }

// FromKeys returns dict.fromkeys(keys, value), or raises TypeError.
func FromKeys(keys, value any) (*Dict[any, any], error) {
	items, err := Iter(keys)
	if err != nil {
		return nil, err
	}
	d := NewDict[any, any]()
	for k := range items {
		if err := SetItem(d, k, value); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// First returns next(iter(x)), or raises StopIteration for nothing and TypeError for what is not iterable.
func First(x any) (any, error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	for item := range items {
		return item, nil
	}
	return nil, StopIteration.New()
}

// FirstOr returns next(iter(x), fallback), or raises TypeError for what is not iterable.
func FirstOr(x, fallback any) (any, error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	for item := range items {
		return item, nil
	}
	return fallback, nil
}
