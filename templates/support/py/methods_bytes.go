// The methods of bytes that web programs use.

package py

import (
	"bytes"
	"encoding/hex"
)

var bytesMethods = map[string]method{
	"decode":     {shape: keywords, max: 2, names: []string{"encoding", "errors"}, call: bytesDecode},
	"hex":        {shape: noArgs, call: func(b any, _ []any) (any, error) { return hex.EncodeToString(b.([]byte)), nil }},
	"startswith": bytesEdge("startswith", bytes.HasPrefix),
	"endswith":   bytesEdge("endswith", bytes.HasSuffix),
	"find":       {shape: oneArg, max: 1, call: bytesFind},
	"split":      {shape: keywords, max: 2, names: []string{"sep", "maxsplit"}, call: bytesSplit},
	"replace":    {shape: positional, min: 2, max: 3, call: bytesReplace},
	"strip":      {shape: positional, max: 1, call: bytesStrip},
	"join":       {shape: oneArg, max: 1, call: bytesJoin},

	"upper":        bytesEach(func(c byte) byte { return asciiCase(c, 'a', 'z') }),
	"lower":        bytesEach(func(c byte) byte { return asciiCase(c, 'A', 'Z') }),
	"lstrip":       {shape: positional, max: 1, call: bytesStripSide(bytes.TrimLeft)},
	"rstrip":       {shape: positional, max: 1, call: bytesStripSide(bytes.TrimRight)},
	"count":        {shape: oneArg, max: 1, call: bytesCount},
	"index":        {shape: oneArg, max: 1, call: bytesIndex},
	"removeprefix": {shape: oneArg, max: 1, call: bytesRemove(bytes.TrimPrefix)},
	"removesuffix": {shape: oneArg, max: 1, call: bytesRemove(bytes.TrimSuffix)},
}

func bytesDecode(b any, args []any) (any, error) {
	encoding, errors, err := codecArgs("decode", args)
	if err != nil {
		return nil, err
	}
	return orNil(Decode(b.([]byte), encoding, errors))
}

// bytesArg returns an argument that must be bytes.
func bytesArg(arg any) ([]byte, error) {
	b, ok := Value(arg).([]byte)
	if !ok {
		return nil, raisef(TypeError, "a bytes-like object is required, not '%s'", label(arg))
	}
	return b, nil
}

func bytesEdge(name string, f func(b, edge []byte) bool) method {
	return method{shape: tupleArgs, min: 1, max: 1, call: func(b any, args []any) (any, error) {
		edges, ok := Value(args[0]).(Tuple)
		if !ok {
			edges = Tuple{args[0]}
		}
		for _, item := range edges {
			edge, isBytes := Value(item).([]byte)
			if !isBytes {
				return nil, raisef(TypeError, "%s first arg must be bytes or a tuple of bytes, not %s", name, label(args[0]))
			}
			if f(b.([]byte), edge) {
				return true, nil
			}
		}
		return false, nil
	}}
}

func bytesFind(b any, args []any) (any, error) {
	if i, ok := small(Value(args[0])); ok {
		if i < 0 || i > 255 {
			return nil, ValueError.New("byte must be in range(0, 256)")
		}
		return bytes.IndexByte(b.([]byte), byte(i)), nil
	}
	sub, ok := Value(args[0]).([]byte)
	if !ok {
		return nil, raisef(TypeError, "argument should be integer or bytes-like object, not '%s'", label(args[0]))
	}
	return bytes.Index(b.([]byte), sub), nil
}

func bytesSplit(b any, args []any) (any, error) {
	limit, err := indexArg(given(args[1], -1))
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	if given(args[0], nil) == nil {
		for _, field := range SplitFields(string(b.([]byte)), limit) {
			out.Append([]byte(field))
		}
		return out, nil
	}
	sep, err := bytesArg(args[0])
	if err != nil {
		return nil, err
	}
	parts, err := Split(string(b.([]byte)), string(sep), limit)
	for _, part := range parts {
		out.Append([]byte(part))
	}
	return orNil(out, err)
}

func bytesReplace(b any, args []any) (any, error) {
	old, err := bytesArg(args[0])
	if err != nil {
		return nil, err
	}
	with, err := bytesArg(args[1])
	if err != nil {
		return nil, err
	}
	limit, err := indexArg(given(args[2], -1))
	return orNil(bytes.Replace(b.([]byte), old, with, limit), err)
}

func bytesStrip(b any, args []any) (any, error) {
	if given(args[0], nil) == nil {
		return bytes.Trim(b.([]byte), " \t\n\r\v\f"), nil
	}
	set, err := bytesArg(args[0])
	if err != nil {
		return nil, err
	}
	in := func(c byte) bool { return bytes.IndexByte(set, c) >= 0 }
	text := b.([]byte)
	for len(text) > 0 && in(text[0]) {
		text = text[1:]
	}
	for len(text) > 0 && in(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	return text, nil
}

func bytesJoin(b any, args []any) (any, error) {
	items, err := ToList(args[0])
	if err != nil {
		return nil, TypeError.New("can only join an iterable")
	}
	parts := make([][]byte, items.Len())
	for i, item := range items.Values() {
		part, ok := item.([]byte)
		if !ok {
			return nil, raisef(TypeError, "sequence item %d: expected a bytes-like object, %s found", i, label(item))
		}
		parts[i] = part
	}
	return bytes.Join(parts, b.([]byte)), nil
}
