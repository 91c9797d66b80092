// Encoding and decoding text.

package py

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"
)

// Decode returns data.decode(encoding, errors) for UTF-8, UTF-16, UTF-32, ASCII
// and Latin-1. Undecodable bytes raise UnicodeDecodeError unless errors says
// ignore, replace, backslashreplace, surrogateescape or surrogatepass; an
// unknown encoding raises LookupError.
func Decode(data []byte, encoding, errors string) (string, error) {
	if len(data) == 0 {
		return "", nil
	}
	switch name := codecName(encoding); name {
	case "utf-8":
		return decodeUTF8(data, errors)
	case "utf-8-sig":
		return decodeUTF8([]byte(strings.TrimPrefix(string(data), "\xef\xbb\xbf")), errors)
	case "ascii":
		return decodeASCII(data, errors)
	case "latin-1":
		runes := make([]rune, len(data))
		for i, b := range data {
			runes[i] = rune(b)
		}
		return Text(runes), nil
	case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
		return decodeWide(data, name)
	}
	return "", raisef(LookupError, "unknown encoding: %s", encoding)
}

// codecName returns the plain name of an encoding's aliases.
func codecName(name string) string {
	plain := strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(name))
	switch plain {
	case "utf8", "utf-8", "u8":
		return "utf-8"
	case "ascii", "us-ascii", "646":
		return "ascii"
	case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "cp819", "l1":
		return "latin-1"
	case "utf16", "utf32":
		return "utf-" + plain[3:]
	case "utf-16le", "utf-16be", "utf-32le", "utf-32be":
		return plain[:6] + "-" + plain[6:]
	}
	return plain
}

func decodeUTF8(data []byte, errors string) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	var b strings.Builder
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || size > 1 {
			b.Write(data[i : i+size])
			i += size
			continue
		}
		if r, n := decodeRune(string(data[i:])); n == 3 && errors == "surrogatepass" {
			writeRune(&b, r)
			i += 3
			continue
		}
		n, reason := badUTF8(data[i:])
		if err := repairBytes(&b, "utf-8", data, i, i+n, reason, errors); err != nil {
			return "", err
		}
		i += n
	}
	return b.String(), nil
}

// badUTF8 returns how many bytes at the start of data CPython takes for one
// error, and how it words it.
func badUTF8(data []byte) (n int, reason string) {
	need, low, high := 0, byte(0x80), byte(0xbf)
	switch c := data[0]; {
	case c >= 0xc2 && c <= 0xdf:
		need = 1
	case c >= 0xe0 && c <= 0xef:
		need = 2
		if c == 0xe0 {
			low = 0xa0
		} else if c == 0xed {
			high = 0x9f
		}
	case c >= 0xf0 && c <= 0xf4:
		need = 3
		if c == 0xf0 {
			low = 0x90
		} else if c == 0xf4 {
			high = 0x8f
		}
	default:
		return 1, "invalid start byte"
	}
	for n = 1; n <= need; n++ {
		if n == len(data) {
			return n, "unexpected end of data"
		}
		if data[n] < low || data[n] > high {
			return n, "invalid continuation byte"
		}
		low, high = 0x80, 0xbf
	}
	return 1, "invalid start byte"
}

func decodeASCII(data []byte, errors string) (string, error) {
	var b strings.Builder
	for i, c := range data {
		if c < utf8.RuneSelf {
			b.WriteByte(c)
			continue
		}
		if err := repairBytes(&b, "ascii", data, i, i+1, "ordinal not in range(128)", errors); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// repairBytes writes what the error handler makes of data[start:end].
func repairBytes(b *strings.Builder, codec string, data []byte, start, end int, reason, errors string) error {
	switch errors {
	case "ignore":
	case "replace":
		b.WriteRune(utf8.RuneError)
	case "backslashreplace":
		for _, c := range data[start:end] {
			b.WriteString(escapeRune(rune(c)))
		}
	case "surrogateescape":
		for _, c := range data[start:end] {
			writeRune(b, 0xdc00+rune(c))
		}
	case "", "strict", "surrogatepass":
		return UnicodeDecodeError.New(codec, data, start, end, reason)
	default:
		return raisef(LookupError, "unknown error handler name '%s'", errors)
	}
	return nil
}

// decodeWide decodes UTF-16 and UTF-32; without a byte order in the name or in
// the data it is little-endian.
func decodeWide(data []byte, name string) (string, error) {
	width := 2
	if strings.HasPrefix(name, "utf-32") {
		width = 4
	}
	var order binary.ByteOrder = binary.LittleEndian
	if strings.HasSuffix(name, "be") {
		order = binary.BigEndian
	}
	units := wideUnits(data, width, order)
	if len(name) == 6 && len(units) > 0 {
		if units[0] == 0xfffe || units[0] == -0x20000 {
			units = wideUnits(data, width, binary.BigEndian)
		}
		if units[0] == 0xfeff {
			units = units[1:]
		}
	}
	if cut := len(data) % width; cut != 0 {
		return "", UnicodeDecodeError.New(name, data, len(data)-cut, len(data), "truncated data")
	}
	return joinUnits(units, width, name, data)
}

func wideUnits(data []byte, width int, order binary.ByteOrder) []rune {
	var units []rune
	for ; len(data) >= width; data = data[width:] {
		if width == 2 {
			units = append(units, rune(order.Uint16(data)))
		} else {
			units = append(units, rune(order.Uint32(data)))
		}
	}
	return units
}

// joinUnits joins surrogate pairs of UTF-16 and keeps lone ones.
func joinUnits(units []rune, width int, name string, data []byte) (string, error) {
	var b strings.Builder
	for i := 0; i < len(units); i++ {
		c := units[i]
		if c < 0 || c > utf8.MaxRune {
			return "", UnicodeDecodeError.New(name, data, i*4, i*4+4, "code point not in range(0x110000)")
		}
		if width == 2 && c>>10 == 0x36 && i+1 < len(units) && units[i+1]>>10 == 0x37 {
			c = 0x10000 + (c-0xd800)<<10 + units[i+1] - 0xdc00
			i++
		}
		writeRune(&b, c)
	}
	return b.String(), nil
}
