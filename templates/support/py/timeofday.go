// Times of day: Python's datetime.time, without a zone.

package py

import "fmt"

// A TimeOfDay is a datetime.time.
type TimeOfDay struct{ hour, minute, second, micro int }

// NewTimeOfDay returns time(hour, minute, second, microsecond), or raises ValueError.
func NewTimeOfDay(hour, minute, second, micro int) (TimeOfDay, error) {
	dt, err := NewDateTime(1900, 1, 1, hour, minute, second, micro, nil)
	return dt.Clock(), err
}

// The least and the greatest time of day: time.min and time.max.
var (
	TimeOfDayMin = TimeOfDay{}
	TimeOfDayMax = TimeOfDay{23, 59, 59, 999999}
)

// The least and the greatest dates: date.min and date.max, datetime.min and datetime.max.
var (
	DateMin     = Date{1, 1, 1}
	DateMax     = Date{9999, 12, 31}
	DateTimeMin = DateTime{date: Date{1, 1, 1}}
	DateTimeMax = DateTime{date: Date{9999, 12, 31}, hour: 23, minute: 59, second: 59, micro: 999999}
)

// Clock returns dt.time().
func (dt DateTime) Clock() TimeOfDay { return TimeOfDay{dt.hour, dt.minute, dt.second, dt.micro} }

// Combine returns datetime.combine(date, time).
func Combine(d Date, t TimeOfDay) DateTime {
	return DateTime{date: d, hour: t.hour, minute: t.minute, second: t.second, micro: t.micro}
}

// TimeOfDayFromISO returns time.fromisoformat(s), or raises ValueError; texts with a zone raise NotPorted.
func TimeOfDayFromISO(s string) (TimeOfDay, error) {
	var dt DateTime
	text := s
	if len(text) > 0 && text[0] == 'T' {
		text = text[1:]
	}
	ok, err := dt.parseClock(text)
	switch {
	case !ok:
		return TimeOfDay{}, badISO(s)
	case err != nil:
		return TimeOfDay{}, err
	case dt.zone != nil:
		return TimeOfDay{}, NotPorted.New("a time of day with a zone is not ported")
	}
	return NewTimeOfDay(dt.hour, dt.minute, dt.second, dt.micro)
}

// Hour returns t.hour.
func (t TimeOfDay) Hour() int { return t.hour }

// Minute returns t.minute.
func (t TimeOfDay) Minute() int { return t.minute }

// Second returns t.second.
func (t TimeOfDay) Second() int { return t.second }

// Microsecond returns t.microsecond.
func (t TimeOfDay) Microsecond() int { return t.micro }

// ISOFormat returns t.isoformat().
func (t TimeOfDay) ISOFormat() string {
	text := fmt.Sprintf("%02d:%02d:%02d", t.hour, t.minute, t.second)
	if t.micro > 0 {
		text += fmt.Sprintf(".%06d", t.micro)
	}
	return text
}

// ISOFormatTo returns t.isoformat(timespec), or raises ValueError for an unknown timespec.
func (t TimeOfDay) ISOFormatTo(timespec string) (string, error) {
	if timespec == "auto" {
		return t.ISOFormat(), nil
	}
	clock, ok := isoPrecisions[timespec]
	if !ok {
		return "", ValueError.New("Unknown timespec value")
	}
	return clock(t.on1900()), nil
}

// on1900 returns the time on the day that strftime takes it for.
func (t TimeOfDay) on1900() DateTime { return Combine(Date{1900, 1, 1}, t) }

// Strftime returns t.strftime(format).
func (t TimeOfDay) Strftime(format string) string { return t.on1900().Strftime(format) }

// Replace returns t.replace(...), or raises ValueError.
func (t TimeOfDay) ReplaceParts(p TimeParts) (TimeOfDay, error) {
	return NewTimeOfDay(or(p.Hour, t.hour), or(p.Minute, t.minute), or(p.Second, t.second), or(p.Microsecond, t.micro))
}

// PyTypeName returns "time".
func (t TimeOfDay) PyTypeName() string { return "time" }

// PyLabel returns the name in error texts.
func (t TimeOfDay) PyLabel() string { return "datetime.time" }

// PyStr returns str(t).
func (t TimeOfDay) PyStr() string { return t.ISOFormat() }

// PyRepr returns repr(t).
func (t TimeOfDay) PyRepr() string {
	text := fmt.Sprintf("datetime.time(%d, %d", t.hour, t.minute)
	if t.second > 0 || t.micro > 0 {
		text += fmt.Sprintf(", %d", t.second)
	}
	if t.micro > 0 {
		text += fmt.Sprintf(", %d", t.micro)
	}
	return text + ")"
}

// PyFormat returns format(t, spec), which is strftime.
func (t TimeOfDay) PyFormat(spec string) (string, error) { return t.on1900().formatAs(spec, t.PyStr()) }

// PyCompare orders times of day.
func (t TimeOfDay) PyCompare(other any) (sign int, ok bool, err error) {
	o, ok := other.(TimeOfDay)
	return t.micros() - o.micros(), ok, nil
}

func (t TimeOfDay) micros() int { return ((t.hour*60+t.minute)*60+t.second)*1e6 + t.micro }

// PyAttr returns hour, minute, second, microsecond or tzinfo.
func (t TimeOfDay) PyAttr(name string) (any, bool) {
	v, ok := map[string]int{"hour": t.hour, "minute": t.minute, "second": t.second, "microsecond": t.micro}[name]
	if name == "tzinfo" {
		return nil, true
	}
	return v, ok
}

// PyCall calls a method by name.
func (t TimeOfDay) PyCall(name string, args []any, kwargs []Pair[string, any]) (any, bool, error) {
	switch {
	case name == "isoformat" && len(args)+len(kwargs) == 0:
		return t.ISOFormat(), true, nil
	case name == "strftime" && len(args) == 1:
		return t.Strftime(Str(args[0])), true, nil
	case name == "isoformat" || name == "replace":
		return nil, true, raisef(NotPorted, "time.%s is not supported here", name)
	}
	return nil, false, nil
}
