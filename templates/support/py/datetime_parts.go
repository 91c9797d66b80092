// What views do with points in time besides arithmetic: exchange parts, choose the precision of texts, read values of
// unknown type.

package py

import "fmt"

// MustTimeDelta returns timedelta of units that are known to be in its range.
func MustTimeDelta(u TimeUnits) TimeDelta {
	d, err := TimeDeltaOf(u)
	if err != nil {
		panic(err)
	}
	return d
}

// TimeParts are the parts that replace exchanges; nil keeps one.
type TimeParts struct{ Year, Month, Day, Hour, Minute, Second, Microsecond *int }

// ReplaceParts returns dt.replace(...), or raises ValueError.
func (dt DateTime) ReplaceParts(p TimeParts) (DateTime, error) {
	d := dt.date
	return NewDateTime(or(p.Year, d.year), or(p.Month, d.month), or(p.Day, d.day), or(p.Hour, dt.hour), or(p.Minute, dt.minute),
		or(p.Second, dt.second), or(p.Microsecond, dt.micro), dt.zone)
}

// ReplaceParts returns d.replace(...), or raises ValueError.
func (d Date) ReplaceParts(p TimeParts) (Date, error) { return d.Replace(p.Year, p.Month, p.Day) }

// SubDelta returns dt - delta, or raises OverflowError.
func (dt DateTime) SubDelta(delta TimeDelta) (DateTime, error) { return dt.AddDelta(delta.Neg()) }

// Naive returns dt.tzinfo is None.
func (dt DateTime) Naive() bool { return dt.zone == nil }

// UTCFromTimestamp returns datetime.utcfromtimestamp(seconds), or raises ValueError.
func UTCFromTimestamp(seconds float64) (DateTime, error) {
	dt, err := FromTimestamp(seconds, UTC)
	return dt.WithZone(nil), err
}

// isoPrecisions are the timespecs of isoformat, by how they write the time.
var isoPrecisions = map[string]func(dt DateTime) string{
	"hours":   func(dt DateTime) string { return fmt.Sprintf("%02d", dt.hour) },
	"minutes": func(dt DateTime) string { return fmt.Sprintf("%02d:%02d", dt.hour, dt.minute) },
	"seconds": func(dt DateTime) string { return fmt.Sprintf("%02d:%02d:%02d", dt.hour, dt.minute, dt.second) },
	"milliseconds": func(dt DateTime) string {
		return fmt.Sprintf("%02d:%02d:%02d.%03d", dt.hour, dt.minute, dt.second, dt.micro/1000)
	},
	"microseconds": func(dt DateTime) string {
		return fmt.Sprintf("%02d:%02d:%02d.%06d", dt.hour, dt.minute, dt.second, dt.micro)
	},
}

// ISOFormatTo returns dt.isoformat(sep, timespec), or raises ValueError for an unknown timespec.
func (dt DateTime) ISOFormatTo(sep, timespec string) (string, error) {
	if StrLen(sep) != 1 {
		return "", raisef(TypeError, "isoformat() argument 1 must be a unicode character, not %s", "str")
	}
	if timespec == "auto" {
		return dt.ISOFormat(sep), nil
	}
	clock, ok := isoPrecisions[timespec]
	if !ok {
		return "", ValueError.New("Unknown timespec value")
	}
	text := dt.date.ISOFormat() + sep + clock(dt)
	if dt.zone != nil {
		text += offsetText(dt.offset(), ":")
	}
	return text, nil
}

// DateTimeFromISOOf returns datetime.fromisoformat(v) of a value that must be text, or raises TypeError.
func DateTimeFromISOOf(v any) (DateTime, error) {
	text, ok := v.(string)
	if !ok {
		return DateTime{}, TypeError.New("fromisoformat: argument must be str")
	}
	return DateTimeFromISO(text)
}

// DateFromISOOf returns date.fromisoformat(v) of a value that must be text, or raises TypeError.
func DateFromISOOf(v any) (Date, error) {
	text, ok := v.(string)
	if !ok {
		return Date{}, TypeError.New("fromisoformat: argument must be str")
	}
	return DateFromISO(text)
}

// StrptimeOf returns datetime.strptime(v, format) of a value that must be text, or raises TypeError.
func StrptimeOf(v any, format string) (DateTime, error) {
	text, ok := v.(string)
	if !ok {
		return DateTime{}, raisef(TypeError, "strptime() argument 1 must be str, not %s", argumentName(v))
	}
	return Strptime(text, format)
}

// argumentName is how CPython's argument parser names the type of a value.
func argumentName(v any) string {
	if v == nil {
		return "None"
	}
	return label(v)
}

// NoneAttribute is the error of an attribute or method of None.
func NoneAttribute(name string) error { return noAttribute(nil, name) }

// MustDateTime returns NewDateTime of parts that are known to be valid.
func MustDateTime(year, month, day, hour, minute, second, micro int, zone *TimeZone) DateTime {
	d, err := NewDateTime(year, month, day, hour, minute, second, micro, zone)
	if err != nil {
		panic(err)
	}
	return d
}

// MustDate returns NewDate of a day that is known to be one.
func MustDate(year, month, day int) Date {
	d, err := NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// MustTimeOfDay returns NewTimeOfDay of parts that are known to be valid.
func MustTimeOfDay(hour, minute, second, micro int) TimeOfDay {
	t, err := NewTimeOfDay(hour, minute, second, micro)
	if err != nil {
		panic(err)
	}
	return t
}
