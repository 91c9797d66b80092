// This file holds the tests of syntax errors: which are reported, where, and what is read in spite of them. The wanted
// message stands behind ERROR on the line where it is reported.

package parser

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

var wanted = regexp.MustCompile(`ERROR (.*)$`)

// parseReport parses text and returns its tree and its diagnostics.
func parseReport(text string) (*pyast.Module, []diag.Diagnostic) {
	var r diag.Report
	module := ParseFile(source.NewFile("x.py", text), &r)
	return module, r.All()
}

func TestErrors(t *testing.T) {
	for _, text := range strings.Split(read(t, "testdata/errors.txt"), "\n%%\n") {
		var want, got []string
		for i, line := range strings.Split(text, "\n") {
			if m := wanted.FindStringSubmatch(line); m != nil {
				want = append(want, strings.Repeat("\n", i)+m[1])
			}
		}
		module, list := parseReport(text)
		require.Equal(t, len(list) > 0, module.Broken, text)
		for _, d := range list {
			got = append(got, strings.Repeat("\n", d.Position().Line-1)+d.Message)
		}
		require.Equal(t, want, got, text)
	}
}

func TestRecovery(t *testing.T) {
	module, list := parseReport("a = 1\nb = = 2\nc = (\ndef d():\n    e = 1\n    f ++\n    g = 2\nh = 3\n")
	require.Len(t, list, 3)
	var lines []string
	for _, s := range module.Body {
		lines = append(lines, pyast.Sexpr(s)[:8])
	}
	require.Equal(t, []string{"(Assign ", "(Functio", "(Assign "}, lines)
	require.Equal(t, 5, pyast.CountStmts(module))
}

// TestManyErrors checks that a file of errors ends, with a bounded number of them.
func TestManyErrors(t *testing.T) {
	_, list := parseReport(strings.Repeat("a = = b\n", 10000))
	require.Len(t, list, maxErrors)
}

// TestPython2 checks that each construct of Python 2 gives one diagnostic, whatever else is wrong.
func TestPython2(t *testing.T) {
	for _, text := range []string{
		"print 'a'", "print a, b", "print >>f, 'a'\nprint 'b' % c", "exec 'a'", "exec a in b", "x = `a`", "if a <> b: pass",
		"raise E, 'x'", "x = 0777", "x = 10L", "x = 0xffL", "x = ur'a'", "def f(a, (b, c)): pass",
		"x = = 1\nprint 'a'\ny = = 2", "class A:\n    def f(self):\n        print 'x'\n        return `x`\n",
		"for x in range(3):\n    print x,\n", "print -1 if a else 'b', c d",
	} {
		module, list := parseReport(text + "\n")
		require.True(t, module.Broken, text)
		if text == "print -1 if a else 'b', c d" {
			require.Equal(t, diag.Syntax, list[0].Code, "print may be an ordinary name")
			continue
		}
		require.Len(t, list, 1, text)
		require.Equal(t, diag.Python2, list[0].Code, text)
		require.Contains(t, list[0].Message, "Python 2")
	}
}

// TestBombs checks that hostile nesting and size end soon, in an error or not, and never in a crash.
func TestBombs(t *testing.T) {
	began := time.Now()
	for name, text := range map[string]string{
		"parentheses": strings.Repeat("(", 100000), "closed": strings.Repeat("(", 100000) + strings.Repeat(")", 100000),
		"brackets": strings.Repeat("[", 1000000), "braces": strings.Repeat("{", 1000000),
		"mixed": strings.Repeat("({[", 100000), "calls": strings.Repeat("f(", 100000), "not": strings.Repeat("not ", 1000000) + "a",
		"minus": strings.Repeat("-", 1000000) + "a", "power": strings.Repeat("a**", 1000000) + "a",
		"plus": strings.Repeat("a+", 1000000) + "a", "attribute": "a" + strings.Repeat(".b", 1000000),
		"call chain": "a" + strings.Repeat("()", 1000000), "index chain": "a" + strings.Repeat("[0]", 1000000),
		"lambda": strings.Repeat("lambda:", 1000000) + "a", "ternary": strings.Repeat("a if b else ", 1000000) + "c",
		"else": "if a: b\n" + strings.Repeat("elif a: b\n", 100000), "await": strings.Repeat("await ", 1000000) + "a",
		"strings": strings.Repeat("f'{", 100000), "fields": "f'" + strings.Repeat("{a:", 100000), "star": strings.Repeat("*", 1000000) + "a",
		"commas": strings.Repeat("a,", 1000000), "compare": strings.Repeat("a<", 1000000) + "a", "or": strings.Repeat("a or ", 1000000) + "a",
		"assign": strings.Repeat("a=", 1000000) + "a", "semicolons": strings.Repeat("a;", 1000000), "digits": strings.Repeat("9", 1000000),
		"hex": "0x" + strings.Repeat("f", 1000000), "patterns": "match a:\n case " + strings.Repeat("(", 100000),
		"or patterns": "match a:\n case " + strings.Repeat("a|", 100000) + "b: pass", "concatenation": strings.Repeat("'a' ", 1000000),
		"f concatenation": strings.Repeat("f'{a}' ", 100000), "quotes": strings.Repeat("'", 1000001), "decorators": strings.Repeat("@a\n", 100000) + "def f(): pass",
		"blocks": blocksOf(150), "tabs": strings.Repeat("\t", 1000000) + "a", "joins": strings.Repeat("\\\n", 1000000) + "a",
		"comments": strings.Repeat("# a\n", 300000), "nested comments": "if a:\n" + strings.Repeat("    # a\n", 300000) + "    b\n",
		"match with": strings.Repeat("with (", 100000), "with": strings.Repeat("with (a as b):\n ", 1000), "lambda default": strings.Repeat("lambda a=", 100000),
		"subscript bounds": strings.Repeat("a[b:", 100000), "dict": strings.Repeat("{a:", 100000), "types": "def f" + strings.Repeat("[T:", 100000),
		"dedents": strings.Repeat("  a\n b\n", 100000), "decorated": strings.Repeat("@(", 100000),
	} {
		start := time.Now()
		module, _ := parseReport(text)
		require.NotNil(t, module)
		require.Less(t, time.Since(start), 5*time.Second, name)
	}
	require.Less(t, time.Since(began), time.Minute)
}

// blocksOf returns n nested blocks.
func blocksOf(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if a:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "a\n"
}

// TestLimits checks the limits on both of their sides.
func TestLimits(t *testing.T) {
	nest := func(open, inner, closing string, n int) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(closing, n)
	}
	require.NotEqual(t, "error", parseDump(nest("(", "a", ")", maxBrackets)))
	require.Equal(t, "error", parseDump(nest("(", "a", ")", maxBrackets+1)))
	require.NotEqual(t, "error", parseDump(blocksOf(maxIndents-1)))
	require.Equal(t, "error", parseDump(blocksOf(maxIndents)))
	require.NotEqual(t, "error", parseDump(strings.Repeat("not ", 900)+"a"))
	require.Equal(t, "error", parseDump(strings.Repeat("not ", 1100)+"a"))
	require.NotEqual(t, "error", parseDump(strings.Repeat("1", 4300)))
	require.Equal(t, "error", parseDump(strings.Repeat("1", 4301)))
	module, list := parseReport(strings.Repeat("#", maxText+1))
	require.True(t, module.Broken)
	require.Equal(t, diag.TooLarge, list[0].Code)
}
