// The words of error messages.

package pydantic

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// fill puts details into a message. {s} is the plural's s of the length that
// the message speaks of.
func fill(msg string, ctx []py.Pair[string, any]) string {
	for _, p := range ctx {
		msg = strings.ReplaceAll(msg, "{"+p.Key+"}", detail(p.Value))
		if strings.HasSuffix(p.Key, "_length") && p.Key != "actual_length" {
			s := "s"
			if p.Value == 1 {
				s = ""
			}
			msg = strings.ReplaceAll(msg, "{s}", s)
		}
	}
	return msg
}

// detail spells a number or text within a message: floats without exponent and
// without a fraction of zero.
func detail(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case *big.Int:
		return v.String()
	case py.Decimal:
		return v.String()
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return py.Str(v)
}
