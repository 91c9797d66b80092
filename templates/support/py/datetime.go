// Points in time: Python's datetime.datetime.

package py

import (
	"fmt"
	"math"
	"net/http"
	"time"
)

// A DateTime is a datetime.datetime: naive without a zone, aware with one.
type DateTime struct {
	date                        Date
	hour, minute, second, micro int
	zone                        *TimeZone
	fold                        int // 1 for the second of two times that a clock shows alike
}

// NewDateTime returns datetime(year, month, day, hour, minute, second,
// microsecond, zone), or raises ValueError.
func NewDateTime(year, month, day, hour, minute, second, micro int, zone *TimeZone) (DateTime, error) {
	d, err := NewDate(year, month, day)
	switch {
	case err != nil:
		return DateTime{}, err
	case hour < 0 || hour > 23:
		return DateTime{}, ValueError.New("hour must be in 0..23")
	case minute < 0 || minute > 59:
		return DateTime{}, ValueError.New("minute must be in 0..59")
	case second < 0 || second > 59:
		return DateTime{}, ValueError.New("second must be in 0..59")
	case micro < 0 || micro > 999999:
		return DateTime{}, ValueError.New("microsecond must be in 0..999999")
	}
	return DateTime{date: d, hour: hour, minute: minute, second: second, micro: micro, zone: zone}, nil
}

// FromTime returns the DateTime that a Go time shows on its clock.
func FromTime(t time.Time, zone *TimeZone) DateTime {
	d := Date{t.Year(), int(t.Month()), t.Day()}
	return DateTime{date: d, hour: t.Hour(), minute: t.Minute(), second: t.Second(), micro: t.Nanosecond() / 1000, zone: zone}
}

// Now returns datetime.now(), naive local time.
func Now() DateTime { return FromTime(time.Now(), nil) }

// UTCNow returns datetime.utcnow(), naive.
func UTCNow() DateTime { return FromTime(time.Now().UTC(), nil) }

// NowIn returns datetime.now(zone).
func NowIn(zone *TimeZone) DateTime {
	utc := FromTime(time.Now().UTC(), UTC)
	shifted, _ := utc.In(zone)
	return shifted
}

// FromTimestamp returns datetime.fromtimestamp(seconds, zone), in local time
// and naive without a zone.
func FromTimestamp(seconds float64, zone *TimeZone) (DateTime, error) {
	if math.IsNaN(seconds) {
		return DateTime{}, ValueError.New("Invalid value NaN (not a number)")
	}
	whole, err := truncated(seconds)
	if err != nil {
		return DateTime{}, err
	}
	micros, err := Round((seconds - float64(whole.(int))) * 1e6)
	if err != nil {
		return DateTime{}, err
	}
	t := time.Unix(int64(whole.(int)), int64(micros.(int))*1000)
	if t.Year() < 1 || t.Year() > 9999 {
		return DateTime{}, raisef(ValueError, "year %d is out of range", t.Year())
	}
	if zone == nil {
		return FromTime(t.Local(), nil), nil
	}
	return FromTime(t.UTC(), UTC).In(zone)
}

// Date returns dt.date().
func (dt DateTime) Date() Date { return dt.date }

// Hour returns dt.hour.
func (dt DateTime) Hour() int { return dt.hour }

// Minute returns dt.minute.
func (dt DateTime) Minute() int { return dt.minute }

// Second returns dt.second.
func (dt DateTime) Second() int { return dt.second }

// Microsecond returns dt.microsecond.
func (dt DateTime) Microsecond() int { return dt.micro }

// Zone returns dt.tzinfo, nil for a naive one.
func (dt DateTime) Zone() *TimeZone { return dt.zone }

// Time returns the Go time; a naive one is taken as UTC.
func (dt DateTime) Time() time.Time {
	t := time.Date(dt.date.year, time.Month(dt.date.month), dt.date.day, dt.hour, dt.minute, dt.second, dt.micro*1000, time.UTC)
	if dt.zone != nil {
		o := dt.offset()
		t = t.AddDate(0, 0, -o.days).Add(-time.Duration(o.seconds)*time.Second - time.Duration(o.micros)*time.Microsecond)
	}
	return t
}

// Timestamp returns dt.timestamp(); a naive one is local time.
func (dt DateTime) Timestamp() float64 {
	t := dt.Time()
	if dt.zone == nil {
		t = time.Date(dt.date.year, time.Month(dt.date.month), dt.date.day, dt.hour, dt.minute, dt.second, dt.micro*1000, time.Local)
	}
	return float64(t.Unix()) + float64(t.Nanosecond()/1000)/1e6
}

// In returns dt.astimezone(zone); a naive one is local time.
func (dt DateTime) In(zone *TimeZone) (DateTime, error) {
	if dt.zone == nil {
		local := time.Date(dt.date.year, time.Month(dt.date.month), dt.date.day, dt.hour, dt.minute, dt.second, dt.micro*1000, time.Local)
		dt = FromTime(local.UTC(), UTC)
	}
	if zone.region != nil {
		return dt.inRegion(zone)
	}
	utc := FromTime(dt.Time(), nil)
	moved, err := utc.AddDelta(zone.offset)
	moved.zone = zone
	return moved, err
}

// WithZone returns dt.replace(tzinfo=zone).
func (dt DateTime) WithZone(zone *TimeZone) DateTime {
	dt.zone = zone
	return dt
}

// AddDelta returns dt + delta, or raises OverflowError.
func (dt DateTime) AddDelta(delta TimeDelta) (DateTime, error) {
	sum, err := NewTimeDelta(dt.date.Ordinal()+delta.days, dt.daySecond()+delta.seconds, dt.micro+delta.micros)
	if err != nil || sum.days < 1 || sum.days > 3652059 {
		return DateTime{}, OverflowError.New("date value out of range")
	}
	y, m, d := dayOf(sum.days)
	return NewDateTime(y, m, d, sum.seconds/3600, sum.seconds/60%60, sum.seconds%60, sum.micros, dt.zone)
}

func (dt DateTime) daySecond() int { return dt.hour*3600 + dt.minute*60 + dt.second }

// Sub returns dt - other; a naive and an aware one raise TypeError.
func (dt DateTime) Sub(other DateTime) (TimeDelta, error) {
	if (dt.zone == nil) != (other.zone == nil) {
		return TimeDelta{}, TypeError.New("can't subtract offset-naive and offset-aware datetimes")
	}
	a, b := FromTime(dt.Time(), nil), FromTime(other.Time(), nil)
	if dt.zone == other.zone {
		a, b = dt, other
	}
	return NewTimeDelta(a.date.Ordinal()-b.date.Ordinal(), a.daySecond()-b.daySecond(), a.micro-b.micro)
}

// ISOFormat returns dt.isoformat(sep): microseconds only when there are any,
// and the offset of an aware one (SEMANTICS F25).
func (dt DateTime) ISOFormat(sep string) string {
	text := fmt.Sprintf("%s%s%02d:%02d:%02d", dt.date.ISOFormat(), sep, dt.hour, dt.minute, dt.second)
	if dt.micro != 0 {
		text += fmt.Sprintf(".%06d", dt.micro)
	}
	if dt.zone != nil {
		text += offsetText(dt.offset(), ":")
	}
	return text
}

// PyTypeName returns "datetime".
func (dt DateTime) PyTypeName() string { return "datetime" }

// PyLabel returns the name in error texts.
func (dt DateTime) PyLabel() string { return "datetime.datetime" }

// PyStr returns str(dt).
func (dt DateTime) PyStr() string { return dt.ISOFormat(" ") }

// PyRepr returns repr(dt).
func (dt DateTime) PyRepr() string {
	text := fmt.Sprintf("datetime.datetime(%d, %d, %d, %d, %d", dt.date.year, dt.date.month, dt.date.day, dt.hour, dt.minute)
	if dt.second != 0 || dt.micro != 0 {
		text += fmt.Sprintf(", %d", dt.second)
	}
	if dt.micro != 0 {
		text += fmt.Sprintf(", %d", dt.micro)
	}
	if dt.fold != 0 {
		text += ", fold=1"
	}
	if dt.zone != nil {
		text += ", tzinfo=" + dt.zone.PyRepr()
	}
	return text + ")"
}

// PyFormat returns format(dt, spec), which is strftime.
func (dt DateTime) PyFormat(spec string) (string, error) { return dt.formatAs(spec, dt.PyStr()) }

// formatAs is strftime, or the plain text for no specification.
func (dt DateTime) formatAs(spec, plain string) (string, error) {
	if spec == "" {
		return plain, nil
	}
	return dt.Strftime(spec), nil
}

// JSONDefault returns the HTTP date, as Flask writes it.
func (dt DateTime) JSONDefault() any { return dt.Time().Format(http.TimeFormat) }

// PyEq compares points in time; naive and aware ones are never equal.
func (dt DateTime) PyEq(other any) (equal, ok bool) {
	o, ok := other.(DateTime)
	if !ok {
		return false, false
	}
	if dt.zone == o.zone {
		return dt.WithZone(nil).Time().Equal(o.WithZone(nil).Time()), true
	}
	return (dt.zone == nil) == (o.zone == nil) && dt.Time().Equal(o.Time()) && !dt.unclear() && !o.unclear(), true
}

// PyHash makes equal points in time one key.
func (dt DateTime) PyHash() any {
	dt.fold = 0
	utc := FromTime(dt.Time(), nil)
	if dt.zone != nil {
		utc.zone = UTC
	}
	return utc
}

// PyCompare orders points in time; naive and aware ones raise TypeError.
func (dt DateTime) PyCompare(other any) (sign int, ok bool, err error) {
	switch o := other.(type) {
	case DateTime:
		if (dt.zone == nil) != (o.zone == nil) {
			return 0, false, TypeError.New("can't compare offset-naive and offset-aware datetimes")
		}
		if dt.zone == o.zone {
			dt, o = dt.WithZone(nil), o.WithZone(nil)
		}
		return dt.Time().Compare(o.Time()), true, nil
	case Date:
		return 0, false, TypeError.New("can't compare datetime.datetime to datetime.date")
	}
	return 0, false, nil
}

// PyOp adds and subtracts time deltas and points in time.
func (dt DateTime) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	switch o := other.(type) {
	case TimeDelta:
		if op == "-" && !reflected {
			o = o.Neg()
		} else if op != "+" {
			return nil, false, nil
		}
		result, err := orNil(dt.AddDelta(o))
		return result, true, err
	case DateTime:
		if op == "-" && !reflected {
			result, err := orNil(dt.Sub(o))
			return result, true, err
		}
	}
	return nil, false, nil
}

// PyAttr returns a part by name.
func (dt DateTime) PyAttr(name string) (any, bool) {
	switch name {
	case "hour":
		return dt.hour, true
	case "minute":
		return dt.minute, true
	case "second":
		return dt.second, true
	case "microsecond":
		return dt.micro, true
	case "tzinfo":
		if dt.zone == nil {
			return nil, true
		}
		return dt.zone, true
	}
	return dt.date.PyAttr(name)
}

// PyCall calls a method by name.
func (dt DateTime) PyCall(name string, args []any, kwargs []Pair[string, any]) (any, bool, error) {
	switch {
	case name == "strftime" && len(args) == 1:
		return dt.Strftime(Str(args[0])), true, nil
	case name == "isoformat" && len(args) == 1:
		return dt.ISOFormat(Str(args[0])), true, nil
	case name == "astimezone" && len(args) == 1:
		zone, ok := args[0].(*TimeZone)
		if !ok {
			return nil, true, raisef(NotPorted, "astimezone(%s) is not supported", label(args[0]))
		}
		result, err := orNil(dt.In(zone))
		return result, true, err
	case name == "replace":
		result, err := orNil(dt.replace(args, kwargs))
		return result, true, err
	}
	switch name {
	case "isoformat":
		return dt.ISOFormat("T"), true, nil
	case "date":
		return dt.date, true, nil
	case "timestamp":
		return dt.Timestamp(), true, nil
	case "utcoffset":
		if dt.zone == nil {
			return nil, true, nil
		}
		return dt.offset(), true, nil
	case "tzname":
		if dt.zone == nil {
			return nil, true, nil
		}
		return dt.zoneName(), true, nil
	case "dst":
		if dt.zone != nil && dt.zone.region != nil {
			return nil, true, NotPorted.New("datetime.dst of a region is not supported")
		}
		return nil, true, nil
	case "ctime":
		return dt.Strftime("%c"), true, nil
	case "weekday", "isoweekday", "toordinal", "isocalendar":
		return dt.date.PyCall(name, args, kwargs)
	case "time", "timetz", "timetuple", "utctimetuple", "astimezone", "strftime", "strptime", "combine", "now", "utcnow", "today", "fromisoformat", "fromtimestamp", "utcfromtimestamp", "fromordinal":
		return nil, true, raisef(NotPorted, "datetime.%s is not supported here", name)
	}
	return nil, false, nil
}

// replace is dt.replace with the arguments of a dynamic call.
func (dt DateTime) replace(args []any, kwargs []Pair[string, any]) (DateTime, error) {
	zone := dt.zone
	numbers := kwargs[:0:0]
	for _, kw := range kwargs {
		if kw.Key != "tzinfo" {
			numbers = append(numbers, kw)
			continue
		}
		given, ok := kw.Value.(*TimeZone)
		if !ok && kw.Value != nil {
			return DateTime{}, raisef(TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", label(kw.Value))
		}
		zone = given
	}
	names := []string{"year", "month", "day", "hour", "minute", "second", "microsecond"}
	p, err := replacements(names, args, numbers)
	if err != nil {
		return DateTime{}, err
	}
	d := dt.date
	return NewDateTime(or(p[0], d.year), or(p[1], d.month), or(p[2], d.day), or(p[3], dt.hour), or(p[4], dt.minute), or(p[5], dt.second), or(p[6], dt.micro), zone)
}
