// What module datetime has besides: calendars of weeks, arguments of unknown type.

package py

// ISOCalendarOf returns d.isocalendar() as a tuple.
func ISOCalendarOf(d Date) Tuple {
	year, week, weekday := d.ISOCalendar()
	return Tuple{year, week, weekday}
}

// ISOYear returns d.isocalendar().year.
func (d Date) ISOYear() int {
	year, _, _ := d.ISOCalendar()
	return year
}

// ISOWeek returns d.isocalendar().week.
func (d Date) ISOWeek() int {
	_, week, _ := d.ISOCalendar()
	return week
}

// DeltaUnit returns the number of one unit of timedelta, or raises TypeError for what is no number.
func DeltaUnit(name string, x any) (float64, error) {
	if !isNumber(x) {
		return 0, raisef(TypeError, "unsupported type for timedelta %s component: %s", name, label(x))
	}
	if f, err := toFloat(x); err == nil {
		return f, nil
	}
	return 0, OverflowError.New("Python int too large to convert to C int")
}

// DatePart returns a part of a date or time that must be an int, or raises TypeError.
func DatePart(x any) (int, error) {
	n, ok := small(x)
	switch _, isInt := integer(x); {
	case ok:
		return n, nil
	case isInt:
		return 0, OverflowError.New("Python int too large to convert to C int")
	}
	return 0, raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(x))
}

// IsLeap returns calendar.isleap(year).
func IsLeap(year int) bool { return isLeap(year) }

// MonthRange returns calendar.monthrange(year, month): the weekday of the first day and the number of days. A month that
// is none raises IllegalMonthError; years outside of 1 to 9999 raise NotPorted.
func MonthRange(year, month int) (Tuple, error) {
	if month < 1 || month > 12 {
		return nil, raisef(IllegalMonthError, "bad month number %d; must be 1-12", month)
	}
	if year < 1 || year > 9999 {
		return nil, NotPorted.New("calendars of that year are not ported")
	}
	return Tuple{Date{year, month, 1}.Weekday(), daysIn(year, month)}, nil
}

// IllegalMonthError is calendar.IllegalMonthError.
var IllegalMonthError = NewClass("IllegalMonthError", ValueError)
