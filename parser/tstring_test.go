// This file holds the tests of the grammar that is newer than the recording interpreter: template strings (PEP 750)
// against f-strings, which have the same fields, and exceptions without parentheses (PEP 758) against those with them.

package parser

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

var (
	formatPrefix = regexp.MustCompile(`(^|[\s(;,])(f|F|rf|fr|fR|Rf)(["'])`)
	fieldText    = regexp.MustCompile(` str="(?:[^"\\]|\\.)*"`)
	place        = regexp.MustCompile(`@\d+:\d+-\d+:\d+`)
)

// TestTemplates turns the f-strings of the snippets into t-strings: the trees must be equal but for the names of nodes.
func TestTemplates(t *testing.T) {
	for _, snippet := range strings.Split(read(t, "testdata/snippets.txt"), "\n%%\n") {
		if !formatPrefix.MatchString(snippet) || strings.Contains(snippet, "case") || strings.ContainsAny(snippet, "é€") {
			continue
		}
		template := formatPrefix.ReplaceAllStringFunc(snippet, func(s string) string {
			return strings.NewReplacer("f", "t", "F", "T").Replace(s)
		})
		want, got := place.ReplaceAllString(parseDump(snippet), ""), place.ReplaceAllString(parseDump(template), "")
		if got == "error" && want != "error" {
			require.Regexp(t, `["'] *[uU]?["tfrTFR]|["'] ["'r]`, template, "template strings mix with no others")
			continue
		}
		if strings.Count(want, "(JoinedStr") == 0 {
			continue
		}
		got = fieldText.ReplaceAllString(got, "")
		got = strings.NewReplacer("(TemplateStr", "(JoinedStr", "(Interpolation", "(FormattedValue").Replace(got)
		require.Equal(t, want, got, "template:\n%s", template)
	}
}

func TestInterpolationText(t *testing.T) {
	for text, want := range map[string]string{
		`t"{a}"`: "a", `t"{ a }"`: " a", `t"{a!r}"`: "a", `t"{a:b}"`: "a", `t"{a=}"`: "a", `t"{a = }"`: "a",
		`t"{a + b !r:x}"`: "a + b", `t"{f(x=1)}"`: "f(x=1)", "t'''{a # one\n}'''": "a",
	} {
		x, err := ParseExpr(text)
		require.NoError(t, err, text)
		values := x.(*pyast.TemplateStr).Values
		field := values[len(values)-1].(*pyast.Interpolation)
		require.Equal(t, want, field.Str, text)
	}
}

func TestTemplateMix(t *testing.T) {
	for _, text := range []string{`t"a" "b"`, `"a" t"b"`, `t"a" f"b"`, `f"a" t"b"`, `t"a" b"b"`, `bt"a"`, `ut"a"`, `ft"a"`} {
		require.Equal(t, "error", parseDump(text), text)
	}
	require.Equal(t, `(TemplateStr values=[(Constant value="abc") (Interpolation value=(Name id="x") str="x" conversion=-0x1)])`,
		sexpr(t, `t"a" rt"b" T"c{x}"`))
}

func TestBareExcept(t *testing.T) {
	for bare, full := range map[string]string{
		"try: a\nexcept b, c: d":                "try: a\nexcept (b, c): d",
		"try: a\nexcept b,: d":                  "try: a\nexcept (b,): d",
		"try: a\nexcept* b, c.d, e(): f":        "try: a\nexcept* (b, c.d, e()): f",
		"try: a\nexcept b, c: d\nelse: e":       "try: a\nexcept (b, c): d\nelse: e",
		"try: a\nexcept (b, c), d: e":           "try: a\nexcept ((b, c), d): e",
		"try: a\nexcept b if c else d, e:\n  f": "try: a\nexcept (b if c else d, e):\n  f",
	} {
		require.Equal(t, place.ReplaceAllString(parseDump(full), ""), place.ReplaceAllString(parseDump(bare), ""), bare)
	}
}

func sexpr(t *testing.T, text string) string {
	t.Helper()
	x, err := ParseExpr(text)
	require.NoError(t, err, text)
	return pyast.Sexpr(x)
}
