// This file maps datetime.time and module calendar.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// clocks is datetime.time without a zone.
var clocks = rule.Table{
	{Py: `datetime.time(*args, **options)`, Do: newTime},
	{Py: `datetime.time.fromisoformat((text @ str))`, Go: `py.TimeOfDayFromISO(text)`, If: "times of day are read without a zone"},
	{Py: `datetime.time.min`, Go: `py.TimeOfDayMin`},
	{Py: `datetime.time.max`, Go: `py.TimeOfDayMax`},
	{Py: `datetime.time.isoformat(t)`, Go: `t.ISOFormat()`},
	{Py: `datetime.time.isoformat(t, (timespec @ str))`, Go: `t.ISOFormatTo(timespec)`},
	{Py: `datetime.time.strftime(t, (format @ str))`, Go: `t.Strftime(format)`},
	{Py: `(t @ datetime.time).hour`, Go: `t.Hour()`},
	{Py: `(t @ datetime.time).minute`, Go: `t.Minute()`},
	{Py: `(t @ datetime.time).second`, Go: `t.Second()`},
	{Py: `(t @ datetime.time).microsecond`, Go: `t.Microsecond()`},
}

// calendars is module calendar as far as it has no days of its own.
var calendars = rule.Table{
	{Py: `calendar.isleap((year @ int))`, Go: `py.IsLeap(year)`},
	{Py: `calendar.leapdays((y1 @ int), (y2 @ int))`, Go: `py.LeapDays(y1, y2)`},
	{Py: `calendar.weekday((year @ int), (month @ int), (day @ int))`, Go: `py.WeekdayOf(year, month, day)`},
	{Py: `calendar.monthcalendar((year @ int), (month @ int))`, Go: `py.MonthCalendar(year, month)`},
	{Py: `calendar.timegm(datetime.datetime.timetuple(d))`, Go: `py.TimeGM(d)`},
	{Py: `calendar.timegm(datetime.datetime.utctimetuple(d))`, Go: `py.UTCTimeGM(d)`},
	{Py: `calendar.month_name[(n @ int)]`, Go: `py.MonthName(n)`},
	{Py: `calendar.month_abbr[(n @ int)]`, Go: `py.MonthAbbr(n)`},
	{Py: `calendar.day_name[(n @ int)]`, Go: `py.DayName(n)`},
	{Py: `calendar.day_abbr[(n @ int)]`, Go: `py.DayAbbr(n)`},
	{Py: `list(calendar.month_name)`, Go: `py.MonthNames(0)`},
	{Py: `list(calendar.month_abbr)`, Go: `py.MonthNames(3)`},
	{Py: `list(calendar.day_name)`, Go: `py.DayNames(0)`},
	{Py: `list(calendar.day_abbr)`, Go: `py.DayNames(3)`},
	{Py: `calendar.monthrange((year @ int), (month @ int))`, Go: `py.MonthRange(year, month)`},
}

// newTime maps time(hour, minute, ...).
//
//	time(9, 30)  =>  py.NewTimeOfDay(9, 30, 0, 0)
func newTime(x rule.Context, m rule.Match) (rule.Value, bool) {
	names := momentNames[3:7]
	given, ok := named(m, names)
	if !ok {
		return rule.Value{}, false
	}
	for name := range given {
		if !contains(names, name) {
			return rule.Value{}, false
		}
	}
	operands := ordered(m)
	wants := make([]string, len(operands))
	for i := range wants {
		wants[i] = "int"
	}
	values := x.Several(operands, wants)
	call := gotree.CallOf(x.Qual("py", "NewTimeOfDay"))
	for _, name := range names {
		arg := gotree.Expr(gotree.Num{Text: "0"})
		for k, e := range operands {
			if given[name] == e {
				arg = values[k].X
			}
		}
		call.Args = append(call.Args, arg)
	}
	if x.TopLevel() && validMoment(x, given) {
		call.Fn = x.Qual("py", "MustTimeOfDay")
		return rule.Value{X: call, Type: "py.TimeOfDay"}, true
	}
	return rule.Value{X: call, Type: "py.TimeOfDay", Fails: true}, true
}
