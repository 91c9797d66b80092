// This file names variables for what calls return, where Python has no name for it.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// methodHints are the names of what methods and functions of the library return.
var methodHints = map[string]string{
	"encode": "encoded", "decode": "decoded", "b64encode": "encoded", "b64decode": "decoded", "urlsafe_b64encode": "encoded", "urlsafe_b64decode": "decoded",
	"strip": "trimmed", "lstrip": "trimmed", "rstrip": "trimmed", "lower": "lower", "upper": "upper", "title": "title", "capitalize": "capitalized",
	"join": "joined", "split": "parts", "rsplit": "parts", "splitlines": "lines", "readlines": "lines", "replace": "replaced", "format": "text",
	"dumps": "text", "loads": "parsed", "read": "content", "getvalue": "content", "group": "group", "groups": "groups", "keys": "keys",
	"hexdigest": "digest", "digest": "digest", "isoformat": "text", "strftime": "text", "strptime": "parsed", "fromisoformat": "parsed", "total_seconds": "seconds",
	"randint": "n", "randrange": "n", "choice": "choice", "sample": "sample", "token_hex": "token", "token_urlsafe": "token", "token_bytes": "token",
	"fetchone": "row", "fetchall": "rows",
}

// madeBy are the verbs with which names of functions begin that say what they return.
var madeBy = []string{"get_", "make_", "build_", "create_", "load_", "find_", "fetch_", "parse_", "compute_", "generate_"}

// resultName returns the name of what a function returns: the noun of its name, else its name with Result after it.
func resultName(fn string) string {
	bare := strings.TrimLeft(fn, "_")
	for _, verb := range madeBy {
		if noun := strings.TrimPrefix(bare, verb); noun != bare && isIdentifier(noun) && noun != "by" && !strings.HasPrefix(noun, "by_") {
			return gotree.GoName(noun, false)
		}
	}
	return gotree.GoName(fn+"_result", false)
}
