// This file reads constraints: ge=1, max_length=20, pattern="...".

package pydantic

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// limit is one constraint.
type limit struct {
	name  string
	value *ir.Const
	match string // pattern: the expression in Go's syntax
	quiet bool   // schemas do not show it
}

// number returns a constant for a table.
func number(digits string) *ir.Const {
	n := int64(0)
	for _, c := range digits {
		n = n*10 + int64(c-'0')
	}
	return &ir.Const{Kind: ir.ConstInt, Int: n}
}

// limitsOf says which constraints a kind of value takes.
var limitsOf = map[shapeKind]string{
	intShape: " gt ge lt le multiple_of ", floatShape: " gt ge lt le multiple_of ",
	decimalShape: " gt ge lt le multiple_of max_digits decimal_places ",
	setShape:     " min_length max_length ", frozenSetShape: " min_length max_length ", tupleOfShape: " min_length max_length ",
	strShape:   " min_length max_length pattern strip_whitespace ",
	bytesShape: " min_length max_length ", secretShape: " min_length max_length ", libraryShape: " min_length max_length ",
	listShape: " min_length max_length unique ", dictShape: " min_length max_length ",
}

// limitKeyword adds a keyword argument that is a constraint to s; of an optional value it is the inner one's. It
// returns false for other keywords.
func (d *describer) limitKeyword(s *shape, k *pyast.Keyword) bool {
	if d.models.one() {
		if k = d.limitOne(s, k); k == nil {
			return false
		}
	}
	if k.Arg == "strict" {
		return d.strictKeyword(s, k)
	}
	if !strings.Contains(" gt ge lt le multiple_of min_length max_length pattern strip_whitespace max_digits decimal_places unique ", " "+k.Arg+" ") {
		return false
	}
	if s.kind == optionalOf {
		return d.limitKeyword(s.args[0], k)
	}
	value := d.constant(k.Value)
	if call, ok := k.Value.(*pyast.Call); ok && s.kind == decimalShape && value == nil && d.nameIn(call.Func) == "decimal.Decimal" {
		value = d.decimalDigits(call)
	}
	if value != nil && value.Kind == ir.ConstNone {
		return true
	}
	if !strings.Contains(limitsOf[s.kind], " "+k.Arg+" ") || s.kind == secretShape && d.models.one() || !fits(s.kind, k.Arg, value) || s.kind == libraryShape && s.tag != "SecretBytes" {
		d.refuse(diag.ModelField, k, "the constraint %s of a field of %s is not translated", k.Arg, d.owner.Name)
		return true
	}
	d.addLimit(s, k, value)
	return true
}

// strictKeyword reads strict=True of a scalar.
func (d *describer) strictKeyword(s *shape, k *pyast.Keyword) bool {
	value := d.constant(k.Value)
	switch s = s.inner(); {
	case value == nil || value.Kind != ir.ConstBool:
		return false
	case s.kind != intShape && s.kind != floatShape && s.kind != strShape && s.kind != boolShape:
		return !value.Bool
	case value.Bool:
		s.limits = append(s.limits, limit{name: "strict"})
	}
	return true
}

func (d *describer) addLimit(s *shape, k *pyast.Keyword, value *ir.Const) {
	l := limit{name: k.Arg, value: value}
	switch k.Arg {
	case "pattern":
		match, ok := goPattern(value.Text)
		if d.models.one() {
			match, ok = goMatch(value.Text)
		}
		if !ok {
			d.refuse(diag.ModelPattern, k, "the pattern %s is not provably the same in Go", value.Text)
		}
		l.match = match
	case "strip_whitespace", "unique":
		if !value.Bool {
			return
		}
		l.name, l.value = strings.TrimSuffix(k.Arg, "_whitespace"), nil
	}
	for i := range s.limits {
		if s.limits[i].name == l.name {
			s.limits[i] = l
			return
		}
	}
	s.limits = append(s.limits, l)
}

// fits reports whether a constraint's value is of the kind that it needs.
func fits(kind shapeKind, name string, value *ir.Const) bool {
	if value == nil || value.Big != nil {
		return false
	}
	switch name {
	case "pattern":
		return value.Kind == ir.ConstStr
	case "strip_whitespace", "unique":
		return value.Kind == ir.ConstBool
	case "min_length", "max_length", "max_digits", "decimal_places":
		return value.Kind == ir.ConstInt && value.Int >= 0
	case "multiple_of":
		return kind == decimalShape && isDigits(value) || value.Kind == ir.ConstInt && value.Int > 0 || kind == floatShape && value.Kind == ir.ConstFloat && value.Float > 0
	}
	return value.Kind == ir.ConstInt || kind == floatShape && value.Kind == ir.ConstFloat || kind == decimalShape && isDigits(value)
}

// isDigits reports whether a constant is a decimal's digits, or a float that is written so.
func isDigits(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstStr:
		return plainDigits.MatchString(c.Text)
	case ir.ConstFloat:
		return plainDigits.MatchString(spell(c))
	}
	return false
}

// plainPattern is what Rust's regex crate, which Pydantic uses, and Go's regexp read alike: literals, classes of
// ASCII, groups, repetitions, anchors. Classes that are Unicode in Rust and ASCII in Go are spelled out or refused.
var plainPattern = regexp.MustCompile(`^(?:[^\\(\[{?*+]|\\[.\-+*?()\[\]{}|^$/\\d]|\((?:\?:)?|\[\^?(?:[^\\\[\]&~]|\\[.\-+*?()\[\]{}|^$/\\d])+\]|[?*+]\??|\{\d+(?:,\d*)?\})*$`)

// goPattern returns a pattern in Go's syntax, or false when it is not provably the same: \d is any decimal digit in
// Rust.
func goPattern(pattern string) (string, bool) {
	if !plainPattern.MatchString(pattern) {
		return "", false
	}
	out := strings.ReplaceAll(pattern, `\\`, "\x00")
	out = strings.ReplaceAll(out, `\d`, `\p{Nd}`)
	out = strings.ReplaceAll(out, `\/`, `/`)
	out = strings.ReplaceAll(out, "\x00", `\\`)
	if _, err := syntax.Parse(out, syntax.Perl); err != nil {
		return "", false
	}
	return out, true
}
