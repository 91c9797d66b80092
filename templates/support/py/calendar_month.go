// Months and their days: Python's module calendar with weeks that begin on Mondays, in the C locale.

package py

// MonthName returns calendar.month_name[n], "" for 0, or raises IndexError.
func MonthName(n int) (string, error) { return nameAt(MonthNames(0), n) }

// MonthAbbr returns calendar.month_abbr[n], as MonthName.
func MonthAbbr(n int) (string, error) { return nameAt(MonthNames(3), n) }

// DayName returns calendar.day_name[n], 0 for Monday, or raises IndexError.
func DayName(n int) (string, error) { return nameAt(DayNames(0), n) }

// DayAbbr returns calendar.day_abbr[n], as DayName.
func DayAbbr(n int) (string, error) { return nameAt(DayNames(3), n) }

func nameAt(names *List[string], n int) (string, error) {
	if n < -names.Len() || n >= names.Len() {
		return "", IndexError.New("list index out of range")
	}
	return names.items[(n+names.Len())%names.Len()], nil
}

// MonthNames returns list(calendar.month_name), whose first item is "", cut to so many letters; 0 for all of them.
func MonthNames(letters int) *List[string] {
	out := NewList("")
	out.Extend(cutNames(monthNames[:], letters)...)
	return out
}

// DayNames returns list(calendar.day_name), cut to so many letters; 0 for all of them.
func DayNames(letters int) *List[string] { return NewList(cutNames(weekdayNames[:], letters)...) }

func cutNames(names []string, letters int) []string {
	out := make([]string, len(names))
	for i, name := range names {
		if out[i] = name; letters > 0 {
			out[i] = name[:letters]
		}
	}
	return out
}

// LeapDays returns calendar.leapdays(from, to), the leap years from one year to before the other.
func LeapDays(from, to int) int {
	leaps := func(year int) int { return floorDiv(year, 4) - floorDiv(year, 100) + floorDiv(year, 400) }
	return leaps(to-1) - leaps(from-1)
}

// WeekdayOf returns calendar.weekday(year, month, day), 0 for Monday; years that dates do not have raise NotPorted.
func WeekdayOf(year, month, day int) (int, error) {
	if year < 1 || year > 9999 {
		return 0, NotPorted.New("calendars of that year are not ported")
	}
	d, err := NewDate(year, month, day)
	if err != nil {
		return 0, err
	}
	return d.Weekday(), nil
}

// MonthCalendar returns calendar.monthcalendar(year, month): the weeks of a month, with 0 for the days of others.
func MonthCalendar(year, month int) (*List[*List[int]], error) {
	if _, err := MonthRange(year, month); err != nil {
		return nil, err
	}
	first, err := WeekdayOf(year, month, 1)
	if err != nil {
		return nil, err
	}
	weeks := NewList[*List[int]]()
	for day := 1 - first; day <= daysIn(year, month); day += 7 {
		week := NewList[int]()
		for d := day; d < day+7; d++ {
			if d < 1 || d > daysIn(year, month) {
				week.Append(0)
				continue
			}
			week.Append(d)
		}
		weeks.Append(week)
	}
	return weeks, nil
}

// TimeGM returns calendar.timegm(d.timetuple()): the seconds since 1970 of what the clock of d shows.
func TimeGM(d DateTime) int { return gmSeconds(d) }

// UTCTimeGM returns calendar.timegm(d.utctimetuple()).
func UTCTimeGM(d DateTime) (int, error) {
	if !d.Naive() {
		utc, err := d.In(UTC)
		if err != nil {
			return 0, err
		}
		d = utc
	}
	return gmSeconds(d), nil
}

func gmSeconds(d DateTime) int {
	days := d.Date().Ordinal() - unixOrdinal
	return ((days*24+d.Hour())*60+d.Minute())*60 + d.Second()
}
