// What model_dump(mode="json") makes of values that JSON has no form for.

package pydantic

import (
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// pathlike is a py.Path, which only programs that use paths carry.
type pathlike interface {
	PyStr() string
	IsAbsolute() bool
}

// address is a py.IPAddress or py.IPNetwork, which only programs carry that use
// them.
type address interface {
	PyStr() string
	Version() int
}

// jsonValue returns a value as JSON has it, others as they are.
func jsonValue(v any) any {
	switch v := v.(type) {
	case py.DateTime:
		return datetimeText(v)
	case py.Date:
		return v.ISOFormat()
	case py.UUID:
		return v.String()
	case Link:
		return v.PyStr()
	case Secret:
		return v.PyStr()
	case py.Decimal:
		return v.String()
	case py.TimeDelta:
		return durationText(v)
	case SecretData:
		return v.stars()
	case interface{ EnumValue() any }:
		return jsonValue(py.Value(v.EnumValue()))
	case pathlike:
		return v.PyStr()
	case address:
		return v.PyStr()
	case []byte:
		if utf8.Valid(v) {
			return string(v)
		}
	case py.TimeOfDay:
		return v.ISOFormat()
	}
	return v
}

// datetimeText is ISO 8601 with Z for UTC.
func datetimeText(dt py.DateTime) string {
	text := dt.ISOFormat("T")
	if rest, utc := strings.CutSuffix(text, "+00:00"); utc {
		return rest + "Z"
	}
	return text
}
