// This file maps module datetime: points in time, dates, time deltas zones of a fixed offset and regions.

package lib

import (
	"time"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// moments is datetime.datetime.
var moments = rule.Table{
	{Py: `datetime.datetime.now()`, Go: `py.Now()`},
	{Py: `datetime.datetime.today()`, Go: `py.Now()`},
	{Py: `datetime.datetime.utcnow()`, Go: `py.UTCNow()`},
	{Py: `datetime.datetime.now(datetime.timezone.utc)`, Go: `py.NowIn(py.UTC)`},
	{Py: `datetime.datetime.now(tz=datetime.timezone.utc)`, Go: `py.NowIn(py.UTC)`},
	{Py: `datetime.datetime.now((tz @ datetime.timezone))`, Go: `py.NowIn(tz)`},
	{Py: `datetime.datetime.now((tz @ zoneinfo.ZoneInfo))`, Go: `py.NowIn(tz)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ float), (tz @ zoneinfo.ZoneInfo))`, Go: `py.FromTimestamp(timestamp, tz)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ int), (tz @ zoneinfo.ZoneInfo))`, Go: `py.FromTimestamp(float64(timestamp), tz)`},
	{Py: `datetime.datetime.fromisoformat((date_string @ str))`, Go: `py.DateTimeFromISO(date_string)`},
	{Py: `datetime.datetime.fromisoformat(date_string)`, Go: `py.DateTimeFromISOOf(date_string)`},
	{Py: `datetime.datetime.strptime((date_string @ str), (format @ str))`, Go: `py.Strptime(date_string, format)`},
	{Py: `datetime.datetime.strptime(date_string, (format @ str))`, Go: `py.StrptimeOf(date_string, format)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ float))`, Go: `py.FromTimestamp(timestamp, nil)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ int))`, Go: `py.FromTimestamp(float64(timestamp), nil)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ float), (tz @ datetime.timezone))`, Go: `py.FromTimestamp(timestamp, tz)`},
	{Py: `datetime.datetime.fromtimestamp((timestamp @ int), (tz @ datetime.timezone))`, Go: `py.FromTimestamp(float64(timestamp), tz)`},
	{Py: `datetime.datetime.utcfromtimestamp((t @ float))`, Go: `py.UTCFromTimestamp(t)`},
	{Py: `datetime.datetime.utcfromtimestamp((t @ int))`, Go: `py.UTCFromTimestamp(float64(t))`},
	{Py: `datetime.datetime(*args, **options)`, Do: newDateTime},
	{Py: `datetime.datetime.isoformat(d)`, Go: `d.ISOFormat("T")`},
	{Py: `datetime.datetime.isoformat(d, (sep @ str))`, Go: `d.ISOFormat(sep)`},
	{Py: `datetime.datetime.isoformat(d, timespec=(timespec @ str))`, Go: `d.ISOFormatTo("T", timespec)`},
	{Py: `datetime.datetime.isoformat(d, (sep @ str), (timespec @ str))`, Go: `d.ISOFormatTo(sep, timespec)`},
	{Py: `datetime.datetime.strftime(d, (format @ str))`, Go: `d.Strftime(format)`},
	{Py: `datetime.datetime.timestamp(d)`, Go: `d.Timestamp()`},
	{Py: `datetime.datetime.date(d)`, Go: `d.Date()`},
	{Py: `datetime.datetime.time(d)`, Go: `d.Clock()`},
	{Py: `datetime.datetime.combine((date @ datetime.date), (time @ datetime.time))`, Go: `py.Combine(date, time)`},
	{Py: `datetime.datetime.isocalendar(d)`, Go: `py.ISOCalendarOf(d.Date())`},
	{Py: `datetime.datetime.min`, Go: `py.DateTimeMin`},
	{Py: `datetime.datetime.max`, Go: `py.DateTimeMax`},
	{Py: `datetime.datetime.weekday(d)`, Go: `d.Date().Weekday()`},
	{Py: `datetime.datetime.isoweekday(d)`, Go: `d.Date().ISOWeekday()`},
	{Py: `datetime.datetime.toordinal(d)`, Go: `d.Date().Ordinal()`},
	{Py: `datetime.datetime.ctime(d)`, Go: `d.Strftime("%c")`},
	{Py: `datetime.datetime.astimezone(d, (tz @ datetime.timezone))`, Go: `d.In(tz)`},
	{Py: `datetime.datetime.astimezone(d, (tz @ zoneinfo.ZoneInfo))`, Go: `d.In(tz)`},
	{Py: `datetime.datetime.replace(d, tzinfo=(tz @ zoneinfo.ZoneInfo))`, Go: `d.WithZone(tz)`},
	{Py: `datetime.datetime.utcoffset(d)`, Go: `d.UTCOffset()`},
	{Py: `datetime.datetime.tzname(d)`, Go: `d.ZoneName()`},
	{Py: `datetime.datetime.replace(d, tzinfo=None)`, Go: `d.WithZone(nil)`},
	{Py: `datetime.datetime.replace(d, tzinfo=(tz @ datetime.timezone))`, Go: `d.WithZone(tz)`},
	{Py: `datetime.datetime.replace(d, **parts)`, Do: replaceParts},
	{Py: `(d @ datetime.datetime).year`, Go: `d.Date().Year()`},
	{Py: `(d @ datetime.datetime).month`, Go: `d.Date().Month()`},
	{Py: `(d @ datetime.datetime).day`, Go: `d.Date().Day()`},
	{Py: `(d @ datetime.datetime).hour`, Go: `d.Hour()`},
	{Py: `(d @ datetime.datetime).minute`, Go: `d.Minute()`},
	{Py: `(d @ datetime.datetime).second`, Go: `d.Second()`},
	{Py: `(d @ datetime.datetime).microsecond`, Go: `d.Microsecond()`},
	{Py: `(d @ datetime.datetime).tzinfo is None`, Go: `d.Naive()`},
	{Py: `(d @ datetime.datetime).tzinfo is not None`, Go: `!d.Naive()`},
	{Py: `(d @ datetime.datetime) + (delta @ datetime.timedelta)`, Go: `d.AddDelta(delta)`},
	{Py: `(delta @ datetime.timedelta) + (d @ datetime.datetime)`, Go: `d.AddDelta(delta)`},
	{Py: `(d @ datetime.datetime) - (delta @ datetime.timedelta)`, Go: `d.SubDelta(delta)`},
	{Py: `(d @ datetime.datetime) - (other @ datetime.datetime)`, Go: `d.Sub(other)`},
}

// dates is datetime.date.
var dates = rule.Table{
	{Py: `datetime.date.today()`, Go: `py.Today()`},
	{Py: `datetime.date.fromisoformat((date_string @ str))`, Go: `py.DateFromISO(date_string)`},
	{Py: `datetime.date.fromisoformat(date_string)`, Go: `py.DateFromISOOf(date_string)`},
	{Py: `datetime.date((year @ int), (month @ int), (day @ int))`, Do: constantDate},
	{Py: `datetime.date((year @ int), (month @ int), (day @ int))`, Go: `py.NewDate(year, month, day)`},
	{Py: `datetime.date.isoformat(d)`, Go: `d.ISOFormat()`},
	{Py: `datetime.date.strftime(d, (format @ str))`, Go: `d.Strftime(format)`},
	{Py: `datetime.date.weekday(d)`, Go: `d.Weekday()`},
	{Py: `datetime.date.isoweekday(d)`, Go: `d.ISOWeekday()`},
	{Py: `datetime.date.toordinal(d)`, Go: `d.Ordinal()`},
	{Py: `datetime.date.fromordinal((n @ int))`, Go: `py.DateFromOrdinal(n)`},
	{Py: `datetime.date.isocalendar(d)`, Go: `py.ISOCalendarOf(d)`},
	{Py: `datetime.date.min`, Go: `py.DateMin`},
	{Py: `datetime.date.max`, Go: `py.DateMax`},
	{Py: `datetime.date.ctime(d)`, Go: `d.Strftime("%c")`},
	{Py: `datetime.date.replace(d, **parts)`, Do: replaceParts},
	{Py: `(d @ datetime.date).year`, Go: `d.Year()`},
	{Py: `(d @ datetime.date).month`, Go: `d.Month()`},
	{Py: `(d @ datetime.date).day`, Go: `d.Day()`},
	{Py: `(d @ datetime.date) + (delta @ datetime.timedelta)`, Go: `d.AddDelta(delta)`},
	{Py: `(d @ datetime.date) - (delta @ datetime.timedelta)`, Go: `d.SubDelta(delta)`},
	{Py: `(d @ datetime.date) - (other @ datetime.date)`, Go: `d.Sub(other)`},
}

// deltas is datetime.timedelta and datetime.timezone.
var deltas = rule.Table{
	{Py: `datetime.timedelta(*args, **options)`, Do: newTimeDelta},
	{Py: `datetime.timedelta.total_seconds(d)`, Go: `d.TotalSeconds()`},
	{Py: `(d @ datetime.timedelta).days`, Go: `d.Days()`},
	{Py: `(d @ datetime.timedelta).seconds`, Go: `d.Seconds()`},
	{Py: `(d @ datetime.timedelta).microseconds`, Go: `d.Microseconds()`},
	{Py: `(d @ datetime.timedelta) + (other @ datetime.timedelta)`, Go: `d.Add(other)`},
	{Py: `(d @ datetime.timedelta) - (other @ datetime.timedelta)`, Go: `d.Sub(other)`},
	{Py: `datetime.timezone.utc`, Go: `py.UTC`},
	{Py: `zoneinfo.ZoneInfo((key @ str))`, Do: region, If: sameZones},
	{Py: `(z @ zoneinfo.ZoneInfo).key`, Go: `z.Key()`},
	{Py: `datetime.UTC`, Go: `py.UTC`},
	{Py: `datetime.timezone((offset @ datetime.timedelta))`, Go: `py.NewTimeZone(offset, "")`},
	{Py: `datetime.timezone((offset @ datetime.timedelta), (name @ str))`, Go: `py.NewTimeZone(offset, name)`},
}

// named returns the arguments of a call by Python's parameter names, or false for stars.
func named(m rule.Match, names []string) (map[string]pyast.Expr, bool) {
	out := map[string]pyast.Expr{}
	if len(m.Rest) > len(names) {
		return nil, false
	}
	for i, e := range m.Rest {
		if _, star := e.(*pyast.Starred); star {
			return nil, false
		}
		out[names[i]] = e
	}
	for _, k := range m.More {
		if k.Arg == "" || out[k.Arg] != nil {
			return nil, false
		}
		out[k.Arg] = k.Value
	}
	return out, true
}

// unitFields are the parameters of timedelta in Python's order, and their fields in py.TimeUnits.
var (
	unitNames  = []string{"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"}
	unitFields = map[string]string{
		"days": "Days", "seconds": "Seconds", "microseconds": "Microseconds", "milliseconds": "Milliseconds",
		"minutes": "Minutes", "hours": "Hours", "weeks": "Weeks",
	}
)

// newTimeDelta maps timedelta(...); small constants cannot leave its range.
//
//	timedelta(days=7)  =>  py.MustTimeDelta(py.TimeUnits{Days: 7})
func newTimeDelta(x rule.Context, m rule.Match) (rule.Value, bool) {
	given, ok := named(m, unitNames)
	if !ok {
		return rule.Value{}, false
	}
	lit := &gotree.Composite{Type: x.Qual("py", "TimeUnits")}
	constant := true
	for _, e := range ordered(m) {
		name := nameOf(given, e)
		if unitFields[name] == "" {
			return rule.Value{}, false
		}
		v := x.Hoist(x.Expr(e, ""), name)
		switch {
		case v.OK != nil || v.Type != "int" && v.Type != "float64":
			if v, ok = x.Convert(v, "any"); !ok {
				return rule.Value{}, false
			}
			unit := gotree.CallOf(x.Qual("py", "DeltaUnit"), gotree.Str{Value: name}, v.X)
			v = x.Hoist(rule.Value{X: unit, Type: "float64", Fails: true}, name)
		case v.Type == "int" && !v.Const:
			v.X = gotree.CallOf(gotree.Ident{Name: "float64"}, v.X)
		}
		constant = constant && v.Const && len(numeral(v.X)) < 9
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: unitFields[name]}, Value: v.X})
	}
	if constant {
		return rule.Value{X: gotree.CallOf(x.Qual("py", "MustTimeDelta"), lit), Type: "py.TimeDelta"}, true
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "TimeDeltaOf"), lit), Type: "py.TimeDelta", Fails: true}, true
}

// numeral returns the digits of a number's literal, with a sign perhaps, and a long text for anything else.
func numeral(x gotree.Expr) string {
	switch x := x.(type) {
	case gotree.Num:
		return x.Text
	case *gotree.Unary:
		return numeral(x.X)
	}
	return "no literal"
}

// ordered returns the arguments of a match in the order of the source.
func ordered(m rule.Match) []pyast.Expr {
	out := append([]pyast.Expr{}, m.Rest...)
	for _, k := range m.More {
		out = append(out, k.Value)
	}
	return out
}

func nameOf(given map[string]pyast.Expr, e pyast.Expr) string {
	for name, value := range given {
		if value == e {
			return name
		}
	}
	return ""
}

// sameZones is the condition of regions, whose offsets governments change.
const sameZones = "Python and Go know the same version of the time zone database"

// region maps ZoneInfo(key); a constant key at the top level is known to be there.
//
//	ZoneInfo("Europe/Paris")  =>  py.NewZoneInfo("Europe/Paris")
func region(x rule.Context, m rule.Match) (rule.Value, bool) {
	with := map[string]rule.Value{"key": x.Expr(m.Args["key"], "string")}
	c := x.Const(m.Args["key"])
	if c != nil && c.Kind == ir.ConstStr {
		if _, err := time.LoadLocation(c.Text); err == nil && c.Text != "" && c.Text != "Local" {
			return x.Build("py.MustZoneInfo(key)", with)
		}
	}
	return x.Build("py.NewZoneInfo(key)", with)
}

var momentNames = []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"}

// newDateTime maps datetime(...).
//
//	datetime(2024, 1, 2, tzinfo=timezone.utc)  =>  py.NewDateTime(2024, 1, 2, 0, 0, 0, 0, py.UTC)
func newDateTime(x rule.Context, m rule.Match) (rule.Value, bool) {
	given, ok := named(m, momentNames)
	if !ok || given["year"] == nil || given["month"] == nil || given["day"] == nil {
		return rule.Value{}, false
	}
	operands, wants := ordered(m), []string{}
	for _, e := range operands {
		want := "int"
		if nameOf(given, e) == "tzinfo" {
			want = "*py.TimeZone"
		}
		wants = append(wants, want)
	}
	values := x.Several(operands, wants)
	call := gotree.CallOf(x.Qual("py", "NewDateTime"))
	for i, name := range momentNames {
		arg := gotree.Expr(gotree.Num{Text: "0"})
		if i == len(momentNames)-1 {
			arg = gotree.Nil
		}
		for k, e := range operands {
			if given[name] == e {
				arg = values[k].X
			}
		}
		call.Args = append(call.Args, arg)
	}
	for name := range given {
		if !contains(momentNames, name) {
			return rule.Value{}, false
		}
	}
	if x.TopLevel() && validMoment(x, given) {
		call.Fn = x.Qual("py", "MustDateTime")
		return rule.Value{X: call, Type: "py.DateTime"}, true
	}
	return rule.Value{X: call, Type: "py.DateTime", Fails: true}, true
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// replaceParts maps d.replace(hour=0, ...).
//
//	d.replace(hour=0)  =>  d.Replace(py.TimeParts{Hour: new(0)})
func replaceParts(x rule.Context, m rule.Match) (rule.Value, bool) {
	fields := map[string]string{"year": "Year", "month": "Month", "day": "Day", "hour": "Hour", "minute": "Minute", "second": "Second", "microsecond": "Microsecond"}
	operands, wants := []pyast.Expr{m.Args["d"]}, []string{""}
	for _, k := range m.More {
		if fields[k.Arg] == "" {
			return rule.Value{}, false
		}
		operands, wants = append(operands, k.Value), append(wants, "int")
	}
	vs := x.Several(operands, wants)
	lit := &gotree.Composite{Type: x.Qual("py", "TimeParts")}
	for i, k := range m.More {
		value := gotree.CallOf(gotree.Ident{Name: "new"}, vs[i+1].X)
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: fields[k.Arg]}, Value: value})
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(vs[0].X, "ReplaceParts"), lit), Type: vs[0].Type, Fails: true}, true
}
