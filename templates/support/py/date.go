// Dates: Python's datetime.date.

package py

import (
	"fmt"
	"time"
)

// A Date is a datetime.date.
type Date struct{ year, month, day int }

// NewDate returns date(year, month, day), or raises ValueError.
func NewDate(year, month, day int) (Date, error) {
	switch {
	case year < 1 || year > 9999:
		return Date{}, raisef(ValueError, "year %d is out of range", year)
	case month < 1 || month > 12:
		return Date{}, ValueError.New("month must be in 1..12")
	case day < 1 || day > daysIn(year, month):
		return Date{}, ValueError.New("day is out of range for month")
	}
	return Date{year, month, day}, nil
}

// Today returns date.today(), in local time.
func Today() Date {
	y, m, d := time.Now().Date()
	return Date{y, int(m), d}
}

// DateFromOrdinal returns date.fromordinal(n), or raises ValueError.
func DateFromOrdinal(n int) (Date, error) {
	if n < 1 {
		return Date{}, ValueError.New("ordinal must be >= 1")
	}
	y, m, d := dayOf(n)
	if y > 9999 {
		return Date{}, raisef(ValueError, "year %d is out of range", y)
	}
	return Date{y, m, d}, nil
}

// Year returns d.year.
func (d Date) Year() int { return d.year }

// Month returns d.month.
func (d Date) Month() int { return d.month }

// Day returns d.day.
func (d Date) Day() int { return d.day }

// Ordinal returns d.toordinal().
func (d Date) Ordinal() int { return ordinalOf(d.year, d.month, d.day) }

// Weekday returns d.weekday(), 0 for Monday (SEMANTICS F29).
func (d Date) Weekday() int { return (d.Ordinal() + 6) % 7 }

// ISOWeekday returns d.isoweekday(), 1 for Monday.
func (d Date) ISOWeekday() int { return d.Weekday() + 1 }

// ISOCalendar returns the year, week and weekday of d.isocalendar().
func (d Date) ISOCalendar() (year, week, weekday int) {
	year = d.year
	first := firstISOMonday(year)
	today := d.Ordinal()
	week = (today - first) / 7
	if today < first {
		year--
		first = firstISOMonday(year)
		week = (today - first) / 7
	} else if week >= 52 && today >= firstISOMonday(year+1) {
		return year + 1, 1, d.ISOWeekday()
	}
	return year, week + 1, d.ISOWeekday()
}

// ISOFormat returns d.isoformat().
func (d Date) ISOFormat() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

// Strftime returns d.strftime(format).
func (d Date) Strftime(format string) string { return d.midnight().Strftime(format) }

// Replace returns d with the parts that are not nil exchanged, or raises
// ValueError.
func (d Date) Replace(year, month, day *int) (Date, error) {
	return NewDate(or(year, d.year), or(month, d.month), or(day, d.day))
}

// or returns what p points to, or the fallback.
func or(p *int, fallback int) int {
	if p == nil {
		return fallback
	}
	return *p
}

// AddDelta returns d + delta, of which only the days count.
func (d Date) AddDelta(delta TimeDelta) (Date, error) { return d.addDays(delta.days) }

// SubDelta returns d - delta, of which only the days count.
func (d Date) SubDelta(delta TimeDelta) (Date, error) { return d.addDays(-delta.days) }

func (d Date) addDays(days int) (Date, error) {
	n := d.Ordinal() + days
	if n < 1 || n > 3652059 {
		return Date{}, OverflowError.New("date value out of range")
	}
	return DateFromOrdinal(n)
}

// Sub returns d - other.
func (d Date) Sub(other Date) TimeDelta { return TimeDelta{days: d.Ordinal() - other.Ordinal()} }

// midnight returns the beginning of the day.
func (d Date) midnight() DateTime { return DateTime{date: d} }

// PyTypeName returns "date".
func (d Date) PyTypeName() string { return "date" }

// PyLabel returns the name in error texts.
func (d Date) PyLabel() string { return "datetime.date" }

// PyStr returns str(d).
func (d Date) PyStr() string { return d.ISOFormat() }

// PyRepr returns repr(d).
func (d Date) PyRepr() string {
	return fmt.Sprintf("datetime.date(%d, %d, %d)", d.year, d.month, d.day)
}

// PyFormat returns format(d, spec), which is strftime.
func (d Date) PyFormat(spec string) (string, error) { return d.midnight().formatAs(spec, d.PyStr()) }

// JSONDefault returns the HTTP date of midnight, as Flask writes dates.
func (d Date) JSONDefault() any { return d.midnight().JSONDefault() }

// PyCompare orders dates.
func (d Date) PyCompare(other any) (sign int, ok bool, err error) {
	switch o := other.(type) {
	case Date:
		return d.Ordinal() - o.Ordinal(), true, nil
	case DateTime:
		return 0, false, TypeError.New("can't compare datetime.datetime to datetime.date")
	}
	return 0, false, nil
}

// PyOp adds and subtracts time deltas and dates.
func (d Date) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	switch o := other.(type) {
	case TimeDelta:
		if op == "+" {
			result, err := orNil(d.AddDelta(o))
			return result, true, err
		}
		if op == "-" && !reflected {
			result, err := orNil(d.SubDelta(o))
			return result, true, err
		}
	case Date:
		if op == "-" && !reflected {
			return d.Sub(o), true, nil
		}
	}
	return nil, false, nil
}

// PyAttr returns year, month or day.
func (d Date) PyAttr(name string) (any, bool) {
	switch name {
	case "year":
		return d.year, true
	case "month":
		return d.month, true
	case "day":
		return d.day, true
	}
	return nil, false
}

// PyCall calls a method by name.
func (d Date) PyCall(name string, args []any, kwargs []Pair[string, any]) (any, bool, error) {
	switch {
	case name == "strftime" && len(args) == 1:
		return d.Strftime(Str(args[0])), true, nil
	case name == "replace":
		p, err := replacements([]string{"year", "month", "day"}, args, kwargs)
		if err != nil {
			return nil, true, err
		}
		result, err := orNil(d.Replace(p[0], p[1], p[2]))
		return result, true, err
	}
	switch name {
	case "isoformat", "__str__":
		return d.ISOFormat(), true, nil
	case "weekday":
		return d.Weekday(), true, nil
	case "isoweekday":
		return d.ISOWeekday(), true, nil
	case "toordinal":
		return d.Ordinal(), true, nil
	case "isocalendar":
		y, w, wd := d.ISOCalendar()
		return Tuple{y, w, wd}, true, nil
	case "ctime":
		return d.Strftime("%c"), true, nil
	case "timetuple", "fromordinal", "fromtimestamp", "fromisoformat", "today", "strftime":
		return nil, true, raisef(NotPorted, "date.%s is not supported here", name)
	}
	return nil, false, nil
}

// replacements binds the arguments of a replace method by position and name.
func replacements(names []string, args []any, kwargs []Pair[string, any]) ([]*int, error) {
	out := make([]*int, len(names))
	set := func(i int, v any) error {
		n, err := indexArg(v)
		out[i] = &n
		return err
	}
	for i, arg := range args[:min(len(args), len(names))] {
		if err := set(i, arg); err != nil {
			return nil, err
		}
	}
	for _, kw := range kwargs {
		for i, name := range names {
			if name == kw.Key {
				if err := set(i, kw.Value); err != nil {
					return nil, err
				}
			}
		}
	}
	return out, nil
}
