// Encoding text to bytes.

package py

import (
	"fmt"
	"strings"
)

// Encode returns s.encode(encoding, errors) for UTF-8, ASCII, Latin-1, UTF-16
// and UTF-32. Characters that have no bytes raise UnicodeEncodeError unless
// errors says ignore, replace, backslashreplace, xmlcharrefreplace,
// surrogatepass or surrogateescape; an unknown encoding raises LookupError.
func Encode(s, encoding, errors string) ([]byte, error) {
	switch name := codecName(encoding); name {
	case "utf-8":
		return encodeUTF8(s, errors)
	case "utf-8-sig":
		data, err := encodeUTF8(s, errors)
		return append([]byte("\xef\xbb\xbf"), data...), err
	case "ascii":
		return encodeNarrow(s, "ascii", 0x80, "ordinal not in range(128)", errors)
	case "latin-1":
		return encodeNarrow(s, "latin-1", 0x100, "ordinal not in range(256)", errors)
	case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
		return encodeWide(s, name)
	}
	return nil, raisef(LookupError, "unknown encoding: %s", encoding)
}

func isSurrogate(r rune) bool { return r >= 0xd800 && r <= 0xdfff }

func encodeUTF8(s, errors string) ([]byte, error) {
	if !strings.Contains(s, "\xed") {
		return []byte(s), nil
	}
	refused := func(r rune) bool { return isSurrogate(r) && errors != "surrogatepass" }
	whole := func(b *strings.Builder, r rune) { writeRune(b, r) }
	return encodeRunes(Runes(s), "utf-8", refused, whole, "surrogates not allowed", errors)
}

func encodeNarrow(s, codec string, limit rune, reason, errors string) ([]byte, error) {
	refused := func(r rune) bool { return r >= limit }
	single := func(b *strings.Builder, r rune) { b.WriteByte(byte(r)) }
	return encodeRunes(Runes(s), codec, refused, single, reason, errors)
}

// encodeRunes writes what the codec takes and hands runs of the rest to the
// error handler.
func encodeRunes(runes []rune, codec string, refused func(rune) bool, write func(*strings.Builder, rune), reason, errors string) ([]byte, error) {
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		if !refused(runes[i]) {
			write(&b, runes[i])
			continue
		}
		end := i + 1
		for end < len(runes) && refused(runes[end]) {
			end++
		}
		for _, r := range runes[i:end] {
			text, ok := replacement(r, errors)
			if !ok {
				return nil, encodeError(codec, runes, i, end, reason, errors)
			}
			b.WriteString(text)
		}
		i = end - 1
	}
	return []byte(b.String()), nil
}

func encodeError(codec string, runes []rune, start, end int, reason, errors string) error {
	switch errors {
	case "", "strict", "surrogatepass", "surrogateescape":
		return UnicodeEncodeError.New(codec, Text(runes), start, end, reason)
	}
	return raisef(LookupError, "unknown error handler name '%s'", errors)
}

// replacement returns what an error handler writes for a character.
func replacement(r rune, errors string) (string, bool) {
	switch errors {
	case "ignore":
		return "", true
	case "replace":
		return "?", true
	case "backslashreplace":
		return escapeRune(r), true
	case "xmlcharrefreplace":
		return fmt.Sprintf("&#%d;", r), true
	case "surrogateescape":
		if r >= 0xdc80 && r <= 0xdcff {
			return string([]byte{byte(r - 0xdc00)}), true
		}
	}
	return "", false
}

// encodeWide writes UTF-16 or UTF-32; without a byte order in its name it is
// little-endian with a byte order mark.
func encodeWide(s, name string) ([]byte, error) {
	runes := Runes(s)
	for i, r := range runes {
		if isSurrogate(r) {
			return nil, UnicodeEncodeError.New(name, s, i, i+1, "surrogates not allowed")
		}
	}
	if len(name) == 6 {
		runes = append([]rune{0xfeff}, runes...)
	}
	var out []byte
	for _, r := range runes {
		if !strings.HasPrefix(name, "utf-16") {
			out = appendUnit(out, uint32(r), 4, strings.HasSuffix(name, "be"))
			continue
		}
		if r > 0xffff {
			r -= 0x10000
			out = appendUnit(out, uint32(0xd800+r>>10), 2, strings.HasSuffix(name, "be"))
			r = 0xdc00 + r&0x3ff
		}
		out = appendUnit(out, uint32(r), 2, strings.HasSuffix(name, "be"))
	}
	return out, nil
}

// appendUnit appends a number of the width in bytes.
func appendUnit(out []byte, v uint32, width int, big bool) []byte {
	for i := range width {
		shift := 8 * i
		if big {
			shift = 8 * (width - 1 - i)
		}
		out = append(out, byte(v>>shift))
	}
	return out
}
