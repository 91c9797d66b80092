// This file holds the bodies that a view is tried with: each field of its JSON changed, and bodies that are broken as a whole.

package plan

import (
	"strings"
)

// takesBody reports whether requests of the method usually have a body.
func takesBody(method string) bool { return method == "POST" || method == "PUT" || method == "PATCH" }

// fieldVariants changes each field of the JSON body, also those within others.
func fieldVariants(d draft) []variant {
	body := d.route.body()
	if body == nil || !takesBody(d.method) {
		return nil
	}
	return append(membersOf(body, "", 0), variant{kindKey, func(d *draft) { d.json["*"] = `"nobody_reads": 1` }})
}

// maxDepth bounds how deep models within models are followed.
const maxDepth = 4

func membersOf(f *Field, path string, depth int) []variant {
	var out []variant
	if depth > maxDepth {
		return nil
	}
	for i := range f.Fields {
		inner := &f.Fields[i]
		out = append(out, changesOf(inner, join(path, inner.Name), depth)...)
	}
	if f.Item != nil {
		out = append(out, changesOf(f.Item, join(path, "0"), depth)...)
	}
	return out
}

// changesOf leaves a field out, and gives it every value that its constraints and the types of JSON suggest.
func changesOf(f *Field, path string, depth int) []variant {
	put := func(kind, value string) variant {
		return variant{kind, func(d *draft) { d.json[path] = value }}
	}
	var out []variant
	if !strings.HasSuffix(path, ".0") && path != "0" {
		out = append(out, put(kindMissing, absent))
	}
	for _, value := range f.constraintJSON() {
		out = append(out, put(kindBoundary, value))
	}
	if len(f.Choices) == 0 && (f.Type == Str || f.Type == Unknown) {
		text := sample(f.Name, f.Type, 0)
		out = append(out, put(kindWord, quote("  "+text+"\n")), put(kindWord, quote(swapCase(text))))
	}
	for _, value := range wrongJSON {
		out = append(out, put(kindKey, value))
	}
	for _, text := range hostileTexts {
		out = append(out, put(kindHostile, rawQuote(text)))
	}
	return append(out, membersOf(f, path, depth+1)...)
}

// rawQuote writes a text as JSON with its bytes as they are, even those that are not UTF-8.
func rawQuote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "\x00", `\u0000`, "\x1c", `\u001c`).Replace(text) + `"`
}

// brokenBodies are bodies that are not the JSON object that a view wants.
var brokenBodies = []string{
	"", "{", "}", "null", "[]", "1", `"text"`, "true", "{}", "[{}]", `[1, "a", null]`, "NaN", "{'a': 1}", `{"a": 1,}`, `{"a" 1}`, `{"a": 1} x`, "\ufeff{}",
	`{"a": 1, "a": 2}`, `{"a": "\ud800"}`, "{\"a\": \"\xff\"}", "{\"a\": \"b\nc\"}", `{"a": 01}`, `{"a": 1e999}`, `{"a": -}`, `{"": {"": ""}}`, " \n {} \n", "/* */ {}",
	`{"a": ` + fortyDigits + `}`, strings.Repeat("[", 200) + strings.Repeat("]", 200), `{"a": "` + strings.Repeat("x", 70000) + `"}`, "a=1&b=2", "\x00", "{\"a\": 1}\x00",
	`{"__proto__": {"x": 1}}`, `{"a": "<b>&'\""}`,
}

// kinds are the Content-Types that a body may claim to have.
var kinds = []string{
	"-", "text/plain", "application/json; charset=utf-8", "application/json; charset=latin-1", "APPLICATION/JSON", "application/vnd.api+json", "application/jsonx", "json",
	"application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "text/html; charset=utf-8", "application/octet-stream", "application/xml",
}

// bodyVariants sends bodies of every kind, under every Content-Type. Also methods without a body get a few.
func bodyVariants(d draft) []variant {
	var out []variant
	if !takesBody(d.method) {
		for _, body := range []string{"", "{}", "a=1"} {
			out = append(out, variant{kindBody, func(d *draft) { d.raw = []byte(body) }})
		}
		return out
	}
	for _, kind := range kinds {
		out = append(out, variant{kindBody, func(d *draft) { d.kind = kind }})
	}
	out = append(out, variant{kindBody, func(d *draft) {
		d.form, d.files, d.multipart, d.json, d.raw = nil, nil, false, map[string]string{}, nil
	}})
	if len(d.route.keys(Form))+len(d.route.keys(Files)) > 0 {
		out = append(out, variant{kindBody, func(d *draft) { d.multipart = true }}, variant{kindBody, func(d *draft) { d.raw, d.kind = []byte("--x\r\nbroken"), "multipart/form-data; boundary=x" }})
	}
	for _, body := range brokenBodies {
		out = append(out, variant{kindBody, func(d *draft) { d.raw = []byte(body) }})
	}
	return append(out, latin(d)...)
}

// latin sends a body in other encodings than UTF-8.
func latin(d draft) []variant {
	var out []variant
	for _, text := range []string{"\xff\xfe{\x00}\x00", "{\x00}\x00", "\x00{\x00}", "{\"a\": \"\xe9\"}"} {
		out = append(out, variant{kindBody, func(d *draft) { d.raw = []byte(text) }})
	}
	if len(d.route.keys(Form)) > 0 {
		for _, text := range []string{"a=%zz&b=%", "a=\xff", "=&==&a", "a=1;b=2", "%00=%00", strings.Repeat("k=v&", 1200), "a=" + strings.Repeat("x", 600000)} {
			out = append(out, variant{kindBody, func(d *draft) { d.raw, d.kind = []byte(text), "application/x-www-form-urlencoded" }})
		}
	}
	return out
}
