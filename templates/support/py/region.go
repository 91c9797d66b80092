// Offsets of regions, which change (PEP 495 and PEP 615).

package py

import "time"

// offset returns the offset of an aware one from UTC.
func (dt DateTime) offset() TimeDelta {
	if dt.zone.region == nil {
		return dt.zone.offset
	}
	seconds, _ := dt.zone.at(dt.wall(), dt.fold)
	return secondsOf(seconds)
}

func secondsOf(n int) TimeDelta {
	return TimeDelta{days: floorDiv(n, 86400), seconds: floorMod(n, 86400)}
}

// wall returns the seconds that the clock shows, as if it were in UTC.
func (dt DateTime) wall() int64 {
	return time.Date(dt.date.year, time.Month(dt.date.month), dt.date.day, dt.hour, dt.minute, dt.second, 0, time.UTC).Unix()
}

// zoneName returns the name of the zone at that time, such as CEST.
func (dt DateTime) zoneName() string {
	if dt.zone.region == nil {
		return dt.zone.PyStr()
	}
	_, name := dt.zone.at(dt.wall(), dt.fold)
	return name
}

// UTCOffset returns dt.utcoffset(), None for a naive one.
func (dt DateTime) UTCOffset() any {
	if dt.zone == nil {
		return nil
	}
	return dt.offset()
}

// ZoneName returns dt.tzname(), None for a naive one.
func (dt DateTime) ZoneName() any {
	if dt.zone == nil {
		return nil
	}
	return dt.zoneName()
}

// at returns the offset and the name of a region when its clock shows a time. Of two
// times that it shows alike, fold tells which; a time that it skips has the offset
// before the gap for fold 0 and the one after it for fold 1.
func (z *TimeZone) at(wall int64, fold int) (offset int, name string) {
	t := time.Unix(wall-86400, 0).In(z.region)
	for {
		name, offset := t.Zone()
		_, end := t.ZoneBounds()
		if end.IsZero() {
			return offset, name
		}
		_, next := end.Zone()
		last := max(offset, next)
		if fold == 1 {
			last = min(offset, next)
		}
		if wall < end.Unix()+int64(last) {
			return offset, name
		}
		t = end
	}
}

// inRegion returns dt.astimezone(zone) of an aware one for a region.
func (dt DateTime) inRegion(zone *TimeZone) (DateTime, error) {
	if dt.zone == zone {
		return dt, nil
	}
	t := dt.Time().In(zone.region)
	if t.Year() < 1 || t.Year() > 9999 {
		return DateTime{}, OverflowError.New("date value out of range")
	}
	moved := FromTime(t, zone)
	if start, _ := t.ZoneBounds(); !start.IsZero() {
		_, before := start.Add(-time.Second).Zone()
		_, now := t.Zone()
		if t.Unix() < start.Unix()+int64(before-now) {
			moved.fold = 1
		}
	}
	return moved, nil
}

// unclear reports whether the offset depends on the fold: such a time is equal to none
// of another zone.
func (dt DateTime) unclear() bool {
	if dt.zone == nil || dt.zone.region == nil {
		return false
	}
	first, _ := dt.zone.at(dt.wall(), 0)
	second, _ := dt.zone.at(dt.wall(), 1)
	return first != second
}
