// This file says which mappings make a dict or a list that nothing else refers to.

package rewrite

import "strings"

// freshDict reports whether the Go side of a rule is a call that makes a dict or a list anew.
func freshDict(template string) bool {
	for _, method := range []string{".ToDict()", ".ToLists()", ".Lists()"} {
		if strings.HasSuffix(template, method) {
			return true
		}
	}
	return false
}
