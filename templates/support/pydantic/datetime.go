// Datetimes and dates.

package pydantic

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	datetimeType    = kind{"datetime_type", "Input should be a valid datetime"}
	datetimeParsing = kind{"datetime_parsing", "Input should be a valid datetime, {error}"}
	datetimeFrom    = kind{"datetime_from_date_parsing", "Input should be a valid datetime or date, {error}"}
	dateType        = kind{"date_type", "Input should be a valid date"}
	dateParsing     = kind{"date_parsing", "Input should be a valid date in the format YYYY-MM-DD, {error}"}
	dateFrom        = kind{"date_from_datetime_parsing", "Input should be a valid date or datetime, {error}"}
	dateInexact     = kind{"date_from_datetime_inexact", "Datetimes provided to dates should have zero time - e.g. be exact dates"}
)

// DateTime reads a datetime: datetimes and dates, their texts in ISO 8601, and
// seconds or milliseconds since 1970 as numbers or their texts.
func DateTime() Type[py.DateTime] {
	return func(r *Reader, v any) (py.DateTime, bool) {
		v = py.Value(v)
		if dt, ok := v.(py.DateTime); ok {
			return dt, true
		}
		if other, ok := standIn(v); ok {
			r.loosen(lax)
			return instead(r, v, other, DateTime())
		}
		r.loosenText(v)
		if d, ok := v.(py.Date); ok {
			return midnight(d), true
		}
		if text, ok := v.(string); ok && !r.unicode(text, v) {
			return py.DateTime{}, false
		}
		read, ok := clockOf(v)
		switch {
		case !ok || r.tooWide(v):
			r.refuse(datetimeType, v)
		case read.reason == "":
			return read.dt, true
		case read.ofText && read.reason != yearZero:
			r.loosen(lax)
			return r.datetimeOfDate(read.text, v)
		default:
			r.refuse(datetimeParsing, v, py.P[string, any]("error", read.reason))
		}
		return py.DateTime{}, false
	}
}

// datetimeOfDate reads the text of a date as its midnight.
func (r *Reader) datetimeOfDate(text string, v any) (py.DateTime, bool) {
	c := &clockText{s: text}
	if c.readDate() && len(text) > 10 {
		c.fail("unexpected extra characters at the end of the input")
	}
	if c.reason == "" {
		if dt, err := py.NewDateTime(c.year, c.month, c.day, 0, 0, 0, 0, nil); err == nil {
			return dt, true
		}
		r.refuse(datetimeParsing, v, py.P[string, any]("error", yearZero))
		return py.DateTime{}, false
	}
	if outside := (clock{}); numberClock(text, &outside) && outside.reason != "" {
		c.reason = outside.reason
	}
	r.refuse(datetimeFrom, v, py.P[string, any]("error", c.reason))
	return py.DateTime{}, false
}

// Date reads a date: dates, their texts, and everything that is read as a
// datetime of midnight.
func Date() Type[py.Date] {
	return func(r *Reader, v any) (py.Date, bool) {
		v = py.Value(v)
		if d, ok := v.(py.Date); ok {
			return d, true
		}
		if other, ok := standIn(v); ok {
			r.loosen(lax)
			return instead(r, v, other, Date())
		}
		r.loosenText(v)
		if dt, ok := v.(py.DateTime); ok {
			return r.dateOf(dt, v)
		}
		if text, ok := v.(string); ok && !r.unicode(text, v) {
			return py.Date{}, false
		}
		if text, ok := textOf(v); ok && len(text) == 10 {
			c := &clockText{s: text}
			if c.readDate() {
				d, err := py.NewDate(c.year, c.month, c.day)
				if err != nil {
					r.refuse(dateParsing, v, py.P[string, any]("error", yearZero))
				}
				return d, err == nil
			}
		}
		read, ok := clockOf(v)
		switch {
		case !ok || r.tooWide(v):
			r.refuse(dateType, v)
		case read.reason == yearZero:
			r.refuse(dateParsing, v, py.P[string, any]("error", read.reason))
		case read.reason != "":
			r.refuse(dateFrom, v, py.P[string, any]("error", read.reason))
		default:
			return r.dateOf(read.dt, v)
		}
		return py.Date{}, false
	}
}

// dateOf returns the date of a datetime without a time.
func (r *Reader) dateOf(dt py.DateTime, v any) (py.Date, bool) {
	if dt.Hour() != 0 || dt.Minute() != 0 || dt.Second() != 0 || dt.Microsecond() != 0 {
		r.refuse(dateInexact, v)
		return py.Date{}, false
	}
	return dt.Date(), true
}

func midnight(d py.Date) py.DateTime {
	dt, _ := py.NewDateTime(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, nil)
	return dt
}

// clock is what a value says of a point in time.
type clock struct {
	dt     py.DateTime
	reason string // why it says none
	ofText bool
	text   string
}

const yearZero = "year 0 is out of range"

func textOf(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case []byte:
		return string(v), true
	}
	return "", false
}

// clockOf reads a text or a number; ok is false for other values.
func clockOf(v any) (out clock, ok bool) {
	if text, ok := textOf(v); ok {
		return clockOfText(text), true
	}
	switch v := v.(type) {
	case int:
		out.since(int64(v), 0)
	case *big.Int:
		out.reason = outOfRange(v.Sign() < 0)
	case float64:
		out.sinceFloat(v)
	default:
		return out, false
	}
	return out, true
}

func clockOfText(text string) clock {
	out := clock{ofText: true, text: text}
	c := &clockText{s: text}
	if c.readDateTime() {
		dt, err := py.NewDateTime(c.year, c.month, c.day, c.hour, c.minute, c.second, c.micro, c.zone)
		if out.dt = dt; err != nil {
			out.reason = yearZero
		}
		return out
	}
	if !numberClock(text, &out) {
		out.reason = c.reason
	}
	return out
}

// numberClock reads the text of a number of seconds or milliseconds; it returns
// false for other texts.
func numberClock(text string, out *clock) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(text, "+"), "-")
	if strings.HasPrefix(text, "+-") || strings.Trim(digits, "0123456789.") != "" || strings.Trim(digits, ".") == "" || strings.Count(digits, ".") > 1 {
		return false
	}
	if !strings.Contains(digits, ".") {
		n, err := strconv.ParseInt(text, 10, 64)
		if err == nil {
			out.since(n, 0)
		}
		return err == nil
	}
	whole, _, _ := strings.Cut(digits, ".")
	if _, err := strconv.ParseInt("0"+whole, 10, 64); err != nil {
		return false
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return false
	}
	for math.Abs(f) > 2e10 {
		f /= 1000
	}
	out.sinceWhole(f)
	return true
}

// sinceWhole sets the time so many seconds after 1970.
func (out *clock) sinceWhole(f float64) {
	whole := math.Floor(f)
	out.since(int64(whole), int64(math.Round((f-whole)*1e6)))
}

// sinceFloat reads a number as pydantic-core does, whose fraction of a negative
// one is that of its absolute value.
func (out *clock) sinceFloat(f float64) {
	switch {
	case math.IsNaN(f):
		out.reason = "NaN values not permitted"
	case math.Abs(f) > 1e18 || math.IsInf(f, 0):
		out.reason = outOfRange(f < 0)
	default:
		_, fraction := math.Modf(math.Abs(f))
		out.since(int64(math.Floor(f)), int64(math.Round(fraction*1e6)))
	}
}

func outOfRange(before bool) string {
	if before {
		return "dates before 0000 are not supported as unix timestamps"
	}
	return "dates after 9999 are not supported as unix timestamps"
}

// since sets the time so many seconds after 1970; beyond 2e10 they are
// milliseconds.
func (out *clock) since(n, micros int64) {
	if n > 2e10 || n < -2e10 {
		millis := n % 1000
		n /= 1000
		if millis < 0 {
			millis, n = millis+1000, n-1
		}
		micros += millis * 1000
	}
	n, micros = n+micros/1e6, micros%1e6
	switch {
	case n < -62167219200 || n > 253402300799:
		out.reason = outOfRange(n < 0)
	case n < -62135596800:
		out.reason = yearZero
	default:
		t := time.Unix(n, micros*1000).UTC()
		out.dt = py.FromTime(t, zoneOf(0))
	}
}
