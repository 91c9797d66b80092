// This file holds the values that keys are tried with: at the boundaries of their type, of another type, and hostile ones.

package plan

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// numberTexts are texts that int() and float() of Python read, or nearly.
var numberTexts = []string{
	"0", "1", "-1", "2", "10", "007", "+5", " 7 ", "1.0", "1.5", ".5", "1.", "1e3", "1_000", "0x1f", "١٢", "１", "nan", "inf", "-0", "-0.0",
	"2147483648", maxInt64, overInt64, "-9223372036854775808", fortyDigits, "1e400", "0.1", "2.675", "1,5", "--1",
}

// wordTexts are texts that programs take for something else.
var wordTexts = []string{
	"", " ", "true", "false", "True", "on", "yes", "null", "None", "undefined", "a,b", "a b", "A", "[]", "{}", "1;2", "-", "*", "all",
	"2024-02-29", "2023-02-29", "2024-02-29T23:59:60Z", "2024-13-01", sampleUUID, "a@b", "x@example.org", "/", "http://example.org/",
}

// hostileTexts are what people send who want to break something, and what the world's languages send.
var hostileTexts = []string{
	`<script>alert("1")</script>`, `"><img src=x onerror=alert(1)>`, `'`, `"`, `\`, "&amp;&<>", `' OR '1'='1`, `"; DROP TABLE x; --`, "{{7*7}}",
	"${7*7}", "%s%s%n", "{0}", "../../etc/passwd", `..\..\x`, "a\x00b", "a\r\nX-Injected: 1", "a\nb", "\t", "\u2028", "ü", "ÄÖÜß", "日本語", "😀", "👩\u200d👩\u200d👧",
	"e\u0301", "ﬁ", "İ", "ǅ", "\u202eabc", "\ufeff", "\u200b", "\xff", "\xed\xa0\x80", "\xc3", "\xf0\x9f", "a\u00a0b", "\u0085", "\x1c",
	strings.Repeat("x", 255), strings.Repeat("x", 256), strings.Repeat("ü", 2000), strings.Repeat("a b ", 1000),
}

// wordsOf returns the texts that the view is about: what it compares the key with, also behind the beginnings that it asks
// for, sort orders also backwards, credentials that are well formed and wrong, and an ordinary text with white space around
// it and in other letters.
func wordsOf(k Key) []string {
	out := slices.Clone(k.Values)
	if k.Place != Headers && (k.Type == Unknown || k.Type == Str) {
		text := sampleKey(k, 0)
		out = append(out, "  "+text+"\t", swapCase(text))
	}
	if k.Place != Headers && (k.Type == Int || k.Type == Float) {
		out = append(out, " 7 ")
	}
	for _, prefix := range k.Prefixes {
		out = append(out, prefix, prefix+sample(k.Name, k.Type, 0))
		for _, v := range k.Values {
			out = append(out, prefix+v)
		}
	}
	switch name := strings.ToLower(k.Name); {
	case strings.Contains(name, "sort") || strings.Contains(name, "order"):
		for _, v := range k.Values {
			out = append(out, "-"+v)
		}
	case name == "authorization":
		out = append(out, "Basic YTpi", "Basic YWRhOg==", "Bearer x.y.z", "Bearer")
	}
	return out
}

// swapCase returns a text with the other case of each letter.
func swapCase(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, text)
}

// edgesOf returns the texts that a key is tried with, those that its type and its view are about first.
func edgesOf(k Key) []string {
	var out []string
	for _, v := range k.Values {
		out = append(out, v, strings.ToUpper(v), " "+v, v+"x", "-"+v)
	}
	switch k.Type {
	case Int, Float:
		return append(append(out, numberTexts...), wordTexts...)
	case Unknown, Str:
		return append(append(out, wordTexts...), numberTexts...)
	}
	return append(append(out, wordTexts...), numberTexts[:12]...)
}

// wrongJSON are values of every type of JSON, as they are written.
var wrongJSON = []string{
	"null", `""`, `"text"`, `" "`, `"1"`, `"1.0"`, `" 2 "`, `"true"`, `"off"`, "0", "1", "-1", "2", "3.0", "1.5", "1e2", "-0.0", "true", "false", "[]", "{}", `["a"]`,
	`[1, "b", null]`, `{"a": 1}`, maxInt64, overInt64, fortyDigits, "1e400", "NaN", "-Infinity", "0.1", "2.675", "1E-7", `"\u00fc"`, `"\ud83d\ude00"`, `"\ud800"`,
	`"\u0000"`, `"\u2028"`, `"<script>alert(1)</script>"`, `"a\nb\t\"\\"`, `"😀ÄÖ"`, `"2024-02-29"`, `"2024-02-29T12:30:00Z"`, `"` + sampleUUID + `"`,
	`[[[[1]]]]`, `{"a": {"b": {"c": null}}}`,
}

// constraintJSON returns the values around each bound of a field.
func (f *Field) constraintJSON() []string {
	var out []string
	for _, bound := range []*float64{f.Ge, f.Gt, f.Le, f.Lt} {
		if bound != nil {
			out = append(out, f.around(*bound)...)
		}
	}
	for _, bound := range []*int{f.MinLength, f.MaxLength} {
		if bound != nil && *bound < 20000 {
			out = append(out, f.ofLength(*bound-1), f.ofLength(*bound), f.ofLength(*bound+1), f.ofRunes(*bound), f.ofRunes(*bound+1))
		}
	}
	for _, choice := range f.Choices {
		out = append(out, choice, strings.ToUpper(choice), `[`+choice+`]`)
	}
	if f.Pattern != "" {
		out = append(out, `"a"`, `"A1"`, `"a b"`, `"a\n"`, `"123"`, `"abc-123"`)
	}
	return out
}

func (f *Field) around(bound float64) []string {
	text := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	out := []string{text(bound - 1), text(bound), text(bound + 1), quote(text(bound)), text(bound) + ".0"}
	if f.Type == Float {
		out = append(out, text(math.Nextafter(bound, bound-1)), text(math.Nextafter(bound, bound+1)))
	}
	return out
}

// ofLength returns a text or a list of a length.
func (f *Field) ofLength(n int) string {
	n = max(n, 0)
	if f.Type != List {
		return quote(strings.Repeat("x", n))
	}
	item := `"a"`
	if f.Item != nil {
		item = sampleJSON(f.Item, "", nil)
	}
	return "[" + strings.TrimSuffix(strings.Repeat(item+", ", n), ", ") + "]"
}

// ofRunes returns a text of as many code points, each of several bytes.
func (f *Field) ofRunes(n int) string {
	if f.Type == List {
		return f.ofLength(n)
	}
	return quote(strings.Repeat("😀", n))
}
