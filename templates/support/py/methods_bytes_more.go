// More methods of bytes: those that look at ASCII letters, ends and places (library reference, "Bytes and Bytearray
// Operations").

package py

import "bytes"

// asciiCase returns c in the other case when it is a letter from first to last.
func asciiCase(c, first, last byte) byte {
	if first <= c && c <= last {
		return c ^ 0x20
	}
	return c
}

func bytesEach(f func(byte) byte) method {
	return method{shape: noArgs, call: func(b any, _ []any) (any, error) {
		out := bytes.Clone(b.([]byte))
		for i, c := range out {
			out[i] = f(c)
		}
		return out, nil
	}}
}

func bytesStripSide(trim func([]byte, string) []byte) func(any, []any) (any, error) {
	return func(b any, args []any) (any, error) {
		if given(args[0], nil) == nil {
			return trim(b.([]byte), " \t\n\r\v\f"), nil
		}
		set, err := bytesArg(args[0])
		if err != nil {
			return nil, err
		}
		for _, c := range set {
			if c >= 0x80 {
				return nil, NotPorted.New("stripping bytes above 127 is not supported")
			}
		}
		return trim(b.([]byte), string(set)), nil
	}
}

func bytesCount(b any, args []any) (any, error) {
	if i, ok := small(Value(args[0])); ok && i >= 0 && i < 256 {
		return bytes.Count(b.([]byte), []byte{byte(i)}), nil
	}
	sub, err := bytesArg(args[0])
	if len(sub) == 0 {
		return orNil(len(b.([]byte))+1, err)
	}
	return orNil(bytes.Count(b.([]byte), sub), err)
}

func bytesIndex(b any, args []any) (any, error) {
	at, err := bytesFind(b, args)
	if at == -1 {
		return nil, ValueError.New("subsection not found")
	}
	return at, err
}

func bytesRemove(trim func(b, edge []byte) []byte) func(any, []any) (any, error) {
	return func(b any, args []any) (any, error) {
		edge, err := bytesArg(args[0])
		return orNil(trim(b.([]byte), edge), err)
	}
}
