// Times of day.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

var (
	timeType    = kind{"time_type", "Input should be a valid time"}
	timeParsing = kind{"time_parsing", "Input should be in a valid time format, {error}"}
)

// Time reads a time of day without a zone: a time or its text. Numbers, and
// texts with a zone, give times with zones, which are not ported.
func Time() Type[py.TimeOfDay] {
	return func(r *Reader, v any) (py.TimeOfDay, bool) {
		v = py.Value(v)
		if t, ok := v.(py.TimeOfDay); ok {
			return t, true
		}
		if other, ok := standIn(v); ok {
			r.loosen(lax)
			return instead(r, v, other, Time())
		}
		r.loosen(lax)
		switch v.(type) {
		case string, []byte:
			return r.timeOfText(v)
		case int, float64:
			r.stop(py.NotPorted.New("times with a zone are not ported"))
		default:
			r.refuse(timeType, v)
		}
		return py.TimeOfDay{}, false
	}
}

func (r *Reader) timeOfText(v any) (py.TimeOfDay, bool) {
	text, ok := textOf(v)
	if s, isText := v.(string); isText && !r.unicode(s, v) || !ok {
		return py.TimeOfDay{}, false
	}
	c := &clockText{s: text}
	if end, ok := c.readTime(0); ok && c.readZone(end) {
		if c.zone != nil {
			r.stop(py.NotPorted.New("times with a zone are not ported"))
			return py.TimeOfDay{}, false
		}
		t, err := py.NewTimeOfDay(c.hour, c.minute, c.second, c.micro)
		return t, err == nil
	}
	r.refuse(timeParsing, v, py.P[string, any]("error", c.reason))
	return py.TimeOfDay{}, false
}
