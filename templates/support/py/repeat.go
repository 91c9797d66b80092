// Repetition of typed strings.

package py

import "strings"

// RepeatStr returns s * n.
func RepeatStr(s string, n int) string { return strings.Repeat(s, max(n, 0)) }
