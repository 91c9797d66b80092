// This file holds the test that Walk reaches every node that Dump prints.

package parser

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

var (
	literalText = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|=\(0x[-0-9a-z.+ ]*\)`)
	operator    = regexp.MustCompile(`\([A-Z][A-Za-z]*\)`)
	childless   = strings.NewReplacer("(Pass)", "(pass", "(Break)", "(break", "(Continue)", "(continue", "(JoinedStr)", "(joined",
		"(TemplateStr)", "(template", "(List)", "(list", "(Tuple)", "(tuple", "(Dict)", "(dict", "(Return)", "(return",
		"(Raise)", "(raise", "(Yield)", "(yield", "(Slice)", "(slice", "(MatchAs)", "(as", "(MatchSequence)", "(sequence",
		"(MatchMapping)", "(mapping", "(MatchStar)", "(star")
)

func TestWalk(t *testing.T) {
	for _, snippet := range strings.Split(read(t, "testdata/snippets.txt"), "\n%%\n") {
		file := source.NewFile("x.py", snippet)
		var r diag.Report
		module := ParseFile(file, &r)
		var b bytes.Buffer
		require.NoError(t, pyast.Dump(&b, file, module, false))
		text := literalText.ReplaceAllString(b.String(), "")
		text = operator.ReplaceAllString(childless.Replace(text), "")
		want, got := strings.Count(text, "("), -1
		pyast.Walk(module, func(pyast.Node) bool {
			got++
			return true
		})
		require.Equal(t, want, got, snippet)
	}
}
