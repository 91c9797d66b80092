// This file holds the tests of comments: each says itself to which statement it belongs, and how.

package parser

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

const commented = `#!shebang: leading of import
# two: leading of import
import a # trailing of import

# leading of def f
@d # inner of def f
# x: inner of def f
def f(a, # inner of def f
      # y: inner of def f
      b): # trailing of def f
    # leading of x
    x = [ # inner of x
        1, # y: inner of x
        # z: inner of x
    ] # trailing of x

    # leading of if
    if x: # trailing of if
        # leading of y
        y = 1 # trailing of y
        # after of y
    # x: leading of if2
    elif z:
        w = 1
    else: # y: trailing of if2
        v = 1
        # after of v
    # after of if

# leading of try
try:
    t = 1
except E: # trailing of try
    u = 1
    # after of u
# x: leading of s
finally:
    s = 1
# after of try
`

var claim = regexp.MustCompile(`^#!? ?(?:\w+: )?(leading|trailing|inner|after) of (.*)`)

// TestComments compares where each comment is attached with what it says.
func TestComments(t *testing.T) {
	module, list := parseReport(commented)
	require.Empty(t, list)
	require.Len(t, module.Comments, strings.Count(commented, "#"))
	count := 0
	names := map[pyast.Stmt]string{}
	pyast.Walk(module, func(n pyast.Node) bool {
		if s, ok := n.(pyast.Stmt); ok {
			names[s] = nameOf(s, len(names))
		}
		return true
	})
	for s, g := range module.CommentsOf {
		for kind, comments := range map[string][]pyast.Comment{
			"leading": g.Leading, "trailing": g.Trailing, "inner": g.Inner, "after": g.After,
		} {
			for _, c := range comments {
				count++
				m := claim.FindStringSubmatch(c.Text)
				require.NotNil(t, m, c.Text)
				require.Equal(t, m[1]+" of "+m[2], kind+" of "+names[s])
			}
		}
	}
	require.Equal(t, len(module.Comments), count)
}

func nameOf(s pyast.Stmt, seen int) string {
	switch s := s.(type) {
	case *pyast.Assign:
		return s.Targets[0].(*pyast.Name).ID
	case *pyast.FunctionDef:
		return "def " + s.Name
	case *pyast.Import:
		return "import"
	case *pyast.Try:
		return "try"
	case *pyast.If:
		if s.Test.(*pyast.Name).ID == "z" {
			return "if2"
		}
		return "if"
	}
	return ""
}

// TestCommentsLost checks on the snippets that every comment of a file with statements is attached exactly once.
func TestCommentsLost(t *testing.T) {
	for _, snippet := range strings.Split(read(t, "testdata/snippets.txt"), "\n%%\n") {
		module, list := parseReport(snippet + "\n")
		if len(list) > 0 || len(module.Body) == 0 {
			continue
		}
		count := 0
		for _, g := range module.CommentsOf {
			count += len(g.Leading) + len(g.Trailing) + len(g.Inner) + len(g.After)
		}
		require.Equal(t, len(module.Comments), count, snippet)
	}
}
