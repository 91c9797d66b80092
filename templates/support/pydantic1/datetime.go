// Dates, times and durations, by the expressions of pydantic.datetime_parse.

package pydantic1

import (
	"math"
	"math/big"
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	datetimeError = kind{"value_error.datetime", "invalid datetime format"}
	dateError     = kind{"value_error.date", "invalid date format"}
	timeError     = kind{"value_error.time", "invalid time format"}
)

const (
	dateText = `(\p{Nd}{4})-(\p{Nd}{1,2})-(\p{Nd}{1,2})`
	timeText = `(\p{Nd}{1,2}):(\p{Nd}{1,2})(?::(\p{Nd}{1,2})(?:\.(\p{Nd}{1,6})\p{Nd}{0,6})?)?(Z|[+-]\p{Nd}{2}(?::?\p{Nd}{2})?)?\n?\z`
)

var (
	wholeDate     = regexp.MustCompile(`\A` + dateText + `\n?\z`)
	wholeTime     = regexp.MustCompile(`\A` + timeText)
	wholeDateTime = regexp.MustCompile(`\A` + dateText + `[T ]` + timeText)
)

// numeric returns the number that a value is or spells; problem is what version
// 1 says of a value that is neither number nor text.
func numeric(r *pydantic.Reader, v any, expected string) (seconds float64, isNumber, ok bool) {
	switch x := v.(type) {
	case bool, int, float64, *big.Int:
		f, err := py.Float(x)
		if err != nil {
			f = math.Inf(x.(*big.Int).Sign())
		}
		return f, true, true
	case string:
		f, err := py.Float(x)
		return f, err == nil, true
	}
	refuse(r, kind{"type_error", "invalid type; expected " + expected + ", string, bytes, int or float"})
	return 0, false, false
}

// fromSeconds returns the time that many seconds after 1970, or milliseconds and
// less when there are too many.
func fromSeconds(r *pydantic.Reader, seconds float64) (py.DateTime, bool) {
	const most, watershed = 3e20, 2e10
	switch {
	case seconds > most:
		dt, err := py.NewDateTime(9999, 12, 31, 23, 59, 59, 999999, nil)
		return dt, err == nil
	case seconds < -most:
		dt, err := py.NewDateTime(1, 1, 1, 0, 0, 0, 0, nil)
		return dt, err == nil
	case math.IsNaN(seconds):
		return refused[py.DateTime](r, kind{"value_error", "cannot convert float NaN to integer"})
	}
	for math.Abs(seconds) > watershed {
		seconds /= 1000
	}
	epoch, err := py.NewDateTime(1970, 1, 1, 0, 0, 0, 0, py.UTC)
	if err != nil {
		return stopped[py.DateTime](r, err)
	}
	delta, err := py.TimeDeltaOf(py.TimeUnits{Seconds: seconds})
	if err != nil {
		return stopped[py.DateTime](r, err)
	}
	dt, err := epoch.AddDelta(delta)
	if err != nil {
		return stopped[py.DateTime](r, err)
	}
	return dt, true
}

// zoneOf reads Z or an offset; ok is false for an offset of a day or more.
func zoneOf(text string) (zone *py.TimeZone, ok bool) {
	switch {
	case text == "":
		return nil, true
	case text == "Z":
		return py.UTC, true
	}
	digits := []rune(strings.ReplaceAll(text, ":", ""))
	minutes := 60 * digit(string(digits[1:3]))
	if len(digits) > 3 {
		minutes += digit(string(digits[3:]))
	}
	if text[0] == '-' {
		minutes = -minutes
	}
	delta, err := py.NewTimeDelta(0, 60*minutes, 0)
	if err != nil {
		return nil, false
	}
	zone, err = py.NewTimeZone(delta, "")
	return zone, err == nil
}

// digit returns the number that digits spell, 0 for none.
func digit(digits string) int {
	n, _ := py.ParseInt(digits)
	return n
}

// micro returns the microseconds that the digits behind the point are.
func micro(digits string) int {
	return digit((digits + "000000")[:len(digits)+max(0, 6-py.StrLen(digits))])
}

// DateTime reads a datetime: itself, a text, or seconds since 1970.
func DateTime() pydantic.Type[py.DateTime] {
	return some(func(r *pydantic.Reader, v any) (py.DateTime, bool) {
		if dt, ok := v.(py.DateTime); ok {
			return dt, true
		}
		if changes(r, v) {
			return refused[py.DateTime](r, datetimeError)
		}
		seconds, isNumber, ok := numeric(r, v, "datetime")
		switch {
		case !ok:
			return py.DateTime{}, false
		case isNumber:
			return fromSeconds(r, seconds)
		}
		m := wholeDateTime.FindStringSubmatch(v.(string))
		if m == nil {
			return refused[py.DateTime](r, datetimeError)
		}
		zone, ok := zoneOf(m[8])
		dt, err := py.NewDateTime(digit(m[1]), digit(m[2]), digit(m[3]), digit(m[4]), digit(m[5]), digit(m[6]), micro(m[7]), zone)
		if err != nil || !ok {
			return refused[py.DateTime](r, datetimeError)
		}
		return dt, true
	})
}

// Date reads a date: itself, that of a datetime, a text, or seconds since 1970.
func Date() pydantic.Type[py.Date] {
	return some(func(r *pydantic.Reader, v any) (py.Date, bool) {
		if d, ok := v.(py.Date); ok {
			return d, true
		}
		if changes(r, v) {
			return refused[py.Date](r, dateError)
		}
		if dt, ok := v.(py.DateTime); ok {
			return dt.Date(), true
		}
		seconds, isNumber, ok := numeric(r, v, "date")
		switch {
		case !ok:
			return py.Date{}, false
		case isNumber:
			dt, ok := fromSeconds(r, seconds)
			return dt.Date(), ok
		}
		m := wholeDate.FindStringSubmatch(v.(string))
		if m == nil {
			return refused[py.Date](r, dateError)
		}
		d, err := py.NewDate(digit(m[1]), digit(m[2]), digit(m[3]))
		if err != nil {
			return refused[py.Date](r, dateError)
		}
		return d, true
	})
}

// Time reads a time of day: itself, a text without a zone, or seconds. Zones
// raise NotPorted.
func Time() pydantic.Type[py.TimeOfDay] {
	return some(func(r *pydantic.Reader, v any) (py.TimeOfDay, bool) {
		if t, ok := v.(py.TimeOfDay); ok {
			return t, true
		}
		if changes(r, v) {
			return refused[py.TimeOfDay](r, timeError)
		}
		seconds, isNumber, ok := numeric(r, v, "time")
		switch {
		case !ok:
			return py.TimeOfDay{}, false
		case isNumber:
			return clock(r, seconds)
		}
		m := wholeTime.FindStringSubmatch(v.(string))
		if m == nil {
			return refused[py.TimeOfDay](r, timeError)
		}
		if m[5] != "" {
			return stopped[py.TimeOfDay](r, py.NotPorted.New("times with a zone are not ported"))
		}
		t, err := py.NewTimeOfDay(digit(m[1]), digit(m[2]), digit(m[3]), micro(m[4]))
		if err != nil {
			return refused[py.TimeOfDay](r, timeError)
		}
		return t, true
	})
}

// clock returns the time of day that is seconds after midnight.
func clock(r *pydantic.Reader, seconds float64) (py.TimeOfDay, bool) {
	switch {
	case seconds >= 86400:
		return refused[py.TimeOfDay](r, timeError)
	case math.IsNaN(seconds):
		return refused[py.TimeOfDay](r, kind{"value_error", "cannot convert float NaN to integer"})
	case seconds < 0:
		return stopped[py.TimeOfDay](r, py.OverflowError.New("date value out of range"))
	}
	dt, ok := fromSeconds(r, seconds)
	return dt.Clock(), ok
}
