// Converters: what a variable of a rule accepts, the value that it becomes and
// the text that it becomes in a built URL (werkzeug.routing.converters).
package web

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Converter is a custom converter, a subclass of werkzeug.routing.BaseConverter.
type Converter struct {
	Regex        string                    // "" means [^/]+
	FromArgument bool                      // the regex is the first argument in the rule
	Number       string                    // "int" or "float": the text becomes such a number, as IntegerConverter and FloatConverter make it
	Weight       int                       // 0 means 100, and 50 for numbers
	Path         bool                      // the regex may match slashes (part_isolating = False)
	ToValue      func(string) (any, error) // nil keeps the text; ErrNoValue answers 404
	ToURL        func(any) (string, error) // nil quotes str(value)
}

// ErrNoValue is werkzeug.routing.ValidationError: the converter has no value for
// this text, and the request is answered by 404 without trying other rules.
var ErrNoValue = errors.New("the converter has no value for this text")

// converter is one bound to the arguments in a rule.
type converter struct {
	name      string
	regex     string
	weight    int
	isolating bool
	toValue   func(string) (any, error)
	toURL     func(any) (string, error)
	words     []string // of any(...)
}

const (
	intRegex   = `\p{Nd}+`
	floatRegex = `\p{Nd}+\.\p{Nd}+`
	uuidRegex  = `[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}`
)

// converter returns the converter of that name with its arguments bound.
func (m *Map) converter(name, args string) (converter, error) {
	list, named, err := converterArgs(args)
	if err != nil {
		return converter{}, err
	}
	if custom, ok := m.opt.Converters[name]; ok {
		if custom.FromArgument && len(list) > 0 {
			custom.Regex = list[0]
		}
		return custom.bind(name), nil
	}
	switch name {
	case "default", "string":
		return stringConverter(list, named)
	case "int":
		return numberConverter("int", intRegex, intValue, list, named)
	case "float":
		return numberConverter("float", floatRegex, floatValue, list, named)
	case "any":
		return anyConverter(list), nil
	case "path":
		return converter{name: name, regex: `[^/].*?`, weight: 200, toURL: quoteValue}, nil
	case "uuid":
		return converter{name: name, regex: uuidRegex, weight: 100, isolating: true, toValue: uuidValue, toURL: plainValue}, nil
	}
	return converter{}, fmt.Errorf("the converter '%s' does not exist", name)
}

func (c Converter) bind(name string) converter {
	out := converter{name: name, regex: ungrouped(pythonClasses(c.Regex)), weight: c.Weight, isolating: !c.Path, toValue: c.ToValue, toURL: c.ToURL}
	if c.Regex == "" {
		out.regex = `[^/]+`
	}
	if c.Weight == 0 {
		out.weight = 100
	}
	if c.ToURL == nil {
		out.toURL = quoteValue
	}
	if c.Number != "" {
		out.number(c)
	}
	return out
}

// number lets a converter make numbers of what its regular expression finds.
func (c *converter) number(as Converter) {
	if as.Weight == 0 {
		c.weight = 50
	}
	convert := intValue
	if as.Number == "float" {
		convert = floatValue
	}
	c.toValue = func(text string) (any, error) {
		v, err := convert(text)
		if errors.Is(err, ErrNoValue) {
			return nil, py.ValueError.New("could not convert string to " + as.Number + ": " + py.Repr(text))
		}
		return v, err
	}
	c.toURL = func(v any) (string, error) { return numberText(as.Number, v) }
}

// pythonClasses spells Python's Unicode classes for RE2, whose own are ASCII.
func pythonClasses(re string) string {
	return strings.NewReplacer(`\\`, `\\`, `\d`, `\p{Nd}`, `[\w`, `[\p{L}\p{N}_`, `\w`, `[\p{L}\p{N}_]`).Replace(re)
}

// ungrouped returns a regular expression whose groups are not captured, since only the variables of a rule are.
func ungrouped(re string) string {
	var b strings.Builder
	inClass := false
	for i := 0; i < len(re); i++ {
		b.WriteByte(re[i])
		switch {
		case re[i] == '\\' && i+1 < len(re):
			i++
			b.WriteByte(re[i])
		case re[i] == '[':
			inClass = true
		case re[i] == ']':
			inClass = false
		case re[i] == '(' && !inClass && !strings.HasPrefix(re[i:], "(?"):
			b.WriteString("?:")
		}
	}
	return b.String()
}

// stringConverter has the arguments minlength, maxlength and length. It refuses
// counts above 1000, which RE2 does not have.
func stringConverter(list []string, named map[string]string) (converter, error) {
	bounds := map[string]int{"minlength": 1, "maxlength": -1, "length": -1}
	for i, name := range []string{"minlength", "maxlength", "length"} {
		if i < len(list) {
			named[name] = list[i]
		}
	}
	for name, text := range named {
		n, err := strconv.Atoi(text)
		if _, known := bounds[name]; !known || err != nil || n < 0 || n > 1000 {
			return converter{}, fmt.Errorf("the string converter does not take %s=%s", name, text)
		}
		bounds[name] = n
	}
	count := fmt.Sprintf("{%d,}", bounds["minlength"])
	if high := bounds["maxlength"]; high >= 0 {
		count = fmt.Sprintf("{%d,%d}", bounds["minlength"], high)
	}
	if n := bounds["length"]; n >= 0 {
		count = fmt.Sprintf("{%d}", n)
	}
	return converter{name: "string", regex: `[^/]` + count, weight: 100, isolating: true, toURL: quoteValue}, nil
}

func anyConverter(words []string) converter {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = regexp.QuoteMeta(w)
	}
	c := converter{name: "any", regex: "(?:" + strings.Join(quoted, "|") + ")", weight: 100, isolating: true, words: words}
	c.toURL = func(v any) (string, error) {
		text, err := plainValue(v)
		if err == nil && !slices.Contains(words, text) {
			sorted := slices.Sorted(slices.Values(words))
			return "", fmt.Errorf("'%s' is not one of '%s'", text, strings.Join(slices.Compact(sorted), "', '"))
		}
		return text, err
	}
	return c
}

// numberOptions are the arguments of int and float.
type numberOptions struct {
	digits   int
	min, max *float64
	signed   bool
}

func numberConverter(name, regex string, value func(string) (any, error), list []string, named map[string]string) (converter, error) {
	names := []string{"fixed_digits", "min", "max", "signed"}
	if name == "float" {
		names = names[1:]
	}
	for i, text := range list {
		if i >= len(names) {
			return converter{}, fmt.Errorf("the %s converter takes %d arguments", name, len(names))
		}
		named[names[i]] = text
	}
	opt, err := numberArgs(named)
	if err != nil {
		return converter{}, fmt.Errorf("the %s converter: %w", name, err)
	}
	if opt.signed {
		regex = "-?" + regex
	}
	c := converter{name: name, regex: regex, weight: 50, isolating: true}
	c.toValue = func(s string) (any, error) { return opt.value(s, value) }
	c.toURL = func(v any) (string, error) { return opt.url(name, v) }
	return c, nil
}

func numberArgs(named map[string]string) (numberOptions, error) {
	var opt numberOptions
	for name, text := range named {
		f, err := strconv.ParseFloat(text, 64)
		switch {
		case name == "signed":
			opt.signed, err = text != "False" && text != "0" && text != "None", nil
		case text == "None":
			err = nil
		case name == "fixed_digits":
			opt.digits = int(f)
		case name == "min":
			opt.min = &f
		case name == "max":
			opt.max = &f
		default:
			err = fmt.Errorf("unknown argument %s", name)
		}
		if err != nil {
			return opt, err
		}
	}
	return opt, nil
}

// value converts the text of a path segment; ErrNoValue answers 404.
func (o numberOptions) value(s string, convert func(string) (any, error)) (any, error) {
	if o.digits != 0 && runes(s) != o.digits {
		return nil, ErrNoValue
	}
	v, err := convert(s)
	if err != nil {
		return nil, err
	}
	f := toFloat(v)
	if o.min != nil && f < *o.min || o.max != nil && f > *o.max {
		return nil, ErrNoValue
	}
	return v, nil
}

// url writes a number into a URL; fixed digits are padded with zeros.
func (o numberOptions) url(kind string, v any) (string, error) {
	text, err := numberText(kind, v)
	if err != nil {
		return "", err
	}
	sign, digits := "", text
	if strings.HasPrefix(text, "-") {
		sign, digits = "-", text[1:]
	}
	if pad := o.digits - len(text); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	return sign + digits, nil
}

// toFloat compares ints of any size with the bounds in a rule.
func toFloat(v any) float64 {
	switch v := v.(type) {
	case int:
		return float64(v)
	case *big.Int:
		f, _ := new(big.Float).SetInt(v).Float64()
		return f
	case float64:
		return v
	}
	return 0
}
