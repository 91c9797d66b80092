// The functions of dates that testdata/record_dates.py calls by name.

package py

// zones are the ZONES of record_dates.py.
var zones = []*TimeZone{
	nil, UTC,
	{offset: TimeDelta{seconds: 7200}},
	{offset: TimeDelta{days: -1, seconds: 66600}},
	{offset: TimeDelta{seconds: 3661}},
	{offset: TimeDelta{seconds: 3600}, name: "CET"},
}

// makeDate reads a value in the form of record_dates.py.
func makeDate(spec any) any {
	t := spec.(Tuple)
	if t[0] == "n" {
		return t[1]
	}
	n := ints(t[1].(Tuple))
	switch t[0] {
	case "dt":
		return DateTime{date: Date{n[0], n[1], n[2]}, hour: n[3], minute: n[4], second: n[5], micro: n[6], zone: zones[t[2].(int)]}
	case "d":
		return Date{n[0], n[1], n[2]}
	}
	return TimeDelta{n[0], n[1], n[2]}
}

// showDate writes a result in the form of record_dates.py.
func showDate[T any](v T, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	switch x := any(v).(type) {
	case Date, DateTime, TimeDelta, *TimeZone:
		return Tuple{"date", Repr(x), Str(x)}, nil
	}
	return v, nil
}

var dateUnary = map[string]func(any) (any, error){
	"str": func(x any) (any, error) { return Str(x), nil }, "repr": func(x any) (any, error) { return Repr(x), nil },
	"bool": func(x any) (any, error) { return Truth(x), nil }, "neg": Neg, "abs": Abs,
}

var dateOps = map[string]func(a, b any) (any, error){
	"+": Add, "-": Sub, "*": Mul, "/": TrueDiv, "//": FloorDiv, "%": Mod,
	"<":  func(a, b any) (any, error) { return orNil(Lt(a, b)) },
	">=": func(a, b any) (any, error) { return orNil(Ge(a, b)) },
	"==": func(a, b any) (any, error) { return Eq(a, b), nil },
}

// zoned runs a function on the time that a region's clock shows.
func zoned(f func(dt DateTime) (any, error)) recordedFunc {
	return func(a []any) (any, error) {
		zone, err := NewZoneInfo(a[1].(string))
		if err != nil {
			return nil, err
		}
		n := ints(a[0].(Tuple))
		dt, err := NewDateTime(n[0], n[1], n[2], n[3], n[4], n[5], 0, zone)
		if err != nil {
			return nil, err
		}
		dt.fold = a[2].(int)
		return f(dt)
	}
}

var recordedDates = map[string]recordedFunc{
	"ZoneWall": zoned(func(dt DateTime) (any, error) {
		return Tuple{dt.ISOFormat("T"), dt.ZoneName(), Str(dt.UTCOffset()), dt.Timestamp(), dt.Strftime("%Z %z"), Repr(dt)}, nil
	}),
	"ZoneMove": func(a []any) (any, error) {
		return zoned(func(dt DateTime) (any, error) {
			to, err := NewZoneInfo(a[3].(string))
			if err != nil {
				return nil, err
			}
			moved, err := dt.In(to)
			if err != nil {
				return nil, err
			}
			later, err := moved.AddDelta(TimeDelta{seconds: 3600})
			if err != nil {
				return nil, err
			}
			gap, err := later.Sub(dt)
			return Tuple{Repr(moved), later.ISOFormat("T"), Str(gap), Eq(moved, dt), Eq(later, moved)}, err
		})(a)
	},
	"ZoneKey": func(a []any) (any, error) {
		zone, err := NewZoneInfo(a[0].(string))
		if err != nil {
			return nil, err
		}
		return Tuple{Str(zone), Repr(zone)}, nil
	},
	"DateUnary": func(a []any) (any, error) { return showDate(dateUnary[a[0].(string)](makeDate(a[1]))) },
	"DateCall":  func(a []any) (any, error) { return showDate(CallMethod(makeDate(a[0]), a[1].(string), nil)) },
	"DateReplace": func(a []any) (any, error) {
		return showDate(CallMethod(makeDate(a[0]), "replace", nil, named(a[1])...))
	},
	"DateAttr": func(a []any) (any, error) { return showDate(GetAttr(makeDate(a[0]), a[1].(string))) },
	"DateOp": func(a []any) (any, error) {
		return showDate(dateOps[a[0].(string)](makeDate(a[1]), makeDate(a[2])))
	},
	"Strftime": func(a []any) (any, error) { return CallMethod(makeDate(a[0]), "strftime", a[1:]) },
	"DateFormat": func(a []any) (any, error) {
		return orNil(Format(makeDate(a[0]), a[1].(string)))
	},
	"DateFromISO":     func(a []any) (any, error) { return showDate(DateFromISO(a[0].(string))) },
	"DateTimeFromISO": func(a []any) (any, error) { return showDate(DateTimeFromISO(a[0].(string))) },
	"Strptime":        func(a []any) (any, error) { return showDate(Strptime(a[0].(string), a[1].(string))) },
	"NewDate": func(a []any) (any, error) {
		n := ints(a)
		return showDate(NewDate(n[0], n[1], n[2]))
	},
	"NewDateTime": func(a []any) (any, error) {
		n := ints(a)
		return showDate(NewDateTime(n[0], n[1], n[2], n[3], n[4], n[5], n[6], nil))
	},
	"DateFromOrdinal": func(a []any) (any, error) { return showDate(DateFromOrdinal(a[0].(int))) },
	"FromTimestamp":   func(a []any) (any, error) { return showDate(FromTimestamp(a[0].(float64), UTC)) },
	"NewTimeDelta": func(a []any) (any, error) {
		n := ints(a)
		return showDate(NewTimeDelta(n[0], n[1], n[2]))
	},
	"TimeDeltaOf": func(a []any) (any, error) { return showDate(TimeDeltaOf(units(a[0]))) },
}

func units(d any) TimeUnits {
	var u TimeUnits
	fields := map[string]*float64{
		"weeks": &u.Weeks, "days": &u.Days, "hours": &u.Hours, "minutes": &u.Minutes,
		"seconds": &u.Seconds, "milliseconds": &u.Milliseconds, "microseconds": &u.Microseconds,
	}
	for k, v := range d.(*Dict[any, any]).All() {
		f, err := Float(v)
		must(err)
		*fields[k.(string)] = f
	}
	return u
}
