// strftime with the directives of the C library (SEMANTICS F26).

package py

import (
	"fmt"
	"strconv"
	"strings"
)

// Strftime returns dt.strftime(format) in the C locale; directives that the C
// library does not know are kept as they are.
func (dt DateTime) Strftime(format string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(format, "%")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		var flag byte
		if len(rest) > 1 && strings.IndexByte("-_0^#", rest[0]) >= 0 {
			flag, rest = rest[0], rest[1:]
		}
		text, ok := "", false
		if rest != "" {
			text, ok = dt.directive(rest[0])
		}
		if !ok {
			b.WriteByte('%')
			if flag != 0 {
				b.WriteByte(flag)
			}
			format = rest
			continue
		}
		b.WriteString(flagged(text, flag))
		format = rest[1:]
	}
}

// flagged applies a padding or case flag to the text of a directive.
func flagged(text string, flag byte) string {
	switch flag {
	case '-', '_':
		digits := strings.TrimLeft(text, "0 ")
		if digits == "" || digits[0] < '0' || digits[0] > '9' {
			if strings.Trim(text, "0 ") != "" {
				return text
			}
			digits = "0"
		}
		if flag == '_' {
			return strings.Repeat(" ", len(text)-len(digits)) + digits
		}
		return digits
	case '0':
		return strings.ReplaceAll(text, " ", "0")
	case '^':
		return strings.ToUpper(text)
	}
	return text
}

func two(n int) string { return fmt.Sprintf("%02d", n) }

// directive returns the text of one directive.
func (dt DateTime) directive(c byte) (string, bool) {
	if text, ok := dt.dateDirective(c); ok {
		return text, true
	}
	if text, ok := dt.clockDirective(c); ok {
		return text, true
	}
	for _, alias := range []Pair[byte, string]{
		{'c', "%a %b %e %H:%M:%S %Y"},
		{'x', "%m/%d/%y"},
		{'D', "%m/%d/%y"},
		{'X', "%H:%M:%S"},
		{'T', "%H:%M:%S"},
		{'R', "%H:%M"},
		{'r', "%I:%M:%S %p"},
		{'F', "%Y-%m-%d"},
		{'h', "%b"},
	} {
		if alias.Key == c {
			return dt.Strftime(alias.Value), true
		}
	}
	switch c {
	case '%':
		return "%", true
	case 'n':
		return "\n", true
	case 't':
		return "\t", true
	}
	return "", false
}

func (dt DateTime) dateDirective(c byte) (string, bool) {
	d := dt.date
	isoYear, isoWeek, isoDay := d.ISOCalendar()
	yearDay := d.Ordinal() - ordinalOf(d.year, 1, 1) + 1
	switch c {
	case 'Y':
		return strconv.Itoa(d.year), true
	case 'C':
		return strconv.Itoa(d.year / 100), true
	case 'y':
		return two(d.year % 100), true
	case 'm':
		return two(d.month), true
	case 'd':
		return two(d.day), true
	case 'e':
		return fmt.Sprintf("%2d", d.day), true
	case 'j':
		return fmt.Sprintf("%03d", yearDay), true
	case 'B':
		return monthNames[d.month-1], true
	case 'b':
		return monthNames[d.month-1][:3], true
	case 'A':
		return weekdayNames[d.Weekday()], true
	case 'a':
		return weekdayNames[d.Weekday()][:3], true
	case 'u':
		return strconv.Itoa(isoDay), true
	case 'w':
		return strconv.Itoa(isoDay % 7), true
	case 'U':
		return two((yearDay + 6 - isoDay%7) / 7), true
	case 'W':
		return two((yearDay + 6 - d.Weekday()) / 7), true
	case 'G':
		return strconv.Itoa(isoYear), true
	case 'g':
		return two(isoYear % 100), true
	case 'V':
		return two(isoWeek), true
	}
	return "", false
}

func (dt DateTime) clockDirective(c byte) (string, bool) {
	hour12 := (dt.hour+11)%12 + 1
	switch c {
	case 'H':
		return two(dt.hour), true
	case 'k':
		return fmt.Sprintf("%2d", dt.hour), true
	case 'I':
		return two(hour12), true
	case 'l':
		return fmt.Sprintf("%2d", hour12), true
	case 'M':
		return two(dt.minute), true
	case 'S':
		return two(dt.second), true
	case 'f':
		return fmt.Sprintf("%06d", dt.micro), true
	case 'p', 'P':
		half := "AM"
		if dt.hour >= 12 {
			half = "PM"
		}
		if c == 'P' {
			half = strings.ToLower(half)
		}
		return half, true
	case 'z', 'Z':
		switch {
		case dt.zone == nil:
			return "", true
		case c == 'Z':
			return dt.zoneName(), true
		}
		return offsetText(dt.offset(), ""), true
	}
	return "", false
}
