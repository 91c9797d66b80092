// The proleptic Gregorian calendar that Python's dates count in.

package py

import "time"

// unixOrdinal is the ordinal of 1970-01-01, where 0001-01-01 is 1.
const unixOrdinal = 719163

const daySeconds = 24 * 60 * 60

// ordinalOf returns the number of a day, 1 for 0001-01-01.
func ordinalOf(year, month, day int) int {
	return int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()/daySeconds) + unixOrdinal
}

// dayOf returns the day of an ordinal.
func dayOf(ordinal int) (year, month, day int) {
	y, m, d := time.Unix(int64(ordinal-unixOrdinal)*daySeconds, 0).UTC().Date()
	return y, int(m), d
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// firstISOMonday returns the ordinal of the Monday that begins ISO week 1.
func firstISOMonday(year int) int {
	first := ordinalOf(year, 1, 1)
	weekday := (first + 6) % 7 // Monday is 0
	if weekday > 3 {
		return first - weekday + 7
	}
	return first - weekday
}

// fromISOWeek returns the day of a year, week and weekday, or raises
// ValueError.
func fromISOWeek(year, week, weekday int) (y, m, d int, err error) {
	switch {
	case year < 1 || year > 9999:
		return 0, 0, 0, raisef(ValueError, "Year is out of range: %d", year)
	case week < 1 || week > 53 || week == 53 && !hasWeek53(year):
		return 0, 0, 0, raisef(ValueError, "Invalid week: %d", week)
	case weekday < 1 || weekday > 7:
		return 0, 0, 0, raisef(ValueError, "Invalid weekday: %d (range is [1, 7])", weekday)
	}
	y, m, d = dayOf(firstISOMonday(year) + (week-1)*7 + weekday - 1)
	return y, m, d, nil
}

// hasWeek53 reports whether an ISO year has 53 weeks.
func hasWeek53(year int) bool {
	weekday := ordinalOf(year, 1, 1) % 7 // Sunday is 0
	return weekday == 4 || weekday == 3 && isLeap(year)
}

// The names of months and weekdays in the C locale.
var (
	monthNames   = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	weekdayNames = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)
