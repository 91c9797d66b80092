// This file counts the groups of regular expressions, which say what findall and split give.

package ir

import (
	"regexp"
	"strings"
)

// commented finds the flags and comments within a pattern that let parentheses stand in comments.
var commented = regexp.MustCompile(`\(\?(#|[a-zA-Z]*x)`)

// RegexGroups returns how many groups a pattern that compiles has (library reference, "re"). Ok is false where a comment may
// hold parentheses: in a pattern that is compiled with flags, which may be re.VERBOSE, or that has comments of its own.
func RegexGroups(text string, flags bool) (groups int, ok bool) {
	if strings.Contains(text, "#") && (flags || commented.MatchString(text)) {
		return 0, false
	}
	class := false
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\':
			i++
		case class:
			class = text[i] != ']'
		case text[i] == '[':
			class = true
			for _, first := range []string{"^", "]"} {
				if strings.HasPrefix(text[i+1:], first) {
					i++
				}
			}
		case text[i] == '(' && (!strings.HasPrefix(text[i+1:], "?") || strings.HasPrefix(text[i+1:], "?P<")):
			groups++
		}
	}
	return groups, true
}
