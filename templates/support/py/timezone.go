// Time zones of a fixed offset: Python's datetime.timezone.

package py

import (
	"fmt"
	"time"
)

// A TimeZone is a datetime.timezone, or a zoneinfo.ZoneInfo.
type TimeZone struct {
	offset TimeDelta
	name   string
	shown  string         // the repr of a zone of another class
	region *time.Location // of a ZoneInfo
}

// UTC is timezone.utc.
var UTC = &TimeZone{}

// NewTimeZone returns timezone(offset, name); an offset of a day or more raises
// ValueError. An empty name is that of the offset.
func NewTimeZone(offset TimeDelta, name string) (*TimeZone, error) {
	if offset.days < -1 || offset.days > 0 || offset == (TimeDelta{days: -1}) {
		return nil, raisef(ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", offset.PyRepr())
	}
	if offset == (TimeDelta{}) && name == "" {
		return UTC, nil
	}
	return &TimeZone{offset: offset, name: name}, nil
}

// ShownAs returns the zone with another repr: that of a tzinfo class that is
// not datetime's own.
func (z *TimeZone) ShownAs(repr string) *TimeZone {
	return &TimeZone{offset: z.offset, name: z.PyStr(), shown: repr}
}

// Offset returns the offset from UTC.
func (z *TimeZone) Offset() TimeDelta { return z.offset }

// PyTypeName returns the name of the class.
func (z *TimeZone) PyTypeName() string {
	if z.region != nil {
		return "ZoneInfo"
	}
	return "timezone"
}

// PyLabel returns the name in error texts.
func (z *TimeZone) PyLabel() string {
	if z.region != nil {
		return "zoneinfo.ZoneInfo"
	}
	return "datetime.timezone"
}

// PyStr returns the name, such as UTC or UTC+02:00.
func (z *TimeZone) PyStr() string {
	switch {
	case z.name != "":
		return z.name
	case z.offset == TimeDelta{}:
		return "UTC"
	}
	return "UTC" + offsetText(z.offset, ":")
}

// PyRepr returns repr(z).
func (z *TimeZone) PyRepr() string {
	switch {
	case z.shown != "":
		return z.shown
	case z == UTC:
		return "datetime.timezone.utc"
	case z.name != "":
		return "datetime.timezone(" + z.offset.PyRepr() + ", " + QuoteStr(z.name) + ")"
	}
	return "datetime.timezone(" + z.offset.PyRepr() + ")"
}

// PyEq compares by the offset; regions are equal to themselves alone.
func (z *TimeZone) PyEq(other any) (equal, ok bool) {
	o, ok := other.(*TimeZone)
	if ok && (z.region != nil || o.region != nil) {
		return z == o, true
	}
	return ok && z.offset == o.offset, ok
}

// offsetText writes an offset as +HH:MM, with seconds only when there are any.
func offsetText(d TimeDelta, colon string) string {
	sign := "+"
	if d.days < 0 {
		sign, d = "-", d.Neg()
	}
	text := fmt.Sprintf("%s%02d%s%02d", sign, d.seconds/3600, colon, d.seconds/60%60)
	if d.seconds%60 != 0 || d.micros != 0 {
		text += fmt.Sprintf("%s%02d", colon, d.seconds%60)
	}
	if d.micros != 0 {
		text += fmt.Sprintf(".%06d", d.micros)
	}
	return text
}
