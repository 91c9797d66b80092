// This file holds ordinary values: what a client would send for a key of that name and type.

package plan

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// named are the values of keys whose name says what they hold. The first word that the name contains wins. They are the
// same for every route, so that who registers can log in.
var named = []pair{
	{"email", "ada%s@example.org"},
	{"passw", "Secret-123"},
	{"pwd", "Secret-123"},
	{"confirm", "Secret-123"},
	{"url", "https://example.org/%s"},
	{"link", "https://example.org/%s"},
	{"phone", "+1555010%s"},
	{"datetime", "2024-02-29T12:30:00"},
	{"date", "2024-02-29"},
	{"_at", "2024-02-29T12:30:00"},
	{"time", "12:30"},
	{"count", "2"},
	{"page", "1"},
	{"limit", "5"},
	{"size", "5"},
	{"offset", "0"},
	{"number", "3"},
	{"amount", "10"},
	{"price", "9.5"},
	{"quantity", "2"},
	{"age", "36"},
	{"year", "2024"},
	{"user", "ada%s"},
	{"login", "ada%s"},
	{"lang", "en"},
	{"color", "red"},
	{"uuid", sampleUUID},
	{"_id", "1"},
	{"name", "Ada %s"},
	{"title", "A title %s"},
}

// sample returns an ordinary text for a key. Different variants are different where two of a kind may not be equal.
func sample(name string, t Type, variant int) string {
	switch t {
	case Int:
		return strconv.Itoa(variant + 2)
	case Float:
		return fmt.Sprintf("%d.5", variant+1)
	case Bool:
		return "true"
	case UUID:
		return sampleUUID
	case Date:
		return "2024-02-29"
	case Datetime:
		return "2024-02-29T12:30:00"
	case Email:
		return byName("email", variant)
	}
	if name == "id" {
		return strconv.Itoa(variant + 1)
	}
	return byName(strings.ToLower(name), variant)
}

func byName(name string, variant int) string {
	suffix := ""
	if variant > 0 {
		suffix = strconv.Itoa(variant)
	}
	for _, n := range named {
		if strings.Contains(name, n.name) {
			return strings.TrimSpace(strings.ReplaceAll(n.value, "%s", suffix))
		}
	}
	return strings.TrimSpace("sample " + suffix)
}

// sampleKey returns an ordinary text for a key: a constant that the view compares it with, or one by name and type.
func sampleKey(k Key, variant int) string {
	if len(k.Values) > 0 && k.Type != Int {
		return k.Values[variant%len(k.Values)]
	}
	return sample(k.Name, k.Type, variant)
}

// sampleJSON returns JSON that keeps every constraint of the field.
func sampleJSON(f *Field, path string, changes map[string]string) string {
	switch {
	case len(f.Choices) > 0:
		return f.Choices[0]
	case f.Type == Object:
		return renderJSON(f, path, changes)
	case f.Type == List:
		return sampleList(f, path, changes)
	case f.Type == Int:
		return strconv.Itoa(int(math.Ceil(f.within(2, 1))))
	case f.Type == Float:
		return strconv.FormatFloat(f.within(2.5, 0.5), 'f', -1, 64)
	case f.Type == Bool:
		return "true"
	}
	return quote(f.sized(sample(f.Name, f.Type, 0)))
}

// sampleList returns one item, or as many as there must be.
func sampleList(f *Field, path string, changes map[string]string) string {
	count := 1
	if f.MinLength != nil {
		count = min(max(1, *f.MinLength), 50)
	}
	if f.MaxLength != nil {
		count = min(count, *f.MaxLength)
	}
	item := `"a"`
	if f.Item != nil {
		item = valueAt(f.Item, join(path, "0"), changes)
	}
	return "[" + strings.TrimSuffix(strings.Repeat(item+", ", count), ", ") + "]"
}

// within moves a number into the bounds.
func (f *Field) within(n, step float64) float64 {
	if f.Ge != nil {
		n = math.Max(n, *f.Ge)
	}
	if f.Gt != nil {
		n = math.Max(n, *f.Gt+step)
	}
	if f.Le != nil {
		n = math.Min(n, *f.Le)
	}
	if f.Lt != nil {
		n = math.Min(n, *f.Lt-step)
	}
	return n
}

// sized makes a text as long as it must be.
func (f *Field) sized(text string) string {
	if f.MinLength != nil {
		for len(text) < min(*f.MinLength, 10000) {
			text += "z"
		}
	}
	if f.MaxLength != nil && len(text) > *f.MaxLength {
		text = text[:max(0, *f.MaxLength)]
	}
	return text
}

// absent in the place of a value leaves its key out.
const absent = "\x00absent"

// renderJSON returns an object with an ordinary value for each field. Changes holds other values by the path of the field:
// owner.age, tags.0, and "*" for what follows the last field.
func renderJSON(f *Field, path string, changes map[string]string) string {
	var members []string
	if f != nil {
		for i := range f.Fields {
			inner := &f.Fields[i]
			value := valueAt(inner, join(path, inner.Name), changes)
			if value != absent {
				members = append(members, quote(inner.Name)+": "+value)
			}
		}
	}
	if more, ok := changes[join(path, "*")]; ok && more != "" {
		members = append(members, more)
	}
	return "{" + strings.Join(members, ", ") + "}"
}

func valueAt(f *Field, path string, changes map[string]string) string {
	if value, changed := changes[path]; changed {
		return value
	}
	return sampleJSON(f, path, changes)
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
