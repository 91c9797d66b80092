// Dates and times that must lie on one side of now, or have a zone, and UUIDs of
// one version.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	datePast       = kind{"date_past", "Date should be in the past"}
	dateFuture     = kind{"date_future", "Date should be in the future"}
	datetimePast   = kind{"datetime_past", "Input should be in the past"}
	datetimeFuture = kind{"datetime_future", "Input should be in the future"}
	zoneNaive      = kind{"timezone_naive", "Input should not have timezone info"}
	zoneAware      = kind{"timezone_aware", "Input should have timezone info"}
	uuidVersion    = kind{"uuid_version", "UUID version {expected_version} expected"}
)

// passing lets a Type pass the values that fit alone; others are errors of the
// kind.
func passing[T any](inner Type[T], k kind, fits func(v T) bool) Type[T] {
	return func(r *Reader, v any) (T, bool) {
		value, ok := inner(r, v)
		if ok && !fits(value) {
			r.refuse(k, v)
			return value, false
		}
		return value, ok
	}
}

// PastDate reads a date before today.
func PastDate() Type[py.Date] {
	return passing(Date(), datePast, func(d py.Date) bool { return dateSign(d) < 0 })
}

// FutureDate reads a date after today.
func FutureDate() Type[py.Date] {
	return passing(Date(), dateFuture, func(d py.Date) bool { return dateSign(d) > 0 })
}

func dateSign(d py.Date) int {
	sign, _, _ := d.PyCompare(py.Today())
	return sign
}

// PastDatetime reads a datetime before now.
func PastDatetime() Type[py.DateTime] {
	return passing(DateTime(), datetimePast, func(dt py.DateTime) bool { return datetimeSign(dt) < 0 })
}

// FutureDatetime reads a datetime after now.
func FutureDatetime() Type[py.DateTime] {
	return passing(DateTime(), datetimeFuture, func(dt py.DateTime) bool { return datetimeSign(dt) > 0 })
}

func datetimeSign(dt py.DateTime) int {
	now := py.Now()
	if aware(dt) {
		now = py.NowIn(py.UTC)
	}
	sign, _, _ := dt.PyCompare(now)
	return sign
}

func aware(dt py.DateTime) bool { return dt.Zone() != nil }

// zoned lets datetimes pass whose zones fit. It is asked of dates in the year 0
// too, which are none in Python: those are not ported.
func zoned(k kind, fits func(dt py.DateTime) bool) Type[py.DateTime] {
	inner := passing(DateTime(), k, fits)
	return func(r *Reader, v any) (py.DateTime, bool) {
		dt, ok := inner(r, v)
		if !ok && len(r.lines) > 0 && strings.HasSuffix(r.lines[len(r.lines)-1].Msg, yearZero) {
			r.stop(py.NotPorted.New("datetimes of the year 0 are not ported"))
			r.lines = r.lines[:len(r.lines)-1]
		}
		return dt, ok
	}
}

// NaiveDatetime reads a datetime without a zone.
func NaiveDatetime() Type[py.DateTime] {
	return zoned(zoneNaive, func(dt py.DateTime) bool { return !aware(dt) })
}

// AwareDatetime reads a datetime with a zone.
func AwareDatetime() Type[py.DateTime] {
	return zoned(zoneAware, aware)
}

// UUIDVersion reads a UUID of the version.
func UUIDVersion(version int) Type[py.UUID] {
	inner := UUID()
	return func(r *Reader, v any) (py.UUID, bool) {
		u, ok := inner(r, v)
		if ok && int(u[6]>>4) != version {
			r.refuse(uuidVersion, v, py.P[string, any]("expected_version", version))
			return u, false
		}
		return u, ok
	}
}
