// Base64 without tolerance, and the smaller encodings of module base64.

package py

import (
	"bytes"
	"encoding/base32"
	"encoding/hex"
)

// B64DecodeStrict returns base64.b64decode(data, validate=True): anything but letters of the alphabet and padding at the
// end raises binascii.Error.
func B64DecodeStrict(data any) ([]byte, error) {
	text, err := b64Text(data)
	if err != nil {
		return nil, err
	}
	if len(text) > 0 && text[0] == '=' {
		return nil, BinasciiError.New("Leading padding not allowed")
	}
	quad, pads := 0, 0
	for i, c := range text {
		switch {
		case c == '=':
			if pads++; quad >= 2 && quad+pads >= 4 {
				if i+1 < len(text) {
					return nil, BinasciiError.New("Excess data after padding")
				}
				return a2b(text)
			}
		case sextet(c) > 63:
			return nil, BinasciiError.New("Only base64 data is allowed")
		case pads > 0:
			return nil, BinasciiError.New("Discontinuous padding not allowed")
		default:
			quad = (quad + 1) % 4
		}
	}
	return a2b(text)
}

// B32Encode returns base64.b32encode(data).
func B32Encode(data []byte) []byte { return base32.StdEncoding.AppendEncode(nil, data) }

// B16Encode returns base64.b16encode(data).
func B16Encode(data []byte) []byte { return bytes.ToUpper(hex.AppendEncode(nil, data)) }
