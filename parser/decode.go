// This file holds decoding: from the bytes of a file to its text (language reference, "Encoding declarations", PEP 263).

package parser

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

var (
	declaration = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`)
	blankLine   = regexp.MustCompile(`^[ \t\f]*(?:[#\r\n]|$)`)
	byteMark    = []byte("\xef\xbb\xbf")

	errNull = errors.New("source code cannot contain null bytes")
)

// encodings holds the encodings other than UTF-8 by their normalised names in Python's module encodings.
var encodings = map[string]encoding.Encoding{
	"iso_8859_1": charmap.ISO8859_1, "latin_1": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "l1": charmap.ISO8859_1,
	"iso8859_1": charmap.ISO8859_1, "cp819": charmap.ISO8859_1,
	"iso_8859_2": charmap.ISO8859_2, "iso8859_2": charmap.ISO8859_2, "latin2": charmap.ISO8859_2,
	"iso_8859_3": charmap.ISO8859_3, "iso8859_3": charmap.ISO8859_3, "iso_8859_4": charmap.ISO8859_4,
	"iso8859_4": charmap.ISO8859_4, "iso_8859_5": charmap.ISO8859_5, "iso8859_5": charmap.ISO8859_5,
	"cyrillic": charmap.ISO8859_5, "iso_8859_6": charmap.ISO8859_6, "iso_8859_7": charmap.ISO8859_7,
	"iso8859_7": charmap.ISO8859_7, "greek": charmap.ISO8859_7, "iso_8859_8": charmap.ISO8859_8,
	"hebrew": charmap.ISO8859_8, "iso_8859_9": charmap.ISO8859_9, "iso8859_9": charmap.ISO8859_9,
	"latin5": charmap.ISO8859_9, "iso_8859_10": charmap.ISO8859_10, "iso_8859_13": charmap.ISO8859_13,
	"iso_8859_14": charmap.ISO8859_14, "iso_8859_15": charmap.ISO8859_15, "iso8859_15": charmap.ISO8859_15,
	"latin9": charmap.ISO8859_15, "iso_8859_16": charmap.ISO8859_16,
	"cp1250": charmap.Windows1250, "windows_1250": charmap.Windows1250, "cp1251": charmap.Windows1251,
	"windows_1251": charmap.Windows1251, "cp1252": charmap.Windows1252, "windows_1252": charmap.Windows1252,
	"cp1253": charmap.Windows1253, "cp1254": charmap.Windows1254, "cp1255": charmap.Windows1255,
	"cp1256": charmap.Windows1256, "cp1257": charmap.Windows1257, "cp1258": charmap.Windows1258,
	"cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852,
	"cp855": charmap.CodePage855, "cp858": charmap.CodePage858, "cp860": charmap.CodePage860,
	"cp862": charmap.CodePage862, "cp863": charmap.CodePage863, "cp865": charmap.CodePage865,
	"cp866": charmap.CodePage866, "koi8_r": charmap.KOI8R, "koi8_u": charmap.KOI8U, "mac_roman": charmap.Macintosh,
	"macroman": charmap.Macintosh, "mac_cyrillic": charmap.MacintoshCyrillic,
	"euc_jp": japanese.EUCJP, "eucjp": japanese.EUCJP, "ujis": japanese.EUCJP, "shift_jis": japanese.ShiftJIS,
	"sjis": japanese.ShiftJIS, "shiftjis": japanese.ShiftJIS, "cp932": japanese.ShiftJIS,
	"iso2022_jp": japanese.ISO2022JP, "iso_2022_jp": japanese.ISO2022JP,
	"euc_kr": korean.EUCKR, "euckr": korean.EUCKR, "cp949": korean.EUCKR,
	"gb2312": simplifiedchinese.GBK, "gbk": simplifiedchinese.GBK, "cp936": simplifiedchinese.GBK,
	"gb18030": simplifiedchinese.GB18030, "hz": simplifiedchinese.HZGB2312, "big5": traditionalchinese.Big5,
}

// Decode returns the text of a file: in UTF-8, without a byte order mark, with LF for every line ending. It refuses
// null bytes, an unknown encoding, and bytes that are not valid in the encoding that one of the first two lines
// declares, UTF-8 if none does.
func Decode(raw []byte) (string, error) {
	marked := bytes.HasPrefix(raw, byteMark)
	raw = bytes.TrimPrefix(raw, byteMark)
	if bytes.IndexByte(raw, 0) >= 0 {
		return "", errNull
	}
	name := declared(raw)
	if name == "utf_8" || name == "" {
		return decodeUTF8(raw)
	}
	if marked {
		return "", fmt.Errorf("encoding %s with a byte order mark of UTF-8", name)
	}
	if name == "utf8" || name == "u8" || name == "utf" {
		return decodeUTF8(raw)
	}
	return decodeAs(name, raw)
}

func decodeUTF8(raw []byte) (string, error) {
	if !utf8.Valid(raw) {
		at := invalid(raw)
		line := 1 + bytes.Count(raw[:at], []byte("\n"))
		return "", fmt.Errorf("byte 0x%02x in line %d is not UTF-8 and no encoding is declared", raw[at], line)
	}
	return lines(string(raw)), nil
}

// invalid returns the position of the first byte that is not UTF-8.
func invalid(raw []byte) int {
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return 0
}

func decodeAs(name string, raw []byte) (string, error) {
	if name == "ascii" || name == "us_ascii" || name == "646" {
		if !wordASCII(string(raw)) {
			return "", errors.New("text declared as ascii has other bytes")
		}
		return lines(string(raw)), nil
	}
	enc, ok := encodings[name]
	if !ok {
		return "", fmt.Errorf("unknown encoding %s", name)
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if page, ok := enc.(*charmap.Charmap); ok {
		text, err = decodePage(page, raw), nil
	}
	if err != nil {
		return "", err
	}
	if bytes.ContainsRune(text, utf8.RuneError) {
		return "", fmt.Errorf("text declared as %s has bytes that are not", name)
	}
	return lines(string(text)), nil
}

// decodePage decodes an encoding of single bytes. Python's ISO 8859 has the control characters from 0x80 to 0x9f, which
// package charmap leaves out.
func decodePage(page *charmap.Charmap, raw []byte) []byte {
	iso := page.DecodeByte(0x80) == utf8.RuneError
	text := make([]byte, 0, len(raw)+len(raw)/8)
	for _, b := range raw {
		r := page.DecodeByte(b)
		if iso && b >= 0x80 && b < 0xa0 {
			r = rune(b)
		}
		text = utf8.AppendRune(text, r)
	}
	return text
}

// declared returns the normalised name of the encoding that the first two lines declare, or "".
func declared(raw []byte) string {
	for range 2 {
		line := raw
		end := bytes.IndexAny(raw, "\r\n")
		if end >= 0 {
			line = raw[:end]
		}
		if m := declaration.FindSubmatch(line); m != nil {
			return normalised(string(m[1]))
		}
		if end < 0 || !blankLine.Match(line) {
			return ""
		}
		if raw[end] == '\r' && end+1 < len(raw) && raw[end+1] == '\n' {
			end++
		}
		raw = raw[end+1:]
	}
	return ""
}

// normalised returns the name under which encodings has an encoding; as in CPython, what follows the name of UTF-8 or
// Latin-1 behind a hyphen means nothing.
func normalised(name string) string {
	name = strings.NewReplacer("-", "_", ".", "_").Replace(strings.ToLower(name))
	for _, known := range []string{"latin_1", "iso_8859_1", "iso_latin_1"} {
		if name == known || strings.HasPrefix(name, known+"_") {
			return "iso_8859_1"
		}
	}
	if name == "utf_8" || strings.HasPrefix(name, "utf_8_") {
		return "utf_8"
	}
	return name
}

// lines replaces the line endings CR LF and CR by LF.
func lines(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}
