// Base64, as Python's modules base64 and binascii read and write it.

package py

import (
	"encoding/base64"
	"fmt"
)

// BinasciiError is binascii.Error.
var BinasciiError = NewClass("Error", ValueError)

// B64EncodeOf returns base64.b64encode(data) of a value that must be bytes.
func B64EncodeOf(data any) ([]byte, error) {
	b, ok := data.([]byte)
	if !ok {
		return nil, raisef(TypeError, "a bytes-like object is required, not '%s'", TypeName(data))
	}
	return B64Encode(b), nil
}

// URLSafeB64Encode returns base64.urlsafe_b64encode(data).
func URLSafeB64Encode(data []byte) []byte { return base64.URLEncoding.AppendEncode(nil, data) }

// URLSafeB64Decode returns base64.urlsafe_b64decode(data).
func URLSafeB64Decode(data any) ([]byte, error) {
	text, err := b64Text(data)
	if err != nil {
		return nil, err
	}
	for i, c := range text {
		switch c {
		case '-':
			text[i] = '+'
		case '_':
			text[i] = '/'
		}
	}
	return a2b(text)
}

// B64Decode returns base64.b64decode(data): what is no letter of the alphabet is
// skipped, and missing or wrong padding raises binascii.Error.
func B64Decode(data any) ([]byte, error) {
	text, err := b64Text(data)
	if err != nil {
		return nil, err
	}
	return a2b(text)
}

// b64Text returns a copy of the bytes of text or bytes; other text than ASCII raises ValueError.
func b64Text(data any) ([]byte, error) {
	switch data := data.(type) {
	case string:
		for _, r := range data {
			if r > 127 {
				return nil, ValueError.New("string argument should contain only ASCII characters")
			}
		}
		return []byte(data), nil
	case []byte:
		return append([]byte{}, data...), nil
	}
	return nil, raisef(TypeError, "argument should be a bytes-like object or ASCII string, not '%s'", TypeName(data))
}

// a2b is binascii.a2b_base64 without strict mode.
func a2b(text []byte) ([]byte, error) {
	out := []byte{}
	quad, pads, left := 0, 0, byte(0)
	for _, c := range text {
		if c == '=' {
			if quad >= 2 {
				if pads++; quad+pads >= 4 {
					return out, nil
				}
			}
			continue
		}
		v := sextet(c)
		if v > 63 {
			continue
		}
		pads = 0
		switch quad {
		case 0:
			quad, left = 1, v
		case 1:
			out = append(out, left<<2|v>>4)
			quad, left = 2, v&0x0f
		case 2:
			out = append(out, left<<4|v>>2)
			quad, left = 3, v&0x03
		case 3:
			out = append(out, left<<6|v)
			quad, left = 0, 0
		}
	}
	switch quad {
	case 0:
		return out, nil
	case 1:
		return nil, BinasciiError.New(fmt.Sprintf(
			"Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1))
	}
	return nil, BinasciiError.New("Incorrect padding")
}

// sextet returns the value of a letter of the alphabet, more than 63 for any other byte.
func sextet(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c - 'A'
	case 'a' <= c && c <= 'z':
		return c - 'a' + 26
	case '0' <= c && c <= '9':
		return c - '0' + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return 255
}
