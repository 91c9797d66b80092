// Texts of dates and times, as the parser of pydantic-core (speedate) reads them.

package pydantic

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A clockText is a text of a date and a time while it is read.
type clockText struct {
	s      string
	reason string // why it is none, "" so far

	year, month, day            int
	hour, minute, second, micro int
	zone                        *py.TimeZone
}

// fail notes the first reason.
func (c *clockText) fail(reason string) bool {
	if c.reason == "" {
		c.reason = reason
	}
	return false
}

const shortInput = "input is too short"

// digits reads n digits at i, or fails with the reason.
func (c *clockText) digits(i, n int, reason string) (number int, ok bool) {
	for j := i; j < i+n; j++ {
		if j >= len(c.s) || c.s[j] < '0' || c.s[j] > '9' {
			return 0, c.fail(reason)
		}
		number = number*10 + int(c.s[j]-'0')
	}
	return number, true
}

func (c *clockText) separator(i int, want byte, reason string) bool {
	return c.s[i] == want || c.fail(reason)
}

// readDate reads YYYY-MM-DD at the start.
func (c *clockText) readDate() bool {
	if len(c.s) < 10 {
		return c.fail(shortInput)
	}
	const sep = "invalid date separator, expected `-`"
	var ok bool
	if c.year, ok = c.digits(0, 4, "invalid character in year"); !ok || !c.separator(4, '-', sep) {
		return false
	}
	if c.month, ok = c.digits(5, 2, "invalid character in month"); !ok || !c.separator(7, '-', sep) {
		return false
	}
	if c.day, ok = c.digits(8, 2, "invalid character in day"); !ok {
		return false
	}
	if c.month < 1 || c.month > 12 {
		return c.fail("month value is outside expected range of 1-12")
	}
	if c.day < 1 || c.day > daysIn(c.year, c.month) {
		return c.fail("day value is outside expected range")
	}
	return true
}

func daysIn(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// readTime reads HH:MM, seconds and their fraction at i, and returns where it
// ends.
func (c *clockText) readTime(i int) (end int, ok bool) {
	if len(c.s)-i < 5 {
		return 0, c.fail(shortInput)
	}
	if c.hour, ok = c.digits(i, 2, "invalid character in hour"); !ok || !c.separator(i+2, ':', "invalid time separator, expected `:`") {
		return 0, false
	}
	if c.minute, ok = c.digits(i+3, 2, "invalid character in minute"); !ok {
		return 0, false
	}
	if c.hour > 23 {
		return 0, c.fail("hour value is outside expected range of 0-23")
	}
	if c.minute > 59 {
		return 0, c.fail("minute value is outside expected range of 0-59")
	}
	if i += 5; i >= len(c.s) || c.s[i] != ':' {
		return i, true
	}
	if c.second, ok = c.digits(i+1, 2, "invalid character in second"); !ok {
		return 0, false
	}
	if c.second > 59 {
		return 0, c.fail("second value is outside expected range of 0-59")
	}
	return c.readFraction(i + 3)
}

// readFraction reads the digits behind a point or comma; those after the sixth
// do not count.
func (c *clockText) readFraction(i int) (end int, ok bool) {
	if i >= len(c.s) || c.s[i] != '.' && c.s[i] != ',' {
		return i, true
	}
	rest := c.s[i+1:]
	n := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if n == 0 {
		return 0, c.fail("second fraction digits missing after `.`")
	}
	for _, d := range (rest[:n] + "00000")[:6] {
		c.micro = c.micro*10 + int(d-'0')
	}
	return i + 1 + n, true
}

// readZone reads Z or an offset at i, to the end of the text.
func (c *clockText) readZone(i int) bool {
	if i == len(c.s) {
		return true
	}
	sign, size := 1, 1
	switch rest := c.s[i:]; {
	case rest[0] == 'Z' || rest[0] == 'z':
		c.zone = zoneOf(0)
		return len(rest) == 1 || c.fail("unexpected extra characters at the end of the input")
	case rest[0] == '+':
	case rest[0] == '-':
		sign = -1
	case strings.HasPrefix(rest, "−"):
		sign, size = -1, len("−")
	default:
		return c.fail("invalid timezone sign")
	}
	i += size
	hours, ok := c.digits(i, 2, "invalid timezone hour")
	if !ok {
		return false
	}
	if i += 2; i >= len(c.s) {
		return c.fail("invalid timezone minute")
	}
	if c.s[i] == ':' {
		i++
	}
	minutes, ok := c.digits(i, 2, "invalid timezone minute")
	switch {
	case !ok:
		return false
	case minutes > 59:
		return c.fail("timezone minute value is outside expected range of 0-59")
	case hours > 23:
		return c.fail("timezone offset must be less than 24 hours")
	case len(c.s) > i+2:
		return c.fail("unexpected extra characters at the end of the input")
	}
	c.zone = zoneOf(sign * (hours*3600 + minutes*60))
	return true
}

// zoneOf returns the time zone of an offset in seconds (pydantic_core.TzInfo).
func zoneOf(seconds int) *py.TimeZone {
	shown := fmt.Sprintf("TzInfo(%d)", seconds)
	if seconds == 0 {
		return py.UTC.ShownAs(shown)
	}
	delta := py.MustTimeDelta(py.TimeUnits{Seconds: float64(seconds)})
	name := strings.TrimPrefix(must(py.NewTimeZone(delta, "")).PyStr(), "UTC")
	return must(py.NewTimeZone(delta, name)).ShownAs(shown)
}

// must returns the zone of an offset that is known to be less than a day.
func must(z *py.TimeZone, _ error) *py.TimeZone { return z }

// readDateTime reads a date, a separator, a time and perhaps a zone.
func (c *clockText) readDateTime() bool {
	if !c.readDate() {
		return false
	}
	if len(c.s) == 10 {
		return c.fail(shortInput)
	}
	if !strings.ContainsRune("Tt_ ", rune(c.s[10])) {
		return c.fail("invalid datetime separator, expected `T`, `t`, `_` or space")
	}
	end, ok := c.readTime(11)
	return ok && c.readZone(end)
}
