// This file holds what the names of package six stand for on Python 3.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// sixNames are names of six, and the library's or the builtins that they are.
var sixNames = map[string]string{
	"six.BytesIO": "io.BytesIO", "six.StringIO": "io.StringIO",
	"six.text_type": "str", "six.string_types": "str", "six.binary_type": "bytes", "six.class_types": "type",
	"six.moves.range": "range", "six.moves.xrange": "range", "six.moves.zip": "zip", "six.moves.map": "map",
	"six.moves.filter": "filter", "six.moves.input": "input", "six.moves.reduce": "functools.reduce",
	"six.moves.zip_longest": "itertools.zip_longest",
}

// asSix turns an external name of six into what it is on Python 3.
func asSix(s *ir.Symbol) {
	if rest, ok := strings.CutPrefix(s.Qualified, "six.moves.urllib."); ok {
		s.Qualified = "urllib." + rest
		return
	}
	known, ok := sixNames[s.Qualified]
	if !ok {
		return
	}
	s.Qualified = known
	if !strings.Contains(known, ".") {
		s.Kind = ir.BuiltinName
	}
}
